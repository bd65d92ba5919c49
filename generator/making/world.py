"""The world of one build: what may be published, the day, the address; it answers every question once.

Each thing that can be read has a name (“guide goi-1022”, “today”) and a digest of what it is now. A task that read the
same digests the last time would make the same again (Mokhov, Mitchell, Peyton Jones: Build systems à la carte,
2018; the questions are the derived queries of Salsa, with its early cut-off).
"""

import pickle
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any, TypeVar

from generator.making.changes import Changes, readers_of_plan
from generator.making.edition import Edition, Tools
from generator.making.leaves import LEAVES, digest_of, still_known
from generator.making.questions import Question, name_of, plain_arguments, unpickled
from generator.making.reads import Reads
from generator.memory.large_parts import bytes_of
from generator.memory.traces import Answer, Noted, Trace, Traces
from generator.model import Campaign, Guide, Library, Listed
from generator.outputs import About, Channel, Output
from generator.publishable import Published
from generator.said import Filler
from generator.shelf import Shelf
from generator.units import Bytes

Note = TypeVar("Note")

_PLANNED = ("planned ", "offers ", "plan ", "ask ", "kept ")
_MADE = ("file ", "bytes ", "size ")  # of outputs: they may be made again at any moment
_SMALL: Bytes = 16_000  # a kept answer below this size stays in memory as an object, too
_MOST_RECENT = 1_500  # such answers in memory: those that feeds of all villages share
_PLACES = {Guide: ("guides", "yaml"), Listed: ("announcements", "md"), Campaign: ("campaigns", "yaml")}


class World:
    """The world of one build. *library* is what may be published, or all of it for a draft.

    `made` has the traces of outputs that are up to date, by path; `sure` the names of answers that were found to hold.
    `plan` has the outputs by channel; `offers` those that the website offers, by subject and label.
    """

    def __init__(
        self,
        library: Published | Library,
        edition: Edition,
        tools: Tools | None,
        traces: Traces,
        changes: Changes | None = None,
    ) -> None:
        self.library: Published | Library = library
        self.edition: Edition = edition
        self._tools = tools
        self.traces = traces
        self.changes = changes
        self.sure: set[str] = set()
        self._before = dict(traces.answers)
        self.words = Filler(library.facts, edition.draft)
        self.made: dict[str, Trace] = {}
        self.new_answers: dict[str, Answer] = {}
        self.plan: Mapping[str, tuple[Output, ...]] = {}
        self.offers: Mapping[str, Sequence[tuple[str, Sequence[Output]]]] = {}
        self.channels: tuple[Channel, ...] = ()
        self._planned: Collection[str] = ()
        self._digests: dict[str, str] = {}
        self._same: dict[Any, Any] = {}
        self._holding = _Holding(self)
        self._values: dict[str, Any] = {}
        self._recent: dict[str, tuple[str, Any]] = {}
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
            return self.library.row(slug)
        return self.library.guide(slug) if kind == "guide" else self.library.campaign(slug)

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
        if self.sure:
            self.sure -= readers_of_plan(self.traces)
        if self.changes is not None:
            self.changes.planned_anew = True
        for name in self._of_plan:
            self._values.pop(name, None)

    def keep_plan(
        self,
        channels: tuple[Channel, ...],
        plan: Mapping[str, tuple[Output, ...]],
        offers: Mapping[str, Sequence[tuple[str, Sequence[Output]]]],
    ) -> None:
        """Take over a plan of the last build, which still holds, as `take_plan` takes over a new one."""
        self.channels, self.plan, self.offers = channels, plan, offers
        self._planned = self.traces.outputs.keys()

    def digest(self, name: str) -> str:
        """Return the digest of what *name* stands for now, or an empty one where nothing has that name."""
        known = self._digests.get(name)
        if known is None:
            kind, _, rest = name.partition(" ")
            if name.startswith(_MADE):
                trace = self.made.get(rest)
                return _OF_MADE[kind](trace) if trace else ""
            digest = self._digest_of_answer(kind, rest) if kind in ("ask", "kept") else LEAVES[kind](self, rest)
            known = self._digests[name] = self._same.setdefault(digest, digest)
        return known

    def same(self, name: str) -> str:
        """Return one object for all texts equal to *name*, so that memory holds it once."""
        same: str = self._same.setdefault(name, name)
        return same

    def kept_once(self, notes: Iterable[Note]) -> tuple[Note, ...]:
        """Return *notes*, or names of facts, with one object for all equal ones: most tasks read the same few."""
        return tuple([self._same.setdefault(note, note) for note in notes])

    def answer(self, question: Question, arguments: tuple[object, ...], *, keep: bool = False) -> tuple[str, Any]:
        """Return the name and the answer of *question* asked with *arguments*.

        Where *keep* is set, the answer is kept from build to build while all that it was made of stays the same.
        """
        name = name_of("kept" if keep else "ask", question, arguments)
        if keep:
            return name, self._kept(name, question, arguments)
        if name not in self._values:
            self._values[name] = self._asked(name, question, arguments, keep=False)
        return name, self._values[name]

    def _kept(self, name: str, question: Question, arguments: tuple[object, ...]) -> Any:  # noqa: ANN401 - any answer
        """Return the kept answer of *question*: it is kept as bytes, since not all would fit into memory as objects."""
        if not self._holds(name):
            return self._asked(name, question, arguments, keep=True)
        answer = self.traces.answers[name]
        digest, value = self._recent.get(name, ("", None))
        if digest != answer.digest:
            content = bytes_of(answer.value)
            if content is None:
                return self._asked(name, question, arguments, keep=True)
            value = unpickled(content)
            if len(content) < _SMALL:
                self._recent[name] = answer.digest, value
                if len(self._recent) > _MOST_RECENT:
                    self._recent.clear()
        self._digests[name] = answer.digest
        return value

    def digest_of_kept(self, question: Question, arguments: tuple[object, ...]) -> tuple[str, str]:
        """Return the name of a kept *question* asked with *arguments*, and the digest of its answer."""
        name = name_of("kept", question, arguments)
        digest = self._digests.get(name)
        if digest is None:
            if not self._holds(name):
                self.answer(question, arguments, keep=True)
            digest = self._digests[name] = self.traces.answers[name].digest
        return name, digest

    def forget(self, question: Question, arguments: tuple[object, ...]) -> None:
        """Forget the answer of a kept *question*; its digest stays known."""
        self.traces.answers.pop(name_of("kept", question, arguments), None)

    def before(self, question: Question, arguments: tuple[object, ...]) -> Any:  # noqa: ANN401 - any answer
        """Return the answer of a kept *question* in the last build, whether or not it still holds, or None."""
        kept = self._before.get(name_of("kept", question, arguments))
        content = bytes_of(kept.value) if kept else None
        return None if content is None else unpickled(content)

    def answered_before(self, name: str) -> Answer | None:
        """Return the answer of the question *name* in the last build."""
        return self._before.get(name)

    def holds(self, noted: Noted) -> bool:
        """Return whether everything in *noted* still has its noted digest."""
        return all(map(self._holding.__getitem__, noted))

    def trust(self, noted: Noted) -> None:
        """Take over the digests in *noted*, which the last build noted, of what has certainly not changed since."""
        if self.changes is not None:
            for name, digest in noted:
                if name not in self._digests and self.changes.spare(name):
                    self._digests[name] = digest

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
        self.answer(question, plain_arguments(arguments), keep=kind == "kept")
        return self._digests[name]

    def _holds(self, name: str) -> bool:
        kept = self.traces.answers.get(name)
        if kept is None:
            return False
        if self.changes and self.changes.keep(name):
            return True
        if self.changes and name in self.changes.unsure and name not in self.sure:
            holds = all(self.digest(noted) == digest for noted, digest in kept.noted)
        else:
            holds = self.holds(kept.noted)
        if holds:
            self.sure.add(name)
        return holds

    def _asked(self, name: str, question: Question, arguments: tuple[object, ...], *, keep: bool) -> Any:  # noqa: ANN401
        """Answer *question*, and note what it reads, unless the noted digests say that the answer is the same."""
        known = not keep and self._holds(name)
        before = self.traces.answers.get(name)
        if before and not (self.changes and name in self.changes.unsure):
            self.trust(before.noted)
        reads = Reads(self, noting=not known)
        value = question(reads, *arguments)
        if known:
            self._digests[name] = self.traces.answers[name].digest
            return value
        digest = self._digests[name] = digest_of(value)
        kept = self.traces.held(pickle.dumps(value)) if keep else b""
        answer = Answer(self.kept_once(reads.noted.items()), digest, kept)
        self.sure.add(name)
        self.traces.answers[name] = self.new_answers[name] = answer
        if any(read.startswith(_PLANNED) for read in reads.noted):
            self._of_plan.add(name)
        return value


class _Holding(dict[tuple[str, str], bool]):
    """Whether each note of the last build, a name and a digest, still holds.

    That is kept, except for outputs, which may be made again.
    """

    def __init__(self, world: World) -> None:
        self._world = world

    def __missing__(self, note: tuple[str, str]) -> bool:
        name, digest = note
        changes = self._world.changes
        holds = (changes is not None and changes.spare(name)) or self._world.digest(name) == digest
        if not name.startswith(_MADE):
            self[note] = holds
        return holds


def _says(trace: Trace) -> str:
    """Return the digest of the bytes of a file and of what it says: equal bytes may say different things."""
    return digest_of((trace.sha256, sorted(trace.facts), sorted(trace.awaiting), sorted(trace.codes)))


_OF_MADE: Mapping[str, Callable[[Trace], str]] = {
    "file": _says,
    "bytes": lambda trace: trace.sha256,
    "size": lambda trace: str(trace.size),
}
"""For each kind of note about an output, the function that returns its digest."""
