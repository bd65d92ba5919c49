"""Which files the site has: pages of which there is one, a page a document, short addresses."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.channel import Output
from generator.channels.site.pages import standing
from generator.channels.site.shelves import months, on_site, topics
from generator.ledger import filled
from generator.model import Announcement, AnyDocument, Campaign, Guide, Library
from generator.routes import page_of, short_page, village_page

ROOT = PurePosixPath("site")
PARTS: dict[type[AnyDocument], str] = {Guide: "guide", Announcement: "notice", Campaign: "campaign"}


def plan(library: Library) -> Iterator[Output]:
    """Plan every file of the site, all below site/."""
    for page in standing(library):
        yield Output(ROOT / page.path, page.title, part=page.part)
    facts = {key: fact.value or fact.label for key, fact in library.facts.facts.items()}
    for document in on_site(library.documents()):
        title = filled(document.title, facts)
        yield Output(ROOT / page_of(document), title, document, part=PARTS[type(document)])
        yield Output(ROOT / short_page(document.slug), f"Địa chỉ ngắn: {title}", document, part="short")
    for topic in topics(library):
        yield Output(ROOT / topic.path, f"Chủ đề: {topic.name}", part="topic")
    for month in months(library):
        yield Output(ROOT / month.path, f"Thông báo: {month.title}", part="month")
    for village in library.commune.villages:
        yield Output(ROOT / village_page(village), filled(village.name, facts), village=village, part="village")
