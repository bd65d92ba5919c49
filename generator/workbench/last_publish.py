"""What was published last: when, by whom, and the hash of each file that decided what residents see since."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from generator.desk.events import AuditEvent, append
from generator.disk.files import file_bytes, json_in
from generator.memory.store import write_whole

FILE = "published.json"


@dataclass(frozen=True, slots=True)
class LastPublish:
    """The publish of *who* at *when* (ISO 8601), and the hashes of its *files* by name; empty where there was none.

    *key* is that of the issue that is kept of it (publishing/issues.py), if one is.
    """

    when: str = ""
    who: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    key: str = ""


def last_publish(desk: Path) -> LastPublish:
    """Return what was published last from here, as far as it can be read."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        told = LastPublish(**json_in(file_bytes(desk / FILE)))
        if all(isinstance(part, str) for pair in told.files.items() for part in pair):
            return told
    return LastPublish()


def note_publish(desk: Path, publish: LastPublish, output: Path, what: str = "publish", reason: str = "") -> None:
    """Note what was published into the folder *output*, and tell it in the log; without the note less is told later.

    *what* is “put-back” where an older issue was put out again, for a *reason*.
    """
    with suppress(OSError):
        write_whole(desk / FILE, json.dumps(asdict(publish), ensure_ascii=False, indent=1).encode(), settled=True)
        append(desk, AuditEvent(what, str(output), publish.who, publish.when, reason=reason))
