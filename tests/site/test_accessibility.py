"""axe-core with every rule on, on every kind of page; and what axe does not measure."""

import json
from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.site.conftest import visitor
from tests.site.places import PAGES
from tests.site.server import SiteServer

MODES: dict[str, dict[str, Any]] = {
    "phone": {"width": 360},
    "dark": {"width": 1280, "color_scheme": "dark"},
}
# Every rule axe has, those for AAA and those still on trial with them.
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
}
AXE = Axe()

SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input, summary")].filter((it) => {
  const box = it.getBoundingClientRect();
  if (!box.width || it.closest(".skip") || getComputedStyle(it).position === "absolute") return false;
  // A link inside a sentence is as high as its line (WCAG 2.5.8, exception “inline”).
  const alone = it.parentElement.textContent.trim() === it.textContent.trim() || it.tagName !== "A";
  return alone && (box.height < 43.5 || box.width < 43.5);
}).map((it) => it.outerHTML.slice(0, 120))"""

SMALL_TEXT = """() => { const found = []; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) { const it = walk.currentNode.parentElement;
    if (!walk.currentNode.textContent.trim() || ["SCRIPT", "STYLE", "TITLE"].includes(it.tagName)) continue;
    const size = parseFloat(getComputedStyle(it).fontSize);
    if (size < 16) found.push(size + " " + walk.currentNode.textContent.trim().slice(0, 60)); }
  return found; }"""

LONG_LINES = """() => [...document.querySelectorAll("main p, main li, main dd")].flatMap((it) => {
  const letter = document.createRange(), rows = new Map();
  for (const node of it.childNodes) {
    if (node.nodeType !== 3) continue;
    for (let i = 0; i < node.length; i++) {
      letter.setStart(node, i); letter.setEnd(node, i + 1);
      const box = letter.getClientRects()[0], row = box && Math.round(box.top);
      if (box) rows.set(row, (rows.get(row) || 0) + 1);
    }
  }
  const longest = Math.max(0, ...rows.values());
  return longest > 70 ? [longest + " " + it.textContent.trim().slice(0, 60)] : [];
})"""


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_on_any_page(mode: str, browser: Browser, demo_server: SiteServer) -> None:
    context = visitor(browser, **MODES[mode])
    page = context.new_page()
    faults: dict[str, Any] = {}
    for name in PAGES:
        page.goto(demo_server.address + name)
        found = AXE.run(page, options=OPTIONS).response
        unsure = [rule for rule in found["incomplete"] if rule["id"].startswith("color-contrast")]
        if found["violations"] or unsure:
            faults[name] = _told(found["violations"] + unsure)
    context.close()

    assert faults == {}


def test_fingers_weak_eyes_and_ears_find_what_they_need(page: Page, demo_server: SiteServer) -> None:
    for name in PAGES:
        page.goto(demo_server.address + name)
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((it) => +it.tagName[1])")

        assert page.evaluate(SMALL_TARGETS) == [], name
        assert page.evaluate(SMALL_TEXT) == [], name
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 18
        assert levels[:1] == [1]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)


def test_no_line_is_longer_than_an_eye_follows(browser: Browser, demo_server: SiteServer) -> None:
    context = visitor(browser, width=1280)
    page = context.new_page()
    long: dict[str, list[str]] = {}
    for name in PAGES:
        page.goto(demo_server.address + name)
        lines = page.evaluate(LONG_LINES)
        if lines:
            long[name] = lines
    context.close()

    assert long == {}


def _told(rules: list[dict[str, Any]]) -> str:
    return json.dumps(
        [{rule["id"]: [node["html"][:160] for node in rule["nodes"][:3]]} for rule in rules],
        ensure_ascii=False,
        indent=1,
    )
