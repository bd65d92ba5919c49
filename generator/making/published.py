"""What stands in an output folder, as it was left: hash and stamp of each file. Nothing heavy is imported here.

A file is taken to be what it was while its size and its times are (`st_mtime`, `st_ctime`: the second cannot be set
back, and also moves when a name is given to the file elsewhere). One that looks touched is read and judged by its hash.
"""

import marshal
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import blake2b, sha256
from typing import NamedTuple

_FORMAT = b"tinlang published 1\n"
_HASH_BYTES = 32
_SURE_NS = 2_000_000_000  # what was left so shortly before the last change may have changed again within one tick
LEFT = frozenset({".gitignore", ".DS_Store", "Thumbs.db", "desktop.ini"})
"""What may stand at the top of an output: put there by this repository, and by file managers."""

Stamp = tuple[int, int, int]
"""Size in bytes, and the times of the last change of content and of entry, in nanoseconds."""


class Published(NamedTuple):
    """What stands in a folder: path below it → hash of the bytes and stamp of a file, or “” and stamp of a folder.

    The folder itself is not among them: it is exchanged as a whole, which touches it.
    *made_of* tells all that decided it, and *told* what the build said; *shared* are the folders that held things of
    somebody else's.
    """

    entries: dict[str, tuple[str, Stamp]]
    made_of: str = ""
    told: str = ""
    shared: tuple[str, ...] = ()


NOTHING = Published({})


def stamp_of(file: str) -> Stamp | None:
    """Return the stamp of *file*, or None where there is none."""
    try:
        seen = os.lstat(file)
    except OSError:
        return None
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns


def touched(folder: str, published: Published) -> list[str]:
    """Return the paths in *folder*, of files and of folders, that no longer look as they were left."""
    return [path for path, (_, stamp) in published.entries.items() if stamp_of(f"{folder}/{path}") != stamp]


def is_as_left(folder: str, published: Published) -> bool:
    """Return whether everything in *folder* looks as it was left."""
    return bool(published.entries) and all(
        stamp_of(f"{folder}/{path}") == stamp for path, (_, stamp) in published.entries.items()
    )


def damaged(folder: str, published: Published, paths: Iterable[str]) -> dict[str, str]:
    """Return which of *paths*, that were touched, are files of other bytes now, with the hash that they should have."""
    digests = ((path, published.entries[path][0]) for path in paths)
    return {path: digest for path, digest in digests if digest and hash_of(f"{folder}/{path}") != digest}


def foreign(folder: str, published: Published) -> list[str]:
    """Return what somebody else put among what was *published* in *folder*: files, and whole folders.

    A folder that looks as it was left holds nothing new, unless it was left just then (the “racy” files of Git's
    index, gitformat-index(5)); one that is *shared* is always looked at.
    """
    found = []
    sure = max((stamp[2] for _, stamp in published.entries.values()), default=0) - _SURE_NS
    for path, (digest, stamp) in published.entries.items():
        if not digest and (stamp[2] > sure or path in published.shared or stamp_of(f"{folder}/{path}") != stamp):
            with suppress(OSError):
                names = (f"{path}/{name}" for name in sorted(os.listdir(f"{folder}/{path}")))
                found += [name for name in names if name not in published.entries]
    return found


def left_at(
    folder: str, digests: Mapping[str, str], known: Mapping[str, tuple[str, Stamp]], shared: Iterable[str]
) -> Published:
    """Return *folder* as it is left: its files have the hashes *digests*; *known* are those just looked at.

    Its folders that are *shared* hold things of somebody else's.
    """
    entries: dict[str, tuple[str, Stamp]] = {}
    parents: set[str] = set()
    for path, digest in digests.items():
        entry = known.get(path)
        stamp = entry[1] if entry and entry[0] == digest else stamp_of(f"{folder}/{path}")
        if stamp:
            entries[path] = digest, stamp
        parent = path.rpartition("/")[0]
        while parent and parent not in parents:
            parents.add(parent)
            parent = parent.rpartition("/")[0]
    for parent in parents:
        stamp = stamp_of(f"{folder}/{parent}")
        if stamp:
            entries[parent] = "", stamp
    return Published(entries, shared=tuple(sorted(shared)))


def hash_of(file: str) -> str | None:
    """Return the SHA-256 of *file*, or None where it cannot be read."""
    try:
        with open(file, "rb") as opened:
            return sha256(opened.read()).hexdigest()
    except OSError:
        return None


def read_published(file: str) -> Published:
    """Return what was written to *file*; of a damaged one, nothing."""
    try:
        with open(file, "rb") as opened:
            content = opened.read()
        body = content[len(_FORMAT) + _HASH_BYTES :]
        if not content.startswith(_FORMAT) or content[len(_FORMAT) : len(_FORMAT) + _HASH_BYTES] != _digest(body):
            return NOTHING
        return Published(*marshal.loads(body))
    except (OSError, ValueError, EOFError, TypeError):
        return NOTHING


def write_published(file: str, published: Published) -> None:
    """Write *published* to *file*, if that can be written."""
    body = marshal.dumps(tuple(published))
    beside = f"{file}.{os.getpid()}"
    with suppress(OSError):
        with open(beside, "wb") as opened:
            opened.write(_FORMAT + _digest(body) + body)
        os.replace(beside, file)


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_HASH_BYTES).digest()
