"""Tints → hatching: lines within an outline, computed, so that black toner alone tells surfaces apart.

Patterns of SVG need an id for each use, and ids clash where two drawings stand on one page; lines need none.
"""

from dataclasses import dataclass
from math import ceil, cos, floor, pi, sin

from generator.drawings.geometry import Outline, Point, flattened

WEIGHT = 1.6
"""The weight of hatching lines, in units: lighter than all other lines, so that outlines stay what is seen first."""
_INSET, _SHORTEST = 2.5, 3.0


@dataclass(frozen=True, slots=True)
class Hatch:
    """Lines at an *angle* in degrees, so many units *apart*."""

    angle: float
    apart: float

    @property
    def sparse(self) -> "Hatch":
        """Return lines twice as far apart, for grounds that lie behind everything."""
        return Hatch(self.angle, 2 * self.apart)


def hatched(outline: Outline, hatch: Hatch) -> Outline:
    """Return the lines of *hatch* within *outline*, a little away from its edge; they lie on one grid for all parts."""
    angle = hatch.angle * pi / 180
    along, across = (cos(angle), sin(angle)), (-sin(angle), cos(angle))
    edges = [
        ((_on(one, along), _on(one, across)), (_on(other, along), _on(other, across)))
        for piece in flattened(outline)
        for one, other in zip(piece, [*piece[1:], piece[0]], strict=True)
    ]
    levels = [point[1] for edge in edges for point in edge]
    found: list[tuple[str, tuple[float, ...]]] = []
    for row in range(ceil((min(levels) + _INSET) / hatch.apart), floor((max(levels) - _INSET) / hatch.apart) + 1):
        level = row * hatch.apart
        hits = sorted(_crossing(one, other, level) for one, other in edges if (one[1] <= level) != (other[1] <= level))
        for first, last in zip(hits[::2], hits[1::2], strict=False):
            if last - first > 2 * _INSET + _SHORTEST:
                ends = (first + _INSET, last - _INSET)
                begin, end = (_back(value, level, along, across) for value in (ends if row % 2 else ends[::-1]))
                found += [("M", begin), ("L", end)]
    return tuple(found)


def _on(point: Point, axis: Point) -> float:
    return point[0] * axis[0] + point[1] * axis[1]


def _crossing(one: Point, other: Point, level: float) -> float:
    return one[0] + (other[0] - one[0]) * (level - one[1]) / (other[1] - one[1])


def _back(value: float, level: float, along: Point, across: Point) -> Point:
    return round(value * along[0] + level * across[0]), round(value * along[1] + level * across[1])
