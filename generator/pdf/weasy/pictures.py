"""Photographs and emblems (PNG, JPEG), unpacked and packed once and then put on any number of sheets.

Imported by `document` alone, because WeasyPrint takes its time to load. Left to itself WeasyPrint packs a PNG again
for every sheet, which costs half a second for a large one; it asks viewers to smooth it, which PDF/A forbids; and it
carries into the PDF whatever a camera wrote into a JPEG, the place where it was taken included.
"""

import hashlib
from functools import lru_cache
from io import BytesIO
from typing import Any

import pydyf
from PIL import Image, ImageOps
from weasyprint.images import RasterImage

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_SCAN, _ORIENTATION = 0xDA, 0x0112
# Exif and XMP, Photoshop's notes, and comments: none of them is needed to show the picture.
_TOLD = (0xE1, 0xED, 0xFE)


def is_picture(body: bytes) -> bool:
    """Tell whether *body* is a PNG or a JPEG."""
    return body.startswith((_PNG, _JPEG))


@lru_cache(maxsize=64)
def picture(body: bytes) -> "PackedPicture":
    """Return the picture in *body*; the same bytes give the same picture."""
    return PackedPicture(body)


class PackedPicture(RasterImage):  # type: ignore[misc]  # WeasyPrint ships no types
    """A picture that WeasyPrint places like any other, but that is packed only once."""

    def __init__(self, body: bytes) -> None:
        name = hashlib.sha256(body).hexdigest()[:32]
        shown = without_notes(upright(body)) if body.startswith(_JPEG) else body
        super().__init__(Image.open(BytesIO(shown)), name, shown)
        self._packed: Any = None

    def draw(self, canvas: Any, width: float, height: float, _style: object) -> None:  # noqa: ANN401 – no types
        """Place the picture *width* by *height* large, its edges left sharp."""
        canvas.transform(width, 0, 0, -height, 0, height)
        canvas.draw_x_object(canvas.add_image(self, interpolate=False, ratio=1))

    def get_x_object(self, _interpolate: object, _ratio: object) -> Any:  # noqa: ANN401 – no types
        """Return the picture as an object of its own for each PDF, sharing the packed bytes."""
        if self._packed is None:
            self._packed = super().get_x_object(interpolate=False, dpi_ratio=1)
        return _copied(self._packed)


def upright(jpeg: bytes) -> bytes:
    """Return *jpeg* turned as its camera was held; as it is, if it was held straight."""
    photograph = Image.open(BytesIO(jpeg))
    if photograph.getexif().get(_ORIENTATION, 1) == 1:
        return jpeg
    turned = BytesIO()
    ImageOps.exif_transpose(photograph).save(turned, "JPEG", quality=95)
    return turned.getvalue()


def without_notes(jpeg: bytes) -> bytes:
    """Return *jpeg* without what the camera wrote beside the picture; not a pixel changes."""
    kept, place = bytearray(jpeg[:2]), 2
    while jpeg[place + 1] != _SCAN:
        end = place + 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
        if jpeg[place + 1] not in _TOLD:
            kept += jpeg[place:end]
        place = end
    return bytes(kept + jpeg[place:])


def _copied(stream: Any) -> Any:  # noqa: ANN401 – pydyf ships no types
    extra = pydyf.Dictionary(dict(stream.extra))
    if "SMask" in extra:
        extra["SMask"] = _copied(extra["SMask"])
    return pydyf.Stream(list(stream.stream), extra)
