"""What does not fit on a sheet, as a value: a check reports it to the editor, and a draft is printed squeezed."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.said import plain
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.fit import Frame, Setting
from generator.sheets.wording import Item


@dataclass(frozen=True, slots=True)
class Misfit:
    """A *part* of the sheet (headline, summary, steps) that does not fit: it is *cut* characters too long.

    A *cut* of 0 means that no shorter text would fit either. *index* says which of several texts is meant.
    """

    part: str
    cut: int
    index: int = 0


def set_or_fault(
    part: str, text: str, weight: int, frame: Frame, keep: tuple[str, ...] = ()
) -> tuple[Setting, tuple[Misfit, ...]]:
    """Return *text* as large as *frame* allows; where it does not fit, in the smallest type, with the misfit."""
    setting = fit.largest(text, weight, frame, keep)
    if setting:
        return setting, ()
    lines = fit.wrap(text, weight, frame.smallest, frame.width)
    return Setting(lines, frame.smallest, frame.leading), (Misfit(part, fit.excess(text, weight, frame)),)


def set_fine_print(part: str, text: str, weight: int, frame: Frame) -> tuple[Setting, tuple[Misfit, ...]]:
    """Return *text* as `set_or_fault` does, in type that all can read on as many lines as that takes.

    Where it does not fit so, or not without parting words, it is set smaller.
    """
    readable = fit.largest(text, weight, replace(frame, smallest=fit.READABLE, biggest=fit.READABLE))
    return (readable, ()) if readable and fit.keeps_words(readable) else set_or_fault(part, text, weight, frame)


def fault_of(part: str, items: Sequence[Item], fits: Callable[[Sequence[Item]], bool]) -> Misfit:
    """Return by how many characters the texts of *items*, a *part* of the sheet, are too long.

    *fits* returns whether items fit. All texts are cut to one length, the longest that fits; `index` is the longest
    text's.
    """
    texts = [plain(item.plain) for item in items]
    lengths = [len(text) for text in texts]

    def cut_to(length: int) -> list[Item]:
        return [replace(item, plain=text[:length]) for item, text in zip(items, texts, strict=True)]

    # `bisect_left` finds the first length that is too long.
    most = bisect_left(range(max(lengths) + 1), True, key=lambda length: not fits(cut_to(length))) - 1  # noqa: FBT003
    cut = sum(max(0, length - most) for length in lengths) if most >= 0 else 0
    return Misfit(part, cut, lengths.index(max(lengths)))
