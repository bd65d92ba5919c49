"""The models of the content → the fields of a form: their names, labels, help, choices, and how each is typed.

There is no second list of fields: a field that a model gets is in the form of it. Whatever a form says of a field comes
from the model (its type, `description`, whether it is required) and from the Vietnamese names of keys (messages.words).
"""

import inspect
import typing
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from functools import lru_cache
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.desk.changes import ADMINISTRATIVE
from generator.entries import RARE, ChosenFrom, FieldEntry, FormHelp, ShortFor, TickedTable
from generator.messages import workbench as said
from generator.messages.words import CAPITAL, at_the_beginning, choice_label, field_label
from generator.model import Document, Weekday
from generator.workbench.ticked import CELLS

NOT_TYPED = ADMINISTRATIVE | {"places", "slug", "short", "updated", "withdrawn"}
"""The fields of a text that other parts of the desk fill in: its name, the day, approval, withdrawal, its code."""


class Widget(StrEnum):
    """What a field looks like in a form."""

    LINE = "line"
    PROSE = "prose"
    PHONE = "phone"
    WORDS = "words"
    LINK = "link"
    DAY = "day"
    NUMBER = "number"
    LINES = "lines"  # several values, a line each
    SET = "set"  # several of a number of choices
    CHOICE = "choice"
    GROUP = "group"  # a record with fields of its own
    LIST = "list"  # records or texts that come, go and change places
    TABLE = "table"  # cells of rows and columns, to be ticked


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a form. *inner* are the fields of a group, or the one field that all items of a list are like.

    *choices* are values and their labels; those of a set of villages, facts or texts are filled in by `choosable`.
    *short* is the field that may stand for its whole group; a *rare* field is shown only when it is asked for.
    A list that is *ticked* can be shown with tables in its items (`in_tables`); the *inner* of a table are its rows and
    its columns. A field that is empty may be *made of* another: the name of a message in addresses, of its title.
    What is required in an *optional group* is so only once something of that group is filled in.
    """

    name: str
    label: str
    widget: Widget
    required: bool = False
    help: str = ""
    example: str = ""
    default: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    choosable: str = ""
    inner: "tuple[FormField, ...]" = ()
    short: str = ""
    rare: bool = False
    ticked: TickedTable | None = None
    made_of: str = ""
    optional_group: bool = False

    @property
    def small(self) -> str:
        """Return the label as it stands within a sentence."""
        return self.label.removeprefix(CAPITAL).lower()

    @property
    def item(self) -> "FormField":
        """Return what all items of this list are like."""
        return self.inner[0]

    def named(self, name: str) -> "FormField":
        """Return the field *name* of this group; raise `KeyError` where it has none."""
        return self._by_name[name]

    @property
    def has_tables(self) -> bool:
        """Return whether this is a list whose items have tables."""
        return self.ticked is not None and any(each.widget is Widget.TABLE for each in self.item.inner)

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return the columns of the tables that this list can be shown with."""
        assert self.ticked is not None, "only such lists have columns"
        columns = self.item.named(CELLS).inner[1] if self.has_tables else self.item.named(self.ticked.columns)
        return tuple(value for value, _ in columns.choices)

    @property
    def _by_name(self) -> "Mapping[str, FormField]":
        return {field.name: field for field in self.inner}


_WIDGETS = {
    FieldEntry.LINE: Widget.LINE,
    FieldEntry.PROSE: Widget.PROSE,
    FieldEntry.PHONE: Widget.PHONE,
    FieldEntry.WORDS: Widget.WORDS,
    FieldEntry.LINK: Widget.LINK,
    FieldEntry.SLUG: Widget.WORDS,
    FieldEntry.DAY: Widget.DAY,
    FieldEntry.LINES: Widget.LINES,
}
_SETS = {FieldEntry.FACTS: "facts", FieldEntry.VILLAGES: "villages", FieldEntry.SLUGS: "texts"}
_CHOSEN = {
    "guide": "guides",
    "file": "pictures",
    **{name: name for name in ("slots", "channels", "messages", "guides", "weeks")},
}
"""The fields whose values are names of something else, and of what."""


@lru_cache(maxsize=8)
def in_tables(form: FormField) -> FormField:
    """Return the list *form* with a table in each item, in place of its rows and columns."""
    mark, item = form.ticked, form.item
    assert mark is not None, "only such lists are shown with tables"
    rows, columns = item.named(mark.rows), item.named(mark.columns)
    table = FormField(CELLS, at_the_beginning(mark.label), Widget.TABLE, required=True, inner=(rows, columns))
    inner = (table if each is columns else each for each in item.inner if each is not rows)
    return replace(form, inner=(replace(item, inner=tuple(inner)),))


@lru_cache(maxsize=32)
def form_of(model: type[BaseModel]) -> FormField:
    """Return the form of *model*: a group with a field for each field that people type."""
    return FormField("", "", Widget.GROUP, inner=_fields_of(model, NOT_TYPED if issubclass(model, Document) else ()))


def _fields_of(model: type[BaseModel], without: Collection[str] = ()) -> tuple[FormField, ...]:
    named = model.model_fields.items()
    return tuple(_field(name, info) for name, info in named if name not in without and not info.exclude)


def _made(fields: tuple[FormField, ...]) -> Iterator[FormField]:
    """Yield *fields*: nobody has to think of an id where there is a title, or a name."""
    names = {field.name for field in fields}
    of = next((name for name in ("title", "name") if name in names), "")
    for field in fields:
        is_made = field.name in ("slug", "id") and bool(of)
        yield replace(field, required=False, rare=True, made_of=of, help=said.ID_IS_MADE) if is_made else field


def _field(name: str, info: FieldInfo) -> FormField:
    marks = list(info.metadata)
    bare = _look_through(info.annotation, marks)
    made = _typed_as(name, bare, marks)
    default = info.default.value if isinstance(info.default, Enum) else info.default if name == "order" else ""
    required = info.is_required()
    return replace(
        made,
        inner=made.inner if required or made.widget is not Widget.GROUP else tuple(_of_optional(made.inner)),
        label=at_the_beginning(info.title) if info.title else field_label(name),
        required=required,
        help=next((mark.words for mark in marks if isinstance(mark, FormHelp)), info.description or ""),
        example=str((info.examples or [""])[0]),
        default=str(default),
        rare=RARE in marks,
    )


def _of_optional(fields: tuple[FormField, ...]) -> Iterator[FormField]:
    """Yield *fields* as those of a group that may be left empty."""
    for field in fields:
        inner = tuple(_of_optional(field.inner)) if field.widget is Widget.GROUP else field.inner
        yield replace(field, optional_group=True, inner=inner)


def _look_through(annotation: Any, marks: list[Any]) -> Any:  # noqa: ANN401 - any annotation
    """Return *annotation* without `Annotated` and `None` around it; what they say of it is added to *marks*."""
    while True:
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            annotation, *more = typing.get_args(annotation)
            marks += more
        elif origin is not None and type(None) in typing.get_args(annotation):
            annotation = next(each for each in typing.get_args(annotation) if each is not type(None))
        else:
            return annotation


def _typed_as(name: str, bare: Any, marks: list[Any]) -> FormField:  # noqa: ANN401 - any annotation
    entry = next((mark for mark in reversed(marks) if isinstance(mark, FieldEntry)), None)
    if entry in _SETS:
        return FormField(name, "", Widget.SET, choosable=_CHOSEN.get(name, _SETS[entry]))
    if entry in _WIDGETS:
        chosen = next((mark.what for mark in marks if isinstance(mark, ChosenFrom)), _CHOSEN.get(name, ""))
        return FormField(name, "", _WIDGETS[entry], choosable=chosen)
    if typing.get_origin(bare) is tuple:
        ticked = next((mark for mark in marks if isinstance(mark, TickedTable)), None)
        return replace(_list(name, typing.get_args(bare)[0]), ticked=ticked)
    kind = bare if inspect.isclass(bare) else object
    if issubclass(kind, Enum):
        return FormField(name, "", Widget.CHOICE, choices=tuple(_choices(kind)))
    if issubclass(kind, BaseModel):
        short = next((mark.field for mark in marks if isinstance(mark, ShortFor)), "")
        return FormField(name, "", Widget.GROUP, inner=tuple(_made(_fields_of(kind))), short=short)
    return FormField(name, "", Widget.WORDS if kind is str else Widget.NUMBER)


def _list(name: str, item: Any) -> FormField:  # noqa: ANN401 - any annotation
    marks: list[Any] = []
    inner = _typed_as(name, _look_through(item, marks), marks)
    if inner.widget is Widget.CHOICE:
        return FormField(name, "", Widget.SET, choices=inner.choices)
    if inner.widget is Widget.GROUP:
        return FormField(name, "", Widget.LIST, inner=(inner,))
    if name in _CHOSEN:
        return FormField(name, "", Widget.SET, choosable=_CHOSEN[name])
    return FormField(name, "", Widget.LINES)


def _choices(kind: type[Enum]) -> Iterator[tuple[str, str]]:
    for member in kind:
        value = str(member.value)
        yield value, value if kind is Weekday else choice_label(value)
