"""Tables as programs export them, in every encoding and format, and what is none."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from generator.exports.apart import open_export
from generator.exports.table import UnreadableTable, decoded, read_table
from generator.messages.exports import hidden_told
from tests.exports.workbooks import ods, xlsx

HEAD = ["Lĩnh vực", "Ngày tiếp nhận", "Đơn vị xử lý", "Kết quả"]
ROW = ["Đèn đường", "02/11/2026", "Tổ điện", "Đã thay bóng, thuỷ lợi đã hoà"]


def as_text(separator: str) -> str:
    quoted = [f'"{cell}"' if separator in cell else cell for cell in ROW]
    return f"{separator.join(HEAD)}\r\n{separator.join(quoted)}\r\n"


def windows_1258(text: str) -> bytes:
    """Return *text* as old Vietnamese programs write it: a letter, then its tone."""
    parts = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        shape = "".join(mark for mark in apart[1:] if mark in "\u0302\u0306\u031b")
        tones = "".join(mark for mark in apart[1:] if mark not in "\u0302\u0306\u031b")
        parts.append(unicodedata.normalize("NFC", apart[0] + shape) + tones if len(apart) > 1 else letter)
    return "".join(parts).encode("cp1258")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258", "nfd"])
def test_a_text_is_read_whatever_its_encoding_and_separator(separator: str, encoding: str) -> None:
    text = as_text(separator)
    if encoding == "cp1258":
        content = windows_1258(text)
    elif encoding == "nfd":
        content = unicodedata.normalize("NFD", text).encode()
    else:
        content = text.encode(encoding)

    table = read_table("bang.csv", content)

    assert [list(cells) for _, cells in table.rows] == [HEAD, ROW]


@pytest.mark.parametrize(
    "above",
    ["Báo cáo tháng 11\n\n", "UBND xã An Bình Mẫu, ngày 24, tháng 11, năm 2026\n", "sep=;\n", "A\nB\nC\n"],
)
def test_titles_above_a_text_do_not_say_what_parts_its_cells(above: str) -> None:
    table = read_table("bang.csv", f"{above}{as_text(';')}".encode())

    assert list(table.rows[-1][1]) == ROW


def test_a_text_in_an_old_font_is_refused() -> None:
    tcvn3 = "Lữnh vùc;Ngµy tiÕp nhËn\n§Ìn ®­êng;02/11/2026\n".encode("cp1252", "replace")

    with pytest.raises(UnreadableTable, match="unknown-encoding"):
        read_table("bang.csv", tcvn3)


def test_a_wrong_guess_of_the_encoding_is_refused() -> None:
    western = "Société;Café crème brûlée\nÉtat;Forêt\n".encode("cp1252")

    with pytest.raises(UnreadableTable, match="unknown-encoding"):
        decoded(western)


@pytest.mark.parametrize("write", [xlsx, ods])
def test_a_workbook_is_read_with_its_days(write) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - either
    rows = [HEAD, ["Đèn đường", date(2026, 11, 2), "Tổ điện", 12.0]]

    table = read_table("bang.xlsx", write(rows))

    assert [list(cells) for _, cells in table.rows] == [HEAD, ["Đèn đường", "02/11/2026", "Tổ điện", "12"]]


def test_a_workbook_of_old_excel_is_read_with_its_days() -> None:
    """`bang.xls` is a BIFF8 file as xlwt 1.3 writes it, with a second sheet that is hidden and longer."""
    table = read_table("bang.xls", (Path(__file__).parent / "bang.xls").read_bytes())

    assert [list(cells) for _, cells in table.rows] == [HEAD, ROW, ["Cống", "03/11/2026", "Tổ cống", "12"]]


@pytest.mark.parametrize("hidden_first", [False, True])
def test_hidden_rows_are_read_and_told_by_their_numbers(*, hidden_first: bool) -> None:
    table = open_export("bang.xlsx", xlsx([HEAD, ROW, ROW, ROW], hidden_first=hidden_first, hidden=[2, 4]))

    assert len(table.rows) == 4
    assert table.hidden == (2, 4)
    assert "dòng 2, 4." in hidden_told(table.hidden)


def test_a_hidden_sheet_is_not_looked_at() -> None:
    table = read_table("bang.xlsx", xlsx([HEAD, ROW], hidden_first=True))

    assert [list(cells) for _, cells in table.rows] == [HEAD, ROW]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.xlsx", b"PK\x03\x04 broken", "broken-workbook"),
        ("a.pdf", b"%PDF-1.7", "not-a-table"),
        ("a.csv", "Lĩnh vực\nĐèn\n".encode(), "no-columns"),
        ("a.csv", "Lĩnh vực;Thôn\n".encode(), "empty"),
        ("a.xls", b"\xd0\xcf\x11\xe0 broken", "broken-workbook"),
    ],
)
def test_what_is_no_table_is_refused(name: str, content: bytes, why: str) -> None:
    with pytest.raises(UnreadableTable, match=why):
        read_table(name, content)


def test_a_quotation_mark_that_nothing_closes_loses_no_row_in_silence() -> None:
    """The rest of the file would be one cell of that row."""
    with pytest.raises(UnreadableTable, match="broken-text"):
        read_table("bang.csv", 'Lĩnh vực;Kết quả\nRác;"Đã dọn\nĐèn;Đã thay\n'.encode())


def test_a_text_may_end_within_a_row() -> None:
    assert [list(cells) for _, cells in read_table("bang.csv", "Lĩnh vực;Kết quả\nRác;Đã dọn".encode()).rows] == [
        ["Lĩnh vực", "Kết quả"],
        ["Rác", "Đã dọn"],
    ]
