"""Files dropped, chosen and pasted in real Chromium: nobody's typing is touched, and Ctrl+Z takes back what came in."""

import re
import time
from base64 import b64encode
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests import fuzzed
from tests.cameras import taken
from tests.letters_of_word import official
from tests.workbench.desks import Desk
from tests.workbench.typing_ways import unikey
from tests.workbench.windows import at, saved, window

NOTICE = "/sua/thong-bao/cat-nuoc-hai-thon"
NEW = "/them/thong-bao"
WORDS = "Bà con thôn Đoài được nghỉ; gửi phản ánh rõ ràng, đừng để lỡ."


@pytest.fixture
def page(browser: Browser, desk: Desk) -> Iterator[Page]:
    """Return a window in which the desk is open."""
    for page in window(browser, desk):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield page


def drop(page: Page, name: str, content: bytes, onto: str = "#bai") -> None:
    """Drop a file as a person does: it is dragged over the page first."""
    data = page.evaluate_handle(
        """([name, encoded]) => {
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))], name));
            return data;
        }""",
        [name, b64encode(content).decode()],
    )
    for event in ("dragenter", "dragover", "drop"):
        page.dispatch_event(onto, event, {"dataTransfer": data})


def choose(page: Page, name: str, content: bytes) -> None:
    expect(page.locator(".bar.scripted").first).to_be_visible()
    page.set_input_files("#tep", {"name": name, "mimeType": "application/octet-stream", "buffer": content})


def paste(page: Page, html: str, plain: str) -> None:
    page.evaluate(
        """([html, plain]) => navigator.clipboard.write([new ClipboardItem({
            "text/html": new Blob([html], { type: "text/html" }),
            "text/plain": new Blob([plain], { type: "text/plain" }),
        })])""",
        [html, plain],
    )
    page.keyboard.press("Control+v")


def violations(page: Page) -> list[str]:
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in Axe().run(page).response["violations"]]


def test_a_dropped_photograph_stands_in_the_form_and_asks_to_be_described(desk: Desk, page: Page) -> None:
    at(desk, page, NOTICE)
    drop(page, "Ống nước.HEIC", taken("HEIF", turned=6))

    expect(page.locator('[name="picture.file"]')).to_have_value("ong-nuoc.jpg")
    expect(page.locator("#tep-noi")).to_contain_text("Đã bỏ nơi chụp, ngày giờ chụp")
    expect(page.locator("#tep-noi")).to_contain_text("ví dụ: Bà con xếp hàng lấy nước")
    expect(page.locator('[name="picture.alt"]')).to_be_focused()
    assert violations(page) == []
    page.keyboard.press("Control+s")
    expect(page.locator("#da-luu")).to_contain_text("Chưa lưu vào bài")  # it is not described
    unikey(page, "Thợ thay ống nước")
    page.locator('[name="picture.licence"]').fill("Xã chụp")
    saved(page)
    assert "ong-nuoc.jpg" in desk.text(".tinlang-desk/revisions/announcements/cat-nuoc-hai-thon.md")


def test_a_dropped_paper_is_listed_and_asks_for_its_name(desk: Desk, page: Page) -> None:
    at(desk, page, NOTICE)
    drop(page, "tb.pdf", fuzzed.PAPER.read_bytes())

    expect(page.locator('[name="attachments.0.file"]')).to_have_value("tb.pdf")
    expect(page.locator("#tep-noi")).to_contain_text("PDF, 2 trang")
    expect(page.locator('[name="attachments.0.title"]')).to_be_focused()
    drop(page, "tb-2.pdf", fuzzed.PAPER.read_bytes() + b"\n")
    expect(page.locator('[name="attachments.1.file"]')).to_have_value("tb-2.pdf")


def test_who_types_while_a_file_comes_in_is_left_alone(desk: Desk, page: Page) -> None:
    def slowly(route: Route) -> None:
        time.sleep(0.5)
        route.continue_()

    at(desk, page, NOTICE)
    page.route("**/tep/**", slowly)
    box = page.locator('[name="body"]')
    box.click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    drop(page, "a.jpg", taken())
    unikey(page, WORDS)
    expect(page.locator('[name="picture.file"]')).to_have_value("a.jpg")
    unikey(page, WORDS)

    assert box.input_value() == WORDS + WORDS
    expect(box).to_be_focused()


def test_a_letter_goes_into_the_fields_that_are_ticked_and_can_be_taken_back(desk: Desk, page: Page) -> None:
    at(desk, page, NEW)
    page.locator('[name="title"]').click()
    unikey(page, "Tên đã gõ")
    choose(page, "thư.docx", official())
    panel = page.locator("#thu")

    expect(panel).to_contain_text("Nơi nhận (gửi nội bộ)")
    expect(panel.locator('[value="title"]')).not_to_be_checked()
    expect(panel.locator('[value="body"]')).to_be_checked()
    assert page.locator('[name="body"]').input_value() == ""  # nothing moves before somebody says so
    assert violations(page) == []
    panel.locator('[value="title"]').check()
    panel.get_by_role("button", name="Lấy vào bài").click()

    expect(page.locator('[name="title"]')).to_have_value("Tạm ngừng cấp nước để thay đường ống")
    expect(page.locator('[name="addressees.1.text"]')).to_have_value("Bà con trong xã")
    expect(page.locator('[name="body"]')).to_have_value(re.compile("- Trữ nước đủ dùng một ngày"))
    expect(panel).to_have_count(0)
    for _ in range(20):  # one field after the other, as browsers do
        if page.locator('[name="title"]').input_value() == "Tên đã gõ":
            break
        page.keyboard.press("Control+z")
    expect(page.locator('[name="title"]')).to_have_value("Tên đã gõ")
    assert page.locator('[name="body"]').input_value() == ""
    for _ in range(20):
        page.keyboard.press("Control+Shift+z")
    expect(page.locator('[name="body"]')).to_have_value(re.compile("- Trữ nước đủ dùng một ngày"))
    page.locator('[name="title"]').fill("Tạm ngừng cấp nước")
    page.locator('[name="summary"]').fill("Bà con trữ nước.")
    page.keyboard.press("Control+s")
    page.wait_for_url("**/sua/thong-bao/tam-ngung-cap-nuoc**")
    assert "number: 12/TB-UBND" in desk.text("announcements/tam-ngung-cap-nuoc.md")


def test_pasted_words_keep_their_look_only_where_somebody_says_so(desk: Desk, page: Page) -> None:
    at(desk, page, NOTICE)
    box = page.locator('[name="body"]')
    expect(page.locator(".bar.scripted").first).to_be_visible()
    box.click()
    page.keyboard.press("Control+Home")
    before = box.input_value()
    plain = "Chú ý: một hai"
    paste(page, "<p><b>Chú ý</b>: một hai</p>", plain)

    expect(box).to_have_value(plain + before)  # as any paste, at once
    page.get_by_role("button", name="Giữ cách trình bày ấy").click()
    expect(box).to_have_value(f"**Chú ý**: một hai{before}")
    page.keyboard.press("Control+z")
    expect(box).to_have_value(plain + before)


def test_a_letter_pasted_into_an_empty_text_is_read_as_a_letter(desk: Desk, page: Page) -> None:
    at(desk, page, NEW)
    page.locator('[name="body"]').click()
    html = (
        "<p class=MsoNormal>Số: 12/TB-UBND</p><p class=MsoNormal>V/v tiêm phòng cho chó mèo</p>"
        "<p class=MsoNormal><b>Thời gian:</b> 8h00 ngày 10/12/2026</p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span> </span></span>"
        "Mang sổ tiêm</p>"
    )
    paste(page, html, "Số: 12/TB-UBND\nV/v tiêm phòng cho chó mèo\nThời gian: 8h00 ngày 10/12/2026\nMang sổ tiêm")
    page.locator("#thu").get_by_role("button", name="Lấy vào bài").click()

    expect(page.locator('[name="title"]')).to_have_value("Tiêm phòng cho chó mèo")
    expect(page.locator('[name="when"]')).to_have_value("8h00 ngày 10/12/2026")
    expect(page.locator('[name="body"]')).to_have_value("**Thời gian:** 8h00 ngày 10/12/2026\n\n- Mang sổ tiêm")


def test_a_file_that_is_refused_or_lost_on_its_way_costs_no_word(desk: Desk, page: Page) -> None:
    at(desk, page, NOTICE)
    page.locator('[name="title"]').click()
    page.keyboard.press("End")
    unikey(page, " chữ đang gõ")
    typed = page.locator('[name="title"]').input_value()
    choose(page, "cũ.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    expect(page.locator("#tep-noi")).to_contain_text("Lưu thành")
    page.route("**/tep/**", lambda route: route.abort())
    choose(page, "a.jpg", taken())
    expect(page.locator("#tep-noi")).to_contain_text("Chữ trong các ô vẫn còn nguyên")

    assert page.locator('[name="title"]').input_value() == typed
