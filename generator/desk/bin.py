"""Deleted files lie in a bin for 90 days, and come back beside what has taken their name meanwhile."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path, PurePosixPath

from generator.desk import history
from generator.desk.edits import SetValue
from generator.desk.events import AuditEvent
from generator.desk.files import digest_of, file_of, is_revision, public_of, read_file, remove_file, replace_file
from generator.desk.guarded import edited
from generator.desk.outcomes import CannotWriteError, Conflicting, FieldConflict, Reason, Saved
from generator.desk.saving import Outcome, at_the_desk, carry_out
from generator.desk.texts import read_if_there
from generator.desk.written import values_of
from generator.disk.files import file_bytes, json_in
from generator.disk.folders import remove_folder
from generator.memory.store import write_whole
from generator.messages import desk as messages

KEPT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Binned:
    """The file *name* as *who* deleted it at *when* (ISO 8601), for a *reason*; *key* names it in the bin."""

    key: str
    name: str
    who: str
    when: str
    digest: str
    reason: str = ""


def delete(folder: Path, name: str, base: str, *, who: str, when: str, reason: str = "") -> Outcome:
    """Move the file *name* into the bin, if it still has the hash *base*."""

    def make(desk: Path) -> Outcome:
        content = read_file(folder, name)
        digest = digest_of(content)
        if digest != base:
            theirs = content.decode(errors="replace")
            return Conflicting(digest, (FieldConflict((), None, None, theirs),), messages.conflict(public_of(name)))
        key = f"{history.in_names(when)}-{digest[:12]}"
        binned = Binned(key, name, who, when, digest, reason)
        write_whole(desk / "bin" / key / "content", content, settled=True)
        write_whole(desk / "bin" / key / "about.json", json.dumps(asdict(binned)).encode(), settled=True)
        event = AuditEvent("delete", name, who, when, digest, "", reason)
        try:
            carry_out(desk, event, lambda: remove_file(file_of(folder, name)))
        except (OSError, CannotWriteError):  # the file is where it was, so it is not in the bin
            remove_folder(desk / "bin" / key)
            raise
        return Saved("", content)

    return at_the_desk(folder, name, base, (), make)


def in_bin(desk: Path) -> list[Binned]:
    """Return what lies in the bin, the latest first; what cannot be read is left out."""
    found = []
    for about in (desk / "bin").glob("*/about.json"):
        with suppress(OSError, ValueError, TypeError):
            found.append(Binned(**json_in(file_bytes(about))))
    return sorted(found, key=lambda binned: (binned.when, binned.name), reverse=True)


def restore(folder: Path, binned: Binned, *, who: str, when: str) -> tuple[str, Outcome]:
    """Return a file from the bin to its name; where that is taken, to another one beside it, which is its slug then.

    Return the name that it has. It stays in the bin as well, until its days are over. Where the file stands at its name
    just as it is in the bin, it is back already: whoever presses twice gets no second copy.
    """
    name = binned.name

    def make(desk: Path) -> Outcome:
        nonlocal name
        content = file_bytes(desk / "bin" / binned.key / "content")
        if digest_of(content) != binned.digest:
            raise CannotWriteError(Reason.DISK, binned.key)
        if is_revision(binned.name) and file_of(folder, binned.name).exists():
            raise CannotWriteError(Reason.TAKEN, public_of(binned.name))
        if read_if_there(folder, binned.name) == content:
            return Saved(binned.digest, content)
        name = _free(folder, binned.name)
        if name != binned.name:
            content = _renamed(content, PurePosixPath(name))
        file = file_of(folder, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        event = AuditEvent("restore", name, who, when, "", digest_of(content))
        carry_out(desk, event, lambda: replace_file(desk, file, content))
        return Saved(digest_of(content), content)

    outcome = at_the_desk(folder, name, "", (), make)
    return name, outcome


def empty(desk: Path, today: date) -> list[Binned]:
    """Make a dated copy of what has lain in the bin for more than 90 days, remove it there, and return it.

    What cannot be copied stays.
    """
    removed = []
    for binned in in_bin(desk):
        if _is_over(binned, today):
            with suppress(OSError):
                _keep_copy(desk, binned)
                remove_folder(desk / "bin" / binned.key)
                removed.append(binned)
    return removed


def _keep_copy(desk: Path, binned: Binned) -> None:
    try:
        content = file_bytes(desk / "bin" / binned.key / "content")
    except FileNotFoundError:  # somebody took it out of the bin: what is left only tells about it
        return
    history.keep(desk, binned.name, content, binned.when)


def _is_over(binned: Binned, today: date) -> bool:
    """Return whether *binned* has lain in the bin for more than 90 days; the hour of its deletion may be damaged."""
    with suppress(ValueError):
        return today - datetime.fromisoformat(binned.when).date() > KEPT
    return False


def _free(folder: Path, name: str) -> str:
    path, number = PurePosixPath(name), 2
    while file_of(folder, name).exists():
        name = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
        number += 1
    return name


def _renamed(content: bytes, path: PurePosixPath) -> bytes:
    """Return *content* with the slug that its new name asks for; as it is where it has no slug or cannot be edited."""
    with suppress(CannotWriteError):
        if "slug" in values_of(content, path):
            return edited(content, path, [SetValue(("slug",), path.stem)])
    return content
