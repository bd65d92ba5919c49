"""The problems of one file, each with the field of the document that it is about, so that a form shows it there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.model import Location, Places
from generator.readers.documents import split_front_matter
from generator.readers.yaml import parse_yaml
from generator.source import Position, Source

_OF_LENGTH = {"too-long-for-sheet", "longer-than-any-slot", "script-too-long", "overfull-slot", "too-long-for-sms"}
_TOP_KEY = re.compile(r"([a-z_]+) *:")


@dataclass(frozen=True, slots=True)
class LocatedProblem:
    """A problem, and the *location* of the field in the model, as `("steps", 2, "text")`; empty: of the whole text."""

    problem: Diagnostic
    location: Location

    @property
    def is_of_length(self) -> bool:
        """Return whether it is only about how long the words are: they can be shown wherever they fit."""
        return self.problem.code in _OF_LENGTH


def located(problems: Iterable[Diagnostic], source: Source) -> Iterator[LocatedProblem]:
    """Yield *problems*, which are all in the file *source*, each with its field."""
    found: _Fields | None = None
    for problem in problems:
        location: Location = problem.at.location
        if not location:
            found = found or _Fields(source)
            location = found.at(problem.at)
        yield LocatedProblem(problem, location)


class _Fields:
    """The fields of a file, faulty or not, by their places."""

    def __init__(self, source: Source) -> None:
        self._source = source
        parts = split_front_matter(source) if source.path.suffix == ".md" else None
        self._body = parts[2].line if parts else None
        places = parse_yaml(parts[0] if parts else source).places
        self._starts = _starts(places) if parts or source.path.suffix != ".md" else []

    def at(self, place: Position) -> Location:
        """Return the innermost field that begins before *place*, or at it."""
        if self._body is not None and place.line >= self._body:
            return ("body",)
        before = [one for one in self._starts if one[0] <= (place.line, place.column)]
        return max(before, key=lambda one: (one[0], len(one[1])))[1] if before else self._key_above(place)

    def _key_above(self, place: Position) -> Location:
        """Return the key at the beginning of a line that stands last before *place*: all that a broken file tells."""
        for number in range(place.line, 0, -1):
            key = _TOP_KEY.match(self._source.line(number))
            if key:
                return (key[1],)
        return ()


def _starts(places: Places) -> list[tuple[tuple[int, int], Location]]:
    return [((at.line, at.column), location) for location, at in places.every() if location]
