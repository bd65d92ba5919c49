"""Rows of an export are cleaned: nothing that leads to a person stays, and every row is counted all the same."""

from datetime import date

import pytest

from generator.exports.cleaning import Cleaned, cleaner_of
from generator.exports.columns import recognise
from generator.exports.table import read_table
from generator.exports.written import cleared, table_text, with_clearances
from generator.messages.exports import why_left_out
from generator.model import Counting, Places, Result
from generator.readers.results import read_results
from generator.source import Source, in_order
from generator.text.traces import public_words
from tests.builders import FOLDER
from tests.traces import HARMLESS, LEAKS

HEAD = "Người gửi;Điện thoại;Nội dung;Lĩnh vực;Thôn;Ngày tiếp nhận;Ngày trả lời;Ngày hoàn thành;Hạn xử lý;Đơn vị xử lý;"
HEAD += "Trạng thái;Kết quả;Lý do từ chối;Đánh giá"
VILLAGES = [("thon-dong", "Thôn Đông"), ("thon-doai", "Thôn Đoài")]
TODAY = date(2026, 11, 24)
WORDS = {"Người gửi", "Điện thoại", "Nội dung", "Lĩnh vực", "Thôn", "Đơn vị xử lý", "Kết quả", "Lý do từ chối"}


def row(**cells: str) -> str:
    usual = {"Lĩnh vực": "Rác thải", "Ngày tiếp nhận": "02/11/2026", "Đơn vị xử lý": "Tổ vệ sinh", **cells}
    return ";".join(f'"{usual.get(head, "")}"'.replace("\n", " ") for head in HEAD.split(";"))


def clean(*rows: str, counting: Counting | None = None) -> Cleaned:
    table = read_table("bang.csv", "\n".join([HEAD, *rows]).encode())
    return cleaner_of(VILLAGES, counting, TODAY).clean(table, recognise(table, counting))


def one(**cells: str) -> Result:
    cleaned = clean(row(**cells))
    assert cleaned.faults == ()
    ((result,),) = cleaned.results.values()
    return result


def quoted(line: str) -> str:
    return line.replace('"', '""')


@pytest.mark.parametrize("column", sorted(WORDS))
def test_no_leak_gets_through_in_any_column(column: str) -> None:
    more = {"Trạng thái": "Từ chối"} if column == "Lý do từ chối" else {}
    cleaned = clean(*(row(**{column: quoted(leak), **more}) for leak in LEAKS))
    kept = [result for results in cleaned.results.values() for result in results]
    text = table_text(kept)

    assert cleaned.faults == ()
    assert len(kept) == len(LEAKS)
    assert [leak for leak in LEAKS if in_order(leak) in text or leak in text] == []
    assert {result.outcome for result in kept} == {None}
    assert {result.village for result in kept} == {None}
    assert len({(result.field, result.unit, result.refused) for result in kept}) == 1


def test_an_answer_without_a_leak_is_kept_word_for_word() -> None:
    cleaned = clean(*(row(**{"Kết quả": quoted(line)}) for line in HARMLESS))

    assert cleaned.left_out == ()
    assert {result.outcome for result in cleaned.results["2026-11"]} == set(HARMLESS)


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("<p>Đã dọn&nbsp;<b>sạch</b></p>", "Đã dọn sạch"),
        ("Đã dọn &amp; quét<br/>", "Đã dọn & quét"),
        ("Đã d\u200bọn\u202e \x07sạch", "Đã dọn sạch"),
        ("<!-- ẩn --> =Đã dọn", "Đã dọn"),
        ("&lt;script&gt;x&lt;/script&gt;", None),
        ("![ảnh](a)", None),
        ("a " * 400, None),
    ],
)
def test_a_cell_is_kept_as_words_that_content_may_hold(cell: str, kept: str | None) -> None:
    """Programs keep answers as pages: what is written is read back without a fault, whatever stood in the cell."""
    cleaned = clean(row(**{"Kết quả": cell, "Lĩnh vực": cell, "Đơn vị xử lý": cell, "Lý do từ chối": cell}))
    (results,) = cleaned.results.values()

    read, problems = read_results(Source(FOLDER / "results/2026-11.csv", table_text(results)))

    assert (results[0].outcome, results[0].field) == (kept, kept or "Chưa rõ lĩnh vực")
    assert problems == []
    assert read is not None
    assert len(cleaned.left_out) == (0 if kept else 4)
    assert all(why_left_out(each) for each in cleaned.left_out)


def test_a_cause_that_is_left_out_still_refuses() -> None:
    """The report is counted as refused, and not as open."""
    assert one(**{"Lý do từ chối": "Trùng việc bà Hoa đã báo"}).refused == "Từ chối"


@pytest.mark.parametrize("name", ["Hùng", "Tuấn Hà", "Trần Mẫu Đơn"])
def test_a_name_that_is_all_of_a_field_or_unit_is_left_out(name: str) -> None:
    result = one(**{"Lĩnh vực": name, "Đơn vị xử lý": name})

    assert (result.field, result.unit) == ("Chưa rõ lĩnh vực", "Chưa rõ nơi xử lý")


def test_a_number_of_the_communes_facts_is_kept() -> None:
    table = read_table("bang.csv", "\n".join([HEAD, row(**{"Kết quả": "Đã báo số 0225 3822 822"})]).encode())
    public = public_words(["(0225) 3822 822"])
    cleaned = cleaner_of(VILLAGES, None, TODAY, public).clean(table, recognise(table, None))

    assert cleaned.left_out == ()


def test_what_was_left_out_is_told_by_row_and_column() -> None:
    cleaned = clean(row(), row(**{"Kết quả": "Đã gọi 0912 345 678", "Đơn vị xử lý": "Lê Thị Mẫu"}))

    assert [(each.row, each.column) for each in cleaned.left_out] == [(3, "unit"), (3, "outcome")]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "\t=", "-- "])
def test_no_cell_begins_as_a_formula(sign: str) -> None:
    result = one(**{"Kết quả": f"{sign}Đã dọn", "Lĩnh vực": f"{sign}Rác"})
    text = table_text([result])

    assert (result.field, (result.outcome or "").strip()) == ("Rác", "Đã dọn")
    assert all(not cell.startswith(("=", "+", "-", "@")) for line in text.splitlines() for cell in line.split(","))


@pytest.mark.parametrize(
    ("cells", "stage"),
    [
        ({}, "open"),
        ({"Ngày trả lời": "03/11/2026"}, "answered"),
        ({"Ngày hoàn thành": "03/11/2026"}, "done"),
        ({"Trạng thái": "Đang xử lý", "Ngày trả lời": "03/11/2026"}, "open"),
        ({"Trạng thái": "Đã trả lời", "Ngày hoàn thành": "03/11/2026"}, "answered"),
        ({"Trạng thái": "ĐÃ XỬ LÝ XONG", "Ngày trả lời": "03/11/2026"}, "done"),
        ({"Trạng thái": "Không thuộc thẩm quyền"}, "refused"),
        ({"Lý do từ chối": "Trùng việc đã báo"}, "refused"),
    ],
)
def test_answered_and_done_are_two_things(cells: dict[str, str], stage: str) -> None:
    assert one(**cells).stage == stage


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"Ngày tiếp nhận": ""}, ("received", "no-day")),
        ({"Ngày tiếp nhận": "31/11/2026"}, ("received", "no-such-day")),
        ({"Ngày tiếp nhận": "02/11/2027"}, ("received", "day-to-come")),
        ({"Ngày trả lời": "01/11/2026"}, ("answered", "before-receipt")),
        ({"Hạn xử lý": "01/11/2026"}, ("due", "before-receipt")),
        ({"Trạng thái": "Đã bay"}, ("state", "unknown-state")),
        ({"Trạng thái": "Đã trả lời"}, ("state", "no-day-of-answer")),
    ],
)
def test_a_row_that_cannot_be_is_told(cells: dict[str, str], fault: tuple[str, str]) -> None:
    cleaned = clean(row(**cells))

    assert [(each.column, each.code) for each in cleaned.faults] == [fault]


def test_the_communes_own_names_come_before_what_is_usual() -> None:
    counting = Counting(columns={"unit": ("Người gửi",)}, states={"done": ("Đã bay",)}, places=Places(FOLDER))
    cleaned = clean(row(**{"Trạng thái": "đã bay", "Ngày trả lời": "03/11/2026"}), counting=counting)

    assert cleaned.results["2026-11"][0].stage == "done"


@pytest.mark.parametrize(
    ("typed", "village"),
    [("Thôn Đông", "thon-dong"), ("đông", "thon-dong"), ("thon-doai", "thon-doai"), ("Thôn Khác", None), ("", None)],
)
def test_a_village_is_known_by_its_name(typed: str, village: str | None) -> None:
    assert one(Thôn=typed).village == village


def test_what_is_written_is_read_back_as_it_was() -> None:
    results = clean(
        row(**{"Thôn": "Đông", "Ngày trả lời": "03/11/2026", "Hạn xử lý": "09/11/2026", "Đánh giá": "Hài lòng"}),
        row(**{"Trạng thái": "từ chối", "Lý do từ chối": "Trùng", "Kết quả": 'Đã dọn, ""sạch""'}),
    ).results["2026-11"]
    signed = tuple(cleared(result, "lan") if result.outcome else result for result in results)

    read, problems = read_results(Source(FOLDER / "results/2026-11.csv", table_text(signed)))

    assert problems == []
    assert read is not None
    assert read.rows == signed


def test_an_outcome_is_cleared_as_it_was_read_and_no_other() -> None:
    old = cleared(one(**{"Kết quả": "Đã dọn"}), "lan")
    same, other = with_clearances([one(**{"Kết quả": "Đã dọn"}), one(**{"Kết quả": "Đã dọn sạch"})], [old])

    assert (same.is_cleared, other.is_cleared) == (True, False)


@pytest.mark.parametrize(
    "cells",
    [
        {"Lĩnh vực": "Nguyễn", "Kết quả": "Văn Mẫu đã nhận lỗi"},
        {"Đơn vị xử lý": "Tổ của Trần", "Kết quả": "Thị Hoa đã nhận"},
        {"Kết quả": "Đã gặp ông", "Đơn vị xử lý": "Hùng ở tổ điện"},
        {"Kết quả": "Đã gọi 0912", "Lĩnh vực": "345678 rác"},
        {"Lĩnh vực": "Tổ Lê", "Lý do từ chối": "Văn Hùng không chịu"},
    ],
)
def test_a_name_that_is_spread_over_two_cells_is_left_out_of_both(cells: dict[str, str]) -> None:
    cleaned = clean(row(**cells))
    text = table_text(cleaned.results["2026-11"])

    assert len(cleaned.left_out) == 2
    assert [words for words in cells.values() if words in text] == []


def test_a_field_that_tells_somebody_is_left_out() -> None:
    """Nobody reads the name of a field before everybody may."""
    assert one(**{"Lĩnh vực": "Chủ quán phở duy nhất ở thôn Đông"}).field == "Chưa rõ lĩnh vực"


def test_an_outcome_that_may_tell_somebody_waits_for_a_reader() -> None:
    result = one(**{"Kết quả": "Đã nhắc chủ quán phở duy nhất ở thôn Đông"})

    assert result.outcome
    assert result.waits
