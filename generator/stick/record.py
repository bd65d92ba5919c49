"""What we wrote on a stick, as the stick itself tells: a small file in its root, written before all else.

Only what stands there with the same bytes is ours to remove. While `whole` is false, a stick was pulled out, or the
power went, before all was written.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.disk.files import json_in
from generator.units import Bytes

RECORD = "tinlang-usb.json"
_FORM = 1
_HEX = 64
_SHEET = r"DOC-TRUOC(?:-\d+)?\.pdf"
_SESSION = r"\d{2,3}-\d{4}-[a-z0-9-]+"
_FOLDER = re.compile(_SESSION)
_FILE = re.compile(rf"{_SESSION}/(?:\d{{2,3}}-[a-z0-9-]+\.mp3|phat\.m3u8)|{_SHEET}")
"""How our folders and files are called (`layout`)."""


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
        {_called_as_ours(path, _FILE): _file(entry) for path, entry in files.items()},
        tuple(_called_as_ours(folder, _FOLDER) for folder in folders),
        whole,
    )


def _called_as_ours(path: Any, names: re.Pattern[str]) -> str:  # noqa: ANN401 - whatever stands there
    """Return *path*; raise `ValueError` where it is not called as *names* of ours are.

    Anybody may write a record: by no record may anything be removed but what is called as sessions are.
    """
    if not isinstance(path, str) or not names.fullmatch(path):
        raise ValueError(RECORD)
    return path


def _file(entry: Any) -> OnStick:  # noqa: ANN401 - whatever stands there
    if not isinstance(entry, list) or len(entry) != 2:
        raise ValueError(RECORD)
    size, digest = entry
    if type(size) is not int or not isinstance(digest, str) or len(digest) != _HEX:
        raise ValueError(RECORD)
    return OnStick(size, digest)
