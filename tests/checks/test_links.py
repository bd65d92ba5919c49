"""Links in a text that lead nowhere are told; those in code, and those with facts that nobody knows, are not."""

import pytest

from generator.checks.links import check_links
from tests.builders import make_announcement, make_facts, make_library
from tests.checks.contexts import problems


@pytest.mark.row("R16")
@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("Xem [tờ này](khong-co).", ["dead-link"]),
        ("Xem [tờ này](https://vi-du.example).", []),
        ("Gõ `[tờ này](khong-co)`.", []),
        ("Gõ `a` rồi xem [tờ này](khong-co).", ["dead-link"]),
        ("Xem [tờ này](khong-co) của {{ fact.la }}.", []),
        ("Xem [tờ này](khong-co) của {{ fact.cho }}.", []),
        ("Xem [tờ này](khong-co) của {{ fact.so }}.", ["dead-link"]),
    ],
)
def test_a_link_is_told_where_it_will_be_one(body: str, codes: list[str]) -> None:
    library = make_library(facts=make_facts(so="1999", cho=None), announcements=(make_announcement(body=body),))

    assert [problem.code for problem in problems(check_links, library)] == codes
