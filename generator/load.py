"""Load: the files of content/ → sources and pictures. One of the places that read the disk."""

import codecs
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from generator.diagnostics import Diagnostic
from generator.messages import fields as messages
from generator.messages import operator
from generator.source import Position, Source, in_order

TEXTS = {".yaml", ".yml", ".md", ".csv"}
_BROKEN = re.compile("[\udc80-\udcff]+")
_TICK_NS = 2_000_000_000
_HIDDEN = (".", "~$")
_NOT_CONTENT = {"README.md", "Thumbs.db", "desktop.ini"}  # what explains the folder, and what Windows leaves in it

Stamp = tuple[int, int, int, int]
"""Size of a file in bytes, the times of its and its entry's last change in nanoseconds, and its number."""


@dataclass(frozen=True)
class Content:
    """What stands in a content folder: the bytes of its *texts* by path, and of its *media* by path below media/."""

    folder: PurePosixPath
    texts: Mapping[str, bytes]
    media: Mapping[str, bytes]
    problems: tuple[Diagnostic, ...] = ()
    files: Mapping[str, tuple[Stamp, bytes]] = field(default_factory=dict)
    """What each file looked like when it was read, and its bytes."""

    def source(self, path: str) -> tuple[Source, list[Diagnostic]]:
        """Return the text at *path*, and a problem if it is not UTF-8."""
        place = PurePosixPath(path)
        text, faults = _decoded(self.texts[path], place)
        return Source(place, in_order(text)), faults


def load(folder: Path, before: Content | None = None) -> Content:
    """Return all texts and pictures below *folder*, in the order of their paths; hidden files are left alone.

    Files that look as they did when they were read *before* are not read again.
    """
    if not folder.is_dir():
        raise NotADirectoryError(operator.no_content_folder(str(folder)))
    shown = PurePosixPath(folder.as_posix())
    texts: dict[str, bytes] = {}
    media: dict[str, bytes] = {}
    problems = []
    known = _surely_known(before.files) if before else {}
    files: dict[str, tuple[Stamp, bytes]] = {}
    for file, typed in sorted(_files(str(folder))):
        name, below = typed.rpartition("/")[2], normalize("NFC", typed)
        ending = os.path.splitext(name)[1]
        if below.startswith("media/") and ending not in TEXTS:
            files[file] = _read(file, known)
            media[below.removeprefix("media/")] = files[file][1]
        elif ending in TEXTS and name not in _NOT_CONTENT:
            files[file] = _read(file, known)
            texts[f"{shown}/{below}"] = files[file][1]
        elif name not in _NOT_CONTENT:
            problems.append(messages.stray_file(Position(shown / below)))
    return Content(shown, texts, media, tuple(problems), files)


def _read(file: str, known: Mapping[str, tuple[Stamp, bytes]]) -> tuple[Stamp, bytes]:
    """Return what *file* looks like, and its bytes: those that are *known*, if it looks as it did then."""
    before = known.get(file)
    if before and _stamp(os.stat(file)) == before[0]:
        return before
    with open(file, "rb") as opened:
        return _stamp(os.fstat(opened.fileno())), opened.read()


def _stamp(seen: os.stat_result) -> Stamp:
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino


def _surely_known(files: Mapping[str, tuple[Stamp, bytes]]) -> dict[str, tuple[Stamp, bytes]]:
    """Return those of *files* that were not changed so shortly before they were read that it could happen unseen.

    Clocks of disks tick: the “racy” files of Git's index, gitformat-index(5).
    """
    sure = max((stamp[1] for stamp, _ in files.values()), default=0) - _TICK_NS
    return {file: one for file, one in files.items() if one[0][1] < sure}


def _files(folder: str) -> Iterator[tuple[str, str]]:
    """Yield every file below *folder*, and its path from there; hidden ones, and those of open Word documents, not."""
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        for name in names:
            if not name.startswith(_HIDDEN):
                yield f"{root}/{name}", f"{root}/{name}"[len(folder) + 1 :].replace(os.sep, "/")


def _decoded(content: bytes, path: PurePosixPath) -> tuple[str, list[Diagnostic]]:
    """Return *content* as text, and a problem if it is not UTF-8: the rest of it is read all the same."""
    try:
        return content.decode(), []
    except UnicodeDecodeError as error:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # “Unicode” in older editors
            return content.decode("utf-16", "replace").replace("\N{REPLACEMENT CHARACTER}", "?"), [
                messages.not_utf8(Position(path))
            ]
        line = content.count(b"\n", 0, error.start) + 1
        begin = content.rfind(b"\n", 0, error.start) + 1
        column = len(in_order(content[begin : error.start].decode())) + 1
        # “?” in each broken place: the replacement character is a letter that no sheet can print, told as such.
        return _BROKEN.sub("?", content.decode(errors="surrogateescape")), [
            messages.not_utf8(Position(path, line, column))
        ]
