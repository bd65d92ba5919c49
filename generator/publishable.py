"""What of the shelf may be published, redacted when it is asked for, or all of it for a draft: both are `Holdings`.

Where the commune asks for approval, what is not approved is not there at all, and so is in no output (approval.py).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import blake2b
from typing import TypeVar

from generator.approval import Standing, standing, unsigned
from generator.model import (
    Announcement,
    AnyDocument,
    Campaign,
    Commune,
    Counting,
    DiaryMonth,
    Facts,
    Guide,
    Listed,
    People,
    Results,
    Rota,
    SentAlerts,
)
from generator.redact import redact_commune, redact_documents
from generator.routes import KINDS
from generator.shelf import Shelf

D = TypeVar("D", bound=AnyDocument | Listed)

_MADE_OF = {
    "commune": "commune",
    **dict.fromkeys(("guides", "_guides"), "guides"),
    **dict.fromkeys(("listed", "withdrawn", "_rows", "_listed_digest"), "listed"),
    "campaigns": "campaigns",
}
"""The properties that are computed when they are asked for, and the property of the shelf that each is made of."""


@dataclass(frozen=True)
class Published:
    """What of the *shelf* may be published on the day *today*, redacted when it is asked for.

    *web* is the address of this build.
    """

    shelf: Shelf
    today: date
    web: str | None = None

    def succeed(self, last: "Published") -> None:
        """Take over what *last* had computed, where nothing that it was made of has changed since."""
        if type(self) is not type(last) or self.shelf.facts is not last.shelf.facts or self.today != last.today:
            return
        if "as_of_today" in vars(last):
            vars(self)["as_of_today"] = vars(last)["as_of_today"]
        if self.same_standings(last):
            if "facts" in vars(last):
                vars(self)["facts"] = vars(last)["facts"]
            for name, source in _MADE_OF.items():
                if name == "commune" and self.web != last.web:
                    continue
                if name in vars(last) and getattr(self.shelf, source) is getattr(last.shelf, source):
                    vars(self)[name] = vars(last)[name]

    def same_standings(self, last: "Published") -> bool:
        """Return whether every text is as approved, or as little, as in the *last* library."""
        return self.shelf is last.shelf or (self.held == last.held and self.standings == last.standings)

    @cached_property
    def commune(self) -> Commune:
        """Return the commune."""
        redacted = redact_commune(self.shelf.commune, self.facts)
        return redacted if self.web is None else redacted.model_copy(update={"web": self.web})

    @cached_property
    def as_of_today(self) -> Facts:
        """Return all facts with the values that hold today."""
        return self.shelf.facts.on(self.today)

    @cached_property
    def facts(self) -> Facts:
        """Return all facts with the values that hold today."""
        return self.as_of_today

    @property
    def people(self) -> People | None:
        """Return who may approve, or None where no file says so."""
        return self.shelf.people

    @cached_property
    def held(self) -> frozenset[tuple[str, str]]:
        """Return the kind and slug of each document that waits for approval, where the commune asks for that.

        Templates are among them: they wait to be filled in.
        """
        asked = self.shelf.commune.asks_approval
        return frozenset(key for key in self.shelf.paths if self.is_held(*key)) if asked else self.templates

    @cached_property
    def templates(self) -> frozenset[tuple[str, str]]:
        """Return kind and slug of each template, which is never published; the rows of other notices stay unread."""
        texts, paths = self.shelf.content.texts, self.shelf.paths.items()
        named = (slug for (kind, slug), path in paths if kind == "notice" and _may_be_template(texts.get(path, b"")))
        return frozenset(("notice", slug) for slug in named if (row := self.shelf.row(slug)) and row.is_template)

    @property
    def unapproved(self) -> int:
        """Return how many documents are shown that nobody approved as they stand."""
        return sum(how is not Standing.APPROVED for key, how in self.standings.items() if key not in self.held)

    @cached_property
    def guides(self) -> tuple[Guide, ...]:
        """Return the guides by their order."""
        return self._as_published(self.shelf.guides)

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Return the announcements as lists show them, newest first, without those that were withdrawn."""
        return self._as_shown(row for row in self.shelf.listed if not row.is_withdrawn)

    @cached_property
    def withdrawn(self) -> tuple[Listed, ...]:
        """Return the announcements that were withdrawn."""
        return self._as_shown(row for row in self.shelf.listed if row.is_withdrawn)

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """Return the campaigns."""
        return redact_documents(self._shown(self.shelf.campaigns), self.facts)

    @property
    def results(self) -> tuple[Results, ...]:
        """Return the results by month."""
        return self.shelf.results

    @property
    def diary(self) -> tuple[DiaryMonth, ...]:
        """Return the diary by month."""
        return self.shelf.diary

    @property
    def counting(self) -> Counting | None:
        """Return how feedback is counted, or None where no file says so."""
        return self.shelf.counting

    @property
    def rota(self) -> Rota | None:
        """Return who reads aloud when, or None where no file says so."""
        return self.shelf.rota

    @property
    def alerts(self) -> tuple[SentAlerts, ...]:
        """Return the alerts that went out, by month."""
        return self.shelf.alerts

    @property
    def pronunciation(self) -> Mapping[str, str]:
        """Return how names are pronounced."""
        return self.shelf.pronunciation

    @property
    def media(self) -> Mapping[str, bytes]:
        """Return the files of media/ by name."""
        return self.shelf.media

    def guide(self, slug: str) -> Guide | None:
        """Return the guide called *slug*, if it may be published."""
        if "guides" in vars(self):
            return self._guides.get(slug)
        guide = self.shelf.document("guide", slug)
        return next(iter(self._as_published((guide,))), None) if guide else None

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if it may be published."""
        notice = self.shelf.notice(slug)
        if notice is None or notice.withdrawn is not None:
            return None
        shown = self._shown((notice,))
        if self.shelf.stands_whole("notice", slug, self.facts.may_publish):
            return next(iter(shown), None)
        return next(iter(redact_documents(shown, self.facts)), None)

    def row(self, slug: str) -> Listed | None:
        """Return the announcement called *slug* as lists show it, withdrawn or not, if it may be published."""
        if "listed" in vars(self):
            return self._rows.get(slug)
        row = self.shelf.row(slug)
        return next(iter(self._as_shown((row,))), None) if row else None

    def campaign(self, slug: str) -> Campaign | None:
        """Return the campaign called *slug*, if it may be published."""
        return next((campaign for campaign in self.campaigns if campaign.slug == slug), None)

    def digest(self, kind: str, slug: str = "") -> str:
        """Return the digest of the document *slug* of a *kind* as it may be published, or of all of a plural *kind*."""
        if slug:
            return self._digest(kind, slug)
        if kind == "listed":
            return self._listed_digest
        return " ".join(self._digest(of, slug) for of, slug in self.shelf.paths if f"{of}s" == kind)

    def standing(self, kind: str, slug: str) -> Standing:
        """Return whether the document *slug* of a *kind* is approved."""
        known = self._known.get((kind, slug))
        if known is None:
            path = self.shelf.paths.get((kind, slug))
            if path is None:
                return Standing.DRAFT
            read = self.shelf.read[path]
            known = standing(read.approval, read.keys, self.as_of_today, self.people, self.media)
            self._known[kind, slug] = known
        return known

    def is_held(self, kind: str, slug: str) -> bool:
        """Return whether the document *slug* of a *kind* waits for approval, where the commune asks for that."""
        if (kind, slug) not in self.shelf.paths:
            return False
        asked = self.shelf.commune.asks_approval and self.is_unapproved(kind, slug)
        return asked or (kind, slug) in self.templates

    def is_unapproved(self, kind: str, slug: str) -> bool:
        """Return whether nobody has approved the document *slug* of a *kind* as it stands."""
        return self.standing(kind, slug) is not Standing.APPROVED

    def _shown(self, documents: Iterable[D]) -> tuple[D, ...]:
        """Return those of *documents* that need not wait for approval; what is approved no longer is a draft again."""
        shown = (document for document in documents if not self.is_held(*key_of(document)))
        return tuple(self._as_it_stands(document) for document in shown)

    def _as_it_stands(self, document: D) -> D:
        approved = self.standing(*key_of(document)) is Standing.APPROVED
        return document if approved else unsigned(document)

    def _as_published(self, guides: Iterable[Guide]) -> tuple[Guide, ...]:
        return redact_documents(self._shown(guides), self.facts)

    def _as_shown(self, rows: Iterable[Listed]) -> tuple[Listed, ...]:
        redacted = (row.redacted(self.facts.may_publish) for row in self._shown(rows))
        return tuple(row for row in redacted if row is not None)

    def _digest(self, kind: str, slug: str) -> str:
        path = self.shelf.paths.get((kind, slug))
        if path is None:
            return ""
        read = self.shelf.read[path]
        return f"{read.digest}{self._flags(kind, slug)}" + "".join(
            "+" if self.facts.may_publish(key) else "-" for key in read.keys
        )

    def _flags(self, kind: str, slug: str) -> str:
        """Return what tells a document that is held, or not approved, from the same one that is."""
        return f"{self.standing(kind, slug)}{'!' if self.is_held(kind, slug) else ''}"

    @cached_property
    def standings(self) -> Mapping[tuple[str, str], Standing]:
        """Return whether each document is approved, by its kind and slug."""
        for key in self.shelf.paths:
            self.standing(*key)
        return self._known

    @cached_property
    def _known(self) -> dict[tuple[str, str], Standing]:
        return {}

    @cached_property
    def _rows(self) -> Mapping[str, Listed]:
        return {row.slug: row for row in (*self.listed, *self.withdrawn)}

    @cached_property
    def _listed_digest(self) -> str:
        total = blake2b(self.shelf.rows_digest.encode(), digest_size=12)
        for row in self.shelf.listed:
            keys = (*row.needs, *row.keys_of_parts)
            flags = "".join("+" if self.facts.may_publish(key) else "-" for key in keys)
            total.update(f"{flags}{self._flags('notice', row.slug)}".encode())
        return total.hexdigest()

    @cached_property
    def _guides(self) -> Mapping[str, Guide]:
        return {guide.slug: guide for guide in self.guides}


def key_of(document: AnyDocument | Listed) -> tuple[str, str]:
    """Return the kind and the slug of *document*."""
    return KINDS[type(document)], document.slug


def _may_be_template(text: bytes) -> bool:
    """Return whether the file *text* may have the key of a template, which may be written with escapes."""
    return b"template" in text or b"\\" in text
