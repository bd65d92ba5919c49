"""When something takes place: on which days, and at which hours of them. Plain values, in local time.

`text.occasion_reader` reads one from what an editor types, `text.occasion_words` puts it into words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of a day from *starts* to *ends*, which is None where nobody says when it is over."""

    starts: time
    ends: time | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """The days from *first* to *last*, which may be the same day."""

    first: date
    last: date

    @property
    def is_one(self) -> bool:
        """Return whether this is a single day."""
        return self.first == self.last

    def each(self) -> Iterator[date]:
        """Yield every day, in order."""
        return (self.first + number * _DAY for number in range((self.last - self.first).days + 1))


@dataclass(frozen=True, slots=True)
class Occasion:
    """The days *spans*, at *hours* of each day; without hours it is the whole day.

    With *weekdays* (0 is Monday) it is only on those days of the spans. An *unbroken* one begins at the first hour of
    its first day and lasts, nights included, until the last hour of its last day; it has one span and one pair of
    hours.
    """

    spans: tuple[Days, ...]
    hours: tuple[Hours, ...] = ()
    weekdays: tuple[int, ...] = ()
    unbroken: bool = False

    @property
    def first(self) -> date:
        """Return its first day."""
        return min(self.days())

    @property
    def last(self) -> date:
        """Return its last day."""
        return max(self.days())

    def days(self) -> Iterator[date]:
        """Yield every day on which it takes place, in the order of the spans."""
        for span in self.spans:
            yield from (day for day in span.each() if not self.weekdays or day.weekday() in self.weekdays)

    def moments(self) -> tuple[datetime, datetime | None]:
        """Return when an *unbroken* one begins, and when it ends."""
        hours, span = self.hours[0], self.spans[0]
        ends = datetime.combine(span.last, hours.ends) if hours.ends else None
        return datetime.combine(span.first, hours.starts), ends
