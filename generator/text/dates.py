"""Days → their printed form in Vietnamese (the spoken form is in `speech`)."""

from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""The years that content may name: any other is a slip, and a notice that holds until 9999 would fill calendars."""

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
WEEKDAYS_WITHIN = tuple(name.replace("Thứ", "thứ") for name in WEEKDAYS)
"""The days of the week as they stand within a sentence (Nghị định 30/2020/NĐ-CP, phụ lục II)."""


def in_words(day: date) -> str:
    """Return *day* as official notices write it.

    >>> in_words(date(2026, 11, 4))
    'ngày 04 tháng 11 năm 2026'
    """
    return f"ngày {_official(day.day, 9)} tháng {_official(day.month, 2)} năm {day.year}"


def in_numbers(day: date) -> str:
    """Return *day* in figures.

    >>> in_numbers(date(2026, 11, 4))
    '04/11/2026'
    """
    return f"{day:%d/%m/%Y}"


def weekday(day: date) -> str:
    """Return the name of the day of the week, as a line begins.

    >>> weekday(date(2026, 11, 24))
    'Thứ Ba'
    """
    return WEEKDAYS[day.weekday()]


def weekday_within(day: date) -> str:
    """Return the name of the day of the week, as it stands within a sentence.

    >>> weekday_within(date(2026, 11, 24)), weekday_within(date(2026, 11, 29))
    ('thứ Ba', 'Chủ nhật')
    """
    return WEEKDAYS_WITHIN[day.weekday()]


def _official(number: int, padded: int) -> str:
    # Nghị định 30/2020/NĐ-CP, annex I: days below 10 and months 1 and 2 have a zero in front.
    return f"{number:02d}" if number <= padded else str(number)
