"""The rota laid over what is broadcast → who reads aloud in which session; nobody is on duty where nothing is heard."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.broadcast.calendar import OnAir, airings_of
from generator.model import Holdings, Rota, RotaChange, Village

STATION = ""
"""Where whoever is in no village reads."""
_DAY = timedelta(days=1)

AiredSlots = Mapping[date, Sequence[str]]
"""The ids of the slots in which something is heard, by day, in the order of the day."""


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Who reads in one *slot* (its id) of one *day*, at the station or in the village with the id *village*.

    *who* are the ids of those on duty: one, where the rota is as it should be. *away* are those who would be on duty,
    and have a stand-in or are missed.
    """

    day: date
    slot: str
    village: str
    who: tuple[str, ...]
    away: tuple[str, ...] = ()

    @property
    def at(self) -> tuple[date, str, str]:
        """Return when and where it is: no other duty is then and there."""
        return self.day, self.slot, self.village


def aired_slots(library: Holdings) -> AiredSlots:
    """Return the slots in which something of *library* is heard on days that are known."""
    return slots_of(airings_of(library, lambda _: 0))


def slots_of(airings: Iterable[OnAir]) -> AiredSlots:
    """Return the slots of *airings*, which are in the order in which they are heard."""
    found: dict[date, dict[str, None]] = {}
    for airing in airings:
        if airing.day is not None:
            found.setdefault(airing.day, {})[airing.slot.id] = None
    return {day: tuple(slots) for day, slots in found.items()}


def duties(rota: Rota, villages: tuple[Village, ...], aired: AiredSlots, first: date, last: date) -> Iterator[OnDuty]:
    """Yield who is on duty from *first* to the end of *last*, session by session, the station before the villages.

    The station has a duty in every session, with nobody on it where the rota names nobody; a village has one only
    where somebody is, or would be, on duty there.
    """
    places = tuple(rota.places_of(villages))
    for day in sorted(day for day in aired if first <= day <= last):
        for slot in aired[day]:
            for village in places:
                duty = duty_at(rota, day, slot, village)
                if village == STATION or duty.who or duty.away:
                    yield duty


def duty_at(rota: Rota, day: date, slot: str, village: str = STATION) -> OnDuty:
    """Return who is on duty in the *slot* of *day* in the *village*, whether or not anything is heard then."""
    usual = usually(rota, day, slot, village)
    now = usual
    for change in rota.changes:
        if change.is_about(day, slot, village):
            now = changed(now, change)
    return OnDuty(day, slot, village, now, tuple(who for who in usual if who not in now))


def usually(rota: Rota, day: date, slot: str, village: str) -> tuple[str, ...]:
    """Return who is on duty by the turns alone."""
    turns = (turn for turn in rota.turns if (turn.village or STATION) == village and slot in turn.slots)
    return tuple(dict.fromkeys(turn.who for turn in turns if turn.falls_on(day)))


def changed(now: tuple[str, ...], change: RotaChange) -> tuple[str, ...]:
    """Return who is on duty after *change*; the same as *now* where it is about somebody who is not."""
    instead = () if change.instead is None else (change.instead,)
    if change.who is None:
        return tuple(dict.fromkeys((*now, *instead)))
    if change.who not in now:
        return now
    place = now.index(change.who)
    return tuple(dict.fromkeys((*now[:place], *instead, *now[place + 1 :])))


def has_effect(rota: Rota, number: int, day: date, slot: str) -> bool:
    """Return whether the change of that *number* changes anything in the *slot* of *day*, after those before it."""
    change = rota.changes[number]
    village = change.village or STATION
    now = usually(rota, day, slot, village)
    for earlier in rota.changes[:number]:
        if earlier.is_about(day, slot, village):
            now = changed(now, earlier)
    return changed(now, change) != now


def at_once(found: Iterable[OnDuty]) -> Iterator[tuple[str, tuple[OnDuty, ...]]]:
    """Yield each person who is on duty in several places of one session, with these duties."""
    by_person: dict[tuple[date, str, str], list[OnDuty]] = {}
    for duty in found:
        for who in duty.who:
            by_person.setdefault((duty.day, duty.slot, who), []).append(duty)
    for (_, _, who), of_person in by_person.items():
        if len(of_person) > 1:
            yield who, tuple(of_person)


def days_from(first: date, last: date) -> Iterator[date]:
    """Yield each day from *first* to the end of *last*."""
    for number in range((last - first).days + 1):
        yield first + number * _DAY
