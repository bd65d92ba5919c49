"""Check that no public text speaks of what the office has still to find out: a resident is told what to do instead."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import library as messages
from generator.text.inner_state import inner_state_in

_SAYS_SO = ("foot_note",)
"""The text of the commune in which it tells readers that its site is on trial (docs/decisions/approval.md)."""


def check_inner_state(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each text that says that something waits to be confirmed, or will be added."""
    for document in context.records():
        for location, text in context.texts(document):
            words = inner_state_in(text.raw) if location != _SAYS_SO else ""
            if words:
                yield messages.inner_state(document.places.find(location, words), words)
