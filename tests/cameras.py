"""Pictures as telephones take them: turned, in other colours, with notes of where and when, and with what."""

from io import BytesIO
from typing import Any

import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()

RED, GREY = (200, 20, 20), (120, 130, 140)


def taken(kind: str = "JPEG", size: tuple[int, int] = (800, 600), *, turned: int = 1, **more: Any) -> bytes:  # noqa: ANN401 - of Pillow
    """Return a picture of *kind* whose upper left quarter is red as it lies in the file, with notes of the camera."""
    picture = Image.new("RGB", size, GREY)
    picture.paste(RED, (0, 0, size[0] // 2, size[1] // 2))
    saved = BytesIO()
    picture.save(saved, kind, exif=notes(turned), **more)
    return saved.getvalue()


def notes(turned: int = 1) -> Image.Exif:
    """Return the notes of a telephone that was held *turned* (Exif 2.32, 4.6.4: Orientation)."""
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010F], exif[0x0110], exif[0x0132] = "Mau", "Mau 15", "2026:12:05 08:00:00"
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (20.0, 55.0, 1.5), "E", (106.0, 40.0, 2.5)
    return exif


def opened(content: bytes) -> Image.Image:
    """Return the picture in *content*, read."""
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


def corner(picture: Image.Image) -> str:
    """Return in which corner the red quarter of *picture* is."""
    width, height = picture.size
    places = {
        "upper left": (width // 4, height // 4),
        "upper right": (width * 3 // 4, height // 4),
        "lower left": (width // 4, height * 3 // 4),
        "lower right": (width * 3 // 4, height * 3 // 4),
    }
    plain = picture.convert("RGB")

    def redness(name: str) -> int:
        pixel = plain.getpixel(places[name])
        assert isinstance(pixel, tuple)
        return int(pixel[0]) - int(pixel[1])

    return max(places, key=redness)
