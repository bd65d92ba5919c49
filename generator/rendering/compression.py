"""Files → compressed copies that a web server sends as they are. Equal files give equal copies."""

import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

import brotli

from generator.units import Bytes

TEXTS = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ics", ".webmanifest"})
# The highest level makes a page 7 % smaller and takes sixteen times as long, on every build.
_BROTLI = 5
_LEAST: Bytes = 700  # below this, a file and its copy both fit into one packet
# RFC 1952: no name, no time, unknown system. Python's gzip module would write another head in other versions.
_GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"


def packed(path: PurePosixPath, content: bytes) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield the path and the bytes of the gzip and of the brotli copy of a text file, where that copy is smaller."""
    if path.suffix not in TEXTS or len(content) < _LEAST:
        return
    for ending, copy in ((".gz", gzip(content)), (".br", brotli.compress(content, brotli.MODE_TEXT, quality=_BROTLI))):
        if len(copy) < len(content):
            yield path.with_name(path.name + ending), copy


def gzip(content: bytes) -> bytes:
    """Return *content* in gzip format.

    >>> import gzip as standard
    >>> standard.decompress(gzip(b"tin lang"))
    b'tin lang'
    """
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)  # a bare stream (RFC 1951): we write the head and the tail
    tail = zlib.crc32(content).to_bytes(4, "little") + (len(content) & 0xFFFFFFFF).to_bytes(4, "little")
    return _GZIP_HEAD + deflate.compress(content) + deflate.flush() + tail
