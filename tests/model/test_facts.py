"""What a fact must say to be one, and which facts stand in the words of others."""

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model import Fact, Facts
from generator.model.facts import stands_in
from tests.builders import make_fact, make_facts

SOUND = {"label": "Số tổng đài", "value": "1999", "source": "Sổ tay", "state": "confirmed"}
WITNESS = {"confirmed_by": "Lê Thị Dụ", "confirmed_on": "23/11/2026"}


def faults(fields: dict[str, Any]) -> list[tuple[str, Any]]:
    try:
        Fact.model_validate(fields)
    except ValidationError as error:
        return [(one["type"], one.get("ctx", {}).get("found")) for one in error.errors()]
    return []


@pytest.mark.parametrize("day", ["2026", "5/2026", "23/11/2026", "01/01/2026"])
def test_the_date_of_a_source_is_given_as_far_as_it_is_known(day: str) -> None:
    assert faults({**SOUND, **WITNESS, "source_date": day}) == []


@pytest.mark.parametrize("day", ["", "26", "tháng 5", "1/2/3/2026", "2026-05", "123/2026"])
def test_what_is_no_date_of_a_source_is_told_as_it_was_typed(day: str) -> None:
    assert faults({**SOUND, **WITNESS, "source_date": day}) == [("not-a-source-date", day)]


def test_a_key_that_no_text_can_name_is_told_as_it_was_typed() -> None:
    with pytest.raises(ValidationError) as caught:
        Facts.model_validate({"facts": {"Số": {"label": "Số", "state": "unconfirmed"}}})

    (error,) = caught.value.errors()
    assert (error["type"], error["ctx"]["found"]) == ("bad-fact-key", "Số")


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({**SOUND, **WITNESS}, []),
        ({**SOUND}, ["fact-without-witness"]),
        ({**SOUND, "confirmed_by": "Lê Thị Dụ"}, ["fact-without-witness"]),
        ({**SOUND, "confirmed_on": "23/11/2026"}, ["fact-without-witness"]),
        ({**SOUND, "state": "sourced"}, []),
        ({**SOUND, "state": "sourced", "value": None}, ["fact-without-value"]),
        ({**SOUND, "state": "sourced", "source": None}, ["fact-without-source"]),
        ({"label": "Số tổng đài", "state": "unconfirmed"}, []),
    ],
)
def test_a_fact_is_vouched_for_as_its_state_says(fields: dict[str, Any], found: list[str]) -> None:
    assert [code for code, _ in faults(fields)] == found


FACTS = make_facts(
    number="1999",
    line="Tổng đài 1999",
    ours=make_fact("đài 1999", use="internal"),
    guessed=make_fact("1999", state="unconfirmed"),
    unknown=None,
)


def test_only_public_facts_that_somebody_vouches_for_may_be_published() -> None:
    assert [key for key in (*FACTS.facts, "nobody") if FACTS.may_publish(key)] == ["number", "line"]


def test_the_facts_within_a_fact_are_the_other_published_ones() -> None:
    assert {key: FACTS.within(key) for key in (*FACTS.facts, "nobody")} == {
        "number": (),
        "line": ("number",),
        "ours": (),
        "guessed": (),
        "unknown": (),
        "nobody": (),
    }
    assert FACTS.named_in("Gọi Tổng đài 1999.") == ("number", "line")


@pytest.mark.parametrize("words", ["1999", "Gọi 1999.", "(1999)", "số 1999, ngày", "1999; 115", "tel 1999"])
def test_a_value_stands_in_words_as_it_is(words: str) -> None:
    assert stands_in("1999", words)


@pytest.mark.parametrize("words", ["", "199", "11999", "19990", "1999-a", "goi-1999", "1999/2026", "1.1999", "1999,5"])
def test_a_part_of_a_longer_word_number_or_address_is_another_thing(words: str) -> None:
    assert not stands_in("1999", words)


def test_signs_of_a_value_are_no_pattern() -> None:
    assert stands_in("1.999", "có 1.999 hộ")
    assert not stands_in("1.999", "có 1x999 hộ")
