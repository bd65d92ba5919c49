"""Posters: one sheet a guide, in three sizes, each in colour and in black and white."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.channel import Channel, Output, RenderContext
from generator.model import Announcement, Guide, Library
from generator.rendering.poster import FORMATS, lay_out
from generator.rendering.wording import metadata, read_wording

FOLDER = PurePosixPath("print")


def plan(library: Library) -> Iterator[Output]:
    """Plan a poster of each size for every guide."""
    for guide in library.guides:
        if guide.goes_to("poster"):
            for form in FORMATS:
                yield Output(FOLDER / form.name / f"{guide.slug}.pdf", form.label, guide, part=form.name)


def render(output: Output, context: RenderContext) -> bytes:
    """Return the poster *output* as a PDF."""
    document = output.document
    assert isinstance(document, Guide | Announcement)
    form = next(form for form in FORMATS if form.name == output.part)
    commune = context.library.commune
    wording = read_wording(document, commune, context.library.facts, context.ledger.words)
    dial = f"tel:{wording.call}"
    address = context.short_address(document.slug)
    html = context.fill(
        "poster/poster.html.jinja",
        about=metadata(wording, context.today),
        wording=wording,
        form=form,
        poster=lay_out(wording, form, dial, address),
        dial=dial,
        dial_alt=f"Mã QR để gọi {wording.call}",
        address=address,
    )
    return context.print_sheet(html, "print/sheets.css", f"poster/{form.name}.css")


POSTER = Channel("poster", "Áp phích", plan, render, offered=True)
