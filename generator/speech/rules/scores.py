"""Results of matches: thắng 2-1, tỷ số 3-0; also “2-1” and “2-2” alone, since a range counts up."""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.numbers import say_day, say_month
from generator.speech.rule import LineContext, Rule, Spoken
from generator.speech.rules.fractions import KNOWN_DAYS
from generator.text.counted import is_counted
from generator.text.pattern import Pattern

_MATCH = Pattern(r"(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|kết quả|chung cuộc|gỡ)(?:\W+\w+){0,4}\W*$")
_NOT_A_RESULT = Pattern(
    r"(?:từ|đến|tới|trước|hết|ngày|tháng|dịp|lễ|tết|dương lịch|năm mới|số|điều|mục|khoản|lớp|cấp|thứ)\s$"
)
_SERIES = Pattern(
    r"(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|chung cuộc|kết quả)"
    r"[^;.]{0,16}\d[^\w]{1,4}\d{1,2}(?:\W+\d{1,2}\s?[-:]\s?\d{1,2})*\W*$"
)
_ROW_BEFORE, _ROW_AFTER = Pattern(r"\d\s?-\s?$"), Pattern(r"\s?-\s?\d")
_MOST_GOALS = 20
_DAYS = KNOWN_DAYS - {(1, 1)}  # “1-1” is a draw more often than New Year's day


def _say(found: re.Match[str], line: LineContext) -> Spoken | None:
    before, after = line.before(found.start()), line.after(found.end())
    first, second = int(found[1]), int(found[2])
    result = f"{say_cardinal(found[1])} {say_cardinal(found[2])}"
    if _MATCH.search(before) or _SERIES.search(before):
        return Spoken(result)
    may_be_one = _MOST_GOALS >= first >= second and (first, second) not in _DAYS
    if not may_be_one or ":" in found[0] or _NOT_A_RESULT.search(before) or is_counted(after):
        return None
    if first > second:
        return Spoken(result, (f"{say_cardinal(found[1])} đến {say_cardinal(found[2])}",))
    if _ROW_BEFORE.search(before) or _ROW_AFTER.match(after):
        return None
    return Spoken(result, (f"{say_day(found[1])} tháng {say_month(found[2])}",) if 1 <= first <= 12 else ())


SCORES = (
    Rule("score", Pattern(r"(?<![\w.,/:+-])(\d{1,2})\s?[-:]\s?(\d{1,2})(?![\w/:%°²³-]|[.,]\d)"), _say, needs="-:"),
)
