"""What is told of tables of handled feedback: days that cannot be, and persons where an office belongs."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.checks.results import check_days_to_come, check_results, known_to_all
from generator.making.reads import Reads
from generator.model import Result, Results, outcome_digest
from tests import worlds
from tests.builders import make_fact, make_facts, make_library
from tests.checks.contexts import placed, rest_of
from tests.contents import TODAY
from tests.worlds import Edition

NAMES = ("received", "answered", "unit", "field", "outcome")
PLACES = placed("results/2026-11.csv", *(("rows", row, name) for row in (0, 1) for name in NAMES))
AT = {10 * number: place for number, place in enumerate([(row, name) for row in (0, 1) for name in NAMES], 1)}
SOUND = {"field": "Đường", "received": "2026-11-03", "answered": "2026-11-05", "unit": "Phòng Kinh tế"}


def as_result(row: Mapping[str, Any]) -> Result:
    """Return the *row* of a table, whose days stand in ISO 8601."""
    days = ("received", "answered")
    values: dict[str, Any] = {
        name: date.fromisoformat(value) if name in days and value else value for name, value in row.items()
    }
    return Result(**values)


def told(*rows: dict[str, Any], clock: date | None = None) -> list[tuple[str, int, str]]:
    """Return the code, the row and the column of each problem of a table of November 2026 with *rows*."""
    results = Results.model_validate(
        {"month": "2026-11", "rows": tuple(as_result(row) for row in rows), "places": PLACES}
    )
    context = rest_of(make_library(results=(results,)), TODAY)
    problems = [*check_results(results), *check_days_to_come(replace(context, clock=clock))]
    return [(one.code, *AT[one.at.line]) for one in problems]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"answered": None}, []),
        ({"received": "2026-11-24", "answered": "2026-11-24"}, []),
        ({"received": "2026-11-24", "answered": "2026-11-25"}, [("day-to-come", "answered")]),
        ({"received": "2026-11-25", "answered": None}, [("day-to-come", "received")]),
        ({"received": "2026-11-06"}, [("answered-first", "answered")]),
        ({"received": "2026-10-30"}, []),
        ({"received": "2026-10-30", "answered": None}, [("of-another-month", "received")]),
        ({"received": "2026-10-03", "answered": "2026-10-05"}, [("of-another-month", "received")]),
        ({"received": "2026-12-03", "answered": None}, [("of-another-month", "received"), ("day-to-come", "received")]),
        ({"unit": "Ông Mẫu Văn A"}, [("person-for-unit", "unit")]),
        ({"unit": "Tuấn Hà"}, [("person-for-unit", "unit")]),
        ({"field": "Hùng"}, [("personal-data", "field")]),
        ({"outcome": "Gọi lại 0225 3822 822"}, [("personal-data", "outcome"), ("uncleared", "outcome")]),
        ({"outcome": "Ông Mẫu Văn A đã sửa"}, [("personal-data", "outcome"), ("uncleared", "outcome")]),
        ({"field": "Nhà bà Mẫu Thị B"}, [("personal-data", "field")]),
        ({"outcome": "Đã sửa đường"}, [("uncleared", "outcome")]),  # nobody has read it yet
    ],
)
def test_what_is_told_of_a_row(fields: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert told({**SOUND, **fields}) == [(code, 0, name) for code, name in expected]
    assert told(SOUND, {**SOUND, **fields}) == [(code, 1, name) for code, name in expected]


def test_what_the_commune_says_itself_leads_to_nobody() -> None:
    """Its telephone and its address stand in its facts; the same in an answer is no trace."""
    facts = make_facts(
        phone=make_fact("(0225) 3822 822"),
        address=make_fact("Số 1, đường Làng, thôn Đông"),
        chairman=make_fact("Nguyễn Văn Mẫu"),
        asked=make_fact(None),
    )
    public = frozenset(known_to_all(Reads(worlds.world_of(make_library(facts=facts), Edition(TODAY)))))
    said = {
        "Gọi 0225.3822.822 hoặc +84 225 3822 822": 0,
        "Đến số 1, đường Làng, thôn Đông": 0,
        "Đến số 12, đường Làng, thôn Đông": 1,
        "Gọi 0225 3822 823": 1,
        "Ông Nguyễn Văn Mẫu đã nhận": 1,
    }
    for outcome, problems in said.items():
        result = replace(
            as_result({**SOUND, "outcome": outcome}), cleared_by="Lan", cleared_hash=outcome_digest(outcome)
        )
        results = Results.model_validate({"month": "2026-11", "rows": (result,), "places": PLACES})

        assert len(list(check_results(results, public))) == problems, outcome


def test_a_day_is_to_come_only_after_the_day_on_which_an_older_one_is_looked_at() -> None:
    """`tinlang build --date` of last week stops at no row of this week."""
    row = {**SOUND, "received": "2026-11-25", "answered": None}

    assert told(row, clock=date(2026, 11, 25)) == []
    assert told(row, clock=date(2026, 11, 23)) == [("day-to-come", 0, "received")]
