"""Make one font of many that were cut from the same typeface, each down to the letters of its own sheet."""

import re
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

FAMILY = "Be Vietnam Pro"
"""The typeface of all that is printed."""

_DRAWING = {b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep"}
_TABLE = struct.Struct(">4sIII")  # name, sum, place and length of a table
_BLOCK = 100  # pairs, at most, that stand in one block of a table (PDF, Adobe technical note 5411)
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
    """A typeface cut down: the *file*, the *widths* of its glyphs by number, and the table of what they stand for."""

    file: bytes
    widths: tuple[tuple[int, float], ...]
    letters: bytes


def lean(file: bytes) -> bytes:
    """Return the font *file* with what a PDF needs of it to draw: it names glyphs by number, and has its own texts.

    A table of letters, of names or of what is for word processors is read by nobody there (ISO 32000-2, 9.9; cairo
    embeds no other tables, either).
    """
    return _file({name: table for name, table in _tables(file).items() if name in _DRAWING})


# The books of all villages hold the same sheets, cut alike.
@lru_cache(maxsize=64)
def together(cuts: tuple[Cut, ...]) -> Cut:
    """Return one font with every glyph of *cuts*, which keep the numbers that glyphs have in the whole typeface."""
    if len(cuts) == 1:
        return cuts[0]
    widths = {number: width for cut in cuts for number, width in cut.widths}
    letters = {glyph: letter for cut in cuts for glyph, letter in pairs(cut.letters)}
    return Cut(_joined(cuts), tuple(sorted(widths.items())), table(letters))


def _joined(cuts: Sequence[Cut]) -> bytes:
    """Return the file of one font with the outlines of all *cuts*: of each glyph, the first that is there."""
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
    """Yield the outline of each glyph, filled up to whole words; of most there is none."""
    long = font[b"head"][51]
    places = [place * (1 if long else 2) for (place,) in struct.iter_unpack(">I" if long else ">H", font[b"loca"])]
    for place, end in pairwise(places):
        yield font[b"glyf"][place:end] + bytes(-(end - place) % 4)


def _metrics(font: Mapping[bytes, bytes]) -> list[bytes]:
    """Return the width of each glyph and what is free before it; the last width stands for all after it."""
    told, table = int.from_bytes(font[b"hhea"][34:36], "big"), font[b"hmtx"]
    metrics = [table[place : place + 4] for place in range(0, 4 * told, 4)]
    rest = range(4 * told, len(table), 2)
    return metrics + [metrics[-1][:2] + table[place : place + 2] for place in rest]


def _most(tables: Iterable[bytes]) -> bytes:
    """Return, number by number, the largest in *tables*: what a reader must have room for."""
    numbers = ([int.from_bytes(table[at : at + 2], "big") for at in range(0, len(table), 2)] for table in tables)
    return b"".join(max(same).to_bytes(2, "big") for same in zip(*numbers, strict=True))


def _file(tables: Mapping[bytes, bytes]) -> bytes:
    """Return the file of a font with *tables*; the sum of all, which stands in one of them, is reckoned anew."""
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
    """Yield what stands in a *table* of letters: the number of a glyph, and what it stands for, both as digits."""
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        yield from re.findall(rb"<([0-9a-f]+)>\s*<([0-9a-f]*)>", block)


def table(letters: Mapping[bytes, bytes]) -> bytes:
    """Return the table that says which *letters* glyphs stand for."""
    pairs = [b"<%s> <%s>\n" % pair for pair in sorted(letters.items())]
    blocks = [pairs[start : start + _BLOCK] for start in range(0, len(pairs), _BLOCK)]
    said = b"".join(b"%d beginbfchar\n%sendbfchar\n" % (len(block), b"".join(block)) for block in blocks)
    return _HEAD + said + _END
