"""The countryside behind a scene, its frame, and how parts are set on the ground."""

from generator.drawings.geometry import Point
from generator.drawings.marks import Colour, Part, disc, flat, line, placed, shape

_EDGE = "M22 3H458A19 0 1 477 22V248A19 0 1 458 267H22A19 0 1 3 248V22A19 0 1 22 3Z"
FRAME: Part = line(_EDGE)


def backdrop(
    sky: Colour = "sun-tint", ground: Colour = "leaf-tint", level: float = 176, *, sun: Point | None = None
) -> Part:
    """Return sky and a ground that begins at *level*; with a *sun* also hills far away and some grass."""
    top = f"M3 {level + 6}C90 {level - 10} 180 {level + 8} 270 {level}C350 {level - 8} 420 {level - 6} 477 {level + 4}"
    land = (*flat(f"{top}V248A19 0 1 458 267H22A19 0 1 3 248Z", ground), *line(top))
    if sun is None:
        return (*flat(_EDGE, sky), *land)
    y = level + 10
    hills = shape(
        f"M3 {y - 30}C60 {y - 70} 110 {y - 64} 170 {y - 32}C230 {y - 66} 350 {y - 78} 477 {y - 34}V{y}H3Z", "leaf-tint"
    )
    if ground != "leaf-tint":
        return (*flat(_EDGE, sky), *disc(*sun, 22, "sun"), *hills, *land)
    grass = line("M30 222l3 -9M38 222v-11M46 222l-3 -9M226 252l3 -9M234 252v-11M446 226l3 -9M454 226v-11")
    return (*flat(_EDGE, sky), *disc(*sun, 22, "sun"), *hills, *land, *grass)


def road(top: float = 206, bottom: float = 256) -> Part:
    """Return a road that crosses the scene from left to right."""
    middle = (top + bottom) / 2
    dashes = "".join(f"M{x} {middle}h24" for x in (24, 108, 192, 276, 360, 430))
    return (*flat(f"M3 {top}H477V{bottom}H3Z", "stone"), *line(f"M3 {top}H477M3 {bottom}H477{dashes}"))


def water(top: float) -> Part:
    """Return water with waves, from *top* down to the frame."""
    waves = f"M3 {top}" + "c14 -10 24 10 39 0" * 12 + f"L477 {top}"
    edge = f"{waves}V248A19 0 1 458 267H22A19 0 1 3 248Z"
    return (*flat(edge, "water"), *line(waves))


def on(part: Part, x: float, ground: float, scale: float = 1, *, mirrored: bool = False) -> Part:
    """Return a pictogram's part with its left edge at *x*, standing on *ground*."""
    return placed(part, x + (96 * scale if mirrored else 0), ground - 88 * scale, scale, mirrored=mirrored)


def rain(*places: Point) -> Part:
    """Return strokes of slanting rain."""
    return line("".join(f"M{x} {y}l-8 18" for x, y in places))


MOON: Part = shape("M420 28A24 1 0 434 68A20 1 1 420 28Z", "sun")
DOWNPOUR: Part = rain((60, 90), (110, 120), (200, 92), (250, 124), (330, 96), (400, 120), (440, 84))
