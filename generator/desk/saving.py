"""Save a file of content: all of it or nothing, never over what somebody else saved, and the words are never lost.

    lock → look → merge → guarded write → copy of what was → note of what is about to happen → replace → event

The note (`pending.json`) lets the next who comes tell, after a crash, whether the file had been replaced.
"""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path, PurePosixPath

from generator.desk import history
from generator.desk.edits import Edit
from generator.desk.events import AuditEvent, append, event_of, read_log
from generator.desk.files import (
    desk_of,
    digest_of,
    file_of,
    read_file,
    replace_file,
    same_elsewhere,
    why_of,
)
from generator.desk.guarded import edited
from generator.desk.merge import merge
from generator.desk.outcomes import CannotWriteError, Conflicting, Reason, Saved, Unsaved
from generator.disk.files import file_bytes
from generator.disk.folders import alone
from generator.memory.store import write_whole
from generator.messages import desk as messages

_NOTE = "pending.json"

Outcome = Saved | Unsaved | Conflicting


def open_file(folder: Path, name: str) -> Saved | Unsaved:
    """Return the file *name* for a form, with its hash; it is kept, so that a later save can be merged with others."""
    try:
        content = read_file(folder, name)
        history.keep_base(desk_of(folder), content)
    except CannotWriteError as error:
        return _unsaved(folder, name, error, ())
    except OSError:  # the form opens all the same: without what it was made from, a merge asks about more fields
        pass
    return Saved(digest_of(content), content)


def save(  # noqa: PLR0913 - who, when and why are told, never asked here
    folder: Path, name: str, base: str, edits: Sequence[Edit], *, who: str, when: str, reason: str = ""
) -> Outcome:
    """Make *edits* in the file *name*; the form was made from a file with the hash *base*.

    Nothing is written where another has changed the same field since, or where anything goes wrong: the outcome says
    which, and has *edits*. *when* is in ISO 8601.
    """

    def make(desk: Path) -> Outcome:
        theirs = read_file(folder, name)
        digest, path = digest_of(theirs), PurePosixPath(name)
        made_from = theirs if digest == base else history.base(desk, base)
        left, merged, conflicts = merge(made_from, theirs, path, edits)
        if conflicts:
            return Conflicting(digest, conflicts, messages.conflict(name), tuple(edits))
        content = edited(theirs, path, left)
        if content != theirs:
            history.keep(desk, name, theirs, when)
            if digest_of(read_file(folder, name)) != digest:  # a program that asks nobody wrote it meanwhile
                return make(desk)
            event = AuditEvent("save", name, who, when, digest, digest_of(content), reason)
            carry_out(desk, event, lambda: replace_file(desk, file_of(folder, name), content))
            history.keep_base(desk, content)
        return Saved(digest_of(content), content, merged)

    return at_the_desk(folder, name, base, edits, make)


def create(folder: Path, name: str, content: bytes, *, who: str, when: str, reason: str = "") -> Outcome:
    """Write a new file *name*; never over one that is there."""

    def make(desk: Path) -> Outcome:
        file = file_of(folder, name)
        if file.exists():
            raise CannotWriteError(Reason.TAKEN, name)
        file.parent.mkdir(exist_ok=True)
        event = AuditEvent("create", name, who, when, "", digest_of(content), reason)
        carry_out(desk, event, lambda: replace_file(desk, file, content))
        history.keep_base(desk, content)
        return Saved(digest_of(content), content)

    return at_the_desk(folder, name, "", (), make)


def at_the_desk(folder: Path, name: str, base: str, edits: Sequence[Edit], make: Callable[[Path], Outcome]) -> Outcome:
    """Return what *make* returns, called with the desk's folder while nobody else writes; errors become outcomes."""
    try:
        desk = desk_of(folder)
        with alone(str(desk / "lock")):
            settle_pending(folder, desk)
            return make(desk)
    except CannotWriteError as error:
        return _unsaved(folder, name, error, edits, base)
    except OSError as error:
        why, detail = why_of(error) if folder.is_dir() else (Reason.FOLDER_GONE, str(folder))
        return _unsaved(folder, name, CannotWriteError(why, detail), edits, base)


def carry_out(desk: Path, event: AuditEvent, act: Callable[[], object]) -> None:
    """Do what *event* tells by calling *act*, and tell it afterwards; a note tells it if this process ends between."""
    write_whole(desk / _NOTE, json.dumps(asdict(event), ensure_ascii=False).encode(), settled=True)
    try:
        act()
    except (OSError, CannotWriteError):  # it was not done
        with suppress(OSError):
            (desk / _NOTE).unlink()
        raise
    with suppress(OSError):  # it is done, so this is no failure: the note stays, and the next who comes tells it
        append(desk, event)
        (desk / _NOTE).unlink()


def settle_pending(folder: Path, desk: Path) -> None:
    """Add to the log what a process did that ended before it could: the file itself shows whether it was done."""
    try:
        event = event_of(file_bytes(desk / _NOTE))
    except FileNotFoundError:
        return
    except ValueError:
        (desk / _NOTE).unlink(missing_ok=True)
        return
    if event not in read_log(desk).events[-1:]:
        try:
            found = digest_of(read_file(folder, event.name))
        except CannotWriteError:
            found = ""
        if found == event.after:
            append(desk, event)
        elif found != event.before:  # somebody else has changed the file since: whether it was done is not known
            append(
                desk, AuditEvent("unsure", event.name, event.who, event.when, event.before, event.after, event.reason)
            )
    (desk / _NOTE).unlink(missing_ok=True)
    for left in (desk / "new").glob("*"):  # nobody else writes
        left.unlink(missing_ok=True)


def _unsaved(folder: Path, name: str, error: CannotWriteError, edits: Sequence[Edit], base: str = "") -> Unsaved:
    why, detail = error.why, error.detail
    if why is Reason.GONE and base:
        moved = same_elsewhere(folder, base)
        why, detail = (Reason.RENAMED, moved) if moved else (why, detail)
    return Unsaved(why, messages.unsaved(why.value, name, detail), tuple(edits), detail)
