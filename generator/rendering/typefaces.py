"""Make one font of many that were cut from the same typeface, each down to the letters of its own sheet."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from fontTools.ttLib import TTFont

_BLOCK = 100  # pairs, at most, that stand in one block of a table (PDF, Adobe technical note 5411)
_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
"""
_END = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


@dataclass(frozen=True)
class Cut:
    """A typeface cut down: the *file*, the *widths* of its glyphs by number, and the table of what they stand for."""

    file: bytes
    widths: tuple[tuple[int, float], ...]
    letters: bytes


# The books of all villages hold the same sheets, cut alike.
@lru_cache(maxsize=64)
def together(cuts: tuple[Cut, ...]) -> Cut:
    """Return one font with every glyph of *cuts*, which keep the numbers that glyphs have in the whole typeface."""
    if len(cuts) == 1:
        return cuts[0]
    widths = {number: width for cut in cuts for number, width in cut.widths}
    letters = {glyph: letter for cut in cuts for glyph, letter in _pairs(cut.letters)}
    return Cut(_joined(cuts), tuple(sorted(widths.items())), _table(letters))


def _joined(cuts: Sequence[Cut]) -> bytes:
    fonts = [TTFont(BytesIO(cut.file), recalcBBoxes=False, recalcTimestamp=False) for cut in cuts]
    whole = max(fonts, key=lambda font: int(font["maxp"].numGlyphs))
    outlines, metrics = whole["glyf"].glyphs, whole["hmtx"].metrics
    for font, cut in zip(fonts, cuts, strict=True):
        used = {number for number, _width in cut.widths}
        # Names of glyphs are made up for each cut; only their numbers are the same in all.
        for number, name in enumerate(font.getGlyphOrder()):
            outline = font["glyf"].glyphs[name]
            # Parts that letters are put together from have no number of their own in the table of widths.
            if number in used or _is_drawn(outline):
                here = whole.getGlyphName(number)
                outlines[here], metrics[here] = outline, font["hmtx"].metrics[name]
    file = BytesIO()
    whole.save(file)
    return file.getvalue()


def _is_drawn(outline: object) -> bool:
    return bool(getattr(outline, "data", b"")) or bool(getattr(outline, "numberOfContours", 0))


def _pairs(table: bytes) -> Iterator[tuple[bytes, bytes]]:
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        yield from re.findall(rb"<([0-9a-f]+)>\s*<([0-9a-f]*)>", block)


def _table(letters: Mapping[bytes, bytes]) -> bytes:
    pairs = [b"<%s> <%s>\n" % pair for pair in sorted(letters.items())]
    blocks = [pairs[start : start + _BLOCK] for start in range(0, len(pairs), _BLOCK)]
    said = b"".join(b"%d beginbfchar\n%sendbfchar\n" % (len(block), b"".join(block)) for block in blocks)
    return _HEAD + said + _END
