"""Pieces → loudspeaker scripts: sheets to read from, text for a person, text and SSML for a machine, recordings."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from generator.airings import airings, recorded_seconds, recording, seconds_of_piece
from generator.broadcast import Script, SpokenSentence, piece_named, pieces, script_of, whole_document
from generator.broadcast.calendar import OnAir, words_of
from generator.broadcast.heading import Heading, heading_of, sources_of
from generator.broadcast.kit import kit_of
from generator.broadcast.phrasing import BreathGroup, breath_groups, known_names
from generator.broadcast.plain_text import pause_of, reading_text, spoken_text
from generator.broadcast.ssml import ssml_of
from generator.depicted import picture_of
from generator.drawings.names import NAMES
from generator.drawn import SMALL
from generator.drawn import drawing as drawn
from generator.making.reads import Reads
from generator.model import Announcement, Guide, Listed, Picture
from generator.outputs import Made, Output, made, made_of, work
from generator.said import unmarked
from generator.sheets.typesetting.fit import width
from generator.sheets.typesetting.weights import HEAVY
from generator.units import Points

FOLDER = PurePosixPath("broadcast")
DRAWING = "picture:ve"
SOUNDS = ("mp3", "opus")
STRESSED = HEAVY  # the heaviest weight is the widest: a line that fits in it fits in any weight


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is set: its type *size*, and the width of a line, *room*; the stylesheet *style* says the same."""

    label: str
    style: str
    size: Points
    room: Points


SHEETS = {
    "script.pdf": Layout("Bài đọc", "script/plain.css", 20, 462),
    "script-large.pdf": Layout("Bài đọc, chữ to", "script/large.css", 30, 452),
    "script-2up.pdf": Layout("Bài đọc, hai trang một tờ", "script/two-up.css", 14, 340),
}


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the recordings, the sheets and the texts of each piece, until the last day on which it is read aloud."""
    yield from plan_sound(reads)
    for piece in pieces(reads.library):
        about = piece.document
        until = about.expires if isinstance(about, Listed) else None
        assert not isinstance(about, Announcement)
        for name, layout in SHEETS.items():
            path = _path(piece.slug, name)
            make = work(script_sheet, piece.slug, name)
            yield Output(path, layout.label, make, about, until=until, batch=f"script {piece.slug}")
        for name, (label, write) in TEXTS.items():
            path = _path(piece.slug, name)
            yield Output(path, label, work(write, piece.slug), about, until=until, batch=f"script {piece.slug}")


@lru_cache(maxsize=32768)  # a preview plans all pieces after every word of a title; to join a path takes long
def _path(slug: str, name: str) -> PurePosixPath:
    return FOLDER / slug / name


def plan_sound(reads: Reads) -> Iterator[Output]:
    """Plan the recordings of each piece, if sound is asked for; they come early, since others ask how long they are."""
    if reads.recorder is None:
        return
    for piece in pieces(reads.library):
        about = piece.document
        assert not isinstance(about, Announcement)
        for kind in SOUNDS:
            path = FOLDER / piece.slug / f"audio.{kind}"
            make = work(sound, piece.slug, kind)
            yield Output(path, f"Bài đọc, tệp {kind.upper()}", make, about, batch=f"sound {piece.slug}", early=True)


def sound(reads: Reads, slug: str, kind: str) -> Made:
    """Return the recording of the script *slug* as a file of *kind*; its length is remembered for the next build."""
    reads.recall(recorded_seconds, slug)
    recorded = reads.ask(recording, slug)
    return made_of(unmarked(recorded.marks), recorded.files[kind])


def spoken(reads: Reads, slug: str) -> Made:
    """Return the script *slug* as plain text for a machine that speaks."""
    script = _script(reads, slug)
    return made(spoken_text(script) + script.marks)


def speech(reads: Reads, slug: str) -> Made:
    """Return the script *slug* as SSML."""
    script = _script(reads, slug)
    return made(ssml_of(script, reads.library.commune.broadcast) + script.marks)


def readable(reads: Reads, slug: str) -> Made:
    """Return the script *slug* as text for a person."""
    script = _script(reads, slug)
    footing = (f"Nguồn: {_sources(script, reads)}",)
    return made(reading_text(script, tuple(_heading(script, reads).lines()), footing, _names(reads)) + script.marks)


def script_sheet(reads: Reads, slug: str, name: str) -> Made:
    """Return the script *slug* as the PDF *name*, to read from."""
    script, layout, names = _script(reads, slug), SHEETS[name], _names(reads)
    drawing = _drawing(script, reads)

    def measure(text: str) -> Points:
        return width(text, STRESSED, layout.size)

    def lines(sentence: SpokenSentence) -> list[BreathGroup]:
        return list(breath_groups(sentence, measure, layout.room, names))

    parts = [(part.role, [[*map(lines, paragraph)] for paragraph in part.paragraphs]) for part in script.parts]
    html = reads.fill(
        "script/sheet.html.jinja",
        heading=_heading(script, reads),
        parts=parts,
        pause_of=pause_of,
        sources=_sources(script, reads),
        variant=layout.label,
        drawing=reads.words(drawing.described) if drawing else None,
    )
    files = {DRAWING: drawn(reads, drawing.file, SMALL)} if drawing else {}
    return reads.print_sheet(html + script.marks, "script/script.css", layout.style, size=layout.size, pictures=files)


def _drawing(script: Script, reads: Reads) -> Picture | None:
    """Return the drawing in the head of a script, which tells scripts apart at a glance; a photograph does not."""
    about = script.programme.piece.document
    picture = picture_of(about, reads.library.commune) if isinstance(about, Guide | Announcement | Listed) else None
    return picture if picture and picture.file in NAMES else None


def _script(reads: Reads, slug: str) -> Script:
    return script_of(piece_named(slug, reads.library), reads.library, reads.words)


def _heading(script: Script, reads: Reads) -> Heading:
    slug = script.programme.piece.slug
    turns = [day for key in unmarked(script.marks).facts if (day := reads.turn(key))]
    return heading_of(
        script.programme,
        reads.ask(airings_of_piece, slug),
        reads.recall(seconds_of_piece, slug),
        reads.words,
        min(turns, default=None),
    )


def airings_of_piece(reads: Reads, slug: str) -> tuple[OnAir, ...]:
    """Return all airings of the piece *slug*."""
    return tuple(airing for airing in reads.ask(airings) if airing.piece.slug == slug)


def _names(reads: Reads) -> tuple[str, ...]:
    return known_names(reads.library, words_of(reads.library))


def _sources(script: Script, reads: Reads) -> str:
    return sources_of(whole_document(script.programme.piece), reads.library.facts)


def fields(reads: Reads, slug: str) -> Made:
    """Return what is known of the script *slug* as a table of two columns, to be copied cell by cell."""
    piece = piece_named(slug, reads.library)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for field in kit_of(piece, reads.library, reads.words, reads.recall(seconds_of_piece, slug)):
        writer.writerow((field.label, field.value))
    return made("\ufeff" + text.getvalue())


TEXTS: dict[str, tuple[str, Callable[[Reads, str], Made]]] = {
    "script.txt": ("Bài đọc, dạng chữ", readable),
    "spoken.txt": ("Lời cho máy đọc", spoken),
    "fields.csv": ("Bảng để chép từng ô", fields),
    "speech.ssml": ("Lời cho máy đọc (SSML)", speech),
}
