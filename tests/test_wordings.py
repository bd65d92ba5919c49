"""The words of content/ and of our own pages, as a teacher of Vietnamese reads them (Nghị định 30/2020, phụ lục II)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.load import load
from generator.model import texts
from generator.publishable import Published
from generator.shelf import open_shelf
from tests.contents import TODAY

REAL = Path("content")
TEXTS = {".yaml", ".md", ".jinja", ".js"}
SAID = {
    "không kèm thực đơn": "không kèm các mục điều hướng",
    "Không lấy chữ, hình hay đoạn mã": "Không tải phông chữ, hình ảnh hay mã lệnh từ trang khác",
    "Một phản ánh viết tốt": "Ví dụ một phản ánh rõ ràng",
    "Cả hai nơi đều đã nhận": "Bà con nào cần người chỉ giúp, xin đến",
    "Kể việc cần báo với": "Có việc cần phản ánh, bà con gọi",
    "Mọi thông báo": "Xem tất cả thông báo",
    "Nói với xã không khó": "Báo việc với xã không khó",
    "tay mình vẫn là tay bấm": "còn bấm thì tự tay mình bấm",
    "Qua cơn nguy,": "Qua cơn nguy cấp",
    "Nguồn của các dữ kiện": "Thông tin lấy từ đâu",
    "Không thấy trang này": "Không tìm thấy trang này",
    "Trang mới được máy kiểm tra": "Trang mới chỉ được kiểm tra bằng máy",
    "Không có đúng chữ ấy": "Không tìm thấy đúng chữ này",
    "tờ dán": "áp phích",
}
"""Wordings that were found wanting, and what is said since."""
_WEEKDAY = re.compile(
    r"(?<!\w)(?:(?:sáng|chiều|tối|trưa|ngày|từ|đến|hết|mỗi|vào) thứ (?:hai|ba|tư|năm|sáu|bảy)"
    r"|thứ (?:hai|ba|tư|năm|sáu|bảy)(?=,? (?:và|đến|hằng tuần|ngày|thứ (?:hai|ba|tư|năm|sáu|bảy)))|chủ nhật)(?!\w)"
)


def public_files() -> Iterator[tuple[str, str]]:
    """Yield each file that residents meet words of, and what stands in it."""
    for folder in (REAL, Path("templates"), Path("generator/channels"), Path("generator/sheets")):
        for file in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in file.parts)
            if file.is_file() and not hidden and file.suffix in TEXTS | {".py"}:
                yield str(file), file.read_text(encoding="utf-8")


@pytest.mark.row("words")
@pytest.mark.parametrize(("then", "now"), SAID.items())
def test_a_wording_that_was_mended_stays_so(then: str, now: str) -> None:
    files = dict(public_files())

    assert [name for name, text in files.items() if then in text] == []
    assert [name for name, text in files.items() if now in text] != []


@pytest.mark.row("words")
def test_days_of_the_week_begin_with_a_capital() -> None:
    assert [(name, found[0]) for name, text in public_files() for found in _WEEKDAY.finditer(text)] == []


@pytest.mark.row("words")
@pytest.mark.parametrize(
    "wrong", ["từ thứ hai đến", "sáng thứ bảy", "chủ nhật", "thứ ba hằng tuần", "thứ bảy, thứ hai"]
)
def test_a_day_of_the_week_in_small_letters_is_found(wrong: str) -> None:
    assert _WEEKDAY.search(f"Loa phát {wrong}, thứ Sáu.")
    assert not _WEEKDAY.search("Việc thứ hai thì để kể sau. Thứ tư, mỗi lần một việc. Từ thứ Hai đến Chủ nhật.")


@pytest.mark.row("D4")
def test_nothing_is_said_of_what_an_emergency_call_costs_before_that_is_confirmed() -> None:
    published = Published(open_shelf(load(REAL), {}), TODAY)
    cost = re.compile(r"mất tiền|tiếc tiền|miễn phí|không mất phí|0 đồng|\bcước\b|trả tiền", re.IGNORECASE)
    guide = published.guide("khi-nao-khong-goi-1022")
    assert guide
    said = [text.raw for _, text in texts(guide)]

    assert not published.facts.may_publish("emergency.cost")
    assert [raw for raw in said if cost.search(raw)] == []
    assert any("emergency.ambulance" in raw for raw in said)
    asked = published.facts.get("emergency.cost")
    assert asked
    assert "02/2020/TT-BTTTT" in str(asked.source)
