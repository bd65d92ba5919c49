"""What is said about the website itself."""

import re
from collections.abc import Iterable
from datetime import date

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import short
from generator.source import Position
from generator.text.dates import in_numbers
from generator.text.names import nearest


def old_security_contact(at: Position, confirmed: date) -> Diagnostic:
    """Warn of a contact for reports of weaknesses that nobody has confirmed for about a year."""
    return Diagnostic(
        "old-security-contact",
        at,
        f"Nơi nhận báo lỗ hổng của trang web được xác nhận từ ngày {in_numbers(confirmed)}, nay đã gần một năm.",
        "Hỏi lại xem nơi ấy còn nhận không, rồi ghi ngày vừa hỏi vào “confirmed_on”.",
        Severity.WARNING,
    )


def no_such_page(at: Position, target: str, known: Iterable[str]) -> Diagnostic:
    """Report an address of the commune's own site at which no text stands; *known* are the slugs of texts."""
    meant = nearest(re.sub(r"[?#].*|\.html.*", "", target).rpartition("/")[2], sorted(known))
    example = f", ví dụ [lời dẫn]({meant})" if meant else ""
    return Diagnostic(
        "dead-link",
        at,
        f"Bấm vào “{short(target)}” thì không mở được trang nào.",
        f"Trang của xã không có bài nào ở địa chỉ ấy. Dẫn tới bài bằng slug của bài{example}.",
    )
