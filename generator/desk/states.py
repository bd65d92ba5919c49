"""A document as read, its facts, and its events → the state of the text, with the name that people give it."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from pydantic_core import PydanticCustomError

from generator.approval import Media, Standing, standing_of
from generator.days import read_day
from generator.desk.events import AuditEvent, read_log
from generator.desk.files import FOLDER, digest_of, revision_of
from generator.desk.outcomes import CannotWriteError
from generator.desk.past import Course, Past, past_of, pasts_of
from generator.desk.texts import read_if_there
from generator.messages import states as messages
from generator.model import Announcement, AnyDocument, Campaign, Listed, People, Registry
from generator.publishable import Published
from generator.said import filled
from generator.shelf import KINDS, Shelf


class Stage(StrEnum):
    """The states of a text; a text goes through them in this order, and none leads back."""

    FAULTY = "faulty"  # the file cannot be read: no form can tell what it says
    DRAFT = "draft"
    WAITING = "waiting"
    APPROVED = "approved"  # the next publish will let it out
    SCHEDULED = "scheduled"
    PUBLIC = "public"
    OUTDATED = "outdated"  # other words, or other facts, than those that were approved
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class PlaceState:
    """A place to write to: the file of a text, or its revision. *digest* is its hash now.

    It *waits* for approval since *submitted*. *returned* is how it was sent back, if it was not sent again since.
    """

    digest: str
    waits: bool
    submitted: AuditEvent | None
    returned: AuditEvent | None
    writer: str

    @property
    def stage(self) -> Stage:
        """Return the stage of a revision."""
        return Stage.WAITING if self.waits else Stage.DRAFT


@dataclass(frozen=True, slots=True)
class TextState:
    """How the text in the file *name* stands: *label* is the Vietnamese name of its *stage*, *note* one line on it.

    *is_let_out* tells whether the next build may show it to residents. *revision* is a bản sửa beside it, *public* the
    file itself. *own*: the person who approved it had also written it; *quick* is a quick fix that nobody looked at.
    """

    name: str
    stage: Stage
    standing: Standing
    public: PlaceState
    revision: PlaceState | None
    is_let_out: bool
    own: bool
    let_out: AuditEvent | None
    quick: AuditEvent | None
    withdrawn: AuditEvent | None

    @property
    def label(self) -> str:
        """Return the name of its stage, with what becomes of a revision."""
        return messages.stage(self.stage.value, self.revision.stage.value if self.revision else "")

    @property
    def waits(self) -> bool:
        """Return whether somebody has to approve it, or its revision."""
        return (self.revision or self.public).waits

    @property
    def returned(self) -> AuditEvent | None:
        """Return the message with which it was sent back, until it is sent again."""
        return (self.revision or self.public).returned

    @property
    def note(self) -> str:
        """Return one line that says what its label does not: who approved what they wrote, a quick fix, a message."""
        return messages.note(
            own=self.own and self.stage in (Stage.APPROVED, Stage.SCHEDULED, Stage.PUBLIC),
            quick=self.quick.reason if self.quick else "",
            returned=self.returned.reason if self.returned else "",
        )


def state_of(  # noqa: PLR0913, PLR0917 - all that decides it
    name: str,
    document: AnyDocument | None,
    facts: Registry,
    people: People | None,
    media: Media,
    events: Iterable[AuditEvent],
    today: date,
    *,
    digest: str,
    revision: str = "",
    asks_approval: bool = True,
    out: bool | None = None,
) -> TextState:
    """Return the state of the text in the file *name*, which is *document*, None where it has faults.

    *digest* is the hash of its file, *revision* that of its revision, empty where there is none. *out* says whether the
    last publish had these words; None where that is not known, and then its days alone decide.
    """
    standing = standing_of(document, facts, people, media) if document else Standing.DRAFT
    past = past_of(events, name)
    return _state(name, document, standing, past, facts, today, (digest, revision), (asks_approval, out))


def states_in(folder: Path, shelf: Shelf, today: date, out: Mapping[str, bool] | None = None) -> dict[str, TextState]:
    """Return the state of every text of *shelf*, which was read from *folder*, by the name of its file.

    *out* says of files whether the last publish had their words. Raise `OSError` where the log cannot be read.
    """
    pasts, published = pasts_of(read_log(folder / FOLDER).events), Published(shelf, today)
    asked = shelf.is_complete and shelf.commune.asks_approval
    kinds = {path: key for key, path in shelf.paths.items()} if shelf.is_complete else {}
    revisions, found = _revisions_in(folder), {}
    for path, read in shelf.read.items():
        name = path.removeprefix(f"{shelf.content.folder}/")
        if read.pattern not in KINDS:
            continue
        known = kinds.get(path)
        document = _shown(shelf, *known) if known else None
        standing = published.standing(*known) if known else Standing.DRAFT
        digests = (digest_of(shelf.content.texts[path]), revisions.get(name, ""))
        facts, setting = published.facts if known else None, (asked, (out or {}).get(name))
        found[name] = _state(name, document, standing, pasts.get(name, Past()), facts, today, digests, setting)
    return found


def _shown(shelf: Shelf, kind: str, slug: str) -> AnyDocument | Listed | None:
    """Return the document *slug* of a *kind*; a notice as lists show it, which is sooner read."""
    if kind == "notice":
        return shelf.rows.get(slug)
    return next(one for one in (shelf.guides if kind == "guide" else shelf.campaigns) if one.slug == slug)


def _revisions_in(folder: Path) -> dict[str, str]:
    """Return the hashes of all revisions, by the names of their texts."""
    names = (f"{file.parent.name}/{file.name}" for file in (folder / revision_of("")).glob("*/*"))
    return {name: digest for name in names if (digest := revision_digest(folder, name))}


def revision_digest(folder: Path, name: str) -> str:
    """Return the hash of the revision of the text *name*; empty where there is none that can be read."""
    with suppress(OSError, CannotWriteError):
        content = read_if_there(folder, revision_of(name))
        return "" if content is None else digest_of(content)
    return ""


def _state(  # noqa: PLR0913, PLR0917 - as above
    name: str,
    document: AnyDocument | Listed | None,
    standing: Standing,
    past: Past,
    facts: Registry | None,
    today: date,
    digests: tuple[str, str],
    setting: tuple[bool, bool | None],
) -> TextState:
    public = _place(past.public, digests[0])
    revision = _place(past.revision, digests[1]) if digests[1] and not past.is_spent(digests[1]) else None
    asks_approval, out = setting
    gone = _is_withdrawn(document)
    stage = _stage(document, standing, public, facts, today, out)
    template = isinstance(document, Announcement | Listed) and document.is_template
    shown = document is not None and not (gone or template) and (standing is Standing.APPROVED or not asks_approval)
    own = past.own and standing is Standing.APPROVED
    return TextState(
        name, stage, standing, public, revision, shown, own, past.let_out, past.quick, past.withdrawn if gone else None
    )


def _place(course: Course, digest: str) -> PlaceState:
    return PlaceState(digest, course.waits_as(digest), course.submitted, course.returned, course.writer)


def _stage(  # noqa: PLR0911 - one line for each stage
    document: AnyDocument | Listed | None,
    standing: Standing,
    public: PlaceState,
    facts: Registry | None,
    today: date,
    out: bool | None,  # noqa: FBT001 - three answers
) -> Stage:
    if document is None:
        return Stage.FAULTY
    if _is_withdrawn(document):
        return Stage.WITHDRAWN
    if public.waits:
        return Stage.WAITING
    if standing is Standing.DRAFT:
        return Stage.DRAFT
    if standing is not Standing.APPROVED:
        return Stage.OUTDATED
    if isinstance(document, Announcement | Listed) and document.is_template:
        return Stage.APPROVED
    if isinstance(document, Announcement | Listed) and document.published > today:
        return Stage.SCHEDULED
    last = _last_day(document, facts)
    if last is not None and last < today:
        return Stage.EXPIRED
    return Stage.APPROVED if out is False else Stage.PUBLIC


def _is_withdrawn(document: AnyDocument | Listed | None) -> bool:
    if isinstance(document, Listed):
        return document.is_withdrawn
    return isinstance(document, Announcement) and document.withdrawn is not None


def _last_day(document: AnyDocument | Listed, facts: Registry | None) -> date | None:
    """Return the last day of a notice, or of a campaign whose first day is confirmed."""
    if isinstance(document, Announcement | Listed):
        return document.expires
    if not isinstance(document, Campaign) or document.starts is None:
        return None
    known = {key: facts.get(key) for key in document.starts.facts()} if facts else {}
    values = {key: fact.value or "" for key, fact in known.items() if fact and fact.may_be_published}
    try:
        return read_day(filled(document.starts, values)) + timedelta(days=7 * document.weeks - 1)
    except (PydanticCustomError, LookupError, OverflowError):
        return None
