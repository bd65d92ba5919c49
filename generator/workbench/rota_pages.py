"""Lịch trực: a week of the rota; two turns are swapped by two clicks, or somebody stands in; prints and messages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from http import HTTPStatus

from pydantic_core import PydanticCustomError
from starlette.responses import Response

from generator.broadcast.rota import OnDuty
from generator.broadcast.rota_days import month_of, week_of
from generator.channels import ROTA
from generator.channels.rota.plan import OF_PEOPLE, span_sheet
from generator.days import read_day
from generator.desk.outcomes import Conflicting, Unsaved
from generator.desk.rota import change_rota, stand_in
from generator.live import Scenes
from generator.making.reads import Reads
from generator.messages import rota as messages
from generator.messages import workbench as said
from generator.model import Duty, Rota
from generator.text.dates import in_numbers
from generator.text.names import plain_line
from generator.workbench.desk_request import DeskRequest
from generator.workbench.rota_week import TurnShown, readers_shown, turn_named, week_shown
from generator.workbench.safety import HEADERS

PATH = "/lich-truc"
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _RotaOrder:
    """The *changes* that a form asks for, and what the log says of them; or what is *wrong* with it."""

    changes: tuple[Mapping[str, str], ...] = ()
    reason: str = ""
    wrong: str = ""


def show_rota(request: DeskRequest) -> Response:
    """Show a week, and the turn in it that is to be swapped, if one is chosen; or write what was asked for."""
    day = _day_of(request)
    if not request.sent:
        return _week_page(request, day, chosen=request.query.get("doi", ""))
    wrong = _written(request)
    if wrong:
        return _week_page(request, day, wrong, request.one("mot"))
    return request.go(f"{PATH}?ngay={in_numbers(day)}", "doi-truc")


def print_rota(request: DeskRequest) -> Response:
    """Return the sheet of a week, or of a month, to hang up."""
    day, is_month = _day_of(request), request.query.get("thang") == "1"
    first, last = (month_of if is_month else week_of)(day)
    title = messages.of_month(first) if is_month else messages.of_week(first)
    pdf = request.glances.previews.of_the_office(
        lambda world: span_sheet(Reads(world, noting=False), first, last, title).content
    )
    name = f"lich-truc-{first:%Y-%m}" if is_month else f"lich-truc-tuan-{first:%Y-%m-%d}"
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}.pdf"'}
    return Response(pdf, headers=headers, media_type="application/pdf")


def download_rota(request: DeskRequest) -> Response:
    """Return the calendar of a person."""
    rota, reader = request.office.shelf().rota, request.names["reader"]
    if rota is None or reader not in {each.id for each in rota.readers}:
        return request.missing(said.NO_SUCH_PAGE)
    path = str(OF_PEOPLE / reader / "lich.ics")
    content = request.glances.previews.of_the_office(lambda world: Scenes((ROTA.name,)).show(lambda: world).file(path))
    if content is None:
        return request.missing(said.NO_SUCH_PAGE)
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="lich-truc-{reader}.ics"'}
    return Response(content, headers=headers, media_type="text/calendar; charset=utf-8")


def _day_of(request: DeskRequest) -> date:
    try:
        day = read_day(request.one("ngay") or request.query.get("ngay", ""))
        week_of(day + 2 * _WEEK)
        week_of(day - 2 * _WEEK)
    except (PydanticCustomError, OverflowError):
        return request.office.today
    return day


def _week_page(request: DeskRequest, day: date, wrong: str = "", chosen: str = "") -> Response:
    office = request.office
    monday, sunday = week_of(day)
    found = turn_named(office, chosen) if chosen else None
    rota = office.shelf().rota
    return request.page(
        "rota.html.jinja",
        HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        heading=messages.HEADING,
        day=day,
        monday=monday,
        before=monday - _WEEK,
        after=monday + _WEEK,
        week=week_shown(office, monday, sunday),
        chosen=found[1] if found else None,
        rota=rota,
        readers=readers_shown(office),
        no_rota=messages.NO_ROTA,
        today=office.today,
        wrong=wrong or (messages.GONE if chosen and not found else ""),
    )


def _written(request: DeskRequest) -> str:
    """Write what was asked for; return why it could not be, nothing where it was."""
    office, rota = request.office, request.office.shelf().rota
    if not office.may(request.who, Duty.WRITE) or not request.who.strip():
        return messages.NOT_YOURS
    first = turn_named(office, request.one("mot"))
    if rota is None or first is None:
        return messages.GONE
    order = _swap(request, *first) if request.one("hai") else _standing_in(request, rota, *first)
    if order.wrong:
        return order.wrong
    done = change_rota(office.folder, rota, order.changes, who=request.who, when=office.now, reason=order.reason)
    if isinstance(done, Unsaved):
        return done.message
    return messages.GONE if isinstance(done, Conflicting) else ""


def _swap(request: DeskRequest, duty: OnDuty, turn: TurnShown) -> _RotaOrder:
    second = turn_named(request.office, request.one("hai"))
    if second is None:
        return _RotaOrder(wrong=messages.GONE)
    other_duty, other = second
    if turn.who == other.who:
        return _RotaOrder(wrong=messages.SAME_PERSON)
    changes = (stand_in(duty, turn.who, other.who), stand_in(other_duty, other.who, turn.who))
    return _RotaOrder(changes, messages.swapped(f"{turn.name} ({turn.told})", f"{other.name} ({other.told})"))


def _standing_in(request: DeskRequest, rota: Rota, duty: OnDuty, turn: TurnShown) -> _RotaOrder:
    instead = request.one("thay")
    if instead == turn.who or instead not in ("", *(reader.id for reader in rota.readers)):
        return _RotaOrder(wrong=messages.SAME_PERSON)
    changes = (stand_in(duty, turn.who, instead, plain_line(request.one("vi-sao"))),)
    name = rota.name_of(instead) if instead else ""
    return _RotaOrder(changes, f"{messages.stands_in(name, turn.name if turn.who else '')} ({turn.told})")
