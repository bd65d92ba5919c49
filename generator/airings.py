"""What is broadcast: questions (`Reads.ask`) about the length of each piece, its recording, and all airings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from generator.broadcast import piece_named, script_of, seconds_of, whole_document
from generator.broadcast.calendar import OnAir, airings_of, silenced_days, words_of
from generator.broadcast.session import SessionPlan, session_plans
from generator.making.edition import RecordingOrder
from generator.making.reads import Reads
from generator.model import DayOff
from generator.said import plain


@dataclass(frozen=True, slots=True)
class Recording:
    """A script as sound: its *files* by their ending, its whole *seconds*, and the marks of the facts that it says.

    *sound_digest* is the hash of all files: digests of answers are made from their `repr`, which leaves out the files.
    """

    files: Mapping[str, bytes] = field(repr=False)
    sound_digest: str
    seconds: int
    marks: str


def recording(reads: Reads, slug: str) -> Recording:
    """Return the recording of the script *slug*, in a build with sound; raise `OSError` where the voice fails."""
    script = script_of(piece_named(slug, reads.library), reads.library, reads.words)
    commune, recorder = reads.library.commune, reads.recorder
    assert recorder is not None
    marked_tags = {
        "title": script.programme.title,
        "artist": reads.words(commune.organisation),
        "album": f"Loa phát thanh {reads.words(commune.name)}",
    }
    tags = {name: plain(text) for name, text in marked_tags.items()}
    tags["date"] = f"{whole_document(script.programme.piece).updated:%Y-%m-%d}"
    files, seconds = recorder.record(script, RecordingOrder(commune.broadcast, tags, reads.library.media))
    sound_digest = sha256(b"".join(files[kind] for kind in sorted(files))).hexdigest()
    return Recording(files, sound_digest, seconds, "".join((*marked_tags.values(), script.marks)))


def recorded_seconds(reads: Reads, slug: str) -> int:
    """Return the length of the recording of the script *slug*, in whole seconds."""
    return reads.ask(recording, slug).seconds


def seconds_of_piece(reads: Reads, slug: str) -> int:
    """Return the length of the piece *slug* in whole seconds: as recorded, or else estimated from its words."""
    if reads.recorder is not None:
        return reads.recall(recorded_seconds, slug)
    library = reads.library
    script = script_of(piece_named(slug, library), library, words_of(library))
    return seconds_of(script, library.commune.broadcast)


def silenced(reads: Reads) -> Mapping[date, DayOff]:
    """Return the days on which something would be heard, were they no days off, each with its reason."""
    return silenced_days(reads.library)


def airings(reads: Reads) -> tuple[OnAir, ...]:
    """Return all airings in the order in which they are heard; those without a date come last."""
    return airings_of(reads.library, lambda piece: reads.recall(seconds_of_piece, piece.slug))


def planned_sessions(reads: Reads) -> tuple[SessionPlan, ...]:
    """Return what is heard in each session, without its lengths: nothing need be recorded for that."""
    return tuple(session_plans(airings_of(reads.library, lambda _: 0)))
