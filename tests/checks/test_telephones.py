"""A number typed into a text is told, unless a fact has it, however either is written."""

import pytest

from generator.checks.telephones import check_telephones
from tests.builders import make_announcement, make_facts, make_library
from tests.checks.contexts import problems


def told(body: str, **facts: str) -> list[str]:
    library = make_library(facts=make_facts(**facts), announcements=(make_announcement(body=body),))
    return [problem.message for problem in problems(check_telephones, library)]


@pytest.mark.parametrize("typed", ["0225.382.1055", "0225 3821 055", "+84 225 3821 055", "(0225) 3821055"])
@pytest.mark.parametrize("known", ["0225.3821.055", "+84 225 3821055", "0225.3821.055 hoặc 0225.3821.056"])
def test_a_number_of_a_fact_may_be_typed_in_other_groups(typed: str, known: str) -> None:
    assert told(f"Gọi {typed} nhé.", so=known) == []


@pytest.mark.row("O6")
@pytest.mark.parametrize("typed", ["0225.382.1059", "+84 225 3821 059"])
def test_another_number_is_told_as_it_was_typed(typed: str) -> None:
    (message,) = told(f"Gọi {typed} nhé.", so="0225.3821.055")

    assert f"“{typed}”" in message


def test_each_number_is_compared_with_all_facts() -> None:
    body = "Gọi 0225.3821.051, 0225.3821.052 hoặc 0225.3821.059, {{ fact.so }} cũng được: 0225.3821.058."

    assert len(told(body, so="0225.3821.051", kia="0225.3821.052")) == 2
