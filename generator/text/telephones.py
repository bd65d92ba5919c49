"""Telephone numbers as they are written in texts: where they stand, and what a telephone dials.

Thông tư 22/2014/TT-BTTTT plans the numbers: 0 and nine or ten digits, +84 instead of the 0, 1800 and 1900 with four to
six more, and short codes that begin with 1, such as 113 and 1022. A short code looks like a count (“có 113 hộ”): it is
a number to call only after a word for calling, or after another such number.
"""

import re

HIDDEN = "\U000e0001\U000e0020-\U000e007f"
"""The letters of the marks of facts (said.py), for use in a class of a pattern: they may stand within a number."""

_SPACE = "[ \u00a0]"
_GAP = rf"[{HIDDEN}]*[ \u00a0.\-]{{0,2}}"
_FREE = r"(?<![\w,=/@])(?<!\d[ .:/\-\u00a0])"
_END = r"(?!\w|[,./:\-]\d|@)"

LONG = (
    rf"{_FREE}\(?\+\d{{1,3}}\)?(?:{_GAP}\(?\d{{1,5}}\)?){{2,6}}{_END}"
    rf"|{_FREE}(?:\(0\d{{1,4}}\)|0\d{{1,4}})(?:{_GAP}\d{{1,8}}){{1,5}}{_END}"
    rf"|{_FREE}1[89]00{_GAP}(?:\d{{4,6}}|\d{{2,3}}{_GAP}\d{{2,3}}){_END}"
)
"""A pattern of numbers that may be dialled from anywhere; `is_dialled` decides."""

_CALL = (
    r"gọi|bấm|quay|alo|tổng đài|hotline|đường dây nóng|điện thoại|số máy|số nóng|đầu số|số khẩn cấp|liên hệ|call|dial"
)
_BETWEEN = r"ngay|tới|đến|cho|vào|qua|số|tổng đài|điện thoại|đường dây nóng|lại|thẳng|theo|là|khẩn cấp"
_COUNTED = "hộ|người|lần|cuộc|ngày|giờ|phút|việc|nhà|đồng"
_CODE = rf"1\d{{2,4}}(?!\w|[.,/:%\- \u00a0]?\d)(?![{HIDDEN}]*{_SPACE}(?:{_COUNTED})(?!\w))"
_AND = rf"[{HIDDEN}]*(?:,{_SPACE}|{_SPACE}(?:hoặc|và|hay|or|and){_SPACE})"
_FIRST = rf"(?<!\w)(?:{_CALL})(?:{_SPACE}(?:{_BETWEEN})(?!\w))*:?{_SPACE}{_CODE}"
SHORT = rf"{_FIRST}(?:{_AND}(?:số{_SPACE}|gọi{_SPACE})?{_CODE})*"
"""A pattern of one short code, or several, after a word for calling; `SHORT_CODE` finds each in what it found."""

SHORT_CODE = re.compile(r"(?<!\d)1\d{2,4}(?!\d)")

_NAMED = re.compile(
    r"(?:mã(?: số)?(?: \w+){0,3}|mst|stk|tài khoản|cccd|cmnd|căn cước(?: công dân)?|số thẻ|biển số|số seri|số hiệu|"
    r"định danh|bảo hiểm(?: \w+){0,2})\W*(?:số|là)?\W*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?<!\w)(?:quyết định|nghị quyết|nghị định|thông tư|thông báo|chỉ thị|công văn|công điện|giấy mời|giấy phép|"
    r"giấy giới thiệu|giấy chứng nhận|kế hoạch|tờ trình|báo cáo|biên bản|biên lai|hợp đồng|hóa đơn|hoá đơn|hồ sơ|"
    r"phiếu(?: (?:thu|chi|khám|hẹn|nhập|xuất|bầu|xin|yêu cầu|đề nghị|chuyển))?|đơn|văn bản|"
    r"quy chế|hướng dẫn|lệnh|tờ khai|mẫu|vé|thẻ|sổ|quốc lộ|tỉnh lộ|tuyến|cột|trạm|"
    r"cống|lô|thửa|phòng|ki ốt|gian hàng|hộp thư|tủ|bàn|quầy)[ \u00a0]+số[ \u00a0]*$",
    re.IGNORECASE,
)
_NO_DIGIT = re.compile(r"[^0-9]")


def dialled(written: str) -> str:
    """Return the digits of the telephone number *written*, after a “+” if there is one.

    >>> dialled("(0225) 3822-822"), dialled("+84 225 3822 822")
    ('02253822822', '+842253822822')
    """
    return ("+" if "+" in written else "") + _NO_DIGIT.sub("", written)


def is_dialled(written: str, before: str) -> bool:
    """Return whether *written*, which `LONG` found after the words *before*, is a telephone number.

    Days have eight digits (02.09.2026), identities twelve.

    >>> is_dialled("0225 3822 822", "gọi "), is_dialled("02.09.2026", "ngày "), is_dialled("0201234567", "MST: ")
    (True, False, False)
    """
    digits = _NO_DIGIT.sub("", written)
    fits = len(digits) in (10, 11) if digits.startswith("0") else 8 <= len(digits) <= 15
    return fits and not _NAMED.search(before)


def numbers_a_thing(before: str) -> bool:
    """Return whether the words *before* a number say that it is that of a document or a thing, which nobody calls.

    >>> numbers_a_thing("Theo Quyết định số "), numbers_a_thing("Có cháy thì gọi số ")
    (True, False)
    """
    return _NUMBERED.search(before) is not None
