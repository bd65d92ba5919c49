"""Notices for the door handle, left where nobody was at home."""

from collections.abc import Iterator

from generator.channel import Channel, Output, RenderContext
from generator.model import Audience, Library
from generator.printed import DESIGNED, in_looks, print_design, said_on
from generator.rendering.door import LABEL, lay_out


def plan(library: Library) -> Iterator[Output]:
    """Plan a notice for every guide that asks residents to do something."""
    for guide in library.guides:
        if guide.goes_to("leaflet") and guide.action and guide.audience is Audience.RESIDENTS:
            yield from in_looks("door", LABEL, f"{guide.slug}.pdf", guide)


def render(output: Output, context: RenderContext) -> bytes:
    """Return the notice *output* as a PDF."""
    said = said_on(output, context)
    return print_design(
        output, context, said, "door/door.html.jinja", DESIGNED, "door/door.css", sheet=lay_out(said.wording, said.dial)
    )


DOOR = Channel("door", "Phiếu treo cửa", plan, render, offered=True)
