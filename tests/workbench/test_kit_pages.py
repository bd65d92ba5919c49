"""Chép vào máy đọc loa at the desk: each field is copied by one click, and can be selected without a script."""

import re

from playwright.sync_api import Browser, expect

from tests.workbench.desks import Desk
from tests.workbench.windows import at, window

DAY = "/chep?ngay=30/11/2026"


def test_a_session_and_its_pieces_are_there_field_by_field(same_desk: Desk) -> None:
    page = same_desk.get(DAY).page
    fields = {each.get("id"): each for each in page.xpath("//input[@readonly] | //textarea[@readonly]")}

    assert "khẩn cấp" in {each.get("value") for each in fields.values()}
    assert len({label.get("for") for label in page.xpath("//label[@for]")} & fields.keys()) == len(fields)
    words = fields["o-sang-loi"].text.strip()
    assert words.startswith("Thông báo khẩn cấp!")
    assert not re.search(r"\d", words)
    assert "chuẩn" not in same_desk.get(DAY).text


def test_every_piece_has_a_page_and_nothing_else_has(same_desk: Desk) -> None:
    links = same_desk.get("/chep").page.xpath("//a[starts-with(@href, '/chep/')]/@href")

    assert len(links) > 10
    assert same_desk.get(links[0]).status == 200
    assert same_desk.get("/chep/khong-co").status == 404
    assert same_desk.get("/chep?ngay=mai").status == 200


def test_a_field_is_copied_by_one_click(browser: Browser, same_desk: Desk) -> None:
    for page in window(browser, same_desk):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=same_desk.url)
        at(same_desk, page, DAY)
        page.get_by_role("button", name=re.compile(r"Chép\s*: Mức ưu tiên")).first.click()

        expect(page.get_by_role("status").filter(has_text="Đã chép.")).to_have_count(1)
        assert page.evaluate("navigator.clipboard.readText()") == "khẩn cấp"
        for width in (360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
