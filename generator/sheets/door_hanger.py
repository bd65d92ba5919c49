"""Words → notices to hang on a door handle: three on a sheet of A4, with lines to fill in by hand."""

from dataclasses import dataclass
from functools import lru_cache

from generator.model import Audience, Guide
from generator.sheets import kinds
from generator.sheets.design import A4_LYING, Design, guides_of
from generator.sheets.misfits import Misfit
from generator.sheets.parts.call import Call, Codes, lay_call, one_line
from generator.sheets.parts.masthead import LEADING, set_masthead
from generator.sheets.parts.scene import placed_in
from generator.sheets.parts.village_strip import Strip, lay_strip
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame
from generator.sheets.typesetting.weights import SEMI
from generator.sheets.wording import UNPRINTED, Wording

LABEL = "Phiếu treo cửa, ba phiếu một tờ"
# Millimetres. A hanger is a third of A4, landscape.
WIDTH, HEIGHT, HANGERS = 99.0, 210.0, 3
EDGE = 9.0
ROOM = WIDTH - 2 * EDGE
HOLE = 32.0  # the diameter: our own choice
MODULE = 0.5  # of a QR code held in the hand (`call.Codes`)
BLANKS = ("Người ghé thăm:", "Ngày, giờ:", "Lời nhắn:")


@dataclass(frozen=True, slots=True)
class Hanger:
    """One hanger, its parts measured from its own corner; *places* are the hangers on the sheet.

    The *hole* is cut out for the handle.
    """

    head: Box
    hole: Box
    name: SetLine
    headline: SetLine
    summary: SetLine
    blanks: tuple[tuple[SetLine, Box], ...]
    call: Call
    places: tuple[Box, ...]
    strip: Strip | None = None
    scene: Box | None = None
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()


# A check lays out what is printed afterwards, and the twin in black and white is laid out alike.
@lru_cache(maxsize=256)
def lay_out(wording: Wording, dial: str, _address: str | None) -> Hanger:
    """Return the hanger; *dial* is the payload of its code."""
    name = one_line(wording.organisation, SEMI, (2.6, 4.0), Box(EDGE, 43, ROOM, 5))
    # Lines to write on are at least 6.5 mm apart, whatever the strip of a village takes: our own choice.
    frame = Frame(ROOM, 30 if wording.villages else 34, 6.4, 12, 4, LEADING)
    below = Frame(ROOM, 20 if wording.villages else 24, 3.4, 4.4, 5, fit.PROSE)
    masthead = set_masthead(wording, name, 49.5, frame, 2.5, lambda _: below)
    high = 44.0 if wording.villages else 48.0
    band = Box(0, HEIGHT - wording.narrow_strip - high, WIDTH, high)
    codes = Codes(dial, None, MODULE, side=26, gap=4, caption=5)
    call = lay_call(wording, codes, band, Box(EDGE, band.top + 6, ROOM, high - 12))
    strip = lay_strip(wording, Box(0, band.bottom, WIDTH, wording.narrow_strip), EDGE, foot=UNPRINTED)
    head = Box(0, 0, WIDTH, masthead.summary.box.bottom + 9)
    top, step = head.bottom + 4, (band.top - head.bottom - 8) / (len(BLANKS) + 1)
    blanks = tuple(
        (
            one_line(text, SEMI, (2.8, 3.8), Box(EDGE, top + index * step, ROOM, 5)),
            Box(EDGE, top + index * step, ROOM, step),
        )
        for index, text in enumerate(BLANKS)
    )
    hole = Box((WIDTH - HOLE) / 2, 8, HOLE, HOLE)
    places = tuple(Box(index * WIDTH, 0, WIDTH, HEIGHT) for index in range(HANGERS))
    headline, summary = masthead.headline, masthead.summary
    # Beside the hole, since there is no room below: the summary ends where the lines to write on begin.
    beside = Box(hole.right + 2, hole.top + 2, WIDTH - UNPRINTED - 1 - hole.right - 2, HOLE - 4)
    scene = placed_in(wording.scene, beside) if wording.scene else None
    return Hanger(head, hole, name, headline, summary, blanks, call, places, strip, scene, masthead.faults)


def _asks_residents(guide: Guide) -> bool:
    """Return whether *guide* asks residents to act: a hanger is left where nobody was at home."""
    return guides_of("leaflet", asking=True)(guide) and guide.audience is Audience.RESIDENTS


DESIGNS = (Design(kinds.DOOR, "door", LABEL, A4_LYING, lay_out, _asks_residents),)
