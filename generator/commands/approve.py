"""`tinlang approve`: write into a text that it is approved, by whom, on which day, and what was approved."""

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.approval import fingerprint_of
from generator.build import check
from generator.commands import FAULTS, FINE, USAGE
from generator.commands.terminal import show, summary, tell, write_line
from generator.diagnostics import has_errors
from generator.memory.store import write_whole
from generator.messages import approve as messages
from generator.messages import commands as command_messages
from generator.model import AnyDocument, Duty, People
from generator.readers import reader_of
from generator.shelf import Shelf
from generator.source import Source, in_order
from generator.text.dates import in_numbers
from generator.text.names import nearest
from generator.text.top_keys import with_values, written

APPROVED = "approved"
_LONGEST_NAME = 200  # letters, of a name with an office


def run(arguments: argparse.Namespace) -> int:
    """Approve the text, unless it is not there, has faults, or whoever approves may not."""
    shelf, problems = check(arguments.content, arguments.date, clock=arguments.clock)
    slug = Path(arguments.text).stem
    path = next((path for (_, of), path in shelf.paths.items() if of == slug), None)
    if path is None or not shelf.is_complete:
        return _refused_unread(arguments.text, slug, shelf)
    own = [problem for problem in problems if str(problem.at.path) == path]
    if has_errors(own):
        show(own)
        tell(command_messages.mend_first(summary(own)))
        return FAULTS
    if shelf.people is None and not _is_name(arguments.by):
        tell(messages.no_name_of_a_person(arguments.by))
        return USAGE
    by = _signature(arguments.by, shelf.people)
    if by is None:
        tell(messages.may_not(arguments.by, _approvers(shelf.people)))
        return USAGE
    return _write(path, shelf, by, arguments.date)


def _refused_unread(text: str, slug: str, shelf: Shelf) -> int:
    if slug in shelf.unread or not shelf.is_complete:
        show([shelf.quoted(problem) for problem in shelf.problems])
        tell(command_messages.mend_first(summary(list(shelf.problems))))
        return FAULTS
    tell(messages.no_text(text, nearest(slug, {of for _, of in shelf.paths})))
    return USAGE


def _is_name(by: str) -> bool:
    """Return whether *by* can be the name of who approves: one line of words, in which nothing is filled in."""
    return bool(by.strip()) and len(by) <= _LONGEST_NAME and by.isprintable() and "{{" not in by


def _signature(by: str, people: People | None) -> str | None:
    """Return how the person *by*, an id or a name, signs; None where *people* has nobody of that name who may."""
    if people is None:
        return by.strip()
    may = [person for person in people.people if Duty.APPROVE in person.roles]
    return next((one.signature for one in may if by.strip() in (one.id, one.name, one.signature)), None)


def _approvers(people: People | None) -> Iterable[str]:
    return [person.id for person in people.people if Duty.APPROVE in person.roles] if people else []


def _write(path: str, shelf: Shelf, by: str, day: date) -> int:
    """Write the approval into the file *path*; where that would change anything else, say what to type instead."""
    document: AnyDocument = shelf.with_places(path)
    values = {
        "state": APPROVED,
        "approved_by": by,
        "approved_on": in_numbers(day),
        "approved_hash": fingerprint_of(document, shelf.facts, shelf.media),
    }
    typed = shelf.content.texts[path]
    changed = with_values(typed.decode(errors="surrogateescape"), values).encode(errors="surrogateescape")
    if not _is_the_same_but(document, changed, values, shelf):
        tell(messages.write_by_hand(path, [f"{key}: {written(value)}" for key, value in values.items()]))
        return FAULTS
    if changed != typed:
        write_whole(Path(path), changed, settled=True)
    write_line(messages.approved(path, by, day))
    return FINE


def _is_the_same_but(document: AnyDocument, text: bytes, values: dict[str, str], shelf: Shelf) -> bool:
    """Return whether *text* reads as *document* with an approval of *values*, and with no other change."""
    source = Source(document.places.path, in_order(text.decode(errors="replace")))
    _, reader = reader_of(source.path.relative_to(shelf.content.folder))
    again = reader(source)[0] if reader else None
    if again is None or again.approved_by is None:
        return False
    signature = (again.state.value, again.approved_by.raw, in_numbers(again.approved_on), again.approved_hash)
    nobody = {**dict.fromkeys(("approved_by", "approved_on", "approved_hash", "places")), "state": None}
    alike = again.model_copy(update=nobody) == document.model_copy(update=nobody)
    return alike and signature == tuple(values.values())
