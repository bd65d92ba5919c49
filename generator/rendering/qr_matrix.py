"""The modules of a QR code: put together from tables read out of qrcode, or drawn by qrcode itself.

For one version, level and mask a code is linear: a bit of data turns over the same codewords, itself and its share of
the error correction, whatever the other bits are; and each bit of a codeword has its module. So a code is the sum
(exclusive or) of what its bits do, laid over the code whose codewords are all 0. That is what qrcode draws, bit for
bit, in a hundredth of the time; the tables cost less than the first code that qrcode would draw.

Imported where the first code is drawn and not before: qrcode brings an imaging library, which takes its time to load.
"""

from collections.abc import Iterator, Sequence
from functools import cache, reduce
from itertools import accumulate, compress
from operator import itemgetter, xor
from typing import Any

from qrcode import LUT, QRCode, base
from qrcode.exceptions import DataOverflowError

from generator.rendering import qr_size

_CORRECTION = {"L": 1, "M": 0, "Q": 3, "H": 2}  # the numbers that stand in the symbol itself

# Any mask reads equally well; trying all eight and keeping the prettiest costs six times as much.
_MASK = 2

_FLAGS = bytes.maketrans(b"01", b"\0\1")
_PADDING = b"\xec\x11" * 128  # what fills a code up: ISO/IEC 18004:2015, 7.4.10


def version_of(payload: str, level: str) -> int | None:
    """Return the smallest version that holds *payload* as qrcode packs it; None when none does."""
    code = _code(level)
    code.add_data(payload)
    try:
        return int(code.best_fit())
    except (DataOverflowError, ValueError):  # version 41, says qrcode, is none
        return None


def modules(payload: str, version: int, level: str) -> bytes:
    """Return the modules of the code, dark ones 1, row by row, each row filled up to whole bytes with light ones."""
    content = payload.encode()
    if version < qr_size.LONG and qr_size.is_plain(content):
        return _tables(version, level).modules(content)
    return drawn(payload, version, level)


def drawn(payload: str, version: int, level: str) -> bytes:
    """Return what `modules` does, drawn by qrcode alone."""
    code = _code(level, version)
    code.add_data(payload)
    code.make(fit=False)
    return _packed(code.modules)


class _Tables:
    """What makes the codes of one *version* and *level*."""

    def __init__(self, version: int, level: str) -> None:
        blocks = base.rs_blocks(version, _CORRECTION[level])
        self._data, self._all = sum(block.data_count for block in blocks), sum(block.total_count for block in blocks)
        self._effects = _effects(blocks, self._all)
        blank, inverse = (_modules_of([byte] * self._all, version, level) for byte in (0x00, 0xFF))
        columns = 8 * -(-len(blank) // 8)
        order = [8 * self._all] * (len(blank) * columns)  # where no bit of a codeword stands, the 0 after the last
        free = ((row, column) for row, column in _zigzag(len(blank)) if blank[row][column] != inverse[row][column])
        for bit, (row, column) in enumerate(free):
            order[row * columns + column] = bit
        self._placed = itemgetter(*order)
        self._blank = _packed(blank)

    def modules(self, content: bytes) -> bytes:
        """Return what `modules` does for the bytes *content*."""
        bits = format(self._data_codewords(content), f"0{8 * self._data}b").encode().translate(_FLAGS)
        codewords = reduce(xor, compress(self._effects, bits))
        turned = int("".join(self._placed(format(codewords, f"0{8 * self._all}b") + "0")), 2)
        return (turned ^ int.from_bytes(self._blank)).to_bytes(len(self._blank))

    def _data_codewords(self, content: bytes) -> int:
        """Return mode 4 (bytes), the count of bytes, *content*, 4 bits of end, and padding, as one number."""
        count = len(content)
        filling = self._data - count - 2
        stated = ((0x400 | count) << 8 * count | int.from_bytes(content)) << 4
        return stated << 8 * filling | int.from_bytes(_PADDING[:filling])


_tables = cache(_Tables)


def _zigzag(side: int) -> Iterator[tuple[int, int]]:
    """Yield row and column of the modules in the order that bits are put in: ISO/IEC 18004:2015, 7.7.3."""
    upwards = True
    for right in range(side - 1, 0, -2):
        column = right if right > 6 else right - 1  # the dotted line in column 6 holds none
        for row in range(side - 1, -1, -1) if upwards else range(side):
            yield row, column
            yield row, column - 1
        upwards = not upwards


def _effects(blocks: Sequence[base.RSBlock], every: int) -> list[int]:
    """Return for each bit of data, in reading order, the codewords that it turns over, as one number."""
    corrections = blocks[0].total_count - blocks[0].data_count  # the same in every block
    counts = [block.data_count for block in blocks]
    remainders = _remainders(corrections, max(counts))
    # Blocks take turns: the first codeword of each, the second of each, then their error correction in the same way.
    turns = [(block, index) for index in range(max(counts)) for block, count in enumerate(counts) if index < count]
    place = {turn: place for place, turn in enumerate(turns)}
    effects = []
    for block, count in enumerate(counts):
        wide = corrections * len(blocks)
        spread = bytearray(8 * count * wide)
        spread[block :: len(blocks)] = b"".join(remainders[-count:])
        for bit in range(8 * count):
            own = 1 << 8 * (every - place[block, bit // 8]) - 1 - bit % 8
            effects.append(own | int.from_bytes(spread[bit * wide : (bit + 1) * wide]))
    return effects


def _remainders(corrections: int, most: int) -> list[bytes]:
    """Return the error correction of each codeword of a block of *most*, in reading order: of its eight bits in turn.

    It is the remainder that the generator polynomial leaves, over the field of 256 elements: ISO/IEC 18004:2015, 7.5.2.
    All coefficients of a polynomial stand in one number, a byte each, and are doubled at once.
    """
    ones = int.from_bytes(b"\x01" * corrections)
    whole = 0xFF * ones

    def doubled(polynomial: int) -> int:
        return (polynomial << 1 & 0xFE * ones) ^ (polynomial >> 7 & ones) * 0x1D

    def bits(polynomial: int) -> list[int]:
        return list(accumulate(range(7), lambda last, _bit: doubled(last), initial=polynomial))

    generator = bits(int.from_bytes(bytes(LUT.rsPoly_LUT[corrections][1:])))
    remainders = [generator]
    while len(remainders) < most:
        last = remainders[-1][0]
        first = last >> 8 * (corrections - 1)
        carried = (times for bit, times in enumerate(generator) if first >> bit & 1)
        remainders.append(bits(reduce(xor, carried, last << 8 & whole)))
    return [b"".join(bit.to_bytes(corrections) for bit in reversed(eight)) for eight in reversed(remainders)]


def _modules_of(codewords: list[int], version: int, level: str) -> list[list[bool | None]]:
    code = _code(level, version)
    code.data_cache = codewords
    code.make(fit=False)
    return code.modules


def _code(level: str, version: int | None = None) -> "QRCode[Any]":
    return QRCode(version, error_correction=_CORRECTION[level], mask_pattern=_MASK, border=0)


def _packed(matrix: Sequence[Sequence[bool | None]]) -> bytes:
    filling = "0" * (-len(matrix) % 8)
    bits = "".join("".join("1" if dark else "0" for dark in row) + filling for row in matrix)
    return int(bits, 2).to_bytes(len(bits) // 8)
