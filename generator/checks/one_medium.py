"""Check that words that are read everywhere are true everywhere: “trang này” is wrong on paper, and on the air."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import wording as messages
from generator.model import Commune
from generator.text.one_medium import words_of_one_medium

_ALONE = ("site",)  # the channels of a document that is on no other medium


def check_one_medium(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each text that speaks of the page, or of the paper, that it stands on."""
    for document in context.records():
        if isinstance(document, Commune) or document.channels == _ALONE:
            continue
        for location, text in context.texts(document):
            words = words_of_one_medium(text.raw)
            if words:
                yield messages.one_medium(document.places.find(location, words), words)
