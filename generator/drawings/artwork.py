"""A drawing of the library: its name, what it shows in words, and its parts."""

from dataclasses import dataclass
from itertools import chain

from generator.drawings.digits import digits
from generator.drawings.marks import Colour, Part

Topic = str
PICTOGRAM = (96, 96)
SCENE = (480, 270)


@dataclass(frozen=True, slots=True)
class NumberPlace:
    """Where a drawing shows a number: a box around x = *middle*; *unsaid* stands there where no number is given."""

    middle: float
    top: float
    wide: float
    high: float
    colour: Colour = "ink"
    unsaid: Part = ()


@dataclass(frozen=True, slots=True)
class Artwork:
    """A drawing; *alt* says in plain Vietnamese what is seen, *topics* are words that it fits."""

    name: str
    alt: str
    parts: Part
    size: tuple[int, int] = PICTOGRAM
    topics: tuple[Topic, ...] = ()
    number: NumberPlace | None = None

    def shows(self, number: str) -> bool:
        """Return whether *number* is drawn: there is a place for one, and it has nothing but digits."""
        return self.marks(number) != self.marks()

    def marks(self, number: str = "") -> Part:
        """Return all marks, the *number* among them where the drawing has a place for one."""
        place = self.number
        if place is None:
            return self.parts
        said = digits(number, place.middle, place.top, place.wide, place.high, place.colour)
        return (*self.parts, *(said or place.unsaid))


def pictogram(name: str, alt: str, *parts: Part, topics: str = "", number: NumberPlace | None = None) -> Artwork:
    """Return a drawing on the grid of 96 units."""
    return Artwork(f"ve/{name}", alt, tuple(chain(*parts)), PICTOGRAM, tuple(topics.split()), number)


def scene(name: str, alt: str, *parts: Part, topics: str = "", number: NumberPlace | None = None) -> Artwork:
    """Return a drawing of 480 units by 270."""
    return Artwork(f"ve/{name}", alt, tuple(chain(*parts)), SCENE, tuple(topics.split()), number)
