"""The library: everything that was read from content/."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Protocol, TypeVar

from pydantic import Field

from generator.model.alerts import SentAlerts
from generator.model.commune import Commune
from generator.model.diary import DiaryMonth
from generator.model.documents import Announcement, AnyDocument, Campaign, Guide
from generator.model.facts import Facts, Registry
from generator.model.listed import Listed, listed
from generator.model.parts import Record
from generator.model.people import People
from generator.model.places import Places
from generator.model.results import Counting, Results
from generator.model.rota import Rota

D = TypeVar("D", Commune, Facts, Guide, Announcement, Campaign, Counting, Results, DiaryMonth, Rota, SentAlerts)


class Library(Record):
    """All documents of a commune: guides by `order`, announcements newest first, campaigns, results and diary by month.

    *pronunciation* is from a name as written to how it is said; *media* are the files of media/ by name.
    """

    commune: Commune
    facts: Facts
    guides: tuple[Guide, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    results: tuple[Results, ...] = ()
    diary: tuple[DiaryMonth, ...] = ()
    pronunciation: Mapping[str, str] = Field(default_factory=dict)
    people: People | None = None
    counting: Counting | None = None
    rota: Rota | None = None
    alerts: tuple[SentAlerts, ...] = ()
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
        """Return the announcements as lists show them, without templates and those that were withdrawn."""
        rows = map(listed, self.announcements)
        return tuple(row for row in rows if not row.is_withdrawn and not row.is_template)

    @cached_property
    def withdrawn(self) -> tuple[Listed, ...]:
        """Return the announcements that were withdrawn."""
        rows = map(listed, self.announcements)
        return tuple(row for row in rows if row.is_withdrawn and not row.is_template)

    def guide(self, slug: str) -> Guide | None:
        """Return the guide called *slug*, or None."""
        return self._guides.get(slug)

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, or None where there is none, or it was withdrawn."""
        return self._notices.get(slug)

    def row(self, slug: str) -> Listed | None:
        """Return the announcement called *slug* as lists show it, withdrawn or not, or None."""
        return next((row for row in (*self.listed, *self.withdrawn) if row.slug == slug), None)

    def campaign(self, slug: str) -> Campaign | None:
        """Return the campaign called *slug*, or None."""
        return next((campaign for campaign in self.campaigns if campaign.slug == slug), None)

    @cached_property
    def _guides(self) -> Mapping[str, Guide]:
        return {guide.slug: guide for guide in self.guides}

    @cached_property
    def _notices(self) -> Mapping[str, Announcement]:
        shown = (notice for notice in self.announcements if notice.withdrawn is None and not notice.is_template)
        return {notice.slug: notice for notice in shown}


class Holdings(Protocol):
    """The contents of a library: either the whole of it (`Library`), or the view of one task of a build."""

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
        """Return the guides by `order`."""
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
    def diary(self) -> tuple[DiaryMonth, ...]:
        """Return the diary by month."""
        ...

    @property
    def pronunciation(self) -> Mapping[str, str]:
        """Return how names are said, by the name as written."""
        ...

    @property
    def people(self) -> People | None:
        """Return who may approve, or None where no file says so."""
        ...

    @property
    def counting(self) -> Counting | None:
        """Return how feedback is counted, or None where no file says so."""
        ...

    @property
    def rota(self) -> Rota | None:
        """Return who reads aloud when, or None where no file says so."""
        ...

    @property
    def alerts(self) -> tuple[SentAlerts, ...]:
        """Return the alerts that went out, by month."""
        ...

    @property
    def media(self) -> Mapping[str, bytes]:
        """Return the files of media/ by name."""
        ...

    def guide(self, slug: str) -> Guide | None:
        """Return the guide called *slug*, or None."""
        ...

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, or None."""
        ...


def without_places(document: D) -> D:
    """Return *document* with the path of its file, but no places in it: so it can be kept when the file changes."""
    return document.model_copy(update={"places": Places(document.places.path)})
