"""What is broadcast on a day, slot by slot, as pages and lists show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.broadcast.calendar import OnAir
from generator.broadcast.templates import day_off
from generator.model import Broadcast
from generator.said import Words, plain
from generator.text.dates import WEEKDAYS


@dataclass(frozen=True, slots=True)
class SlotOnAir:
    """A slot of a day: its *hour* in figures if it is known, and what is heard in it, with the length of each."""

    name: str
    hour: str
    pieces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DayOnAir:
    """A day of the week, and its slots in which something is heard; *off* says why it is a day off, if it is one."""

    name: str
    day: date
    slots: tuple[SlotOnAir, ...]
    off: str = ""


def day_on_air(day: date, airings: Sequence[OnAir], broadcast: Broadcast, words: Words) -> DayOnAir:
    """Return what is heard on *day*, slot by slot."""
    by_slot: dict[str, list[OnAir]] = {}
    for airing in airings:
        if airing.day == day:
            by_slot.setdefault(airing.slot.id, []).append(airing)
    off = day_off(broadcast, day)
    slots = tuple(_slot(heard, words) for heard in by_slot.values())
    return DayOnAir(WEEKDAYS[day.weekday()], day, slots, plain(words(off.name)) if off else "")


def _slot(heard: Sequence[OnAir], words: Words) -> SlotOnAir:
    name = plain(words(heard[0].slot.name))
    pieces = tuple((plain(words(one.title)), "{}:{:02d}".format(*divmod(one.seconds, 60))) for one in heard)
    return SlotOnAir(name, heard[0].hour or "", pieces)
