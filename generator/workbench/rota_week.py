"""The rota as the desk shows it: a week of turns that can be swapped, who is on duty on a day, messages to copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.broadcast.calendar import words_of
from generator.broadcast.rota import STATION, OnDuty
from generator.broadcast.rota_days import RotaDay, rota_days
from generator.broadcast.rota_texts import days_told, texts_for
from generator.messages.rota import NOBODY
from generator.model import Rota
from generator.publishable import Published
from generator.said import plain
from generator.workbench.office import Office

_BETWEEN = "/"  # neither days nor ids have it


@dataclass(frozen=True, slots=True)
class TurnShown:
    """A turn of one person, or of nobody (*who* is empty), as a page shows it; *key* names it in forms."""

    key: str
    who: str
    name: str
    place: str
    away: str
    told: str


@dataclass(frozen=True, slots=True)
class SessionShown:
    """A session of a day, with its turns."""

    name: str
    hour: str
    turns: tuple[TurnShown, ...]


@dataclass(frozen=True, slots=True)
class ReaderShown:
    """A person of the rota, with the text messages that tell of the turns ahead, with marks and without."""

    id: str
    name: str
    with_marks: Sequence[str]
    without: Sequence[str]


def week_shown(office: Office, first: date, last: date) -> list[tuple[RotaDay, tuple[SessionShown, ...]]]:
    """Return the days from *first* to the end of *last* on which something is heard, with their sessions."""
    rota = office.shelf().rota
    return [(day, _sessions(day, rota)) for day in days_of(office, first, last)] if rota else []


def days_of(office: Office, first: date, last: date) -> tuple[RotaDay, ...]:
    """Return the rota from *first* to the end of *last*, in words without marks."""
    shelf = office.shelf()
    if not shelf.is_complete or shelf.rota is None:
        return ()
    library = Published(shelf, office.today)
    return rota_days(library, office.airings(), words_of(library), first, last)


def on_duty_on(office: Office, day: date) -> list[str]:
    """Return who is on duty on *day*, a line for each session and place."""
    lines = []
    for one in days_of(office, day, day):
        for told in one.sessions:
            for duty in told.duties:
                where = "" if duty.duty.village == STATION else f", {plain(duty.place)}"
                lines.append(f"{plain(told.name).lower()}{where}: {', '.join(duty.who) or NOBODY}")
    return lines


def station_duty(office: Office, day: date, slot: str) -> str:
    """Return who is on duty at the station in the *slot* of *day*; an empty text where nobody is known to be."""
    duties = (duty for one in days_of(office, day, day) for told in one.sessions for duty in told.duties)
    of_slot = (duty for duty in duties if duty.duty.slot == slot and duty.duty.village == STATION)
    return next((", ".join(duty.who) for duty in of_slot), "")


def readers_shown(office: Office) -> list[ReaderShown]:
    """Return the people of the rota with their messages."""
    rota = office.shelf().rota
    if rota is None:
        return []
    days = days_of(office, *days_told(office.today))
    return [
        ReaderShown(
            reader.id,
            reader.name,
            texts_for(days, reader.id, marks=True),
            texts_for(days, reader.id, marks=False),
        )
        for reader in rota.readers
    ]


def key_of(duty: OnDuty, who: str) -> str:
    """Return what names the turn of *who*, or of nobody, in forms."""
    return _BETWEEN.join((duty.day.isoformat(), duty.slot, duty.village, who))


def turn_named(office: Office, key: str) -> tuple[OnDuty, TurnShown] | None:
    """Return the turn called *key* as it stands now; None where there is none: somebody has changed it."""
    rota = office.shelf().rota
    day = key.partition(_BETWEEN)[0]
    try:
        days = days_of(office, date.fromisoformat(day), date.fromisoformat(day)) if rota else ()
    except ValueError:
        return None
    for one in days:
        for told in one.sessions:
            for duty in told.duties:
                for turn in _turns(one, told.name, duty.place, duty.duty, rota) if rota else ():
                    if turn.key == key:
                        return duty.duty, turn
    return None


def _sessions(day: RotaDay, rota: Rota) -> tuple[SessionShown, ...]:
    return tuple(
        SessionShown(
            plain(told.name),
            plain(told.hour),
            tuple(turn for duty in told.duties for turn in _turns(day, told.name, duty.place, duty.duty, rota)),
        )
        for told in day.sessions
    )


def _turns(day: RotaDay, slot: str, place: str, duty: OnDuty, rota: Rota) -> list[TurnShown]:
    """Return a turn for each person on *duty*, or one of nobody."""
    away = ", ".join(map(rota.name_of, duty.away))
    when = f"{day.name} {day.short}, {plain(slot).lower()}, {plain(place)}"
    return [
        TurnShown(key_of(duty, who), who, rota.name_of(who) if who else NOBODY, plain(place), away, when)
        for who in duty.who or ("",)
    ]
