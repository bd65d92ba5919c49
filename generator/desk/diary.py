"""Rows → the end of a month of the diary, sealed; and what the log knows of a diary that is not there any longer.

The file is replaced as a whole by itself and the new rows, one process at a time: whoever is killed leaves it as it was
or with all of them. What stands in it is written again byte for byte, whatever it is.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.desk.events import AuditEvent, read_log
from generator.desk.files import FOLDER, digest_of, file_of, read_file
from generator.desk.outcomes import CannotWriteError, Reason, Unsaved
from generator.desk.saving import at_the_desk, put
from generator.diagnostics import Diagnostic
from generator.messages import diary as messages
from generator.model import DIARY_COLUMNS, FORMULA_SIGNS, Aired, DiaryMonth, cells_of, seal_of, standing_rows
from generator.readers.diary import read_diary
from generator.readers.table import MOST_LETTERS, separator_of
from generator.source import Position, Source, in_order
from generator.text.names import plain_line

AIRED = "diary"
"""What the log calls it."""
_FORMULA = "".join((*FORMULA_SIGNS, " "))


@dataclass(frozen=True, slots=True)
class Noted:
    """What was *added*; what was not, as other rows about the same stand there already (*met*)."""

    added: tuple[Aired, ...]
    met: tuple[Aired, ...] = ()


def note_aired(folder: Path, month: str, rows: Sequence[Aired], *, who: str, when: str) -> Noted | Unsaved:
    """Add *rows* to the diary of *month*; their number, seal, time and author are set here. *when* is in ISO 8601.

    What stands there already, word for word, is not added again. A correction must be of a row that still stands.
    """
    name = f"diary/{month}.csv"

    def write(desk: Path) -> Noted:
        file = file_of(folder, name)
        file.parent.mkdir(exist_ok=True)
        before = read_file(folder, name) if file.exists() else b""
        there = _read(PurePosixPath(name), before)
        added, met = _numbered(there, month, [_in_columns_of(before, row) for row in rows], who, when)
        if added:
            content = before + _lines(before, added)
            if len(_read(PurePosixPath(name), content)) != len(there) + len(added):
                raise CannotWriteError(Reason.GUARD, file.name)
            digest = digest_of(before) if before else ""
            reason = messages.added(len(added), added[-1].number)
            event = AuditEvent(AIRED, name, who, when, digest, digest_of(content), reason, of=added[-1].seal)
            put(folder, desk, event, content)
        return Noted(added, met)

    noted = at_the_desk(folder, name, "", (), write)
    if isinstance(noted, Unsaved) and noted.why is Reason.FAULTY:
        return replace(noted, message=messages.FAULTY)
    return noted


def lost_ends(folder: Path, diary: Sequence[DiaryMonth]) -> Iterator[Diagnostic]:
    """Yield a problem for each month of which the log knows a row that is not in the *diary* of *folder*."""
    seals = {f"diary/{month.month}.csv": month for month in diary}
    told = set()
    for event in read_log(folder / FOLDER).events:
        if event.what != AIRED or event.name in told:
            continue
        month = seals.get(event.name)
        if month is None or all(row.seal != event.of for row in month.rows):
            told.add(event.name)
            last = month.lines[-1] if month and month.lines else 1
            yield messages.end_removed(Position(PurePosixPath(folder.as_posix()) / event.name, last))


def _read(name: PurePosixPath, content: bytes) -> tuple[Aired, ...]:
    if not content:
        return ()
    try:
        diary, _ = read_diary(Source(name, in_order(content.decode())))
    except UnicodeDecodeError as error:
        raise CannotWriteError(Reason.FAULTY, name.name) from error
    if diary is None:
        raise CannotWriteError(Reason.FAULTY, name.name)
    return diary.rows


def _numbered(
    there: Sequence[Aired], month: str, rows: Sequence[Aired], who: str, when: str
) -> tuple[tuple[Aired, ...], tuple[Aired, ...]]:
    """Return what of *rows* is added behind those that are *there*, and the rows that stand in the way of others."""
    standing = {row.of: row for row in standing_rows(there)}
    by_number = {row.number: row for row in standing.values()}
    added: list[Aired] = []
    met: list[Aired] = []
    number, former = max((row.number for row in there), default=0), there[-1].seal if there else month
    for row in map(_clean, rows):
        other = standing.get(row.of)
        if row.corrects is not None:
            other = by_number.get(row.corrects)
            if other is None or other.of != row.of:
                met += [other or standing.get(row.of) or row]
                continue
        elif other is not None:
            met += [] if _says_the_same(other, row) else [other]
            continue
        number += 1
        unsealed = replace(row, number=number, written=when, by=_said(who) or "?", seal="")
        sealed = replace(unsealed, seal=seal_of(former, unsealed))
        added.append(sealed)
        standing[sealed.of] = by_number[number] = sealed
        former = sealed.seal
    return tuple(added), tuple(met)


def _in_columns_of(before: bytes, row: Aired) -> Aired:
    """Return *row* as the file *before* has columns for it: an older one has none for why a row is corrected."""
    head = before.decode("utf-8-sig", "replace").partition("\n")[0]
    if not head or "correction" in head or not row.correction:
        return row
    return replace(row, reason=". ".join(filter(None, (row.reason, row.correction))), correction="")


def _clean(row: Aired) -> Aired:
    """Return *row* with its texts on one line, which no spreadsheet takes for a formula."""
    return replace(
        row,
        title=_said(row.title) or "?",
        on_duty=_said(row.on_duty),
        reason=_said(row.reason),
        correction=_said(row.correction),
        approved_by=_said(row.approved_by),
    )


def _said(text: str) -> str:
    return plain_line(text).lstrip(_FORMULA)[:MOST_LETTERS].rstrip()


def _says_the_same(row: Aired, other: Aired) -> bool:
    names = ("outcome", "reason", "length", "voice", "on_duty", "silent", "correction")
    return all(getattr(row, name) == getattr(other, name) for name in names)


def _lines(before: bytes, rows: Sequence[Aired]) -> bytes:
    """Return *rows* as lines behind *before*, with its separator, its columns and a head where there is none."""
    text = before.decode("utf-8-sig")
    head = text.partition("\n")[0].strip() or ",".join(DIARY_COLUMNS)
    separator, end = separator_of(head), "\r\n" if "\r\n" in text else "\n"
    columns = [name.strip() for name in next(csv.reader([head], delimiter=separator))]
    written = io.StringIO(newline="")
    if not text:
        written.write(f"{head}{end}")
    elif not text.endswith("\n"):
        written.write(end)
    writer = csv.writer(written, delimiter=separator, lineterminator=end)
    writer.writerows([[cells_of(row)[name] for name in columns] for row in rows])
    return written.getvalue().encode()
