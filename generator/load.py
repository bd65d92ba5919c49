"""Load: the files of content/ → sources and pictures. One of the places that read the disk."""

import codecs
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from generator.diagnostics import Diagnostic
from generator.messages import fields as messages
from generator.messages import operator
from generator.source import Position, Source, in_order

TEXTS = {".yaml", ".yml", ".md", ".csv"}
_BROKEN = re.compile("[\udc80-\udcff]+")
_HIDDEN = (".", "~$")
_NOT_CONTENT = {"README.md", "Thumbs.db", "desktop.ini"}  # what explains the folder, and what Windows leaves in it


@dataclass(frozen=True)
class Content:
    """What stands in a content folder: the bytes of its *texts* by path, and of its *media* by path below media/."""

    folder: PurePosixPath
    texts: Mapping[str, bytes]
    media: Mapping[str, bytes]
    problems: tuple[Diagnostic, ...] = ()

    def source(self, path: str) -> tuple[Source, list[Diagnostic]]:
        """Return the text at *path*, and a problem if it is not UTF-8."""
        place = PurePosixPath(path)
        text, faults = _decoded(self.texts[path], place)
        return Source(place, in_order(text)), faults


def load(folder: Path) -> Content:
    """Return all texts and pictures below *folder*, in the order of their paths; hidden files are left alone."""
    if not folder.is_dir():
        raise NotADirectoryError(operator.no_content_folder(str(folder)))
    shown = PurePosixPath(folder.as_posix())
    texts: dict[str, bytes] = {}
    media: dict[str, bytes] = {}
    problems = []
    for file, typed in sorted(_files(str(folder))):
        name, below = typed.rpartition("/")[2], normalize("NFC", typed)
        ending = os.path.splitext(name)[1]
        if below.startswith("media/") and ending not in TEXTS:
            media[below.removeprefix("media/")] = _content_of(file)
        elif ending in TEXTS and name not in _NOT_CONTENT:
            texts[f"{shown}/{below}"] = _content_of(file)
        elif name not in _NOT_CONTENT:
            problems.append(messages.stray_file(Position(shown / below)))
    return Content(shown, texts, media, tuple(problems))


def _content_of(file: str) -> bytes:
    with open(file, "rb") as opened:
        return opened.read()


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
