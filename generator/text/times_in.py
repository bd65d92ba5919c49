"""The hours and days that a text of the content names, with their places: for comparing what two texts say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from generator.text.dates import FIRST_YEAR, LAST_YEAR
from generator.text.occasion_signs import WEEKDAY_NAMES, weekday_number
from generator.text.pattern import Pattern

# “8h00”, “8:30”, “8 giờ rưỡi”; without minutes only where a word says that it is no length of time.
_HOUR = Pattern(
    r"(?<![\w/.,:])(\d{1,2})(?:\s*(?:giờ|h|g)\s*(\d{1,2})(?!\d|\s*/|\s*tháng|[.-]\d)|:(\d{2})(?![\d:])"
    r"|\s*(?:(?:giờ|h)\s*)?(rưỡi)(?=\s+(?:sáng|trưa|chiều|tối|đêm))"
    r"|\s*(?:giờ|h)\s*(rưỡi)?(?!\w|\s*(?:kém|đồng hồ|một|mỗi|liền|/)))(?:\s*phút)?(\s*(?:chiều|tối|đêm))?",
    re.IGNORECASE,
)
_AT = Pattern(r"(?:lúc|từ|đến|tới|hồi|vào|–|-)\s*$", re.IGNORECASE)
_LENGTH = Pattern(r"(?:trong|vòng|sau|cách|mỗi|hơn|suốt|kéo dài|đến hơn)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)
_DAY = Pattern(
    r"(?<![\w/.-])(\d{1,2})(?:([/.-])(\d{1,2})\2(\d{4})|/(\d{1,2})|\s+tháng\s+(\d{1,2})(?:,?\s+năm\s+(\d{4}))?)"
    r"(?![\w/]|-\w)",
    re.IGNORECASE,
)
_OF_A_DAY = Pattern(rf"(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|{WEEKDAY_NAMES})[\s,(]*$", re.IGNORECASE)
_LISTED = Pattern(r"\s*(?:,|và|–|-|đến|tới)\s*")
# “Thông báo số 12/TB-UBND ngày 15/5/2026” names another paper, not a day on which something is to happen.
_CITED = Pattern(r"(?:[/\d][A-ZĐ]+(?:-[A-ZĐ]+)*|số\s+\S+)\s*,?\s*(?:ngày|ký ngày|ban hành ngày)\s*$")
# An ordinal is no day of the week: “tiêm mũi thứ hai 5/12/2026”, “kỳ họp thứ tư”.
_COUNTED = Pattern(
    r"(?:lần|đợt|mũi|liều|kỳ|khóa|khoá|phiên|giai đoạn|vòng|người|con|bước|hạng|lượt|tuần|quý|buổi"
    r"|(?:kỳ|phiên|cuộc) họp|hội nghị|đại hội)\s+$",
    re.IGNORECASE,
)
_WEEKDAY = Pattern(rf"(?<!\w)({WEEKDAY_NAMES})(?!\w)", re.IGNORECASE)
_NAMED_DAY = Pattern(r"(?:ngày|hôm)\s+$", re.IGNORECASE)
_WRITTEN_HOUR = Pattern(r"(?<![\w/.,:])(\d{1,2})\s?(?:giờ|h)\s?(\d\d)(?![\w/]|\s*(?:phút|tháng)|[.-]\d)", re.IGNORECASE)
_LEAP_YEAR = 2024  # has each day that a year may have
_BEFORE_HOUR, _BEFORE_DAY = 24, 40  # how many letters before an hour or a day may tell what it is
_BEFORE_NAMED, _BEFORE_COUNTED = 8, 16  # more letters than `_NAMED_DAY` and `_COUNTED` match, but for many spaces
_BETWEEN = Pattern(r"[\s,(]*(?:ngày|tức ngày|tức)?\s*", re.IGNORECASE)
_BEHIND = Pattern(rf"[\s,]*\(\s*({WEEKDAY_NAMES})\s*\)", re.IGNORECASE)
# Hours and days of something else than the matter itself: whom to call until when, when to be there.
_BESIDE = Pattern(
    r"gọi|liên hệ|đăng ký|mở cửa|làm việc|trực|nộp|trước|muộn nhất|chậm nhất|hạn|sớm|có mặt|tập trung|đón|phát"
    r"|tiếp|kể từ|hôm sau|vắng mặt|(?:đợt|lần|kỳ|tuần|tháng) (?:sau|tới|trước)|lịch cũ|trả (?:cho|tiền|kết quả)"
    r"|chi trả",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamedHour:
    """An hour as *typed* from letter *start* on, and its value."""

    typed: str
    start: int
    hour: time


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day as *typed* from letter *start* to *end*, without *year* where none is told; *cited* is that of a paper."""

    typed: str
    start: int
    end: int
    day: int
    month: int
    year: int | None
    cited: bool = False

    def is_on(self, day: date) -> bool:
        """Return whether this may be *day*."""
        return (self.day, self.month) == (day.day, day.month) and self.year in (None, day.year)

    def agrees(self, other: "NamedDay") -> bool:
        """Return whether this and *other* may be the same day."""
        same_year = self.year is None or other.year is None or self.year == other.year
        return (self.day, self.month) == (other.day, other.month) and same_year

    def near(self, reference: date) -> date | None:
        """Return the day; without a year, the one nearest to *reference*; None where there is none."""
        years = (self.year,) if self.year else (reference.year, reference.year + 1, reference.year - 1)
        days = [day for year in years if (day := _date(year, self.month, self.day))]
        return min(days, key=lambda day: abs(day - reference), default=None)


@dataclass(frozen=True, slots=True)
class NamedWeekday:
    """A day of the week as *typed* at *start*, which is said to be that of *day*."""

    typed: str
    start: int
    number: int
    day: NamedDay


def hours_in(text: str) -> Iterator[NamedHour]:
    """Yield the hours of the day that *text* names; lengths of time are none.

    >>> [str(named.hour) for named in hours_in("Từ 7h30 đến 2 giờ chiều, trả lời trong 24 giờ, trực 24/24 giờ")]
    ['07:30:00', '14:00:00']
    """
    for found in _HOUR.finditer(text):
        before = text[max(0, found.start() - _BEFORE_HOUR) : found.start()]
        minutes = found[2] or found[3] or ("30" if found[4] or found[5] else "")
        if _LENGTH.search(before) or not (minutes or _AT.search(before) or found[6]):
            continue
        hour, minute = int(found[1]), int(minutes or 0)
        hour += 12 if found[6] and hour < 12 else 0
        if hour < 24 and minute < 60:
            yield NamedHour(found[0].strip(), found.start(), time(hour, minute))


def days_in(text: str) -> Iterator[NamedDay]:
    """Yield the days that *text* names.

    >>> [day.typed for day in days_in("Ngày 10/12, trực 24/24, nửa 1/2 sào, đến 12/12/2026")]
    ['10/12', '12/12/2026']
    """
    last = 0
    for found in _DAY.finditer(text):
        before = text[max(0, found.start() - _BEFORE_DAY) : found.start()]
        month, year = found[3] or found[5] or found[6], found[4] or found[7]
        listed = last and _LISTED.fullmatch(text[last : found.start()])
        if found[5] and not listed and not _OF_A_DAY.search(before):
            continue
        last = found.end()
        if 1 <= int(found[1]) <= 31 and 1 <= int(month) <= 12:
            cited = _CITED.search(before) is not None
            number = int(year) if year else None
            yield NamedDay(found[0], found.start(), found.end(), int(found[1]), int(month), number, cited)


def slips_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield each hour and each day that *text* names and no clock and no calendar has, and where it stands.

    >>> list(slips_in("Họp ngày 31/11, 30/2/2026 hay 28/2, lúc 24h30; nửa 13/14 sào, trực 24/24, xong sau 36h00"))
    [('31/11', 9), ('30/2/2026', 16), ('24h30', 40)]
    """
    for found in _DAY.finditer(text):
        month, year = found[3] or found[5] or found[6], found[4] or found[7]
        named = year or _NAMED_DAY.search(text[max(0, found.start() - _BEFORE_NAMED) : found.start()])
        if year and not FIRST_YEAR <= int(year) <= LAST_YEAR:
            continue  # a number with dots, of a telephone or a paper
        if named and _date(int(year or _LEAP_YEAR), int(month), int(found[1])) is None:
            yield found[0], found.start()
    for hour in _WRITTEN_HOUR.finditer(text):
        late = (int(hour[1]), int(hour[2])) > (24, 0) or int(hour[2]) > 59
        if late and not _LENGTH.search(text[max(0, hour.start() - _BEFORE_HOUR) : hour.start()]):
            yield hour[0], hour.start()


def weekdays_in(text: str) -> Iterator[NamedWeekday]:
    """Yield the days of the week that *text* names together with a day of the calendar.

    >>> [named.typed for named in weekdays_in("Họp thứ hai 28/11/2026; tiêm mũi thứ hai 5/12/2026; 29/11 (chủ nhật)")]
    ['thứ hai']
    """
    days = {day.start: day for day in days_in(text)}
    for found in _WEEKDAY.finditer(text) if days else ():
        gap = _BETWEEN.match(text[found.end() :])
        day = days.get(found.end() + (gap.end() if gap else 0))
        if day and not _COUNTED.search(text[max(0, found.start() - _BEFORE_COUNTED) : found.start()]):
            yield NamedWeekday(found[0], found.start(), weekday_number(found[1]), day)
    for day in days.values():
        behind = _BEHIND.match(text[day.end :])
        if behind:
            yield NamedWeekday(behind[1], day.end + behind.start(1), weekday_number(behind[1]), day)


@lru_cache(maxsize=64)  # many hours may stand in one sentence
def is_of_another_matter(sentence: str) -> bool:
    """Return whether the hours and days in *sentence* may be others than those of the matter it is about.

    >>> is_of_another_matter("Gọi xã từ 7h00 đến 17h00."), is_of_another_matter("Nước cắt từ 8h00.")
    (True, False)
    """
    return _BESIDE.search(sentence) is not None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
