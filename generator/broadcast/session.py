"""Airings → sessions: what is heard in one slot of one day, as a unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby

from generator.broadcast.calendar import OnAir, minutes_of
from generator.broadcast.templates import minutes_by, template_for
from generator.model import Broadcast, ProgrammeTemplate, Slot
from generator.said import Words


@dataclass(frozen=True, slots=True)
class AirSession:
    """One slot of one *day*: its *airings* in the order in which they are heard; *minutes* are None while not known.

    *template* says how it is made up, None where it is as usual.
    """

    day: date
    slot: Slot
    starts: time | None
    minutes: int | None
    airings: tuple[OnAir, ...]
    template: ProgrammeTemplate | None = None


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """One slot of one *day*, by its id, and the *pieces* that are heard in it, by their slugs, in order."""

    day: date
    slot: str
    pieces: tuple[str, ...]


def session_plans(airings: Sequence[OnAir]) -> Iterator[SessionPlan]:
    """Yield the sessions of *airings*, which are in the order in which they are heard; what has no date is left out."""
    for (day, slot), within in groupby(airings, key=lambda airing: (airing.day, airing.slot.id)):
        if day:
            yield SessionPlan(day, slot, tuple(airing.piece.slug for airing in within))


def sessions_on(day: date, airings: Sequence[OnAir], broadcast: Broadcast, words: Words) -> Iterator[AirSession]:
    """Yield the sessions of *day*, of *airings* in the order in which they are heard."""
    heard = [airing for airing in airings if airing.day == day]
    for _, within in groupby(heard, key=lambda airing: airing.slot.id):
        pieces = tuple(within)
        slot = pieces[0].slot
        template = template_for(broadcast, day.weekday(), slot.id)
        minutes = minutes_by(template, words)
        if minutes is None:
            minutes = minutes_of(slot, words)
        yield AirSession(day, slot, pieces[0].starts, minutes, pieces, template)
