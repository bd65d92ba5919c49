"""Sheets made out to each village, and bound for the printer: by village, and by design.

A sheet is laid out once for all villages (rendering/stamp.py); each village costs a millisecond. These files are for
whoever prints them, so the website does not offer them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from generator import designs
from generator.channel import Channel, Made, Output, RenderContext, made, made_of, together
from generator.model import Announcement, Library, Village
from generator.printed import FOLDER, MONO, announcement_fits
from generator.rendering.binding import bound
from generator.rendering.sheet import Sheet
from generator.rendering.village_strip import FIRST, NAME, SECOND, texts_of
from generator.said import Said, plain, unmarked

PLACE = FOLDER / "villages"
ALL = "tat-ca"
LOOKS = {"": "Mọi tờ", MONO: "Mọi tờ đen trắng"}


@dataclass(frozen=True, slots=True)
class Plate:
    """A sheet laid out for any village, what may fill its slots, and what it says to all of them."""

    sheet: Sheet
    choices: dict[str, tuple[str, ...]]
    says: Said


def plan(library: Library) -> Iterator[Output]:
    """Plan every sheet for every village, then two files for each village, then one for each design."""
    sheets = list(_sheets(library))
    yield from sheets
    if not sheets:
        return
    for village in library.commune.villages:
        for look, label in LOOKS.items():
            yield Output(PLACE / village.id / f"{ALL}{look}.pdf", f"{label} của thôn", village=village, part=ALL + look)
    for part, label in {sheet.part: designs.label_of(sheet) for sheet in sheets}.items():
        yield Output(PLACE / f"{part}.pdf", f"{label} của mọi thôn", part=part)


def render(output: Output, context: RenderContext) -> Made:
    """Return the sheet of a village, or the sheets bound for the printer."""
    if output.village and not output.part.startswith(ALL):
        return _made_out(output, output.village, context)
    sheets = context.once("sheets of villages", lambda: tuple(_sheets(context.library)))
    if output.village:
        look, village = output.part.removeprefix(ALL), output.village
        title = f"{LOOKS[look]} của {context.words(village.name)}"
        wanted = [sheet for sheet in sheets if sheet.village == village and sheet.part.endswith(MONO) == bool(look)]
    else:
        title = output.label
        order = {village.id: place for place, village in enumerate(context.library.commune.villages)}
        same = [(sheet, sheet.village) for sheet in sheets if sheet.part == output.part and sheet.village]
        wanted = [sheet for sheet, village in sorted(same, key=lambda pair: order[pair[1].id])]
    sheets_made = [_made_out(sheet, sheet.village, context) for sheet in wanted if sheet.village]
    pdfs = [sheet.content for sheet in sheets_made]
    key = "-".join(("bound", plain(title), *(sha256(pdf).hexdigest() for pdf in pdfs)))
    content = context.printer.recall(key, lambda: bound(pdfs, plain(title)))
    return together(content, (made(title), *sheets_made))


def _sheets(library: Library) -> Iterator[Output]:
    """Yield every sheet for every village: those made from one plate one after the other."""
    for design in designs.MADE_OUT:
        for output in design.plan(library):
            for village in _villages_of(output, library):
                path = PLACE / village.id / output.path.relative_to(FOLDER)
                yield replace(output, path=path, label=f"{output.label}, theo thôn", village=village)


def _villages_of(output: Output, library: Library) -> Sequence[Village]:
    """Return the villages that *output* hangs in: a notice may concern some only, or fill its sheet without a strip."""
    notice, villages = output.document, library.commune.villages
    if not isinstance(notice, Announcement) or not villages:
        return villages
    if not announcement_fits(notice, library, made_out=True):
        return ()
    return [village for village in villages if village.id in notice.villages or not notice.villages]


def _made_out(output: Output, village: Village, context: RenderContext) -> Made:
    plate = context.once(f"plate {output.part} {output.path.stem}", lambda: _plate(output, context))
    texts = texts_of(village, context.library.commune, context.words)
    shown = {slot: plain(text) for slot, text in texts.items()}
    content = context.printer.make_out(plate.sheet, plate.choices, shown)
    return together(content, (made_of(plate.says), made("".join(texts.values()))))


def _plate(output: Output, context: RenderContext) -> Plate:
    """Lay the sheet out for all villages."""
    design, commune = designs.of(output), context.library.commune
    marked = [texts_of(village, commune, context.words) for village in _villages_of(output, context.library)]
    texts = [{slot: plain(text) for slot, text in its.items()} for its in marked]
    said = design.say(output, context).made_out([(its[NAME], its[FIRST], its[SECOND]) for its in texts])
    # A draft of one village marks the sheets of all: they are printed from one plate.
    awaited = any(unmarked("".join(its.values())).awaiting for its in marked)
    sheet, says = design.sheet(output, context, said, draft=awaited)
    choices = {slot: tuple(dict.fromkeys(its[slot] for its in texts)) for slot in (NAME, FIRST, SECOND)}
    return Plate(sheet, choices, says)


VILLAGES = Channel("villages", "Tờ theo thôn", plan, render)
