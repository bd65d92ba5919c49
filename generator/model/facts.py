"""The registry of facts: what is known about the world, where it comes from, and whether it may be published."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Protocol

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.days import Day, read_day
from generator.entries import FormHelp
from generator.fields import FACT_KEY, PlainWords, is_phone
from generator.model.parts import Record
from generator.model.places import NOWHERE, Places
from generator.text.hours import read_hour


class FactState(StrEnum):
    """`confirmed` by a person at the commune, `sourced` from a document, or `unconfirmed`."""

    CONFIRMED = "confirmed"
    SOURCED = "sourced"
    UNCONFIRMED = "unconfirmed"


class Use(StrEnum):
    """A `public` fact may be published once it is sourced; an `internal` one is never published."""

    PUBLIC = "public"
    INTERNAL = "internal"


class FactKind(StrEnum):
    """What the value of a fact is: an address on the web, a number to call, an hour, a day, a sum of money, or text."""

    LINK = "link"
    TELEPHONE = "telephone"
    HOUR = "hour"
    DAY = "day"
    MONEY = "money"
    TEXT = "text"


_LINK = re.compile(r"https?://(?:[\w-]{1,63}\.)+\w{2,63}(?::\d{1,5})?(?:[/?#]\S*)?")
_MONEY = re.compile(
    r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+)?(?:đồng|đ|₫|VNĐ|VND)(?:/\S.*)?",
    re.IGNORECASE,
)


def _is_day(value: str) -> bool:
    try:
        read_day(value)
    except PydanticCustomError:
        return False
    return True


_IS: Mapping[FactKind, Callable[[str], object]] = {
    FactKind.LINK: _LINK.fullmatch,
    FactKind.TELEPHONE: is_phone,
    FactKind.HOUR: read_hour,
    FactKind.DAY: _is_day,
    FactKind.MONEY: _MONEY.fullmatch,
    FactKind.TEXT: str,
}
"""For each kind, what is true of its values; midnight is an hour, too."""


def _source_date(value: str) -> str:
    if not re.fullmatch(r"(\d{1,2}/)?(\d{1,2}/)?\d{4}", value):
        raise PydanticCustomError("not-a-source-date", "not a date", {"found": value})
    return value


SourceDate = Annotated[str, AfterValidator(_source_date)]
"""The date of a source as far as it is known: 23/11/2026, 5/2026 or 2026."""


def _fact_key(key: str) -> str:
    if not FACT_KEY.fullmatch(key):
        raise PydanticCustomError("bad-fact-key", "bad key", {"found": key})
    return key


class Fact(Record):
    """One fact. Its *value* is the text that was typed; an `unconfirmed` fact may have none yet."""

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
    ask: str | None = Field(default=None, description="cần hỏi ai, hỏi gì để xác nhận")

    @property
    def may_be_published(self) -> bool:
        """Return whether this fact may reach a resident."""
        return self.use is Use.PUBLIC and self.state is not FactState.UNCONFIRMED and bool(self.value)

    @property
    def since(self) -> date | None:
        """Return the day since which the value holds at the latest: of its confirmation, or else of its source.

        A source of which only the month or the year is known counts from the first day of that.
        """
        if self.confirmed_on or not self.source_date:
            return self.confirmed_on
        year, month, day = [*reversed([int(part) for part in self.source_date.split("/")]), 1, 1][:3]
        try:
            return date(year, month, day)
        except ValueError:  # the 31st of a month of 30 days
            return None

    @model_validator(mode="after")
    def _is_of_its_kind(self) -> "Fact":
        if self.value and _IS[self.kind](self.value) in (None, False):
            raise PydanticCustomError("not-of-its-kind", "another kind", {"kind": self.kind.value, "typed": self.value})
        return self

    @model_validator(mode="after")
    def _is_vouched_for(self) -> "Fact":
        if self.state is not FactState.UNCONFIRMED and not self.value:
            raise PydanticCustomError("fact-without-value", "no value")
        if self.state is not FactState.UNCONFIRMED and not self.source:
            raise PydanticCustomError("fact-without-source", "no source")
        if self.state is FactState.CONFIRMED and not (self.confirmed_by and self.confirmed_on):
            raise PydanticCustomError("fact-without-witness", "nobody confirmed it")
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
