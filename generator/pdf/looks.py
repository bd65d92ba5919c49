"""Colour a sheet that was laid out once for all its looks: replace the stand-ins among its operators by colours.

A sheet and its twin in black and white differ in nothing but colours (templates/print/sheets.css), so they share one
layout. The operators become those that WeasyPrint would have written in that look: an area or a line that is
transparent there is left out, and a colour that is set already is not set again.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from generator.pdf.fault import Misprint

_AREA = re.compile(rb"/Artifact\nBMC\n.*?\nEMC(?:\n|\Z)", re.DOTALL)
"""A background or a line: WeasyPrint draws each with a graphics state of its own."""
_NOTHING = re.compile(rb"^q\nQ(?:\n|\Z)", re.MULTILINE)
_COLOUR, _OPACITY = (b" rg", b" RG"), b" gs"
_OPACITIES = (b"/a", b"/A")  # how WeasyPrint names those of areas and of lines
_STANDS_IN = b"0.003922 0.996078 "


class Brush:
    """Colours the operators of a page, piece after piece; *colours* maps each stand-in to its colour in a look."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._colours = {_numbers(stand_in): _numbers(colour) for stand_in, colour in colours.items()}
        self._unseen = [stand_in for stand_in, colour in self._colours.items() if not colour]
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
        kind = line[-3:]
        if kind in _COLOUR:
            colour = self._colours.get(line[:-3], line[:-3])
            if not colour:
                raise Misprint("what is transparent in this look is no ground and no line, and cannot be left out")
            line = colour + kind
        elif kind == _OPACITY and line[:2] in _OPACITIES:
            kind = line[:2]
        else:
            if line == b"Q":
                self._holds = {}
            return line
        if self._holds.get(kind) == line:
            return None
        self._holds[kind] = line
        return line


def refuse_stand_ins(source: bytes) -> None:
    """Raise `Misprint` where *source*, of a finished object, still holds a stand-in."""
    if _STANDS_IN in source:
        raise Misprint("a colour that looks choose stands where none can be put in")


@lru_cache(maxsize=1024)
def _numbers(colour: str) -> bytes:
    """Return *colour* as PDF operands, written as WeasyPrint writes them; empty where it is transparent."""
    if colour == "transparent":
        return b""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return b" ".join(f"{channel:f}".rstrip("0").rstrip(".").encode() for channel in channels)
