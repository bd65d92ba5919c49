"""One file of content as text, and places in it.

The text of a `Source` is normalised where it is loaded: Unicode NFC, line feeds as line ends, no byte order mark.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath

# What word processors and web pages leave in texts: signs without width, rare line ends, other spaces.
# Signs without width are those that Unicode calls “default ignorable” (Unicode 16.0, DerivedCoreProperties.txt): soft
# hyphens, joiners, marks of direction, variation selectors, fillers; and the notes between lines.
_UNSEEN = {
    **dict.fromkeys(map(ord, "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u3164\ufeff\uffa0\ufffc")),
    **dict.fromkeys((*range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))),
    **dict.fromkeys((*range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFFC), *range(0x1BCA0, 0x1BCA4))),
    **dict.fromkeys((*range(0x1D173, 0x1D17B), *range(0xE0080, 0xE1000))),
    **dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029\xa0\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    # Invisible tag characters: `said` marks the facts in a text with them.
    **dict.fromkeys(range(0xE0000, 0xE0080)),
}
_ANY_UNSEEN = frozenset(map(chr, _UNSEEN))


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; line and column count from 1, in characters.

    *location* is the field of the document that is meant, as `("steps", 2, "text")`, where that is known: a form shows
    there what is said about the place. It is no part of the place itself.
    """

    path: PurePosixPath
    line: int = 1
    column: int = 1
    location: tuple[str | int, ...] = field(default=(), compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Source:
    """A file's path below the project and its text in order (`in_order`)."""

    path: PurePosixPath
    text: str
    first_line: int = field(default=1)  # the line where *text* starts: a part of a file is a source, too

    def at(self, line: int, column: int = 1) -> Position:
        """Return the place in the file of *line* and *column* of this text."""
        return Position(self.path, line + self.first_line - 1, column)

    def line(self, number: int) -> str:
        """Return line *number* of the file, or an empty text where there is none."""
        lines = _lines(self.text)
        index = number - self.first_line
        return lines[index] if 0 <= index < len(lines) else ""

    def between(self, start: Position, end: Position | None = None) -> str:
        """Return the text from *start* on and before *end*."""
        first, last = start.line - self.first_line, end.line - self.first_line + 1 if end else None
        lines = list(_lines(self.text)[first:last])
        if end:
            lines[-1] = lines[-1][: end.column - 1]
        return "\n".join(lines)[start.column - 1 :]

    def find(self, words: str, start: Position, end: Position | None = None) -> Position | None:
        """Return the first place of *words* on a line from *start* on and before *end*, or None."""
        for number in range(start.line, end.line + 1 if end else self.first_line + self.text.count("\n") + 1):
            line = self.line(number)
            before = end.column - 1 if end and number == end.line else len(line)
            column = line.find(words, start.column - 1 if number == start.line else 0, before)
            if column >= 0:
                return Position(self.path, number, column + 1)
        return None


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[str, ...]:
    """Return the lines of *text*; those of the last few texts are kept, since one file often has many problems."""
    return tuple(text.split("\n"))


def in_order(text: str) -> str:
    """Return *text* in NFC, with line feeds as line ends, one kind of space, and without signs of no width.

    >>> len("é"), in_order("é")
    (2, 'é')
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _ANY_UNSEEN.isdisjoint(plain):  # to translate takes ten times as long as to look
        plain = plain.translate(_UNSEEN)
    return unicodedata.normalize("NFC", plain)


@dataclass(frozen=True, slots=True)
class Traced:
    """A typed text in order, but not composed (NFC), so that each of its letters can be found where it was typed."""

    typed: str
    text: str
    starts: tuple[int, ...] = (0,)  # the letters of *text* from which on another distance holds
    distances: tuple[int, ...] = (0,)  # how much further on a letter stands in *typed*

    def place(self, index: int) -> int:
        """Return where in *typed* the letter *index* of *text* begins; for the end of *text*, where *typed* ends."""
        if index >= len(self.text):
            return len(self.typed)
        return index + self.distances[bisect_right(self.starts, index) - 1]

    def end(self, index: int) -> int:
        """Return where in *typed* the letters before *index* of *text* end; a line end may be two letters there."""
        if index == 0:
            return self.place(0)
        last = self.place(index - 1)
        return last + 1 + (self.typed[last : last + 2] == "\r\n")


def trace(typed: str) -> Traced:
    r"""Return *typed* in order (see `in_order`) with the place of each letter.

    >>> trace("a\r\nb").place(2), trace("a\r\nb").end(2)
    (3, 3)
    """
    strange = {*_ANY_UNSEEN.intersection(typed), *("\r" if "\r" in typed else "")}
    if not strange:
        return Traced(typed, typed)
    found_by = re.compile(
        "[" + "".join(sorted(strange)) + "]"
    )  # not by all that might be: that takes ten times as long
    pieces, starts, distances = [], [0], [0]
    done = length = 0
    for found in found_by.finditer(typed):
        start = found.start()
        if start < done:  # the second letter of a line end
            continue
        line_end = found[0] == "\r"
        plain = "\n" if line_end else (_UNSEEN[ord(found[0])] or "")
        pieces += [typed[done:start], plain]
        length += start - done + len(plain)
        done = start + 1 + (line_end and typed.startswith("\n", start + 1))
        if done - length != distances[-1]:
            starts.append(length)
            distances.append(done - length)
    pieces.append(typed[done:])
    return Traced(typed, "".join(pieces), tuple(starts), tuple(distances))
