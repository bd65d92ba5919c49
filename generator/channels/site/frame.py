"""What surrounds the words of one page: its name, its links and its address; what all pages share is in chrome.py."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.channels.site import pages
from generator.channels.site.chrome import Chrome, chrome_of, urgent_banner
from generator.channels.site.help_panel import panel_beside
from generator.channels.site.json_ld import Thing, crumbs, json_ld
from generator.channels.site.og_images import alert_of, call_on_card, card_address
from generator.channels.site.way import Link, Way
from generator.making.reads import Reads
from generator.model import Announcement, AnyDocument, Guide
from generator.rendering.qr import Symbol, size_in_tables, svg, symbol, symbol_from
from generator.rendering.qr_tables import Tables
from generator.routes import KINDS
from generator.said import coded


@dataclass(frozen=True)
class PageFrame:
    """One page: its *title*, a sentence *about* it, and its *trail*, the pages above it.

    *label* is the text on its picture, if that is not the title. *since* is the day from which it shows things by the
    reader's clock: nobody reads it earlier. *alert* is the same for machines (CAP 1.2), *alerts* the feed of all of
    them. *things* are its linked data, *document* what it shows, if it shows one.
    """

    reads: Reads
    path: PurePosixPath
    title: str
    about: str
    since: date
    trail: tuple[pages.Page, ...] = ()
    lang: str = "vi"
    label: str = ""
    article: bool = False
    feed: PurePosixPath | None = None
    alert: PurePosixPath | None = None
    alerts: PurePosixPath | None = None
    things: tuple[Thing, ...] = ()
    document: AnyDocument | None = None

    @cached_property
    def way(self) -> Way:
        """Return the way from here to other pages; servers show the page for lost readers at any depth."""
        if self.path != pages.MISSING.path:
            return Way(self.path)
        base = urlsplit(self.reads.address or "").path.rstrip("/")
        return Way(self.path, f"{base}/")

    @cached_property
    def chrome(self) -> Chrome:
        """Return the parts that this page shares with the others of its folder."""
        return chrome_of(self.reads, self.path, self.way.base, calls=not self._urgent_guide)

    @property
    def urgent(self) -> Markup:
        """Return the urgent notices that head the page."""
        return self.reads.ask(urgent_banner, str(self.path.parent), self.way.base)

    @property
    def help(self) -> Markup:
        """Return the panel beside the page's document that says whom to ask."""
        assert self.document is not None
        return panel_beside(self.reads, self.document)

    @property
    def full_title(self) -> str:
        """Return the title that the browser's tab shows."""
        name = self.chrome.site_name
        return name if self.path == pages.HOME.path else f"{self.title} – {name}"

    @cached_property
    def canonical(self) -> str | None:
        """Return the web address of this page, or None until the site's is known; the home page has the site's own."""
        if self.path == pages.HOME.path and self.reads.address:
            return f"{self.reads.address.rstrip('/')}/"
        return self.reads.page_address(self.path)

    @cached_property
    def card(self) -> str | None:
        """Return the address of the picture that goes with a link to this page."""
        alert = alert_of(self.document) if isinstance(self.document, Announcement) else ""
        call = call_on_card(self.reads, self._urgent_guide)
        return card_address(self.label or self.title, pages.HOME.title, self.reads, alert, call)

    @property
    def _urgent_guide(self) -> Guide | None:
        """Return the guide that this page shows, if it is about emergencies: nothing leads to the hotline here."""
        return self.document if isinstance(self.document, Guide) and self.document.is_about_emergency else None

    @property
    def _about(self) -> str:
        return f"{KINDS[type(self.document)]} {self.document.slug}" if self.document else ""

    @property
    def above(self) -> tuple[Link, ...]:
        """Return the links to the pages above this one."""
        return tuple(Link(page.title, self.way.at(page.path)) for page in self.trail)

    @cached_property
    def linked_data(self) -> Markup | None:
        """Return the page's data for machines (JSON-LD)."""
        steps = [(page.title, self.reads.page_address(page.path)) for page in self.trail]
        way = crumbs([*steps, (self.title, self.canonical)]) if steps else None
        return json_ld([*self.things, way] if way else list(self.things))

    @cached_property
    def code(self) -> Markup | None:
        """Return the QR code that a printed copy of this page carries, once its address is known."""
        if self.canonical is None:
            return None
        # The mark is added after the drawing, which is HTML already: `format` would escape it.
        drawn = svg(symbol_of(self.reads, self.canonical, self._about), f"Mã QR mở trang “{self.title}”")
        return drawn + Markup(coded(self.canonical))  # noqa: S704 - a mark, which is taken out again


def symbol_of(reads: Reads, address: str, about: str) -> Symbol:
    """Return the QR code of *address*, in nearly all builds without the library that draws it: it takes long to import.

    *about* is the kind and the slug of the document there, if it is a document's.
    """
    size = size_in_tables(address, "M")
    return symbol_from(reads.ask(tables_of, *size), address) if size else reads.recall(drawn_symbol, address, about)


def tables_of(reads: Reads, version: int, level: str) -> Tables:
    """Return the tables of QR codes of *version* and *level*, for all pages of a build."""
    return reads.recall(drawn_tables, version, level)


def drawn_tables(_reads: Reads, version: int, level: str) -> Tables:
    """Return the tables that are kept from build to build."""
    from generator.rendering.qr_matrix import tables  # noqa: PLC0415 - it imports the library

    return tables(version, level)


def drawn_symbol(reads: Reads, address: str, about: str) -> Symbol:
    """Return a QR code that no table makes; it is kept, and forgotten with the document that it is *about*."""
    if about:
        reads.note(f"short {about}")
    return symbol(address, "M")
