"""Find the objects of a finished file by its index: single objects, streams, and packages (object streams).

What is the same on the sheets of all villages comes first in their files (pdf/stamp.py), so it is read once.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.pdf.objects import Stream, Value, entries, listed, written

_END = re.compile(rb"startxref\n(\d+)\n%%EOF\s*\Z")


@dataclass(frozen=True, slots=True)
class Objects:
    """The objects of a file by their numbers, its *packages*, not unpacked, and its *trailer*."""

    trailer: Mapping[bytes, Value]
    plain: dict[int, bytes]
    streams: dict[int, Stream]
    packages: list[Stream]


def objects_of(pdf: bytes) -> Objects:
    """Return the objects of *pdf*, which this program has printed."""
    ending = _END.search(pdf, len(pdf) - 64)
    assert ending is not None
    end = int(ending[1])
    index = _object(pdf, end, ending.start())
    assert isinstance(index, Stream)
    trailer = entries(index.head)
    starts = tuple(sorted(pair for pair in _starts(index, trailer) if pair[0] != end))
    # A stamp first writes what is the same on all sheets; the package is the last of that.
    same = next((place for place, (start, _) in enumerate(starts, 1) if _is_package(pdf, start)), 0)
    if same == len(starts):
        return Objects(trailer, *_between(pdf, starts, end))
    plain, streams, packages = _before(pdf[: starts[same][0]], starts[:same])
    own_plain, own_streams, own_packages = _between(pdf, starts[same:], end)
    return Objects(trailer, plain | own_plain, streams | own_streams, packages + own_packages)


_Parts = tuple[dict[int, bytes], dict[int, Stream], list[Stream]]


@lru_cache(maxsize=1024)
def _before(beginning: bytes, starts: tuple[tuple[int, int], ...]) -> _Parts:
    return _between(beginning, starts, len(beginning))


def _between(pdf: bytes, starts: tuple[tuple[int, int], ...], end: int) -> _Parts:
    """Return the objects at *starts*, the last of which ends before *end*: plain ones, streams, packages."""
    plain: dict[int, bytes] = {}
    streams: dict[int, Stream] = {}
    packages: list[Stream] = []
    for (start, number), (stop, _) in zip(starts, [*starts[1:], (end, 0)], strict=True):
        content = _object(pdf, start, stop)
        if isinstance(content, bytes):
            plain[number] = content
        elif content.head.startswith(b"<</Type /ObjStm"):
            packages.append(content)
        else:
            streams[number] = content
    return plain, streams, packages


def _is_package(pdf: bytes, start: int) -> bool:
    return pdf.startswith(b"<</Type /ObjStm", pdf.index(b" 0 obj\n", start) + 7)


def _starts(index: Stream, trailer: Mapping[bytes, Value]) -> Iterable[tuple[int, int]]:
    """Yield the place and the number of each object that is in no package."""
    kind, place, more = (int(written(width)) for width in listed(trailer[b"/W"]))
    rows, size = index.opened, kind + place + more
    assert kind == 1
    kinds = rows[::size]
    number = kinds.find(b"\1")
    while number >= 0:
        start = number * size + 1
        yield int.from_bytes(rows[start : start + place], "big"), number
        number = kinds.find(b"\1", number + 1)


def _object(pdf: bytes, start: int, stop: int) -> bytes | Stream:
    """Return the object between *start* and *stop*."""
    head = pdf.index(b" 0 obj\n", start) + 7
    begin = pdf.find(b">>\nstream\n", head, stop)
    if begin < 0:
        return pdf[head : pdf.rindex(b"endobj", head, stop)].strip()
    return Stream(pdf[head : begin + 2], pdf[begin + 10 : pdf.rindex(b"\nendstream", head, stop)])
