"""What the channels of designed sheets share: which looks there are, and how a laid-out sheet becomes a PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics import Refused
from generator.making.reads import Reads
from generator.messages import operator
from generator.model import Announcement, Guide, Holdings
from generator.pdf.sheet import Sheet, Variant
from generator.rendering.qr import fits
from generator.rendering.slots import mark
from generator.routes import longest_code
from generator.said import Said, plain
from generator.sheets.notice_poster import misfits
from generator.sheets.parts.call import MOST_MODULES, longest_site
from generator.sheets.parts.village_strip import NAME
from generator.sheets.wording import Wording, metadata, read_commune, read_wording

FOLDER = PurePosixPath("print")
DESIGNED = "print/sheets.css"
"""The stylesheet that designed sheets share."""


@dataclass(frozen=True, slots=True)
class SheetText:
    """The words of a sheet and the payloads of its codes, facts marked; *day* is when they were last changed."""

    wording: Wording
    dial: str
    address: str | None
    day: date

    @property
    def dial_payload(self) -> str:
        """Return what the code to dial says."""
        return plain(self.dial)

    def made_out(self, villages: Sequence[tuple[str, str, str]]) -> "SheetText":
        """Return the same for a sheet to be made out to any of *villages*: their names, and whom to ask there."""
        title = f"{self.wording.title}, {mark(NAME)}"
        return replace(self, wording=replace(self.wording, villages=tuple(villages), title=title))


def text_of(document: Guide | Announcement, reads: Reads, *, linked: bool = True) -> SheetText:
    """Return what a sheet about *document* may say. A *linked* sheet opens the link of its document."""
    wording = read_wording(document, reads.library.commune, reads.library.facts, reads.words)
    dial = f"tel:{wording.call}"
    # A store's address is confirmed, or its block has fallen; it may still be too long for a code.
    if linked and wording.link and fits(plain(wording.link[1]), 1, MOST_MODULES):
        label, dial = wording.link
        wording = replace(wording, scan=label)
    return SheetText(wording, dial, reads.short_address(document), document.updated)


def text_of_commune(reads: Reads, headline: str, summary: str) -> SheetText:
    """Return what a sheet of the commune's own says; its address is the site's."""
    commune = reads.library.commune
    wording = read_commune(commune, reads.library.facts, reads.words, headline, summary)
    base = commune.short_web or reads.address
    return SheetText(wording, f"tel:{wording.call}", base.rstrip("/") if base else None, _newest(reads))


def announcement_fits(notice: Announcement, library: Holdings, *, made_out: bool = False) -> bool:
    """Return whether *notice* is short enough for a poster, whatever the site's address will be.

    A poster that is *made out* to a village has its strip at the foot.
    """
    return not misfits(notice, library.commune, library.facts, made_out=made_out)


def sheet_of(
    text: SheetText,
    reads: Reads,
    template: str,
    *styles: str,
    level: str = "Q",
    variant: Variant = "pdf/ua-1",
    draft: bool = False,
    **values: Any,  # noqa: ANN401 - whatever the template shows
) -> tuple[Sheet, Said]:
    """Return *template* filled with *text* and *values*, ready to be printed, and the facts it says."""
    wording = text.wording
    html = reads.fill(
        template,
        about=metadata(wording, text.day),
        wording=wording,
        dial=text.dial,
        dial_alt=f"Mã QR: {wording.scan}, {text.dial.removeprefix('tel:')}",
        address=text.address,
        **values,
    )
    return reads.sheet(html, *styles, variant=variant, level=level, draft=draft)


def _newest(reads: Reads) -> date:
    """Return the day a sheet of no document is from: when any text was last changed. Another day prints the same."""
    return reads.ask(newest_text) or reads.today


def newest_text(reads: Reads) -> date | None:
    """Return the day on which a text was last changed."""
    return max((document.updated for document in reads.library.documents()), default=None)


def refuse_long_address(library: Holdings, address: str | None) -> None:
    """Refuse the *address* of a command, if it would be printed in codes too fine for the smallest sheet.

    What `web` and `short_web` say has been checked.
    """
    longest = longest_site(longest_code((*library.guides, *library.listed, *library.campaigns)))
    if address and not library.commune.short_web and len(address.rstrip("/").encode()) > longest:
        raise Refused(operator.address_too_long(address, longest))
