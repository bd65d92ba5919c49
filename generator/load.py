"""Load: the files of content/ → sources and pictures. One of the places that read the disk."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic
from generator.messages import fields as messages
from generator.source import Position, Source, in_order

TEXTS = {".yaml", ".yml", ".md", ".csv"}
_NOT_CONTENT = {"README.md"}  # explains content/ to whoever opens the folder


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
        if below.parts[0] == "media" and file.suffix not in TEXTS:
            media[below.relative_to("media").as_posix()] = file.read_bytes()
        elif file.suffix in TEXTS and file.name not in _NOT_CONTENT:
            path = shown / below.as_posix()
            try:
                sources.append(Source(path, in_order(file.read_bytes().decode())))
            except UnicodeDecodeError as error:
                line = error.object[: error.start].count(b"\n") + 1
                problems.append(messages.not_utf8(Position(path, line)))
    return Content(shown, tuple(sources), media, tuple(problems))
