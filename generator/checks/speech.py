"""Check what is read aloud: that the ear can follow it, that the voice knows how to say it, that nothing is lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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
from generator.broadcast.calendar import words_of
from generator.broadcast.coverage import not_spoken
from generator.broadcast.cuts import to_cut
from generator.broadcast.plain_words import hard_words
from generator.broadcast.programme import own_sentences, written_sentences
from generator.broadcast.prose import Sentence
from generator.broadcast.voice import lexicon_of
from generator.checks.extract import CheckContext, Extract
from generator.checks.slots import longest_of
from generator.checks.typed import position_of
from generator.diagnostics import Diagnostic
from generator.messages import speech as messages
from generator.model import Announcement, Campaign, Guide, Location, Places
from generator.redact import origin_of
from generator.said import Words
from generator.source import Position
from generator.units import Syllables

MOST_SYLLABLES: Syllables = 25
"""The most of a sentence, by our own choice: two breaths of a reader (broadcast.phrasing)."""

MOST_NUMBERS = 3
"""The most numbers of a sentence that a listener remembers: our own choice."""

_OWN_PARTS = (Role.MATTER, Role.PARTICULARS, Role.CONTACT, Role.ACTION)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
# Each begins where a word does, and is of bounded length: a word without end would be searched again from each letter.
_ADDRESS = re.compile(
    r"(?<!\w)(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]+"
    r"|(?<![\w@.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,9}\.(?:vn|com|net|org|info)\b\S*"
)
_EASY_ADDRESS = re.compile(r"[a-z]{1,12}\.(?:vn|com)")  # such as “haiphong.vn”: a listener can write it down


@dataclass(frozen=True)
class _SpokenPiece:
    """A *piece* as published, with its whole document; *words* fills facts in, and *written* has the places."""

    piece: Piece
    written: Extract
    words: Words

    def at(self, sentence: Sentence, index: int = 0) -> Position:
        """Return where letter *index* of *sentence* was typed."""
        origin = sentence.origin
        assert origin is not None
        text: Any = self.piece.message or whole_document(self.piece)
        for key in origin.field:
            text = text[key] if isinstance(key, int) else getattr(text, key)
        places, location = self._place(origin.field)
        return position_of(places, location, text, self.words, origin.passages, origin.offset(index))

    def whole(self) -> Position:
        """Return where the text that is read stands, or the first of the texts that are read."""
        document = whole_document(self.piece)
        if self.piece.message:
            field: Location = ("text",)
        elif not isinstance(document, Campaign) and document.spoken is not None:
            field = ("spoken",)
        else:
            field = ("body",) if isinstance(document, Announcement) else ("steps",)
        places, location = self._place(field)
        return places.at(location)

    def _place(self, field: Location) -> tuple[Places, Location]:
        """Return the places of the file, and the location of *field* in it: blocks that were left out count there."""
        document, facts = whole_document(self.piece), self.written.facts
        if isinstance(document, Announcement):
            notice = self.written.notice(self.piece.slug)
            assert notice is not None
            return self.written.places(f"announcements/{self.piece.slug}.md"), origin_of(notice, field, facts)
        if isinstance(document, Guide):
            guide = self.written.guide(document.slug)
            assert guide is not None
            return guide.places, origin_of(guide, field, facts)
        campaign = next(campaign for campaign in self.written.campaigns if campaign.slug == document.slug)
        number = next(index for index, message in enumerate(campaign.messages) if message.slug == self.piece.slug)
        return campaign.places, ("messages", number, *origin_of(campaign.messages[number], field, facts))


def check_speech(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield the problems of each text that is read aloud."""
    published = context.published
    words = words_of(published)
    for row in pieces(published):
        spoken = _SpokenPiece(whole(row, published), context.written, words)
        script = script_of(spoken.piece, published, words)
        yield from _readability(script, spoken, _numbers_of(published, words))
        yield from _lost(spoken, published)
        yield from _longer_than_any_slot(script, spoken, published)


def place_of(piece: Piece, library: Extract) -> Position:
    """Return where the words of *piece* stand in *library*, which is as it was read, before it was redacted."""
    return _SpokenPiece(whole(piece, library), library, words_of(library)).whole()


def _numbers_of(library: Extract, words: Words) -> frozenset[str]:
    """Return the telephone numbers of the commune: everybody knows them, so no doubt about them is reported."""
    commune = library.commune
    numbers = (commune.hotline, *(emergency.number for emergency in commune.emergency))
    return frozenset(words(number) for number in numbers if number is not None)


def _readability(script: Script, spoken: _SpokenPiece, numbers: frozenset[str]) -> Iterator[Diagnostic]:
    own = (part for part in script.parts if part.role in _OWN_PARTS)
    # What is said of days and hours was typed as values: nobody chose its words.
    every = (sentence for part in own for paragraph in part.paragraphs for sentence in paragraph)
    sentences = [sentence for sentence in every if sentence.written.origin]
    for sentence in sentences:
        yield from _sentence(sentence, spoken)
    reported: set[str | tuple[str, tuple[str, ...]]] = set(numbers)
    for sentence in sentences:
        for word, twin, start in hard_words(_without_names(sentence)):
            if word not in reported:
                reported.add(word)
                yield messages.hard_word(spoken.at(sentence.written, start), word, twin)
        for doubt in sentence.reading.doubts:
            if doubt.written not in reported and (doubt.written, doubt.readings) not in reported:
                reported.add((doubt.written, doubt.readings))
                yield messages.doubtful(spoken.at(sentence.written, doubt.start), doubt.written, doubt.readings)


def _without_names(sentence: SpokenSentence) -> str:
    """Return the text with “…” for names of several words (“App Store”) and addresses: nobody chose their words."""
    text = sentence.written.text
    for span in sentence.reading.spans:
        if " " in span.written:
            text = f"{text[: span.start]}{'…' * (span.end - span.start)}{text[span.end :]}"
    return _ADDRESS.sub(lambda address: "…" * len(address[0]), text)


def _sentence(sentence: SpokenSentence, spoken: _SpokenPiece) -> Iterator[Diagnostic]:
    text = sentence.written.text
    if sentence.syllables > MOST_SYLLABLES:
        yield messages.long_sentence(spoken.at(sentence.written), text, sentence.syllables, MOST_SYLLABLES)
    numbers = [span for span in sentence.reading.spans if any(map(str.isdigit, span.written))]
    if len(numbers) > MOST_NUMBERS:
        yield messages.many_numbers(spoken.at(sentence.written), text, len(numbers))
    brackets = _BRACKETS.search(text)
    if brackets:
        yield messages.parenthesis(spoken.at(sentence.written, brackets.start()), text)
    for address in _ADDRESS.finditer(text):
        if not _EASY_ADDRESS.fullmatch(address[0].rstrip(".,;:!?")):
            at = spoken.at(sentence.written, address.start())
            yield messages.address_by_ear(at, address[0].rstrip(".,;:!?"))


def _lost(spoken: _SpokenPiece, library: Extract) -> Iterator[Diagnostic]:
    """Yield a problem for each number and name of the written text that the text to be read aloud leaves out."""
    document = whole_document(spoken.piece)
    if isinstance(document, Campaign) or document.spoken is None:
        return
    written = [sentence for _, part in written_sentences(document, spoken.words, counted=False) for sentence in part]
    read_aloud = [sentence for _, part in own_sentences(spoken.piece, spoken.words) for sentence in part]
    for missing in not_spoken(written, read_aloud, lexicon_of(library, spoken.words)):
        report = messages.name_not_spoken if missing.name else messages.number_not_spoken
        yield report(spoken.at(missing.sentence, missing.start), missing.written)


def _longer_than_any_slot(script: Script, spoken: _SpokenPiece, published: Extract) -> Iterator[Diagnostic]:
    if isinstance(script.programme.piece.document, Campaign):
        return  # checks.schedule compares them with their slots
    longest = longest_of(spoken.written, published, spoken.words)
    pace = published.commune.broadcast
    seconds = seconds_of(script, pace)
    if longest and seconds > longest.seconds:
        cut = to_cut(script, seconds - longest.seconds, pace)
        title, confirmed = script.programme.title, longest.confirmed
        yield messages.longer_than_any_slot(spoken.whole(), title, seconds, longest.seconds, cut, confirmed=confirmed)
