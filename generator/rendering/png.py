"""Rows of pixels → PNG. Rows that many pictures share are compressed once for all of them.

W3C, Portable Network Graphics (third edition), sections 5, 7 and 11. A pixel is a byte: the number of its colour.
"""

import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.units import Bytes, Pixels

SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""How every PNG begins (section 5.2)."""

_EIGHT_BITS, _INDEXED = 8, 3
_LEVEL = 3  # a third larger than at level 6, in less than half the time
_HEAD = b"\x78\x5e"  # the head of a zlib stream: a window of 32 kB, fast compression (RFC 1950, 2.2)
_PRIME = 65_521  # the largest prime below 2¹⁶
_LAST = zlib.compressobj(wbits=-15).flush()


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows, one below the other, *packed*: compressed, each after the byte of its filter (none).

    *length* is how many bytes they were before, *check* the Adler-32 of these.
    """

    packed: bytes
    length: Bytes
    check: int


def rows_of(pixels: bytes, width: Pixels) -> Rows:
    """Return *pixels* as rows of *width*, compressed so that any other rows may come before and after them."""
    plain = b"".join(b"\0" + pixels[start : start + width] for start in range(0, len(pixels), width))
    packer = zlib.compressobj(_LEVEL, wbits=-15)
    packed = packer.compress(plain) + packer.flush(zlib.Z_FULL_FLUSH)
    return Rows(packed, len(plain), zlib.adler32(plain))


def png(width: Pixels, colours: Sequence[int], parts: Iterable[Rows]) -> bytes:
    """Return the picture of *parts*, one below the other; *colours* are red, green and blue of each colour in turn."""
    parts = tuple(parts)
    check, height = 1, 0
    for part in parts:
        check = _sum_of_both(check, part.check, part.length)
        height += part.length // (width + 1)
    stream = b"".join((_HEAD, *(part.packed for part in parts), _LAST, struct.pack(">I", check)))
    shape = struct.pack(">IIBBBBB", width, height, _EIGHT_BITS, _INDEXED, 0, 0, 0)
    chunks = ((b"IHDR", shape), (b"PLTE", bytes(colours)), (b"IDAT", stream), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(name, content) for name, content in chunks)


def _sum_of_both(first: int, second: int, length: Bytes) -> int:
    """Return the Adler-32 of bytes whose sum is *first* and, behind them, *length* bytes whose sum is *second*.

    A sum has two halves (RFC 1950, section 8.2): 1 and all bytes, and all values that this took from byte to byte.
    """
    before, behind = first & 0xFFFF, second & 0xFFFF
    low = (before + behind - 1) % _PRIME
    high = ((first >> 16) + (second >> 16) + length * (before - 1)) % _PRIME
    return high << 16 | low


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
