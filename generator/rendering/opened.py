"""Take finished sheets apart: their pages, tags and fonts, as they go into a book.

What is the same on the sheets of all villages was packed once (rendering/stamp.py), so it is unpacked once.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.rendering.objects import (
    File,
    Form,
    Packed,
    Stream,
    Value,
    entries,
    form,
    listed,
    named,
    package,
    package_head,
    pairs,
    place_in_tree,
    written,
)
from generator.rendering.typefaces import Cut

_END = re.compile(rb"startxref\n(\d+)\n%%EOF\s*\Z")


@dataclass(frozen=True, slots=True)
class Face:
    """A font of a sheet: its *name*, and the dictionaries that describe it, from the outermost to the innermost.

    *widths* are those of its glyphs. *file* and *letters* are the numbers of the streams that hold the font itself, and
    the letters that its glyphs stand for.
    """

    name: bytes
    font: Mapping[bytes, Value]
    face: Mapping[bytes, Value]
    descriptor: Mapping[bytes, Value]
    widths: bytes
    file: int
    letters: int


@dataclass(frozen=True)
class Frame:
    """What is the same on the sheets of all villages: the objects that go into a book, and the part each plays.

    *catalog* and *whole*, the tag round all others, are as the sheet has them. *own* are the numbers of what a book has
    once, each with the name that points there. *plain* objects have no content; of those that have, *linked* ones name
    others in their dictionaries and *streams* do not. *places* lists the tags of each page and link.
    """

    catalog: Mapping[bytes, Value]
    whole: Mapping[bytes, Value]
    metadata: int
    own: Mapping[int, bytes]
    plain: Mapping[int, Form]
    linked: Mapping[int, Form]
    streams: tuple[int, ...]
    faces: Mapping[int, Face]
    pages: tuple[int, ...]
    tags: tuple[int, ...]
    places: Form

    @cached_property
    def places_taken(self) -> int:
        """How many places in the tree of tags this sheet takes."""
        return -min(self.places.numbers)

    @cached_property
    def package(self) -> Form:
        """The objects without content, as the content of one stream."""
        return package(self.plain)

    @cached_property
    def package_head(self) -> bytes:
        """What the dictionary of that stream says."""
        return package_head(self.package, len(self.plain))


@dataclass(frozen=True, slots=True)
class Opened:
    """A sheet taken apart: its *frame*, the streams by their numbers, what it says of itself, and its metadata."""

    frame: Frame
    streams: Mapping[int, Stream]
    info: dict[bytes, Value]
    metadata: Stream

    def cut(self, face: Face) -> Cut:
        """Return the font *face* of this sheet."""
        return _cut(face.widths, self.streams[face.file], self.streams[face.letters])


def opened(pdf: bytes) -> Opened:
    """Return the sheet *pdf*, which this program has printed, taken apart."""
    file = _objects(pdf)
    about, root = (named(file.trailer[name])[0] for name in (b"/Info", b"/Root"))
    info = file.plain.pop(about, b"") or dict(pair for one in file.packages for pair in _unpacked(one))[about]
    linked = tuple((number, stream.head) for number, stream in file.streams.items() if b" 0 R" in stream.head)
    frame = _frame(tuple(file.packages), tuple(file.plain.items()), linked, tuple(file.streams), root)
    return Opened(frame, file.streams, entries(info), file.streams[frame.metadata])


def untagged(pdf: bytes) -> bytes:
    """Return *pdf*, which this program has printed, without tags, links and outlines, and what only they need."""
    file = _objects(pdf)
    packed = {number: one for one in map(Packed, file.packages) for number in one}
    plain = file.plain

    def source(number: int) -> bytes:
        if number not in plain and number in packed:
            plain[number] = packed[number][number]
        return plain[number] if number in plain else file.streams[number].head

    about, root = (named(file.trailer[name])[0] for name in (b"/Info", b"/Root"))
    plain[root] = _without(source(root), b"/StructTreeRoot", b"/Outlines")
    for number in named(entries(source(named(entries(plain[root])[b"/Pages"])[0]))[b"/Kids"]):
        plain[number] = _without(source(number), b"/Annots", b"/StructParents", b"/Tabs")
    kept, waiting = set[int](), [root, about]
    while waiting:
        number = waiting.pop()
        if number not in kept:
            kept.add(number)
            waiting += named(source(number))
    lean = File(max(kept) + 1)
    for number in sorted(kept & file.streams.keys()):
        lean.add_stream(number, file.streams[number])
    lean.add_objects({number: plain[number] for number in sorted(kept & plain.keys())})
    return lean.closed(root, about)


def _without(source: bytes, *names: bytes) -> bytes:
    return written({name: value for name, value in entries(source).items() if name not in names})


@dataclass(frozen=True, slots=True)
class _Objects:
    """The objects of a file by their numbers, those in packages not yet unpacked, and what stands at its end."""

    trailer: Mapping[bytes, Value]
    plain: dict[int, bytes]
    streams: dict[int, Stream]
    packages: list[Stream]


def _objects(pdf: bytes) -> _Objects:
    found = _END.search(pdf, len(pdf) - 64)
    assert found is not None
    end = int(found[1])
    index = _object(pdf, end, found.start())
    assert isinstance(index, Stream)
    trailer = entries(index.head)
    starts = tuple(sorted(pair for pair in _starts(index, trailer) if pair[0] != end))
    # A stamp writes first what is the same on all sheets, and packed together last of that.
    same = next((place for place, (start, _) in enumerate(starts, 1) if _is_package(pdf, start)), 0)
    if same == len(starts):
        return _Objects(trailer, *_between(pdf, starts, end))
    plain, streams, packages = _before(pdf[: starts[same][0]], starts[:same])
    more, further, others = _between(pdf, starts[same:], end)
    return _Objects(trailer, plain | more, streams | further, packages + others)


_Parts = tuple[dict[int, bytes], dict[int, Stream], list[Stream]]


@lru_cache(maxsize=128)
def _before(beginning: bytes, starts: tuple[tuple[int, int], ...]) -> _Parts:
    return _between(beginning, starts, len(beginning))


def _between(pdf: bytes, starts: tuple[tuple[int, int], ...], end: int) -> _Parts:
    """Return the objects whose *starts* are given, the last of them before *end*: plain ones, streams, packages."""
    plain: dict[int, bytes] = {}
    streams: dict[int, Stream] = {}
    packages: list[Stream] = []
    for (start, number), (stop, _) in zip(starts, [*starts[1:], (end, 0)], strict=True):
        thing = _object(pdf, start, stop)
        if isinstance(thing, bytes):
            plain[number] = thing
        elif thing.head.startswith(b"<</Type /ObjStm"):
            packages.append(thing)
        else:
            streams[number] = thing
    return plain, streams, packages


def _is_package(pdf: bytes, start: int) -> bool:
    return pdf.startswith(b"<</Type /ObjStm", pdf.index(b" 0 obj\n", start) + 7)


def _starts(index: Stream, trailer: Mapping[bytes, Value]) -> Iterable[tuple[int, int]]:
    """Yield where each object stands that stands in no package, and its number."""
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


@lru_cache(maxsize=256)
def _unpacked(one: Stream) -> tuple[tuple[int, bytes], ...]:
    return tuple(Packed(one).items())


@lru_cache(maxsize=256)
def _frame(
    packages: tuple[Stream, ...],
    others: tuple[tuple[int, bytes], ...],
    linked: tuple[tuple[int, bytes], ...],
    streams: tuple[int, ...],
    root: int,
) -> Frame:
    """Return the frame of a sheet with the objects in *packages*, the *others*, and the *streams*.

    *linked* are the dictionaries of those streams that name other objects.
    """
    plain = {number: source for one in packages for number, source in _unpacked(one)} | dict(others)
    catalog = entries(plain[root])
    pages, tree, metadata = (named(catalog.pop(key))[0] for key in (b"/Pages", b"/StructTreeRoot", b"/Metadata"))
    catalog.pop(b"/Outlines", None)  # that of one sheet alone would mislead
    roots = entries(plain[tree])
    wholes, numbers = named(roots[b"/K"]), named(roots[b"/ParentTree"])[0]
    own = {pages: b"/Pages", tree: b"/StructTreeRoot", numbers: b"/ParentTree", **dict.fromkeys(wholes, b"/P")}
    faces = {number: _face(plain, number) for number, source in plain.items() if b"/Subtype /Type0" in source}
    forms = {number: form(source) for number, source in (*plain.items(), *linked)}
    sheets = tuple(named(entries(plain[pages])[b"/Kids"]))
    tags = tuple(number for whole in wholes for number in named(entries(plain[whole])[b"/K"]))
    places = _places(written(entries(plain[numbers])[b"/Nums"]))
    start = (*sheets, *tags, *places.numbers, *named(catalog))
    kept = _reached(start, {number: one.numbers for number, one in forms.items()}, {*own, *faces, root})
    linking = {number for number, _ in linked}
    return Frame(
        catalog,
        entries(plain[wholes[0]]),
        metadata,
        own,
        {number: forms[number] for number in plain if number in kept},
        {number: forms[number] for number in linking if number in kept},
        tuple(number for number in streams if number in kept and number not in linking),
        faces,
        sheets,
        tags,
        places,
    )


def _places(nums: bytes) -> Form:
    """Return the list of the tree of tags with gaps: each place, and the tags there."""
    owners = [(place_in_tree(int(place)), form(written(owner))) for place, owner in pairs(nums)]
    template = b" ".join(b"%-6d " + owner.template for _place, owner in owners)
    return Form(template, tuple(number for place, owner in owners for number in (place, *owner.numbers)))


def _reached(start: Iterable[int], links: Mapping[int, tuple[int, ...]], stops: set[int]) -> set[int]:
    """Return the numbers of all that *start* and what is reached from it name; nothing is sought behind *stops*."""
    reached, waiting = set(stops), [number for number in start if number >= 0]
    while waiting:
        number = waiting.pop()
        if number not in reached:
            reached.add(number)
            waiting += [named for named in links.get(number, ()) if named >= 0]
    return reached - stops


def _face(plain: Mapping[int, bytes], number: int) -> Face:
    font = entries(plain[number])
    face = entries(plain[named(font[b"/DescendantFonts"])[0]])
    descriptor = entries(plain[named(face[b"/FontDescriptor"])[0]])
    file, letters = named(descriptor[b"/FontFile2"])[0], named(font[b"/ToUnicode"])[0]
    return Face(written(font[b"/BaseFont"]), font, face, descriptor, written(face[b"/W"]), file, letters)


@lru_cache(maxsize=256)
def _cut(widths: bytes, file: Stream, letters: Stream) -> Cut:
    wide = (
        (int(number) + place, float(written(width)))
        for number, run in pairs(widths)  # the number of a glyph, then its width and those of the glyphs after it
        for place, width in enumerate(listed(run))
    )
    return Cut(file.opened, tuple(wide), letters.opened)
