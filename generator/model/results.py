"""Handled feedback, de-identified: each month is a file, each row a report and what became of it."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Annotated

from pydantic import BeforeValidator, Field, SkipValidation

from generator.fields import FactKey, list_of_one
from generator.model.parts import Record
from generator.model.places import Places


class CaseStage(StrEnum):
    """How far a report has come. *Answered* is not *done*: what was promised may still be ahead."""

    REFUSED = "refused"
    OPEN = "open"
    ANSWERED = "answered"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Result:
    """One report: its *field*, perhaps its *village*, the day on which it was *received*, the *unit* that has it.

    *due* is the last day for an answer, *answered* and *done* are the days of these, *refused* is why it was refused.
    *satisfied* is “yes” or “no” where the sender said so. *outcome* is what an office wrote for everybody; it is
    published once somebody has read it: *cleared_by* and the digest of what was read, *cleared_hash*. What came late,
    when its month was told already, is *counted* as if it came on that day (`generator.tallies.as_told`).

    It never has a sender, the sender's words, an exact place or a picture (Luật 91/2025/QH15: de-identified data is not
    personal data). It is no `Record`: there are a hundred thousand of them.
    """

    field: str
    received: date
    unit: str
    village: str | None = None
    due: date | None = None
    answered: date | None = None
    done: date | None = None
    refused: str | None = None
    satisfied: str | None = None
    outcome: str | None = None
    counted: date | None = None
    cleared_by: str | None = None
    cleared_hash: str | None = None

    @property
    def counted_in(self) -> str:
        """Return the month in which it is counted, such as “2026-11”."""
        return f"{self.counted or self.received:%Y-%m}"

    @property
    def stage(self) -> CaseStage:
        """Return how far it has come."""
        if self.refused:
            return CaseStage.REFUSED
        if self.done:
            return CaseStage.DONE
        return CaseStage.ANSWERED if self.answered else CaseStage.OPEN

    @property
    def is_cleared(self) -> bool:
        """Return whether somebody has read the outcome as it stands and found that everybody may."""
        return bool(self.outcome and self.cleared_by) and self.cleared_hash == outcome_digest(self.outcome or "")

    @property
    def waits(self) -> bool:
        """Return whether it has an outcome that waits for somebody to read it."""
        return bool(self.outcome) and not self.is_cleared


TYPED_COLUMNS = (
    *("field", "village", "received", "due", "answered", "done", "refused", "unit", "satisfied", "outcome"),
)
COLUMNS = (*TYPED_COLUMNS, "counted", "cleared_by", "cleared_hash")
"""The columns of a table, in the order in which they are written; the last three are written by the desk alone."""
ColumnName = StrEnum("ColumnName", [*TYPED_COLUMNS, "state"])  # type: ignore[misc]  # made of the columns
"""What the columns of an export may be: those of ours that nobody fills in by reading, and the words for states."""
NEEDED_COLUMNS = tuple(field.name for field in fields(Result) if field.default is MISSING)
DAYS = ("received", "due", "answered", "done")


FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""A spreadsheet takes a cell that begins so for a formula, and may carry it out (OWASP, CSV injection)."""


class Results(Record):
    """The results of one *month*, such as “2026-11”."""

    month: str
    rows: Annotated[tuple[Result, ...], SkipValidation]
    places: Places = Field(exclude=True, repr=False)

    @cached_property
    def waiting(self) -> int:
        """Return how many outcomes wait for somebody to read them."""
        return sum(row.waits for row in self.rows)


class Counting(Record):
    """How feedback is counted (`results.yaml`): what exports call each column and each state, and the deadline's fact.

    Whatever is named here comes before what every export calls so (`generator.exports.columns`).
    """

    columns: Mapping[ColumnName, Annotated[tuple[str, ...], BeforeValidator(list_of_one)]] = Field(
        default_factory=dict, description="tên cột trong bảng xuất ra; bên trái là tên mục, bên phải là các tên cột"
    )
    states: Mapping[CaseStage, Annotated[tuple[str, ...], BeforeValidator(list_of_one)]] = Field(
        default_factory=dict, description="lời ghi ở cột trạng thái ứng với refused, open, answered, done"
    )
    deadline: FactKey | None = Field(
        default=None, description="thông tin gốc nói hạn trả lời; chưa xác nhận thì không tính đúng hạn"
    )
    places: Places = Field(exclude=True, repr=False)


def outcome_digest(outcome: str) -> str:
    """Return the digest of an *outcome* as it is kept beside the name of whoever read it.

    >>> outcome_digest("Đã thay bóng")
    '9ecb27cbd3cc'
    """
    return sha256(outcome.encode()).hexdigest()[:12]
