"""An occasion → words: in figures, for the eye; in sentences, for the ear; short, for text messages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from generator.text.dates import WEEKDAYS_WITHIN, in_numbers
from generator.text.hours import hour_in_figures
from generator.text.occasion import Days, Hours, Occasion

_ZONE = "+07:00"  # Viet Nam has no summer time
_SHORT = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words about an occasion; a *moment* is what they say to machines, as HTML's `datetime` has it."""

    words: str
    moment: str | None = None


Stretches = tuple[Stretch, ...]


def in_stretches(occasion: Occasion) -> Stretches:
    """Return *occasion* in figures, in stretches of words that say a moment or none."""
    if occasion.unbroken:
        begins, ends = occasion.moments()
        assert ends is not None
        return _pair("từ ", _moment(begins), " đến ", _moment(ends))
    hours = tuple(_joined([_hours(hours, occasion) for hours in occasion.hours]))
    days = tuple(_days(occasion))
    if not hours:
        return (Stretch("cả ngày "), *days) if _is_one(occasion) else days
    return (*hours, Stretch(", "), *days)


def in_figures(occasion: Occasion) -> str:
    """Return *occasion* as sheets print it.

    >>> from generator.text.occasion_reader import read_occasion
    >>> in_figures(read_occasion("8h-16h30 10/12/2026"))
    '8h00–16h30, thứ Năm 10/12/2026'
    >>> in_figures(read_occasion("từ 7h30 10/12/2026 đến 16h30 12/12/2026"))
    'từ 7h30 thứ Năm 10/12/2026 đến 16h30 thứ Bảy 12/12/2026'
    """
    return "".join(stretch.words for stretch in in_stretches(occasion))


def in_short(occasion: Occasion) -> str:
    """Return *occasion* in the fewest letters, for a text message.

    >>> from generator.text.occasion_reader import read_occasion
    >>> in_short(read_occasion("8h-11h, 13h30-16h30, thứ Ba, từ 1/12/2026 đến 31/12/2026"))
    '8h00-11h00, 13h30-16h30 T3 01/12-31/12/2026'
    """
    if occasion.unbroken:
        begins, ends = occasion.moments()
        assert ends is not None
        return " - ".join(f"{hour_in_figures(moment.time())} {in_numbers(moment.date())}" for moment in (begins, ends))
    hours = ", ".join(
        "-".join(hour_in_figures(hour) for hour in (span.starts, span.ends) if hour) for span in occasion.hours
    )
    weekdays = ", ".join(_SHORT[number] for number in occasion.weekdays)
    days = ", ".join(_short_days(occasion.spans))
    return " ".join(filter(None, (hours, weekdays, days)))


def in_speech(occasion: Occasion) -> str:
    """Return *occasion* as a reader on the radio says it, for `speech` to put its figures into words.

    >>> from generator.text.occasion_reader import read_occasion
    >>> in_speech(read_occasion("8h-16h30 10/12/2026"))
    'từ 8 giờ đến 16 giờ 30, thứ Năm, ngày 10/12/2026'
    >>> in_speech(read_occasion("7h30 10/12/2026"))
    '7 giờ 30, thứ Năm, ngày 10/12/2026'
    """
    if occasion.unbroken:
        begins, ends = occasion.moments()
        assert ends is not None
        year = begins.year != ends.year
        first = f"{_said_hour(begins.time())}, {_said_day(begins.date(), year=year)}"
        return f"từ {first}, đến {_said_hour(ends.time())}, {_said_day(ends.date())}"
    hours = _listed([_said_hours(span) for span in occasion.hours])
    days = _said_days(occasion)
    if hours:
        daily = " hằng ngày" if not occasion.weekdays and _lasts(occasion) else ""
        return f"{hours}{daily}, {days}"
    return f"cả ngày {days}" if _is_one(occasion) else days


def _is_one(occasion: Occasion) -> bool:
    """Return whether *occasion* is on a single day."""
    return len(occasion.spans) == 1 and occasion.spans[0].is_one


def _hours(hours: Hours, occasion: Occasion) -> Stretches:
    # Only on a single day is an hour a moment; else it comes again every day.
    day = occasion.spans[0].first if _is_one(occasion) else None

    def shown(hour: time) -> Stretch:
        return Stretch(hour_in_figures(hour), _iso(day, hour))

    return (shown(hours.starts), Stretch("–"), shown(hours.ends)) if hours.ends else (shown(hours.starts),)


def _days(occasion: Occasion) -> Iterator[Stretch]:
    if occasion.weekdays:
        yield Stretch(f"{_weekdays(occasion.weekdays)} hằng tuần, ")
    elif occasion.hours and _lasts(occasion):
        yield Stretch("hằng ngày, ")
    yield from _joined([tuple(_span(span, named=not occasion.weekdays)) for span in occasion.spans])


def _span(span: Days, *, named: bool) -> Iterator[Stretch]:
    if span.is_one:
        yield _day(span.first)
    elif named:
        yield from _pair("từ ", _day(span.first), " đến ", _day(span.last))
    else:
        first, last = (Stretch(f"ngày {in_numbers(day)}", day.isoformat()) for day in (span.first, span.last))
        yield from _pair("từ ", first, " đến ", last)


def _lasts(occasion: Occasion) -> bool:
    """Return whether *occasion* goes on over several days in a row."""
    return any(not span.is_one for span in occasion.spans)


def _weekdays(numbers: Sequence[int]) -> str:
    """Return days of the week; three or more in a row as “from … to …”."""
    names = [WEEKDAYS_WITHIN[number] for number in numbers]
    in_a_row = len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1
    return f"từ {names[0]} đến {names[-1]}" if in_a_row else _listed(names)


def _joined(parts: Sequence[Stretches]) -> Iterator[Stretch]:
    for number, part in enumerate(parts):
        if number:
            yield Stretch(" và " if number == len(parts) - 1 else ", ")
        yield from part


def _pair(before: str, first: Stretch, between: str, last: Stretch) -> Stretches:
    return (Stretch(before), first, Stretch(between), last)


def _day(day: date) -> Stretch:
    return Stretch(f"{WEEKDAYS_WITHIN[day.weekday()]} {in_numbers(day)}", day.isoformat())


def _moment(moment: datetime) -> Stretch:
    day = f"{WEEKDAYS_WITHIN[moment.weekday()]} {in_numbers(moment.date())}"
    return Stretch(f"{hour_in_figures(moment.time())} {day}", _iso(moment.date(), moment.time()))


def _iso(day: date | None, hour: time) -> str:
    return f"{day.isoformat()}T{hour:%H:%M}{_ZONE}" if day else f"{hour:%H:%M}"


def _short_days(spans: Sequence[Days]) -> Iterator[str]:
    """Yield the days in figures, the year only where the next one has another."""
    years = [*(span.first.year for span in spans[1:]), None]
    for span, following in zip(spans, years, strict=True):
        last = f"{span.last:%d/%m}" if span.last.year == following else in_numbers(span.last)
        first = f"{span.first:%d/%m}" if span.first.year == span.last.year else in_numbers(span.first)
        yield last if span.is_one else f"{first}-{last}"


def _said_hours(hours: Hours) -> str:
    if hours.ends is None:
        return _said_hour(hours.starts)
    return f"từ {_said_hour(hours.starts)} đến {_said_hour(hours.ends)}"


def _said_hour(hour: time) -> str:
    if hour.minute == 0:
        return f"{hour.hour} giờ"
    return f"{hour.hour} giờ {hour.minute}" if hour.minute > 9 else hour_in_figures(hour)


def _said_day(day: date, *, year: bool = True) -> str:
    return f"{WEEKDAYS_WITHIN[day.weekday()]}, ngày {in_numbers(day) if year else f'{day.day}/{day.month}'}"


def _said_days(occasion: Occasion) -> str:
    days = _listed([_said_span(span, named=not occasion.weekdays) for span in occasion.spans])
    return f"{_weekdays(occasion.weekdays)} hằng tuần, {days}" if occasion.weekdays else days


def _said_span(span: Days, *, named: bool) -> str:
    if span.is_one:
        return _said_day(span.first)
    if not named:
        first = in_numbers(span.first) if span.first.year != span.last.year else f"{span.first.day}/{span.first.month}"
        return f"từ ngày {first} đến ngày {in_numbers(span.last)}"
    return f"từ {_said_day(span.first, year=span.first.year != span.last.year)}, đến {_said_day(span.last)}"


def _listed(parts: Sequence[str]) -> str:
    *others, last = parts or [""]
    return f"{', '.join(others)} và {last}" if others else last
