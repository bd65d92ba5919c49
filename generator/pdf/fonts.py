"""Merge fonts that were subset from the same typeface, each to the letters of its own sheet, into one font."""

import re
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, pairwise

FAMILY = "Be Vietnam Pro"
"""The typeface of all that is printed, but official documents."""
OFFICIAL = "Liberation Serif"
"""The typeface of official documents, whose sheets hold it themselves (official.printed)."""

_DRAWING = {b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep"}
_TABLE = struct.Struct(">4sIII")  # name, checksum, place and length of a table
_BLOCK = 100  # the most pairs that one block of a table may have (Adobe technical note 5411)
_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
"""
_END = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


@dataclass(frozen=True)
class Cut:
    """A subset font: its *file*, the *widths* of its glyphs by number, and the table of their *letters*.

    It is looked up by its file, whose hash Python keeps: hardly any two differ in the rest alone.
    """

    file: bytes
    widths: tuple[tuple[int, float], ...] = field(hash=False)
    letters: bytes = field(hash=False)


def lean(file: bytes) -> bytes:
    """Return the font *file* with only the tables that drawing needs.

    A PDF names glyphs by number and has its own table of their letters, so a viewer reads no table of letters, of names
    or for word processors (ISO 32000-2, 9.9); cairo embeds the same tables.
    """
    return _file({name: table for name, table in _tables(file).items() if name in _DRAWING})


# The books of all villages hold the same sheets, cut alike.
@lru_cache(maxsize=64)
def together(cuts: tuple[Cut, ...]) -> Cut:
    """Return one font with every glyph of *cuts*; glyphs keep their numbers in the whole typeface."""
    if len(cuts) == 1:
        return cuts[0]
    widths = {number: width for cut in cuts for number, width in cut.widths}
    letters = {glyph: letter for cut in cuts for glyph, letter in pairs(cut.letters)}
    return Cut(_joined(cuts), tuple(sorted(widths.items())), table(letters))


def _joined(cuts: Sequence[Cut]) -> bytes:
    """Return the file of one font with the first outline that *cuts* have of each glyph."""
    fonts = [_tables(cut.file) for cut in cuts]
    whole = max(fonts, key=_count)
    outlines: list[bytes] = [b""] * _count(whole)
    metrics = _metrics(whole)
    for font, cut in zip(fonts, cuts, strict=True):
        here = _metrics(font)
        for number, outline in enumerate(_outlines(font)):
            # Parts that letters are put together from have no number of their own in the table of widths.
            if outline and not outlines[number]:
                outlines[number], metrics[number] = outline, here[number]
        for number, _width in cut.widths:
            metrics[number] = here[number]
    places = accumulate(map(len, outlines), initial=0)
    tables = {
        **whole,
        b"glyf": b"".join(outlines),
        b"loca": b"".join(place.to_bytes(4, "big") for place in places),
        b"hmtx": b"".join(metrics),
        b"hhea": whole[b"hhea"][:34] + len(metrics).to_bytes(2, "big"),
        # Places of outlines are now numbers of four bytes.
        b"head": whole[b"head"][:50] + b"\0\1" + whole[b"head"][52:],
        b"maxp": whole[b"maxp"][:6] + _most(font[b"maxp"][6:] for font in fonts),
    }
    return _file(tables)


def _tables(file: bytes) -> dict[bytes, bytes]:
    """Return the tables of a font by their names (OpenType 1.9, “Organization of an OpenType font”)."""
    count = int.from_bytes(file[4:6], "big")
    rows = (_TABLE.unpack_from(file, 12 + _TABLE.size * row) for row in range(count))
    return {name: file[place : place + length] for name, _sum, place, length in rows}


def _count(font: Mapping[bytes, bytes]) -> int:
    return int.from_bytes(font[b"maxp"][4:6], "big")


def _outlines(font: Mapping[bytes, bytes]) -> Iterator[bytes]:
    """Yield the outline of each glyph, padded to whole words of 4 bytes; most are empty."""
    long = font[b"head"][51]
    places = [place * (1 if long else 2) for (place,) in struct.iter_unpack(">I" if long else ">H", font[b"loca"])]
    for place, end in pairwise(places):
        yield font[b"glyf"][place:end] + bytes(-(end - place) % 4)


def _metrics(font: Mapping[bytes, bytes]) -> list[bytes]:
    """Return the width and the left side bearing of each glyph; the last width holds for all glyphs after it."""
    count, table = int.from_bytes(font[b"hhea"][34:36], "big"), font[b"hmtx"]
    metrics = [table[place : place + 4] for place in range(0, 4 * count, 4)]
    rest = range(4 * count, len(table), 2)
    return metrics + [metrics[-1][:2] + table[place : place + 2] for place in rest]


def _most(tables: Iterable[bytes]) -> bytes:
    """Return the largest number at each place of *tables*: the room that a reader must provide."""
    numbers = ([int.from_bytes(table[at : at + 2], "big") for at in range(0, len(table), 2)] for table in tables)
    return b"".join(max(same).to_bytes(2, "big") for same in zip(*numbers, strict=True))


def _file(tables: Mapping[bytes, bytes]) -> bytes:
    """Return the file of a font with *tables*; the checksum of the file, in `head`, is computed again.

    Its head, its order and its checksums are as in OpenType 1.9, “Organization of an OpenType font” and “head”.
    """
    tables = {**tables, b"head": tables[b"head"][:8] + bytes(4) + tables[b"head"][12:]}
    power = len(tables).bit_length() - 1
    head = struct.pack(">IHHHH", 1 << 16, len(tables), 16 << power, power, 16 * (len(tables) - (1 << power)))
    place = len(head) + _TABLE.size * len(tables)
    rows, bodies, total = [], [], 0
    for name, table in sorted(tables.items()):
        body = table + bytes(-len(table) % 4)
        check = _sum(body)
        rows.append(_TABLE.pack(name, check, place, len(table)))
        bodies.append(body)
        place += len(body)
        total += check
    total += _sum(b"".join((head, *rows)))
    file = bytearray(b"".join((head, *rows, *bodies)))
    at = 12 + _TABLE.size * sorted(tables).index(b"head")
    adjusted = _TABLE.unpack_from(file, at)[2] + 8
    file[adjusted : adjusted + 4] = (0xB1B0AFBA - total & 0xFFFFFFFF).to_bytes(4, "big")
    return bytes(file)


def _sum(body: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(body) // 4}I", body)
    return sum(words) & 0xFFFFFFFF


def pairs(table: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the pairs of a *table* of letters: the number of a glyph and what it stands for, both in hexadecimal."""
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        yield from re.findall(rb"<([0-9a-f]+)>\s*<([0-9a-f]*)>", block)


def table(letters: Mapping[bytes, bytes]) -> bytes:
    """Return the table that says which *letters* glyphs stand for."""
    pairs = [b"<%s> <%s>\n" % pair for pair in sorted(letters.items())]
    blocks = [pairs[start : start + _BLOCK] for start in range(0, len(pairs), _BLOCK)]
    body = b"".join(b"%d beginbfchar\n%sendbfchar\n" % (len(block), b"".join(block)) for block in blocks)
    return _HEAD + body + _END
