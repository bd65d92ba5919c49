"""A picture as sheets know it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A picture on a sheet: the *name* of its file, its words for those who cannot see it, and width by height.

    Of one that is *drawn* nothing is ever cut off.
    """

    name: str
    alt: str
    shape: float
    drawn: bool = False
