"""Write the objects of a PDF as pydyf does, each once and in less time; the bytes are the same.

Imported by `document` and `plate_layout`: pydyf comes with WeasyPrint. By itself pydyf writes and compresses all
objects twice where a file has an identifier, as PDF/A asks for: for the file, and for the hash that identifies it.
"""

import zlib
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Any

import pydyf

from generator.pdf.fonts import pairs, table

_KNOWN = "0.13.0"  # the version of pydyf whose bytes were compared
_SMALLEST = 9  # as pydyf compresses

TO_BYTES = pydyf._to_bytes  # noqa: SLF001 – replaced below, so named


def to_bytes(item: Any) -> bytes:  # noqa: ANN401 – pydyf ships no types
    """Return *item* as it is written in a file."""
    kind = item.__class__
    if kind is bytes:
        return item  # type: ignore[no-any-return]  # it is
    if kind is str:
        return item.encode("ascii")  # type: ignore[no-any-return]  # the same
    if kind is int:
        return b"%d" % item
    if kind is pydyf.Dictionary:
        return b"<<%s>>" % b"".join([b"/%s %s" % (to_bytes(key), to_bytes(value)) for key, value in item.items()])
    if kind is pydyf.Array:
        return b"[%s]" % b" ".join([to_bytes(child) for child in item])
    source: bytes = TO_BYTES(item)
    return source


class Nothing(pydyf.Object):  # type: ignore[misc]  # pydyf ships no types
    """The place of an object that was left out; no other object names it."""

    data = b"<<>>"


def share_letters(pdf: Any) -> None:  # noqa: ANN401 – the same
    """Merge the tables of letters of the fonts of *pdf*: the weights of a typeface number their glyphs alike."""
    tables: dict[int, dict[bytes, bytes]] = {}
    for font in [held for held in pdf.objects if isinstance(held, dict) and "ToUnicode" in held]:
        number = int(font["ToUnicode"].split()[0])
        letters = dict(pairs(b"\n".join(pdf.objects[number].stream)))
        shared = next((other for other, known in tables.items() if _agree(known, letters)), number)
        tables.setdefault(shared, {}).update(letters)
        if shared != number:
            font["ToUnicode"] = pdf.objects[shared].reference
            left_out = pdf.objects[number] = Nothing()
            left_out.number = number
    for number, letters in tables.items():
        pdf.objects[number].stream = [table(letters)]


def end_plainly(pdf: Any) -> None:  # noqa: ANN401 – the same
    """Leave those streams of *pdf* uncompressed that would end in a carriage return.

    With the line end that pydyf writes behind it, readers take both for one, and find the length wrong (ISO 19005-1,
    6.1.7): one stream in 256 does so by chance.
    """
    for pdf_object in pdf.objects:
        if isinstance(pdf_object, pydyf.Stream) and pdf_object.compress and pdf_object.data.endswith(b"\r\nendstream"):
            pdf_object.compress = False


def _agree(known: Mapping[bytes, bytes], more: Mapping[bytes, bytes]) -> bool:
    return all(known.get(glyph, letters) == letters for glyph, letters in more.items())


class _WrittenObject(pydyf.Object):  # type: ignore[misc]  # pydyf ships no types
    """An object as it is in the file."""

    data = b""

    def __init__(self, written: Any, data: bytes) -> None:  # noqa: ANN401 – the same
        super().__init__()
        self.number, self.generation, self.free = written.number, written.generation, written.free
        self.data = data


class _WrittenStream(_WrittenObject, pydyf.Stream):  # type: ignore[misc]  # the same
    """A stream as it is in the file; it cannot be in an object stream."""

    def __init__(self, written: Any, data: bytes) -> None:  # noqa: ANN401 – the same
        pydyf.Stream.__init__(self)
        _WrittenObject.__init__(self, written, data)


class _Once(pydyf.Stream):  # type: ignore[misc]  # the same
    """A stream that is compressed once, however often it is asked for."""

    @cached_property
    def data(self) -> bytes:
        """Return the stream as it is in the file."""
        return _stream(self)


def write_once(pdf: Any) -> None:  # noqa: ANN401 – the same
    """Write the objects of *pdf*, to which only those of its own end will still be added."""
    if pydyf.__version__ != _KNOWN:
        return

    def add(pdf_object: Any) -> None:  # noqa: ANN401 – the same
        pydyf.PDF.add_object(pdf, pdf_object)
        if pdf_object.__class__ is pydyf.Stream:
            pdf_object.__class__ = _Once

    for number, pdf_object in enumerate(pdf.objects):
        if pdf_object.free != "f":
            streams = isinstance(pdf_object, pydyf.Stream)
            pdf.objects[number] = (
                _WrittenStream(pdf_object, _stream(pdf_object))
                if streams
                else _WrittenObject(pdf_object, to_bytes(pdf_object))
            )
    pdf.add_object = add


def _stream(pdf_object: Any) -> bytes:  # noqa: ANN401 – the same
    content = b"\n".join([to_bytes(item) for item in pdf_object.stream])
    extra = pydyf.Dictionary(pdf_object.extra)
    if pdf_object.compress:
        extra["Filter"] = "/FlateDecode"
        content = _small(content) if "N" in extra and "Type" not in extra else zlib.compress(content, _SMALLEST)
    extra["Length"] = len(content)
    return b"\n".join((to_bytes(extra), b"stream", content, b"endstream"))


@lru_cache(maxsize=4)
def _small(profile: bytes) -> bytes:
    """Return a colour *profile*, which is the same in all documents, compressed."""
    return zlib.compress(profile, _SMALLEST)


if pydyf.__version__ == _KNOWN:
    pydyf._to_bytes = to_bytes  # noqa: SLF001 – the same
