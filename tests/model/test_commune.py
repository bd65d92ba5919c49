"""The commune as it is typed: villages in short, addresses of the site, days of the week."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from generator.model.station import Weekday, WeekdayField
from tests.builders import make_commune


class Week(BaseModel):
    """A model with a day of the week in it."""

    day: WeekdayField


@pytest.mark.parametrize(
    ("typed", "villages"),
    [
        ("Thôn Đông", ("thon-dong", "Thôn Đông")),
        ({"name": "Thôn Đông"}, ("thon-dong", "Thôn Đông")),
        ({"id": "to-1", "name": "Thôn Đông"}, ("to-1", "Thôn Đông")),
    ],
)
def test_a_village_may_be_its_name_alone(typed: object, villages: tuple[str, str]) -> None:
    commune = make_commune(villages=[typed, {"id": "doai", "name": "Thôn Đoài"}])

    assert [(village.id, village.name.raw) for village in commune.villages] == [villages, ("doai", "Thôn Đoài")]


def fault_of(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of any type
    with pytest.raises(ValidationError) as raised:
        make_commune(**fields)
    (fault,) = raised.value.errors()
    return {key: fault[key] for key in ("type", "loc", "ctx") if key in fault}


@pytest.mark.parametrize(
    ("typed", "fault", "where"),
    [
        ("Thôn Đông", "tuple_type", ("villages",)),
        ([7], "model_type", ("villages", 0)),
        ([" "], "model_type", ("villages", 0)),
        ([{"id": "dong"}], "missing", ("villages", 0, "name")),
        ([{"id": "dong", "name": 7}], "not-a-text", ("villages", 0, "name")),
    ],
)
def test_what_is_no_village_is_told_where_it_stands(typed: object, fault: str, where: tuple[str | int, ...]) -> None:
    found = fault_of(villages=typed)

    assert (found["type"], found["loc"]) == (fault, where)


def test_an_address_is_kept_in_ascii_and_what_is_none_is_told_as_it_was_typed() -> None:
    assert make_commune(web=" https://xã.vidu.vn ").web == "https://xn--x-yfa.vidu.vn"
    assert fault_of(web="không có") == {"type": "not-an-address", "loc": ("web",), "ctx": {"found": "không có"}}


@pytest.mark.parametrize("typed", ["thứ Hai", "Thứ hai", " THỨ HAI "])
def test_a_day_of_the_week_may_be_typed_in_capitals_or_not(typed: str) -> None:
    assert Week(day=typed).day is Weekday.MONDAY
    assert [day.number for day in Weekday] == [0, 1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("typed", ["thứ 2", "hai", 2])
def test_what_is_no_day_of_the_week_is_refused(typed: object) -> None:
    with pytest.raises(ValidationError):
        Week.model_validate({"day": typed})
