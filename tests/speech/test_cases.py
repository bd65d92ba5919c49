"""Lines and how they are said, by kind (tests/cases/speech/): a new case needs no Python."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.speech import read, say

FILES = sorted((Path(__file__).parents[1] / "cases" / "speech").glob("*.txt"))


def stated(file: Path) -> Iterator[tuple[str, str]]:
    """Yield each “written → spoken” of *file*; a written line may hold an arrow itself, a spoken one never."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            written, _, spoken = line.rpartition(" → ")
            yield written, spoken


def cases() -> list[tuple[str, str]]:
    return [case for file in FILES for case in stated(file)]


@pytest.mark.row("speech")
@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_each_line_is_said_as_its_case_states(file: Path) -> None:
    said = [(written, say(written), spoken) for written, spoken in stated(file)]

    assert said
    assert [line for line in said if line[1] != line[2]] == []


def test_there_are_several_hundred_cases_and_none_twice() -> None:
    lines = [written for written, _ in cases()]

    assert len(lines) > 400
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_every_group_of_cases_states_its_reason(file: Path) -> None:
    blocks = file.read_text(encoding="utf-8").strip().split("\n\n")

    assert all(block.startswith("# ") for block in blocks)


DOUBTS = (
    ("3/4", "ba phần tư", "mùng ba tháng tư"),
    ("2/9", "mùng hai tháng chín", "hai phần chín"),
    ("đội hình 113", "một một ba", "một trăm mười ba"),
    ("lịch 24/7", "hai mươi tư trên bảy", "hai mươi tư tháng bảy"),
    ("ngày 5-6", "mùng năm tháng sáu", "mùng năm đến mùng sáu"),
    ("10t", "mười tỷ", "mười tấn"),
    ("818,303", "tám trăm mười tám phẩy ba không ba", "tám trăm mười tám nghìn ba trăm linh ba"),
    ("đội 4-1", "bốn một", "bốn đến một"),
    ("TT Mẫu", "trung tâm", "thông tư"),
    ("XYZW", "ích i dài dét vê kép", "XYZW"),
    ("T4", "thứ tư", "tháng bốn"),
    ("ngày 5-12", "mùng năm tháng mười hai", "mùng năm đến mười hai"),
    ("kiểm tra 8/8", "tám trên tám", "mùng tám tháng tám"),
    ("Từ 3/8 xã tiêm phòng", "ba trên tám", "mùng ba tháng tám"),
    ("đến 5/5 xã xong việc", "mùng năm tháng năm", "năm trên năm"),
    ("từ 24/7", "ngày hai mươi tư tháng bảy", "hai mươi tư trên bảy"),
    ("An Bình 2-2 An Lạc", "hai hai", "mùng hai tháng hai"),
    ("xe 5t", "năm tấn", "năm tỷ"),
    ("cháu bé 5t", "năm tuổi", "năm tỷ"),
    ("nhóm XQ", "ích quy", "XQ"),
    ("12/KH-QX", "mười hai, kế hoạch quy ích", "mười hai, ca hát quy ích"),
    (
        "123456789",
        "một hai ba, bốn năm sáu, bảy tám chín",
        "một trăm hai mươi ba triệu bốn trăm năm mươi sáu nghìn bảy trăm tám mươi chín",
    ),
)


@pytest.mark.parametrize(("written", "taken", "other"), DOUBTS)
def test_what_context_cannot_settle_is_flagged_with_both_readings(written: str, taken: str, other: str) -> None:
    doubts = read(written).doubts

    assert [doubt.readings[0] for doubt in doubts] == [taken]
    assert other in doubts[0].readings
    assert doubts[0].written in written


SETTLED = (
    "3/4 số hộ", "dịp 30/4", "ngày 24/7", "hỗ trợ 24/7", "gọi 113", "113 hộ", "Tổng đài 1022", "từ 5-6 giờ",
    "TT Y tế", "UBND", "thắng 2-1", "15/05/2026", "QR", "sáng T4", "ngày 6-5", "ngày 5-5", "ngày 5-13", "5/13", "12/15",
    "20/11", "10/10", "9/11", "24/7", "113", "số 113", "cần thì 113 hoặc 114", "112-115", "(113)", "50k", "2tr5",
    "10 t", "xe tải 2t5", "nhóm B", "QĐ 587/QĐ-UBND", "0-0", "đến 2/3 số hộ", "từ 20/5 xã họp", "từ ngày 3/8 xã họp",
    "0912345678/1022",
)  # fmt: skip


@pytest.mark.parametrize("written", SETTLED)
def test_what_context_settles_is_not_flagged(written: str) -> None:
    assert read(written).doubts == ()
