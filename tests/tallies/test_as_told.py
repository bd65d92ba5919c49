"""A month that was told stays as it was told: from all tables ever published nobody reckons what was corrected."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.model import CaseStage, Result
from generator.tallies.as_told import ToldUntil
from generator.tallies.periods import Period, month_after, periods
from generator.tallies.small import LEAST, Parted, parted
from generator.tallies.tally import Tally, tally_of

MONTHS = ("2026-01", "2026-02", "2026-03", "2026-04")
TODAY = date(2026, 12, 1)
FIELDS = ("Rác", "Đèn", "Cống")
ENOUGH = 3
JANUARY = ToldUntil("2026-01", date(2026, 2, 1), (Period(("2026-01",)),))

Tables = dict[str, tuple[Result, ...]]
Seen = dict[tuple[str, ...], Hashable]


def reports(month: str, *counts: int) -> tuple[Result, ...]:
    """Return so many reports of each field that came in a *month*."""
    day = date(int(month[:4]), int(month[5:]), 3)
    return tuple(Result(field, day, "Tổ") for field, count in zip(FIELDS, counts, strict=False) for _ in range(count))


def tallied(tables: Tables, until: str) -> list[Tally]:
    """Return what is told of all months up to *until*, as `counted.tallies` does."""
    rows: defaultdict[str, list[Result]] = defaultdict(list)
    for each in itertools.chain.from_iterable(tables.values()):
        if each.counted_in <= min(until, max(tables)):
            rows[each.counted_in].append(each)
    found = periods({month: len(rows[month]) for month in rows})
    return [tally_of(period, [each for m in period.months for each in rows[m]], TODAY, None) for period in found]


def seen(tallies: Iterable[Tally]) -> Seen:
    """Return what says who somebody is in each period that is told."""
    return {
        tally.period.months: (tally.received, tally.fields, tally.villages)
        for tally in tallies
        if not tally.period.is_open
    }


def told_of(tables: Tables, until: str) -> ToldUntil:
    """Return up to where all is told of *tables* after the month *until*, as `desk.result_tables.told_until` does."""
    closed = tuple(each.period for each in tallied(tables, until) if not each.period.is_open) if tables else ()
    month = closed[-1].last if closed else ""
    return ToldUntil(month, date.fromisoformat(f"{month_after(month)}-01") if month else TODAY, closed)


def taken_in(tables: Tables, month: str, rows: Sequence[Result], until: str) -> Tables:
    kept = told_of(tables, until).keep(month, tables.get(month, ()), rows)
    return {**tables, month: kept.rows}


ROWS = st.builds(
    Result,
    st.sampled_from(FIELDS),
    st.integers(1, 4).map(lambda day: date(2026, 1, day)),
    st.just("Tổ"),
    village=st.sampled_from(["dong", "tay", None]),
    answered=st.sampled_from([None, date(2026, 5, 1)]),
)
IMPORTS = st.lists(st.tuples(st.sampled_from(MONTHS), st.lists(ROWS, max_size=14)), min_size=1, max_size=8)


@given(IMPORTS, st.data())
def test_whatever_is_imported_again_what_was_told_stays(
    imports: list[tuple[str, list[Result]]], data: st.DataObject
) -> None:
    tables: Tables = {}
    ever: Seen = {}
    until = MONTHS[0]
    for month, found in imports:
        until = max(until, data.draw(st.sampled_from(MONTHS)))
        rows = [replace(each, received=each.received.replace(month=int(month[5:]))) for each in found]
        if month <= until:
            tables = taken_in(tables, month, rows, until)
            now = seen(tallied(tables, until))
            again = {months: what for months, what in ever.items() if months in now}

            assert {months: now[months] for months in again} == again
            assert not [months for months in ever if months not in now and ever[months][0]]  # type: ignore[index]
            ever |= now


@given(st.lists(ROWS, max_size=30), st.lists(ROWS, max_size=30))
def test_no_report_is_lost_or_doubled(before: list[Result], rows: list[Result]) -> None:
    kept = JANUARY.keep("2026-01", before, rows)

    assert len(kept.rows) == max(len(rows), len(rows) + kept.gone)
    assert len(kept.rows) - kept.late == (len(before) if before or len(rows) < LEAST else len(kept.rows))
    assert Counter(each.stage for each in kept.rows)[CaseStage.OPEN] == sum(r.stage is CaseStage.OPEN for r in rows)
    assert JANUARY.keep("2026-01", kept.rows, rows).rows == kept.rows or kept.gone or kept.corrected


def test_what_is_gone_waits_for_nobody_and_its_words_are_gone() -> None:
    before = [replace(each, outcome="Đã dọn", cleared_by="Lan", cleared_hash="x") for each in reports("2026-01", 6)]

    kept = JANUARY.keep("2026-01", before, reports("2026-01", 5))

    assert (kept.gone, kept.late) == (1, 0)
    assert [each.stage for each in kept.rows].count(CaseStage.REFUSED) == 1
    assert not any(each.outcome for each in kept.rows)


def test_a_month_of_which_nothing_was_told_is_taken_as_it_is_where_it_stands_alone() -> None:
    gap = ToldUntil("2026-03", date(2026, 4, 1), (Period(("2026-01",)), Period(("2026-02",)), Period(("2026-03",))))
    within = replace(gap, periods=(Period(("2026-01", "2026-02", "2026-03")),))

    assert gap.keep("2026-02", (), reports("2026-02", 5)).late == 0
    assert gap.keep("2026-02", (), reports("2026-02", 4)).late == 4
    assert within.keep("2026-02", (), reports("2026-02", 9)).late == 9


def test_from_old_and_new_tables_each_hidden_count_and_the_late_ones_may_be_three_numbers() -> None:
    """All worlds: January of two fields, its correction, then February; all that have been told alike are gathered."""
    worlds: defaultdict[tuple[Parted, ...], list[tuple[int, ...]]] = defaultdict(list)
    most, changes = range(8), range(-2, 4)
    for one, other, more, fewer in itertools.product(most, most, changes, changes):
        first, again = reports("2026-01", one, other), (one + more, other + fewer)
        if one + other < LEAST or min(again) < 0:
            continue
        kept = JANUARY.keep("2026-01", first, reports("2026-01", *again)).rows
        late, told = (fields_in(kept, month) for month in ("2026-02", "2026-01"))
        for new in itertools.product(most, most):
            february = tuple(map(sum, zip(late, new, strict=True)))
            if LEAST <= sum(february) < len(most):  # beyond, some of what would be told alike is not tried
                worlds[tuple(map(shown, ((one, other), told, february)))].append((one, other, *late))
    for (january, *_), possible in worlds.items():
        for number, name in enumerate((*FIELDS[:2], *FIELDS[:2])):
            values = {counts[number] for counts in possible}
            sought = number > 1 or (name not in dict(january.alone) and january.sum < len(most))

            assert len(values) >= ENOUGH or not sought or values == {0}, (january, number, values)
    assert len(worlds) > 50


def fields_in(rows: Iterable[Result], month: str) -> tuple[int, ...]:
    counts = Counter(each.field for each in rows if each.counted_in == month)
    return tuple(counts[name] for name in FIELDS[:2])


def shown(counts: Sequence[int]) -> Parted:
    return parted({name: count for name, count in zip(FIELDS, counts, strict=False) if count})
