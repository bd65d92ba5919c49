"""The picture of a notice → a file that sheets and share pictures can show, once for all of them."""

from dataclasses import dataclass
from hashlib import sha256

from generator.making.reads import Reads
from generator.model import Announcement
from generator.rendering.pictures import can_be_printed, drawing_size, is_drawing, rendition, size_of
from generator.sheets.wording import PrintedPicture
from generator.units import Pixels

WIDTH: Pixels = 1400
"""How wide a picture is printed at most: 90 mm on A4 at 400 dots an inch, or the width of a share picture."""


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture ready to be printed: what sheets know of it, and the bytes of its file."""

    printed: PrintedPicture
    content: bytes


def photograph_of(notice: Announcement, reads: Reads) -> Photograph | None:
    """Return the picture of *notice*, or None where it has none that can be printed; then a check says why."""
    picture, media = notice.picture, reads.library.media
    if picture is None or picture.file not in media or not can_be_printed(picture.file, media[picture.file]):
        return None
    content, shape = reads.recall(printable, picture.file)
    name = f"picture:{sha256(content).hexdigest()[:16]}"
    return Photograph(PrintedPicture(name, reads.words(picture.alt), shape), content)


def printable(reads: Reads, name: str) -> tuple[bytes, float]:
    """Return the picture *name* of content/media as it is printed, and its width by its height."""
    content = reads.library.media[name]
    size = drawing_size(content) if is_drawing(name) else size_of(content)
    printed = content if is_drawing(name) else rendition(content, min(WIDTH, size.width), "jpg")
    return printed, size.width / size.height
