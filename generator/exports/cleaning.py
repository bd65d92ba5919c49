"""Rows of an exported table → results in which nothing leads to a person, what was left out of them, and what is wrong.

Nothing that the sender wrote is kept: only columns that are known are looked at, and none of them is the sender's.
Words of an office pass the detector (`text.traces`); a cell in which it finds anything is left out as a whole.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import permutations

from generator.exports.cells import can_be_content, words_in
from generator.exports.columns import STATE, Recognised, satisfied_of, states_of
from generator.exports.columns import plainly as _plainly
from generator.exports.table import ExportedTable
from generator.fields import id_of
from generator.model import DAYS, CaseStage, Counting, Result
from generator.text.days_told import day_told
from generator.text.export_words import NO_CAUSE, NO_FIELD, NO_UNIT
from generator.text.persons import is_person
from generator.text.traces import PersonTrace, TraceKind, across, hints_of, is_a_name, traces_of

_OF_OFFICES = ("field", "unit", "refused", "outcome")
"""The columns of words that offices write."""
MOST_WORDS = 600
"""The most letters of an outcome: what is told to everybody is short (our own choice)."""


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong in a *row* of the file, by a *code* of `messages.exports`; *cell* is what stands there."""

    row: int
    column: str
    code: str
    cell: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A cell of a *row* of the file that was left out: for the *traces* in it, or else by a *code*.

    The code is “too-long”, or “signs” where it holds what content must not hold.
    """

    row: int
    column: str
    traces: tuple[PersonTrace, ...]
    code: str = ""


@dataclass(frozen=True)
class Cleaned:
    """The *results* by month of receipt; *read* is the number of rows in the table that hold something.

    *villages* counts the names that are no village of the commune.
    """

    results: Mapping[str, tuple[Result, ...]]
    faults: tuple[RowFault, ...]
    left_out: tuple[LeftOut, ...]
    villages: Mapping[str, int] = field(default_factory=dict)
    read: int = 0


@dataclass(frozen=True)
class Cleaner:
    """What rows are cleaned by: the ids of *villages* by their names, the words for states, the day *today*."""

    villages: Mapping[str, str]
    states: Mapping[str, CaseStage]
    today: date
    public: frozenset[str] = frozenset()

    def clean(self, table: ExportedTable, columns: Recognised) -> Cleaned:
        """Return the rows of *table* below its head, cleaned."""
        months: defaultdict[str, list[Result]] = defaultdict(list)
        faults: list[RowFault] = []
        left_out: list[LeftOut] = []
        strange: Counter[str] = Counter()
        rows = table.rows[columns.row + 1 :]
        for number, cells in rows:
            typed = {
                name: cells[at].strip() for name, at in columns.at.items() if at < len(cells) and cells[at].strip()
            }
            wrong = list(self._faults(number, typed))
            if wrong:
                faults += wrong
                continue
            result, without = self._result(number, typed, strange)
            months[f"{result.received:%Y-%m}"].append(result)
            left_out += without
        by_month = {month: tuple(sorted(found, key=in_no_order)) for month, found in sorted(months.items())}
        return Cleaned(by_month, tuple(faults), tuple(left_out), dict(strange), len(rows))

    def _faults(self, row: int, typed: Mapping[str, str]) -> Iterator[RowFault]:
        """Yield what is wrong with the days and the state of a row: nobody can mend that but who has the export."""
        days = {name: day_told(typed[name]) if name in typed else None for name in DAYS}
        if "received" not in typed:
            yield RowFault(row, "received", "no-day")
        for name, day in days.items():
            if name in typed and day is None:
                yield RowFault(row, name, "no-such-day", typed[name])
            elif day and name != "due" and day > self.today:
                yield RowFault(row, name, "day-to-come", typed[name])
            elif day and days["received"] and day < days["received"]:
                yield RowFault(row, name, "before-receipt", typed[name])
        if STATE in typed and _plainly(typed[STATE]) not in self.states:
            yield RowFault(row, STATE, "unknown-state", typed[STATE])
        stage = self.states.get(_plainly(typed.get(STATE, "")))
        if stage in (CaseStage.ANSWERED, CaseStage.DONE) and not (days["answered"] or days["done"]):
            yield RowFault(row, STATE, "no-day-of-answer", typed[STATE])

    def _result(self, row: int, typed: Mapping[str, str], strange: Counter[str]) -> tuple[Result, list[LeftOut]]:
        """Return a row as it may be kept, and the cells that were left out of it; *strange* counts unknown villages."""
        said = {column: words_in(typed.get(column, "")) for column in _OF_OFFICES}
        out = (self._left_out(row, column, words, typed.get(column, "")) for column, words in said.items())
        left_out = [each for each in out if each]
        left_out += self._over_two_cells(row, said, {each.column for each in left_out})
        kept = {**said, **{each.column: "" for each in left_out}}
        days = {name: day_told(typed[name]) if name in typed else None for name in DAYS}
        received = days["received"]
        assert received is not None
        stage = self.states.get(_plainly(typed.get(STATE, "")))
        answered, done = _days_of(stage, days)
        refused = kept["refused"] or (NO_CAUSE if said["refused"] else "")
        if stage is CaseStage.REFUSED:
            refused = refused or words_in(typed[STATE])  # one of the words for states
        elif stage is not None:
            refused = ""
        return (
            Result(
                field=kept["field"] or NO_FIELD,
                received=received,
                unit=kept["unit"] or NO_UNIT,
                village=self._village(typed.get("village", ""), strange),
                due=days["due"],
                answered=answered,
                done=done,
                refused=refused or None,
                satisfied=satisfied_of(typed.get("satisfied", "")),
                outcome=kept["outcome"] or None,
            ),
            left_out,
        )

    def _over_two_cells(self, row: int, said: Mapping[str, str], out: set[str]) -> list[LeftOut]:
        """Return the cells of a row of which two together name somebody: “Nguyễn” in one and “Văn Mẫu” in another."""
        filled = [column for column in _OF_OFFICES if said[column] and column not in out]
        found: dict[str, LeftOut] = {}
        for one, other in permutations(filled, 2):
            traces = across(said[one], said[other], self.public)
            if traces:
                found |= {column: LeftOut(row, column, traces) for column in (one, other)}
        return list(found.values())

    def _left_out(self, row: int, column: str, words: str, cell: str) -> LeftOut | None:
        """Return why the *words* in a *cell* of a *column* are not kept; None where they may be."""
        if not cell:
            return None
        traces = traces_of(words, self.public) or traces_of(" ".join(cell.split()), self.public)
        if column in ("unit", "field") and not traces and (is_person(words) or is_a_name(words)):
            traces = (PersonTrace(TraceKind.NAME, 0, len(words), words),)
        if column == "field" and not traces:  # nobody reads it before everybody may
            traces = hints_of(words)
        code = "too-long" if len(words) > MOST_WORDS else "" if can_be_content(words) else "signs"
        return LeftOut(row, column, traces, "" if traces else code) if traces or code else None

    def _village(self, name: str, strange: Counter[str]) -> str | None:
        if not name:
            return None
        known = self.villages.get(_plainly(name))
        if known is None:
            strange["" if traces_of(name, self.public) else name] += 1
        return known


def cleaner_of(
    villages: Sequence[tuple[str, str]], counting: Counting | None, today: date, public: frozenset[str] = frozenset()
) -> Cleaner:
    """Return what rows are cleaned by; *villages* are the ids and names of all villages."""
    by_name: dict[str, str] = {}
    for code, name in villages:
        short = re.sub(r"^(?:thon|to dan pho|khu pho|khu dan cu|tdp|xom|ap|ban)(?: so)? ", "", _plainly(name))
        by_name |= {_plainly(code): code, short: code}
    by_name |= {_plainly(name): code for code, name in villages}
    by_name |= {str(id_of(name)): code for code, name in villages}
    return Cleaner(by_name, states_of(counting), today, public)


def _days_of(stage: CaseStage | None, days: Mapping[str, date | None]) -> tuple[date | None, date | None]:
    """Return the days of the answer and of the end, as the state of a row says which of them count."""
    answered, done = days["answered"], days["done"]
    if stage is CaseStage.OPEN:
        return None, None
    if stage in (CaseStage.ANSWERED, CaseStage.REFUSED):
        return answered or done, None
    if stage is CaseStage.DONE:
        return answered, done or answered
    return answered, done


def in_no_order(result: Result) -> tuple[str, ...]:
    """Return what rows are sorted by, so that their order says nothing about who came first on a day."""
    named = (result.field, result.village or "", result.unit, result.outcome or "", result.refused or "")
    return (result.received.isoformat(), *named, *(str(getattr(result, name)) for name in DAYS), str(result.satisfied))
