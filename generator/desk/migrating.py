"""Content of an older version → what this version writes in its place. What residents find and scan stays as it was.

Whatever an older version could read, this one reads; a migration writes down what it would otherwise go on guessing.
Done once more, it finds nothing to do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from generator.desk.edits import SetValue
from generator.desk.outcomes import Conflicting, Saved
from generator.desk.saving import Outcome, open_file, save
from generator.messages import migrating as messages
from generator.model import Commune, Switch
from generator.routes import holders, old_code
from generator.shelf import Shelf

_COMMUNE_KEYS = tuple(Commune.model_fields)


@dataclass(frozen=True, slots=True)
class Migration:
    """The *edits* that are to be made in the file *name* of content, of one field each."""

    name: str
    edits: tuple[SetValue, ...]

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """Return each field that gets a value, and the value."""
        return tuple((str(edit.at[0]), str(edit.value)) for edit in self.edits)


def migrations_of(shelf: Shelf) -> tuple[Migration, ...]:
    """Return what is to be written into the content on *shelf*, file by file; a shelf without a commune has nothing."""
    if not shelf.is_complete:
        return ()
    grouped = groupby(_found(shelf), key=lambda found: found[0])
    return tuple(Migration(name, tuple(edit for _, edit in group)) for name, group in grouped)


def migrate(folder: Path, shelf: Shelf, *, who: str, when: str) -> Iterator[tuple[Migration, Outcome]]:
    """Write what is to be written into the content *folder*, which is on *shelf*; yield what became of each file.

    A file that was changed meanwhile, or that cannot be written, stays as it is. *when* is in ISO 8601.
    """
    for migration in migrations_of(shelf):
        outcome: Outcome = open_file(folder, migration.name)
        read = shelf.content.texts[f"{shelf.content.folder}/{migration.name}"]
        if isinstance(outcome, Saved) and outcome.content != read:
            outcome = Conflicting(outcome.digest, (), messages.changed_since(migration.name), migration.edits)
        if isinstance(outcome, Saved):
            outcome = save(folder, migration.name, outcome.digest, migration.edits, who=who, when=when)
        yield migration, outcome


def signed_by_hand(shelf: Shelf) -> Sequence[str]:
    """Return the files of texts whose approval does not say which words were approved: they were signed by hand."""
    return [path for path, read in shelf.read.items() if read.approval and not read.approval[0]]


def _found(shelf: Shelf) -> Iterator[tuple[str, SetValue]]:
    """Yield each edit, and its file."""
    if shelf.commune.needs_approval is None:
        # What is not approved goes out, as it did: whether it should not is for the commune to decide.
        yield "commune.yaml", SetValue(("needs_approval",), Switch.NO.value, _COMMUNE_KEYS)
    documents = {path: shelf.document(*key) for key, path in shelf.paths.items()}
    by_code = holders(documents.values())
    for path, document in documents.items():
        code = old_code(document)
        if code and by_code[code] == (document,):  # not where two texts had it, or another has it now
            name = path.removeprefix(f"{shelf.content.folder}/")
            yield name, SetValue(("short",), code, ("slug", "short"))
