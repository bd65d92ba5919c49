"""What the desk writes into a git repository as the message of a commit, and what it says where it could write none."""

from collections.abc import Sequence

from generator.text.written_numbers import figures


def message(deed: str, title: str, name: str, reason: str) -> str:
    """Return the message of the commit for a *deed* with the file *name*, whose text is called *title*."""
    about = f"“{title}”" if title else name
    body = [name if title else "", f"Lý do: {reason}" if reason else ""]
    return "\n".join([f"{deed}: {about}", *(f"\n{line}" for line in body if line)])


def not_committed(why: str, detail: str, names: Sequence[str]) -> str:
    """Say that the files *names* are saved, and which of git's troubles kept their changes out of the repository."""
    files = ", ".join(f"“{name}”" for name in names[:_MOST])
    more = f" và {figures(len(names) - _MOST)} tệp nữa" if len(names) > _MOST else ""
    return f"Bài đã lưu an toàn, nhưng chưa ghi được vào kho git: {files}{more}. {_WHY[why].format(detail=detail)}"


BY_HAND = "\nGồm cả những chỗ đã sửa ngoài bàn làm tin mà chưa ghi vào git.\n"
_MOST = 3
_LATER = "Lần lưu sau sẽ tự ghi bù."
_WHY = {
    "busy": "Trong kho đang dở một lần trộn hay chuyển nhánh ({detail}). Nhờ người quản kho làm cho xong. " + _LATER,
    "locked": "Chương trình git khác đang giữ kho ({detail}). Đóng chương trình ấy lại; nếu không có chương trình nào, "
    "nhờ người quản kho xoá tệp khoá ấy. " + _LATER,
    "staged": "Có người đã đưa một bản khác của tệp ấy vào hàng chờ của git. Nhờ người ấy ghi hoặc bỏ bản đó. "
    + _LATER,
    "filtered": "Kho này nhờ chương trình khác đổi nội dung tệp khi ghi. Nhờ người quản kho tự ghi tệp ấy.",
    "shape": "Kho này được bày theo cách chỉ chính git ghi được. Nhờ người quản kho tự ghi tệp ấy.",
    "library": "Máy thiếu thư viện để ghi vào git ({detail}). Cài đặt lại tinlang.",
    "disk": "Máy không ghi được vào kho ấy ({detail}): xem ổ đĩa còn chỗ không, có được phép ghi không. " + _LATER,
    "broken": "Kho git có chỗ hỏng ({detail}). Nhờ người quản kho gõ lệnh git fsck ở đó, để biết hỏng chỗ nào mà chữa. "
    + _LATER,
}
