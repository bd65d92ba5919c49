"""The website → the folder of a web server, wherever that is: visitors find the last page or the new one, always whole.

What changed is first laid beside, in a hidden folder; only then is each file moved into its place, pages at last, and
what is of no use any more removed. A run that is stopped before that leaves the last site as it was, one that is
stopped while files are moved leaves whole pages with all that they need; the next run goes on with what lies beside.

.tinlang-files   which files are ours; others are never touched
.tinlang-sums    their hashes, as `sha256sum` writes them, where to read them again would take long
.tinlang-new/    what lies beside
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import islice
from pathlib import PurePosixPath
from typing import Protocol

from generator.messages import operator
from generator.units import Bytes

LIST, SUMS, BESIDE = ".tinlang-files", ".tinlang-sums", ".tinlang-new"
OURS = frozenset((LIST, SUMS, BESIDE))
"""The names of what is no part of the website itself."""


def unheard(done: int, total: int) -> None:
    """Listen to how far it is, for those who do not ask."""
    del done, total


_AT_ONCE = 48  # files that are written between two looks at how far it is

Reached = Callable[[int, int], None]
"""Is told how many files of how many lie beside."""


class EntryKind(StrEnum):
    """What stands at a path of the server."""

    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"  # a link, a device


@dataclass(frozen=True, slots=True)
class HostEntry:
    """What stands at a path, and the size of a file."""

    kind: EntryKind
    size: Bytes = 0


class HostFolder(Protocol):
    """A folder of a web server. Paths are relative to it; each method raises `OSError` where the server refuses."""

    @property
    def address(self) -> str:
        """Return what people call the folder."""

    def make(self) -> None:
        """Make the folder if it is not there, and keep it for oneself, where its system can."""

    def leave(self) -> None:
        """Let others write into it again."""

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file, or None where there is none."""

    def entries(self, paths: Collection[str]) -> Mapping[str, HostEntry]:
        """Return what stands at each of *paths* that exists; links are not followed."""

    def same(self, files: Mapping[str, bytes], there: Mapping[str, HostEntry]) -> AbstractSet[str]:
        """Return the paths of those *files* that have these bytes already."""

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write *files*, each as a whole, and the folders round them."""

    def move(self, moves: Sequence[tuple[str, str]]) -> None:
        """Move files in this order, each in one step, in the place of whatever file is there."""

    def remove(self, paths: Collection[str]) -> None:
        """Remove files, then the folders round them as far as they are empty; what is not there is passed over."""

    def listed(self, folder: str) -> AbstractSet[str]:
        """Return the names in a folder, none where there is no such folder."""

    def note(self, sums: Mapping[str, str]) -> None:
        """Note the hashes of our files by path, if they are of use."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What a server got: how many files were *written* and *removed*, and how many stood there already."""

    written: int
    removed: int
    stood: int


def bring(files: Mapping[str, bytes], host: HostFolder, reached: Reached = unheard) -> Delivered:
    """Make the website on *host* be *files*, by path; files of others stay.

    Raise `FileExistsError` where another file has the name of one of ours, or a link stands for one of our folders;
    `OSError` where something cannot be written, or somebody else writes there now. A damaged list names nothing as
    ours: a file that differs from ours is then somebody else's.
    """
    host.make()
    try:
        return _brought(files, host, reached)
    finally:
        host.leave()


def _brought(files: Mapping[str, bytes], host: HostFolder, reached: Reached) -> Delivered:
    text = host.read(LIST)
    ours = paths_in(text) if text is not None else set[str]()
    there = host.entries(sorted({*files, *ours, *_folders_of((*files, *ours)), BESIDE}))
    if BESIDE in there and there[BESIDE].kind is not EntryKind.FOLDER:
        raise FileExistsError(operator.foreign_on_server(host.address, BESIDE))
    same = host.same(files, there)
    _refuse_others(files, host.address, there, ours | same, damaged=text is not None and ours.isdisjoint(files))
    changed = [path for path in files if path not in same]
    stale = [path for path in sorted(ours.difference(files)) if _may_go(path, there)]
    if changed:
        _lay_beside({path: files[path] for path in changed}, host, reached)
    if changed or stale or ours != files.keys():
        sums = {path: sha256(files[path]).hexdigest() for path in files}
        host.note({path: sums[path] for path in same})
        # Listed first: after a run that was stopped half-way, the next one knows which files are ours.
        host.write({LIST: _as_list(ours.union(files))})
        host.move([(_beside(path, files[path]), path) for path in _in_order(changed, there)])
        host.remove(stale)
        host.write({LIST: _as_list(files)})
        host.note(sums)
    # The last name is of no file: with it the folder goes as well, where nothing lies in it.
    host.remove([f"{BESIDE}/{name}" for name in (*sorted(host.listed(BESIDE)), "-")])
    return Delivered(len(changed), len(stale), len(same))


def paths_in(listed: bytes) -> set[str]:
    """Return the paths that a list of our files names; other lines, in a damaged file, are ignored."""
    lines = listed.decode(errors="replace").splitlines()
    paths = (PurePosixPath(line) for line in lines if "\0" not in line)
    return {str(path) for path in paths if path.name and not path.is_absolute() and ".." not in path.parts}


def _as_list(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def _folders_of(paths: Iterable[str]) -> Iterator[str]:
    return (str(parent) for path in paths for parent in PurePosixPath(path).parents if parent.name)


def _refuse_others(
    files: Iterable[str], address: str, there: Mapping[str, HostEntry], ours: AbstractSet[str], *, damaged: bool
) -> None:
    """Raise `FileExistsError` where one of *files* would be written over, or through, something that is not ours."""
    for path in files:
        if _through_link(path, there) or (path in there and path not in ours):
            told = operator.damaged_list if damaged else operator.foreign_on_server
            raise FileExistsError(told(address, path))


def _through_link(path: str, there: Mapping[str, HostEntry]) -> bool:
    """Return whether a folder on the way to *path* is a link: what is behind it is not ours."""
    return any(there[parent].kind is EntryKind.OTHER for parent in _folders_of((path,)) if parent in there)


def _may_go(path: str, there: Mapping[str, HostEntry]) -> bool:
    return path in there and there[path].kind is not EntryKind.FOLDER and not _through_link(path, there)


def _beside(path: str, content: bytes) -> str:
    """Return where the *content* of *path* lies until it is moved: a name that says both, so that a later run knows."""
    return f"{BESIDE}/{sha256(path.encode() + sha256(content).digest()).hexdigest()}"


def _lay_beside(files: Mapping[str, bytes], host: HostFolder, reached: Reached) -> None:
    """Write *files* beside the website; those that an earlier run has left there need not be written again."""
    wanted = {_beside(path, content): content for path, content in files.items()}
    lying = {f"{BESIDE}/{name}" for name in host.listed(BESIDE)}
    host.remove(sorted(lying.difference(wanted)))
    done = sum(name in lying for name in wanted)
    todo = iter([(name, content) for name, content in wanted.items() if name not in lying])
    reached(done, len(wanted))
    while some := dict(islice(todo, _AT_ONCE)):
        host.write(some)
        done += len(some)
        reached(done, len(wanted))


def _in_order(paths: Iterable[str], there: Mapping[str, HostEntry]) -> list[str]:
    """Return *paths* as they are moved: what is new, what pages are made with, pages, and the first page at last."""

    def turn(path: str) -> tuple[int, str]:
        if path == "index.html":
            return 3, path
        return (0 if path not in there else 2 if path.endswith((".html", ".gz", ".br")) else 1), path

    return sorted(paths, key=turn)
