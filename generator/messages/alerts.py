"""What is said about alerts for machines, and in them."""

from generator.diagnostics import Diagnostic
from generator.source import Position
from generator.text.written_numbers import figures


def damaged_row(at: Position) -> Diagnostic:
    """Report a row of the alerts that went out which is not as it was written."""
    return Diagnostic(
        "alert-row",
        at,
        "Dòng này của sổ tin khẩn đã gửi đi không còn như lúc ghi.",
        "Sổ này máy tự ghi khi phát hành, không sửa tay. Lấy lại tệp từ bản sao lưu.",
    )


NOT_OFFICIAL = (
    "Tin này lấy từ thông báo trên trang web của địa phương, không thay cho cảnh báo của cơ quan có thẩm quyền. "
    "Mức độ ghi “Unknown” là chưa có đánh giá."
)
"""What each alert says of itself, for people who run machines that read it."""


def no_longer(reason: str = "") -> str:
    """Say that an alert holds no longer, and the *reason* why, where it is known."""
    closed = reason if reason.endswith((".", "!", "?", "…")) or not reason else f"{reason}."
    return " ".join(filter(None, ("Tin khẩn này đã rút, không còn dùng nữa.", closed)))


def noted(count: int) -> str:
    """Say in the log that so many alerts went out."""
    return f"{figures(count)} tin khẩn cho máy đã ra cùng trang web"
