"""Lịch phát: what is broadcast in a week, by day and slot."""

from datetime import timedelta
from typing import Any

from pydantic_core import PydanticCustomError
from starlette.responses import Response

from generator.broadcast.calendar import words_of
from generator.days import read_day
from generator.publishable import Published
from generator.said import plain
from generator.workbench.asked import DeskRequest
from generator.workbench.days_on_air import day_on_air

_WEEK = timedelta(days=7)


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
        days = [day_on_air(monday + timedelta(days=number), airings, words) for number in range(7)]
        undated = {plain(words(each.campaign.title)) for each in airings if each.day is None and each.campaign}
    shown: dict[str, Any] = {
        "days": days,
        "undated": sorted(undated),
        "monday": monday,
        "before": before,
        "after": after,
    }
    return asked.page("schedule.html.jinja", today=asked.office.today, **shown)
