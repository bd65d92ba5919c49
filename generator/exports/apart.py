"""A workbook is opened in a process of its own: whatever a broken or hostile file does there, only that process ends.

The library that reads workbooks ends the whole program where a damaged .xls asks for more memory than there is. The
file goes there and its rows come back through pipes: nothing of it is written to the disk, not by a fault either.
"""

import json
import subprocess
import sys
from contextlib import suppress

from generator.exports.table import ExportedTable, SheetRows, UnreadableTable, read_table, rows_in_workbook
from generator.units import Bytes, Seconds

_MOST_MEMORY: Bytes = 3 * 2**30
_MOST_OUT: Bytes = 512 * 2**20
_LONGEST: Seconds = 120


def open_export(name: str, content: bytes) -> ExportedTable:
    """Return the table in the file *name* as `read_table` does; raise `UnreadableTable` where there is none."""
    return read_table(name, content, _rows_apart)


def main() -> int:
    """Write the rows of the workbook on standard input to standard output, or why there are none."""
    with suppress(ImportError):  # Windows has no such limits
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump of the memory would hold the file
    try:
        told = json.dumps(rows_in_workbook(sys.stdin.buffer.read())._asdict()).encode()
    except UnreadableTable as why:
        told = json.dumps({"why": str(why)}).encode()
    sys.stdout.buffer.write(told if len(told) <= _MOST_OUT else json.dumps({"why": "too-large"}).encode())
    return 0


def _rows_apart(content: bytes) -> SheetRows:
    command = [sys.executable, "-m", "generator.exports.apart"]
    try:
        done = subprocess.run(command, input=content, capture_output=True, check=True, timeout=_LONGEST)  # noqa: S603 - our own
        told = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        raise UnreadableTable("broken-workbook") from None
    if "why" in told:
        raise UnreadableTable(told["why"])
    return SheetRows(told["rows"], told["hidden"])


if __name__ == "__main__":
    sys.exit(main())
