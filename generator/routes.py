"""The paths of pages on the website, for every channel that names one. They are below output/site/.

Pages are plain files, so that the site works in any folder, on any server, and opened from a disk.
"""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TypeVar
from urllib.parse import unquote

from generator.model import Announcement, AnyDocument, Campaign, Guide, Listed, Village
from generator.text.addresses import in_ascii
from generator.text.codes import SHORTEST, code_of

Some = TypeVar("Some", bound=AnyDocument | Listed)

KINDS: dict[type[AnyDocument | Listed], str] = {
    Guide: "guide",
    Announcement: "notice",
    Listed: "notice",
    Campaign: "campaign",
}
FOLDERS = {"guide": "huong-dan", "notice": "thong-bao", "campaign": "chien-dich"}
"""The folder of the pages of each kind of document."""

SITE_FOLDER = PurePosixPath("site")
COPIES = SITE_FOLDER / "tai-ve"
"""The folder of the website's copies of other channels' files: the website must be complete in itself."""
TOP_PAGES = frozenset(
    f"{name}.html"
    for name in (
        *("index", "huong-dan", "thong-bao", "lien-he", "muc-luc", "tim-kiem", "contact-english", "nguon", "tai-ve"),
        *("hom-nay", "ket-qua", "thon", "chien-dich", "tro-nang", "rieng-tu"),
    )
)
"""The single pages of the site, some of which a site may lack."""
ALERTS = PurePosixPath("canh-bao")
"""The folder of the alerts for machines."""
SHORT = PurePosixPath("q")
_PAGE_OR_CODE = re.compile(
    rf"(?:{'|'.join(FOLDERS.values())})/[a-z0-9-]+\.html|{SHORT}/(?P<code>[a-z0-9]+)(?:/(?:index\.html)?)?"
)
SECURITY = PurePosixPath(".well-known", "security.txt")
SECURITY_CONTACT = "site.security.contact"
"""The fact that names who takes reports of security problems of the site (RFC 9116); `SECURITY` says it."""

_SETTLED_SINCE = date(2027, 1, 1)
"""Earlier notices may hang somewhere with the code of four letters that versions up to 26.11 printed."""


def page_of(document: AnyDocument | Listed) -> PurePosixPath:
    """Return the path of the page of *document*."""
    return page_at(KINDS[type(document)], document.slug)


def calendar_of(document: AnyDocument | Listed) -> PurePosixPath:
    """Return the path of the calendar file of *document*, which stands beside its page."""
    return page_of(document).with_suffix(".ics")


@lru_cache(maxsize=8192)  # they are asked for by lists, by pages and by the search in turn
def page_at(kind: str, slug: str, below: PurePosixPath | str = "") -> PurePosixPath:
    """Return the path of the page of the document *slug* of a *kind*, *below* a folder or the top of the site."""
    return PurePosixPath(f"{below}/{FOLDERS[kind]}/{slug}.html" if below else f"{FOLDERS[kind]}/{slug}.html")


def village_page(village: Village) -> PurePosixPath:
    """Return the path of the page of *village*."""
    return PurePosixPath("thon", f"{village.id}.html")


def short_code(document: AnyDocument | Listed) -> str:
    """Return the code of *document* in a printed address: the one kept in its file, or that of its slug.

    Neither depends on other documents, so that a code stays the same once it is printed.
    """
    return document.short or code_of(document.slug)


def longest_code(documents: Iterable[AnyDocument | Listed]) -> int:
    """Return the length of the longest code that sheets about *documents* print."""
    return max((len(short_code(document)) for document in documents), default=SHORTEST)


def old_code(document: AnyDocument | Listed) -> str | None:
    """Return the code that versions up to 26.11 printed for *document*, or None if they printed none."""
    if document.short:
        return None
    if isinstance(document, Announcement | Listed) and document.published >= _SETTLED_SINCE:
        return None
    return code_of(document.slug, SHORTEST)


def holders(documents: Iterable[Some]) -> Mapping[str, tuple[Some, ...]]:
    """Return the documents of each code: those that have it now or, where none has it, those that once had it."""
    current: dict[str, tuple[Some, ...]] = {}
    old: dict[str, tuple[Some, ...]] = {}
    for document in documents:
        code, before = short_code(document), old_code(document)
        current[code] = (*current.get(code, ()), document)
        if before:
            old[before] = (*old.get(before, ()), document)
    return {**old, **current}


@lru_cache(maxsize=16384)  # each plan asks for all of them, and a preview plans after every word of a title
def short_page(code: str, below: PurePosixPath | str = "") -> PurePosixPath:
    """Return the path of the page for a printed *code*, *below* a folder or the top of the site."""
    page = f"{SHORT}/{code}/index.html"
    return PurePosixPath(f"{below}/{page}" if below else page)


def page_named(address: str, *sites: str | None) -> PurePosixPath | None:
    """Return the path of the page of a document to which *address* leads on one of the *sites*, or None of another.

    >>> str(page_named("https://Xa.vn/q/bj89?x=1", None, "https://xa.vn/"))
    'q/bj89/index.html'
    >>> str(page_named("https://xã.vn/q/bj89", "https://xn--x-yfa.vn"))
    'q/bj89/index.html'
    >>> page_named("https://khac.vn/q/bj89", "https://xa.vn")
    """
    below = _below_scheme(address)
    for site in filter(None, sites):
        start = _below_scheme(f"{site.rstrip('/')}/").lower()
        if below.lower().startswith(start):
            page = _PAGE_OR_CODE.fullmatch(re.split("[?#]", below[len(start) :])[0])
            if page:
                return short_page(page["code"]) if page["code"] else PurePosixPath(page[0])
    return None


def _below_scheme(address: str) -> str:
    """Return *address* without its scheme and the port that goes without saying, the host in ASCII, the path unquoted.

    >>> _below_scheme("https://XÃ.vn:443/q/bj%389"), _below_scheme("http://xa.vn:8000/q")
    ('xn--x-yfa.vn/q/bj89', 'xa.vn:8000/q')
    """
    scheme, _, rest = address.partition("://")
    end = re.search(r"[/?#]|$", rest)
    host, path = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
    host = host.lower().removesuffix(":443" if scheme.lower() == "https" else ":80")
    with suppress(UnicodeError):
        host = in_ascii(host)
    return f"{host}{unquote(path)}"


def preview_path(path: PurePosixPath) -> PurePosixPath:
    """Return the path of the picture of the first page of the PDF at *path*.

    >>> str(preview_path(PurePosixPath("print/a4/goi-1022.pdf")))
    'print/a4/goi-1022.png'
    """
    return path.with_suffix(".png")


def thumbnail_path(path: PurePosixPath) -> PurePosixPath:
    """Return the path, below output/, of the site's small picture of the first page of the PDF at *path*.

    >>> str(thumbnail_path(PurePosixPath("print/a4/goi-1022.pdf")))
    'site/tai-ve/print/a4/goi-1022.webp'
    """
    return (COPIES / path).with_suffix(".webp")


def between(here: PurePosixPath, there: PurePosixPath) -> str:
    """Return the relative link from the page *here* to *there*, which works in any folder.

    >>> between(PurePosixPath("huong-dan/a.html"), PurePosixPath("tai-ve/print/a4/a.pdf"))
    '../tai-ve/print/a4/a.pdf'
    """
    start, end = str(here).split("/")[:-1], str(there).split("/")  # the parts of a path, in a fifth of the time
    shared = 0
    while shared < min(len(start), len(end) - 1) and start[shared] == end[shared]:
        shared += 1
    return "/".join([".."] * (len(start) - shared) + end[shared:])
