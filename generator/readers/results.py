"""The results of a month in CSV, as spreadsheets save them → rows, or None and the reasons why."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from pydantic_core import PydanticCustomError

from generator.days import read_day
from generator.diagnostics import Diagnostic
from generator.fields import id_of, refuse_faults
from generator.messages import fields as messages
from generator.messages import results as results_messages
from generator.messages.words import named
from generator.model import (
    COLUMNS,
    DAYS,
    FORMULA_SIGNS,
    NEEDED_COLUMNS,
    TYPED_COLUMNS,
    Location,
    Places,
    Result,
    Results,
)
from generator.readers.table import MOST_LETTERS, TableRows, column_of, read_csv, separator_of
from generator.source import Position, Source
from generator.text.names import bare

_SPOKEN_OF = {
    "field": ("linh vuc", "loai viec", "loai phan anh", "noi dung", "van de"),
    "village": ("thon", "khu dan cu", "to dan pho", "dia ban"),
    "received": ("ngay nhan", "ngay tiep nhan", "ngay gui", "tiep nhan"),
    "answered": ("ngay tra loi", "ngay xu ly xong", "tra loi", "ngay hoan thanh"),
    "unit": ("don vi", "noi xu ly", "don vi xu ly", "co quan xu ly"),
    "outcome": ("ket qua", "ket qua xu ly"),
}
"""What tables of offices call each column, without marks."""

_FREE_WORDS = ("field", "unit", "refused", "outcome")
_YES_OR_NO = ("yes", "no")


def read_results(source: Source) -> tuple[Results | None, list[Diagnostic]]:
    """Return the results in *source*, results/<year>-<month>.csv, and the problems.

    The separator is “,” or “;”, which Excel in Vietnamese writes.
    """
    table, broken = read_csv(source)
    if not table:
        return None, broken
    columns = [name.strip() for name in table[0][1]]
    wrong = _columns(source, columns, separator_of(source.line(1)))
    if wrong:
        return None, wrong
    rows: list[Result] = []
    problems = broken
    for number, cells in table[1:]:
        if any(map(str.strip, cells)):
            row, faults = _row(source, number, columns, cells)
            problems += faults
            if row:
                rows.append(row)
    places = Places(source.path, again=lambda: _places(source, columns, table[1:]))
    return (None if problems else Results(month=source.path.stem, rows=tuple(rows), places=places)), problems


def _places(source: Source, columns: list[str], table: TableRows) -> Places:
    """Return where each cell stands; asked for where something is said about one."""
    at: dict[Location, Position] = {(): source.at(1)}
    filled = ((number, cells) for number, cells in table if any(map(str.strip, cells)))
    for index, (number, cells) in enumerate(filled):
        for name, cell in zip(columns, cells, strict=False):
            at["rows", index, name] = source.at(number, column_of(source, number, cell.strip()))
    return Places(source.path, at)


def _columns(source: Source, columns: list[str], separator: str) -> list[Diagnostic]:
    unknown = [name for name in columns if name not in COLUMNS]
    meant = {name: _column_meant(name) for name in unknown}
    if any(meant.values()):
        line = separator.join(meant.get(name) or name for name in columns)
        return [results_messages.columns_in_vietnamese(source.at(1), {k: v for k, v in meant.items() if v}, line)]
    needed = [name for name in NEEDED_COLUMNS if name not in columns]
    problems = [results_messages.unknown_column(_at(source, 1, name), name, TYPED_COLUMNS) for name in unknown]
    twice = [name for name in COLUMNS if columns.count(name) > 1]
    problems += [results_messages.column_twice(_at(source, 1, name), name) for name in twice]
    return problems + [results_messages.missing_column(source.at(1), name) for name in needed]


def _column_meant(name: str) -> str:
    """Return the column that is called *name* in words, or an empty text."""
    words = " ".join(bare(name).split())
    return next((column for column, names in _SPOKEN_OF.items() if words in names), "")


def _row(source: Source, number: int, columns: list[str], cells: list[str]) -> tuple[Result | None, list[Diagnostic]]:
    if len(cells) > len(columns):
        return None, [results_messages.too_many_cells(source.at(number), len(cells), len(columns))]
    typed = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if cell.strip()}
    faults = [fault for cell in typed.values() for fault in _faults(cell, source, number)]
    faults += [results_messages.empty_cell(source.at(number), name) for name in NEEDED_COLUMNS if name not in typed]
    if faults:
        return None, faults
    values: dict[str, str | date] = {}
    for name, cell in typed.items():
        try:
            values[name] = _READ[name](cell) if name in _READ else cell
        except PydanticCustomError as error:
            at = source.at(number, column_of(source, number, cell))
            context = {"typed": cell, "key": name, **(error.context or {})}
            faults.append(messages.wrong_value(at, error.type, named(name), context))
    return (None if faults else Result(**values)), faults  # type: ignore[arg-type]  # by its reader, each of its type


def _faults(cell: str, source: Source, number: int) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a *cell*, whatever its column."""
    if len(cell) > MOST_LETTERS:
        return (results_messages.cell_too_long(_at(source, number, cell), MOST_LETTERS),)
    if cell.startswith(FORMULA_SIGNS):
        return (results_messages.formula_cell(_at(source, number, cell), cell),)
    return ()


def _at(source: Source, number: int, cell: str) -> Position:
    return source.at(number, column_of(source, number, cell))


@lru_cache(maxsize=4_096)
def _day(cell: str) -> date:
    return read_day(cell)


@lru_cache(maxsize=4_096)
def _words(cell: str) -> str:
    refuse_faults(cell)
    return cell


def _yes_or_no(cell: str) -> str:
    if cell not in _YES_OR_NO:
        raise PydanticCustomError("enum", "neither", {"expected": "'yes' or 'no'"})
    return cell


_READ: Mapping[str, Callable[[str], str | date]] = {
    **dict.fromkeys((*DAYS, "counted"), _day),
    **dict.fromkeys(_FREE_WORDS, _words),
    "village": lambda cell: str(id_of(cell)),
    "satisfied": _yes_or_no,
}
