"""Compare two prints of a sheet: the one laid out by itself, and the one from a plate."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from PIL import ImageChops

from generator.pdf import raster
from generator.units import DotsPerInch, Points

_A4: Points = 842  # the longer side


def differs(slow: bytes, fast: bytes, dpi: DotsPerInch = 100) -> list[str]:
    """Return the names of what differs between the *slow* print, laid out by itself, and the *fast* one from a plate.

    The pixels and the text of each page, the tags, and the title and description are compared. An A4 page is drawn at
    *dpi* dots an inch, a larger one with as many dots in all: everything on it is larger, too.
    """
    sides = raster.longest_sides(slow)
    if raster.longest_sides(fast) != sides:
        return ["pages"]
    resolutions = [min(dpi, dpi * _A4 / side) for side in sides]
    differences = []
    pages = zip(raster.pages(slow, resolutions), raster.pages(fast, resolutions), strict=True)
    for number, (slow_page, fast_page) in enumerate(pages, start=1):
        if slow_page.size != fast_page.size or ImageChops.difference(slow_page, fast_page).getbbox():
            differences.append(f"pixels of page {number}")
    if list(raster.texts(slow)) != list(raster.texts(fast)):
        differences.append("text")
    with pikepdf.open(BytesIO(slow)) as slow_file, pikepdf.open(BytesIO(fast)) as fast_file:
        if list(_tags(slow_file)) != list(_tags(fast_file)):
            differences.append("tags")
        if _about(slow_file) != _about(fast_file):
            differences.append("title and description")
    return differences


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
