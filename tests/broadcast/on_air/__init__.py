"""Announcements of a fictional commune as they go on the air, from the greeting to the thanks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.broadcast import Script, pieces, script_of
from generator.broadcast.calendar import words_of
from generator.broadcast.phrasing import known_names
from generator.broadcast.plain_text import reading_text
from generator.broadcast.ssml import ssml_of
from generator.build import check
from generator.publishable import Published

CONTENT = Path(__file__).parent / "content"
EXPECTED = Path(__file__).parent / "expected"
TODAY = date(2026, 12, 7)


def scripts() -> tuple[Published, tuple[Script, ...]]:
    """Return the commune, and the scripts of its announcements."""
    shelf, problems = check(CONTENT, TODAY)
    assert shelf.is_complete, problems
    library = Published(shelf, TODAY)
    words = words_of(library)
    return library, tuple(script_of(piece, library, words) for piece in pieces(library) if piece.slug != "goi-1999")


def golden() -> Iterator[tuple[str, str]]:
    """Yield the names and the texts of what a reader, and a machine, reads aloud."""
    library, every = scripts()
    names = known_names(library, words_of(library))
    for script in every:
        slug = script.programme.piece.slug
        yield f"{slug}.txt", reading_text(script, (script.programme.title,), (), names)
        yield f"{slug}.ssml", ssml_of(script, library.commune.broadcast)
