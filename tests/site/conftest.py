"""The fictional commune's site and Việt Khê's, built once; a server that can be stopped; a real Chromium."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests import built
from tests.site.server import SiteServer

DEMO = Path("tests/villages/an-binh-mau/content")
REAL = Path("content")
TODAY = date(2026, 11, 24)
NOON = "2026-11-24T05:00:00Z"  # noon in Viet Nam
BASE = "/xa"
ADDRESS = f"https://anbinhmau.example{BASE}"


def build_site(content: Path, output: Path, address: str | None = None, today: date = TODAY) -> Path:
    """Build the site of *content* alone, and return the folder into which it is published."""
    built.build_site(content, output, today, address)
    return built.publish_site(output, output.with_name("web"))


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
