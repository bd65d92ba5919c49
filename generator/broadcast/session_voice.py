"""A session → what is said in it from its first word to its last, part by part, as texts for a voice.

`voice_parts(session, library, words)` returns the parts in the order in which they are heard. Within a session the
greeting, who speaks, and the thanks are said once, not with every bulletin. What is urgent comes before all others, the
jingle too, and is said twice (`programme.compose`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.broadcast import phrases
from generator.broadcast.calendar import OnAir
from generator.broadcast.duration import seconds_of
from generator.broadcast.emphasis import numbers_of
from generator.broadcast.programme import Programme, ProgrammePart, Role, compose
from generator.broadcast.prose import Sentence, Sentences, sentences_of
from generator.broadcast.session import AirSession
from generator.broadcast.templates import parts_of_session
from generator.broadcast.voice import SpokenWords, lexicon_of, spoken_parts
from generator.model import Announcement, Broadcast, Holdings, Priority, SessionRole
from generator.said import Words, plain
from generator.text.written_numbers import figures


@dataclass(frozen=True, slots=True)
class VoicePart(SpokenWords):
    """One part of a session: what it is for, its *title* in a list of parts, and the words of the voice.

    A jingle has no words. *piece* is the slug of a bulletin, else empty.
    """

    role: SessionRole
    title: str
    piece: str = ""


def voice_parts(session: AirSession, library: Holdings, words: Words) -> tuple[VoicePart, ...]:
    """Return all that is heard in *session*, in order. The words of a part are its `parts` (`voice.SpokenWords`)."""
    lexicon, numbers = lexicon_of(library, words), numbers_of(library, words)
    composed = (_Part(each.role, each.title, each.parts, each.piece) for each in _parts(session, library, words))
    return tuple(
        VoicePart(spoken_parts(each.parts, lexicon, numbers), each.role, each.title, each.piece) for each in composed
    )


def whole_session(parts: Sequence[VoicePart]) -> SpokenWords:
    """Return the words of all *parts* of a session as one text."""
    return SpokenWords(tuple(spoken for part in parts for spoken in part.parts))


def session_seconds(parts: Sequence[VoicePart], pace: Broadcast) -> int:
    """Return how many seconds the *parts* of a session take, read at *pace*; a jingle is not reckoned."""
    return sum(seconds_of(part, pace) for part in parts)


@dataclass(frozen=True, slots=True)
class _Part:
    role: SessionRole
    title: str
    parts: tuple[ProgrammePart, ...] = ()
    piece: str = ""


def _parts(session: AirSession, library: Holdings, words: Words) -> Iterator[_Part]:
    urgent = [airing for airing in session.airings if airing.piece.priority is Priority.URGENT]
    others = [airing for airing in session.airings if airing.piece.priority is not Priority.URGENT]
    composed = {airing.piece.slug: compose(airing.piece, library, words) for airing in session.airings}
    for number, airing in enumerate(urgent, 1):
        yield _bulletin(airing, composed, number, tuple(Role))
    several = len(others) > 1 or bool(session.template and session.template.parts)
    for role in parts_of_session(session.template):
        if role is SessionRole.BULLETINS:
            for number, airing in enumerate(others, len(urgent) + 1):
                yield _bulletin(airing, composed, number)
        # After an emergency that is alone there is nothing to greet for, or to list.
        elif others or role is SessionRole.CLOSING:
            yield from _around(role, others, composed, library.commune.broadcast, words, several=several)


def _around(
    role: SessionRole,
    others: Sequence[OnAir],
    composed: Mapping[str, Programme],
    broadcast: Broadcast,
    words: Words,
    *,
    several: bool,
) -> Iterator[_Part]:
    """Yield the part around the bulletins that has the *role*; contents and numbers only where there are *several*."""
    if role is SessionRole.JINGLE:
        yield _Part(role, _TITLES[role])
    elif role is SessionRole.GREETING:
        hello = (tuple(sentences_of(words(broadcast.greeting))), tuple(sentences_of(words(broadcast.speaker))))
        yield _said(role, Role.OPENING, *hello)
    elif role is SessionRole.CONTENTS and several:
        yield _said(role, Role.CONTENTS, tuple(_contents(others, words)))
    elif role is SessionRole.NUMBERS and several:
        again = tuple(_numbers([composed[airing.piece.slug] for airing in others]))
        yield from [_said(role, Role.CALL, again)] if again else []
    elif role is SessionRole.CLOSING:
        yield _said(role, Role.THANKS, tuple(sentences_of(words(broadcast.thanks))))


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


def _bulletin(airing: OnAir, composed: Mapping[str, Programme], number: int, roles: Sequence[Role] = ()) -> _Part:
    """Return the *number*-th bulletin; it has the parts of *roles*, or else those that its session does not say."""
    piece, programme = airing.piece, composed[airing.piece.slug]
    issued = isinstance(programme.piece.document, Announcement)
    kept = {*(roles or _KEPT), *([Role.SPEAKER] if issued else [])} - {Role.THANKS}
    parts = tuple(part for part in programme.parts if part.role in kept)
    if not roles and piece.priority is Priority.PRIORITY:
        parts = (ProgrammePart(Role.OPENING, (tuple(sentences_of(phrases.PRIORITY_OPENING)),)), *parts)
    title = f"Bản tin {figures(number)}: {programme.title}"
    return _Part(SessionRole.BULLETINS, title, parts, piece.slug)


def _contents(airings: Sequence[OnAir], words: Words) -> Iterator[Sentence]:
    yield from sentences_of(phrases.contents(len(airings)))
    for number, airing in enumerate(airings, 1):
        yield from sentences_of(phrases.listed_title(number, words(airing.title)))


def _numbers(programmes: Sequence[Programme]) -> Iterator[Sentence]:
    """Yield the sentences that give each number of *programmes* once more, with whom or for what to call it."""
    found = {plain(call.number): (call, programme) for programme in programmes for call in programme.calls}
    if len(found) > 1:
        yield from sentences_of(phrases.NUMBERS_AGAIN)
    for call, programme in found.values():
        yield phrases.number_again(call.number, (call.name or programme.title) if len(found) > 1 else "")
