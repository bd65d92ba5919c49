"""Check that every document fits the sheets it is printed on, measured as it will be set."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.checks.extract import Extract, Looked
from generator.diagnostics import Diagnostic
from generator.messages import fit as messages
from generator.model import Guide
from generator.rendering import door, leaflet, poster, strips, trifold
from generator.rendering.call import longest_site
from generator.rendering.faults import Fault
from generator.rendering.village_strip import ANY_VILLAGE, FIRST, NAME, SECOND, excess, texts_of
from generator.rendering.wording import Wording, read_wording
from generator.routes import longest_code, short_code, short_page
from generator.said import filled
from generator.source import Position


def check_fit(looked: Looked) -> Iterator[Diagnostic]:
    """Yield a problem for each text that is too long for a sheet, and for an address too long for a code."""
    library = looked.written
    address = library.commune.short_web or library.commune.web
    letters = longest_code((*library.guides, *library.every, *library.campaigns))
    longest = longest_site(letters)
    if address and len(address.rstrip("/").encode()) > longest:
        where = "short_web" if library.commune.short_web else "web"
        yield messages.address_too_long(library.commune.places.at((where,)), longest, letters)
        address = None
    facts = {key: fact.value for key, fact in library.facts.facts.items() if fact.may_be_published and fact.value}
    settled = looked.published
    yield from _strips(settled, facts)
    for guide in settled.guides:
        wording = read_wording(guide, settled.commune, settled.facts, lambda text: filled(text, facts))
        code = short_page(short_code(guide)).parent if guide.goes_to("site") else None
        short = f"{address.rstrip('/')}/{code}" if address and code else None
        for sheet, faults in _in_communes_and_villages(guide, wording, short, settled):
            yield from _told(library, guide, faults, sheet)


def _strips(library: Extract, facts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield a problem for each text that is too long for the strip at the foot of a village's sheets."""
    commune, told = library.commune, set()
    for index, village in enumerate(commune.villages):
        own = ("villages", index)
        lines = [
            *([(*own, "head", "name")] if village.head and village.head.phone else []),
            *([(*own, "help_place")] if village.help_place else []),
            ("help_desk", "name"),
            ("organisation",),
        ]
        places = dict(zip((NAME, FIRST, SECOND), ((*own, "name"), *lines), strict=False))
        for slot, cut in excess(texts_of(village, commune, lambda text: filled(text, facts))).items():
            if places[slot] not in told:
                told.add(places[slot])
                yield messages.too_long_for_strip(commune.places.at(places[slot]), cut)


def _in_communes_and_villages(
    guide: Guide, wording: Wording, address: str | None, library: Extract
) -> Iterator[tuple[str, tuple[Fault, ...]]]:
    """Yield what does not fit each sheet; of a sheet made out to a village, what its strip leaves no room for."""
    made_out = replace(wording, villages=(ANY_VILLAGE,))
    sheets = list(_sheets(guide, wording, address))
    yield from sheets
    if library.commune.villages:
        for (sheet, alone), (_, faults) in zip(sheets, _sheets(guide, made_out, address), strict=True):
            if not alone:
                yield f"{sheet}, theo thôn", faults


def _sheets(guide: Guide, wording: Wording, address: str | None) -> Iterator[tuple[str, tuple[Fault, ...]]]:
    """Yield the name of each sheet that *guide* is printed on, and what does not fit it."""
    dial = f"tel:{wording.call}"
    if guide.goes_to("poster"):
        for form in poster.FORMATS:
            yield form.label, poster.lay_out(wording, form, dial, address).faults
        if guide.action:
            yield strips.LABEL, strips.lay_out(wording, dial, address).faults
    if guide.goes_to("leaflet"):
        yield leaflet.LABEL, leaflet.lay_out(wording, dial, address).faults
        yield trifold.LABEL, trifold.lay_out(wording, dial, address).faults
        if guide.action:
            yield door.LABEL, door.lay_out(wording, dial).faults


def _told(library: Extract, settled: Guide, faults: tuple[Fault, ...], sheet: str) -> Iterator[Diagnostic]:
    guide = library.guide(settled.slug) or settled
    for fault in faults:
        yield messages.too_long_for_sheet(_place(guide, settled, fault), fault.part, fault.cut, sheet)


def _place(guide: Guide, settled: Guide, fault: Fault) -> Position:
    if fault.part == "headline":
        return guide.places.at(("headline" if guide.headline else "title",))
    # A step that waits for its facts may be gone from the sheet; then the list is named, not one of it.
    if fault.part == "steps" and len(guide.steps) == len(settled.steps):
        return guide.places.at(("steps", fault.index, "title"))
    return guide.places.at((fault.part,))
