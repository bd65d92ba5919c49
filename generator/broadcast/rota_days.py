"""The rota of some days in words: who is on duty in which session, at which hour, and what is read there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.broadcast.calendar import OnAir
from generator.broadcast.rota import STATION, OnDuty, duties, slots_of
from generator.broadcast.session import AirSession, sessions_on
from generator.messages.rota import STATION as AT_STATION
from generator.model import Holdings, Rota
from generator.said import Words
from generator.text.dates import WEEKDAYS


@dataclass(frozen=True, slots=True)
class ToldDuty:
    """One duty: where (*place*), who by name (*who*, nobody where it is empty), and for whom (*away*)."""

    duty: OnDuty
    place: str
    who: tuple[str, ...]
    away: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldSession:
    """A session with its *duties*, the station first."""

    session: AirSession
    name: str
    hour: str
    duties: tuple[ToldDuty, ...]
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RotaDay:
    """A day on which something is heard."""

    day: date
    sessions: tuple[ToldSession, ...]

    @property
    def name(self) -> str:
        """Return the day of the week."""
        return WEEKDAYS[self.day.weekday()]

    @property
    def short(self) -> str:
        """Return the day in figures without its year."""
        return f"{self.day:%d/%m}"

    @property
    def rows(self) -> int:
        """Return how many duties there are on this day."""
        return sum(len(told.duties) for told in self.sessions)


def rota_days(
    library: Holdings, airings: Sequence[OnAir], words: Words, first: date, last: date
) -> tuple[RotaDay, ...]:
    """Return the rota from *first* to the end of *last*; days on which nothing is heard are left out."""
    rota = library.rota
    if rota is None:
        return ()
    found = tuple(duties(rota, library.commune.villages, slots_of(airings), first, last))
    villages = {village.id: words(village.name) for village in library.commune.villages}
    places = {STATION: AT_STATION, **villages}
    days = []
    for day in dict.fromkeys(duty.day for duty in found):
        of_day = [duty for duty in found if duty.day == day]
        sessions = sessions_on(day, airings, library.commune.broadcast, words)
        told = (_told(rota, session, of_day, places, words) for session in sessions)
        days.append(RotaDay(day, tuple(told)))
    return tuple(days)


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month of *day*.

    >>> month_of(date(2026, 12, 24))
    (datetime.date(2026, 12, 1), datetime.date(2026, 12, 31))
    """
    first = day.replace(day=1)
    return first, _next(first) - timedelta(days=1)


def months_shown(today: date) -> Iterator[tuple[date, date]]:
    """Yield the first and the last day of this month and of the next one."""
    first, last = month_of(today)
    yield first, last
    yield month_of(last + timedelta(days=1))


def week_of(day: date) -> tuple[date, date]:
    """Return the Monday and the Sunday of the week of *day*."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _told(
    rota: Rota, session: AirSession, of_day: Sequence[OnDuty], places: Mapping[str, str], words: Words
) -> ToldSession:
    of_session = [duty for duty in of_day if duty.slot == session.slot.id]
    told = tuple(
        ToldDuty(duty, places[duty.village], tuple(map(rota.name_of, duty.who)), tuple(map(rota.name_of, duty.away)))
        for duty in of_session
    )
    pieces = tuple(words(airing.title) for airing in session.airings)
    return ToldSession(session, words(session.slot.name), session.airings[0].hour_in(words), told, pieces)


def _next(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)
