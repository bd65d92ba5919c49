from datetime import date

from generator.broadcast.calendar import silenced_days
from generator.broadcast.timetable import Timetable, timetables
from generator.model import Library
from tests.broadcast.test_calendar import airing, library, on_air
from tests.broadcast.test_session_voice import with_station
from tests.builders import make_announcement


def sheets_of(found: Library) -> list[Timetable]:
    return list(timetables(on_air(found), silenced_days(found)))


def test_a_month_has_a_row_for_each_week_and_a_column_for_each_day_on_which_something_is_broadcast() -> None:
    (sheet,) = sheets_of(library(airing([1, 2], ["thứ hai", "thứ sáu"])))

    assert sheet.month == date(2026, 12, 1)
    assert sheet.columns == ("Thứ Hai", "Thứ Sáu")
    assert [row.label for row in sheet.rows] == ["07/12 – 13/12", "14/12 – 20/12"]
    assert [cell.day for cell in sheet.rows[0].cells] == ["07/12", "11/12"]


def test_a_week_across_two_months_stands_whole_on_the_sheet_of_its_monday() -> None:
    found = library(airing(1, ["thứ hai", "thứ sáu"]), starts="28/12/2026")
    (sheet,) = sheets_of(found)

    assert sheet.month == date(2026, 12, 1)
    assert [cell.day for cell in sheet.rows[0].cells] == ["28/12", "01/01"]


def test_without_dates_there_is_a_sheet_of_weeks() -> None:
    (sheet,) = sheets_of(library(airing([1, 3], "thứ tư"), starts=None))

    assert sheet.month is None
    assert sheet.campaign is not None
    assert [row.label for row in sheet.rows] == ["Tuần 1", "Tuần 3"]
    assert all(cell.day == "" for row in sheet.rows for cell in row.cells)


def test_what_is_urgent_stands_above_the_table_once() -> None:
    notice = make_announcement(published="06/12/2026", expires="08/12/2026", priority="khẩn cấp")
    (sheet,) = sheets_of(library(airing(), announcements=(notice,)))

    assert [(one.first, one.last) for one in sheet.urgent] == [(date(2026, 12, 6), date(2026, 12, 8))]
    assert [one.piece.slug for cell in sheet.rows[0].cells for s in cell.sessions for one in s.airings] == ["mot"]


def test_an_urgent_notice_alone_has_a_sheet_too() -> None:
    notice = make_announcement(priority="khẩn cấp")
    (sheet,) = sheets_of(library(announcements=(notice,)))

    assert sheet.rows == ()
    assert len(sheet.urgent) == 1


def test_a_day_off_says_why_in_its_place() -> None:
    off = [{"day": "07/12/2026", "name": "Nghỉ lễ mẫu"}]
    (sheet,) = sheets_of(with_station(airing([1, 2], ["thứ hai", "thứ sáu"]), days_off=off))

    assert [(cell.day, cell.off and cell.off.raw, len(cell.sessions)) for cell in sheet.rows[0].cells] == [
        ("07/12", "Nghỉ lễ mẫu", 0),
        ("11/12", None, 1),
    ]
