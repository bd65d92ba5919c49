"""Reports for tests: a day on which each came, and what became of it."""

from datetime import date

from generator.model import Result


def report(day: int = 2, month: int = 10, **more: str | date | None) -> Result:
    """Return a report that came on *day* of a *month* of 2026; *more* are its other values."""
    usual: dict[str, str | date | None] = {"field": "Rác thải", "unit": "Tổ vệ sinh"}
    return Result(received=date(2026, month, day), **{**usual, **more})  # type: ignore[arg-type]  # of its types


def october(day: int) -> date:
    return date(2026, 10, day)
