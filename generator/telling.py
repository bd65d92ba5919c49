"""Problems as found → as they are told: with the lines that they are about, in the commune's own words, in order."""

from collections.abc import Iterable

from generator.diagnostics import Diagnostic, in_reading_order
from generator.shelf import Shelf
from generator.terms import Naming, naming_as_written, naming_by, told_in


def told(problems: Iterable[Diagnostic], shelf: Shelf) -> tuple[Diagnostic, ...]:
    """Return *problems* of what is on *shelf* as editors read them."""
    found = [shelf.quoted(problem) for problem in problems]
    if not found:
        return ()
    naming = naming_on(shelf)
    return in_reading_order(told_in(problem, naming) for problem in found)


def naming_on(shelf: Shelf) -> Naming:
    """Return the nouns of the commune on *shelf*; those that go with its name where its file has faults."""
    if shelf.is_complete:
        return naming_by(shelf.commune, shelf.facts.facts)
    return naming_as_written(shelf.content.written("commune.yaml"))
