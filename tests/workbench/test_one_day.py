"""One day of the office and what comes of it, in real Chromium, as the handbook tells it; no file is ever opened."""

import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.cameras import taken
from tests.commands import HAI_THON
from tests.letters_of_word import official
from tests.workbench.desks import Desk, desk_over
from tests.workbench.handbook_pictures import pictured
from tests.workbench.test_files_in_the_browser import choose, drop
from tests.workbench.windows import at, window

PEOPLE = """people:
  - {id: lan, name: Nguyễn Thị Lan, position: viên chức Trung tâm, roles: [write]}
  - {id: binh, name: Trần Văn Bình, position: Phó Chủ tịch, roles: [approve, publish]}
"""
NOTICE = "tam-ngung-cap-nuoc-de-thay-duong-ong"
FIRST, NEXT, LATER = "2026-11-24", "2026-11-25", "2026-12-21"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return the smallest village, of which only the website and posters are made, so that a publish is soon over."""
    content = Path(shutil.copytree(HAI_THON, tmp_path / "content"))
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    for guide, slug in ((content / f"guides/{slug}.yaml", slug) for slug in ("goi-1999", "an-toan-dien")):
        text = re.sub(r"^channels:.*\n", "", guide.read_text(encoding="utf-8"), flags=re.MULTILINE)
        guide.write_text(text.replace(f"slug: {slug}\n", f"slug: {slug}\nchannels: [site, poster]\n"), encoding="utf-8")
    (content / "campaigns/mot-tuan.yaml").unlink()
    commune = content / "commune.yaml"
    commune.write_text(commune.read_text(encoding="utf-8").replace("_approval: no", "_approval: yes"), encoding="utf-8")
    return content


@contextmanager
def office(content: Path, browser: Browser, day: str) -> Iterator[tuple[Desk, Page]]:
    """Open the desk on a *day*, in a window."""
    with desk_over(content, 0, "--date", day) as desk:
        for page in window(browser, desk):
            yield desk, page


def be(page: Page, name: str) -> None:
    page.get_by_label("Tôi là").select_option(label=name)
    page.get_by_role("button", name="Đổi người").click()
    expect(page.locator(".told").first).to_contain_text("Đã đổi người")
    page.wait_for_load_state()  # its script listens to keys


def approve(desk: Desk, page: Page) -> None:
    at(desk, page, "/duyet")
    be(page, "Trần Văn Bình, Phó Chủ tịch")
    page.get_by_role("link", name=re.compile("Tạm ngừng cấp nước")).first.click()
    page.get_by_role("button", name="Duyệt", exact=True).click()
    expect(page.locator(".told").first).to_contain_text("Đã duyệt")


def publish(desk: Desk, page: Page) -> None:
    at(desk, page, "/phat-hanh")
    page.get_by_role("button", name="Phát hành", exact=True).click()
    expect(page.locator("#viec-dang-lam")).to_contain_text("Đã phát hành lúc", timeout=180_000)


def told(page: Page) -> str:
    """Return the words of the page, in one line."""
    return " ".join(page.locator("main").inner_text().split())


def page_of(www: Path) -> str:
    text = (www / f"thong-bao/{NOTICE}.html").read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>", " ", text.replace("\N{NO-BREAK SPACE}", " ")).split())


def test_from_a_letter_to_last_months_version(content: Path, browser: Browser, tmp_path: Path) -> None:
    www = tmp_path / "www"
    with office(content, browser, FIRST) as (desk, page):
        _a_letter_becomes_a_notice(page, content)
        _it_is_approved_and_published(desk, page, www)
    assert "8h00" in page_of(www)
    assert "1999" in page_of(www)
    with office(content, browser, NEXT) as (desk, page):
        _its_hour_changes(desk, page)
        _the_number_it_names_will_end(desk, page)
    assert "9h00" in page_of(www)
    assert "8h00" not in page_of(www)
    with office(content, browser, LATER) as (desk, page):
        _the_number_has_ended(desk, page, www)
        _last_months_version_comes_back(desk, page)
    assert "9h00" in page_of(www)
    assert "1999" in page_of(www)


def _a_letter_becomes_a_notice(page: Page, content: Path) -> None:
    pictured(page, "hom-nay")
    be(page, "Nguyễn Thị Lan, viên chức Trung tâm")
    page.get_by_role("link", name="Thêm thông báo").click()
    choose(page, "thong-bao-12.docx", official())
    expect(page.locator("#thu")).to_contain_text("Tạm ngừng cấp nước")
    page.locator("#thu").scroll_into_view_if_needed()
    pictured(page, "thu-word")
    page.locator("#thu").get_by_role("button", name="Lấy vào bài").click()
    expect(page.locator('[name="when"]')).to_have_value(re.compile("10/12/2026"))
    page.locator('[name="summary"]').fill("Bà con thôn Đông, thôn Đoài trữ nước đủ dùng một ngày.")
    page.locator('[name="expires"]').fill("31/12/2026")
    page.locator('[name="contact"]').fill("Tổng đài, số ")
    page.locator('[name="contact"]').press("End")
    page.locator('[data-bar="o-contact"]').get_by_role("button", name="Chèn thông tin").click()
    page.get_by_role("button", name=re.compile("Số tổng đài")).click()
    drop(page, "IMG_0815.jpg", taken(turned=6))
    expect(page.locator("#tep-noi")).to_contain_text("Đã bỏ nơi chụp")
    page.locator('[name="picture.alt"]').fill("Thợ thay ống nước ở đầu thôn Đông")
    page.locator('[name="picture.licence"]').fill("Xã chụp, được dùng trên trang của xã")
    page.keyboard.press("Control+s")
    page.wait_for_url(f"**/sua/thong-bao/{NOTICE}**")
    with Image.open(next((content / "media").glob("img*.jpg"))) as photograph:
        assert not photograph.getexif()
        assert photograph.height > photograph.width  # it stands upright


def _it_is_approved_and_published(desk: Desk, page: Page, www: Path) -> None:
    page.locator('[name="when"]').scroll_into_view_if_needed()
    pictured(page, "sua")
    page.get_by_role("button", name="Gửi duyệt").click()
    expect(page.locator(".told").first).to_contain_text("Đã gửi duyệt")
    approve(desk, page)
    at(desk, page, "/phat-hanh/noi-nhan")
    page.get_by_label("Chép vào một thư mục").check()
    page.get_by_label("Đường dẫn đầy đủ").fill(str(www))
    page.get_by_role("button", name="Lưu").click()
    at(desk, page, "/phat-hanh")
    assert "Tạm ngừng cấp nước" in told(page)
    publish(desk, page)
    page.locator("summary").filter(has=page.locator("xpath=.././/a[contains(@href, 'in-to-chung')]")).click()
    with page.expect_download() as downloaded:
        page.locator('a[href$="/in-to-chung.zip"]').click()
    pack = zipfile.ZipFile(BytesIO(Path(downloaded.value.path()).read_bytes()))
    assert any(NOTICE in name for name in pack.namelist())


def _its_hour_changes(desk: Desk, page: Page) -> None:
    be(page, "Nguyễn Thị Lan, viên chức Trung tâm")
    page.get_by_role("link", name="Thông báo", exact=True).click()
    page.get_by_role("link", name=re.compile("Tạm ngừng cấp nước")).first.click()
    page.locator('[name="when"]').fill("9h00–16h30 ngày 10/12/2026")
    body = page.locator('[name="body"]')
    body.fill(body.input_value().replace("08 giờ 00 phút", "9h00").replace("8h00", "9h00"))
    page.get_by_role("button", name="Gửi duyệt").click()
    expect(page.locator(".told").first).to_contain_text("Đã gửi duyệt")
    at(desk, page, f"/duyet/thong-bao/{NOTICE}")
    pictured(page, "duyet")
    approve(desk, page)
    at(desk, page, "/phat-hanh")
    assert "9h00" in told(page)
    assert "In lại, gỡ tờ cũ" in told(page)
    pictured_at_heading(page, "phat-hanh")
    publish(desk, page)


def pictured_at_heading(page: Page, name: str) -> None:
    """Take the picture *name* where the changes begin: above stands the time of the last publish."""
    page.locator("h2").filter(has_text="Những thay đổi bà con sẽ thấy").evaluate("each => each.scrollIntoView()")
    pictured(page, name)


def _the_number_it_names_will_end(desk: Desk, page: Page) -> None:
    at(desk, page, "/thong-tin/hotline.number")
    be(page, "Nguyễn Thị Lan, viên chức Trung tâm")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    page.locator('[name="until"]').fill("20/12/2026")
    page.keyboard.press("Control+s")
    expect(page.locator("#da-luu")).to_contain_text("Đã lưu")
    at(desk, page, "/thong-tin/hotline.number")
    expect(page.locator("body")).to_contain_text("20/12/2026")
    pictured(page, "thong-tin")
    at(desk, page, "/")
    expect(page.locator("main")).to_contain_text("Thông tin sắp đổi, sắp hết hạn")
    be(page, "Trần Văn Bình, Phó Chủ tịch")
    publish(desk, page)


def _the_number_has_ended(desk: Desk, page: Page, www: Path) -> None:
    at(desk, page, "/")
    main = page.locator("main")
    expect(main).to_contain_text("Tờ cần gỡ")
    expect(main).to_contain_text("Bản niêm yết “Tạm ngừng cấp nước")
    expect(main).to_contain_text("Tạm không ra: chữ hay số đã khác bản được duyệt")
    approve(desk, page)  # what was approved named a number that nobody may say any more
    publish(desk, page)
    assert "1999" not in page_of(www)


def _last_months_version_comes_back(desk: Desk, page: Page) -> None:
    at(desk, page, "/phat-hanh")
    issue = page.locator(".issues li").filter(has_text="/11/2026").first
    issue.get_by_role("link").click()
    expect(page.frame_locator("iframe").locator("body")).to_contain_text("An Bình Mẫu")
    page.get_by_label(re.compile("Vì sao")).fill("Số tổng đài vẫn dùng được")
    page.get_by_role("button", name="Quay lại bản này").click()
    expect(page.locator("#viec-dang-lam")).to_contain_text("Đã đưa bản cũ ra lại", timeout=180_000)
