"""Colour a sheet that was laid out once for all its looks: replace the stand-ins among its operators by colours.

A sheet and its twin in black and white differ in nothing but colours (templates/print/sheets.css), so they share one
layout. The operators become those that WeasyPrint would have written in that look: an area or a line that is
transparent there is left out, and a colour that is set already is not set again.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from generator.pdf.fault import Misprint
from generator.pdf.operands import colour, number

_AREA = re.compile(rb"/Artifact\nBMC\n.*?\nEMC(?:\n|\Z)", re.DOTALL)
"""A background or a line: WeasyPrint draws each with a graphics state of its own."""
_NOTHING = re.compile(rb"^q\nQ(?:\n|\Z)", re.MULTILINE)
_KINDS = {b"rg": b"g", b"g": b"g", b"RG": b"G", b"G": b"G"}
"""The operators of colours and greys: `g` for areas and letters, `G` for lines."""
_OPACITY = b"gs"
_OPACITIES = (b"/a", b"/A")  # how WeasyPrint names those of areas and of lines
_STANDS_IN = b"0.003922 0.996078 "


class Brush:
    """Colours the operators of a page, piece after piece; *colours* maps each stand-in to its colour in a look."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._colours = {_operands(stand_in): _channels(value) for stand_in, value in colours.items()}
        self._unseen = [stand_in for stand_in, channels in self._colours.items() if not channels]
        self._holds: dict[bytes, bytes] = {}

    def begin(self) -> None:
        """Begin a page, or a picture within it: nothing is set."""
        self._holds = {}

    def coloured(self, operators: bytes) -> bytes:
        """Return *operators* in colour; they continue those of the call before.

        Raise `Misprint` where a transparent colour is neither that of a background nor of a line.
        """
        if self._unseen:
            operators = _AREA.sub(self._seen, operators).removesuffix(b"\n")
            while _NOTHING.search(operators):
                operators = _NOTHING.sub(b"", operators).removesuffix(b"\n")
        return b"\n".join([line for line in map(self._put, operators.split(b"\n")) if line is not None])

    def _seen(self, area: re.Match[bytes]) -> bytes:
        return b"" if any(stand_in in area[0] for stand_in in self._unseen) else area[0]

    def _put(self, line: bytes) -> bytes | None:
        """Return *line* in colour, or None where what it sets is set already. `Q` forgets what was set."""
        operands, _, operator = line.rpartition(b" ")
        if operator in _KINDS:
            kind = _KINDS[operator]
            if operands in self._colours:
                line = self._mixed(self._colours[operands], stroke=kind == b"G")
        elif operator == _OPACITY and line[:2] in _OPACITIES:
            kind = line[:2]
        else:
            if line == b"Q":
                self._holds = {}
            return line
        if self._holds.get(kind) == line:
            return None
        self._holds[kind] = line
        return line

    def _mixed(self, channels: tuple[float, ...], *, stroke: bool) -> bytes:
        if not channels:
            raise Misprint("what is transparent in this look is no ground and no line, and cannot be left out")
        return colour(channels, stroke=stroke)


def refuse_stand_ins(source: bytes) -> None:
    """Raise `Misprint` where *source*, of a finished object, still holds a stand-in."""
    if _STANDS_IN in source:
        raise Misprint("a colour that looks choose stands where none can be put in")


def _operands(stand_in: str) -> bytes:
    return b" ".join(map(number, _channels(stand_in)))


@lru_cache(maxsize=1024)
def _channels(colour: str) -> tuple[float, ...]:
    """Return red, green and blue of *colour*; nothing where it is transparent."""
    if colour == "transparent":
        return ()
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
