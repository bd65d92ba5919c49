"""A programme → the words of the voice: each sentence in words only, and what stood for what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.broadcast.emphasis import calls_in, calls_said, numbers_of
from generator.broadcast.programme import Piece, Programme, ProgrammePart, Role, compose
from generator.broadcast.prose import Sentence, Stretch
from generator.calls import hotline_of
from generator.model import Holdings
from generator.said import Words, plain
from generator.speech import Lexicon, Reading, count_syllables, lexicon_with, read
from generator.speech.cardinals import say_digits
from generator.text.pattern import Pattern
from generator.units import Syllables


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """A sentence as *written* and as it is read (`reading.text`: words only).

    *calls* are the ranges of its numbers to call, as they are written; *calls_said*, as they are read.
    """

    written: Sentence
    reading: Reading
    syllables: Syllables
    calls: tuple[Stretch, ...] = ()
    calls_said: tuple[Stretch, ...] = ()


SpokenParagraph = tuple[SpokenSentence, ...]


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """One part of a programme in spoken words."""

    role: Role
    paragraphs: tuple[SpokenParagraph, ...]


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """Parts of spoken words, in the order in which they are heard."""

    parts: tuple[SpokenPart, ...]

    def paragraphs(self) -> Iterator[SpokenParagraph]:
        """Yield every paragraph in order."""
        for part in self.parts:
            yield from part.paragraphs

    @property
    def marks(self) -> str:
        """Return the marks of the facts that the words say (said.py)."""
        return "".join(dict.fromkeys(sentence.written.marks for sentence in self.sentences()))

    def sentences(self) -> Iterator[SpokenSentence]:
        """Yield every sentence in order."""
        for paragraph in self.paragraphs():
            yield from paragraph


@dataclass(frozen=True, slots=True)
class Script(SpokenWords):
    """A programme together with its spoken words."""

    programme: Programme


def script_of(piece: Piece, library: Holdings, words: Words) -> Script:
    """Return *piece* as it is read aloud in this commune."""
    return voice(compose(piece, library, words), lexicon_of(library, words), numbers_of(library, words))


def lexicon_of(library: Holdings, words: Words) -> Lexicon:
    """Return how the commune says names: its own list, and its telephone number digit by digit wherever it stands."""
    hotline = plain(hotline_of(library.commune, words) or "")
    digits = {hotline: say_digits(hotline)} if hotline.isascii() and hotline.isdigit() else {}
    return _lexicon(tuple({**digits, **library.pronunciation}.items()))


def voice(programme: Programme, lexicon: Lexicon, numbers: tuple[str, ...] = ()) -> Script:
    """Return *programme* with the words in which it is read; the telephone *numbers* are known."""
    return Script(spoken_parts(programme.parts, lexicon, numbers), programme)


def spoken_parts(
    parts: Iterable[ProgrammePart], lexicon: Lexicon, numbers: tuple[str, ...] = ()
) -> tuple[SpokenPart, ...]:
    """Return *parts* with the words in which they are read; the telephone *numbers* are known."""
    return tuple(_part(part, lexicon, numbers) for part in parts)


def _part(part: ProgrammePart, lexicon: Lexicon, numbers: tuple[str, ...]) -> SpokenPart:
    paragraphs = (
        tuple(_sentence(sentence, lexicon, numbers) for sentence in paragraph) for paragraph in part.paragraphs
    )
    return SpokenPart(part.role, tuple(paragraphs))


def _sentence(sentence: Sentence, lexicon: Lexicon, numbers: tuple[str, ...]) -> SpokenSentence:
    reading, syllables = _reading(sentence.text, lexicon)
    calls = calls_in(sentence, numbers)
    return SpokenSentence(sentence, reading, syllables, calls, calls_said(sentence, calls, reading))


_RATE = Pattern(r"(?<!\w)(mét|khối|lít|tấn) trên giờ(?!\w)")
"""“40 km/h” as physics says it; the radio says “một giờ”. What is done “trên giờ làm việc” stays."""


@lru_cache(maxsize=4096)
def _reading(text: str, lexicon: Lexicon) -> tuple[Reading, int]:
    """Return how *text* is read, as announcers do, and in how many syllables."""
    reading = read(text, lexicon)
    if _RATE.search(reading.text):
        spans = tuple(replace(span, spoken=_on_air(span.spoken)) for span in reading.spans)
        reading = replace(reading, text=_on_air(reading.text), spans=spans)
    return reading, count_syllables(reading.text)


def _on_air(words: str) -> str:
    return _RATE.sub(r"\1 một giờ", words)


@lru_cache(maxsize=8)
def _lexicon(entries: tuple[tuple[str, str], ...]) -> Lexicon:
    return lexicon_with(dict(entries))
