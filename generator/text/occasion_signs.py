"""What an editor types about days and hours → signs: an hour, a day, a day of the week, “to”.

Nothing is guessed: what is none of these raises `OccasionFault` with the words that are at fault.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from generator.text.dates import FIRST_YEAR, LAST_YEAR
from generator.text.pattern import Pattern

WEEKDAY_NAMES = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật)"
"""The pattern of a day of the week as it is typed in lower case."""

_NUMBERS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}
HOUR, DAY, WEEKDAY, TO, FROM, APART, WHOLE = "hour", "day", "weekday", "to", "from", "apart", "whole"
# Minutes are no day of a date that follows (“8 giờ 10/12/2026”); only behind “giờ” do they stand apart.
_NO_DATE = r"(?!\d|\s*/\s*\d|[.-]\d{1,2}[/.-]\d{4}|\s+tháng)"
_HOUR = (
    rf"\d{{1,3}}\s*(?:giờ(?:\s*\d{{1,2}}{_NO_DATE}(?:\s*(?:phút|p\b))?|\s*rưỡi)?"
    rf"|(?:h|g|:)(?:\d{{1,2}}{_NO_DATE}|\s*rưỡi)?)"
)
# “8 giờ 10 và 12/12/2026”, “8 giờ 10, 12 và 15/12/2026”: ten minutes past, or on the tenth?
_OR_A_DAY = Pattern(r"\s*(?:(?:và|–|-)\s*\d{1,2}\s*/|,\s*\d{1,2}\s*(?:,|và|–|-)\s*\d{1,2}\s*[,/])")
_SIGNS = Pattern(
    rf"""(?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}})(?!\d)
    |(?P<long>\d{{1,2}}\s+tháng\s+\d{{1,2}}(?:\s*(?:năm\s+|/\s*|,\s*năm\s+)\d{{4}})?)(?![\d/])
    |(?P<short>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|\d{{1,2}}/\d{{1,2}})(?![\d/])
    |(?P<clipped>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2}})(?![\d/])
    |(?P<hour>{_HOUR})(?![^\W_])
    |(?P<to>–|—|-|→|cho\s+đến|đến|tới)
    |(?P<weekday>{WEEKDAY_NAMES}|cn(?!\w)|t[2-7](?!\w))
    |(?P<from>từ)(?!\w)
    |(?P<whole>(?:cả|trọn|suốt)\s+ngày)(?!\w)
    |(?P<apart>,|;|:|&|và)
    |(?P<idle>(?:(?:hằng|hàng|mỗi|các|những)\s+)?(?:ngày|tuần)|lúc|vào|hồi|trong|hết|\(|\)|\.(?=\s|$)|\s+)
    |(?P<number>\d{{1,2}})(?!\d)""",
    re.VERBOSE,
)
_WORD = Pattern(r"[^\s,;]+")
_FIGURES = Pattern(r"\d+")


class OccasionFault(ValueError):  # noqa: N818 - a fault in what was typed, as `text.markdown` has them
    """What was typed is no occasion: the *code* of the fault, the words *found* there, and what its message needs."""

    def __init__(self, code: str, found: str, **more: Any) -> None:  # noqa: ANN401 - whatever the message shows
        super().__init__(code)
        self.code, self.found, self.more = code, found, more


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of the text: its *kind*, the words *typed*, and its value. A day may lack *month* and *year*."""

    kind: str
    typed: str
    hour: time = time()
    day: int = 0
    month: int = 0
    year: int = 0
    weekday: int = 0
    on: date | None = None


def weekday_number(typed: str) -> int:
    """Return the number of the day of the week *typed* (0 is Monday).

    >>> weekday_number("thứ Hai"), weekday_number("CN"), weekday_number("T7")
    (0, 6, 5)
    """
    last = typed.casefold().split()[-1]
    if last.lstrip("t").isdigit():
        return int(last.lstrip("t")) - 2
    return _NUMBERS.get(last, 6)


def signs_in(typed: str) -> Iterator[Sign]:
    """Yield the signs of *typed*, in order; raise `OccasionFault` where something in it is no sign."""
    text, place = typed.casefold(), 0
    text = text if len(text) == len(typed) else typed.lower()
    while place < len(text):
        match = _SIGNS.compiled.match(text, place)
        if match is None:
            word = _WORD.match(text[place:])
            raise OccasionFault("not-a-time", typed[place : place + (word.end() if word else 1)].strip())
        if match.lastgroup is None or match.end() == place:
            raise OccasionFault("not-a-time", typed[place:].strip())
        kind = next(name for name, value in match.groupdict().items() if value is not None)
        place = match.end()
        if kind != "idle":
            yield _READERS[kind](match, typed[match.start() : match.end()].strip())


def _read_hour(match: re.Match[str], typed: str) -> Sign:
    figures = [int(number) for number in _FIGURES.findall(typed)]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 30 if "rưỡi" in match[0] else 0
    if hour > 23 or minute > 59:
        raise OccasionFault("no-such-hour", typed)
    if len(figures) > 1 and " " in typed and _OR_A_DAY.match(match.string[match.end() :]):
        raise OccasionFault("two-meanings", typed)
    return Sign(HOUR, typed, hour=time(hour, minute))


def _read_day(_match: re.Match[str], typed: str) -> Sign:
    figures = [int(number) for number in _FIGURES.findall(typed)]
    if len(figures) == 3 and figures[0] > 31:
        figures.reverse()
    day, month, year = (*figures, 0, 0)[:3]
    return Sign(DAY, typed, day=day, month=month, year=year)


def _refuse_clipped(_match: re.Match[str], typed: str) -> Sign:
    raise OccasionFault("day-without-year", typed)


def _plain(kind: str) -> Callable[[re.Match[str], str], Sign]:
    return lambda _match, typed: Sign(kind, typed)


_READERS: dict[str, Callable[[re.Match[str], str], Sign]] = {
    "iso": _read_day,
    "long": _read_day,
    "short": _read_day,
    "number": _read_day,
    "clipped": _refuse_clipped,
    "hour": _read_hour,
    "weekday": lambda _match, typed: Sign(WEEKDAY, typed, weekday=weekday_number(typed)),
    "to": _plain(TO),
    "from": _plain(FROM),
    "apart": _plain(APART),
    "whole": _plain(WHOLE),
}


def dated(signs: Sequence[Sign]) -> list[Sign]:
    """Return *signs* with the date of each day; “10–12/12/2026” takes month and year from the day behind it."""
    with_dates: list[Sign] = []
    later: date | None = None
    for sign in reversed(signs):
        if sign.kind == DAY:
            later = _date_of(sign, later)
            with_dates.append(replace(sign, on=later))
        else:
            with_dates.append(sign)
    return with_dates[::-1]


def _date_of(sign: Sign, later: date | None) -> date:
    if not sign.month and later is None:
        raise OccasionFault("not-a-time", sign.typed)
    if not sign.year and later is None:
        raise OccasionFault("day-without-year", sign.typed)
    month = sign.month or (later.month if later else 0)
    year = sign.year or (later.year if later else 0)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OccasionFault("far-day", sign.typed, first=FIRST_YEAR, last=LAST_YEAR)
    try:
        day = date(year, month, sign.day)
        # “28/12–3/1/2027” begins in the year before.
        return day if sign.year or later is None or day <= later or not sign.month else date(year - 1, month, sign.day)
    except ValueError:
        raise OccasionFault("no-such-day", sign.typed) from None
