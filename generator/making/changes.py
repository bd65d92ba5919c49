"""What may differ from the last build, found from the files that changed: nothing else need be asked again.

Each output and each answer noted what it read. Only those can differ that read something of a changed file, or an
answer or output that did: the readers of a changed cell in a spreadsheet (Mokhov, Mitchell, Peyton Jones: Build systems
à la carte, 2018, “dirty bit”). Whether one of them does differ is still decided by its digests.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from generator.memory.traces import Read, Trace, Traces
from generator.shelf import KINDS

_SPARED = frozenset(
    (
        *("today", "clock", "address", "recorder", "standing", "hidden", "title", "short", "commune", "people"),
        *("content", "rows", "slugs", "naming", "facts", "fact", "named", "guides", "guide", "listed", "notice"),
        *("campaign", "results", "pronunciation", "media", "pictures", "plan", "planned", "offers", "ask", "kept"),
        *("campaigns", "diary", "rota", "alerts", "theme", "turn", "counting", "file", "bytes", "size"),
    )
)
"""The kinds of names of which `_names_about` knows when they change; any other kind is asked again in each build."""
_OF_THE_PLAN = ("plan", "planned", "offers")
_DOCUMENTS = frozenset(KINDS)
_NAME = itemgetter(0)  # of what was noted


@dataclass(slots=True)
class Changes:
    """The *names* of what may differ from the last build, and the answers that it did not look at (*unsure*).

    *planned_anew* is set once the plan was made again: then whatever was read of it may differ, too.
    """

    names: frozenset[str]
    unsure: frozenset[str]
    planned_anew: bool = False

    def spare(self, name: str) -> bool:
        """Return whether *name* certainly stands for the same as in the last build."""
        if name in self.names:
            return False
        kind = name.partition(" ")[0]
        return kind in _SPARED and not (self.planned_anew and kind in _OF_THE_PLAN)

    def keep(self, answer: str) -> bool:
        """Return whether the *answer* of that name certainly holds, as it did in the last build."""
        return not self.planned_anew and answer not in self.names and answer not in self.unsure


def changes_since(traces: Traces, read: Mapping[str, Read], settled: str, folder: str) -> Changes | None:
    """Return what may differ from the last build, whose *traces* are given, now that *read* is what *folder* holds.

    Return None where that may be anything: the build before had other settings than *settled*, or a file came or went,
    or one changed that more than its own readers depend on.
    """
    if not settled or traces.settled != settled or traces.read.keys() != read.keys():
        return None
    changed = [(path, traces.read[path], now) for path, now in read.items() if now.digest != traces.read[path].digest]
    names: set[str] = set()
    for path, before, now in changed:
        if not _is_told_apart(before, now):
            return None
        names.update(_names_about(path.removeprefix(f"{folder}/"), before, now))
    return Changes(frozenset(_with_readers(traces, names)), traces.unsure)


def _is_told_apart(before: Read, now: Read) -> bool:
    """Return whether all that others may know of a document that was read *before* and *now* has a name of its own."""
    named_alike = (before.slug, before.keys, before.instead) == (now.slug, now.keys, now.instead)
    return now.pattern in _DOCUMENTS and bool(before.document and now.document) and named_alike


def _names_about(name: str, before: Read, now: Read) -> Iterator[str]:
    """Yield the names of what may differ where the document in the file *name* of content/ changed."""
    kind, slug = KINDS[now.pattern], now.slug
    yield f"content {name}"
    yield f"{kind} {slug}"
    if kind == "notice" and (before.row, before.approval) == (now.row, now.approval):
        return
    yield from (f"hidden {slug}", f"title {kind} {slug}", f"short {kind} {slug}", "plan")
    yield from ("rows", "listed", f"standing {slug}") if kind == "notice" else (f"{kind}s",)


def _with_readers(traces: Traces, names: set[str]) -> set[str]:
    """Return *names* with those of all answers and files that read one of them, directly or not."""
    askers = _askers(traces)
    found, new = set(names), set(names)
    while new:
        asking = new
        while asking:
            asking = set(chain.from_iterable(askers.get(name, ()) for name in asking)) - found
            found |= asking
            new |= asking
        paths = [path for path, trace in traces.outputs.items() if not new.isdisjoint(map(_NAME, trace.noted))]
        new = {f"{kind} {path}" for path in paths for kind in ("file", "bytes", "size")} - found
        found |= new
    return found


def _askers(traces: Traces) -> dict[str, list[str]]:
    """Return the names of the answers in *traces* that read each name."""
    askers: defaultdict[str, list[str]] = defaultdict(list)
    for asking, answer in traces.answers.items():
        for name, _ in answer.noted:
            askers[name].append(asking)
    return askers


def may_differ(outputs: Mapping[str, Trace], changes: Changes) -> Iterator[str]:
    """Yield the paths of the *outputs* that may differ from the last build."""
    return (path for path in outputs if f"file {path}" in changes.names)


def still_unsure(traces: Traces, changes: Changes | None, sure: AbstractSet[str]) -> frozenset[str]:
    """Return the answers in *traces* that a build has not looked at, as far as *changes* may concern them.

    Those of which it is *sure* are not among them.
    """
    answers = traces.answers.keys()
    if changes is None:
        return frozenset(answers - sure)
    doubtful = changes.unsure | changes.names
    if changes.planned_anew:
        doubtful |= readers_of_plan(traces)
    return frozenset((answers & doubtful) - sure)


def reads_plan(names: Iterable[str], traces: Traces) -> bool:
    """Return whether any of *names* is of the plan, or an answer in *traces* that depends on it."""
    left, seen = [*names], set[str]()
    while left:
        name = left.pop()
        if name.startswith(_OF_THE_PLAN):
            return True
        answer = traces.answers.get(name)
        if answer is not None and name not in seen:
            seen.add(name)
            left += map(_NAME, answer.noted)
    return False


def readers_of_plan(traces: Traces) -> set[str]:
    """Return the names of all answers in *traces* that depend on the plan of the outputs."""
    noted = map(_NAME, chain.from_iterable(answer.noted for answer in traces.answers.values()))
    return _with_readers(traces, {name for name in noted if name.startswith(_OF_THE_PLAN)})
