"""What is said of facts whose value begins, ends or changes on a known day."""

from collections.abc import Sequence
from datetime import date, timedelta

from generator.diagnostics import Diagnostic, Severity
from generator.source import Position
from generator.text.dates import in_numbers
from generator.text.written_numbers import figures

COMMUNE_ITSELF = "phần giới thiệu chung"
_MOST = 6
_KINDS = {"guide": "hướng dẫn", "notice": "thông báo", "campaign": "chiến dịch"}

Named = Sequence[tuple[str, str]]
"""The kind and the title of each text that names a fact; the commune itself has no title."""


def listed(titles: Sequence[str]) -> str:
    """Return the first of *titles*, and how many more there are."""
    more = f" và {figures(len(titles) - _MOST)} bài nữa" if len(titles) > _MOST else ""
    return "; ".join(titles[:_MOST]) + more


def where(named: Named) -> str:
    """Say which texts name a fact."""
    titles = [f"{_KINDS[kind]} “{title}”" if title else COMMUNE_ITSELF for kind, title in named]
    return f"Có trong: {listed(titles)}." if titles else "Chưa bài nào dùng."


def changes_soon(
    at: Position, label: str, values: tuple[str, str], day: date, named: Named, again: Sequence[str]
) -> Diagnostic:
    """Warn that *label* changes from the first to the second of *values* on a *day*; *again* must be approved anew."""
    approve = f" Duyệt lại trước ngày đó: {listed([f'“{title}”' for title in again])}." if again else ""
    return _warning(
        "fact-changes-soon",
        at,
        f"“{label}” đổi từ “{values[0]}” thành “{values[1]}” từ ngày {in_numbers(day)}. {where(named)}",
        f"Từ ngày đó dựng và phát hành lại; tờ in cũ thì gỡ (gõ tinlang todo để xem từng tờ).{approve}",
    )


def ends_soon(
    at: Position, label: str, values: tuple[str, str | None], last: date, named: Named, *, needed: bool
) -> Diagnostic:
    """Warn that the first of *values* holds until the *last* day, and nothing sure follows: the second is doubtful.

    Where it is *needed* nothing can be made without it.
    """
    stop = " Điều này không bỏ trống được: hết hạn mà chưa có giá trị sau thì không dựng được nữa." if needed else ""
    after = f"giá trị sau “{values[1]}” chưa xác nhận" if values[1] else "chưa có giá trị sau"
    return _warning(
        "fact-ends-soon",
        at,
        f"“{label}” (“{values[0]}”) chỉ dùng đến hết ngày {in_numbers(last)}, {after}. {where(named)}",
        f"Hỏi xem sau ngày đó dùng giá trị nào rồi ghi vào “next”; vẫn như cũ thì sửa “until”.{stop}",
    )


def over(at: Position, label: str, last: date, named: Named) -> Diagnostic:
    """Warn that a value is over, and is published no more."""
    return _warning(
        "fact-over",
        at,
        f"“{label}” chỉ dùng đến hết ngày {in_numbers(last)}, nay không đưa ra nữa. {where(named)}",
        "Ghi giá trị mới kèm nguồn; nếu giá trị cũ vẫn đúng thì sửa “until”.",
    )


def next_unconfirmed(at: Position, label: str, value: str, day: date, named: Named) -> Diagnostic:
    """Warn that the next value should hold since a *day*, and nobody has confirmed it."""
    return _warning(
        "next-value-unconfirmed",
        at,
        f"“{label}” phải đổi từ ngày {in_numbers(day)} mà giá trị sau{f' “{value}”' if value else ''} chưa xác nhận, "
        f"nên không đưa ra. {where(named)}",
        "Xác nhận giá trị sau: sửa “state”, “source” trong mục “next”.",
    )


def not_yet(at: Position, label: str, first: date, named: Named) -> Diagnostic:
    """Warn that a value is not published before the *first* day on which it holds."""
    return _warning(
        "fact-not-yet",
        at,
        f"“{label}” chỉ dùng từ ngày {in_numbers(first)}, trước ngày đó không đưa ra. {where(named)}",
        "Không phải làm gì: đến ngày dựng lại thì tự có. Nếu đã dùng rồi thì sửa “from”.",
    )


def gap(at: Position, label: str, last: date, first: date) -> Diagnostic:
    """Warn that between two values there are days with none."""
    return _warning(
        "fact-gap",
        at,
        f"“{label}” hết hạn ngày {in_numbers(last)} mà đến {in_numbers(first)} mới có giá trị sau: "
        "những ngày ở giữa không có gì để đưa ra.",
        "Cho hai giá trị liền ngày nhau, hoặc xóa “until”.",
    )


def on_air_later(at: Position, label: str, day: date, titles: Sequence[str], first: date) -> Diagnostic:
    """Warn that scripts with the value of today are read aloud after it has changed on a *day*."""
    named = listed([f"“{title}”" for title in titles])
    return _warning(
        "aired-after-change",
        at,
        f"“{label}” đổi từ ngày {in_numbers(day)}, mà sau đó loa còn phát bài có điều này "
        f"(sớm nhất ngày {in_numbers(first)}): {named}.",
        f"Bài đọc dựng trước ngày {in_numbers(day)} còn giá trị cũ. Từ ngày đó dựng lại, rồi mới in, thu hay chép.",
    )


OVER, NOT_YET = "hết hạn", "chưa đến ngày dùng"
"""How a fact stands in lists whose value is over, or has not begun."""


def turns(old: str, new: str, day: date, texts: int = 0) -> str:
    """Say how a value turns on a *day*, and in how many *texts* it is."""
    where_told = f", có trong {figures(texts)} bài" if texts else ""
    if not old:
        return f"“{new}” dùng từ {in_numbers(day)}{where_told}"
    if not new:
        return f"“{old}” chỉ dùng đến hết {in_numbers(day - timedelta(days=1))}, chưa có giá trị sau{where_told}"
    return f"“{old}” thành “{new}” từ {in_numbers(day)}{where_told}"


def ended(day: date) -> str:
    """Say that a value was to be used until a *day* that is past."""
    return f"Chỉ dùng đến hết ngày {in_numbers(day)}, nay không đưa ra nữa."


def _warning(code: str, at: Position, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, at, message, hint, Severity.WARNING)
