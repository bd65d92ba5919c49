"""What is broadcast, asked once a build: how long each piece takes, its recording, and all airings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from generator.broadcast import piece_named, script_of, seconds_of, whole_document
from generator.broadcast.calendar import OnAir, airings_of, words_of
from generator.making.reads import Reads
from generator.said import plain


@dataclass(frozen=True, slots=True)
class Recording:
    """A script as sound: a file of each kind by its ending, how many *seconds* it takes, the marks of what it says.

    *heard* is the hash of all files: an answer is told from others by its `repr`.
    """

    files: Mapping[str, bytes] = field(repr=False)
    heard: str
    seconds: int
    marks: str


def recording(reads: Reads, slug: str) -> Recording:
    """Return the recording of the script *slug*."""
    script = script_of(piece_named(slug, reads.library), reads.library, reads.words)
    commune, recorder = reads.library.commune, reads.recorder
    assert recorder is not None
    told = {
        "title": script.programme.title,
        "artist": reads.words(commune.organisation),
        "album": f"Loa phát thanh {reads.words(commune.name)}",
    }
    tags = {name: plain(text) for name, text in told.items()}
    tags["date"] = f"{whole_document(script.programme.piece).updated:%Y-%m-%d}"
    files, seconds = recorder.record(script, commune.broadcast, tags)
    heard = sha256(b"".join(files[kind] for kind in sorted(files))).hexdigest()
    return Recording(files, heard, seconds, "".join((*told.values(), script.marks)))


def recorded_seconds(reads: Reads, slug: str) -> int:
    """Return how many seconds the recording of the script *slug* takes."""
    return reads.ask(recording, slug).seconds


def seconds_of_piece(reads: Reads, slug: str) -> int:
    """Return how many seconds the piece *slug* takes: as it was recorded, or reckoned from its words."""
    if reads.recorder is not None:
        return reads.recall(recorded_seconds, slug)
    library = reads.library
    script = script_of(piece_named(slug, library), library, words_of(library))
    return seconds_of(script, library.commune.broadcast)


def airings(reads: Reads) -> tuple[OnAir, ...]:
    """Return all that is broadcast, in the order in which it is heard; what has no date yet comes last."""
    return airings_of(reads.library, lambda piece: reads.recall(seconds_of_piece, piece.slug))
