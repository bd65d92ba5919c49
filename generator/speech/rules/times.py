"""Hours and short lengths of time: 17h30, 17:30, 6g15, 7h, 3p20s, 24h."""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.rule import NUMBER, LineContext, Rule, Spoken
from generator.text.pattern import Pattern

_HOUR = r"(?:[01]?\d|2[0-4])"
_SIXTY = r"[0-5]?\d"
_PAIR = r"[0-5]\d"
_FREE = r"(?<![\d.,:/])"
_MINUTES_AFTER = Pattern(r"\s?phút")
_PART_OF_DAY = Pattern(r"\s*(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|thứ|hàng|hằng|cùng|-|đến)")
_AT = Pattern(r"(?:lúc|hồi|trước|sau|từ|đến|vào|sáng|trưa|chiều|tối|khoảng|-)\s*$")
_RATIO = Pattern(r"(?:tỷ lệ|tỉ lệ|tỷ số|tỉ số|pha|trộn)\W*(?:\w+\s)?$")


def _say_clock(found: re.Match[str], line: LineContext) -> Spoken | None:
    if ":" in found[0] and _RATIO.search(line.before(found.start())):
        return None
    parts = [f"{say_cardinal(found['hour'])} giờ"]
    minutes, seconds = found["minutes"], found["seconds"]
    if minutes and int(minutes):
        named = _MINUTES_AFTER.match(line.after(found.end()))
        parts.append(say_cardinal(minutes) + ("" if named else " phút"))
    if seconds and int(seconds):
        parts.append(f"{say_cardinal(seconds)} giây")
    return Spoken(" ".join(parts))


def _say_full_hour(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_cardinal(found[1])} giờ")


def _say_minutes_named(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “8 giờ 30 ngày 4/2” with its minutes: the day is no count of days."""
    return Spoken(f"{say_cardinal(found[1])} giờ {say_cardinal(found[2])} phút")


def _say_hours(found: re.Match[str], line: LineContext) -> Spoken | None:
    if found["mark"] == "g" and not (
        found["hour"].isdecimal()
        and int(found["hour"]) <= 24
        and (_PART_OF_DAY.match(line.after(found.end())) or _AT.search(line.before(found.start())))
    ):
        return None  # “7g” may be seven grams
    hour = found["hour"]
    whole, _, tenth = hour.partition(",")
    said = say_cardinal(whole) + (f" phẩy {say_cardinal(tenth)}" if tenth else "")
    return Spoken(f"{said} giờ")


def _say_minutes(found: re.Match[str], _line: LineContext) -> Spoken:
    parts = [f"{say_cardinal(found['minutes'])} phút"]
    if found["seconds"] and int(found["seconds"]):
        parts.append(f"{say_cardinal(found['seconds'])} giây")
    return Spoken(" ".join(parts))


def _say_seconds(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_cardinal(found[1])} giây")


def _say_halves(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_cardinal(found[1])} buổi")


TIMES = (
    Rule("halves of a day", Pattern(rf"{_FREE}(\d{{1,2}})\s?b(?=/(?:ngày|tuần))"), _say_halves, needs="b"),
    Rule(
        "clock",
        Pattern(
            rf"(?<![\d.:/])(?P<hour>{_HOUR})(?:\s?[hH](?!\s\d\d/\d)\s?:?(?={_PAIR}(?!\d))|[hH](?=\d(?!\d))|"
            rf"[g](?={_PAIR}(?!\d))|:(?={_PAIR}(?!\d))|\s?giờ\s?(?={_PAIR}'))"
            rf"(?P<minutes>{_SIXTY})(?:[:](?P<seconds>{_PAIR})(?:s|h)?|'(?:(?P<s>{_PAIR})(?:s|\"|"
            rf"''))?|\s?(?:ph|p)|h)?(?!\w|[.:]\d)"
        ),
        _say_clock,
        needs="hHg:",
    ),
    Rule(
        "hour before a day",
        Pattern(rf"{_FREE}({_HOUR}) giờ ((?!00){_PAIR})(?=,? ngày [\d{NUMBER}]| (?:sáng|trưa|chiều|tối|đêm)(?!\w))"),
        _say_minutes_named,
    ),
    Rule("full hour", Pattern(rf"{_FREE}({_HOUR}) giờ 00(?: phút)?(?!\w)"), _say_full_hour),
    Rule(
        "hours",
        Pattern(r"(?<![\d.,:])(?<!\d/)(?P<hour>\d{1,4}(?:,\d)?)\s?(?P<mark>[hHg])(?![\w']|[.,]\d)"),
        _say_hours,
        needs="hHg",
    ),
    Rule(
        "minutes",
        Pattern(rf"{_FREE}(?P<minutes>\d{{1,3}})(?:p|ph|'(?!'))(?P<seconds>{_PAIR})?(?:s|''|\")?(?![\w'])"),
        _say_minutes,
        needs="p'",
    ),
    Rule("seconds", Pattern(rf"{_FREE}(\d{{1,5}})\s?(?:s|'')(?![\w'])"), _say_seconds, needs="s'"),
)
