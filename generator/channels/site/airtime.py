"""What the loudspeakers say on the coming days, as the site shows it."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from generator.channel import Output, RenderContext
from generator.channels.site.frame import Way
from generator.channels.site.shelves import SITE
from generator.model import Announcement, AnyDocument, Library, Priority
from generator.text.calendar import OnAir, airings_of
from generator.text.dates import in_numbers, weekday

AHEAD = 14
"""How many days ahead the site says what will be broadcast."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing said: its title, how long it takes, where to read it."""

    title: str
    length: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Session:
    """One slot of a day."""

    name: str
    hour: str | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class AirDay:
    """One day. *today*: it is the day of the build; a script moves that on by the reader's clock."""

    day: date
    heading: str
    today: bool
    sessions: tuple[Session, ...]


def air_days(context: RenderContext, way: Way, ahead: int = AHEAD) -> tuple[AirDay, ...]:
    """Return the coming days on which something is broadcast, today's first."""
    last = context.today + timedelta(days=ahead)
    spoken = _spoken(context.library, context.today)
    airings = [one for one in airings_of(spoken) if one.day and context.today <= one.day <= last]
    return tuple(_air_day(list(own), context, way) for _, own in groupby(airings, key=_day))


def _air_day(airings: list[OnAir], context: RenderContext, way: Way) -> AirDay:
    first = airings[0]
    shown = next((said for one in airings if (said := one.day_in(context.words)) != in_numbers(_day(one))), None)
    heading = f"{weekday(_day(first))}, {shown or in_numbers(_day(first))}"
    return AirDay(_day(first), heading, _day(first) == context.today, _sessions(airings, context, way))


def calendar(context: RenderContext) -> Output | None:
    """Return the calendar to subscribe to, if another channel offers one."""
    offered = (output for outputs in context.offers.values() for output in outputs)
    return next((output for output in offered if output.path.suffix == ".ics"), None)


def _spoken(library: Library, today: date) -> Library:
    """Return *library* without the notices that nobody reads aloud from *today* on: to reckon lengths takes long."""
    named = {slug for campaign in library.campaigns for airing in campaign.airings for slug in airing.messages}
    notices = tuple(
        notice
        for notice in library.announcements
        if notice.slug in named
        or (notice.priority is Priority.URGENT and (notice.expires or notice.published) >= today)
    )
    return library.model_copy(update={"announcements": notices})


def _day(airing: OnAir) -> date:
    assert airing.day is not None
    return airing.day


def _sessions(airings: list[OnAir], context: RenderContext, way: Way) -> tuple[Session, ...]:
    words = context.words
    sessions = []
    for _, within in groupby(airings, key=lambda airing: airing.slot.id):
        own = list(within)
        pieces = tuple(Piece(words(one.title), one.length, _page(one.piece.document, one, context, way)) for one in own)
        sessions.append(Session(words(own[0].slot.name), own[0].hour_in(words) or None, pieces))
    return tuple(sessions)


def _page(document: AnyDocument, airing: OnAir, context: RenderContext, way: Way) -> str | None:
    if isinstance(document, Announcement):
        return way.page(document) if document.goes_to(SITE) else None
    message = airing.piece.message
    guide = context.library.guide(message.guide) if message and message.guide else None
    return way.page(guide) if guide and guide.goes_to(SITE) else None
