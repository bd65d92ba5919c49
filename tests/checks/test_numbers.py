"""What is told of the commune's numbers to call: which of them is none, or too long for the sheets, and where."""

from typing import Any

import pytest

from generator.checks.numbers import check_numbers
from tests.builders import make_commune, make_facts, make_library
from tests.checks.contexts import placed, told

LONG = "0 2 2 5 - 3 8 3 - 1 0 5 - 1"
HOTLINE, LINE, BODY = ("hotline",), ("emergency", 1, "number"), ("bodies", 0, "phone")
HEAD, IMPRINT = ("villages", 0, "head", "phone"), ("imprint", "phone")
PLACES = placed("commune.yaml", HOTLINE, LINE, BODY, HEAD, IMPRINT, ("emergency", 6))
FACTS = make_facts(words="mười chín", part="0225 999", long=LONG).model_copy(
    update={"places": placed("facts.yaml", ("facts", "words", "value"), ("facts", "long", "value"))}
)


def of_numbers(number: str, *locations: tuple[Any, ...]) -> list[tuple[str, int, str, str]]:
    """Return what is told of the commune with *number* at *locations*, and sound numbers elsewhere."""
    at = {location: number if location in locations else "0225 999 000" for location in (HOTLINE, BODY, HEAD, IMPRINT)}
    line = number if LINE in locations else "114"
    commune = make_commune(
        hotline=at[HOTLINE],
        emergency=[{"number": each, "name": "Công an", "use": "Có trộm"} for each in ("113", line)],
        bodies=[{"id": "xa", "name": "Ủy ban", "phone": at[BODY]}],
        villages=[{"id": "dong", "name": "Đông", "head": {"name": "Ông A", "consent": "có", "phone": at[HEAD]}}],
        imprint={"phone": at[IMPRINT]},
        places=PLACES,
    )
    return told(check_numbers, make_library(commune=commune, facts=FACTS))


@pytest.mark.parametrize(
    ("location", "line", "name"),
    [
        (HOTLINE, 10, "“hotline” (số tổng đài)"),
        (LINE, 20, "“number” (số)"),
        (BODY, 30, "“phone” (điện thoại)"),
        (HEAD, 40, "“phone” (điện thoại)"),
        (IMPRINT, 50, "“phone” (điện thoại)"),
    ],
)
def test_a_number_that_is_none_is_told_where_it_stands(location: tuple[Any, ...], line: int, name: str) -> None:
    hint = "Viết bằng chữ số, nhiều nhất 15 chữ số, ví dụ 1999."

    assert of_numbers("{{ fact.words }}", location) == [
        ("facts.yaml", 10, f"{name} “mười chín” không phải số điện thoại.", hint)
    ]
    assert of_numbers("0225 {{ fact.words }}", location) == [
        ("commune.yaml", line, f"{name} “0225 mười chín” không phải số điện thoại.", hint)
    ]
    assert of_numbers("{{ fact.part }} 000", location) == []


@pytest.mark.parametrize(("location", "line"), [(HOTLINE, 10), (LINE, 20), (BODY, None), (HEAD, None), (IMPRINT, None)])
def test_a_number_that_is_too_long_is_told_where_sheets_print_it(location: tuple[Any, ...], line: int | None) -> None:
    message = f"Số “{LONG}” dài quá, in lên tờ hẹp nhất thì chữ nhỏ không đọc được."
    hint = "Bỏ bớt 2 dấu cách, dấu chấm hoặc dấu gạch."

    assert of_numbers(LONG, location) == ([("commune.yaml", line, message, hint)] if line else [])
    assert of_numbers("{{ fact.long }}", location) == ([("facts.yaml", 20, message, hint)] if line else [])


def test_the_first_emergency_number_without_room_is_told() -> None:
    lines = [{"number": "113", "name": "Công an", "use": "Có trộm"}] * 7
    commune = make_commune(hotline=None, emergency=lines, places=PLACES)

    assert [told[:2] for told in told(check_numbers, make_library(commune=commune))] == [("commune.yaml", 60)]
