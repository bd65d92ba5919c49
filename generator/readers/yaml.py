"""YAML text → a tree of plain strings, lists and mappings, with the place of each.

YAML is read for structure only (STYLE.md §5): no scalar becomes a number, a date or a truth value. What YAML would
lose in silence or explain in its parser's terms becomes one diagnostic; a line that only needs quotes is read as if it
had them, so that one run shows the faults further down, too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.diagnostics import Diagnostic, has_errors
from generator.messages import yaml as messages
from generator.model import Location, Places
from generator.readers.yaml_slips import mended
from generator.source import Position, Source

_MOST_SLIPS = 100


@dataclass(frozen=True, slots=True)
class Tree:
    """What a YAML text says; keys with nothing after the colon are in *empty*, not in *values*."""

    values: dict[str, Any]
    places: Places
    empty: frozenset[Location]
    problems: tuple[Diagnostic, ...]


def parse_yaml(source: Source) -> Tree:
    """Return the tree of *source*; with errors among its problems the values are not to be used."""
    text, problems = source.text, []
    for _ in range(_MOST_SLIPS):
        try:
            tree = _Composer(Source(source.path, text, source.first_line), source).compose()
        except yaml.YAMLError as error:
            slip = mended(text, error, source)
            problems.append(slip.problem)
            if slip.text is None:
                break
            text = slip.text
        else:
            return Tree(tree.values, tree.places, tree.empty, (*problems, *tree.problems))
    return Tree({}, Places(source.path), frozenset(), tuple(problems))


@dataclass(slots=True)
class _Composer:
    """Turns YAML's events into a tree. *source* is what is read, *typed* what the editor sees: slips mended or not."""

    source: Source
    typed: Source
    values: dict[Location, Position] = field(default_factory=dict)
    keys: dict[Location, Position] = field(default_factory=dict)
    empty: set[Location] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)

    def compose(self) -> Tree:
        events = yaml.parse(self.source.text, Loader=yaml.SafeLoader)
        value: Any = {}
        documents = 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.problems.append(messages.second_document(self._at(event), self._line(event)))
                    break
            elif isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent | AliasEvent):
                value = self._value(event, events, ())
        if not isinstance(value, dict):
            self.problems.append(messages.not_a_mapping(self.typed.at(1), self.typed.line(self.typed.first_line)))
            value = {}
        places = Places(self.typed.path, self.values, self.keys)
        problems = tuple(self.problems)
        return Tree({} if has_errors(problems) and not value else value, places, frozenset(self.empty), problems)

    def _value(self, event: Event, events: Iterator[Event], at: Location) -> Any:  # noqa: ANN401 - a tree's node
        self.values[at] = self._at(event)
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            self.problems.append(messages.yaml_sign(self._at(event), self._line(event)))
        if isinstance(event, SequenceStartEvent):
            return self._sequence(events, at)
        if isinstance(event, MappingStartEvent):
            return self._mapping(events, at)
        if isinstance(event, ScalarEvent):
            self._look_for_lost_text(event)
            if event.style is None and event.value in ("", "~"):
                self.empty.add(at)
                return None
            return event.value
        return ""

    def _sequence(self, events: Iterator[Event], at: Location) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            items.append(self._value(event, events, (*at, len(items))))
        return ["" if item is None else item for item in items]

    def _mapping(self, events: Iterator[Event], at: Location) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            key = event.value if isinstance(event, ScalarEvent) else ""
            if not isinstance(event, ScalarEvent):
                self.problems.append(messages.braces_first(self._at(event), self._line(event)))
                self._value(event, events, (*at, key))
            where, first = self._at(event), self.keys.get((*at, key))
            value = self._value(next(events), events, (*at, key))
            if first:
                self.problems.append(messages.same_key_twice(where, key, first, self._line(event)))
                continue
            self.keys[(*at, key)] = where
            if value is not None:
                found[key] = value
        return found

    def _look_for_lost_text(self, event: ScalarEvent) -> None:
        """Warn where “#1022” after a plain text is a comment to YAML. “# so” is a comment to people, too."""
        if event.style is not None:
            return
        end = _mark(event.end_mark)
        rest = self.source.text.split("\n")[end.line][end.column :]
        if event.value and rest.startswith(" ") and rest.lstrip().startswith("#") and rest.lstrip()[1:2].strip():
            column = end.column + len(rest) - len(rest.lstrip()) + 1
            at = self.typed.at(end.line + 1, column)
            self.problems.append(messages.text_after_hash(at, rest.strip(), self._line(event)))

    def _at(self, event: Event) -> Position:
        start = _mark(event.start_mark)
        return self.typed.at(start.line + 1, start.column + 1)

    def _line(self, event: Event) -> str:
        return self.typed.line(self._at(event).line)


def _mark(mark: Any) -> yaml.Mark:  # noqa: ANN401 - a mark of either of PyYAML's parsers
    assert isinstance(mark, yaml.Mark)  # PyYAML's own parser marks every event
    return mark
