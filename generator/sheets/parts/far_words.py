"""The head and the summary of a poster that is read from afar, and its picture between them."""

from bisect import bisect_left
from dataclasses import replace

from generator.sheets.misfits import Misfit, set_or_fault
from generator.sheets.parts.masthead import below
from generator.sheets.parts.poster_page import EDGE, GAP, HORIZON, ROOM, WIDTH, room_below
from generator.sheets.parts.scene import placed_in
from generator.sheets.parts.steps import Steps
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame, Setting
from generator.sheets.typesetting.weights import SEMI
from generator.sheets.wording import Wording
from generator.units import Millimetres

FAR_SCENE: Millimetres = 36.0
"""The height of a picture for which the headline of a poster that is read from afar is made smaller."""
_TALLER = (44.0, 36.0, 28.0, 20.0, 12.0, 6.0, 0.0)
"""How much higher the head of a poster that is read from afar may become for its picture, tried in this order."""


def set_far_words(
    wording: Wording, smallest: Millimetres, headline: SetLine, end: Millimetres
) -> tuple[Box, SetLine, Steps, tuple[Misfit, ...]]:
    """Return the head down to its horizon, and the summary below, as large as can be."""
    head = Box(0, 0, WIDTH, headline.box.bottom + 14 + HORIZON)
    room = room_below(head, end)
    for more in _TALLER if wording.scene else ():
        taller = replace(head, height=head.height + more)
        lower = room_below(taller, end)
        setting = fit.largest(
            wording.summary, SEMI, below(headline, Frame(ROOM, lower.height, smallest, 15, 5, 1.26)), wording.keep
        )
        if setting:
            top = lower.top + (lower.height - setting.height) / 2
            return taller, SetLine(Box(EDGE, top, ROOM, setting.height), setting), Steps(), ()
    frame = below(headline, Frame(ROOM, room.height, smallest, 15, 5, 1.26))
    setting, faults = _first_sentences(wording, frame)
    box = Box(EDGE, room.top + (room.height - setting.height) / 2, ROOM, setting.height)
    return head, SetLine(box, setting), Steps(), faults


def far_scene(wording: Wording, head: Box, headline: SetLine) -> Box | None:
    """Return the place of the picture below the *headline* in the *head* of a poster that is read from afar."""
    top = headline.box.bottom + GAP
    return placed_in(wording.scene, Box(EDGE, top, ROOM, head.bottom - 3 - top)) if wording.scene else None


def _first_sentences(wording: Wording, frame: Frame) -> tuple[Setting, tuple[Misfit, ...]]:
    """Return as many sentences of the summary as can be read from afar; the rest is on nearer sheets."""
    sentences = wording.summary.split(". ")

    def beginning(count: int) -> str:
        text = ". ".join(sentences[:count])
        return text if count == len(sentences) else f"{text}."

    def is_too_long(count: int) -> bool:
        return fit.largest(beginning(count), SEMI, frame, wording.keep) is None

    most = bisect_left(range(1, len(sentences) + 1), 1, key=is_too_long)
    return set_or_fault("summary", beginning(max(1, most)), SEMI, frame, wording.keep)
