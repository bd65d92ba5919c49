"""The texts of a kind as lists show them."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.desk.events import read_log
from generator.desk.past import pasts_of
from generator.desk.states import Stage
from generator.diagnostics import Severity
from generator.shelf import Shelf
from generator.workbench.kinds import DeskKind
from generator.workbench.names import name_of_person
from generator.workbench.office import Office


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text in a list: its *title*, *state* and *note*, its days, who wrote last, and how many faults its file has."""

    slug: str
    title: str
    state: str
    look: str
    note: str
    updated: str
    until: str
    who: str
    faults: int


_LOOKS = {Stage.PUBLIC: "public", Stage.WAITING: "waiting", Stage.FAULTY: "bad", Stage.OUTDATED: "waiting"}


def rows_of(office: Office, kind: DeskKind) -> list[TextRow]:
    """Return the texts of a *kind*, also those whose files have faults; those that changed last come first."""
    return office.recall(f"rows of {kind.address}", lambda: _rows(office, kind))


def _rows(office: Office, kind: DeskKind) -> list[TextRow]:
    shelf, tokens = office.shelf(), office.tokens()
    errors = (problem for problem in shelf.problems if problem.severity is Severity.ERROR)
    faults = Counter(str(problem.at.path) for problem in errors)
    pasts = pasts_of(read_log(office.desk).events)
    rows: list[tuple[date, TextRow]] = []
    for name, state in office.states().items():
        if not name.startswith(f"{kind.folder}/"):
            continue
        path, slug = f"{shelf.content.folder}/{name}", PurePosixPath(name).stem
        document = _listed(shelf, kind, path)
        title = tokens.plain(document.title.raw) if document else slug
        expires = getattr(document, "expires", None)
        past = pasts.get(name)
        row = TextRow(
            slug,
            title,
            state.label,
            _LOOKS.get(state.stage, ""),
            state.note,
            f"{document.updated:%d/%m/%Y}" if document else "",
            f"{expires:%d/%m/%Y}" if expires else "",
            name_of_person(office, past.revision.writer or past.public.writer) if past else "",
            faults[path],
        )
        rows.append((document.updated if document else date.max, row))
    return [row for _, row in sorted(rows, key=lambda each: (-each[0].toordinal(), each[1].title))]


def _listed(shelf: Shelf, kind: DeskKind, path: str) -> Any:  # noqa: ANN401 - any document
    """Return the document in the file *path*; a notice as lists show it, which is sooner read."""
    read = shelf.read[path]
    if not read.document:
        return None
    return shelf.rows.get(read.slug) if kind.shelf == "notice" and read.slug else shelf.placed(path)
