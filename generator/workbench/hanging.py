"""Sheets that hang in the villages and must be taken down, since what they say has changed or soon will."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from generator.desk.earlier_values import past_of_content
from generator.desk.old_sheets import TOLD, OldSheet, TakingDown, Untrue, sheets_at, sheets_saying
from generator.desk.waiting import titles_of
from generator.publishing.artifacts import Artifact
from generator.publishing.standing import MANIFEST, listed_in
from generator.todo import OpenFact
from generator.workbench.desk_request import DeskRequest
from generator.workbench.links import path_of
from generator.workbench.office import Office
from generator.workbench.remembered import stamp_of

PRINTED = "print"


@dataclass(frozen=True, slots=True)
class DownRow:
    """Why sheets go, the *path* of the page about that, and the *sheets* in words."""

    why: str
    path: str
    sheets: tuple[str, ...]


def taking_down(request: DeskRequest) -> tuple[TakingDown, ...]:
    """Return the sheets to take down now or soon; raise `OSError` where the log or the content cannot be read."""
    office = request.office

    def made() -> tuple[TakingDown, ...]:
        shelf = office.shelf()
        if not shelf.is_complete:
            return ()
        past = past_of_content(office.folder, office.facts(), office.today - TOLD)
        return request.glances.previews.old_sheets(_printed(office), office.today, past)

    return office.recall("old sheets", made, stamp_of(office.output / MANIFEST))


def rows_of(office: Office, found: Iterable[TakingDown], *, due: bool) -> list[DownRow]:
    """Return those of *found* that are *due*, or those that are to come."""
    return [
        DownRow(
            one.why(due=due),
            f"/thong-tin/{one.key}" if one.untrue is Untrue.VALUE else path_of(one.key),
            tuple(sheet.words for sheet in one.sheets),
        )
        for one in found
        if one.is_due(office.today) is due
    ]


def sheets_of_fact(request: DeskRequest, key: str) -> tuple[OldSheet, ...]:
    """Return the sheets of the last build that say the fact *key*."""
    office = request.office
    shelf = office.shelf()
    printed = [one for one in _printed(office) if one.path.parts[0] == PRINTED]
    return sheets_saying(key, printed, titles_of(shelf, office.today)) if shelf.is_complete else ()


def freed_sheets(request: DeskRequest, waits: OpenFact | None) -> tuple[OldSheet, ...]:
    """Return the sheets that wait for a fact, and perhaps for others; none where nothing *waits*."""
    if waits is None:
        return ()
    office = request.office
    shelf, names = office.shelf(), dict[str, str]()
    for (_, slug), path in shelf.paths.items():
        names[slug] = path.removeprefix(f"{shelf.content.folder}/")
    paths = (path for path in waits.outputs if path.parts[0] == PRINTED)
    return sheets_at(((path, names.get(path.stem, "")) for path in paths), titles_of(shelf, office.today))


def _printed(office: Office) -> list[Artifact]:
    """Return what the last build made; nothing where its manifest cannot be read."""
    with suppress(OSError):
        return office.recall("built", lambda: listed_in(office.output), stamp_of(office.output / MANIFEST))
    return []
