"""Pictures of every mode and depth that Pillow opens keep their tones."""

from collections.abc import Mapping
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from generator.rendering.pictures import can_be_shown, rendition, size_of

RAMP = np.linspace(0, 1, 64)[None, :].repeat(48, 0)
GREY = Image.fromarray((RAMP * 255).astype("uint8"))
RGB = GREY.convert("RGB")


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def deep(most: float, kind: str) -> Image.Image:
    return Image.fromarray((RAMP * most).astype(kind))


def rgb_of_16_bits() -> bytes:
    """Return an RGB PNG of 16 bits, which Pillow opens and cannot write."""
    import struct  # noqa: PLC0415 - for this one file
    import zlib  # noqa: PLC0415

    rows = b"".join(b"\0" + b"".join(struct.pack(">3H", *[round(v * 65535)] * 3) for v in row) for row in RAMP)

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 64, 48, 16, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


LAB = Image.merge("LAB", (GREY, Image.new("L", GREY.size, 128), Image.new("L", GREY.size, 128)))
OPAQUE = Image.new("L", GREY.size, 255)

FILES: Mapping[str, tuple[str, bytes]] = {
    "1 bit": ("1", encoded(GREY.convert("1"), "PNG")),
    "8 bits of grey": ("L", encoded(GREY, "PNG")),
    "8 bits of grey, JPEG": ("L", encoded(GREY, "JPEG", quality=95)),
    "16 bits of grey, PNG": ("I;16", encoded(deep(65535, "uint16"), "PNG")),
    "16 bits of grey, TIFF": ("I;16", encoded(deep(65535, "uint16"), "TIFF")),
    "32 bits of grey to 65535": ("I", encoded(deep(65535, "int32"), "TIFF")),
    "32 bits of grey to 2 000 000 000": ("I", encoded(deep(2e9, "int32"), "TIFF")),
    "floats to 1": ("F", encoded(deep(1, "float32"), "TIFF")),
    "floats to 255": ("F", encoded(deep(255, "float32"), "TIFF")),
    "grey with a mask": ("LA", encoded(Image.merge("LA", (GREY, OPAQUE)), "PNG")),
    "a palette": ("P", encoded(GREY.convert("P"), "PNG")),
    "a palette, GIF": ("P", encoded(GREY.convert("P"), "GIF")),
    "colours": ("RGB", encoded(RGB, "JPEG", quality=95)),
    "16 bits of each colour": ("RGB", rgb_of_16_bits()),
    "colours with a mask": ("RGBA", encoded(RGB.convert("RGBA"), "PNG")),
    "inks, inverted by Adobe": ("CMYK", encoded(RGB.convert("CMYK"), "JPEG", quality=95)),
    "inks, TIFF": ("CMYK", encoded(RGB.convert("CMYK"), "TIFF")),
    "light and colour apart": ("YCbCr", encoded(RGB.convert("YCbCr"), "TIFF")),
    "CIELAB": ("LAB", encoded(LAB, "TIFF")),
}


@pytest.mark.row("C5")
@pytest.mark.parametrize(("mode", "content"), FILES.values(), ids=FILES.keys())
@pytest.mark.parametrize("kind", ["jpg", "webp"])
def test_a_ramp_from_black_to_white_stays_one(mode: str, content: bytes, kind: str) -> None:
    with Image.open(BytesIO(content)) as opened:
        assert opened.mode == mode
    with Image.open(BytesIO(rendition(content, 64, kind))) as made:
        tones = np.asarray(made.convert("L")).mean(0)

    assert can_be_shown("a.png", content)
    assert tones[0] < 12
    assert 110 < tones[32] < 145
    assert tones[-1] > 243
    assert (np.diff(tones[::8]) > 0).all()


@pytest.mark.parametrize(
    ("picture", "clear"), [(GREY, 0), (RGB, (0, 0, 0)), (GREY.convert("P"), 0)], ids=["grey", "colours", "a palette"]
)
def test_what_is_clear_is_white(picture: Image.Image, clear: object) -> None:
    content = encoded(picture, "PNG", transparency=clear)
    with Image.open(BytesIO(rendition(content, 64, "webp"))) as made:
        assert np.asarray(made.convert("L"))[10, 0] > 200


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_picture_is_shown_as_its_camera_was_held(kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = encoded(RGB, kind, exif=exif)
    with Image.open(BytesIO(rendition(content, 32, "jpg"))) as made:
        shown = made.size
    size = size_of(content)

    assert (size.width > size.height) is (orientation < 5)
    assert (shown[0] > shown[1]) is (orientation < 5)
