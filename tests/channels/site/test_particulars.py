"""When, where, who and whom to ask on the site: for readers, for machines, and for readers' own calendars."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import recurring_ical_events
from icalendar import Calendar
from lxml import html

from generator.model import Library
from tests import worlds
from tests.builders import make_announcement, make_commune, make_fact, make_facts, make_library
from tests.channels.site.sites import ADDRESS, rendered
from tests.worlds import Edition

HOURS = "8h00–16h30 ngày 10/12/2026"
FIELDS: dict[str, Any] = {
    "title": "Cắt nước",
    "when": HOURS,
    "where": "Nhà văn hóa thôn đông, gần {{ fact.place }}",
    "who": "Các hộ ở Thôn Đoài Hạ",
    "contact": "Tổ cấp nước, {{ fact.repair }}",
}
VILLAGES = [
    {"id": "thon-dong", "name": "Thôn Đông"},
    {"id": "thon-doai", "name": "Thôn Đoài"},
    {"id": "thon-doai-ha", "name": "Thôn Đoài Hạ"},
]
PAGE = "thong-bao/cat-nuoc.html"
CALENDAR = "thong-bao/cat-nuoc.ics"


def library(**fields: Any) -> Library:  # noqa: ANN401 - fields of any type
    return make_library(
        commune=make_commune(web=ADDRESS, villages=VILLAGES),
        facts=make_facts(place="bến đò", repair="0225 000 111"),
        announcements=(make_announcement(**{**FIELDS, **fields}),),
    )


def pairs(page: str) -> dict[str, list[str]]:
    found = html.fromstring(page).find_class("particulars")[0]
    return {
        div.findtext("dt") or "": [" ".join(dd.text_content().split()) for dd in div.iter("dd")]
        for div in found.iter("div")
    }


@pytest.mark.row("P8")
def test_the_page_names_each_with_its_value() -> None:
    assert pairs(rendered(library(), PAGE)) == {
        "Khi nào": ["8h00–16h30, thứ Năm 10/12/2026", "Thêm vào lịch"],
        "Ở đâu": ["Nhà văn hóa thôn đông, gần bến đò"],
        "Ai": ["Các hộ ở Thôn Đoài Hạ"],
        "Liên hệ": ["Tổ cấp nước, 0225 000 111"],
    }


def test_a_notice_without_them_has_no_block_and_no_calendar() -> None:
    bare = library(when=(), where=None, who=None, contact=None)

    assert not html.fromstring(rendered(bare, PAGE)).find_class("particulars")
    assert worlds.world_of(bare).plan["site"]
    assert not [output for output in worlds.world_of(bare).plan["site"] if output.path.suffix == ".ics"]


def test_what_waits_for_a_fact_is_left_out() -> None:
    waiting = make_facts(place=None, repair="0225 000 111")
    unconfirmed = library().model_copy(update={"facts": waiting})

    assert set(pairs(rendered(unconfirmed, PAGE))) == {"Khi nào", "Ai", "Liên hệ"}


def test_villages_are_links_by_their_longest_name() -> None:
    links = {
        link.text_content(): link.get("href")
        for link in html.fromstring(rendered(library(), PAGE)).find_class("particulars")[0].iter("a")
    }

    assert links["thôn đông"] == "../thon/thon-dong.html"
    assert links["Thôn Đoài Hạ"] == "../thon/thon-doai-ha.html"
    assert links["Thêm vào lịch"] == "cat-nuoc.ics"


def test_moments_are_said_to_machines() -> None:
    times = html.fromstring(rendered(library(), PAGE)).find_class("particulars")[0].iter("time")

    assert [time.get("datetime") for time in times] == [
        "2026-12-10T08:00+07:00",
        "2026-12-10T16:30+07:00",
        "2026-12-10",
    ]


def things(**fields: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - fields of any type
    page = html.fromstring(rendered(library(**fields), PAGE))
    graph = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])["@graph"]
    return [thing for thing in graph if thing["@type"] == "Event"]


@pytest.mark.row("P8")
def test_the_pages_data_has_an_event_with_the_same_values() -> None:
    event = things()[0]

    assert (event["startDate"], event["endDate"]) == ("2026-12-10T08:00+07:00", "2026-12-10T16:30+07:00")
    assert event["location"] == {"@type": "Place", "name": "Nhà văn hóa thôn đông, gần bến đò"}
    assert event["url"] == f"{ADDRESS}/{PAGE}"


@pytest.mark.parametrize(
    ("when", "dates"),
    [
        ("10/12/2026", ("2026-12-10", "2026-12-10")),
        ("10–12/12/2026", ("2026-12-10", "2026-12-12")),
        ("7h30 10/12/2026 – 16h30 12/12/2026", ("2026-12-10T07:30+07:00", "2026-12-12T16:30+07:00")),
        ("7h30 10/12/2026", ("2026-12-10T07:30+07:00", None)),
    ],
)
def test_events_begin_and_end_when_the_notice_says(when: str, dates: tuple[str, str | None]) -> None:
    event = things(when=when)[0]

    assert (event["startDate"], event.get("endDate")) == dates
    assert "eventSchedule" not in event


def test_what_comes_again_is_a_schedule() -> None:
    event = things(when="8h–11h thứ Ba, thứ Năm, 1/12/2026–31/12/2026")[0]

    assert event["eventSchedule"] == [
        {
            "@type": "Schedule",
            "repeatFrequency": "P1W",
            "byDay": ["https://schema.org/Tuesday", "https://schema.org/Thursday"],
            "startDate": "2026-12-01",
            "endDate": "2026-12-31",
            "scheduleTimezone": "Asia/Ho_Chi_Minh",
            "startTime": "08:00",
            "endTime": "11:00",
        }
    ]
    apart = things(when="8h 10/12/2026, 12/12/2026")[0]["eventSchedule"][0]
    assert apart["exceptDate"] == ["2026-12-11"]


def happenings(**fields: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - fields of any type
    calendar = Calendar.from_ical(rendered(library(**fields), CALENDAR).encode())
    found = recurring_ical_events.of(calendar).between(date(2026, 1, 1), date(2027, 12, 31))
    return sorted((event["DTSTART"].dt, event["DTEND"].dt) for event in found)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour - 7, minute, tzinfo=UTC) if hour >= 7 else datetime.min.replace(tzinfo=UTC)


@pytest.mark.row("P8")
@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (HOURS, [(at(10, 8), at(10, 16, 30))]),
        ("7h30 10/12/2026 – 16h30 12/12/2026", [(at(10, 7, 30), at(12, 16, 30))]),
        ("8h–11h 10–12/12/2026", [(at(day, 8), at(day, 11)) for day in (10, 11, 12)]),
        ("8h–11h, 13h–17h 10/12/2026", [(at(10, 8), at(10, 11)), (at(10, 13), at(10, 17))]),
        ("8h–11h 10, 12 và 15/12/2026", [(at(day, 8), at(day, 11)) for day in (10, 12, 15)]),
        ("8h–11h thứ Ba, thứ Năm, 8/12/2026–17/12/2026", [(at(day, 8), at(day, 11)) for day in (8, 10, 15, 17)]),
        (["8h–9h 10/12/2026", "10h–11h 12/12/2026"], [(at(10, 8), at(10, 9)), (at(12, 10), at(12, 11))]),
    ],
)
def test_a_calendar_has_exactly_the_hours_of_the_notice(when: Any, expected: list[tuple[datetime, datetime]]) -> None:  # noqa: ANN401 - one or several
    assert [(begins.astimezone(UTC), ends.astimezone(UTC)) for begins, ends in happenings(when=when)] == expected


def test_whole_days_are_days_and_end_the_day_after() -> None:
    assert happenings(when="10–12/12/2026") == [(date(2026, 12, 10), date(2026, 12, 13))]
    assert happenings(when="10/12/2026") == [(date(2026, 12, 10), date(2026, 12, 11))]


def event(**fields: Any) -> Any:  # noqa: ANN401 - icalendar's parts are of many types
    return Calendar.from_ical(rendered(library(**fields), CALENDAR).encode()).walk("VEVENT")[0]


@pytest.mark.row("W13")
def test_an_entry_keeps_its_identity_and_its_count_rises() -> None:
    before, after = event(), event(title="Cắt điện", when="9h 11/12/2026", updated="25/11/2026")

    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt - before["LAST-MODIFIED"].dt == timedelta(days=2)


def test_a_text_that_changed_without_its_day_is_taken_by_calendars_all_the_same() -> None:
    """The number is the same then, but the stamp is later: that of the build (RFC 5546, 2.1.5)."""

    def entry(day: date, **fields: Any) -> Any:  # noqa: ANN401 - as above
        world = worlds.world_of(library(**fields), Edition(day))
        path = next(output.path for output in world.plan["site"] if output.path.suffix == ".ics")
        return Calendar.from_ical(worlds.made(world, path).content).walk("VEVENT")[0]

    before, after = entry(date(2026, 11, 27)), entry(date(2026, 11, 28), when="9h 11/12/2026")

    assert after["SEQUENCE"] == before["SEQUENCE"]
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt


def test_a_new_approval_raises_the_count() -> None:
    how = {"state": "approved", "approved_by": "Ông An"}
    before, after = event(**how, approved_on="24/11/2026"), event(**how, approved_on="26/11/2026")

    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_a_calendar_says_where_whom_to_ask_and_where_to_read_on() -> None:
    entry = event()

    assert str(entry["LOCATION"]) == "Nhà văn hóa thôn đông, gần bến đò"
    assert "Liên hệ: Tổ cấp nước, 0225 000 111" in str(entry["DESCRIPTION"])
    assert str(entry["URL"]) == f"{ADDRESS}/{PAGE}"


def test_lines_are_folded_and_the_same_whatever_the_day_but_for_its_stamp() -> None:
    world = worlds.world_of(library(where="Nhà văn hóa " + "thôn rất dài " * 12))
    later = worlds.world_of(library(where="Nhà văn hóa " + "thôn rất dài " * 12), Edition(date(2026, 12, 1)))
    path = next(output.path for output in world.plan["site"] if output.path.suffix == ".ics")
    made, again = worlds.made(world, path), worlds.made(later, path)

    assert max(len(line) for line in made.content.split(b"\r\n")) <= 75
    stamped = b"DTSTAMP:20261201T000000Z"
    assert stamped in again.content
    assert re.sub(rb"DTSTAMP:\w+", stamped, made.content) == again.content
    assert set(made.facts) >= {"repair"}


def test_lists_feeds_and_the_search_say_when() -> None:
    site = library()

    assert 'Khi nào: <span class="whole">8h00–16h30</span>, thứ Năm 10/12/2026' in rendered(site, "thong-bao.html")
    content = json.loads(rendered(site, "tin.json"))["items"][0]["content_html"]
    assert content.startswith("<p><strong>Khi nào:</strong> 8h00–16h30, thứ Năm 10/12/2026<br><strong>Ở đâu:")
    assert re.search(r"\b16h30\b", rendered(site, "tim/muc.js"))


def test_a_place_that_is_confirmed_anew_raises_the_count() -> None:
    def sequence(value: str, day: str) -> int:
        fact = make_fact(value, state="confirmed", confirmed_by="Ông An", confirmed_on=day)
        made = library().model_copy(update={"facts": make_facts(place=fact, repair="0225 000 111")})
        return int(str(Calendar.from_ical(rendered(made, CALENDAR).encode()).walk("VEVENT")[0]["SEQUENCE"]))

    assert sequence("bến đò mới", "24/11/2026") > sequence("bến đò", "20/11/2026")
