"""What a notice says on a poster: its particulars, its picture beside them, and its running text below.

All of it is in type as large as can be: a notice of one sentence is to fill its sheet.
"""

from bisect import bisect_left
from dataclasses import dataclass

from generator.said import plain
from generator.sheets.misfits import Misfit
from generator.sheets.parts.body import Groups, set_body, shortened
from generator.sheets.parts.particulars import PlacedParticulars, set_particulars
from generator.sheets.printed_picture import PrintedPicture
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box
from generator.sheets.typesetting.fit import TypeSizes
from generator.sheets.wording import Wording
from generator.units import Millimetres

# The least and the most type size of running text, and of particulars: our own choice, found by looking at prints. A
# notice of one sentence is to fill its sheet, and its first lines are to be read in passing.
BODY = (4.6, 15.0)
PARTICULARS = (5.4, 13.0)
LARGER = 1.12  # how much larger than running text particulars are, at least, where there is room
UNTORN = 9.0  # particulars in larger type than this are made smaller where they would be torn apart
PICTURE_LINES = (8.0, 6.0, 4.5)  # how high a picture is, of the particulars' type, tried in this order
GAP: Millimetres = 6.0


@dataclass(frozen=True, slots=True)
class NoticeMatter:
    """What a notice says on a poster, laid out; an empty *body* did not fit."""

    body: Groups = ()
    particulars: PlacedParticulars | None = None
    picture: Box | None = None


def set_matter(wording: Wording, room: Box, sizes: TypeSizes) -> NoticeMatter:
    """Return what a notice says, in *room*: its particulars, its picture beside them, and its running text below.

    The type is as large as it can be with all of it. A picture for which there is no room is left out.
    """
    picture = wording.picture
    for lines in PICTURE_LINES if picture else ():
        matter = _fill(wording, room, sizes, picture, lines)
        if matter.body:
            return matter
    return _fill(wording, room, sizes, None)


def _fill(
    wording: Wording, room: Box, sizes: TypeSizes, picture: PrintedPicture | None, lines: float = 0
) -> NoticeMatter:
    if not wording.particulars and not picture:
        return NoticeMatter(set_body(wording.blocks, room, sizes))
    most = PARTICULARS[0] if sizes[0] == sizes[1] else PARTICULARS[1]
    tried = tuple(fit.downwards(most, PARTICULARS[0], 0.4))

    def matter(size: Millimetres) -> NoticeMatter:
        beside = _beside(room, picture, size * lines) if picture else None
        left = Box(room.left, room.top, beside.left - GAP - room.left, room.height) if beside else room
        particulars = set_particulars(wording.particulars, left, size)
        top = max(particulars.box.bottom if particulars else room.top, beside.bottom if beside else room.top) + GAP
        rest = Box(room.left, top, room.width, room.bottom - top)
        body = set_body(wording.blocks, rest, (sizes[0], max(sizes[0], min(sizes[1], size / LARGER))))
        return NoticeMatter(body, particulars, beside)

    def is_even(size: Millimetres) -> bool:
        made = matter(size)
        if size > UNTORN and made.particulars and not made.particulars.is_whole:
            return False
        return bool(made.body) and made.body[0][1][0].setting.size * LARGER * 1.3 >= size

    # Smaller particulars leave more room for the text: the largest beside which it is large, too, found by bisection.
    place = bisect_left(tried, True, key=is_even)  # noqa: FBT003 - what is looked for
    return matter(tried[min(place, len(tried) - 1)])


def _beside(room: Box, picture: PrintedPicture, height: Millimetres) -> Box:
    """Return the place of *picture* at the upper right of *room*, no higher than *height*."""
    height = min(room.height * 0.5, height)
    width = min(room.width * 0.4, height * picture.shape)
    return Box(room.right - width, room.top, width, width / picture.shape)


def below_particulars(wording: Wording, room: Box) -> Box:
    """Return what is left of *room* below the particulars in their smallest type."""
    particulars = set_particulars(wording.particulars, room, PARTICULARS[0])
    top = particulars.box.bottom + GAP if particulars else room.top
    return Box(room.left, top, room.width, room.bottom - top)


def fault_of_particulars(wording: Wording) -> Misfit:
    """Return the longest of the particulars, which take the room of the text: a third of it must go."""
    longest = max(wording.particulars, key=lambda line: len(plain(line.value)))
    return Misfit(longest.field, max(1, len(plain(longest.value)) // 3))


def fault_of_body(wording: Wording, room: Box) -> Misfit:
    """Return how many letters must go from the end of the running text."""
    length = sum(len(block.plain) for block in wording.blocks)
    cut = bisect_left(
        range(length),
        True,  # noqa: FBT003 - what is looked for
        key=lambda cut: bool(set_body(shortened(wording.blocks, length - cut), room, (BODY[0], BODY[0]))),
    )
    return Misfit("body", cut % length)  # 0 rather than all of it: to cut everything is no advice
