"""Numbers → lines: digits of our own, of the same weight as all lines, so that a drawing needs no typeface."""

from generator.drawings.geometry import Move
from generator.drawings.marks import LINE, Colour, Part, line, moved

_WIDE, _HIGH, _STEP = 10.0, 16.0, 17.0
_SHAPES = {
    "0": "M0 5A5 0 1 10 5V11A5 0 1 0 11Z",
    "1": "M1.5 3.5L6 0V16",
    "2": "M0 4.5C0-1.5 10-1.5 10 4.5C10 8 4 11 0 16H10",
    "3": "M0 1.5C3-1 9.5-.5 9.5 4C9.5 7 6 7.5 4 7.5C7 7.5 10 8.5 10 12C10 17 2 17 0 14",
    "4": "M7.5 16V0L0 11H10",
    "5": "M9 0H1.5L1 7C4 5 10 6 10 11C10 17 2 17 0 14",
    "6": "M9 0C3 1 0 6 0 11C0 17.5 10 17.5 10 11C10 5.5 1 5.5 0 11",
    "7": "M0 0H10L4 16",
    "8": "M5 7.5C-.5 7.5-.5 0 5 0C10.5 0 10.5 7.5 5 7.5C-1.5 7.5-1.5 16 5 16C11.5 16 11.5 7.5 5 7.5Z",
    "9": "M1 16C7 15 10 10 10 5C10-1.5 0-1.5 0 5C0 10.5 9 10.5 10 5",
}
_SMALLEST = LINE * 3
"""Digits lower than this, in units, would be blots: they are left out."""


def digits(text: str, middle: float, top: float, wide: float, high: float, colour: Colour = "ink") -> Part:
    """Return the digits of *text* as large as *wide* and *high* allow, around x = *middle*; () if they cannot be read.

    Points and blanks are left out; any other sign is not drawn, and then nothing is.
    """
    said = text.replace(".", "").replace(" ", "")
    if not said or not all(sign in _SHAPES for sign in said):
        return ()
    length = _STEP * (len(said) - 1) + _WIDE
    scale = min(wide / length, high / _HIGH)
    if scale * _HIGH < _SMALLEST:
        return ()
    left, first = middle - scale * length / 2, top + (high - scale * _HIGH) / 2
    return tuple(
        mark
        for place, sign in enumerate(said)
        for mark in moved(line(_SHAPES[sign], colour), Move(left + scale * _STEP * place, first, scale))
    )
