from datetime import date, timedelta

import pytest

from generator.text.dates import in_numbers, in_words, weekday


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 1), "ngày 01 tháng 01 năm 2026"),
        (date(2026, 2, 9), "ngày 09 tháng 02 năm 2026"),
        (date(2026, 3, 10), "ngày 10 tháng 3 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_zero_in_front(day: date, words: str) -> None:
    assert in_words(day) == words


def test_in_figures_days_and_months_have_two() -> None:
    assert in_numbers(date(2026, 3, 4)) == "04/03/2026"


def test_a_week_begins_on_monday() -> None:
    week = [weekday(date(2026, 11, 23) + timedelta(days=number)) for number in range(7)]

    assert week == ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]
