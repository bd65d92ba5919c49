"""The library: all that was read from content/, and nothing else."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Protocol, TypeVar

from pydantic import Field

from generator.model.commune import Commune
from generator.model.documents import Announcement, AnyDocument, Campaign, Guide
from generator.model.facts import Facts, Registry
from generator.model.listed import Listed, listed
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

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Return the announcements as lists show them."""
        return tuple(map(listed, self.announcements))

    def guide(self, slug: str) -> Guide | None:
        """Return the guide called *slug*, if it stands."""
        return self._guides.get(slug)

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if it stands."""
        return self._notices.get(slug)

    def campaign(self, slug: str) -> Campaign | None:
        """Return the campaign called *slug*, if it stands."""
        return next((campaign for campaign in self.campaigns if campaign.slug == slug), None)

    @cached_property
    def _guides(self) -> Mapping[str, Guide]:
        return {guide.slug: guide for guide in self.guides}

    @cached_property
    def _notices(self) -> Mapping[str, Announcement]:
        return {notice.slug: notice for notice in self.announcements}


class Holdings(Protocol):
    """What a library holds, however it is kept: whole in the memory, or as one task of a build reads it."""

    @property
    def commune(self) -> Commune:
        """Return the commune."""
        ...

    @property
    def facts(self) -> Registry:
        """Return all facts."""
        ...

    @property
    def guides(self) -> tuple[Guide, ...]:
        """Return the guides by their order."""
        ...

    @property
    def listed(self) -> tuple[Listed, ...]:
        """Return the announcements as lists show them, newest first."""
        ...

    @property
    def campaigns(self) -> tuple[Campaign, ...]:
        """Return the campaigns."""
        ...

    @property
    def results(self) -> tuple[Results, ...]:
        """Return the results by month."""
        ...

    @property
    def pronunciation(self) -> Mapping[str, str]:
        """Return how names are said."""
        ...

    @property
    def media(self) -> Mapping[str, bytes]:
        """Return the files of media/ by name."""
        ...

    def guide(self, slug: str) -> Guide | None:
        """Return the guide called *slug*, if it stands."""
        ...

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if it stands."""
        ...


def without_places(document: D) -> D:
    """Return *document* with nothing of its places but the file: to be kept, for its file may change."""
    return document.model_copy(update={"places": Places(document.places.path)})
