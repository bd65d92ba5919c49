"""A document → the words that a printed sheet says, facts filled in: what is measured is what is set."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup, escape

from generator.broadcast.particulars import asked_about, number_of_contact
from generator.calls import Called, calls_of, emergency_calls, hotline_name, hotline_of, same, without_number
from generator.model import (
    Announcement,
    Audience,
    Commune,
    Guide,
    Note,
    NoteKind,
    Paragraph,
    Priority,
    Registry,
    Step,
    particulars_of,
)
from generator.rendering.markup import to_line, to_plain
from generator.said import Words, carrying, plain
from generator.sheets.parts.body import TextBlock, read_blocks, read_flow
from generator.sheets.parts.particulars import NamedLine
from generator.sheets.printed_picture import PrintedPicture
from generator.sheets.sources import sources_line
from generator.sheets.typesetting.weights import BOLD, TEXT
from generator.text.dates import in_numbers
from generator.text.html_binding import bound_html
from generator.text.occasion_words import in_figures
from generator.units import Millimetres

_ANYONE = "Số cần gọi"  # below a number that belongs to nobody's name

ALARMING = ("brick", "storm", "guard")
"""The looks of what is no fair weather: emergencies, storms, warnings of fraud."""
CALL, READ = "Quét mã để gọi", "Quét mã để đọc"
STRIP, NARROW_STRIP = 15.0, 24.0  # millimetres: the height of a village's strip, on a wide and on a narrow sheet
EASY: Millimetres = 3.9
"""The type size of a telephone number in the hand: 11 points."""
UNPRINTED: Millimetres = 6.0
"""How far from the edge of the paper an office's printer leaves everything white."""
ASK_MORE = "hỏi thêm"
"""What stands behind “Gọi” above a number that belongs to nobody's name."""


@dataclass(frozen=True, slots=True)
class Item:
    """A step or a note: *title* and *text* as HTML, the same in *words* and *plain* for measuring.

    *brief* says a step in a few words, for below its *picture*.
    """

    title: Markup
    words: str
    text: Markup | None = None
    plain: str = ""
    bold: bool = False
    warns: bool = False
    brief: str = ""
    picture: PrintedPicture | None = None

    @property
    def is_plain(self) -> bool:
        """Return whether the text has no marks of its own, so that its lines may be set one by one."""
        return self.text == escape(self.plain)

    @property
    def flow(self) -> Markup:
        """Return the text as HTML that breaks into lines by itself, though not within a word."""
        return Markup(bound_html(self.text or ""))  # noqa: S704 - it was HTML before

    @property
    def weight(self) -> int:
        """Return the heaviest weight that the text is set in."""
        return BOLD if self.bold else TEXT


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sheet says. *keep* are phrases that stay on one line; *call* is the number to dial.

    *items* are the steps; *numbers* are the emergency numbers, each with its name; *link* is the label and the address
    of what the guide opens. *scan* and *read* say what the first and the second code do. *look* is one of the
    colourings of templates/print/sheets.css. *picture* is the photograph of a notice, *scene* stands in the head of a
    sheet in place of the sun. With *villages* the sheet gets a strip for the name of one of them, and for whom to ask.
    """

    slug: str
    title: str
    headline: str
    summary: str
    organisation: str
    city: str
    call: str
    call_name: str
    help_name: str
    help_text: str
    sources: str
    updated: str
    look: str
    keep: tuple[str, ...]
    items: tuple[Item, ...] = ()
    prepare: tuple[Item, ...] = ()
    notes: tuple[Item, ...] = ()
    what_next: tuple[Item, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    urgent: bool = False
    link: tuple[str, str] | None = None
    scan: str = CALL
    read: str = "Đọc bài đầy đủ trên mạng"
    blocks: tuple[TextBlock, ...] = ()
    particulars: tuple[NamedLine, ...] = ()
    picture: PrintedPicture | None = None
    scene: PrintedPicture | None = None
    villages: tuple[tuple[str, str, str], ...] = ()

    @property
    def warns(self) -> bool:
        """Return whether no sun rises on this sheet."""
        return self.look in ALARMING

    @property
    def strip(self) -> Millimetres:
        """Return how high the strip of the village is."""
        return STRIP if self.villages else 0.0

    @property
    def narrow_strip(self) -> Millimetres:
        """Return how high that strip is at the foot of a narrow sheet, where its lines stand one below the other."""
        return NARROW_STRIP + UNPRINTED if self.villages else 0.0

    @property
    def emergency(self) -> tuple[tuple[str, str], ...]:
        """Return the emergency numbers, where they are what this sheet asks to call."""
        return self.numbers if self.urgent else ()

    @property
    def dial(self) -> str:
        """Return the payload of the code that calls the number."""
        return f"tel:{carrying(re.sub(r'[^0-9+]', '', plain(self.call)), self.call)}"

    @property
    def lead(self) -> str:
        """Return the words beside the number to call, which do not say it once more."""
        return carrying(f"Gọi {plain(without_number(self.call_name, self.call))}".rstrip(), self.call_name)

    @property
    def provenance(self) -> str:
        """Return the line that says where this comes from and of which day it is."""
        updated = f"Cập nhật ngày {self.updated}." if self.updated else ""
        return f"Nguồn: {self.sources}. {updated}".strip() if self.sources else updated


def read_wording(document: Guide | Announcement, commune: Commune, facts: Registry, words: Words) -> Wording:
    """Return what sheets for *document* say."""
    guide = document if isinstance(document, Guide) else None
    headline = (guide and guide.headline) or document.title
    urgent = _is_urgent(document)
    sheet = _with_own_calls(_of_any_sheet(commune, words), document, commune, words)
    return replace(
        _with_help(sheet, document, commune, words),
        slug=document.slug,
        title=words(document.title),
        headline=words(headline),
        summary=words(document.summary),
        sources=sources_line(document.sources, facts),
        updated=in_numbers(document.updated),
        look=_look(document, urgent=urgent),
        items=tuple(_items(guide.steps if guide else (), words)),
        prepare=tuple(_items(guide.prepare if guide else (), words)),
        notes=tuple(_items(guide.notes if guide else (), words)),
        what_next=tuple(_items(guide.what_next if guide else (), words)),
        urgent=urgent,
        link=_link(guide, words),
        blocks=read_blocks(words(document.body)) if isinstance(document, Announcement) else (),
        particulars=tuple(read_particulars(document, words)) if isinstance(document, Announcement) else (),
    )


def read_particulars(notice: Announcement, words: Words) -> Iterator[NamedLine]:
    """Yield the particulars of *notice*, a line for each occasion."""
    for particular in particulars_of(notice):
        for number, occasion in enumerate(particular.occasions):
            yield NamedLine(particular.field, "" if number else particular.label, in_figures(occasion))
        if particular.text:
            yield NamedLine(particular.field, particular.label, " ".join(to_plain(words(particular.text)).split()))


def _with_own_calls(sheet: Wording, document: Guide | Announcement, commune: Commune, words: Words) -> Wording:
    """Return *sheet* with the numbers that *document* itself tells people to call, where it names others."""
    if isinstance(document, Guide) and document.is_about_emergency:
        own = emergency_calls(document, commune, words)
        return replace(sheet, call="", numbers=tuple((call.number, call.name or _ANYONE) for call in own))
    contact = number_of_contact(document, words) if isinstance(document, Announcement) else None
    first = Called(contact) if contact else next(iter(calls_of(document, commune, words)), None)
    if first is None or same(first.number, hotline_of(commune, words)):
        return sheet
    # Who wants to know more about this matter calls there, and not the hotline.
    return replace(sheet, call=first.number, call_name=first.name or ASK_MORE)


def _with_help(sheet: Wording, document: Announcement | Guide, commune: Commune, words: Words) -> Wording:
    """Return *sheet* with whom to ask about *document*, where that is not the help desk with what it says of guides."""
    if isinstance(document, Guide):
        return sheet
    if document.contact:
        return replace(sheet, help_name=words(document.issuer), help_text=to_plain(words(document.contact)))
    asked = asked_about(document, commune, words)
    if asked.text is not None:
        return replace(sheet, help_text=to_plain(words(asked.text)))
    who = f"gọi {words(asked.number)}" if asked.number else "hỏi nơi ra thông báo"
    return replace(sheet, help_name=words(document.issuer), help_text=f"Cần hỏi thêm về việc này, bà con {who}.")


def read_commune(commune: Commune, facts: Registry, words: Words, headline: str, summary: str) -> Wording:
    """Return what a sheet says that belongs to no document: whom to call, where to ask, and *headline*, *summary*."""
    lines = (text for line in commune.emergency for text in (line.number, line.name))
    texts = (*([commune.hotline] if commune.hotline else []), *lines)
    sources = sources_line((key for text in texts for key in text.facts()), facts)
    common = replace(_of_any_sheet(commune, words), read="Xem hướng dẫn trên mạng")
    return replace(common, title=headline, headline=headline, summary=summary, sources=sources)


def _of_any_sheet(commune: Commune, words: Words) -> Wording:
    """Return what every sheet says of *commune*: who speaks, whom to call, and where to ask."""
    return Wording(
        slug="",
        title="",
        headline="",
        summary="",
        organisation=words(commune.organisation),
        city=words(commune.city),
        call=hotline_of(commune, words) or "",
        call_name=hotline_name(commune, words),
        help_name=words(commune.help_desk.name),
        help_text=to_plain(words(commune.help_desk.text)),
        sources="",
        updated="",
        look="paddy",
        keep=(*([words(commune.app)] if commune.app else []), words(commune.name)),
        numbers=tuple((words(line.number), words(line.name)) for line in commune.emergency),
    )


def metadata(wording: Wording, day: date) -> dict[str, str]:
    """Return what a PDF says about itself."""
    return {"title": wording.title, "author": wording.organisation, "day": f"{day.isoformat()}T00:00:00+07:00"}


def _is_urgent(document: Guide | Announcement) -> bool:
    if isinstance(document, Announcement):
        return document.priority is Priority.URGENT
    return document.is_about_emergency


def _look(document: Guide | Announcement, *, urgent: bool) -> str:
    """Return one of the three looks: brick for what cannot wait, sun for special readers and notices, paddy else."""
    if urgent:
        return "brick"
    return "paddy" if isinstance(document, Guide) and document.audience is Audience.RESIDENTS else "sun"


def _items(blocks: Iterable[Step | Note | Paragraph], words: Words) -> Iterator[Item]:
    for block in blocks:
        title, brief = getattr(block, "title", None), getattr(block, "brief", None)
        text = read_flow(words(block.text)) if block.text else None
        yield Item(
            title=to_line(words(title)) if title else Markup(),
            words=to_plain(words(title)) if title else "",
            text=text.html if text else None,
            plain=text.plain if text else "",
            bold=text is not None and text.weight > TEXT,
            brief=to_plain(words(brief)) if brief else "",
            warns=isinstance(block, Note) and block.kind is not NoteKind.TIP,
        )


def _link(guide: Guide | None, words: Words) -> tuple[str, str] | None:
    """Return label and address of the guide's action when it leads to the web: its fact is confirmed, or it fell."""
    if guide is None or guide.action is None or guide.action.address is None:
        return None
    address = words(guide.action.address)
    return (words(guide.action.label), address) if address.lower().startswith("https://") else None
