"""Tables of results are put into content/results/, and told in the log: hash and number of rows of the export.

The export itself is kept nowhere: its SHA-256 and the number of its rows stand in the reason (`messages.exports`).
What a table becomes is reckoned from what stands there while nobody else writes: of two people who take in an export
and clear outcomes at once, neither undoes what the other did.
"""

import csv
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator.desk import history
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import desk_of, digest_of, file_of, read_file
from generator.desk.outcomes import CannotWriteError, Reason, Unsaved
from generator.desk.saving import at_the_desk, put
from generator.disk.files import file_bytes
from generator.exports.cleaning import Cleaner, cleaner_of, in_no_order
from generator.exports.written import cleared, table_text, with_clearances, without_outcome
from generator.model import Result
from generator.readers.results import read_results
from generator.shelf import Shelf
from generator.source import Source, in_order
from generator.tallies.as_told import KeptAsTold, ToldUntil
from generator.tallies.periods import month_after, periods
from generator.text.traces import public_words

IMPORTED = "import-results"
CLEARED = "clear-results"
WITHDRAWN = "withdraw-results"
_NUMBERS = "site/ket-qua.csv"

_Rows = tuple[Result, ...]


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


def take_in(
    folder: Path,
    months: Mapping[str, _Rows],
    *,
    who: str,
    when: str,
    reason: str,
    told: ToldUntil | None = None,
) -> TablesPut | Unsaved:
    """Write the rows of each month in the place of those that are there; what was cleared word for word stays so.

    What was *told* stays as it was told; None: nothing was, or it is to be told anew. *when* is in ISO 8601, *reason*
    says of what export they are.
    """

    def instead(month: str, rows: _Rows) -> Callable[[_Rows | None], Iterable[Result]]:
        def changed(before: _Rows | None) -> Iterable[Result]:
            kept = told.keep(month, before or (), rows).rows if told else rows
            return with_clearances(sorted(kept, key=in_no_order), before or ())

        return changed

    changes = {month: instead(month, rows) for month, rows in months.items()}
    return _put(folder, changes, AuditEvent(IMPORTED, "", who, when, reason=reason))


def clear_outcomes(folder: Path, month: str, outcomes: Collection[str], *, who: str, when: str) -> TablesPut | Unsaved:
    """Note that *who* has read these *outcomes* of a *month*, and that everybody may."""

    def signed(before: _Rows | None) -> Iterable[Result]:
        if before is None:
            raise CannotWriteError(Reason.FAULTY, f"results/{month}.csv")
        return [cleared(row, who) if row.outcome in outcomes and not row.is_cleared else row for row in before]

    return _put(folder, {month: signed}, AuditEvent(CLEARED, "", who, when))


def withdraw_outcomes(
    folder: Path, month: str, outcomes: Collection[str], *, who: str, when: str
) -> TablesPut | Unsaved:
    """Leave these *outcomes* out of the table of a *month*: *who* found that not everybody may read them.

    Where an export brings one again, it waits for somebody to read it.
    """

    def without(before: _Rows | None) -> Iterable[Result]:
        if before is None:
            raise CannotWriteError(Reason.FAULTY, f"results/{month}.csv")
        return [without_outcome(row) if row.outcome in outcomes else row for row in before]

    return _put(folder, {month: without}, AuditEvent(WITHDRAWN, "", who, when))


def told_until(shelf: Shelf, today: date, output: Path) -> ToldUntil:
    """Return up to which month all is told *today*: as far as the numbers in the folder *output* go.

    Where no website was ever made there, it may have been made elsewhere: then each month is told that is over.
    """
    rows = [row for results in shelf.results for row in results.rows]
    counts = Counter(row.counted_in for row in rows if row.counted_in < f"{today:%Y-%m}")
    closed = tuple(period for period in periods(counts) if not period.is_open)
    published = _published_until(output)
    over = tuple(period for period in closed if published is None or period.last <= published)
    month = over[-1].last if over else ""
    after = f"{month_after(month)}-01" if month else today.isoformat()
    return ToldUntil(month, date.fromisoformat(after), over)


def changed_by(told: ToldUntil, shelf: Shelf, months: Mapping[str, _Rows]) -> dict[str, KeptAsTold]:
    """Return what of each of *months* that was told would stay as it was, where the new rows are otherwise."""
    there = {results.month: results.rows for results in shelf.results}
    kept = {month: told.keep(month, there.get(month, ()), rows) for month, rows in sorted(months.items())}
    return {month: each for month, each in kept.items() if each.late or each.gone or each.corrected}


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


def _published_until(output: Path) -> str | None:
    """Return the last month that the published numbers in *output* tell of; None where no website was made there."""
    if not (output / "site").is_dir():
        return None
    try:
        lines = file_bytes(output / _NUMBERS).decode("utf-8-sig").splitlines()
    except FileNotFoundError:
        return ""
    except (OSError, ValueError):
        return None
    return max((cells[2] for cells in csv.reader(lines[1:], delimiter=";") if len(cells) > 2), default="")


def _rows_in(name: str, content: bytes) -> _Rows | None:
    results, _ = read_results(Source(PurePosixPath(name), in_order(content.decode(errors="replace"))))
    return results.rows if results else None
