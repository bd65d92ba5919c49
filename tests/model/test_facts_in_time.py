"""Which value of a fact holds on which day."""

from datetime import date

import pytest

from generator.model import Fact, FactState
from tests.builders import make_fact, make_facts

NEXT = {"value": "2000", "from": "20/12/2026", "source": "Sổ tay mới", "state": "sourced"}
LATER = make_fact(**{"from": "01/12/2026"}, next=NEXT)


def day(number: int, month: int = 12) -> date:
    return date(2026, month, number)


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (make_fact(), ["1999", "1999", "1999"]),
        (make_fact(until="19/12/2026"), ["1999", "1999", ""]),
        (make_fact(**{"from": "20/12/2026"}), ["", "", "1999"]),
        (make_fact(next=NEXT), ["1999", "1999", "2000"]),
        (make_fact(until="18/12/2026", next=NEXT), ["1999", "", "2000"]),
        (make_fact(next={**NEXT, "state": "unconfirmed"}), ["1999", "1999", ""]),
        (make_fact(next={**NEXT, "until": "20/12/2026"}), ["1999", "1999", "2000"]),
        (make_fact(None, next=NEXT), ["", "", "2000"]),
        (make_fact(use="internal", next=NEXT), ["", "", ""]),
        (make_fact(state="unconfirmed", until="31/12/2026"), ["", "", ""]),
    ],
)
def test_what_is_published_on_a_day_is_the_value_that_holds_then(fact: Fact, said: list[str]) -> None:
    assert [fact.said_on(day(18)), fact.said_on(day(19)), fact.said_on(day(20))] == said


def test_a_value_brings_its_own_source_and_is_no_older_than_its_first_day() -> None:
    now = LATER.on(day(20))

    assert (now.value, now.source, now.next, now.since) == ("2000", "Sổ tay mới", None, day(20))
    assert LATER.on(day(2)).since == day(1)
    assert LATER.on(day(30, 11)).state is FactState.UNCONFIRMED


def test_the_days_on_which_a_value_turns_are_those_of_its_first_and_next_value() -> None:
    ends = make_fact(next={**NEXT, "until": "31/12/2026"})

    assert LATER.turns(day(30, 11)) == (day(1), day(20))
    assert LATER.turns(day(20)) == ()
    assert ends.turns(day(1)) == (day(20), date(2027, 1, 1))
    assert make_fact(until="19/12/2026").turns(day(1)) == (day(20),)


def test_only_a_value_that_somebody_vouches_for_is_to_come() -> None:
    assert make_fact(**{"from": "20/12/2026"}).is_to_come(day(19))
    assert not make_fact(**{"from": "20/12/2026"}).is_to_come(day(20))
    assert not make_fact(**{"from": "20/12/2026"}, state="unconfirmed").is_to_come(day(19))


def test_facts_without_days_stay_the_same_object() -> None:
    facts = make_facts(number="1999", open=None)

    assert facts.on(day(1)) is facts
    assert make_facts(number=LATER).on(day(20)).within("number") == ()


def test_a_value_that_stands_on_its_own_ends_where_the_next_one_began() -> None:
    assert make_fact(next=NEXT).on(day(18)).until == day(19)
    assert make_fact(until="18/12/2026", next=NEXT).on(day(18)).until == day(18)
    assert LATER.on(day(20)).until is None


def test_a_registry_on_a_day_has_all_facts_as_they_stand_then() -> None:
    facts = make_facts(hotline=make_fact(next=NEXT), office="0225 999 000")

    assert {key: fact.value for key, fact in facts.on(day(19)).facts.items()} == {
        "hotline": "1999",
        "office": "0225 999 000",
    }
    assert {key: fact.value for key, fact in facts.on(day(20)).facts.items()} == {
        "hotline": "2000",
        "office": "0225 999 000",
    }
    assert facts.on(day(20)).facts["office"] is facts.facts["office"]


def test_a_value_may_hold_for_one_day() -> None:
    assert make_fact(**{"from": "20/12/2026"}, until="20/12/2026").said_on(day(20)) == "1999"
