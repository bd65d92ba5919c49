"""Sổ phát at the desk: a month is ticked, corrected and handed in, and everything that tells of it says the same."""

import csv
import io
import re
import shutil
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import recurring_ical_events
from docx import Document
from icalendar import Calendar

from tests.commands import tinlang
from tests.workbench.desks import DEMO, Answer, Desk, desk_over
from tests.workbench.test_approving import PEOPLE
from tests.workbench.test_emergencies import approve, fill

CAMPAIGN = """slug: {slug}
title: {title}
summary: Nhắc việc cuối năm.
updated: 20/11/2026
topic: Đời sống
sources: letter.receive
starts: 14/12/2026
weeks: 2
messages:
  - {{slug: {slug}-don-ngo, title: "{title}: dọn ngõ", text: "{words}", priority: {priority}}}
airings:
  - weeks: [1, 2]
    days: [thứ Hai, thứ Ba]
    slots: sang
    messages: [{slug}-don-ngo, bat-dau-tiep-nhan, hoi-dap-lich-gom-rac]
"""
FILLED_ON = "14/12/2026"
OFF = """  days_off:
    - {day: 22/12/2026, name: Ngày nghỉ mẫu}
  programmes:
    - {name: Bản tin đầu tuần, days: [thứ Hai, thứ Ba], slots: sang, minutes: 14, topics_first: Gửi phản ánh}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DEMO, tmp_path / "content"))


@pytest.fixture
def desk(content: Path) -> Iterator[Desk]:
    with desk_over(content) as running:
        yield running


def sessions(page: Answer) -> dict[str, dict[str, str]]:
    """Return the fields of the form of each session that is still to be ticked, by its slot."""
    found = {}
    for form in page.page.xpath("//form[@action='/so-phat']"):
        fields = {each.get("name"): each.get("value", "") for each in form.xpath(".//input[@type!='radio'][@name]")}
        fields = {name: value for name, value in fields.items() if name not in ("im", "~token")}
        if any(name.startswith("bai.") for name in fields):
            found[fields["buoi"]] = {**fields, "~do": "tich", "giong": "người"}
    return found


def tick(desk: Desk, day: date, slot: str, **more: str | list[str]) -> Answer:
    words = sessions(desk.get(f"/so-phat?ngay={day:%d/%m/%Y}"))[slot]
    marks = {name.replace("bai.", "muc."): "đã phát" for name in words if name.startswith("bai.")}
    return desk.post("/so-phat", {**words, **marks, **more})


def rows_of(desk: Desk, month: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(desk.text(f"diary/{month}.csv"))))


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_range() for page in document)).replace(
        "\ufffe", ""
    )


def test_a_session_is_ticked_and_stands_in_the_diary(desk: Desk) -> None:
    desk.be("Phạm Thị Lan")
    day = date(2026, 11, 24)
    answer = tick(desk, day, "sang", truc="Hoàng Văn Đông", im=["dong", "khong-co"], **{"dai.0": "1:40"})
    row = rows_of(desk, "2026-11")[0]

    assert answer.headers["location"] == "/so-phat?ngay=24/11/2026&da=ghi-so"
    assert (row["piece"], row["outcome"], row["length"], row["silent"]) == (
        "cau-dong-sut-lun",
        "đã phát",
        "100",
        "dong",
    )
    assert (row["by"], row["on_duty"], row["approved_on"]) == ("Phạm Thị Lan", "Hoàng Văn Đông", "23/11/2026")
    page = desk.get("/so-phat?ngay=24/11/2026")
    assert "sang" not in sessions(page)
    assert "Cụm loa không kêu: Thôn Đông" in page.text
    assert "ghi sổ phát" in desk.get("/nhat-ky").text


def test_the_start_page_leads_to_what_nobody_has_ticked(desk: Desk) -> None:
    desk.be("Phạm Thị Lan")
    tick(desk, date(2026, 11, 23), "sang")
    assert desk.get("/").page.xpath("//a[@href='/so-phat?ngay=23/11/2026']")
    tick(desk, date(2026, 11, 23), "chieu")

    assert not desk.get("/").page.xpath("//a[@href='/so-phat?ngay=23/11/2026']")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"muc.0": "không phát"}, "Ghi lý do"),
        ({"dai.0": "lâu"}, "phút:giây"),
        ({"muc.0": ""}, "Chưa đánh dấu"),
        ({"muc.0": "đại khái"}, "Chưa đánh dấu"),
    ],
)
def test_what_cannot_be_written_is_told_and_nothing_typed_is_lost(desk: Desk, more: dict[str, str], said: str) -> None:
    desk.be("Phạm Thị Lan")
    answer = tick(desk, date(2026, 11, 24), "sang", truc="Hoàng Văn Đông", **more)

    assert answer.status == 422
    assert said in answer.text
    assert sessions(answer)["sang"]["truc"] == "Hoàng Văn Đông"
    assert not (desk.content / "diary").exists()


def test_who_may_not_write_and_who_has_no_name_is_told(desk: Desk) -> None:
    nobody = tick(desk, date(2026, 11, 24), "sang")
    (desk.content / "people.yaml").write_text(PEOPLE.replace("write", "publish"), encoding="utf-8")
    desk.be("lan")
    other = tick(desk, date(2026, 11, 24), "sang")

    assert (nobody.status, other.status) == (422, 422)
    assert "Ghi tên mình" in nobody.text
    assert not (desk.content / "diary").exists()


def test_a_day_to_come_is_not_ticked(desk: Desk) -> None:
    desk.be("Phạm Thị Lan")

    assert "chưa tới" in tick(desk, date(2026, 11, 25), "sang").text


def test_two_windows_that_tick_the_same_lose_nothing(desk: Desk) -> None:
    desk.be("Phạm Thị Lan")
    words = sessions(desk.get("/so-phat"))["sang"]
    first = desk.post("/so-phat", {**words, "muc.0": "đã phát"})
    again = desk.post("/so-phat", {**words, "muc.0": "đã phát"})
    other = desk.post("/so-phat", {**words, "muc.0": "không phát", "vi-sao.0": "Mất điện"})

    assert (first.status, again.headers["location"][-5:], other.status) == (303, "da-co", 422)
    assert "đã có trong sổ: đã phát, Phạm Thị Lan ghi" in other.text
    assert len(rows_of(desk, "2026-11")) == 1


def test_a_correction_needs_a_reason_and_the_old_row_stays(desk: Desk) -> None:
    desk.be("Phạm Thị Lan")
    tick(desk, date(2026, 11, 24), "sang")
    before = desk.text("diary/2026-11.csv")
    path = "/so-phat/sua/2026-11/1"

    assert "vì sao phải sửa" in desk.post(path, {"muc": "không phát", "vi-sao": "Mất điện"}).text
    assert "Ghi lý do" in desk.post(path, {"muc": "không phát", "sua-vi": "Ghi nhầm"}).text
    assert desk.post(path, {"muc": "không phát", "vi-sao": "Mất điện", "sua-vi": "Ghi nhầm"}).status == 303
    assert desk.text("diary/2026-11.csv").startswith(before)
    assert desk.get(path).status == 404  # what was corrected is corrected no more: the new row is
    assert "thay dòng số 1" in desk.get("/so-phat?ngay=24/11/2026").text
    assert desk.get("/so-phat/sua/2026-11/9").status == 404


def test_no_address_removes_anything(desk: Desk) -> None:
    desk.be("Phạm Thị Lan")
    tick(desk, date(2026, 11, 24), "sang")
    before = desk.text("diary/2026-11.csv")
    for path in ("/so-phat", "/so-phat/sua/2026-11/1", "/so-phat/tuan"):
        desk.post(path, {"~do": "delete", "ngay": "24/11/2026", "buoi": "sang", "muc": "đã phát"})

    assert desk.text("diary/2026-11.csv") == before
    (desk.content / "diary/2026-11.csv").write_text(before.rpartition("1,24/")[0], encoding="utf-8")
    assert "bị mất hoặc bị viết lại" in desk.get("/so-phat").text
    checked = tinlang("check", "--content", desk.content, "--date", "2026-11-24", cwd=desk.content.parent)
    assert "diary/2026-11.csv:1:1" in checked.stderr
    assert "diary-removed" in checked.stderr


def december(content: Path) -> None:
    """Let two campaigns overlap, and 22/12 be a day off of the whole commune."""
    told = (
        ("cuoi-nam", "Cuối năm", "ưu tiên", "Bà con quét ngõ trước ngày rằm."),
        ("don-tet", "Đón Tết", "thông thường", "Nhà có giếng khơi thì đậy nắp."),
    )
    for slug, title, priority, words in told:
        text = CAMPAIGN.format(slug=slug, title=title, priority=priority, words=words)
        (content / f"campaigns/{slug}.yaml").write_text(text, encoding="utf-8")
    commune = content / "commune.yaml"
    settings = commune.read_text(encoding="utf-8")
    commune.write_text(settings.replace("# Hồ sơ màu", f"{OFF}# Hồ sơ màu"), encoding="utf-8")
    (content / "people.yaml").write_text(PEOPLE, encoding="utf-8")


def storm(content: Path) -> str:
    """Fill in the template of a storm on the 15th at dawn, and return the slug of the notice."""
    with desk_over(content, 0, "--date", "2026-12-14") as desk:
        approve(desk)
        done = fill(desk, **{"het-han": "16/12/2026"})
        return done.headers["location"].rpartition("/")[2]


def withdraw(content: Path) -> None:
    """Withdraw a notice of both campaigns on the 20th."""
    with desk_over(content, 0, "--date", "2026-12-20") as desk:
        desk.be("binh")
        path = "/sua/thong-bao/hoi-dap-lich-gom-rac"
        words = {**desk.get(path).fields(), "~do": "withdraw", "~withdraw": "Lịch gom rác đổi"}
        assert desk.post(path, words).status == 303
    assert "withdrawn: Lịch gom rác đổi" in (content / "announcements/hoi-dap-lich-gom-rac.md").read_text("utf-8")


def air_december(desk: Desk) -> None:
    """Tick all of December: no power on the 4th, two silent villages on the 15th, one row corrected."""
    for number in range(31):
        day = date(2026, 12, 1) + timedelta(days=number)
        more: dict[str, str | list[str]] = {"im": ["dong", "my-khe"]} if day.day == 15 else {}
        if day.day == 4:
            more = {f"{name}.{index}": words for index in range(5) for name, words in _NO_POWER.items()}
        for slot in sessions(desk.get(f"/so-phat?ngay={day:%d/%m/%Y}")):
            assert tick(desk, day, slot, **more).status == 303
    extra = {"ngay": "16/12/2026", "buoi": "chieu", "ten": "Tin bão của tỉnh", "nguon": "tiếp sóng", "dai": "10"}
    assert desk.post("/so-phat", {**extra, "~do": "them"}).status == 303
    correction = {"muc": "không phát", "vi-sao": "Máy hỏng", "sua-vi": "Ghi nhầm"}
    assert desk.post("/so-phat/sua/2026-12/2", correction).status == 303


_NO_POWER = {"muc": "không phát", "vi-sao": "Mất điện"}


def test_a_month_is_aired_and_everything_says_the_same(content: Path) -> None:
    december(content)
    urgent = storm(content)
    withdraw(content)
    with desk_over(content, 0, "--date", "2026-12-31") as desk:
        desk.be("lan")
        air_december(desk)
        rows = rows_of(desk, "2026-12")
        files = {
            name: desk.get(f"/so-phat/tep/{name}-2026-12.{ending}").body
            for name, ending in (("so-phat", "csv"), ("phat-thanh", "docx"))
        }
        book = text_of(desk.get("/so-phat/tep/so-phat-2026-12.pdf").body)
        report = text_of(desk.get("/so-phat/tep/phat-thanh-2026-12.pdf").body)
        weeks = [desk.get(f"/so-phat/tuan?ngay={day}/12/2026").page for day in ("01", "08", "15", "22", "29")]
        assert desk.get("/so-phat/tuan?ngay=22/12/2026").text.count("Nghỉ phát: Ngày nghỉ mẫu") == 1
        assert not re.search(r"2[0-9]/12/2026: \d+ mục chưa ghi", desk.get("/").text)

    _the_schedule_was_kept(rows, urgent)
    _the_calendar_says_the_same(content, rows)
    _the_report_says_the_same(rows, files["phat-thanh"], report)
    _the_book_has_every_row(rows, files["so-phat"], book)
    shown = [item for page in weeks for item in page.xpath("//div[@class='week']//li")]
    told = sorted(number for item in shown for number in re.findall(r"Dòng số (\d+)", item.text_content()))
    assert told == sorted(row["number"] for row in _standing(rows))


def _standing(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    corrected = {row["corrects"] for row in rows}
    return [row for row in rows if row["number"] not in corrected]


def _planned(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if row["piece"] and not row["corrects"]]


def _the_report_says_the_same(rows: list[dict[str, str]], docx: bytes, printed: str) -> None:
    standing = _standing(rows)
    aired = [row for row in standing if row["outcome"] != "không phát"]
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in Document(io.BytesIO(docx)).tables]
    by_topic = next(table for table in tables if table[0][0] == "Chủ đề")
    assert by_topic[-1][1] == str(len(aired)) == str(sum(int(row[1]) for row in by_topic[1:-1]))
    silent = next(table for table in tables if table[0][0] == "Cụm loa")
    assert sorted(silent[1:]) == [["Thôn Mỹ Khê", "2", "15/12"], ["Thôn Đông", "2", "15/12"]]
    missed = next(table for table in tables if table[0][1] == "Lý do")
    reasons = [row["reason"] for row in standing if row["outcome"] == "không phát"]
    assert sorted(row[1] for row in missed[1:]) == sorted(reasons)
    assert {*reasons} == {"Mất điện", "Máy hỏng"}
    assert f"{len(aired)} lượt bài" in printed
    assert "1 lần ghi sửa" in printed


def _the_schedule_was_kept(rows: list[dict[str, str]], urgent: str) -> None:
    """Look that nothing was to be heard twice in a session, on the day off, or after it was withdrawn."""
    planned = _planned(rows)
    told = [(row["day"], row["slot"], row["piece"]) for row in planned]
    assert len(set(told)) == len(told)
    morning = [row["piece"] for row in planned if row["day"] == "15/12/2026" and row["slot"] == "sang"]
    assert morning[:2] == [urgent, "cau-dong-sut-lun"]
    assert morning[2:4] == ["cuoi-nam-don-ngo", "bat-dau-tiep-nhan"]  # by priority, then by the template's topic
    assert {"don-tet-don-ngo", "quet-ngo", "hoi-dap-lich-gom-rac"} == {*morning[4:]}
    days = {row["day"] for row in planned if row["piece"] == urgent}
    assert days - {FILLED_ON} == {"15/12/2026", "16/12/2026"}
    assert "22/12/2026" not in {row["day"] for row in planned}
    withdrawn = {row["day"] for row in planned if row["piece"] == "hoi-dap-lich-gom-rac"}
    assert withdrawn == {"14/12/2026", "15/12/2026"}


def _the_calendar_says_the_same(content: Path, rows: list[dict[str, str]]) -> None:
    """Look that what the calendar has is what was planned: of what was withdrawn, it has nothing any more."""
    output = content.parent / "output"
    only = ("--only", "schedule", "--date", "2026-12-31")
    built = tinlang("build", "--content", content, "--output", output, *only, cwd=output.parent)
    assert built.returncode == 0, built.stderr
    calendar = Calendar.from_ical((output / "broadcast/schedule.ics").read_bytes())
    entries = recurring_ical_events.of(calendar).between(date(2026, 12, 1), date(2027, 1, 1))
    timed = [entry for entry in entries if isinstance(entry["DTSTART"].dt, datetime)]
    slots = {"05": "sang", "17": "chieu"}
    heard = [
        (f"{entry['DTSTART'].dt:%d/%m/%Y}", slots[f"{entry['DTSTART'].dt:%H}"], str(entry["SUMMARY"]))
        for entry in timed
    ]
    planned = [row for row in _planned(rows) if row["piece"] != "hoi-dap-lich-gom-rac"]
    # Which sessions of that day the storm still met depends on the hour at which this test runs.
    met = {(row["day"], row["slot"], row["title"]) for row in planned} | {
        each for each in heard if each[0] == FILLED_ON and each[2].startswith("Bão")
    }
    assert sorted(heard) == sorted(met)
    whole = [str(entry["SUMMARY"]) for entry in entries if entry not in timed]
    assert whole == ["Nghỉ phát loa: Ngày nghỉ mẫu"]


def _the_book_has_every_row(rows: list[dict[str, str]], table: bytes, book: str) -> None:
    told = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    assert {(row["Số"], row["Bài"], row["Kết quả"]) for row in told} == {
        (row["number"], row["title"], row["outcome"]) for row in rows
    }
    for row in rows:
        assert row["title"] in book
    assert "Thay dòng số 2" in book
    assert "đã có dòng số" in book.lower()


def test_nothing_of_the_diary_is_ever_public(desk: Desk) -> None:
    desk.be("Phạm Thị Lan")
    tick(desk, date(2026, 11, 24), "sang", truc="Ông Bí Mật")
    output = desk.content.parent / "output"
    built = tinlang("build", "--content", desk.content, "--output", output, "--date", "2026-11-24", cwd=output.parent)

    assert built.returncode == 0, built.stderr
    assert {file.name for file in (output / "reports").iterdir()} >= {
        "so-phat-2026-11.pdf",
        "so-phat-2026-11.csv",
        "phat-thanh-2026-11.docx",
        "phat-thanh-2026-11.pdf",
    }
    for file in (output / "site").rglob("*"):
        assert "so-phat" not in file.name
        assert "phat-thanh-2026" not in file.name
        assert not file.is_file() or "Bí Mật".encode() not in file.read_bytes()


def test_the_book_lies_across_and_can_be_read_aloud(desk: Desk) -> None:
    desk.be("Phạm Thị Lan")
    tick(desk, date(2026, 11, 24), "sang")
    book = desk.get("/so-phat/tep/so-phat-2026-11.pdf").body
    width, height = pypdfium2.PdfDocument(book)[0].get_size()

    assert (round(width), round(height)) == (842, 595)  # points: A4 across
    with pikepdf.open(io.BytesIO(book)) as opened:
        assert bool(opened.Root.MarkInfo.Marked)
        assert str(opened.Root.Lang) == "vi"
        assert b"pdfuaid" in opened.Root.Metadata.read_bytes()
    assert "Người kiểm tra" in text_of(book)


def test_the_sheet_of_a_day_has_every_piece_with_room_to_tick(desk: Desk) -> None:
    text = text_of(desk.get("/so-phat/in?ngay=24/11/2026").body)

    assert "Chương trình phát loa Thứ Ba, 24/11/2026" in text
    assert text.count("Cầu Đông bị sụt") == 2
    assert "Người trực, chữ ký" in text


@pytest.mark.parametrize("name", ["so-phat-2020-01.pdf", "..%2Fmanifest.json", "2026-10.pdf"])
def test_no_other_file_is_given_out(desk: Desk, name: str) -> None:
    assert desk.get(f"/so-phat/tep/{name}").status == 404
