"""Large parts of what is remembered, in a file of their own: each is read, and its hash checked, when it is needed.

Most builds need few of them: of ten thousand documents and entries, those of the one text that changed.
"""

import os
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from generator.units import Bytes

_CHECK_BYTES = 12


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
    """Large parts for one file, one after the other; the name of the file depends on its content."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0
        self._total = blake2b(digest_size=_CHECK_BYTES)

    def put(self, content: bytes) -> tuple[Bytes, Bytes, bytes]:
        """Add *content*; return its place in the file, its length, and its hash."""
        check, start = _check(content), self._size
        self._total.update(check)
        self._pieces.append(content)
        self._size += len(content)
        return start, len(content), check

    @property
    def name(self) -> str:
        """Return a name that differs from those of all other piles."""
        return self._total.hexdigest()

    @property
    def pieces(self) -> Sequence[bytes]:
        """Return the parts in their order."""
        return self._pieces


def _check(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECK_BYTES).digest()


class _OpenFile:
    """A file that stays open. It is not mapped into memory: if it became shorter, the program would be killed."""

    def __init__(self, file: str) -> None:
        self._number = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def read(self, start: int, length: int) -> bytes:
        if hasattr(os, "pread"):  # forked processes share the position in the file
            return os.pread(self._number, length, start)
        os.lseek(self._number, start, os.SEEK_SET)
        return os.read(self._number, length)

    def __del__(self) -> None:
        if hasattr(self, "_number"):
            os.close(self._number)


_opened = lru_cache(maxsize=1)(_OpenFile)
