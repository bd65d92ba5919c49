"""The smallest village becomes what it became before: a missing, a changed and an extra file fail (`make golden`)."""

import difflib
from pathlib import PurePosixPath

import pytest

from generator.sheets.catalogue import DESIGNS
from tests.golden import EXPECTED, KEPT, made


@pytest.fixture(scope="module")
def now() -> dict[str, str]:
    return dict(made())


def test_no_golden_file_is_missing_or_left_over(now: dict[str, str]) -> None:
    there = {file.relative_to(EXPECTED).as_posix() for file in EXPECTED.rglob("*") if file.is_file()}

    assert sorted(now) == sorted(there)


def test_golden_files_are_as_they_were(now: dict[str, str]) -> None:
    differences = [
        line
        for path, text in now.items()
        if (EXPECTED / path).exists()
        for line in difflib.unified_diff(
            (EXPECTED / path).read_text(encoding="utf-8").splitlines(), text.splitlines(), path, "now", lineterm="", n=1
        )
    ]

    assert differences == []


@pytest.mark.parametrize("pattern", KEPT)
def test_every_kept_kind_is_made(pattern: str, now: dict[str, str]) -> None:
    assert any(PurePosixPath(path.removesuffix(".html") if ".pdf" in path else path).match(pattern) for path in now)


def test_a_sheet_of_every_design_is_kept(now: dict[str, str]) -> None:
    kept = {PurePosixPath(path).parts[1] for path in now if path.startswith("print/")}

    assert {design.name for design in DESIGNS} <= kept
