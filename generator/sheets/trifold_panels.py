"""Words → the panels of a folded sheet behind its front: the flap, the back, and the three inside.

A panel that its own words leave empty is filled with what is of use there: larger type, the emergency numbers, the
help desk, and inside the call.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.sheets.misfits import Misfit, fault_of
from generator.sheets.parts.call import Call, Codes, Second, lay_call, lay_second, number_line, one_line
from generator.sheets.parts.lists import MOST_NOTES, Bullet, NoteBox, is_listed, lowered, set_list, set_notes
from generator.sheets.parts.steps import Sizes, Steps, excess, fits_columns, set_columns
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.weights import BOLD, SEMI
from generator.sheets.wording import Item, Wording
from generator.units import Millimetres

# Millimetres. The flap is 3 narrower than the other panels, to lie flat when folded in: printers ask for 2 to 3.
WIDTH, HEIGHT = 297.0, 210.0
FLAP, PANEL = 97.0, 100.0
EDGE = 9.0
ROOM = PANEL - 2 * EDGE
INSIDE_HEAD = 25.0
MODULE = 0.5  # of a QR code held in the hand (`call.Codes`)
STEPS = (Sizes(4.6, 12.0, 3.9), Sizes(4.4, 4.6, 3.6), Sizes(4.6, 7.0))
PREPARE, PREPARED = "Chuẩn bị sẵn", (6.6, 3.8)  # the list of what to have ready: heading, largest and smallest type
NOTES = (5.4, 4.7, 4.0)  # the type of notes, tried in this order
ROW = 15.0  # the height of an emergency number
FEW_NUMBERS = 2
"""So many emergency numbers leave a panel of their own nearly empty: the steps take it instead."""
_NO_LIST = -8.0  # the least room that notes leave above them where there is no list: they need no gap
_SPARSE = 0.55  # of the flap's height: what fills less has room for the emergency numbers below


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """The emergency numbers below their *title*, each with its name."""

    title: SetLine
    rows: tuple[tuple[SetLine, SetLine], ...]


@dataclass(frozen=True, slots=True)
class Flap:
    """The panel that is folded in: what to have ready and what to mind, or else the help desk; perhaps *numbers*."""

    box: Box
    prepare_title: SetLine | None = None
    prepare: tuple[Bullet, ...] = ()
    notes: tuple[NoteBox, ...] = ()
    desk_title: SetLine | None = None
    desk: Second | None = None
    numbers: EmergencyNumbers | None = None


@dataclass(frozen=True, slots=True)
class BackPanel:
    """The panel behind the front: the page's code or the help desk, both where there is room, and the *numbers*."""

    title: SetLine
    second: Second
    desk: Second | None = None
    numbers: EmergencyNumbers | None = None


@dataclass(frozen=True, slots=True)
class Inside:
    """The three panels inside: the *steps*, and where they are few the *call* and the *numbers* beside them."""

    steps: Steps
    call: Call | None = None
    numbers: EmergencyNumbers | None = None
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()


def lay_flap(wording: Wording, codes: Codes) -> Flap:
    """Return the flap: what to have ready, and below it as many notes as fit; warnings are kept longest."""
    flap = Flap(Box(0, 0, FLAP, HEIGHT))
    room = Box(EDGE, 14, FLAP - 2 * EDGE, HEIGHT - 26)
    title, prepare, notes = _list_and_notes(wording)
    if not prepare and not notes:
        if codes.address:
            flap = replace(flap, desk_title=_title("Cần hỏi thêm?", room), desk=_desk(wording, codes, room))
        top = flap.desk.box.bottom + 14 if flap.desk else room.top
        return replace(flap, numbers=lay_numbers(wording, Box(room.left, top, room.width, room.bottom - top)))
    flap = replace(flap, prepare_title=title, prepare=prepare, notes=notes)
    bottom = notes[-1].box.bottom if notes else prepare[-1].box.bottom
    if bottom - room.top < room.height * _SPARSE:
        high = room.bottom - bottom - 10
        flap = replace(flap, numbers=lay_numbers(wording, Box(room.left, bottom + 10, room.width, high), lowest=True))
    return flap


def left_off_flap(wording: Wording, flap: Flap) -> list[Misfit]:
    """Return the parts of the flap that found no room: the list of what to have ready, and notes."""

    def beside(items: Sequence[Item]) -> bool:
        room = _above(items, NOTES[-1])[1]
        return is_listed(PREPARE, wording.prepare, room, PREPARED) if flap.prepare else room.height >= _NO_LIST

    misfits = []
    if wording.prepare and not flap.prepare:
        room = _above((), NOTES[-1])[1]
        misfits.append(fault_of("prepare", wording.prepare, lambda items: is_listed(PREPARE, items, room, PREPARED)))
    if len(flap.notes) < len(wording.notes):
        misfits.append(fault_of("notes", wording.notes, beside))
    return misfits


def lay_back(wording: Wording, codes: Codes, flap: Flap, end: Millimetres) -> BackPanel:
    """Return the panel behind the front, down to *end*; what is on the *flap* is not on it again."""
    left = FLAP + EDGE
    room = Box(left, 14, ROOM, end - 14)
    title = _title("Đọc thêm" if codes.address else "Cần hỏi thêm?", room)
    below = Box(left, title.box.bottom + 1, ROOM, room.bottom - title.box.bottom - 1)
    numbers = bool(wording.numbers) and flap.numbers is None
    if not codes.address:
        second = _desk(wording, codes, room)
    else:
        second = lay_second(wording, codes, Box(left, below.top, ROOM, codes.address_side + codes.below + 2))
    desk = None
    if codes.address and not flap.desk:
        desk = _placed_desk(wording, codes, Box(left, second.box.bottom + 5, ROOM, 34))
    bottom = desk.box.bottom if desk else second.box.bottom
    rest = Box(left, bottom + 6, ROOM, end - bottom - 8)
    return BackPanel(title, second, desk, lay_numbers(wording, rest, lowest=True) if numbers else None)


def lay_inside(wording: Wording, codes: Codes) -> Inside:
    """Return the steps in as many panels as they fill; the call and the emergency numbers fill the others."""
    foot = 28 if wording.what_next else 12
    high = HEIGHT - INSIDE_HEAD - 8 - foot
    panels = [Box(left, INSIDE_HEAD, width, high) for left, width in ((0, PANEL), (PANEL, PANEL), (2 * PANEL, FLAP))]
    rooms = [Box(panel.left + EDGE, INSIDE_HEAD + 8, panel.width - 2 * EDGE, high) for panel in panels]
    numbers = len(wording.numbers) > FEW_NUMBERS and not wording.urgent
    columns = _columns(len(wording.items), beside=2 if numbers else 1)
    steps = set_columns(wording.items, rooms[:columns], *STEPS)
    if columns < len(rooms) and (steps is None or not steps.is_complete):
        columns, steps = len(rooms), set_columns(wording.items, rooms, *STEPS)
    if steps is None:
        index, cut = excess(wording.items, rooms[-1], STEPS[-1])
        return Inside(Steps(), faults=(Misfit("steps", cut, index),))
    left_out: tuple[Misfit, ...] = ()
    if not steps.is_complete:
        left_out = (fault_of("steps", wording.items, lambda items: fits_columns(items, rooms, STEPS[1])),)
    free = panels[columns:]
    if not free:
        return Inside(steps, left_out=left_out)
    panel = free[0] if len(free) == 1 or numbers else replace(free[0], width=free[-1].right - free[0].left)
    band = replace(panel, height=HEIGHT - INSIDE_HEAD - (foot if wording.what_next else 0))
    inner = Box(panel.left + EDGE, INSIDE_HEAD + 10, panel.width - 2 * EDGE, min(high - 6, 118))
    call = lay_call(wording, replace(codes, side=44, address=None), band, inner)
    return Inside(steps, call, lay_numbers(wording, rooms[-1]) if numbers and len(free) > 1 else None, (), left_out)


def lay_numbers(wording: Wording, room: Box, *, lowest: bool = False) -> EmergencyNumbers | None:
    """Return the emergency numbers in *room*, at its foot if *lowest*; nothing where the commune lists none."""
    if not wording.numbers:
        return None
    row = min(ROW if lowest else ROW * 1.7, (room.height - 11) / len(wording.numbers))
    top = room.bottom - 11 - row * len(wording.numbers) if lowest else room.top
    title = one_line("Khẩn cấp thì gọi", BOLD, (4, 5.4), Box(room.left, top, room.width, 8))
    return EmergencyNumbers(title, tuple(_rows(wording, Box(room.left, top + 11, room.width, row))))


def _rows(wording: Wording, first: Box) -> Iterator[tuple[SetLine, SetLine]]:
    wide, high = first.width * 0.4, first.height
    for index, (number, name) in enumerate(wording.numbers):
        top = first.top + index * high
        big = number_line(number, (6, min(16, high * 0.8)), Box(first.left, top, wide - 2, high - 1))
        middle = top + big.setting.height / 2 - 3
        yield big, one_line(name, SEMI, (3, 4.8), Box(first.left + wide, middle, first.width - wide, 6))


def _columns(steps: int, beside: int) -> int:
    """Return in how many of the three panels *steps* are set, up to *beside* others with the call and the numbers."""
    most = 1 if steps <= 3 else 2 if steps == 4 else 3
    return max(most, min(steps, 3 - beside))


def _title(text: str, room: Box) -> SetLine:
    return one_line(text, BOLD, (4, 5.4), Box(room.left, room.top, room.width, 8))


def _desk(wording: Wording, codes: Codes, room: Box) -> Second:
    return _placed_desk(wording, codes, Box(room.left, room.top + 9, room.width, 48))


def _placed_desk(wording: Wording, codes: Codes, place: Box) -> Second:
    return lay_second(wording, replace(codes, address=None), place)


def _list_and_notes(wording: Wording) -> tuple[SetLine | None, tuple[Bullet, ...], tuple[NoteBox, ...]]:
    ordered = sorted(wording.notes, key=lambda note: not note.warns)
    for listed in (wording.prepare, ()):
        for count in range(min(len(ordered), MOST_NOTES), -1, -1):
            notes = [note for note in wording.notes if note in ordered[:count]]
            for size in NOTES:
                boxes, room = _above(notes, size)
                title, prepare = set_list(PREPARE, listed, room, PREPARED)
                if prepare or (not listed and room.height >= _NO_LIST):
                    top = prepare[-1].box.bottom + 8 if prepare else 14
                    return title, prepare, tuple(_spread(boxes, top))
    return None, (), ()


def _spread(boxes: Sequence[NoteBox], top: Millimetres) -> Iterator[NoteBox]:
    """Yield *boxes* from *top* down, farther apart where the flap has room."""
    high = sum(note.box.height for note in boxes)
    spare = HEIGHT - 14 - top - high
    return lowered(boxes, top, min(9, max(4, spare / max(1, len(boxes)))))


def _above(notes: Sequence[Item], size: Millimetres) -> tuple[list[NoteBox], Box]:
    """Return the boxes of *notes* in type of *size* on the flap, not yet placed, and the room that they leave above."""
    width = FLAP - 2 * EDGE
    boxes = set_notes(notes, Box(EDGE, 0, width, 0), size)
    return boxes, Box(EDGE, 14, width, HEIGHT - 10 - sum(box.box.height + 4 for box in boxes) - 22)
