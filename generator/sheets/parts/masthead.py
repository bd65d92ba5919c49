"""The masthead of a sheet: who speaks, the headline as large as it goes, and the summary below it."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.sheets.misfits import Misfit, set_or_fault
from generator.sheets.parts.call import one_line
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame
from generator.sheets.wording import Wording

TEXT, SEMI, HEAVY = 400, 600, 800  # weights of the typeface
LEADING = 1.16
"""The distance of a headline's lines, in type sizes: two marks above a letter and one below stay apart."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """A masthead laid out; *faults* tell what of it had to be squeezed."""

    name: SetLine
    headline: SetLine
    summary: SetLine
    faults: tuple[Misfit, ...]


def set_name(wording: Wording, sizes: tuple[float, float], box: Box) -> SetLine:
    """Return who speaks, the office and the province or city, on one line of *box* in the largest of *sizes* (mm)."""
    return one_line(f"{wording.organisation} · {wording.city}", SEMI, sizes, box)


def set_part(
    part: str, text: str, weight: int, corner: tuple[float, float], frame: Frame, keep: tuple[str, ...] = ()
) -> tuple[SetLine, tuple[Misfit, ...]]:
    """Return *text* from its upper left *corner* (mm), as large as *frame* allows, and what does not fit."""
    setting, faults = set_or_fault(part, text, weight, frame, keep)
    return SetLine(Box(*corner, frame.width, setting.height), setting), faults


def set_masthead(
    wording: Wording, name: SetLine, top: float, frame: Frame, gap: float, below: Callable[[float], Frame]
) -> Masthead:
    """Return the masthead that begins with *name*.

    The headline stands at *top* in *frame*, the summary *gap* under it (mm), in the frame that *below* returns when it
    is told where the headline ends.
    """
    left = name.box.left
    headline, faults = set_part("headline", wording.headline, HEAVY, (left, top), frame, wording.keep)
    bottom = headline.box.bottom
    summary, more = set_part("summary", wording.summary, TEXT, (left, bottom + gap), below(bottom), wording.keep)
    return Masthead(name, headline, summary, (*faults, *more))
