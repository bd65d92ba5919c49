"""Write the glyphs of a text as WeasyPrint does, in less time: read all at once, and format each once a font.

Imported by `text_shortcuts` alone. WeasyPrint itself draws texts with pictures for letters, with letters that are off
their line or missing, and texts that are cut off with an ellipsis.
"""

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from weasyprint.draw import text as drawing
from weasyprint.text.ffi import FROM_UNITS, ffi, pango

from generator.units import CssPixels

BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
"""Characters that end a line or move the text after them."""
DRAWING = drawing.draw_first_line

_GLYPH = struct.Struct("=Iiii4x")  # a glyph's number, its width, and its offset (x, y)
_LEAST_STRANGE = 0x0FFFFFFF  # from this number on, glyphs are empty or missing
_NO_SIZE = 1e-6  # WeasyPrint takes a smaller size for 0
_AS_KNOWN = ffi.sizeof("PangoGlyphInfo") == _GLYPH.size and pango.pango_version() >= 14802


@dataclass(frozen=True, slots=True)
class _GlyphRun:
    """Letters of one *font* in one *size*: Pango's own record of them, and their *glyphs* with widths and offsets."""

    pango_run: Any
    glyphs: Sequence[tuple[int, int, int, int]]
    font: Any
    size: CssPixels


def draw_first_line(stream: Any, textbox: Any, text_overflow: str, block_ellipsis: str, matrix: Any) -> list[Any]:  # noqa: ANN401 – no types
    """Draw the text of *textbox* at *matrix*; return the pictures in it: none, unless WeasyPrint draws it."""
    layout = textbox.pango_layout
    cut = text_overflow == "ellipsis" or block_ellipsis != "none"
    if cut or not _AS_KNOWN or BREAKS.search(layout.text):
        return _drawn_the_long_way(stream, textbox, text_overflow, block_ellipsis, matrix)
    if not textbox.text.strip() or textbox.style["font_size"] < _NO_SIZE:
        return []
    line, _ = layout.get_first_line()
    runs = _plain_runs(stream, line)
    if runs is None:
        return _drawn_the_long_way(stream, textbox, text_overflow, block_ellipsis, matrix)
    stream.set_text_matrix(*matrix.values)
    text, before = "", None
    for run in runs:
        if run.pango_run.item.analysis.font != before:
            before = run.pango_run.item.analysis.font
            if text:
                stream.show_text(text)
            text = ""
            stream.set_font_size(run.font.hash, run.size)
        text += "<" + _written(run, layout, stream)
        text = text[:-1] if text[-1] == "<" else f"{text}>"
    stream.show_text(text)
    return []


def width_to(line: Any, end: int) -> CssPixels:  # noqa: ANN401 – the same
    """Return the width of *line* up to the byte *end* of the text."""
    width = 0
    for run in _runs(line):
        places = run.glyphs.log_clusters[0 : run.glyphs.num_glyphs]
        both = zip(_glyphs(run), places, strict=True)
        width += sum(glyph[1] for glyph, place in both if run.item.offset + place < end)
    return float(width * FROM_UNITS)


def _drawn_the_long_way(*arguments: Any) -> list[Any]:  # noqa: ANN401 – the same
    pictures: list[Any] = DRAWING(*arguments)
    return pictures


def _runs(line: Any) -> Iterator[Any]:  # noqa: ANN401 – the same
    link = line.runs[0]
    while link != ffi.NULL:
        yield link.data
        link = link.next


def _glyphs(run: Any) -> Iterator[tuple[int, int, int, int]]:  # noqa: ANN401 – the same
    glyphs: Iterator[tuple[int, int, int, int]] = _GLYPH.iter_unpack(
        ffi.buffer(run.glyphs.glyphs, run.glyphs.num_glyphs * _GLYPH.size)
    )
    return glyphs


def _plain_runs(stream: Any, line: Any) -> list[_GlyphRun] | None:  # noqa: ANN401 – the same
    """Return the runs of *line*, or None where WeasyPrint must draw one."""
    runs: list[_GlyphRun] = []
    for run in _runs(line):
        glyphs = list(_glyphs(run))
        if run.item.analysis.level % 2 or any(x or y or glyph >= _LEAST_STRANGE for glyph, _, x, y in glyphs):
            return None
        font, size = stream.add_font(run.item.analysis.font)
        if font.bitmap or font.svg or font.png or font.colr:
            return None
        runs.append(_GlyphRun(run, glyphs, font, size))
    return runs


def _written(run: _GlyphRun, layout: Any, stream: Any) -> str:  # noqa: ANN401 – the same
    """Return the operand that draws *run*: the number of each glyph, and how far the next one is moved."""
    pieces: dict[tuple[int, int], str] = run.font.__dict__.setdefault("pieces", {}).setdefault(run.size, {})
    try:
        return "".join([pieces[glyph, width] for glyph, width, _, _ in run.glyphs])
    except KeyError:
        _learn(pieces, run, layout, stream)
        return "".join([pieces[glyph, width] for glyph, width, _, _ in run.glyphs])


def _learn(pieces: dict[tuple[int, int], str], run: _GlyphRun, layout: Any, stream: Any) -> None:  # noqa: ANN401 – the same
    """Add the new glyphs of *run* to *pieces*, and their letters and widths to its font."""
    item, clusters, font = run.pango_run.item, run.pango_run.glyphs.log_clusters, run.font
    for place, (glyph, width, _, _) in enumerate(run.glyphs):
        if (glyph, width) in pieces:
            continue
        if glyph not in font.to_unicode:
            end = clusters[place + 1] if place + 1 < len(run.glyphs) else item.length
            letters = layout.text.encode()[item.offset + clusters[place] : item.offset + end]
            font.to_unicode[glyph] = letters.decode()
        if glyph not in font.widths:
            pango.pango_font_get_glyph_extents(item.analysis.font, glyph, stream.ink_rect, stream.logical_rect)
            font.widths[glyph] = round(stream.logical_rect.width * 1000 * FROM_UNITS / run.size)
        moved = font.widths[glyph] - width * 1000 * FROM_UNITS / run.size
        pieces[glyph, width] = f"{glyph:04x}>{int(moved)}<" if moved else f"{glyph:04x}"
