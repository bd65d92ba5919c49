import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.broadcast.prose import Sentence, paragraphs_of, sentences_of
from generator.rendering.markup import to_plain
from generator.said import marked
from generator.text.passages import offsets_of, passages_of, words_of
from tests.text.passages.pieces import pieces


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
@example("Bà con **đừng** bấm **ngay**. Chờ **đã**.")
def test_any_text_can_be_cut_and_nothing_in_it_is_lost_but_signs(text: str) -> None:
    sentences = [sentence for paragraph in paragraphs_of(text) for sentence in paragraph]

    for sentence in sentences:
        assert sentence.text.strip() == sentence.text
        assert any(map(str.isalnum, sentence.text))
        assert all(0 <= start < end <= len(sentence.text) for start, end in sentence.stress)


@given(st.lists(st.sampled_from(["Bà con gọi 1999.", "Ghi mã số!", "Ai trả lời?", "Xong."]), min_size=1))
def test_sentences_put_together_are_the_line_again(sentences: list[str]) -> None:
    assert texts(" ".join(sentences)) == sentences


DIFFERENCES = [
    ("> Một\n> hai", [["Một hai."]]),  # a quotation was read with its signs
    (r"Dấu \*sao\* và \_gạch.", [["Dấu *sao* và _gạch."]]),  # with its backslashes
    ("3 &lt; 4 &amp; 5", [["3 < 4 & 5."]]),  # an entity letter by letter
    ("Gõ `a_b*c*`.", [["Gõ a_b*c*."]]),  # signs within code were taken for signs
    ("Xem [trang xã][x].\n\n[x]: https://xa.vi-du.example", [["Xem trang xã."]]),  # with brackets, and its address
    ("Thư gửi <hoi@vi-du.example>.", [["Thư gửi hoi@vi-du.example."]]),  # with its angles
    ("Đầu đề\n======\n\nLời.", [["Đầu đề."], ["Lời."]]),  # with the line below it
    ("Nhà **Văn __hóa__** mới", [["Nhà Văn hóa mới."]]),
    ("***Chú ý*** nhé", [["Chú ý nhé."]]),  # with a star
    ("mã A__B__C", [["mã A__B__C."]]),  # without signs that are none
    ("1) một\n2) hai", [["1) một 2) hai."]]),  # is no list on the page
    ("Nhớ:\n- một\n- hai", [["Nhớ: - một - hai."]]),  # is none either: no blank line stands before it
    ("- một\n    - hai\n- ba", [["một.", "hai.", "ba."]]),
    ("Ông A  \nThôn Đông", [["Ông A.", "Thôn Đông."]]),  # the author ended the line on purpose
    ("| a | b |\n|---|---|\n| c \\| d | |", [["a, b.", "c | d."]]),  # a cell was cut in two
    ("Một\n\n    gõ *1*\n    gõ 2", [["Một."], ["gõ *1*.", "gõ 2."]]),
    ("# Đầu đề\nLời", [["Đầu đề."], ["Lời."]]),  # one paragraph before
]
"""Where speech read Markdown in another way than pages did, until both came from one parse."""


@pytest.mark.parametrize(("markdown", "paragraphs"), DIFFERENCES)
def test_speech_follows_the_page(markdown: str, paragraphs: list[list[str]]) -> None:
    assert [[sentence.text for sentence in part] for part in paragraphs_of(markdown)] == paragraphs


@pytest.mark.parametrize(("markdown", "paragraphs"), DIFFERENCES)
def test_what_is_read_are_the_words_of_the_page(markdown: str, paragraphs: list[list[str]]) -> None:
    read = " ".join(text for part in paragraphs for text in part)
    letters = [letter for letter in to_plain(markdown) if letter.isalnum()]

    assert [letter for letter in read if letter.isalnum()] == letters


def test_strong_words_are_stressed_in_cells_and_beside_others_too() -> None:
    markdown = "| **Thôn** | x |\n|---|---|\n| a | **2** |\n\nGọi **số** *này* **nhé**."

    found = [
        [sentence.text[start:end] for start, end in sentence.stress]
        for paragraph in paragraphs_of(markdown)
        for sentence in paragraph
    ]

    assert found == [["Thôn"], ["2"], ["số", "nhé"]]


def test_a_sentence_knows_where_each_of_its_letters_stands() -> None:
    markdown = "- Gọi **1999**\n  nhé. Sau\u200b đó chờ\n- [xem](tel:1999)  đi"
    typed = []
    for paragraph in paragraphs_of(markdown, ("body",)):
        for sentence in paragraph:
            assert sentence.origin is not None
            assert sentence.origin.field == ("body",)
            offsets = offsets_of(markdown, sentence.origin.passages)
            places = [offsets[sentence.origin.offset(index)] for index in range(len(sentence.text))]
            typed.append("".join(markdown[place] for place in places))

    assert typed == ["Gọi 1999\nnhé.", "Sau đó chờờ", "xem đii"]  # the full stop of ours stands with the last letter


@given(pieces)
def test_every_letter_that_is_read_was_typed(markdown: str) -> None:
    words = words_of(passages_of(markdown))
    for paragraph in paragraphs_of(markdown):
        for sentence in paragraph:
            assert sentence.origin is not None
            letters = [words[sentence.origin.offset(index)] for index in range(len(sentence.text))]
            assert all(
                letter == typed or not letter.isalnum() for letter, typed in zip(sentence.text, letters, strict=True)
            )


def test_marks_of_facts_do_not_move_the_letters() -> None:
    (sentence,) = sentences_of(f"Gọi **{marked('1999', ['hotline'])}** ngay", lead="Một: ")
    assert sentence.origin is not None
    words = words_of(sentence.origin.passages)

    assert sentence.text == "Một: Gọi 1999 ngay."
    assert words[sentence.origin.offset(sentence.text.index("1999"))] == "1"
    assert words[sentence.origin.offset(sentence.text.index("ngay"))] == "n"
    assert sentence.origin.offset(0) == 0
