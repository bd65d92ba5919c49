"""Colours as operators of a PDF, as WeasyPrint writes numbers."""

from collections.abc import Sequence


def colour(channels: Sequence[float], *, stroke: bool = False) -> bytes:
    """Return the operator that sets red, green and blue *channels*; a grey is set as a shade of black ink.

    >>> colour((1, 0.5, 0)), colour((0, 0, 0)), colour((1, 1, 1), stroke=True)
    (b'1 0.5 0 rg', b'0 g', b'1 G')
    """
    if channels[0] == channels[1] == channels[2]:
        return number(channels[0]) + (b" G" if stroke else b" g")
    return b" ".join(map(number, channels)) + (b" RG" if stroke else b" rg")


def number(value: float) -> bytes:
    """Return *value* as an operand.

    >>> number(0.25), number(1.0), number(0)
    (b'0.25', b'1', b'0')
    """
    return f"{value:f}".rstrip("0").rstrip(".").encode() if value else b"0"
