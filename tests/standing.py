"""What stands in a finished file, as a person reads it, a listener hears it, or a machine takes it."""

import csv
import functools
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from itertools import chain, product, zip_longest
from typing import Any

import pikepdf
import pypdfium2

from generator.speech import Lexicon, read
from generator.text.sms import accepted, without_marks

READ = frozenset(
    {".pdf", ".html", ".ssml", ".ics", ".json", ".txt", ".xml", ".atom", ".js", ".webmanifest", ".conf", ".config"}
    | {".svg", ".cap", ".csv"}
)
"""The endings of files that hold words."""

_SPOKEN = ("spoken.txt", "speech.ssml")
_DIGITS = re.compile(r"\d{3,}")
_NAMES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")  # of a number that is dialled
_FOOTING = re.compile(r"^.* Trang \d+/\d+$", re.MULTILINE)
_LINE_END = r"(?:\s*//?)?[^\S\n]*\n"
# Between two words: a blank, the end of a line, also one to breathe at, and up to two lines of how numbers are read.
_GAP = rf"(?:\s+|{_LINE_END}(?:[^\n]*\n){{0,2}}\s*)"


@dataclass(frozen=True)
class Reader:
    """Knows the *values* of facts by key, and how the commune's voice says them."""

    values: Mapping[str, str]
    lexicon: Lexicon

    def standing(self, path: str, content: bytes, codes: Iterable[str] = ()) -> set[str]:
        """Return the keys of the facts whose value stands in the file *path*, or in one of its *codes*."""
        texts = [*texts_of(path, content), *map(normal, codes)]
        spoken = path.endswith(_SPOKEN)
        return {
            key
            for key, value in self.values.items()
            if any(stands(form, text) for form in self._forms(path, value, spoken=spoken) for text in texts)
        }

    def _forms(self, path: str, value: str, *, spoken: bool) -> Iterator[str]:
        yield value
        if spoken:
            yield from _said(value, self.lexicon)
        if path.endswith("sms.txt"):
            yield accepted(value)
        if path.endswith("sms-khong-dau.txt"):
            yield without_marks(accepted(value))


_CALLED = "số tổng đài"
"""What stands before a number that is said digit by digit."""


@functools.cache
def _said(value: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return how *value* may be said: what stands before a number decides whether it is said digit by digit."""
    parts = _DIGITS.split(value)
    ways = [(digits, " ".join(_NAMES[int(one)] for one in digits)) for digits in _DIGITS.findall(value)]
    written = ("".join(chain.from_iterable(zip_longest(parts, chosen, fillvalue=""))) for chosen in product(*ways))
    called = read(f"{_CALLED} {value}", lexicon).text.partition(f"{_CALLED} ")[2]  # signs stay beside figures, too
    return (*(read(one, lexicon).text.rstrip(".") for one in written), called.rstrip("."))


def stands(value: str, text: str) -> bool:
    """Return whether *value* stands in the normal *text* by itself, however its lines are broken.

    Not where it is a part of something longer: of a word or number, of a date, of an address, of a file's name.
    """
    value = normal(value)
    return (
        bool(value)
        and (value in text or _loose(value).search(text) is not None)
        and _whole(value).search(text) is not None
    )


@functools.cache
def _whole(value: str) -> re.Pattern[str]:
    words = value.split()
    joined = _GAP.join(r"\s*".join(map(re.escape, word)) if len(word) > 12 else re.escape(word) for word in words)
    return re.compile(rf"(?<!\w)(?<!\w[/.,:@-])(?<!tháng )(?:{joined})(?!\w)(?![/.,:@-]\w)(?! tháng )")


@functools.cache
def _loose(value: str) -> re.Pattern[str]:
    """Return what every text holds in which *value* may stand: cheap to look for."""
    return re.compile(re.escape(value.split(maxsplit=1)[0][:12]))


def normal(text: str) -> str:
    """Return *text* without differences that nobody sees or hears."""
    text = unicodedata.normalize("NFC", text).casefold().replace("\r\n", "\n").replace("\r", "\n")
    # PDFium puts U+FFFE for the hyphen at the end of a line.
    text = re.sub(r"\ufffe\s*", "-", text).replace("\xa0", " ").replace("\xad", "")
    return text.replace("mailto:", "mailto: ").replace("tel:", "tel: ")  # they are dialled and written to as they are


def texts_of(path: str, content: bytes) -> list[str]:
    """Return the words in the file *path*, as one text or as several: what is no text has none."""
    ending = path[path.rfind(".") :]
    if ending == ".pdf":
        return [normal(_FOOTING.sub("", text)) for text in _in_pdf(content)]
    if ending not in READ and "/_headers" not in path:
        return []
    text = content.decode()
    if ending == ".csv":
        text = "\n".join(cell for row in csv.reader(text.splitlines(keepends=True)) for cell in row)
    if ending == ".ics":
        text = re.sub(r"\r\n[ \t]", "", text)
        text = (
            text.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
        )
    if ending in {".json", ".webmanifest"}:
        return [normal(one) for string in _strings(json.loads(text)) for one in (string, *_in_markup(string))]
    if ending == ".js" and text.startswith("tinTim("):
        return [normal(string) for string in _strings(json.loads(text.partition(",")[2].rstrip().removesuffix(")")))]
    if ending in {".html", ".ssml", ".xml", ".atom", ".cap", ".svg"}:
        return [normal(one) for one in (_labels(text) if ending == ".svg" else _in_markup(text))]
    return [normal(text)]


def _in_pdf(content: bytes) -> Iterator[str]:
    document = pypdfium2.PdfDocument(content)
    try:
        yield "\n".join(page.get_textpage().get_text_range() for page in document)
        yield from document.get_metadata_dict().values()
    finally:
        document.close()
    with pikepdf.open(BytesIO(content)) as pdf:  # what is said of pictures to people who cannot see them
        yield from (str(one["/Alt"]) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one)


def _labels(svg: str) -> Iterator[str]:
    """Yield what is said of a drawing: its words, and the numbers in it, are drawn as lines."""
    return map(unescape, re.findall(r'aria-label="([^"]*)"', svg))


def _in_markup(text: str) -> Iterator[str]:
    """Yield the words of *text*, which may be HTML, XML or neither: with elements as gaps, without, and attributes."""
    text = re.sub(r"<style\b.*?</style>|<svg\b.*?</svg>|<\?.*?\?>|<!--.*?-->", " ", text, flags=re.DOTALL)
    yield unescape(re.sub(r"<[^>]*>", "\n", text))
    yield unescape(re.sub(r"<[^>]*>", "", text))
    yield unescape(re.sub(r"<[^>]*>", "\n", re.sub(r"</?(?:a|b|strong|em|span|time)\b[^>]*>", "", text)))
    yield "\n".join(unescape(value) for value in re.findall(r'\s[\w:-]+="([^"]*)"', text))
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, flags=re.DOTALL)
    yield from (string for one in data for string in _strings(json.loads(one)))
    if "&lt;" in text:  # markup within markup: the entries of a feed
        yield from _in_markup(unescape(text))


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
