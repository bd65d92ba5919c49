"""Save a file of content: all of it or nothing, never over what somebody else saved, and the words are never lost.

    lock → look → merge → guarded write → copy of what was → note of what is about to happen → replace → event

The note (`pending.json`) lets the next who comes tell, after a crash, whether the file had been replaced.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.desk import history
from generator.desk.commits import commit
from generator.desk.edits import Edit
from generator.desk.events import AuditEvent, append, event_of, read_log
from generator.desk.files import (
    desk_of,
    digest_of,
    file_of,
    is_revision,
    public_of,
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
T = TypeVar("T")


def open_file(folder: Path, name: str) -> Saved | Unsaved:
    """Return the file *name* for a form, with its hash; it is kept, so that a later save can be merged with others."""
    try:
        content = read_file(folder, name)
        history.keep_base(desk_of(folder), content)
    except CannotWriteError as error:
        return unsaved(folder, name, error, ())
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
    event = AuditEvent("save", name, who, when, reason=reason)
    return at_the_desk(folder, name, base, edits, lambda desk: write_edits(folder, desk, base, edits, event))


def write_edits(  # noqa: PLR0913, PLR0917 - all that decides what is written
    folder: Path,
    desk: Path,
    base: str,
    edits: Sequence[Edit],
    event: AuditEvent,
    source: str = "",
    look: Callable[[bytes], object] = bytes,
) -> Saved | Conflicting:
    """Make *edits* in the file that *event* names, which tells of it, without its hashes; as `save` does.

    Where the file is not there yet, it is made from the one called *source*. *look* sees the new bytes, and may refuse
    them. Raise `CannotWriteError` or `OSError` where nothing could be written.
    """
    theirs = read_file(folder, source or event.name)
    digest, path = digest_of(theirs), PurePosixPath(event.name)
    made_from = theirs if digest == base else history.base(desk, base)
    left, merged, conflicts = merge(made_from, theirs, path, edits)
    if conflicts:
        history.keep_base(desk, theirs)  # the form is shown over it, and its next save is made from it
        return Conflicting(digest, conflicts, messages.conflict(public_of(event.name)), tuple(edits))
    content = edited(theirs, path, left)
    if content != theirs:
        look(content)
        if not source:
            history.keep(desk, event.name, theirs, event.when)
        if digest_of(read_file(folder, source or event.name)) != digest:  # a program that asks nobody wrote it
            return write_edits(folder, desk, base, edits, event, source, look)
        hashes = {"before": "", "of": digest} if source else {"before": digest}
        put(folder, desk, replace(event, after=digest_of(content), **hashes), content)
    return Saved(digest_of(content), content, merged)


def put(folder: Path, desk: Path, event: AuditEvent, content: bytes) -> None:
    """Put *content* in the place of the file that *event* names, and tell it."""
    file = file_of(folder, event.name)
    if is_revision(event.name):
        file.parent.mkdir(parents=True, exist_ok=True)
    carry_out(desk, event, lambda: replace_file(desk, file, content))
    history.keep_base(desk, content)


def create(folder: Path, name: str, content: bytes, *, who: str, when: str, reason: str = "") -> Outcome:
    """Write a new file *name*; never over one that is there."""

    def make(desk: Path) -> Outcome:
        file = file_of(folder, name)
        if file.exists():
            raise CannotWriteError(Reason.TAKEN, name)
        file.parent.mkdir(exist_ok=True)
        put(folder, desk, AuditEvent("create", name, who, when, "", digest_of(content), reason), content)
        return Saved(digest_of(content), content)

    return at_the_desk(folder, name, "", (), make)


def at_the_desk(folder: Path, name: str, base: str, edits: Sequence[Edit], make: Callable[[Path], T]) -> T | Unsaved:
    """Return what *make* returns, called with the desk's folder while nobody else writes; errors become outcomes."""
    try:
        desk = desk_of(folder)
        with alone(str(desk / "lock")):
            settle_pending(folder, desk)
            return make(desk)
    except CannotWriteError as error:
        return unsaved(folder, name, error, edits, base)
    except OSError as error:
        why, detail = why_of(error) if folder.is_dir() else (Reason.FOLDER_GONE, str(folder))
        return unsaved(folder, name, CannotWriteError(why, detail), edits, base)


def carry_out(desk: Path, event: AuditEvent, act: Callable[[], object]) -> None:
    """Do what *event* tells by calling *act*, and tell it afterwards; a note tells it if this process ends between."""
    write_whole(desk / _NOTE, event.line, settled=True)
    try:
        act()
    except (OSError, CannotWriteError):  # it was not done
        with suppress(OSError):
            (desk / _NOTE).unlink()
        raise
    with suppress(OSError):  # it is done, so this is no failure: the note stays, and the next who comes tells it
        append(desk, event)
        commit(desk.parent, desk, event)
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
    try:
        found = digest_of(read_file(folder, event.name))
    except CannotWriteError:
        found = ""
    if event not in read_log(desk).events[-1:]:
        if found == event.after:
            append(desk, event)
        elif found != event.before:  # somebody else has changed the file since: whether it was done is not known
            append(desk, replace(event, what="unsure"))
    if found == event.after:
        commit(folder, desk, event)
    (desk / _NOTE).unlink(missing_ok=True)
    for left in (desk / "new").glob("*"):  # nobody else writes
        with suppress(OSError):  # another program looks at it, or somebody put a folder there
            left.unlink()


def unsaved(folder: Path, name: str, error: CannotWriteError, edits: Sequence[Edit], base: str = "") -> Unsaved:
    """Return the outcome that *error* is, with the words that were to be saved."""
    why, detail = error.why, error.detail
    if why is Reason.GONE and is_revision(name):
        why = Reason.REVISION_GONE
    elif why is Reason.GONE and base:
        moved = same_elsewhere(folder, base)
        why, detail = (Reason.RENAMED, moved) if moved else (why, detail)
    return Unsaved(why, messages.unsaved(why.value, public_of(name), detail), tuple(edits), detail)
