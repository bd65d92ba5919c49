"""What is broadcast on a day, slot by slot, as pages and lists show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.broadcast.calendar import OnAir
from generator.said import Words, plain
from generator.text.dates import WEEKDAYS


@dataclass(frozen=True, slots=True)
class SlotOnAir:
    """A slot of a day: its *hour* in figures if it is known, and what is heard in it, with the length of each."""

    slot: str
    hour: str
    pieces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DayOnAir:
    """A day of the week, and its sessions."""

    name: str
    day: date
    sessions: tuple[SlotOnAir, ...]


def day_on_air(day: date, airings: Sequence[OnAir], words: Words) -> DayOnAir:
    """Return what is heard on *day*, session by session."""
    sessions: dict[str, list[OnAir]] = {}
    for airing in airings:
        if airing.day == day:
            sessions.setdefault(airing.slot.id, []).append(airing)
    return DayOnAir(WEEKDAYS[day.weekday()], day, tuple(_session(heard, words) for heard in sessions.values()))


def _session(heard: Sequence[OnAir], words: Words) -> SlotOnAir:
    slot = plain(words(heard[0].slot.name))
    pieces = tuple((plain(words(one.title)), "{}:{:02d}".format(*divmod(one.seconds, 60))) for one in heard)
    return SlotOnAir(slot, heard[0].hour or "", pieces)
