"""What is looked at while the content is edited is what a build would make of it, byte by byte."""

import shutil
from collections.abc import Iterator
from contextlib import chdir
from datetime import date
from pathlib import Path
from random import Random

import pytest

from generator.cli import main, parser
from generator.commands.build import order_of, workshop
from generator.diagnostics import has_errors
from generator.live import Live
from tests.commands import files_in
from tests.contents import TODAY
from tests.edited import Edited

CHANNELS = "site,share,script"


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Edited]:
    """Return a village to be edited, which is where the test runs."""
    with chdir(tmp_path):
        yield Edited(tmp_path)


@pytest.fixture
def live(village: Edited) -> Iterator[Live]:
    """Return what is looked at of it."""
    arguments = parser(TODAY).parse_args(("build", *village.options, "--output", "looked-at", "--only", CHANNELS))
    with workshop(arguments) as shop:
        yield Live(order_of(arguments), shop.tools, shop.traces)


def built(village: Edited, folder: Path) -> dict[str, bytes]:
    """Return what a build in *folder* makes of *village*; it remembers only what was built there.

    A build that remembers is the one that remembers nothing (tests/test_incremental.py).
    """
    shutil.copytree(village.folder / "content", folder / "content")
    arguments = ("build", *village.options, "--output", "built", "--only", CHANNELS, "--jobs", "1")
    with chdir(folder):
        assert main(arguments, date.fromisoformat(village.day)) == 0
    shutil.rmtree(folder / "content")
    return files_in(folder / "built")


def test_after_any_edits_what_is_looked_at_is_what_would_be_built(
    village: Edited, live: Live, tmp_path_factory: pytest.TempPathFactory
) -> None:
    office = tmp_path_factory.mktemp("office")
    chance, what_for = Random(1), (village.day, village.draft, village.address)  # noqa: S311 - the same every time
    for _ in range(3):
        edits = village.edit(chance, chance.choice((1, 2, 4)))
        village.day, village.draft, village.address = what_for  # a preview is for one day

        assert not has_errors(live.refresh())
        for path, content in built(village, office).items():
            if path != "manifest.json":
                assert live.file(path) == content, (path, edits, village)


def test_one_word_that_changes_makes_one_page(village: Edited, live: Live) -> None:
    live.refresh()
    page = live.file("site/thong-bao/cat-nuoc.html")
    other = live.file("site/huong-dan/goi-1999.html")
    village.choose("text of the notice", 1)
    live.refresh()

    changed = live.file("site/thong-bao/cat-nuoc.html")
    assert page is not None
    assert changed is not None
    assert changed != page
    assert "Trữ nước đủ dùng hai ngày" in changed.decode()
    assert live.file("site/huong-dan/goi-1999.html") == other


def test_with_an_error_what_was_sound_is_still_shown(village: Edited, live: Live) -> None:
    live.refresh()
    before = live.file("site/thong-bao/cat-nuoc.html")
    notice = Path("content/announcements/cat-nuoc.md")
    text = notice.read_text(encoding="utf-8")
    notice.write_text(text.replace("updated:", "updatet:"), encoding="utf-8")

    assert has_errors(live.refresh())
    assert live.file("site/thong-bao/cat-nuoc.html") == before
    notice.write_text(text.replace("Trữ nước", "Trữ nhiều nước"), encoding="utf-8")
    assert not has_errors(live.refresh())
    assert live.file("site/thong-bao/cat-nuoc.html") != before
    assert village.day


def test_a_save_that_changes_neither_size_nor_second_is_seen(village: Edited, live: Live) -> None:
    live.refresh()
    notice = village.folder / "content/announcements/cat-nuoc.md"
    text = notice.read_text(encoding="utf-8")
    for word in ("Trữ", "Trừ", "Trư"):
        notice.write_text(text.replace("Trữ", word), encoding="utf-8")
        live.refresh()
        shown = live.file("site/thong-bao/cat-nuoc.html")

        assert shown is not None
        assert f"{word} nước đủ dùng" in shown.decode()


def test_what_is_not_planned_is_not_there(live: Live) -> None:
    assert live.file("site/index.html") is None
    live.refresh()

    assert live.file("site/index.html") is not None
    assert live.file("site/../content/facts.yaml") is None
