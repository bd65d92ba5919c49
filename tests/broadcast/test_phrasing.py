import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.broadcast.emphasis import calls_in, calls_said
from generator.broadcast.phrasing import BreathGroup, breath_groups
from generator.broadcast.prose import sentences_of
from generator.broadcast.voice import SpokenSentence
from generator.sheets.typesetting.fit import width
from generator.speech import count_syllables, lexicon_with, read

LEXICON = lexicon_with({"An Bình Số": "An Bình Số", "Zalo": "da lô"})

WORDS = (
    "bà con gọi 1999 trước 17h30 ngày 15/05/2026, hoặc gửi trên ứng dụng An Bình Số rồi ghi mã số 12-34; "
    "nếu đường dây bận thì chờ 5-6 phút, để ông Trần Thị Ví ở thôn Đoài trả lời: 220/TB-VP"
)
PLAIN = "bà con nghe loa ngày hai lần sáng và chiều, rồi ghi lại"


def spoken(text: str) -> SpokenSentence:
    (sentence,) = sentences_of(text)
    reading = read(sentence.text, LEXICON)
    calls = calls_in(sentence)
    said = calls_said(sentence, calls, reading)
    return SpokenSentence(sentence, reading, count_syllables(reading.text), calls, said)


def lines(text: str, most: float) -> list[BreathGroup]:
    return list(breath_groups(spoken(text), len, most))


@pytest.mark.parametrize(
    ("text", "most", "broken"),
    [
        (
            "Gặp những việc ấy, bà con hãy nói với xã.",
            24,
            ["Gặp những việc ấy,", "bà con hãy nói với xã."],
        ),
        (
            "Cách thứ hai là gửi trên ứng dụng An Bình Số, cài trong điện thoại.",
            32,
            ["Cách thứ hai", "là gửi trên ứng dụng An Bình Số,", "cài trong điện thoại."],
        ),
        ("Ngắn thôi.", 40, ["Ngắn thôi."]),
    ],
)
def test_a_line_ends_where_the_voice_may_rest(text: str, most: float, broken: list[str]) -> None:
    assert [breath.text for breath in lines(text, most)] == broken


OFFICES = (
    "Ủy ban nhân dân xã An Bình Mẫu",
    "Trung tâm Dịch vụ sự nghiệp công xã An Bình Mẫu",
    "Trung tâm Phục vụ hành chính công xã",
    "xã An Bình Mẫu",
)
IN_PIECES = {"Ủy ban nhân dân", "Trung tâm", "Dịch vụ", "sự nghiệp", "Phục vụ", "hành chính", "An Bình Mẫu"}


@pytest.mark.parametrize("most", range(16, 60, 3))
@pytest.mark.parametrize("office", OFFICES[:3])
def test_a_name_wider_than_the_sheet_parts_between_its_words(office: str, most: int) -> None:
    """As it is on sheets in large type: “Trung tâm Dịch vụ sự / nghiệp công xã”."""
    said = spoken(f"Sau đây là thông báo của {office} về việc cắt nước.")
    parts = [breath.text for breath in breath_groups(said, len, most, OFFICES)]

    assert " ".join(parts) == said.written.text
    for word in IN_PIECES:
        if word in office:
            assert any(word in part for part in parts), parts


def test_only_the_last_line_of_a_sentence_rests_longer() -> None:
    rests = [breath.last for breath in lines("Gặp những việc ấy, bà con hãy nói với xã.", 24)]

    assert rests == [False, True]


def test_numbers_and_words_that_forbid_are_stressed() -> None:
    (breath,) = lines("Bà con đừng gọi 1999 trước 17h30.", 60)

    assert [run.text for run in breath.runs if run.stressed] == ["đừng", "1999", "17h30"]


def test_what_is_not_read_as_written_stands_under_its_own_line() -> None:
    first, second = lines("Nhóm Zalo mở lúc 17h30, mỗi lần 5-6 người vào được thôi.", 40)

    assert [(gloss.written, gloss.spoken) for gloss in first.glosses] == [("Zalo", "da lô")]
    assert [(gloss.written, gloss.spoken) for gloss in second.glosses] == [("5-6", "năm đến sáu")]


@pytest.mark.parametrize(
    "plain",
    ["5", "120", "25.000 đồng", "25.000đ", "7h", "17h30", "ngày 12/12", "15/05/2026", "3,5 m", "30%", "năm 2026"],
)
def test_what_everybody_reads_at_sight_has_no_gloss(plain: str) -> None:
    assert [gloss for line in lines(f"Có {plain} đây.", 60) for gloss in line.glosses] == []


@pytest.mark.parametrize("odd", ["gọi 1022", "gọi 113", "220/TB-VP", "35.000.000 đồng", "5-6", "1/2000", "80-150mm"])
def test_what_may_be_misread_has_a_gloss(odd: str) -> None:
    assert [gloss for line in lines(f"Bà con {odd} ngay.", 60) for gloss in line.glosses]


@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=40).map(" ".join), st.integers(30, 60))
def test_the_lines_are_the_sentence_and_keep_numbers_and_names_whole(text: str, most: int) -> None:
    for sentence in sentences_of(text):
        reading = read(sentence.text, LEXICON)
        breaths = list(breath_groups(SpokenSentence(sentence, reading, 1), len, most))

        assert " ".join(breath.text for breath in breaths) == sentence.text
        assert sum(breath.last for breath in breaths) == 1
        assert all("".join(run.text for run in breath.runs) == breath.text for breath in breaths)
        for span in reading.spans:
            assert any(span.written in breath.text for breath in breaths)
        for name in ("Trần Thị Ví", "An Bình Số"):
            assert sentence.text.count(name) == sum(breath.text.count(name) for breath in breaths)


@given(st.lists(st.sampled_from(PLAIN.split()), min_size=1))
def test_no_line_is_wider_than_the_sheet(words: list[str]) -> None:
    def measure(text: str) -> float:
        return width(text, 800, 20)

    for sentence in sentences_of(" ".join(words)):
        for breath in breath_groups(SpokenSentence(sentence, read(sentence.text), 1), measure, 200):
            assert measure(breath.text) <= 200


def test_a_breath_is_seldom_longer_than_twelve_syllables() -> None:
    text = "Các phòng các đơn vị của xã đã được giao nhận phản ánh để giải quyết và trả lời bà con trong thôn"

    assert max(len(re.findall(r"\w+", breath.text)) for breath in lines(text, 1000)) <= 13
