"""The world of one build: what may be published, the day, the address; it answers every question once.

Each thing that can be read has a name (“guide goi-1022”, “today”) and a digest of what it is now. A task that read the
same digests the last time would make the same again (Mokhov, Mitchell, Peyton Jones: Build systems à la carte,
2018; the questions are the derived queries of Salsa, with its early cut-off).
"""

import json
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from generator.making.leaves import LEAVES, digest_of, still_known
from generator.making.reads import Reads
from generator.memory.large_parts import bytes_of
from generator.memory.traces import Answer, Noted, Trace, Traces
from generator.model import Broadcast, Campaign, Guide, Library, Listed
from generator.outputs import About, Channel, Output
from generator.publishable import Published
from generator.said import Filler
from generator.shelf import Shelf

if TYPE_CHECKING:
    from generator.broadcast import Script
    from generator.memory.store import Store
    from generator.pdf.shop import PrintShop
    from generator.rendering.templates import Templates

T = TypeVar("T")
Question = Callable[..., Any]
"""A function of `Reads` and plain arguments at the top of a module, so that it can be found by its name."""

_PLANNED = ("planned ", "offers ", "plan ", "ask ", "kept ")
_MADE = ("file ", "bytes ")  # of outputs: they may be made again at any moment
_PLACES = {Guide: ("guides", "yaml"), Listed: ("announcements", "md"), Campaign: ("campaigns", "yaml")}


@dataclass(frozen=True, slots=True)
class Edition:
    """The settings of a build: the day, the web address, and whether it is a *draft*.

    Only checks ask for the *clock*, the day on which the content is looked at, where *today* is an earlier one.
    """

    today: date
    address: str | None = None
    draft: bool = False
    clock: date | None = None


@dataclass(frozen=True, slots=True)
class Tools:
    """The tools with which a process makes outputs."""

    pages: "Templates"
    printer: "PrintShop"
    store: "Store"
    recorder: "Recorder | None" = None


class Recorder(Protocol):
    """Records scripts as sound, where that is asked for (audio/)."""

    @property
    def name(self) -> str:
        """Return a name that differs from those of all other recorders."""
        ...

    def record(self, script: "Script", pace: Broadcast, tags: Mapping[str, str]) -> tuple[dict[str, bytes], int]:
        """Return the recording of *script* as a file of each kind, and its length in whole seconds."""
        ...


class World:
    """The world of one build. *library* is what may be published, or all of it for a draft."""

    def __init__(self, library: Published | Library, edition: Edition, tools: Tools | None, traces: Traces) -> None:
        self.library: Published | Library = library
        self.edition: Edition = edition
        self._tools = tools
        self.traces = traces
        self._before = dict(traces.answers)
        self.words = Filler(library.facts, edition.draft)
        self.made: dict[str, Trace] = {}
        self.new_answers: dict[str, Answer] = {}
        self.plan: Mapping[str, tuple[Output, ...]] = {}
        self.offers: Mapping[str, Sequence[tuple[str, Sequence[Output]]]] = {}
        self.channels: tuple[Channel, ...] = ()
        self._planned: frozenset[str] = frozenset()
        self._digests: dict[str, str] = {}
        self._same: dict[Any, Any] = {}
        self._holding = _Holding(self.digest)
        self._values: dict[str, Any] = {}
        self._of_plan: set[str] = set()

    @property
    def tools(self) -> Tools:
        """Return the tools; a world that only answers questions has none."""
        assert self._tools is not None
        return self._tools

    @property
    def shelf(self) -> Shelf:
        """Return the content as it was written; the library shows what of it may be published."""
        assert isinstance(self.library, Published)
        return self.library.shelf

    def path(self, name: str) -> str:
        """Return the path of the file *name* of content/ in messages and in the manifest."""
        folder = self.library.shelf.content.folder if isinstance(self.library, Published) else PurePosixPath("content")
        return f"{folder}/{name}"

    def path_of(self, document: About) -> str:
        """Return the path of the file of *document*."""
        folder, ending = _PLACES[type(document)]
        return self.path(f"{folder}/{document.slug}.{ending}")

    def document(self, kind: str, slug: str) -> About | None:
        """Return the document *slug* of a *kind*, a notice as lists show it, or None where there is none."""
        if kind == "notice":
            return self.rows.get(slug)
        return self.library.guide(slug) if kind == "guide" else self.library.campaign(slug)

    @cached_property
    def rows(self) -> Mapping[str, Listed]:
        """Return the notices as lists show them, withdrawn ones too, by slug."""
        return {row.slug: row for row in (*self.library.listed, *self.library.withdrawn)}

    def succeed(self, before: "World") -> None:
        """Take over the digests that the world *before* this one knew of all that has not changed since."""
        if isinstance(self.library, Published) and isinstance(before.library, Published):
            self.library.succeed(before.library)
        is_known = still_known(self, before)
        self._digests = {name: digest for name, digest in before._digests.items() if is_known(name)}  # noqa: SLF001
        self._holding.update({note: held for note, held in before._holding.items() if note[0] in self._digests})  # noqa: SLF001

    def take_plan(
        self,
        channels: tuple[Channel, ...],
        plan: Mapping[str, tuple[Output, ...]],
        offers: Mapping[str, Sequence[tuple[str, Sequence[Output]]]],
    ) -> None:
        """Take over the *plan*: *channels* are those to be made, *offers* what the website offers, by subject."""
        self.channels, self.plan, self.offers = channels, plan, offers
        self._planned = frozenset(str(output.path) for outputs in plan.values() for output in outputs)
        # Answers that were given during planning may depend on the plan.
        self._digests = {name: digest for name, digest in self._digests.items() if not name.startswith(_PLANNED)}
        self._holding.clear()
        for name in self._of_plan:
            self._values.pop(name, None)

    def digest(self, name: str) -> str:
        """Return the digest of what *name* stands for now, or an empty one where nothing has that name."""
        known = self._digests.get(name)
        if known is None:
            kind, _, rest = name.partition(" ")
            if name.startswith(_MADE):
                trace = self.made.get(rest)
                return "" if trace is None else trace.sha256 if kind == "bytes" else _says(trace)
            digest = self._digest(kind, rest)
            known = self._digests[name] = self._same.setdefault(digest, digest)
        return known

    def same(self, name: str) -> str:
        """Return one object for all texts equal to *name*, so that memory holds it once."""
        same: str = self._same.setdefault(name, name)
        return same

    def kept_once(self, things: Iterable[T]) -> tuple[T, ...]:
        """Return *things*, such as notes, with one object for all equal ones: most tasks read the same few."""
        return tuple([self._same.setdefault(thing, thing) for thing in things])

    def answer(self, question: Question, arguments: tuple[object, ...], *, keep: bool = False) -> tuple[str, Any]:
        """Return the name and the answer of *question* asked with *arguments*.

        Where *keep* is set, the answer is kept from build to build while all that it was made of stays the same.
        """
        name = _name_of("kept" if keep else "ask", question, arguments)
        if keep:  # as bytes: thousands of answers would not fit into memory as objects
            content = bytes_of(self.traces.answers[name].value) if self._holds(name) else None
            if content is None:
                return name, self._asked(name, question, arguments, keep=True)
            self._digests[name] = self.traces.answers[name].digest
            return name, _unpickled(content)
        if name not in self._values:
            self._values[name] = self._asked(name, question, arguments, keep=False)
        return name, self._values[name]

    def digest_of_kept(self, question: Question, arguments: tuple[object, ...]) -> tuple[str, str]:
        """Return the name of a kept *question* asked with *arguments*, and the digest of its answer."""
        name = _name_of("kept", question, arguments)
        if name not in self._digests and not self._holds(name):
            self.answer(question, arguments, keep=True)
        return name, self.digest(name)

    def forget(self, question: Question, arguments: tuple[object, ...]) -> None:
        """Forget the answer of a kept *question*; its digest stays known."""
        self.traces.answers.pop(_name_of("kept", question, arguments), None)

    def before(self, question: Question, arguments: tuple[object, ...]) -> Any:  # noqa: ANN401 - any answer
        """Return the answer of a kept *question* in the last build, whether or not it still holds, or None."""
        kept = self._before.get(_name_of("kept", question, arguments))
        content = bytes_of(kept.value) if kept else None
        return None if content is None else _unpickled(content)

    def answered_before(self, name: str) -> Answer | None:
        """Return the answer of the question *name* in the last build."""
        return self._before.get(name)

    def holds(self, noted: Noted) -> bool:
        """Return whether everything in *noted* still has its noted digest."""
        return all(map(self._holding.__getitem__, noted))

    def _digest(self, kind: str, rest: str) -> str:
        if kind in ("ask", "kept"):
            return self._digest_of_answer(kind, rest)
        return LEAVES[kind](self, rest)

    def _digest_of_answer(self, kind: str, rest: str) -> str:
        name = f"{kind} {rest}"
        if self._holds(name):
            return self.traces.answers[name].digest
        asked, _, arguments = rest.partition(" ")
        module, _, function = asked.partition(":")
        question = getattr(import_module(module), function, None)
        if question is None:
            return ""
        self._values.pop(name, None)
        self.answer(question, _plain(arguments), keep=kind == "kept")
        return self._digests[name]

    def _holds(self, name: str) -> bool:
        kept = self.traces.answers.get(name)
        return kept is not None and self.holds(kept.noted)

    def _asked(self, name: str, question: Question, arguments: tuple[object, ...], *, keep: bool) -> Any:  # noqa: ANN401
        """Answer *question*, and note what it reads, unless the noted digests say that the answer is the same."""
        known = not keep and self._holds(name)
        reads = Reads(self, noting=not known)
        value = question(reads, *arguments)
        if known:
            self._digests[name] = self.traces.answers[name].digest
            return value
        digest = self._digests[name] = digest_of(value)
        answer = Answer(self.kept_once(reads.noted.items()), digest, pickle.dumps(value) if keep else b"")
        self.traces.answers[name] = self.new_answers[name] = answer
        if any(read.startswith(_PLANNED) for read in reads.noted):
            self._of_plan.add(name)
        return value


class _Holding(dict[tuple[str, str], bool]):
    """Whether each note, a name and a digest, still holds; kept, except for outputs, which may be made again."""

    def __init__(self, digest: Callable[[str], str]) -> None:
        self._digest = digest

    def __missing__(self, note: tuple[str, str]) -> bool:
        name, digest = note
        holds = self._digest(name) == digest
        if not name.startswith(_MADE):
            self[note] = holds
        return holds


def _says(trace: Trace) -> str:
    """Return the digest of the bytes of a file and of what it says: equal bytes may say different things."""
    return digest_of((trace.sha256, sorted(trace.facts), sorted(trace.awaiting), sorted(trace.codes)))


_NOTHING = pickle.dumps(())


def _unpickled(value: bytes) -> Any:  # noqa: ANN401 - any answer
    """Return an answer of our own, read back from a file whose hash was checked."""
    return () if value == _NOTHING else pickle.loads(value)  # noqa: S301


_write = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make an encoder each time


def _name_of(kind: str, question: Question, arguments: tuple[object, ...]) -> str:
    return f"{kind} {question.__module__}:{question.__qualname__} {_write(arguments)}"


def _plain(arguments: str) -> tuple[object, ...]:
    """Return the arguments that `_name_of` wrote as *arguments*."""

    def tupled(value: object) -> object:
        return tuple(map(tupled, value)) if isinstance(value, list) else value

    return tuple(map(tupled, json.loads(arguments)))
