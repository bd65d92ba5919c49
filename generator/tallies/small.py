"""Counts of groups → those that are told alone, and the small ones together, so that none of these can be reckoned.

In a village, “one report about a blocked drain” is as good as a name. A count below `LEAST` is told with others, as one
sum. That alone does not hide it: two counts below five that make eight are both four. So all counts below a level are
told together, the lowest level of `_LEVELS` at which each of them may still have been three numbers or more, for
somebody who knows this rule as well (tests/tallies/test_small.py tries all cases that a small table can have).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

LEAST = 5
"""The smallest count that is told alone: the usual threshold of statistical offices (Eurostat, UK ONS: 3 to 10)."""

_LEVELS = (LEAST, 10, 20, 40, 80, 160, 320, 640, 1280, inf)


@dataclass(frozen=True, slots=True)
class Parted:
    """The counts that are told *alone*, the largest first; the names that are told *together*, and their *sum*."""

    alone: tuple[tuple[str, int], ...]
    together: tuple[str, ...] = ()
    sum: int = 0

    @property
    def total(self) -> int:
        """Return the sum of all."""
        return self.sum + sum(count for _, count in self.alone)

    def count(self, name: str) -> int | None:
        """Return the count of *name* where it is told alone; None where it is hidden."""
        return None if name in self.together else dict(self.alone).get(name, 0)


def parted(counts: Mapping[str, int]) -> Parted:
    """Return *counts* as they may be told; a nought is told as it is where nothing need be hidden.

    >>> parted({"Rác": 12, "Đèn": 7, "Cống": 3, "Chó": 2}).together
    ('Chó', 'Cống')
    >>> parted({"Rác": 12, "Đèn": 7, "Cống": 3}).together
    ('Cống', 'Đèn')
    """
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not any(0 < count < LEAST for _, count in ordered):
        return Parted(tuple(ordered))
    for level in _LEVELS:
        together = [(name, count) for name, count in ordered if count < level]
        total = sum(count for _, count in together)
        if len(together) == len(ordered) or _is_hidden(total, len(together), level):
            break
    alone = tuple(pair for pair in ordered if pair not in together)
    return Parted(alone, tuple(sorted(name for name, _ in together)), total)  # their order would say which is larger


def _is_hidden(total: int, members: int, level: float) -> bool:
    """Return whether each of so many *members* below *level* may be three numbers or more where their sum is *total*.

    Where all others are as large as they can be, one is at least `total - (members - 1) * (level - 1)`, and one of them
    is below `LEAST`: with two or less there it may be 2, 3 or 4.
    """
    return total >= LEAST and members > 1 and total <= (members - 1) * (level - 1) + 2
