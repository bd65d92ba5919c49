"""What stands above and below a script: when it is read, how long it takes, who approved it, where it comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.broadcast.calendar import OnAir
from generator.broadcast.programme import Programme, whole_document
from generator.model import Announcement, Campaign, Document, Priority, Registry, State
from generator.said import Words, marked
from generator.text.capitals import capital
from generator.text.dates import in_numbers, weekday_within
from generator.text.hours import length_in_words

BLANK = "……………………"
"""Where something is written in by hand."""

_MOST_AIRINGS = 6  # that a heading lists; the schedule has all
_KINDS: dict[type[Document], str] = {Announcement: "Thông báo", Campaign: "Tin phát loa"}


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """One line of the heading; an empty *value* is a blank to be filled in by hand."""

    label: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """All that stands above a script."""

    kind: str
    title: str
    priority: Priority
    rows: tuple[HeadingRow, ...]
    approved: bool
    state: str

    def lines(self) -> Iterator[str]:
        """Yield the heading as lines of plain text."""
        yield self.title
        yield f"{self.kind}. Mức: {self.priority}."
        for row in self.rows:
            yield f"{row.label}: {row.value or BLANK}"
        yield f"Trạng thái: {self.state}"


def heading_of(
    programme: Programme, airings: Sequence[OnAir], seconds: int, words: Words, turn: date | None
) -> Heading:
    """Return the heading of *programme*, which takes *seconds* and is read in *airings*.

    On the day of its *turn*, if that is known, a fact that it says has another value.
    """
    document = whole_document(programme.piece)
    approved = document.state is State.APPROVED
    kind = _KINDS.get(type(document), "Hướng dẫn")
    if isinstance(document, Campaign):
        kind = f"{kind}: {words(document.title)}"
    return Heading(
        kind,
        programme.title,
        programme.piece.priority,
        tuple(_rows(document, airings, seconds, words, turn)),
        approved,
        "đã duyệt" if approved else "bản nháp, chưa được phát",
    )


def sources_of(document: Document, facts: Registry) -> str:
    """Return the sources of the facts that *document* lists, each once, and the day of its last change."""
    facts_listed = (facts.get(key) for key in document.sources)
    sources = dict.fromkeys(
        f"{fact.source} ({fact.source_date})"
        if fact.source_date and fact.source_date not in fact.source
        else fact.source
        for fact in facts_listed
        if fact and fact.source and fact.may_be_published
    )
    updated = f"cập nhật {in_numbers(document.updated)}"
    return "; ".join((*(marked(source, facts.named_in(source)) for source in sources), updated))


def _rows(
    document: Document, airings: Sequence[OnAir], seconds: int, words: Words, turn: date | None
) -> Iterator[HeadingRow]:
    yield from _when(document, airings, words)
    if turn:
        last = in_numbers(turn - timedelta(days=1))
        yield HeadingRow("Chỉ đọc đến hết", f"ngày {last}; sau đó có điều trong bài đổi, dùng bài dựng lại")
    yield HeadingRow("Dài", length_in_words(seconds))
    if document.approved_by and document.approved_on:
        yield HeadingRow("Người duyệt", f"{words(document.approved_by)}, ngày {in_numbers(document.approved_on)}")
    else:
        yield HeadingRow("Người duyệt")


def _when(document: Document, airings: Sequence[OnAir], words: Words) -> Iterator[HeadingRow]:
    if not airings:
        yield HeadingRow("Ngày phát")
        yield HeadingRow("Buổi, giờ")
        return
    if isinstance(document, Announcement) and document.priority is Priority.URGENT:
        last = max(airing.day for airing in airings if airing.day)
        first = min(airing.day for airing in airings if airing.day)
        yield HeadingRow("Phát", f"ngay, và ở mọi buổi từ ngày {in_numbers(first)} đến hết ngày {in_numbers(last)}")
        return
    moments = [_moment(airing, words) for airing in airings[:_MOST_AIRINGS]]
    more = len(airings) - len(moments)
    yield HeadingRow("Phát", capital("; ".join(moments)) + (f"; và {more} buổi nữa (xem lịch phát)" if more else ""))
    if any(airing.starts is None for airing in airings):
        yield HeadingRow("Giờ phát")
    if any(airing.day is None for airing in airings):
        yield HeadingRow("Ngày phát")


def _moment(airing: OnAir, words: Words) -> str:
    slot = words(airing.slot.name).lower()
    hour = f" {airing.hour_in(words)}" if airing.hour else ""
    if airing.day:
        return f"{weekday_within(airing.day)} {airing.day_in(words)}, {slot}{hour}"
    return f"tuần {airing.week}, {airing.weekday}, {slot}{hour}"
