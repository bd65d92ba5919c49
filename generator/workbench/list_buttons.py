"""The buttons of a list in a form: add an item, remove it, move it up or down."""

from collections.abc import Sequence

from generator.text.whole_numbers import whole_number
from generator.workbench.form_fields import Widget
from generator.workbench.form_values import Filled, with_item, with_moved_item, without_item

LIST_BUTTONS = ("add", "remove", "up", "down")


def list_changed(filled: Filled, do: str, what: Sequence[str]) -> tuple[Filled, str]:
    """Return *filled* after the button *do* of a list, and the name of the field that gets the focus."""
    name, number = what[0] if what else "", (whole_number(what[1]) or 0) if len(what) > 1 else 0
    listed = filled.named(name)
    if do not in LIST_BUTTONS or listed is None:
        return filled, ""
    last = len(listed.items)
    if do == "add":
        now, at = with_item(filled, name), last
    elif do == "remove":
        now, at = without_item(filled, name, number), max(0, min(number, last - 2))
    else:
        to = number - 1 if do == "up" else number + 1
        now, at = with_moved_item(filled, name, number, to), max(0, min(to, last - 1))
    row = now.named(f"{name}.{at}")
    return now, _first_field(row) if row else ""


def _first_field(row: Filled) -> str:
    """Return the name of the first field of *row* that is typed into and always shown."""
    typed = (Widget.LINE, Widget.PROSE, Widget.PHONE, Widget.WORDS, Widget.LINES, Widget.NUMBER, Widget.DAY)
    fields = (each for each in row.items if not each.field.rare)
    return next((each.name for each in fields if each.field.widget in typed), row.name)
