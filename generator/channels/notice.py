"""Public notices: every announcement in the form that readers know from the board, on as many pages as it takes.

The state's name and motto stand only over what the commune's own office issued, numbered and signed (Nghị định
30/2020/NĐ-CP); no seal and no signature is imitated, and the sheet says that it is no original.
"""

from collections.abc import Iterator

from generator.channel import Channel, Output, RenderContext
from generator.model import Announcement, Library, Priority
from generator.printed import FOLDER, said_on, sheet_of
from generator.rendering import fit
from generator.rendering.body import with_headings
from generator.rendering.fit import Frame
from generator.rendering.markup import to_html

LABEL, KEPT_LABEL = "Bản niêm yết", "Bản lưu trữ, PDF/A"
KEPT = "archive"
BOLD = 700
TITLE = Frame(148, 60, 4.0, 5.3, 6, 1.3)  # of the width between the margins, in millimetres


def plan(library: Library) -> Iterator[Output]:
    """Plan a notice for every announcement; it is black on paper, so it needs no twin."""
    for notice in library.announcements:
        if notice.goes_to("notice"):
            yield Output(FOLDER / "notice" / f"{notice.slug}.pdf", LABEL, notice, part="notice")


def plan_kept(library: Library) -> Iterator[Output]:
    """Plan what an office keeps of every announcement that was put up: the same sheet, fit to be read in many years."""
    for notice in library.announcements:
        if notice.goes_to("notice"):
            yield Output(FOLDER / KEPT / f"{notice.slug}.pdf", KEPT_LABEL, notice, part=KEPT)


def render(output: Output, context: RenderContext) -> bytes:
    """Return the notice *output* as a PDF."""
    notice = output.document
    assert isinstance(notice, Announcement)
    said = said_on(output, context)
    issuer = context.ledger.words(notice.issuer)
    name = context.ledger.words(context.library.commune.name)
    sheet = sheet_of(
        output,
        context,
        said,
        "notice/notice.html.jinja",
        "notice/notice.css",
        variant="archive" if output.part == KEPT else "pdf/ua-1",
        notice=notice,
        title=fit.largest(said.wording.title, BOLD, TITLE, said.wording.keep),
        official=bool(notice.number and notice.signed) and issuer == said.wording.organisation,
        urgent=notice.priority is Priority.URGENT,
        body=with_headings(to_html(context.ledger.words(notice.body))),
        letterhead=_letterhead(said.wording.organisation, name),
        ask=said.wording.call_name + ("" if said.wording.call in said.wording.call_name else f" {said.wording.call}"),
        place=name.removeprefix("xã ").removeprefix("phường "),
        shown=(said.address or "").split("://")[-1],
        provenance=said.wording.provenance,
    )
    return context.printer.print(sheet)


def _letterhead(organisation: str, commune: str) -> tuple[str, ...]:
    """Return the office over the commune's name, as the decree sets them."""
    office = organisation.removesuffix(commune).strip()
    return (office.upper(), commune.upper()) if office != organisation else (organisation.upper(),)


NOTICE = Channel("notice", LABEL, plan, render, offered=True)
ARCHIVE = Channel(KEPT, "Bản lưu trữ", plan_kept, render)
