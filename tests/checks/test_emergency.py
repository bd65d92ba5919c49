"""Texts about emergencies that have people call the hotline are told, guides and what campaigns say of them alike."""

import pytest

from generator.checks.emergency import check_emergency
from tests.builders import make_campaign, make_commune, make_facts, make_guide, make_library
from tests.checks.contexts import problems

FIRE = [{"number": "114", "name": "Cứu hỏa", "use": "Có cháy"}, {"number": "{{ fact.benh }}", "name": "Cấp cứu"}]


def told(*messages: dict[str, str], address: str = "tel:114", **fields: object) -> list[tuple[int, str]]:
    """Return the columns and the hints of what is told of a guide with *fields*, and of a campaign's *messages*."""
    guides = (
        make_guide("co-chay", about_emergency="yes", action={"label": "Gọi", "address": address}, **fields),
        make_guide("goi-tong-dai", steps=[{"title": "Gọi 1999"}]),
    )
    said = [{"slug": f"loi-{number}", "title": "Lời", **message} for number, message in enumerate(messages)]
    library = make_library(
        facts=make_facts(benh="115", tong_dai="1999"),
        commune=make_commune(hotline="{{ fact.tong_dai }}", emergency=[{"use": "Việc gấp", **line} for line in FIRE]),
        guides=guides,
        campaigns=(make_campaign(messages=said),) if said else (),
    )
    return [(problem.at.column, problem.hint) for problem in problems(check_emergency, library)]


def test_the_hint_names_the_emergency_numbers_with_their_facts_filled_in() -> None:
    ((_, hint),) = told(steps=[{"title": "Gọi 1999 ngay"}])

    assert hint.startswith("Viết số khẩn cấp (114, 115) của việc ấy.")


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ("tel:1999", 1),
        ("tel:{{ fact.tong_dai }}", 1),
        ("Tel: 1999", 1),
        ("tel:114", 0),
        ("https://vi-du.example/1999", 0),
    ],
)
def test_a_button_that_dials_the_hotline_is_told(address: str, count: int) -> None:
    assert len(told(address=address)) == count


@pytest.mark.parametrize(
    ("messages", "count"),
    [
        ([{"text": "Có cháy, bà con gọi 1999.", "guide": "co-chay"}], 1),
        ([{"text": "Có cháy, bà con gọi 114.", "guide": "co-chay"}], 0),
        ([{"text": "Bà con gọi 1999."}], 0),
        ([{"text": "Bà con gọi 1999.", "guide": "goi-tong-dai"}], 0),
        ([{"text": "Chạy ra ngay.", "guide": "co-chay", "call": "1999"}], 1),
        ([{"text": "Gọi 1999."}, {"text": "Gọi 1999.", "guide": "co-chay"}, {"text": "Gọi 1999 nhé."}], 1),
    ],
)
def test_what_a_campaign_says_of_an_emergency_is_looked_at_and_nothing_beside(
    messages: list[dict[str, str]], count: int
) -> None:
    assert len(told(*messages)) == count
