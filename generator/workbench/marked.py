"""Changes of a text with the words that came and went: facts and whatever was chosen stand there as forms show them."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.desk.changes import FieldChange
from generator.desk.files import public_of
from generator.desk.outcomes import CannotWriteError
from generator.messages.words import quoted
from generator.model import Commune, Fact, Location, People
from generator.text.capitals import capital
from generator.workbench.choosable import Choices, choosable
from generator.workbench.editing import FileForm
from generator.workbench.form_fields import FormField, form_of
from generator.workbench.form_values import Filled
from generator.workbench.kinds import kind_of
from generator.workbench.office import Office
from generator.workbench.ticked import CELLS, column_of, row_of

_ALONE = re.compile(r"[^\n]+")
"""A value of a set in a change: it stands on a line of its own."""


@dataclass(frozen=True, slots=True)
class MarkedChange:
    """What changed in the field called *label*: *runs* of words that are the same, came (“added”) or went."""

    label: str
    runs: tuple[tuple[str, str], ...]


def marked_changes(
    office: Office, name: str, content: bytes, changes: Iterable[FieldChange]
) -> tuple[MarkedChange, ...]:
    """Return the *changes* of the file *name*, which has now this *content*, for a page."""
    tokens, naming = office.tokens(), office.naming()
    form = _form_of_file(public_of(name))
    choices = _choices(office, public_of(name), content, form)
    found = []
    for change in changes:
        label = naming.own(change.label)
        at = change.at
        if name == "facts.yaml" and len(at) > 1 and at[1] in tokens.facts:
            label = label.replace(str(at[1]), quoted(tokens.facts[str(at[1])].label))
            form, at = form_of(Fact), at[2:]
        values = values_named(_field_at(form, at), choices)
        runs = ((run.kind.value, _named(tokens.shown(run.text), values)) for run in change.runs)
        found.append(MarkedChange(capital(label), tuple(runs)))
    return tuple(found)


def values_named(field: FormField | None, choices: Mapping[str, Choices]) -> dict[str, str]:
    """Return what the values that can be chosen in *field*, or below it, are called."""
    if field is None:
        return {}
    found = dict(field.choices or (choices.get(field.choosable, ()) if field.choosable else ()))
    for inner in field.inner:
        found |= values_named(inner, choices)
    return found


def shown_values(filled: Filled, name: str, values: Iterable[str], choices: Mapping[str, Choices]) -> str:
    """Return the *values* of the field *name* of a form as people read them."""
    there = filled.named(name)
    named = values_named(there.field if there else None, choices)
    if there is not None and name.endswith(CELLS):
        return "\n".join(f"{column_of(each)}, {named.get(row_of(each), row_of(each))}" for each in values)
    return "\n".join(named.get(each, each) for each in values)


def _named(words: str, values: Mapping[str, str]) -> str:
    return _ALONE.sub(lambda match: values.get(match[0].strip(), match[0]), words) if values else words


def _form_of_file(name: str) -> FormField | None:
    kind = kind_of(name)
    if kind is not None:
        return form_of(kind.model)
    return {"commune.yaml": form_of(Commune), "people.yaml": form_of(People)}.get(name)


def _choices(office: Office, name: str, content: bytes, form: FormField | None) -> Mapping[str, Choices]:
    """Return what can be chosen in the file *name*, the messages of a campaign by those in its *content*."""
    if form is None:
        return {}
    file_form = FileForm(form, PurePosixPath(name))
    with suppress(CannotWriteError):
        return choosable(office, file_form.filled(content))
    return choosable(office, file_form.nothing())


def _field_at(form: FormField | None, at: Location) -> FormField | None:
    """Return the field of *form* that shows what is at the location *at*, None where none does."""
    for step in at:
        if form is None:
            return None
        form = (form.inner[0] if form.inner else form) if isinstance(step, int) else _inner(form, step)
    return form


def _inner(form: FormField, name: str) -> FormField | None:
    return next((each for each in form.inner if each.name == name), None)
