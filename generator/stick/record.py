"""What we wrote on a stick, as the stick itself tells: a small file in its root, written before all else.

Only what stands there with the same bytes is ours to remove. While `whole` is false, a stick was pulled out, or the
power went, before all was written.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.disk.files import json_in
from generator.units import Bytes

RECORD = "tinlang-usb.json"
_FORM = 1
_HEX = 64


@dataclass(frozen=True, slots=True)
class OnStick:
    """One file that we wrote: its *size*, and the SHA-256 of its bytes."""

    size: Bytes
    digest: str


@dataclass(frozen=True, slots=True)
class StickRecord:
    """For whom and for which day a stick was written, its *files* by path, its *folders*, and whether it is *whole*."""

    village: str
    first: str
    files: Mapping[str, OnStick]
    folders: Sequence[str]
    whole: bool = False

    def as_bytes(self) -> bytes:
        """Return the record as a file."""
        files = {path: [file.size, file.digest] for path, file in self.files.items()}
        told = {
            "tinlang": _FORM,
            "whole": self.whole,
            "village": self.village,
            "first": self.first,
            "folders": list(self.folders),
            "files": files,
        }
        return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def read_record(content: bytes) -> StickRecord:
    """Return the record that *content* is; raise `ValueError` where it is damaged, or not ours."""
    told = json_in(content)
    entries = told if isinstance(told, dict) else {}
    files, folders, whole = entries.get("files"), entries.get("folders"), entries.get("whole")
    if not (isinstance(files, dict) and isinstance(folders, list) and isinstance(whole, bool)):
        raise ValueError(RECORD)  # noqa: TRY004 - it is what a damaged file says
    if entries.get("tinlang") != _FORM:
        raise ValueError(RECORD)
    return StickRecord(
        str(entries.get("village", "")),
        str(entries.get("first", "")),
        {_inside(path): _file(entry) for path, entry in files.items()},
        tuple(_inside(folder) for folder in folders),
        whole,
    )


def _inside(path: Any) -> str:  # noqa: ANN401 - whatever stands there
    """Return *path*; raise `ValueError` where it leads out of the stick."""
    if not isinstance(path, str) or "\\" in path or ":" in path or "\0" in path:
        raise ValueError(RECORD)
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts:
        raise ValueError(RECORD)
    return path


def _file(entry: Any) -> OnStick:  # noqa: ANN401 - whatever stands there
    if not isinstance(entry, list) or len(entry) != 2:
        raise ValueError(RECORD)
    size, digest = entry
    if type(size) is not int or not isinstance(digest, str) or len(digest) != _HEX:
        raise ValueError(RECORD)
    return OnStick(size, digest)
