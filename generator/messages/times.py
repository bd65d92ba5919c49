"""What is said about days, hours and telephone numbers in texts that do not go together with the rest."""

from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import short
from generator.source import Position

_WARNING = Severity.WARNING


def hours_differ(at: Position, hour: str, known: Sequence[str]) -> Diagnostic:
    """Warn of an hour that the rest of an announcement does not name."""
    return Diagnostic(
        "hours-differ",
        at,
        f"Giờ “{short(hour, 20)}” ở đây không khớp với chỗ khác trong bài: {_listed(known)}.",
        "Xem lại giờ nào đúng rồi sửa cho khớp.",
        _WARNING,
    )


def days_differ(at: Position, day: str, known: Sequence[str]) -> Diagnostic:
    """Warn of a day that the rest of an announcement does not name."""
    return Diagnostic(
        "days-differ",
        at,
        f"Ngày “{short(day, 30)}” ở đây không khớp với chỗ khác trong bài: {_listed(known)}.",
        "Xem lại ngày nào đúng rồi sửa cho khớp.",
        _WARNING,
    )


def weekday_differs(at: Position, typed: str, day: str, weekday: str) -> Diagnostic:
    """Warn of a day of the week that is not that of the day beside it."""
    return Diagnostic(
        "weekday-differs",
        at,
        f"Ngày {day} là {weekday}, không phải {typed}.",
        "Xem lại lịch rồi sửa ngày hoặc sửa thứ.",
        _WARNING,
    )


def no_such_time(at: Position, typed: str) -> Diagnostic:
    """Warn of a day or an hour that there is not."""
    return Diagnostic(
        "no-such-time",
        at,
        f"Không có ngày, giờ nào là “{short(typed, 30)}”.",
        "Xem lại lịch, đồng hồ rồi sửa: ngày viết 30/11/2026, giờ từ 0h00 đến 24h00.",
        _WARNING,
    )


def unknown_telephone(at: Position, number: str) -> Diagnostic:
    """Warn of a telephone number that was typed into a text and is no fact."""
    return Diagnostic(
        "unknown-telephone",
        at,
        f"Số điện thoại “{short(number, 30)}” không có trong facts.yaml.",
        "Khai số này thành một thông tin gốc, rồi viết {{ fact.TÊN }}: số đổi thì chỉ phải sửa một chỗ.",
        _WARNING,
    )


def _listed(known: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(short(one, 60) for one in known[:4]))
