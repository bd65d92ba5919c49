"""A day on the air, as it was planned and as the diary has it: its sessions, piece by piece, ready to be ticked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from generator.broadcast import Script, whole, whole_document
from generator.broadcast.calendar import OnAir, scripts_in, words_of
from generator.broadcast.plain_text import spoken_text
from generator.broadcast.session import AirSession, sessions_on
from generator.messages import diary as messages
from generator.model import Aired, AirOutcome, AirSource, AirVoice, Holdings, standing_rows
from generator.publishable import Published
from generator.said import plain
from generator.text.dates import WEEKDAYS, WEEKDAYS_WITHIN, in_numbers
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
    """A session that was planned, how much of its slot is left, and who is *on_duty* by the rota."""

    slot: str
    name: str
    hour: str
    left: str
    on_duty: str
    pieces: tuple[PieceToTick, ...]

    @property
    def is_open(self) -> bool:
        """Return whether a piece of it is not in the diary yet."""
        return any(piece.shown is None for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class DayToTick:
    """A day: its planned *sessions*, and *others*, the rows of the diary that are about nothing that is planned."""

    day: date
    name: str
    sessions: tuple[SessionToTick, ...]
    others: tuple[RowShown, ...]

    @property
    def within(self) -> str:
        """Return the day of the week as it stands within a sentence."""
        return WEEKDAYS_WITHIN[self.day.weekday()]

    @property
    def open_pieces(self) -> int:
        """Return how many pieces are not in the diary yet."""
        return sum(piece.shown is None for session in self.sessions for piece in session.pieces)


class DiaryDays:
    """The days of an *office*, looked at once."""

    def __init__(self, office: Office) -> None:
        shelf = office.shelf()
        self._office = office
        self.is_complete = shelf.is_complete
        self.library = Published(shelf, office.today) if shelf.is_complete else None
        self._airings: Sequence[OnAir] = office.airings()
        self.rows = tuple(row for month in shelf.diary for row in standing_rows(month.rows))
        self.villages: list[tuple[str, str]] = []
        self.slots: dict[str, str] = {}
        if self.library is not None:
            words, commune = words_of(self.library), self.library.commune
            self.villages = [(village.id, words(village.name)) for village in commune.villages]
            self.slots = {slot.id: words(slot.name) for slot in commune.broadcast.slots}

    def day(self, day: date) -> DayToTick:
        """Return *day*."""
        noted = {row.of: row for row in self.rows_of(day)}
        sessions = tuple(self._session(session, noted) for session in self.planned(day))
        planned = {(day, session.slot, piece.slug) for session in sessions for piece in session.pieces}
        others = tuple(self.shown(row) for of, row in noted.items() if of not in planned)
        return DayToTick(day, WEEKDAYS[day.weekday()], sessions, others)

    def rows_of(self, day: date) -> list[Aired]:
        """Return the rows of *day*, slot by slot in the order of the commune's settings."""
        order = [*self.slots]
        found = [row for row in self.rows if row.day == day]
        return sorted(found, key=lambda row: (order.index(row.slot) if row.slot in order else len(order), row.number))

    def planned(self, day: date) -> tuple[AirSession, ...]:
        """Return the sessions that were planned for *day*."""
        return tuple(sessions_on(day, self._airings, words_of(self.library))) if self.library else ()

    def shown(self, row: Aired) -> RowShown:
        """Return *row* as pages show it."""
        names = dict(self.villages)
        length = "" if row.length is None and row.planned is None else told_length(row.seconds)
        silent = ", ".join(names.get(village, village) for village in row.villages)
        path = f"{PATH}/sua/{row.day:%Y-%m}/{row.number}"
        return RowShown(row, length if row.was_aired else "", silent, path, self.slots.get(row.slot, row.slot))

    def planned_rows(self, day: date, slot: str) -> Mapping[str, Aired]:
        """Return what the diary will say of each piece in the *slot* of *day* if it is aired, by the piece's slug."""
        sessions = [session for session in self.planned(day) if session.slot.id == slot]
        if self.library is None:
            return {}
        script = scripts_in(self.library)
        airings = (airing for session in sessions for airing in session.airings)
        return {airing.piece.slug: self._row(self.library, airing, script(airing.piece.slug)) for airing in airings}

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

    def _session(self, session: AirSession, noted: Mapping[tuple[date, str, str], Aired]) -> SessionToTick:
        assert self.library is not None
        words, slot = words_of(self.library), session.slot
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
        left = "" if session.left is None else messages.minutes_left(session.left)
        on_duty = station_duty(self._office, session.day, slot.id)
        return SessionToTick(slot.id, plain(words(slot.name)), session.airings[0].hour or "", left, on_duty, pieces)


def told_length(seconds: int) -> str:
    """Return *seconds* as minutes:seconds.

    >>> told_length(95)
    '1:35'
    """
    return "{}:{:02d}".format(*divmod(seconds, 60))


def months_of(rows: Iterable[Aired]) -> list[str]:
    """Return the months of *rows*, the last first."""
    return sorted({f"{row.day:%Y-%m}" for row in rows}, reverse=True)
