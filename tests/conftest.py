"""Laws try the same examples in every run, so that a test that passed yesterday fails only for a change.

`HYPOTHESIS_PROFILE=search pytest tests/test_laws.py` looks for new ones.
"""

import gc
import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

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

settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    max_examples=60,
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


LONG = (
    *("test_incremental.py", "test_facts_law.py", "test_build.py", "test_fuzz.py", "test_live.py"),
    *("workbench/test_in_the_browser.py", "workbench/test_preview.py", "workbench/test_broken_content.py"),
    *("workbench/test_what_goes_wrong.py", "workbench/test_pages.py"),
)
"""The files whose tests take longest: they are begun first, so that no process waits for one at the end."""


def pytest_configure(config: pytest.Config) -> None:
    # By itself `--dist loadfile` begins with the files that have most tests: the longest tests stand in those with few.
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False
    # Ten thousand tests and all that they share stay to the end. Looking through them for circles finds nothing.
    gc.set_threshold(50_000, 20, 100)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    first = {f"tests/{name}" for name in LONG}
    items.sort(key=lambda item: item.nodeid.partition("::")[0] not in first)


def pytest_collection_finish() -> None:
    gc.freeze()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium, one for all tests of a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()
