"""Finished files → what is made from them: pictures, the website's copies, the print shop's copies."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.making.reads import Reads
from generator.outputs import Made, Output, Work, work
from generator.routes import COPIES, preview_path, thumbnail_path
from generator.sheets.catalogue import design_of, is_designed
from generator.sheets.design import A5, MONO
from generator.units import Pixels

PREVIEW_WIDTH: Pixels = 480  # 160 CSS pixels on a phone that has three pixels to each
THUMBNAIL_WIDTH: Pixels = 240  # on the site, where a preview is as wide as a thumb
_PRESS = PurePosixPath("press")
_TWO_UP = "-2up"


def previews(outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield the picture of the first page of each PDF among *outputs*."""
    for output in outputs:
        if output.path.suffix == ".pdf":
            make = work(preview, str(output.path))
            yield _from(output, preview_path(output.path), f"Ảnh: {output.label}", make)


def site_copies(outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield the website's copy of each of *outputs* (site/ must be complete in itself), and a small picture of it."""
    for output in outputs:
        yield _from(output, COPIES / output.path, output.label, work(copy_of, str(output.path)))
        if output.path.suffix == ".pdf":
            picture = preview_path(output.path)
            make = work(thumbnail, str(picture))
            yield _from(output, thumbnail_path(output.path), f"Ảnh: {output.label}", make, picture)


def press_copies(outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield the print shop's copies of those of *outputs* that are sheets, or books of all villages' sheets.

    An A5 sheet has a second copy, twice side by side, which the shop prints on A4 and cuts.
    """
    for output in outputs:
        design = _design_for_press(output.path)
        if not design:
            continue
        path, label = _PRESS / output.path.relative_to("print"), f"Bản cho nhà in: {output.label}"
        yield _from(output, path, label, work(press_copy, str(output.path), design, 1))
        if _is_half_a_sheet(design):
            twice = path.with_name(f"{path.stem}{_TWO_UP}.pdf")
            yield _from(output, twice, label, work(press_copy, str(output.path), design, 2))


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


def press_copy(reads: Reads, path: str, design: str, columns: int) -> Made:
    """Return the sheet at *path* in the form that a print shop needs, each page *columns* times side by side."""
    press, sheet = reads.library.commune.press, reads.file(PurePosixPath(path))
    assert press is not None
    profile = reads.library.media[press.profile]
    folds = design_of(design).folds if is_designed(design) else ()
    content = reads.press_copy(sheet.content, profile, press.condition, columns, folds)
    return Made(content, sheet.trace.facts, sheet.trace.awaiting, sheet.trace.codes)


def _from(output: Output, path: PurePosixPath, label: str, make: Work, parent: PurePosixPath | None = None) -> Output:
    parents = (parent or output.path,)
    batch = output.batch or str(output.path)
    return Output(path, label, make, output.about, output.village, output.until, parents, batch=batch)


def _design_for_press(path: PurePosixPath) -> str:
    """Return the design of the sheet, or of the book of sheets, at *path*; nothing where a print shop gets no copy.

    >>> _design_for_press(PurePosixPath("print/villages/a2.pdf"))
    'a2'
    """
    match path.parts:
        case ("print", "villages", file) if file.endswith(".pdf"):
            design = file.removesuffix(".pdf")
        case ("print", design, file) if file.endswith(".pdf"):
            pass
        case _:
            return ""
    for_press = design == "notice" or (is_designed(design) and not design.endswith(MONO))
    return design if for_press else ""


def _is_half_a_sheet(design: str) -> bool:
    return is_designed(design) and design_of(design).paper == A5
