"""A sentence → the numbers that it tells people to call, as they are written, and as they are said."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.broadcast.prose import Sentence, Stretch
from generator.calls import hotline_of
from generator.model import Holdings
from generator.said import Words, plain
from generator.speech import Reading
from generator.speech.cardinals import say_digits
from generator.text.numbers_named import places_named

EVERYWHERE = ("111", "112", "113", "114", "115")
"""The numbers of the country for children, rescue, police, fire and ambulance (Thông tư 22/2014/TT-BTTTT)."""


def numbers_of(library: Holdings, words: Words) -> tuple[str, ...]:
    """Return the telephone numbers of the commune, its offices and the emergency services."""
    commune = library.commune
    written = (*(line.number for line in commune.emergency), *(body.phone for body in commune.bodies))
    shown = (plain(words(number)) for number in written if number)
    return tuple(dict.fromkeys(filter(None, (*EVERYWHERE, plain(hotline_of(commune, words) or ""), *shown))))


def calls_in(sentence: Sentence, known: Sequence[str] = ()) -> tuple[Stretch, ...]:
    """Return where *sentence* names a number to call; *known* ones count wherever they stand, in words as well."""
    if sentence.origin is None and sentence.stress:
        return sentence.stress  # the closing, which is built round its number
    return _calls_in(sentence.text, tuple(known or EVERYWHERE))


@lru_cache(maxsize=4_096)
def _calls_in(text: str, known: tuple[str, ...]) -> tuple[Stretch, ...]:
    said = (_where(text, say_digits(number)) for number in known if number.isascii() and number.isdigit())
    return tuple(sorted({*places_named(text, known), *(place for places in said for place in places)}))


def calls_said(sentence: Sentence, calls: Sequence[Stretch], reading: Reading) -> tuple[Stretch, ...]:
    """Return where *reading* says the *calls* of *sentence*."""
    said, at = [], 0
    spans = iter(reading.spans)
    span = next(spans, None)
    for start, end in calls:
        words = []
        while span and span.start < end:
            if span.end > start:
                words.append(span.spoken)
            span = next(spans, None)
        spoken = " ".join(words) or sentence.text[start:end]
        found = reading.text.find(spoken, at)
        if found >= 0:
            at = found + len(spoken)
            said.append((found, at))
    return tuple(said)


def _where(text: str, words: str) -> Iterator[Stretch]:
    low, at = text.casefold(), -1
    if len(low) != len(text) or " " not in words:
        return
    while (at := low.find(words, at + 1)) >= 0:
        yield at, at + len(words)
