"""What is said about the values of facts: of what kind each is, who vouches for it, and on which days it holds."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.messages.words import short
from generator.text.dates import in_numbers

KINDS = {
    "link": ("địa chỉ trang web", "Viết đủ cả phần đầu, ví dụ https://ten-mien.vn/trang."),
    "telephone": ("số điện thoại", "Chỉ viết một số, bằng chữ số, ví dụ 0225 999 000."),
    "hour": ("giờ", "Viết một giờ, ví dụ 5h30 hoặc 17h00."),
    "day": ("ngày", "Viết ngày/tháng/năm, ví dụ 23/11/2026."),
    "money": ("số tiền", "Viết số kèm chữ “đồng”, ví dụ 50.000 đồng."),
    "text": ("lời văn", "Viết một dòng."),
}
"""Each kind of value in Vietnamese, and how it is written."""


def not_of_its_kind(kind: str, value: str) -> tuple[str, str]:
    """Report a value that is not of the *kind* that its fact has; return what is wrong and what to type."""
    name, how = KINDS[kind]
    return f"“{short(value, 40)}” không phải {name}.", f"{how} Nếu đây là loại khác, sửa dòng “kind: {kind}”."


def asked_for(kind: str) -> str:
    """Say in which form a value of *kind* is wanted."""
    name, how = KINDS[kind]
    return f"Cần {name}. {how}"


SENTENCES: Mapping[str, Callable[[Mapping[str, Any], str], tuple[str, str]]] = {
    "fact-without-value": lambda _c, _f: (
        "Thông tin này chưa có giá trị nên chưa thể coi là đã có nguồn.",
        "Thêm “value: …”, hoặc đổi thành “state: unconfirmed”.",
    ),
    "fact-without-source": lambda _c, _f: (
        "Thông tin này chưa ghi lấy từ đâu.",
        "Thêm “source: …”, hoặc đổi thành “state: unconfirmed”.",
    ),
    "fact-without-witness": lambda _c, _f: (
        "Thông tin ghi là đã xác nhận mà chưa ghi ai xác nhận, ngày nào.",
        "Thêm “confirmed_by: họ tên, chức vụ” và “confirmed_on: ngày/tháng/năm”.",
    ),
    "value-ends-too-early": lambda c, _: (
        f"Giá trị này dùng từ {in_numbers(c['from'])} mà chỉ đến hết {in_numbers(c['until'])}: chưa dùng đã hết.",
        "Xem lại “from” và “until”.",
    ),
    "next-value-too-early": lambda c, _: (
        (
            f"Giá trị sau dùng từ {in_numbers(c['next'])}, chồng lên giá trị trước, "
            f"còn dùng đến hết {in_numbers(c['until'])}."
        ),
        "Cho “from” của giá trị sau là ngày liền sau “until” của giá trị trước, hoặc xóa “until”.",
    ),
    "next-value-before-this": lambda c, _: (
        f"Giá trị sau dùng từ {in_numbers(c['next'])}, không sau ngày {in_numbers(c['from'])} của giá trị trước.",
        "Xem lại “from” của cả hai giá trị.",
    ),
}
"""For each fault of the value of a fact: what is wrong, and what to type."""
