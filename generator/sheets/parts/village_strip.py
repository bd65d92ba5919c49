"""The strip at the foot of a sheet that is made out to a village: its name, and whom or where to ask.

Only the strip differs from village to village, so a sheet is laid out once for all of them: each text of the strip is
one line, in type as large as the longest text allows.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.fields import Text
from generator.model import Commune, Village
from generator.rendering.slots import mark
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Setting
from generator.sheets.wording import NARROW_STRIP, Wording
from generator.units import Ems, Millimetres

NAME, FIRST, SECOND = "village", "first", "second"
NARROW: Millimetres = 81.0
"""The width of the strip on the narrowest sheets (door hanger: 99 less two edges of 9)."""
NAME_WEIGHT, DESK_WEIGHT = 800, 600
SMALLEST_NAME, SMALLEST_DESK = 4.0, 2.4  # type sizes in millimetres: our own choice, found by looking at prints
ANY_VILLAGE = ("Thôn", "Trưởng thôn", "Ủy ban nhân dân xã")
"""A made-up village, for measuring where only the height of the strip matters."""
_GAP: Millimetres = 8.0


@dataclass(frozen=True, slots=True)
class StripLine:
    """A place for one line of text; *mark* stands in the sheet until a village's text takes its place."""

    mark: str
    line: SetLine


@dataclass(frozen=True, slots=True)
class Strip:
    """The *band* of the strip; in it the village's *name*, and two lines on whom to ask, *first* and *second*.

    The lines are beside the name, or below it if *stacked*.
    """

    band: Box
    name: StripLine
    first: StripLine
    second: StripLine
    stacked: bool


def texts_of(village: Village, commune: Commune, words: Callable[[Text], str]) -> dict[str, str]:
    """Return the name of *village*, and two lines on whom or where to ask.

    The number of its head is in the content only with the head's consent.
    """
    lines = [*_asked_in(village, words), f"Hỏi tại {words(commune.help_desk.name)}", words(commune.organisation)]
    return {NAME: words(village.name), FIRST: lines[0], SECOND: lines[1]}


def excess(texts: Mapping[str, str]) -> dict[str, int]:
    """Return how many letters each of *texts* must lose to fit the narrowest strip; those that fit are left out.

    >>> excess({"village": "Thôn Đoài", "first": "Hỏi tại nhà văn hóa " * 4, "second": "Hỏi tại xã"})
    {'first': 12}
    """
    sizes = {
        NAME: (NAME_WEIGHT, SMALLEST_NAME),
        FIRST: (DESK_WEIGHT, SMALLEST_DESK),
        SECOND: (DESK_WEIGHT, SMALLEST_DESK),
    }
    over = {slot: _over(text, *sizes[slot]) for slot, text in texts.items()}
    return {slot: count for slot, count in over.items() if count}


def lay_strip(wording: Wording, band: Box, edge: Millimetres) -> Strip | None:
    """Return the strip in *band*, with *edge* free on both sides, for any village of *wording*; None if it has none."""
    if not wording.villages:
        return None
    names, *desks = zip(*wording.villages, strict=True)
    widths = _widest(names, NAME_WEIGHT), _widest([text for texts in desks for text in texts], DESK_WEIGHT)
    room = Box(band.left + edge, band.top, band.width - 2 * edge, band.height)
    return _side_by_side(band, room, *widths) or _stacked(band, room, *widths)


def _asked_in(village: Village, words: Callable[[Text], str]) -> Iterator[str]:
    if village.head and village.head.phone:
        yield f"Trưởng thôn {words(village.head.name)}: {words(village.head.phone)}"
    if village.help_place:
        yield f"Hỏi tại {words(village.help_place)}"


def _over(text: str, weight: int, size: Millimetres) -> int:
    return len(text) - bisect_right(
        range(1, len(text) + 1), NARROW, key=lambda end: fit.width(text[:end], weight, size)
    )


def _widest(texts: Sequence[str], weight: int) -> Ems:
    return max(fit.width(text, weight, 1) for text in texts)


def _side_by_side(band: Box, room: Box, name: Ems, desk: Ems) -> Strip | None:
    """Return the strip with the name on the left and the lines on the right; None where that makes them too small.

    *name* and *desk* are the widths of the longest name and the longest line.
    """
    name_size, desk_size = room.height * 0.5, room.height * 0.28
    shrunk = min(1, (room.width - _GAP) / (name * name_size + desk * desk_size))
    name_size, desk_size = name_size * shrunk, desk_size * shrunk
    if room.height >= NARROW_STRIP or desk_size < SMALLEST_DESK * 1.2:
        return None
    width = name * name_size
    right = Box(room.left + width + _GAP, room.top + room.height * 0.12, room.width - width - _GAP, room.height * 0.38)
    return Strip(
        band,
        _slot(NAME, Box(room.left, room.top, width, room.height), name_size),
        _slot(FIRST, right, desk_size),
        _slot(SECOND, right.at(top=right.bottom), desk_size),
        stacked=False,
    )


def _stacked(band: Box, room: Box, name: Ems, desk: Ems) -> Strip:
    """Return the strip with the name above and the lines below it."""
    name_size = min(room.height * 0.32, room.width / name)
    desk_size = min(room.height * 0.165, room.width / desk)
    top = Box(room.left, room.top + room.height * 0.1, room.width, room.height * 0.38)
    below = Box(room.left, top.bottom, room.width, room.height * 0.195)
    return Strip(
        band,
        _slot(NAME, top, name_size),
        _slot(FIRST, below, desk_size),
        _slot(SECOND, below.at(top=below.bottom), desk_size),
        stacked=True,
    )


def _slot(name: str, box: Box, size: Millimetres) -> StripLine:
    return StripLine(mark(name), SetLine(box, Setting((), size, box.height / size)))
