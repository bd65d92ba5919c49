"""Photographs and emblems (PNG, JPEG), compressed once and then placed on any number of sheets.

Imported by `document` alone, because WeasyPrint takes long to import. By itself WeasyPrint compresses a PNG again for
every sheet, which costs half a second for a large one; it asks viewers to smooth it, which PDF/A forbids; and it copies
into the PDF whatever a camera wrote into a JPEG, the place where it was taken included.
"""

import hashlib
from functools import lru_cache
from io import BytesIO
from typing import Any

import pydyf
from PIL import Image, ImageOps
from weasyprint.images import RasterImage

from generator.pdf.weasy.guard import JPEG
from generator.rendering.png import SIGNATURE as PNG
from generator.units import CssPixels

_SCAN, _ORIENTATION = 0xDA, 0x0112  # the marker before the pixels (ITU-T T.81, B.1.1.3), and the tag of Exif
# The markers of Exif and XMP, of Photoshop's notes, and of comments: the picture needs none of them.
_NOTES = (0xE1, 0xED, 0xFE)


def is_picture(body: bytes) -> bool:
    """Return whether *body* is a PNG or a JPEG."""
    return body.startswith((PNG, JPEG))


@lru_cache(maxsize=64)
def picture(body: bytes) -> "PackedPicture":
    """Return the picture in *body*; the same bytes give the same picture."""
    return PackedPicture(body)


class PackedPicture(RasterImage):  # type: ignore[misc]  # WeasyPrint ships no types
    """A picture that WeasyPrint places like any other, but that is compressed only once."""

    def __init__(self, body: bytes) -> None:
        name = hashlib.sha256(body).hexdigest()[:32]
        clean = without_notes(upright(body)) if body.startswith(JPEG) else body
        super().__init__(Image.open(BytesIO(clean)), name, clean)
        self._packed: Any = None

    def draw(self, canvas: Any, width: CssPixels, height: CssPixels, _style: object) -> None:  # noqa: ANN401 – no types
        """Draw the picture *width* by *height* large, without smoothing."""
        canvas.transform(width, 0, 0, -height, 0, height)
        canvas.draw_x_object(canvas.add_image(self, interpolate=False, ratio=1))

    def get_x_object(self, _interpolate: object, _ratio: object) -> Any:  # noqa: ANN401 – no types
        """Return a new object for each PDF; all share the compressed bytes."""
        if self._packed is None:
            self._packed = super().get_x_object(interpolate=False, dpi_ratio=1)
        return _copied(self._packed)


def upright(jpeg: bytes) -> bytes:
    """Return *jpeg* rotated as its camera was held, or unchanged where it was held upright."""
    photograph = Image.open(BytesIO(jpeg))
    if photograph.getexif().get(_ORIENTATION, 1) == 1:
        return jpeg
    turned = BytesIO()
    ImageOps.exif_transpose(photograph).save(turned, "JPEG", quality=95)
    return turned.getvalue()


def without_notes(jpeg: bytes) -> bytes:
    """Return *jpeg* without the notes of the camera; no pixel changes."""
    clean, place = bytearray(jpeg[:2]), 2
    while jpeg[place + 1] != _SCAN:
        end = place + 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
        if jpeg[place + 1] not in _NOTES:
            clean += jpeg[place:end]
        place = end
    return bytes(clean + jpeg[place:])


def _copied(stream: Any) -> Any:  # noqa: ANN401 – pydyf ships no types
    extra = pydyf.Dictionary(dict(stream.extra))
    if "SMask" in extra:
        extra["SMask"] = _copied(extra["SMask"])
    return pydyf.Stream(list(stream.stream), extra)
