"""Link, copy and remove files, and exchange whole folders in one step."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from generator.disk.files import HELD, patiently

_AT_FDCWD, _EXCHANGE = -100, 2  # Linux: renameat2(2)
_SWAP = 2  # macOS: renamex_np(2)
_HELD_WITHIN = (*HELD, 145)  # ERROR_DIR_NOT_EMPTY: of a file that is held the name stays until it is let go


def rewrite(file: str, content: bytes) -> None:
    """Write *content* as a new file: the old one may have other names, under which it must not change."""
    remove(file)
    Path(file).write_bytes(content)


def remove(path: str) -> None:
    """Remove whatever is at *path*; of a link, not what it leads to. Wait a little for who holds it; ignore errors."""
    if is_folder(path):
        remove_folder(path)
    else:
        with suppress(OSError):
            patiently(partial(os.remove, path))


def remove_folder(folder: str | os.PathLike[str]) -> None:
    """Remove *folder* with what is in it; where another program holds some of it, wait a little. Errors are ignored."""
    with suppress(OSError):
        patiently(partial(shutil.rmtree, folder), _HELD_WITHIN)
        return
    shutil.rmtree(folder, ignore_errors=True)  # what nobody holds


def copy(path: str, target: str) -> None:
    """Copy whatever is at *path* to *target*, a link as a link; make the folders round *target*.

    Raise `OSError` where that fails, `shutil.SpecialFileError` or `shutil.Error` where it meets a pipe or a device.
    """
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if is_folder(path):
        shutil.copytree(path, target, symlinks=True)
    else:
        shutil.copy2(path, target, follow_symlinks=False)


def is_folder(path: str) -> bool:
    """Return whether *path* is a folder, and not a link to one."""
    return os.path.isdir(path) and not os.path.islink(path)


def prune(root: str, folder: str) -> None:
    """Remove *folder*, a path below *root*, and then the folders round it up to *root*, while they are empty."""
    with suppress(OSError):
        while folder:
            os.rmdir(f"{root}/{folder}")
            folder = folder.rpartition("/")[0]


def link(source: str, file: str) -> None:
    """Make *file* a hard link to *source*, or a copy where that cannot be.

    A file that exists is removed first: overwritten, it would change under its other names as well. Raise `OSError`
    where neither can be made.
    """
    try:
        os.link(source, file)
    except OSError:
        remove(file)
        shutil.copyfile(source, file)


@contextmanager
def alone(file: str) -> Iterator[None]:
    """Wait until no other process is in a block with the same lock *file*; do not wait where it cannot be made."""
    try:
        lock = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:
        yield
        return
    try:
        with suppress(OSError):  # shared folders of some networks have no locks
            _wait_for(lock)
        yield
    finally:
        os.close(lock)


class Turn:
    """What one process at a time has; it is given back by `close`, and by the system where the process is killed."""

    def __init__(self, lock: int) -> None:
        self._lock: int | None = lock

    def close(self) -> None:
        """Give it back."""
        lock, self._lock = self._lock, None
        if lock is not None:
            os.close(lock)


def turn_at(file: str) -> Turn | None:
    """Return the turn at *file*, or None where another process, or another thread of this one, has it.

    Where a disk knows no locks, whoever asks gets it. Raise `OSError` where the file cannot be made.
    """
    return turn_of(os.open(file, os.O_RDWR | os.O_CREAT, 0o644))


def turn_of(lock: int) -> Turn | None:
    """Return the turn at what is open as *lock*, as `turn_at` does; without it, that is closed."""
    try:
        _take(lock)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLOCK):
            os.close(lock)
            return None
    return Turn(lock)


def _take(lock: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only Windows has it

        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        return
    import fcntl  # noqa: PLC0415 - Windows lacks it

    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _wait_for(lock: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only Windows has it

        while True:
            try:
                msvcrt.locking(lock, msvcrt.LK_LOCK, 1)
            except OSError as error:
                if error.errno != errno.EDEADLOCK:  # raised after ten seconds
                    raise
            else:
                return
    import fcntl  # noqa: PLC0415 - Windows lacks it

    fcntl.flock(lock, fcntl.LOCK_EX)


def swap(new: Path, folder: Path) -> None:
    """Put *new* in the place of *folder*, in one step where the system can; the old folder is at *new* then.

    Where another program holds something in one of them, wait a little for it. Raise `OSError` where one of them cannot
    be renamed; *folder* is then as it was.
    """
    if folder.exists() and _exchange(new, folder):
        return
    old = folder.with_name(f".{folder.name}.old")
    stood = folder.exists()
    if stood:
        patiently(partial(folder.rename, old))
    try:
        patiently(partial(new.rename, folder))
    except OSError:
        if stood:
            patiently(partial(old.rename, folder))
        raise
    if stood:
        patiently(partial(old.rename, new))  # as an exchange would have done


def settle(folder: Path) -> None:
    """Have the system write to the disk of *folder* all that it still holds in memory for it, where it can be asked to.

    One call writes for the whole disk (syncfs(2)): a call for each of thousands of files and folders takes longer.
    """
    if sys.platform == "win32":
        return  # it has no such call
    try:
        place = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        ctypes.CDLL(None).syncfs(place)
    except (OSError, AttributeError):
        os.sync()
    finally:
        os.close(place)


def settle_names(folder: Path) -> None:
    """Have the system write the names of the files in *folder* to the disk, where it can be asked to (fsync(2))."""
    with suppress(OSError):
        place = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)


def _exchange(new: Path, folder: Path) -> bool:
    """Exchange two folders in one step; return whether this system could."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(os.fsencode(new), os.fsencode(folder), _SWAP) == 0)
        call = libc.renameat2
    except (OSError, AttributeError, TypeError):
        return False
    return bool(call(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(folder), _EXCHANGE) == 0)
