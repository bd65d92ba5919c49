"""A session → its tracks: one for each part of it, and the signal tune where the session has it.

One after the other they are what is heard in a session, word for word what its sheet says (`session_voice`). A track is
told by what it says, not by the session in which it is heard: the same words are the same track.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from generator.broadcast.programme import Piece
from generator.broadcast.session_voice import VoicePart, parts_of_pieces, voice_part
from generator.broadcast.voice import SpokenWords
from generator.model import Holdings, ProgrammeTemplate, SessionRole
from generator.said import Words


@dataclass(frozen=True, slots=True)
class Track(SpokenWords):
    """What is heard in one go: its words, and its *title*. A track without words is the signal tune."""

    title: str

    @property
    def is_tune(self) -> bool:
        """Return whether it is the signal tune."""
        return not self.parts


def session_tracks(
    pieces: Sequence[Piece], template: ProgrammeTemplate | None, library: Holdings, words: Words
) -> tuple[VoicePart, ...]:
    """Return the parts of a session that are tracks, in order: all of them, and the signal tune.

    A template that names the parts says where the tune is heard, if it is. Otherwise it begins the session, after what
    is urgent, and ends it.
    """
    parts = parts_of_pieces(pieces, template, library, words)
    if template and template.parts:
        return parts
    tune = voice_part(SessionRole.JINGLE, (), library, words)
    greeted = [place for place, part in enumerate(parts) if part.role is SessionRole.GREETING]
    first = greeted[0] if greeted else len(parts)
    before = (tune,) if greeted else ()
    return (*parts[:first], *before, *parts[first:], tune)


def track_of(part: VoicePart) -> Track:
    """Return *part* as a track; its title does not number it, since it stands elsewhere in another session."""
    return Track(part.parts, part.called)


def words_digest(part: VoicePart) -> str:
    """Return a short hash of the words of *part*."""
    said = "\n".join(sentence.reading.text for sentence in part.sentences())
    return sha256(said.encode()).hexdigest()[:10]
