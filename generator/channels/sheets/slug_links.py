"""Links as an editor writes them → links in a PDF: a text's slug becomes the address of its page.

Where there is no such address, where a whole address of the site leads to a page that is not there, and for papers of
media/, the words stand without a link: the sheet's code opens the page, which has them all.
"""

import re
from html import unescape

from generator.making.reads import Reads
from generator.routes import FOLDERS, SITE_FOLDER, page_at, page_named
from generator.text.names import is_slug

_WITHIN = re.compile(r'(<a\b[^>]*?) href="(?!#|(?:mailto|tel):)([^"]*)"', re.IGNORECASE)

_WHOLE = re.compile("https?:", re.IGNORECASE)


def with_addresses(html: str, reads: Reads) -> str:
    """Return *html* in which every link leads to an address that works on paper and in a mail."""

    def to_address(link: re.Match[str]) -> str:
        if _WHOLE.match(link[2]):
            own = page_named(unescape(link[2]), reads.address, reads.library.commune.short_web)
            return link[0] if own is None or reads.is_planned(SITE_FOLDER / own) else link[1]
        pages = (page_at(kind, link[2]) for kind in FOLDERS if is_slug(link[2]))
        page = next((page for page in pages if reads.is_planned(SITE_FOLDER / page)), None)
        address = reads.page_address(page) if page else None
        return f'{link[1]} href="{address}"' if address else link[1]

    return _WITHIN.sub(to_address, html)
