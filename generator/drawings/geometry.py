"""Outlines: path data of SVG read once, then moved, measured, flattened and written again.

A small language of paths: M L H V Q C Z as in SVG 2 (9.3), and `A r large sweep x y` for arcs of circles only; small
letters are relative. Outlines keep absolute coordinates, so that a part that is made larger keeps its line weight.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, ceil, cos, hypot, pi, sin, sqrt

Point = tuple[float, float]
Segment = tuple[str, tuple[float, ...]]
"""A letter of M L Q C A Z, and absolute coordinates; an arc is its radius, two flags and its end."""
Outline = tuple[Segment, ...]

_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "A": 5, "Z": 0}
_STEPS = 8
"""A curve is flattened into so many lines: on a grid of 96 units they lie closer to it than half a line's weight."""


def read_path(text: str) -> Outline:
    """Return the outline that *text* says; raise `KeyError` or `ValueError` where it is not of the language."""
    tokens = _TOKEN.findall(text)
    found: list[Segment] = []
    letter, here, start, place = "", (0.0, 0.0), (0.0, 0.0), 0
    while place < len(tokens):
        if tokens[place].isalpha():
            letter, place = tokens[place], place + 1
        count = _COUNTS[letter.upper()]
        numbers = [float(token) for token in tokens[place : place + count]]
        place += count
        found.append(_absolute(letter, numbers, here))
        here = start if found[-1][0] == "Z" else (found[-1][1][-2], found[-1][1][-1])
        if found[-1][0] == "M":
            start, letter = here, "l" if letter == "m" else "L"
    return tuple(found)


def _absolute(letter: str, numbers: Sequence[float], here: Point) -> Segment:
    x, y = here if letter.islower() else (0.0, 0.0)
    kind = letter.upper()
    if kind in "HV":
        (value,) = numbers
        return "L", (value + x, here[1]) if kind == "H" else (here[0], value + y)
    if kind == "A":
        radius, large, sweep, end_x, end_y = numbers
        return kind, (radius, large, sweep, end_x + x, end_y + y)
    return kind, tuple(value + (y if index % 2 else x) for index, value in enumerate(numbers))


@dataclass(frozen=True, slots=True)
class Move:
    """How a part is set: mirrored left to right, turned clockwise by degrees, made larger, moved, in this order."""

    x: float = 0
    y: float = 0
    scale: float = 1
    mirrored: bool = False
    turn: float = 0

    def point(self, x: float, y: float) -> Point:
        """Return where the point goes."""
        x = -x if self.mirrored else x
        angle = self.turn * pi / 180
        turned_x, turned_y = x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)
        return self.x + self.scale * turned_x, self.y + self.scale * turned_y

    def outline(self, outline: Outline) -> Outline:
        """Return the outline moved."""
        return tuple((letter, self._numbers(letter, numbers)) for letter, numbers in outline)

    def _numbers(self, letter: str, numbers: tuple[float, ...]) -> tuple[float, ...]:
        if letter == "A":
            radius, large, sweep, x, y = numbers
            return radius * self.scale, large, 1 - sweep if self.mirrored else sweep, *self.point(x, y)
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        return tuple(value for x, y in pairs for value in self.point(x, y))


def flattened(outline: Outline) -> list[list[Point]]:
    """Return the outline as lines: a list of points for each of its pieces, closed ones ending where they began."""
    pieces: list[list[Point]] = []
    for letter, numbers in outline:
        if letter == "M":
            pieces.append([(numbers[0], numbers[1])])
        elif letter == "Z":
            pieces[-1].append(pieces[-1][0])
        else:
            pieces[-1] += _points(letter, pieces[-1][-1], numbers)
    return pieces


def bounds(outline: Outline) -> tuple[float, float, float, float]:
    """Return the least and the greatest x and y of the outline: left, top, right, bottom."""
    points = [point for piece in flattened(outline) for point in piece]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _points(letter: str, start: Point, numbers: tuple[float, ...]) -> Iterator[Point]:
    if letter == "A":
        yield from _arc(start, numbers)
        return
    points = [start, *zip(numbers[::2], numbers[1::2], strict=True)]
    steps = 1 if letter == "L" else _STEPS
    for step in range(1, steps + 1):
        yield _bezier(points, step / steps)


def _bezier(points: Sequence[Point], share: float) -> Point:
    """Return the point of a Bézier curve at *share* of its way (de Casteljau)."""
    while len(points) > 1:
        points = [(x + (next_x - x) * share, y + (next_y - y) * share) for (x, y), (next_x, next_y) in pairwise(points)]
    return points[0]


def _arc(start: Point, numbers: tuple[float, ...]) -> Iterator[Point]:
    """Yield points of an arc of a circle, its centre found as in SVG 2, B.2.4."""
    radius, large, sweep, end_x, end_y = numbers
    half_x, half_y = (end_x - start[0]) / 2, (end_y - start[1]) / 2
    half = hypot(half_x, half_y)
    radius = max(radius, half)
    rise = sqrt(max(0.0, radius**2 - half**2)) * (-1 if large == sweep else 1) / (half or 1)
    centre_x, centre_y = start[0] + half_x - rise * half_y, start[1] + half_y + rise * half_x
    first, last = atan2(start[1] - centre_y, start[0] - centre_x), atan2(end_y - centre_y, end_x - centre_x)
    round_ = (last - first) % (2 * pi) if sweep else -((first - last) % (2 * pi))
    steps = max(2, ceil(abs(round_) / (pi / _STEPS)))
    for step in range(1, steps + 1):
        angle = first + round_ * step / steps
        yield centre_x + radius * cos(angle), centre_y + radius * sin(angle)


def written(outline: Outline) -> str:
    """Return the outline as path data, as short as can be: relative, in tenths of a unit, no rounding adding up."""
    parts: list[str] = []
    here, start = (0, 0), (0, 0)
    for letter, numbers in outline:
        if letter == "Z":
            parts.append("z")
            here = start
            continue
        tenths = [round(value * 10) for value in (numbers if letter != "A" else numbers[-2:])]
        end = (tenths[-2], tenths[-1])
        near = [value - here[index % 2] for index, value in enumerate(tenths)]
        if letter == "A":
            near = [round(numbers[0] * 10)] * 2 + [0, int(numbers[1]) * 10, int(numbers[2]) * 10, *near]
        parts.append(_command(letter, near))
        here, start = end, end if letter == "M" else start
    return "".join(parts)


def _command(letter: str, near: Sequence[int]) -> str:
    if letter == "L" and 0 in near:
        return f"h{number(near[0])}" if near[1] == 0 else f"v{number(near[1])}"
    said = [number(value) for value in near]
    joined = said[0] + "".join(word if word.startswith("-") else f" {word}" for word in said[1:])
    return letter.lower() + joined


def number(tenths: int) -> str:
    """Return *tenths* of a unit as SVG reads it, without what need not be said."""
    whole, rest = divmod(abs(tenths), 10)
    text = f"{whole or '' if rest else whole}{f'.{rest}' if rest else ''}"
    return f"-{text}" if tenths < 0 else text
