"""Hours of the day and lengths of time: from what was typed to values, and from values to print."""

import re
from datetime import time
from typing import Literal

from generator.text.pattern import Pattern

_HOUR = Pattern(r"(\d{1,2})\s*(?:[:hg.]|giờ)\s*(\d{1,2})?\s*(?:phút|p)?", re.IGNORECASE)
_LENGTH = Pattern(r"(\d{1,3})(?:[:.'](\d{2}))?\s*(?:phút|p)?", re.IGNORECASE)
_MINUTES = Pattern(r"(\d{1,3})\s*(?:phút|p|')?", re.IGNORECASE)


def read_hour(text: str) -> time | None:
    """Return the hour typed as 5h30, 5:30 or “5 giờ 30”, or None where *text* is no hour.

    >>> read_hour("5h30"), read_hour("17 giờ"), read_hour("25h")
    (datetime.time(5, 30), datetime.time(17, 0), None)
    """
    match = _HOUR.fullmatch(text.strip())
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_minutes(text: str) -> int | None:
    """Return the number of minutes typed as 15 or “15 phút”, or None where *text* is no such number, or zero.

    >>> read_minutes("15 phút"), read_minutes("15"), read_minutes("0"), read_minutes("ít")
    (15, 15, None, None)
    """
    match = _MINUTES.fullmatch(text.strip())
    return (int(match[1]) or None) if match else None


def hour_in_figures(hour: time) -> str:
    """Return *hour* as notices print it.

    >>> hour_in_figures(time(5, 30))
    '5h30'
    """
    return f"{hour.hour}h{hour.minute:02d}"


def length_in_words(seconds: int) -> str:
    """Return a length of time, in whole *seconds*, as minutes and seconds.

    >>> length_in_words(45), length_in_words(125), length_in_words(120)
    ('45 giây', '2 phút 05 giây', '2 phút')
    """
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest} giây"
    return f"{minutes} phút {rest:02d} giây" if rest else f"{minutes} phút"


def read_length(typed: str) -> int | Literal[False] | None:
    """Return the seconds that were *typed* as minutes:seconds or minutes; None for nothing, False for anything else.

    >>> read_length("4:30"), read_length(" 5 phút "), read_length(""), read_length("lâu"), read_length("4:75")
    (270, 300, None, False, False)
    """
    if not typed.strip():
        return None
    found = _LENGTH.fullmatch(typed.strip())
    if found is None or int(found[2] or 0) > 59:
        return False
    return int(found[1]) * 60 + int(found[2] or 0)
