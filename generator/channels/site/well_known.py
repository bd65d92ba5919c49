"""The files that visiting machines ask for: sitemap.xml, robots.txt, security.txt."""

from collections.abc import Iterator
from datetime import timedelta
from html import escape
from pathlib import PurePosixPath

from generator.channels.site import pages
from generator.channels.site.listings import ROOT
from generator.making.reads import Reads
from generator.model import Listed
from generator.outputs import Made, Output, made
from generator.routes import SECURITY_CONTACT, SHORT

# RFC 9116, 2.5.5 recommends less than a year; each build moves the day on.
_SECURITY_DAYS = 180
_UNLISTED = {str(page.path) for page in pages.PAGES if not page.listed}


def sitemap(reads: Reads) -> Made:
    """Return the map of all pages (sitemaps.org)."""
    urls = "".join(f" <url>{url}</url>\n" for url in _urls(reads))
    return made(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    )


def robots(reads: Reads) -> Made:
    """Return robots.txt (RFC 9309), which allows everything: short addresses only lead to pages that are listed."""
    sitemap = reads.page_address(PurePosixPath("sitemap.xml"))
    return made("User-agent: *\nAllow: /\n" + (f"Sitemap: {sitemap}\n" if sitemap else ""))


def security(reads: Reads) -> Made:
    """Return security.txt (RFC 9116)."""
    until = reads.today + timedelta(days=_SECURITY_DAYS)
    contact = reads.words.fact(SECURITY_CONTACT)
    address = f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
    return made(f"Contact: {address}\nExpires: {until.isoformat()}T00:00:00+07:00\nPreferred-Languages: vi, en\n")


def _urls(reads: Reads) -> Iterator[str]:
    for output in reads.planned()["site"]:
        # As a text: there are thousands, and each question to a path takes as long as all of them to a text.
        path = str(output.path).removeprefix(f"{ROOT}/")
        if not path.endswith(".html") or path in _UNLISTED or path.startswith(f"{SHORT}/") or _is_withdrawn(output):
            continue
        address = reads.page_address(path) or ""
        if path == str(pages.HOME.path):
            address = address.removesuffix(path)
        changed = output.about.updated if output.about else None
        yield f"<loc>{escape(address, quote=False)}</loc>" + (
            f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        )


def _is_withdrawn(output: Output) -> bool:
    return isinstance(output.about, Listed) and output.about.is_withdrawn
