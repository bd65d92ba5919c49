"""A piece, or a whole session → what is typed into a program that speaks, field by field: words only, and what it is.

No import format of such a program was found (design/station.md): so each field is copied by hand, and nothing here
claims to follow a form.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.broadcast.particulars import line_of
from generator.broadcast.plain_text import spoken_text
from generator.broadcast.posts import summary_of
from generator.broadcast.programme import Piece, whole_document
from generator.broadcast.voice import SpokenWords
from generator.model import Announcement, Holdings, Priority
from generator.said import Words
from generator.text.binding import NO_BREAK

_RANK = {Priority.URGENT: 0, Priority.PRIORITY: 1, Priority.NORMAL: 2}


@dataclass(frozen=True, slots=True)
class KitField:
    """A field: its *label*, and the *value* that is typed there, with the marks of its facts."""

    label: str
    value: str


def kit_of(piece: Piece, library: Holdings, words: Words, seconds: int) -> tuple[KitField, ...]:
    """Return the fields about *piece*, which takes so many *seconds*; what is not known is not among them."""
    document = whole_document(piece)
    topic = document.topic
    priority = piece.priority
    return tuple(
        _known(
            ("Tiêu đề", line_of(words(piece.title))),
            ("Tóm tắt", " ".join(summary_of(piece, library, words))),
            ("Lĩnh vực", line_of(words(topic)) if topic else ""),
            ("Mức ưu tiên", priority.value),
            ("Thời lượng (giây)", str(seconds)),
            ("Phát ở", ", ".join(_places(piece, library, words))),
        )
    )


def session_kit(
    name: str, pieces: Sequence[Piece], seconds: int, library: Holdings, words: Words
) -> tuple[KitField, ...]:
    """Return the fields about a session of *pieces*, called *name*, which takes so many *seconds* as a whole.

    It is as urgent as its most urgent piece, and goes where any of them goes.
    """
    most_urgent = min((piece.priority for piece in pieces), key=_RANK.__getitem__)
    places = dict.fromkeys(place for piece in pieces for place in _places(piece, library, words))
    topics = (whole_document(piece).topic for piece in pieces)
    return tuple(
        _known(
            ("Tiêu đề", name),
            ("Tóm tắt", "; ".join(line_of(words(piece.title)) for piece in pieces)),
            ("Lĩnh vực", ", ".join(dict.fromkeys(line_of(words(topic)) for topic in topics if topic))),
            ("Mức ưu tiên", most_urgent.value),
            ("Thời lượng (giây)", str(seconds)),
            ("Phát ở", ", ".join(places)),
        )
    )


def words_alone(spoken: SpokenWords) -> str:
    """Return the words of what is *spoken*, paragraphs apart, without signs that only print needs."""
    return spoken_text(spoken).replace(NO_BREAK, " ")


def _places(piece: Piece, library: Holdings, words: Words) -> Iterator[str]:
    """Yield the villages that *piece* is about, or the commune as a whole."""
    document = whole_document(piece)
    named = document.villages if isinstance(document, Announcement) else ()
    villages = [words(village.name) for village in library.commune.villages if village.id in named]
    yield from villages or [words(library.commune.name)]


def _known(*fields: tuple[str, str]) -> Iterator[KitField]:
    yield from (KitField(label, value) for label, value in fields if value.strip())
