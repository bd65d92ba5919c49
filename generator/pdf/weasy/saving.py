"""Pages that WeasyPrint laid out → whether smaller running text may need a page less.

A reckoning in place of a layout, which takes twenty times as long. It errs on one side: the text is taken to run on
without a gap from page to page, every space beside it to shrink like the type, lines to be filled to the last letter.

Imported by `document` alone, which knows WeasyPrint.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure.boxes import LineBox

from generator.units import CssPixels


@dataclass(slots=True)
class _LinesOfElement:
    """The lines of one element on all its pages: how many, how high and how long they are together, and their room."""

    lines: int = 0
    height: CssPixels = 0
    length: CssPixels = 0
    room: CssPixels = 0

    def add(self, block: Any) -> None:  # noqa: ANN401 – WeasyPrint ships no types
        """Add the lines of *block*."""
        lines = _lines(block)
        self.lines += len(lines)
        self.height += sum(line.height for line in lines)
        self.length += sum(piece.margin_width() for line in lines for piece in _in_flow(line))
        self.room = max(self.room, block.width)

    def least_height(self, share: float) -> CssPixels:
        """Return the least height of these lines in type of this *share* of its size."""
        lines = max(1.0, self.length * share / self.room) if self.room else 1.0
        return min(lines, self.lines) * self.height / self.lines * share


def may_save_a_page(pages: Sequence[Any], share: float) -> bool:
    """Return whether the text of *pages* (boxes) may need one page less in type of this *share* of its size."""
    paragraphs: dict[int, _LinesOfElement] = {}
    for block in (block for page in pages for block in _blocks_of_lines(page.children[0])):
        paragraphs.setdefault(id(block.element), _LinesOfElement()).add(block)
    columns = [list(_columns(page.children[0])) or [page.children[0]] for page in pages]
    # A column that is not the last one ends where its last line does: what is left below could be filled.
    *full, last = (column for side_by_side in columns for column in side_by_side)
    whole = sum(_end_of_lines(column) - column.position_y for column in full)
    whole += max((box.position_y + box.margin_height() - last.position_y for box in _in_flow(last)), default=0)
    between = whole - sum(paragraph.height for paragraph in paragraphs.values())
    least = share * between + sum(paragraph.least_height(share) for paragraph in paragraphs.values())
    return bool(least <= sum(page.height for page in pages[:-1]) * max(map(len, columns)))


def _columns(box: Any) -> Iterator[Any]:  # noqa: ANN401 – the same
    """Yield the columns that *box* is set in, if it is."""
    if box.is_column:
        yield box
        return
    for child in _in_flow(box):
        yield from _columns(child)


def _blocks_of_lines(box: Any) -> Iterator[Any]:  # noqa: ANN401 – the same
    """Yield the blocks in the flow of *box* that hold lines."""
    if _lines(box):
        yield box
        return
    for child in _in_flow(box):
        yield from _blocks_of_lines(child)


def _end_of_lines(box: Any) -> CssPixels:  # noqa: ANN401 – the same
    """Return where the lowest line in the flow of *box* ends, from the top of the sheet."""
    lines = [line for block in _blocks_of_lines(box) for line in _lines(block)]
    return float(max((line.position_y + line.height for line in lines), default=box.position_y))


def _lines(box: Any) -> list[Any]:  # noqa: ANN401 – the same
    return [child for child in getattr(box, "children", ()) if isinstance(child, LineBox)]


def _in_flow(box: Any) -> list[Any]:  # noqa: ANN401 – the same
    return [child for child in getattr(box, "children", ()) if child.is_in_normal_flow()]
