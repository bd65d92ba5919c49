"""The record of an output folder as a build left it: hash and stamp of each file. Nothing heavy is imported here.

A file counts as unchanged while its size and its times are the same (`st_mtime` and `st_ctime`: the second cannot be
set back, and also changes when the file gets another name elsewhere). A file that looks touched is read, and its hash
decides.
"""

import marshal
import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from generator.disk.files import file_bytes
from generator.memory.store import write_pieces
from generator.units import Bytes, Nanoseconds

_FORMAT = b"tinlang published 3\n"
_HASH_BYTES = 32
_SURE_NS: Nanoseconds = 2_000_000_000  # two changes so near to each other may have the same time
LEFT = frozenset({".gitignore", ".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that may be at the top of an output folder: this repository and file managers put them there."""

LeftStamp = tuple[Bytes, Nanoseconds, Nanoseconds]
"""Size, and the times of the last change of the bytes (`st_mtime_ns`) and of the entry (`st_ctime_ns`)."""


class FolderRecord(NamedTuple):
    """The entries of a folder: path below it → hash of the bytes and stamp of a file, or “” and stamp of a folder.

    The folder itself has no entry: it is exchanged as a whole, which touches it. *shared* are the folders that also
    held things of somebody else.
    """

    entries: dict[str, tuple[str, LeftStamp]]
    shared: tuple[str, ...] = ()


class FinishedBuild(NamedTuple):
    """A build that ended well: what it printed (*lines*), the hash of its *record*, and *made_of*.

    The last is a digest of all that decided the build (`unchanged.made_of`).
    """

    record: bytes
    made_of: str
    lines: str


NOTHING = FolderRecord({})


def stamp_of(file: str) -> LeftStamp | None:
    """Return the stamp of *file*, or None where there is none."""
    try:
        status = os.lstat(file)
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def touched(folder: str, published: FolderRecord) -> list[str]:
    """Return the paths of files and folders in *folder* that no longer look as they were left."""
    return [path for path, (_, stamp) in published.entries.items() if stamp_of(f"{folder}/{path}") != stamp]


def touched_files(folder: str, published: FolderRecord) -> list[str]:
    """Return the paths of files in *folder* that no longer look as they were left."""
    entries = published.entries.items()
    return [path for path, (digest, stamp) in entries if digest and stamp_of(f"{folder}/{path}") != stamp]


def linked_since(folder: str, published: FolderRecord, changed: Collection[str]) -> FolderRecord:
    """Return *published* with the present stamps of its files in *folder*: new names elsewhere changed `st_ctime`.

    The *changed* files, which no longer looked as they were left before that, keep their old stamps.
    """
    entries = dict(published.entries)
    for path, (digest, stamp) in published.entries.items():
        now = stamp_of(f"{folder}/{path}") if digest and path not in changed else None
        if now and now[:2] == stamp[:2]:
            entries[path] = digest, now
    return published._replace(entries=entries)


def is_as_left(folder: str, published: FolderRecord) -> bool:
    """Return whether all in *folder* is as it was left: touched files are read, folders must look untouched.

    A build of the same content into another folder touches the files: it gives them more names.
    """
    changed = touched(folder, published)
    sound = all(published.entries[path][0] for path in changed) and not damaged(folder, published, changed)
    return bool(published.entries) and sound


def damaged(folder: str, published: FolderRecord, paths: Iterable[str]) -> dict[str, str]:
    """Return those of the touched *paths* that are files with other bytes now, with the hash each should have."""
    digests = ((path, published.entries[path][0]) for path in paths)
    return {path: digest for path, digest in digests if digest and hash_of(f"{folder}/{path}") != digest}


def foreign(folder: str, published: FolderRecord, changed: Collection[str] | None = None) -> list[str]:
    """Return the files and whole folders that somebody else put among what was *published* in *folder*.

    A link in the place of a folder of ours is one of them; what it leads to is not looked at. A folder that looks as it
    was left (*changed* are those that do not, if known) has nothing new in it, unless the build ended only moments
    before (the “racy” files of Git's index, gitformat-index(5)). *shared* folders are always looked at.
    """
    added, replaced = [], []
    sure = max((stamp[2] for _, stamp in published.entries.values()), default=0) - _SURE_NS
    for path, (digest, stamp) in published.entries.items():
        if digest:
            continue
        looks_new = stamp_of(f"{folder}/{path}") != stamp if changed is None else path in changed
        if looks_new and _is_no_folder(f"{folder}/{path}"):
            replaced.append(path)
        elif looks_new or stamp[2] > sure or path in published.shared:
            with suppress(OSError):
                names = (f"{path}/{name}" for name in sorted(os.listdir(f"{folder}/{path}")))
                added += [name for name in names if name not in published.entries]
    behind = tuple(f"{path}/" for path in replaced)
    return [path for path in (*replaced, *added) if not path.startswith(behind)]


def _is_no_folder(path: str) -> bool:
    return os.path.islink(path) or os.path.isfile(path)


def left_at(
    folder: str, digests: Mapping[str, str], known: Mapping[str, tuple[str, LeftStamp]], shared: Iterable[str]
) -> FolderRecord:
    """Return the record of *folder*: its files have the hashes *digests*, its *shared* folders also hold other things.

    The stamps of *known* files and folders were just read, and are not read again.
    """
    entries: dict[str, tuple[str, LeftStamp]] = {}
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
        stamp = known[parent][1] if parent in known else stamp_of(f"{folder}/{parent}")
        if stamp:
            entries[parent] = "", stamp
    return FolderRecord(entries, tuple(sorted(shared)))


def hash_of(file: str) -> str | None:
    """Return the SHA-256 of *file*, or None where it cannot be read."""
    try:
        return sha256(file_bytes(file)).hexdigest()
    except OSError:
        return None


def read_published(file: str) -> FolderRecord:
    """Return the record in *file*, or an empty one where it is gone or damaged."""
    return _read(file, stamp_of(file))[1]


def read_finished_build(file: str) -> FinishedBuild | None:
    """Return the build that left the record *file*, or None where what it wrote is damaged or is of another record."""
    content = _content_of(f"{file}.told")
    build = FinishedBuild(*content[1]) if content and len(content[1]) == len(FinishedBuild._fields) else None
    return build if build and build.record == _read(file, stamp_of(file))[0] else None


def write_published(file: str, published: FolderRecord) -> bytes:
    """Write *published* to *file* if possible, and return the hash of the record."""
    return _write(file, published)


def keep_published(file: str, published: FolderRecord, record: str) -> None:
    """Write *published* to *file* if possible: by a link to the file *record*, where that has the same.

    The next record of that folder takes the place of the file, and does not change it.
    """
    if published is read_published(record):
        with suppress(OSError):
            os.link(record, file)
            return
    write_published(file, published)


def write_finished_build(file: str, build: FinishedBuild) -> None:
    """Write *build* beside its record *file* if possible."""
    _write(f"{file}.told", build)


@lru_cache(maxsize=2)  # of the folder, and of its spare
def _read(file: str, stamp: LeftStamp | None) -> tuple[bytes, FolderRecord]:
    """Return the hash and the content of the record *file*; it is read once while its *stamp* is the same."""
    content = _content_of(file) if stamp else None
    return (
        (content[0], FolderRecord(*content[1]))
        if content and len(content[1]) == len(FolderRecord._fields)
        else (b"", NOTHING)
    )


def _content_of(file: str) -> tuple[bytes, tuple[Any, ...]] | None:
    """Return the hash and the values in *file*, or None where it is gone or damaged."""
    try:
        content = file_bytes(file)
        digest, body = content[len(_FORMAT) :][:_HASH_BYTES], memoryview(content)[len(_FORMAT) + _HASH_BYTES :]
        if not content.startswith(_FORMAT) or digest != _digest(body):
            return None
        return digest, tuple(marshal.loads(body))
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _write(file: str, values: tuple[Any, ...]) -> bytes:
    body = marshal.dumps(tuple(values))
    digest = _digest(body)
    with suppress(OSError):
        write_pieces(file, (_FORMAT, digest, body))
    return digest


def _digest(content: bytes | memoryview) -> bytes:
    return sha256(content).digest()
