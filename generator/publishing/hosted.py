"""The built website, and the folder of a web server on this machine, on a share of the network or on a stick."""

import os
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG

from generator.diagnostics import Refused
from generator.disk.files import leads_out, patiently
from generator.disk.folders import Turn, prune, remove_folder, settle, turn_of
from generator.memory.store import write_whole
from generator.messages import operator
from generator.publishing.bringing import BESIDE, SUMS, Delivered, EntryKind, HostEntry, Reached, bring, unheard

_APART = sys.platform == "win32"  # it cannot be asked to settle a whole disk at once, so each file is settled


def site_files(folder: Path) -> list[tuple[PurePosixPath, bytes]]:
    """Return the files of the website that was built into *folder*, with paths below its root.

    Raise `Refused` where one is a link to a file elsewhere: nothing else than the website is published.
    """
    site = folder / "site"
    files = sorted(file for file in site.rglob("*") if file.is_file())
    for file in files:
        if leads_out(str(file), str(site)):
            raise Refused(operator.link_in_site(str(file)))
    return [(PurePosixPath(file.relative_to(site).as_posix()), file.read_bytes()) for file in files]


def write_site(
    files: Iterable[tuple[PurePosixPath | str, bytes]], folder: Path, reached: Reached = unheard
) -> Delivered:
    """Write the website's *files* to the web server's *folder* as `bring` does, and raise what it raises."""
    return bring({str(path): content for path, content in files}, LocalFolder(folder), reached)


class LocalFolder:
    """A folder that this machine's system writes into."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn: Turn | None = None

    @property
    def address(self) -> str:
        """Return the folder as it was named."""
        return str(self._folder)

    def make(self) -> None:
        """Make the folder, and those round it; raise `OSError` where that cannot be, `Refused` if it is held."""
        self._folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix":  # elsewhere a folder cannot be held
            self._turn = turn_of(os.open(self._folder, os.O_RDONLY))
            if self._turn is None:
                raise Refused(operator.busy_folder(str(self._folder)))

    def leave(self) -> None:
        """Let others write into it again."""
        if self._turn:
            self._turn.close()

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, or None where there is none; raise `OSError` where it cannot be read."""
        file = self._folder / path
        return file.read_bytes() if file.is_file() and not file.is_symlink() else None

    def entries(self, paths: Collection[str]) -> Mapping[str, HostEntry]:
        """Return what stands at each of *paths* that exists; links are not followed."""
        found = {}
        for path in paths:
            with suppress(FileNotFoundError, NotADirectoryError):
                about = (self._folder / path).lstat()
                mode = about.st_mode
                kind = EntryKind.FILE if S_ISREG(mode) else EntryKind.FOLDER if S_ISDIR(mode) else EntryKind.OTHER
                found[path] = HostEntry(kind, about.st_size)
        return found

    def same(self, files: Mapping[str, bytes], there: Mapping[str, HostEntry]) -> AbstractSet[str]:
        """Return the paths of those *files* that have these bytes already."""
        return {
            path
            for path, content in files.items()
            if there.get(path) == HostEntry(EntryKind.FILE, len(content)) and self._has(path, content)
        }

    def _has(self, path: str, content: bytes) -> bool:
        try:
            return (self._folder / path).read_bytes() == content
        except OSError:
            return False

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write *files*, each as a whole; raise `OSError` where they cannot be, for which no room may be left."""
        try:
            for path, content in files.items():
                patiently(partial(write_whole, self._folder / path, content, settled=_APART))
        except OSError:
            self._clear()
            raise

    def _clear(self) -> None:
        """Give back the room that was taken beside the website: nothing is uploaded here that would be lost by that."""
        remove_folder(self._folder / BESIDE)

    def move(self, moves: Sequence[tuple[str, str]]) -> None:
        """Move files in this order; raise `OSError` where one cannot be moved."""
        settle(self._folder)  # a machine that loses its power while they are moved has each page whole
        for source, target in moves:
            (self._folder / target).parent.mkdir(parents=True, exist_ok=True)
            patiently(partial((self._folder / source).replace, self._folder / target))

    def remove(self, paths: Collection[str]) -> None:
        """Remove files, then the folders round them as far as they are empty; raise `OSError` where one must stay."""
        for path in paths:
            (self._folder / path).unlink(missing_ok=True)
            prune(str(self._folder), path.rpartition("/")[0])

    def listed(self, folder: str) -> AbstractSet[str]:
        """Return the names in a folder, none where there is no such folder."""
        place = self._folder / folder
        return {entry.name for entry in place.iterdir()} if place.is_dir() and not place.is_symlink() else set()

    def note(self, sums: Mapping[str, str]) -> None:
        """Remove hashes that somebody noted who wrote here from elsewhere: they would no longer be true."""
        del sums
        (self._folder / SUMS).unlink(missing_ok=True)
