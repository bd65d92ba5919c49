"""PDF pages as pictures: previews for the site, share pictures for the phone, and pictures for a QR decoder.

All functions raise `NoPdf` where the bytes they are given cannot be opened.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import islice

import pypdfium2
from PIL import Image

from generator.units import DotsPerInch, Pixels, Points

_COLOURS = 128  # of a small picture: half as many as a palette of PNG may have
_FAST = 1
_LEVEL = 8  # the highest, 9, saves half a per cent more and takes three times as long


Box = tuple[float, float, float, float]
"""Left, bottom, right, top; in points from the left and the foot of a page."""
_LEAST_HEIGHT: Points = 3.0
"""What is smaller is not read on paper: it stands there for machines."""


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


def line_pngs(pdf: bytes, words: str, width_px: Pixels, most: int) -> tuple[tuple[bytes, str], ...]:
    """Return the lines of *pdf* that say *words*, no more than *most*: each as a PNG of that part, and as text.

    The pictures are as sharp as those of pages *width_px* wide.
    """
    found: list[tuple[bytes, str]] = []
    with _opened(pdf) as document:
        for page in document:
            picture: Image.Image | None = None
            for box, text in _lines_saying(page, words):
                if len(found) == most:
                    return tuple(found)
                picture = picture or page.render(scale=width_px / page.get_width()).to_pil()
                png = BytesIO()
                picture.crop(_pixels_of(box, page, width_px)).save(png, "PNG", compress_level=_FAST)
                found.append((png.getvalue(), text))
    return tuple(found)


def _lines_saying(page: pypdfium2.PdfPage, words: str) -> Iterator[tuple[Box, str]]:
    """Yield the box and the text of each line of *page* that says *words*."""
    text = page.get_textpage()
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    letters = text.get_text_range()
    end = -1
    for match in pattern.finditer(letters) if words.strip() else ():
        if match.start() < end:
            continue
        first, end, box = _line_at(text, letters, match.start())
        height = box[3] - box[1]
        if height > _LEAST_HEIGHT:
            margin = height * 0.5
            yield (box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin), letters[first:end].strip()


def _line_at(text: pypdfium2.PdfTextPage, letters: str, place: int) -> tuple[int, int, Box]:
    """Return where the line begins and ends in which the letter at *place* stands, and its box."""
    left, bottom, right, top = text.get_charbox(place, loose=True)
    middle, height = (bottom + top) / 2, top - bottom

    def walk(step: int) -> int:
        nonlocal left, right
        at = place
        while 0 <= at + step < len(letters) and letters[at + step] not in "\r\n":
            box = text.get_charbox(at + step, loose=True)
            apart = max(box[0] - right, left - box[2])
            if box[2] > box[0] and (abs((box[1] + box[3]) / 2 - middle) > height / 2 or apart > 3 * height):
                break
            if box[2] > box[0]:
                left, right = min(left, box[0]), max(right, box[2])
            at += step
        return at

    return walk(-1), walk(1) + 1, (left, bottom, right, top)


def _pixels_of(box: Box, page: pypdfium2.PdfPage, width_px: Pixels) -> tuple[int, int, int, int]:
    """Return *box*, in points from the foot of *page*, in pixels from its head, within the page."""
    left, bottom, right, top = box
    width, height = page.get_size()
    scale = width_px / width
    upper, lower = max(0.0, height - top), min(height, height - bottom)
    return round(max(0.0, left) * scale), round(upper * scale), round(min(width, right) * scale), round(lower * scale)


def longest_sides(pdf: bytes) -> list[Points]:
    """Return the longer side of each page of *pdf*."""
    with _opened(pdf) as document:
        return [float(max(document.get_page_size(number))) for number in range(len(document))]


def pages(
    pdf: bytes,
    dpi: DotsPerInch | Sequence[DotsPerInch] | Callable[[Points], DotsPerInch] = 72,
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
