"""Publish: artifacts → files. All or nothing: made beside, then swapped in by one rename where the system can.

Whoever kills it, at any moment, finds the last good output standing; what a killed run left beside, the next sweeps up.
"""

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Container, Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from generator.artifacts import Artifact, read_entry
from generator.making.store import Store, write_whole

_AT_FDCWD, _EXCHANGE = -100, 2  # Linux: renameat2(2)
_SWAP = 2  # macOS: renamex_np(2)
MANIFEST = "manifest.json"
_LEFT = {".gitignore", ".DS_Store", "Thumbs.db", "desktop.ini"}  # by this repository, and by file managers


def publish(artifacts: Iterable[Artifact], listed: bytes, store: Store, folder: Path) -> None:
    """Put *artifacts* and their manifest *listed* at *folder*, in place of what tinlang put there before."""
    new = folder.with_name(f".{folder.name}.new-{os.getpid()}")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        made: set[Path] = set()
        for artifact in artifacts:
            file = new / artifact.path
            if file.parent not in made:
                file.parent.mkdir(parents=True, exist_ok=True)
                made.add(file.parent)
            link(store.file(artifact.sha256), file)
        (new / MANIFEST).write_bytes(listed)
        if (folder / ".gitignore").exists():
            shutil.copy2(folder / ".gitignore", new)
        _swap(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def link(source: Path, file: Path) -> None:
    """Give the bytes of *source* a second name, *file*; copy them where the disk has no such names."""
    try:
        os.link(source, file)
    except OSError:
        shutil.copyfile(source, file)


def make_way(folder: Path) -> Path:
    """Return *folder*, free for a build: mended after a killed one, and holding nothing that is not ours."""
    folder = folder.resolve()
    mend(folder)
    refuse_foreign(folder)
    return folder


def carried_over(folder: Path, remade: Container[str], store: Store) -> tuple[Artifact, ...]:
    """Return what stands at *folder* from channels other than *remade*, its bytes put into *store*.

    The website's copies of what other channels offer are made anew.
    """
    left = []
    for entry in _entries(folder):
        artifact = read_entry(entry)
        if artifact.channel not in remade:
            store.put((folder / artifact.path).read_bytes())
            left.append(artifact)
    return tuple(left)


def _entries(folder: Path) -> list[dict[str, Any]]:
    listed = folder / MANIFEST
    found: list[dict[str, Any]] = json.loads(listed.read_bytes())["artifacts"] if listed.exists() else []
    return found


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
    before = set(listed.read_text(encoding="utf-8").splitlines()) if listed.exists() else set()
    files = list(files)
    written = [str(path) for path, _ in files]
    folder.mkdir(parents=True, exist_ok=True)
    # Listed first: whoever is stopped half-way knows the next time what was put there.
    write_whole(listed, "".join(f"{path}\n" for path in sorted(before.union(written))).encode())
    for path, content in files:
        write_whole(folder / path, content)
    for left in sorted(before.difference(written)):
        (folder / left).unlink(missing_ok=True)
    write_whole(listed, "".join(f"{path}\n" for path in sorted(written)).encode())


def mend(folder: Path) -> None:
    """Put back what a killed swap moved away, and sweep up what dead runs left beside *folder*."""
    old = folder.with_name(f".{folder.name}.old")
    if old.exists() and not folder.exists():
        old.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    for left in folder.parent.glob(f".{folder.name}.new-*"):
        if not _alive(left):
            shutil.rmtree(left, ignore_errors=True)


def refuse_foreign(folder: Path) -> None:
    """Raise `FileExistsError` where *folder* holds things that tinlang did not make: they would be gone."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise FileExistsError(f"{folder} là một tệp, không phải thư mục; hãy chọn thư mục khác bằng --output.")
    ours = _listed(folder) | _LEFT
    for name in sorted(entry.name for entry in folder.iterdir()):
        if name not in ours:
            raise FileExistsError(
                f"Thư mục {folder} có “{name}” không phải do tinlang tạo. "
                "Hãy chuyển nó đi nơi khác, hoặc chọn thư mục khác bằng --output."
            )


def _listed(folder: Path) -> set[str]:
    """Return the first names of what the manifest in *folder* lists; a manifest of something else lists nothing."""
    try:
        artifacts = json.loads((folder / MANIFEST).read_bytes())["artifacts"]
        return {MANIFEST, *(PurePosixPath(artifact["path"]).parts[0] for artifact in artifacts)}
    except (OSError, ValueError, LookupError, TypeError):
        return set()


def _swap(new: Path, folder: Path) -> None:
    if folder.exists() and _exchange(new, folder):
        return
    old = folder.with_name(f".{folder.name}.old")
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; tell whether this system could."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(os.fsencode(one), os.fsencode(other), _SWAP) == 0)
        call = libc.renameat2
    except (OSError, AttributeError, TypeError):
        return False
    return bool(call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)


def _alive(left: Path) -> bool:
    """Tell whether the run that made *left* may still be at work; asking Windows for a process would end it."""
    pid = left.name.rpartition("-")[2]
    if not pid.isdigit() or sys.platform == "win32":
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
