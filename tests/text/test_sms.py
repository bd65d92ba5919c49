from hypothesis import given
from hypothesis import strategies as st

from generator.text.sms import GSM, GSM_TWICE, WITH_MARKS, WITHOUT_MARKS, accepted, count, without_marks


def test_a_message_without_marks_holds_160_letters_and_153_in_each_of_several() -> None:
    sizes = (160, 161, 306, 307)

    assert [count("a" * size).parts for size in sizes] == [1, 2, 2, 3]


def test_a_message_with_marks_holds_70_letters_and_67_in_each_of_several() -> None:
    sizes = (70, 71, 134, 135, 201, 202)

    assert [count("ạ" * size).parts for size in sizes] == [1, 2, 2, 3, 3, 4]


def test_the_letters_of_a_message_are_counted_through_all_its_parts() -> None:
    assert [count("a" * size).letters for size in (0, 160, 161, 307)] == [0, 160, 161, 307]


def test_one_letter_with_a_mark_makes_the_whole_message_one_with_marks() -> None:
    assert count("a" * 70 + "ạ").alphabet is WITH_MARKS
    assert count("a" * 70).alphabet is WITHOUT_MARKS


def test_signs_of_the_extension_count_twice_and_are_not_torn_apart() -> None:
    assert count("[]{}€").letters == 10
    assert count("a" * 152 + "€" + "a" * 152).parts == 3
    assert count("a" * 306).parts == 2


def test_a_sign_beyond_the_first_plane_counts_twice() -> None:
    assert repr(count("ạ😀").letters) == "3"


def test_marks_are_taken_off_and_signs_written_out() -> None:
    written = "Đường số #5 & ngõ “Chợ”: 35°, 2×3, ƯỚC, ễ – hết…"

    assert without_marks(written) == 'Duong so so 5 va ngo "Cho": 35 do , 2x3, UOC, e - het...'


def test_a_sign_that_has_no_likeness_is_a_space() -> None:
    assert without_marks("chợ 中 mới 中文") == "cho moi"


@given(st.text() | st.text(alphabet="aăâđeêơưàằấểỗợụ Đ&#＆½…"))
def test_a_text_without_marks_can_always_be_sent_as_one(text: str) -> None:
    plain = without_marks(text)

    assert set(plain) <= GSM | GSM_TWICE
    assert not set(plain) & set("#&\n")
    assert count(plain).alphabet is WITHOUT_MARKS
    assert without_marks(plain) == plain


@given(st.text())
def test_no_gateway_refuses_a_sign_of_an_accepted_text(text: str) -> None:
    assert not set(accepted(text)) & set("#&\n")
