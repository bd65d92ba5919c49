"""Sổ phát at the desk: a month is ticked, corrected and handed in, and everything that tells of it says the same."""

import csv
import io
import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from docx import Document

from tests.commands import tinlang
from tests.workbench.desks import DEMO, Answer, Desk, desk_over
from tests.workbench.test_approving import PEOPLE

STORM = """---
slug: bao-so-9
title: Bão số 9 sắp vào
summary: Bà con chằng chống nhà cửa trước 18h00 hôm nay.
updated: 15/12/2026
topic: An toàn
sources: letter.receive
published: 15/12/2026
expires: 16/12/2026
issuer: Ủy ban nhân dân xã
priority: khẩn cấp
---

Bão số 9 sắp vào. Bà con chằng chống nhà cửa trước 18h00 hôm nay.
"""
CAMPAIGN = """slug: {slug}
title: {title}
summary: Nhắc việc cuối năm.
updated: 20/11/2026
topic: Đời sống
sources: letter.receive
starts: 14/12/2026
weeks: 2
days_off: 22/12/2026
airings:
  - {{weeks: [1, 2], days: [thứ Hai, thứ Ba], slots: sang, messages: [goi-1999, tiem-phong-cho-meo]}}
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
    """Let two campaigns overlap, one message be withdrawn on the way, a storm come, and 22/12 be a day off."""
    for slug, title in (("nhac-viec-mot", "Nhắc việc một"), ("nhac-viec-hai", "Nhắc việc hai")):
        (content / f"campaigns/{slug}.yaml").write_text(CAMPAIGN.format(slug=slug, title=title), encoding="utf-8")
    for slug in ("ngo-sach", "bao-viec-cho-xa"):
        with (content / f"campaigns/{slug}.yaml").open("a", encoding="utf-8") as file:
            file.write("days_off: 22/12/2026\n")
    (content / "announcements/bao-so-9.md").write_text(STORM, encoding="utf-8")


def withdraw(content: Path) -> None:
    file = content / "announcements/tiem-phong-cho-meo.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\nissuer:", "\nwithdrawn: Hoãn sang tháng sau\nissuer:", 1), encoding="utf-8")


def air_december(desk: Desk) -> None:
    """Tick all of December: no power on the 4th, two silent villages on the 15th, one row corrected."""
    for number in range(31):
        day = date(2026, 12, 1) + timedelta(days=number)
        if day.day == 21:
            withdraw(desk.content)
        more: dict[str, str | list[str]] = {"im": ["dong", "my-khe"]} if day.day == 15 else {}
        if day.day == 4:
            more = {f"{name}.{index}": words for index in range(4) for name, words in _NO_POWER.items()}
        for slot in sessions(desk.get(f"/so-phat?ngay={day:%d/%m/%Y}")):
            assert tick(desk, day, slot, **more).status == 303
    extra = {"ngay": "16/12/2026", "buoi": "chieu", "ten": "Tin bão của tỉnh", "nguon": "tiếp sóng", "dai": "10"}
    assert desk.post("/so-phat", {**extra, "~do": "them"}).status == 303
    assert (
        desk.post("/so-phat/sua/2026-12/2", {"muc": "không phát", "vi-sao": "Máy hỏng", "sua-vi": "Ghi nhầm"}).status
        == 303
    )


_NO_POWER = {"muc": "không phát", "vi-sao": "Mất điện"}


def test_a_month_is_aired_and_everything_says_the_same(content: Path) -> None:
    december(content)
    with desk_over(content, 0, "--date", "2026-12-31") as desk:
        desk.be("Phạm Thị Lan")
        air_december(desk)
        rows = rows_of(desk, "2026-12")
        files = {
            name: desk.get(f"/so-phat/tep/{name}-2026-12.{ending}").body
            for name, ending in (("so-phat", "csv"), ("phat-thanh", "docx"))
        }
        book = text_of(desk.get("/so-phat/tep/so-phat-2026-12.pdf").body)
        report = text_of(desk.get("/so-phat/tep/phat-thanh-2026-12.pdf").body)
        weeks = [desk.get(f"/so-phat/tuan?ngay={day}/12/2026").page for day in ("01", "08", "15", "22", "29")]
        assert "Chưa ghi" not in desk.get("/").text
        schedule = desk.get("/lich?ngay=15/12/2026").page

    _the_schedule_was_kept(rows, schedule)
    corrected = {row["corrects"] for row in rows}
    standing = [row for row in rows if row["number"] not in corrected]
    aired = [row for row in standing if row["outcome"] != "không phát"]
    _the_book_has_every_row(rows, files["so-phat"], book)
    shown = [item for page in weeks for item in page.xpath("//div[@class='week']//li")]
    december_shown = [item for item in shown if "Dòng số" in item.text_content()]
    assert len(december_shown) == len(standing)
    tables = [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in Document(io.BytesIO(files["phat-thanh"])).tables
    ]
    by_topic = next(table for table in tables if table[0][0] == "Chủ đề")
    assert by_topic[-1][1] == str(len(aired)) == str(sum(int(row[1]) for row in by_topic[1:-1]))
    silent = next(table for table in tables if table[0][0] == "Cụm loa")
    assert silent[1:] == [["Thôn Mỹ Khê", "2", "15/12"], ["Thôn Đông", "2", "15/12"]] or silent[1:] == [
        ["Thôn Đông", "2", "15/12"],
        ["Thôn Mỹ Khê", "2", "15/12"],
    ]
    missed = next(table for table in tables if table[0][1] == "Lý do")
    assert len(missed) - 1 == len(standing) - len(aired)
    assert f"{len(aired)} lượt bài" in report
    assert "1 lần ghi sửa" in report


def _the_schedule_was_kept(rows: list[dict[str, str]], schedule: "Answer") -> None:
    """Look that nothing was to be heard twice in a session, on the day off or after it was withdrawn."""
    planned = [row for row in rows if row["piece"] and not row["corrects"]]
    told = [(row["day"], row["slot"], row["piece"]) for row in planned]
    assert len(set(told)) == len(told)
    assert ("14/12/2026", "sang", "goi-1999") in told
    assert {row["piece"] for row in planned if row["day"] == "22/12/2026"} <= {"cau-dong-sut-lun"}
    withdrawn = {row["day"] for row in planned if row["piece"] == "tiem-phong-cho-meo"}
    assert withdrawn == {"14/12/2026", "15/12/2026"}
    storm = [row for row in planned if row["day"] == "15/12/2026" and row["slot"] == "sang"]
    assert "bao-so-9" in {row["piece"] for row in storm if row["priority"] == "khẩn cấp"}
    titles = [item.text_content() for item in schedule.xpath("//section[2]//li")]  # type: ignore[attr-defined]
    of_day = [row for row in planned if row["day"] == "15/12/2026" and row["piece"] != "tiem-phong-cho-meo"]
    assert [title.rpartition(" ")[0] for title in titles] == [row["title"] for row in of_day]


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
