"""Designed sheets: what each is about, and how the words on it become what its template shows.

Their channels print them for the commune; `channels/villages.py` makes them out to each village.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.channel import Made, Output, RenderContext, made_of
from generator.model import Announcement, Audience, Guide, Library
from generator.printed import (
    DESIGNED,
    MONO,
    MONO_LABEL,
    Said,
    announcement_fits,
    design_of,
    in_looks,
    said_by_commune,
    said_on,
    sheet_of,
)
from generator.rendering import board, door, leaflet, poster, strips, trifold, wallet
from generator.rendering.poster import Format
from generator.rendering.sheet import Sheet
from generator.said import Said as SaidOnSheet


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sheet is about: a document, or what *slug* stands for where a sheet speaks for the commune."""

    slug: str
    document: Guide | Announcement | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Design:
    """One kind of sheet.

    *subjects* gives what there are sheets about, *say* the words of one, *lay_out* what the template shows of them.
    *folds* are where each page is folded, in millimetres from the left.
    """

    name: str
    label: str
    template: str
    style: str
    subjects: Callable[[Library], Iterator[Subject]]
    say: Callable[[Output, RenderContext], Said]
    lay_out: Callable[[Said], Mapping[str, Any]]
    level: str = "Q"
    has_twin: bool = True
    folds: tuple[tuple[float, ...], ...] = ()

    def plan(self, library: Library) -> Iterator[Output]:
        """Plan a sheet in each look for every subject."""
        for subject in self.subjects(library):
            looks = list(in_looks(self.name, subject.label or self.label, f"{subject.slug}.pdf", subject.document))
            yield from looks if self.has_twin else looks[:1]

    def print(self, output: Output, context: RenderContext) -> Made:
        """Return the sheet *output* as a PDF."""
        sheet, says = self.sheet(output, context, self.say(output, context))
        return made_of(says, context.printer.print(sheet))

    def sheet(
        self, output: Output, context: RenderContext, said: Said, *, draft: bool = False
    ) -> tuple[Sheet, SaidOnSheet]:
        """Return the sheet *output*, saying what is *said*, and the facts in it; a *draft* is marked in any case."""
        shown = self.lay_out(said)
        return sheet_of(
            output, context, said, self.template, DESIGNED, self.style, level=self.level, draft=draft, **shown
        )


def of(output: Output) -> Design:
    """Return the design of *output*, whatever its look."""
    return next(design for design in DESIGNS if design.name == design_of(output))


def label_of(output: Output) -> str:
    """Return what the design and the look of *output* are called."""
    return of(output).label + (MONO_LABEL if output.part.endswith(MONO) else "")


def folds_of(part: str) -> Sequence[Sequence[float]]:
    """Return where the pages of the design *part* are folded, in millimetres; of other files, nowhere."""
    return next((design.folds for design in DESIGNS if design.name == part), ())


def _guides(channel: str, *, asking: bool = False) -> Callable[[Library], Iterator[Subject]]:
    """Return what gives the guides that go to *channel*; if *asking*, those that ask their readers to do something."""

    def subjects(library: Library) -> Iterator[Subject]:
        for guide in library.guides:
            if guide.goes_to(channel) and (guide.action or not asking):
                yield Subject(guide.slug, guide)

    return subjects


def _near_posters(library: Library) -> Iterator[Subject]:
    """Yield the guides, and the notices that are short enough for a poster."""
    yield from _guides("poster")(library)
    for notice in library.announcements:
        if notice.goes_to("poster") and announcement_fits(notice, library):
            yield Subject(notice.slug, notice)


def _on_doors(library: Library) -> Iterator[Subject]:
    """Yield the guides that ask residents to do something: a notice is left where nobody was at home."""
    for subject in _guides("leaflet", asking=True)(library):
        if isinstance(subject.document, Guide) and subject.document.audience is Audience.RESIDENTS:
            yield subject


def _said_from_afar(output: Output, context: RenderContext) -> Said:
    return said_on(output, context, linked=False)


def _said_in_place(output: Output, context: RenderContext) -> Said:
    _label, headline, summary = board.PLACES[output.path.stem]
    return said_by_commune(context, headline, summary)


def _poster(form: Format, subjects: Callable[[Library], Iterator[Subject]], *, has_twin: bool = True) -> Design:
    return Design(
        form.name,
        form.label,
        "poster/poster.html.jinja",
        f"poster/{form.name}.css",
        subjects,
        _said_from_afar if form.far else said_on,
        lambda said: {"poster": poster.lay_out(said.wording, form, said.dial, said.address), "form": form},
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
    said_on,
    lambda said: {"leaflet": leaflet.lay_out(said.wording, said.dial, said.address)},
)

TRIFOLD = Design(
    "trifold",
    trifold.LABEL,
    "trifold/trifold.html.jinja",
    "trifold/trifold.css",
    _guides("leaflet"),
    said_on,
    lambda said: {"sheet": trifold.lay_out(said.wording, said.dial, said.address)},
    folds=(trifold.OUTSIDE, trifold.INSIDE),
)

STRIPS = Design(
    "strips",
    strips.LABEL,
    "strips/strips.html.jinja",
    "strips/strips.css",
    _guides("poster", asking=True),
    said_on,
    lambda said: {"sheet": strips.lay_out(said.wording, said.dial, said.address)},
)

DOOR = Design(
    "door",
    door.LABEL,
    "door/door.html.jinja",
    "door/door.css",
    _on_doors,
    said_on,
    lambda said: {"sheet": door.lay_out(said.wording, said.dial)},
)

BOARD = Design(
    "board",
    board.LABEL,
    "board/board.html.jinja",
    "board/board.css",
    lambda _library: (Subject(place, label=label) for place, (label, _, _) in board.PLACES.items()),
    _said_in_place,
    lambda said: {"board": board.lay_out(said.wording, said.dial, said.address)},
    level=board.LEVEL,
)

CARD = Design(
    "card",
    wallet.LABEL,
    "card/card.html.jinja",
    "card/card.css",
    lambda _library: iter((Subject("so-can-nho"),)),
    lambda _output, context: said_by_commune(context, wallet.TITLE, wallet.TITLE),
    lambda said: {"cards": wallet.lay_out(said.wording, said.dial, said.address)},
)

DESIGNS = (POSTER_A2, POSTER_A3, BOARD, POSTER_A4, STRIPS, TRIFOLD, DOOR, LEAFLET, CARD)
"""All designs, from the largest paper to the smallest."""
MADE_OUT = tuple(design for design in DESIGNS if design is not CARD)
"""Those that hang in a village or are handed out there. A card is carried everywhere: it names the commune alone."""
