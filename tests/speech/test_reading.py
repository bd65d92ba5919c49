"""What a reading carries beside its words: spans for the sheet, names from the commune, syllables for the length."""

import subprocess
import sys

import pytest

from generator.speech import NORTHERN, Lexicon, Span, count_syllables, lexicon_with, read, say

COMMUNE = lexicon_with(
    {"Smart Hải Phòng": "xờ mát Hải Phòng", "KTHTĐT": "kinh tế hạ tầng đô thị", "Tổ 1022": "tổ 1022"}
)


def test_a_span_says_what_each_number_became_and_where_it_stood() -> None:
    reading = read("Gọi 1022 trước 17h30.")

    assert reading.spans == (
        Span("1022", "một không hai hai", 4, 8),
        Span("17h30", "mười bảy giờ ba mươi phút", 15, 20),
    )


def test_a_doubt_says_where_it_stands() -> None:
    (doubt,) = read("Bà con họp 3/4.").doubts

    assert (doubt.start, doubt.end, doubt.written) == (11, 14, "3/4")


def test_a_stretch_is_spans_side_by_side() -> None:
    spans = read("7h-8h").spans

    assert [(span.written, span.spoken) for span in spans] == [("7h", "bảy giờ"), ("-", "đến"), ("8h", "tám giờ")]


@pytest.mark.parametrize(
    ("line", "written", "spoken"),
    [
        ("thứ 2, 4, 6", "2, 4, 6", "hai, tư, sáu"),
        ("thứ 3 & 5", "3 & 5", "ba và năm"),
        ("phòng VH&XH", "VH&XH", "văn hóa và xã hội"),
        ("GPQX-XZ", "GPQX-XZ", "giê pê quy ích ích dét"),
        ("nhóm OCOP-XQ", "OCOP-XQ", "ô cốp ích quy"),
    ],
)
def test_the_words_of_a_span_are_those_that_are_read(line: str, written: str, spoken: str) -> None:
    (span,) = read(line).spans

    assert (span.written, span.spoken) == (written, spoken)


def test_a_name_before_a_dash_begins_no_stretch() -> None:
    assert say("Smart Hải Phòng - 5 bước", COMMUNE) == "xờ mát Hải Phòng, năm bước"


def test_a_short_form_of_the_commune_is_not_said_right_after_its_words() -> None:
    assert say("Phòng Kinh tế hạ tầng đô thị (KTHTĐT)", COMMUNE) == "Phòng kinh tế hạ tầng đô thị"
    assert say("Phòng (KTHTĐT)", COMMUNE) == "Phòng, kinh tế hạ tầng đô thị"


def test_a_name_is_said_as_the_commune_says_it_in_any_case() -> None:
    assert say("Mở Smart Hải Phòng", COMMUNE) == "Mở xờ mát Hải Phòng"
    assert say("MỞ SMART HẢI PHÒNG", COMMUNE) == "MỞ xờ mát Hải Phòng"


def test_a_short_form_of_the_commune_stands_in_document_numbers_too() -> None:
    assert say("12/KTHTĐT", COMMUNE) == "mười hai, kinh tế hạ tầng đô thị"


def test_what_was_said_is_looked_at_again_until_nothing_is_left_to_say() -> None:
    assert say("0 1000đ") == "không một nghìn đồng"


def test_only_pauses_are_cut_from_the_end_of_a_line() -> None:
    assert say("Nhà xe FELIX, ") == "Nhà xe FELIX"


def test_an_entry_may_hold_a_number_and_is_read_aloud_itself() -> None:
    assert say("Tổ 1022", COMMUNE) == "tổ một không hai hai"


def test_a_name_is_read_in_addresses_that_leave_out_its_marks() -> None:
    assert say("anbinh.gov.vn", lexicon_with({"An Bình": "An Bình"})) == "An Bình chấm gov chấm v n"


def test_names_that_explain_each_other_in_a_circle_do_not_hang() -> None:
    circle = lexicon_with({"A Lô": "B Lô", "B Lô": "A Lô"})

    assert say(say("A Lô", circle), circle) == say("A Lô", circle)


def test_empty_entries_are_left_out() -> None:
    assert say("xin chào", lexicon_with({"": "x", "chào": " "})) == "xin chào"


def test_a_lexicon_cannot_be_changed() -> None:
    assert isinstance(NORTHERN, Lexicon)
    assert not hasattr(NORTHERN.abbreviations, "__setitem__")


def test_syllables_are_words_and_a_foreign_word_has_several() -> None:
    assert count_syllables("một không hai hai, ủy ban nhân dân.") == 8
    assert count_syllables("Zalo") == 2
    assert count_syllables("… ,") == 0


@pytest.mark.row("C3")
def test_decomposed_text_and_invisible_signs_are_read_like_the_rest() -> None:
    assert say("Vie\u0323\u0302t Kh\u00ea\u200b \uff11\uff10\uff12\uff12") == "Việt Khê một không hai hai"


def test_importing_the_reader_does_not_load_the_rules_of_numbers() -> None:
    script = "import sys, generator.speech; print('unicode_rbnf' in sys.modules)"

    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "False"
