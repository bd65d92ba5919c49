"""What is said of addresses whose codes are too fine to be read from paper, and of notices too long for a sheet."""

import re
from pathlib import Path

import pytest

from generator.checks.fit import check_poster
from tests.builders import make_announcement, make_library
from tests.checks.looked import problems
from tests.contents import problems_in, sound_copy

LONG = "https://xa-an-binh-mau.vi-du.example"
"""An address of 36 letters: 46 can stand in the code of every sheet, with “/q/” and a text's own code."""


@pytest.mark.parametrize(("code", "told"), [("short: bybg\n", False), ("short: bybgbybgbybg\n", True), ("", True)])
def test_an_address_must_leave_room_for_the_longest_code(code: str, *, told: bool, tmp_path: Path) -> None:
    content = sound_copy(tmp_path)
    (guide,) = content.glob("guides/*")
    guide.write_text(guide.read_text(encoding="utf-8").replace("title:", f"{code}title:", 1), encoding="utf-8")
    commune = content / "commune.yaml"
    commune.write_text(f"{commune.read_text(encoding='utf-8')}web: {LONG}\n", encoding="utf-8")

    problems = [problem for problem in problems_in(content) if problem.code == "address-too-long"]

    assert bool(problems) is told
    assert all("“short” 4 chữ" in problem.hint for problem in problems)


def test_a_notice_that_fits_but_for_the_strip_is_told_so() -> None:
    """Written longer and longer, it first fits no poster that is made out to a village, and then none at all."""
    found = [_named(count) for count in range(1, 24)]

    assert list(dict.fromkeys(found)) == ["", "“Áp phích A4, theo thôn”", "“Áp phích A4”"]


def _named(paragraphs: int) -> str:
    body = "\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng một ngày."] * paragraphs)
    told = problems(check_poster, make_library(announcements=(make_announcement(body=body),)))
    return "".join(re.findall("“Áp phích[^”]*”", " ".join(problem.message for problem in told)))
