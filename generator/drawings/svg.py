"""A drawing and a palette → SVG: no ids, no styles, no references, so that any number stand on one page."""

from collections.abc import Iterator
from html import escape

from generator.drawings.artwork import Artwork
from generator.drawings.geometry import Outline, number, written
from generator.drawings.hatching import WEIGHT, hatched
from generator.drawings.marks import LINE, Colour, Mark
from generator.drawings.variants import VariantColours


def to_svg(
    drawing: Artwork, palette: VariantColours, dial: str = "", *, small: bool = False, hidden: bool = False
) -> str:
    """Return the drawing; *dial* is the number that it shows, *small* leaves out details and hatching.

    Its label names that number, too. A *hidden* drawing stands beside words that say the same: screen readers pass over
    it.
    """
    wide, high = drawing.size
    label = f"{drawing.alt}: {dial}" if drawing.shows(dial) else drawing.alt
    said = 'aria-hidden="true"' if hidden else f'role="img" aria-label="{escape(label)}"'
    marks = [mark for mark in drawing.marks(dial) if not (small and mark.detail)]
    weight = number(round(LINE * 10))
    elements = "".join(_elements(marks, palette, hatches=not small))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" {said}>'
        f'<g fill="none" stroke="{palette.colours["ink"]}" stroke-width="{weight}" stroke-linecap="round" '
        f'stroke-linejoin="round">{elements}</g></svg>'
    )


def _elements(marks: list[Mark], palette: VariantColours, *, hatches: bool) -> Iterator[str]:
    """Yield the elements; lines that follow one another are one."""
    waiting: list[Mark] = []
    for mark in marks:
        if waiting and (mark.fill, mark.line) != (None, waiting[0].line):
            yield _lines(waiting, palette)
            waiting = []
        if mark.fill is None:
            waiting.append(mark)
            continue
        yield _path(mark.outline, palette, mark.fill, mark.line)
        hatch = palette.hatches.get(mark.fill) if hatches else None
        lines = hatched(mark.outline, hatch if mark.line else hatch.sparse) if hatch else ()
        if lines:
            yield f'<path stroke-width="{WEIGHT}" d="{written(lines)}"/>'
    if waiting:
        yield _lines(waiting, palette)


def _lines(marks: list[Mark], palette: VariantColours) -> str:
    return _path(tuple(segment for mark in marks for segment in mark.outline), palette, None, marks[0].line)


def _path(outline: Outline, palette: VariantColours, fill: Colour | None, line: Colour | None) -> str:
    filled = f' fill="{palette.colours[fill]}"' if fill else ""
    edge = {None: ' stroke="none"', "ink": ""}.get(line, f' stroke="{palette.colours[line]}"' if line else "")
    return f'<path{filled}{edge} d="{written(outline)}"/>'
