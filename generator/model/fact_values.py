"""What the value of a fact is like, who vouches for it, and on which days it holds: now, and next."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, cast

from pydantic import AfterValidator, Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from generator.days import Day, read_day
from generator.entries import RARE
from generator.fields import PlainWords, is_phone
from generator.model.parts import Record
from generator.text.hours import read_hour

ONE_DAY = timedelta(days=1)
FROM_HELP = "ngày đầu tiên dùng giá trị này; bỏ trống là đã dùng từ trước"
UNTIL_HELP = "ngày cuối cùng còn dùng giá trị này; bỏ trống là dùng mãi"


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


def is_of_kind(kind: FactKind, value: str) -> bool:
    """Return whether *value* is written as values of that *kind* are."""
    return _IS[kind](value) not in (None, False)


if TYPE_CHECKING:

    class Dated(Record):
        """What holds *from* one day *until* another, both days included. Python takes no name `from`."""

        until: Day | None = None

    Awaited = Dated
else:
    _UNTIL = (Annotated[Day | None, RARE], Field(default=None, description=UNTIL_HELP, examples=["31/12/2026"]))
    _FROM = (Annotated[Day | None, RARE], Field(default=None, description=FROM_HELP, examples=["01/07/2026"]))
    _FROM_THEN = (Day, Field(description="ngày đầu tiên dùng giá trị sau", examples=["01/01/2027"]))
    Dated = create_model("Dated", __base__=Record, __module__=__name__, **{"from": _FROM, "until": _UNTIL})
    Awaited = create_model("Awaited", __base__=Record, __module__=__name__, **{"from": _FROM_THEN, "until": _UNTIL})


class NextValue(Awaited):
    """The value that a fact will have from the day *valid_from* on, known before that day comes."""

    value: PlainWords | None = Field(default=None, examples=["0225 999 002"])
    source: PlainWords | None = None
    source_date: SourceDate | None = None
    state: FactState
    confirmed_by: PlainWords | None = None
    confirmed_on: Day | None = None

    @property
    def valid_from(self) -> date:
        """Return the first day on which the value holds."""
        return cast("date", getattr(self, "from"))

    @model_validator(mode="after")
    def _is_vouched_for(self) -> "NextValue":
        refuse_unvouched(self.state, self.value, self.source, witnessed=bool(self.confirmed_by and self.confirmed_on))
        refuse_disorder(self.valid_from, self.until)
        return self


def refuse_unvouched(state: FactState, value: str | None, source: str | None, *, witnessed: bool) -> None:
    """Raise `PydanticCustomError` where nobody vouches for a *value* as its *state* says."""
    if state is not FactState.UNCONFIRMED and not value:
        raise PydanticCustomError("fact-without-value", "no value")
    if state is not FactState.UNCONFIRMED and not source:
        raise PydanticCustomError("fact-without-source", "no source")
    if state is FactState.CONFIRMED and not witnessed:
        raise PydanticCustomError("fact-without-witness", "nobody confirmed it")


def refuse_disorder(first: date | None, last: date | None) -> None:
    """Raise `PydanticCustomError` where the *last* day of a value comes before its *first*."""
    if first and last and last < first:
        days = {"from": first, "until": last, "within": ("until",)}
        raise PydanticCustomError("value-ends-too-early", "ends before it begins", days)
