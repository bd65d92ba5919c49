"""The parts that all pages of a folder share: head, foot, stylesheet, icons. They are made once for all of them."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.channels.site import pages
from generator.channels.site.assets import APPLE_ICON, ICON, asset_link
from generator.channels.site.listings import on_site, urgent
from generator.channels.site.policy import content_security
from generator.channels.site.style import style_sheet, token
from generator.channels.site.way import Link, Way
from generator.making.reads import Reads
from generator.model import Switch
from generator.text.capitals import capital


@dataclass(frozen=True, slots=True)
class Chrome:
    """The finished parts of every page of a folder; *offline* is whether phones keep pages to read without network."""

    site_name: str
    security: str
    colour: str
    icon: str
    apple_icon: str
    script: str
    manifest: str
    style: Markup
    head: Markup
    foot: Markup
    offline: bool


def chrome_of(reads: Reads, page: PurePosixPath, base: str | None, *, calls: bool) -> Chrome:
    """Return the chrome of *page*; *base* begins its links if it may be shown at any depth (see `Way`).

    The head of a page that *calls* has a button for the hotline.
    """
    in_menu = page in {menu.path for menu in _MENU}
    return reads.ask(make_chrome, str(page if in_menu else page.parent / "_"), base, calls)


def make_chrome(reads: Reads, page: str, base: str | None, calls: bool) -> Chrome:  # noqa: FBT001 - plain arguments
    """Return the chrome of all pages in the folder of *page*, or, of a page in the menu, one that marks it there."""
    here = PurePosixPath(page)
    to = Way(here, base)
    style = style_sheet(reads, str(here.parent))
    name = capital(reads.words(reads.library.commune.name))
    standing = pages.standing(reads)
    head = reads.fill("site/head.html.jinja", to=to, site_name=name, menu=_menu(to), calls=calls)
    updated = reads.ask(newest_change) if here.parent == _TOP else None  # the pages of documents tell their own day
    foot = reads.fill("site/foot.html.jinja", to=to, links=_foot(to, standing), english=_english(to), updated=updated)
    return Chrome(
        site_name=name,
        security=content_security(style),
        colour=token(reads, "head"),
        icon=to.at(asset_link(reads, ICON)),
        apple_icon=to.at(asset_link(reads, APPLE_ICON)),
        script=to.at(asset_link(reads, "site.js")),
        manifest=to.at("site.webmanifest"),
        style=style,
        head=Markup(head),  # noqa: S704 - a template of ours, filled
        foot=Markup(foot),  # noqa: S704 - the same
        offline=reads.library.commune.offline is Switch.YES,
    )


def urgent_banner(reads: Reads, folder: str, base: str | None) -> Markup:
    """Return the urgent notices that head the pages of *folder*."""
    to = Way(PurePosixPath(folder) / "_", base)
    banner = reads.fill("site/urgent.html.jinja", to=to, postings=reads.recall(urgent))
    return Markup(banner)  # noqa: S704 - a template of ours, filled


def newest_change(reads: Reads) -> date | None:
    """Return the day on which a text of the site was last changed, as far as it has come."""
    documents = on_site(reads, reads.library.documents())
    return max((document.updated for document in documents if document.updated <= reads.today), default=None)


_TOP = PurePosixPath()
_MENU = (pages.GUIDES, pages.NOTICES, pages.CONTACT, pages.SEARCH)
_SHORT = {pages.CONTACT: "Liên hệ", pages.SEARCH: "Tìm"}
_IN_HEAD = (pages.HOME, pages.GUIDES, pages.NOTICES, pages.ENGLISH)


def _menu(to: Way) -> tuple[Link, ...]:
    return tuple(Link(_SHORT.get(page, page.title), to.at(page.path)) for page in _MENU)


def _foot(to: Way, standing: tuple[pages.Page, ...]) -> tuple[Link, ...]:
    return tuple(Link(page.title, to.at(page.path)) for page in standing if page.listed and page not in _IN_HEAD)


def _english(to: Way) -> Link:
    return Link(pages.ENGLISH.title, to.at(pages.ENGLISH.path))
