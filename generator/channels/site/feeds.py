"""Notices → Atom and JSON feeds: of all, of a topic, of a village. Only where the site's address is known.

An entry's id is made from the slug alone: it stays the same when the site moves to another address.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from generator.channel import RenderContext
from generator.channels.site.shelves import Topic, by_urgency, on_site, topics
from generator.model import Announcement, Library, Village
from generator.rendering.markup import to_html, to_line, to_plain
from generator.routes import page_of, village_page
from generator.said import plain

MOST = 50
"""How many of the newest notices a feed holds."""

ALL = PurePosixPath("tin")
ENDINGS = (".atom", ".json")


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is called, which page it belongs to, its notices."""

    title: str
    path: PurePosixPath
    home: PurePosixPath
    notices: tuple[Announcement, ...]


def feed_paths(library: Library) -> tuple[PurePosixPath, ...]:
    """Return where the feeds of *library* stand."""
    if not library.commune.web:
        return ()
    of_topics = (topic.path.with_suffix("") for topic in topics(library) if _notices_of(topic))
    of_villages = (village_page(village).with_suffix("") for village in library.commune.villages)
    return tuple(path.with_name(path.name + ending) for path in (ALL, *of_topics, *of_villages) for ending in ENDINGS)


def feed(path: PurePosixPath, context: RenderContext) -> str:
    """Return the feed that stands at *path* (below site/)."""
    found = _feed_at(path.with_suffix(""), context)
    return (_json if path.suffix == ".json" else _atom)(found, path, context)


def _feed_at(stem: PurePosixPath, context: RenderContext) -> Feed:
    library, words = context.library, context.words
    name = words(library.commune.name)
    every = on_site(library.announcements)
    if stem == ALL:
        return Feed(f"Thông báo {name}", stem, PurePosixPath("thong-bao.html"), _current(every, context.today))
    home = stem.with_name(f"{stem.name}.html")
    for village in library.commune.villages:
        if village_page(village) == home:
            return Feed(f"{words(village.name)}, {name}", stem, home, _current(_for(village, every), context.today))
    topic = next(topic for topic in topics(library) if topic.path == home)
    return Feed(f"{topic.name}, {name}", stem, home, _current(_notices_of(topic), context.today))


def _notices_of(topic: Topic) -> tuple[Announcement, ...]:
    return tuple(document for document in topic.documents if isinstance(document, Announcement))


def _for(village: Village, notices: Sequence[Announcement]) -> tuple[Announcement, ...]:
    """Return the notices for *village*: those that name it, and those that name none."""
    return tuple(notice for notice in notices if village.id in notice.villages or not notice.villages)


def _current(notices: Sequence[Announcement], today: date) -> tuple[Announcement, ...]:
    return by_urgency(notice for notice in notices if notice.published <= today)[:MOST]


def _updated(notice: Announcement) -> str:
    # Content knows days, not hours: noon in Viet Nam is the same day wherever it is read.
    return f"{max(notice.updated, notice.published).isoformat()}T12:00:00+07:00"


def _id(name: str) -> str:
    return uuid5(NAMESPACE_URL, f"tinlang:{name}").urn


def _atom(found: Feed, path: PurePosixPath, context: RenderContext) -> str:
    words, address = context.words, context.page_address
    newest = max((_updated(notice) for notice in found.notices), default=f"{context.today.isoformat()}T00:00:00+07:00")
    entries = "".join(
        f"""
 <entry>
  <id>{_id(f"{plain(words(context.library.commune.name))}/{notice.slug}")}</id>
  <title>{escape(to_plain(words(notice.title)))}</title>
  <updated>{_updated(notice)}</updated>
  <published>{notice.published.isoformat()}T12:00:00+07:00</published>
  <author><name>{escape(words(notice.issuer))}</name></author>
  <link rel="alternate" type="text/html" href={quoteattr(address(page_of(notice)) or "")}/>
  <summary>{escape(to_plain(words(notice.summary)))}</summary>
  <content type="html">{escape(str(to_html(words(notice.body))))}</content>
 </entry>"""
        for notice in found.notices
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
 <id>{_id(f"{plain(words(context.library.commune.name))}/feed/{found.path}")}</id>
 <title>{escape(found.title)}</title>
 <updated>{newest}</updated>
 <author><name>{escape(words(context.library.commune.organisation))}</name></author>
 <link rel="self" type="application/atom+xml" href={quoteattr(address(path) or "")}/>
 <link rel="alternate" type="text/html" href={quoteattr(address(found.home) or "")}/>{entries}
</feed>
"""


def _json(found: Feed, path: PurePosixPath, context: RenderContext) -> str:
    words, address = context.words, context.page_address
    items = [
        {
            "id": _id(f"{plain(words(context.library.commune.name))}/{notice.slug}"),
            "url": address(page_of(notice)),
            "title": to_plain(words(notice.title)),
            "summary": to_plain(words(notice.summary)),
            "content_html": str(to_html(words(notice.body))),
            "date_published": f"{notice.published.isoformat()}T12:00:00+07:00",
            "date_modified": _updated(notice),
            "authors": [{"name": words(notice.issuer)}],
            "tags": [str(to_line(words(notice.topic)))] if notice.topic else [],
        }
        for notice in found.notices
    ]
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": found.title,
        "home_page_url": address(found.home),
        "feed_url": address(path),
        "language": "vi",
        "items": items,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
