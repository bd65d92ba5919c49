"""Texts → lines that fit a frame, by measuring: how wide a text is, where its lines break, how large it may be set.

Pure: the widths of the letters are in `advances.py`, so that a check can measure what will be printed.
Lengths are millimetres on sheets; pictures measure in pixels with the same functions.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, combinations, pairwise
from math import comb, floor, inf

from generator.said import marks_and_letters, plain
from generator.sheets.typesetting.letters import advances_of
from generator.text.binding import NO_BREAK, Joint, bound, chunks, joints
from generator.units import Ems, Millimetres, Thousandths

TypeSizes = tuple[Millimetres, Millimetres]
"""Bounds of the type size, the smallest first, unless a docstring says otherwise."""

HEADING: Ems = 1.2
"""The height of a heading's line: below 1.15 stacked marks (ế, Ậ) come close to the line above."""

PROSE: Ems = 1.36
"""The height of a line of running text: our own choice, found by looking at prints."""

READABLE: Millimetres = 3.2
"""The type of the least words on a sheet, sources and what codes do: 9 points, unless they are too long for that."""

_WIDEST: Thousandths = 1005  # taken for a letter that the table lacks
_SLACK = 1.01  # for rounding, and for the rare pair of letters that the typeface sets apart
_HORNED = "ưứừửữự"
_AFTER_HORN = "?!)]}*'\"’”"
_KERN: Thousandths = 112  # the most that the typeface puts between a horned letter and such a sign
_STOPS = {**dict.fromkeys("?!:;.…", 0.3), **dict.fromkeys(",–", 0.18)}  # the share of the width that a break is worth
_MOST_WAYS = 800  # of breaking a text into lines: where there are more, they are not all compared
_RECENT = 4_096  # texts whose lines are known: a sheet is laid out again when one of its many texts has changed
_LONG = 200  # letters: in a longer text the excess is found by bisection, not letter by letter


@dataclass(frozen=True, slots=True)
class Setting:
    """Text as it is set: its *lines*, the type *size*, and the height of a line, *leading*."""

    lines: tuple[str, ...]
    size: Millimetres
    leading: Ems = HEADING

    @property
    def words(self) -> str:
        """Return all lines as one text."""
        return " ".join(self.lines)

    @property
    def height(self) -> Millimetres:
        """Return the height of all lines together."""
        return len(self.lines) * self.size * self.leading


def width(text: str, weight: int, size: Millimetres) -> Millimetres:
    """Return the width of *text*, never less than it is when printed.

    >>> round(width("1022", 800, 10), 1)
    25.2
    """
    return _thousandths(text, weight) * size / 1000 * _SLACK


@lru_cache(maxsize=_RECENT)
def wrap(text: str, weight: int, size: Millimetres, room: Millimetres) -> tuple[str, ...]:
    """Return *text* broken into lines no wider than *room*, as WeasyPrint breaks it: each line as full as can be.

    A word wider than *room*, such as an address, is broken after a sign, or anywhere if it has none.
    """
    most = room * 1000 / (size * _SLACK) + 1e-6
    blank = _thousandths(" ", weight)
    lines: list[str] = []
    line_width = 0.0
    for piece in _unbroken(text, weight, most):
        # Widths add up: a line need not be measured anew with each word.
        piece_width = _thousandths(piece, weight)
        if lines and line_width + blank + piece_width <= most:
            lines[-1] += f" {piece}"
            line_width += blank + piece_width
        else:
            lines.append(piece)
            line_width = piece_width
    return tuple(lines)


def _unbroken(text: str, weight: int, most: float) -> Iterator[str]:
    """Yield *text* in pieces no wider than *most* thousandths: words of several syllables, or what fits of them."""
    for chunk in chunks(text):
        for word in (chunk,) if _thousandths(chunk, weight) <= most else chunk.split():
            yield from (word,) if _thousandths(word, weight) <= most else _pieces(word, weight, most)


def _pieces(word: str, weight: int, most: float) -> Iterator[str]:
    """Yield *word* in pieces no wider than *most* thousandths, each cut after its last sign."""
    while len(word) > 1:
        end = _fitting(word, weight, most)
        if end == len(word):
            break
        signs = [place + 1 for place in range(1, end) if word[place] in "/.-_?&="]
        end = signs[-1] if signs else end
        yield word[:end]
        word = word[end:]
    yield word


def _fitting(word: str, weight: int, most: float) -> int:
    """Return how many characters of *word*, at least one letter, fit *most* thousandths; marks have no width."""
    # Widths are added up letter by letter: to measure each beginning anew would take hours for an endless word.
    advances, total, end, last = advances_of(weight), 0.0, 0, ""
    for piece in marks_and_letters(word):
        if len(piece) == 1:
            total += advances.get(piece, _WIDEST) + (_KERN if last in _HORNED and piece in _AFTER_HORN and last else 0)
            if total > most and end:
                return end
            last = piece
        end += len(piece)
    return end


@lru_cache(maxsize=_RECENT)
def paragraph(text: str, weight: int, size: Millimetres, room: Millimetres) -> tuple[str, ...]:
    """Return *text* in as few lines as `wrap`, but narrower ones where that keeps the last line from being one word.

    >>> paragraph("Con cháu, hàng xóm hoặc trưởng thôn. Chọn người mình tin.", 400, 4.3, 62)
    ('Con cháu, hàng xóm hoặc', 'trưởng thôn. Chọn người', 'mình tin.')
    """
    full = wrap(text, weight, size, room)
    kept = max((wide for piece in chunks(text) if (wide := width(piece, weight, size)) <= room), default=0)
    for part in range(100, 60, -3):
        lines = wrap(text, weight, size, room * part / 100)
        if len(lines) > len(full) or kept > room * part / 100:
            break
        if not lines or (" " in lines[-1] and width(lines[-1], weight, size) > room / 4):
            return lines
    return full


@lru_cache(maxsize=_RECENT)
def widest(text: str, weight: int, least: Joint = Joint.PAIR) -> Ems:
    """Return how wide the widest piece of *text* is that holds as firmly as *least*: a name, a number and its noun."""
    return max((width(piece, weight, 1) for piece in chunks(text, least)), default=0)


def downwards(biggest: Millimetres, smallest: Millimetres, step: Millimetres) -> Iterator[Millimetres]:
    """Yield sizes from *biggest* down, *step* apart, the last not below *smallest*.

    >>> [round(size, 2) for size in downwards(4.8, 4.2, 0.2)]
    [4.8, 4.6, 4.4, 4.2]
    """
    return (biggest - number * step for number in range(1 + floor((biggest - smallest) / step + 1e-6)))


def balance(
    text: str, weight: int, count: int, keep: Sequence[str] = (), most: Ems = inf, least: Joint = Joint.WORD
) -> tuple[str, ...]:
    """Return *text* in *count* lines, the widest as narrow as can be, so that no word is left alone at the end.

    Lines that end in a stop are preferred, even where the widest is a little wider. Phrases in *keep* stay on one line,
    and what holds as firmly as *least*, too (nothing else if it is `Joint.FREE`). Where a line were wider than *most*
    then, words of several syllables part first.

    >>> balance("Có việc cần báo? Gọi 1022", 800, 2), balance("Gửi phản ánh", 800, 2)
    (('Có việc cần báo?', 'Gọi 1022'), ('Gửi', 'phản ánh'))
    """
    glued = _glued(text, keep)
    for joint in (Joint.WORD, Joint.PAIR):
        lines = _balanced(bound(glued, joint), weight, count) if joint >= least > Joint.FREE else ()
        if lines and (len(lines) == count or most == inf) and max(width(line, weight, 1) for line in lines) <= most:
            return lines
    return _balanced(glued, weight, count)


@dataclass(frozen=True, slots=True)
class Frame:
    """The room of a text: its *width* and *height*, the bounds of the type size, and the most lines."""

    width: Millimetres
    height: Millimetres
    smallest: Millimetres
    biggest: Millimetres
    most_lines: int = 4
    leading: Ems = HEADING


@lru_cache(maxsize=_RECENT)
def largest(text: str, weight: int, frame: Frame, keep: tuple[str, ...] = ()) -> Setting | None:
    """Return *text* in the largest type that fits *frame*, in as few lines as that allows; None where none fits."""
    if _most_that_fits(seen := plain(text), weight, frame) < len(seen):
        return None
    for least in (Joint.WORD, Joint.PAIR, Joint.FREE):
        settings = (_setting(text, weight, frame, count, keep, least) for count in range(1, frame.most_lines + 1))
        fitting = (setting for setting in settings if setting.size >= frame.smallest - 1e-6)
        best = max(fitting, key=lambda setting: (round(_ease(setting, weight), 1), -len(setting.lines)), default=None)
        if best:
            return best
    return None


def keeps_words(setting: Setting) -> bool:
    """Return whether no line of *setting* ends within a word of several syllables, a name or a number.

    >>> keeps_words(Setting(("Gửi phản", "ánh"), 4)), keeps_words(Setting(("Gửi", "phản ánh"), 4))
    (False, True)
    """
    lines = [words for line in setting.lines if (words := tuple(line.split()))]
    return all(joints((*above, *below))[len(above) - 1] is Joint.FREE for above, below in pairwise(lines))


def squeezed(text: str, weight: int, frame: Frame) -> Setting:
    """Return *text* on one line no wider than *frame*, however small its type becomes."""
    return Setting((text,), min(frame.smallest, frame.width / max(width(text, weight, 1), 1e-6)), frame.leading)


def excess(text: str, weight: int, frame: Frame) -> int:
    """Return how many characters *text*, which does not fit *frame*, must lose at its end to fit."""
    smallest = replace(frame, biggest=frame.smallest)
    text = plain(text)
    cuts = range(max(1, len(text) - _most_that_fits(text, weight, frame)), len(text))
    start = bisect_left(cuts, 1, key=lambda cut: _fits(text[:-cut], weight, smallest)) if len(text) > _LONG else 0
    return next((cut for cut in cuts[start:] if _fits(text[:-cut], weight, smallest)), len(text))


def _fits(text: str, weight: int, frame: Frame) -> bool:
    return largest(text.strip(), weight, frame) is not None


def _most_that_fits(text: str, weight: int, frame: Frame) -> int:
    """Return the most letters of *text* that all lines of *frame* hold: it spares a search where no break can help."""
    room = frame.most_lines * frame.width / max(1e-6, frame.smallest - 1e-6) + 1e-6
    for place, letter in enumerate(text):
        room -= 0 if letter.isspace() else width(letter, weight, 1)
        if room < 0:
            return place
    return len(text)


def _ease(setting: Setting, weight: int) -> float:
    """Return the type size, counted less where one line is much shorter than the longest: our own choice of both."""
    widths = [width(line, weight, 1) for line in setting.lines]
    return setting.size * (0.85 if min(widths) < max(widths) * 0.4 else 1)


def _setting(text: str, weight: int, frame: Frame, count: int, keep: Sequence[str], least: Joint) -> Setting:
    lines = balance(text, weight, count, keep, least=least)
    by_width = frame.width / max(1e-6, *(width(line, weight, 1) for line in lines))
    by_height = frame.height / (len(lines) * frame.leading)
    return Setting(lines, min(by_width, by_height, frame.biggest), frame.leading)


def _glued(text: str, keep: Sequence[str]) -> str:
    for phrase in keep:
        for words in dict.fromkeys((phrase, plain(phrase))):
            text = text.replace(words, words.replace(" ", NO_BREAK))
    return text


@lru_cache(maxsize=_RECENT)
def _balanced(text: str, weight: int, count: int) -> tuple[str, ...]:
    words = [word for word in text.split(" ") if word] or [""]
    if len(words) < count:
        return (text.replace(NO_BREAK, " "),)
    if comb(len(words) - 1, count - 1) > _MOST_WAYS:
        return _narrowest(text, weight, count)
    ends = list(accumulate((_thousandths(f"{word} ", weight) for word in words), initial=0.0))
    worth = [0.0, *(_STOPS.get(plain(word)[-1:], 0.0) for word in words)]

    def unease(gaps: Sequence[int]) -> tuple[float, float]:
        widths = [ends[end] - ends[start] for start, end in pairwise((0, *gaps, len(words)))]
        return max(widths) * (1 - sum(worth[gap] for gap in gaps)), max(widths) - min(widths)

    best = min(combinations(range(1, len(words)), count - 1), key=unease)
    lines = (" ".join(words[start:end]) for start, end in pairwise((0, *best, len(words))))
    return tuple(line.replace(NO_BREAK, " ") for line in lines)


def _narrowest(text: str, weight: int, count: int) -> tuple[str, ...]:
    """Return *text* in *count* lines of the least width that holds it, without comparing the ways to break it."""
    narrow, wide = 0.0, width(text, weight, 1)
    while wide - narrow > 0.01:
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if len(wrap(text, weight, 1, middle)) <= count else (middle, wide)
    return wrap(text, weight, 1, wide)


@lru_cache(maxsize=16 * _RECENT)
def _thousandths(text: str, weight: int) -> Thousandths:
    text = plain(text)
    advances = advances_of(weight)
    apart = sum(first in _HORNED and second in _AFTER_HORN for first, second in pairwise(text))
    return sum(advances.get(letter, _WIDEST) for letter in text) + apart * _KERN
