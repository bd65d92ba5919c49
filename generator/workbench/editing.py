"""A file and the words of a form → the edits that they ask for, and the file as it would be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.desk.edits import Edit, SetValue, Value, edits_between, value_at
from generator.desk.guarded import edited, new_file
from generator.desk.written import values_of
from generator.model import Location
from generator.text.dates import in_numbers
from generator.workbench.fact_tokens import FactTokens
from generator.workbench.form_edits import edits_of, typed
from generator.workbench.form_fields import FormField, Widget
from generator.workbench.form_values import Filled, Words, filled_from, filled_with

_WITH_FACTS = (Widget.LINE, Widget.PROSE, Widget.PHONE)


@dataclass(frozen=True, slots=True)
class FileForm:
    """A form and the part of a file that it is about: the value at the location *at*.

    *pairs* are the names of two fields where that value is a mapping of free keys: a list of pairs in the form.
    """

    form: FormField
    path: PurePosixPath
    at: Location = ()
    pairs: tuple[str, str] | None = None

    def raw(self, values: Value) -> Value:
        """Return what the form is about in the *values* of a file, None where it is not there."""
        raw = value_at(values, self.at)
        if self.pairs and isinstance(raw, dict):
            key, value = self.pairs
            return {self.form.inner[0].name: [{key: each, value: said} for each, said in raw.items()]}
        return raw

    def filled(self, content: bytes) -> Filled:
        """Return the form with what *content* says; raise `CannotWriteError` where it has a fault."""
        return filled_from(self.form, self.raw(values_of(content, self.path)))

    def nothing(self) -> Filled:
        """Return the empty form."""
        return filled_from(self.form, None)

    def edits(self, values: Value, before: Filled, now: Filled) -> list[Edit]:
        """Return the edits that make the *values* of a file, shown as *before*, say what the form says *now*."""
        raw = self.raw(values)
        if self.pairs is None:
            return list(edits_of(raw, before, now, self.at))
        return list(edits_between(value_at(values, self.at) or {}, self._mapping(typed(now)), self.at))

    def _mapping(self, rows: Value) -> dict[str, Value]:
        key, value = self.pairs or ("", "")
        listed = rows.get(self.form.inner[0].name, []) if isinstance(rows, dict) else []
        return {str(row.get(key, "")): row.get(value, "") for row in listed}


@dataclass(frozen=True, slots=True)
class FormEdits:
    """What a form asks for: the *edits* of the file it was made from, and the form as it was sent."""

    edits: tuple[Edit, ...]
    now: Filled


def proposal(
    file_form: FileForm, base: bytes, words: Mapping[str, Sequence[str]], today: date | None = None
) -> FormEdits:
    """Return what *words* ask for of the file *base*; its day of the last change is *today* where anything changes.

    Raise `CannotWriteError` where *base* has a fault.
    """
    values = values_of(base, file_form.path)
    raw = file_form.raw(values)
    before = filled_from(file_form.form, raw)
    now = filled_with(file_form.form, words, before)
    edits = file_form.edits(values, before, now)
    if edits and today is not None:
        edits.append(SetValue(("updated",), in_numbers(today), tuple(raw) if isinstance(raw, dict) else ()))
    return FormEdits(tuple(edits), now)


def with_edits(base: bytes, path: PurePosixPath, edits: Iterable[Edit]) -> bytes:
    """Return the file *base* with *edits*; raise `CannotWriteError` where that cannot be."""
    return edited(base, path, tuple(edits))


def whole_file(form: FormField, path: PurePosixPath, now: Filled, given: Mapping[str, str]) -> bytes:
    """Return a new file with what the form says *now* and with the values *given*, in the order of the model.

    Raise `CannotWriteError` where it could not be read back.
    """
    values: dict[str, Any] = typed(now) or {}
    ordered = [each.name for each in form.inner]
    values = {**given, **values}
    first = [key for key in given if key in values]
    rest = sorted((key for key in values if key not in given), key=ordered.index)
    return new_file({key: values[key] for key in (*first, *rest)}, path)


def with_tokens(filled: Filled, tokens: FactTokens) -> Filled:
    """Return *filled* with facts as forms show them."""
    values = filled.values
    if filled.field.widget in _WITH_FACTS:
        values = tuple(tokens.shown(value) for value in values)
    return replace(filled, values=values, items=tuple(with_tokens(each, tokens) for each in filled.items))


def without_tokens(words: Mapping[str, Sequence[str]], tokens: FactTokens) -> Words:
    """Return the *words* of a form with facts as files have them."""
    return {name: [tokens.typed(value) for value in values] for name, values in words.items()}
