"""Tables of results are put into content/results/, and told in the log: hash and number of rows of the export.

The export itself is kept nowhere: its SHA-256 and the number of its rows stand in the reason (`messages.exports`).
What a table becomes is reckoned from what stands there while nobody else writes: of two people who take in an export
and clear outcomes at once, neither undoes what the other did.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator.desk import history
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import desk_of, digest_of, file_of, read_file
from generator.desk.outcomes import CannotWriteError, Reason, Unsaved
from generator.desk.saving import at_the_desk, put
from generator.exports.cleaning import Cleaner, cleaner_of
from generator.exports.written import cleared, table_text, with_clearances
from generator.model import Result
from generator.readers.results import read_results
from generator.shelf import Shelf
from generator.source import Source, in_order
from generator.tallies.small import few_apart
from generator.text.traces import public_words

IMPORTED = "import-results"
CLEARED = "clear-results"

_Rows = tuple[Result, ...]
_GROUPS: tuple[Callable[[Result], str | None], ...] = (
    lambda _: "",
    lambda row: row.field,
    lambda row: row.village,
)
"""What the page tells counts of that say who somebody is: all, those of a field, those of a village."""


@dataclass(frozen=True, slots=True)
class TablesPut:
    """Tables were written: the names of the files that *changed*, and how many outcomes *wait* for somebody."""

    changed: tuple[str, ...]
    wait: int


def cleaner_for(shelf: Shelf, today: date) -> Cleaner:
    """Return what an export is cleaned by in the content of *shelf*, on the day *today*."""
    villages = [(village.id, village.name.raw) for village in shelf.commune.villages]
    public = public_words(fact.said_on(today) for fact in shelf.facts.facts.values())
    return cleaner_of(villages, shelf.counting, today, public)


def take_in(folder: Path, months: Mapping[str, _Rows], *, who: str, when: str, reason: str) -> TablesPut | Unsaved:
    """Write the rows of each month in the place of those that are there; what was cleared word for word stays so.

    *when* is in ISO 8601, *reason* says of what export they are.
    """

    def instead(rows: _Rows) -> Callable[[_Rows | None], Iterable[Result]]:
        return lambda before: with_clearances(rows, before or ())

    changes = {month: instead(rows) for month, rows in months.items()}
    return _put(folder, changes, AuditEvent(IMPORTED, "", who, when, reason=reason))


def clear_outcomes(folder: Path, month: str, outcomes: Collection[str], *, who: str, when: str) -> TablesPut | Unsaved:
    """Note that *who* has read these *outcomes* of a *month*, and that everybody may."""

    def signed(before: _Rows | None) -> Iterable[Result]:
        if before is None:
            raise CannotWriteError(Reason.FAULTY, f"results/{month}.csv")
        return [cleared(row, who) if row.outcome in outcomes and not row.is_cleared else row for row in before]

    return _put(folder, {month: signed}, AuditEvent(CLEARED, "", who, when))


def told_with_few_changed(shelf: Shelf, months: Mapping[str, _Rows], today: date) -> tuple[str, ...]:
    """Return those of *months* that were told already, and of which some count would change by a few reports only."""
    there = {results.month: results.rows for results in shelf.results}
    return tuple(
        month
        for month, rows in sorted(months.items())
        if month in there
        and month < f"{today:%Y-%m}"
        and any(few_apart(map(group, there[month]), map(group, rows)) for group in _GROUPS)
    )


def imported_before(folder: Path, digest: str) -> str:
    """Return when the export with that *digest* was imported last, in ISO 8601; nothing where it never was."""
    events = read_log(desk_of(folder)).events
    return next((event.when for event in reversed(events) if event.what == IMPORTED and digest in event.reason), "")


def _put(
    folder: Path, changes: Mapping[str, Callable[[_Rows | None], Iterable[Result]]], event: AuditEvent
) -> TablesPut | Unsaved:
    """Write what each of *changes* makes of the rows of its month: None where none are there that can be read.

    A file that is there is replaced, and kept in the history; *event* tells the rest.
    """

    def write(desk: Path) -> TablesPut:
        changed = []
        wait = 0
        for month, change in sorted(changes.items()):
            name = f"results/{month}.csv"
            file = file_of(folder, name)
            file.parent.mkdir(exist_ok=True)
            before = read_file(folder, name) if file.exists() else b""
            rows = tuple(change(_rows_in(name, before)))
            wait += sum(row.waits for row in rows)
            content = table_text(rows).encode()
            if before == content:
                continue
            if before:
                history.keep(desk, name, before, event.when)
            told = replace(event, name=name, before=digest_of(before) if before else "", after=digest_of(content))
            put(folder, desk, told, content)
            changed.append(name)
        return TablesPut(tuple(changed), wait)

    return at_the_desk(folder, "results", "", (), write)


def _rows_in(name: str, content: bytes) -> _Rows | None:
    results, _ = read_results(Source(PurePosixPath(name), in_order(content.decode(errors="replace"))))
    return results.rows if results else None
