"""Check that everything that is sent on can be said in a few text messages."""

from bisect import bisect_left
from collections.abc import Iterator

from generator.broadcast import Piece, whole, whole_document
from generator.broadcast.calendar import words_of
from generator.broadcast.posts import MOST_PARTS, shared, sms_text
from generator.checks.extract import CheckContext, Extract
from generator.diagnostics import Diagnostic
from generator.messages import share as messages
from generator.model import Announcement, Location
from generator.said import Words
from generator.text.occasion_words import in_short
from generator.text.sms import count, without_marks


def check_share(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each title, or its hours and place, that take more text messages than one may pay for."""
    library = context.written
    published = context.published
    words = words_of(published)
    for row in shared(published):
        piece = whole(row, published)
        text = sms_text(piece, published, words, None)
        if any(count(way).parts > MOST_PARTS for way in (text, without_marks(text))):
            part = _longest(piece, words)
            at = whole_document(piece).places.at(_location(piece, library) if part == "title" else (part,))
            yield messages.too_long_for_sms(at, _excess(text), MOST_PARTS, part)


def _longest(piece: Piece, words: Words) -> str:
    """Return which part of the message is the longest: the title, or the hours or the place of a notice."""
    notice = whole_document(piece)
    parts = {"title": len(words(piece.title))}
    if not piece.message and isinstance(notice, Announcement):
        parts["when"] = len("; ".join(map(in_short, notice.when)))
        parts["where"] = len(words(notice.where)) if notice.where else 0
    return max(parts, key=lambda part: parts[part])


def _excess(text: str) -> int:
    """Return how many characters must go from the end of *text*, so that it is sent in `MOST_PARTS` messages."""
    fits = bisect_left(range(1, len(text)), 1, key=lambda cut: count(text[:-cut]).parts <= MOST_PARTS)
    return 1 + fits


def _location(piece: Piece, library: Extract) -> Location:
    """Return the location of the title of *piece* in its document; *library* is as written, before it was redacted."""
    if not piece.message:
        return ("title",)
    campaign = next(campaign for campaign in library.campaigns if campaign.slug == piece.document.slug)
    number = next(index for index, message in enumerate(campaign.messages) if message.slug == piece.slug)
    return ("messages", number, "title")
