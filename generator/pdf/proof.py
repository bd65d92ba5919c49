"""Read printed QR codes back, as a phone would: the page becomes a picture, and zxing reads the picture."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import zxingcpp
from PIL.Image import Image

from generator.pdf import raster

_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
# Sheets are looked at as they lie, dark on light.
_STRAIGHT: dict[str, Any] = {"formats": _QR, "try_rotate": False, "try_invert": False, "try_downscale": False}
_SHARP = 150  # dots an inch on a sheet up to A4; a larger one is read from further away, and has larger codes
_MOST = 1754  # so many pixels has the longer side of A4
_COARSE = 3  # so many times as coarse is the picture that is looked at first: every sheet's codes are found in it
_MM = 25.4


@dataclass(frozen=True)
class Found:
    """A code read from a *page*, from 1: its *text*, and its *box* (left, top, right, bottom) in mm."""

    page: int
    text: str
    box: tuple[float, float, float, float]


def read_back(pdf: bytes, dpi: float | None = None) -> list[Found]:
    """Return every QR code that can be read from a picture of *pdf* at *dpi*, page by page, top to bottom.

    Without *dpi* the picture is as fine as a phone sees the sheet from where it is read.
    """
    fine = [dpi or _sharp(side) for side in raster.longest_sides(pdf)]
    found = [
        Found(number, text, (left * _MM / dots, top * _MM / dots, right * _MM / dots, bottom * _MM / dots))
        for number, (page, dots) in enumerate(zip(raster.pages(pdf, fine, grey=True), fine, strict=True), start=1)
        for text, (left, top, right, bottom) in decode(page)
    ]
    return sorted(found, key=lambda code: (code.page, code.box[1], code.box[0]))


def prove(pdf: bytes, expected: Iterable[str], dpi: float | None = None) -> list[str]:
    """Return the payloads in *expected* that did not come back from *pdf*, as often as they are missing.

    Without *dpi* a picture a third as fine as a phone sees comes first: a code read from that is proven all the more.
    """
    expected = Counter(expected)
    if dpi is None:
        missing = expected
        # From the last page on: there most sheets have their codes, and what is found need not be looked for.
        for page in raster.pages(pdf, lambda side: _sharp(side) / _COARSE, grey=True, backwards=True):
            missing = missing - Counter(code.text for code in zxingcpp.read_barcodes(page, **_STRAIGHT))
            if not missing:
                return []
    missing = expected - Counter(code.text for code in read_back(pdf, dpi))
    return sorted(missing.elements())


def _sharp(side: float) -> float:
    """Return how fine a page is looked at whose longer *side* is in points: each is read from its own distance."""
    return min(_SHARP, _MOST * 72 / side)


def decode(picture: Image) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
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
