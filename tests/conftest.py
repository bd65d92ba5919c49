"""Laws try the same examples in every run, so that a test that passed yesterday fails only for a change.

`HYPOTHESIS_PROFILE=search pytest tests/test_laws.py` looks for new ones.
"""

import gc
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from tools.browser import FLAGS, chromium

settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.register_profile(
    "search", deadline=None, max_examples=3000, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

# A shell that starts `make test &` lets it ignore Ctrl-C, and every program that a test starts would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


SHEETS = ("tests/channels/sheets/", "tests/channels/test_villages.py")
"""Where the tests stand that look at the designed sheets (tests/designs.py): one process prints them all, each once."""


LONGEST = (
    *(
        "tests/test_incremental.py",
        *SHEETS,
        "tests/critic/",
        "tests/workbench/",
        "tests/test_build.py",
        "tests/test_facts_law.py",
    ),
    *(
        "tests/test_live.py",
        "tests/test_terms.py",
        "tests/site/",
        "tests/broadcast/test_breaths.py",
        "tests/test_fuzz.py",
    ),
    *("tests/test_beginning.py", "tests/test_approval.py", "tests/making/", "tests/desk/test_saving.py"),
)
"""The files that take longest come first, so that at the end no process works alone."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--windows", action="store_true", help="try the package in dist/ under wine (make test-windows)")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the tests of the package for Windows to `make test-windows`: they need it, and wine."""
    return True if collection_path.name == "windows" and not config.getoption("--windows") else None


def pytest_configure() -> None:
    # Ten thousand tests and all that they share stay to the end. Looking through them for circles finds nothing.
    gc.set_threshold(50_000, 20, 100)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling | None:
    return ByFile(config, log) if config.getvalue("dist") == "loadfile" else None


class ByFile(LoadFileScheduling):  # type: ignore[misc]  # xdist ships no types
    """Gives each process whole files, and one of them all files of `SHEETS`."""

    def _split_scope(self, nodeid: str) -> str:
        return SHEETS[0] if nodeid.startswith(SHEETS) else super()._split_scope(nodeid)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def turn(item: pytest.Item) -> int:
        return next((place for place, start in enumerate(LONGEST) if item.nodeid.startswith(start)), len(LONGEST))

    items.sort(key=turn)  # what takes about as long stays in the order that was drawn


def pytest_collection_finish() -> None:
    gc.freeze()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium, one for all tests of a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield browser
        browser.close()
