"""Place a page several times on one sheet of the press, from which the shop cuts the copies.

The copies share their fonts and pictures; the sheet as a whole gets the bleed and the cut marks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.pdf.prepress.press_copy import (
    BLEED,
    MARK_ROOM,
    Streams,
    box_around,
    drop_what_readers_need,
    marks,
    saved,
)
from generator.units import Points


@dataclass(frozen=True)
class Grid:
    """A sheet of the press with *columns* by *rows* pages."""

    columns: int
    rows: int


def repeated(pdf: bytes, columns: int, rows: int) -> bytes:
    """Return each page of *pdf* on a sheet of its own, *columns* by *rows* times; front and back match."""
    with pikepdf.open(BytesIO(pdf)) as leaflet:
        drop_what_readers_need(leaflet)
        pages, grid, streams = [_placeable(page) for page in leaflet.pages], Grid(columns, rows), Streams(leaflet)
        for page in pages:
            shift = f"q 1 0 0 1 {MARK_ROOM:.3f} {MARK_ROOM:.3f} cm".encode()
            drawn = [streams.of(shift), *_drawn(grid, page, streams), streams.of(_marks(grid, page) + b"\nQ")]
            leaflet.pages.append(_side(leaflet, grid, page, drawn))
        del leaflet.pages[: len(pages)]
        return saved(leaflet)


def _drawn(grid: Grid, page: "_Placeable", streams: Streams) -> list[pikepdf.Object]:
    """Return the operators of a side on which *page* is drawn at every place of *grid*."""
    contents, drawn = page.page.Contents, []
    for at in range(grid.columns * grid.rows):
        operators = list(contents) if isinstance(contents, Array) else [contents]
        drawn += [streams.of(_place(grid, at, page).encode()), *operators, streams.of(b"Q")]
    return drawn


def _placeable(page: pikepdf.Page) -> "_Placeable":
    left, bottom, right, top = (float(side) for side in page.trimbox)
    return _Placeable(page, left, bottom, round(right - left, 2), round(top - bottom, 2))


@dataclass(frozen=True)
class _Placeable:
    """A *page* that can be placed anywhere, and the place and size of its trim box."""

    page: pikepdf.Page
    left: Points
    bottom: Points
    width: Points
    height: Points


def _place(grid: Grid, at: int, page: _Placeable) -> str:
    """Return the operators that go before those of *page* at the place *at*; a `Q` after the page ends them."""
    column, row = at % grid.columns, at // grid.columns
    x, y = column * page.width, (grid.rows - row - 1) * page.height
    window = _window(grid, column, row, (x, y, page.width, page.height))
    return f"{window}\n1 0 0 1 {x - page.left:.3f} {y - page.bottom:.3f} cm"


def _marks(grid: Grid, page: _Placeable) -> bytes:
    """Return the operators of the marks round a side, and of those between its pages."""
    around = marks(grid.columns * page.width, grid.rows * page.height, ())
    return around + b"\n" + _inner_cuts(grid, page.width, page.height).encode()


def _side(pdf: pikepdf.Pdf, grid: Grid, page: _Placeable, drawn: Sequence[pikepdf.Object]) -> pikepdf.Page:
    """Return one side of a sheet with the operators *drawn*, and with the fonts and pictures of *page*."""
    width, height = grid.columns * page.width, grid.rows * page.height
    side = Dictionary(
        Type=Name.Page,
        MediaBox=box_around(width, height, MARK_ROOM),
        CropBox=box_around(width, height, MARK_ROOM),
        BleedBox=box_around(width, height, BLEED),
        TrimBox=box_around(width, height, 0),
        Resources=page.page.resources,
        Contents=Array(drawn),
    )
    return pikepdf.Page(pdf.make_indirect(side))


def _window(grid: Grid, column: int, row: int, place: tuple[Points, Points, Points, Points]) -> str:
    """Return the clip of a page at *place*: with its bleed on the outer sides, at its edge beside a neighbour."""
    x, y, width, height = place
    left, right = BLEED * (column == 0), BLEED * (column == grid.columns - 1)
    top, bottom = BLEED * (row == 0), BLEED * (row == grid.rows - 1)
    clip = (x - left, y - bottom, width + left + right, height + bottom + top)
    return "q {:.3f} {:.3f} {:.3f} {:.3f} re W n".format(*clip)


def _inner_cuts(grid: Grid, width: Points, height: Points) -> str:
    """Return the marks at the edge of the sheet that show the cuts between pages."""
    begin, end = BLEED + MARK_ROOM * 0.1, MARK_ROOM * 0.9
    whole_width, whole_height = grid.columns * width, grid.rows * height
    upright = [
        f"{column * width:.3f} {y:.3f} m {column * width:.3f} {to_y:.3f} l S"
        for column in range(1, grid.columns)
        for y, to_y in ((-begin, -end), (whole_height + begin, whole_height + end))
    ]
    level = [
        f"{x:.3f} {row * height:.3f} m {to_x:.3f} {row * height:.3f} l S"
        for row in range(1, grid.rows)
        for x, to_x in ((-begin, -end), (whole_width + begin, whole_width + end))
    ]
    return "\n".join(["q 0 0 0 1 K 0.25 w", *upright, *level, "Q"])
