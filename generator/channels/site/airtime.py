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
from generator.text.recurrence import Series, series_of

AHEAD = 60
"""How many days of broadcasts the site shows: a page is often read weeks after it was built. Our own choice."""

SOON = 21
"""How many days of them the home page holds, which shows only the reader's own day."""


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
class AirSpan:
    """Days from *first* to *last* with the same sessions: all of them, or those of the week whose numbers are in *on*.

    Sunday is 0, as scripts count. *today* tells that the day of the build is one of them; a script asks for the
    reader's own.
    """

    first: date
    last: date
    on: str
    heading: str
    today: bool
    sessions: tuple[Session, ...]


def air_spans(reads: Reads, way: Way, ahead: int) -> tuple[AirSpan, ...]:
    """Return the days from today to *ahead* days later on which something is broadcast, today's first."""
    last, to_come = reads.today + timedelta(days=ahead), reads.recall(coming)
    heard = [
        airing
        for airing in reads.ask(airings)
        if airing.day and reads.today <= airing.day <= last and airing.piece.slug not in to_come
    ]
    alike: dict[tuple[Session, ...], dict[date, list[OnAir]]] = {}
    for day, group in groupby(heard, key=_day):
        of_day = list(group)
        alike.setdefault(_sessions(of_day, reads, way), {})[day] = of_day
    spans = [
        _span(series, sessions, days[series.first], reads)
        for sessions, days in alike.items()
        for series in series_of(days)
    ]
    return tuple(sorted(spans, key=lambda span: (not span.today, span.first, span.last, span.heading)))


def calendar(reads: Reads) -> Output | None:
    """Return the output with the calendar to subscribe to, or None where no channel offers one."""
    offered = (output for _, outputs in reads.offers("") for output in outputs)
    return next((output for output in offered if output.path.suffix == ".ics"), None)


def _span(series: Series, sessions: tuple[Session, ...], first: list[OnAir], reads: Reads) -> AirSpan:
    """Return the span of *series*; *first* are the airings of its first day."""
    days = series.days()
    # A day that follows from a fact is marked with it.
    begins = next((text for airing in first if (text := airing.day_in(reads.words)) != in_numbers(days[0])), None)
    heading = _heading(series, days, begins or in_numbers(days[0]))
    on = "".join(str((weekday + 1) % 7) for weekday in series.weekdays)
    return AirSpan(days[0], days[-1], on, heading, reads.today in days, sessions)


def _heading(series: Series, days: tuple[date, ...], begins: str) -> str:
    if series.daily:
        return f"Từ {begins} đến {in_numbers(days[-1])}, ngày nào cũng phát"
    if len(days) == 1:
        return f"{weekday(days[0])}, {begins}"
    names = ", ".join(weekday(day) for day in days[: len(series.weekdays)]).replace(", Thứ", ", thứ")
    weekly = " hằng tuần" if len(days) > len(series.weekdays) else ""
    return f"{names}{weekly}, từ {begins} đến {in_numbers(days[-1])}"


def _day(airing: OnAir) -> date:
    assert airing.day is not None
    return airing.day


def _sessions(airings: list[OnAir], reads: Reads, way: Way) -> tuple[Session, ...]:
    """Return the sessions of a day; slots in which the same is broadcast are one."""
    words = reads.words
    slots: dict[tuple[HeardPiece, ...], list[OnAir]] = {}
    for _, group in groupby(airings, key=lambda airing: airing.slot.id):
        of_slot = list(group)
        pieces = tuple(HeardPiece(words(airing.title), airing.length, _page(airing, reads, way)) for airing in of_slot)
        slots.setdefault(pieces, []).append(of_slot[0])
    return tuple(_session(pieces, of_slots, reads) for pieces, of_slots in slots.items())


def _session(pieces: tuple[HeardPiece, ...], slots: list[OnAir], reads: Reads) -> Session:
    names = [reads.words(airing.slot.name) for airing in slots]
    hours = [hour for airing in slots if (hour := airing.hour_in(reads.words))]
    name = _in_a_row([names[0], *(name[:1].lower() + name[1:] for name in names[1:])])
    return Session(name, _in_a_row(hours) if len(hours) == len(slots) else None, pieces)


def _in_a_row(words: list[str]) -> str:
    """Return *words* as a sentence lists them.

    >>> _in_a_row(["5h30"]), _in_a_row(["5h30", "11h", "17h"])
    ('5h30', '5h30, 11h và 17h')
    """
    return " và ".join([*filter(None, [", ".join(words[:-1])]), *words[-1:]])


def _page(airing: OnAir, reads: Reads, way: Way) -> str | None:
    document = airing.piece.document
    if isinstance(document, Announcement | Listed):
        return way.page(document) if document.goes_to(SITE) else None
    message = airing.piece.message
    guide = reads.library.guide(message.guide) if message and message.guide else None
    return way.page(guide) if guide and guide.goes_to(SITE) else None
