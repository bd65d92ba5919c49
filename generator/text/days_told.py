"""Days as programs export them → days; hours behind them are left out."""

import re
from datetime import date, timedelta
from functools import lru_cache

from generator.text.dates import FIRST_YEAR, LAST_YEAR

_VIETNAMESE = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?!\d)")
_ISO = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?!\d)")
_HOURS_FIRST = re.compile(r"^\d{1,2}(?:h|:| giờ )\d{0,2}(?::\d{2})?(?: phút)?(?:,| ngày| -)? *")


_SERIAL = re.compile(r"(?:3[6-9]|[45]\d)\d{3}(?:[.,]\d+)?")
_DAY_NOUGHT = date(1899, 12, 30)
"""Days as Excel and LibreOffice number them (ECMA-376 part 1, 18.17.4.1); 36000 is of 1998, 59999 of 2064."""
_MANY_DAYS = re.compile(r"(\d{1,3}) ngày(?! làm)")


def days_in(words: str) -> int | None:
    """Return how many days *words* speak of; None where of none, or of working days, which a calendar does not know.

    >>> days_in("Trong 10 ngày"), days_in("Trong 5 ngày làm việc")
    (10, None)
    """
    found = _MANY_DAYS.search(words)
    return int(found[1]) if found else None


@lru_cache(maxsize=16_384)
def day_told(cell: str) -> date | None:
    """Return the day that *cell* tells, or None where it is none: 05/11/2026 is the fifth of November.

    >>> day_told("05/11/2026 14:30"), day_told("14:30 05-11-2026"), day_told("31/11/2026")
    (datetime.date(2026, 11, 5), datetime.date(2026, 11, 5), None)

    A spreadsheet that lost the form of a cell tells the number of the day instead:

    >>> day_told("46331"), day_told("46331,604")
    (datetime.date(2026, 11, 5), datetime.date(2026, 11, 5))
    """
    if _SERIAL.fullmatch(cell.strip()):
        return _DAY_NOUGHT + timedelta(days=int(cell.strip()[:5]))
    text = _HOURS_FIRST.sub("", cell.strip()) if not _ISO.match(cell.strip()) else cell.strip()
    vietnamese, iso = _VIETNAMESE.match(text), _ISO.match(text)
    if vietnamese:
        year, month, day = map(int, vietnamese.group(3, 2, 1))
    elif iso:
        year, month, day = map(int, iso.group(1, 2, 3))
    else:
        return None
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
