"""Airings → what the loudspeakers say on the coming days, as the site shows it."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from generator.airings import airings
from generator.broadcast.calendar import OnAir
from generator.channels.site.listings import SITE, coming
from generator.channels.site.way import Way
from generator.making.reads import Reads
from generator.model import Announcement, Listed
from generator.outputs import Output
from generator.text.dates import in_numbers, weekday

AHEAD = 14
"""How many days of broadcasts the site shows; the page names the number in words (`pages.TODAY`)."""


@dataclass(frozen=True, slots=True)
class HeardPiece:
    """One piece that is broadcast: its title, its length in words, and the link to its page."""

    title: str
    length: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Session:
    """One slot of a day, and what is broadcast in it."""

    name: str
    hour: str | None
    pieces: tuple[HeardPiece, ...]


@dataclass(frozen=True, slots=True)
class AirDay:
    """One day of broadcasts. *today* marks the day of the build; a script moves the mark to the reader's day."""

    day: date
    heading: str
    today: bool
    sessions: tuple[Session, ...]


def air_days(reads: Reads, way: Way, ahead: int = AHEAD) -> tuple[AirDay, ...]:
    """Return the days, from today to *ahead* days later, on which something is broadcast."""
    last, to_come = reads.today + timedelta(days=ahead), reads.recall(coming)
    heard = [
        airing
        for airing in reads.ask(airings)
        if airing.day and reads.today <= airing.day <= last and airing.piece.slug not in to_come
    ]
    return tuple(_air_day(list(of_day), reads, way) for _, of_day in groupby(heard, key=_day))


def calendar(reads: Reads) -> Output | None:
    """Return the output with the calendar to subscribe to, or None where no channel offers one."""
    offered = (output for _, outputs in reads.offers("") for output in outputs)
    return next((output for output in offered if output.path.suffix == ".ics"), None)


def _air_day(airings: list[OnAir], reads: Reads, way: Way) -> AirDay:
    first = airings[0]
    # A day that follows from a fact is marked with it.
    marked = next(
        (text for airing in airings if (text := airing.day_in(reads.words)) != in_numbers(_day(airing))), None
    )
    heading = f"{weekday(_day(first))}, {marked or in_numbers(_day(first))}"
    return AirDay(_day(first), heading, _day(first) == reads.today, _sessions(airings, reads, way))


def _day(airing: OnAir) -> date:
    assert airing.day is not None
    return airing.day


def _sessions(airings: list[OnAir], reads: Reads, way: Way) -> tuple[Session, ...]:
    words = reads.words
    sessions = []
    for _, group in groupby(airings, key=lambda airing: airing.slot.id):
        of_slot = list(group)
        pieces = tuple(HeardPiece(words(airing.title), airing.length, _page(airing, reads, way)) for airing in of_slot)
        sessions.append(Session(words(of_slot[0].slot.name), of_slot[0].hour_in(words) or None, pieces))
    return tuple(sessions)


def _page(airing: OnAir, reads: Reads, way: Way) -> str | None:
    document = airing.piece.document
    if isinstance(document, Announcement | Listed):
        return way.page(document) if document.goes_to(SITE) else None
    message = airing.piece.message
    guide = reads.library.guide(message.guide) if message and message.guide else None
    return way.page(guide) if guide and guide.goes_to(SITE) else None
