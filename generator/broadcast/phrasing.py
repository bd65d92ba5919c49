"""A sentence → the lines in which it is read, one breath each.

A line ends where the voice may rest: after a mark, before a word that begins a phrase; never inside a name or a number.
Of all ways to break, the one with the least cost is taken, as a typesetter would (Knuth and Plass, 1981).
"""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.broadcast import phrases
from generator.broadcast.glosses import Gloss, glosses_of
from generator.broadcast.grammar import NEVER, break_costs
from generator.broadcast.lines import Measure, best_cuts, rests_at
from generator.broadcast.prose import Stretch
from generator.broadcast.voice import SpokenSentence
from generator.model import Holdings
from generator.said import Words
from generator.text.binding import Joint, joints
from generator.text.pattern import Pattern

_WORD = Pattern(r"\S+")
_TORN = 3  # a word of a name that is torn costs as much as so many breaks between its words


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words within a line; *stressed* or not."""

    text: str
    stressed: bool = False


@dataclass(frozen=True, slots=True)
class BreathGroup:
    """One line. *rest*: the voice rests behind it; *last*: the sentence ends here, and it rests longer."""

    runs: tuple[Run, ...]
    glosses: tuple[Gloss, ...]
    last: bool
    rest: bool = True

    @property
    def text(self) -> str:
        """Return the whole line."""
        return "".join(run.text for run in self.runs)


def breath_groups(
    sentence: SpokenSentence, measure: Measure, width: float, names: Sequence[str] = ()
) -> Iterator[BreathGroup]:
    """Yield the lines of *sentence*, none wider than *width* unless one word is; *names* are not cut in two.

    *width* is in the unit of *measure*.
    """
    text = sentence.written.text
    words = [word.span() for word in _WORD.finditer(text)]
    written = tuple(text[start:end] for start, end in words)
    breaks = break_costs(written)
    _keep_whole(breaks, words, _kept_whole(sentence, names), joints(written))
    stressed = _Ranges(_stressed(sentence))
    glosses = deque(glosses_of(sentence))
    for first, end in pairwise(best_cuts(text, words, breaks, measure, width)):
        start, stop = words[first][0], words[end - 1][1]
        inside = []
        while glosses and glosses[0][0] < stop:
            inside.append(glosses.popleft()[1])
        yield BreathGroup(
            tuple(_runs(text, start, stop, stressed.within(start, stop))),
            tuple(inside),
            last=end == len(words),
            rest=rests_at(end, breaks),
        )


def _keep_whole(breaks: list[float], words: Sequence[Stretch], whole: Iterable[Stretch], held: Sequence[Joint]) -> None:
    """Set in *breaks* that no line begins inside a range that is kept *whole*.

    Where one is wider than a line, it parts between its words, not within one, of which *held* tells.
    """
    starts = [start for start, _ in words]
    for first, end in whole:
        for number in range(bisect_right(starts, first), bisect_left(starts, end)):
            breaks[number] = max(breaks[number], NEVER * (_TORN if held[number - 1] else 1))


def known_names(library: Holdings, words: Words) -> tuple[str, ...]:
    """Return the names that the commune itself is made of: offices, villages, services."""
    commune = library.commune
    bodies = (body.name for body in commune.bodies)
    villages = (village.name for village in commune.villages)
    own = (commune.name, commune.city, commune.organisation, commune.app, commune.hotline_name, commune.help_desk.name)
    return tuple(filter(None, dict.fromkeys(words(name) for name in (*own, *bodies, *villages) if name is not None)))


def _kept_whole(sentence: SpokenSentence, names: Sequence[str]) -> Iterator[Stretch]:
    """Yield the ranges that stay on one line: what is said in one go, and names that the commune knows."""
    text = sentence.written.text
    for span in sentence.reading.spans:
        yield _with_neighbours(text, span.start, span.end)
    for name in names:
        yield from (at.span() for at in re.finditer(re.escape(name), text, re.IGNORECASE))


def _with_neighbours(text: str, start: int, end: int) -> Stretch:
    """Return the range with the word before it (“số 1022”), where it has a figure and no mark is between."""
    if not any(map(str.isdigit, text[start:end])):
        return start, end
    before = _LAST_WORD.search(text, max(0, start - _LONGEST_WORD), start)
    return before.start() if before else start, end


_LAST_WORD = re.compile(r"[^\W\d_]+ \Z")
_LONGEST_WORD = 8  # letters, and the blank behind them


def _stressed(sentence: SpokenSentence) -> Iterator[tuple[int, int]]:
    """Yield the ranges to stress: what the author made bold, numbers, and words that forbid."""
    text = sentence.written.text
    yield from sentence.written.stress
    yield from sentence.calls
    for span in sentence.reading.spans:
        if any(map(str.isdigit, span.written)):
            yield span.start, span.end
    yield from (found.span() for found in _WARNING.finditer(text))


_WARNING = Pattern(rf"(?<!\w)(?:{'|'.join(phrases.WARNING_WORDS)})(?!\w)", re.IGNORECASE)


def _runs(text: str, start: int, stop: int, stressed: Iterable[Stretch]) -> Iterator[Run]:
    at = start
    for stretch in stressed:
        first, end = max(stretch[0], at), min(stretch[1], stop)
        if first > at:
            yield Run(text[at:first])
        if end > first:
            yield Run(text[first:end], stressed=True)
            at = end
    if at < stop:
        yield Run(text[at:stop])


class _Ranges:
    """Ranges in the order in which they stand, those that touch as one; lines ask for theirs in order."""

    def __init__(self, ranges: Iterable[Stretch]) -> None:
        self._left: deque[Stretch] = deque()
        for stretch in sorted(ranges):
            if self._left and stretch[0] <= self._left[-1][1]:
                start, end = self._left.pop()
                self._left.append((start, max(end, stretch[1])))
            else:
                self._left.append(stretch)

    def within(self, start: int, stop: int) -> Iterator[Stretch]:
        """Yield the ranges that reach into the line from *start* to *stop*."""
        while self._left and self._left[0][1] <= start:
            self._left.popleft()
        for stretch in self._left:
            if stretch[0] >= stop:
                break
            yield stretch
