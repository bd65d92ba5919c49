from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import recurring_ical_events
import vobject
from icalendar import Calendar

from generator.broadcast.calendar import airings_of, reckoned
from generator.channels import SCHEDULE
from generator.model import Library
from tests import pdfs, worlds
from tests.broadcast.test_calendar import airing
from tests.broadcast.test_calendar import library as one_campaign
from tests.broadcast.test_session_voice import with_station
from tests.builders import make_announcement, make_campaign, make_commune, make_fact, make_facts, make_library
from tests.channels.broadcasts import DAY, FICTIONAL, REAL, library, paths, render, rendered
from tests.contents import TODAY
from tests.worlds import Edition, Stopwatch, planned

VIETNAM = timezone(timedelta(hours=7))


def calendar(ics: bytes) -> Any:  # noqa: ANN401 - icalendar's parts are of many types
    return Calendar.from_ical(ics)


def events(ics: bytes) -> list[tuple[datetime, str, timedelta]]:
    """Return every event of *ics*, repeated as a calendar repeats it."""
    every = recurring_ical_events.of(calendar(ics)).between(date(2026, 1, 1), date(2027, 12, 31))
    found = [event for event in every if isinstance(event["DTSTART"].dt, datetime)]  # no days off
    return sorted(
        (event["DTSTART"].dt, str(event["SUMMARY"]), event["DTEND"].dt - event["DTSTART"].dt) for event in found
    )


def uids(ics: bytes) -> list[str]:
    return [str(part["UID"]) for part in calendar(ics).walk() if "UID" in part]


def test_the_calendar_repeats_to_exactly_what_is_planned() -> None:
    expected = sorted(
        (one.begins.replace(tzinfo=VIETNAM), one.title.raw, timedelta(seconds=one.seconds))
        for one in airings_of(library(FICTIONAL), reckoned(library(FICTIONAL)))
        if one.begins
    )

    found = [(begins.astimezone(VIETNAM), title, length) for begins, title, length in events(rendered("schedule.ics"))]

    assert len(expected) > 60
    assert found == expected


@pytest.mark.parametrize("content", [FICTIONAL, REAL])
def test_a_second_parser_that_knows_nothing_of_the_first_reads_the_same(content: Path) -> None:
    ics = rendered("schedule.ics", content)
    read = vobject.readOne(ics.decode())

    moments = [moment for event in read.contents.get("vevent", ()) for moment in _moments(event)]
    todos = [str(todo.summary.value) for todo in read.contents.get("vtodo", ())]

    assert sorted(moments) == [begins.astimezone(VIETNAM) for begins, _, _ in events(ics)]
    assert todos == [str(todo["SUMMARY"]) for todo in calendar(ics).walk("VTODO")]


def _moments(event: Any) -> list[datetime]:  # noqa: ANN401 - vobject has no types
    rules = event.getrruleset()
    return [moment.astimezone(VIETNAM) for moment in (rules or [event.dtstart.value])]


def test_what_repeats_is_said_once() -> None:
    parts = calendar(rendered("schedule.ics")).walk("VEVENT")

    assert len(parts) < 25
    assert any("RRULE" in part for part in parts)


def test_every_entry_has_its_own_identity_and_the_day_of_the_build() -> None:
    ics = rendered("schedule.ics")

    assert len(set(uids(ics))) == len(uids(ics))
    assert {part["DTSTAMP"].dt.date() for part in calendar(ics).walk("VEVENT")} == {DAY}


def test_the_zone_is_told_and_lines_are_folded() -> None:
    ics = rendered("schedule.ics")

    assert b"TZID:Asia/Ho_Chi_Minh" in ics
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:2026" in ics
    assert all(len(line) <= 75 for line in ics.split(b"\r\n"))
    assert b"\n" not in ics.replace(b"\r\n", b"")


def test_a_campaign_that_moves_keeps_its_entries() -> None:
    first, moved = (one_campaign(airing([1, 2]), starts=day) for day in ("07/12/2026", "14/12/2026"))

    assert uids(render("schedule.ics", first)) == uids(render("schedule.ics", moved))
    assert events(render("schedule.ics", first)) != events(render("schedule.ics", moved))


def test_without_days_and_hours_there_is_one_thing_to_do_and_no_event() -> None:
    found = calendar(rendered("schedule.ics", REAL))

    assert found.walk("VEVENT") == []
    (todo,) = found.walk("VTODO")
    first = "ngày bắt đầu chiến dịch “Bốn tuần học cách báo việc với xã”"
    for words in (first, "giờ phát buổi sáng", "số phút buổi chiều"):
        assert words in str(todo["DESCRIPTION"])


def test_a_recording_changes_how_long_an_event_is() -> None:
    found = one_campaign(airing())

    (event,) = events(render("schedule.ics", found, Stopwatch(77)))

    assert event[2] == timedelta(seconds=77)


@pytest.mark.parametrize("content", [FICTIONAL, REAL])
def test_the_wall_sheet_is_one_accessible_page(content: Path) -> None:
    pdf = rendered("schedule.pdf", content)

    assert pdfs.page_sizes_mm(pdf) == [(297, 210)]
    assert pdfs.faults(pdf) == []
    assert pdfs.wrong_glyphs(pdf) == []


def test_the_wall_sheet_of_a_month_has_its_days_hours_and_what_is_urgent() -> None:
    text = pdfs.text(rendered("schedule.pdf"))

    for words in (
        "tháng 12 năm 2026",
        "KHẨN CẤP",
        "Cầu Đông bị sụt",
        "07/12",
        "5h30",
        "Quét ngõ, khơi cống",
        "5h30, dài nhất: 15 phút",
        "(1 phút 22 giây)",
    ):
        assert words in text, words


def test_the_wall_sheet_without_dates_leaves_room_and_invents_nothing() -> None:
    text = pdfs.text(rendered("schedule.pdf", REAL))

    assert "Tuần 1 bắt đầu ngày" in text
    assert "Giờ phát:" in text
    assert "Điền tay khi có" in text
    assert "/2026" not in text
    assert "5h30" not in text


def test_without_anything_to_broadcast_there_is_no_schedule() -> None:
    assert planned(SCHEDULE, make_library()) == ()
    assert paths(SCHEDULE, FICTIONAL) == ["schedule.pdf", "schedule.ics", "lich-phat-loa.ics"]


def revision(ics: bytes) -> dict[str, tuple[int, date]]:
    """Return the number and the day of change of each entry, by its identity."""
    return {
        str(part["UID"]): (int(part["SEQUENCE"]), part["LAST-MODIFIED"].dt.date())
        for part in calendar(ics).walk("VEVENT")
    }


@pytest.mark.row("W13")
def test_a_text_approved_anew_raises_the_number_of_its_entries() -> None:
    def approved(day: str) -> Library:
        known = campaign_at("5h30", "02/11/2026")
        fields = {"starts": "07/12/2026", "updated": "01/11/2026", "state": "approved", "approved_by": "Ông An"}
        return known.model_copy(update={"campaigns": (make_campaign(**fields, approved_on=day),)})

    def notice(day: str) -> Library:
        fields = {"priority": "khẩn cấp", "expires": "31/12/2026", "updated": "01/11/2026", "published": "01/11/2026"}
        how = {"state": "approved", "approved_by": "Ông An", "approved_on": day}
        return campaign_at("5h30", "02/11/2026").model_copy(
            update={"announcements": (make_announcement(**fields, **how),), "campaigns": ()}
        )

    for made in (approved, notice):
        before, after = (revision(render("schedule.ics", made(day))) for day in ("03/11/2026", "09/11/2026"))

        assert before
        assert all(after[uid] > number for uid, number in before.items())


def test_residents_have_a_calendar_without_the_work_of_the_office() -> None:
    """The office's own says what is to be confirmed, where the script lies, and which text is a draft."""
    later = make_announcement(
        "mai", title="Tin ngày mai", priority="khẩn cấp", published="30/11/2026", expires="31/12/2026"
    )
    made = campaign_at("5h30", "02/11/2026").model_copy(update={"announcements": (later,)})
    ours, theirs = (render(name, made).decode().replace("\r\n ", "") for name in ("schedule.ics", "lich-phat-loa.ics"))

    assert "script.pdf" in ours
    assert "bản nháp" in ours
    assert "Gọi tổng đài" in theirs
    for of_the_office in ("script.pdf", "bản nháp", "VTODO", "Xác nhận", "Tin ngày mai"):
        assert of_the_office not in theirs


def test_the_page_of_the_broadcasts_offers_that_calendar_and_downloads_list_it() -> None:
    known = worlds.world_of(campaign_at("5h30", "02/11/2026"))
    for page in ("hom-nay.html", "tai-ve.html"):
        html = worlds.made(known, f"site/{page}").content.decode()

        assert 'href="tai-ve/broadcast/lich-phat-loa.ics"' in html
        assert "schedule.ics" not in html
    copy = worlds.made(known, "site/tai-ve/broadcast/lich-phat-loa.ics").content
    assert copy == worlds.made(known, "broadcast/lich-phat-loa.ics").content


def test_residents_have_no_calendar_before_its_hours_and_days_are_known() -> None:
    known = campaign_at("5h30", "02/11/2026")
    without_hours = known.model_copy(update={"facts": make_facts(hour=None)})
    without_days = known.model_copy(update={"campaigns": (make_campaign(),)})

    assert [len(planned(SCHEDULE, made)) for made in (known, without_hours, without_days)] == [3, 2, 2]


def test_a_calendar_of_what_is_over_is_a_calendar_all_the_same() -> None:
    over = campaign_at("5h30", "02/11/2026").model_copy(
        update={"campaigns": (make_campaign(starts="07/12/2026", weeks=1, airings=[]),)}
    )

    assert calendar(render("lich-phat-loa.ics", over)).walk("VEVENT") == []


def campaign_at(hour: str, confirmed_on: str) -> Library:
    """Return a library of one campaign whose hour is a fact that was confirmed on a day."""
    fact = make_fact(hour, state="confirmed", confirmed_by="Ông An", confirmed_on=confirmed_on)
    campaign = make_campaign(starts="07/12/2026", updated="01/11/2026")
    slots = [{"id": "sang", "name": "Buổi sáng", "starts": "{{ fact.hour }}", "minutes": "15"}]
    broadcast = {**dict.fromkeys(("greeting", "speaker", "thanks"), "Kính thưa!"), "slots": slots}
    return make_library(campaigns=(campaign,), commune=make_commune(broadcast=broadcast), facts=make_facts(hour=fact))


@pytest.mark.row("W13")
def test_an_hour_that_changes_raises_the_number_of_its_entries() -> None:
    before, after = (
        revision(render("schedule.ics", campaign_at(*case)))
        for case in (("5h30", "02/11/2026"), ("6h00", "09/11/2026"))
    )

    assert before
    assert before.keys() == after.keys()
    assert all(after[uid] > before[uid] for uid in before)
    assert {day for _, day in after.values()} == {date(2026, 11, 9)}


def test_what_has_not_changed_has_the_same_number_on_any_day() -> None:
    library = campaign_at("5h30", "02/11/2026")
    one, other = (
        worlds.made(worlds.world_of(library, Edition(day)), "broadcast/schedule.ics").content
        for day in (date(2026, 11, 10), date(2026, 11, 24))
    )

    assert revision(one) == revision(other)


def test_an_hour_that_tells_no_day_may_be_as_new_as_the_build() -> None:
    typed = make_library(campaigns=(make_campaign(starts="07/12/2026", updated="01/11/2026"),))

    assert {day for _, day in revision(render("schedule.ics", typed)).values()} == {TODAY}


def test_what_moves_because_another_became_longer_has_a_larger_number() -> None:
    """The second message begins when the first one ends."""
    first, second = ({"slug": slug, "title": slug, "text": f"Bà con nghe {slug}."} for slug in ("mot", "hai"))
    fact = make_fact("5h30", state="confirmed", confirmed_by="Ông An", confirmed_on="02/11/2026")
    slots = [{"id": "sang", "name": "Buổi sáng", "starts": "{{ fact.hour }}", "minutes": "15"}]
    broadcast = {**dict.fromkeys(("greeting", "speaker", "thanks"), "Kính thưa!"), "slots": slots}
    airing = {"weeks": "1", "days": "thứ hai", "slots": "sang"}
    revisions, hours = [], []
    for text, updated in (("Tin.", "01/11/2026"), ("Tin dài hơn trước, có nhiều chữ hơn.", "20/11/2026")):
        notice = make_announcement("a-tin", body=text, updated=updated, priority="khẩn cấp", expires="31/12/2026")
        campaign = make_campaign(
            starts="07/12/2026",
            updated="01/11/2026",
            messages=[first, second],
            airings=[{**airing, "messages": ["mot", "hai"]}],
        )
        made = make_library(
            announcements=(notice,),
            campaigns=(campaign,),
            commune=make_commune(broadcast=broadcast),
            facts=make_facts(hour=fact),
        )
        entries = calendar(render("schedule.ics", made)).walk("VEVENT")
        last = max(entries, key=lambda entry: entry["DTSTART"].dt)
        hours.append(last["DTSTART"].dt)
        revisions.append(int(last["SEQUENCE"]))

    assert hours[1] > hours[0]
    assert revisions[1] > revisions[0]


def test_a_day_off_is_a_whole_day_that_says_why_and_nothing_is_heard_on_it() -> None:
    off = [{"day": "14/12/2026", "through": "15/12/2026", "name": "Nghỉ lễ mẫu"}]
    found = with_station(airing([1, 2, 3], ["thứ hai", "thứ tư"]), days_off=off)
    parts = calendar(render("lich-phat-loa.ics", found)).walk("VEVENT")
    whole = [part for part in parts if not isinstance(part["DTSTART"].dt, datetime)]
    days = {begins.date() for begins, _, _ in events(render("schedule.ics", found))}

    assert [(str(part["SUMMARY"]), part["DTSTART"].dt, part["DTEND"].dt) for part in whole] == [
        ("Nghỉ phát loa: Nghỉ lễ mẫu", date(2026, 12, 14), date(2026, 12, 16))
    ]
    assert days == {date(2026, 12, day) for day in (7, 9, 16, 21, 23)}
