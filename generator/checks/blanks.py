"""Check that no blank of a template is left in a text that people will read or hear."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import emergencies as messages
from generator.model import Announcement, texts
from generator.text.blanks import BLANK, blanks_in


def check_blanks(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each blank in a text that is no template, and for a template in which there is none."""
    for document in context.written.documents():
        if isinstance(document, Announcement) and document.is_template:
            if not any(blanks_in(text.raw) for _, text in texts(document)):
                yield messages.no_blank(document.places.at(("template",)))
            continue
        for location, text in texts(document):
            for found in BLANK.finditer(text.raw):
                yield messages.blank_left(document.places.inside(location, text.raw, found.start()), found[1])
