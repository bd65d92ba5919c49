"""The library and the content as one task sees them: they note whatever is looked at."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from generator.fields import Text
from generator.making.noted import NotedFacts, NotedMedia
from generator.model import (
    Announcement,
    AnyDocument,
    Campaign,
    Commune,
    Counting,
    DiaryMonth,
    Facts,
    Guide,
    Listed,
    People,
    Places,
    Results,
    Rota,
    SentAlerts,
)
from generator.outputs import About
from generator.shelf import Shelf

if TYPE_CHECKING:
    from generator.making.reads import Reads


class View:
    """The library as one task sees it; it is a `Holdings`."""

    def __init__(self, reads: "Reads") -> None:
        self._note = reads.note
        self._library = reads.world.library
        self._facts = NotedFacts(reads.note, self._library.facts)
        self._media = NotedMedia(reads.note, self._library.media)

    @property
    def facts(self) -> NotedFacts:
        """Return the facts, which note what is read of them."""
        return self._facts

    @property
    def media(self) -> NotedMedia:
        """Return the files of media/, which note what is read of them."""
        return self._media

    @property
    def commune(self) -> Commune:
        """Return the commune."""
        self._note("commune")
        return self._library.commune

    @property
    def guides(self) -> tuple[Guide, ...]:
        """Return all guides."""
        self._note("guides")
        return self._library.guides

    @property
    def listed(self) -> tuple[Listed, ...]:
        """Return all announcements as lists show them."""
        self._note("listed")
        return self._library.listed

    @property
    def withdrawn(self) -> tuple[Listed, ...]:
        """Return the announcements that were withdrawn."""
        self._note("listed")
        return self._library.withdrawn

    @property
    def people(self) -> People | None:
        """Return who may approve, or None where no file says so."""
        self._note("people")
        return self._library.people

    @property
    def campaigns(self) -> tuple[Campaign, ...]:
        """Return all campaigns."""
        self._note("campaigns")
        return self._library.campaigns

    @property
    def results(self) -> tuple[Results, ...]:
        """Return the results of all months."""
        self._note("results")
        return self._library.results

    @property
    def diary(self) -> tuple[DiaryMonth, ...]:
        """Return the diary of all months."""
        self._note("diary")
        return self._library.diary

    @property
    def counting(self) -> Counting | None:
        """Return how feedback is counted, or None where no file says so."""
        self._note("counting")
        return self._library.counting

    @property
    def rota(self) -> Rota | None:
        """Return who reads aloud when, or None where no file says so."""
        self._note("rota")
        return self._library.rota

    @property
    def alerts(self) -> tuple[SentAlerts, ...]:
        """Return the alerts that went out, by month."""
        self._note("alerts")
        return self._library.alerts

    @property
    def pronunciation(self) -> Mapping[str, str]:
        """Return how names are pronounced."""
        self._note("pronunciation")
        return self._library.pronunciation

    def guide(self, slug: str) -> Guide | None:
        """Return the guide called *slug*, if it may be published."""
        self._note(f"guide {slug}")
        return self._library.guide(slug)

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if it may be published."""
        self._note(f"notice {slug}")
        return self._library.notice(slug)

    def campaign(self, slug: str) -> Campaign | None:
        """Return the campaign called *slug*, if it may be published."""
        self._note(f"campaign {slug}")
        return self._library.campaign(slug)

    def documents(self) -> Iterator[About]:
        """Yield every document, announcements as lists show them."""
        yield from self.guides
        yield from self.listed
        yield from self.campaigns


_FILES = {"guide": "guides/{}.yaml", "notice": "announcements/{}.md", "campaign": "campaigns/{}.yaml"}
"""The name of the file of each kind of document."""


class Written:
    """The content as one check sees it: as it was written, each document with the places of its parts."""

    def __init__(self, reads: "Reads") -> None:
        self._note = reads.note
        self._shelf = reads.world.shelf

    @property
    def listed(self) -> tuple[Listed, ...]:
        """Return all announcements as lists show them."""
        self._note("rows")
        return self._shelf.listed

    @property
    def slugs(self) -> Mapping[str, frozenset[str]]:
        """Return the slugs of all documents by kind; “unread” are those of documents that could not be read."""
        self._note("slugs")
        return self._shelf.slugs

    def commune(self, *, places: bool = True) -> Commune:
        """Return the commune, with or without its *places*."""
        if not places:
            self._note("content commune.yaml")
            return self._shelf.commune
        commune = self._document("commune.yaml")
        assert isinstance(commune, Commune)
        return commune

    def stands_whole(self, slug: str, may_publish: Callable[[str], bool]) -> bool:
        """Return whether the announcement *slug* may be published as it is written, word for word."""
        self._note(f"content announcements/{slug}.md")
        return self._shelf.stands_whole("notice", slug, may_publish)

    def results(self) -> tuple[Results, ...]:
        """Return the results by month."""
        self._note("results")
        return tuple(self._document(f"results/{results.month}.csv") for results in self._shelf.results)

    def results_of(self, month: str) -> Results:
        """Return the results of *month*, which are there."""
        results: Results = self._document(f"results/{month}.csv")
        return results

    def diary_of(self, month: str) -> DiaryMonth:
        """Return the diary of *month*, which is there."""
        diary: DiaryMonth = self._document(f"diary/{month}.csv")
        return diary

    def rota(self) -> Rota:
        """Return who reads aloud when, where a file says so."""
        rota: Rota = self._document("rota.yaml")
        return rota

    def facts(self) -> Facts:
        """Return the facts with the values of all days."""
        facts = self._document("facts.yaml")
        assert isinstance(facts, Facts)
        return facts

    def naming(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return the kind and the slug of each document that names or needs the fact *key*."""
        self._note(f"naming {key}")
        return documents_naming(self._shelf, key)

    def keys(self, kind: str, slug: str) -> tuple[str, ...]:
        """Return the keys of the facts that the document *slug* of a *kind* names or needs."""
        self._note(f"content {_FILES[kind].format(slug)}")
        return self._shelf.keys(kind, slug)

    def title(self, kind: str, slug: str) -> Text:
        """Return the title of the document *slug* of a *kind*, which is there."""
        document = self.row(slug) if kind == "notice" else self.document(kind, slug)
        return document.title

    def document(self, kind: str, slug: str) -> AnyDocument:
        """Return the document *slug* of a *kind*, which is there."""
        found: AnyDocument = self._document(_FILES[kind].format(slug))
        return found

    def guides(self) -> tuple[Guide, ...]:
        """Return all guides."""
        return tuple(self._document(f"guides/{guide.slug}.yaml") for guide in self._shelf.guides)

    def guide(self, slug: str) -> Guide:
        """Return the guide *slug*, which is there."""
        guide = self._document(f"guides/{slug}.yaml")
        assert isinstance(guide, Guide)
        return guide

    def campaigns(self) -> tuple[Campaign, ...]:
        """Return all campaigns."""
        return tuple(self._document(f"campaigns/{campaign.slug}.yaml") for campaign in self._shelf.campaigns)

    def campaign(self, slug: str) -> Campaign:
        """Return the campaign *slug*, which is there."""
        campaign = self._document(f"campaigns/{slug}.yaml")
        assert isinstance(campaign, Campaign)
        return campaign

    def notice(self, slug: str) -> Announcement:
        """Return the announcement *slug*, which is there."""
        notice = self._document(f"announcements/{slug}.md")
        assert isinstance(notice, Announcement)
        return notice

    def places(self, name: str) -> Places:
        """Return the places of everything in the file *name* below content/."""
        document = self._document(name)
        return document.places if document is not None else Places(self._shelf.content.folder / name)

    def row(self, slug: str) -> Listed:
        """Return the announcement *slug*, which is there, as lists show it."""
        self._note(f"content announcements/{slug}.md")
        row = self._shelf.row(slug)
        assert row is not None
        return row

    def _document(self, name: str) -> Any:  # noqa: ANN401 - any document
        self._note(f"content {name}")
        return self._shelf.placed(f"{self._shelf.content.folder}/{name}")


def documents_naming(shelf: Shelf, key: str) -> tuple[tuple[str, str], ...]:
    """Return the kind and the slug of each document on *shelf* that names or needs the fact *key*."""
    return tuple(at for at, path in shelf.paths.items() if key in shelf.read[path].keys)
