"""QR codes: a payload becomes a symbol, a symbol ink or a picture.

What knows qrcode stands beside it, in `qr_matrix`, and is loaded with the first symbol.
"""

import math
import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Protocol

from markupsafe import Markup, escape

from generator.rendering import qr_size

QUIET = 4
"""The white margin that ISO/IEC 18004 asks for on every side, in modules."""

_RUN = re.compile("1+")
_ROWS = tuple(b"%d" % (QUIET + row) for row in range(17 + 4 * qr_size.LARGEST))


@dataclass(frozen=True)
class Symbol:
    """A QR code: its *payload*, the *level* of error correction, and how many *modules* stand on one side.

    *packed* are all modules as bits, dark ones 1, row by row, each row filled up to whole bytes with light ones.
    """

    payload: str
    level: str
    modules: int
    packed: bytes

    @property
    def side(self) -> int:
        """How many modules one side takes, the quiet zone included."""
        return self.modules + 2 * QUIET

    @cached_property
    def ink(self) -> bytes:
        """The symbol as PDF operators, a module being one unit and y pointing down.

        Each run of dark modules is a rectangle. All of them are one path and filled at once: so no hairline shows
        between two that touch.
        """
        wide = -(-self.modules // 8)
        runs = zip(*(map(_INK[column].__getitem__, self.packed[column::wide]) for column in range(wide)), strict=True)
        rows = [b"".join(row).replace(b"y", number) for row, number in zip(runs, _ROWS, strict=False)]
        # DeviceGray 0 is black ink alone on a press, and black on a screen.
        return b"0 g\n" + b"".join(rows) + b"f"

    @property
    def rows(self) -> tuple[str, ...]:
        """The modules of each row, `1` where one is dark and `0` where it is light."""
        wide = -(-self.modules // 8)
        bits = format(int.from_bytes(self.packed), f"0{8 * len(self.packed)}b")
        return tuple(bits[start : start + self.modules] for start in range(0, len(bits), 8 * wide))


class Canvas(Protocol):
    """The part of WeasyPrint's stream that a picture draws on."""

    stream: list[bytes]


@dataclass(frozen=True)
class QRImage:
    """A *symbol* that draws itself on WeasyPrint's page as black rectangles: nothing to parse or rasterise."""

    symbol: Symbol

    def get_intrinsic_size(self, _resolution: float, _font_size: float) -> tuple[float, float, float]:
        """Return width, height and their ratio, as WeasyPrint asks for them."""
        return self.symbol.side, self.symbol.side, 1

    def draw(self, canvas: Canvas, width: float, height: float, _style: object) -> None:
        """Draw the symbol *width* by *height* large."""
        canvas.stream.append(placed(self.symbol.ink, self.symbol.side, width, height))


class TooLong(ValueError):  # noqa: N818 – it says what the payload is
    """A payload that no symbol of this size holds."""


@lru_cache(maxsize=256)
def symbol(payload: str, level: str = "Q") -> Symbol:
    """Return *payload* as a symbol of *level*, or of a higher one where that costs no module.

    >>> made = symbol("https://xa.vn/1")
    >>> made.modules, made.level
    (25, 'Q')
    """
    # Imported here because it takes time that a build which draws no code must not pay.
    from generator.rendering import qr_matrix  # noqa: PLC0415

    version = _smallest(payload, level)
    for higher in qr_size.LEVELS[qr_size.LEVELS.index(level) + 1 :]:
        if _version(payload, higher) != version:
            break
        level = higher
    return Symbol(payload, level, 17 + 4 * version, qr_matrix.modules(payload, version, level))


def side(payload: str, level: str = "Q") -> int:
    """Return how many modules one side of the symbol takes, the quiet zone included: for layouts, nothing is drawn.

    >>> side("https://xa.vn/1") == symbol("https://xa.vn/1").side
    True
    """
    return 17 + 4 * _smallest(payload, level) + 2 * QUIET


def fits(payload: str, module_mm: float, side_mm: float, level: str = "Q") -> bool:
    """Tell whether *payload* fits *side_mm*, quiet zone included, with modules of *module_mm* or more.

    >>> fits("https://xa.vn/1", module_mm=0.9, side_mm=30)
    True
    >>> fits("https://xa.vn/" + "dai-" * 30, module_mm=0.9, side_mm=30)
    False
    """
    version = _version(payload, level)
    return version is not None and version <= _largest(module_mm, side_mm)


def longest(module_mm: float, side_mm: float, level: str = "Q") -> int:
    """Return how many bytes of an address fit such a square; 0 when not even the smallest symbol does.

    >>> longest(module_mm=0.9, side_mm=40)
    46
    """
    version = _largest(module_mm, side_mm)
    return qr_size.most_bytes(version, level) if version > 0 else 0


def placed(operators: bytes, side: float, width: float, height: float) -> bytes:
    """Return the operators of a symbol on white, scaled from *side* modules to *width* by *height*."""
    frame = f"1 g\n0 0 {width:f} {height:f} re f\n{width / side:f} 0 0 {height / side:f} 0 0 cm\n"
    return frame.encode() + operators


def svg(drawn: Symbol, title: str) -> Markup:
    """Return *drawn* as an SVG element for a web page, named *title* for those who do not see it.

    The dark modules of all rows are one line, as thick as a module: it goes ahead where they are light.
    """
    # Cut where dark and light meet; where a row ends, the light modules on both sides of that belong together.
    cut = "|".join(drawn.rows).replace("01", "0 1").replace("10", "1 0").replace("1|", "1 |").replace("|1", "| 1")
    line = "".join(map(_steps(drawn.modules).__getitem__, cut.split()))
    whole = drawn.side
    return Markup(  # noqa: S704 - ours, but for the title, which is escaped
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" role="img" '
        f'shape-rendering="crispEdges"><title>{escape(title)}</title>'
        f'<path fill="#fff" d="M0 0h{whole}v{whole}H0z"/><path stroke="#000" d="M{QUIET} {QUIET}.5{line}"/></svg>'
    )


def _smallest(payload: str, level: str) -> int:
    version = _version(payload, level)
    if version is None:
        raise TooLong(f"no QR code holds {len(payload.encode())} bytes")
    return version


def _version(payload: str, level: str) -> int | None:
    """Return the smallest version that holds *payload* at *level*; None when none does."""
    content = payload.encode()
    if qr_size.is_plain(content):
        return qr_size.version_of(len(content), level)
    from generator.rendering import qr_matrix  # noqa: PLC0415 - as above

    return qr_matrix.version_of(payload, level)


def _largest(module_mm: float, side_mm: float) -> int:
    """Return the highest version whose modules keep their size in such a square; below 1 there is none."""
    modules = math.floor(side_mm / module_mm + 1e-9) - 2 * QUIET
    return min((modules - 17) // 4, qr_size.LARGEST)


@cache
def _runs(packed: int) -> list[tuple[int, int]]:
    """Return where each run of dark modules begins among the eight of a byte, and how long it is."""
    return [(run.start(), run.end() - run.start()) for run in _RUN.finditer(format(packed, "08b"))]


class _Ink(dict[int, bytes]):
    """The rectangles of eight modules from *column* on, by the byte that they are packed in; `y` stands for the row."""

    def __init__(self, column: int) -> None:
        super().__init__()
        self._left = QUIET + column

    def __missing__(self, packed: int) -> bytes:
        left = self._left
        drawn = self[packed] = b"".join([b"%d y %d 1 re\n" % (left + start, count) for start, count in _runs(packed)])
        return drawn


_INK = tuple(_Ink(column) for column in range(0, 17 + 4 * qr_size.LARGEST, 8))


class _PathParts(dict[str, str]):
    """Parts of an SVG path, by what they step over: dark modules, light ones, or light ones round the ends of rows."""

    def __init__(self, modules: int) -> None:
        super().__init__()
        self._modules = modules

    def __missing__(self, run: str) -> str:
        before, after, rows = run.find("|"), run[::-1].find("|"), run.count("|")  # a whole row may be light
        over = f"m{before + after - self._modules} {rows}" if rows else f"m{len(run)} 0"
        step = self[run] = f"h{len(run)}" if run[0] == "1" else over
        return step


_steps = cache(_PathParts)
