"""Marks beside the types of fields, for forms: how a value is typed, what may be written short, what few texts need."""

from dataclasses import dataclass
from enum import Enum, auto


class FieldEntry(Enum):
    """How a value is typed in a form: it stands beside the type of the field."""

    LINE = auto()  # one line, which may name facts
    PROSE = auto()  # Markdown of one or more paragraphs, which may name facts
    PHONE = auto()
    WORDS = auto()  # one line that names no facts
    LINK = auto()
    SLUG = auto()
    SLUGS = auto()  # slugs of other texts
    FACTS = auto()  # keys of facts
    VILLAGES = auto()
    DAY = auto()
    LINES = auto()  # several values, a line each


RARE = "rare"
"""Marks a field that few texts need: forms show it only when it is asked for."""

NEVER_EMPTY = "never empty"
"""Marks a field whose value keeps words from residents: its key without a value is a fault, and never “no value”."""


@dataclass(frozen=True, slots=True)
class ShortFor:
    """A record that has nothing but its *field* may be written as the value of that field alone."""

    field: str


@dataclass(frozen=True, slots=True)
class ChosenFrom:
    """A field whose value is the name of something that is there already: one of *what*, as forms call them."""

    what: str


@dataclass(frozen=True, slots=True)
class TickedTable:
    """A list of records, each of which holds for all its *rows* with all its *columns*: a form shows a table to tick.

    *label* says what is ticked there.
    """

    rows: str
    columns: str
    label: str


@dataclass(frozen=True, slots=True)
class FormHelp:
    """What a form says of a field, in place of the `description` for those who write files; *words* may be empty."""

    words: str
