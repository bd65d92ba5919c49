"""Numbers of things in a row: tổ 1,2,3, mũi 1,2, khoản 1,2 Điều 7. A comma between two such numbers is no decimal one.

A noun before them tells: stages, places and parts have whole numbers, quantities (“hệ số 1,2”) do not. A unit behind
them tells the contrary (“lô 1,5 ha”).
"""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.numbers import say_code_number, say_month
from generator.speech.rule import LineContext, Rule, Spoken
from generator.speech.rules.measures import UNIT
from generator.speech.rules.romans import say_ordinal
from generator.text.pattern import Pattern

_NOUNS = (
    "tđc|kđt|kcn|ccn|tba|htx|nvh|"
    "mũi|liều|thôn|xóm|ấp|bản|làng|tổ|khu|khu phố|tdp|kdc|kp|khu vực|tổ dân phố|khu dân cư|lớp|khối|lần|đợt|câu|"
    "khoản|điều|chương|mục|phần|tiết|phụ lục|bảng|biểu|mẫu|hình|trang|bài|tập|quyển|chi bộ|đội|nhóm|cụm|vùng|"
    "tuyến|lộ|trạm|cống|cửa|quầy|bàn|ô|lô|thửa|tờ|hàng|dãy|tầng|phòng|ngõ|ngách|hẻm|kiệt|đường|bến|bãi|kênh|mương|"
    "cột|trụ|cọc|cầu|hố|vị trí|buổi|tuổi|hộ|ca|kíp|kỳ|quý|vòng|bước|giai đoạn|tuần|tiêu chí|nội dung|nhiệm vụ|"
    "nguyện vọng|hạng|loại|cấp|bậc|phường|quận|khóa|khoá|học kỳ|tiểu khu|tổ bầu cử|điểm trường|phân trường|ban|"
    "tháng|thứ|nhà|toa|ghế|giường|buồng|kho"
)
_BEFORE = Pattern(
    rf"(?<!\w)(?<!vĩ )(?<!kinh )(?:{_NOUNS})\s$|(?<!hệ )(?<!chỉ )(?<!tỷ )(?<!tỉ )(?<!con )(?<!tham )(?<!\w)số\s$"
)
_ROW_BEFORE = Pattern(rf"(?<!\w)(?:{_NOUNS}) \d{{1,3}}(?:,\d{{1,3}}){{1,5}} \([^()]{{1,16}}\)[,;] $")
_OF_A_YEAR = Pattern(r"(?<!\w)(?:đợt|kỳ|quý|lần|học kỳ)\s$")
_POINT = Pattern(r"(?<!\w)điểm\s$")
_OF_A_LAW = Pattern(r"\s*(?:khoản|điều|mục|tiết|phần)(?!\w)")
_MONTH, _WEEKDAY, _NUMBERED = (Pattern(rf"(?<!\w){noun}\s$") for noun in ("tháng", "thứ", "số"))
_AMOUNT = Pattern(rf"\s?(?:(?i:{UNIT})[²³23]?(?!\w)|%|°|(?:triệu|tỷ|tỉ|nghìn|ngàn|vạn|đồng|đ|độ|tr|lần|điểm)(?!\w))")
_PREVIOUS = Pattern(r"(?:\d{1,3}[a-e]?\s?(?:,|và|-)\s?){1,6}$")
_MULTIPLES = Pattern(r"\d{3},\d{3}|\d{1,3}(?:,000)+")


def _say(found: re.Match[str], line: LineContext) -> Spoken | None:
    before, after = line.before(found.start()), line.after(found.end())
    numbers = found["numbers"].split(",")
    if any(number.startswith("0") for number in numbers) or len(set(numbers)) < len(numbers):
        return None
    is_row = len(numbers) > 2 and not all(len(number) == 3 for number in numbers[1:])
    is_named = (
        is_row
        or _ROW_BEFORE.search(before)
        or _BEFORE.search(before)
        or (_POINT.search(before) and (len(numbers) > 2 or _OF_A_LAW.match(after)))
    )
    if not is_named or _AMOUNT.match(after) or _MULTIPLES.fullmatch(found["numbers"]):
        return None
    say_one = say_month if _MONTH.search(before) else say_ordinal if _WEEKDAY.search(before) else say_cardinal
    if say_one is not say_cardinal and any(int(number) > 12 for number in numbers):
        return None
    if found["year"] and say_one is not say_month and not _OF_A_YEAR.search(before):
        return None
    year = f" năm {say_cardinal(found['year'])}" if found["year"] else ""
    return Spoken(f"{', '.join(map(say_one, numbers))}{year}")


def _say_numbered_letter(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “mẫu số 02a, 02b”, “lớp 6b”."""
    before = _PREVIOUS.sub("", line.before(found.start()))
    if not (_BEFORE.search(before) or _POINT.search(before)):
        return None
    return Spoken(f"{say_code_number(found[1])} {found[2]}")


def _say_place(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the “5” of “tổ 5 120 người”, which are not five thousand."""
    return Spoken(say_cardinal(found[1])) if _PLACE.search(line.before(found.start())) else None


_PLACE = Pattern(
    r"(?<!\w)(?:thôn|xóm|ấp|tổ|khu|khu phố|đội|cọc|cột|trạm|cống|lô|thửa|tờ|lớp|khối|mũi|đợt|ngõ|tầng|chi bộ|tdp|kdc)"
    r"(?: số)?\s$"
)

LISTS = (
    Rule("place before a count", Pattern(r"(?<![\w.,/-])(\d{1,2})(?= \d{3} (?!đồng|đ\b)[^\W\d_])"), _say_place),
    Rule(
        "list of numbers",
        Pattern(
            r"(?=\d)(?<![\w.,/:-])(?P<numbers>\d{1,3}(?:,\d{1,3}){1,20})(?:\s?/\s?(?P<year>(?:19|20)\d\d))?(?![\w/]|[.,:-]\d)"
        ),
        _say,
        needs=",",
    ),
    Rule("numbered letter", Pattern(r"(?<![\w.,/-])(\d{1,3})([a-e])(?![\w/])"), _say_numbered_letter),
)
