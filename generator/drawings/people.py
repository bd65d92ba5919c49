"""People, 140 units tall, standing on (0, 0): a head without a face, a hat or hair, arms that point and carry.

Nobody's likeness is drawn. Hands are where they are said to be, so that a gesture is two points.
"""

from dataclasses import dataclass, field

from generator.drawings.geometry import Point
from generator.drawings.marks import Colour, Part, disc, limb, line, placed, shape

HIP, SHOULDER, HEAD = -58.0, -96.0, (0.0, -120.0)
STANDING = ((-9.0, 0.0), (9.0, 0.0))
WALKING = ((-16.0, 0.0), (15.0, 0.0))
DOWN_LEFT, DOWN_RIGHT = (-24.0, -54.0), (24.0, -54.0)


@dataclass(frozen=True, slots=True)
class Figure:
    """How somebody stands: colours, *head* (`hat` is a nón lá, also `hair`, `bun`, `grey`, `cap`), hands and feet."""

    shirt: Colour = "deep"
    trousers: Colour = "stone"
    head: str = "hair"
    left: Point = DOWN_LEFT
    right: Point = DOWN_RIGHT
    feet: tuple[Point, Point] = STANDING
    sits: bool = False
    carries: Part = field(default=())

    def parts(self) -> Part:
        """Return the person; what is carried lies before the body and behind the right arm."""
        return (
            *_arm(-1, self.left, self.shirt),
            *_legs(self.feet, self.trousers, sits=self.sits),
            *shape("M-8 -103C-17 -102 -20 -97 -20 -90L-17 -52H17L20 -90C20 -97 17 -102 8 -103Z", self.shirt),
            *_head(self.head),
            *self.carries,
            *_arm(1, self.right, self.shirt),
        )


def at(person: Figure, x: float, ground: float, scale: float = 1, *, mirrored: bool = False) -> Part:
    """Return the person with the feet at a point."""
    return placed(person.parts(), x, ground, scale, mirrored=mirrored)


def _arm(side: int, hand: Point, shirt: Colour) -> Part:
    """Return an arm from the shoulder of a *side* (-1 left, 1 right), bent outwards and down as an elbow is."""
    x, y = side * 15.0, SHOULDER + 5
    away = ((hand[0] - x) ** 2 + (hand[1] - y) ** 2) ** 0.5
    bend = max(0.0, 46 - away) * 0.8
    elbow = ((x + hand[0]) / 2 + side * bend * 0.7, (y + hand[1]) / 2 + bend)
    return (*disc(hand[0], hand[1], 5.5, "skin"), *limb(((x, y), elbow, hand), 10, shirt), *disc(*hand, 5.5, "skin"))[
        1:
    ]


def _legs(feet: tuple[Point, Point], trousers: Colour, *, sits: bool) -> Part:
    legs: Part = ()
    for side, (x, y) in zip((-1, 1), feet, strict=True):
        knee = (x + 14.0, HIP) if sits else ((side * 8 + x) / 2, HIP / 2)
        legs += (*limb(((side * 8.0, HIP + 4), knee, (x, y - 6)), 13, trousers), *line(f"M{x - 5} {y - 2}H{x + 8}"))
    return legs


def _head(kind: str) -> Part:
    x, y = HEAD
    face = disc(x, y, 14, "skin")
    hair = {
        "hair": shape("M-14 -120C-16 -140 16 -140 14 -120C8 -124 -6 -126 -14 -120Z", "dark"),
        "bun": (
            *disc(11, -134, 6, "dark"),
            *shape("M-14 -119C-16 -140 16 -140 14 -119C10 -128 -6 -128 -14 -119Z", "dark"),
        ),
        "grey": shape("M-14 -120C-16 -140 16 -140 14 -120C8 -126 -6 -126 -14 -120Z", "stone-tint"),
        "cap": shape("M-14 -122C-15 -140 15 -140 15 -124L24 -121H-14Z", "deep"),
        "hat": shape("M0 -150Q2 -150 4 -148L29 -124C20 -118 -20 -118 -29 -124L-4 -148Q-2 -150 0 -150Z", "sun-tint"),
    }
    return (*face, *hair[kind])
