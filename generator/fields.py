"""The kinds of values in a document: texts that name facts, telephone numbers, slugs.

Each is made from the text that was typed. A wrong text raises `PydanticCustomError` with the code of a diagnostic as
its type (`messages.fields` has its sentence).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.entries import FieldEntry
from generator.text.codes import LONGEST, SHORTEST, is_code
from generator.text.markdown import faults_in, has_words
from generator.text.names import is_slug, slug_of

FACT_KEY = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*")
"""The pattern of a fact's key."""

_FACT = re.compile(rf"\s*fact\.({FACT_KEY.pattern})\s*")
LONGEST_LINE = 1_000
"""The most letters of one line: no title, name or summary of ten times its usual length is measured for sheets."""

MOST_FAULTS = 20
"""How many forbidden things in one text are told at once."""

LONGEST_PART = 4_000
"""The most letters of one part of a guide, two pages: none is measured, size after size, that no sheet can hold."""

MOST_DIGITS = 15
"""The most digits of a telephone number anywhere in the world (ITU-T E.164)."""

LONGEST_SLUG = 100
"""The longest slug: it names files, and file systems take names of 255 bytes at most."""

_PHONE = re.compile(r"\+?[0-9 ().-]+")
_OFTEN = 80  # letters: many documents may share a text up to this length, such as an issuer
_QUOTED = 30  # letters: how much of a wrong text a message quotes


@dataclass(frozen=True, slots=True)
class FactRef:
    """The place in a text where the value of fact *key* belongs."""

    key: str


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """A text as typed (*raw*), and its *parts*: plain text and `FactRef`s, in order.

    `str()` raises `TypeError` on purpose: a text can be shown only through `said.Filler`, which fills in the facts and
    marks them.
    """

    raw: str
    parts: tuple[str | FactRef, ...]

    def __str__(self) -> str:
        raise TypeError(f"fill the facts in first (said.Filler): {self.raw!r}")

    def __repr__(self) -> str:
        # Digests are made of the `repr`; the parts have the same letters as the raw text.
        return f"Text({self.raw!r}, {len(self.parts)})"

    def __reduce__(self) -> tuple[Any, ...]:
        # Without the parts, which have the same letters, a pickle is half as large.
        if len(self.parts) < 2:
            return (Text, (self.raw, self.parts))
        return (_cut_once if len(self.raw) <= _OFTEN else _cut, (self.raw,))

    def facts(self) -> Iterator[str]:
        """Yield the keys of the facts that this text names, in order."""
        return (part.key for part in self.parts if isinstance(part, FactRef))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a text from a string; write it as the string that was typed."""
        del source, handler
        return core_schema.no_info_before_validator_function(
            read_text,
            core_schema.is_instance_schema(cls),
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda text: text.raw),
        )


def read_text(raw: object) -> Text:
    """Return *raw* split at the facts that it names.

    Raise `PydanticCustomError` where it is no string, has other braces, or Markdown that is not allowed.
    """
    if isinstance(raw, Text):
        return raw
    if not isinstance(raw, str):
        raise PydanticCustomError("not-a-text", "not a text")
    refuse_faults(raw)
    text = _cut(raw)
    loose = next((braces for part in text.parts if isinstance(part, str) and (braces := _loose_braces(part))), None)
    if loose is not None:
        raise PydanticCustomError("bad-braces", "not a fact", {"found": loose})
    return text


def read_plain(value: str) -> str:
    """Return *value*, the words of a fact, without blanks around them.

    Raise `PydanticCustomError` where it has several lines, Markdown that is not allowed, or names another fact.
    """
    refuse_faults(value)
    if "{{" in value or "}}" in value:
        raise PydanticCustomError("fact-in-fact", "a fact in a fact", {"found": "{{" if "{{" in value else "}}"})
    if "\n" in value.strip():
        raise PydanticCustomError("more-than-a-line", "more than one line")
    _refuse_long_line(value)
    return value.strip().replace("\t", " ")


def refuse_faults(raw: str) -> None:
    """Let *raw* pass where it holds nothing that content must not hold (`faults_in`).

    Raise `PydanticCustomError` for its first fault, with the `others`, pairs of code and words.
    """
    faults = list(islice(faults_in(raw), MOST_FAULTS))
    if faults:
        others = [tuple(fault) for fault in faults[1:]]
        raise PydanticCustomError(faults[0].code, "not for content", {"found": faults[0].found, "others": others})


def _refuse_long_line(raw: str) -> None:
    if len(raw) > LONGEST_LINE:
        raise PydanticCustomError("long-line", "a line without end", {"most": LONGEST_LINE})


def _cut(raw: str) -> Text:
    """Return *raw* split at the facts that it names."""
    parts: list[str | FactRef] = []
    end = 0
    while (start := raw.find("{{", end)) >= 0 and (close := raw.find("}}", start)) >= 0:
        fact = _FACT.fullmatch(raw, start + 2, close)
        if not fact:
            raise PydanticCustomError("bad-braces", "not a fact", {"found": raw[start : close + 2]})
        parts += [raw[end:start], FactRef(fact[1])]
        end = close + 2
    parts.append(raw[end:])
    return Text(raw, tuple(part for part in parts if part != ""))


@lru_cache(maxsize=1024)
def _cut_once(raw: str) -> Text:
    """Return `_cut(raw)`, as one object for equal texts: thousands of notices may have the same issuer."""
    return _cut(raw)


def _loose_braces(part: str) -> str | None:
    """Return the words at braces that open without closing, or close without opening; None where there are none."""
    opening, closing = part.find("{{"), part.find("}}")
    before = re.search(r"\S*$", part[max(0, closing - _QUOTED) : closing]) if closing >= 0 else None
    if before and not 0 <= opening < closing - len(before[0]):
        return f"{before[0]}}}}}"[:_QUOTED]
    return part[opening:].split("\n", 1)[0].strip()[:_QUOTED] if opening >= 0 else None


def _not_empty(text: Text) -> Text:
    if not text.raw.strip():
        raise PydanticCustomError("empty-field", "empty")
    if not has_words(text.raw):
        raise PydanticCustomError("no-words", "no words", {"found": text.raw.strip()})
    return text


def _one_line(text: Text) -> Text:
    """Return *text* with a space for each tab, as copied from a table: on a sheet, nobody knows how wide a tab is."""
    if "\n" in text.raw.strip():
        raise PydanticCustomError("more-than-a-line", "more than one line")
    _refuse_long_line(text.raw)
    return _cut(text.raw.replace("\t", " ")) if "\t" in text.raw else text


def _part(text: Text) -> Text:
    if len(text.raw) > LONGEST_PART:
        raise PydanticCustomError("long-part", "a part without end", {"most": LONGEST_PART})
    return text


def is_phone(written: str) -> bool:
    """Return whether *written* is a telephone number, with or without signs between its digits.

    >>> is_phone("+84 (225) 3822-822"), is_phone("0225 3822 822 hoặc 823"), is_phone("(-)")
    (True, False, False)
    """
    return _PHONE.fullmatch(written) is not None and 1 <= sum(map(str.isdigit, written)) <= MOST_DIGITS


def _phone(text: Text) -> Text:
    written = text.raw.strip()
    if not is_phone(written) and not any(text.facts()):
        raise PydanticCustomError("not-a-phone-number", "not a number", {"found": written, "most": MOST_DIGITS})
    return text


def _slug(value: str) -> str:
    if len(value) > LONGEST_SLUG:
        raise PydanticCustomError("slug-too-long", "slug too long", {"found": value, "most": LONGEST_SLUG})
    if not is_slug(value):
        raise PydanticCustomError("bad-slug", "bad slug", {"found": value})
    return value


def _short_code(value: str) -> str:
    if not is_code(value):
        raise PydanticCustomError("bad-code", "bad code", {"found": value, "fewest": SHORTEST, "most": LONGEST})
    return value


def list_of_one(value: object) -> object:
    """Return a list of *value* where it is a single one: editors need not know the difference.

    Raise `PydanticCustomError` where it is several in one line.
    """
    if not isinstance(value, str):
        return value
    several = [one.strip() for one in re.split("[,;]", value) if one.strip()]
    if len(several) > 1:
        raise PydanticCustomError("list-in-a-line", "several values", {"found": value, "several": several})
    return [value]


PlainWords = Annotated[str, AfterValidator(read_plain), FieldEntry.WORDS]
"""The words of a fact, which name no other fact."""

Slug = Annotated[str, AfterValidator(_slug), FieldEntry.SLUG]
"""The name of a document in addresses: ASCII, lower case, hyphens; never a name that Windows forbids."""

ShortCode = Annotated[str, AfterValidator(_short_code), FieldEntry.WORDS]
"""The code of a short address, such as `xw9m`, without letters that are mistaken for others."""

FactKey = Annotated[str, AfterValidator(lambda key: key.removeprefix("fact."))]
"""The key of a fact in facts.yaml, such as `service.hotline.number`."""

Line = Annotated[Text, AfterValidator(_not_empty), AfterValidator(_one_line), FieldEntry.LINE]
"""One line of text that may name facts."""

Phone = Annotated[Line, AfterValidator(_phone), FieldEntry.PHONE]
"""A telephone number, or a text that names the fact with the number."""

Prose = Annotated[Text, AfterValidator(_not_empty), FieldEntry.PROSE]
"""One or more paragraphs in Markdown that may name facts."""

Part = Annotated[Prose, AfterValidator(_part)]
"""Prose that stands beside others on a sheet, such as the text of a step."""

FactKeys = Annotated[tuple[FactKey, ...], BeforeValidator(list_of_one), FieldEntry.FACTS]
"""Keys of facts; a single one needs no list."""


def _named(value: object) -> object:
    """Return names of villages as the ids that are made of them: “Thôn Đông, Thôn Đoài” are thon-dong and thon-doai."""
    names = re.split("[,;]", value) if isinstance(value, str) else value
    if not isinstance(names, list | tuple):
        return value
    return [id_of(name) for name in names]


def id_of(name: object) -> object:
    """Return the id that is made of the *name* of a village, or *name* itself where it is an id, or no name.

    >>> id_of("Thôn Đông"), id_of("thon-dong"), id_of("…")
    ('thon-dong', 'thon-dong', '…')
    """
    if not isinstance(name, str) or is_slug(name.strip()):
        return name.strip() if isinstance(name, str) else name
    return slug_of(name) or name


VillageIds = Annotated[tuple[Slug, ...], BeforeValidator(_named), FieldEntry.VILLAGES]
"""The ids of villages; their names are understood, too, and a single one needs no list."""

Slugs = Annotated[tuple[Slug, ...], BeforeValidator(list_of_one), FieldEntry.SLUGS]
"""Slugs; a single one needs no list."""
