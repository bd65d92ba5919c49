"""A publish stops where something does not hold, says what, and lets nothing out; the turn is one's own."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.disk.folders import turn_at
from generator.workbench.desk_keys import keys_of
from generator.workbench.office import Office
from generator.workbench.packs import downloads_in, write_downloads
from generator.workbench.publish_steps import PublishStopped, PublishWork, prove
from tests.commands import HAI_THON, build_arguments, environment, tinlang

NOON = datetime(2026, 11, 24, 12, tzinfo=timezone(timedelta(hours=7)))
PAGE = "site/thong-bao/cat-nuoc.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with content, and the notice's sheets and the website made of it."""
    folder = tmp_path_factory.mktemp("steps")
    shutil.copytree(HAI_THON, folder / "content")
    done = tinlang(*build_arguments(folder / "output", "--only", "site,notice"), cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def work(built: Path, tmp_path: Path) -> PublishWork:
    """Return a publish whose output may be damaged."""
    folder = Path(shutil.copytree(built, tmp_path / "here"))
    office = Office(folder / "content", lambda: NOON, keys_of(folder / "content"), folder / "output")
    nothing = cast("Any", SimpleNamespace())
    return PublishWork(office, nothing, nothing)


def dead_link(output: Path) -> None:
    page = output / PAGE
    page.write_text(page.read_text("utf-8").replace("</main>", '<a href="mat.html">x</a></main>'), encoding="utf-8")


def other_code(output: Path) -> None:
    listed = output / "manifest.json"
    told = json.loads(listed.read_text("utf-8"))
    sheet = next(one for one in told["artifacts"] if one["path"].endswith(".pdf") and one["qr"])
    sheet["qr"] = ["https://an-binh-mau.example/mat.html"]
    lines = ",\n".join(json.dumps(one) for one in told.pop("artifacts"))
    listed.write_text(f'{json.dumps(told)[:-1]}, "artifacts": [\n{lines}\n]}}\n', encoding="utf-8")


def damaged_sheet(output: Path) -> None:
    next((output / "print/notice").glob("*.pdf")).write_bytes(b"%PDF-1.7 cut")


def draft(output: Path) -> None:
    page = output / PAGE
    page.write_text(page.read_text("utf-8") + '<section class="draft">', encoding="utf-8")


def no_site(output: Path) -> None:
    (output / "site/index.html").unlink()


def other_fact(output: Path) -> None:
    facts = output.parent / "content/facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace("value: 1999", "value: 1022"), encoding="utf-8")


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (dead_link, "liên kết “mat.html” không dẫn tới đâu"),
        (other_code, "KHÔNG ĐỌC ĐƯỢC https://an-binh-mau.example/mat.html"),
        (damaged_sheet, "không mở được"),
        (other_fact, "“Số tổng đài” trong bản dựng khác"),
        (draft, "bản nháp"),
        (no_site, "không thấy trang web"),
    ],
)
def test_what_does_not_hold_stops_the_publish_and_is_told(
    work: PublishWork, harm: Callable[[Path], None], sentence: str
) -> None:
    harm(work.office.output)

    with pytest.raises(PublishStopped) as stop:
        prove(work, lambda done, total: None)  # noqa: ARG005 - nobody listens
    assert sentence in "\n".join((stop.value.sentence, *stop.value.lines))


def test_what_holds_is_told_with_what_was_tried_and_not_read_again(work: PublishWork) -> None:
    far: list[tuple[int, int]] = []
    prove(work, lambda *how: far.append(how))

    assert far[-1][0] == far[-1][1] > 0
    assert "đều đọc được" in work.proven
    known = work.office.desk / "proven.txt"
    assert len(known.read_text("ascii").split()) > 0
    damaged_sheet(work.office.output)
    with pytest.raises(PublishStopped):
        prove(work, lambda *how: far.append(how))


def test_a_value_that_has_turned_is_compared_with_that_of_the_day(work: PublishWork) -> None:
    facts = work.office.folder / "facts.yaml"
    text = facts.read_text("utf-8")
    then = "    next: {value: 1999, from: 24/11/2026, source: Sổ tay, state: sourced}\n"
    turned = f"    value: 1888\n{then}    source: Sổ tay của"
    assert "    value: 1999\n    source: Sổ tay của" in text
    facts.write_text(text.replace("    value: 1999\n    source: Sổ tay của", turned, 1), encoding="utf-8")
    prove(work, lambda done, total: None)  # noqa: ARG005 - nobody listens

    assert work.proven


HOLDING = """
import sys
from generator.disk.folders import turn_at
turn = turn_at(sys.argv[1])
print(turn is not None, flush=True)
sys.stdin.read()
"""


def test_a_turn_is_given_back_by_whoever_is_killed(tmp_path: Path) -> None:
    file = str(tmp_path / "turn")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDING, file],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert holder.stdout
    assert holder.stdout.readline() == "True\n"
    assert turn_at(file) is None
    holder.kill()
    holder.communicate(timeout=300)
    turn = turn_at(file)
    assert turn
    assert turn_at(file) is None, "nor is there a second one in this process"
    turn.close()


def test_downloads_are_exchanged_whole(tmp_path: Path) -> None:
    first = write_downloads(tmp_path, {"index.html": b"1"}, {"in-a.zip": ("Gói in: A", {"a.pdf": b"%PDF"})}, {})
    assert downloads_in(tmp_path) == first
    (tmp_path / "downloads.new-1").mkdir()

    with pytest.raises(TypeError):  # what cannot be written
        write_downloads(tmp_path, {"index.html": b"2"}, {}, {"x.html": ("X", cast("Any", None))})
    assert downloads_in(tmp_path) == first
    write_downloads(tmp_path, {"index.html": b"3"}, {}, {})
    assert [one.name for one in downloads_in(tmp_path)] == ["site.zip"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["downloads"]
