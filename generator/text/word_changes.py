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


class Fate(StrEnum):
    """What became of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class WordRun(NamedTuple):
    """Words in a row, and what became of them."""

    kind: Fate
    text: str


class _Stayed(NamedTuple):
    """*size* words in a row that stay: from number *old* on in the old text, from *new* on in the new one."""

    old: int
    new: int
    size: int


class _Gap(NamedTuple):
    """The parts of the old and of the new text that are still to be compared, by the numbers of their words."""

    old: int
    old_end: int
    new: int
    new_end: int
    depth: int


def word_changes(old: str, new: str) -> tuple[WordRun, ...]:
    """Return *new* with what it lacks of *old*: the runs that were not added are *old*, those not removed are *new*.

    Both are composed first (NFC).

    >>> [(str(run.kind), run.text) for run in word_changes("Họp lúc 7h30, ở xã", "Họp lúc 8h00, ở xã")]
    [('same', 'Họp lúc '), ('removed', '7h30'), ('added', '8h00'), ('same', ', ở xã')]
    """
    before, after = (_TOKEN.findall(normalize("NFC", text)) for text in (old, new))
    numbers: dict[str, int] = {}
    numbered = ([numbers.setdefault(word, len(numbers)) for word in words] for words in (before, after))
    return tuple(_runs(before, after, _joined(_blocks(*numbered), before, after)))


def _blocks(old: Sequence[int], new: Sequence[int]) -> list[_Stayed]:
    """Return the words that stay, in order, with as many in each block as there are in a row."""
    found: list[_Stayed] = []
    gaps, cells = [_Gap(0, len(old), 0, len(new), 0)], _MOST_CELLS
    while gaps:
        start, end, begin, finish, depth = gaps.pop()
        alike = _alike(old[start:end], new[begin:finish])
        if alike:
            found.append(_Stayed(start, begin, alike))
        start, begin = start + alike, begin + alike
        alike = _alike(old[start:end][::-1], new[begin:finish][::-1])
        end, finish = end - alike, finish - alike
        if alike:
            found.append(_Stayed(end, finish, alike))
        if start == end or begin == finish:
            continue
        anchors = _anchors(old, new, _Gap(start, end, begin, finish, depth)) if depth < _DEEPEST else []
        if anchors:
            for here, there in [*anchors, (end, finish)]:
                gaps.append(_Gap(start, here, begin, there, depth + 1))
                start, begin = here, there
        elif (size := (end - start) * (finish - begin)) <= cells:
            cells -= size
            found += _longest_common(old[start:end], new[begin:finish], start, begin)
    return _merged(sorted(found))


def _alike(old: Sequence[int], new: Sequence[int]) -> int:
    """Return how many words *old* and *new* begin with alike; they are compared in strides, not one by one."""
    most, at, stride = min(len(old), len(new)), 0, 1
    while at < most and old[at : at + stride] == new[at : at + stride]:
        at, stride = at + stride, stride * 2
    while stride > 1 and at < most:
        stride //= 2
        if old[at : at + stride] == new[at : at + stride]:
            at += stride
    return min(at, most)


def _merged(blocks: Iterable[_Stayed]) -> list[_Stayed]:
    merged: list[_Stayed] = []
    for block in blocks:
        last = merged[-1] if merged else None
        if last and (last.old + last.size, last.new + last.size) == (block.old, block.new):
            merged[-1] = last._replace(size=last.size + block.size)
        else:
            merged.append(block)
    return merged


def _anchors(old: Sequence[int], new: Sequence[int], gap: _Gap) -> list[tuple[int, int]]:
    """Return words that stand once in both parts, as many as are in the same order; or the first ones of such rows."""
    for length in _ROWS:
        old_rows, new_rows = (
            list(zip(*(words[start + shift : end] for shift in range(length)), strict=False))
            for words, start, end in ((old, gap.old, gap.old_end), (new, gap.new, gap.new_end))
        )
        here, there = Counter(old_rows), Counter(new_rows)
        place = {row: gap.new + at for at, row in enumerate(new_rows) if there[row] == 1}
        single = [(gap.old + at, place[row]) for at, row in enumerate(old_rows) if here[row] == 1 and row in place]
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


def _longest_common(old: Sequence[int], new: Sequence[int], start: int, begin: int) -> Iterator[_Stayed]:
    """Yield the longest common sequence, word by word, with numbers counted from *start* and *begin*."""
    rows = [[0] * (len(new) + 1)]
    for word in reversed(old):
        last, row = rows[-1], [0]
        for at, match in enumerate(reversed(new)):
            row.append(last[at] + 1 if word == match else max(last[at + 1], row[at]))
        rows.append(row)
    here = there = 0
    while here < len(old) and there < len(new):
        left, right = len(old) - here, len(new) - there
        if old[here] == new[there]:
            yield _Stayed(start + here, begin + there, 1)
            here, there = here + 1, there + 1
        elif rows[left - 1][right] >= rows[left][right - 1]:
            here += 1
        else:
            there += 1


def _joined(blocks: Sequence[_Stayed], before: Sequence[str], after: Sequence[str]) -> Iterator[_Stayed]:
    """Yield *blocks* without the blank that alone stays between two changed words: they read as one change."""
    for block in blocks:
        blank = block.size == 1 and before[block.old].isspace() and "\n" not in before[block.old]
        first = not block.old and not block.new
        last = (block.old + 1, block.new + 1) == (len(before), len(after))
        if first or last or not blank:
            yield block


def _runs(before: Sequence[str], after: Sequence[str], blocks: Iterable[_Stayed]) -> Iterator[WordRun]:
    """Yield the runs: what went stands before what came."""
    done = made = 0
    for old, new, size in (*blocks, _Stayed(len(before), len(after), 0)):
        if old > done:
            yield WordRun(Fate.REMOVED, "".join(before[done:old]))
        if new > made:
            yield WordRun(Fate.ADDED, "".join(after[made:new]))
        if size:
            yield WordRun(Fate.SAME, "".join(before[old : old + size]))
        done, made = old + size, new + size
