"""What the desk says beside what is copied into a program that speaks."""

from datetime import date

from generator.text.dates import WEEKDAYS_WITHIN, in_numbers

HEADING = "Chép vào máy đọc loa"
ABOUT = (
    "Mỗi chỗ máy đọc loa của địa phương hỏi một kiểu, nên chép từng ô vào chỗ tương ứng rồi nghe thử trước khi phát. "
    "Lời đọc chỉ có chữ: số, ngày, chữ tắt đều đã viết ra thành tiếng."
)


def of_day(day: date) -> str:
    """Return the heading of what is aired on *day*."""
    return f"{HEADING}: {WEEKDAYS_WITHIN[day.weekday()]}, {in_numbers(day)}"


def of_session(slot: str, day: str) -> str:
    """Return the title of the session *slot* of a *day*, both in words.

    >>> of_session("Buổi sáng", "thứ Hai 30/11/2026")
    'Chương trình phát thanh buổi sáng thứ Hai 30/11/2026'
    """
    return f"Chương trình phát thanh {slot[:1].lower()}{slot[1:]} {day}"
