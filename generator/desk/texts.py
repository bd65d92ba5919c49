"""A text as it lies in the content: read afresh from the disk, with the facts and people that decide how it stands."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any
from unicodedata import normalize

from generator.approval import Standing, fingerprints_of, pictures_of, standing_of
from generator.build import check
from generator.desk.files import file_of, public_of
from generator.desk.outcomes import CannotWriteError
from generator.diagnostics import Diagnostic, Severity
from generator.disk.files import file_bytes, leads_out
from generator.load import load
from generator.model import Announcement, AnyDocument, Campaign, Facts, Guide, People, State
from generator.readers import reader_of
from generator.source import Source, in_order

_MEDIA = "media"

Checked = Callable[[Path, str, bytes, date], tuple[Diagnostic, ...]]
"""Returns the problems that the file of that name would have with those bytes, on that day."""


@dataclass(frozen=True, slots=True)
class Registers:
    """The *facts* and *people* of a folder: None where there is no such file; a file with faults is among *faulty*."""

    facts: Facts | None
    people: People | None
    faulty: frozenset[str] = frozenset()

    def facts_on(self, today: date) -> Facts:
        """Return the facts as they stand *today*, none where their file is not there or has faults."""
        return (self.facts or Facts()).on(today)


def day_of(when: str) -> date:
    """Return the day of a time in ISO 8601, such as the present one; raise `ValueError` where it is none."""
    return date.fromisoformat(when[:10])


def day_told(when: str) -> date | None:
    """Return the day that a line of the log or the name of a copy tells; None where somebody changed it."""
    with suppress(ValueError):
        return day_of(when)
    return None


def read_registers(folder: Path) -> Registers:
    """Return the facts and the people of *folder*."""
    facts, people = (_read(folder, name) for name in ("facts.yaml", "people.yaml"))
    named = (("facts.yaml", facts), ("people.yaml", people))
    faulty = frozenset(name for name, found in named if found is None and (folder / name).exists())
    return Registers(facts, people, faulty)


def people_of(folder: Path) -> People | None:
    """Return the people of *folder*; None where no file says who they are, or it has faults."""
    found = _read(folder, "people.yaml")
    return found if isinstance(found, People) else None


def document_of(folder: Path, name: str, content: bytes) -> AnyDocument | None:
    """Return the document that *content* is as the file *name*, or as its revision; None where it has faults."""
    found = _read_as(folder, public_of(name), content)
    return found if isinstance(found, Guide | Announcement | Campaign) else None


def media_of(folder: Path, document: AnyDocument) -> dict[str, bytes]:
    """Return the bytes of the pictures and papers of *document*, by name, as far as they are there."""
    found = {}
    for name in pictures_of(document):
        with suppress(OSError, ValueError):
            inside = PurePosixPath(normalize("NFC", name))
            file = folder / _MEDIA / inside
            if ".." not in inside.parts and not inside.is_absolute() and not leads_out(str(file), str(folder)):
                found[name] = file_bytes(file)
    return found


def fingerprints_on_disk(folder: Path, document: AnyDocument, registers: Registers, today: date) -> str:
    """Return the fingerprints of *document* with its pictures, and its facts as they are and are known to become."""
    return fingerprints_of(document, registers.facts or Facts(), media_of(folder, document), today)


def stands_approved(folder: Path, document: AnyDocument | None, registers: Registers, today: date) -> bool:
    """Return whether *document* is approved as it stands *today*: then no edit may touch it.

    Where the facts or people cannot be read, a text that says that it is approved counts: they may be as they were.
    """
    if document is None or document.state is not State.APPROVED:
        return False
    if registers.facts is None or registers.faulty:
        return True
    how = standing_of(document, registers.facts.on(today), registers.people, media_of(folder, document))
    return how is Standing.APPROVED


def problems_of(folder: Path, name: str, content: bytes, today: date) -> tuple[Diagnostic, ...]:
    """Return the problems of the file *name* if it had *content*; those of all files where nothing could be checked.

    Raise `OSError` where the content cannot be read.
    """
    loaded = load(folder)
    path = f"{loaded.folder}/{name}"
    shelf, problems = check(replace(loaded, texts={**loaded.texts, path: content}), today)
    if not shelf.is_complete:
        return tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    return tuple(problem for problem in problems if str(problem.at.path) == path)


def read_if_there(folder: Path, name: str) -> bytes | None:
    """Return the bytes of the file *name*, or None where it is not there; raise `OSError` where it cannot be read.

    Raise `CannotWriteError` where *name* is no text of the content.
    """
    try:
        return file_bytes(file_of(folder, name))
    except FileNotFoundError:
        return None


def _read(folder: Path, name: str) -> Any:  # noqa: ANN401 - any record
    with suppress(OSError, CannotWriteError):
        content = read_if_there(folder, name)
        return None if content is None else _read_as(folder, name, content)
    return None


def _read_as(folder: Path, name: str, content: bytes) -> Any:  # noqa: ANN401 - any record
    _, reader = reader_of(PurePosixPath(name))
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    source = Source(PurePosixPath(folder.as_posix(), name), in_order(text))
    return reader(source)[0] if reader else None
