"""The frame of each page: what it is called, which pages stand above it, which feed beside it."""

from pathlib import PurePosixPath

from generator.channel import Output, RenderContext
from generator.channels.site import pages
from generator.channels.site.feeds import ALL, feed_paths
from generator.channels.site.frame import Frame
from generator.channels.site.shelves import ROOT
from generator.rendering.markup import to_plain


def frame_of(output: Output, context: RenderContext) -> Frame:
    """Return the frame of the page *output*."""
    path, part, document = output.path.relative_to(ROOT), output.part, output.document
    single = next((page for page in pages.PAGES if page.part == part), None)
    if single:
        above = () if single is pages.HOME else (pages.HOME,)
        feed = ALL if single in (pages.HOME, pages.NOTICES) else None
        return Frame(
            context,
            path,
            single.title,
            single.about,
            above,
            single.lang,
            part,
            feed=_feed(feed, context),
            label=output.label,
        )
    if document:
        title, about = (to_plain(context.words(text)) for text in (document.title, document.summary))
        return Frame(
            context, path, title, about, (pages.HOME, _SHELF_OF[part]), part=part, document=document, label=output.label
        )
    shelf = _SHELF_OF[part]
    about = f"{output.label}. {shelf.about}"
    feed = _feed(path.with_suffix(""), context)
    return Frame(context, path, output.label, about, (pages.HOME, shelf), part=part, feed=feed, label=output.label)


def _feed(stem: PurePosixPath | None, context: RenderContext) -> PurePosixPath | None:
    """Return the Atom feed that stands beside a page, if there is one."""
    path = stem.with_name(f"{stem.name}.atom") if stem else None
    return path if path in feed_paths(context.library) else None


_SHELF_OF = {
    "guide": pages.GUIDES,
    "notice": pages.NOTICES,
    "campaign": pages.CAMPAIGNS,
    "village": pages.VILLAGES,
    "month": pages.NOTICES,
    "topic": pages.GUIDES,
}
