"""Every page of the desk: no fault that axe finds, no scrolling sideways, at every size, at night, and enlarged."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tinyhtml5.parser import HTMLParser

from tests.workbench.desks import Desk
from tests.workbench.every_page import PAGES, pages_of, visible, work_at

MODES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 360, "height": 740}},
    "night": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
}
SIZES = ((360, 740), (640, 450), (768, 1024), (1280, 900))
"""Sizes of a window; the second is that of 1280 px at 200 %."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()
WIDER = """() => [...document.querySelectorAll("main *, header *")]
  .filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest(".only-heard, .skip, pre, .raw"))
  .map((it) => it.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def busy(running: Desk) -> Desk:
    """Return a desk at which people have worked."""
    work_at(running)
    return running


@pytest.fixture(params=MODES)
def page(request: pytest.FixtureRequest, browser: Browser, busy: Desk) -> Iterator[Page]:
    context = browser.new_context(**MODES[request.param], locale="vi-VN")
    page = context.new_page()
    page.goto(busy.address)
    yield page
    context.close()


def test_axe_finds_nothing_on_any_page(busy: Desk, page: Page) -> None:
    found: list[str] = []
    night = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    for path in dict.fromkeys((*PAGES[::2], "/duyet/thong-bao/cat-nuoc-hai-thon", "/phat-hanh")) if night else PAGES:
        looked_at(busy, page, path)
        told = AXE.run(page, options={"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]})
        for one in told.response["violations"]:
            found += [f"{path}: {one['id']} {node['html'][:140]}" for node in one["nodes"][:2]]

    assert found == [], json.dumps(found, ensure_ascii=False, indent=1)


def test_nothing_is_wider_than_the_window_at_any_size(busy: Desk, browser: Browser) -> None:
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(busy.address)
    found: list[str] = []
    for path in PAGES:
        looked_at(busy, page, path)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            found += [f"{path} {width}: {one}" for one in page.evaluate(WIDER)[:2]]
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (path, width)
    context.close()

    assert found == [], json.dumps(found, ensure_ascii=False, indent=1)


def looked_at(desk: Desk, page: Page, path: str) -> None:
    """Open *path* without its previews, which are pages of their own."""
    page.goto(f"{desk.url}{path}", wait_until="domcontentloaded")
    page.evaluate("document.querySelectorAll('iframe').forEach((frame) => frame.remove())")


def test_every_page_has_one_heading_and_no_id_twice(busy: Desk) -> None:
    for path in PAGES:
        page = busy.get(path).page
        ids = list(page.xpath("//*[not(ancestor::template)]/@id"))
        assert len(page.xpath("//h1")) == 1, path
        assert len(ids) == len(set(ids)), path
        for each in page.xpath("//*[not(ancestor::template)]/@for | //*[not(ancestor::template)]/@aria-describedby"):
            assert each in ids, (path, each)


def test_a_strict_parser_finds_no_fault_in_any_page(busy: Desk) -> None:
    """Whatever browsers mend in silence is seen here; `make check-html` looks further."""
    found, seen = [], 0
    for path, answer in pages_of(busy):
        parser = HTMLParser()
        parser.parse(answer.text)
        found += [(path, *fault) for fault in parser.errors]
        seen += len(answer.text)

    assert found == []
    assert seen > 500_000, "the forms have their fields"


CODES = re.compile(
    r"(?<![-\w/])(?:lan|binh|khach)(?![-\w])"  # ids of people
    r"|(?<![-\w/])(?:doai|dong|tien-phong|hau-bong|kieu-thuong|my-khe|sang|chieu)(?![-\w])"  # of villages and slots
    r"|\{\{|\}\}|[\ue0f0-\ue0f2]"  # facts, and nouns of the commune, that nobody filled in
    r"|\b(?:site|poster|leaflet|script|notice|folder|draft|approved|emergency|approve|publish|write)\b"
    r"|\w\.(?:yaml|md|jsonl|json|csv)\b|\btinlang\b|“[a-z]+(?:[-_][a-z]+)+”|\b[a-z]+_[a-z_]+\b"
    r"|\b(?:service|commune|phone|letter|broadcast|emergency)(?:\.[a-z_]+)+\b"  # keys of facts
)
"""What stands in files, and means nothing to staff."""


def test_everything_is_called_by_its_name_and_nothing_by_its_code(busy: Desk) -> None:
    found, seen = [], 0
    for path, answer in pages_of(busy):
        if path.startswith("~"):
            continue  # frames show what residents see
        for words in visible(answer.page):
            seen += len(words)
            found += [(path, code, " ".join(words.split())[:120]) for code in CODES.findall(words)]

    assert found == []
    assert seen > 50_000
    log = busy.get("/nhat-ky").page.text_content()
    assert "Nguyễn Thị Lan, viên chức Trung tâm" in log
    assert "Tiêm phòng dại cho chó mèo" in log, "a text that was deleted keeps its title"
    assert "Cầu Đông bị sụt" in busy.get("/thung-rac").page.text_content()


def test_changes_name_what_was_chosen_as_forms_do(busy: Desk) -> None:
    for text, words in (
        ("thong-bao/cat-nuoc-hai-thon", ("Các thôn", "Mỹ Khê")),
        ("chien-dich/ngo-sach", ("Chủ nhật", "Buổi chiều")),
    ):
        page = busy.get(f"/lich-su/{text}").page
        old, new = page.xpath('//input[@name="cu"]/@value')[-1], page.xpath('//input[@name="moi"]/@value')[0]
        changes = busy.get(f"/lich-su/{text}?cu={old}&moi={new}").page.xpath('//*[@class="changes"]')[0].text_content()
        assert all(word in changes for word in words), changes
