"""The plan of the site: single pages, a page for each document, short addresses, lists, and the files for machines."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.channels.site import document_pages, pages, policy, well_known
from generator.channels.site.alerts import alert_outputs
from generator.channels.site.assets import ASSETS, asset_path
from generator.channels.site.assets import FOLDER as ASSET_FOLDER
from generator.channels.site.attachments import attachment_outputs
from generator.channels.site.feeds import feed, feed_paths
from generator.channels.site.illustrations import FOLDER as PICTURE_FOLDER
from generator.channels.site.illustrations import picture_outputs
from generator.channels.site.listings import ROOT, months, on_site, titles_in, topics
from generator.channels.site.offline import is_kept, web_manifest, worker
from generator.channels.site.og_images import card_outputs
from generator.channels.site.page_views import single_page
from generator.channels.site.particulars import calendar_outputs
from generator.channels.site.results_page import numbers_output
from generator.channels.site.search_index import entry_of, search_outputs
from generator.channels.site.style import style_sheets
from generator.channels.site.withdrawn import WITHDRAWN, withdrawn_page
from generator.making.reads import Reads
from generator.model import Campaign, Guide, Listed
from generator.outputs import Made, Output, Work, made, work
from generator.routes import KINDS, SECURITY, SECURITY_CONTACT, holders, page_at, short_page, village_page

_PAGE_OF = {
    Guide: document_pages.guide_page,
    Listed: document_pages.notice_page,
    Campaign: document_pages.campaign_page,
}


def plan(reads: Reads) -> Iterator[Output]:
    """Plan every file below site/."""
    singles = [
        Output(
            ROOT / page.path,
            page.title,
            work(single_page, page.part),
            batch=_batch(page),
            late=page is pages.DOWNLOADS,  # it tells the sizes of what others make
        )
        for page in pages.standing(reads)
    ]
    documents, short = list(_documents(reads)), list(_short(reads))
    shelves = list(_shelves(reads))
    yield from singles
    yield from documents
    yield from short
    yield from shelves
    not_sent = {ROOT / page.path for page in (pages.MISSING, pages.LOST)}
    shared = [output for output in (*singles, *documents, *shelves) if output.path not in not_sent]
    yield from card_outputs(shared, reads)
    yield from _files(reads, (*singles, *documents))


def _documents(reads: Reads) -> Iterator[Output]:
    words = titles_in(reads)
    for document in on_site(reads, reads.library.documents()):
        path = page_at(KINDS[type(document)], document.slug, below=ROOT)
        make = work(_PAGE_OF[type(document)], document.slug)
        yield Output(path, words(document.title), make, document, beside=((entry_of, (document.slug,)),))
    for notice in _withdrawn(reads):
        yield Output(page_at("notice", notice.slug, below=ROOT), WITHDRAWN, work(withdrawn_page, notice.slug), notice)


def _withdrawn(reads: Reads) -> tuple[Listed, ...]:
    return on_site(reads, reads.library.withdrawn)


def _short(reads: Reads) -> Iterator[Output]:
    shown = (*on_site(reads, reads.library.documents()), *_withdrawn(reads))
    for code, documents in holders(shown).items():
        path = short_page(code, below=ROOT)
        label = f"Địa chỉ ngắn: {', '.join(document.slug for document in documents)}"
        targets = tuple((KINDS[type(document)], document.slug) for document in documents)
        if len(targets) == 1:
            yield Output(path, label, work(document_pages.short_page_of, code, *targets[0]), documents[0])
        else:
            yield Output(path, label, work(document_pages.choice_page, code, *targets))


def _shelves(reads: Reads) -> Iterator[Output]:
    for topic in reads.ask(topics):
        yield Output(ROOT / topic.path, f"Chủ đề: {topic.name}", work(document_pages.topic_page, str(topic.path)))
    for month in reads.ask(months):
        yield Output(ROOT / month.path, month.heading, work(document_pages.month_page, str(month.path)))
    for village in reads.library.commune.villages:
        name = titles_in(reads)(village.name)
        make = work(document_pages.village_site_page, village.id)
        yield Output(ROOT / village_page(village), name, make, village=village)


def _files(reads: Reads, page_outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield every file that is no page; phones keep some of *page_outputs*, which the service worker lists."""
    for name in ASSETS:
        yield Output(ROOT / asset_path(name), f"Tệp của trang: {name}", work(_asset, name))
    yield from picture_outputs(reads)
    yield from attachment_outputs(reads)
    yield from calendar_outputs(on_site(reads, reads.library.listed))
    yield from search_outputs(reads)
    yield from numbers_output(reads)
    for path in feed_paths(reads):
        yield Output(ROOT / path, f"Nguồn tin: {path}", work(feed, str(path)), late=True)
    yield from alert_outputs(reads)
    kept = [output.path for output in page_outputs if is_kept(output, reads.today)]
    keep = work(worker, *(str(path.relative_to(ROOT)) for path in kept))
    yield Output(ROOT / "sw.js", "sw.js", keep, parents=tuple(kept), batch="worker")
    for path, make in _for_machines(reads):
        yield Output(ROOT / path, str(path), make)


def _for_machines(reads: Reads) -> Iterator[tuple[PurePosixPath, Work]]:
    yield PurePosixPath("site.webmanifest"), work(web_manifest)
    yield PurePosixPath("robots.txt"), work(well_known.robots)
    for name in ("_headers", "nginx.conf", "web.config"):
        yield PurePosixPath(name), work(_headers, name)
    if reads.library.commune.web:
        yield PurePosixPath("sitemap.xml"), work(well_known.sitemap)
    if reads.library.facts.may_publish(SECURITY_CONTACT):
        yield PurePosixPath(SECURITY), work(well_known.security)


def _asset(reads: Reads, name: str) -> Made:
    return Made(reads.template(f"site/{name}"))


def _headers(reads: Reads, name: str) -> Made:
    rules = policy.policy(style_sheets(reads), reads.address, forever=(str(ASSET_FOLDER), str(PICTURE_FOLDER)))
    write = {"_headers": policy.underscore_headers, "nginx.conf": policy.nginx, "web.config": policy.web_config}
    return made(write[name](rules))


def _batch(page: pages.Page) -> str:
    """Return the batch of *page*: the pages that show what is broadcast are made together, since that costs much."""
    return "on air" if page in (pages.HOME, pages.TODAY) else ""
