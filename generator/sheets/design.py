"""A design: one kind of sheet, as plain data. Its module lays it out, its template shows the result.

To add one: a module here that ends in its `DESIGNS`, a folder in templates/, a line in `kinds.KINDS`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

from generator.model import Guide
from generator.sheets.kinds import Kind
from generator.sheets.misfits import Misfit
from generator.sheets.wording import Wording
from generator.units import Millimetres

MONO = "-mono"
"""The end of a look's name in black and white: it is drawn for laser printers, not made by taking colours out."""
MONO_LABEL = ", đen trắng"


class Paper(NamedTuple):
    """A size of paper, as the sheet is read (ISO 216)."""

    width: Millimetres
    height: Millimetres


A5, A4, A3, A2 = Paper(148, 210), Paper(210, 297), Paper(297, 420), Paper(420, 594)
A4_LYING = Paper(297, 210)


class LaidOut(Protocol):
    """A sheet laid out, as far as all designs agree; the rest is between a design and its template."""

    @property
    def faults(self) -> Sequence[Misfit]:
        """Return the parts that do not fit and were squeezed."""
        ...

    @property
    def left_out(self) -> Sequence[Misfit]:
        """Return the parts that were left out for want of room."""
        ...


class OwnSheet(NamedTuple):
    """A sheet of the commune itself, about no document: its *label* (the design's, if empty) and its words.

    Where the commune has no hotline, *without_call* is the summary, if it is given. *scene* names the drawing in its
    head.
    """

    label: str
    headline: str
    summary: str
    without_call: str = ""
    scene: str = ""


def guides_of(channel: str, *, asking: bool = False) -> Callable[[Guide], bool]:
    """Return the test whether a guide goes to *channel* and, if *asking*, also asks its readers to act."""
    return lambda guide: guide.goes_to(channel) and bool(guide.action or not asking)


def _none(_guide: Guide) -> bool:
    return False


Flip = Literal["", "long", "short"]
"""The edge over which a sheet of two sides is turned; nothing for one that is printed on one side only."""


@dataclass(frozen=True, slots=True)
class Design:
    """One kind of sheet.

    *name* is the folder of its files, *label* what people call one such sheet. There is a sheet about each guide that
    passes the test *guides*, about each of the commune's *own* matters by its slug, and, if *notices*, about each
    notice that is short enough. *lay_out* takes the words, the payload of the first code and the address of the page
    (None until it is known), and returns what the template shows as `sheet`.

    *level* is the error correction of the codes. *flip* is the edge over which a sheet of two sides is turned. *folds*
    says for each page how far from the left it is folded. The first code of a *linked* sheet opens the link of its
    document, if that has one, instead of dialling. A design that *has_twin* is also drawn in black and white. A sheet
    that is *made_out* is for one village, and names it. One to be *scanned* needs a number to call, or the address
    of the site.
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
    flip: Flip = ""
    folds: tuple[tuple[Millimetres, ...], ...] = ()
    has_twin: bool = True
    made_out: bool = True
    scanned: bool = False

    @property
    def template(self) -> str:
        """Return the path of the sheet's template below templates/."""
        return f"{self.kind.name}/{self.kind.name}.html.jinja"

    @property
    def style(self) -> str:
        """Return the path of the sheet's stylesheet below templates/."""
        return f"{self.kind.name}/{self.name}.css"

    @property
    def looks(self) -> tuple[str, ...]:
        """Return the names of its looks: in colour, and in black and white if *has_twin*."""
        return (self.name, f"{self.name}{MONO}") if self.has_twin else (self.name,)
