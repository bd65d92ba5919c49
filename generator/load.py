"""Load: the files of content/ → sources and pictures. One of the places that read the disk."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from generator.diagnostics import Diagnostic
from generator.messages import fields as messages
from generator.source import Position, Source, in_order

TEXTS = {".yaml", ".yml", ".md", ".csv"}
_NOT_CONTENT = {"README.md", "Thumbs.db", "desktop.ini"}  # what explains the folder, and what Windows leaves in it


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a content folder. *media* is by path below media/."""

    folder: PurePosixPath
    sources: tuple[Source, ...]
    media: Mapping[str, bytes]
    problems: tuple[Diagnostic, ...]


def load(folder: Path) -> Content:
    """Return all texts and pictures below *folder*, in the order of their paths; hidden files are left alone."""
    if not folder.is_dir():
        raise NotADirectoryError(f"Không thấy thư mục nội dung {folder}.")
    shown = PurePosixPath(folder.as_posix())
    sources, media, problems = [], {}, []
    for file in sorted(folder.rglob("*")):
        below = file.relative_to(folder)
        if not file.is_file() or any(part.startswith((".", "~$")) for part in below.parts):
            continue
        path = shown / normalize("NFC", below.as_posix())
        if below.parts[0] == "media" and file.suffix not in TEXTS:
            media[path.relative_to(shown / "media").as_posix()] = file.read_bytes()
        elif file.name in _NOT_CONTENT:
            continue
        elif file.suffix in TEXTS:
            text, faults = _decoded(file.read_bytes(), path)
            sources.append(Source(path, in_order(text)))
            problems += faults
        else:
            problems.append(messages.stray_file(Position(path)))
    return Content(shown, tuple(sources), media, tuple(problems))


def _decoded(content: bytes, path: PurePosixPath) -> tuple[str, list[Diagnostic]]:
    """Return *content* as text, and a problem if it is not UTF-8: the rest of it is read all the same."""
    try:
        return content.decode(), []
    except UnicodeDecodeError as error:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # “Unicode” in older editors
            return content.decode("utf-16", "replace"), [messages.not_utf8(Position(path))]
        line = content.count(b"\n", 0, error.start) + 1
        begin = content.rfind(b"\n", 0, error.start) + 1
        column = len(in_order(content[begin : error.start].decode())) + 1
        return content.decode(errors="replace"), [messages.not_utf8(Position(path, line, column))]
