"""Check that what looks like a list is one: otherwise pages show a blob, and loudspeakers read one sentence."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import library as messages
from generator.text.list_slips import WhyNoList, list_slips


def check_lists(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each list without an empty line before it, or with signs that Markdown does not know."""
    for record in context.records():
        for location, text in context.texts(record):
            if "\n" not in text.raw.strip():
                continue
            for found in list_slips(text.raw):
                at = record.places.inside(location, text.raw, found.offset)
                if found.slip is WhyNoList.NO_GAP:
                    yield messages.list_without_gap(at)
                else:
                    yield messages.list_with_sign(at, found.sign)
