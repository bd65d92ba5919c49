"""Months → periods that are told: a month with few reports goes together with those after it.

Never with those before: a month that was told once stays as it was told, so that no later sum can be subtracted from.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.tallies.small import LEAST


@dataclass(frozen=True, slots=True)
class Period:
    """Months in a row, such as “2026-10”, that are told together; *is_open* where there are still too few reports."""

    months: tuple[str, ...]
    is_open: bool = False

    @property
    def first(self) -> str:
        """Return the first month."""
        return self.months[0]

    @property
    def last(self) -> str:
        """Return the last month."""
        return self.months[-1]


def periods(counts: Mapping[str, int]) -> tuple[Period, ...]:
    """Return the periods of all months from the first to the last of *counts*, in their order.

    A month without any report stands by itself, unless one before it waits for more.

    >>> [period.months for period in periods({"2026-01": 9, "2026-02": 2, "2026-03": 8})]
    [('2026-01',), ('2026-02', '2026-03')]
    """
    found: list[Period] = []
    waiting: list[str] = []
    held = 0
    for month in months_between(counts):
        waiting.append(month)
        held += counts.get(month, 0)
        if held == 0 or held >= LEAST:
            found.append(Period(tuple(waiting)))
            waiting, held = [], 0
    return (*found, Period(tuple(waiting), is_open=True)) if waiting else tuple(found)


def months_between(months: Iterable[str]) -> Iterator[str]:
    """Yield all months from the first to the last of *months*."""
    months = sorted(months)
    month = months[0] if months else ""
    while months and month <= months[-1]:
        yield month
        month = month_after(month)


def month_after(month: str, by: int = 1) -> str:
    """Return the month *by* months after *month*, or before it.

    >>> month_after("2026-12"), month_after("2026-01", -1)
    ('2027-01', '2025-12')
    """
    year, number = map(int, month.split("-"))
    year, number = divmod(year * 12 + number - 1 + by, 12)
    return f"{year:04}-{number + 1:02}"
