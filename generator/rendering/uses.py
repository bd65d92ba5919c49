"""Which facts a laid-out sheet says: what did not fit, or stands on another sheet, is not in the manifest."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from generator.rendering.wording import Item, Wording

_SAYS = {
    "number": "call",
    "tiles": "numbers",
    "numbers": "numbers",
    "help_text": "help",
    "next_text": "next",
    "body": "body",
}
"""A part of a layout, when it is there, says what the wording keeps under this name."""


def facts_shown(wording: Wording, *layouts: object) -> Iterator[str]:
    """Yield the keys of the facts that a sheet of *wording* says, as *layouts* have laid it out."""
    yield from wording.uses.get("always", ())
    for layout in layouts:
        yield from _below(layout, wording)


def _below(part: object, wording: Wording) -> Iterator[str]:
    if isinstance(part, Wording):
        return
    if isinstance(part, tuple):
        for one in part:
            yield from _below(one, wording)
    elif is_dataclass(part):
        item = getattr(part, "item", None)
        if isinstance(item, Item):
            yield from item.title_uses
            # A step shows its text only where there is room; notes and lists always do.
            yield from item.text_uses if getattr(part, "body", True) else ()
        for field in fields(part):
            value = getattr(part, field.name)
            if value:
                yield from wording.uses.get(_SAYS.get(field.name, ""), ())
            if field.name != "item":
                yield from _below(value, wording)
