"""The rota on paper, in calendars and as messages: for those who read aloud, and nowhere on the website."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from generator.broadcast.rota_texts import parted
from generator.channels import ROTA
from generator.making.world import World
from generator.model import Library, Rota
from generator.text.sms import count
from tests import pdfs, worlds
from tests.builders import make_campaign, make_commune, make_fact, make_facts, make_library
from tests.worlds import Edition

DAY = date(2026, 11, 30)
LAN = "reports/lich-truc/lan"
TURNS: list[dict[str, Any]] = [
    {"who": "lan", "days": "thứ Hai", "slots": "sang"},
    {"who": "binh", "days": "thứ Tư", "slots": "sang"},
    {"who": "dong", "village": "dong", "days": "thứ Hai", "slots": "sang"},
]


def library(*changes: dict[str, str], starts: str | None = "5h30", **more: Any) -> Library:  # noqa: ANN401 - fields of any type
    slot = {"id": "sang", "name": "Buổi sáng", "starts": starts, "minutes": "15"}
    broadcast = {**make_commune().broadcast.model_dump(), "slots": [slot]}
    commune = make_commune(broadcast=broadcast, villages=[{"id": "dong", "name": "Thôn Đông"}], web="https://a.example")
    airing = {"weeks": [1, 2], "days": ["thứ Hai", "thứ Tư"], "slots": "sang", "messages": "goi-tong-dai"}
    campaign = make_campaign(starts="30/11/2026", airings=[airing], days_off="9/12/2026")
    rota = Rota.model_validate({"readers": ["Lan", "Bình", "Đông"], "turns": TURNS, "changes": list(changes)})
    return make_library(commune=commune, campaigns=(campaign,), **{"rota": rota, **more})


def world_of(of: Library, day: date = DAY) -> World:
    return worlds.world_of(of, Edition(day))


def made(of: Library, path: str, day: date = DAY) -> bytes:
    return worlds.made(world_of(of, day), path).content


def calendar(ics: bytes) -> Any:  # noqa: ANN401 - icalendar's parts are of many types
    return Calendar.from_ical(ics)


def events(ics: bytes) -> Iterator[tuple[date, str, str]]:
    for event in calendar(ics).walk("VEVENT"):
        start = event["DTSTART"].dt
        yield getattr(start, "date", lambda start=start: start)(), str(event["STATUS"]), str(event["UID"])


SWAP = (
    {"day": "30/11/2026", "slot": "sang", "who": "lan", "instead": "binh"},
    {"day": "2/12/2026", "slot": "sang", "who": "binh", "instead": "lan"},
)


def test_a_calendar_has_each_turn_once_and_days_off_not_at_all() -> None:
    binh = [*events(made(library(), "reports/lich-truc/binh/lich.ics"))]

    assert [day for day, _, _ in binh] == [date(2026, 12, 2)]  # 9/12 is a day off
    assert [day for day, _, _ in events(made(library(), f"{LAN}/lich.ics"))] == [DAY, date(2026, 12, 7)]


def test_names_of_entries_stay_and_what_was_swapped_is_cancelled_in_one_calendar_and_there_in_the_other() -> None:
    before = {day: uid for day, _, uid in events(made(library(), f"{LAN}/lich.ics"))}
    after = {day: (status, uid) for day, status, uid in events(made(library(*SWAP), f"{LAN}/lich.ics"))}

    assert after[DAY] == ("CANCELLED", before[DAY])
    assert after[date(2026, 12, 7)] == ("CONFIRMED", before[date(2026, 12, 7)])
    assert after[date(2026, 12, 2)][0] == "CONFIRMED"
    assert len({uid for _, uid in after.values()}) == 3


def test_another_parser_reads_the_calendar_and_its_hours() -> None:
    event = vobject.readOne(made(library(), f"{LAN}/lich.ics").decode()).vevent_list[0]

    assert event.dtstart.value.strftime("%d/%m %H:%M") == "30/11 05:30"
    assert event.duration.value == timedelta(minutes=15)
    assert "Gọi tổng đài" in event.description.value


def test_a_turn_without_an_hour_takes_its_day() -> None:
    days = calendar(made(library(starts=None), f"{LAN}/lich.ics")).walk("VEVENT")

    assert [event["DTSTART"].dt for event in days] == [DAY, date(2026, 12, 7)]


def test_the_sheet_of_a_month_names_everybody_and_nobody() -> None:
    sheet = made(library({"day": "2/12/2026", "who": "binh"}), "reports/lich-truc-2026-12.pdf")
    text = pdfs.text(sheet)

    assert all(words in text for words in ("Lan", "Đông", "chưa có ai", "(Bình nghỉ)", "02/12", "07/12"))
    assert "09/12" not in text
    assert "reports/lich-truc-2027-01.pdf" not in {str(path) for path in worlds.outputs(world_of(library()))}


def test_messages_tell_the_turns_of_two_weeks() -> None:
    bare, marked = (
        made(library(), f"reports/lich-truc/dong/{name}").decode() for name in ("sms-khong-dau.txt", "sms.txt")
    )

    assert bare == "Lich truc loa: T2 30/11 sang (Thon Dong); T2 7/12 sang (Thon Dong)\n"
    assert marked == "Lịch trực loa: T2 30/11 sáng (Thôn Đông); T2 7/12 sáng (Thôn Đông)\n"


def test_files_say_the_facts_that_stand_in_them() -> None:
    facts = make_facts(gio=make_fact("5h30"))
    of = library(starts="{{ fact.gio }}", facts=facts)

    assert worlds.made(world_of(of), "reports/lich-truc-2026-11.pdf").facts == ("gio",)


@pytest.mark.parametrize("marks", [True, False])
@settings(max_examples=60, deadline=None)
@given(turns=st.lists(st.text("aăđê^{[€ủ12 ,().", min_size=1, max_size=200).filter(str.strip), min_size=1, max_size=12))
def test_each_message_is_one_part(turns: list[str], marks: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert {count(message).parts for message in parted(turns, marks=marks)} == {1}


def test_nothing_of_the_rota_is_on_the_website_or_in_any_other_channel() -> None:
    """Names are of people of the office (Luật 91/2025/QH15): whatever else is made says none of them."""
    rota = Rota.model_validate({"readers": ["Quách Thị Xuyến"], "turns": [{**TURNS[0], "who": "quach-thi-xuyen"}]})
    world = world_of(library(rota=rota))
    mine = {output.path for output in world.plan[ROTA.name]}
    told = [path for path, file in worlds.all_texts(world) if "Xuyến" in file.content.decode(errors="replace")]

    assert {path.parts[0] for path in mine} == {"reports"}
    assert set(told) <= mine
    assert not [path for path, file in worlds.all_texts(world) if b"quach-thi-xuyen" in file.content]


def test_without_a_rota_there_is_nothing() -> None:
    assert ROTA.name not in {name for name, outputs in world_of(library(rota=None)).plan.items() if outputs}
