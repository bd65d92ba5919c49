"""Check that the form of the office for its report, where it has one, can be filled in."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import results as messages
from generator.official.document import OfficialDocument
from generator.official.word import OWN_FORM, NoForm, word_of
from generator.source import Position

_TRIED = OfficialDocument(("",), "", "", 2026, "", "", (), "", "", ())


def check_own_form(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield an error where media/ has a form of the report that no report can be put in."""
    content = context.written.media.get(OWN_FORM)
    if content is None:
        return
    try:
        word_of(_TRIED, content)
    except NoForm:
        folder = context.written.commune.places.path.parent
        yield messages.no_form(Position(PurePosixPath(folder, "media", OWN_FORM)))
