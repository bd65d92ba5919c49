"""Two numbers around a stroke: a day (15/5), a fraction (3/4), a part of a total (12/15 thôn), 24/7, ngõ 12/5.

The neighbours decide; where they do not, the other reading is reported.
"""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.letters import spell
from generator.speech.numbers import say_code_number, say_day, say_month, say_number
from generator.speech.rule import LineContext, Rule, Spoken
from generator.text.counted import is_counted
from generator.text.pattern import Pattern

_DATE_SURE = Pattern(
    r"(?:ngày|hôm|hôm nay|(?:sáng|trưa|chiều|tối|đêm) (?:mai|nay|kia)|"
    r"mùng|mồng|sáng|trưa|chiều|tối|đêm|dịp|lễ|thứ (?:\w+|\d)|chủ nhật|cn|"
    r"t[2-7]|khai mạc|tựu trường|khai trường|nhập học|nhập ngũ|giao quân|hạn|sinh|nhật|phụ nữ|lao động|giáo|thiếu nhi|"
    r"quốc khánh|tết|kỷ niệm|kỉ niệm|giỗ|khánh|liệt sĩ|rằm|thầy thuốc|\d[hg](?:\d\d)?|kể từ|hạn chót|trước ngày|"
    r"đến ngày|hết ngày|giờ|phút|\d['hg]?\s*,|năm nay)\s*[,:(\-–]?\s*$"
)
_DATE_LIKELY = Pattern(r"(?:từ|đến|tới|trước|sau|hết|vào|qua|cuối|đầu|và|-)\s*$")
_WITH_DAY = Pattern(
    r"(?:từ|đến|tới|trước|sau|hết|vào|thứ (?:\w+|\d),?|chủ nhật,?|cn,?|sáng|chiều|tối|trưa|đêm|phút|giờ)\s*$"
)
_FRACTION_BEFORE = Pattern(
    r"(?:chiếm|khoảng|gần|hơn|được|đạt|ít nhất|tối thiểu|tối đa|quá|bằng|còn|giảm|tăng|có|là|dưới|"
    r"trên|mất|xong|chỉ|thu|cắt|âm|-|chia|uống|pha|lấy)\s*$"
)
_PARTS = Pattern(
    r"\s*(?:số|diện tích|dân số|tổng|thời gian|quãng|chiều|lượng|tiêu chí|hộ|người|thôn|xã|đại biểu|"
    r"phiếu|điểm|đoạn|công việc|kế hoạch|thành viên|"
    r"giờ|tháng|tuần|suất|cốc|thìa|bát|quả|sào|chặng|thế kỷ|cổ phần|vốn|tài sản|lương|mức|giá|"
    r"khối lượng|sản lượng|dân|cán bộ|đảng viên|hội viên|chỉ tiêu|viên|liều|nhiệm vụ|em|cháu|"
    r"học sinh|lít|kg|m|ha|cây|ngày|đường|đơn vị|phòng|trường|chi bộ|"
    r"tỷ|tỉ|triệu|nghìn|đồng|khu dân cư|tổ|gói|trường hợp|phản ánh|kiến nghị|hồ sơ|khẩu|gia đình)(?!\w)"
)
_WHO = Pattern(r"\s*(?:thôn|xã|cán bộ|đảng viên|hội viên|học sinh|đơn vị|trường|chi bộ|khu dân cư|tổ)(?!\w)")
_LUNAR = Pattern(r"\s*\(?(?:sang (?:ngày )?\d|âm|dương|al\b|hàng năm|hằng năm|năm|tới|này|vừa|đến|-\s*\d)")
_HOUSE = Pattern(
    r"(?:số nhà|nhà số|lớp|thửa|thửa đất|tờ|lô|(?<!\w)tổ|(?<!\w)mũi|(?<!\w)cột|ngõ|ngách|"
    r"hẻm|kiệt|đường số|địa chỉ:?|sn)\s*"
    r"(?:số\s*)?(?:\d{1,4}/\d{1,4}\s?(?:,|và)\s?){0,9}$|"
    r"(?<!\w)(?:ngõ|ngách|hẻm|số nhà|nhà số) (?:\d{1,4}(?:/\d{1,4})?(?:, ?| và )){1,6}$"
)
_TOTALS = Pattern(
    r"\s*(?:tiêu chí|điểm|thôn|xã|phiếu|đại biểu|chỉ tiêu|nhiệm vụ|khu dân cư|chi bộ|tổ|đơn vị|trường|phản ánh|"
    r"kiến nghị|hồ sơ|hộ|hs|học sinh)(?!\w)"
)
_YEAR = Pattern(r"(?:19|20)\d\d")
_STREET = Pattern(r"\s*,?\s*(?:ngõ|ngách|hẻm|kiệt|đường|phố)(?!\w)")
_RATIO = Pattern(
    r"(?:(?<!\w)(?:bước|cấp|trang)|"
    r"(?<!\w)tb|tỷ lệ|tỉ lệ|tỷ xích|bản đồ|huyết áp|(?<!\w)ha|bậc(?: thợ)?|hạng|thương binh(?: hạng| loại)?|"
    r"bệnh binh(?: hạng)?|(?<!\w)bb)\s*$"
)
_ALWAYS = Pattern(
    r"(?:hỗ trợ|hoạt động|phục vụ|trực|liên tục|tiếp nhận|suốt|làm việc|mở cửa|hướng dẫn|giải đáp|"
    r"trực tuyến|vận hành|giám sát|online|canh|trả lời|túc trực|bảo vệ|dịch vụ|tổng đài|cấp cứu|"
    r"miễn phí|\d \()\W*$"
)
# Holidays that everybody knows by their date: “2/9” alone is one of them, not two ninths.
KNOWN_DAYS = frozenset({
    (1, 1), (9, 1), (3, 2), (27, 2), (8, 3), (26, 3), (30, 4), (7, 5), (15, 5), (19, 5), (1, 6), (5, 6), (21, 6),
    (28, 6), (27, 7), (19, 8), (2, 9), (10, 10), (13, 10), (20, 10), (9, 11), (20, 11), (1, 12), (22, 12),
})  # fmt: skip


def _say(found: re.Match[str], line: LineContext) -> Spoken | None:
    first, second = found["first"], found["second"]
    before, after = line.before(found.start()), line.after(found.end())
    if _HOUSE.search(before) or _RATIO.search(before) or (before.endswith("số ") and _STREET.match(after)):
        return Spoken(f"{say_cardinal(first)} trên {say_cardinal(second)}")
    if _YEAR.fullmatch(first) and _YEAR.fullmatch(second):
        return Spoken(f"{say_cardinal(first)}, {say_cardinal(second)}")
    if any(len(part) > 2 and part.startswith("0") for part in (first, second)):  # a number of a file: 012/05
        return Spoken(f"{say_code_number(first)} trên {say_code_number(second)}")
    if first == second == "7" and after.lstrip().startswith("ngày"):
        return Spoken("bảy trên bảy")
    day = _day_of(first, second)
    share = _share(first, second, after)
    return Spoken(share) if day is None else _day_or_share(found, line, day, share)


def _day_or_share(found: re.Match[str], line: LineContext, day: str, share: str) -> Spoken:
    """Return *day* or *share*, whichever the neighbours suggest."""
    first, second = found["first"], found["second"]
    before, after = line.before(found.start()), line.after(found.end())
    if _is_day(first, second, before, after):
        start = "ngày " if int(first) > 10 and _WITH_DAY.search(before) else ""
        is_open = _who_acts(found, line) and not _DATE_SURE.search(before)
        return Spoken(start + _without_second_mung(day, before), (share,) if is_open else ())
    if _FRACTION_BEFORE.search(before) or _PARTS.match(after):
        return Spoken(share, (day,) if _who_acts(found, line) else ())
    if (int(first), int(second)) in KNOWN_DAYS or int(first) > int(second):
        return Spoken(day, (share,) if int(first) < int(second) <= 10 else ())
    return Spoken(share, (day,))


def _who_acts(found: re.Match[str], line: LineContext) -> bool:
    """Return whether “từ 3/8 xã …” may go on with what the commune does from that day, or is a share of communes."""
    is_part = int(found["first"]) <= int(found["second"])
    before, after = line.before(found.start()), line.after(found.end())
    return is_part and _DATE_LIKELY.search(before) is not None and _WHO.match(after) is not None


def _is_day(first: str, second: str, before: str, after: str) -> bool:
    if _DATE_SURE.search(before) or _LUNAR.match(after) or "0" in (first[0], second[0]):
        return True
    small_share = int(first) < int(second) <= 10
    return _DATE_LIKELY.search(before) is not None and not (small_share and _PARTS.match(after))


def _say_always(found: re.Match[str], line: LineContext) -> Spoken:
    """Say 24/24 and 24/7; the latter is a day in July after words for days."""
    hours = " giờ" if re.search(r"h|giờ", found[0]) else ""
    if not found["week"]:
        return Spoken(f"hai mươi tư trên hai mươi tư{hours}")
    before, always = line.before(found.start()), f"hai mươi tư{hours} trên bảy"
    if not hours and _DATE_SURE.search(before) and not _ALWAYS.search(before):
        return Spoken("hai mươi tư tháng bảy")
    if not hours and _DATE_LIKELY.search(before):
        return Spoken("ngày hai mươi tư tháng bảy", (always,))
    sure = hours or _ALWAYS.search(before) or found[0] == line.words
    return Spoken(always, () if sure else ("hai mươi tư tháng bảy",))


def _day_of(first: str, second: str) -> str | None:
    if not (1 <= int(first) <= 31 and 1 <= int(second) <= 12):
        return None
    return f"{say_day(first)} tháng {say_month(second)}"


def _share(first: str, second: str, after: str) -> str:
    """Return a fraction (hai phần ba), or a part of a total (mười hai trên mười lăm thôn), in words."""
    whole = int(second)
    out_of = whole > 10 or int(first) == whole or int(first) > 31 or (whole > 4 and _TOTALS.match(after) is not None)
    if out_of:
        return f"{say_cardinal(first)} trên {say_cardinal(second)}"
    return f"{say_cardinal(first)} phần {say_month(second)}"


def _without_second_mung(day: str, before: str) -> str:
    return day.removeprefix("mùng ") if re.search(r"(?:mùng|mồng)\s*$", before) else day


def _say_mixed(found: re.Match[str], _line: LineContext) -> Spoken:
    sign = "âm " if found["sign"] else ""
    return Spoken(
        f"{sign}{say_cardinal(found['whole'])} và {say_cardinal(found['first'])} phần {say_month(found['second'])}"
    )


def _say_minus(found: re.Match[str], line: LineContext) -> Spoken:
    return Spoken(f"âm {_share(found['first'], found['second'], line.after(found.end()))}")


def _say_day_by_dash(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “dịp 30-4 và 1-5”, “từ 11.6 đến 18.6” as days; a pair alone is a day only if everybody knows that day."""
    day = _day_of(found["first"], found["second"])
    before, after = line.before(found.start()), line.after(found.end())
    if day is None or _MEASURED.match(after):
        return None
    first, second = int(found["first"]), int(found["second"])
    is_known = first >= second and (first, second) in KNOWN_DAYS and found["sign"] == "-"
    is_named = _DAY_NAMED.search(before) or (_WEEKDAY_BEFORE.search(before) and not is_counted(after))
    if (is_named and not (_LABOUR.search(before) and is_counted(after))) or (
        (is_known or _AT_AN_HOUR.search(before)) and not is_counted(after)
    ):
        return Spoken(_without_second_mung(day, before))
    if (_FROM.search(before) and _UNTIL_A_DAY.match(after)) or _UNTIL.search(before):
        return Spoken(f"ngày {day}")
    is_limit = found["sign"] == "." and _LIMIT.search(before) and len(found["first"]) == 2 and first > 12
    return Spoken(f"ngày {day}") if is_limit else None


def _say_scale(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the scale of a map or plan, 1/2000; “tháng 1/2000” is a month."""
    if _MONTH_BEFORE.search(line.before(found.start())) or (
        (_YEAR.fullmatch(found[1]) or ":" in found[0]) and not _PLAN.search(line.before(found.start()))
    ):
        return None
    return Spoken(f"một trên {say_number(found[1])}")


def _say_house(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(" trên ".join(say_cardinal(part) for part in found[0].split("/")))


_MONTH_BEFORE = Pattern(r"(?:tháng|từ|đến|quý|trước|sau|kỳ|số|hạn)\s*$")
_PLAN = Pattern(
    r"(?:quy hoạch|bản đồ|tỷ lệ|tỉ lệ|bản vẽ|mặt bằng|phân khu|chi tiết|trích đo|trích lục|đo đạc|đồ án|sơ đồ|"
    r"qh\w*|bđ\w*|phân lô|tỷ xích)(?:\W+\w+){0,5}\W*$"
)
_AT_AN_HOUR = Pattern(r"(?:\d{1,2}h(?:\d\d)?|giờ|phút|sáng|trưa|chiều|tối|đêm)\s$")
_MEASURED = Pattern(r"\s?(?:m|km|kg|ha|tấn|tạ|mét|triệu|tỷ|tỉ|nghìn|đồng|độ|điểm|lít|lần|giờ|%|tuổi|cm|mm)(?!\w)|\s?%")
_FROM = Pattern(
    r"(?<!\w)(?:từ|kể từ)(?: (?:ngày|sáng|trưa|chiều|tối|đêm|nay|hôm nay|sáng nay|chiều nay|tối nay|đêm nay))?\s$"
)
_UNTIL_A_DAY = Pattern(
    r"\s?(?:đến|tới|-|đến hết|đến ngày|tới ngày|đến hết ngày)\s?"
    r"(?:0?[1-9]|[12]\d|3[01])([.\-/])(?:0?[1-9]|1[0-2])(?!\d)"
    r"(?!\s?(?:m|km|kg|ha|tấn|tạ|mét|triệu|tỷ|tỉ|nghìn|đồng|độ|điểm|lít|lần|giờ|%|tuổi|cm|mm)(?!\w))"
)
_UNTIL = Pattern(
    r"(?<!\w)từ (?:(?:ngày|sáng|trưa|chiều|tối|đêm|hôm)? ?(?:nay )?)"
    r"(?:0?[1-9]|[12]\d|3[01])[.\-/](?:0?[1-9]|1[0-2])(?:[.\-/]\d{4})? (?:đến|tới)(?: hết)?\s$|"
    r"(?<!\w)từ (?:ngày )?(?:0?[1-9]|[12]\d|3[01]) (?:đến|tới)\s$"
)
_LIMIT = Pattern(r"(?<!\w)(?:trước|sau|hết|hạn|hạn chót|hạn cuối|kể từ|chậm nhất|muộn nhất|đến hết)\s$")
_DAY_NAMED = Pattern(
    r"(?:ngày|dịp|lễ|quốc khánh|lao động|phụ nữ|nhà giáo việt nam|sinh nhật bác|"
    r"tết)\s*(?:\d{1,2}-\d{1,2}\s*(?:và|,|-)\s*)?$"
)
_LABOUR = Pattern(r"(?:lao động|phụ nữ)\s*$")
_WEEKDAY_BEFORE = Pattern(r"(?<!\w)(?:chủ nhật|cn|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|t[2-7])\s?[,(]\s?$")
_FREE = r"(?<![\d.,/])(?<![A-ZĐ])"
_END = r"(?![\d/]|[.,]\d)"
_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅛": (1, 8)}


def _say_sign(found: re.Match[str], _line: LineContext) -> Spoken:
    first, second = _SIGNS[found["sign"]]
    share = f"{say_cardinal(str(first))} phần {say_month(str(second))}"
    return Spoken(f"{say_cardinal(found['whole'])} và {share}" if found["whole"] else share)


FRACTIONS = (
    Rule(
        "fraction sign",
        Pattern(rf"(?P<whole>(?<![\d.,])\d{{1,9}})? ?(?P<sign>[{''.join(_SIGNS)}])"),
        _say_sign,
        needs="".join(_SIGNS),
        has_digits=False,
    ),
    Rule(
        "mixed number",
        Pattern(
            rf"(?P<sign>(?<![\w\ue000])-)?(?P<whole>{_FREE}\d{{1,4}})"
            rf" (?P<first>[1-9])/(?P<second>[2-9]){_END}(?!\w)"
        ),
        _say_mixed,
        needs="/",
    ),
    Rule(
        "negative fraction",
        Pattern(rf"(?<![\w\ue000)-])(?<!\d )-(?P<first>\d{{1,3}})/(?P<second>[1-9]\d{{0,2}}){_END}"),
        _say_minus,
        needs="/",
    ),
    Rule("house in a lane", Pattern(rf"{_FREE}\d{{1,4}}(?:/\d{{1,4}}){{2,5}}{_END}"), _say_house, needs="/"),
    Rule(
        "all day, all week",
        Pattern(rf"{_FREE}24\s?(?:h|giờ)?/(?:(?P<week>7)|24\s?(?P<h>h|giờ)?)(?!\w|/\d|[.,]\d)"),
        _say_always,
        needs="/",
    ),
    Rule(
        "fraction or day",
        Pattern(rf"{_FREE}(?P<first>\d{{1,6}})\s?/\s?(?P<second>0?[1-9]\d{{0,5}}){_END}"),
        _say,
        needs="/",
    ),
    Rule(
        "day by dash",
        Pattern(rf"{_FREE}(?P<first>\d{{1,2}})(?P<sign>[.\-])(?P<second>\d{{1,2}})(?![\d\-]|[.,]\d)"),
        _say_day_by_dash,
    ),
)


def _say_lettered_house(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “nhà số 1A/25”."""
    if not (_HOUSE.search(line.before(found.start())) or _NUMBERED.search(line.before(found.start()))):
        return None
    first, second = (f"{say_cardinal(found[n])}{f' {spell(found[n + 1])}' if found[n + 1] else ''}" for n in (1, 3))
    return Spoken(f"{first} trên {second}")


_NUMBERED = Pattern(r"(?<!\w)số\s$")

SCALES = (
    Rule(
        "house with a letter",
        Pattern(
            r"(?=\d)(?<![\w/.,-])(?=\d+[A-H]?/\d+[A-H]?(?![\w/]))(?!\d+/\d+(?![A-H]))(\d{1,4})([A-H])?/(\d{1,4})([A-H])?"
        ),
        _say_lettered_house,
        needs="ABCDEFGH",
    ),
    Rule(
        "scale of a map",
        Pattern(rf"{_FREE}1 ?[/:] ?([125](?:\.?000|00|0\.?000|\.?500|00\.?000|0\.?000)|25\.?000){_END}(?!\w)"),
        _say_scale,
        needs="/:",
    ),
)
