from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.broadcast.calendar import (
    LONGEST_URGENT,
    MOST_AIRINGS,
    OnAir,
    airings_of,
    asked_for,
    last_urgent_day,
    reckoned,
)
from generator.model import Campaign, Library, Priority, Weekday
from generator.text.hours import hour_in_figures, read_hour
from tests.builders import make_announcement, make_campaign, make_commune, make_library

TWO_SLOTS = [
    {"id": "sang", "name": "Buổi sáng", "starts": "5h30", "minutes": "15"},
    {"id": "chieu", "name": "Buổi chiều", "starts": "17h00", "minutes": "15"},
]
MESSAGES = [
    {"slug": "mot", "title": "Bài một", "text": "Bà con gọi tổng đài."},
    {"slug": "hai", "title": "Bài hai", "text": "Mai xã họp.", "priority": "ưu tiên"},
]


def airing(weeks: Any = 1, days: Any = "thứ hai", slots: Any = "sang", messages: Any = "mot") -> dict[str, Any]:  # noqa: ANN401 - as typed
    weeks = weeks if isinstance(weeks, list) else [weeks]
    return {"weeks": weeks, "days": days, "slots": slots, "messages": messages}


def library(*airings: dict[str, Any], starts: str | None = "07/12/2026", **parts: Any) -> Library:  # noqa: ANN401 - fields of any type
    broadcast = {"greeting": "Chào!", "speaker": "Tin.", "thanks": "Cảm ơn.", "slots": TWO_SLOTS}
    campaign = make_campaign(starts=starts, messages=MESSAGES, airings=list(airings))
    return make_library(**{"commune": make_commune(broadcast=broadcast), "campaigns": (campaign,), **parts})


def on_air(found: Library, recorded: dict[str, int] | None = None) -> tuple[OnAir, ...]:
    return airings_of(found, reckoned(found, recorded))


def on_air_on(found: Library, day: date, recorded: dict[str, int] | None = None) -> list[OnAir]:
    return [one for one in on_air(found, recorded) if one.day == day]


def moved(one: OnAir, to: Library) -> OnAir:
    """Return *one* as the only campaign of *to* asks for it."""
    (campaign,) = to.campaigns
    return replace(one, campaign=campaign, piece=replace(one.piece, document=campaign))


def heard(found: Library, day: date) -> list[tuple[str, str]]:
    return [(one.piece.slug, one.slot.id) for one in on_air_on(found, day)]


def test_each_week_day_slot_and_message_is_an_airing() -> None:
    found = library(airing([1, 2], ["thứ hai", "thứ tư"], ["sang", "chieu"], ["mot"]))

    assert len(on_air(found)) == 8
    assert heard(found, date(2026, 12, 16)) == [("mot", "sang"), ("mot", "chieu")]
    assert heard(found, date(2026, 12, 15)) == []


@pytest.mark.parametrize("first", [date(2026, 12, 7), date(2026, 12, 9), date(2026, 12, 13)])
def test_a_week_is_seven_days_from_the_first_so_that_no_day_of_the_week_is_left_out(first: date) -> None:
    found = library(*(airing(1, str(day)) for day in Weekday), starts=f"{first:%d/%m/%Y}")

    days = sorted(one.day for one in on_air(found) if one.day)

    assert len(set(days)) == 7
    assert days[0] == first


def test_a_campaign_without_a_first_day_has_weeks_but_no_dates() -> None:
    (found,) = on_air(library(airing(2, "thứ sáu"), starts=None))

    assert (found.day, found.week, found.weekday) == (None, 2, Weekday.FRIDAY)
    assert found.begins is None


def test_a_slot_without_an_hour_has_none() -> None:
    slots = [{"id": "sang", "name": "Buổi sáng"}]
    commune = make_commune(broadcast={"greeting": "Chào!", "speaker": "Tin.", "thanks": "Ơn.", "slots": slots})
    (found,) = on_air(library(airing(), commune=commune))

    assert (found.starts, found.hour, found.begins) == (None, None, None)
    assert found.day == date(2026, 12, 7)


def test_what_is_more_urgent_is_heard_first_and_the_rest_begins_after_it() -> None:
    found = on_air_on(library(airing(messages=["mot", "hai"])), date(2026, 12, 7))

    assert [one.piece.slug for one in found] == ["hai", "mot"]
    assert found[0].offset == 0
    assert found[1].offset == found[0].seconds
    assert found[1].starts == time(5, 30)
    assert found[1].begins is not None
    assert found[1].begins.second == found[0].seconds % 60


def test_an_urgent_notice_goes_out_in_every_slot_before_all_others_while_it_stands() -> None:
    notice = make_announcement(published="06/12/2026", expires="08/12/2026", priority="khẩn cấp")
    found = library(airing(), announcements=(notice,))

    assert heard(found, date(2026, 12, 5)) == []
    assert heard(found, date(2026, 12, 7)) == [("cat-nuoc", "sang"), ("mot", "sang"), ("cat-nuoc", "chieu")]
    assert heard(found, date(2026, 12, 9)) == []


def test_an_urgent_notice_is_not_broadcast_for_longer_than_a_month() -> None:
    notice = make_announcement(published="06/12/2026", expires="31/12/2100", priority="khẩn cấp")
    found = on_air(library(announcements=(notice,)))

    assert len(found) == 2 * LONGEST_URGENT
    assert found[-1].day == date(2027, 1, 4) == last_urgent_day(notice)


def test_what_an_airing_names_twice_is_broadcast_once() -> None:
    once = library(airing([1, 2], ["thứ hai"], ["sang"]))
    often = library(airing([1, 2] * 400, ["thứ hai"] * 400, ["sang"] * 400))

    assert on_air(often) == tuple(moved(one, often) for one in on_air(once))


def test_no_campaign_is_laid_out_that_asks_for_more_than_a_year_can_hold() -> None:
    found = library(*([airing(list(range(1, 53)), list(Weekday), ["sang", "chieu"])] * 30))

    assert asked_for(found.campaigns[0]) > MOST_AIRINGS
    assert on_air(found) == ()


def test_an_airing_may_name_an_announcement() -> None:
    found = library(airing(messages=["mot", "cat-nuoc"]), announcements=(make_announcement(),))

    assert heard(found, date(2026, 12, 7)) == [("mot", "sang"), ("cat-nuoc", "sang")]


def test_a_recording_says_how_long_it_really_takes() -> None:
    found = library(airing())

    assert on_air_on(found, date(2026, 12, 7), {"mot": 99})[0].seconds == 99
    assert on_air_on(found, date(2026, 12, 7))[0].seconds != 99


@given(st.integers(0, 23), st.integers(0, 59))
def test_an_hour_in_figures_is_read_as_the_same_hour(hour: int, minute: int) -> None:
    assert read_hour(hour_in_figures(time(hour, minute))) == time(hour, minute)


@given(st.text(max_size=12))
def test_any_text_is_an_hour_or_none(text: str) -> None:
    assert read_hour(text) is None or ":" in str(read_hour(text))


def _asked(weeks: list[int], days: list[Weekday], slots: list[str], messages: list[str]) -> dict[str, Any]:
    return {"weeks": weeks, "days": [str(day) for day in days], "slots": slots, "messages": messages}


AIRINGS = st.lists(
    st.builds(
        _asked,
        st.lists(st.integers(1, 3), min_size=1, max_size=2, unique=True),
        st.lists(st.sampled_from(list(Weekday)), min_size=1, max_size=3, unique=True),
        st.lists(st.sampled_from(["sang", "chieu"]), min_size=1, unique=True),
        st.lists(st.sampled_from(["cat-nuoc", "hop-thon"]), min_size=1, unique=True),
    ),
    min_size=1,
    max_size=2,
)
OFFS = st.lists(st.integers(0, 27), max_size=4)


@given(st.lists(AIRINGS, min_size=2, max_size=3), OFFS, st.integers(0, 13))
def test_campaigns_that_overlap_lose_nothing_and_no_message_is_heard_twice_in_a_session(
    asked: list[list[dict[str, Any]]], offs: list[int], later: int
) -> None:
    first = date(2026, 12, 7)
    notices = (make_announcement(priority="ưu tiên"), make_announcement("hop-thon", title="Họp thôn"))
    campaigns = tuple(
        make_campaign(
            f"dot-{number}",
            starts=f"{first + timedelta(days=number * later):%d/%m/%Y}",
            messages=[{"slug": f"rieng-{number}", "title": "Riêng", "text": "Lời."}],
            airings=[*airings, airing([1, 2], ["thứ hai", "thứ năm"], "sang", f"rieng-{number}")],
        )
        for number, airings in enumerate(asked)
    )
    off = {first + timedelta(days=number) for number in offs}
    broadcast = {"greeting": "Chào!", "speaker": "Tin.", "thanks": "Cảm ơn.", "slots": TWO_SLOTS}
    days_off = [{"day": f"{day:%d/%m/%Y}", "name": "Nghỉ"} for day in sorted(off)]
    commune = make_commune(broadcast={**broadcast, "days_off": days_off})
    found = on_air(make_library(commune=commune, campaigns=campaigns, announcements=notices))
    wanted = {
        (day, slot, message)
        for campaign in campaigns
        for one in campaign.airings
        for week in one.weeks
        for weekday in one.days
        for slot in one.slots
        for message in one.messages
        if (day := _day_of(campaign, week, weekday)) not in off
    }

    heard = {(one.day, one.slot.id, one.piece.slug, one.campaign and one.campaign.slug) for one in found}
    told = [(day, slot, slug) for day, slot, slug, _ in heard]
    assert len(told) == len({*told})  # two campaigns never ask for it in one session
    assert {*told} == wanted
    for _, session in groupby(found, key=lambda one: (one.day, one.slot.id)):
        ranks = [one.piece.priority is not Priority.PRIORITY for one in session]
        assert ranks == sorted(ranks)


def _day_of(campaign: Campaign, week: int, weekday: Weekday) -> date:
    assert campaign.starts is not None
    starts = datetime.strptime(campaign.starts.raw, "%d/%m/%Y").date()  # noqa: DTZ007 - a day alone
    days = (starts + timedelta(days=7 * (week - 1) + number) for number in range(7))
    return next(day for day in days if day.weekday() == weekday.number)
