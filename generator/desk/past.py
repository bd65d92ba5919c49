"""The events of a text, in their order → what was done with it: never told from the present state alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.desk.events import AuditEvent, read_log
from generator.desk.files import is_revision, public_of, revision_of

WROTE = frozenset(("create", "save", "revise", "restore", "return-to", "undo"))
"""The events that change words."""
LETS_OUT = frozenset(("approve", "quick-fix"))
"""The events by which words become public."""


@dataclass(frozen=True, slots=True)
class Course:
    """What was done with one place, a file or its revision, since it was approved the last time.

    *began* made a revision; *submitted* and *returned* are open: neither was answered yet. *writer* changed it last.
    """

    began: AuditEvent | None = None
    submitted: AuditEvent | None = None
    returned: AuditEvent | None = None
    writer: str = ""

    def waits_as(self, digest: str) -> bool:
        """Return whether the place waits for approval, if it has the hash *digest* now."""
        return self.submitted is not None and self.submitted.after == digest


@dataclass(frozen=True, slots=True)
class Past:
    """What was done with a text and its *revision*. *quick* is a quick fix that nobody with the duty has looked at.

    *let_out* is the last approval or quick fix, *own* whether the person who signed it had also written the words.
    *is_anew*: a new text has the name of one that is gone, and a revision that lies there still belongs to that one.
    """

    public: Course = Course()
    revision: Course = Course()
    let_out: AuditEvent | None = None
    own: bool = False
    quick: AuditEvent | None = None
    withdrawn: AuditEvent | None = None
    is_anew: bool = False

    def is_spent(self, digest: str) -> bool:
        """Return whether a revision with the hash *digest* is none any more: it is public, or its text is gone."""
        became = self.let_out is not None and self.let_out.of == digest
        return self.revision.began is None and (became or self.is_anew)


def pasts_of(events: Iterable[AuditEvent]) -> Mapping[str, Past]:
    """Return the past of each text, by the name of its file."""
    pasts: dict[str, Past] = {}
    for event in events:
        name = public_of(event.name)
        pasts[name] = _after(pasts.get(name, Past()), event)
    return pasts


def past_of(events: Iterable[AuditEvent], name: str) -> Past:
    """Return the past of the text in the file *name*."""
    places = (name, revision_of(name))
    return pasts_of(event for event in events if event.name in places).get(name, Past())


def past_in(desk: Path, name: str) -> Past:
    """Return the past of the text in the file *name*, from the log; raise `OSError` where it cannot be read."""
    return past_of(read_log(desk, (name, revision_of(name))).events, name)


def _after(past: Past, event: AuditEvent) -> Past:
    if event.what in LETS_OUT:
        return _let_out(past, event)
    if event.what == "create":
        past = Past(is_anew=True)
    if event.what == "look":
        return replace(past, quick=None)
    if event.what == "withdraw":
        return replace(past, withdrawn=event)
    if not is_revision(event.name):
        return replace(past, public=_course_after(past.public, event))
    course = Course() if event.what == "delete" else _course_after(past.revision, event)
    return replace(past, revision=course, is_anew=past.is_anew and course.began is None)


def _let_out(past: Past, event: AuditEvent) -> Past:
    course = past.revision if past.revision.began else past.public
    quick = event if event.what == "quick-fix" else None
    own = quick is None and course.writer == event.who
    return replace(past, public=Course(writer=course.writer), revision=Course(), let_out=event, own=own, quick=quick)


def _course_after(course: Course, event: AuditEvent) -> Course:
    if event.what == "submit":
        return replace(course, submitted=event, returned=None)
    if event.what == "return":
        return replace(course, submitted=None, returned=event)
    if event.what == "revise":
        return replace(course, began=event, writer=event.who)
    if event.what in WROTE:
        began = course.began or (event if is_revision(event.name) else None)
        return replace(course, began=began, writer=event.who)
    return course
