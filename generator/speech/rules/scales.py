"""Scales of maps and plans (1/2000, 1:500), and houses with a letter (số 1A/25): a stroke that is no share."""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.letters import spell
from generator.speech.numbers import say_number
from generator.speech.rule import LineContext, Rule, Spoken
from generator.speech.rules.fractions import HOUSE
from generator.text.pattern import Pattern

_YEAR = Pattern(r"(?:19|20)\d\d")
_FREE = r"(?<![\d.,/])(?<![A-ZĐ])"
_END = r"(?![\d/]|[.,]\d)"


def _say_scale(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the scale of a map or plan, 1/2000; “tháng 1/2000” is a month."""
    if _MONTH_BEFORE.search(line.before(found.start())) or (
        (_YEAR.fullmatch(found[1]) or ":" in found[0]) and not _PLAN.search(line.before(found.start()))
    ):
        return None
    return Spoken(f"một trên {say_number(found[1])}")


_MONTH_BEFORE = Pattern(r"(?:tháng|từ|đến|quý|trước|sau|kỳ|số|hạn)\s*$")
_PLAN = Pattern(
    r"(?:quy hoạch|bản đồ|tỷ lệ|tỉ lệ|bản vẽ|mặt bằng|phân khu|chi tiết|trích đo|trích lục|đo đạc|đồ án|sơ đồ|"
    r"qh\w*|bđ\w*|phân lô|tỷ xích)(?:\W+\w+){0,5}\W*$"
)


def _say_lettered_house(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “nhà số 1A/25”."""
    if not (HOUSE.search(line.before(found.start())) or _NUMBERED.search(line.before(found.start()))):
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
