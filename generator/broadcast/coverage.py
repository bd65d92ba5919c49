"""What a written text says and its spoken version does not: numbers, dates, hours and names must be in both.

Numbers are compared as they are said, so “16h30” is found in “4 giờ 30 chiều” and “15/5/2026” in “ngày 15 tháng 5 năm
2026”.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.broadcast.prose import Sentence
from generator.speech import Lexicon, Span, read, say
from generator.speech.cardinals import say_cardinal, say_digits
from generator.speech.letters import UPPER
from generator.text.pattern import Pattern

V = TypeVar("V")

_NAME = Pattern(rf"(?<!\w)[{UPPER}][\w-]*(?: [{UPPER}][\w-]*)+")
_HOUR = Pattern(r"^(.+?) giờ(?: (.+?)(?: phút)?)?$")
_WORD = Pattern(r"\w+")

# What only stands inside a number. “Năm” and “không” are words, too, so they tell nothing.
_GOES_ON = "mươi|mốt|lăm|trăm|nghìn|triệu|tỷ|linh|phẩy|một|hai|ba|bốn|tư|sáu|bảy|tám|chín"
_GOES_BEFORE = ("mười", "mươi", "trăm", "nghìn", "triệu", "tỷ", "linh", "phẩy", "một", "hai", "ba", "bốn", "sáu", "bảy")
_NO_NUMBER_BEFORE = "".join(f"(?<!{word} )" for word in (*_GOES_BEFORE, "tám", "chín"))


@dataclass(frozen=True, slots=True)
class NotSpoken:
    """What is *written* at *start* of *sentence* and is not spoken: a *name*, or else a number, a date or an hour."""

    written: str
    name: bool
    sentence: Sentence
    start: int


def not_spoken(written: Sequence[Sentence], spoken: Sequence[Sentence], lexicon: Lexicon) -> Iterator[NotSpoken]:
    """Yield what the sentences *written* say and those *spoken* do not, each once, numbers first."""
    heard = " ".join(say(sentence.text, lexicon) for sentence in spoken).casefold()
    numbers = list(_numbers(written, lexicon))
    words = {span.written: span.spoken for _, span in numbers}
    for token, (sentence, start) in _first((span.written, (place, span.start)) for place, span in numbers).items():
        if not any(_is_heard(way, heard) for way in _ways(token, words[token])):
            yield NotSpoken(token, name=False, sentence=sentence, start=start)
    said, as_written = _words(heard), _words(" ".join(sentence.text for sentence in spoken))
    names = _first((name, (sentence, start)) for sentence in written for name, start in _names(sentence.text))
    for name, (sentence, start) in names.items():
        if _words(name) not in as_written and _words(say(name, lexicon)) not in said:
            yield NotSpoken(name, name=True, sentence=sentence, start=start)


def _first(found: Iterable[tuple[str, V]]) -> dict[str, V]:
    """Return what was found for each word when it was first met."""
    first: dict[str, V] = {}
    for word, value in found:
        first.setdefault(word, value)
    return first


def _numbers(sentences: Iterable[Sentence], lexicon: Lexicon) -> Iterator[tuple[Sentence, Span]]:
    for sentence in sentences:
        yield from ((sentence, span) for span in read(sentence.text, lexicon).spans if _has_digit(span.written))


def _is_heard(number: str, heard: str) -> bool:
    """Return whether *number* is heard as it is, not as a part of a longer number (“ba” in “ba mươi lăm”)."""
    words = r",? ".join(map(re.escape, _WORD.findall(number.casefold())))
    return re.search(rf"(?<!\w){_NO_NUMBER_BEFORE}{words}(?!\w)(?! (?:{_GOES_ON})(?!\w))", heard) is not None


def _ways(token: str, words: str) -> Iterator[str]:
    """Yield how the *words* for *token* may be said: hours in two ways, codes digit by digit or as a number."""
    yield words
    if token.isascii() and token.isdigit():
        yield from (say_digits(token), say_cardinal(token))
    hour = _HOUR.match(words)
    if not hour:
        return
    hours = [hour[1], *(say(str(number - 12)) for number in range(13, 25) if say(str(number)) == hour[1])]
    for name in hours:
        if not hour[2]:
            yield f"{name} giờ"
            continue
        yield f"{name} giờ {hour[2]}"
        if hour[2] == "ba mươi":
            yield f"{name} giờ rưỡi"


def _names(sentence: str) -> Iterator[tuple[str, int]]:
    """Yield runs of capitalised words and where they begin; a sentence's first word is no name for its capital."""
    for found in _NAME.finditer(sentence):
        first, *others = found[0].split()
        opens = not _WORD.search(sentence[: found.start()])
        if not opens:
            yield found[0], found.start()
        elif others:
            yield " ".join(others), found.start() + len(first) + 1


def _has_digit(token: str) -> bool:
    return any(map(str.isdigit, token))


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
