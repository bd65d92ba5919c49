"""Reading without a network, tested by stopping the server: a browser's own “offline” leaves some doors open."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from generator.model import Facts
from generator.rendering.templates import Templates
from generator.said import Filler
from tests.site.server import SiteServer

KEPT_BYTES = """async () => { let total = 0;
  for (const name of await caches.keys()) { const cache = await caches.open(name);
    for (const request of await cache.keys()) total += (await (await cache.match(request)).arrayBuffer()).byteLength; }
  return total; }"""

IN_CHARGE = """navigator.serviceWorker.ready.then(() => new Promise((done) => navigator.serviceWorker.controller
  ? done() : navigator.serviceWorker.addEventListener("controllerchange", done)))"""

RENEWED = """caches.open("tinlang-kept").then((cache) => cache.keys()).then((kept) =>
  kept.some((it) => it.url.endsWith("0123456789")) && kept.filter((it) => it.url.includes("goi-1999")).length === 1)"""


@pytest.fixture
def server(demo: Path, tmp_path: Path) -> Iterator[SiteServer]:
    """A copy of the site that a test may change and stop."""
    shutil.copytree(demo, tmp_path / "site")
    with SiteServer(tmp_path / "site", "/xa") as server:
        yield server


@pytest.fixture
def visited(context: BrowserContext, server: SiteServer) -> Page:
    """The home page, visited once, everything kept."""
    page = context.new_page()
    page.goto(server.address)
    page.evaluate(IN_CHARGE)
    return page


def test_every_guide_and_every_number_is_there_when_the_server_is_not(visited: Page, server: SiteServer) -> None:
    guides = sorted(path.relative_to(server.folder) for path in server.folder.glob("huong-dan/*.html"))
    server.stop()
    for guide in (*guides, "lien-he.html", "index.html", ""):
        visited.goto(f"{server.address}{guide}")
        assert visited.locator("ol.steps, .dial").count(), guide

    visited.goto(server.address + "lien-he.html")
    assert visited.locator("a[href='tel:114']").count()


def test_a_page_read_before_can_be_read_again(visited: Page, server: SiteServer) -> None:
    visited.goto(server.address + "thong-bao/cat-nuoc-hai-thon.html")
    visited.wait_for_function("caches.open('tinlang-read').then((it) => it.keys()).then((it) => it.length > 0)")
    server.stop()
    visited.goto(server.address + "thong-bao/cat-nuoc-hai-thon.html")

    assert "Tạm ngừng cấp nước" in visited.locator("h1").inner_text().replace("\u00a0", " ")


def test_a_page_never_read_says_what_can_be_read(visited: Page, server: SiteServer) -> None:
    server.stop()
    visited.goto(server.address + "nguon.html")

    assert visited.locator("h1").inner_text().replace("\u00a0", " ") == "Máy đang mất mạng"


@pytest.mark.parametrize("name", ["thong-bao/tiem-phong-cho-meo.html", "thong-bao/luu/2026-11.html", "q/zzzz/"])
def test_from_a_page_of_any_folder_the_way_leads_on(name: str, visited: Page, server: SiteServer) -> None:
    server.stop()
    visited.goto(server.address + name)
    told = visited.locator("h1").inner_text().replace("\u00a0", " ")
    visited.locator("main a[href$='/goi-1999.html']").click()

    assert told == "Máy đang mất mạng"
    assert visited.locator("h1").inner_text().replace("\u00a0", " ") == "Gọi 1999"


@pytest.mark.parametrize("status", [500, 503])
def test_while_the_server_is_in_trouble_an_unread_page_gives_numbers_to_call(
    status: int, visited: Page, server: SiteServer
) -> None:
    server.trouble = status
    visited.goto(server.address + "thong-bao/tiem-phong-cho-meo.html")

    assert visited.locator("main a[href='tel:114']").count() == 1
    assert visited.locator("h1").inner_text().replace("\u00a0", " ") == "Trang đang trục trặc"
    assert visited.title() == "Trang đang trục trặc"
    assert "Không phải tại máy của bà con" in visited.locator(".lead").inner_text().replace("\u00a0", " ")


def test_a_page_that_was_taken_back_is_not_read_again(visited: Page, server: SiteServer) -> None:
    address, file = server.address + "thong-bao/tiem-phong-cho-meo.html", "thong-bao/tiem-phong-cho-meo.html"
    read = "caches.open('tinlang-read').then((it) => it.keys()).then((it) => it.length === {})"
    visited.goto(address)
    visited.wait_for_function(read.format(1))
    (server.folder / file).unlink()
    visited.goto(address)
    visited.wait_for_function(read.format(0))
    server.stop()
    visited.goto(address)

    assert visited.locator("h1").inner_text().replace("\u00a0", " ") == "Máy đang mất mạng"


def test_a_slow_server_is_not_waited_for_where_a_page_is_kept(visited: Page, server: SiteServer) -> None:
    server.delay = 8
    began = time.monotonic()
    visited.goto(server.address + "huong-dan/goi-1999.html", wait_until="commit")
    took = time.monotonic() - began
    server.delay = 0

    assert visited.locator("h1").inner_text().replace("\u00a0", " ") == "Gọi 1999"
    assert took < 6


def test_a_slow_server_is_waited_for_where_nothing_is_kept(visited: Page, server: SiteServer) -> None:
    server.delay = 4
    visited.goto(server.address + "thong-bao/tiem-phong-cho-meo.html", wait_until="commit")
    server.delay = 0

    assert visited.locator("h1").inner_text().replace("\u00a0", " ") != "Máy đang mất mạng"


def test_phones_keep_little(visited: Page) -> None:
    assert 0 < visited.evaluate(KEPT_BYTES) <= 1_500_000


def test_no_old_page_is_shown_while_there_is_a_network(visited: Page, server: SiteServer) -> None:
    guide = server.folder / "huong-dan" / "goi-1999.html"
    visited.goto(server.address + "huong-dan/goi-1999.html")
    guide.write_text(guide.read_text().replace("<h1>", "<h1>MỚI: "))
    visited.goto(server.address + "huong-dan/goi-1999.html")

    assert visited.locator("h1").inner_text().replace("\u00a0", " ").startswith("MỚI: ")


def test_a_new_worker_keeps_what_changed_and_forgets_the_old(visited: Page, server: SiteServer) -> None:
    guide, worker = server.folder / "huong-dan" / "goi-1999.html", server.folder / "sw.js"
    guide.write_text(guide.read_text().replace("<h1>", "<h1>MỚI: "))
    listed = worker.read_text()
    before = listed.split('"huong-dan/goi-1999.html": "')[1][:10]
    worker.write_text(listed.replace(before, "0123456789"))
    visited.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update())")
    visited.wait_for_function(RENEWED)
    server.stop()
    visited.goto(server.address + "huong-dan/goi-1999.html")

    assert visited.locator("h1").inner_text().replace("\u00a0", " ").startswith("MỚI: ")


def test_switching_it_off_empties_phones_that_kept_pages(
    visited: Page, server: SiteServer, context: BrowserContext
) -> None:
    killer = Templates().fill("site/sw.js.jinja", Filler(Facts()), offline=False, keep={}, lost="")
    (server.folder / "sw.js").write_text(killer)
    for page in server.folder.rglob("*.html"):
        page.write_text(page.read_text().replace(" data-offline", ""))
    visited.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update()).catch(() => {})")
    visited.wait_for_function("navigator.serviceWorker.getRegistrations().then((it) => it.length === 0)")
    fresh = context.new_page()
    fresh.goto(server.address)
    fresh.wait_for_load_state("networkidle")

    assert fresh.evaluate("caches.keys()") == []
    fresh.wait_for_function("navigator.serviceWorker.getRegistrations().then((it) => it.length === 0)")


@pytest.mark.row("W2")
@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
def test_a_server_in_trouble_is_stood_in_for(status: int, visited: Page, server: SiteServer) -> None:
    visited.goto(server.address + "thong-bao/cat-nuoc-hai-thon.html")
    visited.wait_for_function("caches.open('tinlang-read').then((it) => it.keys()).then((it) => it.length > 0)")
    server.trouble = status
    visited.goto(server.address + "huong-dan/goi-1999.html")
    kept = visited.locator("h1").inner_text().replace("\u00a0", " ")
    visited.goto(server.address + "thong-bao/cat-nuoc-hai-thon.html")

    assert kept == "Gọi 1999"
    assert "Tạm ngừng cấp nước" in visited.locator("h1").inner_text().replace("\u00a0", " ")


def test_a_page_that_is_gone_is_told_as_gone(visited: Page, server: SiteServer) -> None:
    (server.folder / "huong-dan" / "goi-1999.html").unlink()
    answer = visited.goto(server.address + "huong-dan/goi-1999.html")

    assert answer is not None
    assert answer.status == 404


@pytest.mark.row("W4")
def test_what_is_urgent_and_what_is_said_today_is_there_without_a_network(visited: Page, server: SiteServer) -> None:
    server.stop()
    visited.goto(server.address)
    visited.locator(".urgent-notice a").click()
    urgent = visited.locator("h1").inner_text().replace("\u00a0", " ")
    visited.goto(server.address + "hom-nay.html")
    today = visited.locator("h1").inner_text().replace("\u00a0", " ")
    visited.goto(server.address + "nguon.html")
    offered = visited.locator("main a").evaluate_all("(all) => all.map((it) => it.getAttribute('href'))")

    assert urgent == "Cầu Đông bị sụt, cấm mọi xe qua"
    assert today == "Hôm nay loa phát gì"
    assert {"hom-nay.html", "thong-bao/cau-dong-sut-lun.html"} <= set(offered)
