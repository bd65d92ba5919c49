import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.broadcast.prose import Sentence, paragraphs_of, sentences_of


def texts(line: str) -> list[str]:
    return [sentence.text for sentence in sentences_of(line)]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Gọi Tổng đài 1999. Cách thứ hai là gửi.", ["Gọi Tổng đài 1999.", "Cách thứ hai là gửi."]),
        ("Từ 5.000 đồng. Xong", ["Từ 5.000 đồng.", "Xong."]),
        ("Ông A. Nguyễn đến TP. Ví Dụ.", ["Ông A. Nguyễn đến TP. Ví Dụ."]),
        ("Nước, điện, v.v. thì báo xã.", ["Nước, điện, v.v. thì báo xã."]),
        ("Ai trả lời? “Xã.” Thế là đủ!", ["Ai trả lời?", "“Xã.”", "Thế là đủ!"]),
        ("Ba điều:", ["Ba điều:"]),
        ("...", []),
    ],
)
def test_a_line_is_cut_into_sentences(line: str, sentences: list[str]) -> None:
    assert texts(line) == sentences


def test_bold_words_are_stressed_and_their_signs_are_gone() -> None:
    (sentence,) = sentences_of("Bà con **đừng bấm** vào *đường dẫn* lạ.")

    assert sentence.text == "Bà con đừng bấm vào đường dẫn lạ."
    assert [sentence.text[start:end] for start, end in sentence.stress] == ["đừng bấm"]


def test_a_line_that_is_bold_as_a_whole_is_a_heading_and_not_a_stress() -> None:
    assert list(sentences_of("**Bà con cần làm gì?**")) == [Sentence("Bà con cần làm gì?")]


def test_each_item_of_a_list_is_a_sentence_and_each_row_of_a_table_too() -> None:
    markdown = "# Đầu đề\n\n- một\n- hai,\n  nối tiếp\n\n| Thôn | Ngày |\n|---|---|\n| Đông | 2 |"

    found = [[sentence.text for sentence in paragraph] for paragraph in paragraphs_of(markdown)]

    assert found == [["Đầu đề."], ["một.", "hai, nối tiếp."], ["Thôn, Ngày.", "Đông, 2."]]


def test_a_link_is_read_without_its_address() -> None:
    assert texts("Xem [trang của xã](https://vi-du.example/a_b).") == ["Xem trang của xã."]


@given(st.text())
def test_any_text_can_be_cut_and_nothing_in_it_is_lost_but_signs(text: str) -> None:
    sentences = [sentence for paragraph in paragraphs_of(text) for sentence in paragraph]

    for sentence in sentences:
        assert sentence.text.strip() == sentence.text
        assert any(map(str.isalnum, sentence.text))
        assert all(0 <= start < end <= len(sentence.text) for start, end in sentence.stress)


@given(st.lists(st.sampled_from(["Bà con gọi 1999.", "Ghi mã số!", "Ai trả lời?", "Xong."]), min_size=1))
def test_sentences_put_together_are_the_line_again(sentences: list[str]) -> None:
    assert texts(" ".join(sentences)) == sentences
