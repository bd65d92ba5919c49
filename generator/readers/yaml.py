"""YAML text → a tree of plain strings, lists and mappings, with the place of each.

YAML is read for structure only: no scalar becomes a number, a date or a truth value. What YAML would
lose in silence, or explain in the terms of its parser, becomes a diagnostic. A line that only needs quotes is read as
if it had them, so that one run also shows the faults below it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, cast

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.reader import Reader

from generator.diagnostics import Diagnostic
from generator.messages import yaml as messages
from generator.model import Location, Places
from generator.readers.yaml_events import MOST_DEPTH, TooDeepError, careful_events, sound_events
from generator.readers.yaml_slips import mended
from generator.readers.yaml_sound import read_sound
from generator.source import Position, Source, in_order

_MOST_READ = 2_000_000  # letters, read again after each slip: some seconds; the next run reports the other slips


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of a YAML text; keys with nothing after the colon are in *empty*, not in *values*.

    A text whose slips could all be mended is *readable*: its values are examined for further problems.
    """

    values: dict[str, Any]
    places: Places
    empty: frozenset[Location]
    problems: tuple[Diagnostic, ...]
    readable: bool = True


def parse_yaml(source: Source) -> Tree:
    """Return the tree of *source*; if there are errors among its problems, no document may be made of it."""
    places = Places(source.path, source=source, locate=locate)
    sound = read_sound(source.text)
    if sound is not None:
        values, empty = sound
        return Tree(values, places, empty, ())
    tree = parse_carefully(source)
    return tree if tree.problems else replace(tree, places=places)


def locate(source: Source) -> Places:
    """Return the places of all values in *source*, a text without faults."""
    events = sound_events(source.text)
    if events is None:
        return parse_carefully(source).places
    return _Composer(source, source, iter(events)).compose().places


def parse_carefully(source: Source) -> Tree:
    """Return the same tree as `parse_yaml`, by the parser that finds the faults of any text."""
    text, problems = source.text, []
    for _ in range(2 + _MOST_READ // (len(text) + 1000)):
        try:
            tree = _Composer(Source(source.path, text, source.first_line), source, careful_events(text)).compose()
        except yaml.YAMLError as error:
            slip = mended(text, error, source)
            problems.append(slip.problem)
            if slip.text is None:
                break
            text = slip.text
        else:
            return replace(tree, problems=(*problems, *tree.problems))
    return Tree({}, Places(source.path), frozenset(), tuple(problems), readable=False)


@dataclass(slots=True)
class _Composer:
    """Turns the events of YAML into a tree. *source* is the text with slips mended, *typed* the text of the editor."""

    source: Source
    typed: Source
    events: Iterator[Event]
    values: dict[Location, Position] = field(default_factory=dict)
    keys: dict[Location, Position] = field(default_factory=dict)
    empty: set[Location] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)

    def compose(self) -> Tree:
        value: Any = None
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.problems.append(messages.second_document(self._at(event), self._line(event)))
                    break
            elif isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent | AliasEvent):
                value = self._value(event, ())
        readable = isinstance(value, dict)
        if not readable:
            self.problems.append(messages.not_a_mapping(self.typed.at(1), self.typed.line(self.typed.first_line)))
        places = Places(self.typed.path, self.values, self.keys, self.typed)
        # A file without keys has no empty ones.
        empty = frozenset(self.empty) if readable else frozenset()
        return Tree(value if readable else {}, places, empty, tuple(self.problems), readable=readable)

    def _value(self, event: Event, at: Location) -> Any:  # noqa: ANN401 - a tree's node
        self.values[at] = self._at(event)
        self._look_for_signs(event)
        if isinstance(event, CollectionStartEvent) and len(at) >= MOST_DEPTH:
            raise TooDeepError(problem_mark=_mark(event.start_mark))
        if isinstance(event, SequenceStartEvent):
            return self._sequence(at)
        if isinstance(event, MappingStartEvent) and self._text_from(event).startswith("{{"):
            self.problems.append(messages.braces_first(self._at(event), self._line(event)))
            return self._text_from(event, until=_end_of(self.events))
        if isinstance(event, MappingStartEvent):
            return self._mapping(at)
        if isinstance(event, ScalarEvent):
            self._look_for_lost_text(event)
            if not event.style and event.value in ("", "~"):
                self.empty.add(at)
                return None
            return event.value
        return self._text_from(event, until=event)

    def _sequence(self, at: Location) -> list[Any]:
        items: list[Any] = []
        for event in self.events:
            if isinstance(event, SequenceEndEvent):
                break
            items.append(self._value(event, (*at, len(items))))
        return ["" if item is None else item for item in items]

    def _mapping(self, at: Location) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                break
            if not isinstance(event, ScalarEvent):
                self._list_as_key(event, at)
                continue
            self._look_for_signs(event)
            key, where = event.value, self._at(event)
            first = self.keys.get((*at, key))
            if first:
                self.problems.append(messages.same_key_twice(where, key, first, self._line(event)))
                self._value(next(self.events), (*at, key, -1))  # a location that no record has
                continue
            self.keys[(*at, key)] = where
            value = self._value(next(self.events), (*at, key))
            if value is not None:
                values[key] = value
        return values

    def _list_as_key(self, event: Event, at: Location) -> None:
        if not isinstance(event, AliasEvent):  # an alias is reported by `_value`
            self.problems.append(messages.special_first(self._at(event), self._line(event)))
        self._value(event, (*at, ""))
        self._value(next(self.events), (*at, ""))

    def _look_for_signs(self, event: Event) -> None:
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            self.problems.append(messages.yaml_sign(self._at(event), self._line(event)))
        if isinstance(event, ScalarEvent) and event.style == '"':
            self._look_for_escapes(event)

    def _look_for_escapes(self, event: ScalarEvent) -> None:
        """Report escapes for letters that nobody can type."""
        typed = self._text_from(event, until=event)
        before, escape, _ = typed.partition("\\")
        if escape and (Reader.NON_PRINTABLE.search(event.value) or in_order(event.value) != event.value):
            start = self._at(event)
            lines, last = before.count("\n"), len(before) - before.rfind("\n") - 1
            at = Position(start.path, start.line + lines, last + 1 if lines else start.column + last)
            self.problems.append(messages.backslash(at, self.typed.line(at.line)))
            event.value = " ".join(typed[1:-1].split())  # so that no such letter is met further on

    def _look_for_lost_text(self, event: ScalarEvent) -> None:
        """Report “#1022”, or “# để gặp” one space after a sentence, which YAML takes for a comment and drops."""
        end = _mark(event.end_mark)
        rest = self.source.line(self.source.first_line + end.line)[end.column :]
        lost = rest.lstrip(" ")
        if event.style or not event.value or lost == rest or not lost.startswith("#"):
            return
        if lost[1:2].strip() or (" " in event.value and not rest.startswith("  ")):
            at = self.typed.at(end.line + 1, end.column + len(rest) - len(lost) + 1)
            self.problems.append(messages.text_after_hash(at, lost.strip(), self.typed.line(at.line)))

    def _text_from(self, event: Event, until: Event | None = None) -> str:
        return self.source.text[_mark(event.start_mark).index : _mark(until.end_mark).index if until else None]

    def _at(self, event: Event) -> Position:
        start = _mark(event.start_mark)
        at = self.typed.at(start.line + 1, start.column + 1)
        if self.source is self.typed or self.source.text is self.typed.text:
            return at
        # A tab is mended into two blanks: columns after it must not exceed the length of the typed line.
        return replace(at, column=min(at.column, len(self.typed.line(at.line)) + 1))

    def _line(self, event: Event) -> str:
        return self.typed.line(self._at(event).line)


def _end_of(events: Iterator[Event]) -> Event:
    """Return the event that ends the list or mapping whose start has just been read."""
    depth = 1
    for event in events:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if not depth:
            break
    return event


def _mark(mark: object) -> yaml.Mark:
    assert mark is not None  # both parsers mark every event
    return cast("yaml.Mark", mark)  # libyaml's own marks are made alike
