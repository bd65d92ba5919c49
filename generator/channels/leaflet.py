"""Leaflets: A5, both sides, one a guide."""

from collections.abc import Iterator

from generator.channel import Channel, Output, RenderContext
from generator.model import Library
from generator.printed import DESIGNED, in_looks, print_design, said_on
from generator.rendering.leaflet import LABEL, lay_out


def plan(library: Library) -> Iterator[Output]:
    """Plan a leaflet for every guide."""
    for guide in library.guides:
        if guide.goes_to("leaflet"):
            yield from in_looks("leaflet", LABEL, f"{guide.slug}.pdf", guide)


def render(output: Output, context: RenderContext) -> bytes:
    """Return the leaflet *output* as a PDF."""
    said = said_on(output, context)
    leaflet = lay_out(said.wording, said.dial, said.address)
    return print_design(
        output, context, said, "leaflet/leaflet.html.jinja", DESIGNED, "leaflet/leaflet.css", leaflet=leaflet
    )


LEAFLET = Channel("leaflet", "Tờ rơi", plan, render, offered=True)
