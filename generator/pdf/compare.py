"""Compare two prints of a sheet: the one laid out by itself, and the one from a plate."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from PIL import ImageChops

from generator.pdf import raster

_A4 = 842  # points on the longer side


def differs(slow: bytes, fast: bytes, dpi: int = 100) -> list[str]:
    """Return in what the sheet laid out by itself and the one from the plate differ; nothing, if all is well.

    Compared are the pixels and the text of each page, the tags, and what the file says about itself. An A4 page is
    looked at in *dpi* dots an inch, a larger one in as many dots all in all: all that is on it is larger, too.
    """
    sides = raster.longest_sides(slow)
    if raster.longest_sides(fast) != sides:
        return ["pages"]
    fine = [min(dpi, dpi * _A4 / side) for side in sides]
    found = []
    pages = zip(raster.pages(slow, fine), raster.pages(fast, fine), strict=True)
    for number, (one, other) in enumerate(pages, start=1):
        if one.size != other.size or ImageChops.difference(one, other).getbbox():
            found.append(f"pixels of page {number}")
    if list(raster.texts(slow)) != list(raster.texts(fast)):
        found.append("text")
    with pikepdf.open(BytesIO(slow)) as slow_file, pikepdf.open(BytesIO(fast)) as fast_file:
        if list(_tags(slow_file)) != list(_tags(fast_file)):
            found.append("tags")
        if _about(slow_file) != _about(fast_file):
            found.append("title and description")
    return found


def _tags(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str, str, str]]:
    """Yield depth, kind, alternative text and place of every tag, in reading order."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is not None:
        yield from _tags_below(root, 0)


def _tags_below(tag: pikepdf.Object, depth: int) -> Iterator[tuple[int, str, str, str]]:
    kids = tag.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield depth, str(kid.get("/S")), str(kid.get("/Alt", "")), str(kid.get("/A", ""))
            yield from _tags_below(kid, depth + 1)
        else:
            yield depth, "content", "", str(kid)


def _about(pdf: pikepdf.Pdf) -> dict[str, str]:
    return {str(key): str(value) for key, value in pdf.docinfo.items()}
