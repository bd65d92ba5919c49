"""The strip at the foot of a sheet that is made out to a village: its name, and whom or where to ask.

The strip is the only thing that differs from village to village, so a sheet is laid out once for all of them: the type
is as large as the longest name allows, and each text is one line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.rendering import fit
from generator.rendering.box import Box, Line
from generator.rendering.fit import Setting
from generator.rendering.stamp import mark
from generator.rendering.wording import Wording

NAME, FIRST, SECOND = "village", "first", "second"
NAME_WEIGHT, DESK_WEIGHT = 800, 600


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one line of text: *mark* stands there until it is filled."""

    mark: str
    line: Line


@dataclass(frozen=True, slots=True)
class Strip:
    """The strip's *band*; in it the village's *name* on the left, and two lines about whom to ask on the right."""

    band: Box
    name: Slot
    first: Slot
    second: Slot


def lay_strip(wording: Wording, band: Box, edge: float) -> Strip | None:
    """Return the strip in *band*, *edge* kept free on both sides, for any village of *wording*."""
    if not wording.villages:
        return None
    names, firsts, seconds = zip(*wording.villages, strict=True)
    room = band.width - 2 * edge
    name_size = _size(names, NAME_WEIGHT, room * 0.45, (3, band.height * 0.5))
    wide = max(fit.width(name, NAME_WEIGHT, name_size) for name in names) + 6
    desk_size = _size((*firsts, *seconds), DESK_WEIGHT, room - wide, (2, band.height * 0.3))
    right = Box(band.left + edge + wide, band.top + band.height * 0.12, room - wide, band.height * 0.38)
    return Strip(
        band,
        _slot(NAME, Box(band.left + edge, band.top, wide, band.height), name_size),
        _slot(FIRST, right, desk_size),
        _slot(SECOND, right.at(top=right.bottom), desk_size),
    )


def _size(texts: Sequence[str], weight: int, room: float, sizes: tuple[float, float]) -> float:
    widest = max(fit.width(text, weight, 1) for text in texts)
    return max(sizes[0], min(sizes[1], room / max(widest, 1e-6)))


def _slot(name: str, box: Box, size: float) -> Slot:
    return Slot(mark(name), Line(box, Setting((), size, box.height / size)))
