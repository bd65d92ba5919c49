"""What is said of addresses whose codes are too fine to be read from paper, and of notices too long for a sheet."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.checks.extract import CheckContext
from generator.checks.fit import check_poster, check_sheets
from generator.checks.strips import check_fit
from generator.diagnostics import Diagnostic
from generator.messages.fit import MADE_OUT
from generator.model import Commune, Library
from generator.sheets.parts.call import longest_site
from generator.text.codes import LONGEST, SHORTEST
from tests.builders import make_announcement, make_commune, make_facts, make_guide, make_library
from tests.checks.contexts import placed, problems
from tests.contents import problems_in, sound_copy

Check = Callable[[CheckContext], Iterator[Diagnostic]]

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


def _lines(check: Check, library: Library) -> list[tuple[str, str, int]]:
    return [(one.code, one.at.path.name, one.at.line) for one in problems(check, library)]


def test_an_address_that_is_too_long_is_told_at_the_address_that_is_printed() -> None:
    long = _of_length(longest_site(SHORTEST) + 9)
    places = placed("commune.yaml", ("web",), ("short_web",))
    guides = (make_guide(short="bybg"),)
    plain = make_commune(web=long, places=places)
    short = make_commune(web="https://xa.example", short_web=long, places=places)
    fits = make_commune(web=long, short_web="https://xa.example", places=places)

    assert _lines(check_fit, make_library(commune=plain, guides=guides)) == [("address-too-long", "commune.yaml", 10)]
    assert _lines(check_fit, make_library(commune=short, guides=guides)) == [("address-too-long", "commune.yaml", 20)]
    assert _lines(check_fit, make_library(commune=fits, guides=guides)) == []


def test_a_part_that_is_too_long_for_a_sheet_is_told_at_its_step_or_its_field() -> None:
    words = " ".join(["chờ nghe máy rồi nói rõ việc"] * 9)
    steps = [{"title": "Bấm số"}, {"title": "Chờ", "text": " ".join([words] * 6)}]
    waiting = [*steps, {"title": "Chờ", "text": "Chờ.", "needs": ["service.unknown"]}]
    places = placed(
        "guides/goi-1999.yaml", ("steps",), *(("steps", at, "text") for at in (0, 1)), ("title",), ("headline",)
    )

    def told(**fields: Any) -> set[tuple[str, int]]:  # noqa: ANN401 - fields of any type
        guide = make_guide(places=places, **fields)
        found = _lines(check_sheets, make_library(guides=(guide,)))
        return {(code, line) for code, _, line in found if line > 1}  # the summary, too, has no room beside them

    assert told(steps=steps) == {("left-out-of-sheet", 30)}
    assert told(steps=waiting) == {("left-out-of-sheet", 10)}
    assert told(title=words) == {("too-long-for-sheet", 40)}
    assert told(headline=words) == {("too-long-for-sheet", 50)}


def test_a_text_that_is_too_long_for_the_strip_is_told_once_where_it_stands() -> None:
    long = " ".join(["Nhà văn hóa"] * 30)
    villages = [
        {"id": "thon-dong", "name": "Thôn Đông"},
        {"id": "thon-tay", "name": f"Thôn {long}"},
        {"id": "thon-nam", "name": "Thôn Nam", "help_place": long},
        {"id": "thon-bac", "name": "Thôn Bắc"},
    ]
    desk = {"name": long, "text": "Bà con đến nhà văn hóa xã, có người chỉ giúp."}
    places = placed(
        "commune.yaml", ("villages", 1, "name"), ("villages", 2, "help_place"), ("help_desk", "name"), ("organisation",)
    )
    commune = make_commune(villages=villages, help_desk=desk, places=places)
    found = _lines(check_fit, make_library(commune=commune))

    assert sorted(found) == [("too-long-for-strip", "commune.yaml", line) for line in (10, 20, 30)]


def test_a_notice_that_no_poster_has_room_for_is_told_at_the_part_that_is_too_long() -> None:
    places = placed("announcements/cat-nuoc.md", ("body",), ("title",), ("headline",))
    long = "\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng một ngày."] * 60)
    words = " ".join(["chờ nghe máy rồi nói rõ việc"] * 9)

    def told(**fields: Any) -> list[int]:  # noqa: ANN401 - fields of any type
        notice = make_announcement(places=places, **fields)
        return [line for _, _, line in _lines(check_poster, make_library(announcements=(notice,)))]

    assert told(body=long) == [10]
    assert told(title=words) == [20]


def test_the_name_of_a_head_that_is_too_long_for_the_strip_is_told_at_the_head() -> None:
    head = {"name": " ".join(["Nguyễn"] * 30), "phone": "0912 345 678", "consent": "Ông đồng ý, 5/2026."}
    villages = [{"id": "thon-dong", "name": "Thôn Đông", "head": head}]
    places = placed("commune.yaml", ("villages", 0, "name"), ("villages", 0, "head"), ("villages", 0, "head", "name"))
    commune = make_commune(villages=villages, places=places)

    assert _lines(check_fit, make_library(commune=commune)) == [("too-long-for-strip", "commune.yaml", 30)]


def test_an_address_that_is_too_long_is_told_how_long_it_may_be() -> None:
    commune = make_commune(web=_of_length(longest_site(SHORTEST) + 1))
    (told,) = problems(check_fit, make_library(commune=commune, guides=(make_guide(short="bybg"),)))

    assert told.hint.startswith(f"Dùng địa chỉ không quá {longest_site(SHORTEST)} ký tự;")


def test_a_drawing_that_is_not_printed_or_has_no_room_is_told_at_its_file() -> None:
    places = placed("announcements/cat-nuoc.md", ("body",), ("picture",), ("picture", "file"))
    picture = {"file": "ban-do.svg", "alt": "Bản đồ.", "licence": "Của xã."}
    body = "\n\n".join(["Bà con trữ nước từ tối hôm trước, đủ dùng một ngày."] * 12)
    notice = make_announcement(body=body, picture=picture, places=places)
    library = make_library(announcements=(notice,), media={"ban-do.svg": _drawing(4, 3)})

    assert _lines(check_poster, library) == [("no-room-for-picture", "cat-nuoc.md", 30)]


def _of_guide(**fields: Any) -> list[str]:  # noqa: ANN401 - fields of any type
    """Return the names of the sheets that are told of, as they are told, for a guide with *fields*."""
    told = problems(check_sheets, make_library(guides=(make_guide(**fields),)))
    return [re.sub("^.*?(“[^”]*”(?:, “[^”]*”)*).*$", r"\1", one.message) for one in told]


def test_each_sheet_is_named_once_by_its_label_whether_it_is_made_out_or_not() -> None:
    words = " ".join(["chờ nghe máy rồi nói rõ việc"] * 9)

    assert _of_guide(summary=words) == ["“Áp phích A4”", "“Tờ rơi A5”"]
    assert _of_guide(steps=[{"title": "Bấm số"}, {"title": "Chờ", "text": " ".join([words] * 6)}]) == [
        "“Áp phích A4”, “Tờ rơi A5”, “Tờ gấp ba”"
    ]
