"""The modules of a QR code: put together from tables read out of qrcode, or drawn by qrcode itself.

How tables make a code is told in `qr_tables`. The result is what qrcode draws, bit for bit, in a hundredth of the time;
the tables take less time than the first code that qrcode would draw.

Imported where the first code is drawn and not before: qrcode imports an imaging library, which takes long.
"""

from collections.abc import Iterator, Sequence
from functools import cache, reduce
from itertools import accumulate
from operator import xor
from typing import Any

from qrcode import LUT, QRCode, base
from qrcode.exceptions import DataOverflowError

from generator.rendering import qr_size
from generator.rendering.qr_tables import Tables

_CORRECTION = {"L": 1, "M": 0, "Q": 3, "H": 2}  # the numbers of the levels within a symbol

# Readers accept any mask; to try all eight and choose the best, as the standard asks, takes six times as long.
_MASK = 2


def version_of(payload: str, level: str) -> int | None:
    """Return the smallest version that holds *payload* as qrcode packs it, or None where none does."""
    code = _code(level)
    code.add_data(payload)
    try:
        return int(code.best_fit())
    except (DataOverflowError, ValueError):  # ValueError: qrcode finds that there is no version 41
        return None


def modules(payload: str, version: int, level: str) -> bytes:
    """Return the modules of the code as `qr.Symbol.packed` holds them."""
    content = payload.encode()
    if version < qr_size.LONG and qr_size.is_plain(content):
        return tables(version, level).modules(content)
    return drawn(payload, version, level)


def drawn(payload: str, version: int, level: str) -> bytes:
    """Return what `modules` returns, drawn by qrcode alone."""
    code = _code(level, version)
    code.add_data(payload)
    code.make(fit=False)
    return _packed(code.modules)


@cache
def tables(version: int, level: str) -> Tables:
    """Return the tables from which codes of *version*, below `qr_size.LONG`, and *level* are made."""
    blocks = base.rs_blocks(version, _CORRECTION[level])
    data, every = sum(block.data_count for block in blocks), sum(block.total_count for block in blocks)
    blank, inverse = (_modules_of([byte] * every, version, level) for byte in (0x00, 0xFF))
    columns = 8 * -(-len(blank) // 8)
    order = [8 * every] * (len(blank) * columns)  # modules without a bit take the 0 after the last
    free = ((row, column) for row, column in _zigzag(len(blank)) if blank[row][column] != inverse[row][column])
    for bit, (row, column) in enumerate(free):
        order[row * columns + column] = bit
    return Tables(version, level, data, every, tuple(_effects(blocks, every)), tuple(order), _packed(blank))


def _zigzag(side: int) -> Iterator[tuple[int, int]]:
    """Yield row and column of the modules in the order of their bits (ISO/IEC 18004:2015, 7.7.3)."""
    upwards = True
    for right in range(side - 1, 0, -2):
        column = right if right > 6 else right - 1  # column 6 is the timing pattern and holds no bits
        for row in range(side - 1, -1, -1) if upwards else range(side):
            yield row, column
            yield row, column - 1
        upwards = not upwards


def _effects(blocks: Sequence[base.RSBlock], every: int) -> list[int]:
    """Return for each bit of data, in reading order, the bits of codewords that it inverts, as one number."""
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
            itself = 1 << 8 * (every - place[block, bit // 8]) - 1 - bit % 8
            effects.append(itself | int.from_bytes(spread[bit * wide : (bit + 1) * wide]))
    return effects


def _remainders(corrections: int, most: int) -> list[bytes]:
    """Return the error correction of the eight bits of each codeword of a block of *most*, in reading order.

    It is the remainder of the division by the generator polynomial, over the field of 256 elements (ISO/IEC 18004:2015,
    7.5.2). All coefficients of a polynomial are in one number, a byte each, and are doubled at once.
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
