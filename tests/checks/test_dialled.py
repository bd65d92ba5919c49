"""What is told of the numbers to call of a campaign's messages, where one is at fault and its neighbours are sound."""

import pytest

from generator.checks.dialled import check_calls
from generator.model import Facts
from tests.builders import make_campaign, make_fact, make_facts, make_library
from tests.checks.contexts import placed, rest_of

FILE = "campaigns/bon-tuan.yaml"
PLACES = placed(FILE, ("messages", 0, "call"), ("messages", 1, "call"), ("messages", 2, "call"))
FACTS = make_facts(
    office="0225 999 000", words="mười chín", unknown=None, guessed=make_fact("sau", state="unconfirmed")
)


def told(*calls: str | None, facts: Facts = FACTS) -> list[tuple[str, int]]:
    """Return the code and the line of each problem of a campaign whose messages tell people to call *calls*."""
    messages = [
        {"slug": f"m-{number}", "title": "Gọi", "text": "Bà con gọi.", **({"call": call} if call else {})}
        for number, call in enumerate(calls)
    ]
    airings = [{"weeks": "1", "days": "thứ hai", "slots": "sang", "messages": "m-0"}]
    campaign = make_campaign(messages=messages, airings=airings, places=PLACES)
    found = check_calls(rest_of(make_library(campaigns=(campaign,), facts=facts)))
    return [(problem.code, problem.at.line) for problem in found]


@pytest.mark.parametrize("sound", ["1999", "0225 999 000", "{{ fact.office }}", None])
def test_a_number_is_told_where_it_is_none_and_the_one_before_it_is(sound: str | None) -> None:
    assert told(sound, sound) == []
    assert told(sound, "{{ fact.words }}") == [("not-a-phone-number", 20)]
    assert told("{{ fact.words }}", sound, "{{ fact.words }}") == [
        ("not-a-phone-number", 10),
        ("not-a-phone-number", 30),
    ]


def test_a_fact_is_looked_at_where_it_is_the_only_one() -> None:
    assert told("{{ fact.words }}", facts=make_facts(words="mười chín")) == [("not-a-phone-number", 10)]


@pytest.mark.parametrize("waiting", ["{{ fact.unknown }}", "{{ fact.guessed }}"])
def test_a_number_that_waits_for_its_fact_is_looked_at_later(waiting: str) -> None:
    assert told(waiting, "{{ fact.words }}") == [("not-a-phone-number", 20)]


def test_a_number_that_is_none_is_told_with_its_key_and_what_to_type() -> None:
    messages = [{"slug": "goi-tong-dai", "title": "Gọi", "text": "Bà con gọi.", "call": "{{ fact.words }}"}]
    library = make_library(campaigns=(make_campaign(messages=messages),), facts=FACTS)
    (problem,) = check_calls(rest_of(library))

    assert problem.message == "“call” (số cần gọi) “mười chín” không phải số điện thoại."
    assert problem.hint == "Viết bằng chữ số, nhiều nhất 15 chữ số, ví dụ 1999."
