"""The page of a form: its fields, the problems at them, and what can be done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from secrets import token_hex
from typing import Any

from starlette.responses import Response

from generator.messages import workbench as said
from generator.messages.as_forms import as_forms_say
from generator.text.whole_numbers import whole_number
from generator.workbench.choosable import Choices, choosable
from generator.workbench.desk_request import MOST_OF_A_REQUEST, WINDOW, DeskRequest
from generator.workbench.editing import with_tokens
from generator.workbench.findings import FormFinding, at_fields, in_tables
from generator.workbench.form_changes import TAKES_FILES, FormChange
from generator.workbench.form_values import Filled, filled_from, renamed
from generator.workbench.subject import FormSubject
from generator.workbench.ticked import cell, row_of

FormButton = tuple[str, str, str, str]
"""A button: what it asks for, its name, its look, and what it means for residents."""

SAVE: FormButton = ("save", said.SAVE_DRAFT, "", said.NOT_SEEN)
LOOK: FormButton = ("look", said.LOOK, "quiet scriptless", "")


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that two people changed: its *name*, and what each wrote."""

    name: str
    label: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class FormPage:
    """What a form's page shows beside the words *filled* in, which were typed into the file with the hash *base*.

    Whatever went wrong (*message*) or was done to the form (*note*) stands above it. *more* are further values for the
    template.
    """

    subject: FormSubject
    filled: Filled
    base: str
    found: Sequence[FormFinding] = ()
    message: str = ""
    saved_line: str = ""
    focus: str = ""
    buttons: Sequence[FormButton] = (SAVE,)
    clashes: Sequence[Clash] = ()
    note: str = ""
    more: dict[str, Any] = field(default_factory=dict)


_BEFORE_DRESSING: dict[str, Any] = {
    "state": "",
    "state_note": "",
    "is_revision": False,
    "draft": None,
    "preview_path": "",
    "previews": (),
    "copied_from": "",
    "paste_into": "",
    "quick": False,
    "panel": None,
    "fact_key": "",
    "reason": "",
}
"""What a page shows of its kind, until `FormPage.more` says otherwise."""

_SHOWN = ("base", "message", "note", "saved_line", "focus", "buttons", "clashes")


def form_page(request: DeskRequest, page: FormPage, status: int = HTTPStatus.OK) -> Response:
    """Return the page as an answer with *status*."""
    subject = page.subject
    by_field, general = at_fields(page.found, page.filled)
    errors = [one for found in by_field.values() for one in found if one.is_error]
    values: dict[str, Any] = {
        "heading": subject.heading(page.filled),
        "filled": with_tokens(page.filled, request.office.tokens()),
        "found": by_field,
        "general": general,
        "errors": errors,
        "choosable": choosable(request.office, page.filled),
        "kind_address": subject.kind,
        "slug": subject.slug,
        "list_path": subject.list_path,
        "list_name": subject.list_name,
        **_BEFORE_DRESSING,
        "history_path": f"/lich-su/{subject.kind}/{subject.slug}" if subject.slug else "",
        "draft_path": f"/nhap{subject.path}",
        "takes_files": subject.kind in TAKES_FILES,
        "most_of_a_file": MOST_OF_A_REQUEST,
        "help_text": help_text,
        "label_in": label_in,
        "new_item": new_item,
        "no_tables": said.NO_TABLES,
        "short_day": said.short_day,
        "cell": cell,
        "rows_beside": rows_beside,
    }
    given = {name: getattr(page, name) for name in _SHOWN}
    given |= {"window_field": WINDOW, "window": request.window or token_hex(8), "is_unsaved": request.sent}
    return request.page("edit.html.jinja", status, **{**values, **given, **page.more})


def with_change(page: FormPage, changed: FormChange) -> FormPage:
    """Return *page* after a button *changed* its form."""
    more = {**page.more, **changed.more}
    return replace(
        page, filled=changed.filled, note=changed.note, message=changed.wrong, focus=changed.focus, more=more
    )


def help_text(words: str) -> str:
    """Return what the model says of a field as a sentence; it calls the values of switches as files do."""
    plain = as_forms_say(words)
    return f"{plain[:1].upper()}{plain[1:]}."


def label_in(choices: Choices, value: str) -> str:
    """Return the label of *value* among *choices*, or itself where it is none of them."""
    return next((label for each, label in choices if each == value), value)


def rows_beside(table: Filled, known: Choices) -> Choices:
    """Return the rows of a *table* that something is ticked in and that are not *known*, as choices."""
    rows = dict.fromkeys(row_of(value) for value in table.values)
    return [(row, row) for row in rows if row not in dict(known)]


def new_item(filled: Filled) -> Filled:
    """Return an empty item of a list, whose number a script fills in."""
    return renamed(filled_from(filled.field.item, None), f"{filled.name}.~n~")


def label_of(filled: Filled, name: str) -> str:
    """Return what people call the field *name*: its label, and the items that it stands in."""
    steps, at = name.split("."), ""
    labels: list[str] = []
    for step in steps:
        at = f"{at}.{step}" if at else step
        found = filled.named(at)
        number = whole_number(step)
        if number is not None:
            labels[-1:] = [f"{labels[-1]} {number + 1}"] if labels else []
        elif found is not None:
            labels.append(found.field.label)
    return ", ".join(labels) or name


def sentences(found: Iterable[FormFinding], filled: Filled) -> list[dict[str, Any]]:
    """Return what was *found* in the form *filled* as a script takes it."""
    return [
        {"name": one.name, "message": one.message, "hint": one.hint, "error": one.is_error}
        for one in in_tables(found, filled)
    ]
