"""The single pages of the site: the path and the title of each, and when the site has it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.making.reads import Reads


def _always(_reads: Reads) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Page:
    """A single page: *part* names its template and its view, *about* says in a sentence what it holds.

    The site has it if *stands* returns true.
    """

    part: str
    path: PurePosixPath
    title: str
    about: str
    stands: Callable[[Reads], bool] = _always
    lang: str = "vi"
    listed: bool = True  # in the index of the site, in the sitemap and in the search


HOME = Page(
    "home",
    PurePosixPath("index.html"),
    "Trang chủ",
    "Hướng dẫn từng việc, thông báo mới và số điện thoại khẩn cấp.",
)
GUIDES = Page("guides", PurePosixPath("huong-dan.html"), "Hướng dẫn", "Mỗi bài một việc, làm theo từng bước.")
NOTICES = Page(
    "notices",
    PurePosixPath("thong-bao.html"),
    "Thông báo",
    "Thông báo mới nhất ở trên.",
)
CONTACT = Page(
    "contact",
    PurePosixPath("lien-he.html"),
    "Liên hệ và số khẩn cấp",
    "Số khẩn cấp, số điện thoại và địa chỉ các cơ quan.",
)
INDEX = Page("index", PurePosixPath("muc-luc.html"), "Mục lục", "Tên mọi trang, xếp theo loại.")
SEARCH = Page(
    "search",
    PurePosixPath("tim-kiem.html"),
    "Tìm kiếm",
    "Gõ có dấu hay không dấu đều tìm được.",
)
ENGLISH = Page(
    "english",
    PurePosixPath("contact-english.html"),
    "Contact in English",
    "Who to call, also in an emergency.",
    lang="en",
)
MISSING = Page(
    "missing", PurePosixPath("404.html"), "Không tìm thấy trang này", "Trang có thể đã đổi chỗ.", listed=False
)
SOURCES = Page(
    "sources",
    PurePosixPath("nguon.html"),
    "Thông tin lấy từ đâu",
    "Mỗi điều ghi trên trang này lấy từ đâu, ai đã xác nhận.",
)
DOWNLOADS = Page(
    "downloads",
    PurePosixPath("tai-ve.html"),
    "Tải về và in",
    "Áp phích, tờ gấp, thẻ để in ra hoặc lưu vào máy.",
)
TODAY = Page(
    "today",
    PurePosixPath("hom-nay.html"),
    "Hôm nay loa phát gì",
    "Loa phát gì, buổi nào, trong những ngày tới.",
    lambda reads: (
        any(campaign.airings for campaign in reads.library.campaigns) and bool(reads.library.commune.broadcast.slots)
    ),
)
RESULTS = Page(
    "results",
    PurePosixPath("ket-qua.html"),
    "Kết quả xử lý phản ánh",
    "Bà con báo những việc gì, việc nào đã được trả lời.",
    lambda reads: bool(reads.library.results),
)
LOST = Page(
    "lost",
    PurePosixPath("ngoai-mang.html"),
    "Máy đang mất mạng",
    "Những trang đọc được khi không có mạng.",
    listed=False,
)
VILLAGES = Page(
    "villages",
    PurePosixPath("thon.html"),
    "Các {village}",
    "Thông báo và nơi giúp đỡ ở từng {village}.",
    lambda reads: bool(reads.library.commune.villages),
)
CAMPAIGNS = Page(
    "campaigns",
    PurePosixPath("chien-dich.html"),
    "Các đợt tuyên truyền",
    "Loa phát gì, áp phích dán ở đâu, trong những tuần nào.",
    lambda reads: any(campaign.goes_to("site") for campaign in reads.library.campaigns),
)
ACCESS = Page(
    "access",
    PurePosixPath("tro-nang.html"),
    "Cam kết dễ đọc, dễ dùng",
    "Trang này được làm để ai cũng đọc được, kể cả người khiếm thị.",
)
PRIVACY = Page(
    "privacy",
    PurePosixPath("rieng-tu.html"),
    "Quyền riêng tư",
    "Trang này không ghi lại điều gì về người đọc.",
)

PAGES = (
    HOME,
    GUIDES,
    NOTICES,
    TODAY,
    RESULTS,
    CAMPAIGNS,
    VILLAGES,
    DOWNLOADS,
    CONTACT,
    SEARCH,
    INDEX,
    SOURCES,
    ACCESS,
    PRIVACY,
    ENGLISH,
    MISSING,
    LOST,
)
"""All single pages, in the order of the index."""


def standing(reads: Reads) -> tuple[Page, ...]:
    """Return the single pages that the site has."""
    parts = reads.ask(_parts_standing)
    return tuple(titled(reads, page) for page in PAGES if page.part in parts)


def titled(reads: Reads, page: Page) -> Page:
    """Return *page* with the words that this commune uses for its villages."""
    if "{" not in page.title:
        return page
    return replace(page, title=reads.terms.fill(page.title), about=reads.terms.fill(page.about))


def _parts_standing(reads: Reads) -> tuple[str, ...]:
    return tuple(page.part for page in PAGES if page.stands(reads))
