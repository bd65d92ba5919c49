"""Notices → Atom feeds (RFC 4287) and JSON feeds: of all, of each topic, of each village.

There are feeds only once the site's address is known. The id of an entry is made from the names of the commune and of
the notice, not from the address: it stays the same when the site moves.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import PurePosixPath
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from generator.channels.site.attachments import OfferedPaper, papers_of
from generator.channels.site.listings import ROOT, Topic, by_urgency, of_village, on_site, topic_at, topics
from generator.channels.site.particulars import particulars_html
from generator.channels.site.slug_links import with_pages, without_lost
from generator.making.reads import Reads
from generator.model import Announcement, Listed
from generator.outputs import Made, made, together
from generator.rendering.autolinks import autolinked
from generator.rendering.markup import attribute, to_html, to_line, to_plain
from generator.routes import page_of, village_page
from generator.said import plain

MOST = 50
"""How many of the newest notices a feed holds: our own choice."""

ALL = PurePosixPath("tin")
ENDINGS = (".atom", ".json")
_WRITE = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its *title*, its *path* without ending, and its *home*, the page that it belongs to.

    *slugs* are those of its notices, *updated* is when the newest of them was.
    """

    title: str
    path: PurePosixPath
    home: PurePosixPath
    slugs: tuple[str, ...]
    updated: str


def feed_paths(reads: Reads) -> tuple[PurePosixPath, ...]:
    """Return the paths of all feeds below site/."""
    if not reads.library.commune.web:
        return ()
    of_topics = (topic.path.with_suffix("") for topic in reads.ask(topics) if _notices_of(topic))
    of_villages = (village_page(village).with_suffix("") for village in reads.library.commune.villages)
    return tuple(path.with_name(path.name + ending) for path in (ALL, *of_topics, *of_villages) for ending in ENDINGS)


def feed_beside(reads: Reads, stem: PurePosixPath) -> PurePosixPath | None:
    """Return the path of the Atom feed of the page *stem* (its path without ending), or None if it has none."""
    path = stem.with_name(f"{stem.name}.atom")
    return path if reads.is_planned(ROOT / path) else None


def feed(reads: Reads, path: str) -> Made:
    """Return the feed at *path* below site/."""
    place = PurePosixPath(path)
    feed = reads.recall(feed_at, str(place.with_suffix("")))
    is_json = place.suffix == ".json"
    # An entry is read once for its marks, not again in each of the fifty feeds that may hold it.
    entries = [reads.recall(entries_of, slug)[is_json] for slug in feed.slugs]
    start, between, end = (_json if is_json else _atom)(feed, place, reads)
    head = made(start)
    content = b"".join((head.content, between.join(entry.content for entry in entries), end))
    return together(content, (head, *entries))


def feed_at(reads: Reads, stem: str) -> Feed:
    """Return the contents of the feeds at *stem*, a path without ending."""
    words, place = reads.words, PurePosixPath(stem)
    name = words(reads.library.commune.name)
    if place == ALL:
        notices = on_site(reads, reads.library.listed)
        return _feed(f"Thông báo {name}", place, PurePosixPath("thong-bao.html"), notices, reads.today)
    home = place.with_name(f"{place.name}.html")
    for village in reads.library.commune.villages:
        if village_page(village) == home:
            notices = of_village(reads, village.id, alone=False)
            return _feed(f"{words(village.name)}, {name}", place, home, notices, reads.today)
    topic = reads.ask(topic_at, str(home))
    return _feed(f"{topic.name}, {name}", place, home, _notices_of(topic), reads.today)


def _notices_of(topic: Topic) -> tuple[Listed, ...]:
    return tuple(document for document in topic.documents if isinstance(document, Listed))


def _feed(title: str, path: PurePosixPath, home: PurePosixPath, notices: Sequence[Listed], today: date) -> Feed:
    current = by_urgency(notice for notice in notices if notice.published <= today)[:MOST]
    updated = max((_updated(notice) for notice in current), default=f"{today.isoformat()}T00:00:00+07:00")
    return Feed(title, path, home, tuple(notice.slug for notice in current), updated)


def _updated(notice: Listed | Announcement) -> str:
    # Content has days, not hours: noon in Viet Nam falls on the same day in Asia, Australia, Europe and Africa.
    return f"{max(notice.updated, notice.published).isoformat()}T12:00:00+07:00"


def _id(name: str) -> str:
    return uuid5(NAMESPACE_URL, f"tinlang:{name}").urn


def entries_of(reads: Reads, slug: str) -> tuple[Made, Made]:
    """Return the entries of the notice *slug* in Atom feeds and in JSON feeds; they are the same in all of them."""
    notice = reads.library.notice(slug)
    assert notice is not None
    content = _content(notice, reads)
    return made(_atom_entry(notice, content, reads)), made(_json_entry(notice, content, reads))


def _atom_entry(notice: Announcement, content: str, reads: Reads) -> str:
    words, address = reads.words, reads.page_address
    return f"""
 <entry>
  <id>{_id(f"{plain(words(reads.library.commune.name))}/{notice.slug}")}</id>
  <title>{escape(to_plain(words(notice.title)), quote=False)}</title>
  <updated>{_updated(notice)}</updated>
  <published>{notice.published.isoformat()}T12:00:00+07:00</published>
  <author><name>{escape(words(notice.issuer), quote=False)}</name></author>
  <link rel="alternate" type="text/html" href={attribute(address(page_of(notice)) or "")}/>
  <summary>{escape(to_plain(words(notice.summary)), quote=False)}</summary>{_enclosures(notice, reads)}
  <content type="html">{escape(content, quote=False)}</content>
 </entry>"""


def _enclosures(notice: Announcement, reads: Reads) -> str:
    """Return the papers that *notice* hands out, as links of an entry (RFC 4287, section 4.2.7.2)."""
    return "".join(
        f"""
  <link rel="enclosure" type="application/pdf" length="{paper.size}" title={attribute(_title(paper, reads))} \
href={attribute(reads.page_address(paper.path) or "")}/>"""
        for paper in papers_of(notice, reads)
    )


def _title(paper: OfferedPaper, reads: Reads) -> str:
    return to_plain(reads.words(paper.title))


def _content(notice: Announcement, reads: Reads) -> str:
    """Return the text of *notice* as HTML, with its numbers and addresses as links."""
    html = str(particulars_html(notice, reads) + to_html(reads.words(notice.body)))
    return without_lost(autolinked(with_pages(html, reads, reads.page_address)), reads)


def _atom(feed: Feed, path: PurePosixPath, reads: Reads) -> tuple[str, bytes, bytes]:
    """Return what stands before the entries of *feed*, marked, between them, and behind them."""
    words, address = reads.words, reads.page_address
    start = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
 <id>{_id(f"{plain(words(reads.library.commune.name))}/feed/{feed.path}")}</id>
 <title>{escape(feed.title, quote=False)}</title>
 <updated>{feed.updated}</updated>
 <author><name>{escape(words(reads.library.commune.organisation), quote=False)}</name></author>
 <link rel="self" type="application/atom+xml" href={attribute(address(path) or "")}/>
 <link rel="alternate" type="text/html" href={attribute(address(feed.home) or "")}/>"""
    return start, b"", b"\n</feed>\n"


def _json_entry(notice: Announcement, content: str, reads: Reads) -> str:
    words, address = reads.words, reads.page_address
    item: dict[str, Any] = {
        "id": _id(f"{plain(words(reads.library.commune.name))}/{notice.slug}"),
        "url": address(page_of(notice)),
        "title": to_plain(words(notice.title)),
        "summary": to_plain(words(notice.summary)),
        "content_html": content,
        "date_published": f"{notice.published.isoformat()}T12:00:00+07:00",
        "date_modified": _updated(notice),
        "authors": [{"name": words(notice.issuer)}],
        "tags": [str(to_line(words(notice.topic)))] if notice.topic else [],
    }
    papers = [
        {
            "url": reads.page_address(paper.path),
            "mime_type": "application/pdf",
            "title": _title(paper, reads),
            "size_in_bytes": paper.size,
        }
        for paper in papers_of(notice, reads)
    ]
    if papers:
        item["attachments"] = papers
    return "  " + _indented(item).replace("\n", "\n  ")


def _indented(item: Mapping[str, Any]) -> str:
    """Return *item* as `json.dumps` writes it with `indent=1`, but faster: with an indent, that runs in pure Python."""
    lines = (
        f" {_WRITE(key)}: {_WRITE(value) if isinstance(value, str) else _deep(value)}" for key, value in item.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}"


def _deep(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n ")


def _json(feed: Feed, path: PurePosixPath, reads: Reads) -> tuple[str, bytes, bytes]:
    """Return what stands before the entries of *feed*, marked, between them, and behind them."""
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": reads.page_address(feed.home),
        "feed_url": reads.page_address(path),
        "language": "vi",
    }
    head = json.dumps(whole, ensure_ascii=False, indent=1).removesuffix("\n}")
    start, end = ("\n", b"\n ]\n}\n") if feed.slugs else ("", b"]\n}\n")
    return f'{head},\n "items": [{start}', b",\n", end
