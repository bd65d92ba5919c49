"""Results → the text of a file of content/results/, and what somebody had cleared before, carried over."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from generator.model import COLUMNS, Result, outcome_digest


def table_text(rows: Iterable[Result]) -> str:
    """Return *rows* as CSV with the columns that any of them needs; no cell begins as a formula does."""
    rows = tuple(rows)
    used = [
        name
        for name in COLUMNS
        if name in {"field", "village", "received", "answered", "unit"} or any(getattr(row, name) for row in rows)
    ]
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(used)
    writer.writerows([[_cell(getattr(row, name)) for name in used] for row in rows])
    return text.getvalue()


def with_clearances(rows: Iterable[Result], before: Iterable[Result]) -> tuple[Result, ...]:
    """Return *rows*; an outcome that somebody had cleared *before*, word for word, is cleared still."""
    cleared: Mapping[str, str] = {
        row.cleared_hash: row.cleared_by for row in before if row.is_cleared and row.cleared_hash and row.cleared_by
    }
    return tuple(
        replace(row, cleared_by=cleared[digest], cleared_hash=digest)
        if row.outcome and (digest := outcome_digest(row.outcome)) in cleared
        else row
        for row in rows
    )


def cleared(row: Result, who: str) -> Result:
    """Return *row* with its outcome cleared by *who*: “Đã đọc, công khai được”."""
    assert row.outcome
    return replace(row, cleared_by=who, cleared_hash=outcome_digest(row.outcome))


def without_outcome(row: Result) -> Result:
    """Return *row* without what an office wrote of it."""
    return replace(row, outcome=None, cleared_by=None, cleared_hash=None)


def _cell(value: str | date | None) -> str:
    return _day(value) if isinstance(value, date) else value or ""


@lru_cache(maxsize=16_384)
def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
