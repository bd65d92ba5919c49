"""A column or a table that was copied from Excel → items of a list in a form: names become ids, doubles are told.

Excel puts cells of a row apart by tabs, rows by line ends, and quotes a cell that has one of these in it.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from generator.fields import id_of
from generator.terms import HEADS_OF_VILLAGES, KINDS_OF_VILLAGES
from generator.text.names import bare
from generator.workbench.form_values import Filled, filled_with, with_item


def _ways(form: str, nouns: Sequence[str]) -> tuple[str, ...]:
    """Return a *form* of words with each of the *nouns* in it, without marks."""
    return tuple(form.format(bare(noun)) for noun in nouns)


_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("ten", *_ways("{}", KINDS_OF_VILLAGES), *_ways("ten {}", KINDS_OF_VILLAGES)),
    "head.name": (
        *("ho va ten", "ho ten", "nguoi dung dau"),
        *(way for form in ("{}", "ten {}", "ho ten {}", "ho va ten {}") for way in _ways(form, HEADS_OF_VILLAGES)),
    ),
    "head.phone": (
        *("dien thoai", "so dien thoai", "sdt", "dt"),
        *(way for form in ("dien thoai {}", "so dien thoai {}", "sdt {}") for way in _ways(form, HEADS_OF_VILLAGES)),
    ),
    "head.consent": ("dong y", "su dong y", "dong y cong khai"),
    "help_place": ("nha van hoa", "noi ho tro", "dia diem", "noi hop"),
    "zalo": ("zalo", "nhom zalo"),
}
"""What columns are called in tables of villages, without marks, by the field that they fill."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """The form with the new items, how many there are, and the names that are there already or twice in the table."""

    filled: Filled
    count: int
    doubles: tuple[str, ...]


def with_table(filled: Filled, name: str, table: str) -> Pasted:
    """Return *filled* with an item in the list *name* for each row of *table*."""
    rows = [row for row in _rows(table) if any(row)]
    columns = _columns(rows[0]) if rows else {}
    listed = filled.named(name)
    known = set(_ids(listed)) if listed else set()
    doubles, count = [], 0
    for row in rows[1:] if columns else rows:
        values = {field: row[at] for field, at in columns.items() if at < len(row)} if columns else _by_place(row)
        if not values.get("name"):
            continue
        key = str(id_of(values["name"]))
        if key in known:
            doubles.append(values["name"])
            continue
        known.add(key)
        filled = _with_row(filled, name, {"id": key, **values})
        count += 1
    return Pasted(filled, count, tuple(doubles))


def _rows(table: str) -> Iterator[list[str]]:
    text = table.replace("\r\n", "\n").replace("\r", "\n")
    try:
        rows = list(csv.reader(StringIO(text), delimiter="\t"))
    except csv.Error:  # no cell is that long: a quotation mark in it quotes nothing
        rows = [line.split("\t") for line in text.split("\n")]
    for row in rows:
        yield [" ".join(cell.split()) for cell in row]


def _columns(head: Sequence[str]) -> dict[str, int]:
    """Return the fields that the cells of *head* name, and where; none where it is no head of a table."""
    bared = [bare(cell).strip(" .:") for cell in head]
    found = {field: bared.index(word) for field, words in _COLUMNS.items() for word in words if word in bared}
    return found if "name" in found else {}


def _by_place(row: Sequence[str]) -> dict[str, str]:
    """Return the values of a row without a head: the first cell that is no number is the name."""
    cells = [cell for cell in row if cell and not cell.strip(".").isdigit()]
    return {"name": cells[0]} if cells else {}


def _ids(listed: Filled) -> Iterator[str]:
    """Yield the ids of the items, and those that would be made of their names."""
    for item in listed.items:
        found = {each.field.name: each.text for each in item.items}
        yield from (str(id_of(found[field])) for field in ("id", "name") if found.get(field))


def _with_row(filled: Filled, name: str, values: Mapping[str, str]) -> Filled:
    filled = with_item(filled, name)
    listed = filled.named(name)
    row = f"{name}.{len(listed.items) - 1}" if listed else name
    words = {f"{row}.{field}": [value] for field, value in values.items()}
    return filled_with(filled.field, words, filled)
