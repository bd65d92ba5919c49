"""The values of a file → the words in a form's fields, by the names of the fields: `steps.2.text`; and words as sent.

A field's name is its location in the model. What a form does not change stays as the file has it, in whichever of the
allowed ways it was written there: a single paragraph without a list, a village as a name alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.desk.edits import in_form
from generator.fields import id_of
from generator.text.whole_numbers import whole_number
from generator.workbench.form_fields import FormField, Widget, in_tables
from generator.workbench.ticked import Rule, Untabled, column_of, row_of, tables_of

SEVERAL = (Widget.SET, Widget.TABLE)
"""What has several values under one name."""

Words = dict[str, list[str]]
"""What stands in the fields of a form, by their names; several values for a set."""

FROM = "~"
"""The name, below that of an item of a list, of the number that the item had in the file: `steps.2.~`."""

TABLES = "tables"
"""What the mark of a list (`airings.~`) says where its items were shown with tables."""

ADDED = "+"
"""The name, below that of a set, of the field in which one more of it is typed: `related.+`."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A field of a form and what stands in it; *items* are those of a list or the fields of a group.

    *origin* is the number that an item of a list had in the file (a table: among the tables), None for a new one. A
    list with tables has the *rules* that they were made of; one that cannot be shown so says why it is *untabled*.
    """

    field: FormField
    name: str
    values: tuple[str, ...] = ()
    items: "tuple[Filled, ...]" = ()
    origin: int | None = None
    rules: tuple[Rule, ...] = ()
    untabled: Untabled | None = None

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
        return _list_from(form, raw, name)
    if form.widget in (Widget.SET, Widget.LINES, Widget.TABLE):
        several = [each for each in (raw if isinstance(raw, list) else _listed(raw)) if isinstance(each, str)]
        if form.choosable == "villages":
            several = [str(id_of(each)) for each in several]
        shown = ["\n".join(several)] if several and form.widget is Widget.LINES else several
        return Filled(form, name, tuple(shown), origin=origin)
    return Filled(form, name, (in_form(raw),) if isinstance(raw, str) else (), origin=origin)


def _list_from(form: FormField, raw: Any, name: str) -> Filled:  # noqa: ANN401 - any value
    """Return the list *form* with the *raw* values of a file: with tables, where they can be shown so."""
    listed = raw if isinstance(raw, list) else [] if raw is None else [raw]
    rules, untabled = (), None
    if form.ticked is not None and not form.has_tables:
        tables = tables_of(raw, form.ticked, form.column_names)
        if isinstance(tables, Untabled):
            untabled = tables
        else:
            form, rules, listed = in_tables(form), tuple(listed), [each.rule for each in tables]
    rows = (filled_from(form.item, each, _below(name, str(at)), at) for at, each in enumerate(listed))
    return Filled(form, name, items=tuple(rows), rules=rules, untabled=untabled)


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
        was = _shown_alike(form, words, before, name)
        return replace(was, items=tuple(_rows_with(was.field, words, was, name)))
    mark, is_set = _below(name, FROM), form.widget in SEVERAL
    if name not in words and not (is_set and mark in words):
        return Filled(form, name, before.values, origin=before.origin)
    typed_in = (*words.get(name, ()), *words.get(_below(name, ADDED), ()))
    sent = [in_form(value.replace("\r\n", "\n").replace("\r", "\n")) for value in typed_in]
    if form.widget is Widget.TABLE:
        columns = dict(form.inner[1].choices)
        sent = [value for value in sent if column_of(value) in columns and row_of(value)]
    if is_set:
        return Filled(form, name, tuple(dict.fromkeys(value for value in sent if value)))
    is_default = before.is_empty and form.default and sent[:1] == [form.default]
    return Filled(form, name, () if is_default else tuple(value for value in sent[:1] if value.strip()))


def _shown_alike(form: FormField, words: Mapping[str, Sequence[str]], before: Filled, name: str) -> Filled:
    """Return the list *before*, or an empty one where the *words* were sent from tables and it has none, or vice versa.

    That happens where the file that they were typed into is lost, and the one that is there now looks otherwise.
    """
    sent = words.get(_below(name, FROM))
    if form.ticked is None or not sent or (sent[0] == TABLES) == before.field.has_tables:
        return before
    return Filled(form if sent[0] != TABLES or form.has_tables else in_tables(form), name)


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
        if each.field.widget in SEVERAL and each.values:
            words[each.name] = list(each.values)
        elif each.field.widget not in (Widget.GROUP, Widget.LIST, *SEVERAL):
            words[each.name] = [each.text]
        if each.field.widget in (Widget.LIST, *SEVERAL):
            words[_below(each.name, FROM)] = [TABLES if each.field.has_tables else ""]
        elif each.origin is not None:
            words[_below(each.name, FROM)] = [str(each.origin)]
    return words


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
    return replace(filled, name=name, items=tuple(below))


def _with_items(filled: Filled, name: str, change: Any) -> Filled:  # noqa: ANN401 - a function of rows
    if filled.name == name and filled.field.widget is Widget.LIST:
        rows = change(list(filled.items), filled.field)
        return replace(filled, items=tuple(renamed(row, _below(name, str(at))) for at, row in enumerate(rows)))
    return replace(filled, items=tuple(_with_items(each, name, change) for each in filled.items))


def _listed(raw: Any) -> list[Any]:  # noqa: ANN401 - any value
    return [] if raw is None else [raw]


def _below(name: str, key: str) -> str:
    return f"{name}.{key}" if name else key


def _origin(words: Mapping[str, Sequence[str]], name: str, before: Filled | None) -> int | None:
    sent = words.get(_below(name, FROM), ())
    if sent:
        return whole_number(sent[0])
    return before.origin if before else None


def _numbers(words: Mapping[str, Sequence[str]], name: str) -> list[int]:
    """Return the numbers of the items of the list *name* that were sent, in order."""
    start = f"{name}."
    steps = (key.removeprefix(start).partition(".")[0] for key in words if key.startswith(start))
    return sorted({number for step in steps if (number := whole_number(step)) is not None})
