"""Check the tables of handled feedback: days that go together, and no person where an office belongs."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import results as messages
from generator.model import DAYS, Location, Result, Results
from generator.source import Position
from generator.text.persons import is_person
from generator.text.traces import traces_of


def check_results(results: Results) -> Iterator[Diagnostic]:
    """Yield a problem for each row whose days cannot be, or that names a person; one for outcomes that nobody read.

    It is asked once for each table: ten years of them have a hundred thousand rows.
    """
    for index, row in enumerate(results.rows):
        yield from _days(results, index, row)
        yield from _persons(results, index, row)
    waiting = [index for index, row in enumerate(results.rows) if row.outcome and not row.is_cleared]
    if waiting:
        yield messages.uncleared(_at(results, waiting[0], "outcome"), len(waiting))


def check_days_to_come(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each day that has not come yet: no report and no answer is of such a day."""
    for results in context.written.results:
        for index, row in enumerate(results.rows):
            for name in ("received", "answered", "done"):
                day = getattr(row, name)
                if day and day > context.now:
                    yield messages.day_to_come(_at(results, index, name), name)


def _days(results: Results, index: int, row: Result) -> Iterator[Diagnostic]:
    days = {name: getattr(row, name) for name in DAYS}
    if row.answered and row.answered < row.received:
        yield messages.answered_first(_at(results, index, "answered"))
    for name in ("due", "done"):
        if days[name] and days[name] < row.received:
            yield messages.done_before(_at(results, index, name), name)
    months = {f"{day:%Y-%m}" for name, day in days.items() if day and name != "due"}
    if results.month not in months:
        yield messages.of_another_month(_at(results, index, "received"), results.month)


def _persons(results: Results, index: int, row: Result) -> Iterator[Diagnostic]:
    if is_person(row.unit) or traces_of(row.unit):
        yield messages.person_for_unit(_at(results, index, "unit"), row.unit)
    for name in ("field", "refused", "outcome"):
        for trace in traces_of(getattr(row, name) or "")[:1]:
            yield messages.personal_data(_at(results, index, name), trace.kind)


def _at(results: Results, index: int, name: str) -> Position:
    location: Location = ("rows", index, name)
    return results.places.at(location)
