"""Links whose address is the slug of a text, as an editor writes them: [cách gọi](goi-1022) → links to its page."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from generator.channels.site.listings import ROOT
from generator.making.reads import Reads
from generator.routes import FOLDERS, page_at

_SLUG = re.compile(r'(<a\b[^>]*? href=")([a-z0-9]+(?:-[a-z0-9]+)*)(?=")')


def with_pages(html: str, reads: Reads, at: Callable[[PurePosixPath], str | None]) -> str:
    """Return *html* in which such links lead to pages; *at* returns the link to a path below site/.

    A text that has no page is named, but no link.
    """

    def to_page(link: re.Match[str]) -> str:
        pages = (page_at(kind, link[2]) for kind in FOLDERS)
        address = next((at(page) for page in pages if reads.is_planned(ROOT / page)), None)
        return f"{link[1]}{address}" if address else link[1].replace(' href="', ' data-slug="') + link[2]

    return _SLUG.sub(to_page, html)
