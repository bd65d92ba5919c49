"""A picture as a telephone, a scanner or Word hands it over → a picture for media/, without what it tells of people.

It stands upright, in the colours of the web (sRGB), no larger than pages and sheets need, and nothing is left in it of
where and when it was taken, with what, and by whom.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageOps

from generator.rendering.pictures import BROKEN, MOST_PIXELS, Size, only_whole
from generator.rendering.pixels import on_white
from generator.units import Bytes, Pixels

LONGEST_EDGE: Pixels = 2400
"""A sheet prints a picture 1,400 dots wide at most (`photographs.WIDTH`), a page shows it in 720: this leaves room."""

LARGEST_PNG: Bytes = 1_500_000
"""What is drawn, as a picture of a screen, stays sharp in PNG; above this it is a photograph all the same."""

_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "GIF", "BMP", "TIFF")
_DRAWN = ("PNG", "GIF", "BMP")
_MOVING = ("GIF", "PNG", "WEBP", "AVIF")
_LEAST_PART = 0.05  # of the longer edge: what is narrower is a picture of nothing
_PLACE, _TIMES, _MAKERS = 0x8825, (0x0132, 0x9003, 0x9004), (0x010F, 0x0110, 0xA433, 0xA434, 0x013B, 0x9286)
_INNER = 0x8769  # the part of Exif that the camera fills in (CIPA DC-008, 4.6.3)
_PLACE_OF_XMP = re.compile(rb"exif:GPS|photoshop:(?:City|State|Country)|Iptc4xmpCore:(?:Location|CountryCode)")
_NOTES = ("xmp", "XML:com.adobe.xmp", "photoshop", "comment", "Comment", "Description", "Author", "Software")


class PictureFault(StrEnum):
    """Why a picture is not taken in."""

    NO_PICTURE = "no-picture"
    TOO_MANY_PIXELS = "too-many-pixels"
    TOO_NARROW = "too-narrow"


class PictureRefusedError(ValueError):
    """A picture is not taken in; *fault* says why."""

    def __init__(self, fault: PictureFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class Told(StrEnum):
    """What a picture tells of whoever took it."""

    PLACE = "place"
    TIME = "time"
    CAMERA = "camera"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class TakenPicture:
    """A picture fit for media/: its bytes, how its name has to end, its *size*, and what was done to it.

    *removed* is what it told of people; *before* its size as it was handed over. Of a *moving* one the first picture is
    kept.
    """

    content: bytes
    ending: str
    size: Size
    before: Size
    removed: frozenset[Told]
    moving: bool


def take_picture(content: bytes) -> TakenPicture:
    """Return the picture *content*, ready for media/; raise `PictureRefusedError` where it is none, or too large.

    The same bytes give the same picture. It takes up to some 600 MB of memory, for 64 million pixels that are clear in
    part; a JPEG of a telephone is read at a lower resolution from the start.
    """
    _know_heif()
    try:
        with only_whole(), Image.open(BytesIO(content), formats=_FORMATS) as opened:
            return _taken(opened)
    except BROKEN as error:
        if isinstance(error, PictureRefusedError):
            raise
        raise PictureRefusedError(PictureFault.NO_PICTURE) from error


def _taken(opened: Image.Image) -> TakenPicture:
    if opened.width * opened.height > MOST_PIXELS:
        raise PictureRefusedError(PictureFault.TOO_MANY_PIXELS)
    if min(opened.size) < _LEAST_PART * max(opened.size):
        raise PictureRefusedError(PictureFault.TOO_NARROW)
    kind, before = opened.format, Size(*opened.size)
    moving = kind in _MOVING and getattr(opened, "n_frames", 1) > 1
    removed = frozenset(_told_by(opened))
    opened.draft(None, (LONGEST_EDGE, LONGEST_EDGE))  # never below that size, and only of a JPEG
    ImageOps.exif_transpose(opened, in_place=True)  # a copy of sixty million pixels takes 180 MB
    if (opened.width > opened.height) != (before.width > before.height):
        before = Size(before.height, before.width)
    picture = _in_colours_of_the_web(_halved(opened))
    picture.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    picture.info = {}  # what is saved takes a comment or a profile from here, without being asked to
    size = Size(*picture.size)
    if kind in _DRAWN:
        drawn = _saved(picture, "PNG", {"optimize": True})
        if len(drawn) <= LARGEST_PNG:
            return TakenPicture(drawn, ".png", size, before, removed, moving)
    photograph = _saved(picture, "JPEG", {"quality": 88, "optimize": True, "progressive": True})
    return TakenPicture(photograph, ".jpg", size, before, removed, moving)


def _halved(picture: Image.Image) -> Image.Image:
    """Return *picture*, or of a large one the half, the third…: what is done to it next takes less memory."""
    parts = max(picture.size) // (LONGEST_EDGE + LONGEST_EDGE // 2)
    return picture.reduce(parts) if parts > 1 and picture.mode in ("RGB", "RGBA", "L", "LA", "CMYK") else picture


def _told_by(picture: Image.Image) -> set[Told]:
    """Return what *picture* tells of whoever took it."""
    exif, notes = picture.getexif(), b"".join(map(_as_bytes, (picture.info.get(name) for name in _NOTES)))
    inner: Mapping[int, Any] = exif.get_ifd(_INNER)
    found = set()
    if exif.get_ifd(_PLACE) or _PLACE_OF_XMP.search(notes):
        found.add(Told.PLACE)
    for told, numbers in ((Told.TIME, _TIMES), (Told.CAMERA, _MAKERS)):
        if any(exif.get(number) or inner.get(number) for number in numbers):
            found.add(told)
    if notes and Told.PLACE not in found:
        found.add(Told.NOTES)
    return found


def _as_bytes(note: object) -> bytes:
    if isinstance(note, bytes):
        return note
    if isinstance(note, dict):
        return b"".join(_as_bytes(each) for each in note.values())
    return str(note).encode() if note else b""


def _in_colours_of_the_web(picture: Image.Image) -> Image.Image:
    """Return *picture* in RGB on white, its colours as its profile means them, in those of sRGB."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK", "L"):
        try:
            meant = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(picture, meant, _srgb(), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            turned = None  # a profile that is broken, or of another kind of colours: they are shown as they are
        if turned is not None:
            return turned
    is_plain = picture.mode == "RGB" and "transparency" not in picture.info
    return picture if is_plain else on_white(picture)


def _saved(picture: Image.Image, kind: str, how: Mapping[str, Any]) -> bytes:
    saved = BytesIO()
    picture.save(saved, kind, **how)
    return saved.getvalue()


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@lru_cache(maxsize=1)
def _know_heif() -> None:
    """Let Pillow read what iPhones take (HEIC); imported here because it takes time that no build must pay."""
    from pi_heif import register_heif_opener  # noqa: PLC0415

    register_heif_opener(thumbnails=False)
