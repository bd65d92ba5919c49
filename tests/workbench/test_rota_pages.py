"""Lịch trực at the desk: two clicks swap two people, and the first page, the diary, prints and messages follow."""

import io
from datetime import date

import pypdfium2
import pytest

from generator.text.sms import count
from tests.channels.test_rota import calendar
from tests.workbench.desks import Answer, Desk

WEEK = "/lich-truc?ngay=30/11/2026"
LAN, THU = "chi-vi-van-hoa", "anh-thu-doan-xa"


@pytest.fixture(autouse=True)
def _somebody(desk: Desk) -> None:
    desk.be("Phạm Thị Lan")


def turns(page: Answer) -> dict[str, str]:
    """Return who is on duty by when and where, as the links of the week tell it."""
    told = [link.text_content() for link in page.page.xpath("//ul[@class='turns']//a")]
    pairs = (text.split(": ", 1)[1].split(", ") for text in told)
    return {", ".join(words[-3:]): ", ".join(words[:-3]) for words in pairs}


def chosen(desk: Desk, key: str) -> Answer:
    return desk.get(f"{WEEK}&doi={key}")


def test_two_clicks_swap_two_people(desk: Desk) -> None:
    before = turns(desk.get(WEEK))
    first = desk.get(WEEK).page.xpath(f"//ul[@class='turns']//a[contains(@href, '2026-11-30/sang//{LAN}')]/@href")[0]
    form = desk.get(first).page.xpath(f"//form[input[@name='hai' and @value='2026-11-30/chieu//{THU}']]")[0]
    done = desk.post("/lich-truc", {each.get("name"): each.get("value") for each in form.xpath("./input")})
    after = turns(desk.get(WEEK))

    assert (done.status, done.headers["location"]) == (303, "/lich-truc?ngay=30/11/2026&da=doi-truc")
    morning, evening = "Thứ Hai 30/11, buổi sáng, Đài", "Thứ Hai 30/11, buổi chiều, Đài"
    assert (after[morning], after[evening]) == (before[evening], before[morning])
    assert {when: who for when, who in after.items() if before[when] != who}.keys() == {morning, evening}
    assert "# Người trực tưởng tượng" in desk.text("rota.yaml")  # nothing but the changes was written
    assert "đổi trực" in desk.get("/nhat-ky").text


def test_somebody_stands_in_and_the_diary_names_who_is_on_duty(desk: Desk) -> None:
    words = {"ngay": "24/11/2026", "mot": f"2026-11-24/sang//{THU}", "thay": LAN, "vi-sao": "Ốm"}

    assert desk.post("/lich-truc", words).status == 303
    home, diary = desk.get("/"), desk.get("/so-phat?ngay=24/11/2026")
    assert "buổi sáng: Chị Ví, văn hóa" in home.text
    assert diary.page.xpath("//input[@id='truc-sang']/@value") == ["Chị Ví, văn hóa"]
    assert diary.page.xpath("//input[@id='truc-chieu']/@value") == ["Anh Thử, đoàn xã"]


def test_a_session_of_nobody_stands_out_and_is_taken(desk: Desk) -> None:
    saturday = {"ngay": "5/12/2026", "mot": "2026-12-05/sang//", "thay": LAN}

    assert desk.get(WEEK).page.xpath("count(//ul[@class='turns']//span[@class='state bad'])") == 2
    assert desk.post("/lich-truc", saturday).status == 303
    assert turns(desk.get(WEEK))["Thứ Bảy 05/12, buổi sáng, Đài"] == "Chị Ví, văn hóa"


REFUSED = (
    ({"mot": f"2026-11-30/sang//{THU}", "thay": LAN}, "vừa có người khác đổi"),
    ({"mot": f"2026-11-30/sang//{LAN}", "hai": "2026-11-30/sang//x"}, "vừa có người khác đổi"),
    ({"mot": f"2026-11-30/sang//{LAN}", "hai": f"2026-12-04/sang//{LAN}"}, "cùng một người trực"),
    ({"mot": f"2026-11-30/sang//{LAN}", "thay": "khong-co"}, "cùng một người trực"),
    ({"mot": "hom-nay/sang//x", "thay": LAN}, "vừa có người khác đổi"),
)


def test_what_cannot_be_is_told_and_nothing_is_written(desk: Desk) -> None:
    before = desk.text("rota.yaml")
    for words, sentence in REFUSED:
        answer = desk.post("/lich-truc", {"ngay": "30/11/2026", **words})

        assert (answer.status, sentence in answer.text) == (422, True), words
    assert desk.text("rota.yaml") == before


def test_prints_calendars_and_messages_are_there_to_take(desk: Desk) -> None:
    page = desk.get(WEEK)
    week, month = (desk.get(f"/lich-truc/in?{asked}ngay=30/11/2026") for asked in ("", "thang=1&"))
    ics = calendar(desk.get(f"/lich-truc/tep/{LAN}").body)

    assert len(pypdfium2.PdfDocument(io.BytesIO(week.body))) == 1
    words = pypdfium2.PdfDocument(io.BytesIO(month.body))[0].get_textpage().get_text_range()
    assert "tháng 11 năm 2026" in words.replace("\u00a0", " ")
    assert date(2026, 12, 2) in {event["DTSTART"].dt.date() for event in ics.walk("VEVENT")}
    told = [
        *page.page.xpath("//input[@readonly]/@value"),
        *map(str.strip, page.page.xpath("//textarea[@readonly]/text()")),
    ]
    assert len(told) > 6
    assert {count(text.strip()).parts for text in told} == {1}
    assert page.page.xpath("//button[@data-copy]/@hidden")  # there is one for each where there is a script
    assert desk.get("/lich-truc/tep/khong-co").status == 404


def test_without_a_rota_the_page_leads_to_its_form(desk: Desk) -> None:
    (desk.content / "rota.yaml").unlink()
    page = desk.get("/lich-truc")

    assert "Chưa có lịch trực" in page.text
    assert desk.get("/cai-dat/lich-truc").status == 200
    assert "Trực loa hôm nay" not in desk.get("/").text


def test_turns_are_ticked_in_the_form_of_the_rota(desk: Desk) -> None:
    form = desk.get("/cai-dat/lich-truc")
    sent = form.fields()
    done = desk.post("/cai-dat/lich-truc", {**sent, "readers.2.name": "Bà Đoài, trưởng thôn", "~do": "save"})

    assert done.status == 303, done.text
    assert "name: Bà Đoài, trưởng thôn" in desk.text("rota.yaml")
    assert "id: ba-doai" in desk.text("rota.yaml")
