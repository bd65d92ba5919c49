"""What machines that visit the site ask for: which pages there are, where they may go, whom to tell of a weakness."""

from collections.abc import Iterator
from datetime import timedelta
from xml.sax.saxutils import escape

from generator.channel import Output, RenderContext
from generator.channels.site import pages
from generator.channels.site.shelves import ROOT
from generator.routes import SECURITY_CONTACT

# RFC 9116, 2.5.5: less than a year ahead is recommended; each build moves the day on.
_SECURITY_DAYS = 180
_UNLISTED = {page.part for page in pages.PAGES if not page.listed} | {"short"}


def sitemap(context: RenderContext) -> str:
    """Return the map of all pages."""
    urls = "".join(f" <url>{url}</url>\n" for url in _urls(context))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    )


def robots(context: RenderContext) -> str:
    """Return robots.txt: all may be read; the short addresses only lead to what is listed anyway."""
    where = context.page_address(ROOT.relative_to(ROOT) / "sitemap.xml")
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {where}\n" if where else "")


def security(context: RenderContext) -> str:
    """Return security.txt (RFC 9116)."""
    until = context.today + timedelta(days=_SECURITY_DAYS)
    contact = context.words.fact(SECURITY_CONTACT)
    address = f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
    return f"Contact: {address}\nExpires: {until.isoformat()}T00:00:00+07:00\nPreferred-Languages: vi, en\n"


def _urls(context: RenderContext) -> Iterator[str]:
    for output in context.plan["site"]:
        if output.path.suffix != ".html" or output.part in _UNLISTED or _is_coming(output, context):
            continue
        path = output.path.relative_to(ROOT)
        address = context.page_address(path) or ""
        if path == pages.HOME.path:
            address = address.removesuffix(path.name)
        changed = output.document.updated if output.document else None
        yield f"<loc>{escape(address)}</loc>" + (f"<lastmod>{changed.isoformat()}</lastmod>" if changed else "")


def _is_coming(output: Output, context: RenderContext) -> bool:
    published = getattr(output.document, "published", None)
    return published is not None and published > context.today
