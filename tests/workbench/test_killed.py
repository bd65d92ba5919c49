"""kill −9 of the desk, of the browser, or of both, at random moments while typing: half a second is lost at most.

What is lost is measured by the hours of the keys: the oldest key that was pressed before the end, and is not kept.
"""

import json
import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

import pytest
from playwright.sync_api import Browser, CDPSession, Error, Page, expect

from tests.workbench.desks import Desk, desk_over, started
from tests.workbench.typing_ways import steps_of
from tests.workbench.windows import saved
from tools.browser import FLAGS, chromium

PATH = "/sua/thong-bao/cat-nuoc-hai-thon"
WORDS = "Bà con ở ngõ Đường Đê chú ý: nước sẽ yếu, trữ đủ dùng; được nghỉ lễ thì gọi trực ban. "
KEYS_A_SECOND = 12
MOST_LOST = 0.5  # seconds
MOMENTS = [
    *((1, "browser", "unikey"), (2, "desk", "telex")),
    *((3, "browser", "telex"), (6, "both", "unikey")),
]
"""The seed of each moment, what is killed, and how it is typed."""


@dataclass
class Typed:
    """What the field said after each key, with the hour before the key was pressed; *ended* is that of the kill."""

    states: list[tuple[float, str]]
    ended: float = 0.0

    def lost(self, kept: str) -> float:
        """Return the seconds of typing that are lost if *kept* is what there is."""
        number = max(at for at, (_, text) in enumerate(self.states) if text == kept)
        after = [hour for hour, _ in self.states[number + 1 :] if hour < self.ended]
        return self.ended - after[0] if after else 0.0


@contextmanager
def own_chromium(browser: Browser, folder: Path) -> Iterator[tuple[Page, "subprocess.Popen[bytes]"]]:
    """Return a page of a Chromium that may be killed, in a process group of its own."""
    command = [chromium(), *FLAGS, "--headless", "--remote-debugging-port=0", f"--user-data-dir={folder}"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        told = folder / "DevToolsActivePort"
        for _ in range(600):
            if told.exists() and told.read_text(encoding="utf-8").strip():
                break
            time.sleep(0.05)
        port = told.read_text(encoding="utf-8").split()[0]
        connected = browser.browser_type.connect_over_cdp(f"http://127.0.0.1:{port}")
        yield connected.contexts[0].new_page(), process
        with suppress(Error):
            connected.close()
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def type_on(page: Page, way: str, seconds: float, typed: Typed) -> None:
    """Type as fast as a typist, one key after the other, for some *seconds* or until the browser is gone."""
    session = page.context.new_cdp_session(page)
    begun, keys, text, start = time.monotonic(), 0, "", True
    while True:
        for word in WORDS.split():
            before = ""
            for shown in [*steps_of(word), f"{word} "]:
                time.sleep(max(0.0, begun + keys / KEYS_A_SECOND - time.monotonic()))
                over = time.monotonic() > begun + seconds
                keys += 1
                if over and way == "unikey":
                    return
                if way == "unikey":
                    before = unikey_key(page, typed, text, before, shown, start=start)
                elif over or shown == f"{word} ":
                    typed.states.append((time.monotonic(), text + shown))
                    session.send("Input.insertText", {"text": shown[len(before) :]})
                else:
                    typed.states.append((time.monotonic(), text + shown))
                    composed(session, shown)
                start = False
                if over:
                    return
            text += f"{word} "


def unikey_key(page: Page, typed: Typed, text: str, before: str, shown: str, *, start: bool) -> str:
    """Press what makes *before* into *shown*, behind *text*."""
    while not shown.startswith(before):
        before = before[:-1]
        typed.states.append((time.monotonic(), text + before))
        page.keyboard.press("Backspace")
    if len(shown) > len(before) or start:
        typed.states.append((time.monotonic(), text + shown))
        page.keyboard.insert_text(shown[len(before) :])
    return shown


def composed(session: CDPSession, shown: str) -> None:
    place = {"selectionStart": len(shown), "selectionEnd": len(shown)}
    session.send("Input.imeSetComposition", {"text": shown, **place})


def kept_of(content: Path) -> str | None:
    """Return the words of the field that the desk has kept on the disk."""
    for file in (content / ".tinlang-desk" / "drafts").glob("*.json"):
        words = json.loads(file.read_text(encoding="utf-8"))["words"]
        return str(words["body"][0])
    return None


def lag_of(desk: Desk, fields: dict[str, list[str]]) -> float:
    """Return the seconds that this machine takes now to keep words; a busy one takes longer."""
    begun = time.monotonic()
    assert desk.post(f"/nhap{PATH}", {**fields, "body": "thử"}).status == 200
    return time.monotonic() - begun


def moment(browser: Browser, content: Path, folder: Path, seed: int, killed: str, way: str, desk: Desk) -> float:  # noqa: PLR0913, PLR0917 - what happens
    """Kill while somebody types, and return the seconds of typing that were lost, less what the machine is slow."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    after = chance.uniform(0.3, 2.2)
    fields = desk.get(PATH).fields()
    lag = lag_of(desk, fields)
    for draft in (content / ".tinlang-desk" / "drafts").glob("*.json"):
        draft.unlink()
    with own_chromium(browser, folder) as (page, chromium):
        page.goto(desk.address)
        page.goto(f"{desk.url}{PATH}", wait_until="domcontentloaded")
        expect(page.locator(".bar.scripted").first).to_be_visible()
        page.locator('[name="body"]').click()
        page.keyboard.press("Control+a")
        typed = Typed([(0.0, page.locator('[name="body"]').input_value())])

        def end() -> None:
            typed.ended = time.monotonic()
            if killed != "browser":
                desk.process.kill()
            if killed != "desk":
                os.killpg(chromium.pid, signal.SIGKILL)

        timer = Timer(after, end)
        timer.start()
        with suppress(Error):
            type_on(page, way, after + 0.6, typed)
        timer.join()
        if killed != "browser":
            desk.process.wait()
        kept = kept_of(content)
        lost = typed.lost(typed.states[0][1] if kept is None else kept)
        if killed == "desk":
            everything_is_saved(page, desk, typed)
            lost = 0.0
    return max(0.0, lost - lag)


def everything_is_saved(page: Page, desk: Desk, typed: Typed) -> None:
    """Start the desk again, and save from the page that stayed open."""
    desk.process.wait()
    if desk.process.stdout:
        desk.process.stdout.close()
    again = started(desk.content, desk.port)
    desk.process, desk.token = again.process, again.token
    assert page.locator('[name="body"]').input_value() == typed.states[-1][1]
    saved(page)
    assert desk.get(PATH).fields()["body"] == [typed.states[-1][1]]


def test_whatever_is_killed_while_typing_half_a_second_is_lost_at_most(
    browser: Browser, content: Path, tmp_path: Path
) -> None:
    lost = {}
    at = 0
    while at < len(MOMENTS):
        with desk_over(content) as desk:
            while at < len(MOMENTS) and desk.process.poll() is None:
                seed, killed, way = MOMENTS[at]
                lost[MOMENTS[at]] = moment(browser, content, tmp_path / f"chromium-{seed}", seed, killed, way, desk)
                at += 1

    assert len(lost) == len(MOMENTS)
    assert max(lost.values()) <= MOST_LOST, lost


@pytest.mark.parametrize("kept", ["", "Bà"])
def test_the_measure_tells_what_is_lost(kept: str) -> None:
    typed = Typed([(0.0, ""), (1.0, "B"), (1.2, "Bà"), (1.9, "Bà c")], ended=2.0)

    assert typed.lost(kept) == pytest.approx({"": 1.0, "Bà": 0.1}[kept])
