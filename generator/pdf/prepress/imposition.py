"""Put several pages on one sheet of the press: a leaflet repeated over it, or a booklet in the order of its folding.

The pages stay as they are, fonts and pictures shared; the sheet gets the bleed, the cut marks and the fold marks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.pdf.fault import Misprint
from generator.pdf.prepress.press_copy import BLEED, MARK_ROOM, Streams, drop_what_readers_need, marks, saved


@dataclass(frozen=True)
class Grid:
    """A sheet of the press: *columns* by *rows* pages, folded between the columns or cut."""

    columns: int
    rows: int
    folded: bool = False


def repeated(pdf: bytes, columns: int, rows: int) -> bytes:
    """Return each page of *pdf* on a sheet of its own, *columns* by *rows* times, so that both sides meet."""
    with pikepdf.open(BytesIO(pdf)) as leaflet:
        grid = Grid(columns, rows)
        return _imposed(leaflet, grid, [[place] * columns * rows for place in range(len(leaflet.pages))])


def booklet(pdf: bytes) -> bytes:
    """Return the pages of *pdf* two to a side, so that the sheets, laid together and folded, read in order."""
    with pikepdf.open(BytesIO(pdf)) as pages:
        sides = booklet_sides(len(pages.pages))
        return _imposed(pages, Grid(2, 1, folded=True), sides)


def booklet_sides(count: int) -> list[list[int | None]]:
    """Return which of *count* pages, from 0, stand left and right on each side; None is a blank page.

    >>> booklet_sides(8)
    [[7, 0], [1, 6], [5, 2], [3, 4]]
    >>> booklet_sides(3)
    [[None, 0], [1, 2]]
    """
    full = -(-count // 4) * 4
    pages: list[int | None] = [place if place < count else None for place in range(full)]
    sides = []
    for sheet in range(full // 4):
        first, last = 2 * sheet, full - 1 - 2 * sheet
        sides += [[pages[last], pages[first]], [pages[first + 1], pages[last - 1]]]
    return sides


def _imposed(pdf: pikepdf.Pdf, grid: Grid, sides: Sequence[Sequence[int | None]]) -> bytes:
    drop_what_readers_need(pdf)
    pages = [_placeable(page) for page in pdf.pages]
    if len({(page.width, page.height) for page in pages}) > 1:
        raise Misprint("pages of different sizes do not go on one sheet")
    count, streams = len(pages), Streams(pdf)
    for side in sides:
        shown = [pages[at] if at is not None else None for at in side]
        alike = pages[side[0]] if side[0] is not None and len({*side}) == 1 else None
        resources, drawn = _alike(grid, alike, streams) if alike else _together(pdf, grid, shown, streams)
        pdf.pages.append(_side(pdf, grid, resources, [*drawn, streams.of(_marks(grid, pages[0]))], pages[0]))
    del pdf.pages[:count]
    return saved(pdf)


def _alike(grid: Grid, page: "_Placeable", streams: Streams) -> tuple[pikepdf.Object, list[pikepdf.Object]]:
    """Return the resources and the operators of a side that shows *page* again and again: those of the page."""
    contents, drawn = page.page.Contents, []
    for at in range(grid.columns * grid.rows):
        own = list(contents) if isinstance(contents, Array) else [contents]
        drawn += [streams.of(_place(grid, at, page).encode()), *own, streams.of(b"Q")]
    return page.page.resources, drawn


def _placeable(page: pikepdf.Page) -> "_Placeable":
    left, bottom, right, top = (float(side) for side in page.trimbox)
    return _Placeable(page, left, bottom, round(right - left, 2), round(top - bottom, 2))


@dataclass(frozen=True)
class _Placeable:
    """A *page* that can be put anywhere, and where its trimmed part lies in it."""

    page: pikepdf.Page
    left: float
    bottom: float
    width: float
    height: float


def _together(
    pdf: pikepdf.Pdf, grid: Grid, pages: Sequence[_Placeable | None], streams: Streams
) -> tuple[pikepdf.Object, list[pikepdf.Object]]:
    """Return the resources and the operators of a side that shows several pages, each as a picture."""
    pictures, drawn = Dictionary(), []
    for at, page in enumerate(pages):
        if page:
            pictures[f"/P{at}"] = form = pdf.make_indirect(page.page.as_form_xobject(handle_transformations=False))
            form.BBox = Array(page.page.bleedbox)
            drawn.append(f"{_place(grid, at, page)} /P{at} Do Q")
    return Dictionary(XObject=pictures), [streams.of("\n".join(drawn).encode())]


def _place(grid: Grid, at: int, page: _Placeable) -> str:
    """Return what goes before the operators of *page* where it stands at *at*, and is ended by `Q`."""
    column, row = at % grid.columns, at // grid.columns
    x, y = column * page.width, (grid.rows - row - 1) * page.height
    window = _window(grid, column, row, (x, y, page.width, page.height))
    return f"{window}\n1 0 0 1 {x - page.left:.3f} {y - page.bottom:.3f} cm"


def _marks(grid: Grid, page: _Placeable) -> bytes:
    """Return the operators of the marks round a side, and between pages of the size of *page*."""
    folds = tuple(column * page.width for column in range(1, grid.columns)) if grid.folded else ()
    around = marks(grid.columns * page.width, grid.rows * page.height, folds)
    return around if grid.folded else around + b"\n" + _inner_cuts(grid, page.width, page.height).encode()


def _side(
    pdf: pikepdf.Pdf, grid: Grid, resources: pikepdf.Object, drawn: Sequence[pikepdf.Object], page: _Placeable
) -> pikepdf.Page:
    """Return one side of a sheet for pages of the size of *page*."""
    width, height = grid.columns * page.width, grid.rows * page.height
    side = Dictionary(
        Type=Name.Page,
        MediaBox=_around(width, height, MARK_ROOM),
        CropBox=_around(width, height, MARK_ROOM),
        BleedBox=_around(width, height, BLEED),
        TrimBox=_around(width, height, 0),
        Resources=resources,
        Contents=Array(drawn),
    )
    return pikepdf.Page(pdf.make_indirect(side))


def _window(grid: Grid, column: int, row: int, place: tuple[float, float, float, float]) -> str:
    """Return the clip of a page: its bleed on the outer sides, its edge where a neighbour begins."""
    x, y, width, height = place
    left, right = BLEED * (column == 0), BLEED * (column == grid.columns - 1)
    top, bottom = BLEED * (row == 0), BLEED * (row == grid.rows - 1)
    clip = (x - left, y - bottom, width + left + right, height + bottom + top)
    return "q {:.3f} {:.3f} {:.3f} {:.3f} re W n".format(*clip)


def _inner_cuts(grid: Grid, width: float, height: float) -> str:
    """Return marks at the edge of the sheet where it is cut between pages."""
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


def _around(width: float, height: float, room: float) -> Array:
    return Array([-room, -room, width + room, height + room])
