"""Kết quả in real Chromium, as the handbook tells it: an export is looked at and taken in, its outcomes are read."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.commands import HAI_THON
from tests.exports.test_cleaning import HEAD, row
from tests.workbench.desks import Desk, desk_over
from tests.workbench.handbook_pictures import pictured
from tests.workbench.windows import at, window

DAY = "2026-12-02"
WIDTHS = (360, 768, 1280)


def export(folder: Path) -> Path:
    """Return an export of November, as a program writes it: one answer has a telephone, one village is unknown."""
    said = ("Đã dọn bãi rác đầu thôn", "Đã thay 2 bóng đèn", "Đã gọi lại 0912 345 678", "Đã khơi cống")
    rows = [
        row(
            **{
                "Kết quả": words,
                "Ngày tiếp nhận": f"{number:02}/11/2026",
                "Ngày trả lời": "20/11/2026",
                "Thôn": village,
            }
        )
        for number, (words, village) in enumerate(zip(said * 4, ("Đông", "Đoài", "Đông", "Khác") * 4, strict=True), 1)
    ]
    file = folder / "xuat-thang-11.csv"
    file.write_text("\n".join([HEAD, *rows]), encoding="utf-8-sig")
    return file


def fits(page: Page) -> None:
    """Assert that nothing stands beyond the edge of a telephone, a tablet or a screen."""
    page.wait_for_load_state()  # a click may have led on: between two pages there is none
    before = page.viewport_size
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (page.url, width)
    if before:
        page.set_viewport_size(before)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HAI_THON, tmp_path / "content"))


def test_from_an_export_to_outcomes_that_are_public(content: Path, browser: Browser, tmp_path: Path) -> None:
    with desk_over(content, 0, "--date", DAY) as desk:
        for page in window(browser, desk):
            at(desk, page, "/")
            page.get_by_role("link", name="Đưa bảng kết quả của tháng 11/2026 vào").click()
            fits(page)
            page.get_by_label("Bảng xuất ra").set_input_files(export(tmp_path))
            page.get_by_role("button", name="Xem thử").click()
            expect(page.locator("main")).to_contain_text("tháng 11/2026: 16 việc")
            pictured(page, "ket-qua-bang")
            fits(page)
            page.get_by_role("button", name="Đưa vào").click()
            expect(page.locator("main")).to_contain_text("12 lời chờ đọc")
            fits(page)
            _outcomes_are_read(desk, page)


def _outcomes_are_read(desk: Desk, page: Page) -> None:
    at(desk, page, "/")
    page.get_by_label("Tôi là").fill("Trần Văn Mẫu, chủ tịch")
    page.get_by_label("Tôi là").press("Enter")
    expect(page.locator(".told").first).to_contain_text("Đã đổi người")
    page.get_by_role("link", name="Đọc 12 lời kết quả của tháng 11/2026").click()
    for box in page.get_by_role("checkbox").all():
        box.check()
    pictured(page, "ket-qua-loi")
    fits(page)
    page.get_by_role("button", name="Đã đọc, công khai được").click()
    expect(page.locator("main")).to_contain_text("Không còn lời nào chờ đọc")
    at(desk, page, "/")
    expect(page.locator("main")).not_to_contain_text("lời kết quả")
