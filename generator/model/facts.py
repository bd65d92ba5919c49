"""The registry of facts: what is known about the world, who says so, and whether it may be published."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.fields import FACT_KEY, Day, Words
from generator.model.parts import Record
from generator.model.places import NOWHERE, Places


class FactState(StrEnum):
    """`confirmed`: a person at the commune vouches for it; `sourced`: a document says so; `unconfirmed`: neither."""

    CONFIRMED = "confirmed"
    SOURCED = "sourced"
    UNCONFIRMED = "unconfirmed"


class Use(StrEnum):
    """`public` may be published once it is sourced; `internal` shapes the product and never is."""

    PUBLIC = "public"
    INTERNAL = "internal"


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
    """One fact. *value* is text as typed; `unconfirmed` facts may have none yet."""

    label: Words = Field(min_length=1)
    value: Words | None = None
    source: Words | None = None
    source_date: SourceDate | None = None
    state: FactState
    use: Use = Use.PUBLIC
    confirmed_by: Words | None = None
    confirmed_on: Day | None = None
    ask: str | None = Field(default=None, description="cần hỏi ai, hỏi gì để xác nhận")

    @property
    def may_be_published(self) -> bool:
        """Tell whether this fact may reach a resident."""
        return self.use is Use.PUBLIC and self.state is not FactState.UNCONFIRMED and bool(self.value)

    @model_validator(mode="after")
    def _is_vouched_for(self) -> "Fact":
        if self.state is not FactState.UNCONFIRMED and not self.value:
            raise PydanticCustomError("fact-without-value", "no value")
        if self.state is not FactState.UNCONFIRMED and not self.source:
            raise PydanticCustomError("fact-without-source", "no source")
        if self.state is FactState.CONFIRMED and not (self.confirmed_by and self.confirmed_on):
            raise PydanticCustomError("fact-without-witness", "nobody confirmed it")
        return self


class Facts(Record):
    """All facts by key."""

    facts: Mapping[Annotated[str, AfterValidator(_fact_key)], Fact] = Field(default_factory=dict)
    places: Places = Field(default=NOWHERE, exclude=True, repr=False)

    def get(self, key: str) -> Fact | None:
        """Return the fact named *key*, if there is one."""
        return self.facts.get(key)

    def may_publish(self, key: str) -> bool:
        """Tell whether the fact named *key* may reach a resident."""
        fact = self.facts.get(key)
        return fact is not None and fact.may_be_published
