"""Words → an A5 leaflet: the front says what it is about and whom to call, the back how it is done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from generator.sheets import kinds
from generator.sheets.design import A5, Design, guides_of
from generator.sheets.misfits import Misfit, fault_of, set_fine_print, set_or_fault
from generator.sheets.parts.call import Call, Codes, Second, lay_call, lay_second, one_line
from generator.sheets.parts.lists import MOST_NOTES, Bullet, NoteBox, is_listed, lowered, set_list, set_notes
from generator.sheets.parts.masthead import LEADING, set_masthead, set_name
from generator.sheets.parts.scene import BESIDE, scene_in_head
from generator.sheets.parts.steps import Sizes, Steps, excess, fits, set_steps
from generator.sheets.parts.village_strip import Strip, lay_strip, strip_height
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame
from generator.sheets.typesetting.weights import HEAVY, TEXT
from generator.sheets.wording import UNPRINTED, Item, Wording
from generator.units import Millimetres

# Millimetres.
WIDTH, HEIGHT, EDGE = 148.0, 210.0, 11.0
ROOM = WIDTH - 2 * EDGE
HORIZON = 12.0  # the height of the drawing at the foot of the head
MODULE = 0.5  # of a QR code held in the hand (`call.Codes`)
LABEL = "Tờ rơi A5"
STEPS = (Sizes(4.7, 8.4, 3.9, (1,)), Sizes(4.5, 5.0, 3.6, (1,)), Sizes(4.7, 8.4))
NOTE = 3.8  # the type of a note
SOURCES = (fit.READABLE, 2.8)  # the largest type of the sources, tried in this order
TALLEST = (19.0, 16.0, 13.0)  # bounds of the headline's type, tried in this order
PREPARE, PREPARED = "Chuẩn bị sẵn", (5.2, 3.8)  # the list of what to have ready: heading, largest and smallest type


@dataclass(frozen=True, slots=True)
class LeafletFront:
    """The side that says what the leaflet is about and whom to call."""

    head: Box
    name: SetLine
    headline: SetLine
    summary: SetLine
    call: Call
    prepare_title: SetLine | None = None
    prepare: tuple[Bullet, ...] = ()
    strip: Strip | None = None
    scene: Box | None = None


@dataclass(frozen=True, slots=True)
class Back:
    """The side that says how it is done and what to mind."""

    title: SetLine
    steps: Steps
    notes: tuple[NoteBox, ...]
    foot: Box
    second: Second
    sources: SetLine
    help: Second | None = None


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A leaflet laid out; *faults* are the parts that were squeezed, *left_out* those that found no room."""

    front: LeafletFront
    back: Back
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()


# Kept, since the same sheet is laid out three times: for a check, in colour, and in black and white.
@lru_cache(maxsize=256)
def lay_out(wording: Wording, dial: str, address: str | None) -> Leaflet:
    """Return the leaflet; *dial* is the payload of the first code, *address* that of the page's, once it is known."""
    faults: list[Misfit] = []
    left_out: list[Misfit] = []
    codes = Codes(dial, address, MODULE, side=30, gap=5, caption=5)
    front = _front(wording, codes, faults, left_out)
    back = _back(wording, codes, faults, left_out)
    return Leaflet(front, back, tuple(faults), tuple(left_out))


def _front(wording: Wording, codes: Codes, faults: list[Misfit], left_out: list[Misfit]) -> LeafletFront:
    """Return the front. The list of what to have ready is left out rather than make the headline small."""
    low = strip_height(wording, ROOM)
    low += UNPRINTED if low else 0
    band = Box(0, HEIGHT - 52 - low, WIDTH, 52)
    call = lay_call(wording, codes, band, Box(EDGE, band.top + 7, ROOM, 38))
    name = set_name(wording, (2.6, 4.0), Box(EDGE, 9, ROOM, 5))
    below = (
        Frame(ROOM * BESIDE, 34, 4, 5.4, 5, fit.PROSE) if wording.scene else Frame(ROOM - 22, 30, 4, 5.4, 4, fit.PROSE)
    )
    fronts = []
    for tallest in TALLEST:
        masthead = set_masthead(wording, name, 19, Frame(ROOM, 60, 7, tallest, 4, LEADING), 3.5, lambda _: below)
        head = Box(0, 0, WIDTH, masthead.summary.box.bottom + 3 + HORIZON)
        room = Box(EDGE, head.bottom + 4, ROOM, band.top - head.bottom - 8)
        listed = set_list(PREPARE, wording.prepare, room, PREPARED, lowered_by=0.4)
        fronts.append(LeafletFront(head, name, masthead.headline, masthead.summary, call, *listed))
        if fronts[-1].prepare or not wording.prepare:
            break
    else:
        left_out.append(fault_of("prepare", wording.prepare, partial(is_listed, PREPARE, room=room, sizes=PREPARED)))
    faults += masthead.faults
    best = next((front for front in fronts if front.prepare), None) or _filled(fronts[0], band.top)
    scene = scene_in_head(wording.scene, best.head, best.headline, best.summary, WIDTH - EDGE)
    return replace(best, scene=scene, strip=lay_strip(wording, Box(0, band.bottom, WIDTH, low), EDGE, foot=UNPRINTED))


def _filled(front: LeafletFront, bottom: Millimetres) -> LeafletFront:
    """Return *front* with its head extended down to *bottom*: there is no list between the head and the call."""
    down = (bottom - front.head.bottom) * 0.4
    return replace(
        front,
        head=Box(0, 0, WIDTH, bottom),
        headline=replace(front.headline, box=front.headline.box.at(top=front.headline.box.top + down)),
        summary=replace(front.summary, box=front.summary.box.at(top=front.summary.box.top + down)),
    )


def _back(wording: Wording, codes: Codes, faults: list[Misfit], left_out: list[Misfit]) -> Back:
    wide, high = (46.0, 41.0) if codes.address else (ROOM, 27.0)
    sources = _sources(wording, high + 10)
    foot = _foot(sources, high + 10)
    place = Box(EDGE, foot.top + 5, wide, high)
    second = lay_second(wording, codes, place)
    desk = None
    if codes.address:
        beside = Box(place.right + 5, place.top, WIDTH - EDGE - place.right - 5, place.height)
        desk = lay_second(wording, replace(codes, address=None), beside)
    title = one_line("Làm từng bước", HEAVY, (6, 8), Box(EDGE, 11, ROOM, 9))
    room = _room(foot)
    steps, notes = _steps_and_notes(wording, room)
    left_out += _left_out(wording, steps, notes, room)
    if steps is None:
        index, cut = excess(wording.items, room, STEPS[-1])
        faults.append(Misfit("steps", cut, index))
    return Back(title, steps or Steps(), notes, foot, second, sources, desk)


def _sources(wording: Wording, high: Millimetres) -> SetLine:
    """Return the sources, above them a foot so *high*: in smaller type where more of the steps and notes fits then."""

    def told(largest: Millimetres) -> SetLine:
        setter = set_fine_print if largest >= fit.READABLE else set_or_fault
        line = setter("sources", wording.provenance, TEXT, Frame(ROOM, 9, 2.1, largest, 3, 1.3))[0]
        return SetLine(Box(EDGE, HEIGHT - 7 - line.height, ROOM, line.height), line)

    def fitting(sources: SetLine) -> tuple[bool, bool, int]:
        steps, notes = _steps_and_notes(wording, _room(_foot(sources, high)))
        return steps is not None, bool(steps and steps.is_complete), len(notes)

    return max(map(told, SOURCES), key=fitting)  # the first of equal ones


def _foot(sources: SetLine, high: Millimetres) -> Box:
    return Box(0, sources.box.top - 4 - high, WIDTH, high)


def _room(foot: Box) -> Box:
    """Return the room of the steps and notes above the *foot*."""
    return Box(EDGE, 24, ROOM, foot.top - 24 - 4)


def _steps_and_notes(wording: Wording, room: Box) -> tuple[Steps | None, tuple[NoteBox, ...]]:
    """Return the steps, and below them as many notes as fit; warnings are kept longest."""
    ordered = sorted(wording.notes, key=lambda note: not note.warns)
    for count in range(min(len(ordered), MOST_NOTES), -1, -1):
        notes = [note for note in wording.notes if note in ordered[:count]]
        boxes = set_notes(notes, room, NOTE)
        above = _above(boxes, room)
        steps = set_steps(wording.items, above, *(STEPS[:1] if count else STEPS))
        if steps:
            return steps, tuple(lowered(boxes, above.bottom + 2))
    return None, ()


def _above(boxes: Sequence[NoteBox], room: Box) -> Box:
    """Return the part of *room* that the notes in *boxes* leave for the steps."""
    high = sum(box.box.height + 3 for box in boxes) + (2 if boxes else 0)
    return Box(room.left, room.top, room.width, room.height - high)


def _left_out(wording: Wording, steps: Steps | None, notes: Sequence[NoteBox], room: Box) -> list[Misfit]:
    """Return the parts of the back that found no room: the texts of the steps, and notes."""

    def beside_steps(items: Sequence[Item]) -> bool:
        return fits(wording.items, _above(set_notes(items, room, NOTE), room), STEPS[0])

    misfits = []
    if steps and not steps.is_complete:
        misfits.append(fault_of("steps", wording.items, lambda items: fits(items, room, STEPS[1])))
    if steps and len(notes) < len(wording.notes):
        misfits.append(fault_of("notes", wording.notes, beside_steps))
    return misfits


DESIGNS = (Design(kinds.LEAFLET, "leaflet", LABEL, A5, lay_out, guides_of("leaflet"), flip="long"),)
