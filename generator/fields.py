"""The kinds of value a document holds: texts that name facts, days, slugs.

Each takes the text that was typed. A wrong value raises a `PydanticCustomError` whose type is the code of a diagnostic
(`messages.fields` has its sentence); nothing else about the value is decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.text.names import is_slug

FACT_KEY = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*")
"""What a fact may be called."""

_BRACES = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_FACT = re.compile(rf"\s*fact\.({FACT_KEY.pattern})\s*")
_LOOSE = re.compile(r"\{\{.*|\S*\}\}")
# Any start of a tag, comment or declaration; “<” before a space or a digit is a sign of comparison.
_HTML = re.compile(r"<(?:[A-Za-z/!?])")
# A link of Markdown to anything but the web, a telephone or a letter; and what harms wherever it stands.
_LINK = re.compile(
    r"(?:\]\(\s*<?|^\s*\[[^\]\n]+\]:\s*<?)(?!(?:https?|tel|mailto):)(?P<link>[A-Za-z][A-Za-z0-9+.-]*:[^\s)]*)"
    r"|(?P<harm>(?:file://|javascript:|vbscript:|data:\w+/)\S*)",
    re.IGNORECASE | re.MULTILINE,
)
_PICTURE = re.compile(r"!\[[^\]\n]*\]\(")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True, slots=True)
class FactRef:
    """The place in a text where the value of fact *key* belongs."""

    key: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text as typed, cut where it names facts: `parts` are plain text and `FactRef`s, in order.

    It has no `str()` of its own on purpose: a text can be shown only through `said.Fill`, which fills the facts in
    and marks them.
    """

    raw: str
    parts: tuple[str | FactRef, ...]

    def __str__(self) -> str:
        raise TypeError(f"fill the facts in first (said.Fill): {self.raw!r}")

    def facts(self) -> Iterator[str]:
        """Yield the keys of the facts this text names, in order."""
        return (part.key for part in self.parts if isinstance(part, FactRef))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read from a string; written back as the string that was typed."""
        del source, handler
        return core_schema.no_info_before_validator_function(
            read_text,
            core_schema.is_instance_schema(cls),
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda text: text.raw),
        )


def read_text(raw: object) -> Text:
    """Return *raw* cut at the facts it names; refuse other braces and raw HTML."""
    if isinstance(raw, Text):
        return raw
    if not isinstance(raw, str):
        raise PydanticCustomError("not-a-text", "not a text")
    tag = _HTML.search(raw)
    if tag:
        raise PydanticCustomError("raw-html", "raw HTML", {"found": raw[tag.start() : tag.start() + 12]})
    _refuse_links(raw)
    parts: list[str | FactRef] = []
    end = 0
    for braces in _BRACES.finditer(raw):
        fact = _FACT.fullmatch(braces[1])
        if not fact:
            raise PydanticCustomError("bad-braces", "not a fact", {"found": braces[0]})
        parts += [raw[end : braces.start()], FactRef(fact[1])]
        end = braces.end()
    parts.append(raw[end:])
    loose = next((found for part in parts if isinstance(part, str) and (found := _LOOSE.search(part))), None)
    if loose is not None:
        raise PydanticCustomError("bad-braces", "not a fact", {"found": loose[0].strip()[:30]})
    return Text(raw, tuple(part for part in parts if part != ""))


def read_plain(value: str) -> str:
    """Return *value*, the words of a fact; refuse raw HTML, and braces: a fact names no other."""
    tag = _HTML.search(value)
    if tag:
        raise PydanticCustomError("raw-html", "raw HTML", {"found": value[tag.start() : tag.start() + 12]})
    _refuse_links(value)
    if "{{" in value or "}}" in value:
        raise PydanticCustomError("fact-in-fact", "a fact in a fact", {"found": "{{" if "{{" in value else "}}"})
    return value


def _refuse_links(raw: str) -> None:
    """Refuse links that lead to a disk or run something, and pictures in the middle of a text."""
    link = _LINK.search(raw)
    if link:
        raise PydanticCustomError("forbidden-link", "forbidden link", {"found": link["link"] or link["harm"]})
    picture = _PICTURE.search(raw)
    if picture:
        raise PydanticCustomError("picture-in-text", "picture in a text", {"found": picture[0]})


def plain_text(words: str) -> Text:
    """Return *words* as a text that names no fact: for text made here, which needs no reading."""
    return Text(words, (words,))


def _not_empty(text: Text) -> Text:
    if not text.raw.strip():
        raise PydanticCustomError("empty-field", "empty")
    return text


def _one_line(text: Text) -> Text:
    if "\n" in text.raw.strip():
        raise PydanticCustomError("more-than-a-line", "more than one line")
    return text


def _slug(value: str) -> str:
    if not is_slug(value):
        raise PydanticCustomError("bad-slug", "bad slug", {"found": value})
    return value


def read_day(value: object) -> date:
    """Return the day typed as 23/11/2026 (or 2026-11-23).

    >>> read_day("2/9/2026")
    datetime.date(2026, 9, 2)
    """
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("not-a-text", "not a text")
    text = value.strip()
    vietnamese, iso = _DAY.fullmatch(text), _ISO_DAY.fullmatch(text)
    try:
        if vietnamese:
            return date(int(vietnamese[3]), int(vietnamese[2]), int(vietnamese[1]))
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
    except ValueError:
        raise PydanticCustomError("no-such-day", "no such day", {"found": text}) from None
    raise PydanticCustomError("not-a-date", "not a date", {"found": text})


def _list_of_one(value: object) -> object:
    # `sources: a` means the same as `sources: [a]`: nobody who writes should have to know.
    return [value] if isinstance(value, str) else value


Words = Annotated[str, AfterValidator(read_plain)]
"""Words that name no fact: what a fact itself says."""

Slug = Annotated[str, AfterValidator(_slug)]
"""ASCII, lower case, hyphens; never a name that Windows forbids."""

FactKey = Annotated[str, AfterValidator(lambda key: key.removeprefix("fact."))]
"""The key of a fact in facts.yaml, such as `service.hotline.number`."""

Line = Annotated[Text, AfterValidator(_not_empty), AfterValidator(_one_line)]
"""One line of text that may name facts."""

Prose = Annotated[Text, AfterValidator(_not_empty)]
"""One or more paragraphs in Markdown that may name facts."""

Day = Annotated[date, BeforeValidator(read_day)]
"""A day, typed as 23/11/2026."""

FactKeys = Annotated[tuple[FactKey, ...], BeforeValidator(_list_of_one)]
"""Keys of facts; one may stand without a list."""

Slugs = Annotated[tuple[Slug, ...], BeforeValidator(_list_of_one)]
"""Slugs; one may stand without a list."""
