"""The rota → a sheet for the wall of each month, and for each person a calendar and text messages to copy.

All of it lies in reports/, as the diary does: names are for the office, and nothing of the rota is ever on the website.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from generator.airings import airings
from generator.broadcast.rota import slots_of
from generator.broadcast.rota_days import RotaDay, ToldDuty, ToldSession, month_of, months_shown, rota_days
from generator.broadcast.rota_texts import days_told, texts_for
from generator.making.reads import Reads
from generator.messages.rota import of_month
from generator.outputs import Made, Output, made, together, work
from generator.rendering.ical import Appointment, Happening, write_calendar
from generator.said import plain
from generator.text.recurrence import Series

FOLDER = PurePosixPath("reports")
OF_PEOPLE = FOLDER / "lich-truc"
TEXTS = {"sms.txt": ("Tin nhắn có dấu", True), "sms-khong-dau.txt": ("Tin nhắn không dấu", False)}
"""The files of text messages: the label of each, and whether it has marks."""
_TITLE = "Trực đọc loa"


def plan(reads: Reads) -> Iterator[Output]:
    """Plan the sheets of this month and the next, and the files of each person, where there is a rota."""
    rota = reads.library.rota
    if rota is None or not rota.readers:
        return
    for first, _ in months_shown(reads.today):
        month = f"{first:%Y-%m}"
        if reads.ask(is_aired, month):
            path = FOLDER / f"lich-truc-{month}.pdf"
            yield Output(path, f"Lịch trực tháng {first.month} năm {first.year}", work(month_sheet, month))
    for reader in rota.readers:
        folder, batch = OF_PEOPLE / reader.id, f"rota {reader.id}"
        yield Output(folder / "lich.ics", f"Lịch trực: {reader.id}", work(calendar, reader.id), batch=batch)
        for name, (label, _) in TEXTS.items():
            yield Output(folder / name, f"{label}: {reader.id}", work(texts, reader.id, name), batch=batch)


def is_aired(reads: Reads, month: str) -> bool:
    """Return whether anything is heard on a day of *month* that is known."""
    return any(f"{day:%Y-%m}" == month for day in slots_of(reads.ask(airings)))


def month_sheet(reads: Reads, month: str) -> Made:
    """Return the sheet of *month*, such as “2026-12”, as a PDF to hang up."""
    first, last = month_of(date.fromisoformat(f"{month}-01"))
    return span_sheet(reads, first, last, of_month(first))


def span_sheet(reads: Reads, first: date, last: date, title: str) -> Made:
    """Return the sheet of the days from *first* to the end of *last*; that of a week also says what is read."""
    days = rota_days(reads.library, reads.ask(airings), reads.words, first, last)
    is_week = (last - first).days < 7
    html = reads.fill("rota/sheet.html.jinja", days=days, title=title, is_week=is_week)
    return reads.print_sheet(html, "rota/sheet.css")


def calendar(reads: Reads, reader: str) -> Made:
    """Return the calendar of *reader* (RFC 5545): the turns of this month and the next, cancelled where taken over."""
    rota = reads.library.rota
    assert rota is not None
    entries = [
        entry
        for first, last in months_shown(reads.today)
        for day in rota_days(reads.library, reads.ask(airings), reads.words, first, last)
        for entry in _entries(day, reader, reads)
    ]
    name = f"{_TITLE}: {rota.name_of(reader)}"
    says = made("".join((name, *(f"{entry.title}{entry.text}" for entry in entries))))
    bare = [replace(entry, title=plain(entry.title), text=plain(entry.text)) for entry in entries]
    return together(write_calendar(plain(name), bare, reads.today), (says,))


def texts(reads: Reads, reader: str, name: str) -> Made:
    """Return the text messages of *reader* that stand in the file *name*, one a line."""
    days = rota_days(reads.library, reads.ask(airings), reads.words, *days_told(reads.today))
    return made("\n".join(texts_for(days, reader, marks=TEXTS[name][1])) + "\n")


def _entries(day: RotaDay, reader: str, reads: Reads) -> Iterator[Happening | Appointment]:
    for told in day.sessions:
        for duty in told.duties:
            if reader in duty.duty.who or reader in duty.duty.away:
                yield _entry(told, duty, reader, reads)


def _entry(told: ToldSession, duty: ToldDuty, reader: str, reads: Reads) -> Happening | Appointment:
    session = told.session
    identity = f"rota|{reader}|{duty.duty.village}|{session.slot.id}|{session.day.isoformat()}"
    cancelled = reader not in duty.duty.who
    title = f"{_TITLE}, {told.name}: {duty.place}"
    lines = [f"- {piece}" for piece in told.pieces]
    instead = f"Người trực thay: {', '.join(duty.who)}." if cancelled and duty.who else ""
    text = "\n".join(filter(None, (instead, "Các bài phải đọc:", *lines)))
    series, changed = Series(session.day), reads.today  # rota.yaml tells no day of a change: it may be as new as this
    if session.starts is None:
        return Appointment(identity, title, text, None, None, series, None, None, 0, changed, cancelled)
    heard = sum(airing.seconds for airing in session.airings)
    seconds = max(heard, (session.minutes or 0) * 60)
    return Happening(
        identity, title, text, series, session.starts, seconds, confirmed=True, changed=changed, cancelled=cancelled
    )
