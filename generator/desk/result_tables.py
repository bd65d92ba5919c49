"""Put tables of results into content/results/, and tell it in the log: hash and number of rows of the export.

The export itself is kept nowhere: its SHA-256 and the number of its rows stand in the reason (`messages.exports`).
"""

from collections.abc import Mapping
from pathlib import Path

from generator.desk import history
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import desk_of, digest_of, file_of, read_file
from generator.desk.outcomes import Unsaved
from generator.desk.saving import at_the_desk, put

IMPORTED = "import-results"
CLEARED = "clear-results"


def put_tables(
    folder: Path, tables: Mapping[str, str], *, who: str, when: str, what: str = IMPORTED, reason: str = ""
) -> tuple[str, ...] | Unsaved:
    """Write the text of each of *tables* as the file of its month; return the names of those that changed.

    A file that is there is replaced, and kept in the history. *when* is in ISO 8601.
    """

    def write(desk: Path) -> tuple[str, ...]:
        changed = []
        for month, text in sorted(tables.items()):
            name, content = f"results/{month}.csv", text.encode()
            file = file_of(folder, name)
            file.parent.mkdir(exist_ok=True)
            before = read_file(folder, name) if file.exists() else b""
            if before == content:
                continue
            if before:
                history.keep(desk, name, before, when)
            event = AuditEvent(
                what, name, who, when, digest_of(before) if before else "", digest_of(content), reason=reason
            )
            put(folder, desk, event, content)
            changed.append(name)
        return tuple(changed)

    return at_the_desk(folder, "results", "", (), write)


def imported_before(folder: Path, digest: str) -> str:
    """Return when the export with that *digest* was imported last, in ISO 8601; nothing where it never was."""
    events = read_log(desk_of(folder)).events
    return next((event.when for event in reversed(events) if event.what == IMPORTED and digest in event.reason), "")
