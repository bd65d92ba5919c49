"""The versions of a text: what it was, who changed it and why; to read one, to bring one back, to undo a save.

The log tells them, and so do the dated copies of what was replaced: of what was written by hand there is nothing else.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.desk import history
from generator.desk.bin import delete
from generator.desk.changes import ADMINISTRATIVE
from generator.desk.commits import commits
from generator.desk.duties import barred
from generator.desk.edits import Edit, RemoveValue, SetValue
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import FOLDER, digest_of, file_of, is_revision, public_of, read_file, revision_of
from generator.desk.guarded import edited
from generator.desk.outcomes import Barrier, CannotWriteError, Conflicting, FieldConflict, NotAllowed, Reason, Saved
from generator.desk.past import LETS_OUT, WROTE, past_in
from generator.desk.revisions import place_of_text, stays_at_its_address
from generator.desk.saving import Outcome, at_the_desk, put
from generator.desk.texts import day_of, read_if_there
from generator.desk.written import values_of
from generator.messages import desk as messages

_ORDER = ("slug", "state", "approved_by", "approved_on", "approved_hash", "quick_fix")


@dataclass(frozen=True, slots=True)
class TextVersion:
    """What the file *name* was: *what* made it so, *who*, *when* (ISO 8601), for which *reason*.

    Of what was written by hand, *what* is “outside”, *who* is empty, and *when* is not known. *is_now* is the file as
    it is, *is_revision* tells a revision.
    """

    name: str
    digest: str
    what: str
    who: str
    when: str
    reason: str
    is_now: bool
    is_revision: bool


def versions(folder: Path, name: str) -> tuple[TextVersion, ...]:
    """Return the versions of the text *name* and of its revisions that can still be read, the latest first.

    Raise `OSError` where the log cannot be read.
    """
    desk = folder / FOLDER
    places = (name, revision_of(name))
    found = list(_told(read_log(desk, places).events))
    for place in places:
        now = _digest(folder, place)
        last = next((version for version in reversed(found) if version.name == place), None)
        if now and (last is None or last.digest != now):
            found.append(_outside(place, now))
    current = {place: _digest(folder, place) for place in places}
    latest = {version.name: version for version in found}  # the last of each place
    readable = [version for version in found if read_version(folder, name, version.digest) is not None]
    return tuple(
        replace(version, is_now=latest[version.name] is version and version.digest == current[version.name])
        for version in reversed(readable)
    )


def read_version(folder: Path, name: str, digest: str) -> bytes | None:
    """Return the bytes of the version of the text *name* with the hash *digest*, or None where they are lost."""
    desk = folder / FOLDER
    try:
        file_of(folder, name)
    except CannotWriteError:
        return None
    found = history.base(desk, digest)
    if found is not None:
        return found
    for place in (name, revision_of(name)):
        for copy in history.kept(desk, place):
            if digest.startswith(copy.file.stem.rpartition("-")[2]):
                with suppress(OSError):
                    content = copy.content
                    if digest_of(content) == digest:
                        return content
        with suppress(OSError, CannotWriteError):
            content = read_file(folder, place)
            if digest_of(content) == digest:
                return content
    return next((one.content for one in commits(folder, name) if one.digest == digest), None)


def restore_version(  # noqa: PLR0913 - who, when and why are told, never asked here
    folder: Path, name: str, version: str, base: str, *, who: str, when: str, reason: str = ""
) -> Outcome | NotAllowed:
    """Save the version with the hash *version* of the text *name* once more, as a new version.

    *base* is the hash of the file or revision that an edit would go into, as it was shown. Of a text that is approved
    as it stands, a revision becomes that version; and no version is approved again but the last that was.
    """

    def make(desk: Path) -> Outcome | NotAllowed:
        target, source = place_of_text(folder, desk, name, day_of(when))
        theirs = read_file(folder, source or target)
        content = read_version(folder, name, version)
        if content is None:
            return barred(Barrier.NO_VERSION)
        if digest_of(theirs) != base:
            return _changed_meanwhile(theirs, name)
        let_out = past_in(desk, name).let_out
        if source or is_revision(target) or let_out is None or let_out.after != version:
            content = _signed_as(content, theirs, name)
        if content == theirs:
            return Saved(digest_of(theirs), theirs)
        stays_at_its_address(folder, desk, name)(content)
        history.keep_base(desk, theirs)
        if not source:
            history.keep(desk, target, theirs, when)
        hashes = ("", digest_of(content)) if source else (base, digest_of(content))
        event = AuditEvent("revise" if source else "return-to", target, who, when, *hashes, reason, base)
        put(folder, desk, event, content)
        return Saved(digest_of(content), content)

    return at_the_desk(folder, name, base, (), make)


def undo(folder: Path, name: str, base: str, *, who: str, when: str) -> Outcome | NotAllowed:
    """Undo the last save of the text *name*, if the file, or its revision, still has the hash *base* that it made.

    A file or revision that this save made goes into the bin. An approval is not undone: what it let out was read.
    """
    events = _events(folder, name)
    last = next((event for event in reversed(events) if event.after == base and event.before != base), None)
    resolved = last is not None and last.what == "revise" and last.before  # the revision was begun anew
    if last is None or resolved or last.what not in WROTE:
        return barred(Barrier.NOTHING_TO_UNDO)
    if not last.before:
        return delete(folder, last.name, base, who=who, when=when)

    def make(desk: Path) -> Outcome | NotAllowed:
        theirs = read_file(folder, last.name)
        content = read_version(folder, name, last.before)
        if digest_of(theirs) != base:
            return barred(Barrier.NOTHING_TO_UNDO)
        if content is None:
            return barred(Barrier.NO_VERSION)
        history.keep(desk, last.name, theirs, when)
        put(folder, desk, AuditEvent("undo", last.name, who, when, base, last.before, of=last.key), content)
        return Saved(last.before, content)

    return at_the_desk(folder, last.name, base, (), make)


def _events(folder: Path, name: str) -> list[AuditEvent]:
    try:
        return list(read_log(folder / FOLDER, (name, revision_of(name))).events)
    except OSError:
        return []


def _told(events: Iterable[AuditEvent]) -> Iterator[TextVersion]:
    """Yield what the *events* made of a text; between two of them it may have been written by hand."""
    digests: dict[str, str] = {}
    for event in events:
        made = event.what in WROTE | LETS_OUT or event.what == "withdraw"
        if event.before and digests.get(event.name) != event.before and event.what != "unsure":
            yield _outside(event.name, event.before)
            digests[event.name] = event.before
        if made and event.after:
            yield TextVersion(
                event.name,
                event.after,
                event.what,
                event.who,
                event.when,
                event.reason,
                is_now=False,
                is_revision=is_revision(event.name),
            )
        if event.what != "unsure":
            digests[event.name] = event.after


def _outside(name: str, digest: str) -> TextVersion:
    return TextVersion(name, digest, "outside", "", "", "", is_now=False, is_revision=is_revision(name))


def _digest(folder: Path, name: str) -> str:
    with suppress(OSError, CannotWriteError):
        content = read_if_there(folder, name)
        return "" if content is None else digest_of(content)
    return ""


def _signed_as(content: bytes, theirs: bytes, name: str) -> bytes:
    """Return *content* with the approval that *theirs* has, or without one if it has none.

    A version with a fault stays as it is: its fields cannot be read.
    """
    path = PurePosixPath(name)
    try:
        now, then = values_of(theirs, path), values_of(content, path)
    except CannotWriteError as error:
        if error.why is Reason.FAULTY:
            return content
        raise
    edits: list[Edit] = [RemoveValue((key,)) for key in ADMINISTRATIVE & then.keys() - now.keys()]
    edits += [SetValue((key,), now[key], _ORDER) for key in _ORDER[1:] if key in now and now[key] != then.get(key)]
    return edited(content, path, edits)


def _changed_meanwhile(theirs: bytes, name: str) -> Conflicting:
    shown = FieldConflict((), None, None, theirs.decode(errors="replace"))
    return Conflicting(digest_of(theirs), (shown,), messages.conflict(public_of(name)))
