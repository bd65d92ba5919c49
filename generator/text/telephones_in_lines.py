"""Lines of text → the telephone numbers in them, told from counts, days, codes and houses by their neighbours.

Speech says them digit by digit (`speech.rules.telephones`), and a check finds those that are no facts.
"""

import re
from collections.abc import Iterator

from generator.text.counted import is_counted
from generator.text.pattern import Pattern

_CALL_WORDS = (
    r"gọi|bấm|quay|quay số|a lô|alo|hotline|tổng đài|đường dây nóng|điện thoại|đt|sđt|đtdđ|số máy|"
    r"máy lẻ|liên hệ|liên lạc|zalo|nhắn tin|soạn tin|"
    r"đầu số|fax|tel|di động|phím|nhấn|số nóng|"
    r"(?<!thông )(?<!cảnh )(?<!dự )(?<!giấy )(?<!tờ )báo|báo cháy|chữa cháy|máy bàn|cấp cứu|cứu hỏa|"
    r"cứu hoả|cứu hộ|cứu nạn|công an|cảnh sát|gửi|viettel|vinaphone|mobifone"
)
_BETWEEN = (
    r"ngay|tin nhắn|tin|tới|đến|theo|cho|vào|qua|về|tổng đài|số|các|của|miễn phí|là|khẩn cấp|"
    r"đường dây nóng|hotline|điện thoại|đầu số|máy|phím|hoặc|di động|113|114|115|xã|phường|"
    r"1022|trực|thành phố|hải phòng|lại|khi|bằng"
)
CALLED = Pattern(rf"(?<!\w)(?:{_CALL_WORDS})(?!\w)\W*(?:(?:{_BETWEEN})(?!\w)\W*){{0,4}}$")
"""Words for calling, at the end of what stands before a number."""

NAMED_CODE = Pattern(
    r"(?<!\w)(?:(?:sbd|số báo danh)(?: từ)?(?: \d+ (?:đến|và|,))?|"
    r"mã(?: số)?(?: \w+){0,3}|id|otp|cccd|cmnd|cmtnd|mst|stk|tài khoản|số thẻ|số seri|sê-?ri|"
    r"mật khẩu|pin|căn cước(?: công dân)?|"
    r"chứng minh(?: nhân dân)?|hộ chiếu|định danh(?: cá nhân)?|bưu chính|bảo hiểm(?: \w+){0,2}|"
    r"biển số|biển kiểm soát|bks|số hiệu|seri)\W*(?:số|là)?\W*$"
)
"""Names of other numbers, at the end of what stands before one."""

FREE = r"(?<![\w,])(?<!\d[ ./:-])"
END = r"(?![\w]|[.,/:]\d|-\d)"
"""What may not stand before a number, and behind it."""

ABROAD = Pattern(
    rf"(?<![\w])\(?\+\d{{1,3}}\)?(?:[ .\-]?\(?\d{{1,5}}\)?){{2,6}}{END}|"
    rf"{FREE}84[ .\-]?[2-9]\d{{1,2}}(?:[ .\-]?\d{{2,5}}){{2,3}}{END}"
)
AT_HOME = Pattern(
    rf"{FREE}(?:\(0\d{{1,4}}\)|0\d{{1,4}})(?:[ .\-]{{0,2}}\d{{1,8}}){{1,5}}{END}|"
    rf"{FREE}1[89]00[ .\-]?(?:\d{{4,6}}|\d{{2,3}}[ .\-]\d{{2,3}}){END}"
)
CALLABLE = Pattern(rf"{FREE}(?:\d{{1,4}}(?:[ .]\d{{2,4}}){{1,4}}|\d{{3,16}}){END}")
_LOCAL = Pattern(r"[2-9]\d{3}[ .]?\d{3,4}|[2-9]\d{2} \d{4}")  # a number of the same area, without its code
_CALLED_EARLIER = Pattern(r"(?<!\w)(?:gọi|điện thoại|đt|sđt|liên hệ|liên lạc|số máy)(?!\w)[^.;!?\n]{0,40}$")
_DIALLED = (ABROAD, AT_HOME, CALLABLE)
_HOUSE = Pattern(r"(?<!\w)số (?:nhà )?$")
_STREET = Pattern(r",? (?:đường(?! dây)|phố|ngõ|ngách|hẻm|quốc lộ|tỉnh lộ)(?!\w)")
_BEGINNING = Pattern(r"[\d(+](?<!\w.)")
_BEFORE = 200  # letters before a number, which tell what it is


def telephones_in(line: str) -> Iterator[re.Match[str]]:
    """Yield the telephone numbers in *line*: long ones, and short ones behind words such as “gọi” and “tổng đài”.

    >>> [found[0] for found in telephones_in("Gọi 1999 hoặc (0225) 3822 822; 350 hộ, năm 2026")]
    ['1999', '(0225) 3822 822']
    """
    small = line.casefold()
    small = small if len(small) == len(line) else line
    end = 0
    for found in sorted((number for pattern in _DIALLED for number in _all_of(pattern, line)), key=_longest_first):
        digits = sum(map(str.isdigit, found[0]))
        long = digits >= 8 and found.re is not CALLABLE.compiled
        before = small[max(0, found.start() - _BEFORE) : found.start()]
        local = _LOCAL.fullmatch(found[0]) and _CALLED_EARLIER.search(before)
        called = digits >= 3 and (local or CALLED.search(before)) and not is_counted(small[found.end() :])
        other = NAMED_CODE.search(before) or is_house(before, small[found.end() :])
        if found.start() >= end and digits <= 15 and (long or called) and not other:
            end = found.end()
            yield found


def is_house(before: str, after: str) -> bool:
    """Return whether a number is that of a house in a street: “số 150 đường Trần Phú”."""
    return _STREET.match(after) is not None and _HOUSE.search(before) is not None


def _all_of(pattern: Pattern, line: str) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(line)` yields, looking only where a number may begin."""
    end = 0
    for beginning in _BEGINNING.finditer(line):
        start = beginning.start()
        if start >= end and (found := pattern.compiled.match(line, start)):
            end = found.end()
            yield found


def _longest_first(found: re.Match[str]) -> tuple[int, int]:
    return found.start(), -found.end()
