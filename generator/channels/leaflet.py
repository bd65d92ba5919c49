"""Leaflets: A5, both sides, one a guide."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.channel import Channel, Output, RenderContext
from generator.model import Guide, Library
from generator.rendering.leaflet import LABEL, lay_out
from generator.rendering.wording import metadata, read_wording

FOLDER = PurePosixPath("print", "leaflet")


def plan(library: Library) -> Iterator[Output]:
    """Plan a leaflet for every guide."""
    for guide in library.guides:
        if guide.goes_to("leaflet"):
            yield Output(FOLDER / f"{guide.slug}.pdf", LABEL, guide)


def render(output: Output, context: RenderContext) -> bytes:
    """Return the leaflet *output* as a PDF."""
    assert isinstance(output.document, Guide)
    wording = read_wording(output.document, context.library.commune, context.library.facts, context.ledger.words)
    dial = f"tel:{wording.call}"
    address = context.short_address(output.document.slug)
    html = context.fill(
        "leaflet/leaflet.html.jinja",
        about=metadata(wording, context.today),
        wording=wording,
        leaflet=lay_out(wording, dial, address),
        dial=dial,
        dial_alt=f"Mã QR để gọi {wording.call}",
        address=address,
    )
    return context.print_sheet(html, "print/sheets.css", "leaflet/leaflet.css")


LEAFLET = Channel("leaflet", "Tờ rơi", plan, render, offered=True)
