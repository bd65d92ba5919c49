"""Dotted lines as strokes: WeasyPrint writes a circle for each dot unless the line goes all round a box.

Imported by `shortcuts` alone, which puts these functions in place. The dots keep their places and sizes; a dotted line
to write on takes ten kilobytes less.
"""

from collections.abc import Mapping
from math import floor
from typing import Any

from weasyprint.draw import border
from weasyprint.draw.color import get_color
from weasyprint.formatting_structure.boxes import BlockContainerBox
from weasyprint.layout.percent import percentage

from generator.units import CssPixels

DRAWING, RULING = border.draw_border, border.draw_column_rules
_ROUND = 1
_LEAST = 4  # the shortest line, in dots: two dots, and room for two
_POINT = 0.001  # instead of 0: Chromium (PDFium) draws a dash of 0 a tenth of a pixel long, which moves all dots

DottedLine = tuple[CssPixels, CssPixels, CssPixels, CssPixels]
"""Its beginning and its end: x, y, x, y."""


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
    """Return the side of *box* that is dotted, if no other side has a border and no corner is round."""
    style = box.style
    sides = [side for side in border.SIDES if getattr(box, f"border_{side}_width")]
    columns = isinstance(box, BlockContainerBox) and (style["column_width"], style["column_count"]) != ("auto", "auto")
    if len(sides) != 1 or style[f"border_{sides[0]}_style"] != "dotted" or columns:
        return None
    seen = style["visibility"] == "visible" and get_color(style, f"border_{sides[0]}_color").alpha
    plain = style["border_image_source"][0] == "none" and not any(map(any, box.rounded_border_box()[4:]))
    long = _length(box, sides[0]) >= _LEAST * getattr(box, f"border_{sides[0]}_width")
    return sides[0] if seen and plain and long else None


def _length(box: Any, side: str) -> CssPixels:  # noqa: ANN401 – the same
    return float(box.border_height() if side in ("left", "right") else box.border_width())


def _dot(stream: Any, line: DottedLine, whole: CssPixels, thick: CssPixels, colour: Any) -> None:  # noqa: ANN401 – the same
    """Draw dots on *line*, on a side that is *whole* long: at both ends, and between with room for one dot each."""
    step = (whole - thick) / floor(whole / thick / 2)
    stream.set_color(colour, stroke=True)
    stream.set_line_width(thick)
    stream.set_line_cap(_ROUND)
    stream.set_dash([_POINT, step - _POINT], 0)
    stream.move_to(*line[:2])
    stream.line_to(*line[2:])
    stream.stroke()


EVERYWHERE: Mapping[object, object] = {DRAWING: draw_border, RULING: draw_column_rules}
"""The long way → the shortcut, for functions that modules of WeasyPrint import from one another."""
