"""What is said about the days and hours of an announcement (`when`)."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.messages.words import short

Context = Mapping[str, Any]

_EXAMPLES = "“8h00–16h30 ngày 10/12/2026” hoặc “từ 10/12/2026 đến 12/12/2026”"

SENTENCES: Mapping[str, Callable[[Context, str], tuple[str, str]]] = {
    "not-a-time": lambda c, field: (
        f"{field} không hiểu “{short(c['found'], 30)}”.",
        f"Chỉ viết ngày, giờ theo 24 giờ và thứ, ví dụ {_EXAMPLES}.",
    ),
    "no-such-hour": lambda c, _: (
        f"Không có giờ “{short(c['found'], 20)}”.",
        "Giờ từ 0h00 đến 23h59, ví dụ 7h30 hoặc 16h00; hết ngày thì bỏ giờ, chỉ viết ngày.",
    ),
    "hour-without-day": lambda c, field: (
        f"{field} “{short(c['found'], 30)}” chưa có ngày.",
        f"Viết thêm ngày/tháng/năm, ví dụ {_EXAMPLES}.",
    ),
    "day-without-year": lambda c, _: (
        f"Ngày “{short(c['found'], 20)}” chưa đủ năm.",
        "Viết đủ ngày/tháng/năm, năm có bốn chữ số, ví dụ 10/12/2026.",
    ),
    "ends-before-start": lambda c, _: (
        f"“{short(c['found'], 60)}” kết thúc trước hoặc ngay lúc bắt đầu.",
        "Xem lại ngày, giờ; qua đêm thì viết đủ hai ngày: “22h00 ngày 10/12/2026 – 5h00 ngày 11/12/2026”.",
    ),
    "not-that-weekday": lambda c, _: (
        f"Ngày {c['day']} là {c['weekday']}, không phải {short(c['found'], 20)}.",
        "Xem lại lịch rồi sửa ngày hoặc sửa thứ.",
    ),
    "open-range": lambda c, _: (
        f"Sau “{short(c['found'], 40)}” còn thiếu ngày hoặc giờ.",
        f"Viết đủ lúc bắt đầu và lúc kết thúc, ví dụ {_EXAMPLES}.",
    ),
    "two-meanings": lambda c, _: (
        f"“{short(c['found'], 20)}” hiểu được hai cách: số sau là phút, hay là ngày?",
        "Giờ viết liền, ví dụ 8h10; trước ngày thêm chữ “ngày”, ví dụ 8h00 ngày 10 và 12/12/2026.",
    ),
    "several-times": lambda c, field: (
        f"{field} “{short(c['found'], 60)}” có nhiều buổi trong một dòng.",
        "Viết mỗi buổi một dòng, đầu dòng có dấu gạch: “- 8h00–11h00 ngày 10/12/2026”.",
    ),
    "weekdays-without-days": lambda c, _: (
        f"Trong “{short(c['found'], 60)}” không có ngày nào đúng thứ ấy.",
        "Xem lại ngày bắt đầu, ngày kết thúc và thứ.",
    ),
    "too-many-days": lambda c, _: (
        f"“{short(c['found'], 40)}” kéo dài quá, chắc là gõ nhầm năm.",
        f"Nhiều nhất {c['most']} ngày.",
    ),
}
"""For each code, the sentence that says what is wrong, and the one that says what to type."""
