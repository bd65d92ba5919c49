"""What leads somewhere, and what does not: buttons, weeks of a campaign."""

import pytest

from generator.checks.references import check_actions, check_references
from tests.builders import make_announcement, make_campaign, make_facts, make_guide, make_library
from tests.checks.contexts import problems


def of_button(address: str) -> list[str]:
    guide = make_guide(action={"label": "Gọi ngay", "address": address})
    return [problem.code for problem in problems(check_actions, make_library(guides=(guide,)))]


@pytest.mark.parametrize(
    "address",
    ["tel:1999", "tel: 0225 3821 055", "https://xa.example", "HTTP://xa.example/gop-y?ma=1", "mailto:xa@vi-du.example"],
)
def test_a_button_calls_a_number_or_opens_a_page_or_a_letter(address: str) -> None:
    assert of_button(address) == []


@pytest.mark.parametrize("address", ["1999", "tel:", "tel:1:999", "sms:1999", "tel:https://xa.example", "mailto:xa"])
def test_a_button_that_does_neither_is_told(address: str) -> None:
    assert of_button(address) == ["leads-nowhere"]


@pytest.mark.parametrize(("said", "found"), [("1999", []), ("mười chín", ["leads-nowhere"])])
def test_a_button_leads_where_its_fact_says(said: str, found: list[str]) -> None:
    guide = make_guide(action={"label": "Gọi ngay", "address": "tel:{{ fact.hotline }}"})
    told = problems(check_actions, make_library(guides=(guide,), facts=make_facts(hotline=said)))

    assert [problem.code for problem in told] == found
    assert all(f"“tel:{said}”" in problem.message for problem in told)


@pytest.mark.parametrize(("week", "found"), [(1, []), (4, []), (5, ["week-outside"])])
def test_posters_may_hang_until_the_last_week(week: int, found: list[str]) -> None:
    campaign = make_campaign(posters=[{"week": week, "guides": "goi-1999", "where": "Nhà văn hóa."}])

    assert [one.code for one in problems(check_references, make_library(campaigns=(campaign,)))] == found


@pytest.mark.parametrize(("week", "found"), [(1, []), (4, []), (0, ["week-outside"]), (5, ["week-outside"])])
def test_what_is_broadcast_is_broadcast_in_a_week_of_the_campaign(week: int, found: list[str]) -> None:
    airing = {"weeks": [week], "days": "thứ hai", "slots": "sang", "messages": "goi-tong-dai"}
    library = make_library(campaigns=(make_campaign(airings=[airing]),))

    assert [one.code for one in problems(check_references, library)] == found


@pytest.mark.parametrize(("day", "found"), [("23/11/2026", []), ("22/11/2026", ["expires-before-published"])])
def test_a_notice_may_hold_for_the_day_on_which_it_is_published(day: str, found: list[str]) -> None:
    notice = make_announcement(published="23/11/2026", expires=day)

    assert [one.code for one in problems(check_references, make_library(announcements=(notice,)))] == found
