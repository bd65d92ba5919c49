"""Designed sheets: each kind is a channel that prints one for all that its designs are about.

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


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sheet is about: a document, or what *slug* stands for where a sheet speaks for the commune."""

    slug: str
    document: Guide | Listed | None = None
    label: str = ""


def plan(reads: Reads, kind: str) -> Iterator[Output]:
    """Plan the sheets of the designs of one *kind*, by its name."""
    for design in DESIGNS:
        if design.kind.name == kind:
            yield from plan_design(reads, design)


def plan_design(reads: Reads, design: Design) -> Iterator[Output]:
    """Plan a sheet of *design* for all that it is about, in colour and in black and white."""
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
    """Yield what there are sheets of *design* about: guides, then notices that are short enough, then its own."""
    for guide in reads.library.guides:
        if design.guides(guide):
            yield Subject(guide.slug, guide)
    for notice in reads.library.listed if design.notices else ():
        if notice.goes_to(design.kind.name) and in_use(reads, notice) and reads.recall(fits_poster, notice.slug, False):  # noqa: FBT003
            yield Subject(notice.slug, notice)
    for slug, own in design.own.items():
        yield Subject(slug, label=own.label)


def print_design(reads: Reads, look: str, slug: str) -> Made:
    """Return the sheet about *slug* in *look*, the name of a design and “-mono” for black and white, as a PDF."""
    sheet, said = laid_out(reads, look, text_about(reads, design_of(look), slug))
    return made_of(said, reads.print(sheet))


def text_about(reads: Reads, design: Design, slug: str) -> SheetText:
    """Return what a sheet of *design* about *slug* says: a document, or a matter of the commune's own."""
    own = design.own.get(slug)
    if own:
        return text_of_commune(reads, own.headline, own.summary)
    document = reads.library.guide(slug) or reads.library.notice(slug)
    assert document is not None
    return text_of(document, reads, linked=design.linked)


def laid_out(reads: Reads, look: str, text: SheetText, *, draft: bool = False) -> tuple[Sheet, Said]:
    """Return the sheet that says *text* in *look*, and the facts in it; a *draft* is marked in any case."""
    design = design_of(look)
    return sheet_of(
        text,
        reads,
        design.template,
        DESIGNED,
        design.style,
        level=design.level,
        draft=draft,
        look="mono" if look.endswith(MONO) else text.wording.look,
        sheet=design.lay_out(text.wording, text.dial_payload, text.address),
    )


def in_use(reads: Reads, notice: Listed) -> bool:
    """Return whether sheets about *notice* are still of use on the day of the build."""
    last = last_day(reads, notice)
    return last is None or last >= reads.today


def last_day(reads: Reads, document: Guide | Listed | None) -> date | None:
    """Return the last day on which a sheet about *document* is of use; with `keep_sheets` there is none."""
    if isinstance(document, Listed) and reads.library.commune.keep_sheets is Switch.NO:
        return document.expires
    return None


def fits_poster(reads: Reads, slug: str, made_out: bool) -> bool:  # noqa: FBT001 - a question's arguments are plain
    """Return whether the notice *slug* is short enough for a poster, also one that is *made_out* to a village."""
    notice = reads.library.notice(slug)
    return notice is not None and announcement_fits(notice, reads.library, made_out=made_out)
