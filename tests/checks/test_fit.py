"""What is said of addresses whose codes are too fine to be read from paper, and of notices too long for a sheet."""

import re
from pathlib import Path
from typing import Any

import pytest

from generator.checks.fit import check_poster, check_sheets
from generator.checks.strips import check_fit
from generator.messages.fit import MADE_OUT
from generator.model import Commune
from generator.sheets.parts.call import longest_site
from generator.text.codes import LONGEST, SHORTEST
from tests.builders import make_announcement, make_commune, make_facts, make_guide, make_library
from tests.checks.contexts import problems
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

    assert list(dict.fromkeys(found)) == ["", f"“Áp phích A4{MADE_OUT}”", "“Áp phích A4”"]


def _named(paragraphs: int) -> str:
    body = "\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng một ngày."] * paragraphs)
    told = problems(check_poster, make_library(announcements=(make_announcement(body=body),)))
    return "".join(re.findall("“Áp phích[^”]*”", " ".join(problem.message for problem in told)))


def _of_length(count: int) -> str:
    return "https://xa.example/".ljust(count, "x")


@pytest.mark.parametrize(("over", "codes"), [(0, []), (1, ["address-too-long"])])
@pytest.mark.parametrize("end", ["", "/"])
def test_an_address_may_be_as_long_as_the_finest_code_holds(over: int, codes: list[str], end: str) -> None:
    address = _of_length(longest_site(SHORTEST) + over)
    commune = make_commune(web=address + end)
    told = problems(check_fit, make_library(commune=commune, guides=(make_guide(short="bybg"),)))

    assert [problem.code for problem in told] == codes


def _of_ten_steps(commune: dict[str, str], **fields: Any) -> list[str]:  # noqa: ANN401 - fields of any type
    """Return what is told of a guide whose words fill a leaflet that has no code of a page."""
    steps = [{"title": f"Gọi lần thứ {n}", "text": "Bà con nói rõ họ tên, thôn và việc cần báo."} for n in range(10)]
    library = make_library(commune=make_commune(**commune), guides=(make_guide(steps=steps, **fields),))
    return [problem.code for problem in problems(check_sheets, library)]


NEAR_LIMIT = _of_length(longest_site(LONGEST))


@pytest.mark.parametrize(
    "commune",
    [
        {"web": "https://xa.example"},
        {"short_web": "https://xa.example"},
        {"short_web": NEAR_LIMIT, "web": f"{NEAR_LIMIT}/trang-nhat"},
        {"web": f"{NEAR_LIMIT}/"},
    ],
)
def test_the_code_of_a_page_takes_room_on_a_leaflet(commune: dict[str, str]) -> None:
    assert _of_ten_steps(commune) == ["left-out-of-sheet"]
    assert _of_ten_steps(commune, channels=["site", "leaflet"]) == ["left-out-of-sheet"]


def test_a_sheet_without_a_page_has_no_code_of_one() -> None:
    assert _of_ten_steps({}) == []
    assert _of_ten_steps({"web": "https://xa.example"}, channels=["leaflet", "poster"]) == []
    assert _of_ten_steps({"web": f"{NEAR_LIMIT}x"}) == []  # too long for any code: check_fit tells


def test_a_guide_with_sources_is_laid_out_with_them() -> None:
    facts = make_facts(so="Số tay của xã An Bình Mẫu")
    library = make_library(guides=(make_guide(sources=["so"]),), facts=facts)

    assert problems(check_sheets, library) == []


def test_of_a_notice_that_is_too_long_everywhere_one_thing_is_told() -> None:
    long = make_announcement(
        title="Cắt nước sinh hoạt toàn xã " * 30, body="Bà con trữ nước từ tối hôm trước.\n\n" * 90
    )

    assert len(problems(check_poster, make_library(announcements=(long,)))) == 1


def test_what_is_to_be_cut_leaves_room_for_the_strip_of_a_village() -> None:
    notice = make_announcement(body="\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng một ngày."] * 24))

    def cut(commune: Commune) -> int:
        (told,) = problems(check_poster, make_library(commune=commune, announcements=(notice,)))
        return int(re.findall(r"chừng (\d+) ký tự", told.hint)[0])

    assert cut(make_commune()) > cut(make_commune(villages=[]))


LONG_NOTICE = """---
slug: cat-nuoc
title: Cắt nước
summary: Bà con trữ nước.
updated: 23/11/2026
published: 23/11/2026
issuer: Ủy ban nhân dân xã
---
"""


@pytest.mark.parametrize(("end", "codes"), [("", ["no-poster"]), ("Gọi {{ fact.hotline.hours }}.", [])])
def test_a_notice_that_waits_for_a_fact_is_not_measured(end: str, codes: list[str], tmp_path: Path) -> None:
    content = sound_copy(tmp_path)
    (content / "announcements").mkdir()
    text = LONG_NOTICE + "Bà con trữ nước từ tối hôm trước.\n\n" * 90 + end
    (content / "announcements" / "cat-nuoc.md").write_text(text, encoding="utf-8")

    assert [problem.code for problem in problems_in(content) if problem.code == "no-poster"] == codes


def _of_picture(name: str, content: bytes | None, paragraphs: int) -> list[str]:
    """Return what is told of a notice of so many *paragraphs* with the picture *content*."""
    body = "\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng một ngày."] * paragraphs)
    picture = {"file": name, "alt": "Bản đồ", "licence": "CC0"}
    media = {} if content is None else {name: content}
    library = make_library(announcements=(make_announcement(body=body, picture=picture),), media=media)
    return [problem.code for problem in problems(check_poster, library)]


def _drawing(width: int, height: int, inside: str = '<path d="M0 0h4v3z"/>') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{inside}</svg>'.encode()


@pytest.mark.parametrize(
    ("content", "paragraphs", "codes"),
    [
        (None, 12, []),
        (b"broken", 12, []),  # checks.pictures tells it
        (_drawing(4, 3, "<script/>"), 12, []),  # the same
        (_drawing(4, 3), 9, []),
        (_drawing(4, 3), 12, ["no-room-for-picture"]),
        (_drawing(90, 1), 12, []),  # it takes little of the height
        (_drawing(90, 1), 13, ["no-room-for-picture"]),
        (_drawing(90, 1), 14, ["no-poster"]),
    ],
)
def test_a_drawing_that_no_poster_has_room_for_is_told(
    content: bytes | None, paragraphs: int, codes: list[str]
) -> None:
    assert _of_picture("ban-do.svg", content, paragraphs) == codes


@pytest.mark.parametrize(
    ("steps", "notes", "hint"),
    [
        (12, 0, "rút ngắn lời các bước đi chừng 516 ký tự."),
        (9, 3, "bớt các lưu ý, hoặc rút ngắn lời các bước."),
    ],
)
def test_a_part_that_no_cut_makes_room_for_is_told_without_one(steps: int, notes: int, hint: str) -> None:
    text = "Bà con nói rõ họ tên, thôn và việc cần báo."
    guide = make_guide(
        steps=[{"title": f"Gọi lần thứ {number}", "text": text} for number in range(steps)],
        notes=[{"title": "Nhớ", "text": text * 2}] * notes,
    )
    (told,) = problems(check_sheets, make_library(commune=make_commune(villages=[]), guides=(guide,)))

    assert told.code == "left-out-of-sheet"
    assert told.hint == f"Muốn in đủ thì {hint}"


@pytest.mark.parametrize(
    ("hotline", "channels", "count"),
    [
        ("1999", None, 1),
        ("1999", ["poster"], 1),
        ("1999", ["site"], 0),
        ("mười chín", None, 0),
    ],  # checks.numbers tells of such a number
)
def test_a_notice_that_gets_no_poster_anyway_is_not_measured(
    hotline: str, channels: list[str] | None, count: int
) -> None:
    notice = make_announcement(body="Bà con trữ nước từ tối hôm trước.\n\n" * 90, channels=channels)
    commune = make_commune(hotline="{{ fact.hotline }}")
    library = make_library(facts=make_facts(hotline=hotline), commune=commune, announcements=(notice,))

    assert len(problems(check_poster, library)) == count
