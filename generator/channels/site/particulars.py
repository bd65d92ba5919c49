"""The particulars of a notice → what its page shows, what machines read of it, and a file for the reader's calendar."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup, escape

from generator.channels.site.json_ld import Thing
from generator.channels.site.listings import ROOT
from generator.channels.site.way import Way
from generator.making.reads import Reads
from generator.model import Announcement, Listed, Village, particulars_of
from generator.outputs import Made, Output, made, together, work
from generator.rendering.markup import to_line, to_plain
from generator.routes import calendar_of, page_of
from generator.said import plain
from generator.text.occasion import Hours, Occasion
from generator.text.occasion_words import Stretches, in_figures, in_stretches
from generator.text.recurrence import Series, series_of

_TAG = re.compile(r"(<a\b.*?</a>|<[^>]*>)", re.DOTALL)
_ZONE = "Asia/Ho_Chi_Minh"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class ShownParticular:
    """One particular as the page shows it: its *label*, and *times* or *words*."""

    label: str
    times: tuple[Stretches, ...] = ()
    words: Markup | None = None


def shown_particulars(notice: Announcement, way: Way, reads: Reads) -> tuple[ShownParticular, ...]:
    """Return the particulars of *notice*; villages that they name are links to their pages."""
    linked = _linking(way, reads) if notice.where or notice.who or notice.contact else Markup
    return tuple(
        ShownParticular(
            particular.label,
            tuple(map(in_stretches, particular.occasions)),
            linked(reads.words(particular.text)) if particular.text else None,
        )
        for particular in particulars_of(notice)
    )


def particulars_html(notice: Announcement, reads: Reads) -> Markup:
    """Return the particulars of *notice* as a paragraph, for readers of feeds; an empty text where it has none."""
    lines = []
    for particular in particulars_of(notice):
        when = "; ".join(map(in_figures, particular.occasions))
        lines.append(
            Markup("<strong>{}:</strong> {}").format(
                particular.label, when or to_line(reads.words(particular.text or ""))
            )
        )
    return Markup("<p>{}</p>").format(Markup("<br>").join(lines)) if lines else Markup()


def _linking(way: Way, reads: Reads) -> Callable[[str], Markup]:
    """Return what makes HTML of a line, in which the names of villages are links."""
    named = {plain(reads.words(village.name)).casefold(): village for village in reads.library.commune.villages}
    longest_first = sorted(named, key=len, reverse=True)
    names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)

    def link(match: re.Match[str]) -> str:
        village: Village | None = named.get(match[0].casefold())
        return f'<a href="{escape(way.village(village))}">{match[0]}</a>' if village else match[0]

    def linked(words: str) -> Markup:
        html = to_line(words)
        if not named:
            return html
        parts = (names.sub(link, part) if number % 2 == 0 else part for number, part in enumerate(_TAG.split(html)))
        return Markup("".join(parts))  # noqa: S704 - of escaped words, and links of our own

    return linked


def occasion_things(notice: Announcement, address: str | None, reads: Reads) -> Iterator[Thing]:
    """Yield an event (schema.org) for each occasion of *notice*, whose page has the web *address*."""
    words = reads.words
    place = to_plain(words(notice.where)) if notice.where else None
    for occasion in notice.when:
        thing: Thing = {"@type": "Event", "name": to_plain(words(notice.title)), **_times(occasion)}
        if place:
            thing["location"] = {"@type": "Place", "name": place}
        thing["organizer"] = {"@type": "Organization", "name": words(notice.issuer)}
        yield thing if address is None else {**thing, "url": address}


def _times(occasion: Occasion) -> Thing:
    """Return when *occasion* is; hours that come again on several days are its schedule."""
    first, last, hours = occasion.first, occasion.last, occasion.hours
    if occasion.unbroken or (first == last and len(hours) == 1):
        only = hours[0]
        ends = {"endDate": f"{last}T{only.ends:%H:%M}+07:00"} if only.ends else {}
        return {"startDate": f"{first}T{only.starts:%H:%M}+07:00", **ends}
    whole = {"startDate": first.isoformat(), "endDate": last.isoformat()}
    if not hours and not occasion.weekdays and len(occasion.spans) == 1:
        return whole
    return {**whole, "eventSchedule": [_schedule(occasion, span) for span in hours or (None,)]}


def _schedule(occasion: Occasion, hours: Hours | None) -> Thing:
    """Return the days of *occasion*, and the *hours* of each, as a schedule."""
    weekly = {"repeatFrequency": "P1W", "byDay": [f"https://schema.org/{_DAYS[day]}" for day in occasion.weekdays]}
    schedule: Thing = {
        "@type": "Schedule",
        **(weekly if occasion.weekdays else {"repeatFrequency": "P1D"}),
        "startDate": occasion.first.isoformat(),
        "endDate": occasion.last.isoformat(),
        "scheduleTimezone": _ZONE,
    }
    if len(occasion.spans) > 1:
        days = set(occasion.days())
        length = (occasion.last - occasion.first).days + 1
        every = (occasion.first + timedelta(days=number) for number in range(length))
        schedule["exceptDate"] = [day.isoformat() for day in every if day not in days]
    if hours:
        schedule["startTime"] = f"{hours.starts:%H:%M}"
        if hours.ends:
            schedule["endTime"] = f"{hours.ends:%H:%M}"
    return schedule


def calendar_outputs(notices: Sequence[Listed]) -> Iterator[Output]:
    """Yield the calendar file of each of *notices* that says when."""
    for notice in notices:
        if notice.when:
            path = ROOT / calendar_of(notice)
            yield Output(path, f"Lịch: {notice.slug}", work(notice_calendar, notice.slug), notice)


def calendar_link(notice: Announcement, way: Way) -> str | None:
    """Return the link to the calendar file of *notice*; None where it has none."""
    return way.at(calendar_of(notice)) if notice.when else None


def notice_calendar(reads: Reads, slug: str) -> Made:
    """Return the occasions of the notice *slug* in iCalendar format (RFC 5545)."""
    notice = reads.library.notice(slug)
    assert notice is not None
    # Imported here because it takes time that a page must not pay.
    from generator.rendering.ical import Appointment, write_calendar  # noqa: PLC0415

    words = reads.words
    title, place = to_plain(words(notice.title)), to_plain(words(notice.where)) if notice.where else ""
    others = (particular for particular in particulars_of(notice) if particular.field in ("who", "contact"))
    address = reads.page_address(page_of(notice))
    lines = [to_plain(words(notice.summary))]
    lines += [f"{other.label}: {to_plain(words(other.text))}" for other in others if other.text]
    text = "\n".join([*lines, *([address] if address else [])])
    commune = words(reads.library.commune.name)
    # A calendar's lines are broken by bytes, which would break marks: they are read and taken out first.
    says = made(f"{title}{place}{text}{commune}")
    changed = _changed(notice, says.facts, reads)
    entries = [
        Appointment(
            f"notice|{plain(commune)}|{slug}|{number}",
            plain(title),
            plain(text),
            plain(place) or None,
            address,
            series,
            hours.starts if hours else None,
            hours.ends if hours else None,
            nights,
            changed,
        )
        for number, (series, hours, nights) in enumerate(
            part for occasion in notice.when for part in calendar_parts(occasion)
        )
    ]
    return together(write_calendar(f"{plain(title)}, {plain(commune)}", entries, reads.today), (says,))


def _changed(notice: Announcement, said: Iterable[str], reads: Reads) -> date:
    """Return the last day on which *notice*, or the value of a fact *said* in its calendar, changed or was approved."""
    days = (fact.since for key in said if (fact := reads.library.facts.get(key)))
    known = (notice.updated, notice.published, notice.approved_on, *days)
    return max(day for day in known if day)


def calendar_parts(occasion: Occasion) -> Iterator[tuple[Series, Hours | None, int]]:
    """Yield what a calendar repeats: the days on which it begins, its hours, and how many nights each time lasts."""
    if occasion.unbroken or (not occasion.hours and not occasion.weekdays):
        for span in occasion.spans:
            hours = occasion.hours[0] if occasion.hours else None
            yield Series(span.first), hours, (span.last - span.first).days
        return
    days: list[date] = list(occasion.days())
    for hours in occasion.hours or (None,):
        for series in series_of(days):
            yield series, hours, 0
