"""A desk over a copy of the fictional commune, and a browser to use it with."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.workbench.desks import DEMO, Desk, desk_over


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the fictional commune that may be changed."""
    return Path(shutil.copytree(DEMO, tmp_path / "content"))


@pytest.fixture
def desk(content: Path) -> Iterator[Desk]:
    """Return a desk whose content may be changed."""
    with desk_over(content) as running:
        yield running


@pytest.fixture(scope="module")
def same_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return a desk that several tests only look at."""
    content = Path(shutil.copytree(DEMO, tmp_path_factory.mktemp("desk") / "content"))
    with desk_over(content) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()
