"""A letter of Word → HTML with the labels of its lists, its pictures, and what stands beside the text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET
from xml.parsers.expat import ExpatError
from zipfile import ZIP_STORED, ZipFile

import mammoth
from mammoth.results import Result

from generator.intake.labels import with_labels
from generator.intake.parcel import WordFault, WordRefusedError, parts_of

SCHEME = "hinh"
"""The scheme of the address of a picture in the HTML: `hinh:0` is the first of the letter."""

MOST_PICTURES = 40
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BESIDE = re.compile(r"(?:^|/)(?P<kind>header|footer)\d*\.xml$")
_DRAWN = re.compile(rb"<(?:c:chart|dgm:relIds|w:object|m:oMath)[\s>]")
# What mammoth raises for a letter that does not hold together: it trusts what it reads.
_BROKEN = (ExpatError, OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, SyntaxError)


class Beside(StrEnum):
    """What a letter has beside its text, and the text of a notice has not."""

    HEADER = "header"
    FOOTER = "footer"
    COMMENT = "comment"
    DRAWN = "drawn"
    FAR_PICTURE = "far-picture"
    WORDS = "words"


@dataclass
class WordLetter:
    """The *html* of a letter, the bytes of its *pictures*, and what it has *beside*, with the words of that."""

    html: str
    pictures: list[bytes] = field(default_factory=list)
    beside: list[tuple[Beside, str]] = field(default_factory=list)


def letter_of(content: bytes) -> WordLetter:
    """Return the letter in the file *content*; raise `WordRefusedError` where it is none that may be read."""
    name, parts = parts_of(content)
    letter = WordLetter("")
    try:
        folder = name.rpartition("/")[0]
        numbered = with_labels(
            parts[name], parts.get(f"{folder}/numbering.xml", b""), parts.get(f"{folder}/styles.xml", b"")
        )
        letter.beside += _beside(parts, numbered)
        again = {**parts, name: numbered}
        again.pop(f"{folder}/numbering.xml", None)  # else its lists would be counted a second time
        letter.html = _html(_packed(again), letter).value
    except _BROKEN as error:
        raise WordRefusedError(WordFault.BROKEN) from error
    return letter


def _html(parcel: BytesIO, letter: WordLetter) -> Result:
    def shown(picture: Any) -> dict[str, str]:  # noqa: ANN401 - mammoth has no types
        if len(letter.pictures) >= MOST_PICTURES:
            return {}
        try:
            with picture.open() as opened:
                letter.pictures.append(opened.read())
        except (OSError, KeyError, ValueError):  # it lies elsewhere: nothing is fetched
            letter.beside.append((Beside.FAR_PICTURE, picture.alt_text or ""))
            return {}
        return {"src": f"{SCHEME}:{len(letter.pictures) - 1}"}

    return mammoth.convert_to_html(
        parcel,
        convert_image=mammoth.images.img_element(shown),
        include_embedded_style_map=False,
        external_file_access=False,
    )


def _packed(parts: Mapping[str, bytes]) -> BytesIO:
    parcel = BytesIO()
    with ZipFile(parcel, "w", ZIP_STORED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    parcel.seek(0)
    return parcel


def _beside(parts: Mapping[str, bytes], text: bytes) -> Iterator[tuple[Beside, str]]:
    """Yield what stands at the head and the foot of each page, in comments, and that something is drawn.

    *text* is the part with the text of the letter.
    """
    for part, content in sorted(parts.items()):
        found = _BESIDE.search(part)
        words = _words(content) if found else ""
        if found and any(letter.isalpha() for letter in words):  # a page number alone says nothing
            yield (Beside.HEADER if found["kind"] == "header" else Beside.FOOTER), words
    for part, content in parts.items():
        if part.endswith("/comments.xml") and (words := _words(content)):
            yield Beside.COMMENT, words
    documents = (content for part, content in parts.items() if part.endswith("document.xml"))
    if any(map(_DRAWN.search, (text, *documents))):
        yield Beside.DRAWN, ""


def _words(part: bytes) -> str:
    root = ET.fromstring(part)  # noqa: S314 - no part has a document type (intake.parcel)
    lines = ("".join(text.text or "" for text in line.iter(f"{_W}t")).strip() for line in root.iter(f"{_W}p"))
    return "\n".join(line for line in lines if line)
