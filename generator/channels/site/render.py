"""A planned file of the site → its bytes."""

from generator.channel import Output, RenderContext
from generator.channels.site.frame import Way
from generator.channels.site.plan import ROOT
from generator.channels.site.views import VIEWS, frame_of
from generator.routes import page_of


def render(output: Output, context: RenderContext) -> bytes:
    """Return the bytes of *output*."""
    if output.part == "short":
        return _short(output, context)
    frame = frame_of(output, context)
    values = VIEWS[output.part](output, context)
    return context.fill(f"site/{output.part}.html.jinja", frame=frame, to=frame.way, **values).encode()


def _short(output: Output, context: RenderContext) -> bytes:
    """Return the page behind a printed code: it sends the reader on to the page of its document."""
    assert output.document is not None
    way = Way(output.path.relative_to(ROOT))
    there = page_of(output.document)
    words = context.ledger.words(output.document.title)
    values = {"title": words, "href": way.page(output.document), "canonical": context.page_address(there)}
    return context.fill("site/short.html.jinja", **values).encode()
