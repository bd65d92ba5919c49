"""Check that telephone numbers in texts are facts: one typed into a text stays wrong when it changes."""

import re
from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import times as messages
from generator.model import Registry
from generator.text.telephones_in_lines import telephones_in

_BRACES = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_DIGITS = re.compile(r"\d[\s.()\-]*\d[\s.()\-]*\d")  # no number that is called is shorter
_RUN = re.compile(r"\+?\d[\d .()-]*")


def check_telephones(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each telephone number in a text that no fact holds."""
    known: frozenset[str] | None = None
    for document in context.written.documents():
        for location, text in context.texts(document):
            if not _DIGITS.search(text.raw):
                continue
            # A fact that is named keeps its place, so that what is found has the place at which it was typed.
            raw = _BRACES.sub(lambda braces: " " * len(braces[0]), text.raw)
            for found in telephones_in(raw):
                known = _numbers_of(context.written.facts) if known is None else known
                if _digits(found[0]) not in known:
                    at = document.places.inside(location, text.raw, found.start())
                    yield messages.unknown_telephone(at, found[0].strip())


def _numbers_of(facts: Registry) -> frozenset[str]:
    """Return the digits of every number in the values of *facts*, confirmed or not."""
    values = (fact.value for fact in facts.facts.values() if fact.value)
    return frozenset(_digits(run) for value in values for run in _RUN.findall(value))


def _digits(number: str) -> str:
    digits = "".join(filter(str.isdigit, number))
    return f"0{digits[2:]}" if number.strip().startswith("+84") else digits
