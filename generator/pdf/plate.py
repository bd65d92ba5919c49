"""A sheet taken apart at its slots: objects of the file, whole or with holes for what villages fill in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.pdf.looks import Brush, refuse_stand_ins


@dataclass(frozen=True)
class FilledText:
    """A text of the file itself that holds marks: a title, an alternative text, or the metadata in XML."""

    text: str
    xml: bool = False


@dataclass(frozen=True)
class TextHole:
    """A slot for text: the operators that draw its own mark, and those that draw each text it may hold.

    It is *still* when no text in it moves anything.
    """

    slot: str
    own: bytes
    texts: Mapping[str, bytes] = field(repr=False)
    still: bool = False


@dataclass(frozen=True)
class CodeHole:
    """A slot for a QR code, *width* by *height* large."""

    slot: str
    width: float
    height: float


PlatePiece = bytes | FilledText | TextHole | CodeHole


@dataclass(frozen=True)
class PlatePart:
    """An object of the PDF, whole or with holes; with a *head* it is a stream, without one its pieces are all of it.

    *drawn* are the operators of a page or of a picture within it, and they may go on with those of the part before.
    """

    number: int
    pieces: tuple[PlatePiece, ...]
    head: bytes | None = None
    compressed: bool = False
    packable: bool = False
    drawn: Literal["", "begins", "goes on"] = ""

    @property
    def open(self) -> bool:
        """Whether something must still be put in."""
        return not all(isinstance(piece, bytes) for piece in self.pieces)

    def coloured(self, brush: Brush) -> "PlatePart":
        """Return the part with the colours of *brush*."""
        if not self.drawn:
            for piece in self.pieces:
                refuse_stand_ins(piece if isinstance(piece, bytes) else b"")
            return self
        if self.drawn == "begins":
            brush.begin()
        return replace(self, pieces=tuple(brush.coloured(p) if isinstance(p, bytes) else p for p in self.pieces))


@dataclass(frozen=True)
class Plate:
    """A sheet taken apart: its objects, and the numbers of the two that the end of the file names.

    It is *still* when it is certain that no text in a slot moves anything.
    """

    root: int
    info: int
    parts: tuple[PlatePart, ...]
    still: bool = False

    def coloured(self, colours: Mapping[str, str]) -> "Plate":
        """Return the plate in the look that has *colours* for the stand-ins that it was laid out with."""
        brush = Brush(colours)
        return replace(self, parts=tuple(part.coloured(brush) for part in self.parts)) if colours else self
