"""Words longer than a phone is wide, in every field: nothing is wider than the screen, on any kind of page."""

from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import Browser

from generator.model import Places, Result, Results
from generator.publishing.hosted import write_site
from tests import worlds
from tests.builders import FOLDER, make_announcement, make_campaign, make_commune, make_facts, make_guide, make_library
from tests.channels.site.sites import site_of
from tests.site.conftest import TODAY, visitor
from tests.site.old_browser import answers

LONG = "Nghiêng" * 12 + "abcdef"  # 90 letters, nowhere to part
ADDRESS = "https://anbinhmau.example/thong-bao/nhung-dia-chi-dai-khong-co-cho-ngat-dong"
WORDS = f"{LONG} {ADDRESS} {'W' * 60} x"
SIDEWAYS = """() => [document.documentElement.scrollWidth > document.documentElement.clientWidth,
  [...document.querySelectorAll("body *")].filter((it) => { const box = it.getBoundingClientRect();
    return box.width && !it.closest(".skip, .scene, .scroll") && (box.right > innerWidth + 0.5 || box.left < -0.5); })
  .map((it) => it.outerHTML.slice(0, 90))]"""


LINES = """() => [...document.querySelectorAll(".dial b, .menu a, .call b, .tag")].filter((it) => it.offsetParent)
  .map((it) => { const range = document.createRange(); range.selectNodeContents(it);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size; })"""


def hostile() -> dict[PurePosixPath, bytes]:
    """Return the pages of a site of which every text is long words."""
    block = {"text": WORDS, "title": WORDS}
    guide = make_guide(
        title=WORDS,
        summary=WORDS,
        task=WORDS,
        topic=WORDS,
        prepare=[WORDS],
        steps=[block, block],
        notes=[{**block, "kind": kind} for kind in ("tip", "warning", "emergency")],
        what_next=[WORDS],
        action={"label": WORDS, "address": ADDRESS},
        related=["tin"],
    )
    table = f"| {WORDS} | b |\n|---|---|\n| {WORDS} | {WORDS} |"
    paper = f"{LONG}.pdf"
    body = f"[{LONG}](media/{paper})\n\n{WORDS}\n\n- {WORDS}\n\n## {WORDS}\n\n{table}\n\n> {WORDS}\n\n`{LONG}`"
    notices = [
        make_announcement(
            slug,
            title=WORDS,
            summary=WORDS,
            issuer=WORDS,
            topic=WORDS,
            addressees=[WORDS],
            signed=[WORDS],
            number=WORDS,
            priority=priority,
            villages=["thon-dong"],
            guide="goi-1999",
            body=body,
            expires="30/11/2026",
        )
        for slug, priority in (("tin", "thông thường"), ("gap", "khẩn cấp"))
    ]
    message = {"slug": "loi", "title": WORDS, "text": WORDS, "guide": "goi-1999"}
    campaign = make_campaign(
        title=WORDS,
        summary=WORDS,
        starts="23/11/2026",
        messages=[message],
        airings=[{"weeks": ["1"], "days": ["thứ ba"], "slots": ["sang"], "messages": ["loi"]}],
        posters=[{"week": 1, "guides": ["goi-1999"], "where": WORDS}],
    )
    commune = make_commune(
        name=f"xã {LONG}",
        city=WORDS,
        organisation=WORDS,
        hotline_name=WORDS,
        app=WORDS,
        hotline="0225 3822 822",
        help_desk={"name": WORDS, "text": WORDS},
        imprint=dict.fromkeys(("address", "email", "responsible", "portal"), WORDS),
        bodies=[{"id": "xa", "name": WORDS, "task": WORDS, "phone": "0225 3822 822", "email": WORDS, "address": WORDS}],
        emergency=[{"number": "115", "name": WORDS, "use": WORDS}],
        villages=[
            {"id": "thon-dong", "name": WORDS, "help_place": WORDS, "zalo": WORDS},
            {"id": "thon-doai", "name": LONG, "head": {"name": WORDS, "phone": "0225 3822 822", "consent": "Đồng ý"}},
        ],
        broadcast={
            **dict.fromkeys(("greeting", "speaker", "thanks"), "Kính thưa bà con!"),
            "slots": [{"id": "sang", "name": WORDS, "starts": "5h30", "minutes": "15"}],
        },
    )
    matter = Result(WORDS, date(2026, 10, 2), WORDS, "thon-dong", answered=date(2026, 10, 4), outcome=WORDS)
    results = Results(month="2026-10", rows=(matter,) * 24, places=Places(FOLDER / "results/2026-10.csv"))
    facts = make_facts(a=WORDS, b="0225 3822 822")
    library = make_library(
        commune=commune,
        facts=facts,
        guides=(guide,),
        announcements=tuple(notices),
        campaigns=(campaign,),
        results=(results,),
        media={paper: b"%PDF-1.7\n"},
    )
    world = site_of(library, TODAY)
    paths = [output.path for output in world.plan["site"] if output.path.suffix in {".html", ".js"}]
    return {path.relative_to("site"): worlds.made(world, path).content for path in paths}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    write_site(tuple(hostile().items()), folder)
    return folder


def pages(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.html")) if path.parent.parent.name != "q"]


@pytest.mark.row("W12")
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_word_is_wider_than_the_screen(width: int, browser: Browser, folder: Path) -> None:
    context = visitor(browser, width=width)
    page = context.new_page()
    wide = {}
    for path in pages(folder):
        page.goto(path.as_uri())
        page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true")
        sideways, parts = page.evaluate(SIDEWAYS)
        if sideways or parts:
            wide[str(path.relative_to(folder))] = parts[:3]
    context.close()

    assert len(pages(folder)) > 20
    assert wide == {}


@pytest.mark.row("W1")
def test_nor_in_a_browser_of_2019(folder: Path) -> None:
    script = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    found = answers([path.as_uri() for path in pages(folder)], script)

    assert dict(zip((str(path.relative_to(folder)) for path in pages(folder)), found, strict=True)) == {
        str(path.relative_to(folder)): 0 for path in pages(folder)
    }


def test_short_words_are_not_broken_for_want_of_room(browser: Browser, demo: Path) -> None:
    """A number or a word of a menu is one piece, also beside long words."""
    context = visitor(browser)
    page = context.new_page()
    page.goto((demo / "index.html").as_uri())
    lines = page.evaluate(LINES)
    context.close()

    assert len(lines) > 8
    assert set(lines) == {1}


def test_words_of_a_table_are_whole_and_a_wide_table_scrolls_in_its_box(browser: Browser, folder: Path) -> None:
    context = visitor(browser)
    page = context.new_page()
    page.goto((folder / "thong-bao" / "tin.html").as_uri())
    box = page.locator(".scroll").first
    wide = box.evaluate("(it) => [it.scrollWidth > it.clientWidth, it.tabIndex]")
    context.close()

    assert wide == [True, 0]
