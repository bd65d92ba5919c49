"""What of the shelf may be published, redacted when it is asked for, or all of it for a draft: both are `Holdings`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from generator.model import Announcement, Campaign, Commune, Facts, Guide, Listed, Results
from generator.redact import redact_commune, redact_documents
from generator.shelf import Shelf

_MADE_OF = {
    "commune": "commune",
    **dict.fromkeys(("guides", "_guides"), "guides"),
    **dict.fromkeys(("listed", "_rows", "_listed_digest"), "listed"),
    "campaigns": "campaigns",
}
"""The properties that are computed when they are asked for, and the property of the shelf that each is made of."""


@dataclass(frozen=True)
class Published:
    """What of the *shelf* may be published, redacted when it is asked for; *web* is the address of this build."""

    shelf: Shelf
    web: str | None = None

    def succeed(self, last: "Published") -> None:
        """Take over what *last* had computed, where nothing that it was made of has changed since."""
        if type(self) is type(last) and self.facts is last.facts:
            for name, source in _MADE_OF.items():
                if name == "commune" and self.web != last.web:
                    continue
                if name in vars(last) and getattr(self.shelf, source) is getattr(last.shelf, source):
                    vars(self)[name] = vars(last)[name]

    @cached_property
    def commune(self) -> Commune:
        """Return the commune."""
        redacted = redact_commune(self.shelf.commune, self.facts)
        return redacted if self.web is None else redacted.model_copy(update={"web": self.web})

    @property
    def facts(self) -> Facts:
        """Return all facts."""
        return self.shelf.facts

    @cached_property
    def guides(self) -> tuple[Guide, ...]:
        """Return the guides by their order."""
        return redact_documents(self.shelf.guides, self.facts)

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Return the announcements as lists show them, newest first."""
        redacted = (row.redacted(self.facts.may_publish) for row in self.shelf.listed)
        return tuple(row for row in redacted if row is not None)

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """Return the campaigns."""
        return redact_documents(self.shelf.campaigns, self.facts)

    @property
    def results(self) -> tuple[Results, ...]:
        """Return the results by month."""
        return self.shelf.results

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
        return self._guides.get(slug)

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if it may be published."""
        notice = self.shelf.notice(slug)
        if notice is None or self.shelf.stands_whole("notice", slug, self.facts.may_publish):
            return notice
        return next(iter(redact_documents((notice,), self.facts)), None)

    def row(self, slug: str) -> Listed | None:
        """Return the announcement called *slug* as lists show it, if it may be published."""
        if "listed" in vars(self):
            return self._rows.get(slug)
        row = self.shelf.row(slug)
        return row and row.redacted(self.facts.may_publish)

    def campaign(self, slug: str) -> Campaign | None:
        """Return the campaign called *slug*, if it may be published."""
        return next((campaign for campaign in self.campaigns if campaign.slug == slug), None)

    def digest(self, kind: str, slug: str = "") -> str:
        """Return the digest of the document *slug* of a *kind* as it may be published, or of all of a plural *kind*."""
        if slug:
            return self._digest(self.shelf.paths.get((kind, slug)))
        if kind == "listed":
            return self._listed_digest
        return " ".join(self._digest(path) for (of, _), path in self.shelf.paths.items() if f"{of}s" == kind)

    def _digest(self, path: str | None) -> str:
        if path is None:
            return ""
        read = self.shelf.read[path]
        return read.digest + "".join("+" if self.facts.may_publish(key) else "-" for key in read.keys)

    @cached_property
    def _listed_digest(self) -> str:
        total = blake2b(self.shelf.rows_digest.encode(), digest_size=12)
        for row in self.shelf.listed:
            keys = (*row.needs, *(row.topic.facts() if row.topic else ()))
            total.update("".join("+" if self.facts.may_publish(key) else "-" for key in keys).encode())
        return total.hexdigest()

    @cached_property
    def _rows(self) -> Mapping[str, Listed]:
        return {row.slug: row for row in self.listed}

    @cached_property
    def _guides(self) -> Mapping[str, Guide]:
        return {guide.slug: guide for guide in self.guides}


@dataclass(frozen=True)
class Draft(Published):
    """All of the *shelf*, as a draft shows it."""

    @cached_property
    def commune(self) -> Commune:
        """Return the commune."""
        commune = self.shelf.commune
        return commune if self.web is None else commune.model_copy(update={"web": self.web})

    @cached_property
    def guides(self) -> tuple[Guide, ...]:
        """Return the guides by their order."""
        return self.shelf.guides

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Return the announcements as lists show them, newest first."""
        return self.shelf.listed

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """Return the campaigns."""
        return self.shelf.campaigns

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if there is one."""
        return self.shelf.notice(slug)

    def row(self, slug: str) -> Listed | None:
        """Return the announcement called *slug* as lists show it, if there is one."""
        return self.shelf.row(slug)
