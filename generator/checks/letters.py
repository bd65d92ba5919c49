"""Check that the typeface has every letter that a text uses: a sheet cannot be printed with another one's."""

from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Diagnostic
from generator.messages import fit as messages
from generator.model import Library, texts
from generator.rendering.fit import lacking


def check_letters(library: Library, _today: date) -> Iterator[Diagnostic]:
    """Yield a problem for each text, and each fact, with letters or signs that cannot be printed."""
    for document in (library.commune, *library.documents()):
        for location, text in texts(document):
            letters = lacking(text.raw)
            if letters:
                yield messages.letters_not_printable(document.places.at(location), letters)
    for key, fact in library.facts.facts.items():
        letters = lacking(fact.value or "") if fact.may_be_published else ()
        if letters:
            yield messages.letters_not_printable(library.facts.places.at(("facts", key, "value")), letters)
