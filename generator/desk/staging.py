"""The index of a git repository, what git will commit next: read and written as a whole, all but one file as it was."""

import os
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dulwich.repo import Repo

PLAIN = 0o100644
"""The mode of a file that is no program."""
_ASSUMED = 0x8000  # “assume unchanged”


class Unfit(StrEnum):
    """Why no commit was made."""

    BUSY = "busy"  # a merge, a rebase or something like it is not finished
    LOCKED = "locked"  # another program of git holds the index or the branch
    STAGED = "staged"  # somebody has put another version of this file into the index
    FILTERED = "filtered"  # a program of the repository's own would have to change the bytes
    SHAPE = "shape"  # the index is written in a way that only git itself can change
    LIBRARY = "library"  # the library that writes into a repository is not installed
    DISK = "disk"  # the disk says no
    BROKEN = "broken"  # anything else


class CannotCommitError(Exception):
    """No commit was made; nothing that git shows has changed."""

    def __init__(self, why: Unfit, detail: str = "") -> None:
        super().__init__(why.value, detail)
        self.why = why
        self.detail = detail


class Staging:
    """What git will commit next, by path: the index, read and written as a whole."""

    def __init__(self, repo: "Repo") -> None:
        from dulwich.index import IndexChecksumReader, read_index_dict_with_version  # noqa: PLC0415 - as above

        self._file, self._format = Path(os.fsdecode(repo.index_path())), repo.object_format
        self._entries: dict[bytes, Any] = {}
        self._version = 2
        self._read = self._file.read_bytes() if self._file.exists() else b""
        if self._read:
            read = BytesIO(self._read)
            checked = IndexChecksumReader(read, self._format)
            self._entries, self._version, _ = read_index_dict_with_version(checked, self._format)
            if read.tell() != len(self._read) - self._format.oid_length:
                part = self._read[read.tell() :][:4]  # one that must be understood: a split or a sparse index
                raise CannotCommitError(Unfit.SHAPE if part.isalpha() else Unfit.BROKEN, self._file.name)
            checked.check_checksum(allow_empty=True)

    def knows_below(self, folder: bytes) -> bool:
        """Return whether git keeps anything below *folder*."""
        return any(path.startswith(folder + b"/") for path in self._entries)

    def staged(self, path: bytes) -> bytes | None:
        """Return the id of what is in the index at *path*; None where nothing is.

        Raise `CannotCommitError` where git is in the middle of a merge of it, or told not to look at it.
        """
        entry = self._entries.get(path)
        if entry is None:
            return None
        if not hasattr(entry, "sha"):
            raise CannotCommitError(Unfit.BUSY, shown(path))  # both sides of a merge
        if entry.extended_flags or entry.flags & _ASSUMED:
            raise CannotCommitError(Unfit.SHAPE, shown(path))  # git is told not to look at the file
        return bytes(entry.sha)

    def put(self, path: bytes, blob: bytes | None, mode: int | None, file: Path) -> None:
        """Put *blob* at *path*, as *file* has it; None takes it out. All else stays.

        Raise `CannotCommitError` where another program holds the index, or has written it meanwhile.
        """
        from dulwich.file import FileLocked, GitFile  # noqa: PLC0415 - as above
        from dulwich.index import IndexChecksumWriter, index_entry_from_stat, write_index_dict  # noqa: PLC0415

        self._entries.pop(path, None)
        if blob is not None:
            self._entries[path] = index_entry_from_stat(file.stat(), blob, mode or PLAIN)
        made = BytesIO()
        checked = IndexChecksumWriter(made, self._format)
        write_index_dict(checked, self._entries, self._version, object_format=self._format)
        checked.write_checksum()
        try:
            locked = GitFile(str(self._file), "wb")
        except FileLocked as error:
            raise CannotCommitError(Unfit.LOCKED, shown(error.lockfilename)) from error
        same = (self._file.read_bytes() if self._file.exists() else b"") == self._read
        try:
            if same:
                locked.write(made.getvalue())
                locked.close()
        finally:
            locked.abort()
        if not same:
            raise CannotCommitError(Unfit.LOCKED, self._file.name)  # another program wrote it meanwhile


def shown(name: "str | bytes | Path") -> str:
    """Return the name of a file as people read it."""
    return os.fsdecode(name)
