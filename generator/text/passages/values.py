"""What Markdown says: passages of words, in reading order, each with the signs that its words were given."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class PassageKind(StrEnum):
    """What a passage is, by the name of its tag."""

    PARAGRAPH = "p"
    HEADING = "h"
    ITEM = "li"
    HEADER = "th"
    CELL = "td"
    CODE = "pre"
    RULE = "hr"


CELLS = (PassageKind.HEADER, PassageKind.CELL)
"""The kinds of passage that stand beside each other in the row of a table."""


NOWHERE = "#"
"""The address of a link that names none: it leads to the page on which it stands."""


@dataclass(frozen=True, slots=True)
class StyledWords:
    """Words in one style; *address* is where their link leads. A *hard* run is one forced end of a line."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    address: str = ""
    hard: bool = False


Runs = tuple[StyledWords, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading, the beginning of a list's item, a cell, a piece of code or a rule.

    *start* counts the letters of all passages before it. *level* is that of a heading (1–6), *depth* the number of
    lists and *quoted* that of quotations around the passage. *number* is that of an ordered item, or the column of a
    cell, from 1. A *loose* item is a paragraph of its own.
    """

    kind: PassageKind
    runs: Runs
    start: int = 0
    level: int = 0
    depth: int = 0
    quoted: int = 0
    number: int | None = None
    loose: bool = False

    @property
    def words(self) -> str:
        """Return the words without any sign."""
        return "".join([run.text for run in self.runs])

    @property
    def end(self) -> int:
        """Return where the next passage starts."""
        return self.start + sum(len(run.text) for run in self.runs)


Passages = tuple[Passage, ...]


def words_of(passages: Sequence[Passage]) -> str:
    """Return the words of all *passages*: `Passage.start` counts in them."""
    return "".join([run.text for passage in passages for run in passage.runs])
