"""Check that the texts of a document agree on days and hours, with one another, with `when`, and with the calendar."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from functools import lru_cache

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.fields import Text
from generator.messages import times as messages
from generator.model import Announcement, AnyDocument, Location
from generator.source import Position
from generator.text.dates import weekday_within
from generator.text.hours import hour_in_figures
from generator.text.occasion_words import in_figures
from generator.text.pattern import Pattern
from generator.text.times_in import NamedDay, NamedHour, days_in, hours_in, is_of_another_matter, slips_in, weekdays_in

_SHORTER = ("title", "summary", "spoken")
"""The texts of an announcement that say in other words what its body says."""

_SENTENCE_END = Pattern(r"[.!?…;]\s|\n")


@dataclass(frozen=True, slots=True)
class _Telling:
    """The hours and the days that the text of *field* names."""

    field: str
    raw: str
    hours: tuple[NamedHour, ...]
    days: tuple[NamedDay, ...]

    def is_told_once(self, named: Sequence[NamedHour | NamedDay]) -> bool:
        """Return whether all of *named* stand in one sentence."""
        return len({self.sentence(moment.start) for moment in named}) <= 1

    def sentence(self, start: int) -> str:
        """Return the sentence around letter *start*."""
        begins, sentences = _sentences_of(self.raw)
        return sentences[bisect_right(begins, start) - 1]


@lru_cache(maxsize=8)
def _sentences_of(raw: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return where the sentences of *raw* begin, and the sentences."""
    stops = list(_SENTENCE_END.finditer(raw))
    begins, ends = (0, *(stop.end() for stop in stops)), (*(stop.start() for stop in stops), len(raw))
    return begins, tuple(raw[begin:end] for begin, end in zip(begins, ends, strict=True))


def check_weekdays(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each day of the week that the calendar contradicts: “thứ hai 28/11/2026” is a Saturday."""
    for document in context.written.documents():
        reference = document.published if isinstance(document, Announcement) else document.updated
        for location, text in context.texts(document):
            for named in weekdays_in(text.raw):
                day = named.day.near(reference)
                if day and day.weekday() != named.number:
                    at = document.places.inside(location, text.raw, named.start)
                    yield messages.weekday_differs(at, named.typed, named.day.typed, weekday_within(day))


def check_slips(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each day that is in no calendar, and each hour that no clock shows: 31/11/2026, 25h00."""
    for document in context.written.documents():
        for location, text in context.texts(document):
            for typed, start in slips_in(text.raw):
                yield messages.no_such_time(document.places.inside(location, text.raw, start), typed)


def check_times(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each day and hour of an announcement that its other texts, or its `when`, contradict."""
    for notice in context.written.announcements:
        said = {field: _said(field, getattr(notice, field)) for field in (*_SHORTER, "body") if getattr(notice, field)}
        for field in _SHORTER:
            if field in said:
                yield from _strange(notice, said[field], said["body"])
        if notice.when:
            yield from _against_when(notice, said["body"])


def _said(field: str, text: Text) -> _Telling:
    return _Telling(field, text.raw, tuple(hours_in(text.raw)), tuple(days_in(text.raw)))


def _strange(notice: Announcement, said: _Telling, body: _Telling) -> Iterator[Diagnostic]:
    """Yield a warning for the first hour and the first day of a shorter text that are nowhere else.

    Without `when`, a body that names hours or days in several sentences is a timetable, whose first hour may be meant.
    """
    hours = {named.hour for named in body.hours if notice.when or body.is_told_once(body.hours)} | _hours_of(notice)
    days = [day for day in body.days if not day.cited]
    days = days if notice.when or body.is_told_once(days) else []
    hour = next((named for named in said.hours if named.hour not in hours), None)
    if hour and hours and (body.hours or not _beside(said, hour.start)):
        yield messages.hours_differ(_at(notice, said, hour.start), hour.typed, _shown(hours))
    day = next((named for named in said.days if not _is_known(named, days, notice)), None)
    if day and not day.cited and (days or notice.when) and (days or not _beside(said, day.start)):
        known = [named.typed for named in days] or [in_figures(occasion) for occasion in notice.when]
        yield messages.days_differ(_at(notice, said, day.start), day.typed, known)


def _against_when(notice: Announcement, body: _Telling) -> Iterator[Diagnostic]:
    """Yield a warning for the first hour and the first day of the body that `when` contradicts.

    An hour contradicts `when` if it is none of its hours and the body names none of them, unless its sentence is about
    another matter. A day does if it is none of its days, and either stands in one sentence with one of its hours, or is
    still to come in a body that names no day of `when`.
    """
    hours = _hours_of(notice)
    own = [named for named in body.hours if not _beside(body, named.start)]
    if hours and own and not any(named.hour in hours for named in body.hours):
        yield messages.hours_differ(_at(notice, body, own[0].start), own[0].typed, _shown(hours))
        return
    alone = not any(_is_on(notice, day) for day in body.days)
    for day in body.days:
        if day.cited or _is_known(day, [], notice) or _beside(body, day.start):
            continue
        sentence = body.sentence(day.start)
        comes = (on := day.near(notice.published)) and on > notice.published
        if (alone and comes) or any(named.hour in hours and named.typed in sentence for named in body.hours):
            known = [in_figures(occasion) for occasion in notice.when]
            yield messages.days_differ(_at(notice, body, day.start), day.typed, known)
            return


def _is_known(day: NamedDay, others: list[NamedDay], notice: Announcement) -> bool:
    limits = (notice.published, notice.expires)
    known = any(day.agrees(other) for other in others) or any(limit and day.is_on(limit) for limit in limits)
    return known or _is_on(notice, day)


def _is_on(notice: Announcement, day: NamedDay) -> bool:
    return any(day.is_on(date) for occasion in notice.when for span in occasion.spans for date in span.each())


def _hours_of(notice: Announcement) -> set[time]:
    spans = (span for occasion in notice.when for span in occasion.hours)
    return {hour for span in spans for hour in (span.starts, span.ends) if hour}


def _beside(said: _Telling, start: int) -> bool:
    """Return whether the sentence around letter *start* is about a matter beside the notice, such as a deadline."""
    return is_of_another_matter(said.sentence(start))


def _shown(hours: set[time]) -> list[str]:
    return [hour_in_figures(hour) for hour in sorted(hours)]


def _at(notice: AnyDocument, said: _Telling, start: int) -> Position:
    location: Location = (said.field,)
    return notice.places.inside(location, said.raw, start)
