"""The pictures of guides and notices → their files on the site, and the elements that show them.

A file's name has a hash of its picture in it, so that browsers may keep the file for good. A drawing has two files, for
light and for dark screens.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.channels.site.listings import ROOT, on_site, topics
from generator.channels.site.way import Way
from generator.depicted import picture_of, picture_of_topic
from generator.drawings.names import NAMES, NUMBERED, SCENES
from generator.drawn import dialled, drawing
from generator.making.reads import Reads
from generator.model import Announcement, Guide, Listed, Picture
from generator.outputs import Made, Output, made_of, work
from generator.rendering.pictures import FORMATS, Size, drawing_size, is_drawing, rendition, size_of, widths_for
from generator.said import carrying, plain, unmarked
from generator.units import Pixels

FOLDER = PurePosixPath("anh")
_LONGEST = 60
"""So many letters of a picture's name stand in those of its files: systems allow 255 bytes, a letter may take 3."""
# The width of a picture: on a phone the screen less the numbers of the steps, on a larger screen a column of text.
_SIZES = "(min-width: 40em) 30rem, calc(100vw - 5.75rem)"
_TYPES = {"avif": "image/avif", "webp": "image/webp"}
SCREENS = ("light", "dark")
"""The variants of a drawing on the site."""


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


@dataclass(frozen=True)
class DrawnPicture:
    """A drawing, by *name*; a telephone in it shows the number *dial*, whose facts are marked."""

    name: str
    dial: str

    def file(self, variant: str, content: bytes) -> PurePosixPath:
        """Return the path, below site/, of the file of a *variant*, whose *content* is given."""
        stem = f"{self.name.replace('/', '-')}-{sha256(content).hexdigest()[:8]}"
        return FOLDER / (f"{stem}.svg" if variant == SCREENS[0] else f"{stem}-{variant}.svg")

    @property
    def size(self) -> Size:
        """Return the size that it is shown in at most, in pixels."""
        return Size(480, 270) if self.name in SCENES else Size(96, 96)


def _pictures(reads: Reads) -> Iterator[tuple[Guide | Listed, Picture]]:
    """Yield the pictures of the guides and the notices on the site, each with its text."""
    guides, notices = tuple(on_site(reads, reads.library.guides)), on_site(reads, reads.library.listed)
    every: tuple[Guide | Listed, ...] = (*guides, *notices)
    for document in every:
        shown = picture_of(document, reads.library.commune)
        if shown is not None:
            yield document, shown
    for guide in guides:
        yield from ((guide, step.picture) for step in guide.steps if step.picture)


def _pictures_of_topics(reads: Reads) -> Iterator[tuple[None, Picture]]:
    shown = (picture_of_topic(plain(topic.name), reads.library.commune) for topic in reads.ask(topics))
    yield from ((None, picture) for picture in shown if picture)


def picture_outputs(reads: Reads) -> Iterator[Output]:
    """Yield every file of every picture, each once."""
    media, shown = reads.library.media, (*_pictures(reads), *_pictures_of_topics(reads))
    photographs = dict.fromkeys(picture.file for _, picture in shown if picture.file in media)
    drawings = dict.fromkeys(_drawn(picture, about, reads) for about, picture in shown if picture.file in NAMES)
    for illustration in (Illustration(name, media[name]) for name in photographs):
        for path, width, kind in illustration.files():
            make = work(picture_file, illustration.name, width, kind)
            yield Output(ROOT / path, f"Hình: {illustration.name}", make)
    for drawn in drawings:
        for variant in SCREENS:
            path = drawn.file(variant, drawing(reads, drawn.name, variant, plain(drawn.dial)))
            yield Output(ROOT / path, f"Hình: {drawn.name}", work(drawn_file, drawn.name, variant, drawn.dial))


def _drawn(picture: Picture, document: Guide | Announcement | Listed | None, reads: Reads) -> DrawnPicture:
    """Return the *picture* of *document*, which is a drawing; one of no document shows no number."""
    numbered = picture.file in NUMBERED
    text = reads.library.notice(document.slug) if numbered and isinstance(document, Listed) else document
    dial = dialled(text, reads) if numbered and isinstance(text, Guide | Announcement) else ""
    return DrawnPicture(picture.file, dial)


def drawn_file(reads: Reads, name: str, variant: str, dial: str) -> Made:
    """Return the drawing *name* in *variant*, showing the number *dial*."""
    return made_of(unmarked(dial), drawing(reads, name, variant, plain(dial)))


def picture_file(reads: Reads, name: str, width: Pixels, kind: str) -> Made:
    """Return the picture *name* of content/media, *width* wide, as a file of *kind*; a drawing as it is."""
    content = reads.library.media[name]
    return Made(content if kind == "svg" else rendition(content, width, kind))


def picture_elements(guide: Guide, way: Way, reads: Reads) -> dict[int, Markup]:
    """Return the HTML element of each step's picture, by the step's place in the list, from 0."""
    elements = {
        place: element_of(step.picture, guide, way, reads) for place, step in enumerate(guide.steps) if step.picture
    }
    return {place: element for place, element in elements.items() if element is not None}


def element_of(
    picture: Picture, document: Guide | Announcement | None, way: Way, reads: Reads, *, at_once: bool = False
) -> Markup | None:
    """Return the HTML element of the *picture* of *document*, or of one of its steps; None where there is no such file.

    One that is seen *at_once* is loaded with the page. A picture that belongs to no document shows no number.
    """
    media = reads.library.media
    if picture.is_drawn:
        return _drawn_element(_drawn(picture, document, reads), way, reads, at_once) if picture.file in NAMES else None
    if picture.file not in media:
        return None
    return _element(Illustration(picture.file, media[picture.file]), picture, way, reads)


def _drawn_element(drawn: DrawnPicture, way: Way, reads: Reads, at_once: bool) -> Markup:  # noqa: FBT001 - private
    light, dark = (
        way.at(drawn.file(variant, drawing(reads, drawn.name, variant, plain(drawn.dial)))) for variant in SCREENS
    )
    return Markup(
        '<picture><source media="screen and (prefers-color-scheme: dark)" srcset="{}">'
        '<img class="{}" src="{}" alt="{}" width="{}" height="{}"{}></picture>'
    ).format(
        dark,
        "drawn-scene" if drawn.name in SCENES else "drawn-sign",
        light,
        carrying(NAMES[drawn.name], drawn.dial),
        drawn.size.width,
        drawn.size.height,
        "" if at_once else Markup(' loading="lazy"'),
    )


def _element(illustration: Illustration, picture: Picture, way: Way, reads: Reads) -> Markup:
    alt, size = reads.words(picture.described), illustration.size
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
