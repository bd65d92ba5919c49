"""Take finished sheets apart into the pages, tags and fonts that go into a book.

What is the same on the sheets of all villages was compressed once (pdf/stamp.py), so it is read once.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
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
from generator.pdf.sheet import DUPLEX

LONG_EDGE, SHORT_EDGE = (DUPLEX[flip].encode() for flip in ("long", "short"))
_DUPLEX = b"/Duplex"
_IDENTIFIER = re.compile(rb"/ID \[<[0-9a-f]{32}>")
_MOST_PLATES = 1024  # each village's book uses all plates in turn: a smaller cache would never hit
_MOST_KNOWN = 4000  # sheets, of some kilobytes each: more than a commune of 20 villages has


@dataclass(frozen=True, slots=True)
class Face:
    """A font of a sheet: its *name*, and the dictionaries that describe it, from the outermost to the innermost.

    *widths* are the widths of its glyphs. *file* and *letters* are the numbers of the streams that hold the font itself
    and the table of the letters that its glyphs stand for.
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
    """The objects of a sheet that go into a book, by their roles: they are the same on the sheets of all villages.

    *catalog* and *whole*, the tag round all others, are as the sheet has them. *own* are the numbers of the objects
    that a book has once, each with the name of the entry that names it. *plain* objects have no content; of those that
    have, *linked* ones name others in their dictionaries and *streams* do not. *places* lists the tags of each page and
    link.
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
        """Return the number of places in the tree of tags that this sheet takes."""
        return -min(self.places.numbers)

    @cached_property
    def body(self) -> Form:
        """Return the objects without content, one after the other."""
        forms = self.plain.values()
        numbers = tuple(number for form in forms for number in form.numbers)
        return Form(b"\n".join(form.template for form in forms), numbers)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Return the place, in bytes, where each object without content begins in `body`."""
        lengths = (len(form.template % form.numbers) + 1 for form in self.plain.values())
        return tuple(accumulate(lengths, initial=0))[:-1]


@dataclass(frozen=True, slots=True)
class Opened:
    """A sheet taken apart: its *frame*, its *streams* by their numbers, its document *info*, and its *metadata*."""

    frame: SharedObjects
    streams: Mapping[int, Stream]
    info: dict[bytes, Value]
    metadata: Stream

    def cut(self, face: Face) -> Cut:
        """Return the font *face* of this sheet."""
        return _cut(face.widths, self.streams[face.file], self.streams[face.letters])


def opened(pdf: bytes) -> Opened:
    """Return the sheet *pdf*, which this program has printed, taken apart.

    Each sheet is opened twice, for the book of its village and for that of its design, so it is remembered by the
    identifier in the file, a hash of all that comes before it.
    """
    identifier = _IDENTIFIER.search(pdf, max(0, pdf.rfind(b"/Type /XRef")))
    if not identifier:
        return _opened(pdf)
    if identifier[0] not in _known:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[identifier[0]] = _opened(pdf)
    return _known[identifier[0]]


def _opened(pdf: bytes) -> Opened:
    file = objects_of(pdf)
    about, root = (named(file.trailer[name])[0] for name in (b"/Info", b"/Root"))
    info = file.plain.pop(about, b"") or dict(pair for package in file.packages for pair in _unpacked(package))[about]
    linked = tuple((number, stream.head) for number, stream in file.streams.items() if b" 0 R" in stream.head)
    frame = _frame(tuple(file.packages), tuple(file.plain.items()), linked, tuple(file.streams), root)
    return Opened(frame, file.streams, entries(info), file.streams[frame.metadata])


def flip_of(sheet: Opened) -> bytes:
    """Return over which edge *sheet* asks a printer to turn it."""
    return written(_wishes(sheet.frame).get(_DUPLEX, b""))


def turned(sheet: Opened) -> Opened:
    """Return *sheet*, made to be turned over its short edge, with its backs upside down, to be turned over the long."""
    frame, known = _turned.get(id(sheet.frame), (None, None))
    if known is None or frame is not sheet.frame:
        backs = {number: _upside_down(sheet.frame.plain[number]) for number in sheet.frame.pages[1::2]}
        wishes = {**_wishes(sheet.frame), _DUPLEX: LONG_EDGE}
        catalog = {**sheet.frame.catalog, b"/ViewerPreferences": wishes}
        known = replace(sheet.frame, catalog=catalog, plain={**sheet.frame.plain, **backs})
        _turned[id(sheet.frame)] = sheet.frame, known
    return replace(sheet, frame=known)


def _wishes(frame: SharedObjects) -> Mapping[bytes, Value]:
    wishes = frame.catalog.get(b"/ViewerPreferences", {})
    assert isinstance(wishes, Mapping)
    return wishes


def _upside_down(page: Form) -> Form:
    return replace(page, template=page.template.removesuffix(b">>") + b"/Rotate 180>>")


def untagged(pdf: bytes) -> bytes:
    """Return *pdf*, which this program has printed, without tags, links and outlines, and what only they need."""
    file = objects_of(pdf)
    packed = {number: package for package in map(Packed, file.packages) for number in package}
    plain = file.plain

    def source(number: int) -> bytes:
        if number not in plain and number in packed:
            plain[number] = packed[number][number]
        return plain[number] if number in plain else file.streams[number].head

    about, root = (named(file.trailer[name])[0] for name in (b"/Info", b"/Root"))
    plain[root] = _without(source(root), b"/StructTreeRoot", b"/Outlines")
    for number in named(entries(source(named(entries(plain[root])[b"/Pages"])[0]))[b"/Kids"]):
        plain[number] = _without(source(number), b"/Annots", b"/StructParents", b"/Tabs")
    needed, waiting = set[int](), [root, about]
    while waiting:
        number = waiting.pop()
        if number not in needed:
            needed.add(number)
            waiting += named(source(number))
    lean = File(max(needed) + 1)
    for number in sorted(needed & file.streams.keys()):
        lean.add_stream(number, file.streams[number])
    lean.add_objects({number: plain[number] for number in sorted(needed & plain.keys())})
    return lean.closed(root, about)


def _without(source: bytes, *names: bytes) -> bytes:
    return written({name: value for name, value in entries(source).items() if name not in names})


_known: dict[bytes, Opened] = {}
_turned: dict[int, tuple[SharedObjects, SharedObjects]] = {}


@lru_cache(maxsize=_MOST_PLATES)
def _unpacked(package: Stream) -> tuple[tuple[int, bytes], ...]:
    return tuple(Packed(package).items())


@lru_cache(maxsize=_MOST_PLATES)
def _frame(
    packages: tuple[Stream, ...],
    others: tuple[tuple[int, bytes], ...],
    linked: tuple[tuple[int, bytes], ...],
    streams: tuple[int, ...],
    root: int,
) -> SharedObjects:
    """Return the frame of a sheet with the objects in *packages*, the *others* without content, and the *streams*.

    *linked* are the dictionaries of those streams that name other objects.
    """
    plain = {number: source for package in packages for number, source in _unpacked(package)} | dict(others)
    catalog = entries(plain[root])
    pages, tree, metadata = (named(catalog.pop(key))[0] for key in (b"/Pages", b"/StructTreeRoot", b"/Metadata"))
    catalog.pop(b"/Outlines", None)  # the outline of one sheet would mislead in a book
    roots = entries(plain[tree])
    wholes, numbers = named(roots[b"/K"]), named(roots[b"/ParentTree"])[0]
    own = {pages: b"/Pages", tree: b"/StructTreeRoot", numbers: b"/ParentTree", **dict.fromkeys(wholes, b"/P")}
    faces = {number: _face(plain, number) for number, source in plain.items() if b"/Subtype /Type0" in source}
    forms = {number: form(source) for number, source in (*plain.items(), *linked)}
    sheets = tuple(named(entries(plain[pages])[b"/Kids"]))
    tags = tuple(number for whole in wholes for number in named(entries(plain[whole])[b"/K"]))
    places = _places(written(entries(plain[numbers])[b"/Nums"]))
    start = (*sheets, *tags, *places.numbers, *named(catalog))
    reached = _reached(start, {number: form.numbers for number, form in forms.items()}, {*own, *faces, root})
    linking = {number for number, _ in linked}
    return SharedObjects(
        catalog,
        entries(plain[wholes[0]]),
        metadata,
        own,
        {number: forms[number] for number in plain if number in reached},
        {number: forms[number] for number in linking if number in reached},
        tuple(number for number in streams if number in reached and number not in linking),
        faces,
        sheets,
        tags,
        places,
    )


def _places(nums: bytes) -> Form:
    """Return the number tree *nums* of the tags with gaps: each place, and the tags there."""
    owners = [(place_in_tree(int(place)), form(written(owner))) for place, owner in pairs(nums)]
    template = b" ".join(b"%-6d " + owner.template for _place, owner in owners)
    return Form(template, tuple(number for place, owner in owners for number in (place, *owner.numbers)))


def _reached(start: Iterable[int], links: Mapping[int, tuple[int, ...]], stops: set[int]) -> set[int]:
    """Return the numbers of all objects that can be reached from *start* without passing *stops*."""
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
