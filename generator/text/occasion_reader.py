"""What an editor types → an occasion: “8h00–16h30 ngày 10/12/2026”, “từ 10/12/2026 đến 12/12/2026”.

The order of the signs says what is meant. What has two meanings, or none, raises `OccasionFault`.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from generator.text.dates import weekday_within
from generator.text.occasion import Days, Hours, Occasion
from generator.text.occasion_signs import (
    APART,
    DAY,
    FROM,
    HOUR,
    TO,
    WEEKDAY,
    WHOLE,
    OccasionFault,
    Sign,
    dated,
    signs_in,
)

MOST_DAYS = 366
"""The most days that one occasion may last: what lasts longer is no occasion, and the year is a slip."""


def read_occasion(typed: str) -> Occasion:
    """Return the occasion that is *typed*; raise `OccasionFault` where it is none.

    >>> read_occasion("8h00–16h30 ngày 10/12/2026").hours
    (Hours(starts=datetime.time(8, 0), ends=datetime.time(16, 30)),)
    """
    signs = dated(list(signs_in(typed)))
    unbroken = _unbroken(signs, typed)
    occasion = unbroken or _daily(signs, typed)
    _check(occasion, typed)
    return occasion


def _unbroken(signs: Sequence[Sign], typed: str) -> Occasion | None:
    """Return the occasion from an hour of one day to an hour of another day; None where *signs* are none."""
    halves: list[list[Sign]] = [[]]
    for sign in signs:
        if sign.kind == TO:
            halves.append([])
        elif sign.kind not in (APART, FROM):
            halves[-1].append(sign)
    kinds = [sorted(sign.kind for sign in half if sign.kind != WEEKDAY) for half in halves]
    if kinds != [[DAY, HOUR], [DAY, HOUR]]:
        return None
    moments = []
    for half in halves:
        day, hour = (next(sign for sign in half if sign.kind == kind) for kind in (DAY, HOUR))
        for claim in (sign for sign in half if sign.kind == WEEKDAY):
            _agree(claim, day)
        moments.append((_date(day), hour.hour))
    (first, starts), (last, ends) = moments
    if (last, ends) <= (first, starts):
        raise OccasionFault("ends-before-start", typed.strip())
    return Occasion((Days(first, last),), (Hours(starts, ends),), unbroken=first != last)


def _daily(signs: list[Sign], typed: str) -> Occasion:
    """Return the occasion at the same hours of each of its days."""
    groups = [kind for kind in (sign.kind for sign in signs) if kind in (HOUR, DAY)]
    turns = sum(kind != following for kind, following in pairwise(groups))
    if turns > 1:
        raise OccasionFault("several-times", typed.strip())
    hours, spans, weekdays = _parts(signs)
    if not spans:
        code = "hour-without-day" if hours or weekdays else "not-a-time"
        raise OccasionFault(code, typed.strip())
    whole = next((sign for sign in signs if sign.kind == WHOLE), None)
    if whole and hours:
        raise OccasionFault("several-times", typed.strip())
    return Occasion(tuple(spans), tuple(hours), tuple(sorted(set(weekdays))))


def _parts(signs: list[Sign]) -> tuple[list[Hours], list[Days], list[int]]:
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
        if sign.kind == HOUR:
            hours.append(_hours(sign, end))
        elif sign.kind == DAY:
            spans.append(_days(sign, end))
        elif sign.kind == WEEKDAY:
            weekdays += _weekdays(sign, end)
        elif sign.kind == TO:
            raise OccasionFault("open-range", sign.typed)
        place = last + 1
    return hours, spans, weekdays


def _claim(signs: Sequence[Sign], place: int) -> Sign | None:
    """Return the day of which the weekday at *place* says what day it is; None where it says on which days it is."""
    sign = signs[place]
    if sign.kind != WEEKDAY:
        return None
    before, after = (signs[place - 1] if place else None), signs[place + 1 : place + 4]
    if after and after[0].kind == DAY:
        return after[0]
    if before and before.kind == DAY:
        return before
    kinds = [following.kind for following in after]
    alone = kinds[:2] == [APART, DAY] and kinds[2:] != [TO]
    return after[1] if alone else None


def _last(signs: Sequence[Sign], place: int) -> int:
    """Return the place of the sign up to which the one at *place* lasts: of its kind, behind “to”; else *place*."""
    kind = signs[place].kind
    behind = [at for at in range(place + 1, len(signs)) if kind != DAY or signs[at].kind != WEEKDAY]
    if kind not in (HOUR, DAY, WEEKDAY) or not behind or signs[behind[0]].kind != TO:
        return place
    last = behind[1] if len(behind) > 1 else place
    if signs[last].kind != kind or last == place:
        raise OccasionFault("open-range", f"{signs[place].typed} {signs[behind[0]].typed}")
    for at in range(place + 1, last):
        if signs[at].kind == WEEKDAY:
            _agree(signs[at], signs[last] if at > behind[0] else signs[place])
    return last


def _hours(starts: Sign, ends: Sign | None) -> Hours:
    if ends and ends.hour <= starts.hour:
        raise OccasionFault("ends-before-start", f"{starts.typed} – {ends.typed}")
    return Hours(starts.hour, ends.hour if ends else None)


def _days(first: Sign, last: Sign | None) -> Days:
    if last and _date(last) < _date(first):
        raise OccasionFault("ends-before-start", f"{first.typed} – {last.typed}")
    return Days(_date(first), _date(last or first))


def _weekdays(first: Sign, last: Sign | None) -> list[int]:
    if last is None:
        return [first.weekday]
    if last.weekday <= first.weekday:
        raise OccasionFault("ends-before-start", f"{first.typed} – {last.typed}")
    return list(range(first.weekday, last.weekday + 1))


def _agree(claim: Sign, day: Sign) -> None:
    if _date(day).weekday() != claim.weekday:
        named = weekday_within(_date(day))
        raise OccasionFault("not-that-weekday", claim.typed, day=day.typed, weekday=named)


def _date(sign: Sign) -> date:
    assert sign.on is not None
    return sign.on


def _check(occasion: Occasion, typed: str) -> None:
    """Raise `OccasionFault` where *occasion* lasts too long, or its days of the week never come."""
    if sum((span.last - span.first).days + 1 for span in occasion.spans) > MOST_DAYS:
        raise OccasionFault("too-many-days", typed.strip(), most=MOST_DAYS)
    if not any(True for _ in occasion.days()):
        raise OccasionFault("weekdays-without-days", typed.strip())
