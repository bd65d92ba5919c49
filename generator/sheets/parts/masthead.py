"""The masthead of a sheet: who speaks, the headline as large as it goes, and the summary below it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.sheets.misfits import Misfit, set_or_fault
from generator.sheets.parts.call import one_line
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame, TypeSizes
from generator.sheets.typesetting.weights import HEAVY, SEMI, TEXT
from generator.sheets.wording import Wording
from generator.units import Ems, Millimetres

SUMMARY = 0.7
"""The type of a summary at most, as a share of the headline's."""
LEADING: Ems = 1.16
"""The height of a headline's line: the least at which stacked marks stay apart from a mark below a letter of the line
above, found by looking at prints."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """A masthead laid out; *faults* are the parts of it that were squeezed."""

    name: SetLine
    headline: SetLine
    summary: SetLine
    faults: tuple[Misfit, ...]


def below(headline: SetLine, frame: Frame) -> Frame:
    """Return the *frame* of the summary with type that is plainly smaller than that of the *headline* above."""
    most = max(frame.smallest, headline.setting.size * SUMMARY)
    return replace(frame, biggest=min(frame.biggest, most))


def set_name(wording: Wording, sizes: TypeSizes, box: Box) -> SetLine:
    """Return who speaks, the office and the province or city, on one line of *box* in type between *sizes*.

    Where both are too long for that, the office stands alone.
    """
    both = f"{wording.organisation} · {wording.city}"
    fits = fit.width(both, SEMI, sizes[0]) <= box.width
    return one_line(both if fits else wording.organisation, SEMI, sizes, box)


def set_part(
    part: str,
    text: str,
    weight: int,
    corner: tuple[Millimetres, Millimetres],
    frame: Frame,
    keep: tuple[str, ...],
) -> tuple[SetLine, tuple[Misfit, ...]]:
    """Return *text* from its upper left *corner* on, as large as *frame* allows, and the misfit if it is too long."""
    setting, faults = set_or_fault(part, text, weight, frame, keep)
    return SetLine(Box(*corner, frame.width, setting.height), setting), faults


def set_masthead(
    wording: Wording,
    name: SetLine,
    top: Millimetres,
    frame: Frame,
    gap: Millimetres,
    room: Callable[[Millimetres], Frame],
) -> Masthead:
    """Return the masthead that begins with *name*.

    The headline begins at *top* and fills *frame*; the summary begins *gap* under it. *room* takes the place where
    the headline ends, and returns the frame of the summary.
    """
    left = name.box.left
    headline, faults = set_part("headline", wording.headline, HEAVY, (left, top), frame, wording.keep)
    bottom = headline.box.bottom
    frame = below(headline, room(bottom))
    summary, others = set_part("summary", wording.summary, TEXT, (left, bottom + gap), frame, wording.keep)
    return Masthead(name, headline, summary, (*faults, *others))
