"""Links as an editor writes them → links of pages: to a text by its slug, to a paper in media/ by its name.

[cách gọi](goi-1022), [công văn](media/cong-van.pdf)
"""

import re
from collections.abc import Callable
from html import unescape
from pathlib import PurePosixPath

from generator.channels.site.attachments import copy_of
from generator.channels.site.downloads import in_kilobytes
from generator.channels.site.listings import ROOT
from generator.making.reads import Reads
from generator.routes import FOLDERS, page_at
from generator.text.attachments import FOLDER, file_named, is_paper

_SLUG = re.compile(r'(<a\b[^>]*? href=")([a-z0-9]+(?:-[a-z0-9]+)*)(?=")')


_PAPER = re.compile(rf'(<a\b[^>]*? href="){FOLDER}([^"]+)("[^>]*>)(.*?)(?=</a>)', re.DOTALL)


def with_pages(html: str, reads: Reads, at: Callable[[PurePosixPath], str | None]) -> str:
    """Return *html* in which such links lead to pages; *at* returns the link to a path below site/.

    A text that has no page, or a paper that is not published, is named, but no link. Behind a paper stands its size.
    """

    def to_page(link: re.Match[str]) -> str:
        pages = (page_at(kind, link[2]) for kind in FOLDERS)
        address = next((at(page) for page in pages if reads.is_planned(ROOT / page)), None)
        return f"{link[1]}{address}" if address else link[1].replace(' href="', ' data-slug="') + link[2]

    def to_paper(link: re.Match[str]) -> str:
        name, media = file_named(unescape(link[2])), reads.library.media
        copy = copy_of(name, media[name]) if is_paper(name) and name in media else None
        address = at(copy) if copy and reads.is_planned(ROOT / copy) else None
        if address is None:
            return link[1].replace(' href="', ' data-file="') + link[2] + link[3] + link[4]
        return f"{link[1]}{address}{link[3]}{link[4]} (PDF, {in_kilobytes(len(media[name]))})"

    linked = _SLUG.sub(to_page, html)
    return _PAPER.sub(to_paper, linked) if f'href="{FOLDER}' in linked else linked
