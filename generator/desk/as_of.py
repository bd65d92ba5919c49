"""The files of content as they stood at a moment: what the log tells of changes since then is taken back.

What was written by hand tells no moment: it counts as if it had always been so.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.desk.events import AuditEvent
from generator.desk.files import is_revision
from generator.desk.versions import read_version
from generator.text.file_names import ENDINGS

_NOT_READ_ALOUD = ("results/", "diary/", "media/")
_NO_CHANGE = ("unsure",)  # a note before a write that may not have come


def changed_since(events: Iterable[AuditEvent], moment: str) -> Mapping[str, str]:
    """Return the hash that each file had at the *moment* (ISO 8601), by name; empty where it was not there.

    Only files that *events* changed later are told.
    """
    before: dict[str, str] = {}
    for event in events:
        changes = event.before != event.after and event.what not in _NO_CHANGE
        if changes and event.when > moment and _is_content(event.name):
            before.setdefault(event.name, event.before)
    return before


def texts_as_of(folder: Path, texts: Mapping[str, bytes], hashes: Mapping[str, str]) -> dict[str, bytes]:
    """Return *texts*, by name below *folder*, with the files of *hashes* as these say (`changed_since`).

    A version that is lost leaves its file as it is.
    """
    then = dict(texts)
    for name, digest in hashes.items():
        content = read_version(folder, name, digest) if digest else None
        if not digest:
            then.pop(name, None)
        elif content is not None:
            then[name] = content
    return then


def _is_content(name: str) -> bool:
    folder = name.rpartition("/")[0]
    return not is_revision(name) and not name.startswith(_NOT_READ_ALOUD) and folder in ENDINGS
