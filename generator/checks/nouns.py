"""Check that common nouns before names of places have no capital inside a sentence."""

from collections.abc import Iterator
from functools import lru_cache

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import library as messages
from generator.terms import is_kind_of_village
from generator.text.place_nouns import capital_nouns


def check_nouns(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each “ở Thôn Đoài” that is not at the beginning of a sentence."""
    villages = tuple(village.name.raw for village in context.written.commune.villages)
    names = _kinds_of_village(villages)
    for document in context.records():
        for location, text in context.texts(document):
            for noun in capital_nouns(text.raw, names):
                at = document.places.inside(location, text.raw, noun.start)
                yield messages.capital_noun(at, noun.typed, noun.right)


@lru_cache(maxsize=4)
def _kinds_of_village(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(is_kind_of_village, names))
