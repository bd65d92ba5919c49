"""A designer looks at a page of every kind on three screens, and finds nothing (tests/critic)."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.critic import screen
from tests.site.conftest import visitor
from tests.site.places import PAGES
from tests.site.server import SiteServer

WIDTHS = (360, 768, 1280)
FOLDERS = ("huong-dan", "thong-bao", "chien-dich", "chu-de")
"""Of Việt Khê's site: some pages of each are looked at, and all that stand in no folder."""
SOME = 3


@pytest.mark.parametrize("width", WIDTHS)
def test_a_designer_finds_nothing_on_any_page(
    width: int, browser: Browser, demo_server: SiteServer, tmp_path: Path
) -> None:
    assert looked_at([demo_server.address + name for name in PAGES], width, browser, tmp_path) == ""


@pytest.mark.parametrize("width", WIDTHS)
def test_a_designer_finds_nothing_on_pages_of_our_own(width: int, browser: Browser, real: Path, tmp_path: Path) -> None:
    names = [
        *sorted(real.glob("*.html")),
        *(page for folder in FOLDERS for page in sorted((real / folder).glob("*.html"))[:SOME]),
    ]

    assert len(names) > len(FOLDERS) * SOME
    assert looked_at([name.as_uri() for name in names], width, browser, tmp_path) == ""


def looked_at(addresses: list[str], width: int, browser: Browser, folder: Path) -> str:
    """Return what a designer finds, with a picture for each page that has a fault."""
    context = visitor(browser, width)
    page = context.new_page()
    found = []
    for number, address in enumerate(addresses):
        page.goto(address)
        faults = screen.faults(page, width)
        if faults:
            found.append(f"{address}:\n{screen.told(page, faults, folder / f'{number}-{width}.png')}")
    context.close()
    return "\n".join(found)


def test_each_kind_of_fault_on_a_screen_is_seen(browser: Browser) -> None:
    context = visitor(browser, 700)
    page = context.new_page()
    page.set_content(
        "<body style='margin:0;width:700px'><main style='margin:20px;font:18px sans-serif'>"
        "<h1 style='width:6em'>Cài ứng<br>dụng</h1>"
        "<p style='width:400px'>Bà con mang theo giấy bút, ghi lại<br>nhé</p>"
        "<p style='position:absolute;left:600px;top:40px;white-space:nowrap'>ra ngoài màn hình</p>"
        "<p>một dòng chữ</p><p style='margin-top:-2.6em'>đè lên dòng trên</p>"
        "<p style='margin-left:2px'>lệch một chút</p>"
        "<p style='margin-top:900px'>xa phía dưới trang này có một dòng dài</p>"
    )

    what = "\n".join(fault.what for fault in screen.faults(page, 700))
    context.close()

    for words in (
        *("“ứng / dụng” is parted", "“nhé” stands alone", "reaches beyond the screen", "stands over"),
        *("px beside", "of the page is blank"),
    ):
        assert words in what
