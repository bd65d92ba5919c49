"""Bind finished sheets into one file, to be printed in one go: still tagged, every font in it once.

Nothing on a sheet is read or written anew: its objects get other numbers and are copied, what is compressed stays so.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import NamedTuple

import pikepdf
from pikepdf import Name

from generator.pdf.fonts import Cut, together
from generator.pdf.objects import File, Stream, Value, form, packed, place_in_tree, string, written
from generator.pdf.opened import Face, Opened, SharedObjects, opened

_OWN = {b"/Pages": 1, b"/StructTreeRoot": 2, b"/ParentTree": 3, b"/P": 4, b"/Metadata": 5}
"""The numbers of what each sheet has and a book has once, by the name that points there."""
_ROOT, _INFO = 6, 7
_FONTS, _A_FONT = 8, 5  # the number of the first font, and how many objects a font takes

_SMALL = 6  # how hard tags are pressed: the books of all villages share them
_TOGETHER = 32  # the tags of so many sheets are pressed together: they are much alike

Letters = Mapping[bytes, Mapping[Cut, Face]]
"""The fonts in a book by their names: how each was cut for the sheets."""


def bound(pdfs: Sequence[bytes], title: str) -> bytes:
    """Return *pdfs* as one file called *title*, page after page, read aloud in the same order."""
    sheets = [opened(pdf) for pdf in pdfs]
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
        some = tuple(tags[first : first + _TOGETHER])
        book.add_package([number for one in some for number in one.own], _pressed(some))
    book.add_stream(_OWN[b"/Metadata"], _renamed(sheets[0].metadata, title))
    book.add_objects(own)
    return book.closed(_ROOT, _INFO)


class _Numbers:
    """Gives the objects of one sheet after the other their numbers in the book, those of *fonts* being known.

    What was drawn on an earlier sheet, is not taken into the book once more.
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
    """The objects of a sheet without content: their *own* numbers in the book, and those for the gaps of their text.

    *starts* tells where each begins in the text.
    """

    template: bytes
    starts: tuple[int, ...]
    own: tuple[int, ...]
    numbers: tuple[int, ...]

    @classmethod
    def of(cls, frame: SharedObjects, new: Mapping[int, int]) -> "_Tags":
        """Return those of the sheet *frame*, whose objects get *new* numbers."""
        own, numbers = tuple(map(new.__getitem__, frame.plain)), tuple(map(new.__getitem__, frame.body.numbers))
        return cls(frame.body.template, frame.starts, own, numbers)


def _letters(sheets: Sequence[Opened]) -> Letters:
    letters: dict[bytes, dict[Cut, Face]] = {}
    for sheet in sheets:
        for face in sheet.frame.faces.values():
            letters.setdefault(face.name, {}).setdefault(sheet.cut(face), face)
    return letters


def _own(sheets: Sequence[Opened], moved: Sequence[Mapping[int, int]], title: str) -> dict[int, bytes]:
    """Return the objects that a book has of its own: the first sheet's, for all pages and tags."""
    frame = sheets[0].frame
    both = list(zip((sheet.frame for sheet in sheets), moved, strict=True))
    pages: list[Value] = [_to(new[number]) for one, new in both for number in one.pages]
    tags: list[Value] = [_to(new[number]) for one, new in both for number in one.tags]
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
        _OWN[b"/ParentTree"]: b"<</Nums [%s]>>" % b" ".join(one.places.filled(new) for one, new in both),
        _OWN[b"/P"]: written({**frame.whole, b"/K": tags, b"/P": tree}),
        _ROOT: written(catalog),
        _INFO: written(info),
    }


def _font(book: File, first: int, cuts: Mapping[Cut, Face]) -> Iterator[tuple[int, bytes]]:
    """Put the font that has the letters of all *cuts* into *book*, and yield what describes it, from *first* on."""
    shown = next(iter(cuts.values()))
    whole = together(tuple(cuts))
    for number, stream in zip((first + 3, first + 4), _font_streams(whole), strict=True):
        book.add_stream(number, stream)
    wide: list[Value] = [part for number, width in whole.widths for part in (b"%d" % number, [b"%g" % width])]
    yield first, written({**shown.font, b"/DescendantFonts": [_to(first + 1)], b"/ToUnicode": _to(first + 4)})
    yield first + 1, written({**shown.face, b"/FontDescriptor": _to(first + 2), b"/W": wide})
    yield first + 2, written({**shown.descriptor, b"/FontFile2": _to(first + 3)})


@lru_cache(maxsize=64)
def _font_streams(cut: Cut) -> tuple[Stream, Stream]:
    return packed(b"/Length1 %d" % len(cut.file), cut.file, 9), packed(b"", cut.letters, 9)


# The books of all villages hold the same sheets under the same numbers.
@lru_cache(maxsize=64)
def _pressed(tags: tuple[_Tags, ...]) -> Stream:
    """Return the stream that holds all *tags*: which objects, where they begin, then they (ISO 32000-2, 7.5.7)."""
    index, bodies, end = [], [], 0
    for one in tags:
        index += [b"%d %d" % (number, end + start) for number, start in zip(one.own, one.starts, strict=True)]
        bodies.append(one.template % one.numbers)
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
