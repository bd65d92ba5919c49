"""Approve a text, or let a quick fix out without review: of exactly the words and facts that were on the page.

check → lock → is it what was shown? → copy of what was → note → replace the public file → event → drop the revision
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.desk import history
from generator.desk.duties import FOR_QUICK_FIX, barred, in_events, is_reason, refusal_for, signature_of
from generator.desk.edits import Edit, RemoveValue, SetValue
from generator.desk.events import AuditEvent
from generator.desk.files import digest_of, file_of, read_file, remove_file, revision_of
from generator.desk.guarded import edited
from generator.desk.outcomes import (
    Barrier,
    CannotWriteError,
    ChangedMeanwhile,
    NotAllowed,
    Reason,
    StepDone,
    StepOutcome,
)
from generator.desk.past import past_in
from generator.desk.revisions import Proposal, propose
from generator.desk.saving import put
from generator.desk.shown import keep_shown
from generator.desk.steps import changed_since, changed_words, faults_of, for_approval, take
from generator.desk.texts import Checked, Registers, document_of, problems_of, read_registers, stands_approved
from generator.model import Duty
from generator.text.dates import in_numbers

KEYS = ("slug", "state", "approved_by", "approved_on", "approved_hash", "quick_fix")
"""Where an approval stands in a file: below the slug."""


@dataclass(frozen=True, slots=True)
class _Act:
    """An approval or a quick fix (*what*) of the text *name*: *who* did it *when* (ISO 8601), and for which *reason*.

    *today* is the day by which facts are looked up. *digest* and *fingerprint* are those of the page that was shown.
    """

    what: str
    name: str
    digest: str
    fingerprint: str
    who: str
    when: str
    today: date
    reason: str


def approve(  # noqa: PLR0913 - who, when and why are told, never asked here
    folder: Path,
    name: str,
    digest: str,
    fingerprint: str,
    *,
    who: str,
    when: str,
    today: date,
    reason: str = "",
    checked: Checked = problems_of,
) -> StepOutcome:
    """Approve what `steps.for_approval` has shown of the text *name*, with that *digest* and *fingerprint*.

    Where either is another one now, where the text has errors, or *who* may not, nothing is approved. A revision takes
    the place of the public file.
    """
    act = _Act("approve", name, digest, fingerprint, who, when, today, reason)
    return _let_out(folder, act, checked, Duty.APPROVE)


def quick_fix(  # noqa: PLR0913 - who, when and why are told, never asked here
    folder: Path,
    name: str,
    digest: str,
    fingerprint: str,
    *,
    who: str,
    when: str,
    today: date,
    reason: str,
    checked: Checked = problems_of,
) -> StepOutcome:
    """Make public, without a review, what was changed in an approved text; the *reason* is written into the text.

    Who approves or publishes may. It stands on the start page until somebody who approves has looked at it.
    """
    if not is_reason(reason):
        return barred(Barrier.NO_REASON)
    act = _Act("quick-fix", name, digest, fingerprint, who, when, today, reason.strip())
    return _let_out(folder, act, checked, *FOR_QUICK_FIX)


def quick_fix_saved(  # noqa: PLR0913 - who, when and why are told, never asked here
    folder: Path,
    name: str,
    place: str,
    *,
    who: str,
    when: str,
    today: date,
    reason: str,
    checked: Checked = problems_of,
) -> StepOutcome:
    """Make public, by a quick fix, what was just saved; the save left a file or a revision with the hash *place*.

    Where somebody else has saved since then, *who* has not seen that, and nothing is made public.
    """
    found = for_approval(folder, name, today)
    if not isinstance(found, Proposal):
        return found
    if found.place != place:
        return take(folder, name, lambda desk: changed_words(desk, place, found.content, name))
    act = (folder, name, found.digest, found.fingerprint)
    return quick_fix(*act, who=who, when=when, today=today, reason=reason, checked=checked)


def _let_out(folder: Path, act: _Act, checked: Checked, *duties: Duty) -> StepOutcome:
    found = for_approval(folder, act.name, act.today)
    if not isinstance(found, Proposal):
        return found
    faults = faults_of(folder, found, act.today, checked)

    def make(desk: Path) -> StepOutcome:
        registers = read_registers(folder)
        facts, refusal = registers.facts_on(act.today), refusal_for(act.who, registers, *duties)
        if refusal:
            return refusal
        if registers.facts is None:
            return barred(Barrier.FACTS_FAULTY)
        now = propose(folder, desk, act.name, act.today)
        if not isinstance(now, Proposal):
            return now
        return (
            _not_as_shown(desk, act, now, registers)
            or faults
            or (None if now.document else barred(Barrier.NOT_A_TEXT))
            or (changed_since(desk, found.digest, "", now, facts) if now.digest != found.digest else None)
            or _not_quick(folder, desk, act, now, registers)
            or _write(folder, desk, act, now, registers)
        )

    return take(folder, act.name, make)


def _not_as_shown(desk: Path, act: _Act, now: Proposal, registers: Registers) -> ChangedMeanwhile | NotAllowed | None:
    """Return how the text *now* differs from the page that was shown; None where it does not."""
    if (now.digest, now.fingerprint) == (act.digest, act.fingerprint):
        return None
    let_out = past_in(desk, act.name).let_out
    if let_out and (let_out.after, let_out.fingerprint) == (now.digest, act.fingerprint):
        return barred(Barrier.APPROVED_MEANWHILE, signature_of(let_out.who, registers.people))
    return changed_since(desk, act.digest, act.fingerprint, now, registers.facts_on(act.today))


def _not_quick(folder: Path, desk: Path, act: _Act, now: Proposal, registers: Registers) -> NotAllowed | None:
    """Return why there is nothing to let out by a quick fix."""
    if act.what != "quick-fix":
        return None
    public = document_of(folder, act.name, now.public)
    past = past_in(desk, act.name)
    if past.let_out is None and (public is None or public.approved_by is None):
        return barred(Barrier.NEVER_APPROVED)
    if not now.is_revision and stands_approved(folder, now.document, registers, act.today):
        return barred(Barrier.NOTHING_NEW)
    return None


def _write(folder: Path, desk: Path, act: _Act, now: Proposal, registers: Registers) -> StepOutcome:
    assert now.document is not None  # it has no faults
    content = edited(now.content, PurePosixPath(act.name), _edits(act, now, registers))
    again = document_of(folder, act.name, content)
    if again is None or not stands_approved(folder, again, registers, act.today):
        raise CannotWriteError(Reason.GUARD, "approved_hash")
    digest, person = digest_of(content), in_events(act.who, registers.people)
    before = digest_of(now.public)
    event = AuditEvent(act.what, act.name, person, act.when, before, digest, act.reason, now.place, now.fingerprint)
    if content != now.public:
        history.keep(desk, act.name, now.public, act.when)
    keep_shown(desk, now.fingerprint, now.document, registers.facts_on(act.today))
    if digest_of(read_file(folder, act.name)) != before:  # a program that asks nobody wrote it meanwhile
        later = propose(folder, desk, act.name, act.today)
        if not isinstance(later, Proposal):
            return later
        return changed_since(desk, act.digest, act.fingerprint, later, registers.facts_on(act.today))
    if now.is_revision:
        history.keep(desk, revision_of(act.name), read_file(folder, revision_of(act.name)), act.when)
    put(folder, desk, event, content)
    if now.is_revision:
        with suppress(CannotWriteError):  # the log tells that it is spent; the next who edits removes it
            remove_file(file_of(folder, revision_of(act.name)))
    return StepDone(event, digest, content)


def _edits(act: _Act, now: Proposal, registers: Registers) -> list[Edit]:
    assert now.document is not None
    values = {
        "state": "approved",
        "approved_by": signature_of(act.who, registers.people),
        "approved_on": in_numbers(act.today),
        "approved_hash": now.fingerprint,
    }
    if act.what == "quick-fix":
        values["quick_fix"] = act.reason
    edits: list[Edit] = [SetValue((key,), value, KEYS) for key, value in values.items()]
    if act.what != "quick-fix" and now.document.quick_fix is not None:
        edits.append(RemoveValue(("quick_fix",)))
    return edits
