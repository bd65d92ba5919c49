"""Days → the fewest series that a calendar can repeat: every day, or on the same days of each week."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_LEAST_DAILY = 3  # days in a row: two may be a weekend


@dataclass(frozen=True, slots=True)
class Series:
    """*count* days from *first* on: daily, or weekly on *weekdays* (0 is Monday)."""

    first: date
    count: int = 1
    weekdays: tuple[int, ...] = ()

    @property
    def daily(self) -> bool:
        """Return whether the days follow one another without a gap."""
        return self.count > 1 and not self.weekdays

    def days(self) -> tuple[date, ...]:
        """Return every day, in order.

        >>> [day.day for day in Series(date(2026, 12, 7), 4, (0, 3)).days()]
        [7, 10, 14, 17]
        """
        if not self.weekdays:
            return tuple(self.first + number * _DAY for number in range(self.count))
        monday = self.first - self.first.weekday() * _DAY
        weeks = range(self.count // len(self.weekdays))
        return tuple(monday + week * _WEEK + weekday * _DAY for week in weeks for weekday in self.weekdays)


def series_of(days: Iterable[date]) -> Iterator[Series]:
    """Yield series that together have each of *days* once.

    >>> list(series_of([date(2026, 12, 7), date(2026, 12, 14), date(2026, 12, 21)]))
    [Series(first=datetime.date(2026, 12, 7), count=3, weekdays=(0,))]
    """
    others: list[date] = []
    for run in _runs(sorted(set(days)), _DAY):
        if len(run) >= _LEAST_DAILY:
            yield Series(run[0], len(run))
        else:
            others += run
    yield from _weekly(others)


def _weekly(days: list[date]) -> Iterator[Series]:
    weeks: dict[date, list[date]] = {}
    for day in days:
        weeks.setdefault(day - day.weekday() * _DAY, []).append(day)
    patterns: dict[tuple[int, ...], list[date]] = {}
    for monday, within in weeks.items():
        patterns.setdefault(tuple(day.weekday() for day in within), []).append(monday)
    for weekdays, mondays in patterns.items():
        for run in _runs(mondays, _WEEK):
            count = len(run) * len(weekdays)
            yield Series(run[0] + weekdays[0] * _DAY, count, weekdays if count > 1 else ())


def _runs(days: list[date], step: timedelta) -> Iterator[list[date]]:
    """Yield the longest runs of *days* (in order) in which each day is *step* after the one before."""
    run: list[date] = []
    for day in days:
        if run and day != run[-1] + step:
            yield run
            run = []
        run.append(day)
    if run:
        yield run
