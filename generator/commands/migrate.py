"""`tinlang migrate`: write content of an older version as this version writes it."""

import argparse
from pathlib import Path

from generator.build import check
from generator.commands import FAULTS, FINE, MACHINE
from generator.commands.terminal import show, tell, write_line
from generator.desk.files import FOLDER
from generator.desk.migrating import Migration, migrate, migrations_of, signed_by_hand
from generator.desk.outcomes import Saved
from generator.diagnostics import has_errors
from generator.messages import migrating as messages


def run(arguments: argparse.Namespace) -> int:
    """Write what is to be written, each file whole or not at all, and say so; content with faults stays as it is."""
    folder: Path = arguments.content
    shelf, _ = check(folder, arguments.date, clock=arguments.clock)
    faults = [shelf.quoted(problem) for problem in shelf.problems]
    if has_errors(faults):
        show(faults)
        tell(messages.MEND_FIRST)
        return FAULTS
    by_hand = signed_by_hand(shelf)
    if by_hand:
        tell(messages.approve_again(by_hand))
    found = migrations_of(shelf)
    if not found:
        tell(messages.NOTHING_TO_DO)
        return FINE
    if arguments.dry_run:
        for migration in found:
            _write_lines(folder, migration)
        tell(messages.would_do(len(found)))
        return FINE
    written = 0
    for migration, outcome in migrate(folder, shelf, who="tinlang migrate", when=arguments.now().isoformat()):
        if isinstance(outcome, Saved):
            _write_lines(folder, migration)
            written += 1
        else:
            tell(messages.line(str(folder / migration.name), outcome.message.removesuffix(".")))
    tell(messages.done(written, str(folder / FOLDER / "history")))
    return FINE if written == len(found) else MACHINE


def _write_lines(folder: Path, migration: Migration) -> None:
    for key, value in migration.fields:
        write_line(messages.line(str(folder / migration.name), messages.in_file(key, value)))
