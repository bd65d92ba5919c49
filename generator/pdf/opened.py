"""Take finished sheets apart: their pages, tags and fonts, as they go into a book.

What is the same on the sheets of all villages was packed once (pdf/stamp.py), so it is unpacked once.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from generator.pdf.fonts import Cut
from generator.pdf.object_index import objects_of
from generator.pdf.objects import (
    File,
    Form,
    Packed,
    Stream,
    Value,
    entries,
    form,
    listed,
    named,
    pairs,
    place_in_tree,
    written,
)

_IDENTIFIER = re.compile(rb"/ID \[<[0-9a-f]{32}>")
_MOST_PLATES = 1024  # books of villages go through all of them again for each village: with fewer, none would be known
_MOST_KNOWN = 4000  # sheets, of some kilobytes each: more than a commune of 20 villages has


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
class SharedObjects:
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
    def body(self) -> Form:
        """The objects without content, one behind the other."""
        forms = self.plain.values()
        numbers = tuple(number for one in forms for number in one.numbers)
        return Form(b"\n".join(one.template for one in forms), numbers)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each of them begins there, in bytes."""
        lengths = (len(one.template % one.numbers) + 1 for one in self.plain.values())
        return tuple(accumulate(lengths, initial=0))[:-1]


@dataclass(frozen=True, slots=True)
class Opened:
    """A sheet taken apart: its *frame*, the streams by their numbers, what it says of itself, and its metadata."""

    frame: SharedObjects
    streams: Mapping[int, Stream]
    info: dict[bytes, Value]
    metadata: Stream

    def cut(self, face: Face) -> Cut:
        """Return the font *face* of this sheet."""
        return _cut(face.widths, self.streams[face.file], self.streams[face.letters])


def opened(pdf: bytes) -> Opened:
    """Return the sheet *pdf*, which this program has printed, taken apart.

    A sheet goes into the book of its village and into that of its design: what little it does not share with others is
    remembered by the identifier in the file, a hash of all that stands before it.
    """
    found = _IDENTIFIER.search(pdf, max(0, pdf.rfind(b"/Type /XRef")))
    if not found:
        return _opened(pdf)
    if found[0] not in _known:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[found[0]] = _opened(pdf)
    return _known[found[0]]


def _opened(pdf: bytes) -> Opened:
    file = objects_of(pdf)
    about, root = (named(file.trailer[name])[0] for name in (b"/Info", b"/Root"))
    info = file.plain.pop(about, b"") or dict(pair for one in file.packages for pair in _unpacked(one))[about]
    linked = tuple((number, stream.head) for number, stream in file.streams.items() if b" 0 R" in stream.head)
    frame = _frame(tuple(file.packages), tuple(file.plain.items()), linked, tuple(file.streams), root)
    return Opened(frame, file.streams, entries(info), file.streams[frame.metadata])


def untagged(pdf: bytes) -> bytes:
    """Return *pdf*, which this program has printed, without tags, links and outlines, and what only they need."""
    file = objects_of(pdf)
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


_known: dict[bytes, Opened] = {}


@lru_cache(maxsize=_MOST_PLATES)
def _unpacked(one: Stream) -> tuple[tuple[int, bytes], ...]:
    return tuple(Packed(one).items())


@lru_cache(maxsize=_MOST_PLATES)
def _frame(
    packages: tuple[Stream, ...],
    others: tuple[tuple[int, bytes], ...],
    linked: tuple[tuple[int, bytes], ...],
    streams: tuple[int, ...],
    root: int,
) -> SharedObjects:
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
    return SharedObjects(
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


@lru_cache(maxsize=4 * _MOST_PLATES)
def _cut(widths: bytes, file: Stream, letters: Stream) -> Cut:
    wide = (
        (int(number) + place, float(written(width)))
        for number, run in pairs(widths)  # the number of a glyph, then its width and those of the glyphs after it
        for place, width in enumerate(listed(run))
    )
    return Cut(file.opened, tuple(wide), letters.opened)
