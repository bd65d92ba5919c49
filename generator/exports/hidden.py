"""The sheet of a workbook → the numbers of its rows that a filter or a person has hidden.

The library that reads workbooks does not say it. In Office Open XML it stands in the head of each row (ECMA-376-1,
18.3.1.73). Other workbooks are not looked into: of these, no row is said to be hidden.
"""

import io
import re
from zipfile import BadZipFile, ZipFile

_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*>")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")


def hidden_rows(content: bytes, number: int) -> tuple[int, ...]:
    """Return the numbers, from 1, of the hidden rows of sheet *number*, from 0, of the workbook *content*."""
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            sheet = _SHEET.findall(packed.read("xl/workbook.xml"))[number]
            relations = _RELATION.findall(packed.read("xl/_rels/workbook.xml.rels"))
            place = next(_said(each, b"Target") for each in relations if _said(each, b"Id") == _said(sheet, b"id"))
            rows = packed.read(place.lstrip("/") if place.startswith("/") else f"xl/{place}")
    except (BadZipFile, KeyError, IndexError, StopIteration, NotImplementedError, RuntimeError):
        return ()
    heads = ((place, row) for place, row in enumerate(_ROW.findall(rows), 1) if _HIDDEN.search(row))
    return tuple(int(_said(row, b"r") or place) for place, row in heads)


def _said(tag: bytes, name: bytes) -> str:
    """Return what the attribute *name* of a *tag* says, or an empty text."""
    found = re.search(rb"""[\s:]""" + name + rb"""=["']([^"']*)["']""", tag)
    return found[1].decode(errors="replace") if found else ""
