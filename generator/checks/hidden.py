"""Check that no text leads to one that waits for approval or was withdrawn: what leads there is left out."""

import re
from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import approval as messages
from generator.model import Announcement, AnyDocument, Campaign, Location

_LINK = re.compile(r"\]\(([^()\s#?]+)")  # in Markdown: the address behind the words
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
            for found in _LINK.finditer(text.raw):
                slug = found[1].rpartition("/")[2].removesuffix(".html")
                how = written.hidden(slug) if slug else ""
                if how:
                    yield _SAID[how](document.places.find(location, found[1]), slug)


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
