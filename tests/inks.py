"""What a printer is asked to paint: the colour operators of a PDF, wherever they are, and what is near the edge."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
from pikepdf import Name

from generator.pdf import raster

_DPI = 127  # five pixels for each millimetre
_WHITE = 250
_COLOURS = {"rg", "RG", "k", "K", "g", "G", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"}
Paint = tuple[str, tuple[str, ...]]


def paints(pdf: bytes) -> set[Paint]:
    """Return every colour operator with its operands in pages, forms and patterns, and the space of every picture."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = {paint for page in opened.pages for paint in _painted(page)}
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Stream) and "/Subtype" in thing and thing.Subtype == Name.Image:
                found.add(("image", (str(thing.get("/ColorSpace", "mask")),)))
            elif isinstance(thing, pikepdf.Stream) and ("/BBox" in thing or "/PatternType" in thing):
                found |= set(_painted(thing))
            if isinstance(thing, (pikepdf.Stream, pikepdf.Dictionary)) and "/Group" in thing:
                found.add(("group", (str(thing.Group.get("/CS", "none")),)))
        return found


def nearest_to_edge(pdf: bytes) -> float:
    """Return how many millimetres of white are around what is drawn on the pages of *pdf*, at the least."""
    return min(_white_around(np.asarray(page.convert("L"))) for page in raster.pages(pdf, _DPI))


def _painted(content: Any) -> Iterator[Paint]:  # noqa: ANN401 - a page or a stream
    for step in pikepdf.parse_content_stream(content):
        operator = str(step.operator)
        if operator in _COLOURS:
            yield (
                operator,
                tuple(f"{float(value):.3f}" if not isinstance(value, Name) else str(value) for value in step.operands),
            )
        if operator == "INLINE IMAGE":
            yield "image", ("inline",)


def _white_around(pixels: np.ndarray[Any, Any]) -> float:
    rows, columns = np.nonzero(pixels < _WHITE)
    high, wide = pixels.shape
    if not rows.size:
        return float(min(high, wide)) / _DPI * 25.4
    nearest = min(rows.min(), columns.min(), high - 1 - rows.max(), wide - 1 - columns.max())
    return float(nearest) / _DPI * 25.4
