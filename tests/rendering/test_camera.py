"""A picture of a telephone becomes one of media/: upright, of the web's colours, and silent about people."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageDraw, ImageFile

from generator.rendering.camera import LONGEST_EDGE, PictureFault, PictureRefusedError, Told, take_picture
from generator.rendering.pictures import can_be_shown
from tests.cameras import corner, notes, opened, taken

ALL = {"upper left": 1, "upper right": 6, "lower right": 3, "lower left": 8}
"""Where the corner stands that lies first in the file, by how the camera was turned."""


@pytest.mark.parametrize(("place", "turned"), ALL.items())
def test_a_picture_stands_upright_however_the_telephone_was_held(place: str, turned: int) -> None:
    found = take_picture(taken(turned=turned))
    picture = opened(found.content)

    assert corner(picture) == place
    assert picture.size == ((600, 800) if turned in (6, 8) else (800, 600))
    assert (found.size.width, found.size.height) == picture.size
    assert found.before == found.size


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF"])
def test_nothing_is_left_of_place_time_and_camera(kind: str) -> None:
    found = take_picture(taken(kind))
    picture = opened(found.content)

    assert found.ending == (".png" if kind == "PNG" else ".jpg")
    # Pillow does not write where a TIFF was taken, so that this one does not tell it.
    assert found.removed >= {Told.TIME, Told.CAMERA} | ({Told.PLACE} if kind != "TIFF" else set())
    assert not picture.getexif()
    assert not {"exif", "xmp", "comment", "icc_profile", "photoshop"} & picture.info.keys()
    for trace in (b"Exif", b"Mau", b"2026:12", b"http://ns.adobe.com", b"ICC_PROFILE"):
        assert trace not in found.content


def test_comments_and_notes_of_programs_go_as_well() -> None:
    place = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf exif:GPSLatitude="20,55N"/></x:xmpmeta>'
    commented = BytesIO()
    Image.new("RGB", (90, 90)).save(commented, "JPEG", comment=b"Nha ong Mau", xmp=place)
    found = take_picture(commented.getvalue())

    assert found.removed == {Told.PLACE}
    assert b"Nha ong" not in found.content
    assert b"GPS" not in found.content


def test_a_silent_picture_is_told_to_have_said_nothing() -> None:
    plain = BytesIO()
    Image.new("RGB", (90, 90)).save(plain, "PNG")

    assert take_picture(plain.getvalue()).removed == set()


def test_the_same_picture_gives_the_same_bytes_and_one_taken_in_is_not_changed_in_size() -> None:
    once, again = take_picture(taken()), take_picture(taken())

    assert once == again
    assert take_picture(once.content).size == once.size


def test_sixty_million_pixels_become_a_picture_of_a_page() -> None:
    large = BytesIO()
    Image.new("RGB", (9000, 6700), "teal").save(large, "JPEG")
    found = take_picture(large.getvalue())

    assert found.size.width == LONGEST_EDGE
    assert abs(found.size.height - LONGEST_EDGE * 67 / 90) <= 1
    assert found.before.width == 9000


def test_more_pixels_than_any_telephone_makes_are_refused_before_they_are_read() -> None:
    # A PNG says its size in its first bytes; of this one nothing else is there.
    bomb = bytearray(taken("PNG", (8, 8)))
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2

    with pytest.raises(PictureRefusedError) as refusal:
        take_picture(bytes(bomb))
    assert refusal.value.fault in (PictureFault.TOO_MANY_PIXELS, PictureFault.NO_PICTURE)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", PictureFault.NO_PICTURE),
        (b"MZ" + b"\0" * 400, PictureFault.NO_PICTURE),
        (taken()[:900], PictureFault.NO_PICTURE),
        (taken("HEIF")[:300], PictureFault.NO_PICTURE),
        (taken("PNG", (4, 400)), PictureFault.TOO_NARROW),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", PictureFault.NO_PICTURE),
    ],
)
def test_what_is_no_whole_picture_is_refused(content: bytes, fault: PictureFault) -> None:
    with pytest.raises(PictureRefusedError) as refusal:
        take_picture(content)

    assert refusal.value.fault is fault


def test_a_picture_that_is_cut_off_is_refused_beside_weasyprint_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """To import WeasyPrint tells Pillow to make do with half a picture, everywhere in the program."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(PictureRefusedError):
        take_picture(taken()[:900])

    assert not can_be_shown("anh.jpg", taken()[:900])
    assert can_be_shown("anh.jpg", taken())


def test_a_picture_that_only_the_desk_can_read_is_no_picture_of_the_content() -> None:
    """To take in a telephone's picture teaches Pillow a format; a build by command would not know it."""
    heic = taken("HEIF")
    assert take_picture(heic).content

    assert not can_be_shown("anh.jpg", heic)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGBA", "I;16", "CMYK", "LAB", "YCbCr", "F"])
def test_every_kind_of_pixels_is_taken(mode: str) -> None:
    kind = "TIFF" if mode in ("CMYK", "LAB", "F", "YCbCr", "PA") else "PNG"
    if mode == "PA":
        kind, mode = "PNG", "P"
    saved = BytesIO()
    Image.new("L", (60, 40), 255).convert("F" if mode == "F" else "L").convert(
        mode if mode not in ("LAB", "YCbCr") else "RGB"
    ).save(saved, kind)
    found = opened(take_picture(saved.getvalue()).content)

    assert found.mode in ("RGB", "L")
    assert found.size == (60, 40)


def test_what_is_clear_is_white() -> None:
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    ImageDraw.Draw(clear).rectangle((0, 0, 9, 9), fill=(255, 0, 0, 255))
    saved = BytesIO()
    clear.save(saved, "PNG")

    assert opened(take_picture(saved.getvalue()).content).getpixel((30, 30)) == (255, 255, 255)


def test_of_a_moving_picture_the_first_is_kept() -> None:
    saved = BytesIO()
    first, second = Image.new("RGB", (40, 40), "red"), Image.new("RGB", (40, 40), "blue")
    first.save(saved, "GIF", save_all=True, append_images=[second], duration=100)
    found = take_picture(saved.getvalue())

    assert found.moving
    assert opened(found.content).convert("RGB").getpixel((5, 5)) == (255, 0, 0)
    assert not take_picture(taken()).moving


def test_colours_are_those_that_the_profile_means() -> None:
    # In a profile whose red and green have changed places, as in no camera, (200, 20, 20) is green.
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = swapped.replace(b"rXYZ", b"tmpX").replace(b"gXYZ", b"rXYZ").replace(b"tmpX", b"gXYZ")
    saved = BytesIO()
    Image.new("RGB", (40, 40), (200, 20, 20)).save(saved, "PNG", icc_profile=swapped)
    pixel = opened(take_picture(saved.getvalue()).content).getpixel((5, 5))

    assert isinstance(pixel, tuple)
    assert pixel[1] > pixel[0] + 100


def test_a_profile_that_is_broken_costs_no_picture() -> None:
    saved = BytesIO()
    Image.new("RGB", (40, 40), (200, 20, 20)).save(saved, "PNG", icc_profile=b"broken", exif=notes())

    assert opened(take_picture(saved.getvalue()).content).getpixel((5, 5)) == (200, 20, 20)
