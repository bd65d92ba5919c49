"""The desk in a browser that runs no script: written, sent, approved and published by forms and links alone."""

import re
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.commands import HAI_THON
from tests.workbench.desks import Desk, desk_over
from tests.workbench.test_approving import PEOPLE


def be(page: Page, person: str) -> None:
    page.get_by_label("Tôi là").select_option(person)
    page.get_by_role("button", name="Đổi người").click()
    expect(page.locator(".told")).to_contain_text("Đã đổi người")


def test_a_notice_goes_from_an_empty_form_to_the_residents_without_a_script(browser: Browser, tmp_path: Path) -> None:
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    commune = (
        (content / "commune.yaml").read_text(encoding="utf-8").replace("needs_approval: no", "needs_approval: yes")
    )
    (content / "commune.yaml").write_text(commune, encoding="utf-8")
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    with desk_over(content) as desk:
        context = browser.new_context(java_script_enabled=False, locale="vi-VN")
        page = context.new_page()
        page.goto(desk.address)
        be(page, "lan")
        page.get_by_role("link", name="Thêm thông báo").click()
        page.get_by_label("Tiêu đề (phải có)").fill("Họp thôn Đông tối thứ Sáu")
        page.get_by_role("button", name="Lưu nháp").last.click()
        expect(page.locator('[data-at="summary"]')).to_contain_text("Cần sửa")  # and no word is lost
        expect(page.get_by_label("Tiêu đề (phải có)")).to_have_value("Họp thôn Đông tối thứ Sáu")
        page.get_by_label("Tóm tắt (phải có)").fill("Mời mỗi nhà một người.")
        page.get_by_label("Nơi ban hành (phải có)").fill("Ủy ban nhân dân xã")
        page.get_by_label("Nội dung (phải có)").fill("Mời bà con đến đông đủ.\n\nHọp lúc tối.")
        page.get_by_role("button", name="Xem trước").click()
        shown = page.frame_locator('iframe[title="Xem trước: Trang"]').locator("h1")
        expect(shown).to_contain_text("Họp thôn Đông")
        page.get_by_role("button", name="Lưu nháp").last.click()
        expect(page.locator(".told")).to_contain_text("Đã tạo bài")
        page.get_by_role("button", name="Gửi duyệt").click()
        expect(page.locator(".told")).to_contain_text("Đã gửi duyệt")

        be(page, "binh")
        page.get_by_role("link", name="Duyệt", exact=True).click()
        page.get_by_role("link", name="Họp thôn Đông tối thứ Sáu").click()
        page.get_by_role("button", name="Duyệt", exact=True).click()
        expect(page.locator(".told")).to_contain_text("Đã duyệt")
        page.get_by_role("link", name="Phát hành").first.click()
        expect(page.locator("main")).to_contain_text("Họp thôn Đông tối thứ Sáu")
        page.get_by_role("button", name="Phát hành").click()
        for _ in range(120):
            page.goto(f"{desk.url}/phat-hanh")
            if "Đang dựng" not in page.content():
                break
            page.wait_for_timeout(500)
        expect(page.locator(".told")).to_contain_text("Đã phát hành")
        page.goto(f"{desk.url}/sua/thong-bao/hop-thon-dong-toi-thu-sau")
        expect(page.locator(".state").first).to_have_text(re.compile("đang phát hành"))
        context.close()

    site = tmp_path / "output" / "site" / "thong-bao" / "hop-thon-dong-toi-thu-sau.html"
    assert "Mời bà con đến đông đủ." in site.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")


def test_a_week_of_broadcasts_is_ticked_without_a_script_on_a_telephone(browser: Browser, desk: Desk) -> None:
    context = browser.new_context(java_script_enabled=False, locale="vi-VN", viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(desk.address)
    page.goto(f"{desk.url}/sua/chien-dich/ngo-sach")
    boxes = page.get_by_role("group", name="Phát vào những buổi nào").first.get_by_role("checkbox")
    assert boxes.count() == 14
    for number in range(14):
        box = boxes.nth(number).locator("xpath=..").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert min(box["width"], box["height"]) >= 24  # WCAG 2.2, 2.5.8
    page.get_by_label("thứ Ba, Buổi sáng").first.uncheck()
    page.get_by_label("thứ Bảy, Buổi chiều").first.check()
    page.get_by_role("button", name="Lưu nháp").last.click()
    expect(page.locator(".told")).to_contain_text("Đã lưu")
    context.close()

    text = desk.text("campaigns/ngo-sach.yaml")
    assert "{weeks: [1, 2], days: thứ Ba, slots: sang, messages: quet-ngo}" not in text
    assert "{weeks: [1, 2], days: [thứ Năm, thứ Bảy], slots: chieu, messages: quet-ngo}" in text
