"""Check that the commune's address fits a code, and that texts fit the strip at the foot of a village's sheets.

These need no design of a sheet: a website without sheets is checked without importing them.
"""

from collections.abc import Iterator

from generator.checks.extract import CheckContext, Extract
from generator.diagnostics import Diagnostic
from generator.messages import fit as messages
from generator.routes import longest_code
from generator.said import Words, filled
from generator.sheets.parts.call import longest_site
from generator.sheets.parts.village_strip import FIRST, NAME, SECOND, excess, texts_of
from generator.terms import naming_of


def check_fit(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for an address that is too long for a code, and for each text too long for a village's strip."""
    library = context.written
    commune = library.commune
    address = commune.short_web or commune.web
    code_length = longest_code((*library.guides, *library.every, *library.campaigns))
    longest = longest_site(code_length)
    if address and len(address.rstrip("/").encode()) > longest:
        where = "short_web" if commune.short_web else "web"
        yield messages.address_too_long(commune.places.at((where,)), longest, code_length)
    yield from _strips(context.published)


def words_in(library: Extract) -> Words:
    """Return what fills the facts of *library* that may be published into a text."""
    facts = {key: fact.value for key, fact in library.facts.facts.items() if fact.may_be_published and fact.value}
    return lambda text: filled(text, facts)


def _strips(library: Extract) -> Iterator[Diagnostic]:
    """Yield a problem for each text that is too long for the strip at the foot of a village's sheets."""
    commune, reported, words = library.commune, set(), words_in(library)
    head = naming_of(commune, words).head
    for index, village in enumerate(commune.villages):
        here = ("villages", index)
        lines = [
            *([(*here, "head", "name")] if village.head and village.head.phone else []),
            *([(*here, "help_place")] if village.help_place else []),
            ("help_desk", "name"),
            ("organisation",),
        ]
        places = dict(zip((NAME, FIRST, SECOND), ((*here, "name"), *lines), strict=False))
        for slot, cut in excess(texts_of(village, commune, head, words)).items():
            if places[slot] not in reported:
                reported.add(places[slot])
                yield messages.too_long_for_strip(commune.places.at(places[slot]), cut)
