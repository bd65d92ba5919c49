"""Photographs and drawings → the sizes and formats that a phone may choose from.

The notes of the camera (where the picture was taken, when, by whom) are not copied.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET

from PIL import ExifTags, Image, ImageFile, ImageOps

from generator.rendering.drawings import MOST_ELEMENTS, read_drawing
from generator.rendering.pixels import on_white
from generator.units import Pixels

WIDTHS: tuple[Pixels, ...] = (360, 720)
"""For a narrow phone, and for one with two pixels to each CSS pixel."""

FORMATS = ("avif", "webp", "jpg")
"""The smallest files first: a phone takes the first format that it knows."""

_SAVED: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 50, "speed": 6, "max_threads": 1},
    "webp": {"format": "WEBP", "quality": 68, "method": 6},
    "jpg": {"format": "JPEG", "quality": 72, "optimize": True, "progressive": True},
}
_DRAWING = ".svg"
MOST_PIXELS = 64_000_000
"""More than the cameras of telephones make; read, it takes 260 MB."""

_MANY_PIXELS = 25_000_000  # a photograph with more is read at a lower resolution, if it is a JPEG
_ON_ITS_SIDE = (5, 6, 7, 8)  # what a camera notes as “Orientation” (Exif, tag 0x0112) where width is height
_NEVER = ("EPS", "WMF", "HEIF")
"""What another program would have to draw, and what Pillow knows only once a telephone's picture was taken in."""

# What Pillow raises for files that are cut off or damaged: each of its readers fails in its own way.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    EOFError,
    RuntimeError,
    MemoryError,
    struct.error,
    zlib.error,
)
Image.MAX_IMAGE_PIXELS = None  # it would warn in English of half of what it refuses
_SHAPES = frozenset(
    {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use", "clipPath", "defs"}
    | {"title", "desc", "metadata", "linearGradient", "radialGradient", "stop"}
)
_REACHING = re.compile(r"url\(\s*[\"']?(?!#)|:\S*//|^data:|@import|javascript:", re.IGNORECASE)
_MOST_HIGH: Pixels = 16_383  # of WebP: RFC 9649, 2.6
_DRAWN: Pixels = 720  # the width at which a drawing is shown
_HIGHEST: Pixels = 20 * _DRAWN  # a view box may be a thread
_USUAL = (4.0, 3.0)  # the proportion of a drawing that does not say its own


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a picture as it is looked at."""

    width: Pixels
    height: Pixels

    def at(self, width: Pixels) -> "Size":
        """Return the size at *width*, in the same proportion.

        >>> Size(1000, 750).at(360)
        Size(width=360, height=270)
        """
        return Size(width, max(1, round(self.height * width / self.width)))


def is_drawing(name: str) -> bool:
    """Return whether the picture *name* is a drawing in SVG, sharp at any size."""
    return PurePosixPath(name).suffix.lower() == _DRAWING


def drawing_size(content: bytes) -> Size:
    """Return the size at which a drawing is shown, in the proportion of its view box; one without is taken as 4 : 3.

    >>> drawing_size(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"/>')
    Size(width=720, height=360)
    """
    drawing = read_drawing(content)
    across, down = (drawing.width, drawing.height) if drawing and drawing.width else _USUAL
    return Size(_DRAWN, min(max(1, round(_DRAWN * down / across)), _HIGHEST))


def size_of(content: bytes) -> Size:
    """Return the size of a photograph as its camera was held; raise `OSError` where it cannot be read."""
    with Image.open(BytesIO(content)) as picture:
        # Of a TIFF, Pillow gives the size as it is looked at.
        turned = picture.getexif().get(ExifTags.Base.Orientation, 1) in _ON_ITS_SIDE and picture.format != "TIFF"
        return Size(picture.height, picture.width) if turned else Size(picture.width, picture.height)


def is_too_large(content: bytes) -> bool:
    """Return whether a photograph has more pixels than are read: a small file may swell to gigabytes of memory."""
    try:
        with Image.open(BytesIO(content)) as picture:
            return picture.width * picture.height > MOST_PIXELS
    except BROKEN:
        return False


@contextmanager
def only_whole() -> Iterator[None]:
    """Let Pillow refuse pictures that are cut off, as it does until WeasyPrint is imported, which forbids it."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def can_be_shown(name: str, content: bytes) -> bool:
    """Return whether *content* is a whole picture of the kind that its *name* says, and not too large."""
    if is_drawing(name):
        return read_drawing(content) is not None
    try:
        with only_whole(), Image.open(BytesIO(content)) as picture:
            if picture.width * picture.height > MOST_PIXELS or picture.format in _NEVER:
                return False
            picture.getexif()
            picture.draft("RGB", (WIDTHS[0], WIDTHS[0]))  # a JPEG is read at a low resolution, which is fast
            ImageOps.exif_transpose(picture)
    except BROKEN:
        return False
    return True


def faults_in(content: bytes) -> tuple[str, ...]:
    """Return the names of what a drawing has that none may have: scripts, links, things from elsewhere.

    Return none for a drawing that cannot be read.
    """
    drawing = read_drawing(content)
    return drawing.faults if drawing else ()


def is_crowded(content: bytes) -> bool:
    """Return whether a drawing has more elements than sheets are printed with in good time."""
    drawing = read_drawing(content)
    return drawing is not None and drawing.elements > MOST_ELEMENTS


def can_be_printed(name: str, content: bytes) -> bool:
    """Return whether sheets can show *content*: a photograph, or a drawing of nothing but shapes.

    A drawing with words would need other typefaces than the sheets', one with a document type might swell.
    """
    if not is_drawing(name):
        return True
    if b"<!" in re.sub(rb"<!--.*?-->", b"", content, flags=re.DOTALL):
        return False
    try:
        root = ET.fromstring(content)  # noqa: S314 - it has no entities
    except ET.ParseError:
        return False
    return all(_is_shape(element) for element in root.iter())


def _is_shape(element: ET.Element) -> bool:
    tag = str(element.tag).rpartition("}")[2]
    values = (value for name, value in element.attrib.items() if not name.endswith("href") or not value.startswith("#"))
    return tag in _SHAPES and not any(_REACHING.search(value) for value in values)


def widths_for(size: Size) -> tuple[Pixels, ...]:
    """Return the widths that a picture of *size* is offered in: it is never enlarged.

    >>> widths_for(Size(500, 400)), widths_for(Size(3000, 2000))
    ((360, 500), (360, 720))
    """
    smaller = [width for width in WIDTHS if width < size.width]
    return (*smaller, size.width) if size.width < WIDTHS[-1] else WIDTHS


def is_too_narrow(content: bytes) -> bool:
    """Return whether a photograph is so narrow and high that a format of `FORMATS` cannot hold it.

    WebP holds the fewest pixels a side. Raise `OSError` where the photograph cannot be read.
    """
    size = size_of(content)
    return any(size.at(width).height > _MOST_HIGH for width in widths_for(size))


def rendition(content: bytes, width: Pixels, kind: str) -> bytes:
    """Return the photograph *content* at *width*, as a file of *kind* (one of `FORMATS`).

    Raise `OSError` where it cannot be read; `can_be_shown` says so beforehand.
    """
    with Image.open(BytesIO(content)) as opened:
        if opened.width * opened.height > _MANY_PIXELS:
            opened.draft("RGB", (2 * width, 2 * width))  # of a JPEG, a quarter or less is read
        upright = ImageOps.exif_transpose(opened)
        picture = on_white(upright)
    size = Size(picture.width, picture.height).at(width)
    small = picture.resize((size.width, size.height), Image.Resampling.LANCZOS)
    saved = BytesIO()
    small.save(saved, **_SAVED[kind])
    return saved.getvalue()
