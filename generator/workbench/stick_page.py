"""Thẻ USB: the coming sessions of a village are written on a stick, and what is on it then is told in words."""

from http import HTTPStatus
from pathlib import Path

from starlette.responses import Response

from generator.messages import stick as messages
from generator.messages import workbench as said
from generator.model import Duty
from generator.stick.drive import plugged_in, root_of
from generator.text.whole_numbers import whole_number
from generator.workbench.desk_request import DeskRequest
from generator.workbench.stick_job import StickOrder

PATH = "/lich/the-usb"
_DAYS, _MOST_DAYS = 7, 31


def write_stick_page(request: DeskRequest) -> Response:
    """Show what can be written and what was, or begin to write a stick."""
    if request.sent:
        wrong = _wrong_or_begun(request)
        return _page(request, wrong) if wrong else request.go(PATH)
    job = request.stick.seen()
    if request.wants_json:
        return request.json({"runs": job.runs, "line": job.progress})
    return _page(request, "")


def _page(request: DeskRequest, wrong: str) -> Response:
    sticks = [str(stick) for stick in plugged_in()]
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    typed = request.one("noi") or request.one("o") if request.sent else ""
    return request.page(
        "stick.html.jinja",
        status,
        job=request.stick.seen(),
        heading=messages.HEADING,
        villages=_villages(request),
        sticks=sticks,
        chosen=request.one("o") or (sticks[0] if sticks else ""),
        typed=typed if typed not in sticks else "",
        days=request.one("ngay") or str(_DAYS),
        most_days=_MOST_DAYS,
        wrong=wrong,
    )


def _wrong_or_begun(request: DeskRequest) -> str:
    """Begin what the form asks for; return why not, or nothing where it has begun."""
    if not request.who.strip():
        return said.CHOOSE_PERSON
    if not request.office.may(request.who, Duty.WRITE):
        return messages.MAY_NOT
    order = _ordered(request)
    if isinstance(order, str):
        return order
    return "" if request.stick.begin(request.office, order) else messages.BUSY


def _ordered(request: DeskRequest) -> StickOrder | str:
    """Return the order that the form gives, or why it gives none."""
    villages, days = dict(_villages(request)), whole_number(request.one("ngay") or str(_DAYS))
    village, place = request.one("thon"), request.one("noi").strip() or request.one("o")
    if village not in villages:
        return messages.CHOOSE_VILLAGE
    if days is None or not 1 <= days <= _MOST_DAYS:
        return messages.days_between(_MOST_DAYS)
    root = root_of(Path(place))
    if not place or not root.is_absolute() or not root.is_dir():
        return messages.no_drive(place) if place else messages.CHOOSE_STICK
    return StickOrder(village, villages[village], str(root), days)


def _villages(request: DeskRequest) -> list[tuple[str, str]]:
    shelf, tokens = request.office.shelf(), request.office.tokens()
    return [(each.id, tokens.plain(each.name.raw)) for each in shelf.commune.villages] if shelf.is_complete else []
