"""Documents → their pages, and the pages that list them: by village, topic and month."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.channels.site import pages
from generator.channels.site.alerts import alert_beside
from generator.channels.site.attachments import papers_of
from generator.channels.site.downloads import downloads_for, downloads_of
from generator.channels.site.feeds import feed_beside
from generator.channels.site.finished_page import filled_page
from generator.channels.site.frame import PageFrame
from generator.channels.site.json_ld import Thing, article
from generator.channels.site.listings import (
    NEWEST,
    SITE,
    month_at,
    of_village,
    on_site,
    postings,
    shelf_links,
    titles_in,
    topic_at,
)
from generator.channels.site.particulars import calendar_link, occasion_things, shown_particulars
from generator.channels.site.style import style_sheet
from generator.channels.site.way import Way
from generator.channels.site.withdrawn import WITHDRAWN
from generator.depicted import picture_of, picture_of_topic
from generator.fields import Text
from generator.making.reads import Reads
from generator.model import Announcement, AnyDocument, Audience, Campaign, Guide, Listed, Picture, Village
from generator.outputs import Made, made
from generator.rendering.markup import to_plain
from generator.routes import page_at, page_of, short_page, village_page
from generator.said import plain

_AUDIENCES = {
    Audience.RESIDENTS: "Dành cho bà con",
    Audience.BUSINESSES: "Dành cho doanh nghiệp, hộ kinh doanh",
    Audience.VILLAGE_HEADS: "Dành cho {head}",
}


def guide_page(reads: Reads, slug: str) -> Made:
    """Return the page of the guide *slug*: its steps, its files to print, and what to read next."""
    guide = reads.library.guide(slug)
    assert guide is not None
    frame = _frame(reads, guide, pages.GUIDES)
    values = {
        "guide": guide,
        "link": _link(guide, reads),
        "picture": _picture(guide, frame.way, reads),
        "pictures": _pictures(guide, frame.way, reads),
        "files": downloads_of(reads, frame.way, slug),
        "related": _related(guide, reads),
        "audience": reads.terms.fill(_AUDIENCES[guide.audience]) if guide.audience is not Audience.RESIDENTS else None,
    }
    return filled_page(reads, "guide", frame, values)


def notice_page(reads: Reads, slug: str) -> Made:
    """Return the page of the notice *slug*; it says when the notice is over."""
    notice = reads.library.notice(slug)
    assert notice is not None
    villages = {village.id: village for village in reads.library.commune.villages} if notice.villages else {}
    linked = reads.library.guide(notice.guide) if notice.guide else None
    standing = reads.standing(slug)
    address = reads.page_address(page_of(notice))
    papers = tuple(papers_of(notice, reads)) if notice.attachments else ()
    things = (article(notice, address, reads, papers), *occasion_things(notice, address, reads))
    frame = _frame(reads, notice, pages.NOTICES, things)
    values = {
        "notice": notice,
        "over": standing == "over",
        "particulars_shown": shown_particulars(notice, frame.way, reads),
        "calendar": calendar_link(notice, frame.way),
        "picture": _picture(notice, frame.way, reads),
        "papers": papers,
        "villages": [villages[village] for village in notice.villages if village in villages],
        "guide": linked if linked and linked.goes_to(SITE) else None,
        "files": downloads_of(reads, frame.way, slug),
        "related": _related(notice, reads),
    }
    return filled_page(reads, "notice", frame, values)


def _pictures(guide: Guide, way: Way, reads: Reads) -> Mapping[int, Markup]:
    if not any(step.picture for step in guide.steps):
        return {}
    # Imported here, and below, because it takes time that a page without a picture must not pay.
    from generator.channels.site.illustrations import picture_elements  # noqa: PLC0415

    return picture_elements(guide, way, reads)


def _picture(document: Guide | Announcement, way: Way, reads: Reads) -> Markup | None:
    return _shown(picture_of(document, reads.library.commune), document, way, reads)


def _shown(picture: Picture | None, document: Guide | Announcement | None, way: Way, reads: Reads) -> Markup | None:
    if picture is None:
        return None
    from generator.channels.site.illustrations import element_of  # noqa: PLC0415

    return element_of(picture, document, way, reads, at_once=True)


def campaign_page(reads: Reads, slug: str) -> Made:
    """Return the page of the campaign *slug*, week by week."""
    campaign = reads.library.campaign(slug)
    assert campaign is not None
    guides = {guide.slug: guide for guide in on_site(reads, reads.library.guides)}
    messages = {message.slug: message for message in campaign.messages}
    weeks = []
    for week in range(1, campaign.weeks + 1):
        airings = [airing for airing in campaign.airings if week in airing.weeks]
        broadcast = dict.fromkeys(slug for airing in airings for slug in airing.messages)
        rounds = [item for item in campaign.posters if item.week == week]
        hung = [(item.where, [guides[slug] for slug in item.guides if slug in guides]) for item in rounds]
        posters = [(where, about) for where, about in hung if about]
        said = [messages[slug] for slug in broadcast if slug in messages]
        if said or posters:
            weeks.append((week, said, posters))
    frame = _frame(reads, campaign, pages.CAMPAIGNS)
    values = {
        "campaign": campaign,
        "weeks": weeks,
        "guides": guides,
        "files": downloads_of(reads, frame.way, slug),
        "related": _related(campaign, reads),
    }
    return filled_page(reads, "campaign", frame, values)


def village_of(reads: Reads, place: str) -> Village:
    """Return the village whose id is *place*."""
    return next(village for village in reads.library.commune.villages if village.id == place)


def village_site_page(reads: Reads, place: str) -> Made:
    """Return the page of the village *place*: who helps there, and the notices that name it."""
    village = village_of(reads, place)
    frame = _shelf(reads, village_page(village), titles_in(reads)(village.name), pages.titled(reads, pages.VILLAGES))
    values = {
        "village": village,
        "postings": postings(reads.ask(_named, place), reads.today),
        "files": downloads_for(reads, frame.way, place),
    }
    return filled_page(reads, "village", frame, values)


def topic_page(reads: Reads, path: str) -> Made:
    """Return the page of the topic at *path*: its documents."""
    topic = reads.ask(topic_at, path)
    notices = [document for document in topic.documents if isinstance(document, Listed)]
    frame = _shelf(reads, PurePosixPath(path), f"Chủ đề: {topic.name}", pages.GUIDES)
    values = {
        "picture": _shown(picture_of_topic(plain(topic.name), reads.library.commune), None, frame.way, reads),
        "guides": [document for document in topic.documents if isinstance(document, Guide)],
        "campaigns": [document for document in topic.documents if isinstance(document, Campaign)],
        "postings": postings(notices, reads.today, most=NEWEST),
    }
    return filled_page(reads, "topic", frame, values)


def month_page(reads: Reads, path: str) -> Made:
    """Return the page of the month at *path*: its notices, also those that are over."""
    month = reads.ask(month_at, path)
    frame = _shelf(reads, PurePosixPath(path), month.heading, pages.NOTICES)
    _, months = reads.ask(shelf_links)
    return filled_page(reads, "month", frame, {"notices": month.notices, "months": months})


def short_page_of(reads: Reads, code: str, kind: str, slug: str) -> Made:
    """Return the page at the short address *code*, which sends the reader on to the page of the document *slug*."""
    target, to = page_at(kind, slug), Way(short_page(code))
    values = {"title": _title(reads, kind, slug), "href": to.at(target), "canonical": reads.page_address(target)}
    return made(reads.fill("site/short.html.jinja", **values))


def choice_page(reads: Reads, code: str, *documents: tuple[str, str]) -> Made:
    """Return the page at a short address *code* that several *documents* (kind and slug) share: the reader chooses."""
    to = Way(short_page(code))
    choices = [(_title(reads, kind, slug), to.at(page_at(kind, slug))) for kind, slug in documents]
    return made(
        reads.fill("site/choice.html.jinja", choices=choices, home=to.at(pages.HOME.path), style=style_sheet(reads))
    )


def _title(reads: Reads, kind: str, slug: str) -> Text | str:
    """Return the title of a document; nobody but its page names a notice that was withdrawn."""
    return WITHDRAWN if reads.hidden(slug) == "withdrawn" else reads.title(kind, slug)


def _document(reads: Reads, slug: str) -> AnyDocument | None:
    return reads.library.guide(slug) or reads.library.notice(slug) or reads.library.campaign(slug)


def _named(reads: Reads, place: str) -> tuple[Listed, ...]:
    return of_village(reads, place, alone=True)


def _frame(reads: Reads, document: AnyDocument, above: pages.Page, things: tuple[Thing, ...] = ()) -> PageFrame:
    title, about = (to_plain(reads.words(text)) for text in (document.title, document.summary))
    return PageFrame(
        reads,
        page_of(document),
        title,
        about,
        document.updated,
        (pages.HOME, above),
        label=reads.words(document.title),
        article=True,
        things=things,
        document=document,
        alert=alert_beside(reads, document.slug) if isinstance(document, Announcement) else None,
    )


def _shelf(reads: Reads, path: PurePosixPath, title: str, above: pages.Page) -> PageFrame:
    """Return the frame of a page that lists documents."""
    return PageFrame(
        reads,
        path,
        title,
        f"{title}. {above.about}",
        reads.today,  # whose notices it lists
        (pages.HOME, above),
        feed=feed_beside(reads, path.with_suffix("")),
    )


def _link(guide: Guide, reads: Reads) -> str | None:
    """Return the link of the guide's button; None where it has none, or where a draft still waits for the fact."""
    address = guide.action.address if guide.action else None
    words = reads.words(address) if address else ""
    return words if words.lower().startswith(("https:", "http:", "mailto:", "tel:")) else None


def _related(document: AnyDocument, reads: Reads) -> list[AnyDocument]:
    related = (_document(reads, slug) for slug in document.related)
    return list(on_site(reads, (other for other in related if other)))
