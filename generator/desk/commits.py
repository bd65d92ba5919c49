"""Each event of a file of content → one commit of that file, where the content is kept by git.

A save never waits for git, nor fails for it: what could not be committed is noted, told on the pages of the desk, and
made up for by the next save. The dated copies are kept in any case.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from generator.desk import history
from generator.desk.events import AuditEvent, event_of
from generator.desk.files import digest_of, file_of, is_revision, public_of, read_file
from generator.desk.outcomes import CannotWriteError, Reason
from generator.desk.repository import Deed, FileCommit, commit_file, commits_of, root_of
from generator.desk.staging import CannotCommitError, Unfit
from generator.desk.texts import people_of
from generator.desk.written import values_of
from generator.disk.files import file_bytes, json_in
from generator.memory.store import write_whole
from generator.messages import commits as messages
from generator.messages import workbench as words

_FILE = "uncommitted.json"
_OF_ALL = (Unfit.BUSY, Unfit.LOCKED, Unfit.DISK, Unfit.BROKEN, Unfit.LIBRARY)
"""What stops all commits, and not that of one file alone."""


@dataclass(frozen=True, slots=True)
class Uncommitted:
    """The events that are in no commit yet, by their files, and why the last try failed."""

    events: Mapping[str, AuditEvent]
    why: str = ""
    detail: str = ""

    @property
    def sentence(self) -> str:
        """Return what staff are told of the uncommitted files; an empty text where all is committed."""
        return messages.not_committed(self.why, self.detail, list(self.events)) if self.events else ""


def commit(folder: Path, desk: Path, event: AuditEvent) -> None:
    """Commit the file that *event* tells of, and what earlier events left uncommitted; note what cannot be."""
    if is_revision(event.name) or root_of(folder) is None:
        return
    left, why, detail = dict(uncommitted(desk).events), "", ""
    noted, left[event.name] = dict(left), event
    for name, one in list(left.items()):
        try:
            _commit(folder, desk, one)
        except CannotCommitError as error:
            why, detail = error.why.value, error.detail
            if error.why in _OF_ALL:
                break
            continue
        del left[name]
    if left or noted:
        _note(desk, Uncommitted(left, why, detail))


def uncommitted(desk: Path) -> Uncommitted:
    """Return what is in no commit yet."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        told = json_in(file_bytes(desk / _FILE))
        found = (event_of(json.dumps(one).encode()) for one in told["events"])
        if told["why"] in set(Unfit):
            return Uncommitted({event.name: event for event in found}, told["why"], str(told["detail"]))
    return Uncommitted({})


def commits(folder: Path, name: str) -> list[FileCommit]:
    """Return the commits of the file *name*, the latest first; none where it is in no repository, or no such file."""
    try:
        return commits_of(folder, file_of(folder, public_of(name)))
    except (CannotWriteError, OSError):
        return []


def _commit(folder: Path, desk: Path, event: AuditEvent) -> None:
    """Commit what *event* tells; nothing where somebody has changed the file since: that is theirs to commit."""
    try:
        content = read_file(folder, event.name)
    except CannotWriteError as error:
        if error.why is not Reason.GONE:
            raise CannotCommitError(Unfit.DISK, error.detail) from error
        content = None
    if (digest_of(content) if content is not None else "") != event.after:
        return
    before = _before(desk, event)
    title = _title(event.name, content if content is not None else before)
    told = messages.message(_capital(words.event(event.what)), title, event.name, event.reason)
    name, address = _signature(folder, event.who)
    commit_file(folder, file_of(folder, event.name), content, before, Deed(name, address, event.when, told))


def _before(desk: Path, event: AuditEvent) -> bytes | None:
    """Return what the file was before *event*, as far as it was kept."""
    found = history.base(desk, event.before)
    if found is None and event.before:
        for copy in history.kept(desk, event.name):
            with suppress(OSError):
                if digest_of(copy.content) == event.before:
                    return copy.content
    return found


def _signature(folder: Path, who: str) -> tuple[str, str]:
    """Return the name and the address with which *who* signs commits; git asks for an address, and nobody has one."""
    people = people_of(folder)
    person = people.called(who.strip()) if people else None
    return (person.name, f"{person.id}@tinlang") if person else (who.strip() or "?", "tinlang")


def _title(name: str, content: bytes | None) -> str:
    with suppress(CannotWriteError):
        title = values_of(content or b"", PurePosixPath(name)).get("title", "")
        return title if isinstance(title, str) and "{{" not in title else ""
    return ""


def _capital(deed: str) -> str:
    return deed[:1].upper() + deed[1:]


def _note(desk: Path, left: Uncommitted) -> None:
    with suppress(OSError):
        told = {"why": left.why, "detail": left.detail, "events": [asdict(event) for event in left.events.values()]}
        if left.events:
            write_whole(desk / _FILE, json.dumps(told, indent=1).encode(), settled=True)
        else:
            (desk / _FILE).unlink(missing_ok=True)
