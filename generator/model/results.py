"""Handled feedback, de-identified: each month is a file, each row a report and its result."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.days import Day
from generator.fields import id_of
from generator.model.parts import Record
from generator.model.places import Places


class Result(Record):
    """One report: its *field*, perhaps its *village*, when it came and was answered, by which *unit*, its *outcome*.

    It never has a sender, an exact place or a picture (Luật 91/2025/QH15: de-identified data is not personal data).
    """

    field: str = Field(min_length=1)
    village: Annotated[str | None, BeforeValidator(id_of)] = None
    received: Day
    answered: Day | None = None
    unit: str = Field(min_length=1)
    outcome: str | None = None


class Results(Record):
    """The results of one *month*, such as “2026-11”."""

    month: str
    rows: tuple[Result, ...]
    places: Places = Field(exclude=True, repr=False)
