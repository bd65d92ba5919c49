"""Words side by side: what they decide, what they leave open, and that the list keeps to its form."""

import re

import pytest

from generator.speech import read, say
from generator.speech.abbreviations import ONE_SENSE
from generator.speech.listed import LISTED, pairs
from generator.speech.pairs import SURE, chained, collocates, decided, initials

WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
NUMBERS = re.compile(r"#[,/]#|# ?[a-zđà-ỹ]*\d?")
LEAST = 0.97  # of the pairs, read with one side shortened


@pytest.mark.parametrize(
    ("short", "before", "after", "words"),
    [
        ("KT", "", " thửa: 5m x 20m", "kích thước"),
        ("BĐ", "TL ", " 1:500", "bản đồ"),
        ("CT", "", " UBND xã", "chủ tịch"),
        ("HT", "", " của các hộ", ""),
        ("DT", "tổng ", "", "diện tích"),
        ("VT", "từ ", " 17,0", "vĩ tuyến"),
        ("XYZ", "", " thửa", ""),
    ],
)
def test_a_neighbour_decides_a_short_form(short: str, before: str, after: str, words: str) -> None:
    found = decided(short, before, after, ONE_SENSE)

    assert (found[0].words if found else "") == words


def test_two_syllables_of_a_neighbour_are_sure_and_one_is_told_with_the_others() -> None:
    sure, open_ = read("kiểm tra HĐ lao động").doubts, read("tổng DT").doubts

    assert decided("HĐ", "", " lao động", {})[0].weight >= SURE
    assert [doubt for doubt in sure if doubt.written == "HĐ"] == []
    assert [len(doubt.readings) > 1 for doubt in open_ if doubt.written == "DT"] == [True]


@pytest.mark.parametrize(
    ("short", "words"),
    [("QCƯT", "quần chúng ưu tú"), ("QCUT", "quần chúng ưu tú"), ("ĐKX", ""), ("XYZW", ""), ("ABCD", "")],
)
def test_letters_of_words_that_follow_each_other_in_one_way_only(short: str, words: str) -> None:
    assert chained(short) == words


def test_words_of_the_list_anywhere_in_the_line_count_for_a_sense() -> None:
    counts = collocates("BB", "đoàn kiểm tra lập bb, ghi rõ hiện trường và bàn giao")

    assert counts["biên bản"] >= 2
    assert say("Đoàn lập BB ngay tại hiện trường") == "Đoàn lập biên bản ngay tại hiện trường"


def test_the_list_keeps_to_its_form() -> None:
    sides = {side for pair in pairs() for side in pair}

    assert [side for side in sides if not (WORDS.fullmatch(side) or NUMBERS.fullmatch(side))] == []
    assert [short for short, words in LISTED.items() if not WORDS.fullmatch(words.replace(",", ""))] == []


def test_nearly_every_pair_is_read_back_with_one_side_shortened() -> None:
    seen: set[tuple[str, str]] = set()
    right: list[bool] = []
    for first, second in dict.fromkeys(pairs()):
        short = initials(first)
        if "#" in second or " " not in first or (short, second) in seen:
            continue
        seen.add((short, second))
        right.append(say(f"{short} {second}").casefold() == f"{first} {second}".casefold())

    assert len(right) > 3000
    assert sum(right) / len(right) > LEAST
