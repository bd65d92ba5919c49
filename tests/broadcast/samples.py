"""Scripts of the fictional commune, read aloud for tests."""

from typing import Any

from generator.broadcast import Piece, Script, pieces, script_of
from generator.broadcast.calendar import words_of
from generator.model import Library
from tests.builders import make_announcement, make_campaign, make_library


def piece_in(library: Library, slug: str) -> Piece:
    """Return the piece called *slug*."""
    return next(piece for piece in pieces(library) if piece.slug == slug)


def script_in(library: Library, slug: str) -> Script:
    """Return the script called *slug*."""
    return script_of(piece_in(library, slug), library, words_of(library))


def notice(**fields: Any) -> Script:  # noqa: ANN401 - fields of any type
    """Return the script of an announcement with *fields*."""
    return script_in(make_library(announcements=(make_announcement(**fields),)), "cat-nuoc")


def message(**fields: Any) -> Script:  # noqa: ANN401 - fields of any type
    """Return the script of a message with *fields*."""
    sound = {"slug": "goi-tong-dai", "title": "Gọi tổng đài", "text": "Bà con gọi tổng đài."}
    campaign = make_campaign(messages=[{**sound, **fields}])
    return script_in(make_library(campaigns=(campaign,)), "goi-tong-dai")


def written(script: Script) -> list[str]:
    """Return the sentences of *script* as written."""
    return [sentence.written.text for sentence in script.sentences()]
