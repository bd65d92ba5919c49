"""People of scenes: who calls, points, listens, carries, takes a picture."""

from generator.drawings.marks import Colour, Part, box, line, placed, shape
from generator.drawings.people import WALKING, Figure
from generator.drawings.pictograms.health import DOCUMENT, SYRINGE
from generator.drawings.pictograms.nature import SHEAF

_PHONE = box(33, -112, 14, 25, "stone", 3)


def calls(shirt: Colour = "deep", head: str = "hair") -> Figure:
    """Return somebody with a telephone at the ear."""
    return Figure(shirt, "stone", head, right=(18, -114), carries=box(10, -130, 9, 22, "stone", 3))


def points(shirt: Colour = "tile", head: str = "hair", hand: tuple[float, float] = (50, -100)) -> Figure:
    """Return somebody who points to the right."""
    return Figure(shirt, "stone", head, right=hand)


def films(shirt: Colour = "sun", head: str = "bun") -> Figure:
    """Return somebody who holds up a telephone and takes a picture."""
    return Figure(shirt, "deep", head, left=(12, -84), right=(38, -92), carries=_PHONE)


def stops(shirt: Colour = "deep", head: str = "cap") -> Figure:
    """Return somebody with a raised hand: go no further."""
    return Figure(shirt, "stone", head, right=(40, -124))


def listens(shirt: Colour = "leaf", head: str = "hat") -> Figure:
    """Return somebody with a hand behind the ear."""
    return Figure(shirt, "stone", head, right=(20, -114))


def gives(shirt: Colour = "tile", head: str = "bun") -> Figure:
    """Return somebody who hands over a paper."""
    return Figure(shirt, "stone", head, right=(44, -84), carries=placed(DOCUMENT, 34, -112, 0.34))


def injects() -> Figure:
    """Return a nurse with a syringe."""
    return Figure("sheet", "water", "cap", right=(40, -86), carries=placed(SYRINGE, 30, -112, 0.42, mirrored=False))


def walks(shirt: Colour = "water", head: str = "hair") -> Figure:
    """Return somebody who walks."""
    return Figure(shirt, "stone", head, left=(-22, -58), right=(26, -60), feet=WALKING)


def sits(shirt: Colour = "earth", head: str = "grey") -> Figure:
    """Return somebody who sits, facing right."""
    return Figure(shirt, "stone", head, left=(10, -62), right=(28, -64), feet=((14, 0), (26, 0)), sits=True)


def sweeps(shirt: Colour = "leaf", head: str = "hat") -> Figure:
    """Return somebody with a broom."""
    broom = (*line("M16 -92L46 -18"), *shape("M40 -22L52 -26L66 -2L44 2Z", "sun"))
    return Figure(shirt, "stone", head, left=(24, -70), right=(36, -46), carries=broom)


def harvests(shirt: Colour = "tile", head: str = "hat") -> Figure:
    """Return somebody with ripe rice in the arms."""
    return Figure(shirt, "stone", head, left=(2, -70), right=(26, -70), carries=placed(SHEAF, 0, -130, 0.72))


def cradles(shirt: Colour = "tile", head: str = "bun") -> Figure:
    """Return somebody with a baby in the arms."""
    baby = (*shape("M-10 -72C-14 -92 26 -98 34 -82C38 -70 -4 -56 -10 -72Z", "sun-tint"), *_baby_head())
    return Figure(shirt, "stone", head, left=(0, -70), right=(22, -68), carries=baby)


def _baby_head() -> Part:
    return shape("M22 -92a9 1 1 18 0a9 1 1 -18 0z", "skin")
