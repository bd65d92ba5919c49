"""Photographs and drawings → what a phone loads: the sizes and formats it may choose from.

What a camera wrote beside the picture (where it was taken, when, by whom) is left behind.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET

from PIL import Image, ImageOps

WIDTHS = (360, 720)
"""In pixels: a narrow phone's own, and one of two pixels to the point."""

FORMATS = ("avif", "webp", "jpg")
"""The smallest first: a phone takes the first it knows."""

_SAVED: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 50, "speed": 6, "max_threads": 1},
    "webp": {"format": "WEBP", "quality": 68, "method": 6},
    "jpg": {"format": "JPEG", "quality": 72, "optimize": True, "progressive": True},
}
_DRAWING = ".svg"
_VIEW_BOX = re.compile(rb"viewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)")
_LIVELY = re.compile(
    rb"<\s*(?:script|foreignObject|iframe)|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*[\"']?\s*(?:https?:)?//",
    re.IGNORECASE,
)
_DRAWN = 720  # pixels: how wide a drawing without a size of its own is taken to be


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels, as the picture is looked at."""

    width: int
    height: int

    def at(self, width: int) -> "Size":
        """Return the size at *width*, in the same proportion.

        >>> Size(1000, 750).at(360)
        Size(width=360, height=270)
        """
        return Size(width, max(1, round(self.height * width / self.width)))


def is_drawing(name: str) -> bool:
    """Tell whether the picture *name* is made of lines, and good at any size."""
    return PurePosixPath(name).suffix.lower() == _DRAWING


def drawing_size(content: bytes) -> Size:
    """Return the size at which a drawing is shown, in the proportion of its view box.

    >>> drawing_size(b'<svg viewBox="0 0 400 200">')
    Size(width=720, height=360)
    """
    box = _VIEW_BOX.search(content)
    across, down = (float(box[1]), float(box[2])) if box else (4.0, 3.0)
    return Size(_DRAWN, max(1, round(_DRAWN * down / across)))


def size_of(content: bytes) -> Size:
    """Return the size of a photograph, turned as its camera was held."""
    with Image.open(BytesIO(content)) as picture:
        turned = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        return Size(picture.height, picture.width) if turned else Size(picture.width, picture.height)


def can_be_shown(name: str, content: bytes) -> bool:
    """Tell whether *content* is a whole picture of a kind that its *name* says."""
    if is_drawing(name):
        try:
            return ET.fromstring(content).tag.endswith("}svg")  # noqa: S314 - expat bounds what entities may grow to
        except ET.ParseError:
            return False
    try:
        with Image.open(BytesIO(content)) as picture:
            picture.draft("RGB", (WIDTHS[0], WIDTHS[0]))  # a JPEG is read coarsely, and quickly
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True


def is_still(content: bytes) -> bool:
    """Tell whether a drawing only draws: no script, nothing from elsewhere."""
    return _LIVELY.search(content) is None


def widths_for(size: Size) -> tuple[int, ...]:
    """Return the widths a picture of *size* is offered in: it is made smaller, never larger.

    >>> widths_for(Size(500, 400)), widths_for(Size(3000, 2000))
    ((360, 500), (360, 720))
    """
    smaller = [width for width in WIDTHS if width < size.width]
    return (*smaller, size.width) if size.width < WIDTHS[-1] else WIDTHS


def rendition(content: bytes, width: int, kind: str) -> bytes:
    """Return the photograph *content* at *width*, as a file of *kind* (one of `FORMATS`)."""
    with Image.open(BytesIO(content)) as opened:
        upright = ImageOps.exif_transpose(opened)
        picture = _on_white(upright)
    size = Size(picture.width, picture.height).at(width)
    small = picture.resize((size.width, size.height), Image.Resampling.LANCZOS)
    saved = BytesIO()
    small.save(saved, **_SAVED[kind])
    return saved.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode not in ("RGBA", "LA", "P", "PA"):
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    ground = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(ground, clear).convert("RGB")
