"""A folder of the disk, or a stick, as the writing of sticks needs it: lists in its own order, writes that last."""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from generator.disk.files import file_bytes
from generator.units import Bytes

_CLUSTER: Bytes = 32_768
"""What a file takes at least where the system does not say it: the largest that FAT32 has as a rule."""
_MOUNTS = Path("/proc/self/mounts")
_REMOVABLE = 2  # DRIVE_REMOVABLE (GetDriveTypeW)
_OF_STICKS = ("exfat", "ntfs", "ntfs3", "fuseblk")
_PLUGGED_BELOW = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


class Drive(Protocol):
    """What a stick can do. Paths are below its root; what fails raises `OSError`."""

    @property
    def kind(self) -> str:
        """Return the file system, in lower case, or nothing where it is not known."""
        ...

    @property
    def cluster(self) -> Bytes:
        """Return what a file takes at least."""
        ...

    @property
    def free(self) -> Bytes:
        """Return how much room is left."""
        ...

    def names(self, folder: PurePosixPath) -> list[tuple[str, bool]]:
        """Return the names in *folder* in its own order, unsorted, each with whether it is a folder."""
        ...

    def size(self, path: PurePosixPath) -> Bytes | None:
        """Return the size of the file at *path*, or None where there is none."""
        ...

    def read(self, path: PurePosixPath) -> bytes:
        """Return the bytes of the file at *path*."""
        ...

    def write(self, path: PurePosixPath, content: bytes) -> None:
        """Write a new file at *path*, and wait until it is on the stick; never over another one."""
        ...

    def make_folder(self, path: PurePosixPath) -> None:
        """Make a new folder at *path*."""
        ...

    def replace(self, path: PurePosixPath, content: bytes) -> None:
        """Write *content* at *path*, over what we wrote there before."""
        ...

    def remove(self, path: PurePosixPath) -> None:
        """Remove the file at *path*."""
        ...

    def remove_folder(self, path: PurePosixPath) -> bool:
        """Remove the folder at *path* if it is empty, and return whether it is gone."""
        ...


@dataclass(frozen=True, slots=True)
class FolderDrive:
    """The folder *root* of the disk, which may be the root of a stick."""

    root: Path

    @property
    def kind(self) -> str:
        """Return the file system, in lower case, or nothing where it is not known."""
        return kind_of(self.root)

    @property
    def cluster(self) -> Bytes:
        """Return what a file takes at least."""
        if sys.platform == "win32":
            return _CLUSTER
        return os.statvfs(self.root).f_frsize or _CLUSTER

    @property
    def free(self) -> Bytes:
        """Return how much room is left; where the system does not know it, as much as any stick has."""
        usage = shutil.disk_usage(self.root)
        return usage.free if usage.total else sys.maxsize

    def names(self, folder: PurePosixPath) -> list[tuple[str, bool]]:
        """Return the names in *folder* in its own order, unsorted, each with whether it is a folder."""
        with os.scandir(self._at(folder)) as entries:
            return [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]

    def size(self, path: PurePosixPath) -> Bytes | None:
        """Return the size of the file at *path*, or None where there is none."""
        file = self._at(path)
        leads_away = file.is_symlink() or file.parent.is_symlink()
        return file.stat().st_size if file.is_file() and not leads_away else None

    def read(self, path: PurePosixPath) -> bytes:
        """Return the bytes of the file at *path*."""
        return file_bytes(self._at(path))

    def write(self, path: PurePosixPath, content: bytes) -> None:
        """Write a new file at *path*, and wait until it is on the stick; never over another one."""
        self._write(self._at(path), content)

    def make_folder(self, path: PurePosixPath) -> None:
        """Make a new folder at *path*."""
        folder = self._at(path)
        folder.mkdir()
        _settle_folder(folder.parent)

    def replace(self, path: PurePosixPath, content: bytes) -> None:
        """Write *content* at *path*, over what we wrote there before: into another file first, then in its place."""
        file, beside = self._at(path), self._at(path.with_name(f"{path.name}.new"))
        beside.unlink(missing_ok=True)
        self._write(beside, content)
        beside.replace(file)
        _settle_folder(file.parent)

    def remove(self, path: PurePosixPath) -> None:
        """Remove the file at *path*."""
        self._at(path).unlink()

    def remove_folder(self, path: PurePosixPath) -> bool:
        """Remove the folder at *path* if it is empty, and return whether it is gone."""
        folder = self._at(path)
        with suppress(OSError):
            folder.rmdir()
        return not folder.exists()

    def _at(self, path: PurePosixPath) -> Path:
        return self.root.joinpath(*path.parts)

    def _write(self, path: Path, content: bytes) -> None:
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            if hasattr(os, "posix_fadvise"):  # what is read back then comes from the stick, and not from the memory
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        _settle_folder(path.parent)


def root_of(typed: Path) -> Path:
    """Return the folder that was *typed*; “E:” alone is the root of that drive, not where a program last was on it."""
    return Path(f"{typed}\\") if sys.platform == "win32" and str(typed) == typed.drive else typed


def kind_of(folder: Path) -> str:
    """Return the file system in which *folder* lies, in lower case, or nothing where it is not known."""
    if sys.platform == "win32":
        return _kind_on_windows(folder)
    whole = os.path.realpath(folder)
    found = [(len(place), kind) for place, kind in _mounted() if _is_below(whole, place)]
    return max(found)[1].lower() if found else ""


def is_fat(kind: str) -> bool:
    """Return whether *kind* is a FAT, which every player reads.

    >>> [is_fat(kind) for kind in ("vfat", "fat32", "fuse.fusefat", "msdos", "exfat", "ntfs")]
    [True, True, True, True, False, False]
    """
    return kind == "msdos" or ("fat" in kind and "exfat" not in kind)


def plugged_in() -> list[Path]:
    """Return the sticks that are plugged in, as far as the system tells."""
    if sys.platform == "win32":
        return list(_removable_on_windows())
    if sys.platform == "darwin":
        with suppress(OSError), os.scandir("/Volumes") as entries:
            return sorted(Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False))
        return []
    fit = (place for place, kind in _mounted() if is_fat(kind) or kind in _OF_STICKS)
    places = (place for place in fit if f"{place}/".startswith(_PLUGGED_BELOW))
    return sorted({Path(place) for place in places if Path(place).is_dir()})


def _mounted() -> Iterator[tuple[str, str]]:
    """Yield each place where a file system is mounted, and its kind (proc(5): blanks are written in octal)."""
    with suppress(OSError), _MOUNTS.open(encoding="utf-8", errors="surrogateescape") as lines:
        for line in lines:
            _, place, kind, *_ = line.split(" ")
            for octal, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
                place = place.replace(octal, sign)
            yield place, kind


def _is_below(path: str, place: str) -> bool:
    return path == place or path.startswith(place.rstrip("/") + "/")


def _settle_folder(folder: Path) -> None:
    """Wait until the names in *folder* are on the stick; Windows writes them by itself."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # not every file system can
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _kind_on_windows(folder: Path) -> str:
    root = f"{folder.resolve().drive}\\"
    name = ctypes.create_unicode_buffer(64)
    kernel: Any = vars(ctypes)["windll"].kernel32
    done = kernel.GetVolumeInformationW(ctypes.c_wchar_p(root), None, 0, None, None, None, name, len(name))
    return name.value.lower() if done else ""


def _removable_on_windows() -> Iterator[Path]:
    kernel: Any = vars(ctypes)["windll"].kernel32
    there = kernel.GetLogicalDrives()
    for number in range(26):
        root = f"{chr(ord('A') + number)}:\\"
        if there >> number & 1 and kernel.GetDriveTypeW(ctypes.c_wchar_p(root)) == _REMOVABLE:
            yield Path(root)
