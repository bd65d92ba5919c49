"""A day on the air, as it was planned and as the diary has it: its sessions, piece by piece, ready to be ticked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from generator.broadcast import Script, whole, whole_document
from generator.broadcast.calendar import OnAir, scripts_in, words_of
from generator.broadcast.plain_text import spoken_text
from generator.broadcast.session import AirSession
from generator.broadcast.session_voice import session_seconds, voice_parts
from generator.broadcast.templates import day_off
from generator.messages import diary as messages
from generator.model import Aired, AirOutcome, AirSource, AirVoice, Holdings, Slot, standing_rows
from generator.publishable import Published
from generator.said import plain
from generator.text.dates import WEEKDAYS, WEEKDAYS_WITHIN, in_numbers
from generator.workbench.as_aired import AsAired
from generator.workbench.office import Office
from generator.workbench.rota_week import station_duty

PATH = "/so-phat"
_BACK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class RowShown:
    """A row of the diary as pages show it; *path* leads to its correction."""

    row: Aired
    length: str
    silent: str
    path: str
    slot: str


@dataclass(frozen=True, slots=True)
class PieceToTick:
    """A piece that was planned: its *fields* in the form are told apart by *index*; *shown* is its row, if any."""

    index: int
    slug: str
    title: str
    length: str
    shown: RowShown | None


@dataclass(frozen=True, slots=True)
class SessionToTick:
    """A session that was planned: how much of its slot is left, who is *on_duty*, and whether it *has_begun*."""

    slot: str
    name: str
    hour: str
    left: str
    on_duty: str
    pieces: tuple[PieceToTick, ...]
    has_begun: bool

    @property
    def is_open(self) -> bool:
        """Return whether a piece of it is not in the diary yet."""
        return any(piece.shown is None for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class DayToTick:
    """A day: its planned *sessions*, and *others*, the rows of the diary that are about nothing that is planned.

    *off* says why it is a day off, if it is one.
    """

    day: date
    name: str
    sessions: tuple[SessionToTick, ...]
    others: tuple[RowShown, ...]
    off: str = ""

    @property
    def within(self) -> str:
        """Return the day of the week as it stands within a sentence."""
        return WEEKDAYS_WITHIN[self.day.weekday()]

    @property
    def open_pieces(self) -> int:
        """Return how many pieces of sessions that have begun are not in the diary yet."""
        begun = (session for session in self.sessions if session.has_begun)
        return sum(piece.shown is None for session in begun for piece in session.pieces)


class DiaryDays:
    """The days of an *office*, looked at once."""

    def __init__(self, office: Office) -> None:
        shelf = office.shelf()
        self._office = office
        self.is_complete = shelf.is_complete
        self.library = Published(shelf, office.today) if shelf.is_complete else None
        self._now = office.clock()
        self._as_aired = AsAired(office) if self.library else None
        self.rows = tuple(row for month in shelf.diary for row in standing_rows(month.rows))
        self.villages: list[tuple[str, str]] = []
        self.slots: dict[str, str] = {}
        if self.library is not None:
            words, commune = words_of(self.library), self.library.commune
            self.villages = [(village.id, words(village.name)) for village in commune.villages]
            self.slots = {slot.id: words(slot.name) for slot in commune.broadcast.slots}

    def day(self, day: date, *, lengths: bool = False) -> DayToTick:
        """Return *day*; where *lengths* are asked for, with what is left of each slot, which takes long to tell."""
        noted = {row.of: row for row in self.rows_of(day)}
        sessions = tuple(
            self._session(session, noted, library, lengths=lengths) for library, session in self.planned(day)
        )
        planned = {(day, session.slot, piece.slug) for session in sessions for piece in session.pieces}
        others = tuple(self.shown(row) for of, row in noted.items() if of not in planned)
        off = day_off(self.library.commune.broadcast, day) if self.library else None
        why = plain(words_of(self.library)(off.name)) if self.library and off else ""
        return DayToTick(day, WEEKDAYS[day.weekday()], sessions, others, why)

    def rows_of(self, day: date) -> list[Aired]:
        """Return the rows of *day*, slot by slot in the order of the commune's settings."""
        order = [*self.slots]
        found = [row for row in self.rows if row.day == day]
        return sorted(found, key=lambda row: (order.index(row.slot) if row.slot in order else len(order), row.number))

    def planned(self, day: date) -> list[tuple[Holdings, AirSession]]:
        """Return the sessions that were planned for *day*, each with the library as it stood when it began."""
        return self._as_aired.sessions(day) if self._as_aired else []

    def _is_over(self, day: date, slot: Slot) -> bool:
        """Return whether the *slot* of *day* has begun: what nobody has heard yet is not to be noted."""
        return self._as_aired is not None and self._as_aired.begins(day, slot) <= self._now

    def shown(self, row: Aired) -> RowShown:
        """Return *row* as pages show it."""
        names = dict(self.villages)
        length = "" if row.length is None and row.planned is None else told_length(row.seconds)
        silent = ", ".join(names.get(village, village) for village in row.villages)
        path = f"{PATH}/sua/{row.day:%Y-%m}/{row.number}"
        return RowShown(row, length if row.was_aired else "", silent, path, self.slots.get(row.slot, row.slot))

    def planned_rows(self, day: date, slot: str) -> Mapping[str, Aired]:
        """Return what the diary will say of each piece in the *slot* of *day* if it is aired, by the piece's slug."""
        return {
            airing.piece.slug: self._row(library, airing, scripts_in(library)(airing.piece.slug))
            for library, session in self.planned(day)
            for airing in session.airings
            if session.slot.id == slot
        }

    def _row(self, library: Holdings, airing: OnAir, script: Script) -> Aired:
        """Return the row of *airing* where it was aired as planned."""
        words, document = words_of(library), whole_document(whole(airing.piece, library))
        assert airing.day is not None
        return Aired(
            number=0,
            day=airing.day,
            slot=airing.slot.id,
            title=plain(words(airing.title)),
            outcome=AirOutcome.AIRED,
            written="",
            by="",
            seal="",
            piece=airing.piece.slug,
            text_hash=sha256(plain(spoken_text(script)).encode()).hexdigest()[:12],
            approved_by=plain(words(document.approved_by)) if document.approved_by else "",
            approved_on=document.approved_on,
            planned=airing.seconds,
            voice=AirVoice.PERSON,
            source=AirSource.COMMUNE,
            priority=airing.piece.priority.value,
        )

    def left_to_tick(self, today: date) -> list[tuple[str, str]]:
        """Return the days of the last week of which pieces are not noted yet: the path of each, and what is said of it.

        A commune that has no diary yet is asked about today alone.
        """
        since = max(min((row.day for row in self.rows), default=today), today - _BACK)
        days = (self.day(since + timedelta(days=number)) for number in range((today - since).days + 1))
        return [
            (f"{PATH}?ngay={in_numbers(day.day)}", messages.left_to_tick(f"{day.name}, {in_numbers(day.day)}", number))
            for day in days
            if (number := day.open_pieces)
        ]

    def _session(
        self,
        session: AirSession,
        noted: Mapping[tuple[date, str, str], Aired],
        library: Holdings,
        *,
        lengths: bool,
    ) -> SessionToTick:
        words, slot = words_of(library), session.slot
        pieces = tuple(
            PieceToTick(
                index,
                airing.piece.slug,
                plain(words(airing.title)),
                told_length(airing.seconds),
                self.shown(row) if (row := noted.get((session.day, slot.id, airing.piece.slug))) else None,
            )
            for index, airing in enumerate(session.airings)
        )
        left = ""
        if lengths and session.minutes is not None:
            seconds = session_seconds(voice_parts(session, library, words), library.commune.broadcast)
            left = messages.minutes_left(session.minutes * 60 - seconds)
        name, hour = plain(words(slot.name)), session.airings[0].hour or ""
        on_duty = station_duty(self._office, session.day, slot.id)
        return SessionToTick(slot.id, name, hour, left, on_duty, pieces, self._is_over(session.day, slot))


def told_length(seconds: int) -> str:
    """Return *seconds* as minutes:seconds.

    >>> told_length(95)
    '1:35'
    """
    return "{}:{:02d}".format(*divmod(seconds, 60))


def months_of(rows: Iterable[Aired]) -> list[str]:
    """Return the months of *rows*, the last first."""
    return sorted({f"{row.day:%Y-%m}" for row in rows}, reverse=True)
