"""A planned file of the site → its bytes."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from generator.channel import Made, Output, RenderContext, made
from generator.channels.site import crawl, policy
from generator.channels.site.assets import FOLDER as ASSETS
from generator.channels.site.cards import draw
from generator.channels.site.feeds import feed
from generator.channels.site.frame import Way
from generator.channels.site.frames import frame_of
from generator.channels.site.illustrations import FOLDER as PICTURES
from generator.channels.site.illustrations import picture_file
from generator.channels.site.offline import web_manifest, worker
from generator.channels.site.search_index import index_file
from generator.channels.site.shelves import ROOT
from generator.channels.site.style import style_sheet
from generator.channels.site.views import VIEWS
from generator.routes import page_of

Write = Callable[[Output, RenderContext], str | bytes | Made]


def render(output: Output, context: RenderContext) -> Made:
    """Return the bytes of *output*, and what they say."""
    written = _FILES.get(output.part, _page)(output, context)
    if isinstance(written, str):
        return made(written)
    return Made(written) if isinstance(written, bytes) else written


def _page(output: Output, context: RenderContext) -> str:
    frame = frame_of(output, context)
    values = VIEWS[output.part](output, context)
    return context.fill(f"site/{output.part}.html.jinja", frame=frame, to=frame.way, **values)


def _short(output: Output, context: RenderContext) -> str:
    """Return the page behind a printed code: it sends the reader on to the page of its document."""
    assert output.document is not None
    way = Way(_below(output))
    there = page_of(output.document)
    title = context.words(output.document.title)
    values = {"title": title, "href": way.page(output.document), "canonical": context.page_address(there)}
    return context.fill("site/short.html.jinja", **values)


def _headers(output: Output, context: RenderContext) -> str:
    rules = policy.policy(style_sheet(context.pages), context.address, forever=(str(ASSETS), str(PICTURES)))
    write = {"_headers": policy.underscore_headers, "nginx.conf": policy.nginx, "web.config": policy.web_config}
    return write[output.path.name](rules)


def _below(output: Output) -> PurePosixPath:
    return output.path.relative_to(ROOT)


_FILES: Mapping[str, Write] = {
    "short": _short,
    "asset": lambda output, context: context.pages.read(f"site/{output.path.name}"),
    "picture": lambda output, context: picture_file(_below(output), context),
    "card": draw,
    "search-file": lambda output, context: index_file(output.path.name, context),
    "feed": lambda output, context: feed(_below(output), context),
    "manifest": lambda _, context: web_manifest(context),
    "worker": lambda _, context: worker(context, render),
    "robots": lambda _, context: crawl.robots(context),
    "sitemap": lambda _, context: crawl.sitemap(context),
    "security": lambda _, context: crawl.security(context),
    "headers": _headers,
}
"""What is no page, by its part."""
