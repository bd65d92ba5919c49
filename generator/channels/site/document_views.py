"""What the pages of documents show, and of the shelves they stand on: guides, notices, campaigns, villages, topics."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.channel import Output, RenderContext
from generator.channels.site.frame import Way
from generator.channels.site.illustrations import shown
from generator.channels.site.offers import offered, offered_to
from generator.channels.site.shelves import NEWEST, ROOT, bygone, months, on_site, postings, topics
from generator.model import Announcement, AnyDocument, Audience, Campaign, Guide

Values = Mapping[str, Any]

_AUDIENCES = {
    Audience.RESIDENTS: "Dành cho bà con",
    Audience.BUSINESSES: "Dành cho doanh nghiệp, hộ kinh doanh",
    Audience.VILLAGE_HEADS: "Dành cho trưởng thôn",
}


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
    """Return a notice, whether it is over, and what to read next."""
    document = output.document
    assert isinstance(document, Announcement)
    known = {village.id: village for village in context.library.commune.villages}
    linked = context.library.guide(document.guide) if document.guide else None
    return {
        "notice": document,
        "over": bool(bygone([document], context.today)),
        "coming": document.published > context.today,
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


DOCUMENT_VIEWS: Mapping[str, Callable[[Output, RenderContext], Values]] = {
    "guide": guide,
    "notice": notice,
    "campaign": campaign,
    "village": village,
    "topic": topic,
    "month": month,
}
"""What each of these parts shows; its template is templates/site/<part>.html.jinja."""


def _way(output: Output) -> Way:
    return Way(output.path.relative_to(ROOT))


def _link(document: Guide, context: RenderContext) -> str | None:
    """Return where the guide's button leads; in a draft it may be a fact that is still awaited."""
    address = document.action.address if document.action else None
    words = context.words(address) if address else ""
    if words.startswith("tel:"):
        return words.replace(" ", "")
    return words if words.startswith(("https:", "http:", "mailto:")) else None


def _related(document: AnyDocument, context: RenderContext) -> list[AnyDocument]:
    known = {other.slug: other for other in on_site(context.library.documents())}
    return [known[slug] for slug in document.related if slug in known]
