"""Words carry the facts in them: only what may be published is filled in, and its mark goes wherever the words go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.fields import Text, read_text
from generator.rendering.markup import to_html, to_line, to_plain
from generator.said import AWAITING, Filler, Said, awaits, carrying, coded, filled, marked, plain, typed_at, unmarked
from generator.sheets.typesetting.fit import paragraph, width
from generator.source import in_order
from tests.builders import make_fact, make_facts

FACTS = make_facts(
    hotline__number="1999",
    hotline__name="Tổng đài 1999",
    hours=make_fact("7h30", state="unconfirmed"),
    ours=make_fact("5 triệu", use="internal"),
)
CALL = read_text("Gọi {{ fact.hotline.number }}, {{fact.hotline.number}} nhé")
WORDS = st.text(st.characters(codec="utf-8", max_codepoint=0xDFFFF), min_size=1)


def test_facts_are_filled_in_and_told() -> None:
    said = unmarked(Filler(FACTS)(CALL))

    assert said == Said("Gọi 1999, 1999 nhé", ("hotline.number",))


def test_a_fact_within_another_is_told_too() -> None:
    assert unmarked(Filler(FACTS).fact("hotline.name")).facts == ("hotline.name", "hotline.number")


def test_plain_words_tell_nothing() -> None:
    assert Filler(FACTS)("Gọi {{ fact.hotline.number }}") == "Gọi {{ fact.hotline.number }}"


@pytest.mark.parametrize("key", ["hours", "ours", "none.there"])
def test_what_may_not_be_published_is_not_said(key: str) -> None:
    with pytest.raises(LookupError, match=key):
        Filler(FACTS)(read_text(f"{{{{ fact.{key} }}}}"))


@pytest.mark.parametrize(("key", "shown"), [("hours", "7h30"), ("ours", "5 triệu")])
def test_a_draft_says_it_marked(key: str, shown: str) -> None:
    words = Filler(FACTS, draft=True)(read_text(f"Giờ {{{{ fact.{key} }}}}"))

    assert unmarked(words) == Said(f"Giờ [{AWAITING}: {shown}]", awaiting=(key,))
    assert awaits(words)


def test_a_fact_without_value_is_shown_in_a_draft_by_its_label() -> None:
    facts = make_facts(hours=make_fact(None, label="Giờ nhận cuộc gọi"))

    assert plain(Filler(facts, draft=True).fact("hours")) == f"[{AWAITING}: Giờ nhận cuộc gọi]"


def test_a_text_can_be_shown_in_no_other_way() -> None:
    with pytest.raises(TypeError, match="Filler"):
        f"{CALL}"


def test_each_code_is_told_once_in_order() -> None:
    words = "".join(coded(payload) for payload in ("tel:1999", "https://xã.vn/?a=1%202&b", "tel:1999"))

    assert unmarked(words) == Said("", codes=("tel:1999", "https://xã.vn/?a=1%202&b"))


def test_a_code_tells_the_facts_in_it() -> None:
    assert unmarked(coded("tel:" + marked("1999", ["number"]))) == Said("", ("number",), codes=("tel:1999",))


def test_checks_fill_facts_without_marks() -> None:
    assert filled(CALL, {"hotline.number": "1999"}) == "Gọi 1999, 1999 nhé"
    assert filled(None, {}) == ""


def test_content_cannot_hold_a_mark() -> None:
    assert in_order(f"Gọi {marked('1999', ['number'])}") == "Gọi 1999"


@given(WORDS)
def test_marking_is_taken_back_whole(words: str) -> None:
    assert unmarked(marked(words, ["a.b", "c_1"])) == Said(words, ("a.b", "c_1"))


@given(WORDS)
def test_marks_have_no_width(words: str) -> None:
    assert width(marked(words, ["a.b"]), 700, 10) == width(words, 700, 10)


@pytest.mark.parametrize("value", ["1999", "Gọi 1999 không mất tiền.", "https://vi-du.example/", "“Gửi”"])
@pytest.mark.parametrize("around", ["Gọi {}, rồi chờ.", "{}", "**{}** rõ", "- {}\n- hai", "[đây]({})", "## {}"])
def test_facts_come_through_markdown(value: str, around: str) -> None:
    words, expected = around.format(marked(value, ["a.b"])), around.format(value)

    for turn in (to_html, to_line, to_plain):
        said = unmarked(str(turn(words)))
        assert said.text == str(turn(expected))
        assert said.facts == ("a.b",) or value not in said.text


def test_facts_come_through_escaping() -> None:
    words = Markup("<b>{}</b>").format(marked("a & b", ["a.b"]))

    assert unmarked(str(words)) == Said(f"<b>{escape('a & b')}</b>", ("a.b",))


def test_facts_stay_in_the_line_they_stand_in() -> None:
    lines = paragraph(f"Bà con gọi {marked('1999', ['number'])} để báo việc chưa ổn ở thôn mình", 400, 10, 90)

    assert [unmarked(line).facts for line in lines] == [("number",), *[()] * (len(lines) - 1)]


def test_marks_stand_before_the_signs_that_end_a_sentence() -> None:
    assert marked("Gọi 1999.", ["a"]).endswith(".")
    assert carrying("xin", marked("1999", ["a"])).startswith("xin")


def test_half_a_mark_is_left_as_it_is() -> None:
    half = marked("", ["a"])[:-1]

    assert unmarked(f"x{half} y{marked('1', ['b'])}{half}") == Said(f"x{half} y1{half}", ("b",))


@given(st.lists(st.sampled_from(["a", "bb ", " ", "\n", "{{ fact.a }}", "{{fact.b}}", "{{ fact.none }}"])).map("".join))
def test_every_letter_of_a_filled_text_is_found_where_it_was_typed(raw: str) -> None:
    text, values = read_text(raw), {"a": "1999", "b": "x y"}

    def words(text: Text | str) -> str:
        return filled(text, values)

    shown = words(text)
    typed = [typed_at(text, words, offset) for offset in range(len(shown))]

    assert typed == sorted(typed)
    for letter, place in zip(shown, typed, strict=True):
        assert raw[place] == letter or raw.startswith("{{", place)
