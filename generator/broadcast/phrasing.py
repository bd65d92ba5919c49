"""A sentence → the lines in which it is read, one breath each.

A line ends where the voice may rest: after a mark, before a word that begins a phrase; never inside a name or a number.
Of all ways to break, the one with the least cost is taken, as a typesetter would (Knuth and Plass, 1981).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.broadcast import phrases
from generator.broadcast.voice import SpokenSentence
from generator.model import Holdings
from generator.said import Words
from generator.text.binding import Joint, joints
from generator.text.pattern import Pattern
from generator.text.speech.letters import UPPER
from generator.units import Syllables

Measure = Callable[[str], float]
"""Returns how wide a text is set, in millimetres on a sheet, in characters in a text."""

# What lines and breaks cost. Only the proportions count; they are our own choices.
_NEVER = 1e9  # a break inside a name or a number
_LINE = 12.0  # each line: few long ones are better than many short ones
_ONE_WORD = 90.0  # a break inside a word of two syllables
_ANYWHERE = 42.0  # a break before a word that `_BEFORE` does not list
_SLACK = 14.0  # a line that is empty: a line half full costs a quarter of it
_ORPHAN = 18.0  # a last line of one or two syllables
_LONG_BREATH: Syllables = 12  # a line of more costs three times the square of what is over: readers must breathe

_BEFORE = {
    **dict.fromkeys(("và", "hoặc", "hay", "rồi", "thì", "mà", "nếu", "khi", "để", "vì", "nhưng", "nên", "còn"), 4.0),
    **dict.fromkeys(("sau", "trước", "kể", "từ", "đến", "cho", "bởi", "tuy", "trong", "cũng", "mời", "xin"), 8.0),
    **dict.fromkeys(("ở", "trên", "dưới", "tại", "qua", "theo", "do", "bằng", "như", "với", "gọi", "gửi"), 9.0),
    **dict.fromkeys(("của", "đừng", "chớ", "chưa", "đã", "sẽ", "phải", "không", "được", "là", "bà"), 16.0),
    **dict.fromkeys(("các", "những", "mỗi", "một"), 20.0),
}
_PAIR = ("sau khi", "trước khi", "từ khi", "kể từ", "cho đến", "cho nên", "trong khi")
_WORD = Pattern(r"\S+")
_MARK = Pattern(r"[,;:.!?…–—][”\"’)\]]*$")
_LETTER = Pattern(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words within a line; *stressed* or not."""

    text: str
    stressed: bool = False


@dataclass(frozen=True, slots=True)
class Gloss:
    """Something that is not read as it is *written*, and the words it is read with."""

    written: str
    spoken: str


@dataclass(frozen=True, slots=True)
class BreathGroup:
    """One line. *last*: the sentence ends here, and the voice rests longer."""

    runs: tuple[Run, ...]
    glosses: tuple[Gloss, ...]
    last: bool

    @property
    def text(self) -> str:
        """Return the whole line."""
        return "".join(run.text for run in self.runs)


def breath_groups(
    sentence: SpokenSentence, measure: Measure, width: float, names: Sequence[str] = ()
) -> Iterator[BreathGroup]:
    """Yield the lines of *sentence*, none wider than *width* unless one word is; *names* are not cut in two."""
    text = sentence.written.text
    words = [(word.start(), word.end()) for word in _WORD.finditer(text)]
    stressed = tuple(_stressed(sentence))
    glosses = _glosses(sentence)
    cuts = _best_cuts(text, words, _kept_whole(sentence, names), measure, width)
    for first, end in pairwise(cuts):
        start, stop = words[first][0], words[end - 1][1]
        inside = tuple(gloss for at, gloss in glosses if start <= at < stop)
        yield BreathGroup(tuple(_runs(text, start, stop, stressed)), inside, last=end == len(words))


def _best_cuts(
    text: str,
    words: list[tuple[int, int]],
    whole: list[tuple[int, int]],
    measure: Measure,
    width: float,
) -> list[int]:
    """Return the word numbers at which lines begin, and the end, at the least cost."""
    count = len(words)
    cost = [0.0] + [_NEVER * count * 2] * count
    came_from = [0] * (count + 1)
    held = joints(tuple(text[start:end] for start, end in words))
    costs = (_break_cost(text, words, number, whole, held[number - 1]) for number in range(1, count))
    breaks = [0.0, *costs, 0.0]
    for end in range(1, count + 1):
        for start in range(end - 1, -1, -1):
            wide = measure(text[words[start][0] : words[end - 1][1]])
            if wide > width and end - start > 1:
                break
            total = cost[start] + _line_cost(wide / width, end - start, last=end == count) + breaks[end]
            if total < cost[end]:
                cost[end], came_from[end] = total, start
    cuts = [count]
    while cuts[-1]:
        cuts.append(came_from[cuts[-1]])
    return cuts[::-1]


def _line_cost(filled: float, syllables: int, *, last: bool) -> float:
    slack = 0.0 if last else _SLACK * (1 - min(filled, 1.0)) ** 2
    orphan = _ORPHAN if last and syllables < 3 else 0.0
    return _LINE + slack + orphan + 3.0 * max(0, syllables - _LONG_BREATH) ** 2


def _break_cost(
    text: str, words: list[tuple[int, int]], number: int, whole: list[tuple[int, int]], held: Joint
) -> float:
    """Return what it costs to end a line before word *number*, which is *held* to the one before."""
    at = words[number][0]
    if held is Joint.PAIR or any(start < at < end for start, end in whole):
        return _NEVER
    before, after = (_bare(text[slice(*words[which])]) for which in (number - 1, number))
    if _MARK.search(text[slice(*words[number - 1])]):
        return 0.0
    if held is Joint.WORD or f"{before} {after}".casefold() in _PAIR:
        return _ONE_WORD
    return _BEFORE.get(after.casefold(), _ANYWHERE)


def known_names(library: Holdings, words: Words) -> tuple[str, ...]:
    """Return the names that the commune itself is made of: offices, villages, services."""
    commune = library.commune
    bodies = (body.name for body in commune.bodies)
    villages = (village.name for village in commune.villages)
    own = (commune.name, commune.city, commune.organisation, commune.app, commune.hotline_name, commune.help_desk.name)
    return tuple(filter(None, dict.fromkeys(words(name) for name in (*own, *bodies, *villages) if name is not None)))


def _kept_whole(sentence: SpokenSentence, names: Sequence[str]) -> list[tuple[int, int]]:
    """Return the ranges that stay on one line: numbers with what they count, names, what is said in one go."""
    text = sentence.written.text
    numbers = [(span.start, span.end) for span in sentence.reading.spans]
    named = [at.span() for name in names for at in re.finditer(re.escape(name), text, re.IGNORECASE)]
    return [*(_with_neighbours(text, span) for span in numbers), *_names(text), *named]


def _with_neighbours(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return *span* with the word before it (“số 1022”) and the one after it (“15 phút”), unless a mark is between."""
    start, end = span
    if not any(map(str.isdigit, text[start:end])):
        return span
    before = re.search(r"[^\W\d_]+ $", text[:start])
    after = re.match(r" [^\W\d_]+", text[end:])
    follows = after[0].strip() if after else ""
    keep_after = follows and follows.casefold() not in _BEFORE
    return before.start() if before else start, end + len(after[0]) if after and keep_after else end


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of runs of capitalised words (“Trần Thị Ví”), the first word of the sentence left out."""
    yield from (found.span() for found in _NAME.finditer(text) if found.start())


_NAME = Pattern(rf"(?<![\w])(?:[{UPPER}][\w-]*)(?: [{UPPER}0-9][\w-]*)+")


def _stressed(sentence: SpokenSentence) -> Iterator[tuple[int, int]]:
    """Yield the ranges to stress: what the author made bold, numbers, and words that forbid."""
    text = sentence.written.text
    yield from sentence.written.stress
    for span in sentence.reading.spans:
        if any(map(str.isdigit, span.written)):
            yield span.start, span.end
    yield from (found.span() for found in _WARNING.finditer(text))


_WARNING = Pattern(rf"(?<!\w)(?:{'|'.join(phrases.WARNING_WORDS)})(?!\w)", re.IGNORECASE)


def _glosses(sentence: SpokenSentence) -> list[tuple[int, Gloss]]:
    """Return what is not read as written, tokens that touch taken together (“5-6”)."""
    groups: list[list[int]] = []
    spans = sentence.reading.spans
    for index, span in enumerate(spans):
        if groups and spans[groups[-1][-1]].end == span.start:
            groups[-1].append(index)
        else:
            groups.append([index])
    text = sentence.written.text
    glosses = []
    for group in groups:
        start, end = spans[group[0]].start, spans[group[-1]].end
        spoken = " ".join(spans[index].spoken for index in group)
        if text[start:end].casefold() != spoken.casefold():
            glosses.append((start, Gloss(text[start:end], spoken)))
    return glosses


def _runs(text: str, start: int, stop: int, stressed: tuple[tuple[int, int], ...]) -> Iterator[Run]:
    marks = sorted({start, stop, *(min(max(edge, start), stop) for span in stressed for edge in span)})
    for first, end in pairwise(marks):
        yield Run(text[first:end], any(a <= first < b for a, b in stressed))


def _bare(word: str) -> str:
    return "".join(_LETTER.findall(word))
