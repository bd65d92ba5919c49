"""Check that everything that is sent on can be said in a few text messages."""

from collections.abc import Iterator

from generator.broadcast import Piece, whole, whole_document
from generator.broadcast.calendar import words_of
from generator.broadcast.posts import MOST_PARTS, shared, sms_text
from generator.checks.extract import Extract, Looked
from generator.diagnostics import Diagnostic
from generator.messages import share as messages
from generator.model import Location
from generator.text.sms import count, without_marks


def check_share(looked: Looked) -> Iterator[Diagnostic]:
    """Yield a problem for each title that alone fills more than `posts.MOST_PARTS` parts of a text message."""
    library = looked.written
    published = looked.published
    words = words_of(published)
    for row in shared(published):
        piece = whole(row, published)
        text = sms_text(piece, published, words, None)
        if any(count(way).parts > MOST_PARTS for way in (text, without_marks(text))):
            at = whole_document(piece).places.at(_location(piece, library))
            yield messages.too_long_for_sms(at, _excess(text), MOST_PARTS)


def _excess(text: str) -> int:
    """Return how many characters must go from the end of *text*."""
    return next(cut for cut in range(1, len(text)) if count(text[:-cut]).parts <= MOST_PARTS)


def _location(piece: Piece, library: Extract) -> Location:
    """Return the location of the title of *piece* in its document; *library* is as written, before it was redacted."""
    if not piece.message:
        return ("title",)
    campaign = next(campaign for campaign in library.campaigns if campaign.slug == piece.document.slug)
    number = next(index for index, message in enumerate(campaign.messages) if message.slug == piece.slug)
    return ("messages", number, "title")
