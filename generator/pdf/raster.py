"""PDF pages as pictures: previews for the site, share pictures for the phone, and what a decoder reads."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

import pypdfium2
from PIL import Image

_COLOURS = 128
_LEVEL = 8  # the highest, 9, saves half a hundredth more and takes three times as long


def first_page_png(pdf: bytes, width_px: int) -> bytes:
    """Return the first page of *pdf* as a small PNG, *width_px* wide; the same PDF gives the same bytes."""
    page = next(pages(pdf, width_px=width_px)).quantize(_COLOURS, dither=Image.Dither.NONE)
    png = BytesIO()
    page.save(png, "PNG", compress_level=_LEVEL)
    return png.getvalue()


def texts(pdf: bytes) -> Iterator[str]:
    """Yield the text of each page of *pdf*."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.get_textpage().get_text_bounded()
    finally:
        document.close()


def longest_sides(pdf: bytes) -> list[float]:
    """Return the longer side of each page of *pdf*, in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [float(max(document.get_page_size(number))) for number in range(len(document))]
    finally:
        document.close()


def pages(
    pdf: bytes,
    dpi: float | Sequence[float] | Callable[[float], float] = 72,
    width_px: int | None = None,
    *,
    grey: bool = False,
    backwards: bool = False,
) -> Iterator[Image.Image]:
    """Yield each page of *pdf* as a picture at *dpi* or *width_px* wide, from the first one on or *backwards*.

    Each page may have a *dpi* of its own, from a list, or from its longer side in points.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        numbers = range(len(document))
        for number in reversed(numbers) if backwards else numbers:
            page = document[number]
            side = max(page.get_size()) if callable(dpi) else 0
            dots = dpi(side) if callable(dpi) else dpi[number] if isinstance(dpi, Sequence) else dpi
            scale = width_px / page.get_width() if width_px else dots / 72
            yield page.render(scale=scale, grayscale=grey).to_pil()
    finally:
        document.close()
