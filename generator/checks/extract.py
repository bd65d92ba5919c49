"""The part of the library that one check looks at, and the whole library to look things up in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.fields import Text
from generator.model import (
    Announcement,
    AnyDocument,
    Campaign,
    Commune,
    Counting,
    DiaryMonth,
    Guide,
    Holdings,
    Listed,
    Location,
    People,
    Places,
    Registry,
    Results,
    Rota,
    SentAlerts,
    texts,
)


def _nothing(_slug: str) -> str:
    return ""


def _none(_slug: str) -> None:
    return None


@dataclass(frozen=True)
class Extract:
    """The *guides*, *announcements* and *campaigns* to be checked; the rest of the library can be looked up in *whole*.

    It is a `Holdings`. *listed* are the notices to be checked as lists show them, *every* all those of the library;
    *slugs* are all slugs of the library by kind. *places* returns the places in a file, by its name below content/.
    *hidden* returns “held” or “withdrawn” for the slug of such a document, and an empty text for any other.
    *held_notice* returns a notice that waits for approval: it is checked, but *whole* lacks it. *guide_beside* returns
    a guide that a campaign names, whether it waits for approval or not; where it returns None, *whole* is asked.
    """

    whole: Holdings
    commune: Commune
    guides: tuple[Guide, ...]
    announcements: tuple[Announcement, ...]
    campaigns: tuple[Campaign, ...]
    results: tuple[Results, ...]
    listed: tuple[Listed, ...]
    every: tuple[Listed, ...]
    slugs: Mapping[str, frozenset[str]]
    places: Callable[[str], Places]
    hidden: Callable[[str], str] = _nothing
    held_notice: Callable[[str], Announcement | None] = _none
    guide_beside: Callable[[str], Guide | None] = _none

    @property
    def facts(self) -> Registry:
        """Return all facts."""
        return self.whole.facts

    @property
    def pronunciation(self) -> Mapping[str, str]:
        """Return how names are pronounced."""
        return self.whole.pronunciation

    @property
    def diary(self) -> tuple[DiaryMonth, ...]:
        """Return the diary by month."""
        return self.whole.diary

    @property
    def people(self) -> People | None:
        """Return who may approve, or None where no file says so."""
        return self.whole.people

    @property
    def counting(self) -> Counting | None:
        """Return how feedback is counted, or None where no file says so."""
        return self.whole.counting

    @property
    def rota(self) -> Rota | None:
        """Return who reads aloud when, or None where no file says so."""
        return self.whole.rota

    @property
    def alerts(self) -> tuple[SentAlerts, ...]:
        """Return the alerts that went out, by month."""
        return self.whole.alerts

    @property
    def media(self) -> Mapping[str, bytes]:
        """Return the files of media/ by name."""
        return self.whole.media

    def documents(self) -> Iterator[AnyDocument]:
        """Yield the documents to be checked."""
        yield from self.guides
        yield from self.announcements
        yield from self.campaigns

    def guide(self, slug: str) -> Guide | None:
        """Return the guide called *slug*, if there is one."""
        own = next((guide for guide in self.guides if guide.slug == slug), None)
        return own or self.guide_beside(slug) or self.whole.guide(slug)

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if there is one."""
        own = next((notice for notice in self.announcements if notice.slug == slug), None)
        return own or self.whole.notice(slug) or self.held_notice(slug)


@dataclass(frozen=True)
class CheckContext:
    """The argument of a check: documents as *written*, the same as they may be *published*, and the day, *today*."""

    written: Extract
    published: Extract
    today: date
    alone: bool = False  # a single notice: the commune and the facts are checked with the rest
    clock: date | None = None  # the day on which the check is made, where another one is looked at

    @property
    def now(self) -> date:
        """Return the last day that is not in the future: an earlier one may be looked at."""
        return max(self.today, self.clock or self.today)

    def texts(self, record: Commune | AnyDocument) -> Sequence[tuple[Location, Text]]:
        """Return every text of *record* with its location, in the order of the fields; many checks ask for the same."""
        known = self._texts.get(id(record))
        if known is None:
            known = self._texts[id(record)] = tuple(texts(record))
        return known

    @cached_property
    def _texts(self) -> dict[int, tuple[tuple[Location, Text], ...]]:
        """Hold the texts of records, which the extracts keep alive, by identity."""
        return {}

    def records(self) -> Iterator[Commune | AnyDocument]:
        """Yield the records to be checked, as written: the commune, unless a notice is *alone*, and documents."""
        if not self.alone:
            yield self.written.commune
        yield from self.written.documents()
