"""The values of a file ↔ the words in a form's fields, by the names of the fields: `steps.2.text`.

A field's name is its location in the model. What a form does not change stays as the file has it, in whichever of the
allowed ways it was written there: a single paragraph without a list, a village as a name alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from generator.desk.edits import Edit, InsertItem, MoveItem, RemoveValue, SetValue, edits_between, in_form
from generator.fields import id_of
from generator.model import Location
from generator.workbench.form_fields import FormField, Widget

_DIGITS = 6  # of the number of an item: no list is that long

Words = dict[str, list[str]]
"""What stands in the fields of a form, by their names; several values for a set."""

FROM = "~"
"""The name, below that of an item of a list, of the number that the item had in the file: `steps.2.~`."""

ADDED = "+"
"""The name, below that of a set, of the field in which one more of it is typed: `related.+`."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A field of a form and what stands in it; *items* are those of a list or the fields of a group.

    *origin* is the number that an item of a list had in the file, None for a new one.
    """

    field: FormField
    name: str
    values: tuple[str, ...] = ()
    items: "tuple[Filled, ...]" = ()
    origin: int | None = None

    @property
    def text(self) -> str:
        """Return the words in the field."""
        return self.values[0] if self.values else ""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was typed here, or in anything below."""
        return not any(value.strip() for value in self.values) and all(item.is_empty for item in self.items)

    def fields(self) -> "Iterator[Filled]":
        """Yield this field and all below, in their order."""
        yield self
        for item in self.items:
            yield from item.fields()

    def named(self, name: str) -> "Filled | None":
        """Return the field called *name*, this or one below."""
        return next((each for each in self.fields() if each.name == name), None)


def filled_from(form: FormField, raw: Any, name: str = "", origin: int | None = None) -> Filled:  # noqa: ANN401 - any value
    """Return *form* with the *raw* value of a file; what is not of the kind that the field is for stands as it can."""
    if form.widget is Widget.GROUP:
        values = raw if isinstance(raw, dict) else {form.short: raw} if form.short and isinstance(raw, str) else {}
        if form.short == "name" and isinstance(raw, str):
            values["id"] = str(id_of(raw))
        inner = (filled_from(each, values.get(each.name), _below(name, each.name)) for each in form.inner)
        return Filled(form, name, items=tuple(inner), origin=origin)
    if form.widget is Widget.LIST:
        listed = raw if isinstance(raw, list) else [] if raw is None else [raw]
        rows = (filled_from(form.item, each, _below(name, str(at)), at) for at, each in enumerate(listed))
        return Filled(form, name, items=tuple(rows))
    if form.widget in (Widget.SET, Widget.LINES):
        several = [each for each in (raw if isinstance(raw, list) else _listed(raw)) if isinstance(each, str)]
        if form.choosable == "villages":
            several = [str(id_of(each)) for each in several]
        shown = several if form.widget is Widget.SET else ["\n".join(several)] if several else []
        return Filled(form, name, tuple(shown), origin=origin)
    return Filled(form, name, (in_form(raw),) if isinstance(raw, str) else (), origin=origin)


def filled_with(form: FormField, words: Mapping[str, Sequence[str]], before: Filled, name: str = "") -> Filled:
    """Return *form* with the *words* that were sent from it; what was not sent at all stands as *before*.

    A browser sends a text field that is empty, and of a set or a list that is empty the mark `steps.~`.
    """
    if form.widget is Widget.GROUP:
        inner = (
            filled_with(each, words, was, _below(name, each.name))
            for each, was in zip(form.inner, before.items, strict=True)
        )
        return Filled(form, name, items=tuple(inner), origin=_origin(words, name, before))
    if form.widget is Widget.LIST:
        return Filled(form, name, items=tuple(_rows_with(form, words, before, name)))
    mark = _below(name, FROM)
    if name not in words and not (form.widget is Widget.SET and mark in words):
        return Filled(form, name, before.values, origin=before.origin)
    typed_in = (*words.get(name, ()), *words.get(_below(name, ADDED), ()))
    sent = [in_form(value.replace("\r\n", "\n").replace("\r", "\n")) for value in typed_in]
    if form.widget is Widget.SET:
        return Filled(form, name, tuple(dict.fromkeys(value for value in sent if value)))
    is_default = before.is_empty and form.default and sent[:1] == [form.default]
    return Filled(form, name, () if is_default else tuple(value for value in sent[:1] if value.strip()))


def _rows_with(form: FormField, words: Mapping[str, Sequence[str]], before: Filled, name: str) -> Iterator[Filled]:
    """Yield the items of a list that were sent; without the mark of a whole list, all others, too."""
    numbers = _numbers(words, name)
    whole = _below(name, FROM) in words
    for at in numbers if whole else sorted({*numbers, *range(len(before.items))}):
        row = _below(name, str(at))
        origin = _origin(words, row, None) if whole else at
        known = origin is not None and origin < len(before.items)
        was = renamed(before.items[origin or 0], row) if known else filled_from(form.item, None, row)
        yield filled_with(form.item, words, was, row)


def words_in(filled: Filled) -> Words:
    """Return the words of a form by the names of the fields, as a browser would send them."""
    words: Words = {}
    for each in filled.fields():
        if each.field.widget is Widget.SET and each.values:
            words[each.name] = list(each.values)
        elif each.field.widget not in (Widget.GROUP, Widget.LIST, Widget.SET):
            words[each.name] = [each.text]
        if each.field.widget in (Widget.SET, Widget.LIST):
            words[_below(each.name, FROM)] = [""]
        elif each.origin is not None:
            words[_below(each.name, FROM)] = [str(each.origin)]
    return words


def edits_of(raw: Any, before: Filled, now: Filled, at: Location = ()) -> Iterator[Edit]:  # noqa: ANN401 - any value
    """Yield the edits that make *raw*, shown as *before*, into what the form says *now*; none where that is the same.

    *raw* is the value at the location *at* of a file, None where there is none.
    """
    form = now.field
    if _same(before, now):
        return
    if form.widget is Widget.GROUP and isinstance(raw, dict) and not (at and now.is_empty and not form.required):
        order = tuple(each.name for each in form.inner)
        for was, each in zip(before.items, now.items, strict=True):
            for edit in edits_of(raw.get(each.field.name), was, each, (*at, each.field.name)):
                adds = isinstance(edit, SetValue) and edit.at == (*at, each.field.name) and each.field.name not in raw
                yield SetValue(edit.at, edit.value, order) if adds and isinstance(edit, SetValue) else edit
        return
    if form.widget is Widget.LIST and isinstance(raw, list):
        yield from _list_edits(raw, before, now, at)
        return
    value = typed(now, raw)
    if value is None:
        if raw is not None:
            yield RemoveValue(at)
    elif raw is None:
        yield SetValue(at, value)
    else:
        yield from edits_between(in_form(raw), value, at)


def typed(now: Filled, raw: Any = None) -> Any:  # noqa: ANN401 - any value
    """Return the value to write for the field *now*, or None where it is empty; *raw* is what the file has."""
    form = now.field
    if form.widget is Widget.GROUP:
        values = {each.field.name: value for each in now.items if (value := typed(each)) is not None}
        kept = {key: value for key, value in raw.items() if not _is_of(form, key)} if isinstance(raw, dict) else {}
        if not values:
            return None
        return values[form.short] if form.short and not kept and list(values) == [form.short] else {**values, **kept}
    if form.widget is Widget.LIST:
        listed = [value for each in now.items if (value := typed(each)) is not None]
        single = not isinstance(raw, list) and raw is not None and len(listed) == 1
        return (listed[0] if single else listed) if listed else None
    if form.widget is Widget.SET:
        return list(now.values) or None
    if form.widget is Widget.LINES:
        lines = [line.strip() for line in now.text.split("\n") if line.strip()]
        return (lines[0] if len(lines) == 1 and isinstance(raw, str) else lines) if lines else None
    return now.text or None


def with_item(filled: Filled, name: str) -> Filled:
    """Return *filled* with an empty item at the end of the list *name*."""
    return _with_items(filled, name, lambda rows, form: [*rows, filled_from(form.item, None)])


def without_item(filled: Filled, name: str, number: int) -> Filled:
    """Return *filled* without item *number* of the list *name*."""
    return _with_items(filled, name, lambda rows, _: [*rows[:number], *rows[number + 1 :]])


def with_moved_item(filled: Filled, name: str, number: int, to: int) -> Filled:
    """Return *filled* with item *number* of the list *name* at place *to*; as it is where there is no such place."""

    def moved(rows: list[Filled], _: FormField) -> list[Filled]:
        if not (0 <= number < len(rows) and 0 <= to < len(rows)):
            return rows
        others = [*rows[:number], *rows[number + 1 :]]
        return [*others[:to], rows[number], *others[to:]]

    return _with_items(filled, name, moved)


def renamed(filled: Filled, name: str) -> Filled:
    """Return *filled* called *name*, and what is below it accordingly."""
    below = (renamed(each, _below(name, each.name.rpartition(".")[2] or each.field.name)) for each in filled.items)
    return Filled(filled.field, name, filled.values, tuple(below), filled.origin)


def _with_items(filled: Filled, name: str, change: Any) -> Filled:  # noqa: ANN401 - a function of rows
    if filled.name == name and filled.field.widget is Widget.LIST:
        rows = change(list(filled.items), filled.field)
        return Filled(
            filled.field, name, items=tuple(renamed(row, _below(name, str(at))) for at, row in enumerate(rows))
        )
    items = tuple(_with_items(each, name, change) for each in filled.items)
    return Filled(filled.field, filled.name, filled.values, items, filled.origin)


def _list_edits(raw: list[Any], before: Filled, now: Filled, at: Location) -> Iterator[Edit]:
    """Yield the edits of a list: of items that stay, then those that go, come and move."""
    stay = [each for each in now.items if each.origin is not None and each.origin < len(raw) and not each.is_empty]
    seen: set[int] = set()
    kept = [each for each in stay if each.origin not in seen and not seen.add(each.origin or 0)]  # type: ignore[func-returns-value]
    for each in kept:
        number = each.origin or 0
        yield from edits_of(raw[number], before.items[number], each, (*at, number))
    left = sorted(seen)
    if not any(not each.is_empty for each in now.items):
        yield RemoveValue(at)
        return
    yield from (RemoveValue((*at, number)) for number in reversed(range(len(raw))) if number not in seen)
    place = count()
    for each in now.items:
        if each.is_empty:
            continue
        to = next(place)
        if each not in kept:
            yield InsertItem((*at, to), typed(each))
            left.insert(to, -1)
        elif left[to] != each.origin:
            was = left.index(each.origin or 0)
            yield MoveItem((*at, was), to)
            left.insert(to, left.pop(was))


def _same(before: Filled, now: Filled) -> bool:
    """Return whether both say the same, item by item in the same order."""
    if before.field.widget is Widget.LIST:
        rows = [each for each in now.items if not each.is_empty]
        return [each.origin for each in rows] == list(range(len(before.items))) and all(
            _same(one, other) for one, other in zip(before.items, rows, strict=True)
        )
    if before.field.widget is Widget.GROUP:
        return all(_same(one, other) for one, other in zip(before.items, now.items, strict=True))
    if before.field.widget is Widget.SET:
        return sorted(before.values) == sorted(now.values)
    return before.text.strip() == now.text.strip()


def _is_of(form: FormField, key: str) -> bool:
    return any(each.name == key for each in form.inner)


def _listed(raw: Any) -> list[Any]:  # noqa: ANN401 - any value
    return [] if raw is None else [raw]


def _below(name: str, key: str) -> str:
    return f"{name}.{key}" if name else key


def _origin(words: Mapping[str, Sequence[str]], name: str, before: Filled | None) -> int | None:
    sent = words.get(_below(name, FROM), ())
    if sent and sent[0].isascii() and sent[0].isdigit() and len(sent[0]) < _DIGITS:
        return int(sent[0])
    return before.origin if before and not sent else None


def _numbers(words: Mapping[str, Sequence[str]], name: str) -> list[int]:
    """Return the numbers of the items of the list *name* that were sent, in order."""
    start = f"{name}."
    steps = (key.removeprefix(start).partition(".")[0] for key in words if key.startswith(start))
    return sorted({int(step) for step in steps if step.isascii() and step.isdigit() and len(step) < _DIGITS})
