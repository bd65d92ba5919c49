"""Words → an A4 sheet whose foot is cut into strips that people tear off and take home."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.calls import without_call
from generator.sheets import kinds
from generator.sheets.design import A4, Design, guides_of
from generator.sheets.misfits import Misfit, set_fine_print, set_or_fault
from generator.sheets.parts.call import Call, Codes, lay_call, number_line, one_line
from generator.sheets.parts.masthead import LEADING, set_masthead, set_name
from generator.sheets.parts.scene import BESIDE, scene_in_head
from generator.sheets.parts.village_strip import Strip, lay_strip
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame
from generator.sheets.typesetting.weights import HEAVY, SEMI, TEXT
from generator.sheets.wording import CALL, READ, UNPRINTED, Wording
from generator.units import Millimetres

LABEL = kinds.STRIPS.label
# Millimetres.
WIDTH, HEIGHT, EDGE = 210.0, 297.0, 14.0
ROOM = WIDTH - 2 * EDGE
STRIPS, STRIP = 9, 76.0  # how many, and how long
BAND = 66.0  # the height of the call
HORIZON = 16.0  # the height of the drawing at the foot of the head
STRIP_MODULE = 0.5  # of a QR code held in the hand (`call.Codes`)


@dataclass(frozen=True, slots=True)
class TearOffStrip:
    """One strip: on top the *code* that calls the number, and what it does; below it the words, *turned* to run down.

    A strip about an emergency has no code: it names several numbers. Without a number to call, the code opens the page.
    """

    box: Box
    turned: Box
    number: SetLine
    words: SetLine
    code: Box | None = None
    verb: SetLine | None = None
    address: SetLine | None = None


@dataclass(frozen=True, slots=True)
class TearOffSheet:
    """The sheet and its strips; *cut* is the line between them, *village* the strip of the village above that line."""

    head: Box
    name: SetLine
    headline: SetLine
    summary: SetLine
    call: Call
    sources: SetLine
    cut: Box
    strips: tuple[TearOffStrip, ...]
    village: Strip | None
    scene: Box | None = None
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()


# Kept, since the same sheet is laid out three times: for a check, in colour, and in black and white.
@lru_cache(maxsize=256)
def lay_out(wording: Wording, dial: str, address: str | None) -> TearOffSheet:
    """Return the sheet; *dial* is the payload of its first code, *address* that of the page's, once it is known."""
    codes = Codes(dial, address, 0.9, side=40, caption=6)
    cut = HEIGHT - STRIP
    band = Box(0, cut - 13 - BAND - wording.strip, WIDTH, BAND)
    village = lay_strip(wording, Box(0, band.bottom, WIDTH, wording.strip), EDGE)
    call = lay_call(wording, codes, band, Box(EDGE, band.top + 6.5, ROOM, BAND - 13), 50 if address else 60)
    name = set_name(wording, (3.2, 5.2), Box(EDGE, 12, ROOM, 6))
    frame = Frame(ROOM, 66 - wording.strip * 0.6, 10, 27, 3, LEADING)

    def below(bottom: Millimetres) -> Frame:
        return Frame(ROOM * BESIDE if wording.scene else 152, band.top - 6 - HORIZON - bottom - 5, 5, 8, 4, fit.PROSE)

    masthead = set_masthead(wording, name, 23, frame, 5, below)
    line = set_fine_print("sources", wording.provenance, TEXT, Frame(ROOM, 8, 2.3, fit.READABLE, 2, 1.3))[0]
    sources = SetLine(Box(EDGE, cut - 13 + 2.5, ROOM, line.height), line)
    strips = tuple(_strips(wording, address, cut))
    head = Box(0, 0, WIDTH, band.top)
    headline, summary, cutting_line = masthead.headline, masthead.summary, Box(0, cut, WIDTH, 0)
    scene = scene_in_head(wording.scene, head, headline, summary, WIDTH - EDGE)
    sheet = TearOffSheet(head, name, headline, summary, call, sources, cutting_line, strips, village, scene)
    return replace(sheet, faults=masthead.faults)


def _strips(wording: Wording, address: str | None, top: Millimetres) -> Iterator[TearOffStrip]:
    """Yield the strips: whatever else the sheet's codes open, that on a strip calls the number that it names.

    Where there is no number to call, it opens the page, and the strip says where to ask.
    """
    width, codes = (WIDTH - 2 * UNPRINTED) / STRIPS, Codes(wording.dial, address, STRIP_MODULE, side=20)
    side = codes.dial_side if wording.call else codes.address_side
    for index in range(STRIPS):
        box = Box(UNPRINTED + index * width, top, width, STRIP)
        code = None if wording.emergency or not side else Box(box.left + (width - side) / 2, top + 1.5, side, side)
        verb = _verb(CALL if wording.call else READ, code, box) if code else None
        start = (verb.box.bottom if verb else top) + 1.5
        # The text is turned by a quarter about its top left corner, and runs down: it starts at the right edge.
        turned = Box(box.left + width - 2, start, box.bottom - UNPRINTED - 1 - start, width - 4)
        number, below = _number_and_words(wording, turned.width, 14.4 if address else 17.2)
        where = (
            one_line(address.split("://")[-1], TEXT, (1.9, fit.READABLE), Box(0, 14.6, turned.width, 4))
            if address
            else None
        )
        yield TearOffStrip(box, turned, number, below, code, verb, where)


def _number_and_words(wording: Wording, width: Millimetres, high: Millimetres) -> tuple[SetLine, SetLine]:
    """Return the number, and below it the words of a strip, together no higher than *high*.

    The number is set smaller where the words could not be read otherwise.
    """
    text = without_call(wording.headline, wording.call)
    for number_high, least in ((9.2, fit.READABLE), (6.6, fit.READABLE), (9.2, 2.2)):
        frame = Frame(width, high - number_high, least, max(least, 3.4), 2)
        words = fit.largest(text, SEMI, frame, wording.keep)
        if words and (least < fit.READABLE or fit.keeps_words(words)):
            break
    else:
        words, _ = set_or_fault("strip", text, SEMI, frame, wording.keep)
    below = Box(0, number_high + 0.2, width, words.height)
    return _number(wording, Box(0, 0, width, number_high)), SetLine(below, words)


def _number(wording: Wording, box: Box) -> SetLine:
    """Return the number that a strip gives, or the numbers, or where to ask if there is none."""
    called = [number for number, _name in wording.emergency] or [wording.call]
    if any(called):
        return number_line(f"Gọi {' · '.join(called)}", (4, box.height - 1.6), box)
    asked, _ = set_or_fault("strip", f"Hỏi tại {wording.help_name}", HEAVY, Frame(box.width, box.height, 2.4, 5, 2))
    return SetLine(box, asked)


def _verb(does: str, code: Box, strip: Box) -> SetLine:
    """Return what the *code* on *strip* does, on a line or two below it."""
    frame = Frame(strip.width - 1.2, 8, 1.8, fit.READABLE, 2)
    does_so = set_or_fault("verb", does, SEMI, frame)[0]
    return SetLine(Box(strip.left + 0.6, code.bottom - 0.5, frame.width, does_so.height), does_so)


DESIGNS = (Design(kinds.STRIPS, "strips", LABEL, A4, lay_out, guides_of("poster", asking=True)),)
