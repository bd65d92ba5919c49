"""The kinds of values in a document that are days and hours; wrong ones raise errors as those of `fields` do."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from generator.entries import FieldEntry
from generator.text.dates import FIRST_YEAR, LAST_YEAR
from generator.text.occasion import Occasion
from generator.text.occasion_reader import read_occasion
from generator.text.occasion_signs import OccasionFault
from generator.text.occasion_words import in_figures

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(value: object) -> date:
    """Return the day typed as 23/11/2026 or 2026-11-23; raise `PydanticCustomError` where it is none, or far away.

    >>> read_day("2/9/2026")
    datetime.date(2026, 9, 2)
    """
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("not-a-text", "not a text")
    text = value.strip()
    vietnamese, iso = _DAY.fullmatch(text), _ISO_DAY.fullmatch(text)
    if vietnamese:
        year, month, day = vietnamese.group(3, 2, 1)
    elif iso:
        year, month, day = iso.group(1, 2, 3)
    else:
        raise PydanticCustomError("not-a-date", "not a date", {"found": text})
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        bounds = {"first": FIRST_YEAR, "last": LAST_YEAR}
        raise PydanticCustomError("far-day", "a day far away", {"found": text, **bounds})
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise PydanticCustomError("no-such-day", "no such day", {"found": text}) from None


def _occasion(value: object) -> Occasion:
    if isinstance(value, Occasion):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("not-a-text", "not a text")
    if not value.strip():
        raise PydanticCustomError("empty-field", "empty")
    if "{{" in value:
        raise PydanticCustomError("fact-in-fact", "a fact in an occasion", {"found": "{{"})
    try:
        return read_occasion(value)
    except OccasionFault as fault:
        # The code is one of messages.fields.
        raise PydanticCustomError(fault.code, "no occasion", {"found": fault.found, **fault.more}) from None


def _line_by_line(value: object) -> object:
    if isinstance(value, dict):
        raise PydanticCustomError("not-a-time", "keys", {"found": str(next(iter(value), ""))})
    return value.strip().split("\n") if isinstance(value, str) else value


Day = Annotated[date, BeforeValidator(read_day), FieldEntry.DAY]
"""A day, typed as 23/11/2026."""

Occasions = Annotated[
    tuple[
        Annotated[
            Occasion,
            PlainValidator(_occasion, json_schema_input_type=str),
            PlainSerializer(in_figures, return_type=str),
        ],
        ...,
    ],
    BeforeValidator(_line_by_line),
    FieldEntry.LINES,
]
"""When something takes place, typed as “8h00–16h30 ngày 10/12/2026”; a single occasion needs no list."""
