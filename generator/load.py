"""Load: the files of content/ → sources and pictures. One of the places that read the disk."""

import codecs
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from unicodedata import normalize

from generator.diagnostics import Diagnostic
from generator.disk.files import files_below
from generator.messages import fields as messages
from generator.messages import operator
from generator.source import Position, Source, in_order

TEXTS = {".yaml", ".yml", ".md", ".csv"}
_BROKEN = re.compile("[\udc80-\udcff]+")
_TICK_NS = 2_000_000_000
_NOT_CONTENT = {"README.md", "Thumbs.db", "desktop.ini"}  # what explains the folder, and what Windows leaves in it

SeenStamp = tuple[int, int, int, int]
"""Size of a file in bytes, the times of its and its entry's last change in nanoseconds, and its number."""
Files = Mapping[str, tuple[SeenStamp, bytes]]
"""What files looked like when they were read, and their bytes, by path."""
InHand = Mapping[str, bytes | str]
"""The bytes of files that were read already, by path, or why they could not be read."""


@dataclass(frozen=True)
class Content:
    """What stands in a content folder: the bytes of its *texts* by path, and of its *media* by path below media/."""

    folder: PurePosixPath
    texts: Mapping[str, bytes]
    media: Mapping[str, bytes]
    problems: tuple[Diagnostic, ...] = ()
    files: Files = field(default_factory=dict)
    """What each file looked like when it was read here, and its bytes."""

    def source(self, path: str) -> tuple[Source, list[Diagnostic]]:
        """Return the text at *path*, and a problem if it is not UTF-8."""
        place = PurePosixPath(path)
        text, faults = _decoded(self.texts[path], place)
        return Source(place, in_order(text)), faults


def load(folder: Path, before: Content | None = None, in_hand: InHand = MappingProxyType({})) -> Content:
    """Return all texts and pictures below *folder*, in the order of their paths; hidden files are left alone.

    Files that look as they did when they were read *before* are not read again, nor those whose bytes are *in_hand*.
    """
    if not folder.is_dir():
        raise NotADirectoryError(operator.no_content_folder(str(folder)))
    shown = PurePosixPath(folder.as_posix())
    texts: dict[str, bytes] = {}
    media: dict[str, bytes] = {}
    problems = []
    known = _surely_known(before.files) if before else {}
    files: dict[str, tuple[SeenStamp, bytes]] = {}
    for file in sorted(in_hand or files_below(str(folder))):  # where files are in hand, these are all
        typed = file[len(str(folder)) + 1 :].replace(os.sep, "/")
        name, below = typed.rpartition("/")[2], normalize("NFC", typed)
        ending = os.path.splitext(name)[1]
        if below.startswith("media/") and ending not in TEXTS:
            found, called = media, below.removeprefix("media/")
        elif ending in TEXTS and name not in _NOT_CONTENT:
            found, called = texts, f"{shown}/{below}"
        else:
            if name not in _NOT_CONTENT:
                problems.append(messages.stray_file(Position(shown / below)))
            continue
        content = _bytes_of(file, in_hand, known, files)
        if content is not None:
            found[called] = content
    return Content(shown, texts, media, tuple(problems), files)


def _bytes_of(file: str, in_hand: InHand, known: Files, files: dict[str, tuple[SeenStamp, bytes]]) -> bytes | None:
    """Return the bytes of *file*; where they had to be read, what it looked like is put into *files*.

    None where it is gone since it was found: editors of texts write a file anew and put it in the place of the old one.
    """
    held = in_hand.get(file)
    if isinstance(held, bytes):
        return held
    try:
        files[file] = _read(file, known)
    except FileNotFoundError:
        if os.path.islink(file):  # it leads nowhere
            raise
        return None
    return files[file][1]


def _read(file: str, known: Files) -> tuple[SeenStamp, bytes]:
    """Return what *file* looks like, and its bytes: those that are *known*, if it looks as it did then."""
    before = known.get(file)
    if before and _stamp(os.stat(file)) == before[0]:
        return before
    with open(file, "rb") as opened:
        return _stamp(os.fstat(opened.fileno())), opened.read()


def _stamp(seen: os.stat_result) -> SeenStamp:
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino


def _surely_known(files: Files) -> dict[str, tuple[SeenStamp, bytes]]:
    """Return those of *files* that were not changed so shortly before they were read that it could happen unseen.

    Clocks of disks tick: the “racy” files of Git's index, gitformat-index(5).
    """
    sure = max((stamp[1] for stamp, _ in files.values()), default=0) - _TICK_NS
    return {file: one for file, one in files.items() if one[0][1] < sure}


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
