"""Check the tables of handled feedback: days that go together, and no person where an office belongs."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import results as messages
from generator.model import Location, Result, Results
from generator.source import Position
from generator.text.persons import is_person, names_a_person


def check_results(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each row whose days cannot be, or that names a person."""
    for results in context.written.results:
        for index, row in enumerate(results.rows):
            yield from _days(results, index, row, context)
            yield from _persons(results, index, row)


def _days(results: Results, index: int, row: Result, context: CheckContext) -> Iterator[Diagnostic]:
    days = {"received": row.received, "answered": row.answered}
    future = [name for name, day in days.items() if day and day > context.now]
    for name in future:
        yield messages.day_to_come(_at(results, index, name), name)
    if row.answered and row.answered < row.received:
        yield messages.answered_first(_at(results, index, "answered"))
    months = {f"{day:%Y-%m}" for day in days.values() if day}
    if not future and results.month not in months:
        yield messages.of_another_month(_at(results, index, "received"), results.month)


def _persons(results: Results, index: int, row: Result) -> Iterator[Diagnostic]:
    if is_person(row.unit):
        yield messages.person_for_unit(_at(results, index, "unit"), row.unit)
    for name in ("field", "outcome"):
        if names_a_person(getattr(row, name) or ""):
            yield messages.person_in_words(_at(results, index, name))


def _at(results: Results, index: int, name: str) -> Position:
    location: Location = ("rows", index, name)
    return results.places.at(location)
