"""Bind finished sheets into one file, to be printed in one go: still tagged, every font in it once."""

import re
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name


def bound(pdfs: Sequence[bytes], title: str) -> bytes:
    """Return *pdfs* as one file called *title*, page after page, read aloud in the same order."""
    with pikepdf.open(BytesIO(pdfs[0])) as book:
        for pdf in pdfs[1:]:
            with pikepdf.open(BytesIO(pdf)) as sheet:
                _append(book, sheet)
        _share_streams(book)
        _rename(book, title)
        if Name.Outlines in book.Root:
            del book.Root.Outlines  # those of the first sheet alone would mislead
        file = BytesIO()
        packed = pikepdf.ObjectStreamMode.generate
        book.save(file, deterministic_id=True, object_stream_mode=packed)
        return file.getvalue()


def _append(book: pikepdf.Pdf, sheet: pikepdf.Pdf) -> None:
    """Put the pages of *sheet* behind those of *book*, and its tags behind its tags."""
    tree = book.Root.StructTreeRoot
    numbers = tree.ParentTree.Nums
    first = max(int(number) for number in list(numbers)[::2]) + 1
    before = len(book.pages)
    book.pages.extend(sheet.pages)
    # Copied after the pages, so that tags point to the pages now in the book.
    added = book.copy_foreign(sheet.Root.StructTreeRoot)
    whole = tree.K[0]
    for kid in [kid for document in added.K for kid in document.K]:
        kid.P = whole
        whole.K.append(kid)
    for number, owner in zip(list(added.ParentTree.Nums)[::2], list(added.ParentTree.Nums)[1::2], strict=True):
        numbers.append(int(number) + first)
        numbers.append(owner)
    for page in list(book.pages)[before:]:
        page.StructParents = int(page.StructParents) + first
        for annotation in page.get(Name.Annots, []):
            annotation.StructParent = int(annotation.StructParent) + first


def _share_streams(book: pikepdf.Pdf) -> None:
    """Let equal fonts be one: every sheet brought its own."""
    kept: dict[bytes, pikepdf.Object] = {}
    for thing in book.objects:
        for key in (Name.FontFile2, Name.ToUnicode) if isinstance(thing, Dictionary) else ():
            if key in thing:
                stream = thing[key]
                digest = sha256(stream.read_raw_bytes()).digest()
                thing[key] = kept.setdefault(digest, stream)


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
