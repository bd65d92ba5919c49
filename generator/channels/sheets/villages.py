"""Sheets made out to each village, and bound into files for whoever prints them: by village, and by design.

A sheet is laid out once for all villages (pdf/stamp.py); each village then costs a millisecond. The website does not
offer these files.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import PurePosixPath

from generator.channels.sheets.designed import fits_poster, laid_out, plan_design, text_about
from generator.channels.sheets.texts import FOLDER, SheetText
from generator.making.reads import Reads
from generator.model import Listed, Village
from generator.outputs import Made, Output, made, made_of, together, work
from generator.pdf.sheet import Sheet
from generator.said import Said, plain, unmarked
from generator.sheets.catalogue import MADE_OUT, design_of, label_of
from generator.sheets.design import MONO, MONO_LABEL, Design
from generator.sheets.illustrated import illustrated
from generator.sheets.parts.village_strip import FIRST, NAME, NO_PHONE, SECOND, SLOTS, parts_of, texts_of
from generator.terms import within_sentence

PLACE = FOLDER / "villages"
ONE_SIDED, TWO_SIDED = "mot-mat", "hai-mat"
BOOKS = {ONE_SIDED: "Mọi tờ một mặt", TWO_SIDED: "Mọi tờ hai mặt"}
LOOKS = {"": "", MONO: MONO_LABEL}


@dataclass(frozen=True, slots=True)
class SlottedSheet:
    """A sheet laid out for any village: the *choices* that may fill each slot, and the facts that every copy *says*."""

    sheet: Sheet
    choices: dict[str, tuple[str, ...]]
    says: Said


def plan(reads: Reads) -> Iterator[Output]:
    """Plan every sheet for every village, then the books of each village, then one for each design.

    What is printed on one side and what on both are two books: in one, a front would land on the back of another sheet.
    """
    sheets = [sheet for sheet in _sheets(reads) if sheet.until is None or sheet.until >= reads.today]
    yield from sheets
    if not sheets:
        return
    by_village: dict[str, list[Output]] = {}
    for sheet in sheets:
        if sheet.village:
            by_village.setdefault(sheet.village.id, []).append(sheet)
    for village in reads.library.commune.villages:
        of_village = by_village.get(village.id, [])
        for book, look in product(BOOKS, LOOKS):
            paths = [sheet.path for sheet in of_village if _book_of(sheet.design) == (book, look)]
            if paths:
                yield Output(
                    PLACE / village.id / f"{book}{look}.pdf",
                    f"{BOOKS[book]}{LOOKS[look]}, của {reads.terms.village}",
                    work(bind_of_village, village.id, book, look, *map(str, paths)),
                    village=village,
                    parents=tuple(paths),
                )
    order = {village.id: place for place, village in enumerate(reads.library.commune.villages)}
    for look in dict.fromkeys(sheet.design for sheet in sheets):
        same = [(order[sheet.village.id], sheet.path) for sheet in sheets if sheet.design == look and sheet.village]
        paths = [path for _, path in sorted(same, key=lambda pair: pair[0])]
        title = f"{label_of(look)} của mọi {reads.terms.village}"
        make = work(bind, title, *map(str, paths))
        yield Output(PLACE / f"{look}.pdf", title, make, parents=tuple(paths), design=look)


def make_out(reads: Reads, look: str, slug: str, place: str, everywhere: tuple[str, ...]) -> Made:
    """Return the sheet about *slug* in *look* for the village *place*, one of the villages *everywhere* it hangs in."""
    kinds = reads.ask(kinds_of, design_of(look).name, slug, everywhere)
    plate = reads.ask(plate_of, look, slug, next(kind for kind in kinds if place in kind))
    texts = reads.ask(strip_of, place)
    values = {slot: plain(text) for slot, text in texts.items()}
    content = reads.make_out(plate.sheet, plate.choices, values)
    return together(content, (made_of(plate.says), made("".join(texts.values()))))


def plate_of(reads: Reads, look: str, slug: str, villages: tuple[str, ...]) -> SlottedSheet:
    """Return the sheet about *slug* in *look*, laid out for all of *villages*."""
    texts = _texts_of(reads, villages)
    text = _made_out(text_about(reads, design_of(look), slug), texts)
    # One village with an unconfirmed fact marks the sheets of all as drafts: they are printed from one plate.
    sheet, says = laid_out(reads, look, text, draft=_awaited(reads, villages))
    choices = {slot: tuple(dict.fromkeys(its[slot] for its in texts)) for slot in SLOTS}
    return SlottedSheet(sheet, choices, says)


def kinds_of(reads: Reads, design: str, slug: str, everywhere: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the villages *everywhere* in one group, or those with the telephone of a head apart from those without.

    Each group has a plate of its own. They share one where a sheet of *design* about *slug* looks the same with it: its
    type is as large, and it has no line for the number, which would be a gap for those without one.
    """
    having, others = _by_phone(reads, everywhere)
    if not having or not others:
        return (everywhere,)
    apart = _differ(reads, design_of(design), slug, (everywhere, others, having))
    return (having, others) if apart or _awaited(reads, having) != _awaited(reads, others) else (everywhere,)


def _differ(reads: Reads, design: Design, slug: str, groups: Sequence[tuple[str, ...]]) -> bool:
    """Return whether the sheet of *design* about *slug* looks otherwise, laid out for one of *groups* of villages."""
    text = text_about(reads, design, slug)
    made_out = (_made_out(text, _texts_of(reads, group)) for group in groups)
    sheets = (illustrated(design, slotted.wording, slotted.dial_payload, slotted.address) for slotted in made_out)
    first = next(sheets)
    return any(sheet != first for sheet in sheets)


def _by_phone(reads: Reads, everywhere: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the villages *everywhere* that have the telephone of a head, and those that have none."""
    having, others = list[str](), list[str]()
    for village in everywhere:
        (others if parts_of(reads.ask(strip_of, village)[FIRST])[1] == NO_PHONE else having).append(village)
    return tuple(having), tuple(others)


def _texts_of(reads: Reads, villages: tuple[str, ...]) -> list[dict[str, str]]:
    """Return the texts of the strips of *villages*, without marks, in the order of the commune."""
    ordered = (village.id for village in reads.library.commune.villages if village.id in villages)
    return [{slot: plain(text) for slot, text in reads.ask(strip_of, village).items()} for village in ordered]


def _made_out(text: SheetText, texts: Sequence[Mapping[str, str]]) -> SheetText:
    return text.made_out([(its[NAME], its[FIRST], its[SECOND]) for its in texts])


def _awaited(reads: Reads, villages: tuple[str, ...]) -> bool:
    """Return whether a fact in the strip of one of *villages* is not confirmed yet."""
    return any(unmarked("".join(reads.ask(strip_of, village).values())).awaiting for village in villages)


def strip_of(reads: Reads, place: str) -> dict[str, str]:
    """Return the texts of the strip of the village *place*, in which facts are marked."""
    village = next(village for village in reads.library.commune.villages if village.id == place)
    return texts_of(village, reads.library.commune, reads.terms.head, reads.words)


def bind(reads: Reads, title: str, *paths: str) -> Made:
    """Return the sheets at *paths* as one file called *title*, in which facts are marked."""
    from generator.pdf.binding import bound  # noqa: PLC0415 - fonts are read and merged only where books are bound

    sheets = [reads.file(PurePosixPath(path)).made for path in paths]
    return together(bound([sheet.content for sheet in sheets], plain(title)), (made(title), *sheets))


def bind_of_village(reads: Reads, place: str, book: str, look: str, *paths: str) -> Made:
    """Return the sheets at *paths*, all those of the village *place* in one *book* and one *look*, as one file."""
    village = next(village for village in reads.library.commune.villages if village.id == place)
    return bind(reads, f"{BOOKS[book]}{LOOKS[look]} của {within_sentence(reads.words(village.name))}", *paths)


def _book_of(look: str) -> tuple[str, str]:
    """Return the book that sheets in *look* are bound into, and the end of its name."""
    return (TWO_SIDED if design_of(look).flip else ONE_SIDED), (MONO if look.endswith(MONO) else "")


def _sheets(reads: Reads) -> Iterator[Output]:
    """Yield every sheet for every village; those made from one plate come one after the other."""
    for design in MADE_OUT:
        for output in plan_design(reads, design):
            villages = _villages_of(output, reads)
            everywhere = tuple(village.id for village in villages)
            for village in villages:
                yield replace(
                    output,
                    path=PLACE / village.id / output.path.relative_to(FOLDER),
                    label=f"{output.label}, theo {reads.terms.village}",
                    make=work(make_out, output.design, output.path.stem, village.id, everywhere),
                    village=village,
                    batch=f"plate {output.design} {output.path.stem}",
                )


def _villages_of(output: Output, reads: Reads) -> Sequence[Village]:
    """Return the villages that *output* is made out to.

    A notice may concern some villages only; one that leaves no room for the strip of a village is made out to none.
    """
    notice, villages = output.about, reads.library.commune.villages
    if not isinstance(notice, Listed) or not villages:
        return villages
    if not reads.recall(fits_poster, notice.slug, True):  # noqa: FBT003 - a question's arguments are plain
        return ()
    return [village for village in villages if village.id in notice.villages or not notice.villages]
