"""What is published of residents' reports: no group of one or two stands by itself, nor can it be reckoned."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.channels.site.aggregate import MINIMUM_GROUP, aggregate
from generator.model import Places, Result, Results
from tests.builders import FOLDER

ROWS = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from(["dong", "doai", None]), st.booleans()))


def month(rows: list[tuple[str, str | None, bool]]) -> Results:
    answered = date(2026, 11, 5)
    records = tuple(
        Result.model_validate(
            {"field": field, "village": village, "received": date(2026, 11, 2), "unit": "Tổ điện"}
            | ({"answered": answered} if done else {})
        )
        for field, village, done in rows
    )
    return Results(month="2026-11", rows=records, places=Places(FOLDER / "results/2026-11.csv"))


@given(ROWS)
def test_no_small_group_is_counted_listed_or_left_over(rows: list[tuple[str, str | None, bool]]) -> None:
    counts = Counter(field for field, _, _ in rows)
    shown = aggregate(month(rows))

    assert all(group.received >= MINIMUM_GROUP for group in shown.fields)
    assert sum(group.received for group in shown.fields) in (0, len(rows))
    assert bool(shown.fields) is (len(rows) >= MINIMUM_GROUP)
    assert all(counts[matter.field] >= MINIMUM_GROUP for matter in shown.matters)
    assert {matter.field for matter in shown.matters} == {group.field for group in shown.fields if group.field}
    places = Counter((field, village) for field, village, _ in rows)
    assert all(places[matter.field, matter.village] >= MINIMUM_GROUP for matter in shown.matters if matter.village)


@pytest.mark.parametrize(
    ("fields", "groups"),
    [
        ("", []),
        ("ab", []),
        ("abc", [(None, 3)]),
        ("aaaaab", [(None, 6)]),
        ("aaaaabb", [(None, 7)]),
        ("aaaaabbbc", [("a", 5), (None, 4)]),
        ("aaaaabbbccd", [("a", 5), ("b", 3), (None, 3)]),
        ("aaabbb", [("a", 3), ("b", 3)]),
    ],
)
def test_small_fields_are_counted_together_with_as_many_others_as_that_needs(
    fields: str, groups: list[tuple[str | None, int]]
) -> None:
    shown = aggregate(month([(field, None, True) for field in fields]))

    assert [(group.field, group.received) for group in shown.fields] == groups


def test_of_a_month_with_two_matters_nothing_is_told_but_that() -> None:
    shown = aggregate(month([("a", "dong", True), ("b", "dong", False)]))

    assert (shown.received, shown.answered, shown.fields, shown.matters) == ("dưới 3", "dưới 3", (), ())
