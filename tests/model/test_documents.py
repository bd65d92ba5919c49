"""How days of the week and lists of one are typed."""

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model import Weekday
from tests.builders import make_campaign


def days_of(typed: Any) -> tuple[Weekday, ...]:  # noqa: ANN401 - as typed
    airing = {"weeks": "1", "days": typed, "slots": "sang", "messages": "goi-tong-dai"}
    return make_campaign(airings=[airing]).airings[0].days


@pytest.mark.parametrize("typed", ["thứ hai", "Thứ Hai", " THỨ HAI ", ["thứ hai"]])
def test_a_day_of_the_week_is_read_in_capitals_or_not_alone_or_in_a_list(typed: object) -> None:
    assert days_of(typed) == (Weekday.MONDAY,)


@pytest.mark.parametrize("typed", ["thứ tám", "", [["thứ hai"]], [2], {"thứ hai": "x"}])
def test_what_is_no_day_of_the_week_is_refused(typed: object) -> None:
    with pytest.raises(ValidationError):
        days_of(typed)


def test_days_are_numbered_as_python_numbers_them() -> None:
    assert [day.number for day in Weekday] == list(range(7))
    assert Weekday.SUNDAY.number == 6
