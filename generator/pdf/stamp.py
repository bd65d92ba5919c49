"""One sheet, many villages: laid out once, then made out to each village in less than a millisecond.

Where only one-line texts differ, nothing needs to be laid out again. The sheet is taken apart at its
slots; what stays the same is compressed once; for each village the pieces that differ are added and the file is closed.

In the template a slot for text is an element, `<span data-slot="village">`, alone or last on its line, in a box with
a width. The text in it, and wherever else the value stands (the title, an alternative text, the description), is
`mark("village")`: so the template of a single sheet also makes the plate.
"""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from html import escape

from generator.pdf.objects import HEADER, PLACE, ending, index_head, string
from generator.pdf.plate import Plate, PlatePart, PlatePiece, TextHole
from generator.rendering.slots import MARK


class Stamp:
    """A sheet that was laid out as a *plate*, ready to be made out to any number of villages."""

    def __init__(self, plate: Plate) -> None:
        self.still = plate.still
        self._root, self._info = plate.root, plate.info
        self._open = [part for part in plate.parts if part.open]
        packed = [part for part in plate.parts if part.packable and not part.open]
        whole = [part for part in plate.parts if not part.packable and not part.open]
        size = max(part.number for part in plate.parts) + 3
        self._package, self._index = size - 2, size - 1
        self._start = bytearray(HEADER)
        self._places = bytearray(PLACE.size * size)
        for part in whole:
            _add(self._start, self._places, part.number, _source(part, {}, _SMALLEST))
        for place, part in enumerate(packed):
            PLACE.pack_into(self._places, part.number * PLACE.size, 2, self._package, place)
        _add(self._start, self._places, self._package, _pack(packed))
        # The file's identifier depends on its content alone; it protects nothing.
        self._digest = hashlib.md5(self._start, usedforsecurity=False)

    def print(self, texts: Mapping[str, str]) -> bytes:
        """Return the sheet with *texts* in its slots, by the names of the slots; its plate was laid out for them."""
        pdf, places = bytearray(self._start), bytearray(self._places)
        for part in self._open:
            _add(pdf, places, part.number, _source(part, texts, _QUICK))
        end = len(pdf)
        PLACE.pack_into(places, self._index * PLACE.size, 1, end, 0)
        digest = self._digest.copy()
        digest.update(memoryview(pdf)[len(self._start) :])
        name = digest.hexdigest().encode()
        head = index_head(self._index + 1, self._root, self._info, name)
        _add(pdf, places, self._index, _stream(head, bytes(places), _QUICK))
        pdf += ending(end)
        return bytes(pdf)


_SMALLEST, _QUICK = 9, 1  # level 6 would save half a per cent of a sheet and take a third of its time


def _add(pdf: bytearray, places: bytearray, number: int, source: bytes) -> None:
    """Append an object to *pdf* and note its place in *places*."""
    PLACE.pack_into(places, number * PLACE.size, 1, len(pdf), 0)
    pdf += b"%d 0 obj\n%s\nendobj\n" % (number, source)


def _source(part: PlatePart, texts: Mapping[str, str], level: int) -> bytes:
    content = b"".join([_filled(piece, texts) for piece in part.pieces])
    if part.head is None:
        return content
    return _stream(part.head, content, level if part.compressed else 0)


def _filled(piece: PlatePiece, texts: Mapping[str, str]) -> bytes:
    if isinstance(piece, bytes):
        return piece
    if isinstance(piece, TextHole):
        return piece.texts[texts[piece.slot]]
    if piece.xml:
        return MARK.sub(lambda found: escape(texts[found[1]], quote=False), piece.text).encode()
    return string(MARK.sub(lambda found: texts[found[1]], piece.text))


def _stream(head: bytes, content: bytes, level: int) -> bytes:
    """Return *content* as a stream, compressed unless *level* is 0 or it would end in a carriage return.

    Readers would take it and the line end behind it for one, and find the length wrong (`weasy.source.end_plainly`).
    """
    if level and not (small := zlib.compress(content, level)).endswith(b"\r"):
        content = small
        head += b"/Filter /FlateDecode"
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head, len(content), content)


def _pack(parts: Sequence[PlatePart]) -> bytes:
    """Return the object stream that holds *parts*, which are the same on every sheet."""
    sources = [_source(part, {}, _SMALLEST) for part in parts]
    places, place = [], 0
    for part, source in zip(parts, sources, strict=True):
        places.append(b"%d %d" % (part.number, place))
        place += len(source) + 1
    head = b" ".join(places) + b"\n"
    entries = b"/Type /ObjStm/N %d/First %d" % (len(parts), len(head))
    return _stream(entries, head + b"\n".join(sources), _SMALLEST)
