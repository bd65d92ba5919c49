"""The site in browsers of 2019, and with all style gone: read, laid out, in order, nothing sideways."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from playwright.sync_api import Page

from generator.channels.site.style import style_sheet
from generator.making.reads import Reads
from generator.rendering.templates import Templates
from tests import worlds
from tests.builders import make_library
from tests.site.old_browser import answers
from tests.site.places import PAGES
from tests.site.server import SiteServer

MAY_LACK = {
    "text-size-adjust": "iPhones and Chromium have it by an older name, which stands before it",
    "text-wrap": "lines of even length are nicer to look at",
    "text-underline-offset": "an underline closer to its letters is one, too",
    "text-decoration-thickness": "the same of a thicker one",
    "overflow-wrap": "word-break does the same there",
    "list-style-type": "a list without signs is only read out as one in Safari, which knows it",
    "aspect-ratio": "the picture has its width and height as attributes",
    "content-visibility": "a script opens what is folded before it is printed",
    "block-size": "the same",
    "color-scheme": "at night only",
}
"""Properties, or values of them, that are of 2020 and later, and why a page does without."""
NEW = re.compile(r"\b(?:clamp|min|max|env|color-mix|round)\(", re.IGNORECASE)


def rules(style: str) -> Iterator[tuple[str, list[Any], str]]:
    """Yield each rule: its selectors, its declarations, and the media it is for."""
    stack = [("", tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True))]
    while stack:
        media, nodes = stack.pop()
        for node in nodes:
            assert node.type != "error", node.message
            if node.type == "at-rule" and node.lower_at_keyword == "media":
                inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                stack.append((tinycss2.serialize(node.prelude).strip(), inner))
            elif node.type == "qualified-rule":
                declared = tinycss2.parse_declaration_list(node.content, skip_comments=True, skip_whitespace=True)
                yield tinycss2.serialize(node.prelude).strip(), declared, media


@pytest.fixture(scope="module")
def style() -> str:
    return str(style_sheet(Reads(worlds.bare(make_library()))))


@pytest.mark.row("W1")
def test_no_length_is_computed_by_functions_of_2020(style: str) -> None:
    found = [
        (selector, one.name)
        for selector, declared, _ in rules(style)
        for one in declared
        if NEW.search(tinycss2.serialize(one.value))
    ]

    assert found == []


@pytest.mark.row("W1")
def test_only_grids_have_gaps(style: str) -> None:
    grids = {selector for selector, declared, _ in rules(style) for one in declared if _says(one, "display", "grid")}
    gaps = {
        selector for selector, declared, _ in rules(style) for one in declared if one.lower_name in {"gap", "grid-gap"}
    }

    assert {one for selectors in gaps for one in selectors.split(",")} <= {
        one for selectors in grids for one in selectors.split(",")
    }


def _says(declared: Any, name: str, value: str) -> bool:  # noqa: ANN401 - tinycss2 has no types
    return bool(declared.lower_name == name and tinycss2.serialize(declared.value).strip() == value)


@pytest.mark.row("W1")
def test_a_browser_of_2019_understands_every_declaration_and_selector(style: str, tmp_path: Path) -> None:
    tokens = dict(re.findall(r"(--[\w-]+):([^;}]+)", style))
    declared, selectors = [], []
    for selector, declarations, media in rules(style):
        if media == "print" or "scripting" in media:
            continue
        selectors.append(selector)
        for one in declarations:
            value = tinycss2.serialize(one.value).strip()
            while "var(" in value:
                value = re.sub(r"var\((--[\w-]+)\)", lambda name: tokens[name[1]], value)
            if not one.name.startswith("--"):
                declared.append((one.lower_name, value))
    page = tmp_path / "empty.html"
    page.write_text("<!doctype html><title>x</title>")
    script = f"""(function () {{
      var unknown = {json.dumps(declared)}.filter(function (it) {{ return !CSS.supports(it[0], it[1]); }});
      var odd = {json.dumps(selectors)}.filter(function (it) {{
        try {{ document.querySelector(it.replace(/::[a-z-]+/g, "")); return false; }} catch (_) {{ return true; }} }});
      return [unknown, odd]; }})()"""
    ((unknown, odd),) = answers([page.as_uri()], script)

    assert {name for name, _ in unknown} <= MAY_LACK.keys(), unknown
    assert odd == [":focus:not(:focus-visible)"]


@pytest.mark.row("W1")
def test_a_browser_of_2019_reads_every_script(tmp_path: Path, demo_server: SiteServer) -> None:
    texts = [Templates().read(f"site/{name}").decode() for name in ("site.js", "search.js")]
    texts.append((demo_server.folder / "sw.js").read_text())
    page = tmp_path / "empty.html"
    page.write_text("<!doctype html><title>x</title>")
    script = f"""{json.dumps(texts)}.map(function (it) {{
      try {{ new Function(it); return ""; }} catch (fault) {{ return String(fault); }} }})"""

    assert answers([page.as_uri()], script) == [["", "", ""]]
    # Firefox knows these since 2020, Safari since 2023.
    code = [re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL) for text in texts]
    assert not any(sign in text for text in code for sign in ("\\p{", "?.", "??", ".replaceAll(", ".at(", "(?<="))


SEEN = """(function () {
  function all(what) { return Array.prototype.slice.call(document.querySelectorAll(what)); }
  function shown(it) { var box = it.getBoundingClientRect(); return box.width > 0 && box.height > 0; }
  var edge = parseFloat(getComputedStyle(document.querySelector(".wrap")).paddingLeft);
  var signs = all(".menu ul, .trail ol, .foot ul, .tasks, .links, .notices, .dial, .steps").filter(shown).filter(
    function (it) { return getComputedStyle(it).listStyleType !== "none"; })
    .map(function (it) { return it.outerHTML.slice(0, 60); });
  var glued = all("a > .icon:first-child, button > .icon:first-child, p > .icon:first-child").filter(function (it) {
    if (!shown(it)) return false;
    var range = document.createRange(); range.setStartAfter(it); range.setEndAfter(it.parentNode.lastChild);
    var boxes = Array.prototype.filter.call(range.getClientRects(), function (box) { return box.width; });
    return boxes.length && Math.min.apply(null, boxes.map(function (box) { return box.left; })) -
      it.getBoundingClientRect().right < 4;
  }).map(function (it) { return it.parentNode.outerHTML.slice(0, 80); });
  return {wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, edge: edge, signs: signs,
    glued: glued, js: document.documentElement.classList.contains("js")};
})()"""


@pytest.mark.row("W1")
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_browser_of_2019_lays_every_page_out(width: int, demo_server: SiteServer) -> None:
    found = answers([demo_server.address + name for name in PAGES], SEEN, width)

    assert len(found) == len(PAGES)
    for name, seen in zip(PAGES, found, strict=True):
        assert seen["edge"] >= 16, name
        assert {**seen, "edge": 0} == {"wide": 0, "edge": 0, "signs": [], "glued": [], "js": True}, name


@pytest.mark.row("W1")
def test_a_browser_of_2019_searches(demo_server: SiteServer) -> None:
    script = "document.querySelector('[data-found] a') && document.querySelector('[data-found] a').textContent"

    assert answers([demo_server.address + "tim-kiem.html?q=cap+nuoc"], script, wait=1500) == [
        "Tạm ngừng cấp nước ở thôn Đoài và thôn Đông"
    ]


BARE = """() => { const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), words = [];
  while (walk.nextNode()) { const it = walk.currentNode.parentElement;
    if (it.offsetParent !== null || it.tagName === "BODY") words.push(walk.currentNode.textContent.trim()); }
  return {
    order: words.filter((it) => it).slice(0, 400),
    large: [...document.querySelectorAll("svg")].filter((it) =>
      it.getBoundingClientRect().width > (it.matches(".icon") ? 32 : 320)).map((it) => it.outerHTML.slice(0, 80)),
    levels: [...document.querySelectorAll("h1,h2,h3,h4")].map((it) => +it.tagName[1]),
    wide: !document.querySelector("main img, .stacked") && document.documentElement.scrollWidth > innerWidth }; }"""
"""A picture is as wide as it is, and so is a table of seven columns: WCAG 1.4.10 lets tables of data scroll."""


@pytest.fixture
def without_style(demo: Path, tmp_path: Path) -> Iterator[SiteServer]:
    """The site behind a proxy that adds one blank to each stylesheet, which the policy of the pages then forbids."""
    folder = Path(shutil.copytree(demo, tmp_path / "site"))
    for page in folder.rglob("*.html"):
        page.write_text(page.read_text().replace("<style>", "<style> "))
    with SiteServer(folder, "/xa") as server:
        yield server


@pytest.mark.row("W6")
def test_without_any_style_a_page_is_still_read(without_style: SiteServer, page: Page) -> None:
    for name in PAGES:
        page.goto(without_style.address + name)
        seen = page.evaluate(BARE)
        order = [text.replace("\u00a0", " ") for text in seen["order"]]

        assert page.evaluate("getComputedStyle(document.body).marginTop") == "8px", name  # the browser's own style
        assert seen["large"] == [], name
        assert seen["levels"][0] == 1, name
        assert order.index("Xã An Bình Mẫu") < order.index("Hướng dẫn") < order.index("Quyền riêng tư"), name
        assert not seen["wide"], name
