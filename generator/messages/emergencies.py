"""What is said of templates of urgent notices: blanks that are left, and what cannot be filled in."""

from generator.diagnostics import Diagnostic, Severity
from generator.messages.words import short
from generator.source import Position

HEADING = "Tin khẩn"
ABOUT = "mẫu soạn và duyệt sẵn cho lúc có bão, ngập, cháy, mất nước, dịch; chỉ điền chỗ trống rồi phát"


def blank_left(at: Position, blank: str) -> Diagnostic:
    """Report a blank of a template in a text that people will read."""
    return Diagnostic(
        "blank-left",
        at,
        f"Chỗ trống “{short(blank)}” chưa điền.",
        "Điền vào, hoặc ghi “template: yes” nếu đây là mẫu soạn sẵn.",
    )


def no_blank(at: Position) -> Diagnostic:
    """Warn of a template in which there is nothing to fill in."""
    return Diagnostic(
        "no-blank",
        at,
        "Mẫu này không có chỗ trống nào để điền.",
        "Viết chỗ trống trong hai dấu ngoặc vuông, ví dụ [[nơi ngập]].",
        Severity.WARNING,
    )


def not_filled(blank: str) -> str:
    """Say that a blank is still empty."""
    return f"Còn chỗ trống “{short(blank)}” chưa điền."


def not_plain(blank: str) -> str:
    """Say that what was typed into a blank has signs that no announcement has."""
    return f"Chỗ trống “{short(blank)}”: chỉ viết chữ, số và dấu câu thường, trên một dòng, không quá 200 ký tự."


def has_a_number(blank: str) -> str:
    """Say that a telephone number is typed into a blank."""
    return (
        f"Chỗ trống “{short(blank)}”: không ghi số điện thoại ở đây. Số cần gọi đã có trong mẫu, lấy từ Thông tin gốc."
    )


NO_SUCH = "Không có mẫu này."
CHANGED_MEANWHILE = "Mẫu vừa có người sửa. Xem lại lời mẫu rồi bấm lần nữa; những gì đã điền vẫn còn."
MAY_NOT = "Người đang chọn ở “Tôi là” chưa có quyền viết. Những gì vừa điền vẫn còn ở đây."
NO_NAME = "Ghi tên mình ở ô “Tôi là” trước đã: tin khẩn có ghi ai ra tin."
FAULTY = "Tin điền xong còn chỗ chưa ổn, nên chưa ra:"
BAD_DAY = "Ngày hết hạn viết ngày/tháng/năm, từ hôm nay trở đi, ví dụ 23/11/2026."


def approved_as(who: str, day: str) -> str:
    """Say that a template is approved as it stands."""
    return f"Mẫu đã duyệt: {who}, {day}. Điền xong là tin được phát ngay, không chờ duyệt lại."


NOT_APPROVED = "Mẫu chưa duyệt. Điền xong, tin còn phải được duyệt rồi mới ra."
CHANGED = "Mẫu đã sửa sau khi duyệt, nên phải duyệt lại. Điền xong, tin còn phải được duyệt rồi mới ra."

FILES = {
    "bai-doc.pdf": "Bài đọc, chữ to (PDF)",
    "loi-cho-may.txt": "Lời cho máy đọc (chữ)",
    "ap-phich.pdf": "Áp phích A4 (PDF)",
    "tin-nhan.txt": "Tin nhắn SMS",
    "zalo.txt": "Lời gửi Zalo",
}
"""What is at hand at once for a notice that was filled in, by the name of the download."""


def from_template(template: str) -> str:
    """Say in the log that a notice was made of a template."""
    return f"từ mẫu {template}"
