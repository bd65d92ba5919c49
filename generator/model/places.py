"""The place of each value of a document in its file.

Few documents have problems to report, and the places of a document take as much memory as its words. So a document
keeps its text and the function that finds the places in it, which is called when a place is asked for.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticOmit, core_schema

from generator.source import Position, Source
from generator.text.alignment import Cursor

Location = tuple[str | int, ...]

_OPENING = re.compile(r"[|>][^\n]*\n|[\"']")  # of a scalar
_LAST_CODE = 0x10FFFF  # of Unicode
_HEXADECIMAL = r"x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}"
_ESCAPES = {'"': re.compile(rf"\\(?:\n[ ]*|{_HEXADECIMAL}|.)"), "'": re.compile("''")}
_LETTERS = {"n": "\n", "t": "\t", "_": "\u00a0", "\n": ""}
"""What signs of YAML 1.2 (5.7) stand for; the others are read as they are."""


@dataclass(frozen=True)
class Places:
    """The places of the values of a document, such as `at(("steps", 0, "title"))`.

    They are in *values* and *keys*; or *locate* finds them in *source*; or *again* returns them, from reading the file
    once more.
    """

    path: PurePosixPath
    values: Mapping[Location, Position] = field(default_factory=dict)
    keys: Mapping[Location, Position] = field(default_factory=dict)
    source: Source | None = None
    locate: "Callable[[Source], Places] | None" = None
    again: "Callable[[], Places] | None" = None

    def at(self, location: Location) -> Position:
        """Return the place of the value at *location*, or of the nearest value around it."""
        values = self._found.values
        for end in range(len(location), -1, -1):
            if location[:end] in values:
                return _about(location, values[location[:end]])
        return Position(self.path, location=location)

    def key(self, location: Location) -> Position:
        """Return the place of the key at *location*, or else of the value there or around it."""
        place = self._found.keys.get(location)
        return _about(location, place) if place else self.at(location)

    def find(self, location: Location, words: str) -> Position:
        """Return the place of *words* in the value at *location*, or its start where the file does not have them so."""
        start = self.at(location)
        source = self._read.source
        if source is None:
            return start
        places = self._found._in_order  # noqa: SLF001 - of this class
        after = bisect_right(places, (start.line, start.column))
        end = Position(self.path, *places[after]) if after < len(places) else None
        found = source.find(words, start, end)
        return _about(location, found) if found else start

    def inside(self, location: Location, value: str, offset: int) -> Position:
        """Return where letter *offset* of *value* stands, which is the value at *location*; its start where it is lost.

        The value of a block or of quotation marks in YAML is not as it was typed: indented, broken into lines, escaped.
        """
        start, source = self.at(location), self._read.source
        if source is None:
            return start
        places = self._found._in_order  # noqa: SLF001 - of this class
        after = bisect_right(places, (start.line, start.column))
        text = source.between(start, Position(self.path, *places[after]) if after < len(places) else None)
        found = _typed_at(text, value, offset)
        line, column = text.count("\n", 0, found), found - (text.rfind("\n", 0, found) + 1)
        return Position(self.path, start.line + line, column + (1 if line else start.column), location)

    def every(self) -> Iterator[tuple[Location, Position]]:
        """Yield the location and the place of each key and of each value."""
        yield from self._found.keys.items()
        yield from self._found.values.items()

    def __reduce__(self) -> tuple[Any, ...]:
        read = self._read
        return Places, (read.path, read.values, read.keys, read.source, read.locate)

    @property
    def _found(self) -> "Places":
        read = self._read
        return _located(read.source, read.locate) if read.source and read.locate else read

    @cached_property
    def _read(self) -> "Places":
        return self.again()._read if self.again else self  # noqa: SLF001 - of this class

    @cached_property
    def _in_order(self) -> list[tuple[int, int]]:
        return sorted((place.line, place.column) for place in (*self.values.values(), *self.keys.values()))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept an instance as it is."""
        del source, handler
        return core_schema.is_instance_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Raise `PydanticOmit`, which leaves places out of the schema: no editor writes them."""
        raise PydanticOmit


NOWHERE = Places(PurePosixPath())
"""The places of a record that comes from no file."""


def _about(location: Location, place: Position) -> Position:
    """Return *place*, which is told of what stands at *location*."""
    return Position(place.path, place.line, place.column, location)


def _typed_at(typed: str, value: str, offset: int) -> int:
    """Return where letter *offset* of *value* stands in *typed*, which begins with that scalar of YAML or Markdown."""
    lead = len(typed) - len(typed.lstrip("\n"))
    if typed.startswith(value, lead):
        return lead + offset
    sign = typed[:1]
    cursor = Cursor(typed, 0, _ESCAPES.get(sign), _unescaped)
    cursor.skip(_OPENING)
    places = cursor.find(value[: offset + 1])
    return places[-1] if places and not cursor.lost else 0


def _unescaped(escape: str) -> str:
    kind, digits = escape[1], escape[2:]
    if kind in "xuU" and digits:
        code = int(digits, 16)
        return chr(code) if code <= _LAST_CODE else ""
    return _LETTERS.get(kind, kind)


@lru_cache(maxsize=16)
def _located(source: Source, locate: Callable[[Source], Places]) -> Places:
    """Return the places in *source*; those of the last few files are kept, since one file often has many problems."""
    return locate(source)
