"""Where the words of a form go: into a file of which there is one, or into a text or the revision beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from generator.desk import history
from generator.desk.edits import Edit
from generator.desk.files import desk_of
from generator.desk.guarded import edited
from generator.desk.outcomes import CannotWriteError, Reason, Saved, Unsaved
from generator.desk.revisions import open_text, save_text
from generator.desk.saving import Outcome, create, open_file, save, unsaved
from generator.workbench.subject import FormSubject


class WritingPlace(Protocol):
    """Opens a file for a form, and saves the form's edits in it; *who* and *when* are told."""

    def opened(self) -> Saved | Unsaved:
        """Return the file with its hash."""
        ...

    def base(self, digest: str) -> bytes | None:
        """Return the file that a form was made from, by its hash; None where it is lost."""
        ...

    def saved(self, base: str, edits: Sequence[Edit], *, who: str, when: str) -> Outcome:
        """Return what became of the save of *edits*, made from the file with the hash *base*."""
        ...


@dataclass(frozen=True, slots=True)
class TextPlace:
    """The text *name*, or the revision beside it."""

    folder: Path
    name: str

    def opened(self) -> Saved | Unsaved:
        """Return the text, or its revision."""
        found = open_text(self.folder, self.name)
        return found if isinstance(found, Unsaved) else Saved(found.digest, found.content)

    def base(self, digest: str) -> bytes | None:
        """Return what a form was made from."""
        return history.base(desk_of(self.folder), digest)

    def saved(self, base: str, edits: Sequence[Edit], *, who: str, when: str) -> Outcome:
        """Save into the text, or into its revision where the public text must stay."""
        return save_text(self.folder, self.name, base, edits, who=who, when=when)


@dataclass(frozen=True, slots=True)
class FilePlace:
    """The file *name*, which need not be there if it *begins_with* something."""

    folder: Path
    name: str
    begins_with: bytes | None = None

    def opened(self) -> Saved | Unsaved:
        """Return the file; where it is not there, what it begins with, and no hash."""
        found = open_file(self.folder, self.name)
        if isinstance(found, Unsaved) and found.why is Reason.GONE and self.begins_with is not None:
            return Saved("", self.begins_with)
        return found

    def base(self, digest: str) -> bytes | None:
        """Return what a form was made from."""
        return history.base(desk_of(self.folder), digest) if digest else self.begins_with

    def saved(self, base: str, edits: Sequence[Edit], *, who: str, when: str) -> Outcome:
        """Save the file, or make it."""
        if base or self.begins_with is None:
            return save(self.folder, self.name, base, edits, who=who, when=when)
        try:
            content = edited(self.begins_with, PurePosixPath(self.name), edits)
        except CannotWriteError as error:
            return unsaved(self.folder, self.name, error, edits)
        return create(self.folder, self.name, content, who=who, when=when)


def place_of(folder: Path, subject: FormSubject) -> WritingPlace:
    """Return where the words of *subject* go."""
    if subject.slug:
        return TextPlace(folder, subject.name)
    return FilePlace(folder, subject.name, subject.begins_with)
