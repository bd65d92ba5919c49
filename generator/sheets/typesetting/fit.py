"""Fit text into boxes by measuring it: how wide it is, where its lines break, how large it may be set.

Pure: the widths of the letters stand in `advances.py`, so that a check can measure what a printer will set.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, combinations, pairwise
from math import comb, floor

from generator.said import marks_and_letters, plain
from generator.sheets.typesetting.advances import GROUPS

HEADING = 1.2
"""The height of a heading's line: below 1.15 stacked marks (ế, Ậ) come close to the line above."""

PROSE = 1.36
"""The height of a line of running text."""

_WIDEST = 1005  # a letter that the table lacks
_SLACK = 1.01  # rounding, and the rare pair that the typeface sets apart
_HORNED = "ưứừửữự"
_AFTER_HORN = "?!)]}*'\"’”"
_STOPS = {**dict.fromkeys("?!:;.…", 0.3), **dict.fromkeys(",–", 0.18)}  # what a break there is worth, of the width
_MOST_WAYS = 800
_LONG = 200  # letters of a text from which what is too much of it is not sought one by one
_KERN = 112  # the widest such pair in the typeface, in thousandths


@dataclass(frozen=True, slots=True)
class Setting:
    """Text as it is set: its *lines*, the type *size*, and the height of a line as a multiple of it."""

    lines: tuple[str, ...]
    size: float
    leading: float = HEADING

    @property
    def words(self) -> str:
        """Return the text as one."""
        return " ".join(self.lines)

    @property
    def height(self) -> float:
        """Return how high the lines stand together."""
        return len(self.lines) * self.size * self.leading


def width(text: str, weight: int, size: float) -> float:
    """Return how wide *text* runs, never less than it is printed.

    >>> round(width("1022", 800, 10), 1)
    25.2
    """
    return _thousandths(text, weight) * size / 1000 * _SLACK


def lacking(text: str) -> tuple[str, ...]:
    """Return the letters and signs of *text* that the typeface does not have, each once.

    >>> lacking("Mở → bấm ✓, rồi bấm →")
    ('→', '✓')
    """
    strange = {letter for letter in set(text).difference(_advances(400)) if not letter.isspace()}
    return tuple(dict.fromkeys(letter for letter in text if letter in strange)) if strange else ()


def wrap(text: str, weight: int, size: float, room: float) -> tuple[str, ...]:
    """Return *text* broken into lines no wider than *room*, as a printer breaks it: each line as full as can be.

    A word wider than *room*, such as an address, is broken after a sign, or where it must.
    """
    most = room * 1000 / (size * _SLACK) + 1e-6
    blank = _thousandths(" ", weight)
    lines: list[str] = []
    wide = 0.0
    for word in text.split():
        # Widths add up: a line need not be measured anew with each word.
        for piece in (word,) if _thousandths(word, weight) <= most else _pieces(word, weight, most):
            more = _thousandths(piece, weight)
            if lines and wide + blank + more <= most:
                lines[-1] += f" {piece}"
                wide += blank + more
            else:
                lines.append(piece)
                wide = more
    return tuple(lines)


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
    """Return how many letters of *word* fit *most* thousandths, at least one; marks of facts have no width."""
    # Added up letter by letter: measuring each beginning anew would take hours for an endless word.
    advances, wide, end, shown = _advances(weight), 0.0, 0, ""
    for piece in marks_and_letters(word):
        if len(piece) == 1:
            wide += advances.get(piece, _WIDEST) + (_KERN if shown in _HORNED and piece in _AFTER_HORN and shown else 0)
            if wide > most and end:
                return end
            shown = piece
        end += len(piece)
    return end


def paragraph(text: str, weight: int, size: float, room: float) -> tuple[str, ...]:
    """Return *text* in as few lines as `wrap`, narrower where that keeps a last word from standing alone.

    >>> paragraph("Con cháu, hàng xóm hoặc trưởng thôn. Chọn người mình tin.", 400, 4.3, 62)
    ('Con cháu, hàng xóm hoặc', 'trưởng thôn. Chọn người', 'mình tin.')
    """
    full = wrap(text, weight, size, room)
    for part in range(100, 60, -3):
        lines = wrap(text, weight, size, room * part / 100)
        if len(lines) > len(full):
            break
        if not lines or (" " in lines[-1] and width(lines[-1], weight, size) > room / 4):
            return lines
    return full


def overflows(text: str, weight: int, size: float, room: float) -> bool:
    """Tell whether a word of *text* is wider than *room*, so that it would have to be broken."""
    return any(width(word, weight, size) > room for word in text.split())


def downwards(biggest: float, smallest: float, step: float) -> Iterator[float]:
    """Yield sizes by *step* from *biggest* down, the last not below *smallest*.

    >>> [round(size, 2) for size in downwards(4.8, 4.2, 0.2)]
    [4.8, 4.6, 4.4, 4.2]
    """
    return (biggest - number * step for number in range(1 + floor((biggest - smallest) / step + 1e-6)))


def height(paragraphs: Sequence[str], weight: int, size: float, room: float, leading: float = PROSE) -> float:
    """Return how high *paragraphs* stand, one below the other, *room* wide."""
    return sum(len(wrap(text, weight, size, room)) for text in paragraphs) * size * leading


def balance(text: str, weight: int, count: int, keep: Sequence[str] = ()) -> tuple[str, ...]:
    """Return *text* in *count* lines, the widest as narrow as can be, so that no word is left alone at the end.

    A break after a stop is worth some width; phrases in *keep* stay on one line.

    >>> balance("Có việc cần báo? Gọi 1022", 800, 2)
    ('Có việc cần báo?', 'Gọi 1022')
    """
    return _balanced(_glued(text, keep), weight, count)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a text may stand: *width*, *height*, the bounds of its type, and in how many lines at most."""

    width: float
    height: float
    smallest: float
    biggest: float
    most_lines: int = 4
    leading: float = HEADING


def largest(text: str, weight: int, frame: Frame, keep: Sequence[str] = ()) -> Setting | None:
    """Return *text* in the largest type that fits *frame*, in as few lines as that takes; None where none does."""
    seen = plain(text)
    if _most_that_fits(seen, weight, frame) < len(seen):
        return None
    settings = (_setting(text, weight, frame, count, keep) for count in range(1, frame.most_lines + 1))
    fitting = (setting for setting in settings if setting.size >= frame.smallest - 1e-6)
    return max(fitting, key=lambda setting: (round(_ease(setting, weight), 1), -len(setting.lines)), default=None)


def squeezed(text: str, weight: int, frame: Frame) -> Setting:
    """Return *text* on one line as wide as *frame*, in whatever type that takes."""
    return Setting((text,), min(frame.smallest, frame.width / max(width(text, weight, 1), 1e-6)), frame.leading)


def excess(text: str, weight: int, frame: Frame) -> int:
    """Return how many characters must go from *text* before it, which does not fit *frame*, does."""
    smallest = replace(frame, biggest=frame.smallest)
    text = plain(text)
    cuts = range(max(1, len(text) - _most_that_fits(text, weight, frame)), len(text))
    start = bisect_left(cuts, 1, key=lambda cut: _fits(text[:-cut], weight, smallest)) if len(text) > _LONG else 0
    return next((cut for cut in cuts[start:] if _fits(text[:-cut], weight, smallest)), len(text))


def _fits(text: str, weight: int, frame: Frame) -> bool:
    return largest(text.strip(), weight, frame) is not None


def _most_that_fits(text: str, weight: int, frame: Frame) -> int:
    """Return how many letters of *text* can fit *frame* at the most: no more than its lines are wide together.

    To break a text in the best way takes long, and longer the longer it is: no need where it cannot fit in any.
    """
    room = frame.most_lines * frame.width / max(1e-6, frame.smallest - 1e-6) + 1e-6
    for place, letter in enumerate(text):
        room -= 0 if letter.isspace() else width(letter, weight, 1)
        if room < 0:
            return place
    return len(text)


def _ease(setting: Setting, weight: int) -> float:
    """Return the size, less where one line is a stump beside the others."""
    widths = [width(line, weight, 1) for line in setting.lines]
    return setting.size * (0.85 if min(widths) < max(widths) * 0.4 else 1)


def _setting(text: str, weight: int, frame: Frame, count: int, keep: Sequence[str]) -> Setting:
    lines = balance(text, weight, count, keep)
    by_width = frame.width / max(1e-6, *(width(line, weight, 1) for line in lines))
    by_height = frame.height / (len(lines) * frame.leading)
    return Setting(lines, min(by_width, by_height, frame.biggest), frame.leading)


def _glued(text: str, keep: Sequence[str]) -> str:
    for phrase in keep:
        for words in dict.fromkeys((phrase, plain(phrase))):
            text = text.replace(words, words.replace(" ", "\N{NO-BREAK SPACE}"))
    return text


@cache
def _balanced(text: str, weight: int, count: int) -> tuple[str, ...]:
    words = [word for word in text.split(" ") if word] or [""]
    if len(words) < count:
        return (text.replace("\N{NO-BREAK SPACE}", " "),)
    if comb(len(words) - 1, count - 1) > _MOST_WAYS:
        return _narrowest(text, weight, count)
    ends = list(accumulate((_thousandths(f"{word} ", weight) for word in words), initial=0.0))
    worth = [0.0, *(_STOPS.get(plain(word)[-1:], 0.0) for word in words)]

    def unease(gaps: Sequence[int]) -> tuple[float, float]:
        widths = [ends[end] - ends[start] for start, end in pairwise((0, *gaps, len(words)))]
        return max(widths) * (1 - sum(worth[gap] for gap in gaps)), max(widths) - min(widths)

    best = min(combinations(range(1, len(words)), count - 1), key=unease)
    lines = (" ".join(words[start:end]) for start, end in pairwise((0, *best, len(words))))
    return tuple(line.replace("\N{NO-BREAK SPACE}", " ") for line in lines)


def _narrowest(text: str, weight: int, count: int) -> tuple[str, ...]:
    """Return a long *text* in *count* lines of the least width that holds it: too many ways to weigh each."""
    narrow, wide = 0.0, width(text, weight, 1)
    while wide - narrow > 0.01:
        middle = (narrow + wide) / 2
        if len(wrap(text, weight, 1, middle)) <= count:
            wide = middle
        else:
            narrow = middle
    return wrap(text, weight, 1, wide)


@cache
def _thousandths(text: str, weight: int) -> float:
    text = plain(text)
    advances = _advances(weight)
    apart = sum(first in _HORNED and second in _AFTER_HORN for first, second in pairwise(text))
    return sum(advances.get(letter, _WIDEST) for letter in text) + apart * _KERN


@cache
def _advances(weight: int) -> dict[str, int]:
    groups = (group.split("=", 1) for group in GROUPS[weight].strip("\n").replace("\n", " ").split(" "))
    table = {letter: int(advance) for advance, letters in groups for letter in letters}
    return {**table, " ": table["\N{NO-BREAK SPACE}"]}
