"""A month of the diary in CSV → rows, or None and the reasons why. Whether its seals hold is a check's matter."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic_core import PydanticCustomError

from generator.days import read_day
from generator.diagnostics import Diagnostic
from generator.messages import diary as diary_messages
from generator.messages import fields as messages
from generator.messages import results as table_messages
from generator.messages.words import named
from generator.model import (
    DIARY_COLUMNS,
    FORMULA_SIGNS,
    NEEDED_IN_DIARY,
    Aired,
    AirOutcome,
    AirSource,
    AirVoice,
    DiaryMonth,
    Places,
)
from generator.readers.table import MOST_LETTERS, column_of, read_csv
from generator.source import Source

_MOST_SECONDS = 86_400


def read_diary(source: Source) -> tuple[DiaryMonth | None, list[Diagnostic]]:
    """Return the diary in *source*, diary/<year>-<month>.csv, and the problems."""
    table, problems = read_csv(source)
    if not table:
        return None, problems
    columns = [name.strip() for name in table[0][1]]
    wrong = [messages.unknown_field(source.at(1), name, DIARY_COLUMNS) for name in columns if name not in DIARY_COLUMNS]
    needed = [name for name in NEEDED_IN_DIARY if name not in columns]
    wrong += [table_messages.missing_column(source.at(1), name) for name in needed]
    if wrong:
        return None, wrong
    rows: list[Aired] = []
    lines: list[int] = []
    for number, cells in table[1:]:
        if any(map(str.strip, cells)):
            row, faults = _row(source, number, columns, cells)
            problems += faults
            if row:
                rows.append(row)
                lines.append(number)
    if problems:
        return None, problems
    places = Places(source.path, {("rows", index): source.at(line) for index, line in enumerate(lines)})
    return DiaryMonth(month=source.path.stem, rows=tuple(rows), lines=tuple(lines), places=places), []


def _row(source: Source, number: int, columns: list[str], cells: list[str]) -> tuple[Aired | None, list[Diagnostic]]:
    if len(cells) > len(columns):
        return None, [table_messages.too_many_cells(source.at(number), len(cells), len(columns))]
    typed = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if cell.strip()}
    faults = [diary_messages.needs_cell(source.at(number), name) for name in NEEDED_IN_DIARY if name not in typed]
    values: dict[str, Any] = {}
    for name, cell in typed.items():
        at = source.at(number, column_of(source, number, cell))
        if len(cell) > MOST_LETTERS:
            faults.append(table_messages.cell_too_long(at, MOST_LETTERS))
        elif cell.startswith(FORMULA_SIGNS):
            faults.append(table_messages.formula_cell(at, cell))
        else:
            try:
                values[name] = _READ[name](cell) if name in _READ else cell
            except PydanticCustomError as error:
                context = {"typed": cell, "key": name, **(error.context or {})}
                faults.append(messages.wrong_value(at, error.type, named(name), context))
    if not faults and f"{values['day']:%Y-%m}" != source.path.stem:
        faults.append(diary_messages.of_another_month(source.at(number), source.path.stem))
    return (None if faults else Aired(**values)), faults


def _number(cell: str) -> int:
    if not cell.isascii() or not cell.isdigit() or int(cell) > _MOST_SECONDS:
        raise PydanticCustomError("int_parsing", "no number")
    return int(cell)


def _one_of(kinds: type[StrEnum]) -> Callable[[str], StrEnum]:
    def read(cell: str) -> StrEnum:
        try:
            return kinds(cell)
        except ValueError:
            raise PydanticCustomError(
                "enum", "none of them", {"expected": " or ".join(f"'{each}'" for each in kinds)}
            ) from None

    return read


_READ: Mapping[str, Callable[[str], int | date | StrEnum]] = {
    **dict.fromkeys(("day", "approved_on"), read_day),
    **dict.fromkeys(("number", "planned", "length", "corrects"), _number),
    "outcome": _one_of(AirOutcome),
    "voice": _one_of(AirVoice),
    "source": _one_of(AirSource),
}
