"""Who reads aloud when: the people of the rota, their turns by weekday and slot, and what is otherwise on some days.

Nothing of it is ever published. It has no telephone numbers: whoever prints it, or sends a turn on, needs none of them.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.days import Day
from generator.entries import RARE, ChosenFrom, FormHelp, ShortFor, TickedTable
from generator.fields import PlainWords, Slug, Slugs, id_of, list_of_one
from generator.model.commune import Village
from generator.model.parts import Record
from generator.model.places import NOWHERE, Places
from generator.model.station import WeekdayField

MOST_WEEKS_APART = 8
"""The most weeks from one turn to the next: nobody remembers a rarer one."""

OfReader = Annotated[Slug, BeforeValidator(id_of), ChosenFrom("readers")]
"""Whom a turn is about: the id of a person of the rota, or the name that it is made of."""
OfVillage = Annotated[Slug, BeforeValidator(id_of), ChosenFrom("villages"), FormHelp("trực ở đài thì bỏ trống")]


class RotaReader(Record):
    """A person who reads aloud: a short *name*, or what the post is called, without a telephone number."""

    id: Slug
    name: PlainWords = Field(
        min_length=1, description="tên gọi ngắn, hoặc chức danh; không ghi số điện thoại", examples=["Chị Lan, văn hóa"]
    )


class RotaTurn(Record):
    """The turns of one person: in some *slots* of some *days* of the week, at the station, or in a *village*.

    They recur every *every_weeks* weeks, counted from the week of *starts*; they end with the day *ends*.
    """

    who: OfReader
    village: OfVillage | None = Field(default=None, description="trực ở thôn nào; trực ở đài thì bỏ dòng này")
    days: Annotated[tuple[WeekdayField, ...], BeforeValidator(list_of_one)]
    slots: Slugs
    every_weeks: Annotated[int, Field(ge=1, le=MOST_WEEKS_APART)] = Field(
        default=1, description="mấy tuần một lần: 1 là tuần nào cũng trực, 2 là cách tuần"
    )
    starts: Day | None = Field(default=None, description="từ ngày nào; trực cách tuần thì phải có, để biết đếm từ đâu")
    ends: Annotated[Day | None, RARE] = Field(default=None, description="đến hết ngày nào")

    def falls_on(self, day: date) -> bool:
        """Return whether there is a turn on *day*, in whatever slot."""
        if day.weekday() not in {each.number for each in self.days}:
            return False
        if (self.starts and day < self.starts) or (self.ends and day > self.ends):
            return False
        if self.every_weeks == 1 or self.starts is None:
            return True
        return (_week(day) - _week(self.starts)) % self.every_weeks == 0


class RotaChange(Record):
    """What is otherwise from *day* to the end of *ends*: *instead* stands in for *who*, or nobody where it is None.

    Where *who* is None, nobody was on duty. It is about one *slot*, or about all of a day, at the station, or in a
    *village*. Later changes are of what earlier ones left.
    """

    day: Day
    ends: Annotated[Day | None, RARE] = Field(default=None, description="đến hết ngày nào, nếu nghỉ nhiều ngày liền")
    slot: Annotated[Slug | None, ChosenFrom("slots")] = Field(
        default=None, description="buổi nào; cả ngày thì bỏ dòng này"
    )
    village: OfVillage | None = Field(default=None, description="ở thôn nào; ở đài thì bỏ dòng này")
    who: OfReader | None = Field(default=None, description="ai không trực được; buổi chưa có ai thì bỏ dòng này")
    instead: OfReader | None = Field(default=None, description="ai trực thay; chưa có ai thì bỏ dòng này")
    reason: Annotated[PlainWords | None, RARE] = None

    def is_about(self, day: date, slot: str, village: str) -> bool:
        """Return whether this is about the *slot* of *day* in the *village*; an empty one is the station."""
        within = self.day <= day <= (self.ends or self.day)
        return within and self.slot in (None, slot) and (self.village or "") == village


def _week(day: date) -> int:
    """Return the number of the week of *day*, counted from the beginning of time: years do not part weeks."""
    return (day.toordinal() - 1) // 7


def _readers(value: object) -> object:
    """Return a list of people in which each has an id: one is made of the name where only that is given."""
    return [_reader(one) for one in value] if isinstance(value, list | tuple) else value


def _reader(value: object) -> object:
    if isinstance(value, str) and value.strip():
        return {"id": id_of(value), "name": value}
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return {"id": id_of(value["name"]), **value}
    return value


class Rota(Record):
    """All of rota.yaml."""

    readers: Annotated[
        tuple[Annotated[RotaReader, ShortFor("name")], ...],
        BeforeValidator(_readers),
        FormHelp("mỗi người một dòng"),
    ] = Field(default=(), description="những người đọc, trực loa; mỗi người một dòng tên, như `- Chị Lan, văn hóa`")
    turns: Annotated[tuple[RotaTurn, ...], TickedTable("slots", "days", "trực những buổi nào")] = ()
    changes: tuple[RotaChange, ...] = ()
    places: Places = Field(default=NOWHERE, exclude=True, repr=False)

    def name_of(self, who: str) -> str:
        """Return the name of the person *who*, or the id where nobody is called so."""
        return next((reader.name for reader in self.readers if reader.id == who), who)

    def places_of(self, villages: tuple[Village, ...]) -> Iterator[str]:
        """Yield where somebody is on duty: the station, an empty text, then the ids of *villages* with turns."""
        yield ""
        with_turns = {turn.village for turn in self.turns}
        yield from (village.id for village in villages if village.id in with_turns)
