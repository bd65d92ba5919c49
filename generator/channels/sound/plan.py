"""Sessions → sound: the tracks that are heard in the coming days, and each session joined of them, for any player.

The tracks are what `tinlang usb` lays on a stick. They are recorded once for all sessions in which they are heard, and
a session is its tracks one after the other: it is not recorded again, and sounds the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import PurePosixPath

from generator.airings import planned_sessions
from generator.broadcast import piece_named, whole_document
from generator.broadcast.session import SessionPlan
from generator.broadcast.session_voice import VoicePart, voice_part
from generator.broadcast.templates import template_for
from generator.broadcast.tracks import Track, session_tracks, track_of, words_digest
from generator.making.edition import RecordingOrder
from generator.making.reads import Reads
from generator.model import Announcement, AnyDocument, Listed, SessionRole
from generator.outputs import Made, Output, made_of, together, work
from generator.rendering.mpeg import REST_FRAMES, joined_frames
from generator.said import plain, unmarked
from generator.text.dates import in_numbers

FOLDER = PurePosixPath("broadcast")
DAYS_AHEAD = 7
"""Of so many days sessions are made in advance: a week is what a stick holds, and longer plans still change."""
_NAMES = {
    SessionRole.JINGLE: "nhac-hieu",
    SessionRole.GREETING: "loi-chao",
    SessionRole.CONTENTS: "muc-luc",
    SessionRole.NUMBERS: "nhac-lai-so",
    SessionRole.CLOSING: "loi-ket",
}
_OWN_WORDS = frozenset({SessionRole.CONTENTS, SessionRole.NUMBERS})
"""The parts that say something else in each session; of any other one tells by its name what it says."""


@dataclass(frozen=True, slots=True)
class TrackPlan:
    """A track, by the *role* of its part and the slugs that it is *about*, and the *path* of its file."""

    role: SessionRole
    about: tuple[str, ...]
    path: PurePosixPath


@dataclass(frozen=True, slots=True)
class SoundPlan:
    """A *session*, and its *tracks* in the order in which they are heard; some may be heard twice."""

    session: SessionPlan
    tracks: tuple[TrackPlan, ...]

    @property
    def paths(self) -> tuple[PurePosixPath, ...]:
        """Return the paths of its tracks in order."""
        return tuple(track.path for track in self.tracks)


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the sound of all sessions of the coming days, if sound is asked for."""
    if reads.recorder is not None:
        yield from sound_of(sounds_between(reads, reads.today, DAYS_AHEAD))


def sound_of(sounds: tuple[SoundPlan, ...]) -> Iterator[Output]:
    """Plan the tracks of the sessions *sounds*, each once, and the sessions that are joined of them."""
    for track in tracks_once(sounds):
        make = work(recorded_track, track.role.name, track.about)
        yield Output(track.path, "Một phần của buổi phát, tệp MP3", make, early=True)
    for sound in sounds:
        day = sound.session.day
        path = FOLDER / "sessions" / f"{day:%Y-%m-%d}-{sound.session.slot}.mp3"
        make = work(session_sound, tuple(map(str, sound.paths)))
        parents = tuple(dict.fromkeys(sound.paths))
        yield Output(path, f"Buổi phát {in_numbers(day)}, tệp MP3", make, until=day, parents=parents)


def tracks_once(sounds: tuple[SoundPlan, ...]) -> tuple[TrackPlan, ...]:
    """Return the tracks of *sounds*, each once, in the order in which they are heard first."""
    found: dict[PurePosixPath, TrackPlan] = {}
    for sound in sounds:
        for track in sound.tracks:
            found.setdefault(track.path, track)
    return tuple(found.values())


def sounds_between(reads: Reads, first: date, days: int) -> tuple[SoundPlan, ...]:
    """Return the sessions of so many *days* from *first* on, in the order in which they are heard."""
    return tuple(_sound(reads, session) for session in _between(reads, first, days))


def sounds_of(reads: Reads, village: str, first: date, days: int) -> tuple[SoundPlan, ...]:
    """Return what of the sessions of so many *days* from *first* on concerns *village*, by its id.

    A notice to some villages is for these alone, and no other session lists it; sessions in which nothing is left are
    not there.
    """
    sessions = _between(reads, first, days)
    slugs = {slug for session in sessions for slug in session.pieces}
    concern = {slug for slug in slugs if _concerns(piece_named(slug, reads.library).document, village)}
    heard = (replace(one, pieces=tuple(slug for slug in one.pieces if slug in concern)) for one in sessions)
    return tuple(_sound(reads, session) for session in heard if session.pieces)


def part_of(reads: Reads, role: SessionRole, about: tuple[str, ...]) -> VoicePart:
    """Return the part of a session that has the *role* and is *about* the pieces of these slugs."""
    pieces = [piece_named(slug, reads.library) for slug in about]
    return voice_part(role, pieces, reads.library, reads.words)


def recorded_track(reads: Reads, role: str, about: tuple[str, ...]) -> Made:
    """Return the track of the part that has the *role* (its English name) and is *about* the pieces of these slugs."""
    part = part_of(reads, SessionRole[role], about)
    updated = whole_document(piece_named(part.piece, reads.library)).updated if part.piece else None
    return _recorded(reads, track_of(part), updated)


def session_sound(reads: Reads, tracks: tuple[str, ...]) -> Made:
    """Return a session: its *tracks*, given by their paths, one after the other, with one rest between two."""
    parts = [reads.file(PurePosixPath(path)) for path in tracks]
    return together(joined_frames([part.content for part in parts], REST_FRAMES), [part.made for part in parts])


def _between(reads: Reads, first: date, days: int) -> tuple[SessionPlan, ...]:
    last = first + timedelta(days=days - 1)
    return tuple(session for session in reads.ask(planned_sessions) if first <= session.day <= last)


def _sound(reads: Reads, session: SessionPlan) -> SoundPlan:
    library = reads.library
    template = template_for(library.commune.broadcast, session.day.weekday(), session.slot)
    pieces = [piece_named(slug, library) for slug in session.pieces]
    parts = session_tracks(pieces, template, library, reads.words)
    return SoundPlan(session, tuple(TrackPlan(part.role, part.about, _path(part)) for part in parts))


def _path(part: VoicePart) -> PurePosixPath:
    if part.role is SessionRole.BULLETINS:
        return FOLDER / part.piece / "track.mp3"
    name = f"{_NAMES[part.role]}-{words_digest(part)}" if part.role in _OWN_WORDS else _NAMES[part.role]
    return FOLDER / "tracks" / f"{name}.mp3"


def _concerns(document: AnyDocument | Listed, village: str) -> bool:
    """Return whether *document* is for *village*: only notices may be for some villages alone."""
    return not isinstance(document, Announcement) or not document.villages or village in document.villages


def _recorded(reads: Reads, track: Track, updated: date | None) -> Made:
    commune, recorder = reads.library.commune, reads.recorder
    assert recorder is not None
    marked_tags = {
        "title": track.title,
        "artist": reads.words(commune.organisation),
        "album": f"Loa phát thanh {reads.words(commune.name)}",
    }
    tags = {name: plain(text) for name, text in marked_tags.items()}
    if updated:
        tags["date"] = f"{updated:%Y-%m-%d}"
    order = RecordingOrder(commune.broadcast, tags, reads.library.media)
    sound = recorder.record_track(track, order)
    return made_of(unmarked("".join((*marked_tags.values(), track.marks))), sound)
