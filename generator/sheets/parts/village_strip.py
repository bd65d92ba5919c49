"""The strip at the foot of a sheet that is made out to a village: its name, and whom or where to ask.

Only the strip differs from village to village, so a sheet is laid out once for all of them: each text of the strip is
one line, in type as large as the longest text allows.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Commune, Village
from generator.rendering.slots import mark
from generator.said import Words
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Setting
from generator.sheets.wording import NARROW_STRIP, STRIP, Wording
from generator.text.capitals import capital
from generator.units import Ems, Millimetres

NAME, FIRST, SECOND = "village", "first", "second"
NARROW: Millimetres = 81.0
"""The width of the strip on the narrowest sheets (door hanger: 99 less two edges of 9)."""
NAME_WEIGHT, DESK_WEIGHT = 800, 600
SMALLEST_NAME, SMALLEST_DESK = 4.0, 2.4  # type sizes in millimetres: our own choice, found by looking at prints
EASY_DESK = 3.9
"""The type size of a telephone number in the hand, in millimetres: 11 points."""
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


def texts_of(village: Village, commune: Commune, head: str, words: Words) -> dict[str, str]:
    """Return the name of *village*, and two lines on whom or where to ask.

    The number of its head, who is called *head* there, is in the content only with the head's consent.
    """
    lines = [
        *_asked_in(village, head, words),
        f"Hỏi tại {words(commune.help_desk.name)}",
        words(commune.organisation),
    ]
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


def lay_strip(wording: Wording, band: Box, edge: Millimetres, *, foot: Millimetres = 0) -> Strip | None:
    """Return the strip in *band*, with *edge* free on both sides, for any village of *wording*; None if it has none.

    Nothing is set in the lowest *foot* of it, where the sheet ends.
    """
    if not wording.villages:
        return None
    room = Box(band.left + edge, band.top, band.width - 2 * edge, band.height - foot)
    widths = _widths(wording)
    return _side_by_side(band, room, widths) or _stacked(band, room, widths)


def strip_height(wording: Wording, width: Millimetres) -> Millimetres:
    """Return how high a strip of *width* must be, its foot not included, for the telephone of a village's head."""
    if not wording.villages:
        return 0.0
    room = Box(0, 0, width, STRIP)
    beside = _side_by_side(room, room, _widths(wording))
    return STRIP if beside and beside.first.line.setting.size >= EASY_DESK else NARROW_STRIP


def _asked_in(village: Village, head: str, words: Words) -> Iterator[str]:
    if village.head and village.head.phone:
        yield f"{capital(head)} {words(village.head.name)}: {words(village.head.phone)}"
    if village.help_place:
        yield f"Hỏi tại {words(village.help_place)}"


def _over(text: str, weight: int, size: Millimetres) -> int:
    return len(text) - bisect_right(
        range(1, len(text) + 1), NARROW, key=lambda end: fit.width(text[:end], weight, size)
    )


def _widths(wording: Wording) -> tuple[Ems, Ems, Ems]:
    """Return how wide the longest name of a village is, the longest first line and the longest second line."""
    names, firsts, seconds = zip(*wording.villages, strict=True)
    return _widest(names, NAME_WEIGHT), _widest(firsts, DESK_WEIGHT), _widest(seconds, DESK_WEIGHT)


def _widest(texts: Sequence[str], weight: int) -> Ems:
    return max(fit.width(text, weight, 1) for text in texts)


def _side_by_side(band: Box, room: Box, widths: tuple[Ems, Ems, Ems]) -> Strip | None:
    """Return the strip with the name on the left and the lines on the right; None where that makes them too small.

    The name shrinks before the lines do: a telephone number is read from a sheet in the hand.
    """
    name, desk = widths[0], max(widths[1:])
    name_size, desk_size = room.height * 0.5, room.height * 0.28
    shrunk = min(1, (room.width - _GAP) / (name * name_size + desk * desk_size))
    desk_size = min(desk_size, max(desk_size * shrunk, EASY_DESK))
    name_size = min(name_size, (room.width - _GAP - desk * desk_size) / name)
    if name_size < SMALLEST_NAME:
        name_size, desk_size = room.height * 0.5 * shrunk, room.height * 0.28 * shrunk
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


def _stacked(band: Box, room: Box, widths: tuple[Ems, Ems, Ems]) -> Strip:
    """Return the strip with the name above and the lines below it, each as large as it goes."""
    name_size, first_size, second_size = (
        min(room.height * share, room.width / width) for share, width in zip((0.3, 0.18, 0.165), widths, strict=True)
    )
    top = Box(room.left, room.top + room.height * 0.08, room.width, room.height * 0.36)
    below = Box(room.left, top.bottom, room.width, room.height * 0.23)
    return Strip(
        band,
        _slot(NAME, top, name_size),
        _slot(FIRST, below, first_size),
        _slot(SECOND, Box(room.left, below.bottom, room.width, room.height * 0.2), second_size),
        stacked=True,
    )


def _slot(name: str, box: Box, size: Millimetres) -> StripLine:
    return StripLine(mark(name), SetLine(box, Setting((), size, box.height / size)))
