"""Texts with facts → words in which each fact is marked, so that a finished output knows the facts it says.

Where the value of a fact is filled into a text, an invisible mark follows it: the key of the fact in the tag characters
of Unicode (a copy of ASCII without glyphs, U+E0020–U+E007E; The Unicode Standard 16.0, section 23.9). A mark has no
width, and contains no letter, digit or blank. So it stays with its words when they are joined, cut, broken into lines,
read as Markdown, put into templates and escaped. Whoever finishes an output takes the marks out with `unmarked`, which
also returns the facts. Words that were cut off, replaced or left out have taken their marks along.

The payload of a QR code is marked in the same way. Content cannot hold a mark: `source.in_order` drops them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote, unquote

from generator.fields import FactRef, Text
from generator.model.facts import Registry

AWAITING = "CHỜ XÁC NHẬN"
"""The words that a draft shows before what nobody has confirmed."""

PENDING = "approval_pending"
"""The key, and the label, of what a draft shows behind the title of a text that is not approved."""
_NOT_APPROVED = "CHƯA DUYỆT"

_BEGIN, _END = "\U000e0001", "\U000e007f"
_TO_TAGS = {code: 0xE0000 + code for code in range(0x20, 0x7F)}
_FROM_TAGS = {tag: code for code, tag in _TO_TAGS.items()}
_AFTER_BEGIN = re.compile(f"([\U000e0020-\U000e007e])([\U000e0020-\U000e007e]*){_END}")
_MARK = re.compile(f"{_BEGIN}{_AFTER_BEGIN.pattern}")
_WHOLE_MARK = re.compile(f"({_MARK.pattern.translate({ord('('): None, ord(')'): None})})")
_FACT, _AWAITED, _CODE = "f", "a", "q"
_BEGIN_AWAITED = _BEGIN + _AWAITED.translate(_TO_TAGS)
_PAYLOAD = "!#$&'()*+,-./:;<=>?@[]^_`{|}~ \""  # signs of ASCII, beside letters and digits, that are not quoted

Words = Callable[[Text | str], str]
"""A function that fills the facts into a text, such as a `Filler`."""


@dataclass(frozen=True, slots=True)
class Said:
    """A finished *text* without marks, and what they said.

    *facts* are the keys of the facts in it, *awaiting* those of unconfirmed facts in a draft, *codes* the payloads of
    its QR codes.
    """

    text: str
    facts: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def marked(value: str, keys: Iterable[str]) -> str:
    """Return *value* followed by the marks of the facts *keys*.

    >>> unmarked("Gọi " + marked("1999", ["hotline"]) + "!")
    Said(text='Gọi 1999!', facts=('hotline',), awaiting=(), codes=())
    """
    return _marked(value, tuple(keys))


@lru_cache(maxsize=1024)
def _marked(value: str, keys: tuple[str, ...]) -> str:
    """Return `marked(value, keys)`, kept, since a few facts are said thousands of times."""
    return carrying(value, "".join(_mark(_FACT, key) for key in keys))


def carrying(value: str, source: str) -> str:
    """Return *value*, which was made from *source*, with the marks that are in *source*.

    They follow its last letter or digit, so that a full stop at its end still ends a sentence.
    """
    marks = "".join(mark[0] for mark in _MARK.finditer(source)) if _BEGIN in source else ""
    if not marks:
        return value
    end = next((place for place in range(len(value), 0, -1) if value[place - 1].isalnum()), len(value))
    return value[:end] + marks + value[end:]


def awaited(value: str, key: str) -> str:
    """Return what a draft shows for the fact *key*, which nobody has confirmed."""
    shown = _NOT_APPROVED if key == PENDING else f"{AWAITING}: {value}"
    return f"[{shown}]{_mark(_AWAITED, key)}"


def coded(payload: str) -> str:
    """Return the mark of a QR code with *payload*, which is invisible.

    >>> unmarked(coded("https://xã.vn/q")).codes
    ('https://xã.vn/q',)
    """
    return _mark(_CODE, quote(plain(payload), safe=_PAYLOAD)) + carrying("", payload)


def name_of_code(payload: str) -> str:
    """Return the name, for `src`, of the picture of the QR code with *payload*.

    >>> name_of_code("tel:1999")
    'qr:e61f6e00'
    """
    return f"qr:{sha256(payload.encode()).hexdigest()[:8]}"


def unmarked(text: str) -> Said:
    """Return *text* without marks, and what they said, each once, in the order of their first place."""
    if _BEGIN not in text:
        return Said(text)
    keys: dict[str, dict[str, None]] = {_FACT: {}, _AWAITED: {}, _CODE: {}}
    # A page has few marks: to split it where they begin takes a tenth of the time of a search for whole marks.
    first, *pieces = text.split(_BEGIN)
    words = [first]
    for piece in pieces:
        mark = _AFTER_BEGIN.match(piece)
        if mark is None:
            words += (_BEGIN, piece)
            continue
        keys[mark[1].translate(_FROM_TAGS)][mark[2].translate(_FROM_TAGS)] = None
        words.append(piece[mark.end() :])
    codes = tuple(unquote(code) for code in keys[_CODE])
    return Said("".join(words), tuple(keys[_FACT]), tuple(keys[_AWAITED]), codes)


def plain(text: str) -> str:
    """Return *text* without marks: for measuring, comparing and looking up.

    >>> plain(marked("1999", ["hotline"])) == "1999"
    True
    """
    return _MARK.sub("", text) if _BEGIN in text else text


def marks_and_letters(text: str) -> Iterator[str]:
    """Yield *text* letter by letter, and each mark as one piece.

    >>> [len(piece) for piece in marks_and_letters("Gọi" + marked("1", ["a"]))]
    [1, 1, 1, 1, 4]
    """
    for number, piece in enumerate(_WHOLE_MARK.split(text)):
        yield from piece if number % 2 == 0 else (piece,)


def awaits(text: str) -> bool:
    """Return whether *text* shows a fact that nobody has confirmed."""
    return _BEGIN_AWAITED in text and bool(unmarked(text).awaiting)


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills facts that are *known* into texts; a *draft* also shows, marked, those that nobody has confirmed."""

    known: Registry
    draft: bool = False

    def __call__(self, text: Text | str) -> str:
        """Return *text* with its facts filled in and marked, without blanks at its ends.

        Raise `LookupError` where a fact is unknown, or, unless this is a draft, may not be published.
        """
        if isinstance(text, str):
            return text
        if text.parts == (text.raw,):  # most texts name no fact
            return text.raw.strip()
        parts = [self.fact(part.key) if isinstance(part, FactRef) else part for part in text.parts]
        return "".join(parts).strip()

    def fact(self, key: str) -> str:
        """Return the value of the fact *key*, marked.

        A value may contain that of another fact, as “Tổng đài 1999” contains the number: it has the marks of both.
        Raise `LookupError` where the fact is unknown, or, unless this is a draft, may not be published.
        """
        fact = self.known.get(key)
        if fact is None:
            raise LookupError(f"no fact {key}")
        if fact.may_be_published and fact.value:
            return marked(fact.value, (key, *self.known.within(key)))
        if not self.draft:
            raise LookupError(f"fact {key} may not be published")
        return awaited(fact.value or fact.label, key)


def filled(text: Text | str | None, values: Mapping[str, str]) -> str:
    """Return *text* with *values* filled in, without marks, for what is not published; an empty string for None."""
    if text is None or isinstance(text, str):
        return text or ""
    return "".join(values.get(part.key, "") if isinstance(part, FactRef) else part for part in text.parts).strip()


def typed_at(text: Text, words: Words, offset: int) -> int:
    """Return the place in `text.raw` of the letter at *offset* of the text that *words* filled in.

    All letters of a fact's value stand where its braces begin.

    >>> from generator.fields import read_text
    >>> typed_at(read_text("Gọi {{ fact.a }} nhé"), lambda text: filled(text, {"a": "1999"}), 9)
    17
    """
    values = [words(Text("", (part,))) if isinstance(part, FactRef) else part for part in text.parts]
    whole = "".join(values)
    offset += len(whole) - len(whole.lstrip())  # blanks at the ends are gone
    typed = 0
    for part, value in zip(text.parts, values, strict=True):
        is_fact = isinstance(part, FactRef)
        if offset < len(value):
            return typed if is_fact else typed + offset
        offset -= len(value)
        typed = text.raw.index("}}", typed) + 2 if is_fact else typed + len(value)
    return max(len(text.raw) - 1, 0)


def _mark(kind: str, key: str) -> str:
    return f"{_BEGIN}{(kind + key).translate(_TO_TAGS)}{_END}"
