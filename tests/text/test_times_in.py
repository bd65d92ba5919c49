"""The hours, days, weekdays and telephone numbers that a text names, and what only looks like one."""

from datetime import date

import pytest

from generator.text.telephones_in_lines import telephones_in
from generator.text.times_in import days_in, hours_in, weekdays_in


@pytest.mark.row("O6")
@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Từ 20h00 đến 5 giờ", ["20:00", "05:00"]),
        ("8:00-11:30", ["08:00", "11:30"]),
        ("lúc 8h sáng, 7 giờ rưỡi, 2 giờ chiều, 8h30 tối", ["08:00", "07:30", "14:00", "20:30"]),
        ("trả lời trong 3 giờ, 2h sau, 8 giờ một ngày, trực 24/24 giờ, 4h/ngày", []),
        ("kéo dài 3h30, tỷ lệ 3:2, 25h00, 8h75", []),
    ],
)
def test_hours_are_found_and_lengths_of_time_are_not(text: str, hours: list[str]) -> None:
    assert [f"{one.hour:%H:%M}" for one in hours_in(text)] == hours


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ngày 10/12, 11/12 và 12/12/2026", [(10, 12, None), (11, 12, None), (12, 12, 2026)]),
        ("ngày 5 tháng 12 năm 2026", [(5, 12, 2026)]),
        ("10.12.2026 hoặc 2-1-2027", [(10, 12, 2026), (2, 1, 2027)]),
        ("tổ 2/3, ngõ 12/4, 1/2 sào, 24/7, Nghị định 30/2020/NĐ-CP, 1.000.000 đồng", []),
    ],
)
def test_days_are_found_and_fractions_are_not(text: str, days: list[tuple[int, int, int | None]]) -> None:
    assert [(one.day, one.month, one.year) for one in days_in(text)] == days


def test_the_day_of_another_paper_is_no_day_of_this_one() -> None:
    days = days_in("Thông báo số 220/TB-VP ngày 15/05/2026, họp ngày 10/12/2026")

    assert [one.cited for one in days] == [True, False]


@pytest.mark.row("O6")
@pytest.mark.parametrize("text", ["Họp thứ hai 28/11/2026", "Thứ Hai, ngày 28 tháng 11", "28/11/2026 (thứ hai)"])
def test_a_weekday_beside_a_day_is_found(text: str) -> None:
    named = next(weekdays_in(text))

    assert named.number == 0
    assert named.day.near(date(2026, 11, 24)) == date(2026, 11, 28)


@pytest.mark.parametrize("text", ["Tiêm mũi thứ hai 5/12/2026", "Kỳ họp thứ tư, ngày 5/12/2026", "Thứ hai là việc ấy"])
def test_an_ordinal_is_no_weekday(text: str) -> None:
    assert list(weekdays_in(text)) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Gọi 1999 hoặc 0225.3822.822", ["1999", "0225.3822.822"]),
        ("Điện thoại: (0225) 3822 822, +84 912 345 678", ["(0225) 3822 822", "+84 912 345 678"]),
        ("liên hệ bà Mẫu, 3822 822; tổng đài 1900 1234", ["3822 822", "1900 1234"]),
        ("báo 115, gọi 113, 114", ["115", "113", "114"]),
        ("gọi 3 người, 350.000 đồng, ngày 10.12.2026, năm 2026, 7h30", []),
        ("STK 0123456789, CCCD 031099001234, mã số 0123456789, số 12/TB-UBND", []),
    ],
)
def test_telephones_are_found_and_other_numbers_are_not(text: str, numbers: list[str]) -> None:
    assert [found[0] for found in telephones_in(text)] == numbers
