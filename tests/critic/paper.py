"""A printed page as somebody sees it who looks at the paper: its lines of type, its codes, and its pixels."""

from collections.abc import Iterator
from ctypes import c_uint
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

from generator.pdf import proof

DPI = 75
"""Of the picture that is looked at: three pixels for each millimetre, enough to tell what is blank."""
_PT = 25.4 / 72
_SHARP = 150  # dots per inch, at which a code is found
_MEET = 0.6  # millimetres: letters of a line follow one another at once, words after a blank letter

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in millimetres from the upper left corner of the page."""
Pixels = NDArray[np.uint8]
"""Rows, columns, and red, green and blue."""


@dataclass(frozen=True, slots=True)
class Line:
    """Type on one line, in one size and colour: *words* in a *box*; *size* is in points, *base* of its letters in mm.

    The box of a line that is not *upright* is that of its letters, too.
    """

    words: str
    box: Box
    base: float
    size: float
    colour: tuple[int, int, int]
    upright: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """A page: *width* and *height* in millimetres, its *lines*, the boxes of its *codes*, and its *pixels*."""

    width: float
    height: float
    lines: tuple[Line, ...]
    codes: tuple[Box, ...]
    pixels: Pixels

    @property
    def scale(self) -> float:
        """Return how many pixels a millimetre has."""
        return float(self.pixels.shape[1] / self.width)

    def cut(self, box: Box, beside: float = 0) -> Pixels:
        """Return the pixels of *box*, and of *beside* millimetres around it."""
        left, top, right, bottom = (max(0, round(side * self.scale)) for side in grown(box, beside))
        return self.pixels[top:bottom, left:right]


def grown(box: Box, beside: float) -> Box:
    """Return *box* with *beside* millimetres around it."""
    left, top, right, bottom = box
    return left - beside, top - beside, right + beside, bottom + beside


def papers(pdf: bytes) -> Iterator[Paper]:
    """Yield the pages of *pdf*."""
    codes = proof.read_back(pdf, _SHARP)
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        width, height = (side * _PT for side in page.get_size())
        pixels = np.asarray(page.render(scale=DPI / 72).to_pil().convert("RGB"))
        found = tuple(code.box for code in codes if code.page == number)
        yield Paper(width, height, tuple(_lines(page, height)), found, pixels)


@dataclass(frozen=True, slots=True)
class _Letter:
    letter: str
    box: Box
    base: float
    size: float
    colour: tuple[int, int, int]
    upright: bool


def _lines(page: pypdfium2.PdfPage, height: float) -> Iterator[Line]:
    """Yield the lines of type of *page*: letters that follow one another on one base line, in one size and colour."""
    run: list[_Letter] = []
    for letter in _letters(page, height):
        if run and not _goes_on(run[-1], letter):
            yield from _line(run)
            run = []
        run.append(letter)
    yield from _line(run)


def _goes_on(before: _Letter, letter: _Letter) -> bool:
    alike = (before.size, before.colour, before.upright) == (letter.size, letter.colour, letter.upright)
    if not alike:
        return False
    if not letter.upright:
        return abs(before.box[0] - letter.box[0]) < _MEET
    return abs(before.base - letter.base) < 0.1 and -letter.size * _PT < letter.box[0] - before.box[2] < _MEET


def _line(run: list[_Letter]) -> Iterator[Line]:
    words = "".join(letter.letter for letter in run).strip()
    inked = [letter for letter in run if letter.letter.strip()]
    if not words or not inked:
        return
    sides = list(zip(*(letter.box for letter in inked), strict=True))
    box = min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])
    yield Line(words, box, inked[0].base, inked[0].size, inked[0].colour, inked[0].upright)


def _letters(page: pypdfium2.PdfPage, height: float) -> Iterator[_Letter]:
    text = page.get_textpage()
    for index in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, index) == 1:  # a blank that PDFium makes up between lines
            continue
        red, green, blue, alpha = (c_uint() for _ in range(4))
        raw.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text, index, matrix)
        left, bottom, right, top = text.get_charbox(index, loose=True)
        upright = abs(matrix.b) < 0.01 and matrix.a > 0
        size = raw.FPDFText_GetFontSize(text, index) * (abs(matrix.a) + abs(matrix.b))
        yield _Letter(
            text.get_text_range(index, 1),
            (left * _PT, height - top * _PT, right * _PT, height - bottom * _PT),
            height - _origin(text, index) * _PT,
            round(size, 1),
            (red.value, green.value, blue.value),
            upright,
        )


def _origin(text: Any, index: int) -> float:  # noqa: ANN401 - of PDFium
    from ctypes import c_double  # noqa: PLC0415

    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    return y.value
