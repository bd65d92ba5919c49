"""Check the settings of the station: templates of sessions, days off, and what a day off would take from residents."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from generator.broadcast.calendar import first_day, words_of
from generator.broadcast.templates import day_off, minutes_by
from generator.checks.extract import CheckContext, Extract
from generator.diagnostics import Diagnostic
from generator.messages import station as messages
from generator.model import Campaign, ProgrammeTemplate, SessionRole, Weekday
from generator.said import Words, plain
from generator.text.names import nearest


def check_station(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield the problems of templates and days off."""
    library = context.published
    words = words_of(library)
    yield from _templates(library, words)
    yield from _days_off(library)
    for campaign in library.campaigns:
        yield from _lost(campaign, library, words)


def _templates(library: Extract, words: Words) -> Iterator[Diagnostic]:
    broadcast, places = library.commune.broadcast, library.commune.places
    known = [slot.id for slot in broadcast.slots]
    for number, template in enumerate(broadcast.programmes):
        here = ("broadcast", "programmes", number)
        for index, slot in enumerate(template.slots):
            if slot not in known:
                yield messages.unknown_slot(places.at((*here, "slots", index)), slot, known, nearest(slot, known))
        if template.parts and SessionRole.BULLETINS not in template.parts:
            yield messages.no_bulletins(places.at((*here, "parts")))
        if template.minutes is not None and words(template.minutes) and minutes_by(template, words) is None:
            yield messages.not_minutes(places.at((*here, "minutes")), words(template.minutes))
    for (_, first), (number, second) in combinations(enumerate(broadcast.programmes), 2):
        shared = _shared(first, second, known)
        if shared:
            day, slot = shared
            named = next(words(each.name) for each in broadcast.slots if each.id == slot)
            at = places.at(("broadcast", "programmes", number))
            yield messages.templates_clash(at, plain(words(first.name)), plain(named), day)


def _shared(first: ProgrammeTemplate, second: ProgrammeTemplate, slots: list[str]) -> tuple[Weekday, str] | None:
    """Return a day of the week and a slot for which both hold, None where there is none."""
    both = (
        (day, slot)
        for day in Weekday
        for slot in slots
        if first.holds_for(day.number, slot) and second.holds_for(day.number, slot)
    )
    return next(both, None)


def _days_off(library: Extract) -> Iterator[Diagnostic]:
    places = library.commune.places
    for number, off in enumerate(library.commune.broadcast.days_off):
        if off.through is not None and off.through < off.day:
            at = places.at(("broadcast", "days_off", number, "through"))
            yield messages.days_off_backwards(at, off.day, off.through)


def _lost(campaign: Campaign, library: Extract, words: Words) -> Iterator[Diagnostic]:
    """Yield a problem for each message that would be heard on days off alone, and so never."""
    starts, broadcast = first_day(campaign, words), library.commune.broadcast
    if starts is None or not broadcast.days_off:
        return
    days: dict[str, set[date]] = {}
    places: dict[str, int] = {}
    for number, airing in enumerate(campaign.airings):
        asked = {_day(starts, week, weekday) for week in airing.weeks for weekday in airing.days}
        for slug in airing.messages:
            days.setdefault(slug, set()).update(asked - {*campaign.days_off})
            places.setdefault(slug, number)
    for slug, asked in days.items():
        off = [day_off(broadcast, day) for day in sorted(asked)]
        if asked and all(off):
            at = campaign.places.at(("airings", places[slug]))
            reasons = dict.fromkeys(plain(words(each.name)) for each in off if each)
            yield messages.lost_to_days_off(at, _title(campaign, library, slug, words), sorted(asked), [*reasons])


def _title(campaign: Campaign, library: Extract, slug: str, words: Words) -> str:
    own = next((message.title for message in campaign.messages if message.slug == slug), None)
    row = next((row for row in library.every if row.slug == slug), None)
    title = own or (row.title if row else None)
    return plain(words(title)) if title else slug


def _day(starts: date, week: int, weekday: Weekday) -> date:
    return starts + timedelta(days=7 * (week - 1) + (weekday.number - starts.weekday()) % 7)
