"""Who did what: one line of JSON for each event, added at the end of a file and never changed.

A line that a crash cut short is left as it is: it is told, and the next line begins a line of its own. Two processes
may write at the same time. Time and person are those that the caller names.
"""

import errno
import json
import os
from collections.abc import Collection
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from generator.disk.files import LOG, file_bytes, json_in
from generator.disk.folders import alone


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """*who* did *what* to the file *name* at *when* (ISO 8601), for a *reason* that may be empty.

    *before* and *after* are the hashes of the file, empty where there was or is none. *of* is the hash of what else it
    is about: the public file that a revision was made from, the text that was approved. *fingerprint* is that of the
    words and the values of facts that were approved.
    """

    what: str
    name: str
    who: str
    when: str
    before: str = ""
    after: str = ""
    reason: str = ""
    of: str = ""
    fingerprint: str = ""

    @property
    def key(self) -> str:
        """Return a short hash of all of it."""
        return sha256(self.line).hexdigest()[:16]

    @property
    def line(self) -> bytes:
        """Return the event as one line without its end; lone surrogates, too, are kept."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode(errors="surrogatepass")


@dataclass(frozen=True, slots=True)
class AuditLog:
    """The *events* in their order; the numbers of *broken* lines, which a crash cut short or somebody changed."""

    events: tuple[AuditEvent, ...]
    broken: tuple[int, ...] = ()


def log_of(desk: Path) -> Path:
    """Return the file of the log: at the top of the content, beside the folder *desk*."""
    return desk.parent / LOG


def append(desk: Path, event: AuditEvent) -> None:
    """Add *event* at the end of the log, and have it on the disk; raise `OSError` where it cannot be written.

    A link that lies where the log should is not followed.
    """
    desk.mkdir(parents=True, exist_ok=True)
    with alone(str(desk / "events.lock")):
        log = os.open(_no_link(log_of(desk)), os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        try:
            line = _whole_lines(log) + event.line + b"\n"
            while line:
                line = line[os.write(log, line) :]
            os.fsync(log)
        finally:
            os.close(log)


def read_log(desk: Path, about: Collection[str] = ()) -> AuditLog:
    """Return what was done, with the files *about* or with any; nothing where there is no log yet.

    Raise `OSError` where it cannot be read.
    """
    names = [json.dumps(name, ensure_ascii=False).encode(errors="surrogatepass") for name in about]
    try:
        content = file_bytes(_no_link(log_of(desk)))
    except FileNotFoundError:
        return AuditLog(())
    events, broken = [], []
    for number, line in enumerate(content.split(b"\n"), start=1):
        if not line or (names and not any(name in line for name in names)):  # to look takes a tenth of reading it
            continue
        try:
            events.append(event_of(line))
        except ValueError:
            broken.append(number)
    return AuditLog(tuple(event for event in events if not about or event.name in about), tuple(broken))


def event_of(line: bytes) -> AuditEvent:
    """Return the event that *line* tells; raise `ValueError` where it tells none."""
    told = json_in(line)
    if not isinstance(told, dict) or not all(isinstance(value, str) for value in told.values()):
        raise ValueError(line)
    try:
        return AuditEvent(**{key: value for key, value in told.items() if key in AuditEvent.__dataclass_fields__})
    except TypeError as error:
        raise ValueError(line) from error


def _no_link(log: Path) -> Path:
    """Return *log*; raise `OSError` where it is a link, which may lead out of the content."""
    if log.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(log))
    return log


def _whole_lines(log: int) -> bytes:
    """Return a line end if the last line of *log* lacks its own."""
    size = os.fstat(log).st_size
    if not size:
        return b""
    os.lseek(log, size - 1, os.SEEK_SET)
    return b"" if os.read(log, 1) == b"\n" else b"\n"
