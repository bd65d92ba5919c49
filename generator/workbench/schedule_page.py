"""Lịch phát: what is broadcast in a week, by day and slot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from pydantic_core import PydanticCustomError
from starlette.responses import Response

from generator.broadcast.calendar import OnAir, words_of
from generator.days import read_day
from generator.publishable import Published
from generator.said import Words, plain
from generator.text.dates import WEEKDAYS
from generator.workbench.asked import DeskRequest

_WEEK = timedelta(days=7)


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


def show_schedule(asked: DeskRequest) -> Response:
    """Show the broadcasts of a week: this one, or that of the day in the address."""
    shelf = asked.office.shelf()
    try:
        day = read_day(asked.query.get("ngay", "")) if asked.query.get("ngay") else asked.office.today
        monday = day - timedelta(days=day.weekday())
        before, after = monday - _WEEK, monday + _WEEK
    except (PydanticCustomError, OverflowError):
        monday = asked.office.today - timedelta(days=asked.office.today.weekday())
        before, after = monday - _WEEK, monday + _WEEK
    airings = asked.office.airings()
    words = words_of(Published(shelf, asked.office.today)) if shelf.is_complete else None
    days, undated = [], set()
    if words is not None:
        days = [_day(monday + timedelta(days=number), airings, words) for number in range(7)]
        undated = {plain(words(each.campaign.title)) for each in airings if each.day is None and each.campaign}
    shown: dict[str, Any] = {
        "days": days,
        "undated": sorted(undated),
        "monday": monday,
        "before": before,
        "after": after,
    }
    return asked.page("schedule.html.jinja", today=asked.office.today, **shown)


def _day(day: date, airings: Sequence[OnAir], words: Words) -> DayOnAir:
    sessions: dict[str, list[OnAir]] = {}
    for airing in airings:
        if airing.day == day:
            sessions.setdefault(airing.slot.id, []).append(airing)
    return DayOnAir(WEEKDAYS[day.weekday()], day, tuple(_session(heard, words) for heard in sessions.values()))


def _session(heard: Sequence[OnAir], words: Words) -> SlotOnAir:
    slot = plain(words(heard[0].slot.name))
    pieces = tuple((plain(words(one.title)), "{}:{:02d}".format(*divmod(one.seconds, 60))) for one in heard)
    return SlotOnAir(slot, heard[0].hour or "", pieces)
