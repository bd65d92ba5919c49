"""Problems of the station: templates of sessions, and days on which nothing is broadcast."""

from collections.abc import Sequence
from datetime import date

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import short
from generator.source import Position
from generator.text.dates import in_numbers

_MOST_DAYS = 5


def unknown_slot(at: Position, found: str, known: Sequence[str], meant: str | None) -> Diagnostic:
    """Report a template for a slot that there is not."""
    hint = f"Có phải ý bạn là “{meant}”?" if meant else f"Các buổi đang có: {', '.join(known) or 'chưa có buổi nào'}."
    return Diagnostic("unknown-slot", at, f"Không có buổi phát nào tên là “{short(found)}”.", hint)


def no_bulletins(at: Position) -> Diagnostic:
    """Report a template in which nothing is told."""
    return Diagnostic(
        "no-bulletins",
        at,
        "Khuôn chương trình này không có phần “bản tin”, nên cả buổi không đọc tin nào.",
        "Thêm “bản tin” vào “parts”.",
    )


def not_minutes(at: Position, found: str) -> Diagnostic:
    """Report a number of minutes of a template that is none."""
    return Diagnostic("not-minutes", at, f"“{short(found)}” không phải là số phút.", "Viết một số, ví dụ 15.")


def templates_clash(at: Position, other: str, slot: str, day: str) -> Diagnostic:
    """Report a template for a session that has another already."""
    return Diagnostic(
        "templates-clash",
        at,
        f"{slot} {day} đã theo khuôn “{short(other)}”.",
        "Mỗi buổi một khuôn: bớt ngày hoặc bớt buổi ở một trong hai khuôn.",
    )


def days_off_backwards(at: Position, first: date, last: date) -> Diagnostic:
    """Report days off that end before they begin."""
    return Diagnostic(
        "days-off-backwards",
        at,
        f"Nghỉ từ {in_numbers(first)} mà đến hết {in_numbers(last)}.",
        "Xem lại hai ngày; nghỉ một ngày thì bỏ dòng “through”.",
    )


def lost_to_days_off(at: Position, title: str, days: Sequence[date], reasons: Sequence[str]) -> Diagnostic:
    """Warn of a message that nobody would hear: it is asked for on days off alone."""
    told = ", ".join(in_numbers(day) for day in days[:_MOST_DAYS]) + ("…" if len(days) > _MOST_DAYS else "")
    return Diagnostic(
        "lost-to-days-off",
        at,
        f"Bài “{short(title)}” chỉ xếp vào ngày nghỉ phát ({told}: {short('; '.join(reasons))}): không ai được nghe.",
        "Xếp thêm cho bài này một buổi vào ngày khác.",
        Severity.WARNING,
    )
