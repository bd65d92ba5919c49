"""Campaigns and urgent announcements → what is broadcast on which day, in which slot, for how long.

A campaign whose first day the commune has not confirmed has weeks and days of the week, but no dates; a slot whose hour
is not confirmed has none: nothing is made up. An announcement is broadcast where a campaign's airings name it; an
urgent one goes out in every slot while it stands, before all others (Thông tư 39/2020/TT-BTTTT: broadcast at once),
but for no longer than a month. On a day off nothing else goes out.

`airings_of(library, seconds)` returns all of it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TypeGuard

from pydantic_core import PydanticCustomError

from generator.broadcast import Piece, Script, piece_named, pieces, script_of, seconds_of
from generator.broadcast.templates import day_off, is_off, template_for, topic_rank
from generator.days import read_day
from generator.fields import Text
from generator.model import Announcement, Campaign, DayOff, Fact, Holdings, Listed, Priority, Slot, Weekday
from generator.said import Words, carrying, filled, plain
from generator.text.dates import in_numbers
from generator.text.hours import hour_in_figures, length_in_words, read_hour, read_minutes

LONGEST_URGENT = 30
"""The most days on which an urgent announcement is broadcast, by our own choice: after a month nobody listens to it."""

MOST_AIRINGS = 20_000
"""How many times one campaign may ask for a piece: a year of three slots a day, eighteen pieces in each."""

_RANK = {Priority.URGENT: 0, Priority.PRIORITY: 1, Priority.NORMAL: 2}


@dataclass(frozen=True, slots=True)
class OnAir:
    """One piece in one slot of one day.

    *day* is None while its campaign has no first day (then *week* and *weekday* still say when), *starts* while the
    slot has no hour. *seconds* is how long it takes, *offset* how many seconds of the slot are over before it.
    *campaign* and *place* say whose airing asks for it; an urgent announcement has none.
    """

    piece: Piece
    slot: Slot
    weekday: Weekday
    seconds: int
    week: int = 0
    day: date | None = None
    starts: time | None = None
    offset: int = 0
    campaign: Campaign | None = None
    place: int = 0

    @property
    def title(self) -> Text:
        """Return what is broadcast, as a text that may name facts."""
        return self.piece.title

    @property
    def when(self) -> tuple[object, ...]:
        """Return a key of its day, the same for all airings of that day, whether or not it has a date."""
        return (self.day,) if self.day else (self.campaign and self.campaign.slug, self.week, self.weekday)

    @property
    def hour(self) -> str | None:
        """Return when the slot begins, in figures, if that is confirmed."""
        return hour_in_figures(self.starts) if self.starts else None

    def hour_in(self, words: Words) -> str:
        """Return `hour` with the marks of the fact that it comes from."""
        return carrying(self.hour or "", words(self.slot.starts)) if self.slot.starts else ""

    def day_in(self, words: Words) -> str:
        """Return the day in figures; the first day of a campaign has the marks of the fact that it comes from."""
        day = in_numbers(self.day) if self.day else ""
        starts = self.campaign.starts if self.campaign else None
        first_day = words(starts) if starts else ""
        return carrying(day, first_day) if plain(first_day) == day else day

    @property
    def length(self) -> str:
        """Return how long it takes, in minutes and seconds."""
        return length_in_words(self.seconds)

    @property
    def begins(self) -> datetime | None:
        """Return the moment at which this piece begins, local time, if day and hour are confirmed."""
        if self.day is None or self.starts is None:
            return None
        return datetime.combine(self.day, self.starts) + timedelta(seconds=self.offset)


SecondsOf = Callable[[Piece], int]
"""Returns how many whole seconds a piece takes."""
ScriptOf = Callable[[str], Script]
"""Returns the piece of that slug as it is read aloud."""


def airings_of(library: Holdings, seconds: SecondsOf) -> tuple[OnAir, ...]:
    """Return all that is broadcast, in the order in which it is heard; what has no date yet comes last.

    *seconds* returns how long a piece takes.
    """
    broadcast, words = library.commune.broadcast, words_of(library)
    slots = {slot.id: index for index, slot in enumerate(broadcast.slots)}

    def topic(airing: OnAir) -> int:
        return topic_rank(template_for(broadcast, airing.weekday.number, airing.slot.id), airing.piece, words)

    planned = sorted(
        (*_campaigns(library, seconds), *_urgent(library, seconds)),
        key=lambda airing: (*_order(airing, slots), topic(airing)),
    )
    return tuple(_one_after_the_other(planned))


def scripts_in(library: Holdings) -> ScriptOf:
    """Return a function for the script of each piece of *library*, which is made once."""
    words = words_of(library)

    @cache
    def script(slug: str) -> Script:
        return script_of(piece_named(slug, library), library, words)

    return script


def reckoned(library: Holdings, recorded: Mapping[str, int] | None = None, script: ScriptOf | None = None) -> SecondsOf:
    """Return a function for the seconds of a piece: as *recorded* (by its slug), or computed from its *script*."""
    script, pace = script or scripts_in(library), library.commune.broadcast

    @cache
    def seconds(slug: str) -> int:
        return seconds_of(script(slug), pace)

    return lambda piece: (recorded or {}).get(piece.slug) or seconds(piece.slug)


def last_urgent_day(notice: Announcement | Listed) -> date:
    """Return the last day on which an urgent *notice* goes out in every slot."""
    stands = max(notice.published, notice.expires or notice.published)
    return min(stands, notice.published + timedelta(days=LONGEST_URGENT - 1))


def asked_for(campaign: Campaign) -> int:
    """Return how many times *campaign* asks for a piece; more than `MOST_AIRINGS` are a slip, and none is laid out."""
    return sum(
        len(set(airing.weeks)) * len(set(airing.days)) * len(set(airing.slots)) * len(airing.messages)
        for airing in campaign.airings
    )


def minutes_of(slot: Slot, words: Words) -> int | None:
    """Return how many minutes *slot* has, if that is confirmed."""
    return read_minutes(plain(words(slot.minutes))) if slot.minutes else None


def start_of(slot: Slot, words: Words) -> time | None:
    """Return when *slot* begins, if that is confirmed."""
    return read_hour(plain(words(slot.starts))) if slot.starts else None


def first_day(campaign: Campaign, words: Words) -> date | None:
    """Return the first day of *campaign*, if it is confirmed."""
    if campaign.starts is None:
        return None
    try:
        return read_day(plain(words(campaign.starts)))
    except PydanticCustomError:
        return None


def words_of(library: Holdings) -> Words:
    """Return a function that fills confirmed facts into texts, without marks; any other fact leaves nothing there.

    A required text that fell with its fact is empty, too: checks see such a library.
    """
    values: dict[str, str] = {}

    def words(text: Text | str | None) -> str:
        if text is None or isinstance(text, str):
            return text or ""
        for key in text.facts():
            if key not in values:
                fact = library.facts.get(key)
                values[key] = (fact.value or "") if _is_said(fact) else ""
        return filled(text, values)

    return words


def _is_said(fact: Fact | None) -> TypeGuard[Fact]:
    return fact is not None and fact.may_be_published


def _campaigns(library: Holdings, seconds: SecondsOf) -> Iterator[OnAir]:
    words = words_of(library)
    if not library.campaigns:
        return
    others = {piece.slug: piece for piece in pieces(library) if not isinstance(piece.document, Campaign)}
    slots = {slot.id: slot for slot in library.commune.broadcast.slots}
    for campaign in library.campaigns:
        if asked_for(campaign) > MOST_AIRINGS:
            continue
        starts = first_day(campaign, words)
        of_campaign = {message.slug: Piece(message.slug, campaign, message) for message in campaign.messages}
        for place, airing in enumerate(campaign.airings):
            # A week, a day or a slot named twice counts once; a message named twice is reported (checks.schedule).
            weeks, days = dict.fromkeys(airing.weeks), dict.fromkeys(airing.days)
            for week, weekday in ((week, weekday) for week in weeks for weekday in days):
                day = _day(starts, week, weekday) if starts else None
                if is_off(library.commune.broadcast, campaign, day):
                    continue
                for slot in (slots[name] for name in dict.fromkeys(airing.slots) if name in slots):
                    for piece in (of_campaign.get(slug) or others.get(slug) for slug in airing.messages):
                        if piece and (campaign.goes_to("script") or piece.message is None):
                            hour, length = start_of(slot, words), seconds(piece)
                            yield OnAir(piece, slot, weekday, length, week, day, hour, campaign=campaign, place=place)


def silenced_days(library: Holdings) -> Mapping[date, DayOff]:
    """Return the days on which campaigns ask for something, and nothing of it is heard since the station is off."""
    words, broadcast, found = words_of(library), library.commune.broadcast, dict[date, DayOff]()
    for campaign in library.campaigns if broadcast.days_off else ():
        starts = first_day(campaign, words)
        if starts is None or asked_for(campaign) > MOST_AIRINGS:
            continue
        asked = ((week, weekday) for airing in campaign.airings for week in airing.weeks for weekday in airing.days)
        for day in {_day(starts, week, weekday) for week, weekday in asked} - {*campaign.days_off}:
            off = day_off(broadcast, day)
            if off is not None:
                found[day] = off
    return dict(sorted(found.items()))


def _urgent(library: Holdings, seconds: SecondsOf) -> Iterator[OnAir]:
    words = words_of(library)
    for notice in library.listed:
        if notice.priority is not Priority.URGENT or not notice.goes_to("script"):
            continue
        piece = Piece(notice.slug, notice)
        for days in range((last_urgent_day(notice) - notice.published).days + 1):
            day = notice.published + timedelta(days=days)
            for slot in library.commune.broadcast.slots:
                weekday = tuple(Weekday)[day.weekday()]
                yield OnAir(piece, slot, weekday, seconds(piece), 0, day, start_of(slot, words))


def _day(starts: date, week: int, weekday: Weekday) -> date:
    """Return the day of *week*: weeks are counted in seven days from the first day, whatever day of the week it is."""
    return starts + timedelta(days=7 * (week - 1) + (weekday.number - starts.weekday()) % 7)


def _order(airing: OnAir, slots: Mapping[str, int]) -> tuple[date, str, int, int, int]:
    slot, rank = slots[airing.slot.id], _RANK[airing.piece.priority]
    if airing.day:
        return airing.day, "", 0, slot, rank
    return (
        date.max,
        airing.campaign.slug if airing.campaign else "",
        airing.week * 7 + airing.weekday.number,
        slot,
        rank,
    )


def _one_after_the_other(planned: list[OnAir]) -> Iterator[OnAir]:
    """Yield *planned* (in order), each with the seconds of its slot that are over when it begins.

    What one campaign itself names twice, or an urgent notice that a campaign names, too, is left: a check
    reports it (`checks.schedule`).
    """
    elapsed: dict[tuple[object, ...], int] = {}
    heard: dict[tuple[object, ...], Campaign | None] = {}
    for airing in planned:
        session = (airing.when, airing.slot.id)
        first = heard.setdefault((session, airing.piece.slug), airing.campaign)
        if first is not airing.campaign and first and airing.campaign:
            continue  # campaigns overlap: what another has asked for in this session is not heard again
        yield replace(airing, offset=elapsed.get(session, 0))
        elapsed[session] = elapsed.get(session, 0) + airing.seconds
