"""Airings → the loudspeakers' schedule: a sheet for the wall, and a calendar for telephones and computers."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import PurePosixPath

from generator.airings import airings, silenced
from generator.broadcast.calendar import OnAir, first_day, minutes_of, start_of
from generator.broadcast.timetable import timetables
from generator.making.reads import Reads
from generator.model import Holdings, Priority, State
from generator.outputs import Made, Output, made, together, work
from generator.rendering.ical import Appointment, Happening, ToDo, write_calendar
from generator.said import Words, carrying, plain
from generator.text.dates import in_numbers
from generator.text.hours import hour_in_figures
from generator.text.recurrence import Series, series_of

Describe = Callable[[OnAir, Words], Iterator[str]]
"""What the entry of an airing says beside its title, line by line."""
FOLDER = PurePosixPath("broadcast")
CALENDAR = "schedule.ics"
PUBLIC = "lich-phat-loa.ics"
"""The calendar that the website offers; `CALENDAR`, the office's own, says what is still to do."""


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the wall sheet and the calendar, if there is anything to broadcast."""
    if reads.ask(is_needed):
        yield Output(FOLDER / "schedule.pdf", "Lịch phát loa, bản treo tường", work(wall_sheet), batch="on air")
        yield Output(FOLDER / CALENDAR, "Lịch phát loa cho điện thoại", work(calendar), batch="on air")
        if _has_hours(reads.library, reads.words):
            yield Output(
                FOLDER / PUBLIC, "Lịch phát loa, để thêm vào điện thoại", work(public_calendar), batch="on air"
            )


def is_needed(reads: Reads) -> bool:
    """Return whether there is anything that may be broadcast."""
    return bool(reads.library.campaigns or reads.library.listed)


def wall_sheet(reads: Reads) -> Made:
    """Return the wall sheet as a PDF."""
    html = reads.fill(
        "schedule/wall.html.jinja",
        sheets=tuple(timetables(reads.ask(airings), reads.ask(silenced))),
        slots=tuple(_slots(reads.library, reads.words)),
        hour_in=lambda session: session.airings[0].hour_in(reads.words),
        waiting=tuple(_missing(reads.library, reads.words)),
    )
    return reads.print_sheet(html, "schedule/wall.css")


def _slots(library: Holdings, words: Words) -> Iterator[tuple[str, str | None, str | None]]:
    for slot in library.commune.broadcast.slots:
        start = start_of(slot, words)
        hour = carrying(hour_in_figures(start), words(slot.starts)) if start and slot.starts else None
        minutes = minutes_of(slot, words)
        yield words(slot.name), hour, carrying(str(minutes), words(slot.minutes)) if minutes and slot.minutes else None


def _has_hours(library: Holdings, words: Words) -> bool:
    """Return whether something is heard on days and at hours that are known."""
    urgent = any(notice.priority is Priority.URGENT for notice in library.listed)
    days = urgent or any(first_day(campaign, words) for campaign in library.campaigns)
    return days and any(start_of(slot, words) for slot in library.commune.broadcast.slots)


def _missing(library: Holdings, words: Words) -> Iterator[str]:
    """Yield the facts that the commune must confirm before there are days and hours."""
    for campaign in library.campaigns:
        if first_day(campaign, words) is None:
            yield f"ngày bắt đầu chiến dịch “{words(campaign.title)}”"
    for slot in library.commune.broadcast.slots:
        if start_of(slot, words) is None:
            yield f"giờ phát {words(slot.name).lower()}"
        if minutes_of(slot, words) is None:
            yield f"số phút {words(slot.name).lower()}"


def calendar(reads: Reads) -> Made:
    """Return the calendar in iCalendar format (RFC 5545)."""
    words = reads.words
    entries: list[Happening | Appointment | ToDo] = list(_happenings(reads.ask(airings), reads, _for_the_office))
    entries += _days_off(reads)
    missing = list(_missing(reads.library, words))
    if missing or not entries:
        entries.append(_to_confirm(missing, words(reads.library.commune.name)))
    return _written(entries, reads)


def public_calendar(reads: Reads) -> Made:
    """Return the calendar for residents: what is heard when, and nothing of the office's own work.

    A notice whose day has not come is nowhere yet.
    """
    later = {notice.slug for notice in reads.library.listed if notice.published > reads.today}
    told = tuple(airing for airing in reads.ask(airings) if airing.piece.slug not in later)
    return _written([*_happenings(told, reads, _for_residents), *_days_off(reads)], reads)


def _written(entries: Sequence[Happening | Appointment | ToDo], reads: Reads) -> Made:
    name = f"Lịch phát loa {reads.words(reads.library.commune.name)}"
    # A calendar's lines are broken by bytes, which would break marks: they are read and taken out first.
    says = made("".join((name, *(f"{entry.title}{entry.text}" for entry in entries))))
    unmarked = [replace(entry, title=plain(entry.title), text=plain(entry.text)) for entry in entries]
    return together(write_calendar(plain(name), unmarked, reads.today), (says,))


def _to_confirm(missing: list[str], commune: str) -> ToDo:
    text = "\n".join(f"- {fact}" for fact in missing) or "Chưa có bài nào được xếp lịch."
    title = "Xác nhận ngày, giờ phát loa" if missing else "Xếp lịch phát loa"
    return ToDo(
        f"to-confirm|{plain(commune)}", title, f"Chưa có lịch theo ngày giờ, vì còn chờ:\n{text}" if missing else text
    )


def _happenings(on_air: tuple[OnAir, ...], reads: Reads, describe: Describe) -> Iterator[Happening]:
    """Yield the entries of the calendar by their first day; airings that repeat are one entry."""

    def alike(airing: OnAir) -> tuple[str, str, str, str]:
        begins = airing.begins.time().isoformat() if airing.begins else ""
        return airing.campaign.slug if airing.campaign else "", airing.piece.slug, airing.slot.id, begins

    timed = sorted((airing for airing in on_air if airing.begins), key=alike)
    changed = _changes(timed, reads)
    entries = []
    for _, group in groupby(timed, key=alike):
        by_day = {airing.day: airing for airing in group if airing.day}
        firsts = ((by_day[series.first], series) for series in series_of(by_day))
        entries += [_happening(airing, series, changed[airing.slot.id], reads, describe) for airing, series in firsts]
    yield from sorted(entries, key=lambda entry: (entry.series.first, entry.hour, entry.identity))


def _days_off(reads: Reads) -> Iterator[Appointment]:
    """Yield an entry of whole days for each stretch of days off on which something would be heard.

    The settings of the station tell no day of their change: they may be as new as this build.
    """
    silent = {(off.day, off.last) for off in reads.ask(silenced).values()}
    for off in reads.library.commune.broadcast.days_off:
        if (off.day, off.last) in silent:
            yield Appointment(
                identity=f"day-off|{off.day.isoformat()}",
                title=f"Nghỉ phát loa: {reads.words(off.name)}",
                text="Ngày này loa chỉ phát tin khẩn cấp, nếu có.",
                place=None,
                address=None,
                series=Series(off.day),
                starts=None,
                ends=None,
                nights=(off.last - off.day).days,
                changed=reads.today,
            )


def _changes(on_air: Iterable[OnAir], reads: Reads) -> Mapping[str, date]:
    """Return the last day on which anything changed in each slot, by its id.

    They change together: a piece that became longer moves all that is said after it in the same slot.
    """
    last = {
        (airing.slot.id, airing.piece.slug, airing.campaign.slug if airing.campaign else ""): airing
        for airing in on_air
    }
    changes: dict[str, date] = {}
    for airing in last.values():
        day = _changed(airing, reads)
        changes[airing.slot.id] = max(day, changes.get(airing.slot.id, day))
    return changes


def _happening(airing: OnAir, series: Series, changed: date, reads: Reads, describe: Describe) -> Happening:
    piece, words = airing.piece, reads.words
    document = piece.document
    assert airing.begins is not None
    # Entries of a campaign are identified by week and day of the week: it keeps them when it moves to other dates.
    first = f"{airing.week}.{airing.weekday.number}" if airing.campaign else in_numbers(series.first)
    return Happening(
        identity=f"{(airing.campaign or document).slug}|{piece.slug}|{airing.slot.id}|{first}",
        title=words(piece.title),
        text="\n".join(describe(airing, words)),
        series=series,
        hour=airing.begins.time(),
        seconds=airing.seconds,
        confirmed=document.state is State.APPROVED,
        changed=changed,
        urgent=piece.priority is Priority.URGENT,
    )


def _changed(airing: OnAir, reads: Reads) -> date:
    """Return the last day on which anything of *airing* changed, as far as its values tell.

    A text has the days of its update and of its approval, a fact that of its confirmation. An hour that is typed into
    commune.yaml tells no day: it may be as new as this build.
    """
    campaign, document = airing.campaign, airing.piece.document
    days: list[date | None] = [document.updated, document.approved_on]
    days += [campaign.updated, campaign.approved_on] if campaign else []
    slot = airing.slot
    for text in (slot.name, slot.starts, slot.minutes, campaign.starts if campaign else None, airing.title):
        facts = [reads.library.facts.get(key) for key in text.facts()] if text else []
        days += [fact.since or reads.today for fact in facts if fact]
    if slot.starts and not any(slot.starts.facts()):
        days.append(reads.today)
    return min(reads.today, max(day for day in days if day))


def _for_residents(airing: OnAir, words: Words) -> Iterator[str]:
    """Yield what residents are told of *airing* beside its title."""
    yield f"{words(airing.slot.name)}, dài {airing.length}."
    if airing.campaign:
        yield f"Đợt tuyên truyền: {words(airing.campaign.title)}."
    if airing.piece.priority is not Priority.NORMAL:
        yield f"Mức: {airing.piece.priority}."


def _for_the_office(airing: OnAir, words: Words) -> Iterator[str]:
    document = airing.piece.document
    yield f"{words(airing.slot.name)}, dài {airing.length}."
    if airing.campaign:
        yield f"Chiến dịch: {words(airing.campaign.title)}."
    if airing.piece.priority is not Priority.NORMAL:
        yield f"Mức: {airing.piece.priority}."
    if document.state is not State.APPROVED:
        yield "Bài còn là bản nháp: duyệt xong mới phát."
    yield f"Bài đọc: {FOLDER / airing.piece.slug}/script.pdf"
