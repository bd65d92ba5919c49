"""A stick of a village → its sheet DOC-TRUOC.pdf, in large print: what is played when, in what order, in what words."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from generator.broadcast import piece_named, script_of
from generator.broadcast.calendar import start_of
from generator.broadcast.session import SessionPlan
from generator.broadcast.tracks import CLOSING, OPENING, Track, closing_track, opening_track, piece_track
from generator.channels.sound.plan import sessions_of, tracks_of
from generator.making.reads import Reads
from generator.model import Slot, Village
from generator.outputs import Made, Output, work
from generator.rendering.mpeg import seconds_of_file
from generator.said import carrying
from generator.text.dates import WEEKDAYS
from generator.text.hours import hour_in_figures, length_in_words


@dataclass(frozen=True, slots=True)
class StickTrack:
    """A track of a session on a stick: its *title*, with the marks of facts, its *source*, and how long it takes."""

    title: str
    source: PurePosixPath
    seconds: int


@dataclass(frozen=True, slots=True)
class StickSession:
    """A session on a stick: its day, the id and the name of its slot, its hour if that is known, and its tracks."""

    day: date
    slot: str
    name: str
    hour: str
    tracks: tuple[StickTrack, ...]

    @property
    def seconds(self) -> int:
        """Return how long all of it takes."""
        return sum(track.seconds for track in self.tracks)

    @property
    def weekday(self) -> str:
        """Return the day of the week, in words."""
        return WEEKDAYS[self.day.weekday()]


def read_first(reads: Reads, village: str, first: date, days: int) -> Output:
    """Plan the sheet of the stick of *village*, by its id, for so many *days* from *first* on; nothing is made yet."""
    sessions = sessions_of(reads, village, first, days)
    parents = dict.fromkeys(path for session in sessions for path in tracks_of(session.pieces))
    path = PurePosixPath("broadcast/sticks", village, "DOC-TRUOC.pdf")
    make = work(sheet_of_stick, village, first.isoformat(), days)
    return Output(path, "Tờ đọc trước của thẻ USB", make, parents=tuple(parents))


def sheet_of_stick(reads: Reads, village: str, first: str, days: int) -> Made:
    """Return the sheet as a PDF; it names the folders of the sessions by their numbers, from 1 on."""
    known = next(one for one in reads.library.commune.villages if one.id == village)
    begins = date.fromisoformat(first)
    sessions = stick_sessions(reads, village, begins, days)
    html = reads.fill(
        "stick/read_first.html.jinja",
        village=known,
        sessions=list(zip(numbers_of(len(sessions)), sessions, strict=True)),
        numbers=numbers_of,
        until=sessions[-1].day,
        begins=sessions[0].day,
        total=length_in_words(sum(session.seconds for session in sessions)),
        length=length_in_words,
        spoken=[(track.title, _words(track)) for track in _tracks(reads, village, begins, days)],
        voice=reads.library.commune.broadcast.voice,
    )
    return reads.print_sheet(html, "stick/read_first.css")


def stick_sessions(reads: Reads, village: str, first: date, days: int) -> tuple[StickSession, ...]:
    """Return the sessions of the stick of *village*, with the lengths of their tracks, which are made already."""
    slots = {slot.id: slot for slot in reads.library.commune.broadcast.slots}
    return tuple(_session(reads, session, slots[session.slot]) for session in sessions_of(reads, village, first, days))


def numbers_of(count: int) -> list[str]:
    """Return the numbers from 1 to *count*, all of as many figures as the last, and at least two.

    >>> numbers_of(3)
    ['01', '02', '03']
    """
    width = max(2, len(str(count)))
    return [f"{number:0{width}d}" for number in range(1, count + 1)]


def village_named(reads: Reads, named: str) -> Village | None:
    """Return the village whose id or name is *named*, or None."""
    for village in reads.library.commune.villages:
        if named in (village.id, reads.words(village.name)):
            return village
    return None


def _session(reads: Reads, session: SessionPlan, slot: Slot) -> StickSession:
    start = start_of(slot, reads.words)
    hour = carrying(hour_in_figures(start), reads.words(slot.starts)) if start and slot.starts else ""
    titles = [reads.words(piece_named(slug, reads.library).title) for slug in session.pieces]
    tracks = zip((OPENING, *titles, CLOSING), tracks_of(session.pieces), strict=True)
    return StickSession(
        session.day,
        session.slot,
        reads.words(slot.name),
        hour,
        tuple(StickTrack(title, path, round(seconds_of_file(reads.file(path).content))) for title, path in tracks),
    )


def _tracks(reads: Reads, village: str, first: date, days: int) -> list[Track]:
    """Return what is heard on the stick, each track once, in the order in which it is heard first."""
    library, words = reads.library, reads.words
    sessions = sessions_of(reads, village, first, days)
    slugs = dict.fromkeys(slug for session in sessions for slug in session.pieces)
    scripts = (script_of(piece_named(slug, library), library, words) for slug in slugs)
    pieces = [piece_track(script, library, words) for script in scripts]
    return [opening_track(library, words), *pieces, closing_track(library, words)]


def _words(track: Track) -> list[str]:
    """Return the paragraphs of *track* as they are written, with the marks of their facts."""
    return [" ".join(sentence.written.words for sentence in paragraph) for paragraph in track.paragraphs()]
