"""Every page of the desk: no fault that axe finds, no scrolling sideways, at every size, at night, and enlarged."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tinyhtml5.parser import HTMLParser

from tests.workbench.desks import Desk
from tests.workbench.every_page import PAGES, pages_of, work_at

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
