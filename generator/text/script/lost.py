"""What a written text says and its spoken version does not: numbers, dates, hours and names must be in both.

Numbers are compared as they are said, so “16h30” is found in “4 giờ 30 chiều” and “15/5/2026” in “ngày 15 tháng 5 năm
2026”.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.text.script.prose import paragraphs_of
from generator.text.speech import Lexicon, read, say
from generator.text.speech.letters import UPPER

_NAME = re.compile(rf"(?<!\w)[{UPPER}][\w-]*(?: [{UPPER}][\w-]*)+")
_HOUR = re.compile(r"^(.+?) giờ(?: (.+?)(?: phút)?)?$")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Lost:
    """Something *written* that is not spoken; *name*: a name, else a number, a date or an hour."""

    written: str
    name: bool


def lost(written: str, spoken: str, lexicon: Lexicon) -> Iterator[Lost]:
    """Yield what the Markdown text *written* says and *spoken* does not, each once, numbers first."""
    sentences = [sentence.text for paragraph in paragraphs_of(written) for sentence in paragraph]
    heard = " ".join(read(part.text, lexicon).text for paragraph in paragraphs_of(spoken) for part in paragraph)
    said = _words(heard)
    numbers = {
        span.written: span.spoken for text in sentences for span in read(text, lexicon).spans if _digit(span.written)
    }
    for token, words in numbers.items():
        if not any(_words(way) in said for way in _ways(words)):
            yield Lost(token, name=False)
    as_written = _words(spoken)
    for name in dict.fromkeys(name for text in sentences for name in _names(text)):
        if _words(name) not in as_written and _words(say(name, lexicon)) not in said:
            yield Lost(name, name=True)


def _ways(words: str) -> Iterator[str]:
    """Yield how an hour may be said; anything else can be said in one way only."""
    yield words
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


def _digit(token: str) -> bool:
    return any(map(str.isdigit, token))


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
