"""What was printed and is no longer true: sheets that say a value that changes, and those of a notice that is over.

What the sheets say stands in the manifest of the last build; sheets of a notice that is over are planned once more as
of its last day. A few weeks after the day on which they became untrue nobody is told any more.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import PurePosixPath

from generator.channels import CHANNELS, VILLAGES, plan_all
from generator.channels.sheets.texts import FOLDER as PRINTED
from generator.channels.sheets.villages import PLACE as VILLAGES_FOLDER
from generator.desk.earlier_values import PastOfContent
from generator.desk.edits import RemoveValue
from generator.desk.guarded import edited
from generator.desk.waiting import titles_of, values_of
from generator.making.edition import Edition, Tools
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.traces import Traces
from generator.messages import old_sheets as messages
from generator.model import Fact, Listed, Use
from generator.publishable import Published
from generator.publishing.artifacts import Artifact
from generator.said import filled
from generator.sheets.catalogue import is_designed, label_of
from generator.sheets.design import MONO
from generator.shelf import KINDS, Shelf, open_shelf

TOLD = timedelta(days=30)
"""How long before and after the day on which sheets become untrue that is told."""
NOTICE = "notice"
_ONE_DAY = timedelta(days=1)
_FOLDERS = tuple(pattern.partition("*")[0] for pattern in KINDS)
_OF_NOTICES = tuple(channel.name for channel in CHANNELS if channel is VILLAGES or channel.name in ("poster", NOTICE))


class Untrue(StrEnum):
    """Why sheets are no longer true, or soon will not be."""

    VALUE = "value"  # of a fact: it is another one, or none
    OVER = "over"  # a notice
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class OldSheet:
    """The sheets of one look about one text, in colour and in black and white.

    *label* is what people call the sheet, *title* that of the text, which is in the file *name*. *paths* are below
    output/; they are made out to so many *villages*, and where *plain* is set, one is made out to none.
    """

    label: str
    name: str
    title: str
    paths: tuple[PurePosixPath, ...]
    villages: int
    plain: bool

    @property
    def words(self) -> str:
        """Return the sheets in words, with the commune's own noun for its villages (`Naming.own`)."""
        return messages.sheet(self.label, self.title, self.villages, plain=self.plain)


@dataclass(frozen=True, slots=True)
class TakingDown:
    """*sheets* that are *untrue* since a *day*, which may be to come: of the fact, or of the notice in the file, *key*.

    *title* is the label of the fact or the title of the notice. The *old* value was printed, and *new* takes its place;
    it is empty where there is none. Unless the day *is_known*, it is today.
    """

    untrue: Untrue
    key: str
    title: str
    day: date
    sheets: tuple[OldSheet, ...]
    old: str = ""
    new: str = ""
    is_known: bool = True

    def why(self, *, due: bool) -> str:
        """Return why the sheets go; where they are not *due*, the day is to come."""
        return messages.why(
            self.untrue.value, self.title, self.day if self.is_known else None, (self.old, self.new), due=due
        )

    def is_due(self, today: date) -> bool:
        """Return whether the sheets are to be taken down *today*."""
        return self.day <= today


class SheetPlanner:
    """Plans the sheets of notices that are over with *tools*, each notice once while it stays as it is."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._known: dict[tuple[object, ...], tuple[PurePosixPath, ...]] = {}

    def paths(self, shelf: Shelf, path: str, day: date) -> tuple[PurePosixPath, ...]:
        """Return the sheets about the notice in the file *path* that were planned on a *day* on which it stood."""
        others = (f"{shelf.content.folder}/{name}" for name in ("commune.yaml", "facts.yaml", "people.yaml"))
        key = (path, day, *map(shelf.digest, (path, *others)))
        found = self._known.get(key)
        if found is None:
            library = Published(_alone(shelf, path), day)
            world = World(library, Edition(day, library.commune.web), self._tools, Traces())
            plan_all(Reads(world, noting=False), _OF_NOTICES)
            planned = (one for outputs in world.plan.values() for one in outputs)
            found = self._known[key] = tuple(one.path for one in planned if isinstance(one.about, Listed))
        return found


def _alone(shelf: Shelf, path: str) -> Shelf:
    """Return *shelf* with the notice in the file *path*, not withdrawn, and no other text."""
    content, kept = shelf.content, {path, *(each for each, read in shelf.read.items() if not read.slug)}
    texts = {each: text for each, text in content.texts.items() if each in kept}
    row = shelf.row(PurePosixPath(path).stem)
    if row is not None and row.is_withdrawn:
        name = PurePosixPath(path.removeprefix(f"{content.folder}/"))
        texts[path] = edited(texts[path], name, [RemoveValue(("withdrawn",))])
    return open_shelf(replace(content, texts=texts), shelf.read)


def old_sheets(
    shelf: Shelf, artifacts: Collection[Artifact], today: date, past: PastOfContent, planner: SheetPlanner
) -> tuple[TakingDown, ...]:
    """Return the sheets to take down, the earliest first: of *artifacts*, and of the notices on *shelf*.

    *past* is what was done with the content before. The *planner* knows the sheets of notices.
    """
    withdrawn = past.withdrawn
    found = [*_of_facts(shelf, artifacts, today, past.values), *_of_notices(shelf, today, withdrawn, planner)]
    return tuple(sorted(found, key=lambda one: (one.day, one.key)))


def sheets_saying(key: str, artifacts: Iterable[Artifact], titles: Mapping[str, str]) -> tuple[OldSheet, ...]:
    """Return the sheets among *artifacts* that say the fact *key*; *titles* are those of the texts by their files."""
    said = [one for one in artifacts if any(name == key for name, _ in one.facts)]
    return sheets_at(((one.path, _name_in(one.sources[0])) for one in said if one.sources), titles)


def _name_in(source: str) -> str:
    """Return the name of the file *source* below the content, whose folder another build may call otherwise."""
    *_, folder, name = PurePosixPath("content", source).parts
    return f"{folder}/{name}" if f"{folder}/" in _FOLDERS else name


def _of_facts(
    shelf: Shelf, artifacts: Collection[Artifact], today: date, earlier: Mapping[str, tuple[date, str]]
) -> Iterator[TakingDown]:
    printed = [one for one in artifacts if one.path.parts[:1] == PRINTED.parts]
    for key, fact in shelf.facts.facts.items():
        if fact.use is not Use.PUBLIC:
            continue
        turned = _turned(fact, printed, key, today) or _changed(fact, earlier.get(key), today)
        if turned is not None:
            day, old, new = turned
            known = day in fact.turns(day - _ONE_DAY) or key in earlier
            sheets = sheets_saying(key, printed, titles_of(shelf, today, {key: old}))
            if sheets:
                yield TakingDown(Untrue.VALUE, key, fact.label, day, sheets, old, new, known)


def _turned(fact: Fact, printed: Iterable[Artifact], key: str, today: date) -> tuple[date, str, str] | None:
    """Return the day on which the value on sheets became or becomes untrue, that value, and the next one."""
    now = fact.said_on(today)
    was = next((value for one in printed for name, value in one.facts if name == key and value != now), None)
    past = [day for day in fact.turns(today - TOLD) if day <= today]
    if was is not None:
        return (past[-1] if past else today), was, now
    before = [(day, fact.said_on(day - _ONE_DAY)) for day in past]
    changed = next(((day, old) for day, old in reversed(before) if old and old != now), None)
    if changed:
        return *changed, now
    coming = next((day for day in fact.turns(today) if now and day - _ONE_DAY <= today + TOLD), None)
    return (coming, now, fact.said_on(coming)) if coming else None


def _changed(fact: Fact, earlier: tuple[date, str] | None, today: date) -> tuple[date, str, str] | None:
    """Return the day on which somebody changed the value of *fact*, the *earlier* value, and the one of *today*."""
    return (*earlier, fact.said_on(today)) if earlier else None


def _of_notices(
    shelf: Shelf, today: date, withdrawn: Mapping[str, date], planner: SheetPlanner
) -> Iterator[TakingDown]:
    if not shelf.is_complete:
        return
    for row in shelf.listed:
        gone = withdrawn.get(row.slug) if row.is_withdrawn else None
        over = row.expires + _ONE_DAY if row.expires else None
        day = min((each for each in (gone, over) if each), default=None)
        if day is None or not today - TOLD <= day <= today or (row.is_withdrawn and gone is None):
            continue
        path = shelf.paths["notice", row.slug]
        name = path.removeprefix(f"{shelf.content.folder}/")
        title = filled(row.title, values_of(shelf, today))
        paths = planner.paths(shelf, path, max(row.published, day - _ONE_DAY))
        sheets = sheets_at(((each, name) for each in paths), {name: title})
        if sheets:
            yield TakingDown(Untrue.WITHDRAWN if day == gone else Untrue.OVER, name, title, day, sheets)


def sheets_at(said: Iterable[tuple[PurePosixPath, str]], titles: Mapping[str, str]) -> tuple[OldSheet, ...]:
    """Return the sheets at the paths *said*, which come with the file of their text; each look and text is one."""
    found: dict[tuple[str, str], list[PurePosixPath]] = {}
    for path, name in said:
        look = path.parent.name.removesuffix(MONO)
        if path.suffix == ".pdf" and (is_designed(look) or look == NOTICE):
            found.setdefault((look, name), []).append(path)
    return tuple(
        OldSheet(_label(look), name, titles.get(name, ""), tuple(paths), *_hung(paths))
        for (look, name), paths in found.items()
    )


def _hung(paths: Iterable[PurePosixPath]) -> tuple[int, bool]:
    """Return for how many villages the sheets at *paths* are made out, and whether one is made out to none."""
    villages = [path.parts[2] if path.is_relative_to(VILLAGES_FOLDER) else "" for path in paths]
    return len({village for village in villages if village}), "" in villages


def _label(look: str) -> str:
    return label_of(look) if is_designed(look) else next(each.label for each in CHANNELS if each.name == look)
