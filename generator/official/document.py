"""An official document as values. Its number, its day and its signature are left to be filled in by hand."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficialHeading:
    """A heading with its number, such as “I. Tình hình”; *level* 1 is that of roman numbers."""

    words: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class OfficialParagraph:
    """A paragraph."""

    words: str


@dataclass(frozen=True, slots=True)
class OfficialTable:
    """A table: what stands above it, its head and its rows; the columns after the first hold numbers."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


OfficialBlock = OfficialHeading | OfficialParagraph | OfficialTable


@dataclass(frozen=True)
class OfficialDocument:
    """A document of an *issuer* (in one or two lines), made at a *place* in a *year*.

    *symbol* is what stands behind its number (“BC-UBND”), *kind* what it is (“Báo cáo”), *about* what it is about.
    It is signed for an *authority* by somebody in an *office*; *recipients* are who gets it.
    """

    issuer: tuple[str, ...]
    symbol: str
    place: str
    year: int
    kind: str
    about: str
    blocks: Sequence[OfficialBlock]
    authority: str
    office: str
    recipients: tuple[str, ...]

    @property
    def number(self) -> str:
        """Return the line of the number, which is left to be filled in."""
        return f"Số:       /{self.symbol}"

    @property
    def day(self) -> str:
        """Return the line of place and day, which is left to be filled in."""
        return f"{self.place}, ngày      tháng      năm {self.year}"
