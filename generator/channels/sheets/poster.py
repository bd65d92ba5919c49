"""Posters: one sheet a guide in three sizes, and one for each notice that is short enough."""

from collections.abc import Iterator

from generator.channels.sheets.designs import POSTER_A2, POSTER_A3, POSTER_A4
from generator.making.reads import Reads
from generator.outputs import Output


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the posters, the one that is read from nearby first."""
    for design in (POSTER_A4, POSTER_A3, POSTER_A2):
        yield from design.plan(reads)
