"""Texts → where a line may end: not inside a word of several syllables, nor between a number and what it counts.

The same on sheets, on pages and in the lines of a script.
"""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from generator.text.compounds import MOST, known, word_length
from generator.text.joined_words import OPENING, WORDS, JoinedWord


class Joint(IntEnum):
    """How firmly two neighbours hold together."""

    FREE = 0
    WORD = 1
    """They are syllables of one word: kept together where lines are short."""
    PAIR = 2
    """A number with what it counts, a day, a name: always kept together."""


NO_BREAK = "\N{NO-BREAK SPACE}"
_LONGEST = 17  # letters: a tile of the home page, 360 CSS pixels wide, takes “Smart Hải Phòng”
_MOST_NAMES = 4  # the most words of a name that are kept on one line
_SENTENCES = re.compile(r"(?<=[.!?:…])(?= )")
_BLANKS = re.compile(r"( +)")
_DIGIT = re.compile(r"\d")
_BLANK_OR_OPENING = f" \n{OPENING}"


@lru_cache(maxsize=4096)
def joints(words: tuple[str, ...], least: Joint = Joint.WORD) -> tuple[Joint, ...]:
    """Return how firmly each of *words* holds to the next; what holds less than *least* may be called free.

    >>> [int(joint) for joint in joints(("Gửi", "phản", "ánh", "trước", "tháng", "11."))]
    [0, 1, 0, 0, 2]
    >>> [int(joint) for joint in joints(("Cài", "Smart", "Hải", "Phòng"))]
    [0, 2, 2]
    >>> [int(joint) for joint in joints(("ngày", "22", "tháng", "11", "năm", "2026"))]
    [2, 0, 2, 0, 2]
    """
    looked = list(map(WORDS.__getitem__, words))
    found = [Joint.FREE] * max(len(words) - 1, 0)
    if least < Joint.PAIR:
        _join_words(looked, found)
    _join_pairs(looked, found)
    return tuple(found)


def _join_pairs(words: Sequence[JoinedWord], found: list[Joint]) -> list[int]:
    """Join in *found* what always stays together, and return the gaps within it, in their order."""
    pairs = _pairs(words)
    if not pairs:
        return pairs
    for gap in pairs:
        found[gap] = Joint.PAIR
    kept = []
    halves = set()
    for gap in pairs:
        # “Tổng đài 1022”: a word of two syllables stays whole where it is half of a pair.
        if gap and found[gap - 1] is not Joint.PAIR and _ends_word(words, gap, found):
            found[gap - 1] = Joint.PAIR
            kept.append(gap - 1)
            halves.add(gap - 1)
        kept.append(gap)
        # “Trạm Y tế”: so does a word of which only the first syllable is in capitals, at the end of a name.
        if _begins_word(words, gap + 1, found):
            found[gap + 1] = Joint.PAIR
            kept.append(gap + 1)
            halves.add(gap + 1)
    _part_long_runs(words, found, kept, halves)
    return [gap for gap in kept if found[gap] is Joint.PAIR]


def _pairs(words: Sequence[JoinedWord]) -> list[int]:
    """Return the gaps between two words of a pair or of a name."""
    pairs = []
    names = 1
    for gap, (left, right) in enumerate(pairwise(words)):
        if not (right.may_end_pair or left.may_begin_pair):
            names = 1
            continue
        is_open = left.opens_gap and right.closes_gap
        is_named = is_open and right.is_capitalised and names < _MOST_NAMES and _is_name(words, gap)
        names = names + 1 if is_named else 1
        if is_named or (is_open and _is_pair(left, right)):
            pairs.append(gap)
    return pairs


@lru_cache(maxsize=4096)
def chunks(text: str, least: Joint = Joint.WORD) -> tuple[str, ...]:
    """Return *text* cut where a line may end: what holds as firmly as *least*, or has no-break spaces, is one piece.

    >>> chunks("Gửi phản ánh trước tháng 11."), chunks("Gửi phản ánh trước tháng 11.", Joint.PAIR)
    (('Gửi', 'phản ánh', 'trước', 'tháng 11.'), ('Gửi', 'phản', 'ánh', 'trước', 'tháng 11.'))
    """
    words = tuple(text.split())
    pieces: list[str] = []
    before = 0
    for word, joint in zip(words, (Joint.FREE, *joints(words)), strict=True) if words else ():
        at = text.index(word, before)
        kept = pieces and (joint >= least or NO_BREAK in text[before:at])
        before = at + len(word)
        if kept:
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return tuple(pieces)


def bound(text: str, least: Joint = Joint.WORD) -> str:
    """Return *text* with no-break spaces inside what holds as firmly as *least*."""
    return " ".join(piece.replace(" ", NO_BREAK) for piece in chunks(text, least))


@lru_cache(maxsize=1024)
def bound_part(part: str, least: Joint) -> str:
    """Return *part*, a text between two tags, with the same blanks but for those that must not break."""
    if least < Joint.PAIR:
        return _bound_sentence(part, least)
    return "".join([_bound_sentence(text, least) if _may_pair(text) else text for text in _SENTENCES.split(part)])


def _may_pair(sentence: str) -> bool:
    """Return whether *sentence* may have a number, a day, a point of a law or a name: at once, since most have none."""
    seen = sentence.lstrip(_BLANK_OR_OPENING)
    named = "hứ " in seen or "hủ nhật" in seen or "iểm " in seen
    return named or not seen[1:].islower() or _DIGIT.search(seen) is not None


@lru_cache(maxsize=2048)
def _bound_sentence(sentence: str, least: Joint) -> str:
    if "  " in sentence:
        return _bound_between_blanks(sentence, least)
    words = sentence.split(" ")
    looked = list(map(WORDS.__getitem__, words))
    found = [Joint.FREE] * (len(words) - 1)
    if least < Joint.PAIR:
        _join_words(looked, found)
    firm = _join_pairs(looked, found)
    if least < Joint.PAIR:
        firm = [gap for gap, joint in enumerate(found) if joint >= least]
    if not firm:
        return sentence
    starts = [0, *[gap + 1 for gap in firm]]
    return NO_BREAK.join([" ".join(words[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=True)])


def _bound_between_blanks(sentence: str, least: Joint) -> str:
    """Return *sentence*, which has several blanks in a row: these stay as they are."""
    pieces = _BLANKS.split(sentence)
    words = tuple(pieces[::2])
    for gap, joint in enumerate(joints(words, least)):
        if joint >= least and pieces[2 * gap + 1] == " ":
            pieces[2 * gap + 1] = NO_BREAK
    return "".join(pieces)


def _part_long_runs(
    words: Sequence[JoinedWord], found: list[Joint], pairs: Iterable[int], halves: AbstractSet[int]
) -> None:
    """Free a joint of what the gaps *pairs*, in their order, keep on one line where a narrow column cannot hold it.

    A day parts before its month, or before its year; a name parts at its beginning, which may be none of it, but not
    within a word, whose gap is one of *halves*: “thành phố / Hải Phòng”.
    """
    end = 0
    for start in pairs:
        if start < end:
            continue
        end = start + 1
        while end < len(found) and found[end] is Joint.PAIR:
            end += 1
        # Most are pairs of short words.
        is_short = end == start + 1 and words[start].letters + words[end].letters < _LONGEST - 1
        if not is_short and _is_wide(words, start, end):
            _part_long_run(words, found, start, end, halves)


def _part_long_run(
    words: Sequence[JoinedWord], found: list[Joint], start: int, end: int, halves: AbstractSet[int]
) -> None:
    """Free a joint of the run from the gap *start* up to *end*, and of what is left of it, until none is too long."""
    gaps = range(start, end)
    behind_numbers = deque(gap for gap in gaps if words[gap].ends_in_number and not _goes_on_number(words[gap + 1]))
    while start < end and _is_wide(words, start, end):
        while behind_numbers and behind_numbers[0] < start:
            behind_numbers.popleft()
        start = behind_numbers[0] if behind_numbers else start
        start += int(start in halves and start + 1 < end)
        found[start] = Joint.FREE
        start += 1


def _goes_on_number(word: JoinedWord) -> bool:
    """Return whether *word* belongs to the number before it: “0225 3822”, “5 giờ 30 phút”, not “ngày 10 / tháng”."""
    return word.starts_in_number or word.low == "giờ" or (word.after_number and not word.before_number)


def _is_wide(words: Sequence[JoinedWord], first: int, last: int) -> bool:
    """Return whether the *first* to the *last* of *words* are wider than a column; figures are wider than letters."""
    width, figures = -1, 0
    for place in range(first, last + 1):
        width += words[place].letters + 1
        figures = figures or int(words[place].ends_in_number)
        if width + figures > _LONGEST:
            return True
    return False


def _ends_word(words: Sequence[JoinedWord], place: int, found: Sequence[Joint]) -> bool:
    """Return whether the word at *place* ends one of two syllables, and none that is longer."""
    before, last = words[place - 1], words[place]
    is_free = place == 1 or found[place - 2] is Joint.FREE
    return is_free and before.opens_gap and last.closes_gap and f"{before.low} {last.low}" in known()


def _begins_word(words: Sequence[JoinedWord], place: int, found: Sequence[Joint]) -> bool:
    """Return whether the word at *place*, the last of a name, begins one of two syllables."""
    if place >= len(found) or found[place] is Joint.PAIR:
        return False
    last, after = words[place], words[place + 1]
    is_open = last.is_capitalised and last.opens_gap and after.closes_gap and not after.is_capitalised
    return is_open and f"{last.low} {after.low}" in known()


def _join_words(words: Sequence[JoinedWord], found: list[Joint]) -> None:
    """Join in *found* the syllables of each word; no word goes over a mark."""
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and words[end].opens_gap and words[end + 1].closes_gap:
            end += 1
        if end > start:
            _join_phrase([word.low for word in words[start : end + 1]], found, start)
        start = end + 1


def _join_phrase(low: Sequence[str], found: list[Joint], first: int) -> None:
    """Join in *found*, from the gap *first* on, the syllables *low* of a phrase, which no mark parts."""
    start = 0
    while start < len(low) - 1:
        length = word_length(low[start : start + MOST])  # a longer look would take hours in endless texts
        # A phrase of four syllables may part in its middle, or before its word of three: “cổng / dịch vụ công”.
        parted = start + int(" ".join(low[start + 1 : start + 4]) not in known())
        for gap in range(start, start + length - 1):
            if length < 4 or gap != parted:
                found[first + gap] = Joint.WORD
        last = start + length - 1
        # “có lý do”: two words share a syllable, and only the sense would tell which one it is. Both stay whole.
        shares = length > 1 and word_length(low[last : last + 2]) > 1
        if shares and word_length(low[last + 1 : last + 1 + MOST]) == 1:
            found[first + last] = Joint.WORD
        start += length


def _is_pair(left: JoinedWord, right: JoinedWord) -> bool:
    if right.is_number:
        return left.before_number or (
            left.is_figures and left.low[-1].isdigit() and right.is_figures and len(right.low) > 1
        )
    if left.is_number:
        return right.after_number
    if left.low == "thứ":
        return right.is_ordinal
    if left.low == "chủ" and right.low == "nhật":
        return True
    if left.low == "điểm" and right.is_paragraph:
        return True
    return left.before_name and right.is_capitalised


def _is_name(words: Sequence[JoinedWord], gap: int) -> bool:
    """Return whether the words round *gap* are of one name; the first word of a sentence is one if two more follow."""
    if not (words[gap].is_capitalised and words[gap + 1].is_capitalised):
        return False
    if gap and not words[gap - 1].ends_sentence:
        return True
    third = words[gap + 2] if gap + 2 < len(words) else None
    return third is not None and third.is_capitalised and words[gap + 1].opens_gap and third.closes_gap
