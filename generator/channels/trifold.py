"""Leaflets that fold twice: A4, both sides, one a guide."""

from collections.abc import Iterator

from generator.channel import Channel, Output, RenderContext
from generator.model import Library
from generator.printed import DESIGNED, in_looks, print_design, said_on
from generator.rendering.trifold import LABEL, lay_out


def plan(library: Library) -> Iterator[Output]:
    """Plan a folded leaflet for every guide that has a flat one."""
    for guide in library.guides:
        if guide.goes_to("leaflet"):
            yield from in_looks("trifold", LABEL, f"{guide.slug}.pdf", guide)


def render(output: Output, context: RenderContext) -> bytes:
    """Return the folded leaflet *output* as a PDF."""
    said = said_on(output, context)
    sheet = lay_out(said.wording, said.dial, said.address)
    return print_design(
        output, context, said, "trifold/trifold.html.jinja", DESIGNED, "trifold/trifold.css", sheet=sheet
    )


TRIFOLD = Channel("trifold", "Tờ gấp", plan, render, offered=True)
