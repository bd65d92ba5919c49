"""A new export of months that were told → rows that leave every published count of fields and villages as it was told.

Whoever kept the old page subtracts it from the new one: a month with one report more tells of which field and village
that report was. So a month stays as it was told, for ever. A report that comes late is counted in the first month that
nobody was told of yet, among that month's own; one that is in the new export no more still counts where it was told;
and one whose field or village was corrected counts as what it was told to be. How far reports have come goes on.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model import CaseStage, Result
from generator.tallies.periods import Period
from generator.tallies.small import LEAST
from generator.text.export_words import NO_LONGER

_KEYS: tuple[Callable[[Result], Hashable], ...] = (
    lambda row: (row.field, row.village, row.received, row.unit),
    lambda row: (row.field, row.village, row.received),
    lambda row: (row.field, row.village),
    lambda row: (row.received, row.unit),
)
"""By what a row of the new export is taken for one that was told, the nearest first; the last are corrected ones."""


@dataclass(frozen=True, slots=True)
class KeptAsTold:
    """The *rows* of a month as they are kept; how many came *late*, are *gone*, and were *corrected* otherwise."""

    rows: tuple[Result, ...]
    late: int = 0
    gone: int = 0
    corrected: int = 0


@dataclass(frozen=True, slots=True)
class ToldUntil:
    """Up to which *month* all is told, where from late reports are counted on the day *then*; and the *periods*."""

    month: str
    then: date
    periods: tuple[Period, ...] = ()

    def keep(self, month: str, before: Iterable[Result], rows: Sequence[Result]) -> KeptAsTold:
        """Return the *rows* of a *month* with all that was told of it *before* as it was."""
        told = [row for row in before if row.counted_in <= self.month]
        if not told and (month > self.month or (len(rows) >= LEAST and self._stands_alone(month))):
            return KeptAsTold(tuple(rows))
        taken, left, gone = _paired(told, rows)
        corrected = sum((new.field, new.village) != (old.field, old.village) for old, new in taken)
        late = [replace(row, counted=self.then) if row.counted_in <= self.month else row for row in left]
        kept = (_as(old, new) for old, new in taken)
        return KeptAsTold((*kept, *map(_gone, gone), *late), len(late), len(gone), corrected)

    def _stands_alone(self, month: str) -> bool:
        """Return whether nothing was told of *month* but that nobody reported anything, or nothing at all."""
        return not any(month in period.months and len(period.months) > 1 for period in self.periods)


def _paired(
    told: Sequence[Result], rows: Sequence[Result]
) -> tuple[list[tuple[Result, Result]], list[Result], list[Result]]:
    """Return which of *rows* are which of those that were *told*, those that are none, and the told that are none."""
    taken: list[tuple[Result, Result]] = []
    gone, left = list(told), list(rows)
    for key in _KEYS:
        free: defaultdict[Hashable, deque[Result]] = defaultdict(deque)
        for row in left:
            free[key(row)].append(row)
        missed = []
        for old in gone:
            if same := free[key(old)]:
                taken.append((old, same.popleft()))
            else:
                missed.append(old)
        gone, left = missed, [row for rest in free.values() for row in rest]
    return taken, left, gone


def _as(old: Result, new: Result) -> Result:
    """Return *new*, which is counted as *old* was."""
    day = old.counted or (old.received if new.counted_in != old.counted_in else None)
    return replace(new, field=old.field, village=old.village, counted=day)


def _gone(row: Result) -> Result:
    """Return *row*, which is in the new export no more: nobody waits for an answer, and what was written of it goes."""
    refused = NO_LONGER if row.stage is CaseStage.OPEN else row.refused
    return replace(row, refused=refused, outcome=None, cleared_by=None, cleared_hash=None)
