"""Rules of a file ↔ tables to tick: rules that differ only in their rows and columns are one table.

A rule holds for each of its rows with each of its columns (`days: [thứ Hai, thứ Tư]`, `slots: [sang, chieu]`: four
cells). What is ticked goes back into the rules that the table was made of: those that still hold keep every letter, and
any cells can be ticked, since a rule is parted where they are no full rectangle.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from generator.desk.edits import Edit, InsertItem, RemoveValue, edits_between, in_form
from generator.entries import TickedTable
from generator.model import Location

CELLS = "cells"
"""What the cells of a table are called in place of the rows and columns of a rule."""

_BETWEEN = "/"  # in a cell: neither days nor ids of slots have it

Rule = Mapping[str, Any]
"""A rule as a file has it, or a table: a rule with `CELLS`."""


class Untabled(Enum):
    """Why rules cannot be shown as tables."""

    TWICE = "twice"  # two rules ask for the same at the same time
    OTHERWISE = "otherwise"  # they are written in a way that no table has


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a rule with `CELLS`, and the *numbers* of the rules that it was made of."""

    rule: Rule
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RuleNow:
    """A rule as it will be: the *number* that it had, None for a new one, and which *table* it comes from."""

    number: int | None
    rule: Rule
    table: int


def tables_of(raw: Any, mark: TickedTable, columns: Sequence[str]) -> "tuple[Table, ...] | Untabled":  # noqa: ANN401 - any value
    """Return the tables of the rules *raw* of a file, whose columns are *columns*; or why there are none."""
    if not isinstance(raw, list | None) or not all(_is_plain(rule, mark, columns) for rule in raw or ()):
        return Untabled.OTHERWISE
    found: dict[object, Table] = {}
    for number, rule in enumerate(raw or ()):
        others = {key: value for key, value in rule.items() if key not in (mark.rows, mark.columns)}
        key = tuple((name, frozenset(_several(value))) for name, value in sorted(others.items()))
        before = found.get(key, Table({**others, CELLS: []}, ()))
        cells = _cells_of(rule, mark, columns)
        if set(cells) & set(before.rule[CELLS]):
            return Untabled.TWICE
        found[key] = Table({**before.rule, CELLS: [*before.rule[CELLS], *cells]}, (*before.numbers, number))
    return tuple(found.values())


def rules_now(
    raw: Sequence[Rule], tables: Sequence[tuple[int | None, Rule]], mark: TickedTable, columns: Sequence[str]
) -> list[RuleNow]:
    """Return the rules that say what *tables* do, in place of the rules *raw*.

    Each of *tables* has the number that it had among `tables_of(raw, …)`, None for a new one, and what it says now:
    None for whatever is empty.
    """
    before = tables_of(list(raw), mark, columns)
    assert not isinstance(before, Untabled), "only rules that have tables are ticked"
    after: dict[int, list[RuleNow]] = {}
    for place, (number, table) in enumerate(tables):
        if number is None:
            made = [RuleNow(None, rule, place) for rule in _rules_of(table, table[CELLS] or (), mark, columns)]
            after.setdefault(len(raw), []).extend(made)
        else:
            for at, found in _changed(raw, before[number], table, mark, columns):
                after.setdefault(at, []).append(RuleNow(found.number, found.rule, place))
    return [rule for at in sorted(after) for rule in after[at]]


def edits_of_rules(raw: Sequence[Rule], now: Sequence[RuleNow], at: Location) -> Iterator[Edit]:
    """Yield the edits that make the rules *raw* at the location *at* into those of *now*."""
    if not now:
        yield RemoveValue(at)
        return
    kept = {each.number: each.rule for each in now if each.number is not None}
    for number, rule in kept.items():
        yield from edits_between(in_form(raw[number]), in_form(rule), (*at, number))
    yield from (RemoveValue((*at, number)) for number in reversed(range(len(raw))) if number not in kept)
    yield from (InsertItem((*at, place), each.rule) for place, each in enumerate(now) if each.number is None)


def cell(row: str, column: str) -> str:
    """Return what stands for the cell in a *row* and a *column*."""
    return f"{column}{_BETWEEN}{row}"


def row_of(ticked: str) -> str:
    """Return the row of a cell."""
    return ticked.partition(_BETWEEN)[2]


def column_of(ticked: str) -> str:
    """Return the column of a cell."""
    return ticked.partition(_BETWEEN)[0]


def _is_plain(rule: object, mark: TickedTable, columns: Sequence[str]) -> bool:
    """Return whether *rule* can be a part of a table: it has rows and columns, all of them known, and plain values."""
    if not isinstance(rule, dict) or not all(_several(value) for value in rule.values()):
        return False
    days, slots = _several(rule.get(mark.columns)), _several(rule.get(mark.rows))
    known = {column.lower() for column in columns}
    return (
        bool(slots)
        and bool(days)
        and all(day.strip().lower() in known for day in days)
        and _BETWEEN not in "".join(slots)
    )


def _several(value: object) -> list[str]:
    """Return the texts of which *value* consists, none where it consists of anything else."""
    listed = value if isinstance(value, list) else [value]
    texts = [each for each in listed if isinstance(each, str) and each.strip()]
    return texts if len(texts) == len(listed) else []


def _cells_of(rule: Rule, mark: TickedTable, columns: Sequence[str]) -> list[str]:
    """Return the cells of *rule*, each once."""
    days = {day.strip().lower() for day in _several(rule[mark.columns])}
    rows = list(dict.fromkeys(row.strip() for row in _several(rule[mark.rows])))
    return [cell(row, column) for column in columns if column.lower() in days for row in rows]


def _changed(
    raw: Sequence[Rule], before: Table, table: Rule, mark: TickedTable, columns: Sequence[str]
) -> Iterator[tuple[int, RuleNow]]:
    """Yield the rules of *before* as *table* wants them, each with the number of the rule at whose place it stands."""
    wanted = table[CELLS] or []
    gone = {name for name, value in table.items() if value is None}
    others = {
        name: value
        for name, value in table.items()
        if name != CELLS and value is not None and {*_several(value)} != {*_several(before.rule.get(name))}
    }
    fresh = [each for each in wanted if each not in before.rule[CELLS]]
    is_only = len(before.numbers) == 1 or not wanted
    for number in before.numbers:
        rule = {**{name: value for name, value in raw[number].items() if name not in gone}, **others}
        cells = _cells_of(raw[number], mark, columns)
        stay = [*wanted] if is_only else [each for each in cells if each in wanted]
        if len(stay) == len(cells):
            stay += _columns_more(cells, fresh)
        fresh = [each for each in fresh if each not in stay]
        if stay and {*stay} == {*cells}:
            yield number, RuleNow(number, rule, 0)
            continue
        made = _rules_of(rule, stay, mark, columns) if stay or (number == before.numbers[0] and not wanted) else []
        for place, each in enumerate(made):
            yield number, RuleNow(number if place == 0 else None, each, 0)
    first, last = raw[before.numbers[0]], before.numbers[-1]
    rest = _rules_of({**first, **others}, fresh, mark, columns) if fresh else []
    yield from ((last, RuleNow(None, each, 0)) for each in rest)


def _columns_more(cells: Sequence[str], fresh: Sequence[str]) -> list[str]:
    """Return the *fresh* cells that a rule for *cells* takes in by further columns, with all of its rows."""
    rows = list(dict.fromkeys(row_of(each) for each in cells))
    named = dict.fromkeys(column_of(each) for each in fresh)
    found = ([cell(row, column) for row in rows] for column in named)
    return [each for several in found if {*several} <= {*fresh} for each in several]


def _rules_of(rule: Rule, cells: Sequence[str], mark: TickedTable, columns: Sequence[str]) -> list[Rule]:
    """Return *rule* for *cells*: as few rules as a grouping by columns or by rows needs; one without any for none."""
    pairs = [tuple(each.split(_BETWEEN, 1)) for each in cells]
    pairs.sort(key=lambda pair: columns.index(pair[0]))
    by_column: dict[str, list[str]] = {}
    by_row: dict[str, list[str]] = {}
    for column, row in pairs:
        by_column.setdefault(column, []).append(row)
        by_row.setdefault(row, []).append(column)
    wide = [(named, rows) for rows, named in _alike(by_column)]
    tall = list(_alike(by_row))
    chosen = wide if len(wide) <= len(tall) else tall
    keys = [key for name in rule for key in ((mark.columns, mark.rows) if name == CELLS else (name,))]
    made = [
        {**rule, mark.columns: _as_before(rule, mark.columns, named), mark.rows: _as_before(rule, mark.rows, rows)}
        for named, rows in chosen
    ]
    bare = {
        key: value for key, value in rule.items() if key not in (CELLS, mark.rows, mark.columns) and value is not None
    }
    return [{key: each[key] for key in keys if each[key] is not None} for each in made] or [bare]


def _alike(listed: Mapping[str, list[str]]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield each list of values with all keys that have the same values."""
    found: dict[frozenset[str], tuple[list[str], list[str]]] = {}
    for key, values in listed.items():
        found.setdefault(frozenset(values), (values, []))[1].append(key)
    yield from found.values()


def _as_before(rule: Rule, name: str, values: list[str]) -> object:
    """Return *values* as *rule* has them already, if it has the same; else a single one without a list."""
    before = rule.get(name)
    if {*_several(before)} == {*values}:
        return before
    return values[0] if len(values) == 1 else values
