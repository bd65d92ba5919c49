"""What may be told beside the table of states, so that no count that the table hides can be reckoned from both.

“Nine tenths were answered in five days” says how many are open at the most, and “30 of 30 in time” that none is: a
count that the table hides among others might be one or two numbers only. Whether a sentence is told is decided by the
table as it is shown, and not by the counts behind it: else it would tell something that it is *not* told.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from generator.model import CaseStage
from generator.tallies.small import Parted, parted

_ENOUGH = 3
"""So many numbers each hidden count may be, as in `tallies.small`."""
_MOST_TOGETHER = 60
"""Of more reports together, the levels of `tallies.small` leave so many numbers that no sentence tells one."""
_Counts = Mapping[str, int]


def may_tell_waits(shown: Parted) -> bool:
    """Return whether the middle and the nine tenths may be told beside the states as they are *shown*.

    Either may be “not yet”: whichever it is, each hidden count may be three numbers or more.

    >>> may_tell_waits(parted({"done": 10, "answered": 3, "open": 2, "refused": 5}))
    False
    >>> may_tell_waits(parted({"done": 20, "answered": 9, "open": 7, "refused": 5}))
    True
    """
    few, half = (shown.total - -(-shown.total * tenths // 10) for tenths in (9, 5))
    verdicts: tuple[Callable[[int, int], bool], ...] = (
        lambda least, _most: least <= few,
        lambda least, most: most > few and least <= half,
        lambda _least, most: most > half,
    )
    return all(_leaves_enough(shown, fits) for fits in verdicts)


def may_tell_answered(shown: Parted, answered: int) -> bool:
    """Return whether it may be told that at least so many are *answered*, beside the states as they are *shown*.

    It may where that leaves room for as many open ones as there can be anyhow.
    """
    most = max((counts.get(CaseStage.OPEN, 0) for counts in _possible(shown)), default=0)
    return CaseStage.OPEN not in shown.together or shown.total - answered >= most


def hides_who_waits(shown: Parted) -> bool:
    """Return whether the states as they are *shown* hide how many have no answer, or may have none."""
    return CaseStage.OPEN in shown.together or CaseStage.REFUSED in shown.together


def _leaves_enough(shown: Parted, fits: Callable[[int, int], bool]) -> bool:
    """Return whether what *fits* leaves three numbers for each hidden count, or nothing at all fits.

    *fits* is asked about the least and the most that may be unanswered: of the refused, any number may have an answer.
    """
    if not hides_who_waits(shown) or shown.sum > _MOST_TOGETHER:
        return True
    left: dict[str, set[int]] = {name: set() for name in shown.together}
    for counts in _possible(shown):
        waiting = counts.get(CaseStage.OPEN, 0)
        if fits(waiting, waiting + counts.get(CaseStage.REFUSED, 0)):
            for name, values in left.items():
                values.add(counts[name])
    return all(not values or len(values) >= _ENOUGH for values in left.values())


def _possible(shown: Parted) -> tuple[_Counts, ...]:
    """Return all counts that would be shown just so; those that are told alone where more are hidden than are tried."""
    return _all_like(shown) if shown.sum <= _MOST_TOGETHER else (dict(shown.alone),)


@lru_cache(maxsize=512)
def _all_like(shown: Parted) -> tuple[_Counts, ...]:
    alone = dict(shown.alone)
    tried = (alone | dict(zip(shown.together, each, strict=True)) for each in _spread(shown.sum, len(shown.together)))
    return tuple(counts for counts in tried if parted(counts) == shown)


def _spread(total: int, members: int) -> Iterator[tuple[int, ...]]:
    """Yield all ways to spread *total* over so many *members*."""
    if members < 2:
        if members or not total:
            yield (total,) * members
        return
    for first in range(total + 1):
        for rest in _spread(total - first, members - 1):
            yield (first, *rest)
