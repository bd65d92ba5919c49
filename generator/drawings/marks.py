"""What drawings are made of: marks. Each is an outline with the name of a colour within and of one along its edge."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import hypot
from typing import Literal

from generator.drawings.geometry import Move, Outline, Point, read_path

Colour = Literal[
    "ink",
    "dark",
    "on",
    "sheet",
    "leaf",
    "leaf-tint",
    "deep",
    "alarm",
    "tile",
    "sun",
    "sun-tint",
    "water",
    "water-tint",
    "earth",
    "earth-tint",
    "skin",
    "stone",
    "stone-tint",
]  # fmt: skip - a list of words
"""Names of colours; each is a token, `--draw-…` in templates/tokens-drawings.css. `on` is for
marks on dark grounds, `dark` for hair and holes."""

LINE = 4.0
"""The weight of every line, in units of the grid: 1 pixel where a pictogram is 24 pixels wide."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An outline, filled with *fill* and drawn with a line of *line*; small drawings go without a *detail*."""

    outline: Outline
    fill: Colour | None = None
    line: Colour | None = "ink"
    detail: bool = False


Part = tuple[Mark, ...]
"""Something drawn: later marks lie upon earlier ones."""


def shape(path: str, fill: Colour) -> Part:
    """Return a closed outline, filled, with a line around it."""
    return (Mark(read_path(path), fill),)


def flat(path: str, fill: Colour) -> Part:
    """Return a closed outline, filled, without a line."""
    return (Mark(read_path(path), fill, None),)


def line(path: str, colour: Colour = "ink") -> Part:
    """Return lines."""
    return (Mark(read_path(path), None, colour),)


def disc(x: float, y: float, radius: float, fill: Colour | None = None, edge: Colour | None = "ink") -> Part:
    """Return a circle around a point."""
    path = f"M{x - radius} {y}a{radius} 1 1 {2 * radius} 0 {radius} 1 1 {-2 * radius} 0z"
    return (Mark(read_path(path), fill, edge),)


def oval(x: float, y: float, wide: float, high: float, fill: Colour | None = None) -> Part:
    """Return an ellipse around a point, *wide* and *high* from there to its edge."""
    arm = high * 4 / 3
    path = f"M{x - wide} {y}c0 {-arm} {2 * wide} {-arm} {2 * wide} 0c0 {arm} {-2 * wide} {arm} {-2 * wide} 0z"
    return (Mark(read_path(path), fill),)


def box(x: float, y: float, wide: float, high: float, fill: Colour | None = None, corner: float = 0) -> Part:
    """Return a rectangle from its upper left corner, its corners rounded."""
    if not corner:
        return (Mark(read_path(f"M{x} {y}h{wide}v{high}h{-wide}z"), fill),)
    r, across, down = corner, wide - 2 * corner, high - 2 * corner
    path = (
        f"M{x + r} {y}h{across}a{r} 0 1 {r} {r}v{down}a{r} 0 1 {-r} {r}"
        f"h{-across}a{r} 0 1 {-r} {-r}v{-down}a{r} 0 1 {r} {-r}z"
    )
    return (Mark(read_path(path), fill),)


def limb(points: tuple[Point, Point, Point], thick: float, fill: Colour) -> Part:
    """Return an arm or a leg from the first point to the last, bent towards the middle one, with round ends."""
    (ax, ay), (bx, by), (cx, cy) = points
    r = thick / 2
    nx, ny = _normal(bx - ax, by - ay)
    mx, my = _normal(cx - bx, cy - by)
    kx, ky = _normal(cx - ax, cy - ay)
    path = (
        f"M{_at(ax + nx * r, ay + ny * r)}Q{_at(bx + kx * r, by + ky * r, cx + mx * r, cy + my * r)}"
        f"A{_at(r, 0, 1, cx - mx * r, cy - my * r)}Q{_at(bx - kx * r, by - ky * r, ax - nx * r, ay - ny * r)}"
        f"A{_at(r, 0, 1, ax + nx * r, ay + ny * r)}Z"
    )
    return (Mark(read_path(path), fill),)


def placed(part: Iterable[Mark], x: float = 0, y: float = 0, scale: float = 1, *, mirrored: bool = False) -> Part:
    """Return the part made larger, mirrored from left to right around x = 0, and moved."""
    return moved(part, Move(x, y, scale, mirrored))


def turned(part: Iterable[Mark], degrees: float, x: float, y: float) -> Part:
    """Return the part turned clockwise around a point."""
    away = moved(part, Move(-x, -y))
    return moved(away, Move(x, y, turn=degrees))


def moved(part: Iterable[Mark], move: Move) -> Part:
    """Return the part moved as *move* says."""
    return tuple(replace(mark, outline=move.outline(mark.outline)) for mark in part)


def coloured(part: Iterable[Mark], **colours: Colour) -> Part:
    """Return the part with some fills exchanged; `leaf_tint="sun"` is written with a low line."""
    known = {name.replace("_", "-"): colour for name, colour in colours.items()}
    return tuple(replace(mark, fill=known.get(mark.fill or "", mark.fill)) for mark in part)


def detail(*parts: Part) -> Part:
    """Return the parts marked as details: where a drawing is small, they are left out."""
    return tuple(replace(mark, detail=True) for part in parts for mark in part)


def _normal(x: float, y: float) -> Point:
    length = hypot(x, y) or 1
    return y / length, -x / length


def _at(*numbers: float) -> str:
    return " ".join(f"{value:.3f}" for value in numbers)
