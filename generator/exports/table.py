"""The bytes of a table, as a workbook or as text → its rows of cells, each as it would be read out.

A workbook is read by python-calamine (100,000 rows in two seconds). A text may be in UTF-8, UTF-16 or Windows-1258, in
which old Vietnamese programs write a letter and its tone one after the other; which, is tried out: a wrong guess gives
syllables that Vietnamese does not have, and is refused.
"""

import codecs
import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from generator.exports.hidden import hidden_rows
from generator.text.compounds import syllables, with_tones_one_way
from generator.units import Bytes

MOST_BYTES: Bytes = 64 * 2**20
MOST_UNPACKED: Bytes = 2**30
MOST_ROWS = 500_000
MOST_CELLS = 20_000_000
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb")
TEXTS = (".csv", ".tsv", ".txt")
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SEPARATORS = (";", "\t", ",")
_LOOKED_AT, _MOST_LINES = 200_000, 60
"""How many letters and lines of a text are looked at to know what parts its cells."""
_END = "\ue000"
"""What is read last where every quotation mark is closed: a letter that nobody writes."""
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"[^\x00-\x7f]")
_LEAST_KNOWN = 0.7
"""The share of words with marks that must be syllables of Vietnamese: names of places and short forms are none."""

Cells = Sequence[str]


class UnreadableTable(ValueError):  # noqa: N818 - it says what the table is
    """A file that is no table that can be read; the argument is a code of `messages.exports`."""


@dataclass(frozen=True, slots=True)
class ExportedTable:
    """The *rows* of a table with the number of each in the file, from 1; *digest* is the hash of the file.

    *hidden* are the numbers of rows that whoever opens the file does not see.
    """

    rows: tuple[tuple[int, Cells], ...]
    digest: str
    hidden: tuple[int, ...] = ()


class SheetRows(NamedTuple):
    """The *rows* of a sheet, and the numbers of those that are *hidden*, from 1."""

    rows: list[Cells]
    hidden: Sequence[int] = ()


def rows_in_workbook(content: bytes) -> SheetRows:
    """Return the rows of the sheet with the most cells that can be seen; raise `UnreadableTable` where there is none.

    A damaged workbook may end the whole process: `apart` calls this in one of its own.
    """
    if content.startswith(_ZIP) and _unpacked(content) > MOST_UNPACKED:
        raise UnreadableTable("too-large")
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            seen = [each.name for each in book.sheets_metadata if each.visible is SheetVisibleEnum.Visible]
            sheets = [book.get_sheet_by_name(name) for name in seen]
            sheet = max(sheets, key=lambda each: each.height * each.width, default=None)
            if sheet is None or sheet.height * sheet.width > MOST_CELLS:  # blank rows between are left out later
                raise UnreadableTable("empty" if sheet is None else "too-many-rows")
            rows: list[Cells] = [tuple(map(_told, row)) for row in sheet.to_python(skip_empty_area=False)]
            hidden = hidden_rows(content, book.sheet_names.index(sheet.name)) if content.startswith(_ZIP) else ()
            return SheetRows(_with_merged(rows, sheet.merged_cell_ranges or ()), hidden)
    except PasswordError:
        raise UnreadableTable("password") from None
    except CalamineError:
        raise UnreadableTable("broken-workbook") from None


def _with_merged(rows: list[Cells], merged: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> list[Cells]:
    """Return *rows* in which a cell that is *merged* over several of them stands in each."""
    room = len(rows)
    for (top, left), (bottom, _) in merged:
        room -= bottom - top
        if room < 0 or top >= len(rows) or left >= len(rows[top]) or not rows[top][left]:
            continue
        for number in range(top + 1, min(bottom + 1, len(rows))):
            cells = list(rows[number])
            cells[left : left + 1] = [rows[top][left]]
            rows[number] = tuple(cells)
    return rows


def read_table(name: str, content: bytes, rows_of: Callable[[bytes], SheetRows] = rows_in_workbook) -> ExportedTable:
    """Return the table in the file *name*; raise `UnreadableTable` where there is none.

    *rows_of* opens workbooks. Rows in which nothing stands are left out.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableTable("too-large")
    ending = name[name.rfind(".") :].lower()
    digest = sha256(content).hexdigest()
    if content.startswith((_ZIP, _OLD_OFFICE)) or ending in WORKBOOKS:
        rows, hidden = rows_of(content)
    elif ending in TEXTS:
        rows, hidden = _of_text(content), ()
    else:
        raise UnreadableTable("not-a-table")
    filled = tuple((number, cells) for number, cells in enumerate(rows, 1) if any(cells))
    if len(filled) < 2:
        raise UnreadableTable("empty")
    if len(filled) > MOST_ROWS:
        raise UnreadableTable("too-many-rows")
    unseen = frozenset(hidden)
    return ExportedTable(filled, digest, tuple(number for number, _ in filled if number in unseen))


def _unpacked(content: bytes) -> Bytes:
    """Return how large a packed workbook says that it is unpacked."""
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            return sum(entry.file_size for entry in packed.infolist())
    except (BadZipFile, ValueError, NotImplementedError):
        raise UnreadableTable("broken-workbook") from None


def _told(cell: object) -> str:
    """Return a *cell* of a workbook as text."""
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, time | timedelta):
        return ""
    return _in_order(str(cell))


def _in_order(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _of_text(content: bytes) -> list[Cells]:
    text, _ = decoded(content)
    separator = _separator(text)
    if separator is None:
        raise UnreadableTable("no-columns")
    rows = csv.reader(io.StringIO(f"{text}\n{_END}", newline=""), delimiter=separator)
    try:
        read: list[Cells] = [tuple(map(_in_order, row)) for row in rows]
    except csv.Error:
        raise UnreadableTable("broken-text") from None
    if read.pop() != (_END,):  # a quotation mark that nothing closes has swallowed the rest
        raise UnreadableTable("broken-text")
    return read


def _separator(text: str) -> str | None:
    """Return the sign of which the most lines have equally many: titles above the table have none, or others."""
    lines = [line for line in text[:_LOOKED_AT].splitlines() if line.strip()][:_MOST_LINES]
    best, found = (0, 0), None
    for sign in _SEPARATORS:
        counts = Counter(count for line in lines if (count := line.count(sign)))
        most = max(((often, count) for count, often in counts.items()), default=(0, 0))
        if most > best:
            best, found = most, sign
    return found


def decoded(content: bytes) -> tuple[str, str]:
    """Return the text in *content*, in NFC, and the name of its encoding; raise `UnreadableTable` where it has none."""
    for encoding in _guesses(content):
        try:
            text = unicodedata.normalize("NFC", content.decode(encoding).removeprefix("\ufeff"))
        except UnicodeDecodeError:
            continue
        if "\0" not in text and _is_vietnamese(text):
            return text, {"utf-8": "UTF-8", "cp1258": "Windows-1258"}.get(encoding, "UTF-16")
    raise UnreadableTable("unknown-encoding")


def _guesses(content: bytes) -> Iterator[str]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield "utf-16"
        return
    if content.startswith(codecs.BOM_UTF8):
        yield "utf-8"
        return
    if content[:400].count(0) * 4 >= len(content[:400]):
        yield from ("utf-16-le", "utf-16-be")
        return
    yield "utf-8"
    yield "cp1258"


def _is_vietnamese(text: str) -> bool:
    """Return whether the words with marks in *text* are syllables that Vietnamese has."""
    words = {word.lower() for word in _WORD.findall(text[:200_000]) if _MARKED.search(word)}
    known = sum(with_tones_one_way(word) in syllables() for word in words)
    return known >= _LEAST_KNOWN * len(words)
