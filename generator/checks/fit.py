"""Check that every document fits the sheets that it is printed on, with its texts measured."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.checks.extract import CheckContext, Extract
from generator.checks.strips import words_in
from generator.checks.typed import position_of
from generator.diagnostics import Diagnostic
from generator.fields import is_phone
from generator.messages import fit as messages
from generator.model import Announcement, Guide
from generator.rendering.pictures import can_be_printed, can_be_shown, drawing_size, faults_in, is_drawing, size_of
from generator.routes import short_code, short_page
from generator.sheets import notice_poster
from generator.sheets.catalogue import DESIGNS
from generator.sheets.misfits import Misfit
from generator.sheets.parts.body import first_for_pages
from generator.sheets.parts.call import longest_site
from generator.sheets.parts.village_strip import ANY_VILLAGE
from generator.sheets.wording import Wording, read_wording
from generator.source import Position
from generator.text.codes import LONGEST
from generator.text.passages import passages_of


@dataclass(frozen=True, slots=True)
class _CheckedSheet:
    """A sheet by its *name*: the texts that are too long for it, and the parts that are left out on it."""

    name: str
    faults: Sequence[Misfit]
    left_out: Sequence[Misfit]


def check_sheets(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each text of a guide that is too long for a sheet, and for each part that is left out."""
    published = context.published
    for guide in published.guides:
        written = next(written for written in context.written.guides if written.slug == guide.slug)
        wording = read_wording(guide, published.commune, published.facts, words_in(published))
        if wording.call and not is_phone(wording.call):  # checks.numbers tells it; no code could hold it
            continue
        sheets = list(_in_communes_and_villages(guide, wording, _short_address(guide, published), published))
        for sheet in sheets:
            for fault in sheet.faults:
                at = _place(written, guide, fault)
                yield messages.too_long_for_sheet(at, fault.part, fault.cut, sheet.name)
        yield from _left_out(written, guide, sheets)


def check_poster(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for a notice that is too long for a poster: it gets none."""
    published = context.published
    for notice in published.announcements:
        hotline = published.commune.hotline
        if not notice.goes_to("poster") or (hotline and not is_phone(words_in(published)(hotline))):
            continue
        in_villages = bool(published.commune.villages)
        faults = notice_poster.misfits(notice, published.commune, published.facts, made_out=in_villages)
        everywhere = (
            notice_poster.misfits(notice, published.commune, published.facts) if faults and in_villages else faults
        )
        name = notice_poster.LABEL if everywhere else f"{notice_poster.LABEL}{messages.MADE_OUT}"
        for fault in (everywhere or faults)[:1]:
            cut = max((misfit.cut for misfit in faults if misfit.part == fault.part), default=fault.cut)
            yield messages.no_poster(_place_on_poster(notice, published, fault), fault.part, cut, name)
        if not (everywhere or faults):
            yield from _picture(notice, published)


def _picture(notice: Announcement, published: Extract) -> Iterator[Diagnostic]:
    """Yield a warning for a picture that no sheet can print, or for which the poster has no room."""
    picture = notice.picture
    content = published.media.get(picture.file) if picture else None
    if picture is None or content is None or not can_be_shown(picture.file, content):
        return
    at = notice.places.at(("picture", "file"))
    if not can_be_printed(picture.file, content):
        if faults_in(content):  # checks.pictures reports it
            return
        yield messages.drawing_not_printed(at, picture.file)
        return
    size = drawing_size(content) if is_drawing(picture.file) else size_of(content)
    if not notice_poster.shows_picture(notice, published.commune, published.facts, size.width / size.height):
        yield messages.no_room_for_picture(at, notice_poster.LABEL)


def _place_on_poster(notice: Announcement, published: Extract, fault: Misfit) -> Position:
    """Return the place of the first piece of the body that no poster can show, or else of the text that is too long."""
    words = words_in(published)
    only_page = first_for_pages(words(notice.body)) if fault.part == "body" and not fault.cut else None
    if only_page is None:
        return notice.places.at((_field(notice, fault.part),))
    passages = passages_of(words(notice.body))
    return position_of(notice.places, ("body",), notice.body, words, passages, only_page.start)


def _short_address(guide: Guide, library: Extract) -> str | None:
    """Return the short address that is printed for *guide*, or None where it is too long (`strips`)."""
    address = library.commune.short_web or library.commune.web
    if not address or not guide.goes_to("site"):
        return None
    base = address.rstrip("/")
    return f"{base}/{short_page(short_code(guide)).parent}" if len(base.encode()) <= longest_site(LONGEST) else None


def _in_communes_and_villages(
    guide: Guide, wording: Wording, address: str | None, library: Extract
) -> Iterator[_CheckedSheet]:
    """Yield each sheet, and then each made out to a village, if the commune has any and it fits without the strip."""
    made_out = replace(wording, villages=(ANY_VILLAGE,))
    sheets = list(_sheets(guide, wording, address))
    yield from sheets
    if library.commune.villages:
        for alone, sheet in zip(sheets, _sheets(guide, made_out, address), strict=True):
            if not alone.faults:
                yield replace(sheet, name=f"{sheet.name}{messages.MADE_OUT}")


def _sheets(guide: Guide, wording: Wording, address: str | None) -> Iterator[_CheckedSheet]:
    """Yield the sheets that *guide* is printed on."""
    for design in DESIGNS:
        if design.guides(guide):
            laid_out = design.lay_out(wording, wording.dial, address)
            yield _CheckedSheet(design.label, laid_out.faults, laid_out.left_out)


def _left_out(guide: Guide, published: Guide, sheets: Sequence[_CheckedSheet]) -> Iterator[Diagnostic]:
    """Yield one warning for each part of *guide* that is left out, with the names of those sheets."""
    for part in dict.fromkeys(fault.part for sheet in sheets for fault in sheet.left_out):
        by_sheet = {sheet.name: fault for sheet in sheets for fault in sheet.left_out if fault.part == part}
        cuts = [fault.cut for fault in by_sheet.values()]
        # A sheet that is named already is not named again with a village's strip.
        named = [name for name in by_sheet if name.removesuffix(messages.MADE_OUT) not in by_sheet.keys() - {name}]
        at = _place(guide, published, next(iter(by_sheet.values())), of="text")
        yield messages.left_out(at, part, max(cuts) if all(cuts) else 0, named)


def _place(guide: Guide, published: Guide, fault: Misfit, of: str = "title") -> Position:
    """Return the place of what *fault* is about in *guide*, as written; of a step, the place of its field *of*."""
    # Steps that wait for their facts are not on the sheet; then the place is the list, not one step.
    if fault.part == "steps" and len(guide.steps) == len(published.steps):
        return guide.places.at(("steps", fault.index, of))
    return guide.places.at((_field(guide, fault.part),))


def _field(document: Guide | Announcement, part: str) -> str:
    """Return the field of *document* that is *part* of a sheet."""
    return "title" if part == "headline" and not getattr(document, "headline", None) else part
