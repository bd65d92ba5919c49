"""Bind finished sheets into one file, to be printed in one go: still tagged, every font in it once.

The content of a sheet is not read: its objects get other numbers and are copied, compressed as they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import NamedTuple

import pikepdf
from pikepdf import Name

from generator.pdf.fonts import Cut, together
from generator.pdf.objects import File, Stream, Value, form, packed, place_in_tree, string, written
from generator.pdf.opened import LONG_EDGE, SHORT_EDGE, Face, Opened, SharedObjects, flip_of, opened, turned

_OWN = {b"/Pages": 1, b"/StructTreeRoot": 2, b"/ParentTree": 3, b"/P": 4, b"/Metadata": 5}
"""The numbers in a book of the objects that each sheet has and a book has once, by the names of their entries."""
_ROOT, _INFO = 6, 7
_FONTS, _A_FONT = 8, 5  # the number of the first font, and how many objects a font takes

_SMALL = 6  # the level of compression for tags: the books of all villages share them
_TOGETHER = 32  # the tags of this many sheets are compressed together: they are much alike

Letters = Mapping[bytes, Mapping[Cut, Face]]
"""The fonts in a book by their names: each subset of the font that the sheets have, and where it is described."""


def bound(pdfs: Sequence[bytes], title: str) -> bytes:
    """Return *pdfs*, which this program has printed, as one file called *title*, read aloud in the same order.

    A printer turns all sheets of a file over one edge. Where sheets differ in theirs it is the long one, and the backs
    of the others are upside down in the file.
    """
    sheets = _over_one_edge([opened(pdf) for pdf in pdfs])
    letters = _letters(sheets)
    numbers = _Numbers(dict(zip(letters, count(_FONTS, _A_FONT), strict=False)))
    moved = [numbers.moved(sheet) for sheet in sheets]
    book = File(numbers.next)
    own = _own(sheets, moved, title)
    for first, cuts in zip(count(_FONTS, _A_FONT), letters.values(), strict=False):
        own |= _font(book, first, cuts)
    for number, stream in numbers.streams.items():
        book.add_stream(number, stream)
    tags = [_Tags.of(sheet.frame, new) for sheet, new in zip(sheets, moved, strict=True)]
    for first in range(0, len(tags), _TOGETHER):
        batch = tuple(tags[first : first + _TOGETHER])
        book.add_package([number for sheet_tags in batch for number in sheet_tags.own], _tag_package(batch))
    book.add_stream(_OWN[b"/Metadata"], _renamed(sheets[0].metadata, title))
    book.add_objects(own)
    return book.closed(_ROOT, _INFO)


def _over_one_edge(sheets: Sequence[Opened]) -> list[Opened]:
    """Return *sheets* as a printer that turns all of them over one edge needs them."""
    if {flip_of(sheet) for sheet in sheets} != {LONG_EDGE, SHORT_EDGE}:
        return list(sheets)
    return [turned(sheet) if flip_of(sheet) == SHORT_EDGE else sheet for sheet in sheets]


class _Numbers:
    """Give the objects of one sheet after the other their numbers in the book; *fonts* have theirs already.

    A stream that an earlier sheet has too is not taken into the book again.
    """

    def __init__(self, fonts: Mapping[bytes, int]) -> None:
        self.next = _FONTS + _A_FONT * len(fonts)
        self.streams: dict[int, Stream] = {}
        self._fonts, self._place = fonts, 0
        self._known: dict[Stream, int] = {}

    def moved(self, sheet: Opened) -> dict[int, int]:
        """Return the new number of each object of *sheet*, and the place of each page and link in the tree of tags."""
        frame = sheet.frame
        new = {number: _OWN[name] for number, name in frame.own.items()}
        new |= {number: self._fonts[face.name] for number, face in frame.faces.items()}
        new |= {place_in_tree(place): self._place + place for place in range(frame.places_taken)}
        self._place += frame.places_taken
        for number in (*frame.plain, *frame.linked):
            new[number] = self.next
            self.next += 1
        for number in frame.streams:
            stream = sheet.streams[number]
            if stream not in self._known:
                self._known[stream] = self.next
                self.streams[self.next] = stream
                self.next += 1
            new[number] = self._known[stream]
        for number, linked in frame.linked.items():
            self.streams[new[number]] = Stream(linked.filled(new), sheet.streams[number].content)
        return new


class _Tags(NamedTuple):
    """The objects of a sheet that have no content, in one *template*, with the *numbers* that fill its gaps.

    *own* are the numbers of the objects themselves in the book; *starts* is where each begins in the template.
    """

    template: bytes
    starts: tuple[int, ...]
    own: tuple[int, ...]
    numbers: tuple[int, ...]

    @classmethod
    def of(cls, frame: SharedObjects, new: Mapping[int, int]) -> "_Tags":
        """Return the tags of the sheet *frame*, whose objects get *new* numbers."""
        own, numbers = tuple(map(new.__getitem__, frame.plain)), tuple(map(new.__getitem__, frame.body.numbers))
        return cls(frame.body.template, frame.starts, own, numbers)


def _letters(sheets: Sequence[Opened]) -> Letters:
    letters: dict[bytes, dict[Cut, Face]] = {}
    for sheet in sheets:
        for face in sheet.frame.faces.values():
            letters.setdefault(face.name, {}).setdefault(sheet.cut(face), face)
    return letters


def _own(sheets: Sequence[Opened], moved: Sequence[Mapping[int, int]], title: str) -> dict[int, bytes]:
    """Return the objects that a book has once: those of the first sheet, extended to all pages and tags."""
    frame = sheets[0].frame
    frames = list(zip((sheet.frame for sheet in sheets), moved, strict=True))
    pages: list[Value] = [_to(new[number]) for shared, new in frames for number in shared.pages]
    tags: list[Value] = [_to(new[number]) for shared, new in frames for number in shared.tags]
    info: dict[bytes, Value] = {**sheets[0].info, b"/Title": string(title)}
    info.pop(b"/Subject", None)
    tree, whole = _to(_OWN[b"/StructTreeRoot"]), _to(_OWN[b"/P"])
    catalog: dict[bytes, Value] = {name: form(written(value)).filled(moved[0]) for name, value in frame.catalog.items()}
    catalog |= {name: _to(_OWN[name]) for name in (b"/Pages", b"/StructTreeRoot", b"/Metadata")}
    return {
        _OWN[b"/Pages"]: written({b"/Type": b"/Pages", b"/Kids": pages, b"/Count": b"%d" % len(pages)}),
        _OWN[b"/StructTreeRoot"]: written(
            {b"/Type": b"/StructTreeRoot", b"/ParentTree": _to(_OWN[b"/ParentTree"]), b"/K": [whole]}
        ),
        _OWN[b"/ParentTree"]: b"<</Nums [%s]>>" % b" ".join(shared.places.filled(new) for shared, new in frames),
        _OWN[b"/P"]: written({**frame.whole, b"/K": tags, b"/P": tree}),
        _ROOT: written(catalog),
        _INFO: written(info),
    }


def _font(book: File, first: int, cuts: Mapping[Cut, Face]) -> Iterator[tuple[int, bytes]]:
    """Add the font with the letters of all *cuts* to *book*; yield the objects that describe it, from *first* on."""
    face = next(iter(cuts.values()))
    whole = together(tuple(cuts))
    for number, stream in zip((first + 3, first + 4), _font_streams(whole), strict=True):
        book.add_stream(number, stream)
    wide: list[Value] = [part for number, width in whole.widths for part in (b"%d" % number, [b"%g" % width])]
    yield first, written({**face.font, b"/DescendantFonts": [_to(first + 1)], b"/ToUnicode": _to(first + 4)})
    yield first + 1, written({**face.face, b"/FontDescriptor": _to(first + 2), b"/W": wide})
    yield first + 2, written({**face.descriptor, b"/FontFile2": _to(first + 3)})


@lru_cache(maxsize=64)
def _font_streams(cut: Cut) -> tuple[Stream, Stream]:
    return packed(b"/Length1 %d" % len(cut.file), cut.file, 9), packed(b"", cut.letters, 9)


# The books of all villages hold the same sheets under the same numbers.
@lru_cache(maxsize=64)
def _tag_package(tags: tuple[_Tags, ...]) -> Stream:
    """Return the object stream of all *tags*: an index of numbers and places, then the objects (ISO 32000-2, 7.5.7)."""
    index, bodies, end = [], [], 0
    for sheet in tags:
        index += [b"%d %d" % (number, end + start) for number, start in zip(sheet.own, sheet.starts, strict=True)]
        bodies.append(sheet.template % sheet.numbers)
        end += len(bodies[-1]) + 1
    first = b" ".join(index)
    return packed(b"/Type /ObjStm/N %d/First %d" % (len(index), len(first) + 1), b"\n".join((first, *bodies)), _SMALL)


def _renamed(metadata: Stream, title: str) -> Stream:
    """Return *metadata* with another *title*, and without the description of the first sheet."""
    with pikepdf.new() as book:
        book.Root.Metadata = book.make_stream(metadata.opened, Type=Name.Metadata, Subtype=Name.XML)
        with book.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            xmp["dc:title"] = title
            if "dc:description" in xmp:
                del xmp["dc:description"]
        return packed(b"/Type /Metadata/Subtype /XML", book.Root.Metadata.read_bytes())


def _to(number: int) -> bytes:
    return b"%d 0 R" % number
