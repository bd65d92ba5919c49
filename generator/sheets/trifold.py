"""Words → an A4 sheet that is folded twice: three panels a side, the one folded in narrower, the back mirrored."""

from dataclasses import dataclass, replace
from functools import lru_cache

from generator.sheets import kinds
from generator.sheets.design import A4_LYING, Design, guides_of
from generator.sheets.misfits import Misfit, set_fine_print, set_or_fault
from generator.sheets.parts.call import Call, Codes, lay_call, one_line
from generator.sheets.parts.masthead import LEADING, set_masthead
from generator.sheets.parts.scene import scene_in_head
from generator.sheets.parts.village_strip import Strip, lay_strip
from generator.sheets.trifold_panels import (
    EDGE,
    FLAP,
    HEIGHT,
    INSIDE_HEAD,
    MODULE,
    PANEL,
    ROOM,
    WIDTH,
    BackPanel,
    Flap,
    Inside,
    lay_back,
    lay_flap,
    lay_inside,
    left_off_flap,
)
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame, Setting
from generator.sheets.typesetting.weights import HEAVY, SEMI, TEXT
from generator.sheets.wording import UNPRINTED, Wording
from generator.units import Millimetres

LABEL = "Tờ gấp ba"
OUTSIDE, INSIDE = (FLAP, FLAP + PANEL), (PANEL, 2 * PANEL)
"""Where each side is folded, from the left."""
HORIZON = 12.0  # the height of the drawing at the foot of the head
TICK = UNPRINTED + 2.5  # how far a mark for folding reaches from the edge: an office's printer shows its end


@dataclass(frozen=True, slots=True)
class FrontPanel:
    """The panel that is on top when the sheet is folded."""

    head: Box
    name: SetLine
    headline: SetLine
    summary: SetLine
    call: Call
    strip: Strip | None = None
    scene: Box | None = None


@dataclass(frozen=True, slots=True)
class Trifold:
    """Both sides: the panels outside (flap, back, front), the steps inside, and the marks where each side is folded.

    *faults* are the parts that were squeezed, *left_out* those that found no room.
    """

    front: FrontPanel
    flap: Flap
    back: BackPanel
    sources: SetLine
    inside_head: Box
    inside_title: SetLine
    inside: Inside
    next_text: SetLine | None
    outside_folds: tuple[Box, ...]
    inside_folds: tuple[Box, ...]
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()


# Kept, since the same sheet is laid out three times: for a check, in colour, and in black and white.
@lru_cache(maxsize=256)
def lay_out(wording: Wording, dial: str, address: str | None) -> Trifold:
    """Return the sheet; *dial* is the payload of the first code, *address* that of the page's, once it is known."""
    codes = Codes(dial, address, MODULE, side=34, gap=5, caption=5, stacked=True)
    front, front_faults = _front(wording, replace(codes, side=30 if wording.villages else 34))
    flap, inside = lay_flap(wording, codes), lay_inside(wording, codes)
    line = set_fine_print("sources", wording.provenance, TEXT, Frame(ROOM, 17, 2.1, fit.READABLE, 6, 1.3))[0]
    sources = SetLine(Box(FLAP + EDGE, HEIGHT - 9 - line.height, ROOM, line.height), line)
    next_text, next_faults = _next(wording)
    return Trifold(
        front=front,
        flap=flap,
        back=lay_back(wording, replace(codes, side=44), flap, sources.box.top - 4),
        sources=sources,
        inside_head=Box(0, 0, WIDTH, INSIDE_HEAD),
        inside_title=one_line(wording.headline, HEAVY, (4, 10), Box(EDGE, 8.5, WIDTH - 2 * EDGE, 12)),
        inside=inside,
        next_text=next_text,
        outside_folds=tuple(_folds(*OUTSIDE)),
        inside_folds=tuple(_folds(*INSIDE)),
        faults=(*front_faults, *inside.faults),
        left_out=(*inside.left_out, *left_off_flap(wording, flap), *next_faults),
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
    strip = lay_strip(wording, Box(left, band.bottom, PANEL, wording.narrow_strip), EDGE, foot=UNPRINTED)
    headline, summary = masthead.headline, masthead.summary
    scene = scene_in_head(wording.scene, head, headline, summary, left + PANEL - EDGE)
    return FrontPanel(head, name, headline, summary, call, strip, scene), masthead.faults


def _two_lines(first: str, second: str, box: Box) -> SetLine:
    size = min(one_line(text, SEMI, (2.2, 3.9), box).setting.size for text in (first, second))
    return SetLine(box, Setting((first, second), size, 1.25))


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
    return [Box(left, top, 0, TICK) for left in places for top in (0.0, HEIGHT - TICK)]


DESIGNS = (
    Design(
        kinds.TRIFOLD,
        "trifold",
        LABEL,
        A4_LYING,
        lay_out,
        guides_of("leaflet"),
        flip="short",
        folds=(OUTSIDE, INSIDE),
    ),
)
