"""The picture of a text or of a step → a file that sheets and share pictures can show, once for all of them."""

from dataclasses import dataclass
from hashlib import sha256

from generator.depicted import picture_of
from generator.drawings.names import NAMES, NUMBERED, shape_of
from generator.drawn import dialled, drawing
from generator.making.reads import Reads
from generator.model import Announcement, Guide, Picture
from generator.said import carrying, plain
from generator.sheets.printed_picture import PrintedPicture
from generator.units import Pixels

WIDTH: Pixels = 1400
"""How wide a picture is printed at most: 90 mm on A4 at 400 dots an inch, or the width of a share picture."""


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture ready to be printed: what sheets know of it, the bytes of its file, and the same in *black* and white.

    Only drawings are printed in black and white: the bytes of a photograph are empty there.
    """

    printed: PrintedPicture
    content: bytes
    black: bytes = b""


def photograph_of(document: Guide | Announcement, reads: Reads) -> Photograph | None:
    """Return the picture of *document*, or None where it has none that can be printed; then a check says why."""
    picture = picture_of(document, reads.library.commune)
    return on_paper(picture, reads, dialled(document, reads)) if picture else None


def on_paper(picture: Picture, reads: Reads, dial: str) -> Photograph | None:
    """Return *picture*, or None where it cannot be printed; a telephone that is drawn in it shows the number *dial*."""
    return _drawn(picture, reads, dial) if picture.is_drawn else _taken(picture, reads)


def _drawn(picture: Picture, reads: Reads, dial: str) -> Photograph | None:
    name = picture.file
    if name not in NAMES:
        return None
    number = dial if name in NUMBERED else ""
    alt = carrying(reads.words(picture.described), number)
    content, black = (drawing(reads, name, variant, plain(number)) for variant in ("print", "mono"))
    return Photograph(PrintedPicture(f"picture:{name}", alt, shape_of(name), drawn=True), content, black)


def _taken(picture: Picture, reads: Reads) -> Photograph | None:
    # Imported here because it takes time that a sheet with drawings alone must not pay.
    from generator.rendering.pictures import can_be_printed  # noqa: PLC0415

    media = reads.library.media
    if picture.file not in media or not can_be_printed(picture.file, media[picture.file]):
        return None
    content, shape = reads.recall(printable, picture.file)
    name = f"picture:{sha256(content).hexdigest()[:16]}"
    return Photograph(PrintedPicture(name, reads.words(picture.described), shape), content)


def printable(reads: Reads, name: str) -> tuple[bytes, float]:
    """Return the picture *name* of content/media as it is printed, and its width by its height."""
    from generator.rendering.pictures import drawing_size, is_drawing, rendition, size_of  # noqa: PLC0415 - as above

    content = reads.library.media[name]
    size = drawing_size(content) if is_drawing(name) else size_of(content)
    printed = content if is_drawing(name) else rendition(content, min(WIDTH, size.width), "jpg")
    return printed, size.width / size.height
