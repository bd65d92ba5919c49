"""A month of the alerts that went out, in CSV → rows, or None and the reasons why."""

import re

from generator.diagnostics import Diagnostic
from generator.messages import alerts as messages
from generator.messages import fields, results
from generator.model import ALERT_COLUMNS, AlertKind, Location, Places, SentAlert, SentAlerts
from generator.readers.table import column_of, read_csv
from generator.source import Position, Source

_SENT = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+07:00")
_NAME = re.compile(r"[A-Za-z0-9._:-]+")
"""What identifiers are made of here; CAP forbids blanks, commas, < and & (3.2.1)."""


def read_alerts(source: Source) -> tuple[SentAlerts | None, list[Diagnostic]]:
    """Return the messages in *source*, alerts/<year>-<month>.csv, and the problems."""
    table, problems = read_csv(source)
    if not table:
        return None, problems
    columns = [name.strip() for name in table[0][1]]
    wrong = [fields.unknown_field(source.at(1), name, ALERT_COLUMNS) for name in columns if name not in ALERT_COLUMNS]
    wrong += [results.missing_column(source.at(1), name) for name in ALERT_COLUMNS if name not in columns]
    if wrong:
        return None, wrong
    rows: list[SentAlert] = []
    values: dict[Location, Position] = {}
    for number, cells in table[1:]:
        if any(map(str.strip, cells)):
            row = _row(dict(zip(columns, map(str.strip, cells), strict=False)))
            if row is None:
                faulty = next((cell for cell in cells if cell.strip()), "")
                problems.append(messages.damaged_row(source.at(number, column_of(source, number, faulty))))
            else:
                values["rows", len(rows)] = source.at(number)
                rows.append(row)
    if problems:
        return None, problems
    return SentAlerts(month=source.path.stem, rows=tuple(rows), places=Places(source.path, values)), []


def _row(cells: dict[str, str]) -> SentAlert | None:
    if cells.keys() != set(ALERT_COLUMNS) or cells["kind"] not in list(AlertKind):
        return None
    if not (
        _SENT.fullmatch(cells["sent"])
        and all(_NAME.fullmatch(cells[name]) for name in ("slug", "identifier", "sender"))
    ):
        return None
    return SentAlert(cells["slug"], cells["identifier"], AlertKind(cells["kind"]), cells["sent"], cells["sender"])
