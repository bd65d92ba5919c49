"""Notices that were withdrawn → the page that says so and why: all that is left of them, for who has their address."""

from generator.channels.site import pages
from generator.channels.site.finished_page import filled_page
from generator.channels.site.frame import PageFrame
from generator.making.reads import Reads
from generator.outputs import Made
from generator.routes import page_of

WITHDRAWN = "Thông báo đã rút"
"""What stands for the title of a withdrawn notice."""
_ABOUT = "Thông báo này đã rút, bà con không làm theo nữa."


def withdrawn_page(reads: Reads, slug: str) -> Made:
    """Return the page of the withdrawn notice *slug*."""
    notice = next(row for row in reads.library.withdrawn if row.slug == slug)
    frame = PageFrame(reads, page_of(notice), WITHDRAWN, _ABOUT, notice.updated, (pages.HOME, pages.NOTICES))
    return filled_page(reads, "withdrawn", frame, {"notice": notice})
