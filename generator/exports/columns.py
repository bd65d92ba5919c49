"""Which column of an exported table is which, and what its words for states mean: by the names that are usual.

The commune's own names (`results.yaml`) come first. A column that nobody knows is not kept: so is the sender's.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.exports.table import ExportedTable
from generator.model import NEEDED_COLUMNS, CaseStage, Counting
from generator.text.export_words import COLUMNS_CALLED, SATISFIED, STATES_CALLED
from generator.text.names import bare

STATE = "state"
"""The column whose words say how far a report has come: no column of ours, but days alone may leave that open."""

_MOST_ABOVE = 20
"""How many rows of titles may stand above the names of the columns."""
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Recognised:
    """The place of each known column, by its name; *heads* are all names as typed, *row* where they stand in the table.

    *twice* are those for a column that another stands for already; *lacking* are needed columns that are not there.
    """

    at: Mapping[str, int]
    heads: tuple[str, ...]
    row: int
    twice: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def left(self) -> tuple[str, ...]:
        """Return the names of the columns that are not kept."""
        kept = set(self.at.values())
        return tuple(head for number, head in enumerate(self.heads) if head and number not in kept)


def recognise(table: ExportedTable, counting: Counting | None, told: Mapping[str, str] | None = None) -> Recognised:
    """Return which column is which in *table*; *told* are the names of columns that somebody has just said."""
    names = _names(counting, told or {})
    best = max(range(min(_MOST_ABOVE, len(table.rows))), key=lambda row: len(_found(table.rows[row][1], names)[0]))
    at, twice = _found(table.rows[best][1], names)
    needed = ("field", "received", "unit")
    assert set(NEEDED_COLUMNS) == set(needed)
    lacking = tuple(name for name in ("received",) if name not in at)
    return Recognised(at, tuple(table.rows[best][1]), best, twice, lacking)


def states_of(counting: Counting | None) -> Mapping[str, CaseStage]:
    """Return what each word for a state means, by the word as `plainly` writes it."""
    usual = {plainly(word): CaseStage(stage) for stage, words in STATES_CALLED.items() for word in words}
    own = counting.states.items() if counting else ()
    return {**usual, **{plainly(word): CaseStage(name) for name, words in own for word in words}}


def satisfied_of(cell: str) -> str | None:
    """Return “yes” or “no” where *cell* says whether the sender was satisfied; None where it says neither."""
    return next((answer for answer, words in SATISFIED.items() if plainly(cell) in map(plainly, words)), None)


@cache
def plainly(words: str) -> str:
    """Return *words* as they are compared: without marks, signs and capitals.

    >>> plainly("Ngày  tiếp nhận (*)")
    'ngay tiep nhan'
    """
    return " ".join(_NO_WORD.sub(" ", bare(words)).split())


def _names(counting: Counting | None, told: Mapping[str, str]) -> dict[str, str]:
    """Return the column that each name stands for, by the name as `plainly` writes it."""
    names = {plainly(word): column for column, words in COLUMNS_CALLED.items() for word in words}
    names |= {column: column for column in COLUMNS_CALLED}
    if counting:
        names |= {plainly(word): column for column, words in counting.columns.items() for word in words}
    return names | {plainly(head): column for column, head in told.items()}


def _found(heads: Sequence[str], names: Mapping[str, str]) -> tuple[dict[str, int], tuple[str, ...]]:
    at: dict[str, int] = {}
    twice = []
    for number, head in enumerate(heads):
        column = names.get(plainly(head)) if head else None
        if column in at:
            twice.append(head)
        elif column:
            at[column] = number
    return at, tuple(twice)
