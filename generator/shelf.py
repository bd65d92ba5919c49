"""The content as it was written, read file by file: files that did not change since the last build are not read again.

A document is kept as a pickle without its places, and a notice as a row (`Listed`), too; documents are unpickled when
they are asked for. Places are found by reading the file again, when a message needs them.
"""

import pickle
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import chain
from pathlib import PurePosixPath
from typing import Any, cast

from generator.diagnostics import Diagnostic, quoting
from generator.load import Content
from generator.memory.large_parts import Large, bytes_of
from generator.memory.traces import Read
from generator.messages import fields as messages
from generator.model import (
    Announcement,
    Campaign,
    Commune,
    Counting,
    DiaryMonth,
    Facts,
    Guide,
    Library,
    Listed,
    People,
    Places,
    Results,
    Rota,
    SentAlerts,
    without_places,
)
from generator.readers import NEEDED, PARTS, reader_of
from generator.readers.kept import kept
from generator.source import Position

_row: Callable[[bytes], Listed] = lru_cache(maxsize=8_192)(pickle.loads)  # most stay while one notice is written
Held = Callable[[bytes], bytes | Large]
KINDS = {"guides/*.yaml": "guide", "announcements/*.md": "notice", "campaigns/*.yaml": "campaign"}
"""The kind of the documents of each pattern, as questions name it."""

_MADE_OF = {
    **PARTS,
    **dict.fromkeys(("listed", "rows", "rows_digest"), "announcements/*.md"),
    **dict.fromkeys(("unread", "paths", "slugs"), None),
}
"""The computed properties of a shelf, each with the pattern of the files that it is made of; None: of names only."""


@dataclass(frozen=True)
class Shelf:
    """All files of a content folder as they were *read*, by path."""

    content: Content
    read: Mapping[str, Read]
    problems: tuple[Diagnostic, ...]

    @property
    def is_complete(self) -> bool:
        """Return whether the commune and the facts could be read: without them there is nothing to publish."""
        return all(self._all(name) for name in NEEDED)

    @cached_property
    def commune(self) -> Commune:
        """Return the commune."""
        return cast("Commune", self._all("commune.yaml")[0])

    @cached_property
    def facts(self) -> Facts:
        """Return all facts."""
        return cast("Facts", self._all("facts.yaml")[0])

    @cached_property
    def pronunciation(self) -> Mapping[str, str]:
        """Return how names are pronounced."""
        return next(iter(self._all("pronunciation.yaml")), {})

    @cached_property
    def people(self) -> People | None:
        """Return who may approve, or None where no file says so."""
        return next(iter(self._all("people.yaml")), None)

    @cached_property
    def counting(self) -> Counting | None:
        """Return how feedback is counted, or None where no file says so."""
        return next(iter(self._all("results.yaml")), None)

    @cached_property
    def rota(self) -> Rota | None:
        """Return who reads aloud when, or None where no file says so."""
        return next(iter(self._all("rota.yaml")), None)

    @cached_property
    def guides(self) -> tuple[Guide, ...]:
        """Return the guides by their order."""
        return tuple(sorted(self._all("guides/*.yaml"), key=lambda guide: (guide.order, guide.slug)))

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """Return the campaigns."""
        return tuple(sorted(self._all("campaigns/*.yaml"), key=lambda campaign: campaign.slug))

    @cached_property
    def results(self) -> tuple[Results, ...]:
        """Return the results by month."""
        return tuple(sorted(self._all("results/*.csv"), key=lambda results: results.month))

    @cached_property
    def diary(self) -> tuple[DiaryMonth, ...]:
        """Return the diary by month."""
        return tuple(sorted(self._all("diary/*.csv"), key=lambda diary: diary.month))

    @cached_property
    def alerts(self) -> tuple[SentAlerts, ...]:
        """Return the alerts that went out, by month."""
        return tuple(sorted(self._all("alerts/*.csv"), key=lambda sent: sent.month))

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Return the announcements as lists show them, newest first."""
        rows = (_row(read.row) for read in self.read.values() if read.row)
        return tuple(sorted(rows, key=lambda row: (-row.published.toordinal(), row.slug)))

    @cached_property
    def rows(self) -> Mapping[str, Listed]:
        """Return the announcements as lists show them, by slug."""
        return {row.slug: row for row in self.listed}

    def row(self, slug: str) -> Listed | None:
        """Return the announcement called *slug* as lists show it, if there is one; the others stay unread."""
        if "listed" in vars(self):
            return self.rows.get(slug)
        path = self.paths.get(("notice", slug))
        return _row(self.read[path].row) if path else None

    @cached_property
    def rows_digest(self) -> str:
        """Return the digest of all announcements as lists show them."""
        return blake2b(b"".join(read.row for read in self.read.values()), digest_size=12).hexdigest()

    @cached_property
    def unread(self) -> frozenset[str]:
        """Return the slugs of documents that could not be read."""
        return frozenset(
            PurePosixPath(path).stem for path, read in self.read.items() if read.pattern and not read.document
        )

    def succeed(self, last: "Shelf") -> None:
        """Take over what *last* had computed, where nothing that it was made of has changed since."""
        if self.read.keys() == last.read.keys():
            pairs = [(read, last.read[path]) for path, read in self.read.items()]
            changed = {read.pattern for read, before in pairs if read is not before}
            if all(read.row == before.row for read, before in pairs):
                changed.discard("announcements/*.md")
            same_names = all((now.slug, bool(now.document)) == (then.slug, bool(then.document)) for now, then in pairs)
            for name, pattern in _MADE_OF.items():
                if name in vars(last) and (same_names if pattern is None else pattern not in changed):
                    vars(self)[name] = vars(last)[name]

    @property
    def media(self) -> Mapping[str, bytes]:
        """Return the files of media/ by name."""
        return self.content.media

    @cached_property
    def paths(self) -> Mapping[tuple[str, str], str]:
        """Return the file of each document by its kind (“guide”, “notice”, “campaign”) and slug."""
        return {(KINDS[read.pattern], read.slug): path for path, read in self.read.items() if read.slug}

    @cached_property
    def slugs(self) -> Mapping[str, frozenset[str]]:
        """Return the slugs of all documents by kind; “unread” are those of documents that could not be read."""
        by_kind: dict[str, set[str]] = {kind: set() for kind in KINDS.values()}
        for kind, slug in self.paths:
            by_kind[kind].add(slug)
        return {**{kind: frozenset(slugs) for kind, slugs in by_kind.items()}, "unread": self.unread}

    def keys(self, kind: str, slug: str) -> tuple[str, ...]:
        """Return the keys of the facts that the document *slug* of a *kind* names or needs."""
        path = self.paths.get((kind, slug))
        return self.read[path].keys if path else ()

    def stands_whole(self, kind: str, slug: str, may_publish: Callable[[str], bool]) -> bool:
        """Return whether the document *slug* of a *kind* may be published as it is written, word for word."""
        path = self.paths.get((kind, slug))
        return path is not None and not self.read[path].instead and all(map(may_publish, self.read[path].keys))

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if there is one."""
        return cast("Announcement | None", self.document("notice", slug))

    def digest(self, path: str) -> str:
        """Return the digest of the file at *path*, or an empty one where there is none."""
        return self.read[path].digest if path in self.read else ""

    def library(self, today: date) -> Library:
        """Return everything at once, each document with its places, and the facts as they stand *today*."""
        by_kind = {
            kind: tuple(self.with_places(path) for (of, _), path in self.paths.items() if of == kind)
            for kind in KINDS.values()
        }
        folder = self.content.folder
        return Library(
            commune=self.with_places(f"{folder}/commune.yaml"),
            facts=self.with_places(f"{folder}/facts.yaml").on(today),
            guides=tuple(sorted(by_kind["guide"], key=lambda guide: (guide.order, guide.slug))),
            announcements=tuple(sorted(by_kind["notice"], key=lambda each: (-each.published.toordinal(), each.slug))),
            campaigns=tuple(sorted(by_kind["campaign"], key=lambda campaign: campaign.slug)),
            results=self.results,
            diary=self.diary,
            pronunciation=self.pronunciation,
            people=self.people,
            counting=self.counting,
            rota=self.rota,
            alerts=self.alerts,
            unread=self.unread,
            media=self.media,
        )

    def with_places(self, path: str) -> Any:  # noqa: ANN401 - any document
        """Return the document in the file *path*, with its places, or None where it has faults."""
        reader = reader_of(PurePosixPath(path).relative_to(self.content.folder))[1]
        return reader(self.content.source(path)[0])[0] if reader else None

    def placed(self, path: str) -> Any:  # noqa: ANN401 - any document
        """Return the document in the file *path*; it is read again only when its places are asked for."""
        read = self.read.get(path)
        if read is None or not read.document:
            return self.with_places(path)
        document = self._unpickled(path, read)
        if not hasattr(document, "places"):
            return document
        places = Places(document.places.path, again=lambda: self.with_places(path).places)
        return document.model_copy(update={"places": places})

    def quoted(self, problem: Diagnostic) -> Diagnostic:
        """Return *problem* with the line at its place."""
        path, texts = str(problem.at.path), self.content.texts
        return quoting(problem, {problem.at.path: self.content.source(path)[0]}) if path in texts else problem

    def _all(self, pattern: str) -> list[Any]:
        files = self.read.items()
        return [self._unpickled(path, read) for path, read in files if read.pattern == pattern and read.document]

    def document(self, kind: str, slug: str) -> Any:  # noqa: ANN401 - any document
        """Return the document *slug* of a *kind*, if there is one; the others stay unread."""
        path = self.paths.get((kind, slug))
        return self._unpickled(path, self.read[path]) if path else None

    def _unpickled(self, path: str, read: Read) -> Any:  # noqa: ANN401 - any document
        with suppress(LookupError):  # where what was remembered is damaged, the file itself is there
            return _loaded(read.document)
        document = self.with_places(path)
        return without_places(document) if hasattr(document, "places") else document


def open_shelf(content: Content, before: Mapping[str, Read], last: Shelf | None = None, held: Held = bytes) -> Shelf:
    """Return the shelf of *content*; files with the same digest as *before* are not read again.

    Files whose bytes are the same objects as on the *last* shelf are not even hashed. *held* may put a document aside.
    """
    last_texts = last.content.texts if last else {}
    read = {
        path: last.read[path] if last and last_texts.get(path) is text else _read(content, path, before.get(path), held)
        for path, text in content.texts.items()
    }
    found = (pickle.loads(each.problems) for each in read.values() if each.problems)  # noqa: S301 - our own
    problems = [*content.problems, *chain.from_iterable(found)]
    missing = (name for name in NEEDED if f"{content.folder}/{name}" not in content.texts)
    problems += [messages.missing_file(Position(content.folder / name)) for name in missing]
    shelf = Shelf(content, read, tuple(problems))
    if last is not None:
        shelf.succeed(last)
    return shelf


def _read(content: Content, path: str, before: Read | None, held: Held) -> Read:
    digest = blake2b(content.texts[path], digest_size=12).hexdigest()
    if before is not None and before.digest == digest:
        return before
    source, problems = content.source(path)
    return kept(source, problems, digest, path.removeprefix(f"{content.folder}/"), held)


@lru_cache(maxsize=64)
def _loaded(document: bytes | Large) -> Any:  # noqa: ANN401 - any document
    """Return a pickled document, or raise `LookupError`; the last are kept: several tasks in a row ask for one."""
    content = bytes_of(document)
    if content is None:
        raise LookupError(document)
    return pickle.loads(content)  # noqa: S301 - our own
