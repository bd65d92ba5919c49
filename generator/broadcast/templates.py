"""The commune's settings of its station → which template holds for a session, and which days are off."""

from datetime import date

from generator.broadcast.programme import Piece
from generator.model import Broadcast, Campaign, DayOff, ProgrammeTemplate, SessionRole
from generator.said import Words, plain
from generator.text.hours import read_minutes

USUAL = (
    SessionRole.GREETING,
    SessionRole.CONTENTS,
    SessionRole.BULLETINS,
    SessionRole.NUMBERS,
    SessionRole.CLOSING,
)
"""The parts of a session for which no template says otherwise; a jingle is heard only where a template asks for it."""


def template_for(broadcast: Broadcast, weekday: int, slot: str) -> ProgrammeTemplate | None:
    """Return the first template that holds for the *slot* on that *weekday*, 0 for Monday; None where none does."""
    return next((template for template in broadcast.programmes if template.holds_for(weekday, slot)), None)


def parts_of_session(template: ProgrammeTemplate | None) -> tuple[SessionRole, ...]:
    """Return the parts of a session in order; each once."""
    return tuple(dict.fromkeys(template.parts)) if template and template.parts else USUAL


def minutes_by(template: ProgrammeTemplate | None, words: Words) -> int | None:
    """Return how many minutes *template* gives a session, if it says so and that is confirmed."""
    return read_minutes(plain(words(template.minutes))) if template and template.minutes else None


def day_off(broadcast: Broadcast, day: date) -> DayOff | None:
    """Return why nothing but what is urgent is broadcast on *day*; None where there is no reason."""
    return next((off for off in broadcast.days_off if off.holds_on(day)), None)


def topic_rank(template: ProgrammeTemplate | None, piece: Piece, words: Words) -> int:
    """Return where the topic of *piece* stands among those that are heard first; behind all of them for any other."""
    if template is None or not template.topics_first:
        return 0
    first = [plain(words(topic)).strip().casefold() for topic in template.topics_first]
    topic = piece.document.topic
    told = plain(words(topic)).strip().casefold() if topic else ""
    return first.index(told) if told in first else len(first)


def is_off(broadcast: Broadcast, campaign: Campaign, day: date | None) -> bool:
    """Return whether *campaign* is not heard on *day*: it is off itself, or the whole station is."""
    return day is not None and (day in campaign.days_off or day_off(broadcast, day) is not None)
