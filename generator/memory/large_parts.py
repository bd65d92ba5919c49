"""Large parts of what is remembered, in a file of their own: each is read, and judged by its hash, when it is wanted.

Most builds ask for few of them: of ten thousand documents and entries, for those of the one text that changed.
"""

import os
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

_CHECK_BYTES = 12


class Large(NamedTuple):
    """Where a large part stands: in *file*, from the byte *start*, *length* bytes whose hash is *check*."""

    file: str
    start: int
    length: int
    check: bytes


def bytes_of(part: bytes | Large) -> bytes | None:
    """Return what *part* holds; None where its file is gone or damaged: it must be made again."""
    if isinstance(part, bytes):
        return part
    try:
        content = _opened(part.file).read(part.start, part.length)
    except OSError:
        return None
    return content if _check(content) == part.check else None


class Pile:
    """Large parts that are to stand in one file, one behind the other; its name tells what stands in it."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0
        self._total = blake2b(digest_size=_CHECK_BYTES)

    def put(self, content: bytes) -> tuple[int, int, bytes]:
        """Add *content*; return where it will stand, its length, and its hash."""
        check, start = _check(content), self._size
        self._total.update(check)
        self._pieces.append(content)
        self._size += len(content)
        return start, len(content), check

    @property
    def name(self) -> str:
        """Return what tells this pile from all others."""
        return self._total.hexdigest()

    @property
    def pieces(self) -> Sequence[bytes]:
        """Return what stands in it, in order."""
        return self._pieces


def _check(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECK_BYTES).digest()


class _OpenFile:
    """A file that stays open. It is not mapped into memory: one that is cut short meanwhile would end the program."""

    def __init__(self, file: str) -> None:
        self._number = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def read(self, start: int, length: int) -> bytes:
        if hasattr(os, "pread"):  # forked processes share where they are in the file
            return os.pread(self._number, length, start)
        os.lseek(self._number, start, os.SEEK_SET)
        return os.read(self._number, length)

    def __del__(self) -> None:
        if hasattr(self, "_number"):
            os.close(self._number)


_opened = lru_cache(maxsize=1)(_OpenFile)
