"""A title → the picture that stands beside a link when it is sent on: 1200 by 630, PNG, drawn by Pillow.

Plain shapes and few colours keep it small; everything it says also stands in the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
_EDGE = 72
_TITLE_SIZES = (76, 66, 58, 50, 44, 40)
_TITLE_TOP, _TITLE_HEIGHT = 126, 280
_MOST_LINES = 3
_FIELD = 190  # pixels: how high the field at the foot is
_COLOURS = 48
_LINE = 1.22  # stacked marks need the room: Ế, Ộ


@dataclass(frozen=True, slots=True)
class Card:
    """What the picture says: the commune's *name*, a *title*, and whom to *call*."""

    name: str
    title: str
    call: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The design's colours, as #rrggbb."""

    ground: str
    ink: str
    primary: str
    sun: str
    on_primary: str


def draw_card(card: Card, palette: Palette, fonts: Mapping[int, bytes]) -> bytes:
    """Return *card* as a PNG, in the typeface *fonts* (TrueType files by weight)."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), palette.ground)
    pen = ImageDraw.Draw(picture)
    _draw_field(pen, palette)
    pen.text((_EDGE, 64), card.name, palette.primary, _font(fonts, 700, 40))
    font, lines = fitted(card.title, fonts)
    step = font.size * _LINE
    top = _TITLE_TOP + (_TITLE_HEIGHT - len(lines) * step) / 2
    for number, line in enumerate(lines):
        pen.text((_EDGE, top + number * step), line, palette.ink, font)
    pen.text((_EDGE, HEIGHT - 88), card.call, palette.on_primary, _font(fonts, 700, 44))
    saved = BytesIO()
    picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(saved, "PNG", optimize=True)
    return saved.getvalue()


def fitted(title: str, fonts: Mapping[int, bytes]) -> tuple[ImageFont.FreeTypeFont, tuple[str, ...]]:
    """Return the largest letters in which *title* fits, and its lines; a title too long even so ends in “…”."""
    for size in _TITLE_SIZES:
        font = _font(fonts, 800, size)
        lines = _wrapped(title, font)
        if len(lines) <= _MOST_LINES:
            return font, _even(title, font, len(lines))
    return font, (*lines[: _MOST_LINES - 1], _cut(lines[_MOST_LINES - 1] + " …", font))


def _even(title: str, font: ImageFont.FreeTypeFont, count: int) -> tuple[str, ...]:
    """Return *title* in *count* lines about as long as each other, so that no last word stands alone."""
    room = WIDTH - 2 * _EDGE
    while len(_wrapped(title, font, room - _EDGE / 3)) == count and room > _EDGE * 4:
        room -= _EDGE // 3
    return _wrapped(title, font, room)


def _wrapped(title: str, font: ImageFont.FreeTypeFont, room: float = WIDTH - 2 * _EDGE) -> tuple[str, ...]:
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _cut(line: str, font: ImageFont.FreeTypeFont) -> str:
    words = line.removesuffix(" …").split()
    while font.getlength(" ".join([*words, "…"])) > WIDTH - 2 * _EDGE and len(words) > 1:
        words.pop()
    return " ".join([*words, "…"])


def _draw_field(pen: ImageDraw.ImageDraw, palette: Palette) -> None:
    top = HEIGHT - _FIELD
    pen.ellipse((990, top - 24, 1110, top + 96), palette.sun)
    pen.ellipse((-500, top, 1500, top + 700), palette.primary)
    pen.rectangle((0, top + 110, WIDTH, HEIGHT), palette.primary)
    for row in range(3):
        pen.arc((-420 + row * 40, top + 46 + row * 44, 1580, top + 760), 255, 345, palette.sun, 4)


def _font(fonts: Mapping[int, bytes], weight: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(fonts[weight]), size, layout_engine=ImageFont.Layout.BASIC)
