"""Check that the typeface has every letter that a text uses: a sheet cannot be printed with another one's."""

import re
from collections.abc import Iterator
from html import unescape  # as Markdown does: “&#8594;” is an arrow

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import fit as messages
from generator.model import Location, Places
from generator.sheets.typesetting.letters import lacking

_LETTER = re.compile(r"&#?\w+;|.", re.DOTALL)


def check_letters(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each text, and each fact, with letters or signs that cannot be printed."""
    library = context.written
    for document in context.records():
        for location, text in context.texts(document):
            yield from letters_in(document.places, location, text.raw)
    facts = {} if context.alone else library.facts.facts
    for key, fact in facts.items():
        for name, words in (("value", fact.value), ("source", fact.source)) if fact.may_be_published else ():
            yield from letters_in(library.places("facts.yaml"), ("facts", key, name), words or "")


def letters_in(places: Places, location: Location, text: str) -> Iterator[Diagnostic]:
    """Yield a problem at the first letter of *text* that cannot be printed, for all of them."""
    letters = lacking(unescape(text))
    if letters:
        first = next((found.start() for found in _LETTER.finditer(text) if lacking(unescape(found[0]))), 0)
        yield messages.letters_not_printable(places.inside(location, text, first), letters)
