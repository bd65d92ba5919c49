"""Sessions → the reader's sheet of each, its words for a machine, and the same as SSML: today's and tomorrow's.

Those of any other day are made when somebody asks for them at the desk (`workbench.diary_prints`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath

from generator.airings import airings
from generator.broadcast import SpokenSentence, seconds_of
from generator.broadcast.calendar import words_of
from generator.broadcast.phrasing import BreathGroup, breath_groups, known_names
from generator.broadcast.plain_text import pause_of, spoken_text
from generator.broadcast.session import AirSession, sessions_on
from generator.broadcast.session_voice import VoicePart, session_seconds, voice_parts, whole_session
from generator.broadcast.ssml import ssml_of
from generator.making.reads import Reads
from generator.model import Priority, State
from generator.outputs import Made, Output, made, work
from generator.sheets.typesetting.fit import width
from generator.sheets.typesetting.weights import HEAVY
from generator.text.dates import WEEKDAYS
from generator.text.hours import length_in_words
from generator.units import Points

FOLDER = PurePosixPath("broadcast", "sessions")
DAYS_AHEAD = 2
"""Of how many days, today's the first, the sessions are made with each build."""
_SIZE: Points = 26
_ROOM: Points = 452  # a line's; templates/session/session.css says the same


@dataclass(frozen=True, slots=True)
class PartShown:
    """A part of a session in the list on its first page: its *title*, and how long it takes, as minutes:seconds."""

    title: str
    length: str


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the files of each session of the next days."""
    for day, slot in reads.ask(sessions_ahead):
        for name, (label, make) in FILES.items():
            path, until = FOLDER / f"{day}-{slot}" / name, date.fromisoformat(day)
            yield Output(path, label, work(make, day, slot), until=until, batch=f"session {day}")


def sessions_ahead(reads: Reads) -> tuple[tuple[str, str], ...]:
    """Return day (ISO 8601) and slot of each session of the next days."""
    days = [reads.today + timedelta(days=number) for number in range(DAYS_AHEAD)]
    return tuple((day.isoformat(), session.slot.id) for day in days for session in _on(reads, day))


def session_of(reads: Reads, day: date, slot: str) -> AirSession | None:
    """Return the session in the *slot* of *day*, None where nothing is heard."""
    return next((session for session in _on(reads, day) if session.slot.id == slot), None)


def spoken(reads: Reads, day: str, slot: str) -> Made:
    """Return the session as plain text for a machine that speaks: words only."""
    whole = whole_session(_parts(reads, day, slot)[1])
    return made(spoken_text(whole) + whole.marks)


def speech(reads: Reads, day: str, slot: str) -> Made:
    """Return the session as SSML."""
    whole = whole_session(_parts(reads, day, slot)[1])
    return made(ssml_of(whole, reads.library.commune.broadcast) + whole.marks)


def sheet(reads: Reads, day: str, slot: str) -> Made:
    """Return the session as a PDF in large print: what is in it on its first page, then each bulletin on its own."""
    session, parts = _parts(reads, day, slot)
    names = known_names(reads.library, words_of(reads.library))

    def lines(sentence: SpokenSentence) -> list[BreathGroup]:
        return list(breath_groups(sentence, lambda text: width(text, HEAVY, _SIZE), _ROOM, names))

    pace = reads.library.commune.broadcast
    unsigned = (each for each in session.airings if each.piece.document.state is not State.APPROVED)
    lengths, whole = [seconds_of(part, pace) for part in parts], session_seconds(parts, pace)
    told = [
        (part, [(spoken.role, [[*map(lines, each)] for each in spoken.paragraphs]) for spoken in part.parts])
        for part in parts
    ]
    html = reads.fill(
        "session/sheet.html.jinja",
        session=session,
        slot=reads.words(session.slot.name).lower(),
        weekday=WEEKDAYS[session.day.weekday()],
        hour=session.airings[0].hour_in(reads.words),
        listed=[PartShown(part.title, _length(part, seconds)) for part, seconds in zip(parts, lengths, strict=True)],
        whole=length_in_words(whole),
        left=None if session.minutes is None else session.minutes * 60 - whole,
        parts=told,
        drafts=[reads.words(each.title) for each in unsigned],
        urgent=any(airing.piece.priority is Priority.URGENT for airing in session.airings),
        pause_of=pause_of,
        told=length_in_words,
    )
    marks = whole_session(parts).marks
    return reads.print_sheet(html + marks, "script/script.css", "session/session.css", size=_SIZE)


def _length(part: VoicePart, seconds: int) -> str:
    return "{}:{:02d}".format(*divmod(seconds, 60)) if part.parts else ""


def _on(reads: Reads, day: date) -> Iterator[AirSession]:
    return sessions_on(day, reads.ask(airings), reads.library.commune.broadcast, reads.words)


def _parts(reads: Reads, day: str, slot: str) -> tuple[AirSession, tuple[VoicePart, ...]]:
    session = session_of(reads, date.fromisoformat(day), slot)
    assert session is not None, "only a session that is planned is made"
    return session, voice_parts(session, reads.library, reads.words)


FILES: dict[str, tuple[str, Callable[[Reads, str, str], Made]]] = {
    "session.pdf": ("Chương trình một buổi, để đọc", sheet),
    "spoken.txt": ("Chương trình một buổi, lời cho máy đọc", spoken),
    "speech.ssml": ("Chương trình một buổi (SSML)", speech),
}
"""The files of a session: what each is called, and the function that makes it of a day (ISO 8601) and a slot."""
