"""Check that no text leads to one that waits for approval or was withdrawn: what leads there is left out."""

import re
from collections.abc import Iterator

from generator.checks.extract import CheckContext, Extract
from generator.diagnostics import Diagnostic
from generator.messages import approval as messages
from generator.model import Announcement, AnyDocument, Campaign, Listed, Location
from generator.routes import FOLDERS, SHORT, holders, page_named
from generator.text.passages import passages_of
from generator.text.passages.links import links_of, may_link

_PAGE = re.compile(rf"/(?:{'|'.join(FOLDERS.values())})/(?P<slug>[a-z0-9-]+)\.html(?:[?#]|\Z)")
_SAID = {"held": messages.leads_to_held, "withdrawn": messages.leads_to_withdrawn}


def check_links_to_hidden(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each place that names a text which is not shown."""
    written = context.written
    for document in written.documents():
        if written.hidden(document.slug):
            continue
        for location, slug in _named(document):
            how = written.hidden(slug)
            if how:
                yield _SAID[how](document.places.at(location), slug)
        for location, text in context.texts(document):
            for link in links_of(text.raw, passages_of(text.raw)) if may_link(text.raw) else ():
                slug = _slug_of(link.address, written)
                how = written.hidden(slug) if slug else ""
                if how:
                    yield _SAID[how](document.places.inside(location, text.raw, link.start), slug)


def _slug_of(address: str, written: Extract) -> str:
    """Return the slug of the text of this site to which *address* leads, or an empty text."""
    own = page_named(address, written.commune.web, written.commune.short_web)
    if own is None:
        # On another site a page may be called alike; a site that has no confirmed address yet is told by its folders.
        page = _PAGE.search(address) if ":" in address else None
        return page["slug"] if page else "" if ":" in address else address.rpartition("/")[2].removesuffix(".html")
    if own.parts[0] != SHORT.name:
        return own.stem
    documents: list[AnyDocument | Listed] = [*written.guides, *written.every, *written.campaigns]
    return next((document.slug for document in holders(documents).get(own.parts[1], ())), "")


def _named(document: AnyDocument) -> Iterator[tuple[Location, str]]:
    """Yield the location and the slug of each text that *document* names."""
    for index, slug in enumerate(document.related):
        yield ("related", index), slug
    if isinstance(document, Announcement) and document.guide:
        yield ("guide",), document.guide
    if isinstance(document, Campaign):
        yield from _named_by_campaign(document)


def _named_by_campaign(campaign: Campaign) -> Iterator[tuple[Location, str]]:
    own = {message.slug for message in campaign.messages}
    for number, message in enumerate(campaign.messages):
        if message.guide:
            yield ("messages", number, "guide"), message.guide
    for number, airing in enumerate(campaign.airings):
        for at, slug in enumerate(airing.messages):
            if slug not in own:
                yield ("airings", number, "messages", at), slug
    for number, poster in enumerate(campaign.posters):
        for at, slug in enumerate(poster.guides):
            yield ("posters", number, "guides", at), slug
