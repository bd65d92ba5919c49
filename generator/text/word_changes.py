"""An old and a new text → what stayed, went and came, by whole words, so that a person reads it as a sentence.

Words that stand once in both texts are anchors (“patience”, Bram Cohen, 2010); between them the longest common
sequence is looked for as far as `_MOST_CELLS` allows, and beyond that all of it counts as exchanged. So the time grows
with the length of the texts, and not with its square.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple
from unicodedata import normalize

_TOKEN = re.compile(r"\{\{[^{}\n]*\}\}|\w+(?:[.,:/\-–’'@]\w+)*%?|[^\S\n]+|\n+|[^\w\s]")
"""A fact; a word, number, hour, date, address; blanks; line ends; a sign."""
_MOST_CELLS = 1_500_000  # pairs of words compared in one call, about half a second
_DEEPEST = 12
_ROWS = (1, 8)  # words in a row that are looked for, where shorter rows stand more than once


class Kept(StrEnum):
    """What became of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Run(NamedTuple):
    """Words in a row, and what became of them."""

    kind: Kept
    text: str


class _Gap(NamedTuple):
    """The parts of the old and of the new text that are still to be compared, by the numbers of their words."""

    old: int
    old_end: int
    new: int
    new_end: int
    depth: int


def word_changes(old: str, new: str) -> tuple[Run, ...]:
    """Return *new* with what it lacks of *old*: the runs that were not added are *old*, those not removed are *new*.

    Both are composed first (NFC).

    >>> [(str(run.kind), run.text) for run in word_changes("Họp lúc 7h30, ở xã", "Họp lúc 8h00, ở xã")]
    [('same', 'Họp lúc '), ('removed', '7h30'), ('added', '8h00'), ('same', ', ở xã')]
    """
    before, after = (_TOKEN.findall(normalize("NFC", text)) for text in (old, new))
    numbers: dict[str, int] = {}
    one, other = ([numbers.setdefault(word, len(numbers)) for word in words] for words in (before, after))
    return tuple(_runs(before, after, _joined(_pairs(one, other), before)))


def _pairs(one: Sequence[int], other: Sequence[int]) -> list[tuple[int, int]]:
    """Return the numbers of the words that stay, in order."""
    found: list[tuple[int, int]] = []
    gaps, cells = [_Gap(0, len(one), 0, len(other), 0)], _MOST_CELLS
    while gaps:
        gap = gaps.pop()
        start, end, begin, finish, depth = gap
        while start < end and begin < finish and one[start] == other[begin]:
            found.append((start, begin))
            start, begin = start + 1, begin + 1
        while start < end and begin < finish and one[end - 1] == other[finish - 1]:
            end, finish = end - 1, finish - 1
            found.append((end, finish))
        if start == end or begin == finish:
            continue
        anchors = _anchors(one, other, _Gap(start, end, begin, finish, depth)) if depth < _DEEPEST else []
        if anchors:
            for here, there in [*anchors, (end, finish)]:
                gaps.append(_Gap(start, here, begin, there, depth + 1))
                start, begin = here, there
        elif (size := (end - start) * (finish - begin)) <= cells:
            cells -= size
            found += _longest_common(one[start:end], other[begin:finish], start, begin)
    return sorted(found)


def _anchors(one: Sequence[int], other: Sequence[int], gap: _Gap) -> list[tuple[int, int]]:
    """Return words that stand once in both parts, as many as are in the same order; or the first ones of such rows."""
    for length in _ROWS:
        ours, theirs = (
            list(zip(*(words[start + shift : end] for shift in range(length)), strict=False))
            for words, start, end in ((one, gap.old, gap.old_end), (other, gap.new, gap.new_end))
        )
        here, there = Counter(ours), Counter(theirs)
        place = {row: gap.new + at for at, row in enumerate(theirs) if there[row] == 1}
        single = [(gap.old + at, place[row]) for at, row in enumerate(ours) if here[row] == 1 and row in place]
        if single:
            return _rising(single)
    return []


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of *pairs*, in order of their first numbers, whose second numbers rise as well."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        length = bisect_left(ends, there)
        before.append(lasts[length - 1] if length else -1)
        ends[length : length + 1] = [there]
        lasts[length : length + 1] = [number]
    chain, at = [], lasts[-1] if lasts else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _longest_common(one: Sequence[int], other: Sequence[int], start: int, begin: int) -> Iterator[tuple[int, int]]:
    """Yield the longest common sequence, with numbers counted from *start* and *begin*."""
    rows = [[0] * (len(other) + 1)]
    for word in reversed(one):
        last, row = rows[-1], [0]
        for at, match in enumerate(reversed(other)):
            row.append(last[at] + 1 if word == match else max(last[at + 1], row[at]))
        rows.append(row)
    here = there = 0
    while here < len(one) and there < len(other):
        left, right = len(one) - here, len(other) - there
        if one[here] == other[there]:
            yield start + here, begin + there
            here, there = here + 1, there + 1
        elif rows[left - 1][right] >= rows[left][right - 1]:
            here += 1
        else:
            there += 1


def _joined(pairs: Sequence[tuple[int, int]], before: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield *pairs* without the blank that alone stays between two changed words: they read as one change."""
    for number, (here, there) in enumerate(pairs):
        if before[here].isspace() and "\n" not in before[here] and 0 < number < len(pairs) - 1:
            last, following = pairs[number - 1], pairs[number + 1]
            if last != (here - 1, there - 1) and following != (here + 1, there + 1):
                continue
        yield here, there


def _runs(before: Sequence[str], after: Sequence[str], pairs: Iterable[tuple[int, int]]) -> Iterator[Run]:
    """Yield the runs, those of one kind in a row as one."""
    done, made, same = 0, 0, [""][:0]
    for here, there in (*pairs, (len(before), len(after))):
        if here > done or there > made:
            if same:
                yield Run(Kept.SAME, "".join(same))
                same = []
            if here > done:
                yield Run(Kept.REMOVED, "".join(before[done:here]))
            if there > made:
                yield Run(Kept.ADDED, "".join(after[made:there]))
        if here < len(before):
            same.append(before[here])
        done, made = here + 1, there + 1
    if same:
        yield Run(Kept.SAME, "".join(same))
