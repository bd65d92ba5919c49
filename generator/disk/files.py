"""Find the files of content/: a build reads them, or only finds out whether they changed."""

import errno
import os
import stat
import time
from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar

from generator.units import Bytes, Seconds

T = TypeVar("T")

HIDDEN = (".", "~$")
"""How the names of hidden files begin, and those of open Word documents."""
TEXTS = (".yaml", ".yml", ".md", ".csv")
"""How the names of texts end."""
LOG = "events.jsonl"
"""The log of the desk, at the top of content/: who did what. It goes where the content goes, and is no part of it."""


HELD = (5, 32, 33)
"""Windows: ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION."""
_WAITS: tuple[Seconds, ...] = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8)  # in all 1.6 s; an antivirus looks for less


def files_below(folder: str) -> Iterator[str]:
    """Yield every file of the content in *folder*, as `entries_below` does."""
    return (entry.path for entry in entries_below(folder))


def entries_below(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield the entry of every file of the content in *folder*, at any depth, in the order of the system.

    Hidden files, those of open Word documents (`HIDDEN`) and the `LOG` are left out; so are pipes and the like, since a
    read of one may wait for ever. A link is yielded wherever it leads (see `leads_out`). A folder whose name ends as
    that of a text is yielded, too, so that its reader can report it. Neither of these two is entered. Raise `OSError`
    where a folder cannot be read.
    """
    log = os.path.join(folder, LOG)
    return (entry for entry in _entries_below(folder) if entry.path != log)


def _entries_below(folder: str) -> Iterator[os.DirEntry[str]]:
    folders = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(HIDDEN):
                continue
            if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(TEXTS):
                folders.append(entry.path)
            elif entry.is_symlink() or entry.is_dir() or entry.is_file():
                yield entry
    for inner in folders:
        yield from _entries_below(inner)


def leads_out(file: str, folder: str) -> bool:
    """Return whether *file* is a link that does not end at a file below *folder*: a link in a loop ends at none."""
    if not os.path.islink(file):
        return False
    place = os.path.realpath(file)
    return not place.startswith(os.path.realpath(folder) + os.sep) or not os.path.isfile(place)


_PIECE: Bytes = 1 << 20
_FOR_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class NoFileError(OSError):
    """What should be read is a pipe, a device or a folder."""


def open_file(file: str | os.PathLike[str]) -> int:
    """Return the descriptor of *file*, opened for reading.

    Raise `OSError` where it cannot be read, and `NoFileError` where it is no file: to open a pipe may wait for ever,
    and a device may never end.
    """
    return _opened(file)[0]


def _opened(file: str | os.PathLike[str]) -> tuple[int, Bytes]:
    """Return the descriptor of *file*, and its size."""
    number = os.open(file, _FOR_READING)
    status = os.fstat(number)
    if not stat.S_ISREG(status.st_mode):
        os.close(number)
        raise NoFileError(errno.ENXIO, os.strerror(errno.ENXIO), os.fspath(file))
    return number, status.st_size


def file_bytes(file: str | os.PathLike[str]) -> bytes:
    """Return the bytes of *file*; raise `OSError` as `open_file` does.

    The system is asked for no more than is needed: where thousands of small files are read, that takes half the time.
    """
    number, size = _opened(file)
    try:
        content = os.read(number, size + 1)  # a byte more: an answer of *size* bytes is then all that there is
        if len(content) == size:
            return content
        pieces = [content]  # it changes while it is read, or is longer than one answer can be
        while pieces[-1]:
            pieces.append(os.read(number, _PIECE))
        return b"".join(pieces)
    finally:
        os.close(number)


def patiently(act: Callable[[], T], held: Collection[int] = HELD) -> T:
    """Return what *act* returns; where another program holds the file, try again for some 1.6 s, then raise.

    *held* are the errors of Windows that say so. The last one says which program, where the system tells
    (`note_holders`).
    """
    for wait in _WAITS:
        try:
            return act()
        except OSError as error:
            if getattr(error, "winerror", None) not in held:
                raise
        time.sleep(wait)
    try:
        return act()
    except OSError as error:
        from generator.disk.holders import note_holders  # noqa: PLC0415 - builds that nobody hinders need not wait

        note_holders(error)
        raise


def json_in(content: bytes) -> Any:  # noqa: ANN401 - whatever stands there
    """Return the value of the JSON *content* of a file; raise `ValueError` where it is none or nested too deep."""
    import json  # noqa: PLC0415 - who only asks whether files changed need not wait for it

    try:
        return json.loads(content)
    except RecursionError as error:
        raise ValueError(str(error)) from None
