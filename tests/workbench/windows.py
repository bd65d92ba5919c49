"""Windows of the desk in a real browser."""

import time
from collections.abc import Generator
from pathlib import Path

from playwright.sync_api import Browser, Dialog, Page, Request, expect

from tests.workbench.desks import Desk

expect.set_options(timeout=90_000)  # milliseconds: the machine may be busy


def window(browser: Browser, desk: Desk) -> Generator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    page = context.new_page()
    page.set_default_timeout(90_000)
    page.on("requestfailed", told)
    page.goto(desk.address)
    yield page
    context.close()
    rested(desk, 0.25)


def rested(desk: Desk, seconds: float) -> None:
    """Wait until the desk does nothing for *seconds*: what a closed window has sent last is kept."""
    before, now = None, ""
    while before != now:
        # Time of the processor that it has used, of its own and of the system (proc(5)); a desk that ended has none.
        stat = Path(f"/proc/{desk.process.pid}/stat")
        used = stat.read_text().rpartition(")")[2].split()[11:13] if stat.exists() else []
        before, now = now, f"{used}"
        time.sleep(seconds)


def told(request: Request) -> None:
    """Print which request was lost and why; pytest shows it where a test fails."""
    print(request.method, request.url, request.failure)  # noqa: T201 - see above


def staying(page: Page) -> list[str]:
    """Dismiss each dialog that *page* opens, and return the list of their kinds, which grows with them."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    return asked


def at(desk: Desk, page: Page, path: str) -> None:
    page.goto(f"{desk.url}{path}")


def saved(page: Page) -> None:
    """Press Ctrl+S, once the page listens to keys: its script shows then what needs one."""
    expect(page.locator(".bar.scripted").first).to_be_visible()
    page.keyboard.press("Control+s")
    expect(page.locator("#da-luu")).to_contain_text("Đã lưu")
