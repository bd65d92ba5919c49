"""Sheets with strips to tear off, for guides whose readers act at once."""

from collections.abc import Iterator

from generator.channel import Channel, Output, RenderContext
from generator.model import Library
from generator.printed import DESIGNED, in_looks, print_design, said_on
from generator.rendering.strips import LABEL, lay_out


def plan(library: Library) -> Iterator[Output]:
    """Plan a sheet for every guide that hangs as a poster and asks its readers to do something."""
    for guide in library.guides:
        if guide.goes_to("poster") and guide.action:
            yield from in_looks("strips", LABEL, f"{guide.slug}.pdf", guide)


def render(output: Output, context: RenderContext) -> bytes:
    """Return the sheet *output* as a PDF."""
    said = said_on(output, context)
    sheet = lay_out(said.wording, said.dial, said.address)
    return print_design(output, context, said, "strips/strips.html.jinja", DESIGNED, "strips/strips.css", sheet=sheet)


STRIPS = Channel("strips", "Tờ có phiếu xé", plan, render, offered=True)
