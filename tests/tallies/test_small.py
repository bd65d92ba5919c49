"""No hidden count can be reckoned: whoever knows all that is told, and the rule as well, is left with three numbers.

For small tables every case there is, is tried: all counts that would have been told just so are gathered, and each
hidden count must be one of three numbers or more among them.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.tallies.periods import periods
from generator.tallies.small import LEAST, parted

NAMES = "abcde"
ENOUGH = 3

Counts = tuple[int, ...]


def every(groups: int, most: int) -> Iterator[Counts]:
    return itertools.product(range(most + 1), repeat=groups)


def named(counts: Counts) -> dict[str, int]:
    return dict(zip(NAMES, counts, strict=False))


@pytest.mark.parametrize(("groups", "most"), [(2, 20), (3, 18), (4, 12), (5, 8)])
@pytest.mark.parametrize("noughts_are_listed", [True, False])
def test_each_hidden_count_may_have_been_three_numbers(groups: int, most: int, *, noughts_are_listed: bool) -> None:
    told: dict[tuple[frozenset[tuple[str, int]], tuple[str, ...], int], list[Counts]] = defaultdict(list)
    for counts in every(groups, most):
        if sum(counts) >= LEAST:
            given_ = {name: count for name, count in named(counts).items() if count or noughts_are_listed}
            shown = parted(given_)
            # Of fields that nobody named, nobody knows whether they are among the hidden ones.
            told[frozenset(shown.alone), shown.together if noughts_are_listed else (), shown.sum].append(counts)
    tried = 0
    for (alone, _, total), possible in told.items():
        if 0 < total <= most:  # beyond, some of what would be told just so lies outside of what is tried
            for number, name in enumerate(NAMES[:groups]):
                if name not in dict(alone):
                    tried += 1
                    assert len({counts[number] for counts in possible}) >= ENOUGH, (alone, total, name)

    assert tried > 20


@given(st.dictionaries(st.sampled_from("abcdefghij"), st.integers(0, 60)))
def test_nothing_is_lost_and_no_small_count_stands_alone(counts: Mapping[str, int]) -> None:
    shown = parted(counts)

    assert shown.total == sum(counts.values())
    assert {*dict(shown.alone), *shown.together} == set(counts)
    assert all(count >= LEAST or (count == 0 and not shown.together) for _, count in shown.alone)
    assert all(shown.count(name) == counts[name] for name, _ in shown.alone)
    assert not shown.together or shown.sum >= LEAST or not shown.alone


MONTHS = ("2026-01", "2026-02", "2026-03", "2026-04")


Told = tuple[tuple[tuple[str, ...], int | None], ...]


def as_told(counts: Counts) -> Told:
    by_month = dict(zip(MONTHS, counts, strict=False))
    return tuple(
        (period.months, None if period.is_open else sum(by_month[month] for month in period.months))
        for period in periods(by_month)
    )


def test_no_small_month_can_be_reckoned_from_sums_of_periods() -> None:
    most = 9
    told: dict[Told, list[Counts]] = defaultdict(list)
    for counts in every(len(MONTHS), most):
        told[as_told(counts)].append(counts)
    for shown, possible in told.items():
        for months, total in shown:
            if len(months) > 1 and (total is None or total <= most):
                for month in months:
                    values = {counts[MONTHS.index(month)] for counts in possible}
                    # A month in the middle may have been empty for sure: then nobody reported anything in it.
                    assert len(values) >= ENOUGH, (shown, month, values)


def test_what_was_told_of_a_month_stays_as_it_was_when_later_months_come() -> None:
    for counts in every(4, 6):
        for known in range(1, 4):
            earlier = [period for period in as_told(counts[:known]) if period[1] is not None]

            assert list(as_told(counts)[: len(earlier)]) == earlier
