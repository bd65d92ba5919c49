"""A session → what is said in it from its first word to its last, part by part, as texts for a voice.

`voice_parts(session, library, words)` returns the parts in the order in which they are heard. Within a session the
greeting, who speaks, and the thanks are said once, not with every bulletin. What is urgent comes before all others, the
jingle too, and is said twice (`programme.compose`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.broadcast import phrases
from generator.broadcast.duration import seconds_of
from generator.broadcast.emphasis import numbers_of
from generator.broadcast.programme import Piece, Programme, ProgrammePart, Role, compose
from generator.broadcast.prose import Sentence, Sentences, sentences_of
from generator.broadcast.session import AirSession
from generator.broadcast.templates import parts_of_session
from generator.broadcast.voice import SpokenWords, lexicon_of, spoken_parts
from generator.model import Announcement, Broadcast, Holdings, Priority, ProgrammeTemplate, SessionRole
from generator.said import Words, plain
from generator.text.written_numbers import figures


@dataclass(frozen=True, slots=True)
class VoicePart(SpokenWords):
    """One part of a session: what it is for, what it is called, and the words of the voice.

    A jingle has no words. *about* are the slugs of the bulletins that its words are of, in order: of a bulletin itself,
    of all that the contents list. *number* is which bulletin of the session it is; 0 for another part.
    """

    role: SessionRole
    called: str
    about: tuple[str, ...] = ()
    number: int = 0

    @property
    def title(self) -> str:
        """Return its title in a list of the parts of its session."""
        return f"Bản tin {figures(self.number)}: {self.called}" if self.number else self.called

    @property
    def piece(self) -> str:
        """Return the slug of a bulletin; another part has none."""
        return self.about[0] if self.role is SessionRole.BULLETINS else ""


def voice_parts(session: AirSession, library: Holdings, words: Words) -> tuple[VoicePart, ...]:
    """Return all that is heard in *session*, in order. The words of a part are its `parts` (`voice.SpokenWords`)."""
    return parts_of_pieces([airing.piece for airing in session.airings], session.template, library, words)


def parts_of_pieces(
    pieces: Sequence[Piece], template: ProgrammeTemplate | None, library: Holdings, words: Words
) -> tuple[VoicePart, ...]:
    """Return all that is heard in a session of *pieces*, which are in order, made up as *template* says."""
    others = [piece for piece in pieces if piece.priority is not Priority.URGENT]
    several = len(others) > 1 or bool(template and template.parts)
    asked: list[tuple[SessionRole, Sequence[Piece]]] = [
        (SessionRole.BULLETINS, [piece]) for piece in pieces if piece.priority is Priority.URGENT
    ]
    for role in parts_of_session(template):
        if role is SessionRole.BULLETINS:
            asked += [(role, [piece]) for piece in others]
        # After an emergency that is alone there is nothing to greet for, or to list.
        elif role is SessionRole.CLOSING or (others and (several or role not in _OF_SEVERAL)):
            asked.append((role, others if role in _OF_SEVERAL else ()))
    return tuple(_numbered(_made(asked, library, words)))


def voice_part(role: SessionRole, pieces: Sequence[Piece], library: Holdings, words: Words) -> VoicePart:
    """Return the part of a session that has the *role* and is about *pieces*; it sounds the same in every session.

    Raise `StopIteration` where there is nothing to say in it.
    """
    return next(_made([(role, pieces)], library, words))


def whole_session(parts: Sequence[VoicePart]) -> SpokenWords:
    """Return the words of all *parts* of a session as one text."""
    return SpokenWords(tuple(spoken for part in parts for spoken in part.parts))


def session_seconds(parts: Sequence[VoicePart], pace: Broadcast) -> int:
    """Return how many seconds the *parts* of a session take, read at *pace*; a jingle is not reckoned."""
    return sum(seconds_of(part, pace) for part in parts)


@dataclass(frozen=True, slots=True)
class _Part:
    role: SessionRole
    called: str
    parts: tuple[ProgrammePart, ...] = ()


_Composer = Callable[[Piece], Programme]


def _made(asked: Sequence[tuple[SessionRole, Sequence[Piece]]], library: Holdings, words: Words) -> Iterator[VoicePart]:
    """Yield the parts that are *asked* for, each by its role and what it is about; none in which nothing is said."""
    lexicon, numbers = lexicon_of(library, words), numbers_of(library, words)
    known = {piece.slug: piece for _, pieces in asked for piece in pieces}
    by_slug = cache(lambda slug: compose(known[slug], library, words))
    for role, pieces in asked:
        part = _part(role, pieces, lambda piece: by_slug(piece.slug), library.commune.broadcast, words)
        if part:
            spoken = spoken_parts(part.parts, lexicon, numbers)
            yield VoicePart(spoken, role, part.called, tuple(piece.slug for piece in pieces))


def _numbered(parts: Iterator[VoicePart]) -> Iterator[VoicePart]:
    number = 0
    for part in parts:
        number += part.role is SessionRole.BULLETINS
        yield replace(part, number=number) if part.role is SessionRole.BULLETINS else part


def _part(
    role: SessionRole, pieces: Sequence[Piece], composed: _Composer, broadcast: Broadcast, words: Words
) -> _Part | None:
    if role is SessionRole.BULLETINS:
        return _bulletin(composed(pieces[0]))
    if role is SessionRole.JINGLE:
        return _Part(role, _TITLES[role])
    if role is SessionRole.GREETING:
        hello = (tuple(sentences_of(words(broadcast.greeting))), tuple(sentences_of(words(broadcast.speaker))))
        return _said(role, Role.OPENING, *hello)
    if role is SessionRole.CONTENTS:
        return _said(role, Role.CONTENTS, tuple(_contents(pieces, words)))
    if role is SessionRole.NUMBERS:
        again = tuple(_numbers([composed(piece) for piece in pieces]))
        return _said(role, Role.CALL, again) if again else None
    return _said(role, Role.THANKS, tuple(sentences_of(words(broadcast.thanks))))


_OF_SEVERAL = frozenset({SessionRole.CONTENTS, SessionRole.NUMBERS})
"""What a session has only where it has several bulletins, or where its template says which parts it has."""
_TITLES = {
    SessionRole.JINGLE: "Nhạc hiệu",
    SessionRole.GREETING: "Lời chào",
    SessionRole.CONTENTS: "Mục lục",
    SessionRole.NUMBERS: "Nhắc lại số",
    SessionRole.CLOSING: "Lời kết",
}
_KEPT = frozenset(Role) - {Role.OPENING, Role.SPEAKER, Role.THANKS}


def _said(role: SessionRole, of: Role, *paragraphs: Sentences) -> _Part:
    return _Part(role, _TITLES[role], (ProgrammePart(of, paragraphs),))


def _bulletin(programme: Programme) -> _Part:
    """Return a bulletin: what is urgent whole, of others what their session does not say; nobody is thanked."""
    piece = programme.piece
    urgent, issued = piece.priority is Priority.URGENT, isinstance(piece.document, Announcement)
    kept = {*(Role if urgent else _KEPT), *([Role.SPEAKER] if issued else [])} - {Role.THANKS}
    parts = tuple(part for part in programme.parts if part.role in kept)
    if piece.priority is Priority.PRIORITY:
        parts = (ProgrammePart(Role.OPENING, (tuple(sentences_of(phrases.PRIORITY_OPENING)),)), *parts)
    return _Part(SessionRole.BULLETINS, programme.title, parts)


def _contents(pieces: Sequence[Piece], words: Words) -> Iterator[Sentence]:
    yield from sentences_of(phrases.contents(len(pieces)))
    for number, piece in enumerate(pieces, 1):
        yield from sentences_of(phrases.listed_title(number, words(piece.title)))


def _numbers(programmes: Sequence[Programme]) -> Iterator[Sentence]:
    """Yield the sentences that give each number of *programmes* once more, with whom or for what to call it."""
    found = {plain(call.number): (call, programme) for programme in programmes for call in programme.calls}
    if len(found) > 1:
        yield from sentences_of(phrases.NUMBERS_AGAIN)
    for call, programme in found.values():
        yield phrases.number_again(call.number, (call.name or programme.title) if len(found) > 1 else "")
