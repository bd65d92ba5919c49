"""Bind finished sheets into one file, to be printed in one go: still tagged, every font in it once."""

import re
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name


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
    """Let equal fonts be one, and what equal pages draw: every sheet brought its own."""
    fonts: dict[tuple[bytes, ...], pikepdf.Object] = {}
    streams: dict[bytes, pikepdf.Object] = {}
    for page in book.pages:
        named = page.Resources.get(Name.Font, Dictionary())
        for name, font in dict(named.items()).items():
            named[name] = fonts.setdefault(_print_of(font), font)
        if isinstance(page.Contents, Array):
            page.Contents = Array(
                [streams.setdefault(_digest(stream) + _filter(stream), stream) for stream in list(page.Contents)]
            )


def _print_of(font: pikepdf.Object) -> tuple[bytes, ...]:
    """Return what tells *font* from others: its letters, how wide they are and what they stand for."""
    face = font.DescendantFonts[0]
    return (
        str(font.BaseFont).encode(),
        _digest(face.FontDescriptor.FontFile2),
        _digest(font.ToUnicode),
        face.W.unparse(resolved=True),
    )


def _digest(stream: pikepdf.Object) -> bytes:
    return sha256(stream.read_raw_bytes()).digest()


def _filter(stream: pikepdf.Object) -> bytes:
    return str(stream.get(Name.Filter)).encode()


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
