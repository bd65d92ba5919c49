"""Announcements → public notices in the form that readers know from the board, on as many pages as needed.

The state's name and motto head only notices that the commune's own office issued, numbered and signed (Nghị định
30/2020/NĐ-CP). No seal and no signature is imitated, and the sheet says that it is not the original.
"""

from collections.abc import Iterator

from markupsafe import Markup

from generator.broadcast.particulars import asked_about
from generator.channels.sheets.designed import last_day
from generator.channels.sheets.slug_links import with_addresses
from generator.channels.sheets.texts import FOLDER, sheet_of, text_of
from generator.making.reads import Reads
from generator.model import Announcement, Priority, WhomToAsk
from generator.outputs import Made, Output, made_of, work
from generator.rendering.markup import to_led_html
from generator.said import Words, carrying, plain
from generator.sheets.notice_size import BASE, size_of
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.fit import Frame
from generator.sheets.typesetting.weights import BOLD
from generator.sheets.wording import ASK_MORE, Wording
from generator.text.html_binding import bound_html, without_widows
from generator.text.passages import passages_of
from generator.text.persons import office_and_name
from generator.units import Millimetres

LABEL, KEPT_LABEL = "Bản niêm yết", "Bản lưu trữ, PDF/A"
KEPT = "archive"
SIGNED: tuple[Millimetres, Millimetres] = 76.0, 12 * 25.4 / 72
"""How wide the name above a signature may be, and its type (12 points), as in notice.css."""
TITLE = Frame(148, 60, 4.0, 5.3, 6, 1.3)  # in millimetres; as wide as the text between the margins


def plan(reads: Reads) -> Iterator[Output]:
    """Plan a notice for every announcement; it is black on white, so it needs no second look."""
    for notice in reads.library.listed:
        if notice.goes_to("notice"):
            path = FOLDER / "notice" / f"{notice.slug}.pdf"
            make = work(print_notice, "notice", notice.slug)
            yield Output(path, LABEL, make, notice, until=last_day(reads, notice), design="notice")


def plan_kept(reads: Reads) -> Iterator[Output]:
    """Plan the copy that an office files of every announcement that was put up: the same sheet as PDF/A."""
    for notice in reads.library.listed:
        if notice.goes_to("notice") and notice.published <= reads.today:
            path = FOLDER / KEPT / f"{notice.slug}.pdf"
            yield Output(path, KEPT_LABEL, work(print_notice, KEPT, notice.slug), notice, design=KEPT)


def print_notice(reads: Reads, kind: str, slug: str) -> Made:
    """Return the announcement *slug* as a PDF; *kind* is “notice”, or “archive” for PDF/A."""
    notice = reads.library.notice(slug)
    assert notice is not None
    text = text_of(notice, reads)
    issuer, name = reads.words(notice.issuer), reads.words(reads.library.commune.name)
    title = fit.largest(text.wording.title, BOLD, TITLE, text.wording.keep)
    passages = passages_of(plain(reads.words(notice.body)))
    to = "; ".join(plain(reads.words(addressee.text)) for addressee in notice.addressees)
    urgent = notice.priority is Priority.URGENT
    size = size_of(passages, title, to, urgent=urgent, code=bool(text.address))
    sheet, said = sheet_of(
        text,
        reads,
        "notice/notice.html.jinja",
        "notice/notice.css",
        variant="archive" if kind == KEPT else "pdf/ua-1",
        notice=notice,
        title=title,
        official=bool(notice.number and notice.signed) and plain(issuer) == plain(text.wording.organisation),
        urgent=urgent,
        body=_body(notice, reads),
        issuer=issuer_above_signature(issuer),
        signed=[line for part in notice.signed for line in office_and_name(reads.words(part.text))],
        letterhead=_letterhead(text.wording.organisation, name),
        office=text.wording.help_name,
        ask=_number_to_ask(text.wording, asked_about(notice, reads.library.commune, reads.words), reads.words),
        place=carrying(plain(name).removeprefix(f"{reads.terms.commune} "), name),
        shown=(text.address or "").split("://")[-1],
        provenance=text.wording.provenance,
    )
    return made_of(said, reads.print_saving(sheet, BASE, size))


def issuer_above_signature(issuer: str) -> fit.Setting:
    """Return the name of the *issuer* in capitals, in as few lines as its place takes, each as long as the others.

    >>> issuer_above_signature("Trung tâm Dịch vụ sự nghiệp công xã Việt Khê").lines
    ('TRUNG TÂM DỊCH VỤ', 'SỰ NGHIỆP CÔNG XÃ VIỆT KHÊ')
    """
    room, size = SIGNED
    most = max(1, len(plain(issuer).split()))
    ways = (fit.balance(issuer, BOLD, count) for count in range(1, most + 1))
    capitals = (tuple(line.upper() for line in lines) for lines in ways)
    fitting = (lines for lines in capitals if max(fit.width(line, BOLD, size) for line in lines) <= room)
    return fit.Setting(next(fitting, ()) or fit.wrap(issuer.upper(), BOLD, size, room), size)


def _body(notice: Announcement, reads: Reads) -> Markup:
    html = with_addresses(to_led_html(reads.words(notice.body)), reads)
    return Markup(without_widows(bound_html(html)))  # noqa: S704 - it was HTML before


def _number_to_ask(wording: Wording, asked: WhomToAsk, words: Words) -> str:
    """Return whom to call: the office that issued the notice, or else the hotline; an empty text if there is none."""
    if asked.text is None:
        return words(asked.number) if asked.number else ""
    if wording.call_name == ASK_MORE or not wording.call:
        return wording.call
    named = plain(wording.call) in plain(wording.call_name)
    return wording.call_name if named else f"{wording.call_name} {wording.call}"


def _letterhead(organisation: str, commune: str) -> tuple[str, ...]:
    """Return the lines of the letterhead: the office above the commune's name, as the decree has them."""
    office = plain(organisation).removesuffix(plain(commune)).strip()
    if office == plain(organisation):
        return (organisation.upper(),)
    return office.upper(), carrying(plain(commune).upper(), organisation)
