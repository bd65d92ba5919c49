"""What became of facts in a build: those confirmed since the last one, or with another value, and their files."""

import pickle
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.memory.large_parts import bytes_of
from generator.memory.traces import Read, Trace
from generator.model import Facts


@dataclass(frozen=True, slots=True)
class Opening:
    """A fact that may be said, or may no longer be, since the last build: its *key* and *label*.

    *files* counts, by the name of their channel, the files that say it and are new or changed. Where the fact is
    *closed*, it counts those that said it and no longer do.
    """

    key: str
    label: str
    files: Mapping[str, int]
    closed: bool = False


def openings(
    before: Read | None, now: Read, last: Mapping[str, Trace], made: Mapping[str, Trace], days: tuple[date, date]
) -> tuple[Opening, ...]:
    """Return an opening for each fact that differs between facts.yaml as it was read *before* and *now*, by key.

    *made* are the traces of this build's files by path, *last* those of the last build; where that is not remembered,
    return nothing. *days* are those of the last build and of this one: values may have begun, ended or changed between.
    """
    if before is None or not last or (before.digest == now.digest and days[0] == days[1]):
        return ()
    old, new = _facts_in(before), _facts_in(now)
    return tuple(_changes(old.on(days[0]), new.on(days[1]), last, made)) if old and new else ()


def _facts_in(read: Read) -> Facts | None:
    content = bytes_of(read.document)
    document = pickle.loads(content) if content else None  # noqa: S301 - our own
    return document if isinstance(document, Facts) else None


def _changes(before: Facts, now: Facts, last: Mapping[str, Trace], made: Mapping[str, Trace]) -> Iterator[Opening]:
    for key in sorted({*before.facts, *now.facts}):
        old, new = _said(before, key), _said(now, key)
        if new is not None and new != old:
            changed = (trace for path, trace in made.items() if key in trace.facts and _differs(last.get(path), trace))
            yield Opening(key, now.facts[key].label, Counter(trace.channel for trace in changed))
        elif new is None and old is not None:
            gone = (trace for path, trace in last.items() if key in trace.facts and _says_no_more(key, made.get(path)))
            yield Opening(key, before.facts[key].label, Counter(trace.channel for trace in gone), closed=True)


def _said(facts: Facts, key: str) -> str | None:
    fact = facts.facts.get(key)
    return fact.value if fact is not None and fact.may_be_published else None


def _differs(last: Trace | None, now: Trace) -> bool:
    return last is None or last.sha256 != now.sha256


def _says_no_more(key: str, now: Trace | None) -> bool:
    return now is None or key not in now.facts
