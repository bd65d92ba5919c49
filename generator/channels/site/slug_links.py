"""Links as an editor writes them → links of pages: to a text by its slug or its page, to a paper in media/ by its name.

[cách gọi](goi-1022), [liên hệ](../lien-he.html), [công văn](media/cong-van.pdf); https://xa.vn/q/bj89 is one already.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import PurePosixPath

from generator.channels.site.attachments import copy_of, weight
from generator.channels.site.listings import ROOT
from generator.making.reads import Reads
from generator.routes import FOLDERS, page_at, page_named
from generator.text.attachments import FOLDER, file_named, is_paper

_LINK = re.compile(
    r'(?P<head><a\b[^>]*? href=")(?:(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)'
    rf'|\.\./(?P<page>(?:(?:{"|".join(FOLDERS.values())})/)?[a-z0-9-]+\.html)|{FOLDER}(?P<paper>[^"]+))'
    r'(?P<tail>"[^>]*>)(?P<words>.*?)</a>',
    re.DOTALL,
)
_WHOLE = re.compile(r'<a\b[^>]*? href="(?P<whole>https?://[^"]+)"[^>]*>(?P<words>.*?)</a>', re.DOTALL | re.IGNORECASE)


def with_pages(html: str, reads: Reads, at: Callable[[PurePosixPath], str | None]) -> str:
    """Return *html* in which such links lead to pages; *at* returns the link to a path below site/.

    Of a link to a text that has no page, or to a paper that is not published, the words alone are left: not even the
    name of a text that is held back gets out. Behind a paper stands how many pages and
    bytes it has.
    """

    def linked(link: re.Match[str]) -> str:
        path, size = next(_targets(link, reads), (None, ""))
        address = at(path) if path else None
        if address is None:
            return link["words"]
        return f"{link['head']}{address}{link['tail']}{link['words']}{size}</a>"

    return _LINK.sub(linked, html)


def without_lost(html: str, reads: Reads) -> str:
    """Return *html* in which a whole address of this site that leads to no page is words, however it became a link."""
    sites = (reads.address, reads.library.commune.short_web)

    def kept(link: re.Match[str]) -> str:
        own = page_named(unescape(link["whole"]), *sites)
        return link[0] if own is None or reads.is_planned(ROOT / own) else link["words"]

    return _WHOLE.sub(kept, html) if any(sites) else html


def _targets(link: re.Match[str], reads: Reads) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the path below site/ of what *link* leads to, and what to say of its size, if the site has it."""
    if link["paper"]:
        name, media = file_named(unescape(link["paper"])), reads.library.media
        copy = copy_of(name, media[name]) if is_paper(name) and name in media else None
        paths = [(copy, f" ({weight(reads, name)})")] if copy else []
    elif link["page"]:
        paths = [(PurePosixPath(link["page"]), "")]
    else:
        paths = [(page_at(kind, link["slug"]), "") for kind in FOLDERS]
    yield from ((path, size) for path, size in paths if reads.is_planned(ROOT / path))
