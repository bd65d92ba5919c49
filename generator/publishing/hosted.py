"""The website that was built → the folder of a web server, file by file, each of them whole."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.memory.store import write_whole


def site_files(folder: Path) -> list[tuple[PurePosixPath, bytes]]:
    """Return the files of the website that was built into *folder*, with paths below its root."""
    site = folder / "site"
    files = sorted(file for file in site.rglob("*") if file.is_file())
    return [(PurePosixPath(file.relative_to(site).as_posix()), file.read_bytes()) for file in files]


def write_site(files: Iterable[tuple[PurePosixPath, bytes]], folder: Path) -> None:
    """Put the website's *files* into the web server's *folder*, each whole; those of an earlier site are removed.

    What somebody else put there stays: the list in `.tinlang-files` says which files are ours.
    """
    listed = folder / ".tinlang-files"
    before = _listed_in(listed)
    files = list(files)
    written = [str(path) for path, _ in files]
    folder.mkdir(parents=True, exist_ok=True)
    # Listed first: whoever is stopped half-way knows the next time what was put there.
    write_whole(listed, "".join(f"{path}\n" for path in sorted(before.union(written))).encode())
    for path, content in files:
        write_whole(folder / path, content)
    for left in sorted(before.difference(written)):
        if (folder / left).is_file():
            (folder / left).unlink()
    write_whole(listed, "".join(f"{path}\n" for path in sorted(written)).encode())


def _listed_in(file: Path) -> set[str]:
    """Return the paths below its folder that *file* lists; what else stands in a damaged one is passed over."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else ()
    paths = (PurePosixPath(line) for line in lines if "\0" not in line)
    return {str(path) for path in paths if not path.is_absolute() and ".." not in path.parts}
