"""The strip at the foot of a sheet that is made out to a village: its name, and whom or where to ask.

Only the strip differs from village to village, so a sheet is laid out once for all of them: each text of the strip is
one line, in type as large as the longest text allows. Where the line with the telephone of a village's head would be
too small to dial from, the number has a line of its own below the head's name.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.fields import is_phone
from generator.model import Commune, Village
from generator.rendering.slots import mark
from generator.said import Words, plain
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Setting
from generator.sheets.typesetting.weights import HEAVY, SEMI
from generator.sheets.wording import EASY, NARROW_STRIP, STRIP, Wording
from generator.text.capitals import capital
from generator.units import Ems, Millimetres

NAME, FIRST, SECOND, HEAD, PHONE = SLOTS = "village", "first", "second", "head", "phone"
NO_PHONE = "\N{NO-BREAK SPACE}"
"""What stands in the line of the number where a village has none: a slot is never empty."""
NARROW: Millimetres = 81.0
"""The width of the strip on the narrowest sheets (door hanger: 99 less two edges of 9)."""
NAME_WEIGHT, DESK_WEIGHT = HEAVY, SEMI
SMALLEST_NAME, SMALLEST_DESK = 4.0, 2.4  # type sizes in millimetres: our own choice, found by looking at prints
ANY_VILLAGE = ("Thôn", "Trưởng thôn", "Ủy ban nhân dân xã")
"""A made-up village, for measuring where only the height of the strip matters."""
_GAP: Millimetres = 8.0
_EXACT = 6  # decimals of a millimetre: sums of the same lengths differ behind that
_LINE: Ems = 1.25
"""The height of a line where the number has its own."""


@dataclass(frozen=True, slots=True)
class StripLine:
    """A place for one line of text, the *slot*; *mark* stands in the sheet until a village's text takes its place.

    Two places are equal where any text looks the same in them, whatever room is left beside it: its *type* is the same,
    and so is the *edge* that it begins or ends at.
    """

    slot: str
    mark: str
    line: SetLine = field(compare=False)
    edge: tuple[Millimetres, Millimetres]
    type: Setting


@dataclass(frozen=True, slots=True)
class Strip:
    """The *band* of the strip; in it the village's *name*, and two lines on whom to ask, *first* and *second*.

    The lines are beside the name, or below it if *stacked*. Between them the *number* of the head has a line of its
    own where it would be too small in the first.
    """

    band: Box
    name: StripLine
    first: StripLine
    second: StripLine
    stacked: bool
    number: StripLine | None = None


def texts_of(village: Village, commune: Commune, head: str, words: Words) -> dict[str, str]:
    """Return the text of each of `SLOTS`: the name of *village*, two lines on whom to ask, and the first in two parts.

    The number of its head, who is called *head* there, is in the content only with the head's consent.
    """
    lines = [
        *_asked_in(village, head, words),
        f"Hỏi tại {words(commune.help_desk.name)}",
        words(commune.organisation),
    ]
    alone, phone = parts_of(lines[0])
    return {NAME: words(village.name), FIRST: lines[0], SECOND: lines[1], HEAD: alone, PHONE: phone}


def parts_of(first: str) -> tuple[str, str]:
    r"""Return the *first* line of a village without the telephone number in it, and that number.

    >>> parts_of("Trưởng thôn Phạm Ví: 0200 000 011"), parts_of("Hỏi tại nhà văn hóa")
    (('Trưởng thôn Phạm Ví', '0200 000 011'), ('Hỏi tại nhà văn hóa', '\xa0'))
    """
    head, colon, phone = first.rpartition(": ")
    return (head, phone) if colon and is_phone(plain(phone)) else (first, NO_PHONE)


def excess(texts: Mapping[str, str]) -> dict[str, int]:
    """Return how many letters each of *texts* must lose to fit the narrowest strip; those that fit are left out.

    >>> excess({"village": "Thôn Đoài", "first": "Hỏi tại nhà văn hóa " * 4, "second": "Hỏi tại xã"})
    {'first': 12}
    """
    first = texts.get(HEAD, texts[FIRST])
    over = {
        NAME: _over(texts[NAME], NAME_WEIGHT, SMALLEST_NAME),
        FIRST: _over(first, DESK_WEIGHT, SMALLEST_DESK),
        SECOND: _over(texts[SECOND], DESK_WEIGHT, SMALLEST_DESK),
    }
    return {slot: count for slot, count in over.items() if count}


def lay_strip(wording: Wording, band: Box, edge: Millimetres, *, foot: Millimetres = 0) -> Strip | None:
    """Return the strip in *band*, with *edge* free on both sides, for any village of *wording*; None if it has none.

    Nothing is set in the lowest *foot* of it, where the sheet ends.
    """
    if not wording.villages:
        return None
    room = Box(band.left + edge, band.top, band.width - 2 * edge, band.height - foot)
    widths = _widths(wording)
    strip = _side_by_side(band, room, widths) or _stacked(band, room, widths)
    if not _has_phone(wording) or strip.first.line.setting.size >= EASY - 1e-6:
        return strip
    apart = _widths_apart(wording)
    return (_apart_stacked if room.height >= NARROW_STRIP else _apart_beside)(band, room, apart)


def strip_height(wording: Wording, width: Millimetres) -> Millimetres:
    """Return how high a strip of *width* must be, its foot not included, for the telephone of a village's head."""
    if not wording.villages:
        return 0.0
    room = Box(0, 0, width, STRIP)
    beside = _side_by_side(room, room, _widths(wording))
    return STRIP if beside and beside.first.line.setting.size >= EASY else NARROW_STRIP


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


def _has_phone(wording: Wording) -> bool:
    return any(parts_of(first)[1] != NO_PHONE for _name, first, _second in wording.villages)


def _widths_apart(wording: Wording) -> tuple[Ems, Ems, Ems, Ems]:
    """Return how wide the longest name of a village is, of a head, the longest number, and the longest second line."""
    names, firsts, seconds = zip(*wording.villages, strict=True)
    heads, phones = zip(*map(parts_of, firsts), strict=True)
    desk = _widest(heads, DESK_WEIGHT), _widest(phones, DESK_WEIGHT), _widest(seconds, DESK_WEIGHT)
    return _widest(names, NAME_WEIGHT), *desk


def _side_by_side(band: Box, room: Box, widths: tuple[Ems, Ems, Ems]) -> Strip | None:
    """Return the strip with the name on the left and the lines on the right; None where that makes them too small.

    The name shrinks before the lines do: a telephone number is read from a sheet in the hand.
    """
    name, desk = widths[0], max(widths[1:])
    name_size, desk_size = room.height * 0.5, room.height * 0.28
    shrunk = min(1, (room.width - _GAP) / (name * name_size + desk * desk_size))
    desk_size = min(desk_size, max(desk_size * shrunk, EASY))
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
        _slot(FIRST, right, desk_size, ends=True),
        _slot(SECOND, right.at(top=right.bottom), desk_size, ends=True),
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


def _apart_beside(band: Box, room: Box, widths: tuple[Ems, Ems, Ems, Ems]) -> Strip:
    """Return the strip with the name on the left, and on the right the head, the number and a line below."""
    name, head, phone, second = widths
    lines = max(head, second)
    spare = room.width - _GAP
    most = (room.height / _LINE - EASY) / 2
    desk_size = max(SMALLEST_DESK, min(most, EASY, (spare - name * SMALLEST_NAME * 1.5) / lines))
    wide = max(lines * desk_size, phone * EASY)
    name_size = min(room.height * 0.5, (spare - wide) / name)
    left = room.right - wide
    top = room.top + (room.height - (2 * desk_size + EASY) * _LINE) / 2
    first = Box(left, top, wide, desk_size * _LINE)
    number = Box(left, first.bottom, wide, EASY * _LINE)
    return Strip(
        band,
        _slot(NAME, Box(room.left, room.top, spare - wide, room.height), name_size),
        _slot(HEAD, first, desk_size, ends=True),
        _slot(SECOND, first.at(top=number.bottom), desk_size, ends=True),
        stacked=False,
        number=_slot(PHONE, number, EASY, ends=True),
    )


def _apart_stacked(band: Box, room: Box, widths: tuple[Ems, Ems, Ems, Ems]) -> Strip:
    """Return the strip with the name above, and below it the head, the number and a line on where to ask."""
    shares = (0.25, 0.14, 0.19, 0.14)
    sizes = [min(room.height * share, room.width / width) for share, width in zip(shares, widths, strict=True)]
    # Each line is as high as its share of the height, so that the strips of all sheets look alike.
    tops, top = [], room.top + room.height * 0.06
    for share in shares:
        tops.append(Box(room.left, top, room.width, room.height * share * _LINE))
        top += room.height * share * _LINE
    name, head, number, second = (
        _slot(slot, box, size) for slot, box, size in zip((NAME, HEAD, PHONE, SECOND), tops, sizes, strict=True)
    )
    return Strip(band, name, head, second, stacked=True, number=number)


def _slot(name: str, box: Box, size: Millimetres, *, ends: bool = False) -> StripLine:
    """Return the place *name* in *box* for a text of *size*, which *ends* at its right side or begins at its left."""
    setting = Setting((), size, box.height / size)
    edge = round(box.right if ends else box.left, _EXACT), round(box.top, _EXACT)
    return StripLine(name, mark(name), SetLine(box, setting), edge, setting)
