"""Write calendars (iCalendar, RFC 5545): the one module that knows icalendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from generator.text.recurrence import Series

if TYPE_CHECKING:
    from icalendar import Event, Timezone, Todo

_ZONE = "Asia/Ho_Chi_Minh"
_NAMES = UUID("5b0c1c1e-6a35-5c7e-9a0e-0d6f3f8f6c11")  # our namespace: it and the identities in it must never change
_FIRST_DAY = date(2020, 1, 1)  # before the first calendar of all; it must never change
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PRODUCT = "-//tinlang//VI"
_FIRST_CHANGE = date(2000, 1, 1)  # earlier than any change: days since then count up, as a SEQUENCE must
_STATUS = {True: "CONFIRMED", False: "TENTATIVE"}


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that takes place on every day of *series* at *hour*; its *identity* never changes.

    *changed* is the last day on which anything of it was changed. What was *cancelled* stays in calendars, struck out.
    """

    identity: str
    title: str
    text: str
    series: Series
    hour: time
    seconds: int
    confirmed: bool
    changed: date
    urgent: bool = False
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something that people may put into their own calendar, on every day of *series*; its *identity* never changes.

    It lasts from *starts* to *ends*, local time, *nights* days later; without hours it takes whole days, *nights* more
    than one. *changed* is the day on which it was last changed.
    """

    identity: str
    title: str
    text: str
    place: str | None
    address: str | None
    series: Series
    starts: time | None
    ends: time | None
    nights: int
    changed: date
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class ToDo:
    """Something that a person must do."""

    identity: str
    title: str
    text: str


def write_calendar(name: str, entries: Iterable[Happening | Appointment | ToDo], today: date) -> bytes:
    """Return the calendar called *name* as the bytes of an .ics file, stamped with the day *today*."""
    from icalendar import Calendar  # noqa: PLC0415 - takes long to import, and only a calendar needs it

    stamp = datetime.combine(today, time(), UTC)
    calendar = Calendar()
    for key, value in (("prodid", _PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN"), ("method", "PUBLISH")):
        calendar.add(key, value)
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", _ZONE)
    entries = tuple(entries)
    timed = (isinstance(entry, Happening) or (isinstance(entry, Appointment) and entry.starts) for entry in entries)
    if not entries or any(timed):  # a calendar has one part at least (RFC 5545, 3.4)
        calendar.add_component(_zone())
    for entry in entries:
        calendar.add_component(_component(entry, stamp))
    return bytes(calendar.to_ical())


def _component(entry: Happening | Appointment | ToDo, stamp: datetime) -> "Event | Todo":
    if isinstance(entry, Happening):
        return _event(entry, stamp)
    return _appointment(entry, stamp) if isinstance(entry, Appointment) else _todo(entry, stamp)


def _zone() -> "Timezone":
    from icalendar import Timezone, TimezoneStandard  # noqa: PLC0415 - as above

    # Not from the machine's own table, which may differ: UTC+7 since 1975 (IANA tz, Asia/Ho_Chi_Minh).
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001 - local time, as RFC 5545, 3.6.5 asks
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", _ZONE)
    zone.add_component(standard)
    return zone


def _event(happening: Happening, stamp: datetime) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", str(uuid5(_NAMES, happening.identity)))
    event.add("dtstamp", stamp)
    # Calendars that have the entry already take the one with the larger number (RFC 5545, 3.8.7.4; RFC 5546, 2.1.5).
    # A file knows nothing of the one before it: so the number is that of the day of the last change.
    event.add("last-modified", datetime.combine(happening.changed, time(), UTC))
    event.add("sequence", max(0, (happening.changed - _FIRST_DAY).days))
    begins = datetime.combine(happening.series.first, happening.hour)
    event.add("dtstart", begins, parameters={"tzid": _ZONE})
    event.add("duration", timedelta(seconds=happening.seconds))
    if happening.series.count > 1:
        event.add("rrule", _rule(happening.series))
    event.add("summary", happening.title)
    event.add("description", happening.text)
    event.add("status", "CANCELLED" if happening.cancelled else _STATUS[happening.confirmed])
    event.add("priority", 1 if happening.urgent else 5)  # the highest, and the middle (RFC 5545, 3.8.1.9)
    event.add("transp", "TRANSPARENT")
    return event


def _appointment(entry: Appointment, stamp: datetime) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", str(uuid5(_NAMES, entry.identity)))
    # Of two copies with one number, a calendar takes the one with the later stamp (RFC 5546, 2.1.5): so it follows a
    # text, too, whose day of change was not set anew.
    event.add("dtstamp", stamp)
    event.add("last-modified", datetime.combine(entry.changed, time(), UTC))
    event.add("sequence", (entry.changed - _FIRST_CHANGE).days)
    first, last = entry.series.first, entry.series.first + timedelta(days=entry.nights)
    if entry.starts is None:
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))  # the day after (RFC 5545, 3.6.1)
    else:
        event.add("dtstart", datetime.combine(first, entry.starts), parameters={"tzid": _ZONE})
        if entry.ends:
            event.add("dtend", datetime.combine(last, entry.ends), parameters={"tzid": _ZONE})
    if entry.series.count > 1:
        event.add("rrule", _rule(entry.series))
    event.add("summary", entry.title)
    event.add("description", entry.text)
    for key, value in (("location", entry.place), ("url", entry.address)):
        if value:
            event.add(key, value)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _rule(series: Series) -> dict[str, object]:
    if series.daily:
        return {"freq": "daily", "count": series.count}
    days = [_WEEKDAYS[weekday] for weekday in series.weekdays]
    return {"freq": "weekly", "count": series.count, "byday": days, "wkst": "MO"}


def _todo(entry: ToDo, stamp: datetime) -> "Todo":
    from icalendar import Todo  # noqa: PLC0415 - as above

    todo = Todo()
    todo.add("uid", str(uuid5(_NAMES, entry.identity)))
    todo.add("dtstamp", stamp)
    todo.add("summary", entry.title)
    todo.add("description", entry.text)
    todo.add("status", "NEEDS-ACTION")
    return todo
