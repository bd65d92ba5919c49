"""Read printed QR codes back, as a phone would: draw the page as a picture, and read the picture with zxing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import zxingcpp
from PIL.Image import Image

from generator.pdf import raster
from generator.units import DotsPerInch, Millimetres, Pixels, Points

_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
# Codes on sheets are upright, and dark on light.
_STRAIGHT: dict[str, Any] = {"formats": _QR, "try_rotate": False, "try_invert": False, "try_downscale": False}
_SHARP: DotsPerInch = 150  # on a sheet up to A4; a larger one is read from further away, and has larger codes
_MOST: Pixels = 1754  # the longer side of A4 at that resolution
_COARSE = 3  # the first picture is this many times coarser: the codes of nearly every sheet can be read from it
_INCH: Millimetres = 25.4

Box = tuple[float, float, float, float]
"""Left, top, right, bottom; in millimetres or pixels, as is said where it stands."""


@dataclass(frozen=True)
class Found:
    """A code read from a *page*, counted from 1: its *text*, and its *box* in millimetres."""

    page: int
    text: str
    box: Box


def read_back(pdf: bytes, dpi: DotsPerInch | None = None) -> list[Found]:
    """Return every QR code that can be read from a picture of *pdf* at *dpi*, page by page, top to bottom.

    Without *dpi* the picture is as sharp as a phone sees the sheet from where it is read. Raise `raster.NoPdf` where
    *pdf* cannot be opened.
    """
    resolutions = [dpi or _sharp(side) for side in raster.longest_sides(pdf)]
    pictures = zip(raster.pages(pdf, resolutions, grey=True), resolutions, strict=True)
    codes = [
        Found(number, text, (left * _INCH / dots, top * _INCH / dots, right * _INCH / dots, bottom * _INCH / dots))
        for number, (page, dots) in enumerate(pictures, start=1)
        for text, (left, top, right, bottom) in decode(page)
    ]
    return sorted(codes, key=lambda code: (code.page, code.box[1], code.box[0]))


def prove(pdf: bytes, expected: Iterable[str], dpi: DotsPerInch | None = None) -> list[str]:
    """Return the payloads in *expected* that could not be read from *pdf*, as often as they are missing.

    Without *dpi* a picture a third as sharp as a phone sees is tried first: a code that is read from it is proven, too.
    Raise `raster.NoPdf` where *pdf* cannot be opened.
    """
    expected = Counter(expected)
    if dpi is None:
        missing = expected
        # From the last page backwards: most sheets have their codes there, and it ends when all are found.
        for page in raster.pages(pdf, lambda side: _sharp(side) / _COARSE, grey=True, backwards=True):
            missing = missing - Counter(code.text for code in zxingcpp.read_barcodes(page, **_STRAIGHT))
            if not missing:
                return []
    missing = expected - Counter(code.text for code in read_back(pdf, dpi))
    return sorted(missing.elements())


def _sharp(side: Points) -> float:
    """Return the dots an inch for a page with the longer *side*: the larger it is, the further away it is read."""
    return min(_SHARP, _MOST * 72 / side)


def decode(picture: Image) -> Iterator[tuple[str, Box]]:
    """Yield the text of each QR code in *picture*, and the box round it in pixels."""
    for code in zxingcpp.read_barcodes(picture, formats=_QR):
        corners = (
            code.position.top_left,
            code.position.top_right,
            code.position.bottom_right,
            code.position.bottom_left,
        )
        xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
        yield code.text, (min(xs), min(ys), max(xs), max(ys))
