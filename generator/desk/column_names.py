"""What somebody said of the columns of an export → results.yaml, so that they are known the next time."""

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.desk.edits import Edit, SetValue
from generator.desk.files import file_of
from generator.desk.outcomes import Conflicting, Unsaved
from generator.desk.saving import create, open_file, save
from generator.model import ColumnName, Counting
from generator.readers.documents import read_counting
from generator.source import Source, in_order

NAME = "results.yaml"


def remember_columns(folder: Path, told: Mapping[str, str], *, who: str, when: str) -> str | Unsaved | Conflicting:
    """Add the name of the column for each of *told* to results.yaml; return the name of that file."""
    if not file_of(folder, NAME).exists():
        lines = [f"  {column}: [{json.dumps(head, ensure_ascii=False)}]\n" for column, head in sorted(told.items())]
        made = create(folder, NAME, f"columns:\n{''.join(lines)}".encode(), who=who, when=when)
        return made if isinstance(made, Unsaved | Conflicting) else NAME
    opened = open_file(folder, NAME)
    if isinstance(opened, Unsaved):
        return opened
    counting, _ = read_counting(Source(PurePosixPath(NAME), in_order(opened.content.decode(errors="replace"))))
    outcome = save(folder, NAME, opened.digest, _edits(counting, told), who=who, when=when)
    return outcome if isinstance(outcome, Unsaved | Conflicting) else NAME


def _edits(counting: Counting | None, told: Mapping[str, str]) -> list[Edit]:
    before = counting.columns if counting else {}
    names = {name: [*before.get(ColumnName(name), ()), head] for name, head in told.items()}
    new = {name: list(dict.fromkeys(heads)) for name, heads in names.items()}
    if not before:
        return [SetValue(("columns",), new)]
    return [SetValue(("columns", name), heads) for name, heads in new.items()]
