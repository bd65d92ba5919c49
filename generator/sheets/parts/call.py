"""The part of a sheet where readers act: the number to call, its code, and the page's code or the help desk."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.rendering import qr
from generator.routes import SHORT
from generator.said import plain
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame, Setting, TypeSizes
from generator.sheets.typesetting.weights import BOLD, HEAVY, SEMI, TEXT
from generator.sheets.wording import EASY, Wording
from generator.units import Ems, Millimetres, Modules

WIDEST_NUMBER: Ems = 11.5
"""How wide a telephone number may be: in the narrowest column, 30 mm on the trifold, its type is then 2.6 mm."""
MOST_NUMBERS = 6
"""How many emergency numbers fit the wallet card, the smallest sheet that has them all."""
_NUMBER = re.compile(r"\d(?:[\s.]?\d){2,}")  # of three digits or more: no number that is called is shorter
MOST_MODULES: Modules = 41
"""The widest code, quiet zone included, for which every sheet has room."""


def longest_site(letters: int) -> int:
    """Return the most bytes of a site's address: with the *letters* of a text's code behind it, it fits every sheet."""
    return qr.longest(1, MOST_MODULES) - len(f"/{SHORT}/") - letters


@dataclass(frozen=True, slots=True)
class Codes:
    """The payloads of a sheet's two codes, and how large they are drawn.

    *dial* is a `tel:` address, or the link that the sheet opens; *address* is the page's, once the site has one.

    *module* is the smallest module, *side* the least width of a code. Of pictures at 72 dpi that were blurred, tilted,
    soiled or badly printed, 37 % of the codes with modules of 0.4 mm were read, 77 % with 0.5 mm, 90 % with 0.7 mm,
    98 % with 1 mm and all with 1.5 mm, by our own measurement. So a sheet in the hand has 0.5 mm or more, a wall more.

    *gap* is the distance to what is beside a code, *caption* the height of a line below it: what the code does, and
    below that of a page its address. If *stacked*, the number is above its code, not beside it.
    """

    dial: str
    address: str | None
    module: Millimetres
    side: Millimetres
    gap: Millimetres = 6.0
    caption: Millimetres = 7.0
    stacked: bool = False
    level: str = "Q"

    @property
    def below(self) -> Millimetres:
        """Return how high the lines below a code are: two below the page's."""
        return self.caption * (2 if self.address else 1)

    @property
    def dial_side(self) -> Millimetres:
        """Return how wide the first code is drawn."""
        return max(self.side, qr.side(plain(self.dial), self.level) * self.module)

    @property
    def address_side(self) -> Millimetres:
        """Return how wide the page's code is drawn; 0 where there is none."""
        return max(self.side, qr.side(self.address, self.level) * self.module) if self.address else 0.0


@dataclass(frozen=True, slots=True)
class Second:
    """The second place to turn to, in its *box*: the page's code, what it does and its address, or the help desk."""

    box: Box
    code: Box | None = None
    verb: SetLine | None = None
    address: SetLine | None = None
    help_name: SetLine | None = None
    help_text: SetLine | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """The *band*; in it the number with its code, or the emergency numbers in *tiles*; and perhaps a second place.

    Where there is no number to call, the help *desk* takes its place.
    """

    band: Box
    second: Second | None = None
    name: SetLine | None = None
    number: SetLine | None = None
    code: Box | None = None
    caption: SetLine | None = None
    tiles_title: SetLine | None = None
    tiles: tuple[tuple[SetLine, SetLine], ...] = ()
    desk: Second | None = None


def lay_call(wording: Wording, codes: Codes, band: Box, inner: Box, second: Millimetres = 0) -> Call:
    """Return the call laid out in *inner*, on the coloured *band*; *second* is the width of the second place."""
    width = inner.width
    call = Call(band)
    if second and (codes.address or (wording.call and not wording.emergency)):
        place = Box(inner.right - second, inner.top, second, inner.height)
        call = replace(call, second=lay_second(wording, codes, place))
        width -= second + codes.gap
    room = Box(inner.left, inner.top, width, inner.height)
    if wording.emergency:
        return _with_emergency(call, wording, room, codes)
    if not wording.call:
        return _with_help_desk(call, wording, room, codes)
    return (_with_number_above if codes.stacked else _with_number)(call, wording, room, codes)


def _with_number(call: Call, wording: Wording, room: Box, codes: Codes) -> Call:
    side = codes.dial_side
    below = codes.below if call.second else codes.caption  # codes side by side are level
    code = Box(room.right - side, room.top + (room.height - side - below) / 2, side, side)
    left = Box(room.left, room.top, code.left - codes.gap - room.left, room.height)
    name = one_line(wording.lead, BOLD, (side * 0.1, side * 0.21), left)
    number = _number(wording.call, Frame(left.width, left.height - name.setting.height, 4, 80, 1, 1.0))
    top = left.top + (left.height - name.setting.height - number.height) / 2
    named = replace(name, box=Box(left.left, top, left.width, name.setting.height))
    called = SetLine(Box(left.left, named.box.bottom, left.width, number.height), number)
    caption = caption_of(wording.scan, code, codes)
    return replace(call, name=named, number=called, code=code, caption=caption)


def _with_number_above(call: Call, wording: Wording, room: Box, codes: Codes) -> Call:
    side = codes.dial_side
    code = Box(room.left, room.bottom - codes.caption - side, side, side)
    name = one_line(wording.lead, BOLD, (side * 0.1, side * 0.21), room)
    number = _number(
        wording.call, Frame(room.width, room.height - name.setting.height - side - codes.caption - 1, 4, 80, 1, 1.0)
    )
    named = replace(name, box=Box(room.left, room.top, room.width, name.setting.height))
    called = SetLine(Box(room.left, named.box.bottom, room.width, number.height), number)
    caption = caption_of(wording.scan, code, codes)
    return replace(call, name=named, number=called, code=code, caption=caption)


def _with_help_desk(call: Call, wording: Wording, room: Box, codes: Codes) -> Call:
    """Return *call* with the help desk instead of a number, and the code of the sheet's link, if it has one."""
    if codes.dial.startswith("tel:"):
        return replace(call, desk=_help_desk(wording, codes, room))
    side, below = codes.dial_side, codes.below if call.second else codes.caption
    if codes.stacked:
        code = Box(room.left, room.bottom - below - side, side, side)
        place = Box(room.left, room.top, room.width, room.height - side - below - 3)
    else:
        code = Box(room.right - side, room.top + (room.height - side - below) / 2, side, side)
        place = Box(room.left, room.top, code.left - codes.gap - room.left, room.height)
    caption = caption_of(wording.scan, code, codes)
    return replace(call, code=code, caption=caption, desk=_help_desk(wording, codes, place))


def _with_emergency(call: Call, wording: Wording, room: Box, codes: Codes) -> Call:
    """Return *call* with the emergency numbers instead of the hotline's, in as many rows as make them largest."""
    title = one_line("Khẩn cấp, gọi ngay", BOLD, (4, codes.side * 0.18), Box(room.left, room.top, room.width, 0))
    top = room.top + title.setting.height + 2
    count = len(wording.emergency)
    ways = {
        across: Box(room.left, top, room.width / across, (room.bottom - top) / -(-count // across))
        for across in (2, count)
    }
    across = max(ways, key=lambda across: _tile(wording, ways[across]).size)
    return replace(call, tiles_title=title, tiles=tuple(_tiles(wording, ways[across], across)))


def _tile(wording: Wording, cell: Box) -> Setting:
    """Return how the longest emergency number is set in *cell* above its name."""
    longest = max((number for number, _name in wording.emergency), key=lambda text: fit.width(text, HEAVY, 1))
    room = max(5, cell.height - _below_number(cell))
    return _number(longest, Frame(cell.width * 0.86, room, 4, 40, 1, 1.0))


def _tiles(wording: Wording, cell: Box, across: int) -> Iterator[tuple[SetLine, SetLine]]:
    big = _tile(wording, cell)
    names = _tile_names(wording, cell)
    spare = max(0.0, cell.height - big.height - _below_number(cell)) / 2
    for index, ((number, _name), name) in enumerate(zip(wording.emergency, names, strict=True)):
        down, right = divmod(index, across)
        here = cell.at(left=cell.left + cell.width * right, top=cell.top + cell.height * down + spare)
        line = SetLine(Box(here.left, here.top, cell.width, big.height), replace(big, lines=(number,)))
        yield line, SetLine(Box(here.left, line.box.bottom, cell.width * 0.88, name.height), name)


def _number(text: str, frame: Frame) -> Setting:
    """Return the number *text* on one line of *frame*, in smaller type than *frame* allows where it must be."""
    return fit.largest(text, HEAVY, frame) or fit.squeezed(text, HEAVY, frame)


def _below_number(cell: Box) -> Millimetres:
    """Return how high the name below a number may be."""
    return max(7.0, cell.height * 0.32)


def _tile_names(wording: Wording, cell: Box) -> list[Setting]:
    """Return the names below the numbers, each on a line or two, all in the type size that the longest needs."""
    high = _below_number(cell)
    frame = Frame(cell.width * 0.88, high, 2.4, max(4.6, high * 0.45), 2, 1.16)
    names = [name for _number, name in wording.emergency]
    size = min((set_.size for name in names if (set_ := fit.largest(name, SEMI, frame))), default=frame.smallest)
    same = replace(frame, smallest=size, biggest=size)
    return [fit.largest(name, SEMI, same) or Setting(fit.wrap(name, SEMI, size, same.width), size) for name in names]


def lay_second(wording: Wording, codes: Codes, place: Box) -> Second:
    """Return the second place: the page's code with its short address, or the help desk where there is no page."""
    if codes.address:
        side = codes.address_side
        high = side + codes.below
        box = Box(place.left + (place.width - side) / 2, place.top + (place.height - high) / 2, side, side)
        verb = caption_of(wording.read, box, codes, place)
        address = caption_of(codes.address.split("://")[-1], box, codes, place)
        return Second(place, box, verb, replace(address, box=verb.box.at(top=verb.box.bottom)))
    return _help_desk(wording, codes, place)


def _help_desk(wording: Wording, codes: Codes, place: Box) -> Second:
    """Return the help desk in a box as high as its words, in the middle of *place*."""
    pad = codes.side * 0.09
    inside = place.inset(pad)
    frame = Frame(inside.width, inside.height * 0.4, codes.side * 0.09, codes.side * 0.15, 3)
    name = fit.largest(wording.help_name, BOLD, frame, wording.keep)
    name = name or Setting(fit.wrap(wording.help_name, BOLD, frame.smallest, inside.width), frame.smallest)
    room = Box(inside.left, 0, inside.width, inside.height - name.height - pad / 2)
    text = _asked_at(wording.help_text, room, (codes.side * 0.095, codes.side * 0.14))
    spare = max(0.0, room.height - text.height)
    box = Box(place.left, place.top + spare / 2, place.width, place.height - spare)
    top = Box(inside.left, box.top + pad, inside.width, name.height)
    below = Box(inside.left, top.bottom + pad / 2, inside.width, text.height)
    return Second(box, help_name=SetLine(top, name), help_text=SetLine(below, text))


def _asked_at(text: str, room: Box, sizes: TypeSizes) -> Setting:
    """Return the sentences of the help desk's *text*; a number to call among them is easy to read if it can be."""
    number = _NUMBER.search(text)
    if number:
        easy = sentences(text, room, (EASY, max(EASY, sizes[1])))
        if easy.size >= EASY and number[0] in easy.words:
            return easy
    return sentences(text, room, sizes)


def sentences(text: str, room: Box, sizes: TypeSizes) -> Setting:
    """Return as many whole sentences of *text* as fit *room* in type between *sizes*; the first one always."""
    parts = text.split(". ")

    def beginning(count: int) -> str:
        words = ". ".join(parts[:count])
        return words if words.endswith(".") else f"{words}."

    def sizes_of(count: int) -> tuple[Millimetres, ...]:
        return tuple(fit.downwards(sizes[1], sizes[0] if count > 1 else sizes[0] * 0.6, 0.1))

    def is_too_high(count: int, size: Millimetres) -> bool:
        return len(fit.wrap(beginning(count), TEXT, size, room.width)) * size * fit.PROSE > room.height

    # What does not fit in the smallest type fits in none, and neither does what is longer.
    most = bisect_left(range(1, len(parts) + 1), 1, key=lambda count: is_too_high(count, sizes_of(count)[-1]))
    if most:
        size = next(size for size in sizes_of(most) if not is_too_high(most, size))
        return Setting(fit.paragraph(beginning(most), TEXT, size, room.width), size, fit.PROSE)
    return Setting(fit.wrap(parts[0], TEXT, sizes[0] * 0.6, room.width), sizes[0] * 0.6, fit.PROSE)


def number_line(text: str, sizes: TypeSizes, box: Box) -> SetLine:
    """Return the number *text* on one line of *box*, smaller than the first of *sizes* where it would not fit."""
    return SetLine(box, _number(text, Frame(box.width, 999, *sizes, 1)))


def excess_of_number(text: str) -> int:
    """Return how many letters must go from the telephone number *text* before it fits every sheet.

    >>> excess_of_number("0225 3822 822"), excess_of_number("0" * 15)
    (0, 0)
    """
    return len(text) - bisect_right(
        range(1, len(text) + 1), WIDEST_NUMBER, key=lambda end: fit.width(text[:end], HEAVY, 1)
    )


def one_line(text: str, weight: int, sizes: TypeSizes, box: Box) -> SetLine:
    """Return *text* on one line of *box*, as large as fits between *sizes*; where none does, smaller than those."""
    frame = Frame(box.width, 999, *sizes, 1)
    return SetLine(box, fit.largest(text, weight, frame) or fit.squeezed(text, weight, frame))


def caption_of(text: str, code: Box, codes: Codes, place: Box | None = None) -> SetLine:
    """Return *text* on the line below *code*, as wide as *place* where that is given."""
    around = place or code
    box = Box(around.left, code.bottom + codes.caption * 0.15, around.width, codes.caption * 0.85)
    return one_line(
        text, SEMI, (codes.side * 0.055, min(max(codes.side * 0.12, fit.READABLE), codes.caption * 0.72)), box
    )
