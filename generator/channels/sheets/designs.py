"""Designed sheets: what each is about, and how the words on it become what its template shows.

Their channels print them for the commune; `channels/sheets/villages.py` makes them out to each village.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.channels.sheets.texts import (
    DESIGNED,
    FOLDER,
    MONO,
    MONO_LABEL,
    SheetText,
    announcement_fits,
    sheet_of,
    text_of,
    text_of_commune,
)
from generator.making.reads import Reads
from generator.model import Announcement, Audience, Guide, Listed, Switch
from generator.outputs import Made, Output, made_of, work
from generator.pdf.sheet import Sheet
from generator.said import Said
from generator.sheets import board, door_hanger, leaflet, poster, tear_off, trifold, wallet_card
from generator.sheets.poster import PosterSize


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sheet is about: a document, or what *slug* stands for where a sheet speaks for the commune."""

    slug: str
    document: Guide | Listed | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Design:
    """One kind of sheet.

    *subjects* gives what there are sheets about, *say* the words about one of them, by its slug, *lay_out* what the
    template shows of them. *folds* are where each page is folded, in millimetres from the left.
    """

    name: str
    label: str
    template: str
    style: str
    subjects: Callable[[Reads], Iterator[Subject]]
    say: Callable[[Reads, str], SheetText]
    lay_out: Callable[[SheetText], Mapping[str, Any]]
    level: str = "Q"
    has_twin: bool = True
    folds: tuple[tuple[float, ...], ...] = ()

    def plan(self, reads: Reads) -> Iterator[Output]:
        """Plan a sheet for every subject, in colour and in black and white."""
        for subject in self.subjects(reads):
            for look in (self.name, f"{self.name}{MONO}") if self.has_twin else (self.name,):
                yield Output(
                    FOLDER / look / f"{subject.slug}.pdf",
                    (subject.label or self.label) + (MONO_LABEL if look.endswith(MONO) else ""),
                    work(print_design, look, subject.slug),
                    subject.document,
                    until=last_day(reads, subject.document),
                    design=look,
                    batch=f"{self.name} {subject.slug}",
                )

    def sheet(self, reads: Reads, look: str, text: SheetText, *, draft: bool = False) -> tuple[Sheet, Said]:
        """Return the sheet that says *text* in *look*, and the facts in it; a *draft* is marked in any case."""
        shown = {**self.lay_out(text), **({"look": "mono"} if look.endswith(MONO) else {})}
        return sheet_of(text, reads, self.template, DESIGNED, self.style, level=self.level, draft=draft, **shown)


def print_design(reads: Reads, look: str, slug: str) -> Made:
    """Return the sheet about *slug* in *look*, the name of a design and “-mono” for black and white, as a PDF."""
    design = design_of(look)
    sheet, said = design.sheet(reads, look, design.say(reads, slug))
    return made_of(said, reads.print(sheet))


def design_of(look: str) -> Design:
    """Return the design of *look*."""
    return _BY_NAME[look.removesuffix(MONO)]


def folds_of(name: str) -> tuple[tuple[float, ...], ...] | None:
    """Return where the pages of the design *name* are folded, in millimetres; None if no print shop prints it."""
    if name == "notice":
        return ()
    return _BY_NAME[name].folds if name in _BY_NAME else None


def label_of(look: str) -> str:
    """Return what the design and the look of *look* are called."""
    return design_of(look).label + (MONO_LABEL if look.endswith(MONO) else "")


def last_day(reads: Reads, document: Guide | Listed | None) -> date | None:
    """Return the last day on which a sheet about *document* is of use; with `keep_sheets` there is none."""
    if isinstance(document, Listed) and reads.library.commune.keep_sheets is Switch.NO:
        return document.expires
    return None


def _guides(channel: str, *, asking: bool = False) -> Callable[[Reads], Iterator[Subject]]:
    """Return what gives the guides that go to *channel*; if *asking*, those that ask their readers to do something."""

    def subjects(reads: Reads) -> Iterator[Subject]:
        for guide in reads.library.guides:
            if guide.goes_to(channel) and (guide.action or not asking):
                yield Subject(guide.slug, guide)

    return subjects


def _near_posters(reads: Reads) -> Iterator[Subject]:
    """Yield the guides, and the notices that are short enough for a poster."""
    yield from _guides("poster")(reads)
    for notice in reads.library.listed:
        if notice.goes_to("poster") and in_use(reads, notice) and reads.recall(fits_poster, notice.slug, False):  # noqa: FBT003
            yield Subject(notice.slug, notice)


def in_use(reads: Reads, notice: Listed) -> bool:
    """Return whether sheets about *notice* are still of use on the day of the build."""
    last = last_day(reads, notice)
    return last is None or last >= reads.today


def fits_poster(reads: Reads, slug: str, made_out: bool) -> bool:  # noqa: FBT001 - a question's arguments are plain
    """Return whether the notice *slug* is short enough for a poster, also one that is *made_out* to a village."""
    notice = reads.library.notice(slug)
    return notice is not None and announcement_fits(notice, reads.library, made_out=made_out)


def _on_doors(reads: Reads) -> Iterator[Subject]:
    """Yield the guides that ask residents to do something: a notice is left where nobody was at home."""
    for subject in _guides("leaflet", asking=True)(reads):
        if isinstance(subject.document, Guide) and subject.document.audience is Audience.RESIDENTS:
            yield subject


def _document(reads: Reads, slug: str) -> Guide | Announcement:
    document = reads.library.guide(slug) or reads.library.notice(slug)
    assert document is not None
    return document


def _said(reads: Reads, slug: str) -> SheetText:
    return text_of(_document(reads, slug), reads)


def _said_from_afar(reads: Reads, slug: str) -> SheetText:
    return text_of(_document(reads, slug), reads, linked=False)


def _said_in_place(reads: Reads, place: str) -> SheetText:
    _label, headline, summary = board.PLACES[place]
    return text_of_commune(reads, headline, summary)


def _said_on_cards(reads: Reads, _slug: str) -> SheetText:
    return text_of_commune(reads, wallet_card.TITLE, wallet_card.TITLE)


def _poster(form: PosterSize, subjects: Callable[[Reads], Iterator[Subject]], *, has_twin: bool = True) -> Design:
    def laid_out(said: SheetText) -> Mapping[str, Any]:
        return {"poster": poster.lay_out(said.wording, form, said.dial_payload, said.address), "form": form}

    return Design(
        form.name,
        form.label,
        "poster/poster.html.jinja",
        f"poster/{form.name}.css",
        subjects,
        _said_from_afar if form.far else _said,
        laid_out,
        has_twin=has_twin,
    )


POSTER_A4 = _poster(poster.A4, _near_posters)
POSTER_A3 = _poster(poster.A3, _guides("poster"))
# The largest goes to a print shop, so it has no twin in black and white.
POSTER_A2 = _poster(poster.A2, _guides("poster"), has_twin=False)

LEAFLET = Design(
    "leaflet",
    leaflet.LABEL,
    "leaflet/leaflet.html.jinja",
    "leaflet/leaflet.css",
    _guides("leaflet"),
    _said,
    lambda said: {"leaflet": leaflet.lay_out(said.wording, said.dial_payload, said.address)},
)

TRIFOLD = Design(
    "trifold",
    trifold.LABEL,
    "trifold/trifold.html.jinja",
    "trifold/trifold.css",
    _guides("leaflet"),
    _said,
    lambda said: {"sheet": trifold.lay_out(said.wording, said.dial_payload, said.address)},
    folds=(trifold.OUTSIDE, trifold.INSIDE),
)

STRIPS = Design(
    "strips",
    tear_off.LABEL,
    "strips/strips.html.jinja",
    "strips/strips.css",
    _guides("poster", asking=True),
    _said,
    lambda said: {"sheet": tear_off.lay_out(said.wording, said.dial_payload, said.address)},
)

DOOR = Design(
    "door",
    door_hanger.LABEL,
    "door/door.html.jinja",
    "door/door.css",
    _on_doors,
    _said,
    lambda said: {"sheet": door_hanger.lay_out(said.wording, said.dial_payload)},
)

BOARD = Design(
    "board",
    board.LABEL,
    "board/board.html.jinja",
    "board/board.css",
    lambda _reads: (Subject(place, label=label) for place, (label, _, _) in board.PLACES.items()),
    _said_in_place,
    lambda said: {"board": board.lay_out(said.wording, said.dial_payload, said.address)},
    level=board.LEVEL,
)

CARD = Design(
    "card",
    wallet_card.LABEL,
    "card/card.html.jinja",
    "card/card.css",
    lambda _reads: iter((Subject("so-can-nho"),)),
    _said_on_cards,
    lambda said: {"cards": wallet_card.lay_out(said.wording, said.dial_payload, said.address)},
)

DESIGNS = (POSTER_A2, POSTER_A3, BOARD, POSTER_A4, STRIPS, TRIFOLD, DOOR, LEAFLET, CARD)
"""All designs, from the largest paper to the smallest."""
MADE_OUT = tuple(design for design in DESIGNS if design is not CARD)
"""Those that hang in a village or are handed out there. A card is carried everywhere: it names the commune alone."""
_BY_NAME = {design.name: design for design in DESIGNS}
