from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.recurrence import Series, series_of

MONDAY = date(2026, 12, 7)


def days_of(series: Series) -> list[date]:
    """Repeat *series* as a calendar does: from its first day on, those of its weekdays, until there are enough."""
    found: list[date] = []
    day = series.first
    while len(found) < series.count:
        if not series.weekdays or day.weekday() in series.weekdays:
            found.append(day)
        day += timedelta(days=1)
    return found


def days(*numbers: int) -> list[date]:
    return [MONDAY + timedelta(days=number) for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "series"),
    [
        ((0,), [Series(MONDAY)]),
        ((0, 7, 14), [Series(MONDAY, 3, (0,))]),
        ((0, 2, 7, 9), [Series(MONDAY, 4, (0, 2))]),
        ((0, 1, 2), [Series(MONDAY, 3)]),
        ((0, 1, 2, 3), [Series(MONDAY, 4)]),
        ((5, 6), [Series(MONDAY + timedelta(days=5), 2, (5, 6))]),
        ((0, 14), [Series(MONDAY), Series(MONDAY + timedelta(days=14))]),
    ],
)
def test_days_are_told_as_they_repeat(numbers: tuple[int, ...], series: list[Series]) -> None:
    assert list(series_of(days(*numbers))) == series


@given(st.lists(st.dates(MONDAY, MONDAY + timedelta(days=90))))
def test_the_series_are_the_days_each_once(found: list[date]) -> None:
    told = [day for series in series_of(found) for day in days_of(series)]

    assert sorted(told) == sorted(set(found))


@given(st.lists(st.dates(MONDAY, MONDAY + timedelta(days=30))), st.randoms())
def test_the_order_of_the_days_does_not_matter(found: list[date], random: object) -> None:
    other = list(found)
    random.shuffle(other)  # type: ignore[attr-defined]  # a Random

    assert list(series_of(found)) == list(series_of(other))
