"""Edits made from an older text of a file, and the text as it is → whether they can be made in it, field by field."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.desk.edits import Edit, RewriteText, SetValue, Value, field_of, in_form, value_at
from generator.desk.guarded import after
from generator.desk.outcomes import CannotWriteError, FieldConflict
from generator.desk.written import values_of
from generator.model import Location


def merge(
    base: bytes | None, theirs: bytes, path: PurePosixPath, edits: Sequence[Edit]
) -> tuple[list[Edit], tuple[Location, ...], tuple[FieldConflict, ...]]:
    """Return the edits that *theirs* lacks, the fields that it changed since *base*, and those that both changed.

    Where *base* is lost, or one side replaced the whole text, every field that is not as *edits* want it is a conflict.
    Raise `CannotWriteError` where *theirs* has a fault.
    """
    if base == theirs:
        return list(edits), (), ()
    if any(isinstance(edit, RewriteText) for edit in edits):
        return [], (), _whole(base, theirs, edits)
    now = in_form(values_of(theirs, path))
    try:
        before = in_form(values_of(base, path)) if base is not None else None
        wanted = in_form(after(now if before is None else before, edits))
    except CannotWriteError:
        before, wanted = None, {}
    changed = None if before is None else tuple(_changed(before, now))
    conflicts: dict[Location, FieldConflict] = {}
    for edit in edits:
        mine = field_of(edit)
        met = [mine] if changed is None else [_common(mine, field) for field in changed if overlap(mine, field)]
        for at in met:
            typed = value_at(wanted, at) if wanted else getattr(edit, "value", None)
            if typed != value_at(now, at):
                conflicts[at] = FieldConflict(at, value_at(before, at), typed, value_at(now, at))
    return [edit for edit in edits if not _is_done(edit, now, changed or ())], changed or (), tuple(conflicts.values())


def _is_done(edit: Edit, now: Value, changed: Sequence[Location]) -> bool:
    """Return whether the file as it is *now*, which *changed* meanwhile, has what *edit* makes."""
    if not any(overlap(field_of(edit), field) for field in changed):
        return False
    return not isinstance(edit, SetValue) or value_at(now, edit.at) == in_form(edit.value)


def _whole(base: bytes | None, theirs: bytes, edits: Sequence[Edit]) -> tuple[FieldConflict, ...]:
    typed: list[Value] = [edit.text for edit in edits if isinstance(edit, RewriteText)]
    texts = [None if content is None else content.decode(errors="replace") for content in (base, theirs)]
    return (FieldConflict((), texts[0], typed[-1], texts[1]),)


def _changed(before: Value, now: Value, at: Location = ()) -> Iterator[Location]:
    """Yield the fields in which *now* differs; of a list whose items came, went or changed places, the list."""
    if before == now:
        return
    if isinstance(before, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*before, *now)):
            yield from _changed(before.get(key), now.get(key), (*at, key))
        return
    if isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        pairs = list(zip(before, now, strict=True))
        if not any(new in before for old, new in pairs if old != new):
            for number, (old, new) in enumerate(pairs):
                yield from _changed(old, new, (*at, number))
            return
    yield at


def overlap(one: Location, other: Location) -> bool:
    """Return whether one field stands in the other, or they are the same."""
    least = min(len(one), len(other))
    return one[:least] == other[:least]


def _common(one: Location, other: Location) -> Location:
    return min(one, other, key=len)
