"""A day's sessions → the sheet with boxes to tick, for whoever stands beside the amplifier and not beside the PC."""

from datetime import date

from generator.airings import airings
from generator.broadcast.session import sessions_on
from generator.broadcast.session_voice import session_seconds, voice_parts
from generator.broadcast.templates import day_off
from generator.making.reads import Reads
from generator.text.dates import WEEKDAYS


def day_sheet(reads: Reads, day: date) -> bytes:
    """Return the sheet of *day* as a PDF."""
    sessions, broadcast = [], reads.library.commune.broadcast
    for session in sessions_on(day, reads.ask(airings), broadcast, reads.words):
        lines = [(airing.title, "{}:{:02d}".format(*divmod(airing.seconds, 60))) for airing in session.airings]
        seconds = session_seconds(voice_parts(session, reads.library, reads.words), broadcast)
        total = "{}:{:02d}".format(*divmod(seconds, 60))
        sessions.append((session.slot.name, session.airings[0].hour_in(reads.words), total, lines))
    off, weekday = day_off(broadcast, day), WEEKDAYS[day.weekday()]
    why = off.name if off else None
    html = reads.fill("diary/day.html.jinja", day=day, weekday=weekday, sessions=sessions, off=why)
    return reads.print_sheet(html, "diary/day.css").content
