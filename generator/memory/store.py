"""Bytes by their hash, on the disk: what was made once is linked to wherever it is published.

    objects/ab/cdef…   bytes, named by their SHA-256
    keys/ab/cdef…      what was made for a key: the hash of its bytes, and the key, lest one be taken for another

Every file is written whole, beside, and then renamed; two builds may share a store. What is read back is judged by its
hash: a damaged entry is as good as none. Where the folder cannot be written, another one serves for this build alone.
"""

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

UNUSED_SECONDS = 30 * 24 * 3600
_PRUNED_EVERY_SECONDS = 7 * 24 * 3600


class Damaged(LookupError):  # noqa: N818 - it says what the entry is
    """An entry is gone, or its bytes are no longer those that it is named by."""


class Store:
    """Bytes by hash in *folder*; without one, or where it takes nothing, in a folder that is gone with the store."""

    def __init__(self, folder: Path | None, scratch: Path) -> None:
        self.folder = folder
        self._scratch = scratch
        self._sound: dict[str, str] = {}  # hash → the file that was seen to hold its bytes

    def put(self, content: bytes) -> str:
        """Keep *content*, and return its hash."""
        digest = sha256(content).hexdigest()
        if digest not in self._sound and not self._is_sound(digest):
            self._sound[digest] = self._write(f"objects/{digest[:2]}/{digest[2:]}", content)
        return digest

    def read(self, digest: str) -> bytes:
        """Return the bytes whose hash is *digest*; raise `Damaged` where they are not there, or are others."""
        for root in self._roots():
            file = _object(root, digest)
            try:
                with open(file, "rb") as opened:
                    content = opened.read()
            except OSError:
                continue
            if sha256(content).hexdigest() == digest:
                self._sound[digest] = file
                return content
        raise Damaged(digest)

    def file(self, digest: str) -> str:
        """Return the file that holds the bytes of *digest*, whose hash was looked at; raise `Damaged` as `read`."""
        found = self._sound.get(digest)
        if found is None or not os.path.exists(found):
            self.read(digest)
        return self._sound[digest]

    def missing(self, digests: Iterable[str]) -> set[str]:
        """Return which of *digests* are damaged or gone; what is left of them is removed."""
        lost = {digest for digest in set(digests) if not self._is_sound(digest)}
        for digest in lost:
            self._sound.pop(digest, None)
            for root in self._roots():
                with suppress(OSError):
                    os.remove(_object(root, digest))
        return lost

    def recall(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what *make* made for *key*, a hash of all that decides it, in an earlier build; or make it now."""
        name = f"keys/{key[:2]}/{key[2:]}"
        for root in self._roots():
            with suppress(OSError, Damaged, ValueError):
                digest, of = (root / name).read_text(encoding="ascii").split()
                if of == key:
                    return self.read(digest)
        content = make()
        self._write(name, f"{self.put(content)} {key}".encode())
        return content

    def prune(self, needed: set[str], now: float) -> bool:
        """Once a week, remove what is neither *needed*, nor published anywhere, nor younger than 30 days.

        Return whether it was time to do so.
        """
        if self.folder is None or not self._is_due(now):
            return False
        for file in (*self.folder.glob("objects/*/*"), *self.folder.glob("keys/*/*")):
            with suppress(OSError):
                seen = file.stat()
                old = now - seen.st_mtime > UNUSED_SECONDS
                if old and seen.st_nlink == 1 and file.parent.name + file.name not in needed:
                    file.unlink()
        return True

    def _is_due(self, now: float) -> bool:
        """Return whether a week has gone since the last pruning; it is noted as done."""
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
        """Remove what was kept for this build alone."""
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _is_sound(self, digest: str) -> bool:
        if not any(os.path.exists(_object(root, digest)) for root in self._roots()):
            return False  # as nearly always: to find out so costs a third of failing to open it
        try:
            self.read(digest)
        except Damaged:
            return False
        return True

    def _roots(self) -> tuple[Path, ...]:
        return (self._scratch,) if self.folder is None else (self.folder, self._scratch)

    def _write(self, name: str, content: bytes) -> str:
        """Write *content* to *name* below the first folder that takes it, and return the file."""
        if self.folder is not None:
            with suppress(OSError):
                return _written(f"{self.folder}/{name}", content)
        return _written(f"{self._scratch}/{name}", content)


def _object(root: Path, digest: str) -> str:
    return f"{root}/objects/{digest[:2]}/{digest[2:]}"


def _written(file: str, content: bytes) -> str:
    """Write *content* to *file*, and return that."""
    write_whole(file, content)
    return file


def write_whole(file: Path | str, content: bytes) -> None:
    """Write *content* to *file* at once or not at all, whoever writes there at the same time."""
    write_pieces(file, (content,))


def write_pieces(file: Path | str, content: Iterable[bytes]) -> None:
    """Write the pieces of *content* to *file* in the same way; each is asked for when its turn has come."""
    folder, name = os.path.split(file)
    beside = f"{folder}/.{name}.{os.getpid()}"
    try:
        try:
            _write(beside, content)
        except FileNotFoundError:  # only then: to make a folder that is there holds up all who make files beside it
            os.makedirs(folder, exist_ok=True)
            _write(beside, content)
        os.replace(beside, file)
    except OSError:
        with suppress(OSError):
            os.remove(beside)
        raise


def _write(file: str, content: Iterable[bytes]) -> None:
    with open(file, "wb") as opened:
        opened.writelines(content)
