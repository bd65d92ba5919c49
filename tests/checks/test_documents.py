"""What is said of letters, numbers, pictures and confirmations, where one thing is at fault and the next is sound."""

from datetime import timedelta
from pathlib import Path

import pytest

from generator.checks import OF_WORDING
from generator.checks.letters import check_letters
from generator.checks.numbers import check_numbers
from generator.checks.pictures import check_pictures
from generator.checks.press import check_press
from generator.checks.security import LONGEST, check_security
from generator.diagnostics import Severity
from generator.routes import SECURITY_CONTACT
from generator.sheets.parts.call import MOST_NUMBERS
from tests.builders import make_announcement, make_commune, make_fact, make_facts, make_guide, make_library
from tests.checks.contexts import problems, rest_of
from tests.contents import SOUND, TODAY, problems_in, sound_copy

STILL = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'
MEDIA = {
    "ban-do.svg": STILL,
    **{path.name: path.read_bytes() for path in (SOUND / "media").iterdir()},
}


def test_letters_of_a_fact_are_told_once_beside_notices() -> None:
    facts = make_facts(cho=make_fact("☎", state="unconfirmed"), hotline=make_fact("→", source="Sổ ☎"))
    library = make_library(facts=facts, announcements=(make_announcement(), make_announcement("hop-thon")))

    assert [problem.message for problem in problems(check_letters, library)] == [
        "Chữ in không có ký hiệu “→” (U+2192).",
        "Chữ in không có ký hiệu “☎” (U+260E).",
    ]


def of_numbers(hotline: str, *emergency: str) -> list[str]:
    facts = make_facts(unknown=None, guessed=make_fact("sau", state="unconfirmed"), said="mười chín")
    lines = [{"number": number, "name": "Công an", "use": "Có trộm"} for number in emergency]
    library = make_library(facts=facts, commune=make_commune(hotline=hotline, emergency=lines))
    return [problem.code for problem in check_numbers(rest_of(library))]


@pytest.mark.parametrize("waiting", ["{{ fact.unknown }}", "{{ fact.guessed }}"])
def test_a_number_that_waits_for_its_fact_does_not_hide_the_next(waiting: str) -> None:
    assert of_numbers(waiting, "113") == []
    assert of_numbers(waiting, "{{ fact.said }}") == ["not-a-phone-number"]


def test_the_sheets_have_room_for_so_many_emergency_numbers() -> None:
    assert of_numbers("1999", *["113"] * MOST_NUMBERS) == []
    assert of_numbers("1999", *["113"] * (MOST_NUMBERS + 1)) == ["too-many-numbers"]


def of_pictures(*files: str) -> list[str]:
    steps = [{"title": "Nhìn", "picture": {"file": file, "alt": "Cổng", "licence": "CC0"}} for file in files]
    library = make_library(guides=(make_guide(steps=steps),), media=MEDIA)
    return [problem.code for problem in problems(check_pictures, library)]


def test_photographs_and_drawings_that_only_draw_are_sound() -> None:
    assert of_pictures("cong-lang.png", "ban-do.svg") == []


def test_a_picture_that_is_not_there_does_not_hide_the_next() -> None:
    assert of_pictures("khong-co.png", "khong-phai-anh.jpg", "hinh-dong.svg") == ["not-a-picture", "lively-drawing"]


def test_a_profile_that_is_not_there_is_told_elsewhere() -> None:
    press = {"profile": "khong-co.icc", "condition": "Giấy phủ"}

    assert problems(check_press, make_library(commune=make_commune(press=press), media=MEDIA)) == []
    assert problems(check_press, make_library(media=MEDIA)) == []


@pytest.mark.parametrize(("more", "told"), [(0, False), (1, True)])
def test_a_contact_is_asked_again_after_so_many_days(more: int, *, told: bool) -> None:
    day = TODAY - LONGEST - timedelta(days=more)
    sound = {"state": "confirmed", "confirmed_by": "Lê Thị Dụ", "confirmed_on": f"{day:%d/%m/%Y}"}
    library = make_library(facts=make_facts(**{SECURITY_CONTACT: make_fact("xa@vi-du.example", **sound)}))

    found = [f"{problem.message}" for problem in check_security(rest_of(library))]

    assert len(found) == told
    assert all(f"{day:%d/%m/%Y}" in message for message in found)


@pytest.mark.parametrize(
    ("expires", "found"),
    [("24/11/2026", {"unknown-telephone", "capital-noun"}), ("23/11/2026", {"expired-announcement"})],
)
def test_nobody_is_warned_of_the_words_of_a_notice_that_is_over(tmp_path: Path, expires: str, found: set[str]) -> None:
    content = sound_copy(tmp_path)
    (content / "announcements").mkdir(exist_ok=True)
    (content / "announcements/hop-thon.md").write_text(
        "---\nslug: hop-thon\ntitle: Họp thôn\nsummary: Xin đến đúng giờ.\nupdated: 20/11/2026\npublished: 20/11/2026\n"
        f"expires: {expires}\nissuer: Ủy ban nhân dân xã\n---\n\nBà con ở Thôn Đoài cần hỏi thì gọi 1998.\n",
        encoding="utf-8",
    )

    assert {problem.code for problem in problems_in(content)} == found


@pytest.mark.parametrize(("paths", "found"), [(9_999, []), (10_000, ["crowded-drawing"])])
def test_a_drawing_of_very_many_elements_is_told_before_it_is_printed(paths: int, found: list[str]) -> None:
    drawing = STILL.replace(b'<path d="M0 0h4v3z"/>', b"<path/>" * paths)
    picture = {"file": "ban-do.svg", "alt": "Bản đồ", "licence": "CC0"}
    library = make_library(announcements=(make_announcement(picture=picture),), media={"ban-do.svg": drawing})

    assert [problem.code for problem in problems(check_pictures, library)] == found


def test_checks_of_wording_only_warn() -> None:
    body = "    Trân trọng.\n\n"
    body += "Mục này chưa có.\n\nBà con ở Thôn Đoài xem trang này, cần hỏi thì gọi 1998. Gồm có:\n- một\n- hai"
    guide = make_guide("co-chay", about_emergency="yes", steps=[{"title": "Gọi 1999"}])
    library = make_library(guides=(guide,), announcements=(make_announcement(body=body),))

    found = {check: problems(check, library) for check in OF_WORDING}

    assert all(found.values())
    assert {problem.severity for told in found.values() for problem in told} == {Severity.WARNING}
