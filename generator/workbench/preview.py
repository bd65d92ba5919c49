"""Unsaved words → what check says of them, and what residents would see: the same tasks as a build's, in memory.

The words are laid over the content as it is on the disk; nothing is written there, nor into output/.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from threading import Lock
from typing import TypeVar

from generator.build import Order
from generator.channels import CHANNELS, NOTICE, SHARE, SHEETS, SITE, VILLAGES
from generator.checks import check_library, problems_about
from generator.desk.confirming import confirmation_sheet, keys_waiting
from generator.desk.earlier_values import PastOfContent
from generator.desk.old_sheets import SheetPlanner, TakingDown, old_sheets
from generator.diagnostics import has_errors
from generator.draft import Draft
from generator.live import Scene, Scenes, checked_world, opened
from generator.load import load
from generator.making.edition import Edition, Tools
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.traces import Traces
from generator.messages import preview as messages
from generator.outputs import Output
from generator.publishable import Published
from generator.publishing.artifacts import Artifact
from generator.shelf import Shelf, open_shelf
from generator.telling import told
from generator.todo import Planned, waits_for
from generator.units import Seconds
from generator.workbench.fact_uses import FactUse, library_naming, places_naming
from generator.workbench.glance import Glance, GoOn, LastGood, Overtaken
from generator.workbench.kinds import KINDS, kind_of
from generator.workbench.located_problems import LocatedProblem, located
from generator.workbench.passing_store import PassingStore
from generator.workbench.previewed import Previewed
from generator.workbench.seen import POSTER, Viewed
from generator.workbench.seen_lines import SeenLines, lines_seen

T = TypeVar("T")

LOOKED_AT: tuple[str, ...] = tuple(channel.name for channel in CHANNELS if channel.offered or channel in (SITE, SHARE))
"""The channels of a preview: those that pages offer files of, and those that are looked at themselves."""
HUNG: tuple[str, ...] = tuple(channel.name for channel in (*SHEETS, NOTICE, VILLAGES))
"""Those whose sheets hang in the commune."""
_REST: Seconds = 2.0  # between two looks at the disk, beside those that are asked for
_KEPT = 8  # texts whose last good words are kept


class Previews:
    """Looks at unsaved words. Several threads may ask; one works at a time, and newer words of a form overtake older.

    Raise `OSError` where the content cannot be read.
    """

    def __init__(
        self, order: Order, tools: Tools, traces: Traces, clock: Callable[[], Seconds], today: Callable[[], date]
    ) -> None:
        self._order = replace(order, only=tuple(order.only) or LOOKED_AT, draft=False)
        self._today = today
        store = PassingStore(tools.store)
        self._tools = replace(tools, store=store, printer=replace(tools.printer, store=store), recorder=None)
        # What is put aside for builds stays there: a preview would let that file grow with every word.
        self._traces = Traces(dict(traces.outputs), dict(traces.answers), dict(traces.read))
        self._clock = clock
        self._lock = Lock()
        self._looked: Seconds | None = None
        self._disk: Shelf | None = None
        self._laid: Shelf | None = None
        self._planner = SheetPlanner(self._tools)
        self._newest: dict[str, int] = {}
        self._begin_day()

    def _begin_day(self) -> None:
        """Forget what was looked at as of another day: a desk may stay open over midnight."""
        ahead = self._today() - self._order.today
        self._order = replace(self._order, today=self._today(), clock=self._order.clock and self._order.clock + ahead)
        self._checked: World | None = None
        self._scenes = Scenes(self._order.only)
        self._drafted, self._traces_of_drafts = Scenes(self._order.only), Traces()  # apart: a draft's answers differ
        self._approved, self._traces_as_approved = Scenes(self._order.only), Traces()  # whatever is approved or not
        self._hung = Scenes(HUNG)
        self._good: OrderedDict[str, LastGood] = OrderedDict()

    def refresh(self) -> None:
        """Look at the content on the disk again: after each save, and when a file has changed there."""
        with self._lock:
            self._refresh()

    def warm_up(self) -> None:
        """Look at some text of the content once, so that whoever begins to write need not wait: it takes seconds.

        Where newer words come meanwhile, or the content cannot be read, whoever looks next is told.
        """
        with suppress(Overtaken, OSError):
            self._warm_up()

    def _warm_up(self) -> None:
        with self._lock:
            content = self._refresh().content
        names = [path.removeprefix(f"{content.folder}/") for path in content.texts]
        for kind in KINDS.values():
            name = next((name for name in names if kind_of(name) is kind), None)
            if name:
                glance = self.lay_over(name, content.texts[f"{content.folder}/{name}"])
                for look in (glance.page, glance.script, glance.messages, lambda glance=glance: glance.sheet(POSTER)):
                    look()

    def lay_over(self, name: str, content: bytes, form: str = "") -> Glance:
        """Return a glance at the file *name*, below the folder of the content, as if it had this *content*.

        *form* tells which form of which window the words stand in; two windows may show one file, and the name of a new
        one changes while its title is typed. Raise `Overtaken` where newer words have come from that form meanwhile.
        """
        form = form or name
        turn = self._newest[form] = self._newest.get(form, 0) + 1

        def go_on() -> None:
            if self._newest[form] != turn:
                raise Overtaken(form)

        with self._lock:
            go_on()
            whole = self._disk is not None and self._disk.is_complete
            if not whole or self._looked is None or self._clock() - self._looked > _REST:
                self._refresh()
                go_on()
            shelf, viewed = self._shelf_with(name, content), _viewed(name)
            go_on()
            problems = self._problems(shelf, name, go_on)
            fresh = shelf.is_complete and not has_errors(one.problem for one in problems if not one.is_of_length)
            if fresh:
                self._good[form] = LastGood(viewed, shelf)
                self._good.move_to_end(form)
                while len(self._good) > _KEPT:
                    self._good.popitem(last=False)
            nothing = messages.NOTHING_YET if shelf.is_complete else messages.COMMUNE_FAULTY
            good = self._good.get(form) or self._good.get(name)
            return Glance(name, problems, not fresh, nothing, good, self.look, go_on)

    def where_used(self, key: str) -> FactUse:
        """Return every place in the content on the disk that names the fact *key*, and what waits for it."""
        with self._lock:
            disk = self._latest()
            if not disk.is_complete:  # a fault in the commune or in the facts: nothing can be looked up
                return FactUse((), None)
            library = library_naming(disk, key, self._order.today)
            planned: Planned = {}
            if library.facts.facts.get(key) is not None and not disk.facts.on(self._order.today).may_publish(key):
                planned = self._draft_of(disk).world.plan
            return FactUse(tuple(places_naming(key, library)), waits_for(key, library, planned))

    def lines_of(self, key: str, viewed: Viewed) -> SeenLines:
        """Return the lines of a text on the disk that say the fact *key*, confirmed or not, as they will be seen."""
        with self._lock:
            disk = self._latest()
            fact = disk.facts.on(self._order.today).get(key) if disk.is_complete else None
            if fact is None or (viewed.kind, viewed.slug) not in disk.paths:
                return SeenLines()
            scene = self._as_approved(disk) if fact.may_be_published else self._draft_of(disk)
            return lines_seen(scene, viewed, fact.value or fact.label)

    def _as_approved(self, disk: Shelf) -> Scene:
        order = self._order
        library = Previewed(disk, order.today, order.address, frozenset(disk.paths))
        edition = Edition(order.today, library.commune.web)
        return self._approved.show(lambda: World(library, edition, self._tools, self._traces_as_approved))

    def _draft_of(self, disk: Shelf) -> Scene:
        today, address = self._order.today, self._order.address
        edition, draft = Edition(today, disk.commune.web, draft=True), Draft(disk, today, address)
        return self._drafted.show(lambda: World(draft, edition, self._tools, self._traces_of_drafts))

    def confirmation(self, keys: Sequence[str], today: date) -> bytes:
        """Return the sheet (PDF) that asks about the facts *keys*, or about all that wait where there are none."""
        return self.of_the_office(
            lambda world: confirmation_sheet(Reads(world, noting=False), keys or keys_waiting(world.shelf, today))
        )

    def of_the_office(self, look: Callable[[World], T]) -> T:
        """Return what *look* makes of a world of the content as it is on the disk now.

        Raise `OSError` where the content has faults that keep it from being read.
        """
        with self._lock:
            disk, today = self._refresh(), self._order.today
            if not disk.is_complete:
                raise OSError(messages.COMMUNE_FAULTY)
            return look(World(Published(disk, today), Edition(today, disk.commune.web), self._tools, Traces()))

    def old_sheets(self, artifacts: Collection[Artifact], today: date, past: PastOfContent) -> tuple[TakingDown, ...]:
        """Return the sheets to take down, of the content on the disk (see `desk.old_sheets`)."""
        with self._lock:
            disk = self._latest()
            return old_sheets(disk, artifacts, today, past, self._planner) if disk.is_complete else ()

    def sheets(self, today: date) -> tuple[Output, ...]:
        """Return the sheets that a build of the content on the disk would make on the day *today*; none is made."""
        with self._lock:
            disk = self._refresh()
            if not disk.is_complete:
                return ()
            library = Published(disk, today, self._order.address)
            edition = Edition(today, library.commune.web)
            plan = self._hung.show(lambda: World(library, edition, self._tools, self._traces)).world.plan
            made = (output for outputs in plan.values() for output in outputs)
            return tuple(output for output in made if output.until is None or output.until >= today)

    def look(self, good: LastGood, look: Callable[[Scene, Viewed], T], go_on: GoOn) -> T:
        """Return what *look* sees of the *good* words.

        Another text may have a fault for which nothing can be made: then all texts with errors are left out.
        """
        with self._lock:
            go_on()
            try:
                return look(self._scene_of(good), good.viewed)
            except Exception:
                if good.mended or not self._leave_out_faulty(good):
                    raise
            go_on()
            return look(self._scene_of(good), good.viewed)

    def _latest(self) -> Shelf:
        """Return the content as it was read last today; it is read now where that was another day, or had faults."""
        is_today = self._today() == self._order.today
        return self._disk if self._disk and self._disk.is_complete and is_today else self._refresh()

    def _refresh(self) -> Shelf:
        if self._today() != self._order.today:
            self._begin_day()
        before = self._disk
        content = load(self._order.content, before.content if before else None)
        self._disk = opened(content, self._traces, before)
        self._looked = self._clock()
        return self._disk

    def _shelf_with(self, name: str, content: bytes) -> Shelf:
        disk = self._disk
        assert disk is not None
        path = f"{disk.content.folder}/{name}"
        texts = {**disk.content.texts, path: content}
        if path not in disk.content.texts:
            texts = dict(sorted(texts.items()))  # as they are loaded
        self._laid = open_shelf(replace(disk.content, texts=texts), disk.read, self._laid or disk, self._traces.held)
        return self._laid

    def _problems(self, shelf: Shelf, name: str, go_on: GoOn) -> tuple[LocatedProblem, ...]:
        """Return the problems that are about the file *name*, in reading order, each with its field."""
        path = PurePosixPath(f"{shelf.content.folder}/{name}")
        found = [problem for problem in shelf.problems if problem.at.path == path]
        viewed = _viewed(name)
        if shelf.is_complete and not has_errors(found):
            for problem in problems_about(self._checking(shelf), viewed.kind, viewed.slug):
                go_on()
                found += [problem] if problem.at.path == path else []
        source, _ = shelf.content.source(str(path))
        return tuple(located(told(found, shelf), source))

    def _checking(self, shelf: Shelf) -> Reads:
        self._checked = checked_world(self._order, shelf, self._tools, self._traces, self._checked)
        return Reads(self._checked, noting=False)

    def _scene_of(self, good: LastGood) -> Scene:
        if good.scene is None:
            order, viewed = self._order, good.viewed
            row = good.shelf.row(viewed.slug) if viewed.kind == "notice" else None
            # A notice of a coming day is looked at as of that day: before, there is nothing of it to be seen.
            day = max(order.today, row.published) if row else order.today
            library = Previewed(good.shelf, day, order.address, frozenset({(viewed.kind, viewed.slug)}))
            edition = Edition(day, library.commune.web, clock=order.today)
            good.scene = self._scenes.show(lambda: World(library, edition, self._tools, self._traces))
        return good.scene

    def _leave_out_faulty(self, good: LastGood) -> bool:
        """Take the texts with errors from the shelf of *good*; return whether there were any."""
        content = good.shelf.content
        faulty = {str(one.at.path) for one in check_library(self._checking(good.shelf)) if has_errors((one,))}
        texts = {
            path: text
            for path, text in content.texts.items()
            if not (path in faulty and kind_of(path.removeprefix(f"{content.folder}/")))
        }
        if len(texts) == len(content.texts):
            return False
        good.shelf = open_shelf(replace(content, texts=texts), good.shelf.read, good.shelf, self._traces.held)
        good.scene, good.mended = None, True
        return True


def _viewed(name: str) -> Viewed:
    """Return which text the file *name* is; nothing where it is a file of the commune."""
    return Viewed(kind.shelf, PurePosixPath(name).stem) if (kind := kind_of(name)) else Viewed()
