"""Posters and leaflets made out to each village, and gathered for the printer: by village, and by design.

A sheet is laid out once for all villages (rendering/stamp.py); each village costs a millisecond. These files are for
whoever prints them, so the website does not offer them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.channel import Channel, Output, RenderContext
from generator.model import Guide, Library, Village
from generator.printed import DESIGNED, FOLDER, said_on, sheet_of
from generator.rendering import leaflet, poster
from generator.rendering.gathering import gathered
from generator.rendering.sheet import Sheet
from generator.rendering.village_strip import FIRST, NAME, SECOND

PLACE = FOLDER / "villages"
POSTER, LEAFLET = poster.A4.name, "leaflet"
LABELS = {POSTER: poster.A4.label, LEAFLET: leaflet.LABEL}
CHANNEL_OF = {POSTER: "poster", LEAFLET: "leaflet"}
ALL = "tat-ca"


@dataclass(frozen=True, slots=True)
class Plate:
    """A sheet laid out for any village, what may fill its slots, and what it used."""

    sheet: Sheet
    texts: dict[str, dict[str, str]]
    facts: dict[str, str]


def plan(library: Library) -> Iterator[Output]:
    """Plan every sheet for every village, then a file for each village, then one for each design."""
    villages = library.commune.villages
    if not villages:
        return
    for design, label in LABELS.items():
        for guide in _guides(library, design):
            for village in villages:
                path = PLACE / village.id / design / f"{guide.slug}.pdf"
                yield Output(path, f"{label}, theo thôn", guide, village, part=design)
    for village in villages:
        yield Output(PLACE / village.id / f"{ALL}.pdf", "Mọi tờ của một thôn", village=village, part=ALL)
    for design, label in LABELS.items():
        yield Output(PLACE / f"{design}.pdf", f"{label} của mọi thôn", part=design)


def render(output: Output, context: RenderContext) -> bytes:
    """Return the sheet of a village, or the sheets gathered for the printer."""
    library, villages = context.library, context.library.commune.villages
    if output.village and isinstance(output.document, Guide):
        return _made_out(output.part, output.document, output.village, context)
    if output.village:
        pairs = [(design, guide, output.village) for design in LABELS for guide in _guides(library, design)]
    else:
        pairs = [(output.part, guide, village) for village in villages for guide in _guides(library, output.part)]
    return gathered((_made_out(*pair, context) for pair in pairs), output.label)


def _guides(library: Library, design: str) -> Iterator[Guide]:
    return (guide for guide in library.guides if guide.goes_to(CHANNEL_OF[design]))


def _made_out(design: str, guide: Guide, village: Village, context: RenderContext) -> bytes:
    plate = context.once(f"plate {design} {guide.slug}", lambda: _plate(design, guide, context))
    context.ledger.facts.update(plate.facts)
    for payload in plate.sheet.codes.values():
        context.ledger.use_qr(payload)
    return context.printer.make_out(plate.sheet, _choices(plate), plate.texts[village.id])


def _choices(plate: Plate) -> dict[str, tuple[str, ...]]:
    return {slot: tuple(dict.fromkeys(texts[slot] for texts in plate.texts.values())) for slot in (NAME, FIRST, SECOND)}


def _plate(design: str, guide: Guide, context: RenderContext) -> Plate:
    """Lay the sheet out for all villages; what it says of each stands in its texts."""
    given = context.with_new_ledger()
    commune = context.library.commune
    texts = {village.id: _texts(village, given) for village in commune.villages}
    output = Output(PurePosixPath(), LABELS[design], guide, part=design)
    said = said_on(output, given, villages=[(its[NAME], its[FIRST], its[SECOND]) for its in texts.values()])
    if design == POSTER:
        laid = poster.lay_out(said.wording, poster.A4, said.dial, said.address)
        styles = (DESIGNED, "poster/a4.css")
        sheet = sheet_of(output, given, said, "poster/poster.html.jinja", *styles, poster=laid, form=poster.A4)
    else:
        folded = leaflet.lay_out(said.wording, said.dial, said.address)
        styles = (DESIGNED, "leaflet/leaflet.css")
        sheet = sheet_of(output, given, said, "leaflet/leaflet.html.jinja", *styles, leaflet=folded)
    return Plate(sheet, texts, dict(given.ledger.facts))


def _texts(village: Village, context: RenderContext) -> dict[str, str]:
    """Return the name of *village*, and whom or where to ask: a head's number stands there by consent only."""
    words = context.ledger.words
    lines = []
    if village.head and village.head.phone:
        lines.append(f"Trưởng thôn {words(village.head.name)}: {words(village.head.phone)}")
    if village.help_place:
        lines.append(f"Hỏi tại {words(village.help_place)}")
    commune = context.library.commune
    lines += [f"Hỏi tại {words(commune.help_desk.name)}", words(commune.organisation)]
    return {NAME: words(village.name), FIRST: lines[0], SECOND: lines[1]}


VILLAGES = Channel("villages", "Tờ theo thôn", plan, render)
