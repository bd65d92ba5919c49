"""What each page shows, as finished values: templates show them and decide nothing (STYLE.md §8)."""

from collections.abc import Callable, Mapping

from generator.channel import Output, RenderContext
from generator.channels.site import pages
from generator.channels.site.airtime import air_days, calendar
from generator.channels.site.document_views import DOCUMENT_VIEWS, Values
from generator.channels.site.frame import Way
from generator.channels.site.offers import offered, offered_to
from generator.channels.site.shelves import (
    NEWEST,
    ROOT,
    guides_by_topic,
    months,
    on_site,
    postings,
    published,
    topics,
)
from generator.model import Guide
from generator.text.tally import FEWEST, Tally, tally

LISTED = 200
"""How many notices the index of the site names one by one; the months hold the older ones."""

MONTHS_IN_FULL = 3
"""How many of the last months are told matter by matter."""


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
    return {**contact(output, context), "numbers": {key: context.words.fact(key) for key in keys}}


def sources(_output: Output, context: RenderContext) -> Values:
    """Return every published fact."""
    facts = context.library.facts
    return {"facts": [(facts.facts[key], context.words.fact(key)) for key in published(facts)]}


def today(output: Output, context: RenderContext) -> Values:
    """Return what is broadcast on the coming days, and the calendar to subscribe to."""
    return {"days": air_days(context, _way(output)), "calendar": calendar(context)}


def lost(_output: Output, context: RenderContext) -> Values:
    """Return what can be read without a network."""
    return {"guides": on_site(context.library.guides), "calls": context.library.commune.emergency}


def results(_output: Output, context: RenderContext) -> Values:
    """Return what came of the residents' reports, the latest month first, matter by matter for the last ones."""
    by_id = {village.id: context.words(village.name) for village in context.library.commune.villages}
    months = enumerate(_tallies(context))
    told = [(_month_name(one), one, one.matters if number < MONTHS_IN_FULL else ()) for number, one in months]
    return {"fewest": FEWEST, "villages": by_id, "months": told}


def nothing(_output: Output, _context: RenderContext) -> Values:
    """Return nothing: the page says it all itself."""
    return {}


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
    **DOCUMENT_VIEWS,
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
    return lambda guide: context.words(guide.topic) if guide.topic else "Việc khác"
