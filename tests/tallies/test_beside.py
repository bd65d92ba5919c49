"""Sentences beside the table of states: with both, no hidden count may be fewer than three numbers."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Result
from generator.tallies.periods import Period
from generator.tallies.tally import Deadline, Share, Tally, tally_of
from tests.tallies.rows import october, report

TODAY = date(2026, 11, 24)
OCTOBER = Period(("2026-10",))
STAGES = ("done", "answered", "open", "refused")
ENOUGH = 3


def rows_of(done: int, answered: int, waiting: int, refused: int, late: int = 0, silent: int = 0) -> list[Result]:
    """Return reports in these states: so many answers came *late*, and so many refusals are *silent*: of no day."""
    days = [october(20)] * late + [october(3)] * (done + answered + refused - silent - late)
    rows = [report(answered=day, done=day) for day in days[:done]]
    rows += [report(answered=day) for day in days[done : done + answered]]
    rows += [report(refused="Trùng", answered=day) for day in days[done + answered :]]
    return rows + [report()] * waiting + [report(refused="Trùng")] * silent


def every(reports: int, *, late: bool) -> Iterator[tuple[int, ...]]:
    """Yield all ways in which so many reports may stand; or, with *late* ones, come in time or not: 10, 16 to 20."""
    for done in range(reports + 1):
        for answered in range(reports - done + 1):
            for waiting in range(reports - done - answered + 1):
                refused = reports - done - answered - waiting
                for silent in [0] if late else range(refused + 1):
                    told = reports - waiting - silent
                    for number in {told - part for part in (10, *range(16, 21)) if part <= told} if late else {0}:
                        yield done, answered, waiting, refused, number, silent


def seen(tally: Tally) -> tuple[object, ...]:
    """Return all that is told of the states; of days, whether there are any: their number tells nothing of counts."""
    return (
        frozenset(tally.stages.alone),
        tally.stages.together,
        tally.waits and (tally.waits.half is None, tally.waits.most is None),
        tally.in_time,
        tally.satisfied,
        tuple((waits.half is None, waits.most is None) for _, waits in tally.waits_of),
    )


def in_time_seen(tally: Tally) -> tuple[object, ...]:
    """Return what is told of answers in time, for who does not look at how long they took."""
    return (frozenset(tally.stages.alone), tally.stages.together, tally.in_time)


@pytest.mark.parametrize(("reports", "deadline"), [(20, None), (20, Deadline(5))])
def test_who_knows_the_table_and_the_sentences_knows_no_hidden_count(reports: int, deadline: Deadline | None) -> None:
    told: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    for counts in every(reports, late=deadline is not None):
        tally = tally_of(OCTOBER, rows_of(*counts), TODAY, deadline)
        if tally.stages.alone:
            told[seen(tally) if deadline is None else in_time_seen(tally)].append(counts)
    for shown, possible in told.items():
        for name in shown[1]:  # type: ignore[attr-defined]  # the names that are told together
            values = {counts[STAGES.index(name)] for counts in possible}

            assert len(values) >= ENOUGH, (shown, name, values)


def test_all_in_time_is_not_told_beside_a_table_that_hides_whether_any_is_open() -> None:
    """It would say that none is open, and of the five that are told together, that all are answered."""
    tally = tally_of(OCTOBER, rows_of(20, 4, 0, 4), TODAY, Deadline(5))

    assert tally.stages.together == ("answered", "open", "refused")
    assert tally.in_time == Share(None, 28)


def test_nine_tenths_are_not_told_beside_a_table_that_hides_how_many_are_open() -> None:
    """Two may be open at the most: of the five that are told together, one or two."""
    tally = tally_of(OCTOBER, rows_of(10, 3, 2, 5), TODAY, None)

    assert tally.stages.together == ("answered", "open")
    assert tally.waits is None


@given(st.tuples(*[st.integers(5, 40)] * 4))
def test_beside_counts_that_are_told_alone_all_is_told(counts: tuple[int, int, int, int]) -> None:
    tally = tally_of(OCTOBER, rows_of(*counts), TODAY, Deadline(5))

    assert (tally.waits is not None) == (sum(counts) >= 20)
    assert (tally.in_time is not None) == (sum(counts) >= 20)
