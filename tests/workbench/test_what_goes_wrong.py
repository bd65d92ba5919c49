"""The desk while things go wrong: files, windows, the program and the browser itself; no word is lost."""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.workbench.desks import Desk, desk_over, started
from tests.workbench.typing_ways import unikey
from tests.workbench.windows import at, saved, staying, window

GUIDE = "/sua/huong-dan/goi-1999"
GUIDE_FILE = "guides/goi-1999.yaml"


@pytest.fixture
def page(browser: Browser, desk: Desk) -> Iterator[Page]:
    """Return a window in which the desk is open."""
    yield from window(browser, desk)


def type_into(page: Page, field: str, words: str) -> None:
    box = page.locator(f'[name="{field}"]')
    box.click()
    page.keyboard.press("Control+a")
    unikey(page, words)


def settled(desk: Desk) -> None:
    """Wait until what a closed window has sent last is kept: the desk works no more, and its drafts stay."""
    before, now = None, ""
    while before != now:
        drafts = {file.name: file.read_bytes() for file in (desk.content / ".tinlang-desk/drafts").iterdir()}
        # Time of the processor that the desk has used, of its own and of the system (proc(5)).
        used = Path(f"/proc/{desk.process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        before, now = now, f"{used} {drafts}"
        time.sleep(1)


def delete_it(file: Path) -> None:
    file.unlink()


def rename_it(file: Path) -> None:
    file.rename(file.with_name("ten-khac.yaml"))


def break_it(file: Path) -> None:
    file.write_text('title: "chưa đóng\n', encoding="utf-8")


@pytest.mark.parametrize("harm", [delete_it, rename_it, break_it])
def test_a_file_that_is_gone_or_broken_meanwhile_costs_no_word(
    desk: Desk, page: Page, harm: Callable[[Path], None]
) -> None:
    at(desk, page, GUIDE)
    type_into(page, "title", "Chữ không được mất")
    harm(desk.content / GUIDE_FILE)
    page.keyboard.press("Control+s")

    expect(page.locator("body")).to_contain_text(re.compile("đã bị xóa|đã đổi tên|viết sai|Sửa nguyên văn"))
    everything = page.evaluate(
        "[...document.querySelectorAll('input, textarea')].map((field) => field.value).join('\\n')"
    )
    assert "Chữ không được mất" in everything


def test_two_windows_ask_and_lose_nothing(desk: Desk, page: Page) -> None:
    at(desk, page, GUIDE)
    other = page.context.new_page()
    at(desk, other, GUIDE)
    type_into(other, "title", "Bản của cửa sổ kia")
    saved(other)
    type_into(page, "title", "Bản của cửa sổ này")
    page.keyboard.press("Control+s")

    expect(page.locator(".clash")).to_contain_text("Bản của cửa sổ kia")
    assert page.locator('[name="title"]').input_value() == "Bản của cửa sổ này"
    page.get_by_label("Lấy bản kia").check()
    saved(page)
    assert desk.get(GUIDE).fields()["title"] == ["Bản của cửa sổ kia"]


def test_a_desk_that_begins_again_takes_up_the_same_page(browser: Browser, content: Path) -> None:
    with desk_over(content) as desk:
        window_ = window(browser, desk)
        page = next(window_)
        at(desk, page, GUIDE)
        type_into(page, "title", "Gõ trước khi máy tắt")
        desk.kill()
        type_into(page, "summary", "Gõ trong lúc máy tắt")
        page.keyboard.press("Control+s")
        expect(page.locator("#da-luu")).to_contain_text(re.compile("Chưa lưu được|Chưa nối được"))
        again = started(content, desk.port)
        try:
            saved(page)
            found = page.locator('[name="title"]').input_value(), page.locator('[name="summary"]').input_value()
            assert found == ("Gõ trước khi máy tắt", "Gõ trong lúc máy tắt")
            assert "Gõ trước khi máy tắt" in (content / GUIDE_FILE).read_text(encoding="utf-8")
        finally:
            again.stop()
            if again.process.stdout:
                again.process.stdout.close()
            window_.close()


def test_a_browser_that_dies_while_typing_loses_half_a_second_at_most(desk: Desk, page: Page, browser: Browser) -> None:
    at(desk, page, GUIDE)
    type_into(page, "title", "Gõ dở rồi mất điện")
    page.wait_for_timeout(900)
    page.keyboard.insert_text(" CHỮ CUỐI")
    page.context.close()
    settled(desk)

    for again in window(browser, desk):
        at(desk, again, GUIDE)
        expect(again.locator(".draft-found")).to_contain_text("Gõ dở rồi mất điện")
        assert again.locator('[name="title"]').input_value() != "Gõ dở rồi mất điện"  # beside, never over the file's
        again.get_by_role("button", name="Lấy lại chữ gõ dở").click()
        expect(again.locator('[name="title"]')).to_have_value(re.compile("^Gõ dở rồi mất điện"))
        saved(again)
        at(desk, again, GUIDE)
        assert again.locator(".draft-found").count() == 0


def test_a_paste_of_five_megabytes_is_answered_and_stays(desk: Desk, page: Page) -> None:
    at(desk, page, GUIDE)
    text = "Bà con chú ý đường ngập. " * 170_000
    assert len(text.encode()) > 5_000_000
    box = page.locator('[name="steps.0.text"]')
    box.evaluate(
        "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', {bubbles: true})); }", text
    )
    page.keyboard.press("Control+s")

    expect(page.locator("#da-luu")).to_contain_text("Chưa lưu vào bài", timeout=120_000)
    assert box.input_value() == text
    assert text.strip() not in desk.text(GUIDE_FILE)
    page.context.close()
    settled(desk)  # else the words of this window would stand in the next one


def test_a_list_of_four_hundred_opens_and_is_saved(desk: Desk, page: Page) -> None:
    text = desk.text(GUIDE_FILE)
    steps = "".join(f"  - title: Bước số {number}\n    text: Làm việc {number}.\n" for number in range(1, 401))
    start = text.index("steps:\n") + len("steps:\n")
    rest = re.search(r"^[a-z_]+:", text[start:], re.MULTILINE)
    assert rest
    (desk.content / GUIDE_FILE).write_text(text[:start] + steps + text[start + rest.start() :], encoding="utf-8")
    answer = desk.get(GUIDE)
    fields = answer.fields()
    fields["steps.399.title"] = ["Bước cuối cùng"]

    assert answer.status == 200
    assert len(answer.body) < 3_200_000  # 8 kB a step; all drawings in each would be 25 more
    saved_ = desk.post(GUIDE, {**fields, "~do": "save"})
    assert saved_.status in (303, 422)  # so many may be more than checks allow, and nothing is lost
    assert "Bước cuối cùng" in (desk.text(GUIDE_FILE) if saved_.status == 303 else saved_.text)
    assert page.url


def test_a_browser_that_was_shut_out_keeps_the_page_and_saves_once_it_is_let_in(desk: Desk, page: Page) -> None:
    asked = staying(page)
    at(desk, page, GUIDE)
    type_into(page, "title", "Gõ khi đã hết phiên")
    page.context.clear_cookies()
    page.keyboard.press("Control+s")
    expect(page.locator("#da-luu")).to_contain_text("chưa được mở bàn làm tin")
    assert page.locator('[name="title"]').input_value() == "Gõ khi đã hết phiên"
    assert page.url.endswith(GUIDE)

    other = page.context.new_page()
    other.goto(desk.address)
    saved(page)
    assert "Gõ khi đã hết phiên" in desk.text(GUIDE_FILE)
    page.goto(f"{desk.url}/")  # what was saved is not called unsaved
    assert asked == []
    assert "Gõ khi đã hết phiên" not in page.evaluate("Object.values(localStorage).join()")


def test_leaving_with_unsaved_words_asks(desk: Desk, page: Page) -> None:
    asked = staying(page)
    at(desk, page, GUIDE)
    type_into(page, "title", "Chưa lưu đâu")
    page.evaluate("setTimeout(() => location.assign('/'))")
    page.wait_for_timeout(500)

    assert asked == ["beforeunload"]
    assert page.url.endswith(GUIDE)
