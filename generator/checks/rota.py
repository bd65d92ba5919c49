"""Check the rota: names that are nobody's, sessions without a reader or with several, turns when nothing is heard."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.broadcast.calendar import words_of
from generator.broadcast.rota import AiredSlots, OnDuty, aired_slots, at_once, days_from, duties, has_effect
from generator.diagnostics import Diagnostic
from generator.making.reads import Reads
from generator.messages import library as of_names
from generator.messages import rota as messages
from generator.model import Location, Rota, RotaChange
from generator.said import plain

AHEAD = timedelta(days=30)
"""How far ahead the rota is looked at: who hangs it up has a month before his eyes."""

_FEWEST_DIGITS = 7  # of a telephone number: a name may have an age or a number of a hamlet in it


def problems_of_rota(reads: Reads) -> tuple[Diagnostic, ...]:
    """Return the problems of the rota."""
    rota = reads.written.rota()
    faults = (*_people(rota), *_names(reads, rota), *_days(rota))
    if faults or not rota.turns:
        return faults
    aired, first = aired_slots(reads.library), reads.today
    last = first + AHEAD
    ahead = {day: slots for day, slots in aired.items() if first <= day <= last}
    if not ahead:
        return ()
    checked = _RotaAhead(reads, rota, ahead)
    return (*checked.sessions(first, last), *checked.turns(first, last), *checked.changes(first, last))


def _people(rota: Rota) -> Iterator[Diagnostic]:
    count: Counter[str] = Counter()
    for index, reader in enumerate(rota.readers):
        count[reader.id] += 1
        if count[reader.id] == 2:
            yield of_names.same_id(rota.places.at(("readers", index, "id")), reader.id)
        if sum(map(str.isdigit, reader.name)) >= _FEWEST_DIGITS:
            yield messages.telephone(rota.places.at(("readers", index, "name")))


def _names(reads: Reads, rota: Rota) -> Iterator[Diagnostic]:
    commune = reads.library.commune
    known = {
        "who": {reader.id for reader in rota.readers},
        "instead": {reader.id for reader in rota.readers},
        "village": {village.id for village in commune.villages},
        "slot": {slot.id for slot in commune.broadcast.slots},
    }
    for location, value in _named(rota):
        field = "slot" if "slots" in location else str(location[-1])
        if value not in known[field]:
            yield of_names.unknown_name(rota.places.at(location), value, known[field])


def _named(rota: Rota) -> Iterator[tuple[Location, str]]:
    for number, turn in enumerate(rota.turns):
        yield ("turns", number, "who"), turn.who
        if turn.village:
            yield ("turns", number, "village"), turn.village
        yield from ((("turns", number, "slots", index), slot) for index, slot in enumerate(turn.slots))
    for number, change in enumerate(rota.changes):
        for name in ("slot", "village", "who", "instead"):
            value = getattr(change, name)
            if value:
                yield ("changes", number, name), value


def _days(rota: Rota) -> Iterator[Diagnostic]:
    for number, turn in enumerate(rota.turns):
        if turn.every_weeks > 1 and turn.starts is None:
            yield messages.no_start(rota.places.at(("turns", number, "every_weeks")))
        if turn.starts and turn.ends and turn.ends < turn.starts:
            yield messages.ends_first(rota.places.at(("turns", number, "ends")), "ends")
    for number, change in enumerate(rota.changes):
        if change.ends and change.ends < change.day:
            yield messages.ends_first(rota.places.at(("changes", number, "ends")), "ends")
        if change.who is None and change.instead is None:
            yield messages.empty_change(rota.places.at(("changes", number)))


class _RotaAhead:
    """A sound *rota* over the slots that are *aired* in the days ahead."""

    def __init__(self, reads: Reads, rota: Rota, aired: AiredSlots) -> None:
        commune, words = reads.library.commune, words_of(reads.library)
        self._rota, self._aired, self._villages = rota, aired, commune.villages
        self._slots = {slot.id: plain(words(slot.name)) for slot in commune.broadcast.slots}
        self._places = {"": messages.STATION, **{each.id: plain(words(each.name)) for each in commune.villages}}

    def sessions(self, first: date, last: date) -> Iterator[Diagnostic]:
        """Yield what is wrong with sessions: each slot is told once, with its days."""
        found = tuple(duties(self._rota, self._villages, self._aired, first, last))
        at, name_of = self._rota.places.at, self._rota.name_of
        for slot, days in _by_slot(duty for duty in found if not duty.who):
            yield messages.nobody(at(("turns",)), self._slots[slot], days)
        crowds: dict[tuple[str, tuple[str, ...]], list[date]] = {}
        for duty in found:
            if len(duty.who) > 1:
                crowds.setdefault((duty.slot, duty.who), []).append(duty.day)
        for (slot, who), days in crowds.items():
            yield messages.several(at(self._turn_of(who[-1], slot)), self._slots[slot], [*map(name_of, who)], days)
        torn: dict[tuple[str, str, tuple[str, ...]], list[date]] = {}
        for person, several in at_once(found):
            villages = tuple(duty.village for duty in several)
            torn.setdefault((person, several[0].slot, villages), []).append(several[0].day)
        for (person, slot, villages), days in torn.items():
            places = [self._places[village] for village in villages]
            at_turn = at(self._turn_of(person, slot))
            yield messages.two_places(at_turn, name_of(person), self._slots[slot], places, days)

    def turns(self, first: date, last: date) -> Iterator[Diagnostic]:
        """Yield a problem for each slot of a turn in which nothing is heard; days off among others are no fault."""
        for number, turn in enumerate(self._rota.turns):
            days = [day for day in days_from(first, last) if turn.falls_on(day)]
            for index, slot in enumerate(turn.slots):
                if days and not any(slot in self._aired.get(day, ()) for day in days):
                    at = self._rota.places.at(("turns", number, "slots", index))
                    yield messages.turn_without_broadcast(at, self._slots[slot], days)

    def changes(self, first: date, last: date) -> Iterator[Diagnostic]:
        """Yield a problem for each change ahead that is about nobody, or about days on which nothing is heard."""
        for number, change in enumerate(self._rota.changes):
            if not first <= change.day <= last:
                continue
            sessions = list(self._sessions_of(change, last))
            at = self._rota.places.at(("changes", number))
            if not sessions:
                yield messages.change_without_broadcast(at)
            elif change.who and not any(has_effect(self._rota, number, *session) for session in sessions):
                yield messages.change_of_nothing(at, self._rota.name_of(change.who))

    def _sessions_of(self, change: RotaChange, last: date) -> Iterator[tuple[date, str]]:
        for day in days_from(change.day, min(last, change.ends or change.day)):
            yield from ((day, slot) for slot in self._aired.get(day, ()) if change.slot in (None, slot))

    def _turn_of(self, who: str, slot: str) -> Location:
        """Return where a turn of *who* in *slot* stands, or the list where a change put that person there."""
        turns = enumerate(self._rota.turns)
        found = (number for number, turn in turns if turn.who == who and slot in turn.slots)
        number = next(found, None)
        return ("turns",) if number is None else ("turns", number)


def _by_slot(found: Iterable[OnDuty]) -> Iterator[tuple[str, list[date]]]:
    days: dict[str, list[date]] = {}
    for duty in found:
        days.setdefault(duty.slot, []).append(duty.day)
    yield from days.items()
