"""PDF pages as pictures: previews for the site, share pictures for the phone, and pictures for a QR decoder.

All functions raise `NoPdf` where the bytes they are given cannot be opened.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import islice

import pypdfium2
from PIL import Image

from generator.units import Pixels, Points

_COLOURS = 128  # of a small picture: half as many as a palette of PNG may have
_FAST = 1
_LEVEL = 8  # the highest, 9, saves half a per cent more and takes three times as long


class NoPdf(ValueError):  # noqa: N818 - it says what the bytes are
    """These bytes are no PDF file, a damaged one, or one behind a password."""


def first_page_png(pdf: bytes, width_px: Pixels) -> bytes:
    """Return the first page of *pdf* as a small PNG, *width_px* wide; the same PDF gives the same bytes."""
    page = next(pages(pdf, width_px=width_px)).quantize(_COLOURS, dither=Image.Dither.NONE)
    png = BytesIO()
    page.save(png, "PNG", compress_level=_LEVEL)
    return png.getvalue()


def page_pngs(pdf: bytes, width_px: Pixels, most: int) -> tuple[tuple[bytes, ...], int]:
    """Return the first pages of *pdf* as PNGs, *width_px* wide and no more than *most*, and how many pages there are.

    They are written fast, not small: they are looked at once.
    """
    pictures = []
    for page in islice(pages(pdf, width_px=width_px), most):
        png = BytesIO()
        page.save(png, "PNG", compress_level=_FAST)
        pictures.append(png.getvalue())
    return tuple(pictures), len(longest_sides(pdf))


def texts(pdf: bytes) -> Iterator[str]:
    """Yield the text of each page of *pdf*."""
    with _opened(pdf) as document:
        for page in document:
            yield page.get_textpage().get_text_bounded()


def longest_sides(pdf: bytes) -> list[Points]:
    """Return the longer side of each page of *pdf*."""
    with _opened(pdf) as document:
        return [float(max(document.get_page_size(number))) for number in range(len(document))]


def pages(
    pdf: bytes,
    dpi: float | Sequence[float] | Callable[[Points], float] = 72,
    width_px: Pixels | None = None,
    *,
    grey: bool = False,
    backwards: bool = False,
) -> Iterator[Image.Image]:
    """Yield each page of *pdf* as a picture at *dpi* or *width_px* wide, from the first one on or *backwards*.

    *dpi* may be a list with a number for each page, or a function of the longer side of a page.
    """
    with _opened(pdf) as document:
        numbers = range(len(document))
        for number in reversed(numbers) if backwards else numbers:
            page = document[number]
            side = max(page.get_size()) if callable(dpi) else 0
            dots = dpi(side) if callable(dpi) else dpi[number] if isinstance(dpi, Sequence) else dpi
            scale = width_px / page.get_width() if width_px else dots / 72
            yield page.render(scale=scale, grayscale=grey).to_pil()


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Yield *pdf* as a document, and close it; raise `NoPdf` where it, or one of its pages, cannot be read."""
    try:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise NoPdf from error
