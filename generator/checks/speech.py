"""Check what is read aloud: that the ear can follow it, that the voice knows how to say it, that nothing is lost."""

import re
from collections.abc import Iterator

from generator.broadcast import (
    Piece,
    Role,
    Script,
    SpokenSentence,
    pieces,
    script_of,
    seconds_of,
    whole,
    whole_document,
)
from generator.broadcast.calendar import minutes_of, words_of
from generator.broadcast.coverage import not_spoken
from generator.broadcast.plain_words import hard_words
from generator.broadcast.voice import lexicon_of
from generator.checks.extract import Extract, Looked
from generator.diagnostics import Diagnostic
from generator.messages import speech as messages
from generator.model import Announcement, Campaign, Guide, Location
from generator.said import Words
from generator.source import Position

MOST_SYLLABLES = 25
MOST_NUMBERS = 3
_OWN_PARTS = (Role.MATTER, Role.ACTION)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w@])[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info)\b\S*"
)
_EASY_ADDRESS = re.compile(r"[a-z]{1,12}\.(?:vn|com)")


def check_speech(looked: Looked) -> Iterator[Diagnostic]:
    """Yield what is wrong with each text that is read aloud."""
    library = looked.written
    published = looked.published
    words = words_of(published)
    for listed in pieces(published):
        piece = whole(listed, published)
        at = place_of(piece, library)
        script = script_of(piece, published, words)
        yield from _readability(script, at, _numbers_of(published, words))
        yield from _lost(piece, published, words)
        yield from _longer_than_any_slot(script, published, words, at)


def place_of(piece: Piece, library: Extract) -> Position:
    """Return where the words of *piece* stand in the content: *library* as it was read, before it was redacted."""
    piece = whole(piece, library)
    document = whole_document(piece)
    places = library.places(f"announcements/{piece.slug}.md") if isinstance(document, Announcement) else document.places
    return places.at(_location(piece, library))


def _location(piece: Piece, library: Extract) -> Location:
    document = whole_document(piece)
    if isinstance(document, Campaign):
        # Settling leaves messages out, so their places count in the campaign as it was written.
        written = next(campaign for campaign in library.campaigns if campaign.slug == document.slug)
        number = next(n for n, message in enumerate(written.messages) if message.slug == piece.slug)
        return ("messages", number, "text")
    if document.spoken is not None:
        return ("spoken",)
    return ("body",) if isinstance(document, Announcement) else ("steps",)


def _numbers_of(library: Extract, words: Words) -> frozenset[str]:
    """Return the telephone numbers that everybody in the commune knows: how they are read is no question."""
    commune = library.commune
    return frozenset(map(words, (commune.hotline, *(emergency.number for emergency in commune.emergency))))


def _readability(script: Script, at: Position, numbers: frozenset[str]) -> Iterator[Diagnostic]:
    own = (part for part in script.parts if part.role in _OWN_PARTS)
    sentences = [sentence for part in own for paragraph in part.paragraphs for sentence in paragraph]
    for sentence in sentences:
        yield from _sentence(sentence, at)
    text = " ".join(_without_names(sentence) for sentence in sentences)
    for word, twin in dict(hard_words(text)).items():
        yield messages.hard_word(at, word, twin)
    for doubt in dict.fromkeys((d.written, d.readings) for sentence in sentences for d in sentence.reading.doubts):
        if doubt[0] not in numbers:
            yield messages.doubtful(at, *doubt)


def _without_names(sentence: SpokenSentence) -> str:
    """Return the text without names of several words (“App Store”) and addresses: nobody can choose their words."""
    text = sentence.written.text
    for span in reversed(sentence.reading.spans):
        if " " in span.written:
            text = f"{text[: span.start]}…{text[span.end :]}"
    return _ADDRESS.sub("…", text)


def _sentence(sentence: SpokenSentence, at: Position) -> Iterator[Diagnostic]:
    text = sentence.written.text
    if sentence.syllables > MOST_SYLLABLES:
        yield messages.long_sentence(at, text, sentence.syllables, MOST_SYLLABLES)
    numbers = sum(any(map(str.isdigit, span.written)) for span in sentence.reading.spans)
    if numbers > MOST_NUMBERS:
        yield messages.many_numbers(at, text, numbers)
    if _BRACKETS.search(text):
        yield messages.parenthesis(at, text)
    for address in _ADDRESS.finditer(text):
        if not _EASY_ADDRESS.fullmatch(address[0].rstrip(".,;:!?")):
            yield messages.address_by_ear(at, address[0].rstrip(".,;:!?"))


def _lost(piece: Piece, library: Extract, words: Words) -> Iterator[Diagnostic]:
    document = whole_document(piece)
    if isinstance(document, Campaign) or document.spoken is None:
        return
    at = document.places.at(("spoken",))
    spoken = f"{words(document.title)}.\n\n{words(document.spoken)}"
    for missing in not_spoken(_written(document, words), spoken, lexicon_of(library, words)):
        found = messages.name_not_spoken if missing.name else messages.number_not_spoken
        yield found(at, missing.written)


def _written(document: Guide | Announcement, words: Words) -> str:
    if isinstance(document, Announcement):
        return words(document.body)
    steps = (f"{words(step.title)}\n\n{words(step.text) if step.text else ''}" for step in document.steps)
    return "\n\n".join((words(document.summary), *steps))


def _longer_than_any_slot(script: Script, library: Extract, words: Words, at: Position) -> Iterator[Diagnostic]:
    minutes = [minutes_of(slot, words) for slot in library.commune.broadcast.slots]
    longest = 60 * max((number for number in minutes if number), default=0)
    seconds = seconds_of(script, library.commune.broadcast)
    planned = isinstance(script.programme.piece.document, Campaign)  # checks.schedule sees to these
    if longest and all(minutes) and seconds > longest and not planned:
        yield messages.longer_than_any_slot(at, script.programme.title, seconds, longest)
