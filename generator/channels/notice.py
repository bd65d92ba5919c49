"""Public notices: every announcement in the form that readers know from the board, on as many pages as it takes.

The state's name and motto stand only over what the commune's own office issued, numbered and signed (Nghị định
30/2020/NĐ-CP); no seal and no signature is imitated, and the sheet says that it is no original.
"""

from collections.abc import Iterator

from generator.channel import Channel, Made, Output, RenderContext, made_of
from generator.model import Announcement, Library, Priority
from generator.printed import FOLDER, said_on, sheet_of
from generator.rendering import fit
from generator.rendering.body import with_headings
from generator.rendering.fit import Frame
from generator.rendering.markup import to_html
from generator.rendering.wording import Wording
from generator.said import carrying, plain

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


def render(output: Output, context: RenderContext) -> Made:
    """Return the notice *output* as a PDF."""
    notice = output.document
    assert isinstance(notice, Announcement)
    said = said_on(output, context)
    issuer, name = context.words(notice.issuer), context.words(context.library.commune.name)
    sheet, says = sheet_of(
        output,
        context,
        said,
        "notice/notice.html.jinja",
        "notice/notice.css",
        variant="archive" if output.part == KEPT else "pdf/ua-1",
        notice=notice,
        title=fit.largest(said.wording.title, BOLD, TITLE, said.wording.keep),
        official=bool(notice.number and notice.signed) and plain(issuer) == plain(said.wording.organisation),
        urgent=notice.priority is Priority.URGENT,
        body=with_headings(to_html(context.words(notice.body))),
        letterhead=_letterhead(said.wording.organisation, name),
        ask=_whom_to_ask(said.wording),
        place=name.removeprefix("xã ").removeprefix("phường "),
        shown=(said.address or "").split("://")[-1],
        provenance=said.wording.provenance,
    )
    return made_of(says, context.printer.print(sheet))


def _whom_to_ask(wording: Wording) -> str:
    named = plain(wording.call) in plain(wording.call_name)
    return wording.call_name if named else f"{wording.call_name} {wording.call}"


def _letterhead(organisation: str, commune: str) -> tuple[str, ...]:
    """Return the office over the commune's name, as the decree sets them."""
    office = plain(organisation).removesuffix(plain(commune)).strip()
    if office == plain(organisation):
        return (organisation.upper(),)
    return office.upper(), carrying(plain(commune).upper(), organisation)


NOTICE = Channel("notice", LABEL, plan, render, offered=True)
ARCHIVE = Channel(KEPT, "Bản lưu trữ", plan_kept, render)
