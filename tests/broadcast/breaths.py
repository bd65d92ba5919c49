"""Sentences that were marked by ear, and how the lines of a script break them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

FOLDER = Path(__file__).parent / "breath"
RESTED, BOUND, FREE = "|", "_", " "


@dataclass(frozen=True)
class Marked:
    """A sentence without its marks; *gaps* says of each gap between two words what was marked there."""

    text: str
    gaps: tuple[str, ...]


def marked(name: str) -> list[Marked]:
    """Return the sentences of the file *name*."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [_marked(line) for line in lines if line and not line.startswith("#")]


def _marked(line: str) -> Marked:
    words, gaps = [""], []
    for letter in line.replace(" | ", RESTED):
        if letter in (RESTED, BOUND, FREE):
            gaps.append(letter)
            words.append("")
        else:
            words[-1] += letter
    return Marked(" ".join(words), tuple(gaps))


def broken_at(sentence: Marked, lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield, for each end of a line but the last, what was marked there, and the words around it.

    A comma is a rest of its own, as schoolbooks teach, unless it parts what is one (“thôn 1, 2 và 3”).
    """
    count = 0
    for line, after in pairwise(lines):
        count += len(line.split())
        gap = sentence.gaps[count - 1]
        yield RESTED if gap == FREE and line.endswith((",", ";", ":")) else gap, f"{line} / {after}"
