"""A design: one kind of sheet, as plain data. Its module lays it out, its template shows what was laid out.

To add one: a module here that ends in its `Design`, a folder in templates/, a line in `catalogue.DESIGNS`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from generator.model import Guide
from generator.sheets.misfits import Misfit
from generator.sheets.wording import Wording

MONO = "-mono"
"""The end of a design's name in black and white: drawn for an office's laser printer, not with colours taken out."""
MONO_LABEL = ", đen trắng"


class Paper(NamedTuple):
    """A size of paper in millimetres, as the sheet is read."""

    width: float
    height: float


A5, A4, A3, A2 = Paper(148, 210), Paper(210, 297), Paper(297, 420), Paper(420, 594)
A4_LYING = Paper(297, 210)


class Kind(NamedTuple):
    """Sheets that people call by one *label*, such as posters of all sizes: a channel of its own, called *name*."""

    name: str
    label: str


class LaidOut(Protocol):
    """A sheet laid out; its template knows the rest of it."""

    @property
    def faults(self) -> Sequence[Misfit]:
        """Return what does not fit, and was squeezed."""
        ...

    @property
    def left_out(self) -> Sequence[Misfit]:
        """Return what fell away for want of room."""
        ...


class OwnSheet(NamedTuple):
    """A sheet that speaks for the commune, about no document: its *label* (the design's, if empty), and its words."""

    label: str
    headline: str
    summary: str


def guides_of(channel: str, *, asking: bool = False) -> Callable[[Guide], bool]:
    """Return what tells whether a guide goes to *channel*; if *asking*, whether it asks its readers to act as well."""
    return lambda guide: guide.goes_to(channel) and bool(guide.action or not asking)


def _none(_guide: Guide) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Design:
    """One kind of sheet.

    *name* is the folder of its files, *label* what people call one. There is a sheet about each guide that *guides*
    takes, about each of the commune's *own* matters by its slug, and, of a design with *notices*, about each notice
    that is short enough. *lay_out* turns words, the payload of the call's code and the address of the page, once it is
    known, into what the template shows as `sheet`.

    *level* is the error correction of its codes. *folds* are where each page is folded, in millimetres from the left.
    A *linked* sheet opens the link of its document; one *has_twin* in black and white; one that is *made_out* hangs in
    a village or is handed out there.
    """

    kind: Kind
    name: str
    label: str
    paper: Paper
    lay_out: Callable[[Wording, str, str | None], LaidOut]
    guides: Callable[[Guide], bool] = _none
    own: Mapping[str, OwnSheet] = field(default_factory=dict)
    notices: bool = False
    linked: bool = True
    level: str = "Q"
    folds: tuple[tuple[float, ...], ...] = ()
    has_twin: bool = True
    made_out: bool = True

    @property
    def template(self) -> str:
        """Return the template that shows the sheet, below templates/."""
        return f"{self.kind.name}/{self.kind.name}.html.jinja"

    @property
    def style(self) -> str:
        """Return the stylesheet of the sheet, below templates/."""
        return f"{self.kind.name}/{self.name}.css"

    @property
    def looks(self) -> tuple[str, ...]:
        """Return the names of its looks: in colour, and in black and white."""
        return (self.name, f"{self.name}{MONO}") if self.has_twin else (self.name,)
