"""What became of a save: each outcome is a value, and each that wrote nothing still has the words."""

from dataclasses import dataclass
from enum import StrEnum

from generator.desk.edits import Edit, Value
from generator.model import Location


class Reason(StrEnum):
    """Reason nothing was written."""

    LETTERS = "letters"  # a letter that no file may hold
    FAULTY = "faulty"  # the file has a fault that must be mended by hand first
    NOT_UTF8 = "not-utf8"
    NO_PLACE = "no-place"  # an edit names a place that the file lacks
    GUARD = "guard"  # the file would not be read back as wanted
    NAME = "name"  # no name of a file of content
    GONE = "gone"  # the file was deleted
    RENAMED = "renamed"
    TAKEN = "taken"  # a new file has the name of one that is there
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


class CannotWriteError(Exception):
    """An edit cannot be made; the outcome says why. It never leaves the desk."""

    def __init__(self, why: Reason, detail: str = "") -> None:
        super().__init__(why.value, detail)
        self.why = why
        self.detail = detail
