"""Designed sheets: each kind is a channel, which prints a sheet for each subject of each of its designs.

`villages` makes them out to each village.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.channels.sheets.texts import (
    DESIGNED,
    FOLDER,
    SheetText,
    announcement_fits,
    sheet_of,
    text_of,
    text_of_commune,
)
from generator.making.reads import Reads
from generator.model import Guide, Listed, Switch
from generator.outputs import Made, Output, made_of, work
from generator.pdf.sheet import Sheet
from generator.said import Said
from generator.sheets.catalogue import DESIGNS, design_of, label_of
from generator.sheets.design import MONO, Design
from generator.sheets.illustrated import illustrated


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a sheet: a document or, without one, the commune's own matter *slug*."""

    slug: str
    document: Guide | Listed | None = None
    label: str = ""


def plan(reads: Reads, kind: str) -> Iterator[Output]:
    """Plan the sheets of all designs of the *kind* of that name."""
    for design in DESIGNS:
        if design.kind.name == kind:
            yield from plan_design(reads, design)


def plan_design(reads: Reads, design: Design) -> Iterator[Output]:
    """Plan a sheet of *design* for each of its subjects, in each of its looks."""
    for subject in _subjects(reads, design):
        for look in design.looks:
            yield Output(
                FOLDER / look / f"{subject.slug}.pdf",
                label_of(look, subject.label),
                work(print_design, look, subject.slug),
                subject.document,
                until=last_day(reads, subject.document),
                design=look,
                batch=f"{design.name} {subject.slug}",
            )


def _subjects(reads: Reads, design: Design) -> Iterator[Subject]:
    """Yield the subjects of *design*: guides, then notices that are short enough, then the commune's own matters."""
    for guide in reads.library.guides:
        if design.guides(guide):
            yield Subject(guide.slug, guide)
    for notice in reads.library.listed if design.notices else ():
        if notice.goes_to(design.kind.name) and in_use(reads, notice) and reads.recall(fits_poster, notice.slug, False):  # noqa: FBT003
            yield Subject(notice.slug, notice)
    commune = reads.library.commune
    if design.scanned and not (commune.hotline or commune.short_web or reads.address):
        return
    for slug, matter in design.own.items():
        yield Subject(slug, label=matter.label)


def print_design(reads: Reads, look: str, slug: str) -> Made:
    """Return the sheet about *slug* in *look* (a design's name, with “-mono” for black and white) as a PDF."""
    sheet, said = laid_out(reads, look, text_about(reads, design_of(look), slug))
    return made_of(said, reads.print(sheet))


def text_about(reads: Reads, design: Design, slug: str) -> SheetText:
    """Return the text of a sheet of *design* about *slug*: a document, or one of the commune's own matters."""
    matter = design.own.get(slug)
    if matter:
        return text_of_commune(reads, matter)
    document = reads.library.guide(slug) or reads.library.notice(slug)
    assert document is not None
    return text_of(document, reads, linked=design.linked)


def laid_out(reads: Reads, look: str, text: SheetText, *, draft: bool = False) -> tuple[Sheet, Said]:
    """Return the sheet that says *text* in *look*, and the facts in it; a *draft* is marked as one in any case."""
    design = design_of(look)
    if look.endswith(MONO):  # black on bare paper, without any grey
        text = text.in_black()
    return sheet_of(
        text,
        reads,
        design.template,
        DESIGNED,
        design.style,
        level=design.level,
        flip=design.flip,
        draft=draft,
        look="mono" if look.endswith(MONO) else text.wording.look,
        sheet=illustrated(design, text.wording, text.dial_payload, text.address),
    )


def in_use(reads: Reads, notice: Listed) -> bool:
    """Return whether sheets about *notice* are still of use on the day of the build."""
    last = last_day(reads, notice)
    return last is None or last >= reads.today


def last_day(reads: Reads, document: Guide | Listed | None) -> date | None:
    """Return the last day on which a sheet about *document* is of use; None if it always is, as with `keep_sheets`."""
    if isinstance(document, Listed) and reads.library.commune.keep_sheets is Switch.NO:
        return document.expires
    return None


def fits_poster(reads: Reads, slug: str, made_out: bool) -> bool:  # noqa: FBT001 - a question's arguments are plain
    """Return whether the notice *slug* is short enough for a poster, or for one that is *made_out* to a village."""
    notice = reads.library.notice(slug)
    return notice is not None and announcement_fits(notice, reads.library, made_out=made_out)
