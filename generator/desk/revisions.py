"""Where an edit goes: into the file, or, of a text that is approved as it stands, into a revision (bản sửa) beside it.

A revision is a whole file, one for all people, in .tinlang-desk/revisions/. What a leader sees, and approves, is the
`Proposal`: the revision, with what was changed in the public file since it was begun.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.desk import history
from generator.desk.bin import delete
from generator.desk.changes import ADMINISTRATIVE
from generator.desk.edits import Edit, edits_between, field_of, in_form
from generator.desk.events import AuditEvent
from generator.desk.files import desk_of, digest_of, file_of, read_file, revision_of, why_of
from generator.desk.guarded import edited
from generator.desk.merge import merge, overlap
from generator.desk.outcomes import CannotWriteError, Conflicting, FieldConflict, Reason, Saved, Unsaved
from generator.desk.past import Past, past_in
from generator.desk.saving import Outcome, at_the_desk, put, unsaved, write_edits
from generator.desk.texts import (
    day_of,
    document_of,
    fingerprints_on_disk,
    read_if_there,
    read_registers,
    stands_approved,
)
from generator.desk.written import values_of
from generator.messages import desk as messages
from generator.model import AnyDocument, Location

FIXED = ("slug", "short")
"""What never changes once a text was approved: it stands in addresses, on paper too."""


@dataclass(frozen=True, slots=True)
class OpenedText:
    """A text as a form shows it: the bytes of the file, or of its revision where there is one, with their *digest*."""

    name: str
    digest: str
    content: bytes
    is_revision: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be approved: *content* with its *digest*, and the *fingerprint* of its words, facts and pictures.

    *place* is the hash of the file or of the revision that it comes from. *public* is the file as it is now; *merged*
    are the fields that were changed in it since the revision was begun. *document* is None where *content* has faults.
    """

    name: str
    content: bytes
    digest: str
    fingerprint: str
    document: AnyDocument | None
    public: bytes
    place: str
    is_revision: bool
    merged: tuple[Location, ...] = ()


def open_text(folder: Path, name: str) -> OpenedText | Unsaved:
    """Return the text *name* for a form; it is kept, so that a later save can be merged with others."""
    try:
        desk = desk_of(folder)
        public = read_file(folder, name)
        beside = revision_in(folder, desk, name)
        content = public if beside is None else beside
    except CannotWriteError as error:
        return unsaved(folder, name, error, ())
    except OSError as error:
        return unsaved(folder, name, CannotWriteError(*why_of(error)), ())
    history.keep_base(desk, content)
    return OpenedText(name, digest_of(content), content, beside is not None)


def save_text(folder: Path, name: str, base: str, edits: Sequence[Edit], *, who: str, when: str) -> Outcome:
    """Make *edits* in the text *name*, as `saving.save` does: in its revision, where the public text must stay.

    *base* is the hash of the file or of the revision that the form was made from, whichever it was then.
    """

    def make(desk: Path) -> Outcome:
        target, source = place_of_text(folder, desk, name, day_of(when))
        event = AuditEvent("revise" if source else "save", target, who, when)
        look = stays_at_its_address(folder, desk, name)
        return write_edits(folder, desk, base, edits, event, source, look)

    return at_the_desk(folder, name, base, edits, make)


def place_of_text(folder: Path, desk: Path, name: str, today: date) -> tuple[str, str]:
    """Return the name of the file that an edit of the text *name* goes into, and of the one that it is made from.

    The second is empty where the first is there. Raise `CannotWriteError` or `OSError` where they cannot be read.
    """
    beside = revision_of(name)
    if revision_in(folder, desk, name) is not None:
        return beside, ""
    with suppress(OSError):  # what an approval has left behind
        file_of(folder, beside).unlink(missing_ok=True)
    document = document_of(folder, name, read_file(folder, name))
    return (beside, name) if stands_approved(folder, document, read_registers(folder), today) else (name, "")


def revision_in(folder: Path, desk: Path, name: str) -> bytes | None:
    """Return the revision of the text *name*, or None; one that has become the public text is none any more.

    Raise `CannotWriteError` or `OSError` where it cannot be read.
    """
    content = read_if_there(folder, revision_of(name))
    if content is None or past_in(desk, name).is_spent(digest_of(content)):
        return None
    return content


def stays_at_its_address(folder: Path, desk: Path, name: str) -> Callable[[bytes], object]:
    """Return what refuses new bytes of the text *name* with another address, if it was ever approved."""
    public = read_file(folder, name)
    document = document_of(folder, name, public)
    past = past_in(desk, name)
    approved = past.let_out is not None or (document is not None and document.approved_by is not None)

    def look(content: bytes) -> None:
        if not approved:
            return
        try:
            before, after = (values_of(some, PurePosixPath(name)) for some in (public, content))
        except CannotWriteError:  # a file with a fault; it is looked at again when it is approved
            return
        moved = next((field for field in FIXED if before.get(field) != after.get(field)), None)
        if moved:
            raise CannotWriteError(Reason.SLUG_STAYS, moved)

    return look


def propose(folder: Path, desk: Path, name: str, today: date) -> Proposal | Conflicting:
    """Return what is to be approved of the text *name*, or the fields that were changed in both.

    Raise `CannotWriteError` or `OSError` where it cannot be read.
    """
    public, revision = read_file(folder, name), revision_in(folder, desk, name)
    content, merged = public, tuple[Location, ...]()
    if revision is not None:
        found = _merged(desk, name, public, revision)
        if isinstance(found, Conflicting):
            return found
        content = found.content
        merged = tuple(at for at in found.merged if not ADMINISTRATIVE.intersection(at))
    document = document_of(folder, name, content)
    fingerprint = fingerprints_on_disk(folder, document, read_registers(folder), today) if document else ""
    place = digest_of(public if revision is None else revision)
    digest, is_revision = digest_of(content), revision is not None
    return Proposal(name, content, digest, fingerprint, document, public, place, is_revision, merged)


def discard(folder: Path, name: str, base: str, *, who: str, when: str, reason: str = "") -> Outcome:
    """Move the revision of the text *name* into the bin, if it still has the hash *base*; the public text stays."""
    return delete(folder, revision_of(name), base, who=who, when=when, reason=reason)


def resolve(  # noqa: PLR0913 - who, when and why are told, never asked here
    folder: Path, name: str, base: str, public: str, choices: Sequence[Edit], *, who: str, when: str
) -> Outcome:
    """Begin the revision anew from the public text: with the edits that do not clash with it, and with *choices*.

    *base* and *public* are the hashes of the revision and of the file that were shown. A field that both changed, and
    that no choice is about, stays as it is in the file.
    """

    def make(desk: Path) -> Outcome:
        theirs, revision = read_file(folder, name), read_file(folder, revision_of(name))
        if (digest_of(revision), digest_of(theirs)) != (base, public):
            shown = FieldConflict((), None, None, theirs.decode(errors="replace"))
            return Conflicting(digest_of(revision), (shown,), messages.conflict(name), tuple(choices))
        path = PurePosixPath(name)
        made_from, edits = _edits_of(desk, name, theirs, revision)
        left, merged, conflicts = merge(made_from, theirs, path, edits)
        met = [conflict.at for conflict in conflicts]
        free = [edit for edit in left if not any(overlap(field_of(edit), at) for at in met)]
        content = edited(theirs, path, [*free, *choices])
        stays_at_its_address(folder, desk, name)(content)
        history.keep(desk, revision_of(name), revision, when)
        event = AuditEvent("revise", revision_of(name), who, when, base, digest_of(content), of=public)
        history.keep_base(desk, theirs)
        put(folder, desk, event, content)
        return Saved(digest_of(content), content, merged)

    return at_the_desk(folder, revision_of(name), base, choices, make)


def began(desk: Path, name: str) -> bytes | None:
    """Return the public text that the revision of *name* was made from, or None where it is lost.

    Raise `OSError` where the log cannot be read.
    """
    past: Past = past_in(desk, name)
    return history.base(desk, past.revision.began.of) if past.revision.began else None


def _edits_of(desk: Path, name: str, public: bytes, revision: bytes) -> tuple[bytes, list[Edit]]:
    """Return the text that the revision was made from, and its edits; where that is lost, those of what is public."""
    path = PurePosixPath(name)
    made_from = began(desk, name) or public
    try:
        before = values_of(made_from, path)
    except CannotWriteError:
        made_from, before = public, values_of(public, path)
    return made_from, list(edits_between(in_form(before), in_form(values_of(revision, path))))


def _merged(desk: Path, name: str, public: bytes, revision: bytes) -> Saved | Conflicting:
    """Return the revision with what was changed in the public text since it was begun."""
    made_from = began(desk, name)
    if made_from in (public, None):
        return Saved(digest_of(revision), revision)
    path = PurePosixPath(name)
    try:
        made_from, edits = _edits_of(desk, name, public, revision)
        left, merged, conflicts = merge(made_from, public, path, edits)
    except CannotWriteError as error:
        if error.why is not Reason.FAULTY:
            raise
        texts = [some.decode(errors="replace") for some in (made_from or b"", revision, public)]
        conflict = FieldConflict((), texts[0], texts[1], texts[2])
        return Conflicting(digest_of(public), (conflict,), messages.revision_conflict(name))
    if conflicts:
        return Conflicting(digest_of(public), conflicts, messages.revision_conflict(name), tuple(edits))
    content = edited(public, path, left)
    return Saved(digest_of(content), content, merged)
