"""`tinlang results import`: an export of handled feedback, cleaned, into the content."""

import argparse
from collections.abc import Callable, Mapping

from generator.commands import FAULTS, FINE, USAGE
from generator.commands.terminal import show, summary, tell, write_line
from generator.commands.withdrawing import take_back
from generator.desk.column_names import remember_columns
from generator.desk.outcomes import Unsaved
from generator.desk.result_tables import TablesPut, changed_by, cleaner_for, imported_before, take_in, told_until
from generator.disk.files import file_bytes
from generator.exports.apart import open_export
from generator.exports.cleaning import Cleaned
from generator.exports.columns import Recognised, plainly, recognise
from generator.exports.table import ExportedTable, UnreadableTable
from generator.load import load
from generator.messages import commands as command_messages
from generator.messages import exports as messages
from generator.model import Result
from generator.official.word import OWN_FORM
from generator.official.word_form import usual_form
from generator.shelf import Shelf, open_shelf
from generator.tallies.as_told import KeptAsTold, ToldUntil
from generator.telling import naming_on
from generator.text.export_words import COLUMNS_CALLED
from generator.text.traces import hints_of


def run(arguments: argparse.Namespace) -> int:
    """Carry out what *arguments* ask for."""
    if arguments.act == "form":
        return _form(arguments)
    if arguments.act == "withdraw":
        return take_back(arguments)
    if arguments.file is None:
        tell(messages.NO_FILE)
        return USAGE
    return _import(arguments)


def _import(arguments: argparse.Namespace) -> int:
    shelf = open_shelf(load(arguments.content), {})
    if not shelf.is_complete:
        show([shelf.quoted(problem) for problem in shelf.problems])
        tell(command_messages.mend_first(summary(list(shelf.problems))))
        return FAULTS
    try:
        table = open_export(arguments.file.name, file_bytes(arguments.file))
    except UnreadableTable as why:
        tell(messages.unreadable(str(why)))
        return FAULTS
    told = dict(arguments.column)
    columns = recognise(table, shelf.counting, told)
    wrong = _wrong_columns(told, columns)
    if wrong:
        tell(wrong)
        return USAGE
    if table.hidden:
        tell(messages.hidden_told(table.hidden))
    for line in messages.recognised(columns):
        write_line(line)
    if columns.lacking:
        tell(messages.lacking(columns.lacking))
        return FAULTS
    return _clean(arguments, shelf, table, columns)


def _form(arguments: argparse.Namespace) -> int:
    """Put the form of the report into media/, unless there is one."""
    file = arguments.content / "media" / OWN_FORM
    if file.exists():
        tell(messages.form_there(file.as_posix()))
        return FAULTS
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(usual_form())
    write_line(messages.form_written(file.as_posix()))
    return FINE


def _clean(arguments: argparse.Namespace, shelf: Shelf, table: ExportedTable, columns: Recognised) -> int:
    own = naming_on(shelf).own
    cleaned = cleaner_for(shelf, arguments.date).clean(table, columns)
    if cleaned.faults:
        for line in messages.faults_told(cleaned.faults):
            tell(own(line))
        if any(fault.code == "unknown-state" for fault in cleaned.faults):
            tell(messages.UNKNOWN_STATES)
        tell(messages.NOTHING_IMPORTED)
        return FAULTS
    _tell_left_out(cleaned, own)
    wanted = {month: rows for month, rows in cleaned.results.items() if arguments.month in (None, month)}
    if not wanted:
        tell(messages.no_rows_of(arguments.month))
        return FAULTS
    told = told_until(shelf, arguments.date, arguments.output)
    changes = changed_by(told, shelf, wanted)
    status = _write(arguments, table, wanted, cleaned, None if arguments.restate else told)
    if status == FINE:
        _tell_kept(changes, told, restated=arguments.restate)
    return status


def _tell_kept(changes: Mapping[str, KeptAsTold], told: ToldUntil, *, restated: bool) -> None:
    """Say what of months that were told stays as it was, and how it does not."""
    if restated or not changes:
        return
    for month, kept in changes.items():
        tell(messages.kept_as_told(month, (kept.late, kept.gone, kept.corrected), f"{told.then:%Y-%m}"))
    tell(messages.WHY_AS_TOLD)
    tell(messages.RESTATE)


def _write(
    arguments: argparse.Namespace,
    table: ExportedTable,
    wanted: Mapping[str, tuple[Result, ...]],
    cleaned: Cleaned,
    told: ToldUntil | None,
) -> int:
    there = [month for month in wanted if (arguments.content / "results" / f"{month}.csv").exists()]
    if there and not arguments.replace:
        tell(messages.there_already(there))
        return FAULTS
    when = imported_before(arguments.content, table.digest)
    if when:
        tell(messages.imported_before(when))
    told_at = arguments.now().isoformat(timespec="seconds")
    reason = messages.kept_in_log(cleaned.read, table.digest, restated=told is None, why=arguments.why)
    written = take_in(arguments.content, wanted, who=arguments.by, when=told_at, reason=reason, told=told)
    if isinstance(written, Unsaved):
        tell(written.message)
        return FAULTS
    _tell_written(arguments, cleaned, wanted, written)
    write_line(messages.kept_of_it(cleaned.read, table.digest))
    if arguments.column:
        name = remember_columns(arguments.content, dict(arguments.column), who=arguments.by, when=told_at)
        write_line(messages.remembered(name) if isinstance(name, str) else name.message)
    return FINE


def _tell_written(
    arguments: argparse.Namespace,
    cleaned: Cleaned,
    rows: Mapping[str, tuple[Result, ...]],
    written: TablesPut,
) -> None:
    for line in messages.rows_by_month({month: len(found) for month, found in rows.items()}):
        write_line(line)
    others = {month: len(found) for month, found in cleaned.results.items() if month not in rows}
    if others:
        write_line(messages.other_months(others, arguments.month))
    write_line(messages.imported(written.changed, sum(map(len, rows.values()))))
    if written.wait:
        write_line(messages.outcomes_wait(written.wait))
        outcomes = {row.outcome for found in rows.values() for row in found if row.outcome}
        telling = sum(bool(hints_of(words)) for words in outcomes)
        if telling:
            write_line(messages.outcomes_may_tell(telling))


def _tell_left_out(cleaned: Cleaned, own: Callable[[str], str]) -> None:
    if cleaned.left_out:
        tell(messages.left_out_head(len(cleaned.left_out)))
        for line in messages.left_out_told(cleaned.left_out):
            tell(own(line))
    if cleaned.villages:
        tell(own(messages.strange_villages(cleaned.villages)))


def _wrong_columns(told: Mapping[str, str], columns: Recognised) -> str:
    """Return what is wrong with the names of columns that somebody has *told*; nothing where they are right."""
    heads = {plainly(head) for head in columns.heads}
    for name, head in told.items():
        if name not in COLUMNS_CALLED:
            return messages.no_such_column(name, COLUMNS_CALLED)
        if plainly(head) not in heads:
            return messages.no_such_head(head, columns.heads)
    return ""
