"""The call of a sheet that is read from afar: the number in one line, and below it both codes at one height."""

from dataclasses import replace

from generator.sheets.parts.call import Call, Codes, caption_of, lay_call, lay_second, number_line, one_line
from generator.sheets.typesetting.box import Box
from generator.sheets.typesetting.weights import BOLD
from generator.sheets.wording import Wording
from generator.units import Ems, Millimetres

NUMBER: Millimetres = 26.0
"""The height of the line with the number, as on A4."""
BETWEEN: Millimetres = 4.0
NAME_SHARE = 0.56  # of the line, for the name of whom to call
HELP = 0.8  # the type of the help desk, as a share of what goes with codes of this size: the number leads
_BASELINE: Ems = 0.3675  # from the middle of a line down to its baseline: half of ascent less descent of the typeface


def far_height(wording: Wording, codes: Codes) -> Millimetres:
    """Return how high the call is with *codes*: without a number to call, it has no line for one."""
    return (NUMBER + BETWEEN if wording.call or wording.emergency else 0) + _side(codes) + codes.below


def lay_far_call(wording: Wording, codes: Codes, band: Box, inner: Box) -> Call:
    """Return the call laid out in *inner*, on the coloured *band*."""
    side = _side(codes)
    if wording.emergency or not wording.call:
        return lay_call(wording, codes, band, inner, side if codes.address else 0)
    number = number_line(wording.call, (8, NUMBER), Box(0, inner.top, inner.width * (1 - NAME_SHARE) - codes.gap, 0))
    wide = inner.width - number.box.width - codes.gap
    name = one_line(wording.lead, BOLD, (5, NUMBER * 0.6), Box(inner.left, 0, wide, 0))
    size, small = number.setting.size, name.setting.size
    top = inner.top + size * (number.setting.leading / 2 + _BASELINE) - small * (name.setting.leading / 2 + _BASELINE)
    left = inner.right - number.box.width
    code = Box(inner.left, inner.top + NUMBER + BETWEEN, side, side)
    beside = Box(code.right + codes.gap, code.top, inner.right - code.right - codes.gap, side + codes.below)
    if codes.address:
        beside = Box(inner.right - side, code.top, side, beside.height)
    return Call(
        band,
        lay_second(wording, replace(codes, side=side if codes.address else codes.side * HELP), beside),
        replace(name, box=Box(inner.left, top, wide, name.setting.height)),
        replace(number, box=Box(left, inner.top, number.box.width, number.setting.height)),
        code,
        caption_of(wording.scan, code, codes),
    )


def _side(codes: Codes) -> Millimetres:
    """Return how wide both codes are."""
    return max(codes.dial_side, codes.address_side)
