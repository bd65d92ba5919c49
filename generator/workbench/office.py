"""What the desk works on: one folder of content, who is at it, and what time it is."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from threading import Event, RLock, Thread, local
from typing import Any, TypeVar

from generator.broadcast.calendar import OnAir, airings_of, reckoned
from generator.desk.commits import uncommitted
from generator.desk.drafts import SavedWindows
from generator.desk.events import log_of, read_log
from generator.desk.files import FOLDER, desk_of, digest_of, revision_of
from generator.desk.outcomes import CannotWriteError
from generator.desk.states import TextState, revision_digest, state_of, states_in
from generator.desk.texts import read_registers
from generator.disk.files import file_bytes
from generator.exports.table import ExportedTable
from generator.load import Content, load
from generator.model import Duty, Facts, People, Person
from generator.publishable import Published
from generator.readers.documents import read_commune
from generator.shelf import Shelf, open_shelf
from generator.source import Source, in_order
from generator.telling import naming_on
from generator.terms import Naming, naming_as_written
from generator.units import Seconds
from generator.workbench.desk_keys import keep_keys
from generator.workbench.fact_tokens import FactTokens
from generator.workbench.last_publish import FILE as PUBLISHED
from generator.workbench.last_publish import LastPublish, last_publish
from generator.workbench.remembered import Remembered, stamp_of, stamps_below
from generator.workbench.safety import Keys

T = TypeVar("T")


@dataclass
class Office:
    """The *folder* of content, the *clock* (a time in Viet Nam), and the *keys* of the desk.

    Where it *begins*, there is no content yet. Several threads ask at the same time, and share what is read.
    """

    folder: Path
    clock: Callable[[], datetime]
    keys: Keys
    output: Path = Path("output")
    begins: bool = False
    windows: SavedWindows = field(default_factory=SavedWindows)
    exports: dict[str, ExportedTable] = field(default_factory=dict, repr=False)  # those that somebody looks at, by hash
    _lock: RLock = field(default_factory=RLock, repr=False)
    _shelf: Shelf | None = field(default=None, repr=False)
    _remembered: Remembered = field(default_factory=Remembered, repr=False)
    _looks: local = field(default_factory=local, repr=False)
    _opened: Event = field(default_factory=Event, repr=False)
    _then: Callable[[], object] = field(default=lambda: None, repr=False)

    def __post_init__(self) -> None:
        self._opened.set()

    @property
    def now(self) -> str:
        """Return the time in ISO 8601, with the seconds in six decimals: names of copies are told apart by them."""
        return self.clock().isoformat(timespec="microseconds")

    @property
    def today(self) -> date:
        """Return the day in Viet Nam."""
        return self.clock().date()

    @property
    def desk(self) -> Path:
        """Return the desk's folder; raise `CannotWriteError` where the content is gone."""
        return desk_of(self.folder)

    def shelf(self) -> Shelf:
        """Return the content as it is now; files that did not change are not read again.

        Raise `OSError` where it cannot be read.
        """
        looked: Shelf | None = getattr(self._looks, "shelf", None)
        if looked is None:
            looked = self._looked()
            if getattr(self._looks, "once", False):
                self._looks.shelf = looked
        return looked

    @contextmanager
    def looking_once(self) -> Iterator[None]:
        """Let this thread see one and the same content, for a page: as it is when the page first asks for it.

        Inside another such look, it is the content of that one.
        """
        if getattr(self._looks, "once", False):
            yield
            return
        self._looks.once = True
        try:
            yield
        finally:
            self._looks.once, self._looks.shelf = False, None

    def prepare(self, then: Callable[[], object]) -> None:
        """Read and compute beside this thread what the first pages ask for, then call *then*.

        What cannot be read is told to whoever asks for a page. An office that begins waits for its content.
        """
        self._then = then
        if self.begins:
            return

        def read() -> None:
            try:
                self.states()
                self.airings()
            except (OSError, CannotWriteError):
                pass
            finally:
                self._opened.set()
            then()

        self._opened.clear()
        Thread(target=read, daemon=True).start()

    def begin(self) -> None:
        """Work on the content that now is there, with the keys by which open pages are known."""
        keep_keys(self.folder, self.keys)
        self.begins = False
        self.prepare(self._then)

    def is_prepared(self, seconds: Seconds) -> bool:
        """Return whether the content has been read, after waiting for it as long as that."""
        return self._opened.wait(seconds)

    def _looked(self) -> Shelf:
        with self._lock:
            before = self._shelf
            content = load(self.folder, before.content if before else None)
            if before is not None and _same_files(content, before.content):
                return before
            self._shelf = open_shelf(content, before.read if before else {}, before)
            return self._shelf

    def airings(self) -> tuple[OnAir, ...]:
        """Return all broadcasts of what may be published, with lengths that are estimated."""
        shelf = self.shelf()
        if not shelf.is_complete:
            return ()

        def made() -> tuple[OnAir, ...]:
            library = Published(shelf, self.today)
            return airings_of(library, reckoned(library))

        return self.recall("airings", made)

    def git_notice(self) -> str:
        """Return what is said of changes that git does not have yet; nothing where there are none."""
        return uncommitted(self.folder / FOLDER).sentence

    def last_publish(self) -> LastPublish:
        """Return what was published last from this desk."""
        return last_publish(self.desk)

    def states(self) -> dict[str, TextState]:
        """Return how each text stands, by the name of its file; raise `OSError` where the log cannot be read."""

        def made() -> dict[str, TextState]:
            out = self.last_publish().files
            known = {name: out.get(name) == digest for name, digest in self.digests().items()} if out else None
            return states_in(self.folder, self.shelf(), self.today, known)

        return self.recall("states", made)

    def digests(self) -> dict[str, str]:
        """Return the hash of each file of the content, by its name."""

        def made() -> dict[str, str]:
            content = self.shelf().content
            start = f"{content.folder}/"
            return {path.removeprefix(start): digest_of(text) for path, text in content.texts.items()}

        return self.recall("digests", made)

    def recall(self, name: str, make: Callable[[], T], *others: Hashable) -> T:
        """Return what *make* returns for the question *name*, which asks about the content and what was done with it.

        It is not called again before a file, the log, a revision, the last publish, the day, or one of *others* has
        changed.
        """
        desk = self.folder / FOLDER
        stamps = (stamp_of(log_of(desk)), stamp_of(desk / PUBLISHED), stamps_below(self.folder / revision_of("")))
        return self._remembered.recall(name, (self.shelf(),), (self.today, *stamps, *others), make)

    def forget(self, name: str) -> None:
        """Forget what `recall` keeps for the question *name*."""
        self._remembered.forget(name)

    def state(self, name: str) -> TextState | None:
        """Return how the text in the file *name* stands, None where there is none; raise `OSError` as `states` does."""
        shelf = self.shelf()
        path = f"{shelf.content.folder}/{name}"
        if path not in shelf.content.texts:
            return None
        document = shelf.placed(path) if shelf.is_complete and path in shelf.paths.values() else None
        digest, out = digest_of(shelf.content.texts[path]), self.last_publish().files
        return state_of(
            name,
            document,
            self.facts(),
            self.people(),
            shelf.media,
            read_log(self.desk).events,
            self.today,
            digest=digest,
            revision=revision_digest(self.folder, name),
            asks_approval=shelf.is_complete and shelf.commune.asks_approval,
            out=out.get(name) == digest if out else None,
        )

    def facts(self) -> Facts:
        """Return the facts as they stand today, none where their file has faults."""
        return self.written_facts().on(self.today)

    def written_facts(self) -> Facts:
        """Return the facts with the values of all days, none where their file has faults."""
        return read_registers(self.folder).facts or Facts()

    def tokens(self) -> FactTokens:
        """Return the facts as forms show them."""
        return FactTokens(self.facts().facts)

    def people(self) -> People | None:
        """Return who writes and approves, or None where no file says so, or it has faults."""
        return read_registers(self.folder).people

    def commune_name(self) -> str:
        """Return the name of the commune, empty where its file has faults."""
        commune = self._document("commune.yaml", read_commune)
        return self.tokens().plain(commune.name.raw) if commune else ""

    def naming(self) -> Naming:
        """Return what the commune, its villages and their heads are called."""
        return naming_as_written("") if self.begins else naming_on(self.shelf())

    def person(self, who: str) -> Person | None:
        """Return the person with the id *who*, or None."""
        people = self.people()
        return next((person for person in people.people if person.id == who), None) if people else None

    def may(self, who: str, duty: Duty) -> bool:
        """Return whether *who* has *duty*.

        In an office without a list of people, whoever is there does everything. Where the list has a fault, nobody is
        known to approve or publish, but anybody may write: else the list could not be mended here.
        """
        registers = read_registers(self.folder)
        if "people.yaml" in registers.faulty:
            return duty is Duty.WRITE
        return registers.people is None or registers.people.called(who, duty) is not None

    def may_edit(self, who: str, *, guarded: bool) -> bool:
        """Return whether *who* may edit a text, or a *guarded* file, which decides who may do what.

        That takes who approves, if there is anybody: a writer could otherwise take that duty for himself. Where a list
        gives neither duty to anybody, whoever is there mends it, as one with a fault.
        """
        people = self.people()
        held = {duty for one in people.people for duty in one.roles} if people else {Duty.WRITE}
        if guarded and held.isdisjoint((Duty.WRITE, Duty.APPROVE)):
            return True
        return self.may(who, Duty.APPROVE if guarded and Duty.APPROVE in held else Duty.WRITE)

    def source(self, name: str) -> Source | None:
        """Return the text of the file *name*, or None where there is none."""
        with suppress(OSError):
            return self.source_of(name, file_bytes(self.folder / name))
        return None

    def source_of(self, name: str, content: bytes) -> Source:
        """Return the text of the file *name* if it had *content*."""
        return Source(PurePosixPath(self.folder.as_posix()) / name, in_order(content.decode(errors="replace")))

    def _document(self, name: str, reader: Callable[[Source], tuple[Any, object]]) -> Any:  # noqa: ANN401 - any document
        source = self.source(name)
        return reader(source)[0] if source else None


def _same_files(content: Content, before: Content) -> bool:
    """Return whether both have the same files, with the same bytes and faults.

    What was changed last is read again in every look (`load`), and is then the same in other memory.
    """
    return content.problems == before.problems and all(
        now.keys() == then.keys() and all(now[name] == then[name] for name in now)
        for now, then in ((content.texts, before.texts), (content.media, before.media))
    )
