"""Whom a text tells people to call: its own numbers, and never the hotline where it is about an emergency."""

from typing import Any

import pytest

from generator.broadcast import Piece, piece_named
from generator.broadcast.calendar import words_of
from generator.broadcast.posts import call_of, facebook_text, sms_text, zalo_text
from generator.calls import calls_of, emergency_calls, guide_named
from generator.fields import Text
from generator.model import Commune, Library
from generator.sheets.wording import read_wording
from generator.text.numbers_named import numbers_named
from tests.broadcast.samples import script_in, written
from tests.builders import make_announcement, make_campaign, make_commune, make_guide, make_library

HOTLINE = {"label": "Gọi 1999", "address": "tel:1999"}


def commune(**fields: Any) -> Commune:  # noqa: ANN401 - fields of any type
    numbers = [
        {"number": "113", "name": "Công an", "use": "Có trộm cướp"},
        {"number": "114", "name": "Cứu hỏa", "use": "Có cháy"},
        {"number": "115", "name": "Cấp cứu", "use": "Có người bị nạn"},
    ]
    return make_commune(**{"emergency": numbers, **fields})


def closing(library: Library, slug: str) -> list[str]:
    """Return the numbers that the script *slug* repeats at its end."""
    return [call.number for call in script_in(library, slug).programme.calls]


def of_notice(**fields: Any) -> Library:  # noqa: ANN401 - fields of any type
    guide = make_guide(action=HOTLINE)
    return make_library(
        commune=commune(), guides=(guide,), announcements=(make_announcement(guide="goi-1999", **fields),)
    )


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Hỏi điện lực, gọi 1900 1234, hoặc 0200 3822 822.", ["1900 1234", "0200 3822 822"]),
        ("Có cháy gọi 114, có người bị nạn gọi 115.", ["114", "115"]),
        ("Việc ấy không gọi 1999. Bà con gọi 113.", ["113"]),
        ("Tổng đài 1999 không dùng cho việc khẩn cấp, xin gọi 115.", ["115"]),
        ("Không gọi được 1999 thì gọi 0200 000 111.", ["1999", "0200 000 111"]),
        ("Thôn có 113 hộ, 1999 người, họp ngày 02.09.2026.", []),
        ("Mã số 0200000111, gọi (0200) 3822-822.", ["(0200) 3822-822"]),
        ("Số 114 là cứu hỏa.", ["114"]),
    ],
)
def test_the_numbers_that_a_text_tells_people_to_call(text: str, numbers: list[str]) -> None:
    assert list(numbers_named(text, ["1999", "113", "114", "115"])) == numbers


@pytest.mark.row("D2")
@pytest.mark.parametrize(
    ("body", "repeated"),
    [
        ("Điện lực trả lời ở số 0200 3822 822. Phản ánh việc khác, gọi 1999.", ["0200 3822 822"]),
        ("Gọi 0200 3822 822 hoặc 1900 1234.", ["0200 3822 822", "1900 1234"]),
        ("Việc gì chưa rõ, bà con gọi 1999.", ["1999"]),
        ("Thấy cháy rừng, gọi 114. Việc khác gọi 1999.", ["114"]),
        ("Đường trơn, bà con đi chậm.", []),
    ],
)
def test_a_notice_repeats_its_own_numbers(body: str, repeated: list[str]) -> None:
    assert closing(of_notice(body=body), "cat-nuoc") == repeated


@pytest.mark.parametrize(
    ("body", "repeated"),
    [("Bà con báo việc gì, ở đâu, từ khi nào.", ["1999"]), ("Gọi 1999. Việc khẩn cấp gọi 113.", ["1999"])],
)
def test_a_notice_about_feedback_repeats_the_hotline(body: str, repeated: list[str]) -> None:
    assert closing(of_notice(body=body, topic="Gửi phản ánh"), "cat-nuoc") == repeated


def test_what_is_written_for_the_ear_decides_what_is_repeated() -> None:
    library = of_notice(body="Gọi 1999.", spoken="Bà con gọi 0200 3822 822.")

    assert closing(library, "cat-nuoc") == ["0200 3822 822"]


def test_a_guide_without_a_button_repeats_the_numbers_of_its_steps() -> None:
    steps = [{"title": "Gọi thợ điện", "text": "Số của điện lực: 1900 1234."}]

    assert closing(make_library(commune=commune(), guides=(make_guide(steps=steps),)), "goi-1999") == ["1900 1234"]


def test_several_numbers_are_said_twice_each_with_its_name() -> None:
    steps = [{"title": "Có cháy, gọi 114"}, {"title": "Có người bị nạn, gọi 115"}]
    library = make_library(commune=commune(), guides=(make_guide(steps=steps, about_emergency="yes"),))

    assert written(script_in(library, "goi-1999"))[-6:-1] == [
        "Cứu hỏa, gọi 114.",
        "Cấp cứu, gọi 115.",
        "Xin nhắc lại.",
        "Cứu hỏa, gọi 114.",
        "Cấp cứu, gọi 115.",
    ]


def test_numbers_without_names_are_counted() -> None:
    said = written(script_in(of_notice(body="Gọi 0200 3822 822 hoặc 1900 1234."), "cat-nuoc"))

    assert "Số thứ nhất là 0200 3822 822." in said
    assert said.count("Số thứ hai là 1900 1234.") == 2


EMERGENCIES: dict[str, dict[str, Any]] = {
    "a field": {"about_emergency": "yes", "action": HOTLINE},
    "a note": {"notes": [{"kind": "emergency", "text": "Chờ một phút cũng có thể là muộn."}], "action": HOTLINE},
    "its own words": {"about_emergency": "yes", "summary": "Có cháy thì gọi 114. Không gọi 1999.", "action": HOTLINE},
    "its own button": {"about_emergency": "yes", "action": {"label": "Gọi 114", "address": "tel:114"}},
    "nothing to call": {"about_emergency": "yes", "action": HOTLINE},
}


def emergency_guide(kind: str) -> Library:
    of = commune(emergency=[]) if kind == "nothing to call" else commune()
    message = {"slug": "loi", "title": "Lời", "text": "Có cháy thì chạy ra.", "guide": "goi-1999", "call": "1999"}
    campaign = make_campaign(messages=[message], airings=[])
    return make_library(commune=of, guides=(make_guide(**EMERGENCIES[kind]),), campaigns=(campaign,))


OWN = {"a field": ["113", "114", "115"], "a note": ["113", "114", "115"], "nothing to call": []}


@pytest.mark.row("D1")
@pytest.mark.parametrize("kind", EMERGENCIES)
@pytest.mark.parametrize("slug", ["goi-1999", "loi"])
def test_nothing_of_an_emergency_guide_leads_to_the_hotline(kind: str, slug: str) -> None:
    library = emergency_guide(kind)
    words, piece = words_of(library), piece_named(slug, library)
    sent = [write(piece, library, words, None) for write in (zalo_text, facebook_text, sms_text)]

    assert closing(library, slug) == OWN.get(kind, ["114"])
    assert not any("1999" in text.replace("Không gọi 1999", "") for text in sent)
    assert "1999" not in (call_of(piece, library, words) or "")


@pytest.mark.row("D1")
@pytest.mark.parametrize("kind", EMERGENCIES)
def test_sheets_of_an_emergency_guide_give_its_numbers(kind: str) -> None:
    library = emergency_guide(kind)
    wording = read_wording(library.guides[0], library.commune, library.facts, words_of(library))

    assert wording.call == ""
    assert [number for number, _name in wording.emergency] == OWN.get(kind, ["114"])


def test_a_guide_may_say_that_its_note_is_not_its_matter() -> None:
    notes = [{"kind": "emergency", "text": "Có cháy thì gọi 114."}]
    guide = make_guide(notes=notes, about_emergency="no", action=HOTLINE)

    assert closing(make_library(commune=commune(), guides=(guide,)), "goi-1999") == ["1999"]


@pytest.mark.parametrize("address", ["tel:19001234", "TEL:19001234"])
def test_a_sheet_gives_the_number_of_its_guide_and_not_the_hotline(address: str) -> None:
    guide = make_guide(action={"label": "Gọi thợ điện", "address": address})
    library = make_library(commune=commune(), guides=(guide,))

    assert read_wording(guide, library.commune, library.facts, words_of(library)).call == "19001234"


def test_a_link_may_begin_with_capitals() -> None:
    guide = make_guide(action={"label": "Xem", "address": "Https://vi-du.example"})
    library = make_library(commune=commune(), guides=(guide,))

    assert read_wording(guide, library.commune, library.facts, words_of(library)).link == (
        "Xem",
        "Https://vi-du.example",
    )


@pytest.mark.row("D2")
def test_a_post_of_a_notice_gives_its_own_number() -> None:
    library = of_notice(body="Hỏi điện lực: gọi 1900 1234. Việc khác gọi 1999.")
    piece = piece_named("cat-nuoc", library)

    assert call_of(piece, library, words_of(library)) == "Gọi 1900 1234"


def test_the_real_emergency_guide_says_that_it_is_one() -> None:
    guide = make_guide(about_emergency="yes")

    assert guide.is_about_emergency
    assert emergency_calls(guide, commune(), str_of)[0].name == "Công an"
    assert calls_of(make_guide(), make_commune(), str_of) == ()


def str_of(text: Text | str) -> str:
    return text if isinstance(text, str) else text.raw


def test_a_message_names_its_guide() -> None:
    library = emergency_guide("a field")
    piece: Piece = piece_named("loi", library)
    assert piece.message

    assert guide_named(library.campaigns[0], library, piece.message) is library.guides[0]
    assert guide_named(library.campaigns[0], library) is None
