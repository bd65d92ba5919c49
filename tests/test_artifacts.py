from io import BytesIO
from pathlib import PurePosixPath

from PIL import Image

from generator.artifacts import THUMBNAIL_WIDTH, Artifact, offered_copy, thumbnail_path
from generator.printing import Memory, PrintShop


def picture() -> bytes:
    """Return a PNG as wide as a preview, with something on it."""
    drawn = Image.radial_gradient("L").resize((480, 680)).quantize(128)
    png = BytesIO()
    drawn.save(png, "PNG", optimize=True)
    return png.getvalue()


def copied(path: str, content: bytes) -> Artifact:
    return offered_copy(Artifact(PurePosixPath(path), content, "poster"), PrintShop({}, Memory(None)).recall)


def test_the_site_shows_a_small_picture_of_each_sheet() -> None:
    content = picture()
    small = copied("print/a4/goi-1999.png", content)

    assert small.path == thumbnail_path(PurePosixPath("print/a4/goi-1999.pdf"))
    assert small.channel == "site"
    with Image.open(BytesIO(small.content)) as shown:
        assert (shown.format, shown.size) == ("WEBP", (THUMBNAIL_WIDTH, 340))
    assert len(small.content) < len(content) / 2


def test_what_is_downloaded_is_the_file_itself() -> None:
    assert copied("print/a4/goi-1999.pdf", b"%PDF").content == b"%PDF"
    assert copied("broadcast/schedule.ics", b"BEGIN").path == PurePosixPath("site/tai-ve/broadcast/schedule.ics")
