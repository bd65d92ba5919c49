"""Check the tables of handled feedback: days that go together, and no person where an office belongs."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.making.reads import Reads
from generator.messages import results as messages
from generator.model import DAYS, Location, Result, Results
from generator.source import Position
from generator.text.persons import is_person
from generator.text.traces import TraceKind, hints_of, is_a_name, public_words, traces_of


def known_to_all(reads: Reads) -> tuple[str, ...]:
    """Return the numbers and addresses that the commune's published facts say: `public_words`, in order."""
    facts = reads.library.facts.facts.values()
    return tuple(sorted(public_words(fact.said_on(reads.today) for fact in facts)))


def check_results(results: Results, public: frozenset[str] = frozenset()) -> Iterator[Diagnostic]:
    """Yield a problem for each row whose days cannot be, or that leads to a person; one for outcomes that nobody read.

    *public* are numbers and addresses that lead to nobody (`known_to_all`). It is asked once for each table: ten years
    of them have a hundred thousand rows.
    """
    for index, row in enumerate(results.rows):
        yield from _days(results, index, row)
        yield from _persons(results, index, row, public)
    waiting = [index for index, row in enumerate(results.rows) if row.waits]
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


def _persons(results: Results, index: int, row: Result, public: frozenset[str]) -> Iterator[Diagnostic]:
    in_unit = traces_of(row.unit, public)
    if is_person(row.unit) or is_a_name(row.unit) or any(trace.kind is TraceKind.NAME for trace in in_unit):
        yield messages.person_for_unit(_at(results, index, "unit"), row.unit)
    elif in_unit:
        yield messages.personal_data(_at(results, index, "unit"), in_unit[0].kind)
    if hints_of(row.field):  # an outcome is read by somebody before it is public; a field is not
        yield messages.personal_data(_at(results, index, "field"), TraceKind.TOLD)
    for name in ("field", "refused", "outcome"):
        traces = traces_of(getattr(row, name) or "", public)
        if traces or (name == "field" and is_a_name(row.field)):
            yield messages.personal_data(_at(results, index, name), traces[0].kind if traces else TraceKind.NAME)


def _at(results: Results, index: int, name: str) -> Position:
    location: Location = ("rows", index, name)
    return results.places.at(location)
