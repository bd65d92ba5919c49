"""Words → a poster: places and type sizes, by measuring. What does not fit is reported, never clipped.

From the top down: a coloured head (who speaks, headline, summary), the steps as numbered actions, a band with the
number to call, its code and a second place (the code of the page, or the help desk), and the sources.
Sizes are millimetres on A4; A3 and A2 are that sheet enlarged, with larger letters and modules.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from generator.said import plain
from generator.sheets import kinds
from generator.sheets.design import A2, A3, A4, Design, Paper, guides_of
from generator.sheets.misfits import Misfit, fault_of, set_fine_print
from generator.sheets.parts.body import Groups
from generator.sheets.parts.call import Call, Codes, lay_call
from generator.sheets.parts.far_call import far_height, lay_far_call
from generator.sheets.parts.far_words import FAR_SCENE, far_scene, set_far_words
from generator.sheets.parts.masthead import LEADING, below, set_name, set_part
from generator.sheets.parts.matter import (
    BODY,
    NoticeMatter,
    below_particulars,
    fault_of_body,
    fault_of_particulars,
    set_matter,
)
from generator.sheets.parts.particulars import PlacedParticulars
from generator.sheets.parts.poster_page import EDGE, FOOT, GAP, HEIGHT, HORIZON, ROOM, WIDTH, room_below
from generator.sheets.parts.scene import BESIDE, scene_in_head
from generator.sheets.parts.steps import Sizes, Steps, excess, fits, set_steps
from generator.sheets.parts.village_strip import Strip, lay_strip
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame, TypeSizes
from generator.sheets.typesetting.weights import HEAVY, TEXT
from generator.sheets.wording import UNPRINTED, Wording
from generator.units import Millimetres

PAD = 6.0
SUMMARY = 147.0  # the width of the summary: the sun rises on its right
TIGHT = (0.8, 0.6)
"""The sizes of codes and summary on a tight sheet, as shares of what they should be."""
HEADLINES = ((25.0, 3), (25.0, 2), (18.0, 2), (14.0, 4))  # the most type size and lines, tried in this order


@dataclass(frozen=True, slots=True)
class PosterSize:
    """A size of poster: the smallest type of its *headline*, its *summary* and its *steps*, as on A4.

    A letter is read with ease where its height is 1/344 of the distance: 10 minutes of arc, twice what a sharp eye
    needs. Capitals of Be Vietnam Pro are 0.74 of the type size. So type that is read from 1.5 m (the titles of steps
    on A4) wants 5.9 mm, from 3 m (the summary on A3) 11.8 mm, and from 4.3 m (the summary on A2) 16.8 mm.

    *module* is the smallest module of a QR code on the printed sheet: 0.9 mm at arm's length, 3 mm and more on a wall.
    It makes codes about a tenth as wide as they are far away; see `call.Codes` for what was measured.

    A poster for *far* readers says less: its summary takes the place of the steps. It is *tight* where its texts leave
    no room for codes and letters of that size: what A4 can say, a larger sheet says too, to readers who come nearer.
    """

    name: str
    label: str
    scale: float
    module: Millimetres
    headline: Millimetres
    summary: Millimetres
    steps: tuple[Sizes, ...] = ()
    far: bool = False
    tight: float = 1

    @property
    def tighter(self) -> Iterator["PosterSize"]:
        """Yield this size, then the same with ever smaller codes and a smaller summary if it is for far readers."""
        for share in (1, *TIGHT) if self.far else (1,):
            yield replace(self, module=self.module * share, summary=self.summary * share, tight=share)


NEAR = PosterSize("a4", "Áp phích A4", 1, 0.9, 10, 5, (Sizes(6.2, 10.4, 4.3), Sizes(6.2, 12.4), Sizes(5.4, 6.2)))
FAR = PosterSize("a3", "Áp phích A3", 2**0.5, 3, 12, 8.4, far=True)
FARTHEST = replace(FAR, name="a2", label="Áp phích A2", scale=2, module=3 * 2**0.5)
FORMATS = (NEAR, FAR, FARTHEST)


@dataclass(frozen=True, slots=True)
class Poster:
    """A poster laid out; *faults* are the parts that were squeezed, *left_out* those that found no room.

    Two posters are equal where they look the same, whichever villages their *wording* is for.
    """

    wording: Wording = field(compare=False)
    head: Box
    name: SetLine
    headline: SetLine
    summary: SetLine
    steps: Steps
    call: Call
    sources: SetLine
    body: Groups = ()
    particulars: PlacedParticulars | None = None
    picture: Box | None = None
    scene: Box | None = None
    strip: Strip | None = None
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()
    far: bool = False

    @property
    def is_complete(self) -> bool:
        """Return whether the poster shows every step with its text and every sentence of the summary."""
        return not self.faults and self.steps.is_complete and self.summary.setting.words == self.wording.summary


# Kept, since the same sheet is laid out three times: for a check, in colour, and in black and white.
@lru_cache(maxsize=256)
def lay_out(wording: Wording, form: PosterSize, dial: str, address: str | None) -> Poster:
    """Return the poster; *dial* is the payload of the first code, *address* that of the page's, once it is known.

    The headline is as large as can be, but smaller where the texts of the steps need its room.
    """
    posters = [_lay_out(wording, size, dial, address) for size in form.tighter]
    return next((poster for poster in posters if not poster.faults), posters[-1])


def _lay_out(wording: Wording, form: PosterSize, dial: str, address: str | None) -> Poster:
    call = _call(wording, form, dial, address)
    tries: list[Poster] = []
    for tallest, lines in HEADLINES:
        tries.append(_with_head(wording, form, call, tallest, lines))
        if tries[-1].is_complete and not (form.far and wording.scene):
            return tries[-1]
    seen = [poster for poster in tries if poster.is_complete and poster.scene]
    if seen:  # the first whose picture is large, else that with the largest
        return max(seen, key=lambda poster: min(FAR_SCENE, poster.scene.height if poster.scene else 0))
    best = next((poster for poster in tries if not poster.faults), None) or min(tries, key=_excess)
    summary = best.summary.setting.words
    if best.faults or (summary == wording.summary if form.far else best.is_complete):
        return best
    if summary != wording.summary:
        return replace(best, left_out=(Misfit("summary", len(plain(wording.summary)) - len(plain(summary))),))
    roomy = max((room_below(poster.head, call.band.top) for poster in tries), key=lambda room: room.height)
    misfit = fault_of("steps", wording.items, lambda items: fits(items, roomy, form.steps[0]))
    return replace(best, left_out=(misfit,))


def misfits(wording: Wording, form: PosterSize, dial: str, address: str | None) -> tuple[Misfit, ...]:
    """Return what is too long for a poster of running text, even with the headline that leaves most room."""
    call = _call(wording, form, dial, address)
    tries = []
    for tallest, lines in reversed(HEADLINES):  # the last leave the most room
        tries.append(_with_head(wording, form, call, tallest, lines, (BODY[0], BODY[0])))
        if not tries[-1].faults:
            return ()
    best = min(tries, key=lambda poster: (any(fault.part != "body" for fault in poster.faults), poster.head.bottom))
    room = below_particulars(wording, _room_of_body(best.head, call))
    if room.height < BODY[0] * fit.PROSE and wording.particulars:
        return (fault_of_particulars(wording),)
    return tuple(
        fault_of_body(wording, room) if fault.part == "body" and wording.blocks else fault for fault in best.faults
    )


def _excess(poster: Poster) -> tuple[bool, bool, int]:
    """Return how far *poster* is from fitting; a headline that is too long weighs more than what stands below it."""
    cuts = [fault.cut for fault in poster.faults]
    return any(fault.part == "headline" for fault in poster.faults), not all(cuts), sum(cuts)


def _with_head(
    wording: Wording, form: PosterSize, call: Call, tallest: Millimetres, lines: int, sizes: TypeSizes = BODY
) -> Poster:
    name = set_name(wording, (3.2, 5.2), Box(EDGE, 12, ROOM, 6))
    frame = Frame(ROOM, 62, form.headline, tallest * (1.3 if form.far else 1), lines, LEADING)
    headline, faults = set_part("headline", wording.headline, HEAVY, (EDGE, 24), frame, wording.keep)
    nothing_below = not wording.items and not wording.blocks
    is_far = form.far or nothing_below
    if is_far:
        head, summary, steps, others = set_far_words(wording, form.summary, headline, call.band.top)
    else:
        head, summary, steps, others = _near(wording, form, headline, call.band.top)
    strip = lay_strip(wording, Box(0, call.band.bottom, WIDTH, wording.strip), EDGE)
    # A headline that is far too long takes the room of the rest: only the headline is reported then.
    matter = NoticeMatter()
    if wording.blocks:
        matter = set_matter(wording, _room_of_body(head, call), sizes)
        others = (*others, *(() if matter.body else (Misfit("body", 0),)))
    sources, faults = _sources(wording), faults or others
    poster = Poster(wording, head, name, headline, summary, steps, call, sources)
    if is_far:
        scene = far_scene(wording, head, headline)
    else:
        scene = scene_in_head(wording.scene, head, headline, summary, WIDTH - EDGE)
    return replace(
        poster,
        scene=scene,
        body=matter.body,
        particulars=matter.particulars,
        picture=matter.picture,
        strip=strip,
        faults=faults,
        far=form.far,
    )


def _near(
    wording: Wording, form: PosterSize, headline: SetLine, end: Millimetres
) -> tuple[Box, SetLine, Steps, tuple[Misfit, ...]]:
    """Return the head down to its horizon, the summary inside it, and the steps below."""
    wide, lines = (ROOM * BESIDE, 4) if wording.scene else (SUMMARY, 3)
    frame = below(headline, Frame(wide, 27, form.summary, 6.6, lines, fit.PROSE))
    corner = EDGE, headline.box.bottom + 4
    summary, faults = set_part("summary", wording.summary, TEXT, corner, frame, wording.keep)
    head = Box(0, 0, WIDTH, summary.box.bottom + 2 + HORIZON)
    room = room_below(head, end)
    steps = set_steps(wording.items, room, *form.steps)
    if steps is None:
        index, cut = excess(wording.items, room, form.steps[-1])
        return head, summary, Steps(), (*faults, Misfit("steps", cut, index))
    return head, summary, steps, faults


def _room_of_body(head: Box, call: Call) -> Box:
    return Box(EDGE, head.bottom + GAP - 2, ROOM, call.band.top - head.bottom - 2 * GAP + 4)


def _call(wording: Wording, form: PosterSize, dial: str, address: str | None) -> Call:
    codes = Codes(dial, address, form.module / form.scale, side=56 * form.tight if form.far else 40, caption=6.5)
    second = max(50.0 if address else 60.0, codes.address_side)
    high = (
        far_height(wording, codes)
        if form.far
        else max(codes.dial_side + codes.caption, codes.address_side + codes.below)
    )
    band = Box(0, HEIGHT - FOOT - wording.strip - high - 2 * PAD, WIDTH, high + 2 * PAD)
    inner = Box(EDGE, band.top + PAD, ROOM, high)
    return lay_far_call(wording, codes, band, inner) if form.far else lay_call(wording, codes, band, inner, second)


def _sources(wording: Wording) -> SetLine:
    box = Box(EDGE, HEIGHT - FOOT + 2.5, ROOM, FOOT - 2.5 - UNPRINTED)
    frame = Frame(box.width, box.height, 2.3, fit.READABLE, 2, 1.3)
    return SetLine(box, set_fine_print("sources", wording.provenance, TEXT, frame)[0])


def _design(form: PosterSize, paper: Paper, *, notices: bool = False, has_twin: bool = True) -> Design:
    def laid_out(wording: Wording, dial: str, address: str | None) -> Poster:
        return lay_out(wording, form, dial, address)

    return Design(
        kinds.POSTER,
        form.name,
        form.label,
        paper,
        laid_out,
        guides_of("poster"),
        notices=notices,
        linked=not form.far,
        has_twin=has_twin,
    )


# The poster that is read from nearby comes first. A print shop makes the largest: it needs no twin in black and white.
DESIGNS = (_design(NEAR, A4, notices=True), _design(FAR, A3), _design(FARTHEST, A2, has_twin=False))
