"""What is said about the rota: who reads aloud when."""

from collections.abc import Sequence
from datetime import date

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import named, short
from generator.source import Position
from generator.text.dates import WEEKDAYS_WITHIN, in_numbers
from generator.text.written_numbers import figures

_MOST_DAYS = 4

HEADING = "Lịch trực"
ABOUT = "ai đọc loa buổi nào, ở đài và ở các nơi; đổi người, in ra, tin nhắn báo lịch"
ON_DUTY_TODAY = "Trực loa hôm nay"
NOBODY = "chưa có ai"
STATION = "Đài"
NO_ROTA = "Chưa có lịch trực. Ghi tên những người trực và buổi của từng người trước đã."
NOT_YOURS = "Người đang chọn ở “Tôi là” chưa có quyền viết, nên chưa đổi được lịch trực."
GONE = "Buổi này vừa có người khác đổi. Xem lại lịch rồi đổi tiếp nếu cần."
SAME_PERSON = "Hai buổi này cùng một người trực, không có gì để đổi."
FAULTY = "Tệp lịch trực có chỗ hỏng, phải sửa ở trang Cài đặt trước."


def no_start(at: Position) -> Diagnostic:
    """Report turns every few weeks of which nobody knows the first week."""
    return Diagnostic(
        "rota-no-start",
        at,
        "Trực cách tuần mà không ghi bắt đầu từ ngày nào, nên không biết tuần nào trực.",
        "Thêm ngày của lượt đầu tiên, ví dụ “starts: 30/11/2026”.",
    )


def ends_first(at: Position, name: str) -> Diagnostic:
    """Report a last day, in the field *name*, that is before the first."""
    return Diagnostic("rota-ends-first", at, f"Ngày ở {named(name)} đứng trước ngày bắt đầu.", "Xem lại hai ngày ấy.")


def telephone(at: Position) -> Diagnostic:
    """Report a telephone number beside a name."""
    return Diagnostic(
        "rota-telephone",
        at,
        "Lịch trực được in ra, treo lên, gửi đi, nên không ghi số điện thoại của ai.",
        "Bỏ số điện thoại, chỉ để tên gọi hoặc chức danh.",
    )


def empty_change(at: Position) -> Diagnostic:
    """Report a change that names nobody."""
    return Diagnostic(
        "rota-empty-change",
        at,
        "Lần đổi trực này không ghi ai nghỉ, cũng không ghi ai trực thay.",
        f"Thêm {named('who')} nếu có người nghỉ, {named('instead')}, hoặc bỏ cả mục này.",
    )


def nobody(at: Position, slot: str, days: Sequence[date]) -> Diagnostic:
    """Warn of sessions of a *slot*, on *days*, in which nobody reads."""
    return Diagnostic(
        "rota-nobody",
        at,
        f"{short(slot)} chưa có ai trực: {_listed(days)}.",
        "Thêm một lượt trực cho buổi ấy, hoặc ghi người trực thay ở trang Lịch trực.",
        Severity.WARNING,
    )


def several(at: Position, slot: str, names: Sequence[str], days: Sequence[date]) -> Diagnostic:
    """Warn of sessions of a *slot*, on *days*, in which several people read."""
    return Diagnostic(
        "rota-several",
        at,
        f"{short(slot)} có {figures(len(names))} người cùng trực ({_names(names)}): {_listed(days)}.",
        "Mỗi buổi ở một nơi chỉ cần một người: bỏ bớt lượt của một người.",
        Severity.WARNING,
    )


def two_places(at: Position, name: str, slot: str, places: Sequence[str], days: Sequence[date]) -> Diagnostic:
    """Warn of somebody who is on duty in several *places* at once."""
    return Diagnostic(
        "rota-two-places",
        at,
        f"{short(name)} trực cùng lúc ở {figures(len(places))} nơi ({_names(places)}), {_inside(slot)}: "
        f"{_listed(days)}.",
        "Giao một nơi cho người khác.",
        Severity.WARNING,
    )


def turn_without_broadcast(at: Position, slot: str, days: Sequence[date]) -> Diagnostic:
    """Warn of turns in a *slot*, on *days*, in none of which anything is heard."""
    return Diagnostic(
        "rota-nothing-aired",
        at,
        f"Lượt trực này rơi vào buổi loa không phát bài nào: {_inside(slot)}, {_listed(days)}.",
        "Bỏ buổi ấy khỏi lượt trực, hoặc xem lại lịch phát.",
        Severity.WARNING,
    )


def change_without_broadcast(at: Position) -> Diagnostic:
    """Warn of a change on days on which nothing is heard."""
    return Diagnostic(
        "rota-change-nothing-aired",
        at,
        "Ngày đổi trực này loa không phát bài nào.",
        "Xem lại ngày và buổi, hoặc bỏ mục này.",
        Severity.WARNING,
    )


def change_of_nothing(at: Position, name: str) -> Diagnostic:
    """Warn of a change that is about somebody, of that *name*, who is not on duty then."""
    return Diagnostic(
        "rota-idle-change",
        at,
        f"Ngày ấy {short(name)} không trực, nên lần đổi này không đổi gì.",
        "Xem lại ngày, buổi và tên, hoặc bỏ mục này.",
        Severity.WARNING,
    )


def swapped(first: str, other: str) -> str:
    """Say in the log that *first* and *other* swapped their turns."""
    return f"đổi trực: {first} và {other}"


def stands_in(instead: str, who: str) -> str:
    """Say in the log that *instead* is on duty for *who*; one of them may be nobody."""
    if not who:
        return f"{instead} trực buổi chưa có ai"
    return f"{instead} trực thay {who}" if instead else f"{who} nghỉ trực"


def _listed(days: Sequence[date]) -> str:
    told = [f"{WEEKDAYS_WITHIN[day.weekday()]} {day:%d/%m}" for day in days[:_MOST_DAYS]]
    more = f" và {figures(len(days) - _MOST_DAYS)} ngày nữa" if len(days) > _MOST_DAYS else ""
    return f"{', '.join(told)}{more}"


def _names(names: Sequence[str]) -> str:
    return ", ".join(map(short, names))


def _inside(slot: str) -> str:
    return f"{slot[:1].lower()}{short(slot)[1:]}"


def of_month(first: date) -> str:
    """Return the title of the rota of the month that begins with *first*."""
    return f"Lịch trực đọc loa tháng {first.month} năm {first.year}"


def of_week(monday: date) -> str:
    """Return the title of the rota of the week that begins with *monday*."""
    return f"Lịch trực đọc loa tuần từ {in_numbers(monday)}"
