"""Dotted lines as strokes, which WeasyPrint writes as a circle for each dot unless they go all round a box.

Imported by `shortcuts` alone, which puts them in place. The dots stand where they would stand else, as large; the
line that is to be written on takes ten kilobytes less.
"""

from collections.abc import Mapping
from math import floor
from typing import Any

from weasyprint.draw import border
from weasyprint.draw.color import get_color
from weasyprint.formatting_structure.boxes import BlockContainerBox
from weasyprint.layout.percent import percentage

DRAWING, RULING = border.draw_border, border.draw_column_rules
_ROUND = 1
_LEAST = 4  # dots that a line is long: two, and the room for two
_POINT = 0.001  # what is nothing at all, Chromium (PDFium) takes for a tenth of a pixel, and all dots move on

DottedLine = tuple[float, float, float, float]
"""From where to where: x, y, x, y."""


def draw_border(stream: Any, box: Any) -> None:  # noqa: ANN401 – WeasyPrint ships no types
    """Draw the border of *box*, and the lines between its columns."""
    side = _dotted_side(box)
    if side is None:
        DRAWING(stream, box)
        return
    x, y, width, height = box.rounded_border_box()[:4]
    thick, whole = getattr(box, f"border_{side}_width"), _length(box, side)
    left, top, right, bottom = x + thick / 2, y + thick / 2, x + width - thick / 2, y + height - thick / 2
    lines: dict[str, DottedLine] = {
        "top": (left, top, right, top),
        "right": (right, top, right, bottom),
        "bottom": (left, bottom, right, bottom),
        "left": (left, top, left, bottom),
    }
    with stream.artifact(), stream.stacked():
        _dot(stream, lines[side], whole, thick, get_color(box.style, f"border_{side}_color"))


def draw_column_rules(stream: Any, box: Any) -> None:  # noqa: ANN401 – the same
    """Draw the lines between the columns of *box*."""
    style, width = box.style, box.style["column_rule_width"]
    plain = style["column_rule_style"] == "dotted" and get_color(style, "column_rule_color").alpha
    if not plain or any(child.style["column_span"] == "all" or child.height < _LEAST * width for child in box.children):
        RULING(stream, box)
        return
    gap = style["column_gap"]
    gap = style["font_size"] if gap == "normal" else percentage(gap, style, box.width)
    for child in box.children[1:]:
        x, top, bottom = child.position_x - gap / 2, child.position_y, child.position_y + child.height
        with stream.stacked():
            line = x, top + width / 2, x, bottom - width / 2
            _dot(stream, line, child.height, width, get_color(style, "column_rule_color"))


def _dotted_side(box: Any) -> str | None:  # noqa: ANN401 – the same
    """Return which side of *box* is dotted, if no other has a border and its corners are no arcs."""
    style = box.style
    sides = [side for side in border.SIDES if getattr(box, f"border_{side}_width")]
    columns = isinstance(box, BlockContainerBox) and (style["column_width"], style["column_count"]) != ("auto", "auto")
    if len(sides) != 1 or style[f"border_{sides[0]}_style"] != "dotted" or columns:
        return None
    seen = style["visibility"] == "visible" and get_color(style, f"border_{sides[0]}_color").alpha
    plain = style["border_image_source"][0] == "none" and not any(map(any, box.rounded_border_box()[4:]))
    long = _length(box, sides[0]) >= _LEAST * getattr(box, f"border_{sides[0]}_width")
    return sides[0] if seen and plain and long else None


def _length(box: Any, side: str) -> float:  # noqa: ANN401 – the same
    return float(box.border_height() if side in ("left", "right") else box.border_width())


def _dot(stream: Any, line: DottedLine, whole: float, thick: float, colour: Any) -> None:  # noqa: ANN401 – the same
    """Draw a dot at both ends of *line*, on a side that is *whole* long, and as many between as leave room for one."""
    step = (whole - thick) / floor(whole / thick / 2)
    stream.set_color(colour, stroke=True)
    stream.set_line_width(thick)
    stream.set_line_cap(_ROUND)
    stream.set_dash([_POINT, step - _POINT], 0)
    stream.move_to(*line[:2])
    stream.line_to(*line[2:])
    stream.stroke()


EVERYWHERE: Mapping[object, object] = {DRAWING: draw_border, RULING: draw_column_rules}
"""What is long and what is short, for functions that modules of WeasyPrint take from one another."""
