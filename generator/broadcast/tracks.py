"""A session → its tracks: its opening, each piece without greeting and thanks, its closing.

One after the other they are what is heard in a session, where everybody is greeted once and thanked once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.broadcast.programme import ProgrammePart, Role
from generator.broadcast.prose import sentences_of
from generator.broadcast.voice import Script, SpokenParagraph, SpokenPart, SpokenSentence, spoken_part
from generator.model import Announcement, Holdings
from generator.said import Words, plain


class Tune(StrEnum):
    """Where the signal tune of a track is heard."""

    NONE = "none"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Track:
    """What is heard in one go: its *title*, its words, and where the signal *tune* is heard."""

    title: str
    parts: tuple[SpokenPart, ...]
    tune: Tune = Tune.NONE

    def paragraphs(self) -> Iterator[SpokenParagraph]:
        """Yield every paragraph in order."""
        for part in self.parts:
            yield from part.paragraphs

    def sentences(self) -> Iterator[SpokenSentence]:
        """Yield every sentence in order."""
        for paragraph in self.paragraphs():
            yield from paragraph

    @property
    def marks(self) -> str:
        """Return the marks of the facts that the track says (said.py)."""
        return "".join(dict.fromkeys(sentence.written.marks for sentence in self.sentences()))


OPENING, CLOSING = "Mở đầu", "Lời kết"


def opening_track(library: Holdings, words: Words) -> Track:
    """Return what begins every session: the signal tune, the greeting, who speaks."""
    broadcast = library.commune.broadcast
    return Track(
        OPENING,
        (
            _part(Role.OPENING, words(broadcast.greeting), library, words),
            _part(Role.SPEAKER, words(broadcast.speaker), library, words),
        ),
        Tune.BEFORE,
    )


def closing_track(library: Holdings, words: Words) -> Track:
    """Return what ends every session: thanks, and the signal tune."""
    return Track(CLOSING, (_part(Role.THANKS, words(library.commune.broadcast.thanks), library, words),), Tune.AFTER)


def piece_track(script: Script, library: Holdings, words: Words) -> Track:
    """Return *script* as it is heard within a session: without greeting, thanks, and who speaks for the commune.

    Who speaks in an announcement is its issuer, who is said.
    """
    greeting = {sentence.text for sentence in sentences_of(words(library.commune.broadcast.greeting))}
    issued = isinstance(script.programme.piece.document, Announcement)
    parts = []
    for part in script.parts:
        if part.role is Role.THANKS or (part.role is Role.SPEAKER and not issued):
            continue
        paragraphs: Sequence[SpokenParagraph] = part.paragraphs
        if part.role is Role.OPENING:
            paragraphs = [_without(paragraph, greeting) for paragraph in paragraphs]
        parts.append(SpokenPart(part.role, tuple(paragraph for paragraph in paragraphs if paragraph)))
    return Track(script.programme.title, tuple(part for part in parts if part.paragraphs))


def _part(role: Role, text: str, library: Holdings, words: Words) -> SpokenPart:
    return spoken_part(ProgrammePart(role, (tuple(sentences_of(text)),)), library, words)


def _without(paragraph: SpokenParagraph, greeting: set[str]) -> SpokenParagraph:
    return tuple(sentence for sentence in paragraph if plain(sentence.written.text) not in greeting)
