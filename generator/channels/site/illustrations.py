"""The pictures of guides and notices → their files on the site, and the elements that show them.

A file's name has a hash of its picture in it, so that browsers may keep the file for good.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.channels.site.listings import ROOT, on_site
from generator.channels.site.way import Way
from generator.making.reads import Reads
from generator.model import Announcement, Guide, Picture
from generator.outputs import Made, Output, work
from generator.rendering.pictures import FORMATS, Size, drawing_size, is_drawing, rendition, size_of, widths_for
from generator.units import Pixels

FOLDER = PurePosixPath("anh")
_LONGEST = 60
"""So many letters of a picture's name stand in those of its files: systems allow 255 bytes, a letter may take 3."""
# The width of a picture: on a phone the screen less the numbers of the steps, on a larger screen a column of text.
_SIZES = "(min-width: 40em) 30rem, calc(100vw - 5.75rem)"
_TYPES = {"avif": "image/avif", "webp": "image/webp"}


@dataclass(frozen=True)
class Illustration:
    """A picture of content/media: its *name* there and its bytes."""

    name: str
    content: bytes

    @cached_property
    def stem(self) -> str:
        """Return the part that the names of all its files begin with."""
        return f"{PurePosixPath(self.name).stem[:_LONGEST]}-{sha256(self.content).hexdigest()[:8]}"

    @property
    def drawn(self) -> bool:
        """Return whether this is a drawing, of which one file serves every screen."""
        return is_drawing(self.name)

    @cached_property
    def size(self) -> Size:
        """Return the size of the picture in pixels."""
        return drawing_size(self.content) if self.drawn else size_of(self.content)

    def file(self, width: Pixels, kind: str) -> PurePosixPath:
        """Return the path, below site/, of the file of this *width* and *kind*."""
        return FOLDER / f"{self.stem}-{width}.{kind}"

    def files(self) -> Iterator[tuple[PurePosixPath, Pixels, str]]:
        """Yield the path, the width and the kind of every file."""
        if self.drawn:
            yield FOLDER / f"{self.stem}.svg", self.size.width, "svg"
            return
        for width in widths_for(self.size):
            for kind in FORMATS:
                yield self.file(width, kind), width, kind


def illustrations(reads: Reads) -> tuple[Illustration, ...]:
    """Return the pictures of the guides and the notices on the site, each once."""
    guides, notices = on_site(reads, reads.library.guides), on_site(reads, reads.library.listed)
    media = reads.library.media
    named = [step.picture.file for guide in guides for step in guide.steps if step.picture]
    named += [notice.picture.file for notice in notices if notice.picture]
    return tuple(Illustration(name, media[name]) for name in dict.fromkeys(named) if name in media)


def picture_outputs(reads: Reads) -> Iterator[Output]:
    """Yield every file of every picture."""
    for illustration in illustrations(reads):
        for path, width, kind in illustration.files():
            make = work(picture_file, illustration.name, width, kind)
            yield Output(ROOT / path, f"Hình: {illustration.name}", make)


def picture_file(reads: Reads, name: str, width: Pixels, kind: str) -> Made:
    """Return the picture *name* of content/media, *width* wide, as a file of *kind*; a drawing as it is."""
    content = reads.library.media[name]
    return Made(content if kind == "svg" else rendition(content, width, kind))


def picture_elements(guide: Guide, way: Way, reads: Reads) -> dict[int, Markup]:
    """Return the HTML element of each step's picture, by the step's place in the list, from 0."""
    media = reads.library.media
    return {
        place: _element(Illustration(step.picture.file, media[step.picture.file]), step.picture, way, reads)
        for place, step in enumerate(guide.steps)
        if step.picture and step.picture.file in media
    }


def picture_of_notice(notice: Announcement, way: Way, reads: Reads) -> Markup | None:
    """Return the HTML element of the picture of *notice*; None where it has none."""
    picture, media = notice.picture, reads.library.media
    if picture is None or picture.file not in media:
        return None
    return _element(Illustration(picture.file, media[picture.file]), picture, way, reads)


def _element(illustration: Illustration, picture: Picture, way: Way, reads: Reads) -> Markup:
    alt, size = reads.words(picture.alt), illustration.size
    if illustration.drawn:
        source = way.at(next(illustration.files())[0])
        return Markup('<img src="{}" alt="{}" width="{}" height="{}" loading="lazy">').format(
            source, alt, size.width, size.height
        )
    widths = widths_for(size)
    sources = Markup("").join(
        Markup('<source type="{}" srcset="{}" sizes="{}">').format(_TYPES[kind], _set(illustration, kind, way), _SIZES)
        for kind in _TYPES
    )
    whole = size.at(widths[-1])
    return Markup(
        '<picture>{}<img src="{}" srcset="{}" sizes="{}" alt="{}" width="{}" height="{}" loading="lazy"></picture>'
    ).format(
        sources,
        way.at(illustration.file(widths[-1], "jpg")),
        _set(illustration, "jpg", way),
        _SIZES,
        alt,
        whole.width,
        whole.height,
    )


def _set(illustration: Illustration, kind: str, way: Way) -> str:
    return ", ".join(f"{way.at(illustration.file(width, kind))} {width}w" for width in widths_for(illustration.size))
