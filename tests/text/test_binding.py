"""Where a line may end: never inside a word, a name, a day, or between a number and what it counts."""

import re
import time

import pytest

from generator.said import marked
from generator.text.binding import NO_BREAK, Joint, bound, bound_part, chunks, joints
from generator.text.compounds import MOST, known, with_tones_one_way
from generator.text.html_binding import bound_html

PAIRS = (
    "tháng 11",
    "ngày 12",
    "thứ bảy",
    "thứ 6",
    "thôn Đông",
    "Thôn Tiền Phong",
    "Tổng đài 1022",
    "số 12",
    "điều 5",
    "khoản 2",
    "15 phút",
    "2.000 đồng",
    "ông Nguyễn Văn Ví",
    "Smart Hải Phòng",
    "“Smart Hải Phòng”,",
    "(xã Việt Khê).",
    "thứ Hai",
    "ngày 28/11/2026,",
    "0225 3822 822",
    "xã Việt Khê",
    "Chủ nhật 29/11",
    "mùng 3 Tết",
    "tháng Giêng",
    "37 độ C",
    "lớp 5A2",
    "ngõ 12B",
    "mẫu CT01",
    "km 12+300",
    "điểm a",
    "nhóm B",
    "5 giờ 30 phút",
    "Trạm Y tế",
    "Trường Tiểu học",
)
SHARED = (
    ("không có lý do chính đáng", "có lý do"),
    ("Bà con mở đường dẫn ấy", "mở đường dẫn"),
    ("ra công văn mới", "ra công văn"),
)
WORDS = (
    "ứng dụng",
    "trả lời",
    "phản ánh",
    "thời hạn",
    "Sai đâu",
    "tổng đài",
    "hành chính",
    "Phản ánh",
    "trưởng thôn",
    "nhà phát hành",
    "công dân số",
    "đúng sai",
)


@pytest.mark.row("P9")
@pytest.mark.parametrize("pair", PAIRS)
def test_a_pair_is_never_parted(pair: str) -> None:
    text = f"Bà con nhớ {pair} nhé."

    assert pair in chunks(text, Joint.PAIR)
    assert pair.replace(" ", NO_BREAK) in bound(text, Joint.PAIR)
    assert pair.replace(" ", NO_BREAK) in bound_part(text, Joint.PAIR)


@pytest.mark.parametrize("pair", ["chủ nhật", "thứ hai", "điểm a", "5 giờ", "thôn Đông"])
@pytest.mark.parametrize("least", [Joint.PAIR, Joint.WORD])
def test_a_pair_of_a_page_is_never_parted_among_small_letters(pair: str, least: Joint) -> None:
    assert bound_part(f"nhớ {pair} nhé", least) == f"nhớ {pair.replace(' ', NO_BREAK)} nhé"


def test_blanks_in_a_row_stay_as_they_are_and_the_others_bind() -> None:
    text, bound_text = "Cắt  nước ngày 5  tháng 9 ở  thôn Đông", "Cắt  nước ngày_5  tháng_9 ở  thôn_Đông"

    assert bound_part(text, Joint.PAIR) == bound_text.replace("_", NO_BREAK)
    assert bound_part("công  dân, công dân số", Joint.WORD) == "công  dân, công_dân_số".replace("_", NO_BREAK)
    assert bound_part("công dân  số", Joint.PAIR) == "công dân  số"


@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_several_syllables_is_kept_where_lines_are_short(word: str) -> None:
    assert word in chunks(f"Xem {word} ở đây", Joint.WORD)
    assert word not in chunks(f"Xem {word} ở đây", Joint.PAIR)


@pytest.mark.parametrize(("text", "whole"), SHARED)
def test_two_words_that_share_a_syllable_both_stay_whole(text: str, whole: str) -> None:
    assert whole in chunks(text)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ở thành phố Hải Phòng.", ("thành phố", "Hải Phòng.")),
        ("từ lúc 5 giờ 30 phút", ("lúc", "5 giờ 30 phút")),
        ("của trưởng thôn Tiền Phong Thượng", ("trưởng thôn", "Tiền Phong Thượng")),
    ],
)
def test_a_run_too_long_for_a_line_parts_behind_its_word_and_not_within_it(text: str, pieces: tuple[str, ...]) -> None:
    assert chunks(text)[1:] == pieces


@pytest.mark.row("P9")
@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Trung tâm Phục vụ hành chính công xã", ("Trung tâm", "Phục vụ", "hành chính công", "xã")),
        (
            "TRUNG TÂM DỊCH VỤ SỰ NGHIỆP CÔNG XÃ VIỆT KHÊ",
            ("TRUNG TÂM", "DỊCH VỤ", "SỰ NGHIỆP CÔNG", "XÃ", "VIỆT", "KHÊ"),
        ),
        ("xem Cổng dịch vụ công", ("xem", "Cổng", "dịch vụ công")),
        ("phòng cháy chữa cháy", ("phòng cháy", "chữa cháy")),
    ],
)
def test_a_long_term_parts_between_its_words(text: str, pieces: tuple[str, ...]) -> None:
    assert chunks(text) == pieces


@pytest.mark.parametrize("text", ["phản, ánh", "tháng (11)", "số. 12", "Đông, Đoài", "gửi 12, tháng"])
def test_a_mark_between_them_parts_them(text: str) -> None:
    assert set(joints(tuple(text.split()))) == {Joint.FREE}


def test_a_fact_in_a_pair_does_not_part_it() -> None:
    number = marked("1022", ["hotline.number"])

    assert chunks(f"Gọi Tổng đài {number} nhé", Joint.PAIR) == ("Gọi", f"Tổng đài {number}", "nhé")


def test_a_long_name_parts_after_its_fourth_word() -> None:
    pieces = chunks("Bà Trần Thị Hồng Nhung Mai Lan", Joint.PAIR)

    assert max(len(piece.split()) for piece in pieces) <= 5
    assert " ".join(pieces) == "Bà Trần Thị Hồng Nhung Mai Lan"


def test_only_blanks_of_a_page_change_and_none_in_its_tags() -> None:
    html = (
        '<title>tháng 11</title><h1>Gửi phản ánh</h1><p class="lead">trả lời</p><p title="tháng 11">phản ánh, tháng 11'
        '</p><script>"tháng 11"</script><pre>tháng 11</pre>'
    )
    changed = bound_html(html, Joint.PAIR)

    assert changed.replace(NO_BREAK, " ") == html
    assert re.findall(rf"\w+{NO_BREAK}\w+", changed) == [
        f"phản{NO_BREAK}ánh",
        f"trả{NO_BREAK}lời",
        f"tháng{NO_BREAK}11",
    ]


@pytest.mark.parametrize(
    ("html", "held"),
    [
        ('Gọi Tổng đài <a href="tel:1022">1022</a> nhé', 'Gọi Tổng_đài_<a href="tel:1022">1022</a> nhé'),
        ("Gọi <b>Tổng đài</b> 1022", "Gọi <b>Tổng_đài</b>_1022"),
        ("Gọi Tổng <b>đài 1022</b>", "Gọi Tổng_<b>đài_1022</b>"),
        ("trước <b>tháng</b> 11", "trước <b>tháng</b>_11"),
        ("trước <strong>tháng</strong> <em>11</em>", "trước <strong>tháng</strong>_<em>11</em>"),
        ("ở thôn <b>Đông</b>, <b>Thôn</b> Đoài", "ở thôn_<b>Đông</b>, <b>Thôn</b>_Đoài"),
        ("sáng thứ <b>bảy</b>", "sáng thứ_<b>bảy</b>"),
        ("hết tháng. <b>11</b> người", "hết tháng. <b>11</b>_người"),
        ("<li>hết tháng </li><li>11 nhà</li>", "<li>hết tháng </li><li>11_nhà</li>"),
        ("tháng <br>11", "tháng <br>11"),
        ("tháng <script>x</script>11", "tháng <script>x</script>11"),
        ("gửi phản <b>ánh</b>", "gửi phản <b>ánh</b>"),
        ("<h2>Gửi phản <b>ánh</b></h2>", "<h2>Gửi phản_<b>ánh</b></h2>"),
    ],
)
def test_what_holds_together_does_so_over_a_tag_within_the_line(html: str, held: str) -> None:
    changed = bound_html(html, Joint.PAIR)

    assert changed.replace(NO_BREAK, "_") == held
    assert changed.replace(NO_BREAK, " ") == html


def test_the_list_has_words_of_several_syllables_in_lower_case() -> None:
    words = known()

    assert len(words) > 20_000
    assert all(1 < len(word.split()) <= MOST and word == word.casefold() for word in words)


@pytest.mark.parametrize(
    "word", ["sức khỏe", "sức khoẻ", "thủy lợi", "thuỷ lợi", "hóa đơn", "hoá đơn", "ủy ban", "uỷ ban"]
)
def test_a_word_is_known_however_its_tone_is_set(word: str) -> None:
    assert chunks(f"Lo {word} ngay") == ("Lo", word, "ngay")


@pytest.mark.parametrize(
    "word", ["nhà văn hóa", "trạm y tế", "cơn bão", "vắc xin", "máy bơm", "dịch vụ công", "sự nghiệp công"]
)
def test_words_of_a_communes_notices_are_known(word: str) -> None:
    assert chunks(f"Đến {word} trước đã") == ("Đến", word, "trước", "đã")


def test_a_page_is_bound_in_little_time() -> None:
    html = "".join(f"<p>Bà con gửi phản ánh trước ngày {number} tháng 11 ở thôn Đông.</p>" for number in range(500))
    bound_html(html)
    started = time.process_time()

    bound_html(html.replace("ngày", "hôm"), Joint.PAIR)

    assert time.process_time() - started < 1


def test_an_endless_text_without_marks_takes_time_by_its_length() -> None:
    started = time.process_time()

    assert len(joints(tuple(["gửi", "phản", "ánh"] * 20_000))) == 59_999
    assert time.process_time() - started < 2


def test_the_tones_of_the_list_are_set_one_way() -> None:
    assert [word for word in known() if with_tones_one_way(word) != word] == []


@pytest.mark.parametrize("word", ["sức khoẻ", "sức khỏe", "thuỷ lợi", "thủy lợi", "Uỷ ban", "Ủy ban", "hoá đơn"])
def test_a_word_is_known_however_its_tones_are_set(word: str) -> None:
    assert word in chunks(f"Xem {word} ở đây", Joint.WORD)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Trần Văn Mẫu họp", ("Trần Văn Mẫu", "họp")),
        ("Trần Văn họp", ("Trần", "Văn", "họp")),
        ("Họp. Trần Văn Mẫu họp", ("Họp.", "Trần Văn Mẫu", "họp")),
        ("ông Trần Văn Mẫu và bà Lê Thị Dụ", ("ông Trần Văn Mẫu", "và", "bà Lê Thị Dụ")),
        ("chủ hộ, sinh nhật", ("chủ", "hộ,", "sinh", "nhật")),
        ("nghỉ chủ nhật", ("nghỉ", "chủ nhật")),
    ],
)
def test_names_and_days_hold_together_and_other_words_do_not(text: str, pieces: tuple[str, ...]) -> None:
    assert chunks(text, Joint.PAIR) == pieces
