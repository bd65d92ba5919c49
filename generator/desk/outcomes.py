"""What became of a save: each outcome is a value, and each that wrote nothing still has the words."""

from dataclasses import dataclass
from enum import StrEnum

from generator.desk.edits import Edit, Value
from generator.desk.events import AuditEvent
from generator.diagnostics import Diagnostic
from generator.model import Location


class Reason(StrEnum):
    """Why nothing was written."""

    LETTERS = "letters"  # a letter that no file may hold
    FAULTY = "faulty"  # the file has a fault that must be mended by hand first
    NOT_UTF8 = "not-utf8"
    NO_PLACE = "no-place"  # an edit names a place that the file lacks
    GUARD = "guard"  # the file would not be read back as wanted
    NAME = "name"  # no name of a file of content
    GONE = "gone"  # the file was deleted
    RENAMED = "renamed"
    TAKEN = "taken"  # a new file has the name of one that is there
    REVISION_GONE = "revision-gone"  # the revision was approved or thrown away
    SLUG_STAYS = "slug-stays"  # the address of a text that was approved
    FOLDER_GONE = "folder-gone"
    READ_ONLY = "read-only"
    IN_USE = "in-use"  # another program holds the file (Windows)
    DISK_FULL = "disk-full"
    DISK = "disk"  # anything else that a disk says


@dataclass(frozen=True, slots=True)
class Saved:
    """The file is written, with *digest* and *content*; *merged* are the fields that others changed meanwhile."""

    digest: str
    content: bytes
    merged: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Nothing was written; *message* says why in Vietnamese, *edits* are the words that were to be saved.

    *detail* is what the reason is about: the new name of the file, the place of an edit, what the disk said.
    """

    why: Reason
    message: str
    edits: tuple[Edit, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """One field was changed on both sides; a value that is not there is None."""

    at: Location
    base: Value
    mine: Value
    theirs: Value


@dataclass(frozen=True, slots=True)
class Conflicting:
    """Nothing was written: *fields* differ from the file as it is, which has *digest*."""

    digest: str
    fields: tuple[FieldConflict, ...]
    message: str
    edits: tuple[Edit, ...] = ()


class Barrier(StrEnum):
    """Why a step cannot be taken."""

    NO_RIGHT = "no-right"
    PEOPLE_FAULTY = "people-faulty"
    FACTS_FAULTY = "facts-faulty"
    NO_NAME = "no-name"
    NO_REASON = "no-reason"
    APPROVED_MEANWHILE = "approved-meanwhile"  # by somebody else, just as it was shown
    NOTHING_NEW = "nothing-new"  # it is approved as it stands
    ALREADY_WAITING = "already-waiting"
    NOT_WAITING = "not-waiting"
    NEVER_APPROVED = "never-approved"
    NOT_A_NOTICE = "not-a-notice"
    ALREADY_WITHDRAWN = "already-withdrawn"
    NOTHING_TO_LOOK_AT = "nothing-to-look-at"
    OWN_QUICK_FIX = "own-quick-fix"
    NO_VERSION = "no-version"
    NOT_A_TEXT = "not-a-text"
    NOTHING_TO_UNDO = "nothing-to-undo"


@dataclass(frozen=True, slots=True)
class StepDone:
    """A step was taken, and *event* tells it; *content* are the bytes of the file that it is about, with *digest*."""

    event: AuditEvent
    digest: str
    content: bytes


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """A step cannot be taken now, or not by who asked; *message* says why. Nothing was changed."""

    why: Barrier
    message: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class HasFaults:
    """The text has errors, which are among its *problems*. Nothing was changed."""

    message: str
    problems: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class FactChange:
    """The fact *key*, called *label*, had the value *old* on the page that was shown, and has *new* now."""

    key: str
    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangedMeanwhile:
    """The words or the facts are not those on the page that was shown: *words* names the fields. Nothing was changed.

    *digest* and *fingerprint* are those of now. *facts* is empty where the old values were not kept.
    """

    message: str
    digest: str
    fingerprint: str
    words: tuple[Location, ...] = ()
    facts: tuple[FactChange, ...] = ()


StepOutcome = StepDone | NotAllowed | HasFaults | ChangedMeanwhile | Unsaved | Conflicting


class CannotWriteError(Exception):
    """An edit cannot be made; the outcome says why. It never leaves the desk."""

    def __init__(self, why: Reason, detail: str = "") -> None:
        super().__init__(why.value, detail)
        self.why = why
        self.detail = detail
