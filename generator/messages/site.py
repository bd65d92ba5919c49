"""What is said about the website itself."""

from datetime import date

from generator.diagnostics import Diagnostic, Severity
from generator.source import Position
from generator.text.dates import in_numbers


def old_security_contact(at: Position, confirmed: date) -> Diagnostic:
    """Warn of a contact for reports of weaknesses that nobody has confirmed for about a year."""
    return Diagnostic(
        "old-security-contact",
        at,
        f"Nơi nhận báo lỗ hổng của trang web được xác nhận từ ngày {in_numbers(confirmed)}, nay đã gần một năm.",
        "Hỏi lại xem nơi ấy còn nhận không, rồi ghi ngày vừa hỏi vào “confirmed_on”.",
        Severity.WARNING,
    )
