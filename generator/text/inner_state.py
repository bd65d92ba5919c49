"""Words by which an office speaks of itself: what it has still to find out, to confirm or to add."""

import re

from generator.text.pattern import Pattern

_WAITS = Pattern(
    r"(?:chờ|đợi)(?: xã| thành phố| cấp trên)? (?:xác nhận|xác minh|bổ sung|cập nhật|văn bản)"
    r"|chưa (?:được )?(?:xác nhận|xác minh|cập nhật)|đang (?:chờ )?(?:cập nhật|hoàn thiện|bổ sung|biên soạn)"
    r"|sẽ (?:được )?(?:cập nhật|bổ sung)(?: sau)?"
    r"|(?:chờ|đợi|chưa)(?: được)?(?: (?:lãnh đạo|chủ tịch|uỷ ban|ủy ban|UBND))?(?: xã| phường| đặc khu)?"
    r" (?:ký |phê )?duyệt"
    r"|chưa (?:được )?(?:xác định|chốt|thống nhất)|đang (?:chờ |được )?(?:xin ý kiến|thẩm định|trình ký)"
    r"|(?:chờ|đợi)(?: (?:lãnh đạo|chủ tịch|cấp trên|xã|phường))*(?: cho)? ý kiến"
    r"|danh sách (?:này )?đang (?:được )?(?:rà soát|lập|tổng hợp)"
    r"|(?:thời gian|địa điểm|ngày giờ|giờ giấc|lịch)(?: cụ thể)?(?: sẽ)?(?: được)? (?:thông báo|báo) sau"
    r"|(?:đây|này|mới|còn|vẫn)(?: chỉ)?(?: mới| đang)? là (?:bản )?(?:nháp|dự thảo)"
    r"|(?:mục|chỗ|phần|trang|bài|số|thông tin|nội dung) này (?:hiện )?(?:chưa có|còn thiếu|để trống)"
    r"|(?:sẽ )?(?:điền|thêm|viết|vẽ)(?: vào)? sau\b(?! (?:khi|đó|này))|phần này để sau|tạm để trống|ghi chú nội bộ"
    r"|đang xin cấp|chưa nắm được|(?:còn|cần|phải) (?:xác minh|hỏi lại (?:sở|phòng|cấp trên|thành phố|tỉnh|lãnh đạo))"
    r"|(?:thông tin|nội dung|số liệu) (?:còn )?chưa đầy đủ|(?:hiện )?chưa có (?:số liệu|hướng dẫn của cấp trên)"
    r"|\b(?:TODO|TBD|FIXME)\b|\bxxx+\b|\?\?\?+|[\[(]điền ",
    re.IGNORECASE,
)
_OF_THEM = (
    *("xác nhận", "xác minh", "bổ sung", "cập nhật", "văn bản", "hoàn thiện", "biên soạn", "duyệt", "nháp", "dự thảo"),
    *("xác định", "chốt", "thống nhất", "ý kiến", "thẩm định", "trình ký", "danh sách", "báo sau"),
    *("này chưa có", "hiện chưa có", "còn thiếu", "để trống", "todo", "tbd", "fixme", "xxx"),
    *(
        "điền",
        "thêm",
        "viết sau",
        "vẽ sau",
        "để sau",
        "nội bộ",
        "xin cấp",
        "chưa nắm",
        "hỏi lại",
        "đầy đủ",
        "chưa có",
        "???",
    ),
)
"""One of them is in whatever `_WAITS` finds; most texts have none, and to look for them takes little time."""


def inner_state_in(text: str) -> str:
    """Return the first words of *text* that speak of what the office has still to do; an empty text if none do.

    >>> inner_state_in("Cách tra kết quả còn chờ xác nhận."), inner_state_in("Bà con hỏi nơi mình đã gửi.")
    ('chờ xác nhận', '')
    """
    there = _of_them_in(text.casefold())
    for line in text.split("\n") if there else ():
        small = line.casefold()
        found = _WAITS.search(line) if any(words in small for words in there) else None
        if found:
            return found[0]
    return ""


def _of_them_in(small: str) -> list[str]:
    return [words for words in _OF_THEM if words in small]
