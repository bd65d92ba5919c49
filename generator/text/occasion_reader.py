"""What an editor types → an occasion: “8h00–16h30 ngày 10/12/2026”, “từ 10/12/2026 đến 12/12/2026”.

The words are cut into signs (an hour, a day, a day of the week, “to”), and the order of the signs says what is meant.
Nothing is guessed: what has two meanings, or none, raises `OccasionFault` with the words that are at fault.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import pairwise
from typing import Any

from generator.text.dates import FIRST_YEAR, LAST_YEAR, weekday
from generator.text.occasion import Days, Hours, Occasion
from generator.text.pattern import Pattern

MOST_DAYS = 366
"""The most days that one occasion may last: what lasts longer is no occasion, and the year is a slip."""

WEEKDAY_NAMES = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật)"
"""The pattern of a day of the week as it is typed in lower case."""

_NUMBERS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}
_HOUR, _DAY, _WEEKDAY, _TO, _FROM, _APART, _WHOLE = "hour", "day", "weekday", "to", "from", "apart", "whole"
# Minutes are no day of a date that follows: “8 giờ 10/12/2026”.
_MINUTES = r"(?:\s*(\d{1,2})(?!\d|\s*/\s*\d|[.-]\d{1,2}[/.-]\d{4}|\s+tháng)(?:\s*(?:phút|p\b))?|\s*(rưỡi))?"
_SIGNS = re.compile(
    rf"""(?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}})(?!\d)
    |(?P<long>\d{{1,2}}\s+tháng\s+\d{{1,2}}(?:\s*(?:năm\s+|/\s*|,\s*năm\s+)\d{{4}})?)(?![\d/])
    |(?P<short>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|\d{{1,2}}/\d{{1,2}})(?![\d/])
    |(?P<clipped>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2}})(?![\d/])
    |(?P<hour>(\d{{1,3}})\s*(?:giờ|h|g|:){_MINUTES})(?![^\W_])
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
class _Sign:
    """One sign of the text: its *kind*, the words *typed*, and its value. A day may lack *month* and *year*."""

    kind: str
    typed: str
    hour: time = time()
    day: int = 0
    month: int = 0
    year: int = 0
    weekday: int = 0
    on: date | None = None


def read_occasion(typed: str) -> Occasion:
    """Return the occasion that is *typed*; raise `OccasionFault` where it is none.

    >>> read_occasion("8h00–16h30 ngày 10/12/2026").hours
    (Hours(starts=datetime.time(8, 0), ends=datetime.time(16, 30)),)
    """
    signs = _dated(list(_signs(typed)))
    unbroken = _unbroken(signs, typed)
    occasion = unbroken or _daily(signs, typed)
    _check(occasion, typed)
    return occasion


def weekday_number(typed: str) -> int:
    """Return the number of the day of the week *typed* (0 is Monday).

    >>> weekday_number("thứ Hai"), weekday_number("CN"), weekday_number("T7")
    (0, 6, 5)
    """
    last = typed.casefold().split()[-1]
    if last.lstrip("t").isdigit():
        return int(last.lstrip("t")) - 2
    return _NUMBERS.get(last, 6)


def _signs(typed: str) -> Iterator[_Sign]:
    """Yield the signs of *typed*, in order."""
    text, place = typed.casefold(), 0
    text = text if len(text) == len(typed) else typed.lower()
    while place < len(text):
        match = _SIGNS.match(text, place)
        if match is None:
            word = _WORD.match(text[place:])
            raise OccasionFault("not-a-time", typed[place : place + (word.end() if word else 1)].strip())
        if match.lastgroup is None or match.end() == place:
            raise OccasionFault("not-a-time", typed[place:].strip())
        kind = next(name for name, value in match.groupdict().items() if value is not None)
        place = match.end()
        if kind != "idle":
            yield _READERS[kind](match, typed[match.start() : match.end()].strip())


def _read_hour(match: re.Match[str], typed: str) -> _Sign:
    figures = [int(number) for number in _FIGURES.findall(typed)]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 30 if "rưỡi" in match[0] else 0
    if hour > 23 or minute > 59:  # noqa: PLR2004 - of the clock
        raise OccasionFault("no-such-hour", typed)
    return _Sign(_HOUR, typed, hour=time(hour, minute))


def _read_day(_match: re.Match[str], typed: str) -> _Sign:
    figures = [int(number) for number in _FIGURES.findall(typed)]
    if len(figures) == 3 and figures[0] > 31:  # noqa: PLR2004 - year, month, day
        figures.reverse()
    day, month, year = (*figures, 0, 0)[:3]
    return _Sign(_DAY, typed, day=day, month=month, year=year)


def _refuse_clipped(_match: re.Match[str], typed: str) -> _Sign:
    raise OccasionFault("day-without-year", typed)


def _plain(kind: str) -> Callable[[re.Match[str], str], _Sign]:
    return lambda _match, typed: _Sign(kind, typed)


_READERS: dict[str, Callable[[re.Match[str], str], _Sign]] = {
    "iso": _read_day,
    "long": _read_day,
    "short": _read_day,
    "number": _read_day,
    "clipped": _refuse_clipped,
    "hour": _read_hour,
    "weekday": lambda _match, typed: _Sign(_WEEKDAY, typed, weekday=weekday_number(typed)),
    "to": _plain(_TO),
    "from": _plain(_FROM),
    "apart": _plain(_APART),
    "whole": _plain(_WHOLE),
}


def _dated(signs: Sequence[_Sign]) -> list[_Sign]:
    """Return *signs* with the date of each day; “10–12/12/2026” takes month and year from the day behind it."""
    dated: list[_Sign] = []
    later: date | None = None
    for sign in reversed(signs):
        if sign.kind == _DAY:
            later = _date_of(sign, later)
            dated.append(replace(sign, on=later))
        else:
            dated.append(sign)
    return dated[::-1]


def _date_of(sign: _Sign, later: date | None) -> date:
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


def _unbroken(signs: Sequence[_Sign], typed: str) -> Occasion | None:
    """Return the occasion from an hour of one day to an hour of another day; None where *signs* are none."""
    halves: list[list[_Sign]] = [[]]
    for sign in signs:
        if sign.kind == _TO:
            halves.append([])
        elif sign.kind not in (_APART, _FROM):
            halves[-1].append(sign)
    kinds = [sorted(sign.kind for sign in half if sign.kind != _WEEKDAY) for half in halves]
    if kinds != [[_DAY, _HOUR], [_DAY, _HOUR]]:
        return None
    moments = []
    for half in halves:
        day, hour = (next(sign for sign in half if sign.kind == kind) for kind in (_DAY, _HOUR))
        for claim in (sign for sign in half if sign.kind == _WEEKDAY):
            _agree(claim, day)
        moments.append((_date(day), hour.hour))
    (first, starts), (last, ends) = moments
    if (last, ends) <= (first, starts):
        raise OccasionFault("ends-before-start", typed.strip())
    return Occasion((Days(first, last),), (Hours(starts, ends),), unbroken=first != last)


def _daily(signs: list[_Sign], typed: str) -> Occasion:
    """Return the occasion at the same hours of each of its days."""
    groups = [kind for kind in (sign.kind for sign in signs) if kind in (_HOUR, _DAY)]
    turns = sum(one != other for one, other in pairwise(groups))
    if turns > 1:
        raise OccasionFault("several-times", typed.strip())
    hours, spans, weekdays = _parts(signs)
    if not spans:
        code = "hour-without-day" if hours or weekdays else "not-a-time"
        raise OccasionFault(code, typed.strip())
    whole = next((sign for sign in signs if sign.kind == _WHOLE), None)
    if whole and hours:
        raise OccasionFault("several-times", typed.strip())
    return Occasion(tuple(spans), tuple(hours), tuple(sorted(set(weekdays))))


def _parts(signs: list[_Sign]) -> tuple[list[Hours], list[Days], list[int]]:
    """Return the hours, the spans of days and the days of the week that *signs* name."""
    hours: list[Hours] = []
    spans: list[Days] = []
    weekdays: list[int] = []
    place = 0
    while place < len(signs):
        sign, claims = signs[place], _claim(signs, place)
        if claims:
            _agree(sign, claims)
            place += 1
            continue
        last = _last(signs, place)
        end = signs[last] if last > place else None
        if sign.kind == _HOUR:
            hours.append(_hours(sign, end))
        elif sign.kind == _DAY:
            spans.append(_days(sign, end))
        elif sign.kind == _WEEKDAY:
            weekdays += _weekdays(sign, end)
        elif sign.kind == _TO:
            raise OccasionFault("open-range", sign.typed)
        place = last + 1
    return hours, spans, weekdays


def _claim(signs: Sequence[_Sign], place: int) -> _Sign | None:
    """Return the day of which the weekday at *place* says what day it is; None where it says on which days it is."""
    sign = signs[place]
    if sign.kind != _WEEKDAY:
        return None
    before, after = (signs[place - 1] if place else None), signs[place + 1 : place + 4]
    if after and after[0].kind == _DAY:
        return after[0]
    if before and before.kind == _DAY:
        return before
    alone = [one.kind for one in after][:2] == [_APART, _DAY] and [one.kind for one in after][2:] != [_TO]
    return after[1] if alone else None


def _last(signs: Sequence[_Sign], place: int) -> int:
    """Return the place of the sign up to which the one at *place* lasts: of its kind, behind “to”; else *place*."""
    kind = signs[place].kind
    behind = [at for at in range(place + 1, len(signs)) if kind != _DAY or signs[at].kind != _WEEKDAY]
    if kind not in (_HOUR, _DAY, _WEEKDAY) or not behind or signs[behind[0]].kind != _TO:
        return place
    last = behind[1] if len(behind) > 1 else place
    if signs[last].kind != kind or last == place:
        raise OccasionFault("open-range", f"{signs[place].typed} {signs[behind[0]].typed}")
    for at in range(place + 1, last):
        if signs[at].kind == _WEEKDAY:
            _agree(signs[at], signs[last] if at > behind[0] else signs[place])
    return last


def _hours(starts: _Sign, ends: _Sign | None) -> Hours:
    if ends and ends.hour <= starts.hour:
        raise OccasionFault("ends-before-start", f"{starts.typed} – {ends.typed}")
    return Hours(starts.hour, ends.hour if ends else None)


def _days(first: _Sign, last: _Sign | None) -> Days:
    if last and _date(last) < _date(first):
        raise OccasionFault("ends-before-start", f"{first.typed} – {last.typed}")
    return Days(_date(first), _date(last or first))


def _weekdays(first: _Sign, last: _Sign | None) -> list[int]:
    if last is None:
        return [first.weekday]
    if last.weekday <= first.weekday:
        raise OccasionFault("ends-before-start", f"{first.typed} – {last.typed}")
    return list(range(first.weekday, last.weekday + 1))


def _agree(claim: _Sign, day: _Sign) -> None:
    if _date(day).weekday() != claim.weekday:
        named = weekday(_date(day))
        raise OccasionFault("not-that-weekday", claim.typed, day=day.typed, weekday=named)


def _date(sign: _Sign) -> date:
    assert sign.on is not None
    return sign.on


def _check(occasion: Occasion, typed: str) -> None:
    """Raise `OccasionFault` where *occasion* lasts too long, or its days of the week never come."""
    if sum((span.last - span.first).days + 1 for span in occasion.spans) > MOST_DAYS:
        raise OccasionFault("too-many-days", typed.strip(), most=MOST_DAYS)
    if not any(True for _ in occasion.days()):
        raise OccasionFault("weekdays-without-days", typed.strip())
