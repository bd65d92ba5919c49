"""Dated copies of what was replaced, which a person finds in a folder without any program; and texts by hash.

history/<name>/<time>-<hash>.<ending>   what a file was until then
history/revisions/<name>/…              the same of its revision
bases/ab/cdef…                          what forms were made from, by SHA-256
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from generator.desk.files import FOLDER, digest_of
from generator.disk.files import file_bytes
from generator.memory.store import write_whole

_HASH = re.compile("[0-9a-f]{64}")
_OF_HASH = 12  # hexadecimal digits in a name: 48 bits
_COPY = re.compile(rf"(?P<when>\d{{4}}-\d\d-\d\d.*)-[0-9a-f]{{{_OF_HASH}}}")
"""The name of a dated copy, without its ending; people lay other files beside them."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy of what a file was until *when*, as it is written in names: 2026-11-24T10.42.07."""

    when: str
    file: Path

    @property
    def content(self) -> bytes:
        """Return its bytes; raise `OSError` where they cannot be read."""
        return file_bytes(self.file)


def in_names(when: str) -> str:
    """Return a time in ISO 8601 as names of files may hold it: Windows has no colons in them."""
    return quote(when.replace(":", "."), safe="+")


def keep(desk: Path, name: str, content: bytes, when: str) -> Path:
    """Keep *content*, which the file *name* had until *when*, and return its copy."""
    path = PurePosixPath(name)
    copy = _copies(desk, name) / f"{in_names(when)}-{digest_of(content)[:_OF_HASH]}{path.suffix}"
    write_whole(copy, content, settled=True)
    return copy


def kept(desk: Path, name: str) -> list[Kept]:
    """Return the copies of what the file *name* was, the latest first."""
    files = _copies(desk, name).glob("*-*")
    dated = ((copy["when"], file) for file in files if (copy := _COPY.fullmatch(file.stem)) and file.is_file())
    return [Kept(when, file) for when, file in sorted(dated, reverse=True)]


def keep_base(desk: Path, content: bytes) -> None:
    """Keep *content* by its hash; where it cannot be kept, a merge asks about more fields."""
    digest = digest_of(content)
    file = desk / "bases" / digest[:2] / digest[2:]
    with suppress(OSError):
        if not file.exists():
            write_whole(file, content)


def base(desk: Path, digest: str) -> bytes | None:
    """Return the bytes with *digest*, or None where they are lost or damaged, or it is no such hash."""
    if not _HASH.fullmatch(digest):
        return None
    with suppress(OSError, ValueError):
        content = file_bytes(desk / "bases" / digest[:2] / digest[2:])
        if digest_of(content) == digest:
            return content
    return None


def _copies(desk: Path, name: str) -> Path:
    return desk / "history" / PurePosixPath(name.removeprefix(f"{FOLDER}/"))
