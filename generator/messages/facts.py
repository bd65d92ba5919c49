"""What is said about the values of facts, and about the kind of each."""

from generator.messages.words import short

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
