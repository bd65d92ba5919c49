"""What each page shows, as finished values: templates show them and decide nothing."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.channel import Output, RenderContext
from generator.channels.site import pages
from generator.channels.site.airtime import air_days, calendar
from generator.channels.site.frame import Way
from generator.channels.site.illustrations import shown
from generator.channels.site.offers import offered, offered_to
from generator.channels.site.shelves import (
    ROOT,
    bygone,
    guides_by_topic,
    months,
    on_site,
    postings,
    published,
    stands,
    topics,
)
from generator.model import Announcement, AnyDocument, Audience, Campaign, Guide
from generator.text.tally import FEWEST, Tally, tally

Values = Mapping[str, Any]
NEWEST = 20
"""How many notices stand on the page of notices before the archive takes over."""

LISTED = 200
"""How many notices the index of the site names one by one; the months hold the older ones."""

MONTHS_IN_FULL = 3
"""How many of the last months are told matter by matter."""

_AUDIENCES = {
    Audience.RESIDENTS: "Dành cho bà con",
    Audience.BUSINESSES: "Dành cho doanh nghiệp, hộ kinh doanh",
    Audience.VILLAGE_HEADS: "Dành cho trưởng thôn",
}


def home(output: Output, context: RenderContext) -> Values:
    """Return what people come for, and what is new."""
    guides = on_site(context.library.guides)
    tasks = _tasks(guides)
    return {
        "tasks": tasks,
        "others": guides_by_topic((guide for guide in guides if guide not in tasks), _topic(context)),
        "postings": postings(on_site(context.library.announcements), context.today, most=5),
        "calls": context.library.commune.emergency,
        "days": air_days(context, _way(output), ahead=6),
        "results": [(_month_name(one), one) for one in _tallies(context)[:1]],
    }


def missing(_output: Output, context: RenderContext) -> Values:
    """Return what somebody who is lost was perhaps looking for."""
    return {"tasks": _tasks(on_site(context.library.guides))}


def guides(_output: Output, context: RenderContext) -> Values:
    """Return all guides by topic."""
    return {"shelves": guides_by_topic(on_site(context.library.guides), _topic(context))}


def notices(_output: Output, context: RenderContext) -> Values:
    """Return the notices that stand, and where the others are kept."""
    every = on_site(context.library.announcements)
    return {
        "postings": postings(every, context.today, most=NEWEST),
        "months": months(context.library),
        "topics": topics(context.library),
    }


def campaigns(_output: Output, context: RenderContext) -> Values:
    """Return all campaigns."""
    return {"campaigns": on_site(context.library.campaigns)}


def villages(_output: Output, context: RenderContext) -> Values:
    """Return all villages."""
    return {"villages": context.library.commune.villages}


def downloads(output: Output, context: RenderContext) -> Values:
    """Return what other channels offer, document by document, then what belongs to none."""
    way = _way(output)
    shelves = [(document, offered(context, way, document)) for document in on_site(context.library.documents())]
    return {
        "shelves": [(document, kinds) for document, kinds in shelves if kinds],
        "general": offered(context, way, None),
        "villages": [village for village in context.library.commune.villages if offered_to(context, way, village)],
    }


def index(_output: Output, context: RenderContext) -> Values:
    """Return the title of every page."""
    standing = [page for page in pages.standing(context.library) if page.listed and page is not pages.INDEX]
    return {
        "pages": standing,
        "guides": on_site(context.library.guides),
        "notices": [n for n in on_site(context.library.announcements) if n.published <= context.today][:LISTED],
        "months": months(context.library),
        "campaigns": on_site(context.library.campaigns),
        "villages": context.library.commune.villages,
        "topics": topics(context.library),
    }


def contact(_output: Output, context: RenderContext) -> Values:
    """Return whom to call."""
    bodies = context.library.commune.bodies
    reached = [body for body in bodies if body.phone or body.email or body.address]
    return {"bodies": bodies, "all_reached": len(reached) == len(bodies)}


def english(output: Output, context: RenderContext) -> Values:
    """Return whom to call; the emergency numbers by their facts, for their names are given in English."""
    keys = [key for key in published(context.library.facts) if key.startswith("emergency.") and key.endswith(".number")]
    return {**contact(output, context), "numbers": {key: context.ledger.fact(key) for key in keys}}


def sources(_output: Output, context: RenderContext) -> Values:
    """Return every published fact."""
    facts = context.library.facts
    return {"facts": [(facts.facts[key], context.ledger.fact(key)) for key in published(facts)]}


def today(output: Output, context: RenderContext) -> Values:
    """Return what is broadcast on the coming days, and the calendar to subscribe to."""
    return {"days": air_days(context, _way(output)), "calendar": calendar(context)}


def lost(_output: Output, context: RenderContext) -> Values:
    """Return what can be read without a network."""
    return {"guides": on_site(context.library.guides), "calls": context.library.commune.emergency}


def results(_output: Output, context: RenderContext) -> Values:
    """Return what came of the residents' reports, the latest month first, matter by matter for the last ones."""
    by_id = {village.id: context.ledger.words(village.name) for village in context.library.commune.villages}
    months = enumerate(_tallies(context))
    told = [(_month_name(one), one, one.matters if number < MONTHS_IN_FULL else ()) for number, one in months]
    return {"fewest": FEWEST, "villages": by_id, "months": told}


def nothing(_output: Output, _context: RenderContext) -> Values:
    """Return nothing: the page says it all itself."""
    return {}


def guide(output: Output, context: RenderContext) -> Values:
    """Return a guide, what to print of it and what to read next."""
    document = output.document
    assert isinstance(document, Guide)
    return {
        "guide": document,
        "link": _link(document, context),
        "pictures": shown(document, _way(output), context),
        "files": offered(context, _way(output), document),
        "related": _related(document, context),
        "audience": _AUDIENCES[document.audience] if document.audience is not Audience.RESIDENTS else None,
    }


def notice(output: Output, context: RenderContext) -> Values:
    """Return a notice, whether it still holds, and what to read next."""
    document = output.document
    assert isinstance(document, Announcement)
    known = {village.id: village for village in context.library.commune.villages}
    linked = context.library.guide(document.guide) if document.guide else None
    return {
        "notice": document,
        "over": bool(bygone([document], context.today)),
        "coming": document.published > context.today,
        "holds": stands(document, context.today),
        "villages": [known[village] for village in document.villages if village in known],
        "guide": linked if linked and linked.goes_to("site") else None,
        "files": offered(context, _way(output), document),
        "related": _related(document, context),
    }


def campaign(output: Output, context: RenderContext) -> Values:
    """Return a campaign week by week."""
    document = output.document
    assert isinstance(document, Campaign)
    guides_by_slug = {guide.slug: guide for guide in on_site(context.library.guides)}
    messages = {message.slug: message for message in document.messages}
    weeks = []
    for week in range(1, document.weeks + 1):
        airings = [airing for airing in document.airings if week in airing.weeks]
        said = dict.fromkeys(slug for airing in airings for slug in airing.messages)
        posters = [item for item in document.posters if item.week == week]
        weeks.append((week, [messages[slug] for slug in said if slug in messages], posters))
    return {
        "campaign": document,
        "weeks": weeks,
        "guides": guides_by_slug,
        "files": offered(context, _way(output), document),
        "related": _related(document, context),
    }


def village(output: Output, context: RenderContext) -> Values:
    """Return a village: who helps there, and what concerns it."""
    assert output.village is not None
    place = output.village
    concerned = [n for n in on_site(context.library.announcements) if place.id in n.villages]
    return {
        "village": place,
        "postings": postings(concerned, context.today),
        "files": offered_to(context, _way(output), place),
    }


def topic(output: Output, context: RenderContext) -> Values:
    """Return all documents of a topic."""
    path = output.path.relative_to(ROOT)
    documents = next(shelf for shelf in topics(context.library) if shelf.path == path).documents
    every = [document for document in documents if isinstance(document, Announcement)]
    return {
        "guides": [document for document in documents if isinstance(document, Guide)],
        "campaigns": [document for document in documents if isinstance(document, Campaign)],
        "postings": postings(every, context.today, most=NEWEST),
    }


def month(output: Output, context: RenderContext) -> Values:
    """Return the notices of a month, past ones too."""
    path = output.path.relative_to(ROOT)
    shelf = next(month for month in months(context.library) if month.path == path)
    return {"notices": [n for n in shelf.notices if n.published <= context.today], "today": context.today}


VIEWS: Mapping[str, Callable[[Output, RenderContext], Values]] = {
    "home": home,
    "guides": guides,
    "notices": notices,
    "campaigns": campaigns,
    "villages": villages,
    "downloads": downloads,
    "contact": contact,
    "search": nothing,
    "index": index,
    "sources": sources,
    "access": nothing,
    "privacy": nothing,
    "english": english,
    "missing": missing,
    "lost": lost,
    "today": today,
    "results": results,
    "guide": guide,
    "notice": notice,
    "campaign": campaign,
    "village": village,
    "topic": topic,
    "month": month,
}
"""What each part of the site shows; its template is templates/site/<part>.html.jinja."""


def _tasks(guides: tuple[Guide, ...]) -> tuple[Guide, ...]:
    return tuple(guide for guide in guides if guide.task) or guides[:3]


def _tallies(context: RenderContext) -> list[Tally]:
    """Return the months of results, the latest first."""
    return [tally(month) for month in sorted(context.library.results, key=lambda month: month.month, reverse=True)]


def _month_name(one: Tally) -> str:
    year, month = map(int, one.month.split("-"))
    return f"Tháng {month} năm {year}"


def _way(output: Output) -> Way:
    return Way(output.path.relative_to(ROOT))


def _topic(context: RenderContext) -> Callable[[Guide], str]:
    return lambda guide: context.ledger.words(guide.topic) if guide.topic else "Việc khác"


def _link(document: Guide, context: RenderContext) -> str | None:
    """Return where the guide's button leads; in a draft it may be a fact that is still awaited."""
    address = document.action.address if document.action else None
    words = context.ledger.words(address) if address else ""
    if words.startswith("tel:"):
        return words.replace(" ", "")
    return words if words.startswith(("https:", "http:", "mailto:")) else None


def _related(document: AnyDocument, context: RenderContext) -> list[AnyDocument]:
    known = {other.slug: other for other in on_site(context.library.documents())}
    return [known[slug] for slug in document.related if slug in known]
