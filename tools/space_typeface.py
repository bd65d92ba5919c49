"""Give “ as much room on its left as on its right, in the typefaces of templates/fonts/.

Be Vietnam Pro lets it hang into the blank before it: “như “cống”” reads as one word. Run after a new version of the
fonts, before tools/measure_typeface.py: .venv/bin/python tools/space_typeface.py
"""

from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "templates" / "fonts"
MARK = 0x201C  # “


def room(font: TTFont) -> tuple[int, int]:
    """Return the room left and right of “ in *font*, in its units."""
    name = font.getBestCmap()[MARK]
    drawn, (advance, left) = font["glyf"][name], font["hmtx"][name]
    return left, advance - left - (drawn.xMax - drawn.xMin)


def space(file: Path) -> None:
    """Move “ to the right in the typeface *file*, and widen it by as much; a second run changes nothing."""
    font = TTFont(file, recalcTimestamp=False)
    left, right = room(font)
    if left == right:
        return
    name = font.getBestCmap()[MARK]
    advance, _ = font["hmtx"][name]
    drawn = font["glyf"][name]
    if drawn.isComposite():
        for part in drawn.components:
            part.x += right - left
    else:
        drawn.coordinates.translate((right - left, 0))
    drawn.recalcBounds(font["glyf"])
    font["hmtx"][name] = advance + right - left, right
    font.save(file)


if __name__ == "__main__":
    for typeface in sorted(FONTS.glob("*.ttf")):
        space(typeface)
