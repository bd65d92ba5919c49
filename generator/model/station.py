"""The station: days of the week, the parts of a session, templates of sessions, days on which nothing is broadcast."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.days import Day
from generator.entries import FormHelp
from generator.fields import Line, Slugs, list_of_one
from generator.model.parts import Record


class Weekday(StrEnum):
    """The days of the week, written as within a sentence (Nghị định 30/2020/NĐ-CP, phụ lục II)."""

    MONDAY = "thứ Hai"
    TUESDAY = "thứ Ba"
    WEDNESDAY = "thứ Tư"
    THURSDAY = "thứ Năm"
    FRIDAY = "thứ Sáu"
    SATURDAY = "thứ Bảy"
    SUNDAY = "Chủ nhật"

    @property
    def number(self) -> int:
        """Return 0 for Monday to 6 for Sunday, as `date.weekday` does."""
        return tuple(Weekday).index(self)


def _weekday(value: object) -> object:
    if not isinstance(value, str):
        return value
    typed = value.strip().lower()
    return next((day for day in Weekday if day.lower() == typed), value)


WeekdayField = Annotated[Weekday, BeforeValidator(_weekday)]
"""A day of the week, typed in capitals or not."""


class SessionRole(StrEnum):
    """What a part of a session is for, in the order in which it is heard where no template says otherwise."""

    JINGLE = "nhạc hiệu"
    GREETING = "lời chào"
    CONTENTS = "mục lục"
    BULLETINS = "bản tin"
    NUMBERS = "nhắc lại số"
    CLOSING = "lời kết"


def _role(value: object) -> object:
    if not isinstance(value, str):
        return value
    typed = value.strip().lower()
    return next((role for role in SessionRole if role == typed), value)


SessionRoles = Annotated[tuple[Annotated[SessionRole, BeforeValidator(_role)], ...], BeforeValidator(list_of_one)]


class ProgrammeTemplate(Record):
    """How the sessions of some *slots* on some *days* are made up: every day, and every slot, where none is named.

    *minutes* take the place of those of the slot. Of texts that are equally urgent, those of *topics_first* are heard
    first, in that order.
    """

    name: Line = Field(description="gọi khuôn này là gì", examples=["Bản tin đầu tuần"])
    days: Annotated[tuple[WeekdayField, ...], BeforeValidator(list_of_one)] = Field(
        default=(), description="những thứ trong tuần dùng khuôn này; bỏ trống là mọi ngày"
    )
    slots: Annotated[Slugs, FormHelp("mã của buổi; bỏ trống là mọi buổi")] = Field(
        default=(), description="những buổi dùng khuôn này; bỏ trống là mọi buổi"
    )
    parts: SessionRoles = Field(
        default=(),
        description="các phần theo thứ tự được nghe: nhạc hiệu, lời chào, mục lục, bản tin, nhắc lại số, lời kết; "
        "bỏ trống thì theo lệ thường",
    )
    minutes: Line | None = Field(default=None, description="buổi này dài mấy phút, nếu khác với buổi chung")
    topics_first: Annotated[tuple[Line, ...], BeforeValidator(list_of_one)] = Field(
        default=(), description="chủ đề nào đọc trước, ghi đúng như trong các bài"
    )

    def holds_for(self, weekday: int, slot: str) -> bool:
        """Return whether it holds for the *slot* on that *weekday*, 0 for Monday."""
        return (not self.days or any(day.number == weekday for day in self.days)) and (
            not self.slots or slot in self.slots
        )


class DayOff(Record):
    """A *day*, or all days *through* another, on which nothing is broadcast but what is urgent; *name* says why."""

    day: Day
    through: Day | None = Field(default=None, description="ngày cuối, nếu nghỉ nhiều ngày liền")
    name: Line = Field(description="nghỉ vì sao", examples=["Nghỉ lễ Quốc khánh"])

    @property
    def last(self) -> date:
        """Return the last of the days."""
        return self.through or self.day

    def holds_on(self, day: date) -> bool:
        """Return whether *day* is one of them."""
        return self.day <= day <= self.last
