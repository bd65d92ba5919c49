"""YAML without faults → a tree of plain text, in a tenth of the time of a careful reading (`yaml.py`)."""

from collections.abc import Iterator
from typing import Any

from yaml.events import Event, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from generator.model import Location
from generator.readers.yaml_events import MOST_DEPTH, sound_events


class _UnsureError(Exception):
    """This text may have a problem: it must be read carefully."""


def read_sound(text: str) -> tuple[dict[str, Any], frozenset[Location]] | None:
    """Return the values of *text* and the locations of keys without one; None if *text* may have a problem."""
    events = sound_events(text)
    if events is None:
        return None
    empty: set[Location] = set()
    try:
        return _mapping(iter(events[3:]), (), empty), frozenset(empty)
    except _UnsureError:
        return None


def _value(event: Event, events: Iterator[Event], at: Location, empty: set[Location]) -> Any:  # noqa: ANN401 - a tree's node
    if isinstance(event, ScalarEvent):
        if event.value in ("", "~") and not event.style:
            empty.add(at)
            return None
        return event.value
    if len(at) >= MOST_DEPTH:
        raise _UnsureError
    return _mapping(events, at, empty) if isinstance(event, MappingStartEvent) else _sequence(events, at, empty)


def _sequence(events: Iterator[Event], at: Location, empty: set[Location]) -> list[Any]:
    items: list[Any] = []
    for event in events:
        if isinstance(event, SequenceEndEvent):
            break
        item = _value(event, events, (*at, len(items)), empty)
        items.append("" if item is None else item)
    return items


def _mapping(events: Iterator[Event], at: Location, empty: set[Location]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for event in events:
        if isinstance(event, MappingEndEvent):
            break
        if not isinstance(event, ScalarEvent):
            raise _UnsureError
        key = event.value
        where = (*at, key)
        if key in values or where in empty:
            raise _UnsureError
        value = _value(next(events), events, where, empty)
        if value is not None:
            values[key] = value
    return values
