"""Sessions → sound: the tracks that are heard in the coming days, and each session joined of them, for any player.

The tracks are what `tinlang usb` lays on a stick. They are recorded once for all sessions in which they are heard, and
a session is its tracks one after the other: it is not recorded again, and sounds the same.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import PurePosixPath

from generator.airings import planned_sessions
from generator.broadcast import piece_named, script_of, whole_document
from generator.broadcast.session import SessionPlan
from generator.broadcast.tracks import Track, closing_track, opening_track, piece_track
from generator.making.edition import RecordingOrder
from generator.making.reads import Reads
from generator.model import Announcement, AnyDocument, Listed
from generator.outputs import Made, Output, made_of, together, work
from generator.rendering.mpeg import joined_frames
from generator.said import plain, unmarked
from generator.text.dates import in_numbers

FOLDER = PurePosixPath("broadcast")
OPENING, CLOSING = FOLDER / "tracks/mo-dau.mp3", FOLDER / "tracks/loi-ket.mp3"
DAYS_AHEAD = 7
"""Of so many days sessions are made in advance: a week is what a stick holds, and longer plans still change."""


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the sound of all sessions of the coming days, if sound is asked for."""
    if reads.recorder is not None:
        yield from sound_of(reads, reads.today, DAYS_AHEAD)


def sound_of(reads: Reads, first: date, days: int) -> Iterator[Output]:
    """Plan the tracks and the sessions of so many *days* from *first* on."""
    sessions = sessions_between(reads, first, days)
    if not sessions:
        return
    yield Output(OPENING, "Mở đầu buổi phát, tệp MP3", work(frame_track, "opening"), early=True)
    yield Output(CLOSING, "Lời kết buổi phát, tệp MP3", work(frame_track, "closing"), early=True)
    for slug in sorted({slug for session in sessions for slug in session.pieces}):
        yield Output(track_path(slug), "Bài trong buổi phát, tệp MP3", work(recorded_track, slug), early=True)
    for session in sessions:
        parents = tracks_of(session.pieces)
        path = FOLDER / "sessions" / f"{session.day:%Y-%m-%d}-{session.slot}.mp3"
        make = work(session_sound, tuple(map(str, parents)))
        yield Output(path, f"Buổi phát {in_numbers(session.day)}, tệp MP3", make, until=session.day, parents=parents)


def sessions_between(reads: Reads, first: date, days: int) -> tuple[SessionPlan, ...]:
    """Return the sessions of so many *days* from *first* on, in the order in which they are heard."""
    last = first + timedelta(days=days - 1)
    return tuple(session for session in reads.ask(planned_sessions) if first <= session.day <= last)


def sessions_of(reads: Reads, village: str, first: date, days: int) -> tuple[SessionPlan, ...]:
    """Return what of the sessions of so many *days* from *first* on concerns *village*, by its id.

    A notice to some villages is for these alone; sessions in which nothing is left are not there.
    """
    sessions = sessions_between(reads, first, days)
    slugs = {slug for session in sessions for slug in session.pieces}
    concern = {slug for slug in slugs if _concerns(piece_named(slug, reads.library).document, village)}
    heard = (replace(one, pieces=tuple(slug for slug in one.pieces if slug in concern)) for one in sessions)
    return tuple(session for session in heard if session.pieces)


def _concerns(document: AnyDocument | Listed, village: str) -> bool:
    """Return whether *document* is for *village*: only notices may be for some villages alone."""
    return not isinstance(document, Announcement) or not document.villages or village in document.villages


def track_path(slug: str) -> PurePosixPath:
    """Return the path of the track of the piece *slug*."""
    return FOLDER / slug / "track.mp3"


def tracks_of(slugs: tuple[str, ...]) -> tuple[PurePosixPath, ...]:
    """Return the paths of the tracks of a session of the pieces *slugs*, in their order."""
    return (OPENING, *map(track_path, slugs), CLOSING)


def frame_track(reads: Reads, which: str) -> Made:
    """Return the track that begins or ends every session: *which* is “opening” or “closing”."""
    make = opening_track if which == "opening" else closing_track
    return _recorded(reads, make(reads.library, reads.words), None)


def recorded_track(reads: Reads, slug: str) -> Made:
    """Return the track of the piece *slug*."""
    script = script_of(piece_named(slug, reads.library), reads.library, reads.words)
    track = piece_track(script, reads.library, reads.words)
    return _recorded(reads, track, whole_document(script.programme.piece).updated)


def session_sound(reads: Reads, tracks: tuple[str, ...]) -> Made:
    """Return a session: its *tracks*, given by their paths, one after the other, without a gap between their frames."""
    parts = [reads.file(PurePosixPath(path)) for path in tracks]
    return together(joined_frames([part.content for part in parts]), [part.made for part in parts])


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
