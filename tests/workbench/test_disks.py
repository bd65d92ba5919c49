"""The desk over disks that are full, may only be read, or hold a file for another program: really so."""

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.workbench.desks import DEMO, Desk, desk_over
from tests.workbench.typing_ways import unikey
from tests.workbench.windows import at, saved, window

GUIDE, FILE = "/sua/huong-dan/goi-1999", "guides/goi-1999.yaml"
WORDS = "Chữ không được mất"


def mounted(*words: str) -> None:
    done = subprocess.run(["mount", *words], capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        pytest.skip(f"this machine lets nobody make a small disk: {done.stderr}")


@pytest.fixture(scope="module")
def on_a_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return a desk whose content is on a small disk of its own."""
    if os.geteuid() != 0:
        pytest.skip("only root may make a small disk")
    content = tmp_path_factory.mktemp("disks") / "content"
    content.mkdir()
    mounted("-t", "tmpfs", "-o", "size=8m", "tmpfs", str(content))
    try:
        subprocess.run(["cp", "-r", f"{DEMO}/.", str(content)], check=True)
        with desk_over(content) as desk:
            yield desk
    finally:
        subprocess.run(["umount", "--recursive", str(content)], check=True)


def fill(content: Path) -> None:
    with (content / "phim.mp4").open("wb", buffering=0) as film:
        try:
            while film.write(b"\0" * 4096) == 4096:
                pass
        except OSError:
            pass


def empty(content: Path) -> None:
    (content / "phim.mp4").unlink()


def only_read(content: Path) -> None:
    mounted("-o", "remount,ro", str(content))


def written_again(content: Path) -> None:
    mounted("-o", "remount,rw", str(content))


def hold(content: Path) -> None:
    mounted("--bind", str(content / FILE), str(content / FILE))


def let_go(content: Path) -> None:
    subprocess.run(["umount", str(content / FILE)], check=True)


def take_away_the_right(content: Path) -> None:
    (content / FILE).chmod(0o444)


def give_it_back(content: Path) -> None:
    (content / FILE).chmod(0o644)


HARMS = [
    pytest.param(fill, empty, "Ổ đĩa đã đầy", id="full"),
    pytest.param(only_read, written_again, "Không được phép ghi", id="read-only disk"),
    pytest.param(take_away_the_right, give_it_back, "Không được phép ghi", id="read-only file"),
    pytest.param(hold, let_go, "Chương trình khác đang giữ tệp", id="held"),
]


@pytest.mark.parametrize(("harm", "mend", "why"), HARMS)
def test_what_the_disk_refuses_is_told_on_the_form_with_every_word(
    on_a_disk: Desk, harm: Callable[[Path], None], mend: Callable[[Path], None], why: str
) -> None:
    desk, before = on_a_disk, (on_a_disk.content / FILE).read_bytes()
    fields = {**desk.get(GUIDE).fields(), "title": WORDS, "~do": "save"}
    harm(desk.content)
    try:
        answer = desk.post(GUIDE, fields)
        quiet = desk.post(GUIDE, fields, {"Accept": "application/json"})
        others = [
            desk.get(path).status for path in ("/", "/danh-sach/thong-bao", "/nhat-ky", "/thung-rac", "/cai-dat/xa")
        ]
        made = desk.post("/them/huong-dan", {"title": "Bài mới", "~do": "save"})
        gone = desk.post(GUIDE, {**fields, "~do": "delete"})
        after = (desk.content / FILE).read_bytes()
    finally:
        mend(desk.content)

    assert answer.status == 422
    assert why in answer.text
    assert answer.fields()["title"] == [WORDS]
    assert why in quiet.text
    assert after == before
    assert others == [200] * len(others)
    assert made.status == 422
    assert "Bài mới" in made.text
    assert gone.status == 409
    assert why in gone.text
    assert gone.fields()["title"] == [WORDS]
    assert (desk.content / FILE).read_bytes() == before
    assert desk.change(GUIDE, title=f"{WORDS} {why}").status == 303
    assert WORDS in desk.text(FILE)


def test_in_the_browser_the_words_stay_on_the_page_and_in_the_browser(on_a_disk: Desk, browser: Browser) -> None:
    desk, before = on_a_disk, (on_a_disk.content / FILE).read_bytes()
    for page in window(browser, desk):
        at(desk, page, GUIDE)
        box = page.locator('[name="title"]')
        box.click()
        page.keyboard.press("Control+a")
        fill(desk.content)
        try:
            unikey(page, "Gõ lúc ổ đĩa đầy")
            expect(page.locator("#da-luu")).to_contain_text("chưa cất được chữ gõ dở")
            page.keyboard.press("Control+s")
            expect(page.locator("#da-luu")).to_contain_text(re.compile("Ổ đĩa đã đầy"))
            assert box.input_value() == "Gõ lúc ổ đĩa đầy"
            assert "Gõ lúc ổ đĩa đầy" in page.evaluate("Object.values(localStorage).join()")
            assert (desk.content / FILE).read_bytes() == before
        finally:
            empty(desk.content)
        saved(page)
        assert "Gõ lúc ổ đĩa đầy" in desk.text(FILE)
        assert "Gõ lúc ổ đĩa đầy" not in page.evaluate("Object.values(localStorage).join()")
