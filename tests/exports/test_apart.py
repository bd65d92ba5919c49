"""Workbooks that are broken, hostile or too large: the process that opens them ends, and this one goes on."""

import io
import random
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from generator.exports.apart import open_export
from generator.exports.table import UnreadableTable
from tests.exports.test_table import HEAD, ROW
from tests.exports.workbooks import ods, xlsx

OLD = (Path(__file__).parent / "bang.xls").read_bytes()


def test_a_workbook_is_opened_as_well_apart_as_here() -> None:
    for name, content in (("a.xlsx", xlsx([HEAD, ROW])), ("a.ods", ods([HEAD, ROW]))):
        assert [list(cells) for _, cells in open_export(name, content).rows] == [HEAD, ROW]
    assert len(open_export("a.xls", OLD).rows) == 3


def test_a_damaged_old_workbook_ends_no_program() -> None:
    """The length of a table of 685 GB stands in one of these: the library that reads it aborts its process."""
    chance = random.Random(5)  # noqa: S311 - the same damage each time
    for _ in range(25):
        content = bytearray(OLD)
        for _ in range(20):
            content[chance.randrange(512, len(content))] = chance.randrange(256)
        try:
            open_export("a.xls", bytes(content))
        except UnreadableTable as why:
            assert str(why) in {"broken-workbook", "empty", "password", "too-many-rows"}  # noqa: PT017 - or it is read


def with_sheet(parts: Iterable[bytes]) -> bytes:
    """Return a workbook whose sheet is made of these *parts*, packed."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx([HEAD, ROW]))) as sound, zipfile.ZipFile(content, "w") as made:
        for name in sound.namelist():
            if name.endswith("sheet1.xml"):
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_DEFLATED
                with made.open(entry, "w", force_zip64=True) as sheet:
                    sheet.writelines(parts)
            else:
                made.writestr(name, sound.read(name))
    return content.getvalue()


def sheet_of(*cells: tuple[str, str]) -> Iterator[bytes]:
    yield b"<worksheet><sheetData><row>"
    for at, words in cells:
        yield f"<c r='{at}' t='inlineStr'><is><t>{words}</t></is></c>".encode()
    yield b"</row></sheetData></worksheet>"


def test_a_small_file_that_unpacks_to_gigabytes_is_refused() -> None:
    begun = b"<worksheet><sheetData><row><c r='A1' t='inlineStr'><is><t>"
    content = with_sheet([begun, *[b"a" * 2**20] * 1_025])
    assert len(content) < 2**21

    with pytest.raises(UnreadableTable, match="too-large"):
        open_export("a.xlsx", content)


def test_a_cell_at_the_far_end_of_the_sheet_is_no_table_of_seventeen_billion_cells() -> None:
    near = open_export("a.xlsx", with_sheet(sheet_of(("A1", "Rác"), ("B2", "Đèn"))))
    assert [list(cells) for _, cells in near.rows] == [["Rác", ""], ["", "Đèn"]]

    with pytest.raises(UnreadableTable):
        open_export("a.xlsx", with_sheet(sheet_of(("A1", "Rác"), ("XFD1048576", "Đèn"))))


def test_a_cell_that_is_merged_over_rows_stands_in_each_of_them() -> None:
    parts = [*sheet_of(("A1", "Rác"), ("B1", "một"))][:-1]
    below = b"</row><row r='2'><c r='B2' t='inlineStr'><is><t>hai</t></is></c></row></sheetData>"
    merged = b"<mergeCells><mergeCell ref='A1:A2'/></mergeCells></worksheet>"

    table = open_export("a.xlsx", with_sheet([*parts, below, merged]))

    assert [list(cells) for _, cells in table.rows] == [["Rác", "một"], ["Rác", "hai"]]


def test_a_stray_cell_below_a_million_blank_rows_is_no_table_of_a_million() -> None:
    stray = open_export("a.xlsx", with_sheet(sheet_of(("A1", "Rác"), ("B1", "Đèn"), ("A1000000", "x"))))

    assert [number for number, _ in stray.rows] == [1, 1_000_000]
