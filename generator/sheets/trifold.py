"""Words → an A4 sheet that is folded twice: three panels a side, the one folded in narrower, the back mirrored."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.sheets.design import A4_LYING, Design, Kind, guides_of
from generator.sheets.misfits import Misfit, fault_of, set_or_fault
from generator.sheets.parts.call import Call, Codes, Second, lay_call, lay_second, number_line, one_line
from generator.sheets.parts.lists import MOST_NOTES, Bullet, NoteBox, is_listed, lowered, set_list, set_notes
from generator.sheets.parts.masthead import LEADING, set_masthead
from generator.sheets.parts.steps import Sizes, Steps, excess, fits_columns, set_columns
from generator.sheets.parts.village_strip import Strip, lay_strip
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame, Setting
from generator.sheets.typesetting.weights import BOLD, HEAVY, SEMI, TEXT
from generator.sheets.wording import Item, Wording
from generator.units import Millimetres

LABEL = "Tờ gấp ba"
# The flap is 3 mm narrower than the other panels, so that it lies flat when folded in: printers ask for 2 to 3 mm.
WIDTH, HEIGHT = 297.0, 210.0
FLAP, PANEL = 97.0, 100.0
OUTSIDE, INSIDE = (FLAP, FLAP + PANEL), (PANEL, 2 * PANEL)
"""Where each side is folded, from the left."""
EDGE = 9.0
ROOM = PANEL - 2 * EDGE
HORIZON = 12.0  # the height of the drawing at the foot of the head
MODULE = 0.5  # of a QR code held in the hand (`call.Codes`)
STEPS = (Sizes(4.6, 10.0, 3.9), Sizes(4.4, 4.6, 3.6), Sizes(4.6, 7.0))
PREPARE, PREPARED = "Chuẩn bị sẵn", (4.8, 3.8)  # the list of what to have ready: heading, largest and smallest type
_NO_LIST = -8.0  # the least room that notes leave above them where there is no list: they need no gap


@dataclass(frozen=True, slots=True)
class FrontPanel:
    """The panel that is on top when the sheet is folded."""

    head: Box
    name: SetLine
    headline: SetLine
    summary: SetLine
    call: Call
    strip: Strip | None = None


@dataclass(frozen=True, slots=True)
class Trifold:
    """Both sides: the panels outside (flap, back, front), the steps inside, and the marks where each side is folded.

    *faults* are the parts that were squeezed, *left_out* those that found no room.
    """

    front: FrontPanel
    flap: Box
    prepare_title: SetLine | None
    prepare: tuple[Bullet, ...]
    notes: tuple[NoteBox, ...]
    second_title: SetLine
    second: Second
    numbers_title: SetLine
    numbers: tuple[tuple[SetLine, SetLine], ...]
    sources: SetLine
    inside_head: Box
    inside_title: SetLine
    steps: Steps
    next_text: SetLine | None
    outside_folds: tuple[Box, ...]
    inside_folds: tuple[Box, ...]
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()


# Kept, since the same sheet is laid out three times: for a check, in colour, and in black and white.
@lru_cache(maxsize=256)
def lay_out(wording: Wording, dial: str, address: str | None) -> Trifold:
    """Return the sheet; *dial* is the payload of the first code, *address* that of the page's, once it is known."""
    codes = Codes(dial, address, MODULE, side=28, gap=5, caption=5, stacked=True)
    front, front_faults = _front(wording, codes)
    title, prepare, notes = flap = _flap(wording)
    back = Box(FLAP + EDGE, 14, ROOM, HEIGHT - 28)
    second_title = one_line(
        "Đọc bài đầy đủ trên mạng" if address else "Cần hỏi thêm?",
        BOLD,
        (4, 5.4),
        Box(back.left, back.top, back.width, 8),
    )
    second = lay_second(wording, codes, Box(back.left, second_title.box.bottom + 1, back.width, 46))
    numbers_title = one_line("Khẩn cấp thì gọi", BOLD, (5.4, 5.4), Box(back.left, 82, back.width, 8))
    line = set_or_fault("sources", wording.provenance, TEXT, Frame(ROOM, 16, 2.1, 2.7, 6, 1.3))[0]
    sources = SetLine(Box(back.left, HEIGHT - 9 - line.height, ROOM, line.height), line)
    numbers = tuple(_numbers(wording, Box(back.left, 93, back.width, sources.box.top - 95)))
    steps, step_faults, step_texts = _steps(wording)
    next_text, next_faults = _next(wording)
    return Trifold(
        front=front,
        flap=Box(0, 0, FLAP, HEIGHT),
        prepare_title=title,
        prepare=prepare,
        notes=notes,
        second_title=second_title,
        second=second,
        numbers_title=numbers_title,
        numbers=numbers,
        sources=sources,
        inside_head=Box(0, 0, WIDTH, 25),
        inside_title=one_line(wording.headline, HEAVY, (4, 10), Box(EDGE, 6.5, WIDTH - 2 * EDGE, 12)),
        steps=steps,
        next_text=next_text,
        outside_folds=tuple(_folds(*OUTSIDE)),
        inside_folds=tuple(_folds(*INSIDE)),
        faults=(*front_faults, *step_faults),
        left_out=(*step_texts, *_left_off_flap(wording, *flap[1:]), *next_faults),
    )


def _front(wording: Wording, codes: Codes) -> tuple[FrontPanel, tuple[Misfit, ...]]:
    left = FLAP + PANEL
    # With the strip of a village below it, the call is lower, and the headline has less room.
    high = 72.0 if wording.villages else 84.0
    band = Box(left, HEIGHT - wording.narrow_strip - high, PANEL, high)
    call = lay_call(wording, codes, band, Box(left + EDGE, band.top + 7, ROOM, high - 13))
    box = Box(left + EDGE, 9, ROOM, 10)
    name = _two_lines(wording.organisation, wording.city, box)
    frame = Frame(ROOM, 48 if wording.villages else 58, 6.5, 15, 5, LEADING)

    def below(bottom: Millimetres) -> Frame:
        return Frame(ROOM, band.top - HORIZON - 4 - bottom - 3, 3.5, 4.8, 6, fit.PROSE)

    masthead = set_masthead(wording, name, 24, frame, 3, below)
    head = Box(left, 0, PANEL, band.top)
    strip = lay_strip(wording, Box(left, band.bottom, PANEL, wording.narrow_strip), EDGE)
    return FrontPanel(head, name, masthead.headline, masthead.summary, call, strip), masthead.faults


def _two_lines(first: str, second: str, box: Box) -> SetLine:
    size = min(one_line(text, SEMI, (2.2, 3.9), box).setting.size for text in (first, second))
    return SetLine(box, Setting((first, second), size, 1.25))


def _flap(wording: Wording) -> tuple[SetLine | None, tuple[Bullet, ...], tuple[NoteBox, ...]]:
    """Return the list of what to have ready, and below it as many notes as fit; warnings are kept longest."""
    ordered = sorted(wording.notes, key=lambda note: not note.warns)
    for listed in (wording.prepare, ()):
        for count in range(min(len(ordered), MOST_NOTES), -1, -1):
            notes = [note for note in wording.notes if note in ordered[:count]]
            boxes, room = _above(notes)
            title, prepare = set_list(PREPARE, listed, room, PREPARED)
            if prepare or (not listed and room.height >= _NO_LIST):
                return title, prepare, tuple(lowered(boxes, prepare[-1].box.bottom + 8 if prepare else 14, 4))
    return None, (), ()


def _above(notes: Sequence[Item]) -> tuple[list[NoteBox], Box]:
    """Return the boxes of *notes* on the flap, not yet placed, and the room that they leave above."""
    width = FLAP - 2 * EDGE
    boxes = set_notes(notes, Box(EDGE, 0, width, 0), 4.0)
    return boxes, Box(EDGE, 14, width, HEIGHT - 10 - sum(box.box.height + 4 for box in boxes) - 22)


def _left_off_flap(wording: Wording, prepare: Sequence[Bullet], notes: Sequence[NoteBox]) -> list[Misfit]:
    """Return the parts of the flap that found no room: the list of what to have ready, and notes."""

    def beside(items: Sequence[Item]) -> bool:
        room = _above(items)[1]
        return is_listed(PREPARE, wording.prepare, room, PREPARED) if prepare else room.height >= _NO_LIST

    misfits = []
    if wording.prepare and not prepare:
        misfits.append(
            fault_of("prepare", wording.prepare, lambda items: is_listed(PREPARE, items, _above(())[1], PREPARED))
        )
    if len(notes) < len(wording.notes):
        misfits.append(fault_of("notes", wording.notes, beside))
    return misfits


def _numbers(wording: Wording, room: Box) -> list[tuple[SetLine, SetLine]]:
    rows = []
    high = min(16.0, room.height / max(1, len(wording.numbers)))
    for index, (number, name) in enumerate(wording.numbers):
        top = room.top + index * high
        big = number_line(number, (6, min(12, high * 0.8)), Box(room.left, top, 30, high - 1))
        rows.append((big, one_line(name, SEMI, (3, 4.6), Box(room.left + 30, top + high * 0.2625, room.width - 30, 6))))
    return rows


def _steps(wording: Wording) -> tuple[Steps, tuple[Misfit, ...], tuple[Misfit, ...]]:
    """Return the steps inside, the misfits among them, and the misfit of their texts where those found no room."""
    high = HEIGHT - 25 - 8 - (28 if wording.what_next else 10)
    rooms = [
        Box(left + EDGE, 33, width - 2 * EDGE, high) for left, width in ((0, PANEL), (PANEL, PANEL), (2 * PANEL, FLAP))
    ]
    steps = set_columns(wording.items, rooms, *STEPS)
    if steps is None:
        index, cut = excess(wording.items, rooms[-1], STEPS[-1])
        return Steps(), (Misfit("steps", cut, index),), ()
    if steps.is_complete:
        return steps, (), ()
    return steps, (), (fault_of("steps", wording.items, lambda items: fits_columns(items, rooms, STEPS[1])),)


def _next(wording: Wording) -> tuple[SetLine | None, tuple[Misfit, ...]]:
    """Return what comes after the steps, along the foot of the inside; it is left out where it is too long."""
    if not wording.what_next:
        return None, ()
    text = " ".join(item.plain for item in wording.what_next)
    wide = WIDTH - 2 * EDGE - 10
    setting, faults = set_or_fault("what_next", text, SEMI, Frame(wide, 14, 3.4, 5.4, 2, 1.3))
    if faults:
        return None, faults
    return SetLine(Box(EDGE + 5, HEIGHT - 24 + (15 - setting.height) / 2, wide, setting.height), setting), ()


def _folds(*places: Millimetres) -> list[Box]:
    return [Box(left, top, 0, 5) for left in places for top in (0.0, HEIGHT - 5)]


DESIGN = Design(
    Kind("trifold", "Tờ gấp"), "trifold", LABEL, A4_LYING, lay_out, guides_of("leaflet"), folds=(OUTSIDE, INSIDE)
)
