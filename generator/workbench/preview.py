"""Unsaved words → what check says of them, and what residents would see: the same tasks as a build's, in memory.

The words are laid over the content as it is on the disk; nothing is written there, nor into output/.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from threading import RLock
from typing import TypeVar

from generator.build import Order
from generator.channels import CHANNELS, SHARE, SITE
from generator.checks import problems_about
from generator.diagnostics import has_errors
from generator.live import Scene, Scenes, checked_world, opened
from generator.load import load
from generator.making.edition import Edition, Tools
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.traces import Traces
from generator.messages import preview as messages
from generator.shelf import Shelf, open_shelf
from generator.telling import told
from generator.units import Seconds
from generator.workbench.kinds import kind_of
from generator.workbench.noticed import Noticed, noticed
from generator.workbench.passing_store import PassingStore
from generator.workbench.previewed import Previewed
from generator.workbench.seen import (
    SeenMessages,
    SeenPage,
    SeenScript,
    SeenSheet,
    Viewed,
    messages_seen,
    page_seen,
    script_heard,
    script_seen,
    sheet_seen,
)

S = TypeVar("S", SeenPage, SeenSheet, SeenScript, SeenMessages)

LOOKED_AT: tuple[str, ...] = tuple(channel.name for channel in CHANNELS if channel.offered or channel in (SITE, SHARE))
"""The channels of a preview: those that pages offer files of, and those that are looked at themselves."""
_REST: Seconds = 2.0  # between two looks at the disk, beside those that are asked for
_KEPT = 8  # texts whose last good scene is kept


class Overtaken(Exception):  # noqa: N818 - it says what happened
    """Newer words were laid over the same file: what is asked for is of no use any more."""


@dataclass(frozen=True, slots=True)
class _LastGood:
    scene: Scene
    viewed: Viewed


class Previews:
    """Looks at unsaved words. Several threads may ask; one works at a time, and a newer one overtakes an older one.

    Raise `OSError` where the content cannot be read.
    """

    def __init__(
        self, order: Order, tools: Tools, traces: Traces, clock: Callable[[], Seconds] = time.monotonic
    ) -> None:
        self._order = replace(order, only=tuple(order.only) or LOOKED_AT, draft=False)
        store = PassingStore(tools.store)
        self._tools = replace(tools, store=store, printer=replace(tools.printer, store=store), recorder=None)
        # What is put aside for builds stays there: a preview would let that file grow with every word.
        self._traces = Traces(dict(traces.outputs), dict(traces.answers), dict(traces.read))
        self._clock = clock
        self._lock = RLock()
        self._looked: Seconds | None = None
        self._disk: Shelf | None = None
        self._laid: Shelf | None = None
        self._checked: World | None = None
        self._scenes = Scenes(self._order.only)
        self._good: OrderedDict[str, _LastGood] = OrderedDict()
        self._newest: dict[str, int] = {}

    def refresh(self) -> None:
        """Look at the content on the disk again: after each save, and when a file has changed there."""
        with self._lock:
            before = self._disk
            content = load(self._order.content, before.content if before else None)
            self._disk = opened(content, self._traces, before)
            self._looked = self._clock()

    def lay_over(self, name: str, content: bytes) -> "Glance":
        """Return a glance at the file *name*, below the folder of the content, as if it had this *content*.

        The file may not be there yet. Raise `Overtaken` where newer words for it have come meanwhile.
        """
        turn = self._newest[name] = self._newest.get(name, 0) + 1

        def go_on() -> None:
            if self._newest[name] != turn:
                raise Overtaken(name)

        with self._lock:
            go_on()
            if self._disk is None or self._looked is None or self._clock() - self._looked > _REST:
                self.refresh()
                go_on()
            shelf = self._shelf_with(name, content)
            go_on()
            problems = self._problems(shelf, name, go_on)
            fresh = shelf.is_complete and not has_errors(one.problem for one in problems)
            if fresh:
                go_on()
                self._good[name] = self._shown(shelf, name)
                self._good.move_to_end(name)
                while len(self._good) > _KEPT:
                    self._good.popitem(last=False)
            return Glance(name, problems, self._good.get(name), not fresh, self._lock, go_on)

    def _shelf_with(self, name: str, content: bytes) -> Shelf:
        disk = self._disk
        assert disk is not None
        path = f"{disk.content.folder}/{name}"
        texts = {**disk.content.texts, path: content}
        if path not in disk.content.texts:
            texts = dict(sorted(texts.items()))  # as they are loaded
        laid = replace(disk.content, texts=texts)
        self._laid = open_shelf(laid, disk.read, self._laid or disk, self._traces.held)
        return self._laid

    def _problems(self, shelf: Shelf, name: str, go_on: Callable[[], None]) -> tuple[Noticed, ...]:
        """Return the problems that are about the file *name*, in reading order, each with its field."""
        path = PurePosixPath(f"{shelf.content.folder}/{name}")
        found = [problem for problem in shelf.problems if problem.at.path == path]
        viewed = _viewed(name)
        if shelf.is_complete and not has_errors(found):
            self._checked = checked_world(self._order, shelf, self._tools, self._traces, self._checked)
            for problem in problems_about(Reads(self._checked, noting=False), viewed.kind, viewed.slug):
                go_on()
                found += [problem] if problem.at.path == path else []
        source, _ = shelf.content.source(str(path))
        return tuple(noticed(told(found, shelf), source))

    def _shown(self, shelf: Shelf, name: str) -> _LastGood:
        viewed, order = _viewed(name), self._order
        library = Previewed(shelf, order.address, frozenset({(viewed.kind, viewed.slug)}))
        edition = Edition(order.today, library.commune.web)
        scene = self._scenes.show(lambda: World(library, edition, self._tools, self._traces))
        return _LastGood(scene, viewed)


@dataclass(frozen=True)
class Glance:
    """What is known of the words of one form. Whatever is looked at is made when it is asked for.

    Where the words have an error, what is shown is *stale*: the last good words of this file, if there were any. Each
    method raises `Overtaken` where newer words have come.
    """

    name: str
    problems: tuple[Noticed, ...]
    _shown: _LastGood | None = field(repr=False)
    stale: bool
    _lock: RLock = field(repr=False)
    _go_on: Callable[[], None] = field(repr=False)

    @property
    def can_be_shown(self) -> bool:
        """Return whether there is anything to look at, fresh or stale."""
        return self._shown is not None

    def page(self) -> SeenPage:
        """Return the page."""
        return self._seen(SeenPage, page_seen)

    def sheet(self, channel: str) -> SeenSheet:
        """Return the sheet of *channel*: `seen.POSTER`, `seen.LEAFLET` or `seen.NOTICE`."""
        return self._seen(SeenSheet, lambda scene, viewed: sheet_seen(scene, viewed, channel))

    def script(self) -> SeenScript:
        """Return what is read aloud."""
        return self._seen(SeenScript, script_seen)

    def messages(self) -> SeenMessages:
        """Return the text messages."""
        return self._seen(SeenMessages, messages_seen)

    def file(self, path: str) -> bytes | None:
        """Return the output at *path*, below output/: what a page shows, or a sheet. None where none is planned."""
        with self._lock:
            self._go_on()
            return self._shown.scene.file(path) if self._shown else None

    def sound(self, slug: str = "") -> bytes:
        """Return the piece *slug*, or the text itself, spoken by espeak-ng as a WAV file.

        Raise `OSError` where the voice or the libraries for sound are missing, or nothing has that name.
        """
        from generator.workbench.listening import spoken_wave  # noqa: PLC0415 - numpy and soundfile are optional

        with self._lock:
            self._go_on()
            if self._shown is None:
                raise OSError(messages.NOTHING_YET)
            script = script_heard(self._shown.scene, slug or self._shown.viewed.slug)
            pace = self._shown.scene.world.library.commune.broadcast
        return spoken_wave(script, pace, self._go_on)

    def _seen(self, kind: type[S], look: Callable[[Scene, Viewed], S]) -> S:
        with self._lock:
            self._go_on()
            if self._shown is None:
                return kind(messages.NOTHING_YET, stale=True)
            try:
                seen = look(self._shown.scene, self._shown.viewed)
            except Exception as error:  # noqa: BLE001 - whatever it is, the words on the form must not be lost for it
                return kind(messages.failed(error), stale=self.stale)
            self._go_on()
            return replace(seen, stale=self.stale)


def _viewed(name: str) -> Viewed:
    """Return which text the file *name* is; nothing where it is a file of the commune."""
    kind = kind_of(name)
    return Viewed(kind.shelf, PurePosixPath(name).stem) if kind else Viewed()
