"""What `tinlang todo` says of each fact that the commune has to confirm."""

from collections.abc import Sequence

from generator.text.written_numbers import figures

COMMUNE_ITSELF = "Phần giới thiệu chung và lịch phát"
_MOST_OTHERS = 3
KINDS = {"Announcement": "Thông báo", "Campaign": "Chiến dịch", "Guide": "Hướng dẫn"}


def doubtful_value(value: str) -> str:
    """Say what is written now."""
    return f"Đang ghi, chưa chắc: {value}"


def frees(places: int) -> str:
    """Say how many places can be published at once."""
    return f"Xác nhận xong điều này, mở được ngay {figures(places)} chỗ."


def frees_with(places: int, others: Sequence[str]) -> str:
    """Say how many places wait for *others* as well, facts by their labels."""
    named = ", ".join(f"“{label}”" for label in others[:_MOST_OTHERS])
    more = f" và {figures(len(others) - _MOST_OTHERS)} điều nữa" if len(others) > _MOST_OTHERS else ""
    return f"Còn {figures(places)} chỗ phải xác nhận thêm {named}{more} mới mở được."


def waiting(kind: str, title: str) -> str:
    """Return the name of a document that waits; *kind* is the name of its model."""
    return f"{KINDS[kind]} “{title}”"


def who_waits(waits: Sequence[str]) -> str:
    """Say which documents wait."""
    return f"Đang chờ: {'; '.join(waits)}." if waits else "Chưa bài nào chờ điều này."


def files(paths: Sequence[str], more: int) -> str:
    """Say which files wait, and how many *more*."""
    return f"Tệp: {', '.join(paths)}{f' và {figures(more)} tệp nữa' if more > 0 else ''}."


def sheet_written(count: int, file: str) -> str:
    """Say where the sheet is that asks about the facts."""
    return f"Đã ghi phiếu xác nhận {figures(count)} điều vào {file}. In ra, hoặc gửi cho người trả lời."


WHY_HELD = {
    "draft": "chưa duyệt",
    "changed": "đã sửa sau khi duyệt",
    "no-right": "người ghi tên duyệt không có quyền duyệt",
}
"""Why a text waits for approval, by how it stands (`approval.Standing`)."""


def to_approve(count: int) -> str:
    """Say how many texts wait for approval, and how to approve one."""
    how = "Duyệt bài nào, gõ: tinlang approve TÊN-BÀI --by MÃ-NGƯỜI-DUYỆT"
    return f"{figures(count)} bài chờ duyệt, chưa ra ở đâu cả. {how}"
