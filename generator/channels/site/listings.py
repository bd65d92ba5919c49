"""Documents → the lists of the site: guides by topic, notices by month, village and whether they hold today."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TypeVar

from generator.fields import LONGEST_SLUG
from generator.making.reads import Reads
from generator.model import Announcement, Guide, Listed, Priority, Registry
from generator.outputs import About
from generator.said import Filler, plain
from generator.text.names import slug_of
from generator.text.occasion_words import in_figures

D = TypeVar("D", bound=About | Announcement)
T = TypeVar("T")
SITE = "site"
ROOT = PurePosixPath(SITE)
NEWEST = 20
"""How many notices the page of notices shows; the pages of months have the older ones."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic and its documents; its *name* is as documents write it, facts marked."""

    name: str
    documents: tuple[About, ...]

    @property
    def path(self) -> PurePosixPath:
        """Return the path of this topic's page, below site/."""
        return PurePosixPath("chu-de", f"{_slug_of_topic(self.name)}.html")


@dataclass(frozen=True, slots=True)
class Month:
    """The notices published in one month."""

    year: int
    month: int
    notices: tuple[Listed, ...]

    @property
    def title(self) -> str:
        """Return the month in words."""
        return f"Tháng {self.month} năm {self.year}"

    @property
    def heading(self) -> str:
        """Return the title of this month's page."""
        return f"Thông báo tháng {self.month} năm {self.year}"

    @property
    def path(self) -> PurePosixPath:
        """Return the path of this month's page, below site/: one that no notice can have."""
        return PurePosixPath("thong-bao", "luu", f"{self.name}.html")

    @property
    def name(self) -> str:
        """Return the file name of this month's page, without ending."""
        return f"{self.year}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class ListedNotice:
    """A notice in a list; a script hides it by the reader's clock once it is over."""

    notice: Listed

    @property
    def when(self) -> str:
        """Return when it takes place, in figures; an empty text where it does not say."""
        return "; ".join(map(in_figures, self.notice.when))

    @property
    def urgent(self) -> bool:
        """Return whether the notice must be seen at once."""
        return self.notice.priority is Priority.URGENT


def on_site(reads: Reads, documents: Iterable[D]) -> tuple[D, ...]:
    """Return those of *documents* that go to the website; a notice does not before its day."""
    shown = tuple(document for document in documents if document.goes_to(SITE))
    if not any(isinstance(document, Announcement | Listed) for document in shown):
        return shown
    to_come = frozenset(reads.recall(coming))
    return tuple(document for document in shown if document.slug not in to_come)


def coming(reads: Reads) -> tuple[str, ...]:
    """Return the slugs of the notices whose day has not come yet: nothing on the website tells of them."""
    return tuple(sorted(notice.slug for notice in reads.library.listed if notice.published > reads.today))


def topics(reads: Reads) -> tuple[Topic, ...]:
    """Return all topics, in the order in which guides, then notices, then campaigns name them.

    Names that differ only in capitals, marks and signs are one topic, since their pages have one address.
    """
    words = titles_in(reads)
    documents = on_site(reads, reads.library.documents())
    named = [(words(document.topic), document) for document in documents if document.topic]
    by_slug = _grouped((_slug_of_topic(name), (name, document)) for name, document in named)
    return tuple(Topic(pairs[0][0], tuple(document for _, document in pairs)) for _, pairs in by_slug)


def topic_at(reads: Reads, path: str) -> Topic:
    """Return the topic whose page is at *path* below site/."""
    return next(topic for topic in reads.ask(topics) if str(topic.path) == path)


def guides_by_topic(guides: Iterable[Guide], name: Callable[[Guide], str]) -> tuple[tuple[str, tuple[Guide, ...]], ...]:
    """Return *guides* grouped by the *name* of their topics, in the order in which the topics appear."""
    return tuple(_grouped((name(guide), guide) for guide in guides))


def months(reads: Reads) -> tuple[Month, ...]:
    """Return the months in which notices were published, the latest first."""
    notices = on_site(reads, reads.library.listed)
    dated = (((notice.published.year, notice.published.month), notice) for notice in notices)
    return tuple(Month(year, month, notices) for (year, month), notices in _grouped(dated))


def month_at(reads: Reads, path: str) -> Month:
    """Return the month whose page is at *path* below site/."""
    name = PurePosixPath(path).stem
    return next(month for month in reads.ask(months) if month.name == name)


def shelf_links(reads: Reads) -> tuple[tuple[tuple[str, PurePosixPath], ...], tuple[tuple[str, PurePosixPath], ...]]:
    """Return the name and the page of each topic, and of each month."""
    return (
        tuple((topic.name, topic.path) for topic in reads.ask(topics)),
        tuple((month.title, month.path) for month in reads.ask(months)),
    )


def of_village(reads: Reads, village: str, *, alone: bool) -> tuple[Listed, ...]:
    """Return the notices that name the *village* and, unless *alone*, those that name none."""
    listed = reads.library.listed
    named = [notice for notice in listed if village in notice.villages or not (alone or notice.villages)]
    return on_site(reads, named)


def urgent(reads: Reads) -> tuple[ListedNotice, ...]:
    """Return the urgent notices that every page shows."""
    notices = (notice for notice in on_site(reads, reads.library.listed) if notice.priority is Priority.URGENT)
    return postings(notices, reads.today)


def stands(notice: Listed, today: date) -> bool:
    """Return whether *notice* holds on *today*: from its first day to the end of its last."""
    return notice.published <= today and (notice.expires is None or today <= notice.expires)


def postings(notices: Iterable[Listed], today: date, most: int | None = None) -> tuple[ListedNotice, ...]:
    """Return the notices that hold on *today*, *most* of them; urgent ones first."""
    current = [ListedNotice(notice) for notice in by_urgency(notices) if stands(notice, today)]
    return tuple(current[:most])


def by_urgency(notices: Iterable[Listed]) -> tuple[Listed, ...]:
    """Return *notices* in their order, the urgent ones first."""
    return tuple(sorted(notices, key=lambda notice: notice.priority is not Priority.URGENT))


def titles_in(reads: Reads) -> Filler:
    """Return the filler for titles of pages, which fills in facts that nobody has confirmed as a draft does."""
    return replace(reads.words, draft=True)


def published(facts: Registry) -> tuple[str, ...]:
    """Return the keys of the facts that may be published, in their order."""
    return tuple(key for key in facts.facts if facts.may_publish(key))


@lru_cache(maxsize=256)  # a few topics have all notices
def _slug_of_topic(name: str) -> str:
    """Return the file name of the page of the topic *name*, which must be neither endless nor empty."""
    return slug_of(plain(name))[:LONGEST_SLUG].strip("-") or "chu-de"


K = TypeVar("K")


def _grouped(pairs: Iterable[tuple[K, T]]) -> Iterator[tuple[K, tuple[T, ...]]]:
    groups: dict[K, list[T]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return ((key, tuple(items)) for key, items in groups.items())
