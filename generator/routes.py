"""Where things stand on the website: every channel that names a page asks here. Paths are below output/site/.

Pages are plain files, so that the site works in any folder, on any server, and opened from a disk.
"""

from hashlib import sha256
from pathlib import PurePosixPath

from generator.model import Announcement, AnyDocument, Campaign, Guide, Listed, Village

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

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # none that is mistaken for another when typed from paper


def page_of(document: AnyDocument | Listed) -> PurePosixPath:
    """Return the page of *document*."""
    return page_at(KINDS[type(document)], document.slug)


def page_at(kind: str, slug: str, below: PurePosixPath | str = "") -> PurePosixPath:
    """Return the page of the document *slug* of a *kind*, *below* a folder or from the site's own."""
    return PurePosixPath(f"{below}/{FOLDERS[kind]}/{slug}.html" if below else f"{FOLDERS[kind]}/{slug}.html")


def village_page(village: Village) -> PurePosixPath:
    """Return the page of *village*."""
    return PurePosixPath("thon", f"{village.id}.html")


def short_code(slug: str) -> str:
    """Return the four letters that stand for *slug* in a printed address; they stay the same for good.

    >>> short_code("goi-1022")
    'xw9m'
    """
    number = int.from_bytes(sha256(slug.encode()).digest()[:8])
    code = ""
    for _ in range(4):
        number, letter = divmod(number, len(_LETTERS))
        code += _LETTERS[letter]
    return code


def short_page(slug: str, below: PurePosixPath | str = "") -> PurePosixPath:
    """Return the page that sends a reader of a printed code on to *slug*, *below* a folder or from the site's own."""
    page = f"{SHORT}/{short_code(slug)}/index.html"
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
