"""The values that the site's single pages show; templates show them and decide nothing."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from generator.channels.site import pages
from generator.channels.site.airtime import AHEAD, SOON, air_spans, calendar
from generator.channels.site.alerts import alert_feed
from generator.channels.site.assets import asset_link
from generator.channels.site.downloads import advised, downloads_for, downloads_of
from generator.channels.site.feeds import ALL, feed_beside
from generator.channels.site.finished_page import called, filled_page
from generator.channels.site.frame import PageFrame
from generator.channels.site.json_ld import Thing, offices, organisation, service
from generator.channels.site.listings import NEWEST, guides_by_topic, on_site, postings, published, shelf_links, urgent
from generator.channels.site.policy import content_security
from generator.channels.site.results_page import latest_told, results_values
from generator.channels.site.style import style_sheet
from generator.channels.site.way import Way
from generator.fields import is_phone
from generator.making.reads import Reads
from generator.model import Guide
from generator.outputs import Made, made
from generator.rendering.autolinks import autolinked
from generator.said import plain
from generator.text.binding import Joint
from generator.text.capitals import capital
from generator.text.html_binding import bound_html

Values = Mapping[str, Any]
PageView = Callable[[Reads, Way], Values]

LISTED = 200
"""How many notices the index of the site names one by one; the pages of months have the older ones."""

NEWEST_AT_HOME = 5
"""How many notices the home page shows: our own choice."""

FIRST_GUIDES = 3
"""How many guides the home page shows as tasks where none says that it is one: our own choice."""

_BEGINNING = date(2026, 1, 1)
"""The first day of pages that show nothing by the day: any day before the project's first build would do."""


def single_page(reads: Reads, part: str) -> Made:
    """Return the single page whose template is called *part*."""
    page = pages.titled(reads, next(page for page in pages.PAGES if page.part == part))
    frame = PageFrame(
        reads,
        page.path,
        page.title,
        page.about,
        reads.today if page in _DATED else _BEGINNING,
        () if page is pages.HOME else (pages.HOME,),
        page.lang,
        feed=feed_beside(reads, ALL) if page in (pages.HOME, pages.NOTICES) else None,
        alerts=alert_feed(reads) if page in (pages.HOME, pages.NOTICES) else None,
        things=tuple(_things(reads, page)),
    )
    if page is pages.MISSING and reads.address is None:
        return _missing_anywhere(reads)
    return filled_page(reads, part, frame, VIEWS[part](reads, frame.way))


def _missing_anywhere(reads: Reads) -> Made:
    """Return the page for lost readers of a site that may lie in any folder: it has no link to another page."""
    style, name = style_sheet(reads), reads.words(reads.library.commune.name)
    values = {
        "title": pages.MISSING.title,
        "about": pages.MISSING.about,
        "site_name": capital(name),
        "style": style,
        "security": content_security(style),
        "postings": reads.recall(urgent),
    }
    html = autolinked(reads.fill("site/missing-alone.html.jinja", **values), reads.ask(called))
    return made(bound_html(html, Joint.PAIR))


def home(reads: Reads, to: Way) -> Values:
    """Return the values of the home page: what people come for, and what is new."""
    guides = on_site(reads, reads.library.guides)
    tasks = _tasks(guides)
    return {
        "tasks": tasks,
        "others": guides_by_topic((guide for guide in guides if guide not in tasks), _topic(reads)),
        "postings": postings(on_site(reads, reads.library.listed), reads.today, most=NEWEST_AT_HOME),
        "calls": reads.library.commune.emergency,
        "storm": bool(reads.recall(urgent)),
        **on_air(reads, to, SOON),
        "results": latest_told(reads),
    }


def missing(reads: Reads, _to: Way) -> Values:
    """Return the guides that a lost reader was probably looking for."""
    return {"tasks": _tasks(on_site(reads, reads.library.guides))}


def guides(reads: Reads, _to: Way) -> Values:
    """Return all guides by topic."""
    return {"shelves": guides_by_topic(on_site(reads, reads.library.guides), _topic(reads))}


def notices(reads: Reads, _to: Way) -> Values:
    """Return the notices that hold today, and the pages that list the others."""
    topics, months = reads.ask(shelf_links)
    listed = on_site(reads, reads.library.listed)
    return {"postings": postings(listed, reads.today, most=NEWEST), "months": months, "topics": topics}


def campaigns(reads: Reads, _to: Way) -> Values:
    """Return all campaigns."""
    return {"campaigns": on_site(reads, reads.library.campaigns)}


def villages(reads: Reads, _to: Way) -> Values:
    """Return all villages."""
    return {"villages": reads.library.commune.villages}


def downloads(reads: Reads, to: Way) -> Values:
    """Return the files of other channels: those about each document, and those about none."""
    documents = on_site(reads, reads.library.documents())
    shelves = [(document, downloads_of(reads, to, document.slug, sizes=True)) for document in documents]
    general = downloads_of(reads, to, None, sizes=True)
    every = (*general, *(kind for _, kinds in shelves for kind in kinds))
    kinds_told = "Áp phích, tờ gấp, thẻ để in ra hoặc lưu vào máy."
    with_sound = "Áp phích, tờ gấp, thẻ để in ra; bài phát thanh để nghe hoặc lưu vào máy."
    sound = any(link[2].startswith("MP3") for kind in every for link in kind.links)
    return {
        "about": (with_sound if sound else kinds_told) if every else None,
        "advised": tuple(advised(every)),
        "shelves": [(document, kinds, sum(len(kind.links) for kind in kinds)) for document, kinds in shelves if kinds],
        "general": general,
        "villages": [village for village in reads.library.commune.villages if downloads_for(reads, to, village.id)],
    }


def index(reads: Reads, _to: Way) -> Values:
    """Return the title of every page."""
    topics, months = reads.ask(shelf_links)
    return {
        "pages": [page for page in pages.standing(reads) if page.listed and page is not pages.INDEX],
        "guides": on_site(reads, reads.library.guides),
        "notices": on_site(reads, reads.library.listed)[:LISTED],
        "months": months,
        "campaigns": on_site(reads, reads.library.campaigns),
        "villages": reads.library.commune.villages,
        "topics": topics,
    }


def contact(reads: Reads, _to: Way) -> Values:
    """Return whom to call; of an office of which nothing is known yet, *unreached* has the name alone."""
    bodies = reads.library.commune.bodies
    reached = [body for body in bodies if body.phone or body.email or body.address]
    return {
        "bodies": [body for body in bodies if body in reached or body.task],
        "reached": reached,
        "unreached": [body for body in bodies if body not in reached],
    }


def english(reads: Reads, to: Way) -> Values:
    """Return whom to call; emergency numbers are listed by their facts, since the page names them in English."""
    keys = [key for key in published(reads.library.facts) if key.startswith("emergency.") and key.endswith(".number")]
    return {**contact(reads, to), "numbers": {key: reads.words.fact(key) for key in keys}}


def sources(reads: Reads, _to: Way) -> Values:
    """Return every fact that may be published, with its value, and whether that is a link and nothing else."""
    facts = reads.library.facts
    values = ((facts.facts[key], reads.words.fact(key)) for key in published(facts))
    return {"facts": [(fact, value, _is_link(plain(value))) for fact, value in values]}


def _is_link(value: str) -> bool:
    return is_phone(value) or (value.startswith(("http://", "https://")) and " " not in value)


def today(reads: Reads, to: Way) -> Values:
    """Return what is broadcast on the coming days, and the calendar to subscribe to."""
    last = reads.today + timedelta(days=AHEAD)
    off = [each for each in reads.library.commune.broadcast.days_off if reads.today <= each.last and each.day <= last]
    return {**on_air(reads, to, AHEAD), "calendar": calendar(reads), "today": reads.today, "off": off}


def on_air(reads: Reads, to: Way, ahead: int) -> Values:
    """Return what is broadcast from today to *ahead* days later, and the *last* of these days."""
    return {"spans": air_spans(reads, to, ahead), "last": reads.today + timedelta(days=ahead)}


def lost(reads: Reads, _to: Way) -> Values:
    """Return what can be read without a network."""
    return {
        "guides": on_site(reads, reads.library.guides),
        "calls": reads.library.commune.emergency,
        "notices": [posting.notice for posting in reads.recall(urgent)],
        "today": pages.TODAY in pages.standing(reads),
    }


def search(reads: Reads, to: Way) -> Values:
    """Return the script that searches."""
    return {"script": to.at(asset_link(reads, "search.js"))}


def nothing(_reads: Reads, _to: Way) -> Values:
    """Return no values: the template has all that the page says."""
    return {}


VIEWS: Mapping[str, PageView] = {
    "home": home,
    "guides": guides,
    "notices": notices,
    "campaigns": campaigns,
    "villages": villages,
    "downloads": downloads,
    "contact": contact,
    "search": search,
    "index": index,
    "sources": sources,
    "access": nothing,
    "privacy": nothing,
    "english": english,
    "missing": missing,
    "lost": lost,
    "today": today,
    "results": results_values,
}
"""The function that returns the values of each page, by its part; the template is templates/site/<part>.html.jinja."""

_DATED = (pages.HOME, pages.NOTICES, pages.TODAY, pages.INDEX)


def _things(reads: Reads, page: pages.Page) -> list[Thing]:
    if page is pages.HOME:
        return [organisation(reads)]
    if page is pages.CONTACT:
        return [organisation(reads), *service(reads), *offices(reads)]
    return []


def _tasks(guides: tuple[Guide, ...]) -> tuple[Guide, ...]:
    return tuple(guide for guide in guides if guide.task) or guides[:FIRST_GUIDES]


def _topic(reads: Reads) -> Callable[[Guide], str]:
    return lambda guide: reads.words(guide.topic) if guide.topic else "Việc khác"
