"""A sheet taken apart at its slots: the objects of its file, whole or with holes for the values of villages."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.pdf.looks import Brush, refuse_stand_ins


@dataclass(frozen=True)
class FilledText:
    """A text outside the pages that holds marks: a title, an alternative text, or the metadata in XML."""

    text: str
    xml: bool = False


@dataclass(frozen=True)
class TextHole:
    """A slot for text: *own*, the operators that draw its mark, and those that draw each text it may hold.

    It is *still* where no text in it moves anything.
    """

    slot: str
    own: bytes
    texts: Mapping[str, bytes] = field(repr=False)
    still: bool = False


PlatePiece = bytes | FilledText | TextHole


@dataclass(frozen=True)
class PlatePart:
    """An object of the PDF, whole or with holes. With a *head* it is a stream, without one its *pieces* are all of it.

    *drawn* says whether it holds operators of a page or of a picture, and whether they continue the part before.
    """

    number: int
    pieces: tuple[PlatePiece, ...]
    head: bytes | None = None
    compressed: bool = False
    packable: bool = False
    drawn: Literal["", "begins", "goes on"] = ""

    @property
    def open(self) -> bool:
        """Return whether it has a hole."""
        return not all(isinstance(piece, bytes) for piece in self.pieces)

    def coloured(self, brush: Brush) -> "PlatePart":
        """Return the part with the colours of *brush*; raise `Misprint` where a stand-in cannot be replaced."""
        if not self.drawn:
            for piece in self.pieces:
                refuse_stand_ins(piece if isinstance(piece, bytes) else b"")
            return self
        if self.drawn == "begins":
            brush.begin()
        return replace(
            self, pieces=tuple(brush.coloured(piece) if isinstance(piece, bytes) else piece for piece in self.pieces)
        )


@dataclass(frozen=True)
class Plate:
    """A sheet taken apart: its *parts*, and the numbers of its catalog (*root*) and its document *info*.

    It is *still* where it is certain that no text in a slot moves anything.
    """

    root: int
    info: int
    parts: tuple[PlatePart, ...]
    still: bool = False

    def coloured(self, colours: Mapping[str, str]) -> "Plate":
        """Return the plate in the look whose *colours* replace the stand-ins that it was laid out with.

        Raise `Misprint` where a stand-in cannot be replaced.
        """
        brush = Brush(colours)
        return replace(self, parts=tuple(part.coloured(brush) for part in self.parts)) if colours else self
