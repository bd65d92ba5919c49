"""What a written text says and its spoken version does not: numbers, dates, hours and names must be in both.

Numbers are compared as they are said, so “16h30” is found in “4 giờ 30 chiều” and “15/5/2026” in “ngày 15 tháng 5 năm
2026”.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.broadcast.prose import paragraphs_of
from generator.text.pattern import Pattern
from generator.text.speech import Lexicon, read, say
from generator.text.speech.cardinals import say_cardinal, say_digits
from generator.text.speech.letters import UPPER

_NAME = Pattern(rf"(?<!\w)[{UPPER}][\w-]*(?: [{UPPER}][\w-]*)+")
_HOUR = Pattern(r"^(.+?) giờ(?: (.+?)(?: phút)?)?$")
_WORD = Pattern(r"\w+")

# What only stands inside a number. “Năm” and “không” are words, too, so they tell nothing.
_GOES_ON = "mươi|mốt|lăm|trăm|nghìn|triệu|tỷ|linh|phẩy|một|hai|ba|bốn|tư|sáu|bảy|tám|chín"
_GOES_BEFORE = ("mười", "mươi", "trăm", "nghìn", "triệu", "tỷ", "linh", "phẩy", "một", "hai", "ba", "bốn", "sáu", "bảy")
_NO_NUMBER_BEFORE = "".join(f"(?<!{word} )" for word in (*_GOES_BEFORE, "tám", "chín"))


@dataclass(frozen=True, slots=True)
class NotSpoken:
    """Something *written* that is not spoken; *name*: a name, else a number, a date or an hour."""

    written: str
    name: bool


def not_spoken(written: str, spoken: str, lexicon: Lexicon) -> Iterator[NotSpoken]:
    """Yield what the Markdown text *written* says and *spoken* does not, each once, numbers first."""
    sentences = [sentence.text for paragraph in paragraphs_of(written) for sentence in paragraph]
    heard = " ".join(say(part.text, lexicon) for paragraph in paragraphs_of(spoken) for part in paragraph).casefold()
    spans = [span for text in sentences for span in read(text, lexicon).spans if _has_digit(span.written)]
    for token, words in {span.written: span.spoken for span in spans}.items():
        if not any(_is_heard(way, heard) for way in _ways(token, words)):
            yield NotSpoken(token, name=False)
    said, as_written = _words(heard), _words(spoken)
    for name in dict.fromkeys(name for text in sentences for name in _names(text)):
        if _words(name) not in as_written and _words(say(name, lexicon)) not in said:
            yield NotSpoken(name, name=True)


def _is_heard(number: str, heard: str) -> bool:
    """Tell whether *number* is heard as it is, not as a part of a longer number (“ba” in “ba mươi lăm”)."""
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


def _names(sentence: str) -> Iterator[str]:
    """Yield runs of capitalised words; a sentence's first word is no name for its capital."""
    for found in _NAME.finditer(sentence):
        words = found[0].split()
        opens = not _WORD.search(sentence[: found.start()])
        kept = words[1:] if opens else words
        if kept:
            yield " ".join(kept)


def _has_digit(token: str) -> bool:
    return any(map(str.isdigit, token))


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
