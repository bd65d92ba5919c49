"""QR codes: a payload becomes a symbol, a symbol ink or a picture. The one place that knows qrcode."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, Protocol

from markupsafe import Markup
from qrcode import QRCode, util
from qrcode.exceptions import DataOverflowError

QUIET = 4
"""The white margin that ISO/IEC 18004 asks for on every side, in modules."""

LEVELS = "LMQH"
_CORRECTION = {"L": 1, "M": 0, "Q": 3, "H": 2}  # the numbers that stand in the symbol itself

# Any mask reads equally well; trying all eight and keeping the prettiest costs six times as much.
_MASK = 2

_BORDER = re.compile(rb"\x01+|\x02+")

Corner = tuple[int, int]


@dataclass(frozen=True)
class Symbol:
    """A QR code: its *payload*, the *level* of error correction, and its modules in rows, dark ones true."""

    payload: str
    level: str
    matrix: tuple[tuple[bool, ...], ...]

    @property
    def modules(self) -> int:
        """How many modules stand on one side."""
        return len(self.matrix)

    @property
    def side(self) -> int:
        """How many modules one side takes, the quiet zone included."""
        return self.modules + 2 * QUIET

    def side_mm(self, module_mm: float) -> float:
        """Return how wide the symbol is in print, the quiet zone included."""
        return self.side * module_mm

    @cached_property
    def ink(self) -> bytes:
        """The symbol as PDF operators, a module being one unit and y pointing down."""
        paths = (_path(corners) for corners in self.outlines)
        # DeviceGray 0 is black ink alone on a press, and black on a screen.
        return b"0 g\n" + b"\n".join(paths) + b"\nf"

    @cached_property
    def outlines(self) -> tuple[list[Corner], ...]:
        """The corners of each dark region, so that no hairline shows between two modules."""
        return tuple(_outlines(self.matrix))


class Canvas(Protocol):
    """The part of WeasyPrint's stream that a picture draws on."""

    stream: list[bytes]


class QRImage:
    """A symbol that draws itself on WeasyPrint's page as black outlines: nothing to parse or rasterise."""

    def __init__(self, symbol: Symbol) -> None:
        self._symbol = symbol

    def get_intrinsic_size(self, _resolution: float, _font_size: float) -> tuple[float, float, float]:
        """Return width, height and their ratio, as WeasyPrint asks for them."""
        return self._symbol.side, self._symbol.side, 1

    def draw(self, canvas: Canvas, width: float, height: float, _style: object) -> None:
        """Draw the symbol *width* by *height* large."""
        canvas.stream.append(placed(self._symbol.ink, self._symbol.side, width, height))


class TooLong(ValueError):  # noqa: N818 – it says what the payload is
    """A payload that no symbol of this size holds."""


def symbol(payload: str, level: str = "Q") -> Symbol:
    """Return *payload* as a symbol of *level*, or of a higher one where that costs no module.

    >>> made = symbol("https://xa.vn/1")
    >>> made.modules, made.level
    (25, 'Q')
    """
    code = _sized(payload, level)
    for higher in LEVELS[LEVELS.index(level) + 1 :]:
        if not _same_size(payload, higher, code.version):
            break
        code, level = _sized(payload, higher), higher
    code.make(fit=False)
    return Symbol(payload, level, tuple(tuple(map(bool, row)) for row in code.modules))


def fits(payload: str, module_mm: float, side_mm: float, level: str = "Q") -> bool:
    """Tell whether *payload* fits *side_mm*, quiet zone included, with modules of *module_mm* or more.

    >>> fits("https://xa.vn/1", module_mm=0.9, side_mm=30)
    True
    >>> fits("https://xa.vn/" + "dai-" * 30, module_mm=0.9, side_mm=30)
    False
    """
    try:
        version = _sized(payload, level).version
    except TooLong:
        return False
    return version <= _largest(module_mm, side_mm)


def longest(module_mm: float, side_mm: float, level: str = "Q") -> int:
    """Return how many bytes of an address fit such a square; 0 when not even the smallest symbol does.

    >>> longest(module_mm=0.9, side_mm=40)
    46
    """
    version = _largest(module_mm, side_mm)
    if version < 1:
        return 0
    bits = util.BIT_LIMIT_TABLE[_CORRECTION[level]][version]
    mode_bits, length_bits = 4, 8 if version < 10 else 16
    return int(bits - mode_bits - length_bits) // 8


def placed(operators: bytes, side: float, width: float, height: float) -> bytes:
    """Return the operators of a symbol on white, scaled from *side* modules to *width* by *height*."""
    frame = f"1 g\n0 0 {width:f} {height:f} re f\n{width / side:f} 0 0 {height / side:f} 0 0 cm\n"
    return frame.encode() + operators


def svg(drawn: Symbol, title: str) -> Markup:
    """Return *drawn* as an SVG element for a web page, named *title* for those who do not see it."""
    lines = "".join(_svg_path(corners) for corners in drawn.outlines)
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" '
        'shape-rendering="crispEdges"><title>{title}</title>'
        '<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{lines}"/></svg>'
    ).format(side=drawn.side, title=title, lines=lines)


def _sized(payload: str, level: str) -> "QRCode[Any]":
    """Return a code that knows its version but is not drawn yet."""
    code: QRCode[Any] = QRCode(error_correction=_CORRECTION[level], mask_pattern=_MASK, border=QUIET)
    code.add_data(payload)
    try:
        code.best_fit()
    except (DataOverflowError, ValueError) as error:  # version 41, says qrcode, is none
        raise TooLong(f"no QR code holds {len(payload.encode())} bytes") from error
    return code


def _same_size(payload: str, level: str, version: int) -> bool:
    try:
        return bool(_sized(payload, level).version == version)
    except TooLong:
        return False


def _largest(module_mm: float, side_mm: float) -> int:
    """Return the highest version whose modules keep their size in such a square; below 1 there is none."""
    modules = math.floor(side_mm / module_mm + 1e-9) - 2 * QUIET
    return min((modules - 17) // 4, 40)


def _path(corners: Sequence[Corner]) -> bytes:
    first, *others = (f"{x} {y}" for x, y in corners)
    return f"{first} m {' '.join(f'{corner} l' for corner in others)} h".encode()


def _svg_path(corners: Sequence[Corner]) -> str:
    steps = (
        f"h{x - before_x}" if y == before_y else f"v{y - before_y}"
        for (before_x, before_y), (x, y) in pairwise(corners)
    )
    return "M{} {}{}z".format(*corners[0], "".join(steps))


def _outlines(matrix: Sequence[Sequence[bool]]) -> Iterator[list[Corner]]:
    """Yield the corners of closed lines round all dark modules, the quiet zone added.

    A line goes round with the dark on its right, across and down in turns. Which way it takes where two regions touch
    at a corner makes no difference to what is filled.
    """
    across = _borders(matrix)
    columns = _borders(tuple(zip(*matrix, strict=True)))
    down = {(x, y): [(to_x, to_y) for to_y, to_x in starts] for (y, x), starts in _turned(columns).items()}
    while across:
        here = start = next(iter(across))
        line: list[Corner] = []
        ways, others = across, down
        while not line or here != start or ways is down:
            line.append(here)
            ends = ways[here]
            end = ends.pop()
            if not ends:
                del ways[here]
            here, ways, others = end, others, ways
        yield line


def _borders(rows: Sequence[Sequence[bool]]) -> dict[Corner, list[Corner]]:
    """Return each straight border between two rows: from the left where the dark lies below, else from the right."""
    light = bytes(len(rows[0]))
    borders: dict[Corner, list[Corner]] = {}
    for y, (above, below) in enumerate(pairwise((light, *map(bytes, rows), light)), start=QUIET):
        # 1 where only the lower module is dark, 2 where only the upper one is.
        sides = bytes(map(int.__add__, below, (upper * 2 for upper in above)))
        for run in _BORDER.finditer(sides):
            left, right = run.start() + QUIET, run.end() + QUIET
            begin, end = (left, right) if run[0][0] == 1 else (right, left)
            borders.setdefault((begin, y), []).append((end, y))
    return borders


def _turned(borders: dict[Corner, list[Corner]]) -> dict[Corner, list[Corner]]:
    """Return *borders* walked the other way: of columns, the dark is on the right when coming back."""
    turned: dict[Corner, list[Corner]] = {}
    for begin, ends in borders.items():
        for end in ends:
            turned.setdefault(end, []).append(begin)
    return turned
