"""What is to be noted of past sessions is what was planned for them when they began."""

import shutil
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from generator.desk.edits import SetValue
from generator.desk.files import digest_of
from generator.desk.outcomes import Saved, StepDone
from generator.desk.saving import create, save
from generator.desk.steps import withdraw
from generator.workbench.desk_keys import new_keys
from generator.workbench.diary_day import DiaryDays
from generator.workbench.office import Office
from tests.workbench.desks import DEMO

VIETNAM = timezone(timedelta(hours=7))
DAY = date(2026, 11, 24)
CAMPAIGN = "campaigns/nhac-viec.yaml"
WEEK = """slug: nhac-viec
title: Nhắc việc
summary: Nhắc việc.
updated: 20/11/2026
topic: Đời sống
sources: letter.receive
starts: 23/11/2026
weeks: 1
airings:
  - {weeks: 1, days: [thứ Ba, thứ Tư], slots: [sang, chieu], messages: hoi-dap-lich-gom-rac}
"""
NOTICE = "announcements/hoi-dap-lich-gom-rac.md"


@pytest.fixture
def office_at(tmp_path: Path) -> Callable[[str], Office]:
    """Return what gives the desk over one folder at a time of the 24th, such as “9:30”."""
    folder = Path(shutil.copytree(DEMO, tmp_path / "content"))
    (folder / CAMPAIGN).write_text(WEEK, encoding="utf-8")
    (folder / "announcements/cau-dong-sut-lun.md").unlink()

    def office(clock: str, day: date = DAY) -> Office:
        hour, minute = map(int, clock.split(":"))
        now = datetime(day.year, day.month, day.day, hour, minute, tzinfo=VIETNAM)
        return Office(folder, lambda: now, new_keys())

    return office


def planned(office: Office, day: date = DAY) -> list[tuple[str, str]]:
    sessions = DiaryDays(office).day(day).sessions
    return [(session.slot, piece.slug) for session in sessions for piece in session.pieces]


def take_back(office: Office) -> None:
    digest = digest_of((office.folder / NOTICE).read_bytes())
    done = withdraw(office.folder, NOTICE, digest, who="lan", when=office.now, reason="Lịch đổi")
    assert isinstance(done, StepDone), done


def test_what_nobody_has_heard_yet_does_not_wait_to_be_ticked(office_at: Callable[[str], Office]) -> None:
    early, noon, evening = (DiaryDays(office_at(clock)).left_to_tick(DAY) for clock in ("4:00", "12:00", "20:00"))

    assert early == []
    assert [said for _, said in (*noon, *evening)] == [
        "Thứ Ba, 24/11/2026: 1 mục chưa ghi",
        "Thứ Ba, 24/11/2026: 2 mục chưa ghi",
    ]


def test_what_was_withdrawn_leaves_the_sessions_to_come_and_stays_in_those_that_were(
    office_at: Callable[[str], Office],
) -> None:
    take_back(office_at("12:00"))

    assert planned(office_at("13:00")) == [("sang", "hoi-dap-lich-gom-rac")]
    assert planned(office_at("13:00"), date(2026, 11, 25)) == []


def test_the_hash_in_the_diary_is_of_the_words_that_were_to_be_read(office_at: Callable[[str], Office]) -> None:
    before = DiaryDays(office_at("12:00")).planned_rows(DAY, "sang")["hoi-dap-lich-gom-rac"]
    office = office_at("12:00")
    digest = digest_of((office.folder / NOTICE).read_bytes())
    changed = save(office.folder, NOTICE, digest, [SetValue(("title",), "Xe rác đổi giờ")], who="lan", when=office.now)
    assert isinstance(changed, Saved), changed
    after = DiaryDays(office_at("19:00"))
    morning = after.planned_rows(DAY, "sang")["hoi-dap-lich-gom-rac"]
    evening = after.planned_rows(DAY, "chieu")["hoi-dap-lich-gom-rac"]

    assert (morning.text_hash, morning.title) == (before.text_hash, before.title)
    assert evening.text_hash != before.text_hash
    assert evening.title == "Xe rác đổi giờ"


def test_what_was_written_later_was_not_planned_before(office_at: Callable[[str], Office]) -> None:
    office = office_at("12:00")
    text = "---\nslug: nuoc-len\ntitle: Nước lên\nsummary: Nước lên.\nupdated: 24/11/2026\npublished: 24/11/2026\n"
    text += "issuer: Ủy ban nhân dân xã\npriority: khẩn cấp\n---\n\nNước sông lên.\n"
    made = create(office.folder, "announcements/nuoc-len.md", text.encode(), who="lan", when=office.now)
    assert isinstance(made, Saved), made

    assert [slug for slot, slug in planned(office_at("19:00")) if slot == "sang"] == ["hoi-dap-lich-gom-rac"]
    assert "nuoc-len" in [slug for slot, slug in planned(office_at("19:00")) if slot == "chieu"]
