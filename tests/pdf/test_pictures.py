import base64
import time
from io import BytesIO

import numpy as np
import pikepdf
from PIL import Image

from generator.pdf import raster
from generator.pdf.compare import differs
from generator.pdf.sheet import Variant
from tests import pdfs
from tests.pdf.sheets import sheet

STYLE = "html { font-family: 'Be Vietnam Pro' } img { width: 50mm; height: 50mm; display: block }"
PHOTOGRAPH = sheet('<img src="photo:x" alt="Ảnh">')
GPS, PLACE = 0x8825, "20 độ 51 phút"


def png(side: int = 64, mode: str = "RGBA") -> bytes:
    """Return a picture that does not pack well, its left half half-transparent."""
    pixels = np.random.default_rng(1022).integers(0, 256, (side, side, 4), dtype=np.uint8)
    pixels[:, : side // 2, 3] = 128
    kept = BytesIO()
    Image.fromarray(pixels).convert(mode).save(kept, "PNG")
    return kept.getvalue()


def jpeg(*, sideways: bool = False) -> bytes:
    """Return a photograph, red on the left and blue on the right, with notes of the camera in it."""
    image = Image.new("RGB", (64, 64), "red")
    image.paste("blue", (32, 0, 64, 64))
    notes = Image.Exif()
    notes[GPS] = {1: "N", 29: PLACE}
    if sideways:
        notes[0x0112] = 6  # turned by a quarter: red is on top
    kept = BytesIO()
    image.save(kept, "JPEG", exif=notes, comment=b"chup luc 7 gio", quality=95)
    return kept.getvalue()


def printed(body: bytes, variant: Variant = "pdf/ua-1") -> bytes:
    return pdfs.printer().print(PHOTOGRAPH, {"photo:x": body}, variant, [STYLE])


def test_a_large_picture_costs_its_time_only_once() -> None:
    large = png(1200)
    printed(large)
    begun = time.process_time()
    printed(large)

    assert time.process_time() - begun < 0.2  # packing it takes half a second and more


def test_a_kept_picture_looks_as_it_does_when_weasyprint_places_it() -> None:
    body = png(mode="RGB")
    address = f"data:image/png;base64,{base64.b64encode(body).decode()}"
    html = PHOTOGRAPH.replace("photo:x", address)
    left_to_itself = pdfs.printer().print(html, styles=[STYLE, "img { image-rendering: pixelated }"])

    assert differs(left_to_itself, printed(body)) == []


def test_a_picture_printed_twice_gives_the_same_bytes() -> None:
    body = png()

    assert printed(body) == printed(body)


def test_a_transparent_picture_keeps_its_transparency() -> None:
    with pikepdf.open(BytesIO(printed(png()))) as opened:
        images = [thing for thing in opened.objects if isinstance(thing, pikepdf.Stream) and "/SMask" in thing]

        assert [int(image.SMask.Width) for image in images] == [64]


def test_an_archive_copy_with_pictures_is_still_pdf_a() -> None:
    assert pdfs.faults(printed(png(mode="RGB"), "archive"), pdfs.A_2A) == []
    assert pdfs.faults(printed(jpeg(), "archive"), pdfs.A_2A) == []


def test_what_the_camera_wrote_beside_the_picture_is_not_printed() -> None:
    photograph = jpeg()
    inside = pdfs.everything(printed(photograph))

    assert b"chup luc 7 gio" in photograph
    assert b"Exif" in photograph
    assert b"chup luc 7 gio" not in inside
    assert b"Exif" not in inside


def test_a_photograph_without_notes_is_the_same_picture() -> None:
    from generator.pdf.weasy.pictures import without_notes  # noqa: PLC0415 – loads WeasyPrint

    bare = without_notes(jpeg())

    assert np.array_equal(np.asarray(Image.open(BytesIO(bare))), np.asarray(Image.open(BytesIO(jpeg()))))


def test_a_photograph_taken_sideways_is_printed_upright() -> None:
    page = next(raster.pages(printed(jpeg(sideways=True)), 254)).convert("RGB")
    rows = [page.getpixel((page.width // 6, y)) for y in range(page.height)]
    reddish = [y for y, pixel in enumerate(rows) if isinstance(pixel, tuple) and pixel[0] > 200 > pixel[2]]
    bluish = [y for y, pixel in enumerate(rows) if isinstance(pixel, tuple) and pixel[2] > 200 > pixel[0]]

    assert max(reddish) < min(bluish)
