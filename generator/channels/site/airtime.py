"""What the loudspeakers say on the coming days, as the site shows it."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from generator.airings import airings
from generator.broadcast.calendar import OnAir
from generator.channels.site.listings import SITE
from generator.channels.site.way import Way
from generator.making.reads import Reads
from generator.model import Announcement, Listed
from generator.outputs import Output
from generator.text.dates import in_numbers, weekday

AHEAD = 14
"""How many days ahead the site says what will be broadcast."""


@dataclass(frozen=True, slots=True)
class HeardPiece:
    """One thing said: its title, how long it takes, where to read it."""

    title: str
    length: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Session:
    """One slot of a day."""

    name: str
    hour: str | None
    pieces: tuple[HeardPiece, ...]


@dataclass(frozen=True, slots=True)
class AirDay:
    """One day. *today*: it is the day of the build; a script moves that on by the reader's clock."""

    day: date
    heading: str
    today: bool
    sessions: tuple[Session, ...]


def air_days(reads: Reads, way: Way, ahead: int = AHEAD) -> tuple[AirDay, ...]:
    """Return the coming days on which something is broadcast, today's first."""
    last = reads.today + timedelta(days=ahead)
    coming = [one for one in reads.ask(airings) if one.day and reads.today <= one.day <= last]
    return tuple(_air_day(list(own), reads, way) for _, own in groupby(coming, key=_day))


def calendar(reads: Reads) -> Output | None:
    """Return the calendar to subscribe to, if another channel offers one."""
    offered = (output for _, outputs in reads.offers("") for output in outputs)
    return next((output for output in offered if output.path.suffix == ".ics"), None)


def _air_day(airings: list[OnAir], reads: Reads, way: Way) -> AirDay:
    first = airings[0]
    shown = next((said for one in airings if (said := one.day_in(reads.words)) != in_numbers(_day(one))), None)
    heading = f"{weekday(_day(first))}, {shown or in_numbers(_day(first))}"
    return AirDay(_day(first), heading, _day(first) == reads.today, _sessions(airings, reads, way))


def _day(airing: OnAir) -> date:
    assert airing.day is not None
    return airing.day


def _sessions(airings: list[OnAir], reads: Reads, way: Way) -> tuple[Session, ...]:
    words = reads.words
    sessions = []
    for _, within in groupby(airings, key=lambda airing: airing.slot.id):
        own = list(within)
        pieces = tuple(HeardPiece(words(one.title), one.length, _page(one, reads, way)) for one in own)
        sessions.append(Session(words(own[0].slot.name), own[0].hour_in(words) or None, pieces))
    return tuple(sessions)


def _page(airing: OnAir, reads: Reads, way: Way) -> str | None:
    document = airing.piece.document
    if isinstance(document, Announcement | Listed):
        return way.page(document) if document.goes_to(SITE) else None
    message = airing.piece.message
    guide = reads.library.guide(message.guide) if message and message.guide else None
    return way.page(guide) if guide and guide.goes_to(SITE) else None
