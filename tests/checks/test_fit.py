"""What is said of web addresses whose codes would be too fine to be read from paper."""

from pathlib import Path

import pytest

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
