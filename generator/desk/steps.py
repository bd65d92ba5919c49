"""The steps of a text that change no word: to send it for approval, to return it, to look at a quick fix, to withdraw.

Each returns a value; none raises. Who and when are arguments, and so is what checks a text.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.desk import history
from generator.desk.changes import changed_fields
from generator.desk.duties import barred, in_events, is_alone, is_reason, refusal_for
from generator.desk.edits import SetValue
from generator.desk.events import AuditEvent, append
from generator.desk.files import desk_of, digest_of, read_file, revision_of, why_of
from generator.desk.guarded import edited
from generator.desk.outcomes import (
    Barrier,
    CannotWriteError,
    ChangedMeanwhile,
    Conflicting,
    HasFaults,
    Reason,
    StepDone,
    StepOutcome,
    Unsaved,
)
from generator.desk.past import past_in
from generator.desk.revisions import Proposal, propose
from generator.desk.saving import at_the_desk, put, settle_pending
from generator.desk.shown import facts_changed, keep_shown, shown_values
from generator.desk.texts import Checked, Registers, day_of, document_of, problems_of, read_registers, stands_approved
from generator.diagnostics import has_errors
from generator.disk.folders import alone
from generator.messages import desk as desk_messages
from generator.messages import states as messages
from generator.model import Announcement, Duty, Facts

T = TypeVar("T")


def settle(folder: Path) -> StepOutcome | None:
    """Note what a process did that ended before it could; return an outcome only where that is impossible now."""
    try:
        desk = desk_of(folder)
        with alone(str(desk / "lock")):
            settle_pending(folder, desk)
    except CannotWriteError as error:
        return Unsaved(error.why, desk_messages.undone(error.why.value, "", error.detail), (), error.detail)
    except OSError as error:
        return _of_disk("", error)
    return None


def for_approval(folder: Path, name: str, today: date) -> Proposal | Unsaved | Conflicting:
    """Return what a leader sees of the text *name*, and what an approval will name: its digest and its fingerprint."""

    def make(desk: Path) -> Proposal | Conflicting:
        found = propose(folder, desk, name, today)
        if isinstance(found, Proposal) and found.document:
            history.keep_base(desk, found.content)
            keep_shown(desk, found.fingerprint, found.document, read_registers(folder).facts_on(today))
        return found

    return take(folder, name, make)


def submit(  # noqa: PLR0913 - who, when and why are told, never asked here
    folder: Path,
    name: str,
    digest: str,
    *,
    who: str,
    when: str,
    today: date,
    reason: str = "",
    checked: Checked = problems_of,
) -> StepOutcome:
    """Send the text *name*, or its revision, for approval, if it still has the hash *digest* and no errors."""
    found = for_approval(folder, name, today)
    if not isinstance(found, Proposal):
        return found
    faults = faults_of(folder, found, today, checked)
    if faults:
        return faults

    def make(desk: Path) -> StepOutcome:
        registers = read_registers(folder)
        now = propose(folder, desk, name, today)
        if not isinstance(now, Proposal):
            return now
        refusal = refusal_for(who, registers) or (None if now.document else barred(Barrier.NOT_A_TEXT))
        if refusal:
            return refusal
        if digest != now.place or now.digest != found.digest:
            return changed_since(desk, digest, "", now, registers.facts_on(today))
        past = past_in(desk, name)
        if (past.revision if now.is_revision else past.public).waits_as(now.place):
            return barred(Barrier.ALREADY_WAITING)
        if not now.is_revision and stands_approved(folder, now.document, registers, today):
            return barred(Barrier.NOTHING_NEW)
        return _noted(desk, "submit", now, who, when, reason, registers)

    return take(folder, name, make)


def return_with(folder: Path, name: str, digest: str, *, who: str, when: str, message: str) -> StepOutcome:
    """Send the text *name* back to who wrote it, with a *message*; *digest* is that of the page, or of its place."""

    def make(desk: Path) -> StepOutcome:
        registers = read_registers(folder)
        refusal = refusal_for(who, registers, Duty.APPROVE)
        if refusal:
            return refusal
        if not message.strip():
            return barred(Barrier.NO_REASON)
        now = propose(folder, desk, name, day_of(when))
        if isinstance(now, Conflicting):
            place = digest_of(read_file(folder, revision_of(name)))
            now = Proposal(name, b"", place, "", None, b"", place, is_revision=True)
        past = past_in(desk, name)
        waits = (past.revision if now.is_revision else past.public).waits_as(now.place)
        if not waits or digest not in (now.digest, now.place):
            return barred(Barrier.NOT_WAITING)
        return _noted(desk, "return", now, who, when, message, registers)

    return take(folder, name, make)


def acknowledge(folder: Path, name: str, *, who: str, when: str) -> StepOutcome:
    """Note that *who*, a person who may approve, has looked at the last quick fix of the text *name*."""

    def make(desk: Path) -> StepOutcome:
        registers = read_registers(folder)
        refusal = refusal_for(who, registers, Duty.APPROVE)
        if refusal:
            return refusal
        quick = past_in(desk, name).quick
        if quick is None:
            return barred(Barrier.NOTHING_TO_LOOK_AT)
        person = in_events(who, registers.people)
        if quick.who == person and not is_alone(who, registers.people, Duty.APPROVE):
            return barred(Barrier.OWN_QUICK_FIX)
        content = read_file(folder, name)
        digest = digest_of(content)
        event = AuditEvent("look", name, person, when, digest, digest, of=quick.after)
        append(desk, event)
        return StepDone(event, digest, content)

    return take(folder, name, make)


def withdraw(folder: Path, name: str, digest: str, *, who: str, when: str, reason: str) -> StepOutcome:
    """Write into the notice *name* that the commune took it back, and why, if its file has the hash *digest*.

    That takes effect with the next publish, without another approval; a revision of it stays.
    """

    def make(desk: Path) -> StepOutcome:
        registers = read_registers(folder)
        content = read_file(folder, name)
        document = document_of(folder, name, content)
        refusal = refusal_for(who, registers, Duty.APPROVE, Duty.PUBLISH)
        if refusal:
            return refusal
        if not name.startswith("announcements/"):
            return barred(Barrier.NOT_A_NOTICE)
        if not is_reason(reason):
            return barred(Barrier.NO_REASON)
        if isinstance(document, Announcement) and document.withdrawn is not None:
            return barred(Barrier.ALREADY_WITHDRAWN)
        if digest_of(content) != digest:
            return changed_words(desk, digest, content, name)
        path = PurePosixPath(name)
        new = edited(content, path, [SetValue(("withdrawn",), reason.strip(), ("slug", "state", "withdrawn"))])
        if document is not None and document_of(folder, name, new) is None:
            raise CannotWriteError(Reason.GUARD, "withdrawn")
        history.keep(desk, name, content, when)
        person = in_events(who, registers.people)
        event = AuditEvent("withdraw", name, person, when, digest, digest_of(new), reason.strip())
        put(folder, desk, event, new)
        return StepDone(event, digest_of(new), new)

    return take(folder, name, make)


def take(folder: Path, name: str, make: Callable[[Path], T]) -> T | Unsaved:
    """Return what *make* returns, as `saving.at_the_desk` does; where nothing was done, say so of a step."""
    outcome = at_the_desk(folder, name, "", (), make)
    if isinstance(outcome, Unsaved):
        told = desk_messages.undone(outcome.why.value, name, outcome.detail)
        return Unsaved(outcome.why, told, (), outcome.detail)
    return outcome


def faults_of(folder: Path, found: Proposal, today: date, checked: Checked) -> HasFaults | Unsaved | None:
    """Return the errors of what is proposed; None where it has none."""
    try:
        problems = checked(folder, found.name, found.content, today)
    except OSError as error:
        return _of_disk(found.name, error)
    if not has_errors(problems):
        return None
    count = sum(has_errors([problem]) for problem in problems)
    return HasFaults(messages.has_faults(count), tuple(problems))


def changed_since(desk: Path, digest: str, fingerprint: str, now: Proposal, facts: Facts) -> ChangedMeanwhile:
    """Return what is not as it was on the page that was shown, with that *digest* and *fingerprint*."""
    before = history.base(desk, digest)
    words = changed_fields(before, now.content, now.name) if before is not None else ()
    changed = facts_changed(desk, fingerprint, now.document, facts) if now.document else ()
    other, known = now.digest != digest, shown_values(desk, fingerprint) is not None
    labels = [fact.label for fact in changed]
    told = messages.changed_meanwhile(words=other, facts=labels, pictures=known and not other and not changed)
    return ChangedMeanwhile(told, now.digest, now.fingerprint, words, changed)


def changed_words(desk: Path, digest: str, content: bytes, name: str) -> ChangedMeanwhile:
    """Return how the file *name* differs from the one with the hash *digest* that was shown."""
    before = history.base(desk, digest)
    words = changed_fields(before, content, name) if before is not None else ()
    told = messages.changed_meanwhile(words=True)
    return ChangedMeanwhile(told, digest_of(content), "", words)


def _noted(  # noqa: PLR0913, PLR0917 - what an event tells
    desk: Path, what: str, now: Proposal, who: str, when: str, reason: str, registers: Registers
) -> StepDone:
    """Add to the log what was done with the place of a text, which stays as it is."""
    name = revision_of(now.name) if now.is_revision else now.name
    person = in_events(who, registers.people)
    event = AuditEvent(what, name, person, when, now.place, now.place, reason, fingerprint=now.fingerprint)
    append(desk, event)
    return StepDone(event, now.place, now.content)


def _of_disk(name: str, error: OSError) -> Unsaved:
    """Return the outcome that *error* is for a step with the text *name*, or with none."""
    why, detail = why_of(error)
    return Unsaved(why, desk_messages.undone(why.value, name or str(error.filename or ""), detail), (), detail)
