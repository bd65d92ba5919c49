"""How documents are put on shelves: guides by topic, notices by month and by whether they stand."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import TypeVar

from generator.model import Announcement, AnyDocument, Facts, Guide, Library, Priority
from generator.said import Fill, plain
from generator.text.names import slug_of

D = TypeVar("D", bound=AnyDocument)
T = TypeVar("T")
SITE = "site"
ROOT = PurePosixPath(SITE)
NEWEST = 20
"""How many notices stand on the page of notices before the archive takes over."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as documents name it, its facts marked, and its page."""

    name: str
    documents: tuple[AnyDocument, ...]

    @property
    def path(self) -> PurePosixPath:
        """Return the page of this topic."""
        return PurePosixPath("chu-de", f"{slug_of(plain(self.name))}.html")


@dataclass(frozen=True, slots=True)
class Month:
    """The notices published in one month."""

    year: int
    month: int
    notices: tuple[Announcement, ...]

    @property
    def title(self) -> str:
        """Return what the month is called."""
        return f"Tháng {self.month} năm {self.year}"

    @property
    def path(self) -> PurePosixPath:
        """Return the page of this month, where no notice's own page can stand."""
        return PurePosixPath("thong-bao", "luu", f"{self.year}-{self.month:02d}.html")


@dataclass(frozen=True, slots=True)
class Posting:
    """A notice in a list. *hidden*: not on the day of the build; a script shows and hides it by the reader's clock."""

    notice: Announcement
    hidden: bool

    @property
    def urgent(self) -> bool:
        """Tell whether this must be seen at once."""
        return self.notice.priority is Priority.URGENT


def on_site(documents: Iterable[D]) -> tuple[D, ...]:
    """Return those of *documents* that go to the website."""
    return tuple(document for document in documents if document.goes_to(SITE))


def topics(library: Library) -> tuple[Topic, ...]:
    """Return all topics, in the order in which guides, then notices, then campaigns bring them up."""
    words = titles_in(library)
    named = [(words(document.topic), document) for document in on_site(library.documents()) if document.topic]
    return tuple(Topic(name, documents) for name, documents in _grouped(named))


def guides_by_topic(guides: Iterable[Guide], name: Callable[[Guide], str]) -> tuple[tuple[str, tuple[Guide, ...]], ...]:
    """Return *guides* under the names of their topics, in the order in which the topics come up."""
    return tuple(_grouped((name(guide), guide) for guide in guides))


def months(library: Library) -> tuple[Month, ...]:
    """Return the months in which notices were published, the latest first."""
    dated = (((notice.published.year, notice.published.month), notice) for notice in on_site(library.announcements))
    return tuple(Month(year, month, notices) for (year, month), notices in _grouped(dated))


def stands(notice: Announcement, today: date) -> bool:
    """Tell whether *notice* holds on *today*: from its day to the end of its last day."""
    return notice.published <= today and (notice.expires is None or today <= notice.expires)


def postings(notices: Iterable[Announcement], today: date, most: int | None = None) -> tuple[Posting, ...]:
    """Return the notices that stand on *today*, *most* of them, and, hidden, those whose day is still to come."""
    notices = by_urgency(notices)
    current = [Posting(notice, hidden=False) for notice in notices if stands(notice, today)]
    coming = [Posting(notice, hidden=True) for notice in notices if notice.published > today]
    return tuple(sorted((*coming, *current[:most]), key=lambda posting: not posting.urgent))


def by_urgency(notices: Iterable[Announcement]) -> tuple[Announcement, ...]:
    """Return *notices* in their order, the urgent ones first."""
    return tuple(sorted(notices, key=lambda notice: notice.priority is not Priority.URGENT))


def bygone(notices: Iterable[Announcement], today: date) -> tuple[Announcement, ...]:
    """Return the notices that held once."""
    return tuple(notice for notice in notices if notice.expires is not None and notice.expires < today)


def titles_in(library: Library) -> Fill:
    """Return what fills facts into titles of pages; in a draft they may name facts that nobody has confirmed."""
    return Fill(library.facts, draft=True)


def published(facts: Facts) -> tuple[str, ...]:
    """Return the keys of the facts that may be published, in their order."""
    return tuple(key for key in facts.facts if facts.may_publish(key))


K = TypeVar("K")


def _grouped(pairs: Iterable[tuple[K, T]]) -> Iterator[tuple[K, tuple[T, ...]]]:
    groups: dict[K, list[T]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return ((key, tuple(items)) for key, items in groups.items())
