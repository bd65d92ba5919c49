"""Bind finished sheets into one file, to be printed in one go: still tagged, every font in it once."""

import re
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.rendering.typefaces import Cut, together


def bound(pdfs: Sequence[bytes], title: str) -> bytes:
    """Return *pdfs* as one file called *title*, page after page, read aloud in the same order."""
    with pikepdf.open(BytesIO(pdfs[0])) as book:
        free = _first_free(book.Root.StructTreeRoot)
        for pdf in pdfs[1:]:
            with pikepdf.open(BytesIO(pdf)) as sheet:
                free = _append(book, sheet, free)
        _share(book)
        _rename(book, title)
        if Name.Outlines in book.Root:
            del book.Root.Outlines  # those of the first sheet alone would mislead
        file = BytesIO()
        packed = pikepdf.ObjectStreamMode.generate
        book.save(file, deterministic_id=True, object_stream_mode=packed)
        return file.getvalue()


def _append(book: pikepdf.Pdf, sheet: pikepdf.Pdf, free: int) -> int:
    """Put the pages of *sheet* behind those of *book*, and its tags behind its tags; return the next free number.

    Numbers say which tags a page has; *free* is the first that *book* does not use.
    """
    tree = book.Root.StructTreeRoot
    count = len(sheet.pages)
    taken = _first_free(sheet.Root.StructTreeRoot)
    book.pages.extend(sheet.pages)
    # Copied after the pages, so that tags point to the pages now in the book.
    added = book.copy_foreign(sheet.Root.StructTreeRoot)
    whole = tree.K[0]
    for kid in [kid for document in added.K for kid in document.K]:
        kid.P = whole
        whole.K.append(kid)
    numbers = list(added.ParentTree.Nums)
    for number, owner in zip(numbers[::2], numbers[1::2], strict=True):
        tree.ParentTree.Nums.append(int(number) + free)
        tree.ParentTree.Nums.append(owner)
    for place in range(len(book.pages) - count, len(book.pages)):
        page = book.pages[place]
        page.StructParents = int(page.StructParents) + free
        for annotation in page.get(Name.Annots, []):
            annotation.StructParent = int(annotation.StructParent) + free
    return free + taken


def _first_free(tree: pikepdf.Object) -> int:
    return max(int(number) for number in list(tree.ParentTree.Nums)[::2]) + 1


def _share(book: pikepdf.Pdf) -> None:
    """Let every sheet use the same fonts, and equal pages the same operators: each sheet brought its own."""
    fonts: dict[str, list[pikepdf.Object]] = {}
    streams: dict[bytes, pikepdf.Object] = {}
    for page in book.pages:
        for font in page.Resources.get(Name.Font, Dictionary()).values():
            fonts.setdefault(str(font.BaseFont), []).append(font)
        pieces = list(page.Contents) if isinstance(page.Contents, Array) else [page.Contents]
        page.Contents = Array([streams.setdefault(_digest(piece), piece) for piece in pieces])
    whole = {name: _whole(book, same) for name, same in fonts.items()}
    for page in book.pages:
        named = page.Resources.get(Name.Font, Dictionary())
        for name, font in dict(named.items()).items():
            named[name] = whole[str(font.BaseFont)]


def _whole(book: pikepdf.Pdf, fonts: Sequence[pikepdf.Object]) -> pikepdf.Object:
    """Return the first of *fonts*, all cut from one typeface, with the letters of all."""
    cuts = {_digest(font.DescendantFonts[0].FontDescriptor.FontFile2) + _digest(font.ToUnicode): font for font in fonts}
    first = fonts[0]
    if len(cuts) > 1:
        cut = together(tuple(_cut(font) for font in cuts.values()))
        face = first.DescendantFonts[0]
        file, letters = book.make_stream(cut.file, Length1=len(cut.file)), book.make_stream(cut.letters)
        face.FontDescriptor.FontFile2, first.ToUnicode = book.make_indirect(file), book.make_indirect(letters)
        face.W = Array([entry for number, width in cut.widths for entry in (number, Array([width]))])
    return first


def _cut(font: pikepdf.Object) -> Cut:
    face = font.DescendantFonts[0]
    widths: list[tuple[int, float]] = []
    entries = list(face.W)  # the number of a glyph, then its width and those of the glyphs after it
    for number, run in zip(entries[::2], entries[1::2], strict=True):
        widths += [(int(number) + place, float(width)) for place, width in enumerate(run)]
    return Cut(face.FontDescriptor.FontFile2.read_bytes(), tuple(widths), font.ToUnicode.read_bytes())


def _digest(stream: pikepdf.Object) -> bytes:
    return sha256(str(stream.get(Name.Filter)).encode() + stream.read_raw_bytes()).digest()


def _rename(book: pikepdf.Pdf, title: str) -> None:
    book.docinfo[Name.Title] = title
    if Name.Subject in book.docinfo:
        del book.docinfo[Name.Subject]
    metadata = book.Root.Metadata.read_bytes().decode()
    named = re.sub(
        r"(<dc:title>.*?<rdf:li[^>]*>).*?(</rdf:li>)",
        lambda found: found[1] + escape(title) + found[2],
        metadata,
        flags=re.DOTALL,
    )
    undescribed = re.sub(r"<rdf:Description[^>]*><dc:description>.*?</rdf:Description>", "", named, flags=re.DOTALL)
    book.Root.Metadata = book.make_indirect(
        book.make_stream(undescribed.encode(), Type=Name.Metadata, Subtype=Name.XML)
    )
