"""Links in a text that lead nowhere are told; those in code, and those with facts that nobody knows, are not."""

import pytest

from generator.checks.links import check_links
from tests.builders import make_announcement, make_commune, make_facts, make_guide, make_library
from tests.checks.contexts import problems


@pytest.mark.row("R16")
@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("Xem [tờ này](khong-co).", ["dead-link"]),
        ("Xem [tờ này](https://vi-du.example).", []),
        ("Gõ `[tờ này](khong-co)`.", []),
        ("Gõ `a` rồi xem [tờ này](khong-co).", ["dead-link"]),
        ("Xem \\[tờ này](khong-co).", []),
        ("Xem [tờ [in] này](khong-co), [tờ kia](khong-co) và tờ ấy](khong-co).", ["dead-link", "dead-link"]),
        ("Xem [tờ này][to].\n\n[to]: khong-co", ["dead-link"]),
        ("Xem [tờ này](khong-co) của {{ fact.la }}.", []),
        ("Xem [tờ này](khong-co) của {{ fact.cho }}.", []),
        ("Xem [tờ này](khong-co) của {{ fact.so }}.", ["dead-link"]),
    ],
)
def test_a_link_is_told_where_it_will_be_one(body: str, codes: list[str]) -> None:
    library = make_library(facts=make_facts(so="1999", cho=None), announcements=(make_announcement(body=body),))

    assert [problem.code for problem in problems(check_links, library)] == codes


@pytest.mark.parametrize(
    ("address", "codes"),
    [
        ("https://abm.example/q/zzzz", ["dead-link"]),
        ("https://abm.example/q/vdx9", []),
        ("https://a.example/q/zzzz", ["dead-link"]),
        ("https://a.example/q/vdx9", []),
        ("https://b.example/q/zzzz", []),
    ],
)
def test_an_address_of_the_commune_is_told_where_no_text_has_it(address: str, codes: list[str]) -> None:
    commune = make_commune(web="https://abm.example", short_web="https://a.example")
    guide = make_guide(short="vdx9", steps=[{"title": "Xem", "text": f"Xem {address} nhé."}])
    library = make_library(commune=commune, guides=(guide,))

    assert [problem.code for problem in problems(check_links, library)] == codes
