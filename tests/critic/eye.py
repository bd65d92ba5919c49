"""What a designer's eye finds on a printed page, measured: each rule yields the faults that it sees, and where."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from generator.text.binding import Joint, joints
from tests.critic.paper import Box, Line, Paper, Pixels, grown
from tests.test_tokens import contrast as colour_contrast

MOST_BLANK = 0.35
"""The largest share of the type area that may lie blank in one piece."""
READABLE, LEAST_SIZE = 9 - 0.05, 7 - 0.05
"""Points: what is read without glasses held close (generator/sheets/typesetting/fit.py), and the least of all."""
MOST_FINE_PRINT, SOURCES = 0.2, "Nguồn:"
"""The largest share of the letters of a page that may be smaller than that, and how the sources begin: those may."""
LEAST_OF_ADDRESS = 6.5
"""Points: an address stays on one line, however long it is."""
CONTRAST, CONTRAST_OF_LARGE, LARGE = 4.5, 3.0, 14.0
"""WCAG 2.2, 1.4.3: type of 14 points and more is large if it is bold, as ours of that size is."""
DIGITS_HIGH, LETTERS_HIGH, DEEP = 0.7, 0.8, 0.15
"""Of the size of type: how far digits and letters reach above their base line, most marks included, and below it."""
LONE = 0.3
"""A last line of one word is alone where it is shorter than this share of the longest."""
LEAST_CODE = 14.0
"""Millimetres: a strip in the hand is read from 15 cm (research/print.md: a tenth of the distance)."""
PRINTER_MARGIN = 5.0
"""Millimetres along each edge where an office's printer cannot print."""
_CELL = 3.0  # millimetres: what is blank is looked for in squares of this side
_SAME = 14  # levels of 255: paper is not told from paper
_IN_ADDRESS = "/-_?&=\ufffe"  # PDFium reads a hyphen at the end of a line as U+FFFE
_NEAR, _FAR_APART = 0.25, 1.2  # millimetres: two edges this far apart look like a slip


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in words, and where on the page."""

    what: str
    box: Box


Rule = Callable[[Paper], Iterator[Fault]]


def blank(paper: Paper) -> Iterator[Fault]:
    """Yield the largest blank rectangle of the type area, where it is too large a part of that."""
    if not paper.lines:
        return
    area = around((*(line.box for line in paper.lines), *paper.codes))
    left, top, _, _ = area
    share, (x, y, right, bottom) = largest_even(paper.cut(area), _CELL * paper.scale)
    if share > MOST_BLANK:
        box = (left + x / paper.scale, top + y / paper.scale, left + right / paper.scale, top + bottom / paper.scale)
        yield Fault(f"{share:.0%} of the type area is blank in one piece", box)


def small_type(paper: Paper) -> Iterator[Fault]:
    """Yield lines in type that is too small to be read, and all fine print where there is too much of it."""
    for line in paper.lines:
        least = LEAST_OF_ADDRESS if _is_address(line) else LEAST_SIZE
        if line.size < least:
            yield Fault(f"“{line.words}” is set in {line.size} points", line.box)
    sources = {line for lines in paragraphs(paper) if lines and lines[0].words.startswith(SOURCES) for line in lines}
    lines = [line for line in paper.lines if line not in sources and not _is_address(line)]
    fine = [line for line in lines if line.size < READABLE]
    # What stands on each strip, or each card, is counted once.
    share = sum(map(len, {line.words for line in fine})) / max(1, sum(map(len, {line.words for line in lines})))
    if share > MOST_FINE_PRINT:
        yield Fault(f"{share:.0%} of the letters are below 9 points, as “{fine[0].words}”", fine[0].box)


def _is_address(line: Line) -> bool:
    return "/" in line.words and " " not in line.words


def contrast(paper: Paper) -> Iterator[Fault]:
    """Yield lines whose letters do not stand out from their ground, or are not seen at all."""
    for line in paper.lines:
        pixels = paper.cut(line.box).reshape(-1, 3).astype(int)
        if not len(pixels):
            continue
        ground = _most_common(pixels)
        ratio = colour_contrast(_hex(line.colour), _hex(ground))
        if ratio < (CONTRAST_OF_LARGE if line.size >= LARGE else CONTRAST):
            yield Fault(f"“{line.words}” has a contrast of {ratio:.1f}", line.box)
        elif line.size >= LEAST_SIZE and not _has_ink(pixels, line.colour, ground):
            yield Fault(f"“{line.words}” is covered, or cut off", line.box)


def beyond(paper: Paper) -> Iterator[Fault]:
    """Yield lines that reach beyond the page, over another line, or over the quiet zone of a code."""
    for line in paper.lines:
        left, top, right, bottom = line.box
        if left < -0.2 or top < -0.2 or right > paper.width + 0.2 or bottom > paper.height + 0.2:
            yield Fault(f"“{line.words}” reaches beyond the page", line.box)
        for code in paper.codes:
            if overlap(_core(line), grown(code, 0.5)) > 0:
                yield Fault(f"“{line.words}” touches a code", line.box)
    for one, other in combinations([line for line in paper.lines if line.upright], 2):
        above, below = sorted((one, other), key=lambda line: line.base)
        beside = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0]) <= 0
        if beside or below.base - above.base < 0.1:
            continue
        high = DIGITS_HIGH if _is_number(below) else LETTERS_HIGH
        deep = 0.0 if _is_number(above) else DEEP
        if (below.base - above.base) * 72 / 25.4 < below.size * high + above.size * deep:
            yield Fault(f"“{above.words}” crowds “{below.words}”", below.box)


def paragraphs(paper: Paper) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph that takes several: alike, at one left edge, one close below the other."""
    group: list[Line] = []
    for line in paper.lines:
        if group and not _continues(group[-1], line):
            yield group
            group = []
        group.append(line)
    yield group


def breaks(paper: Paper) -> Iterator[Fault]:
    """Yield lines that end within a word of several syllables, a name or a number, and last lines of one syllable."""
    for lines in paragraphs(paper):
        words = [tuple(line.words.split()) for line in lines]
        for line, (above, below) in zip(lines[1:], pairwise(words), strict=True):
            if above[-1][-1] in ".,:;!?…)”–":
                continue
            joint = joints((*above, *below))[len(above) - 1]
            if joint >= Joint.WORD:
                yield Fault(f"“{above[-1]} / {below[0]}” is parted", line.box)
        widest = max(line.box[2] - line.box[0] for line in lines)
        if len(words) < 2 or words[-2][-1][-1] in _IN_ADDRESS:  # an address is cut where it may be
            continue
        if len(words[-1]) == 1 and lines[-1].box[2] - lines[-1].box[0] < widest * LONE:
            yield Fault(f"“{words[-1][0]}” stands alone on the last line", lines[-1].box)


def slips(paper: Paper) -> Iterator[Fault]:
    """Yield paragraphs whose left edge is nearly, and not quite, that of another; signs behind words have none."""
    begun = [lines[0] for lines in paragraphs(paper) if lines and lines[0].upright]
    edges = [(line.box[0], line) for line in begun if any(map(str.isalnum, line.words))]
    free = [(edge, line) for edge, line in edges if not _is_centred(line, paper)]
    for (edge, line), (other, beside) in combinations(free, 2):
        if _NEAR < abs(edge - other) < _FAR_APART and line.size == beside.size:
            yield Fault(f"“{line.words}” stands {abs(edge - other):.1f} mm beside “{beside.words}”", line.box)


def small_codes(paper: Paper) -> Iterator[Fault]:
    """Yield codes too small for a hand that trembles."""
    for code in paper.codes:
        if code[2] - code[0] < LEAST_CODE:
            yield Fault(f"a code is {code[2] - code[0]:.0f} mm wide", code)


def beyond_printer(paper: Paper) -> Iterator[Fault]:
    """Yield what is drawn in black and white where an office's printer cannot print; sheets are cut apart there."""
    rim = round(PRINTER_MARGIN * paper.scale)
    inked = paper.pixels.min(axis=2) < 128
    inked[rim:-rim, rim:-rim] = False
    rows, columns = np.nonzero(inked)
    if len(rows):
        box = (columns.min(), rows.min(), columns.max(), rows.max())
        yield Fault("ink lies where an office's printer cannot print", _in_mm(box, paper))


RULES: tuple[Rule, ...] = (blank, small_type, contrast, beyond, breaks, slips, small_codes)


def faults(paper: Paper, *, mono: bool = False) -> list[Fault]:
    """Return what is wrong with a page; *mono* sheets come out of an office's printer."""
    rules = (*RULES, beyond_printer) if mono else RULES
    return [fault for rule in rules for fault in rule(paper)]


def told(paper: Paper, found: Sequence[Fault], picture: Path) -> str:
    """Return what was *found* in words, and draw it on a *picture* of the page."""
    image = Image.fromarray(paper.pixels)
    pen = ImageDraw.Draw(image)
    for fault in found:
        pen.rectangle([side * paper.scale for side in grown(fault.box, 1)], outline="red", width=2)
    image.save(picture)
    return "\n".join((*(fault.what for fault in found), f"the picture: {picture}"))


def around(boxes: Iterable[Box]) -> Box:
    """Return the box around *boxes*; there is at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def largest_even(pixels: Pixels, cell: float) -> tuple[float, Box]:
    """Return the share of *pixels* that the largest rectangle of one colour takes, and its sides in pixels.

    It is made of square cells, *cell* pixels wide.
    """
    rows, columns = (max(1, int(side / cell)) for side in pixels.shape[:2])
    down = np.linspace(0, pixels.shape[0], rows, endpoint=False, dtype=int)
    across = np.linspace(0, pixels.shape[1], columns, endpoint=False, dtype=int)
    lightest, darkest = (
        kind.reduceat(kind.reduceat(pixels, down, axis=0), across, axis=1).astype(int)
        for kind in (np.maximum, np.minimum)
    )
    size, (row, column, high, wide) = _largest((lightest - darkest).max(axis=2) <= _SAME)
    box = (column * cell, row * cell, (column + wide) * cell, (row + high) * cell)
    return size / (rows * columns), box


def _largest(cells: np.ndarray) -> tuple[int, tuple[int, int, int, int]]:
    """Return the size of the largest rectangle of true *cells*, and its row, column, height and width."""
    heights = np.zeros(cells.shape[1], dtype=int)
    best, where = 0, (0, 0, 0, 0)
    for row, line in enumerate(cells):
        heights = np.where(line, heights + 1, 0)
        stack: list[tuple[int, int]] = []  # where a height begins
        for column, height in enumerate([*heights.tolist(), 0]):
            begin = column
            while stack and stack[-1][1] >= height:
                begin, high = stack.pop()
                size = high * (column - begin)
                if size > best:
                    best, where = size, (row - high + 1, begin, high, column - begin)
            stack.append((begin, height))
    return best, where


def _most_common(pixels: np.ndarray) -> tuple[int, int, int]:
    coarse = pixels // 8
    keys = coarse[:, 0] * 1024 + coarse[:, 1] * 32 + coarse[:, 2]
    values, counts = np.unique(keys, return_counts=True)
    chosen = pixels[keys == values[counts.argmax()]].mean(axis=0)
    return int(chosen[0]), int(chosen[1]), int(chosen[2])


def _hex(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _has_ink(pixels: np.ndarray, ink: tuple[int, int, int], ground: tuple[int, int, int]) -> bool:
    """Return whether at least a twentieth of *pixels* is nearer to *ink* than to *ground*."""
    to_ink = np.abs(pixels - np.array(ink)).sum(axis=1)
    to_ground = np.abs(pixels - np.array(ground)).sum(axis=1)
    return bool((to_ink < to_ground).mean() > 0.03)


def _is_number(line: Line) -> bool:
    return line.words.replace(" ", "").isdigit()


def _core(line: Line) -> Box:
    """Return where the small letters of *line* stand: accents may reach into the room of the line above."""
    left, _, right, _ = line.box
    return (left, line.base - line.size * 0.18, right, line.base) if line.upright else line.box


def overlap(one: Box, other: Box) -> float:
    """Return how much of the smaller box lies in the other."""
    wide, high = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / max(1e-6, min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other)))


def _continues(above: Line, line: Line) -> bool:
    if (above.size, above.colour, above.upright, line.upright) != (line.size, line.colour, True, True):
        return False
    step = (line.base - above.base) / (line.size * 25.4 / 72)
    return 0.9 < step < 1.7 and abs(above.box[0] - line.box[0]) < 0.5


def _is_centred(line: Line, paper: Paper) -> bool:
    middle = (line.box[0] + line.box[2]) / 2
    alike = [(other.box[0] + other.box[2]) / 2 for other in paper.lines if other is not line]
    codes = [(code[0] + code[2]) / 2 for code in paper.codes]
    return any(abs(middle - other) < 0.6 for other in (*alike, *codes)) or line.words.isdigit()


def _in_mm(box: tuple[int, int, int, int], paper: Paper) -> Box:
    left, top, right, bottom = (float(side) / paper.scale for side in box)
    return left, top, right, bottom
