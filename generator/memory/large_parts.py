"""Large parts of what is remembered, in a file of their own: each is read, and its hash checked, when it is needed.

Most builds need few of them: of ten thousand documents and entries, those of the one text that changed.
"""

import os
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from generator.disk.files import open_file
from generator.units import Bytes

_CHECK_BYTES: Bytes = 12  # the hash finds damage by accident, which 96 bits do not let pass
_LEAST: Bytes = 64  # smaller parts stay where they are


class Large(NamedTuple):
    """The place of a large part: *length* bytes in *file* from *start* on; *check* is their hash."""

    file: str
    start: Bytes
    length: Bytes
    check: bytes


def bytes_of(part: bytes | Large) -> bytes | None:
    """Return the content of *part*, or None where its file is gone or damaged: then it must be made again."""
    if isinstance(part, bytes):
        return part
    try:
        content = _opened(part.file).read(part.start, part.length)
    except OSError:
        return None
    return content if _check(content) == part.check else None


class Pile:
    """Large parts in one *file*, one after the other. Each is written at once: memory need not hold them all.

    Whoever needs the file after the build calls `keep`; otherwise `close` removes it.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self._number: int | None = None
        self._process = os.getpid()
        self._size = 0
        self._is_kept = False

    def hold(self, content: bytes) -> bytes | Large:
        """Write *content* to the file and return its place; return it itself where it is small or cannot be written.

        A forked process writes nothing: several would write to the same place.
        """
        if len(content) < _LEAST or os.getpid() != self._process:
            return content
        try:
            return self.put(content)
        except OSError:
            return content

    def put(self, content: bytes) -> Large:
        """Write *content* to the file and return its place; raise `OSError` where it cannot be written."""
        if self._number is None:
            self._number = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o644)
        start, rest = self._size, memoryview(content)
        while rest:
            written = os.write(self._number, rest)
            self._size += written
            rest = rest[written:]
        return Large(self.file, start, len(content), _check(content))

    def keep(self) -> None:
        """Let the file stay."""
        self._is_kept = True

    def close(self) -> None:
        """Write nothing more; remove the file unless it is kept."""
        if self._number is not None:
            os.close(self._number)
            self._number = None
            if not self._is_kept:
                with suppress(OSError):
                    os.unlink(self.file)  # noqa: PTH108 - as all paths here, plain text


def _check(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECK_BYTES).digest()


class _OpenFile:
    """A file that stays open. It is not mapped into memory: if it became shorter, the program would be killed."""

    def __init__(self, file: str) -> None:
        self._number = open_file(file)

    def read(self, start: Bytes, length: Bytes) -> bytes:
        if hasattr(os, "pread"):  # forked processes share the position in the file
            return os.pread(self._number, length, start)
        os.lseek(self._number, start, os.SEEK_SET)
        return os.read(self._number, length)

    def __del__(self) -> None:
        if hasattr(self, "_number"):
            os.close(self._number)


_opened = lru_cache(maxsize=2)(_OpenFile)  # that of the last build, and that of this one
