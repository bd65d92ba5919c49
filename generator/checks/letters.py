"""Check that the typeface has every letter that a text uses: a sheet cannot be printed with another one's."""

from collections.abc import Iterator
from html import unescape  # as Markdown does: “&#8594;” is an arrow

from generator.checks.extract import Looked
from generator.diagnostics import Diagnostic
from generator.messages import fit as messages
from generator.model import texts
from generator.sheets.typesetting.fit import lacking


def check_letters(looked: Looked) -> Iterator[Diagnostic]:
    """Yield a problem for each text, and each fact, with letters or signs that cannot be printed."""
    library = looked.written
    for document in looked.records():
        for location, text in texts(document):
            letters = lacking(unescape(text.raw))
            if letters:
                yield messages.letters_not_printable(document.places.at(location), letters)
    facts = {} if looked.alone else library.facts.facts
    for key, fact in facts.items():
        for name, said in (("value", fact.value), ("source", fact.source)) if fact.may_be_published else ():
            letters = lacking(unescape(said or ""))
            if letters:
                yield messages.letters_not_printable(library.places("facts.yaml").at(("facts", key, name)), letters)
