"""One file of content as text, and places in it.

A `Source` is text that has been put in order where it enters: Unicode NFC, line feeds as line ends, no byte order mark.
"""

import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; line and column count from 1, in characters."""

    path: PurePosixPath
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Source:
    """A file's path below the project and its text in order (`in_order`)."""

    path: PurePosixPath
    text: str
    first_line: int = field(default=1)  # where *text* starts in the file: a part of a file is a source, too

    def at(self, line: int, column: int = 1) -> Position:
        """Return the place of *line* and *column* of this text, as they stand in the file."""
        return Position(self.path, line + self.first_line - 1, column)

    def line(self, number: int) -> str:
        """Return line *number* of the file, or nothing where there is none."""
        lines = self.text.split("\n")
        index = number - self.first_line
        return lines[index] if 0 <= index < len(lines) else ""


def in_order(text: str) -> str:
    """Return *text* in NFC, with line feeds as line ends and without a byte order mark.

    >>> len("é"), in_order("é")
    (2, 'é')
    """
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", plain)
