"""Pictures for phones: small, upright, without what the camera wrote beside them."""

from io import BytesIO

import pytest
from PIL import Image

from generator.rendering.pictures import FORMATS, Size, drawing_size, rendition, size_of, widths_for

KINDS = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}


def photograph(width: int = 1600, height: int = 1200, orientation: int = 1, mode: str = "RGB") -> bytes:
    """Return a picture that turns from green to yellow, with a place and a camera written beside it."""
    picture = Image.linear_gradient("L").resize((width, height)).convert(mode)
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010F] = "Camera of somebody"
    notes.get_ifd(0x8825)[1] = "N"
    saved = BytesIO()
    picture.save(saved, "PNG" if mode == "RGBA" else "JPEG", exif=notes)
    return saved.getvalue()


@pytest.mark.parametrize("kind", FORMATS)
def test_a_rendition_has_its_width_and_its_format(kind: str) -> None:
    with Image.open(BytesIO(rendition(photograph(), 360, kind))) as made:
        assert made.size == (360, 270)
        assert made.format == KINDS[kind]


@pytest.mark.parametrize("kind", FORMATS)
def test_nothing_that_the_camera_wrote_is_left(kind: str) -> None:
    made = rendition(photograph(), 360, kind)

    assert b"Camera of somebody" not in made
    with Image.open(BytesIO(made)) as opened:
        assert dict(opened.getexif()) == {}


def test_a_picture_stands_as_its_camera_was_held() -> None:
    turned = photograph(orientation=6)

    assert size_of(turned) == Size(1200, 1600)
    with Image.open(BytesIO(rendition(turned, 360, "jpg"))) as made:
        assert made.size == (360, 480)


def test_a_clear_ground_becomes_white() -> None:
    clear = BytesIO()
    Image.new("RGBA", (400, 400), (0, 0, 0, 0)).save(clear, "PNG")
    with Image.open(BytesIO(rendition(clear.getvalue(), 360, "jpg"))) as made:
        assert made.getpixel((10, 10)) == (255, 255, 255)


def test_pictures_are_made_smaller_never_larger() -> None:
    assert widths_for(Size(300, 200)) == (300,)
    assert widths_for(Size(4000, 3000)) == (360, 720)


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert rendition(photograph(), 360, "avif") == rendition(photograph(), 360, "avif")


def test_a_drawing_keeps_its_proportion() -> None:
    assert drawing_size(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"/>') == Size(720, 240)
    assert drawing_size(b"<svg>") == Size(720, 540)
