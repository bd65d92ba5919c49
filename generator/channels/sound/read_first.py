"""A stick of a village → its sheet DOC-TRUOC.pdf, in large print: what is played when, in what order, in what words."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from generator.broadcast.calendar import start_of
from generator.broadcast.session_voice import VoicePart
from generator.channels.sound.plan import SoundPlan, part_of, sounds_of, tracks_once
from generator.making.reads import Reads
from generator.model import SessionRole, Slot, Village
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
    parents = tuple(track.path for track in tracks_once(sounds_of(reads, village, first, days)))
    path = PurePosixPath("broadcast/sticks", village, "DOC-TRUOC.pdf")
    make = work(sheet_of_stick, village, first.isoformat(), days)
    return Output(path, "Tờ đọc trước của thẻ USB", make, parents=parents)


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
        spoken=_spoken(reads, village, begins, days),
        voice=reads.library.commune.broadcast.voice,
    )
    return reads.print_sheet(html, "stick/read_first.css")


def stick_sessions(reads: Reads, village: str, first: date, days: int) -> tuple[StickSession, ...]:
    """Return the sessions of the stick of *village*, with the lengths of their tracks, which are made already."""
    slots = {slot.id: slot for slot in reads.library.commune.broadcast.slots}
    sounds = sounds_of(reads, village, first, days)
    return tuple(_session(reads, sound, slots[sound.session.slot]) for sound in sounds)


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


def _session(reads: Reads, sound: SoundPlan, slot: Slot) -> StickSession:
    start = start_of(slot, reads.words)
    hour = carrying(hour_in_figures(start), reads.words(slot.starts)) if start and slot.starts else ""
    tracks = (
        StickTrack(
            part_of(reads, track.role, track.about).called,
            track.path,
            round(seconds_of_file(reads.file(track.path).content)),
        )
        for track in sound.tracks
    )
    return StickSession(sound.session.day, slot.id, reads.words(slot.name), hour, tuple(tracks))


def _spoken(reads: Reads, village: str, first: date, days: int) -> list[tuple[str, list[str], list[str]]]:
    """Return what is said on the stick, each track once, in the order in which it is heard first.

    Of each: its title, the numbers of the folders in which it is, where another track may have the same title, and its
    paragraphs.
    """
    sounds = sounds_of(reads, village, first, days)
    numbers = numbers_of(len(sounds))
    spoken = []
    for track in tracks_once(sounds):
        folders = [number for number, sound in zip(numbers, sounds, strict=True) if track.path in sound.paths]
        part = part_of(reads, track.role, track.about)
        if part.parts:
            spoken.append((part.called, folders if track.role in _OF_FOLDERS else [], _words(part)))
    return spoken


_OF_FOLDERS = frozenset({SessionRole.CONTENTS, SessionRole.NUMBERS})


def _words(part: VoicePart) -> list[str]:
    """Return the paragraphs of *part* as they are written, with the marks of their facts."""
    return [" ".join(sentence.written.words for sentence in paragraph) for paragraph in part.paragraphs()]
