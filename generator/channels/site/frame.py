"""What every page has around its own words: links from where it stands, the way to it, banners, its printed address."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.artifacts import DOWNLOADS, thumbnail_path
from generator.channel import Output, RenderContext
from generator.channels.site import pages
from generator.channels.site.assets import APPLE_ICON, ICON, asset_link
from generator.channels.site.cards import card_address
from generator.channels.site.linked import crumbs, json_ld, things_on
from generator.channels.site.policy import content_security
from generator.channels.site.shelves import SITE, Posting, on_site, postings
from generator.channels.site.style import style_sheet, token
from generator.model import AnyDocument, Priority, Switch, Village
from generator.rendering.qr import svg, symbol
from generator.routes import between, page_of, village_page
from generator.said import coded


@dataclass(frozen=True, slots=True)
class Link:
    """A link: what it says and where it goes."""

    label: str
    href: str


@dataclass(frozen=True)
class Way:
    """The way from the page *here* to others. *base* stands instead where nobody knows how deep the page is read."""

    here: PurePosixPath
    base: str | None = None

    def at(self, path: PurePosixPath | str) -> str:
        """Return the link to *path* below site/."""
        path = PurePosixPath(path)
        return between(self.here, path) if self.base is None else f"{self.base}{path}"

    def page(self, document: AnyDocument) -> str:
        """Return the link to the page of *document*."""
        return self.at(page_of(document))

    def village(self, village: Village) -> str:
        """Return the link to the page of *village*."""
        return self.at(village_page(village))

    def file(self, output: Output) -> str:
        """Return the link to what another channel offers."""
        return self.at((DOWNLOADS / output.path).relative_to(SITE))

    def picture(self, output: Output) -> str:
        """Return the link to the picture of a PDF's first page."""
        return self.at(thumbnail_path(output.path).relative_to(SITE))


@dataclass(frozen=True)
class Frame:
    """One page: *title* and *about* it, *trail* the pages above it."""

    context: RenderContext
    path: PurePosixPath
    title: str
    about: str
    trail: tuple[pages.Page, ...] = ()
    lang: str = "vi"
    part: str = ""
    document: AnyDocument | None = None
    feed: PurePosixPath | None = None
    label: str = ""

    @cached_property
    def way(self) -> Way:
        """Return the way from here to other pages; the page for lost readers is read at any depth."""
        if self.path != pages.MISSING.path:
            return Way(self.path)
        base = urlsplit(self.context.address or "").path.rstrip("/")
        return Way(self.path, f"{base}/")

    @property
    def site_name(self) -> str:
        """Return the commune's name as a heading begins."""
        name = self.context.words(self.context.library.commune.name)
        return name[:1].upper() + name[1:]

    @property
    def full_title(self) -> str:
        """Return what the browser's tab says."""
        return self.site_name if self.path == pages.HOME.path else f"{self.title} – {self.site_name}"

    @property
    def canonical(self) -> str | None:
        """Return the web address of this page, once the site's is known; the home page has the site's own."""
        if self.path == pages.HOME.path and self.context.address:
            return f"{self.context.address.rstrip('/')}/"
        return self.context.page_address(self.path)

    @property
    def menu(self) -> tuple[Link, ...]:
        """Return the links in the head of every page."""
        shown = (pages.GUIDES, pages.NOTICES, pages.CONTACT, pages.SEARCH)
        short = {pages.CONTACT: "Liên hệ", pages.SEARCH: "Tìm"}
        return tuple(Link(short.get(page, page.title), self.way.at(page.path)) for page in shown)

    @property
    def foot(self) -> tuple[Link, ...]:
        """Return the links at the foot of every page."""
        head = (pages.HOME, pages.GUIDES, pages.NOTICES, pages.ENGLISH)
        return tuple(
            Link(page.title, self.way.at(page.path))
            for page in pages.standing(self.context.library)
            if page.listed and page not in head
        )

    @property
    def english(self) -> Link:
        """Return the link to the page in English."""
        return Link(pages.ENGLISH.title, self.way.at(pages.ENGLISH.path))

    @property
    def urgent(self) -> tuple[Posting, ...]:
        """Return the urgent notices that every page shows."""
        notices = on_site(self.context.library.announcements)
        urgent = [notice for notice in notices if notice.priority is Priority.URGENT]
        return postings(urgent, self.context.today)

    @property
    def style(self) -> Markup:
        """Return the one stylesheet of all pages."""
        return style_sheet(self.context.pages)

    @property
    def security(self) -> str:
        """Return the content security policy that the page carries itself."""
        return content_security(self.style)

    @property
    def offline(self) -> bool:
        """Tell whether phones keep pages for reading without a network."""
        return self.context.library.commune.offline is Switch.YES

    @property
    def colour(self) -> str:
        """Return the colour of the page's head, for the bar of the browser."""
        return token(self.context.pages, "head")

    def asset(self, name: str) -> str:
        """Return the link to a script or an icon."""
        return self.way.at(asset_link(self.context.pages, name))

    @property
    def icons(self) -> tuple[str, str]:
        """Return the links to the icon, and to the one that Apple's phones ask for."""
        return self.asset(ICON), self.asset(APPLE_ICON)

    @property
    def card(self) -> str | None:
        """Return the address of the picture that goes with a link to this page."""
        return card_address(self.label, pages.HOME.title, self.context)

    @property
    def above(self) -> tuple[Link, ...]:
        """Return the links to the pages above this one."""
        return tuple(Link(page.title, self.way.at(page.path)) for page in self.trail)

    @property
    def linked_data(self) -> Markup | None:
        """Return what the page says, for machines."""
        things = things_on(self.part, self.document, self.canonical, self.context)
        steps = [(page.title, self.context.page_address(page.path)) for page in self.trail]
        way = crumbs([*steps, (self.title, self.canonical)]) if steps else None
        return json_ld([*things, way] if way else things)

    @cached_property
    def code(self) -> Markup | None:
        """Return the QR code that a printed copy of this page carries, once its address is known."""
        if self.canonical is None:
            return None
        # Not what `format` would do to a mark: this is HTML already.
        drawn = svg(symbol(self.canonical, "M"), f"Mã QR mở trang {self.title}")
        return drawn + Markup(coded(self.canonical))  # noqa: S704 - a mark, which is taken out again
