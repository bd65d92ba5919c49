"""What a build says of facts that were confirmed, or got another value, since the last one: their files alone."""

import re
import shutil
from pathlib import Path

import pytest

from tests.commands import HAI_THON, files_in, tinlang

OPEN = "    value: từ bảy giờ đến hai mươi mốt giờ\n    state: unconfirmed\n    ask: Hỏi người trực tổng đài.\n"
FIRM = (
    "    value: từ bảy giờ đến hai mươi mốt giờ\n    state: confirmed\n    source: Sổ tay\n"
    "    confirmed_by: Trần Văn Mẫu\n    confirmed_on: 20/11/2026\n"
)
HOURS = "từ bảy giờ đến hai mươi mốt giờ"


def build(folder: Path, *more: str) -> str:
    done = tinlang("build", "--date", "2026-11-24", "--only", "site", "--jobs", "1", *more, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture
def village(tmp_path: Path) -> Path:
    shutil.copytree(HAI_THON, tmp_path / "content")
    return tmp_path


def change(village: Path, old: str, new: str) -> None:
    file = village / "content/facts.yaml"
    typed = file.read_text(encoding="utf-8")
    assert old in typed
    file.write_text(typed.replace(old, new), encoding="utf-8")


@pytest.mark.row("O8")
def test_a_build_says_in_how_many_files_a_confirmed_fact_stands(village: Path) -> None:
    assert "hotline.hours" not in build(village)
    before = files_in(village / "output/site")

    change(village, OPEN, FIRM)
    said = build(village)

    after = files_in(village / "output/site")
    told = re.search(r"\(hotline\.hours\) vừa được xác nhận hoặc đổi giá trị: đã ghi vào (\d+) tệp", said)
    assert told is not None
    pages = [path for path, content in after.items() if HOURS.encode() in content and before.get(path) != content]
    assert int(told[1]) >= len(pages) > 0
    assert int(told[1]) <= sum(before.get(path) != content for path, content in after.items())
    assert "hotline.number" not in said


def test_a_build_says_that_a_fact_may_no_longer_be_said(village: Path) -> None:
    change(village, OPEN, FIRM)
    build(village)
    change(village, FIRM, OPEN)

    assert re.search(r"\(hotline\.hours\) không còn được đưa ra: đã bỏ khỏi [1-9]\d* tệp", build(village))


def test_a_confirmed_fact_that_no_text_says_stands_among_the_sources_alone(village: Path) -> None:
    build(village)
    office = "    value: 0225 999 000\n    state: unconfirmed\n"
    change(village, "  emergency.fire:", f"  market.hours:\n    label: Giờ chợ\n{FIRM}  emergency.fire:")
    assert "(market.hours) vừa được xác nhận hoặc đổi giá trị: đã ghi vào 1 tệp" in build(village)

    change(village, office, office.replace("unconfirmed", "sourced\n    source: Sổ tay"))
    assert re.search(r"\(office\.phone\) vừa được xác nhận[^\n]*đã ghi vào [1-9]", build(village))


def test_a_first_build_and_one_after_other_changes_say_nothing_of_facts(village: Path) -> None:
    build(village)
    notice = village / "content/announcements/cat-nuoc.md"
    notice.write_text(notice.read_text(encoding="utf-8").replace("Sáng mai", "Sáng hôm sau"), encoding="utf-8")

    assert "xác nhận" not in build(village)
    assert "xác nhận" not in build(village, "--fresh")
