"""The registry of facts: what is known about the world, where it comes from, and whether it may be published."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Protocol, cast

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.days import Day
from generator.entries import RARE, FormHelp
from generator.fields import FACT_KEY, PlainWords
from generator.model.fact_values import (
    ONE_DAY,
    Dated,
    FactKind,
    FactState,
    NextValue,
    SourceDate,
    Use,
    is_of_kind,
    refuse_disorder,
    refuse_unvouched,
)
from generator.model.parts import Record
from generator.model.places import NOWHERE, Places


def _fact_key(key: str) -> str:
    if not FACT_KEY.fullmatch(key):
        raise PydanticCustomError("bad-fact-key", "bad key", {"found": key})
    return key


class Fact(Dated):
    """One fact. Its *value* is the text that was typed; an `unconfirmed` fact may have none yet.

    The value holds from *valid_from* to the end of *until*, and no longer than until the *next* one comes. What
    is published on a day is `on(day)`.
    """

    label: PlainWords = Field(min_length=1)
    kind: Annotated[FactKind, FormHelp("giá trị sai loại thì báo lỗi")] = Field(
        default=FactKind.TEXT,
        description="loại giá trị: link (địa chỉ trang web), telephone (số điện thoại), hour (giờ), day (ngày), "
        "money (số tiền) hay text (lời văn); giá trị sai loại thì báo lỗi",
    )
    value: PlainWords | None = None
    source: PlainWords | None = None
    source_date: SourceDate | None = None
    state: FactState
    use: Use = Use.PUBLIC
    confirmed_by: PlainWords | None = None
    confirmed_on: Day | None = None
    next: Annotated[
        NextValue | None, RARE, FormHelp("biết trước giá trị sẽ đổi thì ghi ở đây; đến ngày, mọi bài tự đổi")
    ] = Field(default=None, description="giá trị sẽ dùng sau giá trị này, biết trước khi đổi; đến ngày, mọi bài tự đổi")
    ask: str | None = Field(default=None, description="cần hỏi ai, hỏi gì để xác nhận")

    @property
    def valid_from(self) -> date | None:
        """Return the first day on which the value holds, None where it has always held."""
        return cast("date | None", getattr(self, "from"))

    @property
    def may_be_published(self) -> bool:
        """Return whether this fact may reach a resident."""
        return self.use is Use.PUBLIC and self.state is not FactState.UNCONFIRMED and bool(self.value)

    @property
    def since(self) -> date | None:
        """Return the day since which the value holds at the latest: of its confirmation, or else of its source.

        A source of which only the month or the year is known counts from the first day of that. A value that came
        later than it was confirmed holds since it came.
        """
        known = self._vouched_since
        return max(known, self.valid_from) if known and self.valid_from else known or self.valid_from

    @property
    def _vouched_since(self) -> date | None:
        if self.confirmed_on or not self.source_date:
            return self.confirmed_on
        year, month, day = [*reversed([int(part) for part in self.source_date.split("/")]), 1, 1][:3]
        try:
            return date(year, month, day)
        except ValueError:  # the 31st of a month of 30 days
            return None

    @property
    def is_timed(self) -> bool:
        """Return whether its value ends, changes, or began on a day that is known."""
        return bool(self.valid_from or self.until or self.next)

    @property
    def last_day(self) -> date | None:
        """Return the last day of its first value; None where that does not end."""
        before_next = self.next.valid_from - ONE_DAY if self.next else None
        ends = [day for day in (self.until, before_next) if day]
        return min(ends, default=None)

    def on(self, day: date) -> "Fact":
        """Return the fact as it stands on *day*: with one value, which is `unconfirmed` where it does not hold then."""
        if not self.is_timed:
            return self
        changed: dict[str, Any] = {"next": None, "until": self.last_day}
        if self.next is not None and day >= self.next.valid_from:
            changed |= {name: getattr(self.next, name) for name in NextValue.model_fields}
        now = self.model_copy(update=changed)
        holds = (now.valid_from or day) <= day <= (now.until or day)
        return now if holds else now.model_copy(update={"state": FactState.UNCONFIRMED})

    def said_on(self, day: date) -> str:
        """Return the value that is published on *day*; an empty text where none is."""
        then = self.on(day)
        return (then.value or "") if then.may_be_published else ""

    def is_to_come(self, today: date) -> bool:
        """Return whether somebody vouches for the value, which holds only from a day after *today*."""
        return self.valid_from is not None and self.valid_from > today and self.state is not FactState.UNCONFIRMED

    def turns(self, after: date) -> tuple[date, ...]:
        """Return the days *after* that day on which its value begins, ends or changes, in order."""
        ends = (day + ONE_DAY for day in (self.last_day, self.next and self.next.until) if day)
        begins = (day for day in (self.valid_from, self.next and self.next.valid_from) if day)
        return tuple(sorted({day for day in (*ends, *begins) if day > after}))

    @model_validator(mode="after")
    def _is_of_its_kind(self) -> "Fact":
        for within, value in (((), self.value), (("next",), self.next and self.next.value)):
            if value and not is_of_kind(self.kind, value):
                told = {"kind": self.kind.value, "typed": value, "within": (*within, "value")}
                raise PydanticCustomError("not-of-its-kind", "another kind", told)
        return self

    @model_validator(mode="after")
    def _is_vouched_for(self) -> "Fact":
        refuse_unvouched(self.state, self.value, self.source, witnessed=bool(self.confirmed_by and self.confirmed_on))
        refuse_disorder(self.valid_from, self.until)
        if self.next is not None:
            starts = {"next": self.next.valid_from, "within": ("next", "from")}
            if self.until and self.next.valid_from <= self.until:
                raise PydanticCustomError("next-value-too-early", "both", {**starts, "until": self.until})
            if self.valid_from and self.next.valid_from <= self.valid_from:
                raise PydanticCustomError("next-value-before-this", "before", {**starts, "from": self.valid_from})
        return self


class Registry(Protocol):
    """The facts by key: either all of them (`Facts`), or the view of one task of a build (making/views.py)."""

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Return all facts."""
        ...

    def get(self, key: str) -> Fact | None:
        """Return the fact named *key*, or None."""
        ...

    def may_publish(self, key: str) -> bool:
        """Return whether the fact named *key* may reach a resident."""
        ...

    def within(self, key: str) -> tuple[str, ...]:
        """Return the keys of the other published facts whose value is part of the value of the fact *key*."""
        ...

    def named_in(self, words: str) -> tuple[str, ...]:
        """Return the keys of the published facts whose value is part of *words*."""
        ...


class Facts(Record):
    """All facts by key."""

    facts: Mapping[Annotated[str, AfterValidator(_fact_key)], Fact] = Field(default_factory=dict)
    places: Places = Field(default=NOWHERE, exclude=True, repr=False)

    def on(self, day: date) -> "Facts":
        """Return the facts as they stand on *day*; the same object where no value begins or ends on a known day."""
        timed = {key: fact.on(day) for key, fact in self.facts.items() if fact.is_timed}
        return self.model_copy(update={"facts": {**self.facts, **timed}}) if timed else self

    def get(self, key: str) -> Fact | None:
        """Return the fact named *key*, or None."""
        return self.facts.get(key)

    def may_publish(self, key: str) -> bool:
        """Return whether the fact named *key* may reach a resident."""
        fact = self.facts.get(key)
        return fact is not None and fact.may_be_published

    def within(self, key: str) -> tuple[str, ...]:
        """Return the keys of the other published facts whose value is part of the value of the fact *key*."""
        known = self._within.get(key)
        if known is None:
            value = self._values.get(key, "")
            others = (other for other, part in self._values.items() if other != key and stands_in(part, value))
            known = self._within[key] = tuple(others)
        return known

    def named_in(self, words: str) -> tuple[str, ...]:
        """Return the keys of the published facts whose value is part of *words*, such as the source of another."""
        return tuple(key for key, value in self._values.items() if stands_in(value, words))

    @cached_property
    def _values(self) -> Mapping[str, str]:
        return {key: fact.value for key, fact in self.facts.items() if fact.may_be_published and fact.value}

    @cached_property
    def _within(self) -> dict[str, tuple[str, ...]]:
        """What `within` has found: it costs an expression for each fact."""
        return {}


def stands_in(value: str, words: str) -> bool:
    """Return whether *value* is part of *words*, but not of a longer word, number or address in it.

    >>> stands_in("1999", "Tổng đài 1999."), stands_in("15", "ngày 15/05/2026"), stands_in("1999", "goi-1999.html")
    (True, False, False)
    """
    if value not in words:
        return False
    return re.search(rf"(?<![\w/.,:-]){re.escape(value)}(?![\w/:-]|[.,]\w)", words) is not None
