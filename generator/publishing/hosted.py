"""The built website → the folder of a web server, file by file; each file is replaced as a whole."""

import os
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from pathlib import Path, PurePosixPath

from generator.diagnostics import Refused
from generator.disk.files import leads_out
from generator.disk.folders import prune
from generator.memory.store import write_whole
from generator.messages import operator


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


def write_site(files: Iterable[tuple[PurePosixPath, bytes]], folder: Path) -> None:
    """Write the website's *files* to the web server's *folder*, and remove the files of an earlier site.

    A folder that is empty then is removed, too: a server would still answer for the page that is gone. Files of others
    stay: the list in `.tinlang-files` says which are ours. A damaged list names nothing as ours, and a file that
    differs from ours is then somebody else's.

    Raise `FileExistsError` where another file has the name of one of ours, or a link stands for one of our folders;
    `OSError` where a file cannot be written.
    """
    listed = folder / ".tinlang-files"
    before = _listed_in(listed)
    files = list(files)
    _refuse_others(files, folder, before)
    written = [str(path) for path, _ in files]
    folder.mkdir(parents=True, exist_ok=True)
    # Listed first: after a run that was stopped half-way, the next one knows which files are ours.
    write_whole(listed, "".join(f"{path}\n" for path in sorted(before.union(written))).encode())
    for path, content in files:
        if not _has_already(folder / path, content):
            write_whole(folder / path, content, settled=True)
    for stale in sorted(before.difference(written)):
        if (folder / stale).is_file() and not _through_link(folder, PurePosixPath(stale)):
            (folder / stale).unlink()
            prune(str(folder), stale.rpartition("/")[0])
    write_whole(listed, "".join(f"{path}\n" for path in sorted(written)).encode(), settled=True)


def _has_already(file: Path, content: bytes) -> bool:
    """Return whether *file* has this *content* and is no link: it need not be written again."""
    try:
        return not file.is_symlink() and file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False


def _refuse_others(files: Iterable[tuple[PurePosixPath, bytes]], folder: Path, ours: AbstractSet[str]) -> None:
    damaged = (folder / ".tinlang-files").exists() and ours.isdisjoint(str(path) for path, _ in files)
    for path, content in files:
        there = folder / path
        known = str(path) in ours or not os.path.lexists(there)
        same = there.is_file() and not there.is_symlink() and _has_already(there, content)
        if _through_link(folder, path) or not (known or same):
            told = operator.damaged_list if damaged else operator.foreign_on_server
            raise FileExistsError(told(str(folder), str(path)))


def _through_link(folder: Path, path: PurePosixPath) -> bool:
    """Return whether a folder on the way from *folder* to *path* is a link: what is behind it is not ours."""
    return any((folder / parent).is_symlink() for parent in path.parents if parent.name)


def _listed_in(file: Path) -> set[str]:
    """Return the paths below its folder that *file* lists; other lines, in a damaged file, are ignored."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else ()
    paths = (PurePosixPath(line) for line in lines if "\0" not in line)
    return {str(path) for path in paths if not path.is_absolute() and ".." not in path.parts}
