"""The texts of a kind as lists show them."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.diagnostics import Severity
from generator.workbench.kinds import DeskKind
from generator.workbench.office import Office


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text in a list: its *title*, *state*, the day it was *updated*, and how many faults it has."""

    slug: str
    title: str
    state: str
    updated: str
    faults: int


def rows_of(office: Office, kind: DeskKind) -> list[TextRow]:
    """Return the texts of a *kind*, also those whose files have faults, those that changed last first."""
    shelf, tokens = office.shelf(), office.tokens()
    faults = {str(problem.at.path): 0 for problem in shelf.problems if problem.severity is Severity.ERROR}
    for problem in shelf.problems:
        if problem.severity is Severity.ERROR:
            faults[str(problem.at.path)] += 1
    rows = []
    start = f"{office.folder.as_posix()}/{kind.folder}/"
    for path in shelf.content.texts:
        if path.startswith(start):
            slug = PurePosixPath(path).stem
            document = shelf.placed(path) if shelf.read[path].document else None
            title = tokens.plain(document.title.raw) if document else slug
            updated = document.updated if document else None
            rows.append(
                (
                    updated.toordinal() if updated else 10**9,
                    TextRow(slug, title, "", f"{updated:%d/%m/%Y}" if updated else "", faults.get(path, 0)),
                )
            )
    return [row for _, row in sorted(rows, key=lambda each: (-each[0], each[1].title))]
