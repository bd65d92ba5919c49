"""Rows of pixels → PNG. Rows that many pictures share are compressed once for all of them.

W3C, Portable Network Graphics (third edition), sections 5, 7 and 11. A pixel is a byte: the number of its colour.
"""

import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.units import Pixels

SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""How every PNG begins (section 5.2)."""

_EIGHT_BITS, _INDEXED = 8, 3
_LEVEL = 3  # a third larger than at level 6, in less than half the time
_HEAD = b"\x78\x5e"  # the head of a zlib stream: a window of 32 kB, fast compression (RFC 1950, 2.2)
_LAST = zlib.compressobj(wbits=-15).flush()


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows, one below the other: *plain*, each after the byte of its filter (none), and *packed*, compressed."""

    plain: bytes
    packed: bytes


def rows_of(pixels: bytes, width: Pixels) -> Rows:
    """Return *pixels* as rows of *width*, compressed so that any other rows may come before and after them."""
    plain = b"".join(b"\0" + pixels[start : start + width] for start in range(0, len(pixels), width))
    packer = zlib.compressobj(_LEVEL, wbits=-15)
    return Rows(plain, packer.compress(plain) + packer.flush(zlib.Z_FULL_FLUSH))


def png(width: Pixels, colours: Sequence[int], parts: Iterable[Rows]) -> bytes:
    """Return the picture of *parts*, one below the other; *colours* are red, green and blue of each colour in turn."""
    parts = tuple(parts)
    check, height = 1, 0
    for part in parts:
        check = zlib.adler32(part.plain, check)
        height += len(part.plain) // (width + 1)
    stream = b"".join((_HEAD, *(part.packed for part in parts), _LAST, struct.pack(">I", check)))
    shape = struct.pack(">IIBBBBB", width, height, _EIGHT_BITS, _INDEXED, 0, 0, 0)
    chunks = ((b"IHDR", shape), (b"PLTE", bytes(colours)), (b"IDAT", stream), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(name, content) for name, content in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
