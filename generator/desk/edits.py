"""What a person changed in a form: edits by location, and what they make of the values of a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import Location
from generator.source import in_order

Value = Any
"""A text, a list of values, or values by key: what a tree of content consists of."""


@dataclass(frozen=True, slots=True)
class SetValue:
    """The value at *at* becomes *value*; a key that is not there is added.

    *order* are the keys of its mapping in their usual order: a new key is written after the last of those before it.
    """

    at: Location
    value: Value
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveValue:
    """The key or the item at *at* is removed."""

    at: Location


@dataclass(frozen=True, slots=True)
class InsertItem:
    """The list that *at* leads into gets an item with *value*; the last step of *at* is the number it will have."""

    at: Location
    value: Value


@dataclass(frozen=True, slots=True)
class MoveItem:
    """The item at *at* becomes number *to* of its list."""

    at: Location
    to: int


@dataclass(frozen=True, slots=True)
class RewriteText:
    """The whole file becomes *text*: for files with a fault, whose form shows the text as it is."""

    text: str


Edit = SetValue | RemoveValue | InsertItem | MoveItem | RewriteText


def in_form(value: Value) -> Value:
    """Return *value* as it is read back: texts in order, without line ends at their end, keys without blanks round."""
    if isinstance(value, str):
        return in_order(value).rstrip("\n")
    if isinstance(value, dict):
        return {in_order(key): in_form(inner) for key, inner in value.items()}
    return [in_form(inner) for inner in value]


def value_at(values: Value, at: Location) -> Value:
    """Return the value at *at*, or None where there is none."""
    for step in at:
        there = isinstance(values, dict) if isinstance(step, str) else isinstance(values, list) and step >= 0
        try:
            values = values[step] if there else None
        except LookupError:
            return None
    return values


def applied(values: Value, edit: Edit) -> Value:
    """Return *values* after *edit*; raise `LookupError` where it names a place that is not there."""
    if isinstance(edit, RewriteText):
        raise LookupError(edit)  # noqa: TRY004 - it names no place
    return _changed(values, edit.at, edit)


def field_of(edit: Edit) -> Location:
    """Return the field that *edit* changes: for an item that comes, goes or moves, its list."""
    if isinstance(edit, RewriteText):
        return ()
    moves = isinstance(edit, InsertItem | MoveItem) or (isinstance(edit, RemoveValue) and isinstance(edit.at[-1], int))
    return edit.at[:-1] if moves else edit.at


def edits_between(old: Value, new: Value, at: Location = ()) -> Iterator[Edit]:
    """Yield the edits, as small as they can be told, that make *old* at *at* into *new*."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in new.items():
            if key in old:
                yield from edits_between(old[key], value, (*at, key))
            else:
                yield SetValue((*at, key), value, tuple(new))
        yield from (RemoveValue((*at, key)) for key in old if key not in new)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _between_lists(old, new, at)
    else:
        yield SetValue(at, new)


def _between_lists(old: list[Value], new: list[Value], at: Location) -> Iterator[Edit]:
    least = min(len(old), len(new))
    first = next((number for number in range(least) if old[number] != new[number]), least)
    same = 0
    while same < least - first and old[-1 - same] == new[-1 - same]:
        same += 1
    until, last = len(old) - same, len(new) - same
    both = min(until, last)
    for number in range(first, both):
        yield from edits_between(old[number], new[number], (*at, number))
    yield from (RemoveValue((*at, number)) for number in range(until - 1, both - 1, -1))
    yield from (InsertItem((*at, number), new[number]) for number in range(both, last))


def _changed(values: Value, at: Location, edit: Edit) -> Value:
    """Return a copy of *values* in which *edit* was made at *at*, a place below them."""
    if not at:
        assert isinstance(edit, SetValue)
        return in_form(edit.value)
    step, rest = at[0], at[1:]
    if isinstance(values, dict) and isinstance(step, str):
        step = in_order(step)
        if not rest:
            return _changed_mapping(values, step, edit)
        if step not in values and isinstance(edit, InsertItem) and rest == (0,):
            return {**values, step: [in_form(edit.value)]}
        return {**values, step: _changed(values[step], rest, edit)}
    if isinstance(values, list) and isinstance(step, int) and 0 <= step < len(values) + (not rest):
        if not rest:
            return _changed_list(values, step, edit)
        return [*values[:step], _changed(values[step], rest, edit), *values[step + 1 :]]
    raise LookupError(at)


def _changed_mapping(values: dict[str, Value], key: str, edit: Edit) -> dict[str, Value]:
    if isinstance(edit, SetValue):
        return {**values, key: in_form(edit.value)}
    if isinstance(edit, RemoveValue):
        return {other: value for other, value in values.items() if other != key}
    raise LookupError(key)


def _changed_list(items: Sequence[Value], number: int, edit: Edit) -> list[Value]:
    if isinstance(edit, InsertItem):
        return [*items[:number], in_form(edit.value), *items[number:]]
    item = items[number]  # an IndexError is a LookupError
    others = [*items[:number], *items[number + 1 :]]
    if isinstance(edit, SetValue):
        return [*items[:number], in_form(edit.value), *items[number + 1 :]]
    if isinstance(edit, MoveItem) and 0 <= edit.to < len(items):
        return [*others[: edit.to], item, *others[edit.to :]]
    if isinstance(edit, RemoveValue):
        return others
    raise LookupError(number)
