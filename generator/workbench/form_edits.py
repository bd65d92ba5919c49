"""The words of a form → the smallest edits of its file: what a form does not change stays as the file has it."""

import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from generator.desk.edits import Edit, InsertItem, MoveItem, RemoveValue, SetValue, edits_between, in_form
from generator.model import Location
from generator.text.names import slug_of
from generator.workbench.form_fields import FormField, Widget
from generator.workbench.form_values import SEVERAL, Filled
from generator.workbench.ticked import RuleNow, edits_of_rules, rules_now

_IN_BRACES = re.compile(r"\{\{.*?\}\}")  # a fact: its value may change, and a name does not


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
    if form.has_tables and before.field.has_tables and raw is not None:
        yield from edits_of_rules(before.rules, rules_in(now), at)
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


def rules_in(now: Filled) -> list[RuleNow]:
    """Return the rules of a list with tables as it says *now*; a list without tables has none."""
    if now.field.ticked is None or not now.field.has_tables:
        return []
    said = [(each.origin, {one.field.name: typed(one) for one in each.items}) for each in now.items]
    filled = [(origin, rule) for origin, rule in said if any(value is not None for value in rule.values())]
    return rules_now(now.rules, filled, now.field.ticked, now.field.column_names)


def typed(now: Filled, raw: Any = None) -> Any:  # noqa: ANN401 - any value
    """Return the value to write for the field *now*, or None where it is empty; *raw* is what the file has."""
    form = now.field
    if form.widget is Widget.GROUP:
        values = {each.field.name: value for each in now.items if (value := typed(each)) is not None}
        made = {
            each.name: slug_of(_IN_BRACES.sub(" ", values.get(each.made_of, ""))) for each in form.inner if each.made_of
        }
        values = {each.name: values.get(each.name) or made.get(each.name) for each in form.inner}
        values = {name: value for name, value in values.items() if value}
        kept = {key: value for key, value in raw.items() if not _is_of(form, key)} if isinstance(raw, dict) else {}
        if not values:
            return None
        return values[form.short] if form.short and not kept and list(values) == [form.short] else {**values, **kept}
    if form.widget is Widget.LIST:
        listed = [dict(each.rule) for each in rules_in(now)] or [
            value for each in now.items if (value := typed(each)) is not None
        ]
        single = not isinstance(raw, list) and raw is not None and len(listed) == 1
        return (listed[0] if single else listed) if listed else None
    if form.widget in SEVERAL:
        return list(now.values) or None
    if form.widget is Widget.LINES:
        lines = [line.strip() for line in now.text.split("\n") if line.strip()]
        return (lines[0] if len(lines) == 1 and isinstance(raw, str) else lines) if lines else None
    return now.text or None


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
    if before.field.widget in SEVERAL:
        return sorted(before.values) == sorted(now.values)
    return before.text.strip() == now.text.strip()


def _is_of(form: FormField, key: str) -> bool:
    return any(each.name == key for each in form.inner)
