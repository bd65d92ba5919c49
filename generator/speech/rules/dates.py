"""Days, months, quarters: 15/05/2026, 15-5-2026, ngày 15/5, tháng 5/2026, quý II/2026, 15-20/5.

In the north “mùng” comes before the first ten days, and the fourth month is “tháng tư”. A day and a month without a
year look like a fraction: see `fractions`.
"""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.numbers import say_day, say_month
from generator.speech.rule import LineContext, Rule, Spoken
from generator.speech.rules.romans import value_of
from generator.text.counted import is_counted
from generator.text.pattern import Pattern

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:[12]\d{3})"
_FREE = r"(?=\d)(?<![\d/.,])(?<!\d[-])(?<![A-Za-zĐđ]-)(?<![A-Z])"
_END = r"(?![\d/]|[.,\-]\d)"
_SAID_ALREADY = Pattern(
    r"(?:ngày|mùng|mồng|hôm)\s*[:,(]?\s*$|"
    r"(?<!\w)ngày (?:lập|ký|cấp|nộp|hẹn|trả|phát hành|hết hạn|công bố|niêm yết)\s*:?\s*$"
)
_ISSUE = Pattern(r"(?:đợt|kỳ|lần|vòng|giai đoạn|phiên|khóa|tập|học kỳ|quyển)\s$")
_MUNG_BEFORE = Pattern(r"(?:mùng|mồng)\s*$")
_EACH_DAY = Pattern(
    r"(?:mỗi|một|mấy|hằng|hàng|trong|(?<![hg:])(?<![hg:]\d)(?<!giờ )(?<!giờ \d)\d|"
    r"vài|bao nhiêu|nửa|nhiều|các|số)\s*ngày\s*$"
)


def _say_full(found: re.Match[str], line: LineContext) -> Spoken:
    day, month, year = found["day"], found["month"], found["year"]
    if len(year) == 2:
        year = f"20{year}"
    return Spoken(f"{_start(found, line)}{_day(found, line, day)} tháng {say_month(month)} năm {say_cardinal(year)}")


def _say_days(found: re.Match[str], line: LineContext) -> Spoken | None:
    first, last = found["first"], found["last"]
    if int(first) >= int(last) and not _SAID_ALREADY.search(line.before(found.start())):
        return None
    year = f" năm {say_cardinal(found['year'])}" if found["year"] else ""
    days = f"{_day(found, line, first)} đến {say_day(last)}"
    return Spoken(f"{_start(found, line)}{days} tháng {say_month(found['month'])}{year}")


def _say_month_of_year(found: re.Match[str], line: LineContext) -> Spoken:
    named = re.search(r"tháng\s*$", line.before(found.start()))
    if _ISSUE.search(line.before(found.start())):
        return Spoken(f"{say_cardinal(found['month'])} năm {say_cardinal(found['year'])}")
    start = "" if named else "tháng "
    until = f" đến tháng {say_month(found['until'])}" if found["until"] else ""
    year = found["year"] or found["year_of_m"]
    return Spoken(f"{start}{say_month(found['month'] or found['m'])}{until} năm {say_cardinal(year)}")


def _say_short_month(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"tháng {say_month(found['month'])} năm {say_cardinal(found['year'])}")


def _say_count_of_months(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “6T đầu năm”, “9T/2026”, “24-36th”, “500k/th”."""
    if found["year"]:
        return Spoken(f"{say_cardinal(found['count'])} tháng năm {say_cardinal(found['year'])}")
    if found["count"] is None:
        return Spoken("một tháng" if found[0].startswith("/") else "tháng")
    first = f"{say_cardinal(found['first'])} đến " if found["first"] else ""
    return Spoken(f"{first}{say_cardinal(found['count'])} tháng")


def _say_months_in_a_row(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “tháng 3, 4, 5” and “tháng 3 và 4”: the fourth month is “tư”."""
    if is_counted(line.after(found.end())):
        return None
    return Spoken(re.sub(r"\d+", lambda month: say_month(month[0]), found[0]))


def _say_month(found: re.Match[str], line: LineContext) -> Spoken:
    after = line.after(found.end())
    counted = re.match(r"\s*ngày", after) and re.search(r"\d\s*tháng\s*$", line.before(found.start()))
    if counted:
        return Spoken(say_cardinal(found["month"]))
    until = f" đến tháng {say_month(found['until'])}" if found["until"] else ""
    return Spoken(f"{say_month(found['month'])}{until}")


def _say_quarter(found: re.Match[str], _line: LineContext) -> Spoken:
    year = f" năm {say_cardinal(found['year'])}" if found["year"] else ""
    written = found["quarter"] or found["n"]
    until = f" đến quý {_quarter(found['until'])}" if found["until"] else ""
    return Spoken(f"{'quý ' if found['q'] else ''}{_quarter(written)}{until}{year}")


def _quarter(written: str) -> str:
    return say_cardinal(str(value_of(written)) if written.isalpha() else written)


def _say_day_alone(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “ngày 5”, “ngày 5, 6” (before “và 7/6”), “ngày 19-5”, “ngày 1-5 hàng tháng”."""
    if _EACH_DAY.search(line.before(found.start())):
        return None
    day, last = found["day"], found["last"]
    more = "".join(map(_say_more_days, _DAY_LIST.findall(found["more"] or "")))
    if not last:
        return Spoken(_day(found, line, day) + more)
    days = f"{_day(found, line, day)} đến {say_day(last)}{more}"
    after = line.after(found.end())
    is_range = int(day) < int(last) and _FROM_THE_DAY.search(line.before(found.start())) and not _GOES_ON.match(after)
    if int(last) > 12 or _OF_A_MONTH.match(after) or is_range:
        return Spoken(days)
    date = f"{_day(found, line, day)} tháng {say_month(last)}{more}"
    return Spoken(date, () if int(last) <= int(day) else (days,))


def _say_more_days(part: str) -> str:
    sign = part.strip()
    return f" {say_day(sign)}" if sign.isdecimal() else {",": ",", "và": " và"}[sign]


def _say_months_of_years(found: re.Match[str], line: LineContext) -> Spoken:
    """Say “6/2026-8/2026”."""
    start = "" if re.search(r"tháng\s*$", line.before(found.start())) else "tháng "
    first, last = (f"{say_month(found[f'm{end}'])} năm {say_cardinal(found[f'y{end}'])}" for end in (1, 2))
    return Spoken(f"{start}{first} đến tháng {last}")


def _say_listed_days(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “ngày 5,6/6”, “các ngày 5, 6 và 7/6/2026”."""
    parts = [part.strip() for part in re.findall(r"\d+|\s?,\s?|\s+và\s+", found["days"])]
    days = [int(part) for part in parts if part.isdecimal()]
    if days != sorted(set(days)) or not _SAID_ALREADY.search(line.before(found.start())):
        return None
    said = " ".join(say_day(part) if part.isdecimal() else part for part in parts).replace(" ,", ",")
    year = f" năm {say_cardinal(found['year'])}" if found["year"] else ""
    return Spoken(f"{said} tháng {say_month(found['month'])}{year}")


def _say_day_after_an_hour(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the stroke and the day of “7h/12-9”."""
    year = f" năm {say_cardinal(found['year'])}" if found["year"] else ""
    return Spoken(f"ngày {say_day(found['day'])} tháng {say_month(found['month'])}{year}")


def _say_day_of_an_hour(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the stroke and the day of “09h40/09” in a bulletin; “24h/24” is a round of the clock."""
    return Spoken(f"ngày {say_day(found['day'])}")


def _say_padded_day(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “đêm 06 đến ngày 08/9”."""
    return Spoken(say_day(found[0]))


def _start(found: re.Match[str], line: LineContext) -> str:
    return "" if _SAID_ALREADY.search(line.before(found.start())) else "ngày "


def _day(found: re.Match[str], line: LineContext, day: str) -> str:
    """Say *day*, without “mùng” where the text has that word already."""
    if _MUNG_BEFORE.search(line.before(found.start())):
        return say_cardinal(day)
    return say_day(day)


_FROM_THE_DAY = Pattern(r"(?<!\w)từ ngày $")
_GOES_ON = Pattern(r"\s*(?:-|đến|tới|hết|sẽ|xã|trở)")
_DAY_LIST = Pattern(r"\d+|,|và")
_OF_A_MONTH = Pattern(r"\s*(?:tháng|tết|giêng|chạp|hằng tháng|hàng tháng|mỗi tháng|âm)")
_AFTER_A_DAY = (
    r"(?=\s*(?:$|[.,;:)\-]|tháng|đến|tới|và|hoặc|hằng tháng|hàng tháng|âm|dương|này|tết|là|từ|lúc|"
    r"vừa|sau|hết|"
    r"của|năm|tại|bà con|ủy ban|xã|mỗi|đầu|cuối|cho))"
)

DATES = (
    Rule(
        "quarter",
        Pattern(
            r"(?:(?i:(?<=quý ))(?P<quarter>[1-4]|I{1,3}|IV)(?:\s?-\s?(?P<until>[1-4]|I{1,3}|IV)(?![\w.,]))?|"
            r"(?<!\w)(?P<q>Q)(?P<n>[1-4])(?=/\d{4}))(?:\s?[/.\-]\s?(?P<year>(?:19|"
            r"20)\d\d))?(?![\w/])"
        ),
        _say_quarter,
        needs="qQ",
        has_digits=False,
    ),
    Rule(
        "day after an hour",
        Pattern(
            rf"(?:(?<=\d[hHg])|(?<=[hHg]\d\d)|(?<= giờ))(?:\s?/\s?|-(?=\d{{1,2}}/))"
            rf"(?P<day>{_DAY})[/.\-](?P<month>{_MONTH})"
            rf"(?:[/.\-](?P<year>{_YEAR}))?(?![\d/]|[.,]\d|-\d(?!\d?[hHg]))"
        ),
        _say_day_after_an_hour,
        needs="/-",
    ),
    Rule(
        "day of an hour",
        Pattern(r"(?:(?<=[hHg]\d\d)|(?<=\d[hH]))\s?/\s?(?P<day>0[1-9]|[12]\d|3[01])(?<!24)(?![\w/]|[.,\-]\d| ?giờ)"),
        _say_day_of_an_hour,
        needs="/",
    ),
    Rule(
        "padded day",
        Pattern(
            r"(?=0)(?i:(?<=đêm )|(?<=sáng )|(?<=chiều )|(?<=tối )|(?<=trưa ))0[1-9]"
            r"(?=\s?(?:,|và|đến|tới|-|rạng|ngày|$)(?!\d))(?!\s?-\s?\d)"
        ),
        _say_padded_day,
        needs="0",
    ),
    Rule(
        "months of years",
        Pattern(
            rf"{_FREE}(?P<m1>{_MONTH})/(?P<y1>{_YEAR})\s?-\s?(?P<m2>{_MONTH})/(?P<y2>{_YEAR}){_END}",
        ),
        _say_months_of_years,
        needs="/",
    ),
    Rule(
        "count of months",
        Pattern(
            r"(?<![\w.,/-])(?:(?P<first>\d{1,2})\s?-\s?)?(?P<count>\d{1,3})(?:T(?:/?(?P<year>20\d\d)(?![\w/])|"
            r"(?= ?(?:đầu năm|cuối năm|đ/n|năm)(?!\w)))|\s?th(?![\w.]))|(?<=[\w%])/th(?!\w)"
        ),
        _say_count_of_months,
        needs="Tt",
    ),
    Rule(
        "days in a row",
        Pattern(
            rf"{_FREE}(?P<days>{_DAY}(?:(?:\s?,\s?|\s+và\s+){_DAY}){{1,9}})\s?[/.]\s?(?P<month>{_MONTH})"
            rf"(?:[/.](?P<year>{_YEAR}))?{_END}"
        ),
        _say_listed_days,
        needs="/.",
    ),
    Rule(
        "days of a month",
        Pattern(
            rf"{_FREE}(?P<first>{_DAY})\s?-\s?(?P<last>{_DAY})"
            rf"\s?/\s?(?P<month>{_MONTH})(?:/(?P<year>{_YEAR}))?{_END}"
        ),
        _say_days,
        needs="/",
    ),
    Rule(
        "date",
        Pattern(
            rf"(?=\d)(?<![\d/.,])(?<![A-Za-zĐđ]-)(?<![A-Z])(?P<day>{_DAY})\s?(?P<sign>[/.\-])"
            rf"\s?(?P<month>{_MONTH})\s?(?P=sign)\s?(?P<year>{_YEAR}|(?<=/)\d\d)(?![\d/]|[.,]\d)"
        ),
        _say_full,
    ),
    Rule(
        "ISO date",
        Pattern(rf"{_FREE}(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>{_DAY}){_END}"),
        _say_full,
        needs="-",
    ),
    Rule(
        "month of a year",
        Pattern(
            rf"(?:{_FREE}(?P<month>{_MONTH})(?:\s?-\s?(?P<until>{_MONTH}))?\s?/\s?(?P<year>(?:19|20)\d\d)|"
            rf"(?=\d)(?i:(?<=tháng )){_FREE}(?P<m>{_MONTH})(?:[ .\-](?=19|20)|\s?/\s?)(?P<year_of_m>{_YEAR})){_END}"
        ),
        _say_month_of_year,
    ),
    Rule(
        "month in short",
        Pattern(rf"(?<!\w)T(?P<month>{_MONTH})(?:[.\-](?=19|20)|/)(?P<year>{_YEAR}){_END}"),
        _say_short_month,
        needs="T",
    ),
    Rule(
        "months in a row",
        Pattern(rf"(?=\d)(?i:(?<=tháng )){_FREE}{_MONTH}(?:(?:, | và ){_MONTH}(?!\d)){{1,11}}{_END}(?!\w)"),
        _say_months_in_a_row,
    ),
    Rule(
        "month",
        Pattern(rf"(?=\d)(?i:(?<=tháng )){_FREE}(?P<month>{_MONTH})(?:\s?-\s?(?P<until>{_MONTH}))?{_END}"),
        _say_month,
    ),
    Rule(
        "day",
        Pattern(
            rf"(?=\d)(?i:(?<=ngày )|(?<=mùng )|(?<=mồng )){_FREE}(?P<day>{_DAY})"
            rf"(?:\s?-\s?(?P<last>{_DAY}))?(?P<more>(?:(?:\s?,\s?|\s+và\s+){_DAY}(?=\s*(?:,\s*\d|"
            rf"và\s*\d|tháng)))*)(?!\d|[/]\d|[.,]\d)(?i:{_AFTER_A_DAY})"
        ),
        _say_day_alone,
    ),
)
