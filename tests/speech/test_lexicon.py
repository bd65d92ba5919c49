"""Names and short forms as a commune gives them, and the neighbours by which a short form is told."""

import re

import pytest

from generator.speech import lexicon_with, say
from generator.speech.lexicon import with_names
from generator.speech.rule import Rule
from generator.speech.sense import sense
from generator.text.pattern import Pattern

ENTRIES = {"An": "an nờ", "An Bình": "an bình mẫu", "VHXH": "văn hóa xã hội", "chợ 3-2": "chợ ba hai"}


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("An Bình và An", "an bình mẫu và an nờ"),
        ("AN BÌNH", "an bình mẫu"),
        ("VHXH, vhxh, UBND", "văn hóa xã hội, văn hóa xã hội, ủy ban nhân dân"),
        ("họp ở chợ 3-2", "họp ở chợ ba hai"),
        ("Anh, Lan", "Anh, Lan"),
        ("văn hóa xã hội", "văn hóa xã hội"),
        ("anbinh.vn", "an bình mẫu chấm v n"),
    ],
)
def test_the_longest_name_is_said_as_the_commune_says_it(written: str, spoken: str) -> None:
    assert say(written, lexicon_with(ENTRIES)) == spoken


def test_without_names_nothing_is_said_otherwise() -> None:
    assert say("xin chào UBND", with_names({})) == "xin chào ủy ban nhân dân"
    assert with_names({}).name_pattern.search("xin , chào ") is None


def test_names_that_explain_each_other_are_said_alike() -> None:
    assert dict(with_names({"A Lô": "B Lô", "B Lô": "A Lô"}).names) == {"a lô": "A Lô", "b lô": "A Lô"}


def test_a_name_in_capitals_with_a_space_is_no_short_form() -> None:
    assert say("An Bình", with_names({"AN BÌNH": "an bình mẫu"})) == "an bình mẫu"


def test_what_a_name_is_said_as_is_a_name_itself() -> None:
    lexicon = with_names({"Zalo": "Da Lô", "A": "B", "B": "C"})

    assert dict(lexicon.names) == {"zalo": "Da Lô", "A": "C", "B": "C", "da lô": "Da Lô", "C": "C"}
    assert [lexicon.name_said(name) for name in ("ZALO", "Da Lô", "A")] == ["Da Lô", "Da Lô", "C"]


@pytest.mark.parametrize(
    ("before", "after", "fits"),
    [
        ("buổi sáng ", " ngày 5", True),
        ("sáng (", "): ngày 5", True),
        ("sáng mai ", " ngày 5", False),
        ("sáng ", " hôm ngày 5", False),
        ("", "", False),
    ],
)
def test_a_sense_is_told_by_both_its_neighbours(before: str, after: str, *, fits: bool) -> None:
    assert sense("thứ tư", before="sáng|chiều", after="ngày").fits(before, after) is fits


def test_a_sense_without_neighbours_fits_everywhere_and_is_sure() -> None:
    found = sense("thứ tư")

    assert (found.words, found.before, found.after, found.is_sure) == ("thứ tư", None, None, True)
    assert found.fits("", "")
    assert sense("thứ tư", before="sáng").fits("sáng ", "gì đó")
    assert sense("thứ tư", after="ngày").fits("gì đó", " ngày")
    assert not sense("thứ tư", is_sure=False).is_sure


def _says_nothing(match: re.Match[str], line: object) -> None:
    del match, line


@pytest.mark.parametrize(
    ("needs", "has_digits", "found"),
    [("", False, ["12:30", "12", "a:b", "ab"]), ("", True, ["12:30", "12"]), (":/", False, ["12:30", "a:b"])],
)
def test_a_rule_passes_over_lines_that_lack_its_signs(needs: str, found: list[str], *, has_digits: bool) -> None:
    rule = Rule("any", Pattern("x"), _says_nothing, needs, has_digits)

    assert [line for line in ("12:30", "12", "a:b", "ab") if rule.may_find(set(line))] == found
    assert not Rule("both", Pattern("x"), _says_nothing, ":").may_find(set("12"))
    assert not Rule("both", Pattern("x"), _says_nothing, ":").may_find(set("a:"))


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("CT cầu Đông, CT UBND xã", "công trình cầu Đông, chủ tịch ủy ban nhân dân xã"),
        ("đội CT số 5", "đội công tác số năm"),
        ("KHZ lúa, KHZ", "khu hợp tác lúa, ca hát dét"),
        ("BT khu 2, BT", "biệt thự khu hai, bồi thường"),
    ],
)
def test_a_commune_gives_a_short_form_another_sense_beside_a_word(written: str, spoken: str) -> None:
    own = {"CT … cầu": "công trình", "đội ... CT": "công tác", "KHZ … lúa": "khu hợp tác"}
    own |= {"BT … khu": "biệt thự", "BT": "bồi thường"}

    assert say(written, lexicon_with(own)) == spoken
