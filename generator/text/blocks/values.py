"""What Markdown says: blocks of words, in reading order, each with the signs that its words were given."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block is, by the name of its tag."""

    PARAGRAPH = "p"
    HEADING = "h"
    ITEM = "li"
    HEADER = "th"
    CELL = "td"
    CODE = "pre"
    RULE = "hr"


CELLS = (Kind.HEADER, Kind.CELL)
"""The kinds of block that stand beside each other in the row of a table."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; *address* is where their link leads. A *hard* run is one forced end of a line."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    address: str = ""
    hard: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, the beginning of a list's item, a cell, a piece of code or a rule.

    *start* counts the letters of all blocks before it. *level* is that of a heading (1–6), *depth* the number of lists
    and *quoted* that of quotations around the block. *number* is that of an ordered item, or the column of a cell, from
    1. A *loose* item is a paragraph of its own.
    """

    kind: Kind
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
        """Return where the next block starts."""
        return self.start + sum(len(run.text) for run in self.runs)


Blocks = tuple[Block, ...]


def words_of(blocks: Sequence[Block]) -> str:
    """Return the words of all *blocks*: `Block.start` counts in them."""
    return "".join([run.text for block in blocks for run in block.runs])
