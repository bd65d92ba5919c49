"""Load: the files of content/ → sources and pictures. One of the places that read the disk."""

import codecs
import os
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from unicodedata import normalize

from generator.diagnostics import Diagnostic
from generator.disk.files import TEXTS, entries_below, leads_out, open_file
from generator.messages import fields as messages
from generator.messages import files as file_messages
from generator.messages import operator
from generator.source import Position, Source, in_order
from generator.text.file_names import meant_by
from generator.units import Bytes, Nanoseconds

_BROKEN = re.compile("[\udc80-\udcff]+")
_MARKS = {  # the mark of UTF-32 begins as that of UTF-16
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_ZEROS: dict[tuple[bool, ...], str] = {
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
}
_TICK_NS: Nanoseconds = 2_000_000_000
_NOT_CONTENT = {"README.md", "Thumbs.db", "desktop.ini"}  # README explains the folder; Windows makes the others

SeenStamp = tuple[Bytes, Nanoseconds, Nanoseconds, int]
"""Size of a file, the times of the last change of its content and of its entry, and its number (inode)."""
Files = Mapping[str, tuple[SeenStamp, bytes]]
"""The stamps of files when they were read, and their bytes, by path."""
Fault = Callable[[Position], Diagnostic]
"""A fault of the file at a position."""
InHand = Mapping[str, bytes | str]
"""The bytes of files that were read already, by path, or the reason why they could not be read."""


@dataclass(frozen=True)
class Content:
    """The files of a content folder: the bytes of its *texts* by path, and of its *media* by path below media/."""

    folder: PurePosixPath
    texts: Mapping[str, bytes]
    media: Mapping[str, bytes]
    problems: tuple[Diagnostic, ...] = ()
    files: Files = field(default_factory=dict)
    """The stamp of each file that was read here, and its bytes."""

    def source(self, path: str) -> tuple[Source, list[Diagnostic]]:
        """Return the text at *path*, and a problem where it is not UTF-8."""
        place = PurePosixPath(path)
        text, faults = _decoded(self.texts[path], place)
        return Source(place, in_order(text)), faults

    def written(self, name: str) -> str:
        """Return the text of the file *name* in the folder; nothing where it is not there."""
        path = f"{self.folder}/{name}"
        return self.source(path)[0].text if path in self.texts else ""

    @property
    def digest(self) -> str:
        """Return the hash of all files, by their paths below the folder."""
        total = sha256()
        texts = {path.removeprefix(f"{self.folder}/"): content for path, content in self.texts.items()}
        for path, content in sorted({**texts, **{f"media/{name}": kept for name, kept in self.media.items()}}.items()):
            total.update(f"{path}\0{len(content)}\0".encode(errors="surrogatepass"))
            total.update(content)
        return total.hexdigest()


def load(folder: Path, before: Content | None = None, in_hand: InHand = MappingProxyType({})) -> Content:
    """Return all texts and pictures below *folder*, in the order of their paths, without hidden files.

    Files that look as they did when they were read *before* are not read again, nor those whose bytes are *in_hand*.
    Raise `NotADirectoryError` where there is no such folder, and `OSError` where something in it cannot be read.
    """
    if not folder.is_dir():
        raise NotADirectoryError(operator.no_content_folder(str(folder)))
    shown = PurePosixPath(folder.as_posix())
    texts: dict[str, bytes] = {}
    media: dict[str, bytes] = {}
    problems = []
    known = _surely_known(before.files) if before else {}
    files: dict[str, tuple[SeenStamp, bytes]] = {}
    sound = _found(str(folder), in_hand)
    found = sorted(sound)
    paths = [normalize("NFC", file[len(str(folder)) + 1 :].replace(os.sep, "/")) for file in found]
    there = frozenset(paths)
    for file, below in zip(found, paths, strict=True):
        name = below.rpartition("/")[2]
        ending = os.path.splitext(name)[1]
        fault = None if sound[file] else _fault_of_kind(file, str(folder), below)
        fault = fault or _fault_of_name(below, there)
        if fault:
            problems.append(fault(Position(shown / below)))
            continue
        if below.startswith("media/") and ending not in TEXTS:
            files_of_kind, called = media, below.removeprefix("media/")
        elif ending in TEXTS and name not in _NOT_CONTENT:
            files_of_kind, called = texts, f"{shown}/{below}"
        else:
            if name not in _NOT_CONTENT:
                problems.append(messages.stray_file(Position(shown / below)))
            continue
        content = _bytes_of(file, in_hand, known, files)
        if content is not None:
            files_of_kind[called] = content
    return Content(shown, texts, media, tuple(problems), files)


def _found(folder: str, in_hand: InHand) -> Mapping[str, bool]:
    """Return the paths of all files below *folder*, each with whether it surely is a file there: no link, no folder.

    Files *in_hand* are all files, and what was read already is one.
    """
    if in_hand:
        return {file: isinstance(content, bytes) for file, content in in_hand.items()}
    return {entry.path: entry.is_file(follow_symlinks=False) for entry in entries_below(folder)}


def _fault_of_kind(file: str, folder: str, below: str) -> Fault | None:
    """Return what is wrong with the kind of *file*, *below* the *folder*."""
    if leads_out(file, folder):
        return file_messages.linked_folder if os.path.isdir(file) else file_messages.linked_file
    return file_messages.folder_called_as_a_file if below.endswith(TEXTS) and os.path.isdir(file) else None


def _fault_of_name(below: str, there: Collection[str]) -> Fault | None:
    """Return what is wrong with the name of the file *below* content/ among all that is *there*."""
    meant = meant_by(below, there) if below.rpartition("/")[2] not in _NOT_CONTENT else None
    if meant is None:
        return None
    name = meant.rpartition("/")[2]
    fault = file_messages.copy_of_a_file if meant in there else file_messages.misnamed_file
    return lambda at: fault(at, name)


def _bytes_of(file: str, in_hand: InHand, known: Files, files: dict[str, tuple[SeenStamp, bytes]]) -> bytes | None:
    """Return the bytes of *file*; where they had to be read, add its stamp and its bytes to *files*.

    Return None where it has gone meanwhile: text editors write a new file and rename it over the old one.
    """
    held = in_hand.get(file)
    if isinstance(held, bytes):
        return held
    try:
        files[file] = _read(file, known)
    except FileNotFoundError:
        return None
    return files[file][1]


def _read(file: str, known: Files) -> tuple[SeenStamp, bytes]:
    """Return the stamp and the bytes of *file*; the *known* ones while its stamp is the same."""
    before = known.get(file)
    if before and _stamp(os.stat(file)) == before[0]:
        return before
    with open(open_file(file), "rb") as opened:
        return _stamp(os.fstat(opened.fileno())), opened.read()


def _stamp(status: os.stat_result) -> SeenStamp:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _surely_known(files: Files) -> dict[str, tuple[SeenStamp, bytes]]:
    """Return those of *files* whose stamp would show any later change.

    The stamp of a file that was changed just before it was read may not, since clocks of disks tick: it is “racy” as in
    Git's index, gitformat-index(5).
    """
    sure = max((stamp[1] for stamp, _ in files.values()), default=0) - _TICK_NS
    return {file: known for file, known in files.items() if known[0][1] < sure}


def _decoded(content: bytes, path: PurePosixPath) -> tuple[str, list[Diagnostic]]:
    """Return *content* as text, and a problem where it is not UTF-8; the rest of it is read all the same."""
    wide = _wide_encoding(content)
    if wide:
        text = content.decode(wide, "replace").replace("\N{REPLACEMENT CHARACTER}", "?").replace("\0", "?")
        return text.removeprefix("\ufeff"), [messages.not_utf8(Position(path))]
    try:
        return content.decode(), []
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        begin = content.rfind(b"\n", 0, error.start) + 1
        column = len(in_order(content[begin : error.start].decode())) + 1
        # “?” for each broken place: the replacement character would be reported as a letter that cannot be printed.
        return _BROKEN.sub("?", content.decode(errors="surrogateescape")), [
            messages.not_utf8(Position(path, line, column))
        ]


def _wide_encoding(content: bytes) -> str | None:
    """Return the encoding of *content* that has two or four bytes for each letter, or None where it has none such.

    “Unicode” in older editors is UTF-16. Without a mark at its beginning it is known by the zeros in its first letter,
    which is one of a key or “-” (RFC 4627, section 3).
    """
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return encoding
    return _ZEROS.get(tuple(byte == 0 for byte in content[:4])) if content.count(0) * 4 >= len(content) else None
