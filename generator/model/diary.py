"""The diary of what was aired: a file for each month, a row for each piece in a slot, sealed over the former row.

Nothing is ever removed from it: a correction is a new row that names the old one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Annotated

from pydantic import Field, SkipValidation

from generator.model.parts import Record
from generator.model.places import Places


class AirOutcome(StrEnum):
    """What became of a piece: it was aired, it was not, or it was aired beside the schedule."""

    AIRED = "đã phát"
    MISSED = "không phát"
    EXTRA = "phát thêm"


class AirVoice(StrEnum):
    """Who spoke."""

    PERSON = "người"
    MACHINE = "máy"


class AirSource(StrEnum):
    """Whose piece it was."""

    COMMUNE = "tại chỗ"
    CITY = "cấp trên"
    RELAY = "tiếp sóng"


@dataclass(frozen=True, slots=True)
class Aired:
    """One row: what was to be heard in the *slot* of a *day*, and what became of it.

    *piece* is its slug, empty where it was no text of ours; *text_hash* is of the words that were to be read when its
    session began. *planned* and *length* are in seconds. *silent* are the ids of the villages whose loudspeakers were
    silent, with blanks between. *reason* says why it was not aired, or aired beside the schedule. *corrects* is the
    number of the row that it takes the place of, *correction* says why it does. *written* (ISO 8601) and *by* say when
    and by whom the row was added. *seal* is the hash of the row over the seal of the former (`seal_of`).
    """

    number: int
    day: date
    slot: str
    title: str
    outcome: AirOutcome
    written: str
    by: str
    seal: str
    piece: str = ""
    text_hash: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    planned: int | None = None
    length: int | None = None
    voice: AirVoice | None = None
    on_duty: str = ""
    silent: str = ""
    source: AirSource = AirSource.COMMUNE
    priority: str = ""
    reason: str = ""
    corrects: int | None = None
    correction: str = ""

    @property
    def of(self) -> tuple[date, str, str]:
        """Return what the row is about: two rows about the same are the same airing."""
        return self.day, self.slot, self.piece or self.title

    @property
    def villages(self) -> tuple[str, ...]:
        """Return the ids of the villages whose loudspeakers were silent."""
        return tuple(self.silent.split())

    @property
    def was_aired(self) -> bool:
        """Return whether it was heard."""
        return self.outcome is not AirOutcome.MISSED

    @property
    def seconds(self) -> int:
        """Return how long it was heard: its length where that was noted, else the planned one, 0 where it was not."""
        return ((self.planned or 0) if self.length is None else self.length) if self.was_aired else 0


DIARY_COLUMNS = (
    *("number", "day", "slot", "piece", "title", "text_hash", "approved_by", "approved_on", "planned", "length"),
    *("voice", "on_duty", "silent", "source", "priority", "outcome", "reason", "corrects", "correction"),
    *("written", "by", "seal"),
)
"""The columns of a month of the diary, in the order in which they are written."""
_LATER = ("correction",)
NEEDED_IN_DIARY = tuple(field.name for field in fields(Aired) if field.default is MISSING)


class DiaryMonth(Record):
    """The diary of one *month*, such as “2026-11”: its *rows*, and the line of the file on which each begins."""

    month: str
    rows: Annotated[tuple[Aired, ...], SkipValidation]
    lines: tuple[int, ...] = ()
    places: Places = Field(exclude=True, repr=False)


def cells_of(row: Aired) -> Mapping[str, str]:
    """Return the cells of *row* as they are written, by column."""
    values = {name: getattr(row, name) for name in DIARY_COLUMNS}
    return {
        name: f"{value:%d/%m/%Y}" if isinstance(value, date) else "" if value is None else str(value)
        for name, value in values.items()
    }


def seal_of(former: str, row: Aired) -> str:
    """Return the seal of *row*, which stands behind the row with the seal *former* (the month, for the first)."""
    cells = cells_of(row)
    # A column that came later seals only the rows that say something in it: so the older ones keep their seals.
    names = (name for name in DIARY_COLUMNS if name != "seal" and (cells[name] or name not in _LATER))
    said = "\x1f".join((former, *(cells[name] for name in names)))
    return sha256(said.encode()).hexdigest()[:32]


def standing_rows(rows: Iterable[Aired]) -> tuple[Aired, ...]:
    """Return what holds of *rows*, in the order of the days: a row that another corrects no longer does."""
    every = tuple(rows)
    corrected = {row.corrects for row in every}
    return tuple(sorted((row for row in every if row.number not in corrected), key=lambda row: (row.day, row.number)))
