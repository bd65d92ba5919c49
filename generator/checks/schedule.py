"""Check the broadcasting schedule: forbidden hours, slots that overlap or overflow, pieces that do not go together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import combinations, groupby
from typing import NamedTuple

from generator.broadcast import script_of
from generator.broadcast.calendar import (
    LONGEST_URGENT,
    MOST_AIRINGS,
    OnAir,
    ScriptOf,
    airings_of,
    asked_for,
    first_day,
    last_urgent_day,
    minutes_of,
    reckoned,
    scripts_in,
    start_of,
    words_of,
)
from generator.broadcast.cuts import to_cut
from generator.broadcast.similarity import are_alike
from generator.checks.extract import CheckContext, Extract
from generator.checks.slots import length_of
from generator.checks.speech import place_of
from generator.diagnostics import Diagnostic
from generator.messages import schedule as messages
from generator.messages import speech as speech_messages
from generator.model import Campaign, Listed, Priority, Slot
from generator.said import Words
from generator.source import Position
from generator.text.dates import in_numbers, weekday
from generator.text.hours import read_hour

MOST_COMPARED = 60
"""The most pieces of one day that are compared, each with each."""

MOST_SLOTS = 24
"""The most slots of a day: one an hour; the schedule on the wall has no room for more."""


def check_schedule(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield the problems of slots, of campaigns' days, and of pieces that are broadcast together."""
    library = context.written
    published = replace(context.published, listed=tuple(_heard(context.published)))
    words = words_of(published)
    yield from _slots(published, words)
    yield from _campaigns(library, published, words)
    yield from _names(published)
    scripts = scripts_in(published)
    airings = airings_of(published, reckoned(published, script=scripts))
    yield from _expired(airings, published, words, context.today)
    yield from check_airings(tuple(_not_held(airings, library)), library, published, scripts)


def _not_held(airings: Iterable[OnAir], library: Extract) -> Iterator[OnAir]:
    """Yield those of *airings* that do not wait for approval: a draft must not stop what is approved."""
    for airing in airings:
        slugs = (airing.piece.slug, airing.campaign.slug if airing.campaign else "")
        if not any(slug and library.hidden(slug) == "held" for slug in slugs):
            yield airing


def _heard(published: Extract) -> Iterator[Listed]:
    """Yield the notices, except those to be broadcast of which nothing is left while their facts wait."""
    named = {slug for campaign in published.campaigns for airing in campaign.airings for slug in airing.messages}
    for row in published.every:
        broadcast = row.priority is Priority.URGENT or row.slug in named
        if not broadcast or published.notice(row.slug) is not None:
            yield row


def check_urgent(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for an urgent notice that is valid for longer than it is broadcast."""
    for notice in context.published.announcements:
        urgent = notice.priority is Priority.URGENT and notice.goes_to("script")
        last = last_urgent_day(notice)
        if urgent and notice.expires and notice.expires > last:
            yield messages.urgent_for_long(notice.places.at(("expires",)), notice.expires, last, LONGEST_URGENT)


def check_airings(
    airings: tuple[OnAir, ...], library: Extract, published: Extract, scripts: ScriptOf | None = None
) -> Iterator[Diagnostic]:
    """Yield the problems of pieces that are broadcast together; they are read aloud here unless *scripts* is given."""
    words, scripts = words_of(published), scripts or scripts_in(published)
    yield from _too_long(airings, library, published, words)
    yield from _overfull(airings, library, published, words)
    yield from _twice(airings, published, words)
    yield from _alike(airings, published, scripts, words)


class _SlotPlace(NamedTuple):
    """The place of a slot in commune.yaml."""

    library: Extract
    number: int

    def at(self, field: str) -> Position:
        return self.library.commune.places.at(("broadcast", "slots", self.number, field))


def _slots(library: Extract, words: Words) -> Iterator[Diagnostic]:
    broadcast = library.commune.broadcast
    places = library.commune.places
    for field, limit in (("earliest", broadcast.earliest), ("latest", broadcast.latest)):
        if limit is not None and read_hour(words(limit)) is None:
            yield messages.not_an_hour(places.at(("broadcast", field)), words(limit))
    for number, slot in enumerate(broadcast.slots):
        place = _SlotPlace(library, number)
        if slot.starts is not None and start_of(slot, words) is None:
            yield messages.not_an_hour(place.at("starts"), words(slot.starts))
        if slot.minutes is not None and minutes_of(slot, words) is None:
            yield messages.not_minutes(place.at("minutes"), words(slot.minutes))
        yield from _window(slot, place, words)
    if len(broadcast.slots) > MOST_SLOTS:
        yield messages.too_many_slots(places.at(("broadcast", "slots", MOST_SLOTS)), MOST_SLOTS)
        return
    timed = [(number, slot) for number, slot in enumerate(broadcast.slots) if start_of(slot, words)]
    reported = set()
    for (_, before), (number, slot) in combinations(timed, 2):
        if number not in reported and _overlap(before, slot, words):
            reported.add(number)
            late, early = sorted((before, slot), key=lambda either: _span(either, words)[0], reverse=True)
            yield messages.slots_clash(_SlotPlace(library, number).at("starts"), words(late.name), words(early.name))


def _window(slot: Slot, place: _SlotPlace, words: Words) -> Iterator[Diagnostic]:
    broadcast = place.library.commune.broadcast
    earliest = read_hour(words(broadcast.earliest)) if broadcast.earliest is not None else None
    latest = read_hour(words(broadcast.latest)) if broadcast.latest is not None else None
    if start_of(slot, words) is None:
        return
    start, end = _span(slot, words)
    if earliest and start.time() < earliest:
        yield messages.outside_window(place.at("starts"), words(slot.name), start.time(), early=True, limit=earliest)
    if latest and end > datetime.combine(start, latest):
        yield messages.outside_window(place.at("starts"), words(slot.name), end.time(), early=False, limit=latest)


def _span(slot: Slot, words: Words) -> tuple[datetime, datetime]:
    start = datetime.combine(date.min, start_of(slot, words) or time())
    return start, start + timedelta(minutes=minutes_of(slot, words) or 0)


def _overlap(slot: Slot, other: Slot, words: Words) -> bool:
    (start, end), (next_start, next_end) = sorted((_span(slot, words), _span(other, words)))
    return next_start < end or (start, end) == (next_start, next_end)


def _campaigns(library: Extract, published: Extract, words: Words) -> Iterator[Diagnostic]:
    # As written: a notice that waits for a fact is for the loudspeakers all the same.
    silent = {row.slug for row in library.every if not row.goes_to("script") and not row.is_withdrawn}
    for campaign in published.campaigns:
        if campaign.starts is not None and first_day(campaign, words) is None:
            yield messages.campaign_without_day(campaign.places.at(("starts",)), words(campaign.starts))
        yield from _days_off(campaign, words)
        if asked_for(campaign) > MOST_AIRINGS:
            yield messages.too_many_airings(campaign.places.at(("airings",)), asked_for(campaign), MOST_AIRINGS)
        for number, airing in enumerate(campaign.airings):
            for index, slug in enumerate(airing.messages):
                if slug in silent:
                    yield messages.never_on_air(campaign.places.at(("airings", number, "messages", index)), slug)


def _days_off(campaign: Campaign, words: Words) -> Iterator[Diagnostic]:
    starts = first_day(campaign, words)
    if starts is None:
        return
    last = starts + timedelta(days=7 * campaign.weeks - 1)
    for index, day in enumerate(campaign.days_off):
        if not starts <= day <= last:
            yield messages.day_off_outside(campaign.places.at(("days_off", index)), day, starts, last)


def _names(library: Extract) -> Iterator[Diagnostic]:
    taken = set().union(*library.slugs.values())
    for campaign in library.campaigns:
        slugs: set[str] = set()
        for number, message in enumerate(campaign.messages):
            if message.slug in taken:
                yield messages.same_script_name(campaign.places.at(("messages", number, "slug")), message.slug)
            slugs.add(message.slug)
        taken |= slugs


def _expired(airings: tuple[OnAir, ...], library: Extract, words: Words, today: date) -> Iterator[Diagnostic]:
    over = [
        notice
        for notice in library.every
        if notice.goes_to("script") and notice.expires and notice.published <= notice.expires < today
    ]
    if over:
        at = library.places(f"announcements/{over[0].slug}.md").at(("expires",))
        yield messages.expired_announcements(at, words(over[0].title), len(over))
    reported = set()
    for airing in airings:
        document = airing.piece.document
        asked = (airing.campaign and airing.campaign.slug, airing.place, airing.piece.slug)
        if asked in reported or not isinstance(document, Listed):
            continue
        # One that ends before it begins is told at its days (checks/references.py).
        if document.expires and airing.day and airing.day > document.expires >= document.published:
            reported.add(asked)
            at = _asked_at(airing, library)
            yield messages.expired_on_air(at, words(document.title), airing.day, document.expires)


def _too_long(airings: tuple[OnAir, ...], library: Extract, published: Extract, words: Words) -> Iterator[Diagnostic]:
    seen = set()
    pace = published.commune.broadcast
    for airing in airings:
        length = length_of(airing.slot, library, words, airing.weekday.number)
        over = airing.seconds - length.seconds if length else 0
        if length and over > 0 and (airing.piece.slug, airing.slot.id) not in seen:
            seen.add((airing.piece.slug, airing.slot.id))
            cut = to_cut(script_of(airing.piece, published, words), over, pace)
            at = place_of(airing.piece, library)
            yield speech_messages.script_too_long(
                at, words(airing.title), words(airing.slot.name), over, cut, confirmed=length.confirmed
            )


def _overfull(airings: tuple[OnAir, ...], library: Extract, published: Extract, words: Words) -> Iterator[Diagnostic]:
    seen = set()
    for session in _sessions(airings):
        slot = session[0].slot
        length = length_of(slot, library, words, session[0].weekday.number)
        over = sum(airing.seconds for airing in session) - length.seconds if length else 0
        named = tuple(dict.fromkeys(airing.piece.slug for airing in session))
        if length and over > 0 and len(session) > 1 and (slot.id, named) not in seen:
            seen.add((slot.id, named))
            titles = [words(airing.title) for airing in session]
            at, when = _asked_at(session[-1], published), _when(session[0], words)
            yield messages.overfull_slot(at, when, over, titles, confirmed=length.confirmed)


def _twice(airings: tuple[OnAir, ...], library: Extract, words: Words) -> Iterator[Diagnostic]:
    reported = set()
    for session in _sessions(airings):
        before: set[str] = set()
        for airing in session:
            asked = (airing.campaign and airing.campaign.slug, airing.place, airing.piece.slug)
            if airing.piece.slug in before and asked not in reported:
                reported.add(asked)
                yield messages.twice_in_a_slot(_asked_at(airing, library), _when(airing, words), words(airing.title))
            before.add(airing.piece.slug)


def _alike(airings: tuple[OnAir, ...], library: Extract, scripts: ScriptOf, words: Words) -> Iterator[Diagnostic]:
    compared, reported = set(), set()
    for _, group in groupby(airings, key=lambda airing: airing.when):
        by_slug = {airing.piece.slug: airing for airing in group}
        if len(by_slug) > MOST_COMPARED:  # no day has room for so many, which other checks report
            continue
        for airing, other in combinations(by_slug.values(), 2):
            pair = frozenset((airing.piece.slug, other.piece.slug))
            if pair in compared or other.piece.slug in reported:
                continue
            compared.add(pair)
            if are_alike(scripts(airing.piece.slug), scripts(other.piece.slug)):
                reported.add(other.piece.slug)
                at, when = _asked_at(other, library), _day_in_words(other)
                yield messages.alike_on_a_day(at, when, words(airing.title), words(other.title))


def _sessions(airings: tuple[OnAir, ...]) -> Iterator[list[OnAir]]:
    """Yield the airings of one slot on one day; *airings* are in the order in which they are heard."""
    for _, session in groupby(airings, key=lambda airing: (airing.when, airing.slot.id)):
        yield list(session)


def _asked_at(airing: OnAir, library: Extract) -> Position:
    if airing.campaign is None:
        return library.places(f"announcements/{airing.piece.slug}.md").at(("priority",))
    return airing.campaign.places.at(("airings", airing.place))


def _when(airing: OnAir, words: Words) -> str:
    return f"{words(airing.slot.name)}, {_day_in_words(airing).lower()}"


def _day_in_words(airing: OnAir) -> str:
    if airing.day:
        return f"{weekday(airing.day)} {in_numbers(airing.day)}"
    return messages.day_of_a_week(airing.weekday, airing.week)
