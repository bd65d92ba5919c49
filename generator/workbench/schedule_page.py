"""Lịch phát: what is broadcast in a week, by day and slot."""

from datetime import timedelta
from typing import Any

from pydantic_core import PydanticCustomError
from starlette.responses import Response

from generator.broadcast.calendar import words_of
from generator.days import read_day
from generator.publishable import Published
from generator.said import plain
from generator.workbench.days_on_air import day_on_air
from generator.workbench.desk_request import DeskRequest

_WEEK = timedelta(days=7)


def show_schedule(request: DeskRequest) -> Response:
    """Show the broadcasts of a week: this one, or that of the day in the address."""
    shelf = request.office.shelf()
    try:
        day = read_day(request.query.get("ngay", "")) if request.query.get("ngay") else request.office.today
        monday = day - timedelta(days=day.weekday())
        before, after = monday - _WEEK, monday + _WEEK
    except (PydanticCustomError, OverflowError):
        monday = request.office.today - timedelta(days=request.office.today.weekday())
        before, after = monday - _WEEK, monday + _WEEK
    airings = request.office.airings()
    library = Published(shelf, request.office.today) if shelf.is_complete else None
    days, undated = [], set()
    if library is not None:
        words, broadcast = words_of(library), library.commune.broadcast
        days = [day_on_air(monday + timedelta(days=number), airings, broadcast, words) for number in range(7)]
        undated = {plain(words(each.campaign.title)) for each in airings if each.day is None and each.campaign}
    shown: dict[str, Any] = {
        "days": days,
        "undated": sorted(undated),
        "monday": monday,
        "before": before,
        "after": after,
    }
    return request.page("schedule.html.jinja", today=request.office.today, **shown)
