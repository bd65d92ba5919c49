"""What does not fit on a sheet, as a value: a check tells the editor, and a draft is printed squeezed."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.rendering import fit
from generator.rendering.fit import Frame, Setting


@dataclass(frozen=True, slots=True)
class Fault:
    """A *part* of the sheet (headline, summary, steps) that does not fit: *cut* characters are too many."""

    part: str
    cut: int
    index: int = 0


def set_or_fault(
    part: str, text: str, weight: int, frame: Frame, keep: Sequence[str] = ()
) -> tuple[Setting, tuple[Fault, ...]]:
    """Return *text* as large as *frame* allows; where it does not fit, in the smallest type, with the fault."""
    setting = fit.largest(text, weight, frame, keep)
    if setting:
        return setting, ()
    lines = fit.wrap(text, weight, frame.smallest, frame.width)
    return Setting(lines, frame.smallest, frame.leading), (Fault(part, fit.excess(text, weight, frame)),)
