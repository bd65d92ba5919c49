"""Kết quả: an export is handed in, what was found in it is looked at, and outcomes are read before they are public.

The export stays in the memory of this process until it is taken in, and is written nowhere.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import NamedTuple

from starlette.responses import Response

from generator.desk.column_names import remember_columns
from generator.desk.outcomes import Unsaved
from generator.desk.result_tables import (
    changed_by,
    cleaner_for,
    clear_outcomes,
    imported_before,
    take_in,
    told_until,
    withdraw_outcomes,
)
from generator.exports.apart import open_export
from generator.exports.cleaning import Cleaned
from generator.exports.columns import Recognised, recognise
from generator.exports.table import ExportedTable, UnreadableTable
from generator.messages import exports as messages
from generator.messages import results_desk as said
from generator.messages import workbench as desk_said
from generator.model import Duty, Result
from generator.text.export_words import COLUMNS_CALLED
from generator.text.traces import hints_of
from generator.workbench.desk_request import DeskRequest

PATH = "/ket-qua"
_COLUMN = "cot."
_MOST_IN_HAND = 2


class MonthRow(NamedTuple):
    """A month in the list: its address, its name, how many reports it has, how many outcomes wait."""

    path: str
    name: str
    reports: str
    waiting: str


class OutcomeToRead(NamedTuple):
    """What an office wrote, for somebody to read: its field, its words, of how many reports; why to read it closely."""

    field: str
    words: str
    reports: str
    warning: str


class ColumnChoice(NamedTuple):
    """A column of ours: its field in the form, what it is called, and the head that was found for it, or nothing."""

    field: str
    label: str
    chosen: str


def show_results(request: DeskRequest) -> Response:
    """Show the months that are there, or take an export that is handed in."""
    if not request.sent:
        return _overview(request)
    why = _may_not_bring(request)
    if why or not request.files:
        return _overview(request, why or said.NO_FILE)
    file = request.files[0]
    try:
        table = open_export(file.name, file.content)
    except UnreadableTable as error:
        return _overview(request, messages.unreadable(str(error)))
    held = request.office.exports
    while len(held) >= _MOST_IN_HAND:
        held.pop(next(iter(held)))
    held[table.digest] = table
    return request.go(f"{PATH}/bang/{table.digest}")


def show_found(request: DeskRequest) -> Response:
    """Show what was found in an export, with other columns if somebody says so, or take it in."""
    table = request.office.exports.get(request.names["key"])
    if table is None:
        return request.missing(said.GONE)
    shelf = request.office.shelf()
    told = {name: head for name in COLUMNS_CALLED if (head := request.one(f"{_COLUMN}{name}").strip())}
    columns = recognise(table, shelf.counting, told)
    if request.sent:  # what was set to “none” is none, however it is called
        columns = replace(columns, at={name: at for name, at in columns.at.items() if name in told})
        columns = replace(columns, lacking=tuple(name for name in ("received",) if name not in columns.at))
    cleaned = None if columns.lacking else cleaner_for(shelf, request.office.today).clean(table, columns)
    if request.sent and request.one("~do") == "import" and cleaned and not cleaned.faults:
        return _taken(request, table, cleaned, _changed(told, recognise(table, shelf.counting)))
    return _found_page(request, table, columns, cleaned)


def read_outcomes(request: DeskRequest) -> Response:
    """Show what offices wrote in a month; clear what was ticked, or take it back where it was cleared before."""
    month = request.names["month"]
    results = next((each for each in request.office.shelf().results if each.month == month), None)
    if results is None:
        return request.missing(desk_said.NO_SUCH_PAGE)
    if not request.sent:
        return _outcomes_page(request, month, results.rows)
    taking_back = request.one("~do") == "rut"
    ticked = set(request.typed.get("rut" if taking_back else "loi", ()))
    why = _may_not_clear(request) or ("" if ticked else said.NOTHING_TICKED)
    if why:
        return _outcomes_page(request, month, results.rows, why)
    act = withdraw_outcomes if taking_back else clear_outcomes
    written = act(request.office.folder, month, ticked, who=request.who, when=request.office.now)
    if isinstance(written, Unsaved):
        return _outcomes_page(request, month, results.rows, written.message)
    return request.go(f"{PATH}/doc/{month}", "rut-loi" if taking_back else "cong-khai")


def _overview(request: DeskRequest, wrong: str = "") -> Response:
    rows = [
        MonthRow(
            f"{PATH}/doc/{results.month}",
            messages.month_told(results.month),
            said.reports(len(results.rows)),
            said.waiting(results.waiting),
        )
        for results in reversed(request.office.shelf().results)
    ]
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return request.page("results.html.jinja", status, heading=said.HEADING, months=rows, wrong=wrong)


def _found_page(request: DeskRequest, table: ExportedTable, columns: Recognised, cleaned: Cleaned | None) -> Response:
    choices = [
        ColumnChoice(
            f"{_COLUMN}{name}",
            messages.column_told(name),
            columns.heads[columns.at[name]] if name in columns.at else "",
        )
        for name in COLUMNS_CALLED
    ]
    months = {month: len(rows) for month, rows in cleaned.results.items()} if cleaned else {}
    told = told_until(request.office.shelf(), request.office.today, request.office.output)
    kept = changed_by(told, request.office.shelf(), cleaned.results if cleaned else {})
    there = {results.month for results in request.office.shelf().results} & set(months)
    return request.page(
        "results_found.html.jinja",
        path=f"{PATH}/bang/{table.digest}",
        heads=[head for head in columns.heads if head],
        choices=choices,
        left=columns.left,
        hidden=messages.hidden_told(table.hidden) if table.hidden else "",
        lacking=messages.lacking(columns.lacking) if columns.lacking else "",
        faults=messages.faults_told(cleaned.faults) if cleaned else (),
        found=messages.left_out_told(cleaned.left_out) if cleaned else (),
        found_head=messages.left_out_head(len(cleaned.left_out)).rstrip(":") if cleaned and cleaned.left_out else "",
        strange=messages.strange_villages(cleaned.villages) if cleaned and cleaned.villages else "",
        months=messages.rows_by_month(months),
        kept=[
            messages.kept_as_told(month, (each.late, each.gone, each.corrected), f"{told.then:%Y-%m}")
            for month, each in kept.items()
        ],
        why_kept=messages.WHY_AS_TOLD,
        restating=bool(request.one("~thay")),
        replaced=[messages.month_told(month) for month in sorted(there)],
        before=messages.imported_before(when) if (when := imported_before(request.office.folder, table.digest)) else "",
        may_import=bool(cleaned and not cleaned.faults and months),
    )


def _taken(request: DeskRequest, table: ExportedTable, cleaned: Cleaned, told: Mapping[str, str]) -> Response:
    why = _may_not_bring(request)
    office = request.office
    until = None if request.one("~thay") else told_until(office.shelf(), office.today, office.output)
    reason = messages.kept_in_log(cleaned.read, table.digest, restated=until is None)
    written = why or take_in(
        office.folder, cleaned.results, who=request.who, when=office.now, reason=reason, told=until
    )
    if isinstance(written, str | Unsaved):
        return _overview(request, written if isinstance(written, str) else written.message)
    if told:
        remember_columns(office.folder, told, who=request.who, when=office.now)
    office.exports.pop(table.digest, None)
    return request.go(PATH, "dua-bang")


def _outcomes_page(request: DeskRequest, month: str, rows: Sequence[Result], wrong: str = "") -> Response:
    waiting = Counter((row.field, row.outcome) for row in rows if row.outcome and not row.is_cleared)
    told = [
        OutcomeToRead(field, words, said.reports(count), said.may_tell([hint.words for hint in hints_of(words)]))
        for (field, words), count in sorted(waiting.items())
    ]
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return request.page(
        "results_outcomes.html.jinja",
        status,
        path=f"{PATH}/doc/{month}",
        month=messages.month_told(month),
        sets=[(told_apart, rows) for told_apart, rows in _apart(told) if rows],
        public=sorted({(row.field, row.outcome) for row in rows if row.outcome and row.is_cleared}),
        wrong=wrong,
    )


def _apart(told: Sequence[OutcomeToRead]) -> tuple[tuple[str, list[OutcomeToRead]], ...]:
    """Return what may tell somebody, and the rest, each with what it is called."""
    return (
        (said.READ_CLOSELY, [each for each in told if each.warning]),
        (said.TO_READ, [each for each in told if not each.warning]),
    )


def _changed(told: Mapping[str, str], known: Recognised) -> dict[str, str]:
    """Return what somebody said of the columns that was not known by itself."""
    own = {name: known.heads[at] for name, at in known.at.items()}
    return {name: head for name, head in told.items() if own.get(name) != head}


def _may_not_bring(request: DeskRequest) -> str:
    return "" if request.office.may(request.who, Duty.WRITE) else desk_said.may_not_edit(request.who, guarded=False)


def _may_not_clear(request: DeskRequest) -> str:
    if not request.who.strip():
        return said.NO_NAME
    return "" if request.office.may(request.who, Duty.APPROVE) else said.MAY_NOT_CLEAR
