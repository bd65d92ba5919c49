"""What one check looks at: some documents as they were written, beside the whole library that they speak of."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model import (
    Announcement,
    AnyDocument,
    Campaign,
    Commune,
    Guide,
    Holdings,
    Listed,
    Places,
    Registry,
    Results,
)


@dataclass(frozen=True)
class Extract:
    """*guides*, *announcements* and *campaigns* of a library, the rest of which can be looked up in *whole*.

    It is a `Holdings` of which `listed` are the notices in it; *every* are those of the whole library, *slugs* all its
    slugs by kind. *places* gives the places of a file, by its name below content/.
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

    @property
    def facts(self) -> Registry:
        """Return all facts."""
        return self.whole.facts

    @property
    def pronunciation(self) -> Mapping[str, str]:
        """Return how names are said."""
        return self.whole.pronunciation

    @property
    def media(self) -> Mapping[str, bytes]:
        """Return the files of media/ by name."""
        return self.whole.media

    def documents(self) -> Iterator[AnyDocument]:
        """Yield the documents to be looked at."""
        yield from self.guides
        yield from self.announcements
        yield from self.campaigns

    def guide(self, slug: str) -> Guide | None:
        """Return the guide called *slug*, if it stands."""
        return next((guide for guide in self.guides if guide.slug == slug), None) or self.whole.guide(slug)

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if it stands."""
        return next((one for one in self.announcements if one.slug == slug), None) or self.whole.notice(slug)


@dataclass(frozen=True)
class Looked:
    """What a check is given: documents as *written*, the same as *published*, and the day."""

    written: Extract
    published: Extract
    today: date
    alone: bool = False  # one notice: the commune and the facts are looked at elsewhere

    def records(self) -> Iterator[Commune | AnyDocument]:
        """Yield what is looked at, as it was written: the commune, unless this is about a notice *alone*; documents."""
        if not self.alone:
            yield self.written.commune
        yield from self.written.documents()
