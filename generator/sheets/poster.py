"""Lay a poster out: wording → places and type sizes, by measured text. What does not fit is told, never clipped.

The sheet from above: a coloured head (who speaks, headline, summary), the steps as numbered actions, a band with
the number to call beside its code and a second place (the code of the page, or the help desk), and the sources.
Sizes are units, a millimetre on A4; A3 and A2 enlarge the sheet, and ask for larger letters and modules.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.said import plain
from generator.sheets.design import A2, A3, A4, Design, Kind, Paper, guides_of
from generator.sheets.misfits import Misfit, fault_of, set_or_fault
from generator.sheets.parts.body import Groups, set_body, shortened
from generator.sheets.parts.call import Call, Codes, lay_call
from generator.sheets.parts.masthead import LEADING, set_name, set_part
from generator.sheets.parts.steps import Sizes, Steps, excess, fits, set_steps
from generator.sheets.parts.village_strip import Strip, lay_strip
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame, Setting
from generator.sheets.wording import Wording

WIDTH, HEIGHT, EDGE = 210.0, 297.0, 14.0
ROOM = WIDTH - 2 * EDGE
FOOT = 14.0
HORIZON = 16.0
GAP = 6.0
PAD = 7.0
SUMMARY = 147.0  # so that the sun rises beside the text
HEADLINES = ((25.0, 3), (25.0, 2), (18.0, 2), (14.0, 4))  # size and lines, at most
BODY = (4.6, 7.0)
TEXT, SEMI, HEAVY = 400, 600, 800


@dataclass(frozen=True, slots=True)
class PosterSize:
    """A size of poster, with the smallest type of each part.

    A letter is read with ease where its height is 1/344 of the distance, twice what a sharp eye needs; capitals of
    Be Vietnam Pro are 0.74 of the type size. So titles of steps want 5.9 mm at 1.5 m (A4), 11.8 at 3 m (A3), 19.6 at
    5 m (A2). *module* is the smallest module of a QR code, in millimetres. A poster for *far* readers says less: its
    summary stands where a nearer one has the steps.
    """

    name: str
    label: str
    scale: float
    module: float
    headline: float
    summary: float
    steps: tuple[Sizes, ...] = ()
    far: bool = False


NEAR = PosterSize("a4", "Áp phích A4", 1, 0.9, 10, 5, (Sizes(6.2, 9.0, 4.3), Sizes(6.2, 12.4), Sizes(5.4, 6.2)))
FAR = PosterSize("a3", "Áp phích A3", 2**0.5, 3, 12, 8.4, far=True)
FARTHEST = PosterSize("a2", "Áp phích A2", 2, 3, 12, 9.8, far=True)
FORMATS = (NEAR, FAR, FARTHEST)


@dataclass(frozen=True, slots=True)
class Poster:
    """A poster laid out; *faults* tell what had to be squeezed, *left_out* what fell away for want of room."""

    wording: Wording
    head: Box
    name: SetLine
    headline: SetLine
    summary: SetLine
    steps: Steps
    call: Call
    sources: SetLine
    body: Groups = ()
    strip: Strip | None = None
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()
    far: bool = False

    @property
    def is_complete(self) -> bool:
        """Tell whether everything is said: every step with its text, every sentence of the summary."""
        return not self.faults and self.steps.is_complete and self.summary.setting.words == self.wording.summary


# A check lays out what is printed afterwards, and the twin in black and white is laid out alike.
@lru_cache(maxsize=256)
def lay_out(wording: Wording, form: PosterSize, dial: str, address: str | None) -> Poster:
    """Return the poster; *dial* is the payload of the call's code, *address* that of the page's, once it is known.

    The headline is as large as can be, but makes room where the texts of the steps need it.
    """
    call = _call(wording, form, dial, address)
    tries: list[Poster] = []
    for tallest, lines in HEADLINES:
        tries.append(_with_head(wording, form, call, tallest, lines))
        if tries[-1].is_complete:
            return tries[-1]
    best = next((poster for poster in tries if not poster.faults), tries[0])
    if best.faults or best.is_complete or form.far:
        return best
    said = best.summary.setting.words
    if said != wording.summary:
        return replace(best, left_out=(Misfit("summary", len(plain(wording.summary)) - len(plain(said))),))
    roomy = max((_room_below(one.head, call.band.top) for one in tries), key=lambda room: room.height)
    left = fault_of("steps", wording.items, lambda items: fits(items, roomy, form.steps[0]))
    return replace(best, left_out=(left,))


def misfits(wording: Wording, form: PosterSize, dial: str, address: str | None) -> tuple[Misfit, ...]:
    """Return what is too long for a poster of running text, whatever its headline leaves; nothing where all fits."""
    call = _call(wording, form, dial, address)
    tries = []
    for tallest, lines in reversed(HEADLINES):  # the last leave most
        tries.append(_with_head(wording, form, call, tallest, lines, (BODY[0], BODY[0])))
        if not tries[-1].faults:
            return ()
    best = min(tries, key=lambda poster: (any(one.part != "body" for one in poster.faults), poster.head.bottom))
    room = _room_of_body(best.head, call)
    return tuple(
        _fault_of_body(wording, room) if fault.part == "body" and wording.blocks else fault for fault in best.faults
    )


def _fault_of_body(wording: Wording, room: Box) -> Misfit:
    """Return how many letters must go from the end of the text."""
    length = sum(len(block.plain) for block in wording.blocks)
    cut = bisect_left(
        range(length),
        True,  # noqa: FBT003 - what is looked for
        key=lambda cut: bool(set_body(shortened(wording.blocks, length - cut), room, (BODY[0], BODY[0]))),
    )
    return Misfit("body", cut % length)  # to cut all of it is no advice


def _with_head(
    wording: Wording, form: PosterSize, call: Call, tallest: float, lines: int, sizes: tuple[float, float] = BODY
) -> Poster:
    name = set_name(wording, (3.2, 5.2), Box(EDGE, 12, ROOM, 6))
    frame = Frame(ROOM, 62, form.headline, tallest * (1.3 if form.far else 1), lines, LEADING)
    headline, faults = set_part("headline", wording.headline, HEAVY, (EDGE, 24), frame, wording.keep)
    nothing_below = not wording.items and not wording.blocks
    middle = _far if form.far or nothing_below else _near
    head, summary, steps, more = middle(wording, form, headline.box.bottom, call.band.top)
    strip = lay_strip(wording, Box(0, call.band.bottom, WIDTH, wording.strip), EDGE)
    # A headline out of all measure takes the room of the rest: it is told first.
    body: Groups = ()
    if wording.blocks:
        body = set_body(wording.blocks, _room_of_body(head, call), sizes)
        more = (*more, *(() if body else (Misfit("body", 0),)))
    sources, faults = _sources(wording), faults or more
    return Poster(wording, head, name, headline, summary, steps, call, sources, body, strip, faults, far=form.far)


def _near(wording: Wording, form: PosterSize, top: float, end: float) -> tuple[Box, SetLine, Steps, tuple[Misfit, ...]]:
    """Return the head down to its horizon, the summary inside it, and the steps below."""
    frame = Frame(SUMMARY, 27, form.summary, 6.6, 3, fit.PROSE)
    summary, faults = set_part("summary", wording.summary, TEXT, (EDGE, top + 4), frame, wording.keep)
    head = Box(0, 0, WIDTH, summary.box.bottom + 2 + HORIZON)
    room = _room_below(head, end)
    steps = set_steps(wording.items, room, *form.steps)
    if steps is None:
        index, cut = excess(wording.items, room, form.steps[-1])
        return head, summary, Steps(), (*faults, Misfit("steps", cut, index))
    return head, summary, steps, faults


def _far(wording: Wording, form: PosterSize, top: float, end: float) -> tuple[Box, SetLine, Steps, tuple[Misfit, ...]]:
    """Return the head down to its horizon, and the summary below, as large as can be."""
    head = Box(0, 0, WIDTH, top + 14 + HORIZON)
    room = _room_below(head, end)
    frame = Frame(ROOM, room.height, form.summary, 15, 5, 1.26)
    setting, faults = _first_sentences(wording, frame)
    box = Box(EDGE, room.top + (room.height - setting.height) / 2, ROOM, setting.height)
    return head, SetLine(box, setting), Steps(), faults


def _room_below(head: Box, end: float) -> Box:
    return Box(EDGE, head.bottom + GAP, ROOM, end - head.bottom - 2 * GAP)


def _room_of_body(head: Box, call: Call) -> Box:
    return Box(EDGE, head.bottom + GAP - 2, ROOM, call.band.top - head.bottom - 2 * GAP + 4)


def _first_sentences(wording: Wording, frame: Frame) -> tuple[Setting, tuple[Misfit, ...]]:
    """Return as many sentences of the summary as are read from afar; the rest stands on nearer sheets."""
    sentences = wording.summary.split(". ")
    for count in range(len(sentences), 0, -1):
        said = ". ".join(sentences[:count])
        said = said if count == len(sentences) else f"{said}."
        setting, faults = set_or_fault("summary", said, SEMI, frame, wording.keep)
        if not faults:
            break
    return setting, faults


def _call(wording: Wording, form: PosterSize, dial: str, address: str | None) -> Call:
    codes = Codes(dial, address, form.module / form.scale, side=56 if form.far else 38, stacked=form.far)
    least = 50.0 if address else 72.0 if form.far else 60.0
    second = max(least, codes.address_side)
    high = max(codes.dial_side, codes.address_side) + codes.caption
    if form.far:
        high = max(high, codes.dial_side + min(40, (ROOM - second - codes.gap) / 2.6) + codes.caption + 12)
    band = Box(0, HEIGHT - FOOT - wording.strip - high - 2 * PAD, WIDTH, high + 2 * PAD)
    return lay_call(wording, codes, band, Box(EDGE, band.top + PAD, ROOM, high), second)


def _sources(wording: Wording) -> SetLine:
    box = Box(EDGE, HEIGHT - FOOT + 3, ROOM, FOOT - 6)
    frame = Frame(box.width, box.height, 2.3, 3.1, 2, 1.3)
    return SetLine(box, set_or_fault("sources", wording.provenance, TEXT, frame)[0])


def _design(form: PosterSize, paper: Paper, *, notices: bool = False, has_twin: bool = True) -> Design:
    def laid_out(wording: Wording, dial: str, address: str | None) -> Poster:
        return lay_out(wording, form, dial, address)

    return Design(
        Kind("poster", "Áp phích"),
        form.name,
        form.label,
        paper,
        laid_out,
        guides_of("poster"),
        notices=notices,
        linked=not form.far,
        has_twin=has_twin,
    )


# The one that is read from nearby comes first; the largest goes to a print shop, so it has no twin in black and white.
DESIGNS = (_design(NEAR, A4, notices=True), _design(FAR, A3), _design(FARTHEST, A2, has_twin=False))
