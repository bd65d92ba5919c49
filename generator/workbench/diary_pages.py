"""Sổ phát: a day is ticked, what was aired beside the schedule is added, a row is corrected, a week is looked at."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from http import HTTPStatus

from pydantic_core import PydanticCustomError
from starlette.responses import Response

from generator.days import read_day
from generator.desk.diary import lost_ends, note_aired
from generator.desk.outcomes import Unsaved
from generator.messages import diary as messages
from generator.messages import workbench as said
from generator.messages.exports import month_told
from generator.model import Aired, AirOutcome, AirSource, AirVoice, Duty
from generator.text.dates import WEEKDAYS, in_numbers
from generator.workbench.desk_request import DeskRequest
from generator.workbench.diary_day import PATH, DiaryDays, months_of
from generator.workbench.diary_forms import FormOfDiary, corrected_row, extra_row, ticked_rows
from generator.workbench.diary_prints import file_of_diary, file_of_session, sheet_of_day
from generator.workbench.safety import HEADERS

_WEEK = timedelta(days=7)
_FILE = re.compile(r"(?:so-phat|phat-thanh)-20\d\d-\d\d\.(?:pdf|csv|docx)")
_KINDS = {
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "ssml": "application/ssml+xml; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def show_diary(request: DeskRequest) -> Response:
    """Show a day, or write what was ticked of it."""
    day, days = _day_of(request), DiaryDays(request.office)
    if not request.sent:
        return _day_page(request, days, day)
    is_extra = request.one("~do") == "them"
    asked_for = (extra_row if is_extra else ticked_rows)(request, days, day)
    return _written(request, days, asked_for, day)


def correct_row(request: DeskRequest) -> Response:
    """Show the form of a correction, or write it."""
    days = DiaryDays(request.office)
    number, month = request.names["number"], request.names["month"]
    old = next((row for row in days.rows if f"{row.day:%Y-%m}" == month and str(row.number) == number), None)
    if old is None:
        return request.missing(said.NO_SUCH_PAGE)
    if request.sent:
        return _written(request, days, corrected_row(request, days, old), old.day, old)
    return _correction_page(request, days, old)


def show_week(request: DeskRequest) -> Response:
    """Show what was on the air in a week, in one look: the last one, or that of the day in the address."""
    days, today = DiaryDays(request.office), request.office.today
    day = _day_of(request, today - _WEEK)
    monday = day - timedelta(days=day.weekday())
    week = [days.day(monday + timedelta(days=number)) for number in range(7)]
    rows = [[days.shown(row) for row in days.rows_of(one.day)] for one in week]
    every = [shown.row for of_day in rows for shown in of_day]
    return request.page(
        "diary_week.html.jinja",
        heading=messages.HEADING,
        week=list(zip(week, rows, strict=True)),
        monday=monday,
        before=monday - _WEEK,
        after=monday + _WEEK,
        today=today,
        aired=sum(row.was_aired for row in every),
        missed=sum(not row.was_aired for row in every),
        minutes=round(sum(row.seconds for row in every) / 60),
    )


def download_diary(request: DeskRequest) -> Response:
    """Return the book or the report of a month, made anew from what the diary says now."""
    name = request.names["name"]
    content = file_of_diary(request.glances.previews, f"reports/{name}") if _FILE.fullmatch(name) else None
    if content is None:
        return request.missing(said.NO_SUCH_PAGE)
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, headers=headers, media_type=_KINDS[name.rpartition(".")[2]])


def print_day(request: DeskRequest) -> Response:
    """Return the sheet of a day with boxes to tick, for whoever stands beside the amplifier."""
    day = _day_of(request)
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="phat-{day:%Y-%m-%d}.pdf"'}
    return Response(sheet_of_day(request.glances.previews, day), headers=headers, media_type="application/pdf")


def download_session(request: DeskRequest) -> Response:
    """Return a file of a session: the sheet to read from, or its words for a machine."""
    day, slot, name = _day_of(request), request.query.get("buoi", ""), request.names["name"]
    content = file_of_session(request.glances.previews, day, slot, name)
    if content is None:
        return request.missing(said.NO_SUCH_PAGE)
    called = f"buoi-{day:%Y-%m-%d}-{slot}.{name.rpartition('.')[2]}"
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{called}"'}
    return Response(content, headers=headers, media_type=_KINDS[name.rpartition(".")[2]])


def _day_of(request: DeskRequest, otherwise: date | None = None) -> date:
    try:
        return read_day(request.one("ngay") or request.query.get("ngay", ""))
    except PydanticCustomError:
        return otherwise or request.office.today


def _written(
    request: DeskRequest, days: DiaryDays, asked_for: FormOfDiary, day: date, old: Aired | None = None
) -> Response:
    wrong = _may_not(request) or asked_for.wrong or (messages.NOT_YET if day > request.office.today else "")
    done = ""
    if not wrong:
        office = request.office
        noted = note_aired(office.folder, f"{day:%Y-%m}", asked_for.rows, who=request.who, when=office.now)
        if isinstance(noted, Unsaved):
            wrong = noted.message
        elif noted.met and old:
            wrong = messages.corrected_meanwhile(old.number)
        elif noted.met:
            wrong = " ".join(messages.met(row.title, row.outcome, row.by) for row in noted.met)
        else:
            done = "ghi-so" if noted.added else "da-co"
    if done:
        return request.go(f"{PATH}?ngay={in_numbers(day)}", done)
    if old:
        return _correction_page(request, days, old, wrong)
    return _day_page(request, DiaryDays(request.office), day, wrong)


def _day_page(request: DeskRequest, days: DiaryDays, day: date, wrong: str = "") -> Response:
    office = request.office
    lost = [*lost_ends(office.folder, office.shelf().diary)]
    return request.page(
        "diary.html.jinja",
        HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        heading=messages.HEADING,
        one=days.day(day, lengths=True),
        before=day - timedelta(days=1),
        after=day + timedelta(days=1),
        today=office.today,
        months=[(month, month_told(month)) for month in months_of(days.rows)],
        lost=[problem.message for problem in lost],
        **_choices(days),
        **_typed(request, wrong),
    )


def _correction_page(request: DeskRequest, days: DiaryDays, old: Aired, wrong: str = "") -> Response:
    shown = days.shown(old)
    typed = _typed(request, wrong)
    if not request.sent:
        length = "" if old.length is None else "{}:{:02d}".format(*divmod(old.length, 60))
        typed["typed"] = {
            "muc": old.outcome.value,
            "vi-sao": old.reason,
            "dai": length,
            "truc": old.on_duty,
            "giong": (old.voice or AirVoice.PERSON).value,
        }
        typed["silent"] = old.villages
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    name = f"{WEEKDAYS[old.day.weekday()]}, {in_numbers(old.day)}"
    outcomes = [each.value for each in _outcomes_for(old)]
    return request.page(
        "diary_correction.html.jinja",
        status,
        heading=messages.HEADING,
        shown=shown,
        day_name=name,
        outcomes=outcomes,
        **_choices(days),
        **typed,
    )


def _outcomes_for(old: Aired) -> Sequence[AirOutcome]:
    return (AirOutcome.EXTRA if not old.piece else AirOutcome.AIRED, AirOutcome.MISSED)


def _choices(days: DiaryDays) -> dict[str, object]:
    return {
        "villages": days.villages,
        "slots": list(days.slots.items()),
        "voices": [each.value for each in AirVoice],
        "sources": [each.value for each in AirSource],
    }


def _typed(request: DeskRequest, wrong: str) -> dict[str, object]:
    """Return what was typed in the form that was sent, to be shown again, and what is *wrong* with it."""
    typed = {name: values[0] for name, values in request.typed.items()} if request.sent else {}
    return {"typed": typed, "silent": tuple(request.typed.get("im", ())), "wrong": wrong}


def _may_not(request: DeskRequest) -> str:
    if not request.who.strip():
        return messages.NO_NAME
    return "" if request.office.may(request.who, Duty.WRITE) else messages.MAY_NOT
