"""Where things stand on the website: every channel that names a page asks here. Paths are below output/site/.

Pages are plain files, so that the site works in any folder, on any server, and opened from a disk.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TypeVar

from generator.model import Announcement, AnyDocument, Campaign, Guide, Listed, Village
from generator.text.codes import SHORTEST, code_of

Some = TypeVar("Some", bound=AnyDocument | Listed)

KINDS: dict[type[AnyDocument | Listed], str] = {
    Guide: "guide",
    Announcement: "notice",
    Listed: "notice",
    Campaign: "campaign",
}
FOLDERS = {"guide": "huong-dan", "notice": "thong-bao", "campaign": "chien-dich"}
"""Where the pages of each kind of document stand."""

SITE_FOLDER = PurePosixPath("site")
COPIES = SITE_FOLDER / "tai-ve"
"""Where the website, which is complete in itself, keeps copies of what other channels offer."""
SHORT = PurePosixPath("q")
SECURITY = PurePosixPath(".well-known", "security.txt")
SECURITY_CONTACT = "site.security.contact"
"""The fact that names who takes reports of weaknesses of the site (RFC 9116), told in `SECURITY`."""

_SETTLED_SINCE = date(2027, 1, 1)
"""Notices published before may hang somewhere with the code of four letters that versions up to 26.11 printed."""


def page_of(document: AnyDocument | Listed) -> PurePosixPath:
    """Return the page of *document*."""
    return page_at(KINDS[type(document)], document.slug)


@lru_cache(maxsize=256)
def page_at(kind: str, slug: str, below: PurePosixPath | str = "") -> PurePosixPath:
    """Return the page of the document *slug* of a *kind*, *below* a folder or from the site's own."""
    return PurePosixPath(f"{below}/{FOLDERS[kind]}/{slug}.html" if below else f"{FOLDERS[kind]}/{slug}.html")


def village_page(village: Village) -> PurePosixPath:
    """Return the page of *village*."""
    return PurePosixPath("thon", f"{village.id}.html")


def short_code(document: AnyDocument | Listed) -> str:
    """Return what stands for *document* in a printed address: the code kept with it, or that of its slug.

    Neither is decided by any other text, so that a code stays the same once it is printed.
    """
    return document.short or code_of(document.slug)


def longest_code(documents: Iterable[AnyDocument | Listed]) -> int:
    """Return how many letters the longest code has that sheets about *documents* print."""
    return max((len(short_code(document)) for document in documents), default=SHORTEST)


def old_code(document: AnyDocument | Listed) -> str | None:
    """Return the code that versions up to 26.11 printed for *document*, if it keeps none."""
    if document.short:
        return None
    if isinstance(document, Announcement | Listed) and document.published >= _SETTLED_SINCE:
        return None
    return code_of(document.slug, SHORTEST)


def holders(documents: Iterable[Some]) -> Mapping[str, tuple[Some, ...]]:
    """Return the texts that each code leads to: those whose own it is or, where it is nobody's, whose it was before."""
    own: dict[str, tuple[Some, ...]] = {}
    old: dict[str, tuple[Some, ...]] = {}
    for document in documents:
        code, before = short_code(document), old_code(document)
        own[code] = (*own.get(code, ()), document)
        if before:
            old[before] = (*old.get(before, ()), document)
    return {**old, **own}


def short_page(code: str, below: PurePosixPath | str = "") -> PurePosixPath:
    """Return the page that sends a reader of a printed *code* on, *below* a folder or from the site's own."""
    page = f"{SHORT}/{code}/index.html"
    return PurePosixPath(f"{below}/{page}" if below else page)


def preview_path(path: PurePosixPath) -> PurePosixPath:
    """Return where the picture of a PDF's first page stands.

    >>> str(preview_path(PurePosixPath("print/a4/goi-1022.pdf")))
    'print/a4/goi-1022.png'
    """
    return path.with_suffix(".png")


def thumbnail_path(path: PurePosixPath) -> PurePosixPath:
    """Return where the site's small picture of a PDF's first page stands, below output/.

    >>> str(thumbnail_path(PurePosixPath("print/a4/goi-1022.pdf")))
    'site/tai-ve/print/a4/goi-1022.webp'
    """
    return (COPIES / path).with_suffix(".webp")


def between(here: PurePosixPath, there: PurePosixPath) -> str:
    """Return the link from the page *here* to *there*, relative, so that it holds in any folder.

    >>> between(PurePosixPath("huong-dan/a.html"), PurePosixPath("tai-ve/print/a4/a.pdf"))
    '../tai-ve/print/a4/a.pdf'
    """
    start, end = here.parent.parts, there.parts
    shared = 0
    while shared < min(len(start), len(end) - 1) and start[shared] == end[shared]:
        shared += 1
    return "/".join([".."] * (len(start) - shared) + list(end[shared:]))
