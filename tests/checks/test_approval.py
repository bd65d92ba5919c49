"""What is told of approvals: which of them does not hold, where, and whether the text is kept back for it."""

from datetime import date

import pytest

from generator.approval import fingerprint_of
from generator.checks.approval import check_approval, check_setting
from generator.model import People
from generator.source import Position
from tests.builders import FOLDER, make_commune, make_facts, make_guide, make_library
from tests.checks.contexts import placed, rest_of

FILE = "guides/goi-1999.yaml"
PLACES = placed(FILE, ("state",), ("approved_by",), ("approved_on",), ("approved_hash",))
LINES = {10: "state", 20: "approved_by", 30: "approved_on", 40: "approved_hash"}
SIGNED = {"state": "approved", "approved_by": "Trần Văn Mẫu", "approved_on": "23/11/2026"}
PEOPLE = People.model_validate(
    {"people": [{"id": "mau", "name": "Trần Văn Mẫu", "roles": ["approve"]}, {"id": "lan", "name": "Lan"}]}
)
KEPT_BACK = "chưa ra"


def hash_of() -> str:
    return fingerprint_of(make_guide(**SIGNED), make_facts(), {})


def told(*, asked: bool, **fields: str) -> list[tuple[str, str]]:
    """Return the code of each problem of a guide with *fields*, and the key that it is told at."""
    commune = make_commune(needs_approval="yes" if asked else "no")
    library = make_library(commune=commune, guides=(make_guide(places=PLACES, **fields),), people=PEOPLE)
    return [(problem.code, LINES[problem.at.line]) for problem in check_approval(rest_of(library))]


@pytest.mark.parametrize(
    ("fields", "asked", "free"),
    [
        ({}, [("not-approved", "state")], []),
        (
            {**SIGNED, "approved_by": "Lan"},
            [("approver-unknown", "approved_by")],
            [("approver-unknown", "approved_by")],
        ),
        (SIGNED, [("approval-without-hash", "state")], []),
        (
            {**SIGNED, "approved_on": "22/11/2026"},
            [("approved-before-updated", "approved_on")],
            [("approved-before-updated", "approved_on")],
        ),
        ({**SIGNED, "approved_hash": hash_of()}, [], []),
        (
            {**SIGNED, "approved_hash": hash_of(), "title": "Khác"},
            [("approval-outdated", "approved_hash")],
            [("approval-outdated", "approved_hash")],
        ),
        (
            {**SIGNED, "approved_hash": hash_of(), "approved_on": "22/11/2026"},
            [("approved-before-updated", "approved_on")],
            [("approved-before-updated", "approved_on")],
        ),
        ({**SIGNED, "approved_hash": hash_of(), "approved_on": "24/11/2026"}, [], []),
        (
            {**SIGNED, "approved_hash": hash_of(), "approved_on": "25/11/2026"},
            [("approved-in-the-future", "approved_on")],
            [("approved-in-the-future", "approved_on")],
        ),
    ],
)
def test_an_approval_that_does_not_hold_is_told_at_its_key(
    fields: dict[str, str], asked: list[tuple[str, str]], free: list[tuple[str, str]]
) -> None:
    assert told(asked=True, **fields) == asked
    assert told(asked=False, **fields) == free


@pytest.mark.parametrize(
    ("fields", "held"),
    [
        ({**SIGNED, "approved_by": "Lan"}, True),
        ({**SIGNED, "approved_on": "22/11/2026"}, True),
        ({**SIGNED, "approved_hash": hash_of(), "title": "Khác"}, True),
        ({**SIGNED, "approved_hash": hash_of(), "approved_on": "22/11/2026"}, False),
    ],
)
@pytest.mark.parametrize("asked", [True, False])
def test_a_text_is_said_to_be_kept_back_where_it_is(fields: dict[str, str], *, held: bool, asked: bool) -> None:
    commune = make_commune(needs_approval="yes" if asked else "no")
    library = make_library(commune=commune, guides=(make_guide(**fields),), people=PEOPLE)
    (problem,) = check_approval(rest_of(library))

    assert (KEPT_BACK in problem.message) is (held and asked), problem.message


def test_the_day_of_an_approval_is_in_the_future_only_after_the_day_on_which_it_is_looked_at() -> None:
    library = make_library(guides=(make_guide(**{**SIGNED, "approved_on": "25/11/2026"}),), people=PEOPLE)

    assert [problem.code for problem in check_approval(rest_of(library, date(2026, 11, 24)))] == [
        "approved-in-the-future"
    ]
    assert list(check_approval(rest_of(library, date(2026, 11, 25)))) == []


def test_a_commune_that_does_not_say_whether_texts_need_approval_is_told() -> None:
    (problem,) = check_setting(rest_of(make_library(commune=make_commune())))

    assert (problem.code, problem.at) == ("approval-not-set", Position(FOLDER / "commune.yaml"))
    assert list(check_setting(rest_of(make_library(commune=make_commune(needs_approval="no"))))) == []
