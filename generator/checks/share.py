"""Check that everything that is sent on can be said in a few text messages."""

from bisect import bisect_left
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
    """Yield a problem for each title that takes more text messages than one may pay for."""
    library = looked.written
    published = looked.published
    words = words_of(published)
    for listed in shared(published):
        piece = whole(listed, published)
        text = sms_text(piece, published, words, None)
        if any(count(one).parts > MOST_PARTS for one in (text, without_marks(text))):
            at = whole_document(piece).places.at(_location(piece, library))
            yield messages.too_long_for_sms(at, _excess(text), MOST_PARTS)


def _excess(text: str) -> int:
    """Return how many characters must go from the end of *text*."""
    fits = bisect_left(range(1, len(text)), 1, key=lambda cut: count(text[:-cut]).parts <= MOST_PARTS)
    return 1 + fits


def _location(piece: Piece, library: Extract) -> Location:
    """Return where the title of *piece* stands in the content as it was written, before it was published."""
    if not piece.message:
        return ("title",)
    written = next(one for one in library.campaigns if one.slug == piece.document.slug)
    number = next(n for n, message in enumerate(written.messages) if message.slug == piece.slug)
    return ("messages", number, "title")
