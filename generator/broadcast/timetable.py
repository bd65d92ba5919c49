"""Airings → the sheets that hang on the wall: a month's weeks where the days are known, else those of a campaign.

A week stands whole on the sheet of the month in which its Monday falls.

An urgent announcement is broadcast in every slot: it stands once above the table, not in each of its cells.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from generator.broadcast.calendar import OnAir
from generator.fields import Text
from generator.model import Campaign, DayOff, Priority, Slot
from generator.text.dates import WEEKDAYS

_FEW_COLUMNS = 4  # days of the week: a sheet with more is set in smaller letters


@dataclass(frozen=True, slots=True)
class TimetableCell:
    """What one slot broadcasts on one day; *hour* is when the slot begins, in figures."""

    slot: Slot
    hour: str | None
    airings: tuple[OnAir, ...]

    @property
    def length(self) -> str:
        """Return how long all of it takes, as minutes:seconds."""
        return "{}:{:02d}".format(*divmod(sum(airing.seconds for airing in self.airings), 60))


@dataclass(frozen=True, slots=True)
class Cell:
    """One day: its number and month in figures, if it is known, and its sessions; *off* says why there are none."""

    day: str
    sessions: tuple[TimetableCell, ...]
    off: Text | None = None


@dataclass(frozen=True, slots=True)
class TimetableWeek:
    """One week."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Timetable:
    """One sheet. *campaign* is given where the days are not known yet, *month* where they are."""

    rows: tuple[TimetableWeek, ...]
    columns: tuple[str, ...]
    urgent: tuple["Urgent", ...] = ()
    campaign: Campaign | None = None
    month: date | None = None

    @property
    def is_wide(self) -> bool:
        """Return whether there are so many columns that the letters must be smaller."""
        return len(self.columns) > _FEW_COLUMNS


@dataclass(frozen=True, slots=True)
class Urgent:
    """An urgent announcement, and the days on which every slot begins with it."""

    title: Text
    first: date
    last: date
    length: str


def timetables(airings: Sequence[OnAir], off: Mapping[date, DayOff]) -> Iterator[Timetable]:
    """Yield the sheets for *airings*, which are in the order in which they are heard.

    *off* are the days off on which something would be heard.
    """
    urgent = tuple(_urgent(airings))
    planned = [airing for airing in airings if not _is_urgent(airing)]
    dated = [airing for airing in planned if airing.day]
    for month, days in groupby(dated, key=lambda airing: _month(_monday(airing.day))):
        on_air = tuple(notice for notice in urgent if _month(notice.first) <= month <= _month(notice.last))
        yield _month_sheet(month, list(days), on_air, off)
    for _, undated in groupby((airing for airing in planned if not airing.day), key=lambda airing: airing.when[0]):
        yield _campaign_sheet(list(undated))
    if urgent and not dated:
        yield Timetable((), (), urgent, month=_month(urgent[0].first))


def _month_sheet(
    month: date, airings: list[OnAir], urgent: tuple[Urgent, ...], off: Mapping[date, DayOff]
) -> Timetable:
    silent = [day for day in off if _month(_monday(day)) == month]
    weekdays = sorted({airing.weekday.number for airing in airings} | {day.weekday() for day in silent})
    rows, weeks = [], dict[date, list[OnAir]]()
    for monday, week in groupby(airings, key=lambda airing: _monday(airing.day)):
        weeks[monday] = list(week)
    for monday in sorted({*weeks, *map(_monday, silent)}):
        of_week = weeks.get(monday, [])
        cells = []
        for weekday in weekdays:
            day = monday + timedelta(days=weekday)
            sessions = _sessions([airing for airing in of_week if airing.day == day])
            cells.append(Cell(f"{day:%d/%m}", sessions, off[day].name if day in off else None))
        last = monday + timedelta(days=6)
        rows.append(TimetableWeek(f"{monday:%d/%m} – {last:%d/%m}", tuple(cells)))
    return Timetable(tuple(rows), tuple(WEEKDAYS[weekday] for weekday in weekdays), urgent, month=month)


def _campaign_sheet(airings: list[OnAir]) -> Timetable:
    campaign = airings[0].campaign
    weekdays = sorted({airing.weekday.number for airing in airings})
    rows = []
    for number, week in groupby(airings, key=lambda airing: airing.week):
        of_week = list(week)
        by_day = [[airing for airing in of_week if airing.weekday.number == weekday] for weekday in weekdays]
        rows.append(TimetableWeek(f"Tuần {number}", tuple(Cell("", _sessions(day)) for day in by_day)))
    columns = tuple(WEEKDAYS[weekday] for weekday in weekdays)
    return Timetable(tuple(rows), columns, campaign=campaign)


def _sessions(airings: list[OnAir]) -> tuple[TimetableCell, ...]:
    by_slot = groupby(airings, key=lambda airing: airing.slot.id)
    sessions = (tuple(within) for _, within in by_slot)
    return tuple(TimetableCell(within[0].slot, within[0].hour, within) for within in sessions)


def _urgent(airings: Sequence[OnAir]) -> Iterator[Urgent]:
    days: dict[str, list[OnAir]] = {}
    for airing in airings:
        if _is_urgent(airing):
            days.setdefault(airing.piece.slug, []).append(airing)
    for of_piece in days.values():
        dates = sorted(airing.day for airing in of_piece if airing.day)
        yield Urgent(of_piece[0].title, dates[0], dates[-1], of_piece[0].length)


def _is_urgent(airing: OnAir) -> bool:
    return airing.campaign is None and airing.piece.priority is Priority.URGENT


def _month(day: date | None) -> date:
    assert day is not None
    return day.replace(day=1)


def _monday(day: date | None) -> date:
    assert day is not None
    return day - timedelta(days=day.weekday())
