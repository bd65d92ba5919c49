"""Urgent notices → alerts for machines: a CAP 1.2 message for each, and an Atom feed of them.

There are alerts only once the site's address is known: its host names the sender. None is made in a draft. What went
out stands in alerts/ of the content (`model.alerts`): while an alert holds as it was sent, it is the same message; what
changed since is an Update, what was withdrawn or is no longer urgent a Cancel, and both name all that went out before.
An alert whose last day is over needs no Cancel: it says itself when it expires.
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import date, timedelta
from hashlib import sha256
from html import escape
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from generator.broadcast.particulars import line_of, shown_lines
from generator.broadcast.posts import prose_of, summary_of
from generator.broadcast.programme import Piece
from generator.channels.site.listings import ROOT, on_site
from generator.making.reads import Reads
from generator.messages.alerts import NOT_OFFICIAL, no_longer
from generator.model import AlertKind, Announcement, Listed, Priority, SentAlert
from generator.outputs import Made, Output, made, work
from generator.rendering.cap import TYPE, CapInformation, CapMessage, CapReference, cap_xml
from generator.rendering.markup import attribute
from generator.routes import ALERTS, page_of
from generator.said import plain
from generator.text.addresses import in_ascii

FEED = PurePosixPath("canh-bao.atom")
LONGEST_CANCEL = timedelta(days=30)
"""How long a Cancel stands, by our own choice: whoever did not ask for a month has no alert left to cancel."""

_ZONE = "+07:00"


@dataclass(frozen=True, slots=True)
class _Thread:
    """What went out about one notice: all messages, and those among them that still hold."""

    every: tuple[SentAlert, ...]

    @property
    def open(self) -> tuple[SentAlert, ...]:
        """Return the messages since the last Cancel."""
        ends = [number for number, row in enumerate(self.every, 1) if row.kind is AlertKind.CANCEL]
        return self.every[ends[-1] if ends else 0 :]

    @property
    def cancelled(self) -> tuple[SentAlert, ...]:
        """Return the messages that the last one, a Cancel, took back."""
        return _Thread(self.every[:-1]).open


def alert_path(slug: str) -> PurePosixPath:
    """Return the path of the alert of the notice *slug* below site/."""
    return ALERTS / f"{slug}.cap"


def alert_beside(reads: Reads, slug: str) -> PurePosixPath | None:
    """Return the path of the alert of the notice *slug*, or None where it has none."""
    path = alert_path(slug)
    return path if reads.is_planned(ROOT / path) else None


def alert_feed(reads: Reads) -> PurePosixPath | None:
    """Return the path of the feed of alerts, or None where there is none."""
    return FEED if reads.is_planned(ROOT / FEED) else None


def alert_outputs(reads: Reads) -> Iterator[Output]:
    """Plan the alerts and their feed."""
    if reads.draft or reads.address is None:
        return
    rows = {row.slug: row for row in (*reads.library.listed, *reads.library.withdrawn)}
    for slug in reads.ask(alerted):
        yield Output(ROOT / alert_path(slug), f"Tin khẩn cho máy: {slug}", work(alert, slug), rows.get(slug))
    yield Output(ROOT / FEED, "Nguồn tin khẩn cho máy", work(alerts_feed))


def alerted(reads: Reads) -> tuple[str, ...]:
    """Return the slugs of the notices about which there is a message, the newest first."""
    now = tuple(row.slug for row in _urgent(reads))
    return (*now, *(slug for slug in _threads(reads) if slug not in now and _is_taken_back(reads, slug)))


def alert(reads: Reads, slug: str) -> Made:
    """Return the alert of the notice *slug*."""
    return made(cap_xml(reads.ask(message_of, slug)))


def message_of(reads: Reads, slug: str) -> CapMessage:
    """Return the message about the notice *slug* as it stands today."""
    notice = reads.library.notice(slug) if slug in {row.slug for row in _urgent(reads)} else None
    thread = _Thread(_threads(reads).get(slug, ()))
    information = _information(notice, reads) if notice else None
    digest = _digest(information)
    last = thread.every[-1] if thread.every else None
    if last and last.identifier.endswith(f".{digest}") and (last.kind is AlertKind.CANCEL) == (notice is None):
        before = thread.cancelled if notice is None else thread.open[:-1]
        return _message(reads, slug, last, before, information)
    kind = AlertKind.CANCEL if notice is None else AlertKind.UPDATE if thread.open else AlertKind.ALERT
    identifier = f"{slug}.{len(thread.every) + 1}.{digest}"
    new = SentAlert(slug, identifier, kind, _sent(reads, slug, thread), _sender(reads))
    return _message(reads, slug, new, thread.open, information)


def _digest(information: CapInformation | None) -> str:
    """Return what tells apart two messages that say other things: the facts in them count by their values."""
    said = "\x1f".join(map(plain, astuple(information))) if information else ""
    return sha256(said.encode()).hexdigest()[:8]


def alerts_feed(reads: Reads) -> Made:
    """Return the feed of all alerts (RFC 4287), as machines look for them: an entry for each, with a link to it."""
    words, name = reads.words, reads.words(reads.library.commune.name)
    messages = [(slug, reads.ask(message_of, slug)) for slug in reads.ask(alerted)]
    updated = max((message.sent for _, message in messages), default=f"{reads.today.isoformat()}T00:00:00{_ZONE}")
    entries = "".join(_entry(reads, slug, message) for slug, message in messages)
    return made(f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
 <id>{_id(f"{plain(name)}/{FEED}")}</id>
 <title>{escape(f"Tin khẩn {name}", quote=False)}</title>
 <subtitle>{escape(NOT_OFFICIAL, quote=False)}</subtitle>
 <updated>{updated}</updated>
 <author><name>{escape(words(reads.library.commune.organisation), quote=False)}</name></author>
 <link rel="self" type="application/atom+xml" href={attribute(reads.page_address(FEED) or "")}/>{entries}
</feed>
""")


def _entry(reads: Reads, slug: str, message: CapMessage) -> str:
    said = message.information
    title = said.headline if said else no_longer()
    summary = said.description.partition("\n")[0] if said else message.note
    return f"""
 <entry>
  <id>{_id(f"{message.sender}/{message.identifier}")}</id>
  <title>{escape(title, quote=False)}</title>
  <updated>{message.sent}</updated>
  <link rel="alternate" type="{TYPE}" href={attribute(reads.page_address(alert_path(slug)) or "")}/>
  <summary>{escape(summary, quote=False)}</summary>
 </entry>"""


def _id(name: str) -> str:
    return uuid5(NAMESPACE_URL, f"tinlang:{name}").urn


def _urgent(reads: Reads) -> tuple[Listed, ...]:
    """Return the urgent notices that stand on the website today."""
    urgent = (row for row in reads.library.listed if row.priority is Priority.URGENT)
    return tuple(row for row in on_site(reads, urgent) if not row.is_over(reads.today))


def _threads(reads: Reads) -> dict[str, tuple[SentAlert, ...]]:
    found: dict[str, tuple[SentAlert, ...]] = {}
    for month in reads.library.alerts:
        for row in month.rows:
            found[row.slug] = (*found.get(row.slug, ()), row)
    return found


def _is_taken_back(reads: Reads, slug: str) -> bool:
    """Return whether what went out about the notice *slug*, which is not urgent today, is to be cancelled."""
    last = _threads(reads)[slug][-1]
    row = next((row for row in reads.library.listed if row.slug == slug), None)
    is_over = row is not None and row.priority is Priority.URGENT and row.is_over(reads.today)
    if is_over or reads.hidden(slug) == "held":  # what waits for approval is only not there for a while
        return False
    return reads.today - _day(last.sent) <= LONGEST_CANCEL


def _message(
    reads: Reads, slug: str, row: SentAlert, before: tuple[SentAlert, ...], information: CapInformation | None
) -> CapMessage:
    references = tuple(CapReference(each.sender, each.identifier, each.sent) for each in before)
    note = NOT_OFFICIAL
    if information is None:
        withdrawn = next((each for each in reads.library.withdrawn if each.slug == slug), None)
        reason = line_of(reads.words(withdrawn.reason)) if withdrawn and withdrawn.reason else ""
        note = f"{no_longer(reason)} {NOT_OFFICIAL}"
    return CapMessage(row.identifier, row.sender, row.sent, row.kind.value, note, references, information)


def _sent(reads: Reads, slug: str, thread: _Thread) -> str:
    """Return when a new message about the notice *slug* is sent: content knows days, and a day begins at midnight.

    It is never sent before one that went out.
    """
    rows = (*reads.library.listed, *reads.library.withdrawn)
    row = next((row for row in rows if row.slug == slug), None)
    day = min(reads.today, max(row.updated, row.published)) if row else reads.today
    return max((f"{day.isoformat()}T00:00:00{_ZONE}", *(each.sent for each in thread.every)))


def _sender(reads: Reads) -> str:
    """Return who sends, by a name that is the only one in the world: the host of the website (3.2.1, sender)."""
    return in_ascii(urlsplit(reads.address or "").hostname or "")


def _information(notice: Announcement, reads: Reads) -> CapInformation:
    words, commune = reads.words, reads.library.commune
    title = line_of(words(notice.title))
    summary = " ".join(summary_of(Piece(notice.slug, notice), reads.library, words))
    particulars = "\n".join(shown_lines(notice, words))
    names = [words(village.name) for village in commune.villages if village.id in notice.villages]
    whole = f"{words(commune.name)}, {words(commune.city)}"
    return CapInformation(
        event=title,  # a topic is no event: “An toàn” would say that nothing is wrong
        effective=f"{notice.published.isoformat()}T00:00:00{_ZONE}",
        expires=f"{notice.expires.isoformat()}T23:59:59{_ZONE}" if notice.expires else "",
        sender_name=words(notice.issuer),
        headline=title,
        description="\n\n".join(filter(None, (summary, particulars, prose_of(words(notice.body))))),
        web=reads.page_address(page_of(notice)) or "",
        contact=line_of(words(notice.contact)) if notice.contact else "",
        area=f"{', '.join(names)}, {whole}" if names else whole,
    )


def _day(sent: str) -> date:
    return date.fromisoformat(sent[:10])
