"""Sheets that hang since the last publish, and those of the next one → what to print, and what to take down.

`hanging` reads a build's list of files, `planned_sheets` a plan of which nothing is made yet; `compare` tells them
apart. A sheet is the same while neither its text nor a fact on it has changed: another typeface is no reason to print.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.model import Campaign, Guide
from generator.outputs import About, Output
from generator.publishing.artifacts import Artifact
from generator.sheets.design import MONO

_PRINT, _VILLAGES, _KEPT = "print", "villages", "archive"
_DEPTH_OF_VILLAGE = 5  # print/villages/dong/a4/goi-1999.pdf; what lies higher is a book of many sheets


class HungSheet(NamedTuple):
    """A sheet in colours; its twin in black and white hangs in its place, or not.

    *label* is what people call it, *village* the id of the village that it is made out to, if any, *about* the name of
    the file of its text, empty for the commune's own sheets. *facts* are those that it says, with their values, and
    *sha256* the hash of its file; both are known once it is made.
    """

    path: str
    label: str
    village: str = ""
    about: str = ""
    title: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    sha256: str = ""

    @property
    def design(self) -> str:
        """Return the design: a4, leaflet, notice."""
        return PurePosixPath(self.path).parent.name


class SheetFate(StrEnum):
    """What is to be done with a sheet."""

    FRESH = "fresh"  # print it: it never hung
    ANEW = "anew"  # print it again, and take the old one down
    DOWN = "down"  # take it down: its text is over, withdrawn or gone


class SheetTask(NamedTuple):
    """What is to be done with one *sheet*."""

    fate: SheetFate
    sheet: HungSheet


def is_hung(path: str) -> bool:
    """Return whether the output at *path* is a sheet in colours that people put up or hand out.

    >>> [is_hung(f"print/{path}.pdf") for path in ("a4/x", "a4-mono/x", "villages/dong/a4/x", "villages/a4")]
    [True, False, True, False]
    """
    parts = PurePosixPath(path).parts
    if parts[0] != _PRINT or not path.endswith(".pdf"):
        return False
    if parts[1] == _VILLAGES and len(parts) != _DEPTH_OF_VILLAGE:
        return False
    look = parts[-2]
    return look != _KEPT and not look.endswith(MONO)


def planned_sheets(outputs: Iterable[Output], titles: Mapping[str, str]) -> Iterator[HungSheet]:
    """Yield the sheets among planned *outputs*; *titles* are those of texts, by the names of their files."""
    for output in outputs:
        path = str(output.path)
        if is_hung(path):
            about = name_of(output.about) if output.about else ""
            village = output.village.id if output.village else ""
            yield HungSheet(path, output.label, village, about, titles.get(about, ""))


def hanging(artifacts: Iterable[Artifact], planned: Iterable[HungSheet]) -> tuple[HungSheet, ...]:
    """Return the *planned* sheets as they were made, with their facts and hashes; what was not made is left out."""
    made = {str(artifact.path): artifact for artifact in artifacts}
    return tuple(
        sheet._replace(facts=made[sheet.path].facts, sha256=made[sheet.path].sha256)
        for sheet in planned
        if sheet.path in made
    )


def compare(
    before: Collection[HungSheet],
    now: Collection[HungSheet],
    changed: AbstractSet[str],
    facts: Mapping[str, str | None],
) -> list[SheetTask]:
    """Return what is to be done where the sheets *before* hang, and those of *now* should.

    *changed* are the names of the files whose words changed, with “” for the commune's own; *facts* the values that
    facts have now, for those sheets of *now* that are not made yet: a fact that is not there is None.
    """
    hung = {sheet.path: sheet for sheet in before}
    tasks = []
    for sheet in now:
        old = hung.pop(sheet.path, None)
        if old is None:
            tasks.append(SheetTask(SheetFate.FRESH, sheet))
        elif _differs(old, sheet, changed, facts):
            tasks.append(SheetTask(SheetFate.ANEW, sheet))
    return [*tasks, *(SheetTask(SheetFate.DOWN, sheet) for sheet in hung.values())]


def name_of(about: About) -> str:
    """Return the name of the file of a document, below the folder of the content."""
    if isinstance(about, Guide):
        return f"guides/{about.slug}.yaml"
    return f"campaigns/{about.slug}.yaml" if isinstance(about, Campaign) else f"announcements/{about.slug}.md"


def _differs(old: HungSheet, new: HungSheet, changed: AbstractSet[str], facts: Mapping[str, str | None]) -> bool:
    if new.sha256 and new.sha256 == old.sha256:
        return False
    if new.about in changed or (new.sha256 and "" in changed):
        return True
    now = dict(new.facts) if new.sha256 else {key: facts.get(key) for key, _ in old.facts}
    return dict(old.facts) != now
