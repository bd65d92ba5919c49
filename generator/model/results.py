"""Handled feedback, de-identified: a month is a file, a row is one report and what came of it."""

from pydantic import Field

from generator.fields import Day
from generator.model.parts import Record
from generator.model.places import Places


class Result(Record):
    """One report: its field, the village if it may be told, when it came and was answered, by whom, and what was done.

    Never a sender, an exact place or a picture (Luật 91/2025/QH15: only de-identified data is no personal data).
    """

    field: str = Field(min_length=1)
    village: str | None = None
    received: Day
    answered: Day | None = None
    unit: str = Field(min_length=1)
    outcome: str | None = None


class Results(Record):
    """The results of one month, “2026-11”."""

    month: str
    rows: tuple[Result, ...]
    places: Places = Field(exclude=True, repr=False)
