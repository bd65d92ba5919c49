import pytest

from generator.broadcast import Role, Script, pieces
from generator.broadcast.calendar import words_of
from tests.broadcast.samples import message, notice, script_in, written
from tests.builders import make_announcement, make_campaign, make_guide, make_library


def roles(script: Script) -> list[Role]:
    return [part.role for part in script.parts]


def test_a_programme_greets_says_who_speaks_the_matter_the_number_twice_and_thanks() -> None:
    script = message(call="1999")

    assert roles(script) == [Role.OPENING, Role.SPEAKER, Role.MATTER, Role.CALL, Role.THANKS]
    assert written(script) == [
        "Kính thưa bà con!",
        "Sau đây là tin của xã.",
        "Gọi tổng đài.",
        "Bà con gọi tổng đài.",
        "Số điện thoại là 1999.",
        "Xin nhắc lại, số điện thoại là 1999.",
        "Xin cảm ơn bà con.",
    ]


def test_the_number_is_said_digit_by_digit_wherever_it_stands() -> None:
    script = message(text="Từ di động, bấm thẳng 1999, không cần mã vùng.", call="1999")

    said = [sentence.reading.text for sentence in script.sentences() if "1999" in sentence.written.text]

    assert len(said) == 3
    assert all("một chín chín chín" in sentence for sentence in said)


def test_an_urgent_notice_says_so_first_and_is_said_twice() -> None:
    script = notice(priority="khẩn cấp")

    assert written(script)[:3] == ["Thông báo khẩn cấp!", "Thông báo khẩn cấp!", "Kính thưa bà con!"]
    assert Role.AGAIN in roles(script)
    assert written(script).count("Bà con trữ nước từ tối hôm trước.") == 2


def test_a_notice_of_priority_asks_for_attention_but_is_said_once() -> None:
    script = notice(priority="ưu tiên")

    assert "Đây là tin quan trọng, mời bà con chú ý nghe." in written(script)
    assert Role.AGAIN not in roles(script)


def test_a_notice_is_spoken_in_the_name_of_who_issued_it() -> None:
    assert "Sau đây là thông báo của Ủy ban nhân dân xã An Bình Mẫu." in written(notice())


def test_what_the_author_wrote_for_the_ear_stands_in_place_of_the_body() -> None:
    script = notice(spoken="Mai mất nước.")

    assert "Mai mất nước." in written(script)
    assert "Bà con trữ nước từ tối hôm trước." not in written(script)


def test_the_steps_of_a_guide_are_counted_in_words() -> None:
    steps = [{"title": "Bấm số"}, {"title": "Kể một việc", "text": "Nói rõ ở đâu."}]
    library = make_library(guides=(make_guide(steps=steps),))

    said = written(script_in(library, "goi-1999"))

    assert said[4:7] == ["Thứ nhất, bà con bấm số.", "Thứ hai, bà con kể một việc.", "Nói rõ ở đâu."]


def test_a_guide_gives_the_number_that_its_button_calls() -> None:
    guide = make_guide(action={"label": "Gọi", "address": "tel:1999"})

    assert script_in(make_library(guides=(guide,)), "goi-1999").programme.call == "1999"


def test_a_notice_repeats_its_guides_number_only_if_it_speaks_of_it() -> None:
    guide = make_guide(action={"label": "Gọi", "address": "tel:115"})
    other = make_announcement(guide="goi-1999", body="Có người bị nạn, gọi 115.")
    silent = make_announcement("im", guide="goi-1999", body="Đường trơn, bà con đi chậm.")
    library = make_library(guides=(guide,), announcements=(other, silent))

    assert script_in(library, "cat-nuoc").programme.call == "115"
    assert script_in(library, "im").programme.call is None


def test_what_is_for_village_heads_or_not_for_loudspeakers_has_no_script() -> None:
    library = make_library(
        guides=(make_guide("a", audience="village-heads"), make_guide("b", audience="businesses")),
        announcements=(make_announcement("c", channels="site"), make_announcement("d", channels=["script"])),
        campaigns=(make_campaign("e", channels="poster"), make_campaign("f")),
    )

    assert [piece.slug for piece in pieces(library)] == ["b", "d", "goi-tong-dai"]


def test_words_for_reckoning_fill_confirmed_facts_only() -> None:
    library = make_library()

    assert words_of(library)("như thế") == "như thế"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Bấm số", "Thứ nhất, bà con bấm số."),
        ("Đừng bấm đường dẫn lạ", "Thứ nhất, bà con đừng bấm đường dẫn lạ."),
        ("Bà con ra đình", "Thứ nhất, bà con ra đình."),
        ("Khi mất điện, gọi thợ", "Thứ nhất, khi mất điện, gọi thợ."),
        ("Giờ nhận cuộc gọi", "Thứ nhất, giờ nhận cuộc gọi."),
        ("Zalo của xã", "Thứ nhất, Zalo của xã."),
        ("Ủy ban nhân dân xã trả lời", "Thứ nhất, Ủy ban nhân dân xã trả lời."),
        ("Cháy, nổ: 114", "Thứ nhất, cháy, nổ: 114."),
        ("Cháy, nổ thì gọi 114", "Thứ nhất, cháy, nổ thì gọi 114."),
        ("Trộm cướp: gọi 113", "Thứ nhất, trộm cướp: gọi 113."),
        ("Bị nạn, ốm nặng", "Thứ nhất, bị nạn, ốm nặng."),
        ("Khiếu nại, tố cáo: gửi đúng nơi", "Thứ nhất, khiếu nại, tố cáo: gửi đúng nơi."),
        ("Viết ba ý: việc gì, ở đâu", "Thứ nhất, bà con viết ba ý: việc gì, ở đâu."),
    ],
)
def test_a_step_is_told_as_announcers_tell_it(title: str, told: str) -> None:
    library = make_library(guides=(make_guide(steps=[{"title": title}, {"title": "Xong"}]),))

    assert told in written(script_in(library, "goi-1999"))


def test_hours_amounts_and_numbers_of_the_text_are_said_again() -> None:
    body = "Bà con nộp phí từ 8h đến 11h, ngày 12/12/2026. Mức thu là 25.000 đồng một người. Có cháy thì gọi 114."
    said = written(notice(body=body, contact="Kế toán, số 0225 3000 222"))

    assert said[said.index("Xin nhắc lại mấy điều cần nhớ.") :][1:4] == [
        "Bà con nộp phí từ 8h đến 11h, ngày 12/12/2026.",
        "Mức thu là 25.000 đồng một người.",
        "Có cháy thì gọi 114.",
    ]


def test_one_thing_is_said_again_in_one_sentence() -> None:
    said = written(notice(body="Mức thu năm nay là 25.000 đồng một người."))

    assert "Xin nhắc lại, mức thu năm nay là 25.000 đồng một người." in said


def test_a_table_of_hours_and_what_repeats_itself_are_not_said_again() -> None:
    hours = " ".join(f"Thôn {hour} mất nước lúc {hour}h sáng mai." for hour in range(5, 9))

    assert Role.REMINDER not in roles(notice(body=hours))
    assert Role.REMINDER not in roles(notice(body="Họp lúc 8h sáng mai. Xin nhắc lại, họp lúc 8h."))
    assert Role.REMINDER not in roles(notice(body="Họp lúc 8h sáng mai.", priority="khẩn cấp"))


def test_speeds_are_said_as_on_the_radio() -> None:
    spoken = [one.reading.text for one in notice(body="Gió mạnh 110 km/h.").sentences()]

    assert "Gió mạnh một trăm mười ki lô mét một giờ." in spoken


def test_what_is_reckoned_on_hours_is_no_speed() -> None:
    spoken = [one.reading.text for one in notice(body="Tiền công tính trên giờ làm việc.").sentences()]

    assert "Tiền công tính trên giờ làm việc." in spoken


def test_a_short_sentence_is_said_again_as_a_whole_and_a_long_one_by_its_clause() -> None:
    short = "Gọi số 1999, từ 7h00 đến 21h00, cả thứ Bảy và Chủ nhật."
    long = (
        "Trưởng thôn đi từng nhà ghi tên những người muốn tham gia, rồi cả thôn họp lúc 19h30 tối thứ Sáu, "
        "ai bận thì gửi ý kiến bằng giấy."
    )

    assert "Xin nhắc lại, gọi số 1999, từ 7h00 đến 21h00, cả thứ Bảy và Chủ nhật." in written(notice(body=short))
    assert "Xin nhắc lại, cả thôn họp lúc 19h30 tối thứ Sáu." in written(notice(body=long))


def test_a_number_that_ends_a_sentence_as_a_roman_figure_ends_it() -> None:
    said = written(notice(body="Thu phí quý IV. Mức thu như cũ. Hỏi HTX. Gặp TS. Ví Dụ."))

    assert [one for one in said if one.startswith(("Thu phí", "Mức", "Hỏi", "Gặp"))] == [
        "Thu phí quý IV.",
        "Mức thu như cũ.",
        "Hỏi HTX.",
        "Gặp TS. Ví Dụ.",
    ]
