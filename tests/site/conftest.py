"""The fictional commune's site and Việt Khê's, built once; a server that can be stopped; a real Chromium."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.build import Order, build
from generator.memory.store import Store
from generator.memory.traces import Traces
from generator.publishing.hosted import site_files, write_site
from generator.publishing.publish import Place
from generator.rendering.compression import packed
from tests import worlds
from tests.site.server import SiteServer

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing may come from elsewhere: such a request fails at once, and the test that made it with it.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
DEMO = Path("tests/villages/an-binh-mau/content")
REAL = Path("content")
TODAY = date(2026, 11, 24)
NOON = "2026-11-24T05:00:00Z"  # noon in Viet Nam
BASE = "/xa"
ADDRESS = f"https://anbinhmau.example{BASE}"


def build_site(content: Path, output: Path, address: str | None = None, today: date = TODAY) -> Path:
    """Build the site of *content* alone, and return the folder into which it is published."""
    store = Store(None, output.with_name("scratch"))
    order = Order(content, output, today, address, only=("site",))
    built = build(order, worlds.tools(store), Traces(), Place(output), lambda *_: None)
    assert built.counts, built.problems
    store.close()
    files = site_files(output)
    write_site((*files, *(copy for file in files for copy in packed(*file))), output.with_name("web"))
    return output.with_name("web")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(DEMO, tmp_path_factory.mktemp("demo") / "output", ADDRESS)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(REAL, tmp_path_factory.mktemp("real") / "output")


@pytest.fixture(scope="session")
def demo_server(demo: Path) -> Iterator[SiteServer]:
    with SiteServer(demo, BASE) as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that has never been here, in Viet Nam at noon of the day of the build."""
    context = visitor(browser, service_workers="allow")
    yield context
    context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The same phone, keeping nothing for later: no worker slows the test down."""
    context = visitor(browser)
    yield context.new_page()
    context.close()


def visitor(browser: Browser, width: int = 360, **options: Any) -> BrowserContext:  # noqa: ANN401 - Playwright's own
    """Return the browser of someone in Viet Nam, at noon of the day of the build."""
    context = browser.new_context(
        viewport={"width": width, "height": 740},
        **{"locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh", "service_workers": "block", **options},
    )
    context.clock.set_fixed_time(NOON)
    return context
