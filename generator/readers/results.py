"""The results of a month in CSV, as spreadsheets save them → rows, or None and the reasons why."""

import csv
import re

from generator.diagnostics import Diagnostic
from generator.messages import fields as messages
from generator.messages import results as results_messages
from generator.messages import yaml as sign_messages
from generator.model import Location, Places, Result, Results
from generator.readers.record import read_record
from generator.readers.yaml import Tree
from generator.source import Position, Source
from generator.text.names import bare

COLUMNS = tuple(Result.model_fields)
NEEDED = tuple(name for name, field in Result.model_fields.items() if field.is_required())
MOST_LETTERS = 2_000
"""The longest cell: a matter is described in a paragraph; a longer cell has swallowed the rest of the table."""

_SPOKEN_OF = {
    "field": ("linh vuc", "loai viec", "loai phan anh", "noi dung", "van de"),
    "village": ("thon", "khu dan cu", "to dan pho", "dia ban"),
    "received": ("ngay nhan", "ngay tiep nhan", "ngay gui", "tiep nhan"),
    "answered": ("ngay tra loi", "ngay xu ly xong", "tra loi", "ngay hoan thanh"),
    "unit": ("don vi", "noi xu ly", "don vi xu ly", "co quan xu ly"),
    "outcome": ("ket qua", "ket qua xu ly"),
}
"""What tables of offices call each column, without marks."""

_UNSEEN = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufffe\\uffff]")  # as in YAML
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
# What points at a person: a telephone number, an identity number, a number plate, an e-mail address.
_PERSONAL = re.compile(
    r"(?<!\d)(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)|(?<!\d)\d{12}(?!\d)|\b\d{2}[A-Z]\d?[- ]?\d{4,5}\b|\S+@\S+"
)


def read_results(source: Source) -> tuple[Results | None, list[Diagnostic]]:
    """Return the results in *source*, results/<year>-<month>.csv, and the problems.

    The separator is “,” or “;”, which Excel in Vietnamese writes.
    """
    lines = source.text.split("\n")
    if not _MONTH.fullmatch(source.path.stem):
        return None, [results_messages.not_a_month(source.at(1), source.path.stem)]
    unseen = [(number, found) for number, line in enumerate(lines, 1) if (found := _UNSEEN.search(line))]
    if unseen:
        return None, [
            sign_messages.strange_sign(source.at(number, found.start() + 1), source.line(number), found[0])
            for number, found in unseen
        ]
    head = lines[0]
    separator = ";" if head.count(";") > head.count(",") else ","
    table, broken = _table(source, lines, separator)
    if not table:
        return None, broken
    columns = [name.strip() for name in table[0][1]]
    wrong = _columns(source, columns)
    if wrong:
        return None, wrong
    rows: list[Result] = []
    problems = broken
    at: dict[Location, Position] = {(): source.at(1)}
    for number, cells in table[1:]:
        if any(cell.strip() for cell in cells):
            row, faults = _row(source, number, columns, cells)
            problems += faults
            if row:
                for name, cell in zip(columns, cells, strict=False):
                    at[("rows", len(rows), name)] = source.at(number, _column(source, number, cell.strip()))
                rows.append(row)
    places = Places(source.path, at)
    return (None if problems else Results(month=source.path.stem, rows=tuple(rows), places=places)), problems


def _table(source: Source, lines: list[str], separator: str) -> tuple[list[tuple[int, list[str]]], list[Diagnostic]]:
    """Return the rows, each with the number of its first line, and the problem that ended the table early, if any."""
    reader = csv.reader(lines, delimiter=separator)
    rows: list[tuple[int, list[str]]] = []
    number = 1
    try:
        for cells in reader:
            rows.append((number, cells))
            number = reader.line_num + 1
    except csv.Error:  # a cell of more than 131,072 letters, mostly because a quotation mark is not closed
        longest = max(source.line(number).split(separator), key=len)
        return rows, [results_messages.cell_too_long(source.at(number, _column(source, number, longest)), MOST_LETTERS)]
    return rows, []


def _columns(source: Source, columns: list[str]) -> list[Diagnostic]:
    unknown = [name for name in columns if name not in COLUMNS]
    meant = {name: _column_meant(name) for name in unknown}
    if any(meant.values()):
        line = ",".join(meant.get(name) or name for name in columns)
        return [results_messages.columns_in_vietnamese(source.at(1), {k: v for k, v in meant.items() if v}, line)]
    needed = [name for name in NEEDED if name not in columns]
    problems = [messages.unknown_field(source.at(1), name, COLUMNS) for name in unknown]
    return problems + [results_messages.missing_column(source.at(1), name) for name in needed]


def _column_meant(name: str) -> str:
    """Return the column that is called *name* in words, or an empty text."""
    words = " ".join(bare(name).split())
    return next((column for column, names in _SPOKEN_OF.items() if words in names), "")


def _row(source: Source, number: int, columns: list[str], cells: list[str]) -> tuple[Result | None, list[Diagnostic]]:
    if len(cells) > len(columns):
        return None, [results_messages.too_many_cells(source.at(number), len(cells), len(columns))]
    values = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if cell.strip()}
    at: dict[Location, Position] = {
        (name,): source.at(number, _column(source, number, cell)) for name, cell in values.items()
    }
    places = Places(source.path, {(): source.at(number), **at})
    long = [name for name, cell in values.items() if len(cell) > MOST_LETTERS]
    personal = [name for name, cell in values.items() if name not in long and _PERSONAL.search(cell)]
    faults = [results_messages.cell_too_long(_place(places, name), MOST_LETTERS) for name in long]
    faults += [results_messages.personal_data(_place(places, name)) for name in personal]
    faults += [results_messages.empty_cell(source.at(number), name) for name in NEEDED if name not in values]
    if faults:
        return None, faults
    return read_record(Result, Tree(dict(values), places, frozenset(), ()))


def _place(places: Places, name: str) -> Position:
    return places.at((name,))


def _column(source: Source, number: int, cell: str) -> int:
    return source.line(number).find(cell) + 1 or 1
