"""Bytes by their hash, on the disk: an output folder has links to what was made once.

    objects/ab/cdef…   bytes, named by their SHA-256
    keys/ab/cdef…      what was made for a key: the hash of its bytes, and the key, so that none is taken for another

Every file is written under another name and then renamed, so two builds may share a store. The hash of what is read is
checked: a damaged entry counts as missing. Where the folder cannot be written, another one serves for this build alone.
"""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import get_ident

from generator.disk.files import file_bytes
from generator.disk.folders import remove_folder
from generator.units import Seconds

UNUSED_SECONDS: Seconds = 30 * 24 * 3600
"""So long is kept what no build needs."""
_PRUNED_EVERY_SECONDS: Seconds = 7 * 24 * 3600
_FOR_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Damaged(LookupError):  # noqa: N818 - it says what the entry is
    """An entry is gone, or its bytes no longer have the hash in its name."""


class Store:
    """Bytes by hash in *folder*; without one, or where it cannot be written, in *scratch*, which `close` removes."""

    def __init__(self, folder: Path | None, scratch: Path) -> None:
        self.folder = folder
        self._scratch = scratch
        self._sound: dict[str, str] = {}  # hash → the file whose bytes were checked
        self._there: dict[str, frozenset[str]] = {}  # the names that were in a folder of objects when first asked

    def __reduce__(self) -> tuple[type, tuple[Path | None, Path]]:
        """Let another process keep things at the same places."""
        return type(self), (self.folder, self._scratch)

    def put(self, content: bytes) -> str:
        """Keep *content*, and return its hash; raise `OSError` where it cannot be written anywhere."""
        digest = sha256(content).hexdigest()
        if digest not in self._sound and not (self._was_there(digest) and self._is_sound(digest)):
            self._sound[digest] = self._write(f"objects/{digest[:2]}/{digest[2:]}", content)
        return digest

    def read(self, digest: str) -> bytes:
        """Return the bytes whose hash is *digest*; raise `Damaged` where they are gone or have another hash."""
        for root in self._roots():
            file = _object(root, digest)
            try:
                content = file_bytes(file)
            except OSError:
                continue
            if sha256(content).hexdigest() == digest:
                self._sound[digest] = file
                return content
        raise Damaged(digest)

    def file(self, digest: str) -> str:
        """Return the file with the bytes of *digest*, whose hash was checked; raise `Damaged` as `read` does."""
        file = self._sound.get(digest)
        if file is None or not os.path.exists(file):
            self.read(digest)
        return self._sound[digest]

    def missing(self, digests: Iterable[str]) -> set[str]:
        """Return those of *digests* that are damaged or gone, and remove what is left of them."""
        lost = {digest for digest in set(digests) if not self._is_sound(digest)}
        for digest in lost:
            self._sound.pop(digest, None)
            for root in self._roots():
                with suppress(OSError):
                    os.remove(_object(root, digest))
        return lost

    def recall(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what *make* returned in an earlier build for *key*, a hash of all that decides it; or call it now.

        Raise `OSError` where the result cannot be written anywhere.
        """
        name = f"keys/{key[:2]}/{key[2:]}"
        for root in self._roots():
            with suppress(OSError, Damaged, ValueError):
                digest, kept_for = file_bytes(root / name).decode("ascii").split()
                if kept_for == key:
                    return self.read(digest)
        content = make()
        self._write(name, f"{self.put(content)} {key}".encode())
        return content

    def prune(self, needed: set[str], now: Seconds) -> bool:
        """Once a week, remove what is neither *needed*, nor published anywhere, nor younger than 30 days.

        *now* is in seconds since 1970. Return whether the week was over.
        """
        if self.folder is None or not self._is_due(now):
            return False
        for file in (*self.folder.glob("objects/*/*"), *self.folder.glob("keys/*/*")):
            with suppress(OSError):
                status = file.stat()
                old = now - status.st_mtime > UNUSED_SECONDS
                if old and status.st_nlink == 1 and file.parent.name + file.name not in needed:
                    file.unlink()
        return True

    def _is_due(self, now: Seconds) -> bool:
        """Return whether a week has passed since the last pruning; if so, note that it was done *now*."""
        assert self.folder is not None
        marker = self.folder / "pruned"
        try:
            if now - marker.stat().st_mtime < _PRUNED_EVERY_SECONDS:
                return False
        except OSError:
            pass
        with suppress(OSError):
            marker.touch()
            os.utime(marker, (now, now))
        return True

    def close(self) -> None:
        """Remove what was kept for this build only."""
        remove_folder(self._scratch)

    def _was_there(self, digest: str) -> bool:
        """Return whether there was an object called *digest* when the first of its folder was put.

        Most are new. What another build puts there meanwhile is put there again.
        """
        prefix = digest[:2]
        if prefix not in self._there:
            folders = (f"{root}/objects/{prefix}" for root in self._roots())
            self._there[prefix] = frozenset(name for folder in folders for name in _names_in(folder))
        return digest[2:] in self._there[prefix]

    def _is_sound(self, digest: str) -> bool:
        try:
            self.read(digest)
        except Damaged:
            return False
        return True

    def _roots(self) -> tuple[Path, ...]:
        return (self._scratch,) if self.folder is None else (self.folder, self._scratch)

    def _write(self, name: str, content: bytes) -> str:
        """Write *content* to *name* below the first folder that can be written, and return the file."""
        if self.folder is not None:
            with suppress(OSError):
                return _written(f"{self.folder}/{name}", content)
        return _written(f"{self._scratch}/{name}", content)


def _names_in(folder: str) -> list[str]:
    with suppress(OSError):
        return os.listdir(folder)
    return []


def _object(root: Path, digest: str) -> str:
    return f"{root}/objects/{digest[:2]}/{digest[2:]}"


def _written(file: str, content: bytes) -> str:
    """Write *content* to *file*, and return *file*."""
    write_whole(file, content)
    return file


def write_whole(file: Path | str, content: bytes, *, settled: bool = False) -> None:
    """Write *content* to *file* as a whole or not at all; others may write the same file at the same time.

    If *settled*, it is on the disk before it takes the place of what was there: a machine that loses its power has one
    or the other. What is remembered need not be: its hash tells. Raise `OSError` where it cannot be written.
    """
    write_pieces(file, (content,), settled=settled)


def write_pieces(file: Path | str, content: Iterable[bytes], *, settled: bool = False) -> None:
    """Write the pieces of *content* to *file* as `write_whole` does, each as it is yielded; raise as it does."""
    folder, name = os.path.split(file)
    beside = f"{folder}/.{name}.{os.getpid()}-{get_ident()}"
    try:
        try:
            _write(beside, content, settled=settled)
        except FileNotFoundError:  # not before: making a folder that exists blocks others that make files beside it
            os.makedirs(folder, exist_ok=True)
            _write(beside, content, settled=settled)
        os.replace(beside, file)
    except OSError:
        with suppress(OSError):
            os.remove(beside)
        raise


def _write(file: str, content: Iterable[bytes], *, settled: bool) -> None:
    number = os.open(file, _FOR_WRITING, 0o666)  # without a buffer: a small file is written in two thirds of the time
    try:
        for piece in content:
            rest = memoryview(piece)
            while rest:
                rest = rest[os.write(number, rest) :]
        if settled:
            os.fsync(number)
    finally:
        os.close(number)
