"""Handled feedback → what may be published: sums by field, and each matter without anything that points at a person.

Counts of a field below `MINIMUM_GROUP` are not published, nor is the village of a matter when fewer came from there:
in a village, “one report about a blocked drain” is as good as a name (Luật 91/2025/QH15; FACTS.md).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from generator.model import Result, Results

MINIMUM_GROUP = 3
"""The smallest count that is published: our own choice."""


@dataclass(frozen=True, slots=True)
class FieldAggregate:
    """The matters of one field: how many came, how many are answered, and the median of the *days* that took."""

    field: str
    received: str
    answered: str
    days: int | None


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter as it may be published."""

    field: str
    village: str | None
    received: date
    answered: date | None
    unit: str
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Aggregate:
    """The matters of one month."""

    month: str
    received: int
    answered: int
    fields: tuple[FieldAggregate, ...]
    matters: tuple[Matter, ...]


def aggregate(results: Results) -> Aggregate:
    """Return what may be published of one month."""
    rows = results.rows
    fields = Counter(row.field for row in rows)
    villages = Counter(row.village for row in rows if row.village)
    by_field = [_field(name, [row for row in rows if row.field == name]) for name, _ in _largest_first(fields)]
    matters = (
        Matter(row.field, _village(row, villages), row.received, row.answered, row.unit, row.outcome) for row in rows
    )
    return Aggregate(
        results.month,
        len(rows),
        sum(row.answered is not None for row in rows),
        tuple(by_field),
        tuple(sorted(matters, key=lambda matter: (-matter.received.toordinal(), matter.field))),
    )


def suppressed(count: int) -> str:
    """Return *count* as it may be published: of a small group only that it is small.

    >>> suppressed(7), suppressed(2), suppressed(0)
    ('7', 'dưới 3', '0')
    """
    return str(count) if count >= MINIMUM_GROUP or count == 0 else f"dưới {MINIMUM_GROUP}"


def _field(name: str, rows: list[Result]) -> FieldAggregate:
    days = [(row.answered - row.received).days for row in rows if row.answered]
    half = round(median(days)) if len(days) >= MINIMUM_GROUP else None
    return FieldAggregate(name, suppressed(len(rows)), suppressed(len(days)), half)


def _largest_first(counts: Counter[str]) -> Iterable[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _village(row: Result, villages: Counter[str]) -> str | None:
    return row.village if row.village and villages[row.village] >= MINIMUM_GROUP else None
