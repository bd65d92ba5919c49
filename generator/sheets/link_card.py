"""A title → the picture that messengers show beside a link to its page: a PNG of 1200 by 630 pixels, drawn by Pillow.

Plain shapes and few colours keep it small; the page says everything that the picture says. The pictures of a commune
differ in their title only: the rest is drawn once. The palette holds, for each colour of letters, the steps between
that colour and its ground.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from generator.rendering.png import Rows, png, rows_of
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.fit import Frame, Setting
from generator.sheets.typesetting.weights import BOLD, HEAVY
from generator.units import Pixels

# Pixels.
WIDTH, HEIGHT = 1200, 630
_EDGE = 72
_ROOM = WIDTH - 2 * _EDGE
_TITLE = Frame(_ROOM, 280, 40, 76, 3, 1.22)  # stacked marks need the room: Ế, Ộ
_TITLE_TOP = 126
_FIELD = 190  # the height of the field at the foot
_STEPS = 16  # from the ground to full ink: the edges of letters


@dataclass(frozen=True, slots=True)
class LinkCard:
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


def draw_card(card: LinkCard, palette: Palette, fonts: Mapping[int, bytes]) -> bytes:
    """Return *card* as a PNG, in the typeface *fonts* (TrueType files by weight)."""
    above, below = _around_title(card.name, card.call, fonts[BOLD])
    setting = set_title(card.title)
    font = _font(fonts[HEAVY], round(setting.size))
    step = round(setting.size) * _TITLE.leading
    room = Image.new("L", (_ROOM, round(_TITLE.height)))
    pen = ImageDraw.Draw(room)
    top = (_TITLE.height - len(setting.lines) * step) / 2
    for number, line in enumerate(setting.lines):
        pen.text((0, top + number * step), line, 255, font)
    middle = Image.new("L", (WIDTH, room.height))
    middle.paste(_inked(room, 0), (_EDGE, 0))
    return png(WIDTH, _colours(palette), (above, rows_of(middle.tobytes(), WIDTH), below))


def set_title(title: str) -> Setting:
    """Return *title* in the largest type in which it fits; one too long for the smallest is cut and ends in “…”."""
    fitting = fit.largest(title, HEAVY, _TITLE)
    if fitting:
        return fitting
    lines = fit.wrap(title, HEAVY, _TITLE.smallest, _ROOM)
    if len(lines) > _TITLE.most_lines:
        last = lines[_TITLE.most_lines - 1]
        while last and fit.width(f"{last} …", HEAVY, _TITLE.smallest) > _ROOM:
            last = last.rpartition(" ")[0] or last[:-1]
        lines = (*lines[: _TITLE.most_lines - 1], f"{last} …")
    return Setting(lines, _TITLE.smallest, _TITLE.leading)


@lru_cache(maxsize=4)
def _around_title(name: str, call: str, font: bytes) -> tuple[Rows, Rows]:
    """Return the rows of pixels above and below the title; the rows beside it are empty."""
    pixels = _without_title(name, call, font).tobytes()
    start, end = _TITLE_TOP * WIDTH, (_TITLE_TOP + round(_TITLE.height)) * WIDTH
    return rows_of(pixels[:start], WIDTH), rows_of(pixels[end:], WIDTH)


def _without_title(name: str, call: str, font: bytes) -> Image.Image:
    """Return the picture without its title.

    Its colours are numbers in the palette: three ramps of `_STEPS` colours from ground to ink, then the sun.
    """
    picture = Image.new("L", (WIDTH, HEIGHT), 0)
    pen = ImageDraw.Draw(picture)
    _draw_field(pen, sun=3 * _STEPS, primary=2 * _STEPS)
    for text, top, size, ramp in ((name, 64, 40, 1), (call, HEIGHT - 88, 44, 2)):
        line = Image.new("L", (_ROOM, round(size * 1.5)))
        ImageDraw.Draw(line).text((0, 0), text, 255, _font(font, size))
        picture.paste(_inked(line, ramp), (_EDGE, top), _touched(line))
    return picture


def _inked(mask: Image.Image, ramp: int) -> Image.Image:
    """Return *mask*, in which 255 is full ink, in the palette's numbers of *ramp*."""
    return mask.point([ramp * _STEPS + value * (_STEPS - 1) // 255 for value in range(256)], "L")


def _touched(mask: Image.Image) -> Image.Image:
    """Return the pixels of *mask* that have any ink: the others must not be painted."""
    return mask.point([0, *[255] * 255], "1")


@lru_cache(maxsize=4)
def _colours(palette: Palette) -> tuple[int, ...]:
    ramps = ((palette.ground, palette.ink), (palette.ground, palette.primary), (palette.primary, palette.on_primary))
    mixed = [_between(_rgb(ground), _rgb(ink), step / (_STEPS - 1)) for ground, ink in ramps for step in range(_STEPS)]
    return tuple(part for colour in (*mixed, _rgb(palette.sun)) for part in colour)


def _between(ground: tuple[int, ...], ink: tuple[int, ...], share: float) -> tuple[int, ...]:
    """Return the colour that has that *share* of *ink* and the rest of *ground*."""
    return tuple(round(low + (high - low) * share) for low, high in zip(ground, ink, strict=True))


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.strip().removeprefix("#")))


def _draw_field(pen: ImageDraw.ImageDraw, sun: int, primary: int) -> None:
    """Draw the sun, the field before it and three furrows; *sun* and *primary* are numbers in the palette."""
    top = HEIGHT - _FIELD
    pen.ellipse((990, top - 24, 1110, top + 96), sun)
    pen.ellipse((-500, top, 1500, top + 700), primary)
    pen.rectangle((0, top + 110, WIDTH, HEIGHT), primary)
    for row in range(3):
        pen.arc((-420 + row * 40, top + 46 + row * 44, 1580, top + 760), 255, 345, sun, 4)


@lru_cache(maxsize=64)
def _font(content: bytes, size: Pixels) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(content), size, layout_engine=ImageFont.Layout.BASIC)
