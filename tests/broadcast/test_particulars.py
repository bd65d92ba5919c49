"""What is said and sent of when, where, who and whom to ask."""

from typing import Any

import pytest

from generator.broadcast import Piece, Role, script_of
from generator.broadcast.posts import call_of, facebook_text, sms_text, zalo_text
from generator.model import Announcement, Library
from generator.said import Filler, plain, unmarked
from generator.text.sms import count, without_marks
from tests.builders import make_announcement, make_facts, make_library

WHEN = "8h00–16h30 ngày 10/12/2026"
FIELDS: dict[str, Any] = {
    "when": WHEN,
    "where": "nhà văn hóa {{ fact.place }}",
    "who": "Các hộ dùng nước máy",
    "contact": "Tổ cấp nước, {{ fact.repair }}",
}


def library_of(**fields: Any) -> tuple[Library, Filler]:  # noqa: ANN401 - fields of any type
    facts = make_facts(place="Thôn Đông", repair="0225 000 111")
    library = make_library(facts=facts, announcements=(make_announcement(**{"title": "Cắt nước", **FIELDS, **fields}),))
    return library, Filler(facts)


def notice_of(library: Library) -> Announcement:
    return library.announcements[0]


def said_of(role: Role, **fields: Any) -> str:  # noqa: ANN401 - fields of any type
    library, words = library_of(**fields)
    script = script_of(Piece("cat-nuoc", notice_of(library)), library, words)
    parts = [part for part in script.parts if part.role is role]
    return " ".join(s.reading.text for part in parts for paragraph in part.paragraphs for s in paragraph)


@pytest.mark.row("P8")
def test_hours_and_place_are_said_in_full_sentences_after_the_title() -> None:
    library, words = library_of()
    script = script_of(Piece("cat-nuoc", notice_of(library)), library, words)
    roles = [part.role for part in script.parts]

    assert roles[2:6] == [Role.MATTER, Role.PARTICULARS, Role.MATTER, Role.CONTACT]
    assert said_of(Role.PARTICULARS) == (
        "Thời gian: từ tám giờ đến mười sáu giờ ba mươi, thứ Năm, ngày mùng mười tháng mười hai "
        "năm hai nghìn không trăm hai mươi sáu. Địa điểm: nhà văn hóa Thôn Đông. "
        "Thông báo này dành cho: các hộ dùng nước máy."
    )
    assert said_of(Role.CONTACT).startswith("Cần hỏi thêm, xin bà con liên hệ: Tổ cấp nước, không hai hai năm")


def test_several_occasions_are_counted() -> None:
    said = said_of(Role.PARTICULARS, when=["8h 10/12/2026", "9h 12/12/2026"])

    assert said.startswith("Thời gian chia làm hai đợt. Đợt một: tám giờ, thứ Năm, ngày mùng mười")
    assert "Đợt hai: chín giờ, thứ Bảy, ngày mười hai" in said


def test_they_are_said_also_where_the_text_is_written_for_the_ear() -> None:
    assert "tám giờ" in said_of(Role.PARTICULARS, spoken="Xã sửa ống nước.")


def test_what_is_urgent_repeats_them() -> None:
    assert "Địa điểm: nhà văn hóa Thôn Đông." in said_of(Role.AGAIN, priority="khẩn cấp")


def test_the_number_to_call_is_that_of_the_contact() -> None:
    assert said_of(Role.CALL).count("không hai hai năm, không không không, một một một") == 2
    assert said_of(Role.CALL, contact="Trưởng thôn", body="Gọi 1999.") == (
        "Số điện thoại là một chín chín chín. Xin nhắc lại, số điện thoại là một chín chín chín."
    )
    assert said_of(Role.CALL, contact="Trưởng thôn") == ""


@pytest.mark.row("P8")
@pytest.mark.parametrize("write", [zalo_text, facebook_text])
def test_posts_begin_with_them(write: Any) -> None:  # noqa: ANN401 - a function
    library, words = library_of()
    post = unmarked(write(Piece("cat-nuoc", notice_of(library)), library, words, None))

    assert post.text.startswith(
        "Cắt nước\n\nKhi nào: 8h00–16h30, thứ Năm 10/12/2026\nỞ đâu: nhà văn hóa Thôn Đông\n"
        "Ai: Các hộ dùng nước máy\nLiên hệ: Tổ cấp nước, 0225 000 111\n\n"
    )
    assert set(post.facts) == {"place", "repair"}
    assert "Gọi 0225 000 111" not in post.text


@pytest.mark.parametrize("words_of_summary", [3, 30, 80])
@pytest.mark.parametrize("title", ["Cắt nước", "Tạm ngừng cấp nước để thay ống " * 3])
def test_a_message_keeps_hours_and_place_however_short(title: str, words_of_summary: int) -> None:
    library, words = library_of(title=title.strip(), summary="Kể rõ việc. " * words_of_summary)
    message = plain(sms_text(Piece("cat-nuoc", notice_of(library)), library, words, "https://abm.vn/q/kmm7"))

    assert "8h00-16h30 10/12/2026. Nhà văn hóa Thôn Đông." in message
    assert count(message).parts <= 3
    assert count(without_marks(message)).parts <= 3


def test_whom_to_call_is_the_contact() -> None:
    library, words = library_of()

    assert plain(call_of(Piece("cat-nuoc", notice_of(library)), library, words) or "") == "Gọi 0225 000 111"
    library, words = library_of(contact="Tổng đài 1999")
    assert call_of(Piece("cat-nuoc", notice_of(library)), library, words) == "Gọi Tổng đài 1999"
