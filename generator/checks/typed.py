"""A letter of a text as it is read → where in its file it was typed, among signs of Markdown and YAML, and facts."""

from generator.fields import Text
from generator.model import Location, Places
from generator.said import Words, typed_at
from generator.source import Position
from generator.text.passages import Passages, offsets_of


def position_of(
    places: Places, location: Location, text: Text, words: Words, passages: Passages, offset: int
) -> Position:
    """Return where letter *offset* of the words of *passages* was typed.

    They were read from *text*, which *words* filled and which stands at *location* in the file of *places*.
    """
    filled = offsets_of(words(text), passages)[offset]
    return places.inside(location, text.raw, typed_at(text, words, filled))
