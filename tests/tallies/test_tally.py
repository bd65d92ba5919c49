"""What is told of a period: parts that add up, middles that count what is still open, and shares of enough reports."""

from datetime import date

import pytest

from generator.model import CaseStage
from generator.tallies.periods import Period
from generator.tallies.tally import Deadline, Share, Tally, tally_of
from generator.tallies.told import sentences_of, tables_of
from tests.tallies.rows import october, report

TODAY = date(2026, 11, 24)
OCTOBER = Period(("2026-10",))


def fill(text: str) -> str:
    return text.format(village="thôn", Village="Thôn", commune="xã")


def tally(rows: list, deadline: Deadline | None = None) -> Tally:  # type: ignore[type-arg]  # of results
    return tally_of(OCTOBER, rows, TODAY, deadline)


def test_each_report_is_in_one_state_and_all_add_up() -> None:
    rows = [report(answered=october(3), done=october(4))] * 9 + [report(answered=october(3))] * 7
    rows += [report()] * 6 + [report(refused="Trùng", answered=october(3))] * 5

    told = tally(rows)

    assert dict(told.stages.alone) == {"done": 9, "answered": 7, "open": 6, "refused": 5}
    assert [(table.total, sum(row.count for row in table.rows)) for table in tables_of(told, fill)] == [(27, 27)] * 3


def test_what_is_not_answered_yet_counts_as_not_yet() -> None:
    quick = [report(1, answered=october(3))] * 10

    assert tally(quick + [report(1)] * 9 + [report(1, answered=october(31))]).waits.half == 2  # type: ignore[union-attr]
    assert tally(quick + [report(1)] * 11).waits.half is None  # type: ignore[union-attr]


def test_a_middle_and_a_percentage_are_told_of_twenty_or_more() -> None:
    assert tally([report(1, answered=october(3))] * 19).waits is None
    assert Share(10, 19).percent is None
    assert Share(10, 20).percent == 50.0


@pytest.mark.parametrize(("part", "whole", "percent"), [(1, 3 * 8, 4.2), (2, 32, 6.3), (61, 62, 98.4), (62, 62, 100.0)])
def test_a_percentage_has_one_decimal_with_halves_up(part: int, whole: int, percent: float) -> None:
    assert Share(part, whole).percent == percent


def test_what_is_overdue_and_open_is_late_and_what_is_not_due_is_neither() -> None:
    rows = [report(due=october(9), answered=october(9))] * 14 + [report(due=october(9))] * 6
    coming = [report(due=date(2026, 12, 1))] * 5

    assert tally(rows + coming, Deadline()).in_time == Share(14, 20)
    assert tally(rows + coming).in_time is None
    assert tally([report(answered=october(9))] * 30, Deadline(5)).in_time == Share(0, 30)


def test_a_few_that_were_late_are_not_counted_singly() -> None:
    rows = [report(due=october(9), answered=october(9))] * 28 + [report(due=october(9))] * 2

    assert tally(rows, Deadline()).in_time == Share(None, 30)
    assert not any("28" in sentence for sentence in sentences_of(tally(rows, Deadline()), fill))


def test_an_open_period_tells_nothing() -> None:
    told = tally_of(Period(("2026-10",), is_open=True), [report()] * 3, TODAY, None)

    assert told.received is None
    assert tables_of(told, fill) == ()
    assert "3" not in sentences_of(told, fill)[0]


def test_answered_is_never_called_done() -> None:
    rows = [report(answered=october(3))] * 30

    assert tally(rows).stages.count(CaseStage.DONE) == 0
    assert tally(rows).stages.count(CaseStage.ANSWERED) == 30
