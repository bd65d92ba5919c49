"""A website that went out → the end of the table of alerts that went out (content/alerts/), for later messages.

What stands there already is not added again; nothing is ever removed.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from generator.desk.events import AuditEvent
from generator.desk.files import digest_of, file_of, read_file
from generator.desk.outcomes import CannotWriteError, Reason, Unsaved
from generator.desk.saving import at_the_desk, put
from generator.messages.alerts import noted
from generator.model import ALERT_COLUMNS, AlertKind, SentAlert, alert_cells
from generator.readers.alerts import read_alerts
from generator.routes import ALERTS
from generator.source import Source, in_order

SENT = "alerts"
"""What the log calls it."""
_ELEMENT = re.compile(r"<(identifier|sender|sent|msgType)>([^<]*)</")


def note_sent(folder: Path, site: Mapping[str, bytes], *, who: str, when: str) -> tuple[SentAlert, ...] | Unsaved:
    """Add the alerts in the files of a *site* that went out to the content in *folder*, and return what was added.

    *when* is in ISO 8601.
    """
    messages = sorted(_messages(site), key=lambda row: (row.sent, row.identifier))
    months = sorted({row.sent[:7] for row in messages})
    if not months:
        return ()

    def write(desk: Path) -> tuple[SentAlert, ...]:
        there = {row.identifier for file in sorted((folder / SENT).glob("*.csv")) for row in _read(folder, file.name)}
        added = tuple(row for row in messages if row.identifier not in there)
        for month in months:
            rows = [row for row in added if row.sent.startswith(month)]
            if rows:
                _write(folder, desk, month, rows, who, when)
        return added

    return at_the_desk(folder, f"{SENT}/{months[0]}.csv", "", (), write)


def _messages(site: Mapping[str, bytes]) -> Iterable[SentAlert]:
    for path, content in site.items():
        place = PurePosixPath(path)
        if place.parent == ALERTS and place.suffix == ".cap":
            said = dict(_ELEMENT.findall(content.decode()))
            kind = AlertKind(said["msgType"])
            yield SentAlert(place.stem, said["identifier"], kind, said["sent"], said["sender"])


def _read(folder: Path, name: str) -> tuple[SentAlert, ...]:
    try:
        text = read_file(folder, f"{SENT}/{name}").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotWriteError(Reason.FAULTY, name) from error
    sent, _ = read_alerts(Source(PurePosixPath(SENT, name), in_order(text)))
    if sent is None:
        raise CannotWriteError(Reason.FAULTY, name)
    return sent.rows


def _write(folder: Path, desk: Path, month: str, rows: Iterable[SentAlert], who: str, when: str) -> None:
    name = f"{SENT}/{month}.csv"
    file = file_of(folder, name)
    file.parent.mkdir(exist_ok=True)
    before = read_file(folder, name) if file.exists() else f"{','.join(ALERT_COLUMNS)}\n".encode()
    head = before.decode("utf-8-sig").partition("\n")[0]
    separator = ";" if head.count(";") > head.count(",") else ","
    columns = [column.strip() for column in head.split(separator)]
    lines = io.StringIO(newline="")
    if not before.endswith(b"\n"):
        lines.write("\n")
    writer = csv.writer(lines, delimiter=separator, lineterminator="\n")
    cells = [dict(zip(ALERT_COLUMNS, alert_cells(row), strict=True)) for row in rows]
    writer.writerows([[row[column] for column in columns] for row in cells])
    content = before + lines.getvalue().encode()
    digest = digest_of(before) if file.exists() else ""
    put(folder, desk, AuditEvent(SENT, name, who, when, digest, digest_of(content), noted(len(cells))), content)
