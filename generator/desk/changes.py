"""Two versions of a text → what changed, field by field, in words, with the name of each field in Vietnamese."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.desk.edits import (
    InsertItem,
    MoveItem,
    RemoveValue,
    RewriteText,
    applied,
    edits_between,
    in_form,
    value_at,
)
from generator.desk.outcomes import CannotWriteError
from generator.desk.written import values_of
from generator.messages import states as messages
from generator.messages.words import place_in_words, short
from generator.model import Location
from generator.text.word_changes import Fate, WordRun, word_changes

ADMINISTRATIVE = frozenset(("state", "approved_by", "approved_on", "approved_hash", "quick_fix"))
"""The fields that an approval writes: they are no words of the text."""
_LONGEST = 60  # letters of each side in a sentence


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What changed in the field at *at*, called *label*; a value that was not there, or is no more, is empty.

    The label may have a noun of the commune's own in it, as messages do (`messages.words.in_own_words`).
    """

    at: Location
    label: str
    runs: tuple[WordRun, ...]

    @property
    def old(self) -> str:
        """Return the old value."""
        return "".join(run.text for run in self.runs if run.kind is not Fate.ADDED)

    @property
    def new(self) -> str:
        """Return the new value."""
        return "".join(run.text for run in self.runs if run.kind is not Fate.REMOVED)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return each change in one line: “đổi “7h30” thành “8h00” ở Khi nào”."""
        return tuple(
            messages.replaced(short(old, _LONGEST), short(new, _LONGEST), self.label) for old, new in self._pairs()
        )

    def _pairs(self) -> Iterator[tuple[str, str]]:
        old = ""
        for run in (*self.runs, WordRun(Fate.SAME, "")):
            if run.kind is Fate.REMOVED:
                old = run.text
            elif run.kind is Fate.ADDED or old:
                yield old.strip(), run.text.strip() if run.kind is Fate.ADDED else ""
                old = ""


def field_changes(old: bytes | None, new: bytes, name: str) -> tuple[FieldChange, ...]:
    """Return what changed between two versions of the file *name*; of a file with a fault, as one whole text.

    *old* is None where there was no text before. What an approval writes is left out.
    """
    path = PurePosixPath(name)
    try:
        before = in_form(values_of(old, path)) if old is not None else {}
        after = in_form(values_of(new, path))
    except CannotWriteError:
        texts = [(some or b"").decode(errors="replace") for some in (old, new)]
        return _change((), *texts)
    plain = [{key: value for key, value in values.items() if key not in ADMINISTRATIVE} for values in (before, after)]
    return tuple(_changes(*plain))


def changed_fields(old: bytes, new: bytes, name: str) -> tuple[Location, ...]:
    """Return the fields that differ between two versions, those of an approval too where nothing else does."""
    return tuple(dict.fromkeys(change.at for change in field_changes(old, new, name)))


def _changes(before: dict[str, Any], after: dict[str, Any]) -> Iterator[FieldChange]:
    values: Any = before
    for edit in edits_between(before, after):
        assert not isinstance(edit, RewriteText | MoveItem)  # it yields none
        old = None if isinstance(edit, InsertItem) else value_at(values, edit.at)
        new = None if isinstance(edit, RemoveValue) else edit.value
        yield from _change(edit.at, _in_words(old), _in_words(new))
        values = applied(values, edit)


def _change(at: Location, old: str, new: str) -> tuple[FieldChange, ...]:
    return (FieldChange(at, place_in_words(at), word_changes(old, new)),) if old != new else ()


def _in_words(value: Any) -> str:  # noqa: ANN401 - any value of content
    """Return *value* as a person reads it: what is in a list or a record, one below the other."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    inner: Iterable[Any] = value.values() if isinstance(value, dict) else value
    return "\n".join(_in_words(one) for one in inner)
