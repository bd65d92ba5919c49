"""Finished files → what is made from them: pictures, the website's copies."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.making.reads import Reads
from generator.outputs import Made, Output, Work, work
from generator.routes import COPIES, preview_path, thumbnail_path
from generator.units import Pixels

PREVIEW_WIDTH: Pixels = 480  # 160 CSS pixels on a phone that has three pixels to each
THUMBNAIL_WIDTH: Pixels = 240  # on the site, where a preview is as wide as a thumb


def previews(outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield the picture of the first page of each PDF among *outputs*."""
    for output in outputs:
        if output.path.suffix == ".pdf":
            make = work(preview, str(output.path))
            yield derived(output, preview_path(output.path), f"Ảnh: {output.label}", make)


def site_copies(outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield the website's copy of each of *outputs* (site/ must be complete in itself), and a small picture of it."""
    for output in outputs:
        yield derived(output, COPIES / output.path, output.label, work(copy_of, str(output.path)))
        if output.path.suffix == ".pdf":
            picture = preview_path(output.path)
            make = work(thumbnail, str(picture))
            yield derived(output, thumbnail_path(output.path), f"Ảnh: {output.label}", make, picture)


def preview(reads: Reads, path: str) -> Made:
    """Return the picture of the first page of the PDF at *path*."""
    sheet = reads.file(PurePosixPath(path))
    return Made(reads.picture(sheet.content, PREVIEW_WIDTH), sheet.trace.facts, sheet.trace.awaiting)


def thumbnail(reads: Reads, path: str) -> Made:
    """Return the picture at *path* in the size that the site shows."""
    from generator.rendering.pictures import rendition  # noqa: PLC0415 - only where a picture is made

    picture = reads.file(PurePosixPath(path))
    small = rendition(picture.content, THUMBNAIL_WIDTH, "webp")
    return Made(small, picture.trace.facts, picture.trace.awaiting)


def copy_of(reads: Reads, path: str) -> Made:
    """Return a copy of the file at *path*."""
    return reads.file(PurePosixPath(path)).made


def derived(output: Output, path: PurePosixPath, label: str, make: Work, parent: PurePosixPath | None = None) -> Output:
    """Return the output at *path* that *make* makes of *output*, or of *parent*, which is made of it."""
    parents = (parent or output.path,)
    batch = output.batch or str(output.path)
    return Output(path, label, make, output.about, output.village, output.until, parents, batch=batch)
