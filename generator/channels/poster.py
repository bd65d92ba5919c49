"""Posters: one sheet a guide in three sizes, and one for each notice that is short enough."""

from collections.abc import Iterator

from generator.channel import Channel, Output, RenderContext
from generator.model import Library
from generator.printed import DESIGNED, announcement_fits, design_of, in_looks, print_design, said_on
from generator.rendering.poster import A2, A4, FORMATS, lay_out


def plan(library: Library) -> Iterator[Output]:
    """Plan the posters of every guide; the largest goes to a print shop, so it has no twin in black and white."""
    for guide in library.guides:
        if guide.goes_to("poster"):
            for form in FORMATS:
                looks = tuple(in_looks(form.name, form.label, f"{guide.slug}.pdf", guide))
                yield from looks[:1] if form is A2 else looks
    for notice in library.announcements:
        if notice.goes_to("poster") and announcement_fits(notice, library):
            yield from in_looks(A4.name, A4.label, f"{notice.slug}.pdf", notice)


def render(output: Output, context: RenderContext) -> bytes:
    """Return the poster *output* as a PDF."""
    form = next(form for form in FORMATS if form.name == design_of(output))
    said = said_on(output, context, linked=not form.far)
    poster = lay_out(said.wording, form, said.dial, said.address)
    return print_design(
        output, context, said, "poster/poster.html.jinja", DESIGNED, f"poster/{form.name}.css", poster=poster, form=form
    )


POSTER = Channel("poster", "Áp phích", plan, render, offered=True)
