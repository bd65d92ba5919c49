"""The library: all that was read from content/, and nothing else."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import Field

from generator.model.commune import Commune
from generator.model.documents import Announcement, AnyDocument, Campaign, Guide
from generator.model.facts import Facts
from generator.model.parts import Record
from generator.model.places import Places
from generator.model.results import Results

D = TypeVar("D", Commune, Facts, Guide, Announcement, Campaign, Results)


class Library(Record):
    """All documents of a commune: guides by `order`, announcements newest first, campaigns, results by month."""

    commune: Commune
    facts: Facts
    guides: tuple[Guide, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    results: tuple[Results, ...] = ()
    pronunciation: Mapping[str, str] = Field(default_factory=dict)
    unread: frozenset[str] = Field(
        default=frozenset(),
        description="Slugs of documents that could not be read.",
    )
    media: Mapping[str, bytes] = Field(default_factory=dict, repr=False)

    def documents(self) -> Iterator[AnyDocument]:
        """Yield every guide, announcement and campaign."""
        yield from self.guides
        yield from self.announcements
        yield from self.campaigns

    def guide(self, slug: str) -> Guide | None:
        """Return the guide called *slug*, if it stands."""
        return next((guide for guide in self.guides if guide.slug == slug), None)


def without_places(document: D) -> D:
    """Return *document* with nothing of its places but the file: to be kept, for its file may change."""
    return document.model_copy(update={"places": Places(document.places.path)})
