"""What does not fit on a sheet, as a value: a check tells the editor, and a draft is printed squeezed."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.said import plain
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.fit import Frame, Setting
from generator.sheets.wording import Item


@dataclass(frozen=True, slots=True)
class Misfit:
    """A *part* of the sheet (headline, summary, steps) that does not fit: *cut* characters are too many.

    With no *cut* it does not fit, however short it is.
    """

    part: str
    cut: int
    index: int = 0


def set_or_fault(
    part: str, text: str, weight: int, frame: Frame, keep: Sequence[str] = ()
) -> tuple[Setting, tuple[Misfit, ...]]:
    """Return *text* as large as *frame* allows; where it does not fit, in the smallest type, with the fault."""
    setting = fit.largest(text, weight, frame, keep)
    if setting:
        return setting, ()
    lines = fit.wrap(text, weight, frame.smallest, frame.width)
    return Setting(lines, frame.smallest, frame.leading), (Misfit(part, fit.excess(text, weight, frame)),)


def fault_of(part: str, items: Sequence[Item], fits: Callable[[Sequence[Item]], bool]) -> Misfit:
    """Return by how much the texts of *items*, a *part* of the sheet, are too long for what *fits* tells of.

    The longest are cut, to one length: its `index` is that of the longest.
    """
    texts = [plain(item.plain) for item in items]
    lengths = [len(text) for text in texts]

    def cut_to(length: int) -> list[Item]:
        return [replace(item, plain=text[:length]) for item, text in zip(items, texts, strict=True)]

    # The first length that is too long; one less is what fits.
    most = bisect_left(range(max(lengths) + 1), True, key=lambda length: not fits(cut_to(length))) - 1  # noqa: FBT003
    cut = sum(max(0, length - most) for length in lengths) if most >= 0 else 0
    return Misfit(part, cut, lengths.index(max(lengths)))
