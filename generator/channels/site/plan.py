"""Which files the site has: pages of which there is one, a page a document, short addresses, and what serves them."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.channel import Output
from generator.channels.site import pages
from generator.channels.site.assets import ASSETS, asset_path
from generator.channels.site.cards import card_outputs
from generator.channels.site.feeds import feed_paths
from generator.channels.site.illustrations import illustrations
from generator.channels.site.search_index import FOLDER as SEARCH
from generator.channels.site.search_index import file_names
from generator.channels.site.shelves import ROOT, months, on_site, titles_in, topics
from generator.model import Announcement, AnyDocument, Campaign, Guide, Library
from generator.routes import SECURITY, SECURITY_CONTACT, page_of, short_page, village_page

PARTS: dict[type[AnyDocument], str] = {Guide: "guide", Announcement: "notice", Campaign: "campaign"}


def plan(library: Library) -> Iterator[Output]:
    """Plan every file of the site, all below site/."""
    shown = (*_pages(library), *_shelves(library))
    yield from shown
    yield from card_outputs(shown, library)
    for path, label, part in _files(library):
        yield Output(ROOT / path, label, part=part)


def _pages(library: Library) -> Iterator[Output]:
    for page in pages.standing(library):
        yield Output(ROOT / page.path, page.title, part=page.part)
    words = titles_in(library)
    for document in on_site(library.documents()):
        title = words(document.title)
        yield Output(ROOT / page_of(document), title, document, part=PARTS[type(document)])
        yield Output(ROOT / short_page(document.slug), f"Địa chỉ ngắn: {title}", document, part="short")


def _shelves(library: Library) -> Iterator[Output]:
    for topic in topics(library):
        yield Output(ROOT / topic.path, f"Chủ đề: {topic.name}", part="topic")
    for month in months(library):
        yield Output(ROOT / month.path, f"Thông báo: {month.title}", part="month")
    for village in library.commune.villages:
        name = titles_in(library)(village.name)
        yield Output(ROOT / village_page(village), name, village=village, part="village")


def _files(library: Library) -> Iterator[tuple[PurePosixPath, str, str]]:
    """Yield path, label and part of every file that is no page."""
    for name in ASSETS:
        yield asset_path(name), f"Tệp của trang: {name}", "asset"
    for illustration in illustrations(library):
        for path, _, _ in illustration.files():
            yield path, f"Hình: {illustration.name}", "picture"
    for name in file_names(library):
        yield SEARCH / name, f"Tìm kiếm: {name}", "search-file"
    for path in feed_paths(library):
        yield path, f"Nguồn tin: {path}", "feed"
    names = {
        "site.webmanifest": "manifest",
        "sw.js": "worker",
        "robots.txt": "robots",
        "_headers": "headers",
        "nginx.conf": "headers",
        "web.config": "headers",
    }
    if library.commune.web:
        names["sitemap.xml"] = "sitemap"
    if library.facts.may_publish(SECURITY_CONTACT):
        names[str(SECURITY)] = "security"
    for name, part in names.items():
        yield PurePosixPath(name), f"Tệp cho máy chủ: {name}" if part == "headers" else name, part
