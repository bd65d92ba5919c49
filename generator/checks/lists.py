"""Check that what looks like a list or a paragraph is one: otherwise pages show a blob, or it stands like code."""

import re
from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import lists as messages
from generator.text.list_slips import WhyNoList, list_slips
from generator.text.passages import PassageKind, offsets_of, passages_of

_SET_IN = re.compile(r"^(?: {4}| {0,3}\t)[ \t]*\S", re.MULTILINE)
_FENCE = re.compile(r"[ \t>]*(?:```|~~~)")


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


def check_indents(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for the first lines of each text that Markdown takes for code, since blanks stand before them."""
    for record in context.records():
        for location, text in context.texts(record):
            offset = _set_in(text.raw)
            if offset is not None:
                yield messages.set_in_like_code(record.places.inside(location, text.raw, offset))


def _set_in(text: str) -> int | None:
    """Return where the first piece of code in *text* begins that stands between no fences; None where there is none."""
    if not _SET_IN.search(text):
        return None
    passages = passages_of(text)
    offsets = offsets_of(text, passages)
    for passage in passages:
        if passage.kind is PassageKind.CODE and passage.words.strip():
            offset = offsets[passage.start]
            line = text.rfind("\n", 0, offset) + 1
            if not _FENCE.match(text, text.rfind("\n", 0, max(line - 1, 0)) + 1):
                return offset
    return None
