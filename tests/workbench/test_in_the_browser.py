"""The desk as staff use it: typed into by Unikey and Telex, and by keyboard alone."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.commands import HAI_THON
from tests.workbench.desks import Desk, desk_over
from tests.workbench.test_approving import PEOPLE
from tests.workbench.typing_ways import Way, telex, unikey
from tests.workbench.windows import at, saved, staying, window

GUIDE = "/sua/huong-dan/goi-1999"
GUIDE_FILE = "guides/goi-1999.yaml"
WORDS = "Tiếng Việt: Nguyễn Thị Hường ở ngõ Đường Đê, được nghỉ lễ Quốc khánh; gửi phản ánh rõ ràng, đừng để lỡ."


@pytest.fixture
def page(browser: Browser, desk: Desk) -> Iterator[Page]:
    """Return a window in which the desk is open."""
    yield from window(browser, desk)


def slowly(route: Route) -> None:
    """Let a request through after a while if it is a save."""
    if route.request.method == "POST":
        time.sleep(0.4)
    route.continue_()


@pytest.mark.parametrize("way", [unikey, telex])
@pytest.mark.parametrize("field", ["title", "steps.0.text"])
def test_what_is_typed_stands_in_the_file_letter_by_letter(desk: Desk, page: Page, way: Way, field: str) -> None:
    at(desk, page, GUIDE)
    box = page.locator(f'[name="{field}"]')
    box.click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    way(page, WORDS)

    assert box.input_value() == WORDS
    saved(page)
    assert desk.get(GUIDE).fields()[field] == [WORDS]
    assert box.input_value() == WORDS


def test_two_thousand_syllables_are_exact_while_words_are_kept_and_looked_at(desk: Desk, page: Page) -> None:
    at(desk, page, "/sua/thong-bao/cat-nuoc-hai-thon")
    box = page.locator('[name="body"]')
    box.click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    paragraph = " ".join([WORDS] * 8)
    syllables, text = 0, ""
    for number in range(2000 // len(paragraph.split()) + 1):
        (unikey, telex, telex)[number % 3](page, paragraph)
        if number % 2:
            page.wait_for_timeout(700)  # a pause, in which words are kept and previews made
        page.keyboard.press("Enter")
        syllables += len(paragraph.split())
        text += f"{paragraph}\n"

    assert syllables >= 2000
    assert box.input_value() == text
    assert list((desk.content / ".tinlang-desk" / "drafts").glob("*.json"))
    page.keyboard.press("Control+z")  # what was typed can be taken back
    assert len(box.input_value()) < len(text)


@pytest.mark.parametrize("way", [unikey, telex])
def test_words_typed_while_a_save_runs_are_not_lost(desk: Desk, page: Page, way: Way) -> None:
    at(desk, page, GUIDE)
    page.route("**/sua/**", slowly)
    box = page.locator('[name="summary"]')
    box.click()
    page.keyboard.press("End")
    page.keyboard.press("Control+s")
    way(page, " Và chữ gõ trong lúc lưu.")
    expect(page.locator("#da-luu")).to_contain_text("Đã lưu")

    assert box.input_value().endswith("Và chữ gõ trong lúc lưu.")
    page.wait_for_timeout(600)
    saved(page)
    assert desk.get(GUIDE).fields()["summary"][0].endswith("Và chữ gõ trong lúc lưu.")


def test_previews_follow_the_words_before_they_are_saved(desk: Desk, page: Page) -> None:
    before = desk.text("announcements/cat-nuoc-hai-thon.md")
    at(desk, page, "/sua/thong-bao/cat-nuoc-hai-thon")
    box = page.locator('[name="title"]')
    box.click()
    page.keyboard.press("Control+a")
    unikey(page, "Cắt nước từ 8h00 thứ Sáu")

    shown = page.frame_locator('iframe[title="Xem trước: Trang"]').locator("h1")
    expect(shown).to_contain_text("Cắt nước từ 8h00 thứ Sáu", use_inner_text=False)
    script = page.frame_locator('iframe[title="Xem trước: Lời phát"]').locator("body")
    expect(script).to_contain_text(re.compile("[Cc]ắt nước"))
    poster = page.frame_locator('iframe[title="Xem trước: Bản niêm yết"]').locator("img").first
    expect(poster).to_have_attribute("alt", re.compile("Cắt nước từ 8h00"))
    expect(page.locator('[data-line="loi"]')).to_contain_text("giây")
    assert desk.text("announcements/cat-nuoc-hai-thon.md") == before


def test_a_fault_is_told_at_its_field_while_typing_and_the_last_good_page_stands(desk: Desk, page: Page) -> None:
    at(desk, page, GUIDE)
    box = page.locator('[name="steps.0.text"]')
    box.click()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(" <script>x</script>")

    expect(page.locator('[data-at="steps.0.text"]')).to_contain_text("Cần sửa")
    expect(page.locator("#x-trang")).to_have_class(re.compile("stale"))
    assert page.evaluate("document.activeElement.name") == "steps.0.text"


def test_a_step_is_added_moved_and_removed_by_keyboard_and_taken_back(desk: Desk, page: Page) -> None:
    at(desk, page, GUIDE)
    titles = page.locator('[name^="steps."][name$=".title"]:not([name*="otherwise"])')
    count = titles.count()
    first = titles.nth(0).input_value()
    titles.nth(0).focus()
    page.keyboard.press("Alt+ArrowDown")
    assert titles.nth(1).input_value() == first
    assert page.evaluate("document.activeElement.name") == "steps.1.title"

    page.locator('[data-list="steps"] > p > [data-add]').focus()
    page.keyboard.press("Enter")
    assert titles.count() == count + 1
    assert page.evaluate("document.activeElement.name") == f"steps.{count}.title"
    page.keyboard.type("Buoc moi")
    page.locator(f'[name="steps.{count}.title"]').evaluate(
        "field => field.closest('[data-item]').querySelector('[data-remove]').focus()"
    )
    page.keyboard.press("Enter")
    assert titles.count() == count
    page.get_by_role("button", name="Lấy lại mục vừa bỏ").click()
    assert titles.nth(count).input_value() == "Buoc moi"
    saved(page)
    assert desk.get(GUIDE).fields()[f"steps.{count}.title"] == ["Buoc moi"]


def test_a_fact_is_chosen_by_what_it_says_and_taken_back_by_undo(desk: Desk, page: Page) -> None:
    at(desk, page, GUIDE)
    box = page.locator('[name="summary"]')
    before = box.input_value()
    box.click()
    page.keyboard.press("End")
    page.locator('[data-bar="o-summary"]').get_by_role("button", name="Chèn thông tin").click()
    page.get_by_label("Gõ vài chữ để tìm thông tin").fill("tong dai")
    expect(page.locator(".facts li button").first).to_contain_text(" – đã xác nhận")
    page.locator(".facts li button").first.click()

    assert box.input_value().startswith(before)
    assert re.search("⟦.+⟧$", box.input_value())
    page.keyboard.press("Control+z")
    assert box.input_value() == before


def test_a_stranger_brings_a_notice_to_the_residents_by_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    """From an empty form to the published notice with its sheet and its script: no mouse, no file, no brace."""
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    settings = (content / "commune.yaml").read_text(encoding="utf-8")
    (content / "commune.yaml").write_text(settings.replace("needs_approval: no", "needs_approval: yes"), "utf-8")
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    with desk_over(content) as desk:
        for page in window(browser, desk):
            be_by_keyboard(page, "Nguyễn Thị Lan")
            a_notice_is_typed(page)
            assert "19h30 ngày 27/11/2026" in desk.text("announcements/hop-thon-dong-toi-thu-sau.md")
            sheet = page.frame_locator('iframe[title="Xem trước: Bản niêm yết"]').locator("img").first
            expect(sheet).to_have_attribute("alt", re.compile("Nhà văn hóa thôn Đông"))
            script = page.frame_locator('iframe[title="Xem trước: Lời phát"]').locator("body")
            expect(script).to_contain_text("Họp thôn Đông")
            page.keyboard.press("Control+Enter")
            expect(page.locator(".told")).to_contain_text("Đã gửi duyệt")

            be_by_keyboard(page, "Trần Văn Bình")
            press(page, "a", "Duyệt")
            press(page, "a", "Họp thôn Đông tối thứ Sáu")
            expect(page.locator("h1")).to_contain_text("Họp thôn Đông tối thứ Sáu")
            press(page, "button", "Duyệt")
            expect(page.locator(".told")).to_contain_text("Đã duyệt")
            press(page, "a", "Phát hành")
            expect(page.locator("main")).to_contain_text("Họp thôn Đông tối thứ Sáu")
            press(page, "button", "Phát hành")
            page.evaluate("window.stays = true")  # the page tells by itself how it ended, without being loaded again
            told = page.get_by_role("status")
            expect(told).to_contain_text("Đang dựng")
            expect(page.get_by_role("link", name="Xem lại")).to_be_hidden()
            expect(told).to_contain_text("Đã phát hành lúc", timeout=120_000)
            expect(page.get_by_role("button", name="Phát hành")).to_be_visible()
            assert page.evaluate("window.stays")

    made = {path.relative_to(tmp_path / "output").as_posix() for path in (tmp_path / "output").rglob("*")}
    slug = "hop-thon-dong-toi-thu-sau"
    assert made >= {f"site/thong-bao/{slug}.html", f"print/notice/{slug}.pdf", f"broadcast/{slug}/script.pdf"}


def be_by_keyboard(page: Page, person: str) -> None:
    """Choose who is at the desk: by the first letters of the name, as lists take them."""
    tab_to_field(page, "nguoi")
    page.keyboard.type(person)
    press(page, "button", "Đổi người")
    expect(page.locator(".told")).to_contain_text("Đã đổi người")


def press(page: Page, tag: str, name: str) -> None:
    """Go to the *tag* with the words *name* by Tab, press Enter, and wait for the page to which it leads."""
    tab_to(page, tag, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def a_notice_is_typed(page: Page) -> None:
    """Open an empty form from the first page, fill it in, and save it."""
    press(page, "a", "Thêm thông báo")
    page.wait_for_url("**/them/thong-bao")
    tab_to_field(page, "title")
    telex(page, "Họp thôn Đông tối thứ Sáu")
    tab_to_field(page, "summary")
    telex(page, "Mời mỗi nhà một người đến họp.")
    tab_to_field(page, "expires")
    page.keyboard.type("27/11/2026")
    tab_to_field(page, "issuer")
    telex(page, "Ủy ban nhân dân xã An Bình Mẫu")
    tab_to_field(page, "when")
    page.keyboard.type("19h30 ngày 27/11/2026")
    tab_to_field(page, "where")
    telex(page, "Nhà văn hóa thôn Đông")
    tab_to_field(page, "body")
    telex(page, "Mời bà con đến đông đủ.")
    page.keyboard.press("Control+s")
    page.wait_for_url("**/sua/thong-bao/hop-thon-dong-toi-thu-sau*")


def test_a_week_of_broadcasts_is_ticked_by_keyboard(desk: Desk, page: Page) -> None:
    before = desk.text("campaigns/ngo-sach.yaml").split("\n")
    at(desk, page, "/sua/chien-dich/ngo-sach")
    tab_to_field(page, "airings.0.cells")
    for _ in range(6):  # from Monday morning to Sunday morning
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    saved(page)
    after = desk.text("campaigns/ngo-sach.yaml").split("\n")

    assert desk.get("/sua/chien-dich/ngo-sach").fields()["airings.0.cells"] == [
        "thứ Ba/sang",
        "Chủ nhật/sang",
        "thứ Năm/chieu",
    ]
    ticked = "  - {weeks: [1, 2], days: thứ Ba, slots: sang, messages: quet-ngo}"
    assert [line for line in before if line not in after] == ["updated: 20/11/2026", ticked]
    assert ticked.replace("thứ Ba", "[thứ Ba, Chủ nhật]") in after
    boxes = page.get_by_role("checkbox", name="Chủ nhật, Buổi sáng, 5h30")
    expect(boxes.first).to_be_checked()


def test_a_table_for_another_message_is_added_and_what_lacks_is_told_at_it(desk: Desk, page: Page) -> None:
    at(desk, page, "/sua/chien-dich/ngo-sach")
    page.get_by_role("button", name="Thêm một mục vào “lịch phát”").click()
    assert page.evaluate("document.activeElement.name") == "airings.2.weeks"
    new = page.locator('[data-list="airings"] [data-item]').nth(2)
    new.get_by_label("Tuần 2").check()
    new.get_by_label("Việc quá sức thì báo").check()
    page.keyboard.press("Control+s")
    expect(page.locator('[data-at="airings.2.cells"]')).to_contain_text("Cần sửa")
    new.get_by_label("Thứ Bảy, Buổi sáng").check()
    saved(page)

    assert "days: thứ Bảy" in desk.text("campaigns/ngo-sach.yaml")


def tab_to(page: Page, tag: str, name: str) -> None:
    """Press Tab until the focus is on the *tag* with the words *name*."""
    for _ in range(200):
        page.keyboard.press("Tab")
        found = page.evaluate("[document.activeElement.tagName, document.activeElement.textContent.trim()]")
        if found == [tag.upper(), name]:
            return
    raise AssertionError(name)


def tab_to_field(page: Page, name: str) -> None:
    """Press Tab until the focus is in the field *name*."""
    for _ in range(300):
        if page.evaluate("document.activeElement.name") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(name)


def test_a_pasted_table_is_told_at_the_top_and_is_not_saved_yet(desk: Desk, page: Page) -> None:
    at(desk, page, "/cai-dat/xa")
    page.locator("#dan-bang summary").click()
    page.locator("#dan").fill("Tên thôn\tTrưởng thôn\nThôn Đông\tÔng A\nThôn Mới Lập\tBà B\n")
    page.get_by_role("button", name="Thêm vào danh sách").click()

    expect(page.locator("#tom-tat")).to_contain_text("Đã thêm 1 dòng từ bảng. Xem lại rồi bấm Lưu. Bỏ qua vì đã có")
    expect(page.locator("#tom-tat")).to_be_in_viewport()
    expect(page.locator(".draft-found")).to_have_count(0)
    expect(page.locator(".bar.scripted").first).to_be_visible()
    page.mouse.click(5, 400)
    asked = staying(page)
    page.evaluate("location.assign('/cai-dat')")
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    assert page.url.endswith("/cai-dat/xa")
