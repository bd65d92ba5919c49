"""QR codes: payload → symbol → PDF operators or SVG.

`qr_matrix` makes the modules. It knows qrcode, and is imported with the first symbol.
"""

import math
import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Protocol

from markupsafe import Markup, escape

from generator.rendering import qr_size
from generator.rendering.qr_tables import Tables
from generator.units import Bytes, CssPixels, Millimetres, Modules

QUIET: Modules = 4
"""The white margin on every side (ISO/IEC 18004)."""

_RUN = re.compile("1+")
_ROWS = tuple(b"%d" % (QUIET + row) for row in range(qr_size.modules_of(qr_size.LARGEST)))


@dataclass(frozen=True)
class Symbol:
    """A QR code: the *level* of its error correction, and the number of *modules* on one side.

    *packed* are all modules as bits, dark ones 1, row by row; each row is filled up to whole bytes with light ones.
    """

    level: str
    modules: Modules
    packed: bytes

    @property
    def side(self) -> Modules:
        """Return the number of modules on one side, the quiet zone included."""
        return self.modules + 2 * QUIET

    @cached_property
    def ink(self) -> bytes:
        """Return the symbol as PDF operators: a module is one unit, and y points down.

        Each run of dark modules is a rectangle. All rectangles are one path that is filled at once, so that no hairline
        shows between two that touch.
        """
        wide = -(-self.modules // 8)
        runs = zip(*(map(_INK[column].__getitem__, self.packed[column::wide]) for column in range(wide)), strict=True)
        rows = [b"".join(row).replace(b"y", number) for row, number in zip(runs, _ROWS, strict=False)]
        # DeviceGray 0 is black on a screen, and black ink alone on a press.
        return b"0 g\n" + b"".join(rows) + b"f"

    @property
    def rows(self) -> tuple[str, ...]:
        """Return the rows of modules: `1` is dark, `0` is light."""
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

    def draw(self, canvas: Canvas, width: CssPixels, height: CssPixels, _style: object) -> None:
        """Draw the symbol on white, *width* by *height* large."""
        side = self.symbol.side
        frame = f"1 g\n0 0 {width:f} {height:f} re f\n{width / side:f} 0 0 {height / side:f} 0 0 cm\n"
        canvas.stream.append(frame.encode() + self.symbol.ink)


class TooLong(ValueError):  # noqa: N818 – it says what the payload is
    """A payload that is too long for any symbol."""


@lru_cache(maxsize=256)
def symbol(payload: str, level: str = "Q") -> Symbol:
    """Return *payload* as a symbol of *level*, or of a higher level where that needs no larger symbol.

    Raise `TooLong` where no symbol holds it.

    >>> made = symbol("https://xa.vn/1")
    >>> made.modules, made.level
    (25, 'Q')
    """
    # Imported here because it takes time that a build which draws no code must not pay.
    from generator.rendering import qr_matrix  # noqa: PLC0415

    version, level = _size(payload, level)
    return Symbol(level, qr_size.modules_of(version), qr_matrix.modules(payload, version, level))


def size_in_tables(payload: str, level: str) -> tuple[int, str] | None:
    """Return the version and the level of the tables that make the symbol of *payload*, or None where none do.

    Raise `TooLong` where no symbol holds it.

    >>> size_in_tables("https://xa.vn/1", "M"), size_in_tables("HTTPS://XA.VN/1", "M")
    ((2, 'Q'), None)
    """
    if not qr_size.is_plain(payload.encode()):
        return None
    version, level = _size(payload, level)
    return (version, level) if version < qr_size.LONG else None


def symbol_from(tables: Tables, payload: str) -> Symbol:
    """Return what `symbol` returns for *payload*, whose `size_in_tables` is that of *tables*."""
    return Symbol(tables.level, qr_size.modules_of(tables.version), tables.modules(payload.encode()))


def side(payload: str, level: str = "Q") -> Modules:
    """Return the number of modules on one side of the symbol, the quiet zone included, without drawing it.

    Raise `TooLong` where no symbol holds *payload*.

    >>> side("https://xa.vn/1") == symbol("https://xa.vn/1").side
    True
    """
    return qr_size.modules_of(_smallest(payload, level)) + 2 * QUIET


def fits(payload: str, module_mm: Millimetres, side_mm: Millimetres, level: str = "Q") -> bool:
    """Return whether *payload* fits a square of *side_mm*, quiet zone included, with modules of *module_mm* or more.

    >>> fits("https://xa.vn/1", module_mm=0.9, side_mm=30)
    True
    >>> fits("https://xa.vn/" + "dai-" * 30, module_mm=0.9, side_mm=30)
    False
    """
    version = _version(payload, level)
    return version is not None and version <= _largest(module_mm, side_mm)


def longest(module_mm: Millimetres, side_mm: Millimetres, level: str = "Q") -> Bytes:
    """Return the length of the longest address that fits such a square, or 0 where not even the smallest symbol fits.

    >>> longest(module_mm=0.9, side_mm=40)
    46
    """
    version = _largest(module_mm, side_mm)
    return qr_size.most_bytes(version, level) if version > 0 else 0


def svg(drawn: Symbol, title: str) -> Markup:
    """Return *drawn* as an SVG element for a web page, with *title* for those who do not see it.

    The dark modules of all rows are one line, as thick as a module; it moves without drawing over light ones.
    """
    # Cut between dark and light modules; light modules on both sides of the end of a row stay together.
    cut = "|".join(drawn.rows).replace("01", "0 1").replace("10", "1 0").replace("1|", "1 |").replace("|1", "| 1")
    line = "".join(map(_steps(drawn.modules).__getitem__, cut.split()))
    whole = drawn.side
    return Markup(  # noqa: S704 - our own markup; the title is escaped
        f'<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160" viewBox="0 0 {whole} {whole}" role="img" '
        f'shape-rendering="crispEdges"><title>{escape(title)}</title>'
        f'<path fill="#fff" d="M0 0h{whole}v{whole}H0z"/><path stroke="#000" d="M{QUIET} {QUIET}.5{line}"/></svg>'
    )


def _size(payload: str, level: str) -> tuple[int, str]:
    """Return the smallest version that holds *payload* at *level*, and the highest level at which it does."""
    version = _smallest(payload, level)
    for higher in qr_size.LEVELS[qr_size.LEVELS.index(level) + 1 :]:
        if _version(payload, higher) != version:
            break
        level = higher
    return version, level


def _smallest(payload: str, level: str) -> int:
    version = _version(payload, level)
    if version is None:
        raise TooLong(f"no QR code holds {len(payload.encode())} bytes")
    return version


def _version(payload: str, level: str) -> int | None:
    """Return the smallest version that holds *payload* at *level*, or None where none does."""
    content = payload.encode()
    if qr_size.is_plain(content):
        return qr_size.version_of(len(content), level)
    from generator.rendering import qr_matrix  # noqa: PLC0415 - as above

    return qr_matrix.version_of(payload, level)


def _largest(module_mm: Millimetres, side_mm: Millimetres) -> int:
    """Return the highest version whose modules keep their size in such a square; below 1, no version fits."""
    modules = math.floor(side_mm / module_mm + 1e-9) - 2 * QUIET  # 0.9 mm go into 36 mm just 40 times
    return min(qr_size.version_within(modules), qr_size.LARGEST)


@cache
def _runs(packed: int) -> list[tuple[int, int]]:
    """Return the start and the length of each run of dark modules among the eight of a byte."""
    return [(run.start(), run.end() - run.start()) for run in _RUN.finditer(format(packed, "08b"))]


class _Ink(dict[int, bytes]):
    """The rectangles of eight modules from *column* on, by the byte that packs them; `y` is yet to become the row."""

    def __init__(self, column: int) -> None:
        super().__init__()
        self._left = QUIET + column

    def __missing__(self, packed: int) -> bytes:
        left = self._left
        drawn = self[packed] = b"".join([b"%d y %d 1 re\n" % (left + start, count) for start, count in _runs(packed)])
        return drawn


_INK = tuple(_Ink(column) for column in range(0, qr_size.modules_of(qr_size.LARGEST), 8))


class _PathParts(dict[str, str]):
    """Parts of an SVG path, by the modules that they pass: dark, light, or light round the end of a row."""

    def __init__(self, modules: int) -> None:
        super().__init__()
        self._modules = modules

    def __missing__(self, run: str) -> str:
        before, after, rows = run.find("|"), run[::-1].find("|"), run.count("|")  # a whole row may be light
        over = f"m{before + after - self._modules} {rows}" if rows else f"m{len(run)} 0"
        step = self[run] = f"h{len(run)}" if run[0] == "1" else over
        return step


_steps = cache(_PathParts)
