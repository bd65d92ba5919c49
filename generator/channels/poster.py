"""Posters: one sheet a guide in three sizes, and one for each notice that is short enough."""

from collections.abc import Iterator

from generator.channel import Channel, Made, Output, RenderContext
from generator.designs import POSTER_A2, POSTER_A3, POSTER_A4, of
from generator.model import Library


def plan(library: Library) -> Iterator[Output]:
    """Plan the posters, the one that is read from nearby first."""
    for design in (POSTER_A4, POSTER_A3, POSTER_A2):
        yield from design.plan(library)


def render(output: Output, context: RenderContext) -> Made:
    """Return the poster *output* as a PDF."""
    return of(output).print(output, context)


POSTER = Channel("poster", "Áp phích", plan, render, offered=True)
