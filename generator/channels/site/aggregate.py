"""Handled feedback → what may be published: sums by field, and each matter without anything that points at a person.

Whatever is counted or listed by itself has `MINIMUM_GROUP` matters or more: in a village, “one report about a blocked
drain” is as good as a name (Luật 91/2025/QH15; FACTS.md). Fields with fewer are one row together, joined by the next
larger ones until it is large enough, so that nothing can be reckoned from the sums; their matters are not listed.
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
    """The matters of one field: how many came, how many are answered, and the median of the *days* that took.

    *field* is None for all small fields together.
    """

    field: str | None
    received: int
    answered: int
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
    received: str
    answered: str
    fields: tuple[FieldAggregate, ...]
    matters: tuple[Matter, ...]


def aggregate(results: Results) -> Aggregate:
    """Return what may be published of one month."""
    rows = results.rows
    if len(rows) < MINIMUM_GROUP:
        few = suppressed(len(rows))
        return Aggregate(results.month, few, few, (), ())
    alone, together = _parted(Counter(row.field for row in rows))
    by_field = [_field(name, [row for row in rows if row.field == name]) for name in alone]
    if together:
        by_field.append(_field(None, [row for row in rows if row.field in together]))
    groups = Counter((row.field, row.village) for row in rows)
    matters = (
        Matter(row.field, _village(row, groups), row.received, row.answered, row.unit, row.outcome)
        for row in rows
        if row.field not in together
    )
    return Aggregate(
        results.month,
        str(len(rows)),
        str(sum(row.answered is not None for row in rows)),
        tuple(by_field),
        tuple(sorted(matters, key=lambda matter: (-matter.received.toordinal(), matter.field))),
    )


def suppressed(count: int) -> str:
    """Return *count* as it may be published: of a small group only that it is small.

    >>> suppressed(7), suppressed(2), suppressed(0)
    ('7', 'dưới 3', '0')
    """
    return str(count) if count >= MINIMUM_GROUP or count == 0 else f"dưới {MINIMUM_GROUP}"


def _parted(fields: Counter[str]) -> tuple[list[str], frozenset[str]]:
    """Return the *fields* that are counted alone, the largest first, and those that are counted together."""
    alone = [name for name, _ in _largest_first(fields)]
    together: list[str] = []
    while alone and (fields[alone[-1]] < MINIMUM_GROUP or 0 < sum(fields[name] for name in together) < MINIMUM_GROUP):
        together.append(alone.pop())
    return alone, frozenset(together)


def _field(name: str | None, rows: list[Result]) -> FieldAggregate:
    days = [(row.answered - row.received).days for row in rows if row.answered]
    half = round(median(days)) if len(days) >= MINIMUM_GROUP else None
    return FieldAggregate(name, len(rows), len(days), half)


def _largest_first(counts: Counter[str]) -> Iterable[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _village(row: Result, groups: Counter[tuple[str, str | None]]) -> str | None:
    return row.village if row.village and groups[row.field, row.village] >= MINIMUM_GROUP else None
