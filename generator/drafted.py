"""All of the shelf as a draft shows it: what is not confirmed, and what waits for approval, which says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.approval import pending, with_mark
from generator.model import Announcement, Campaign, Commune, Facts, Guide, Listed
from generator.publishable import D, Published, kind_and_slug


@dataclass(frozen=True)
class Draft(Published):
    """All of the *shelf*, as a draft shows it; what waits for approval says so behind its title."""

    @cached_property
    def commune(self) -> Commune:
        """Return the commune."""
        commune = self.shelf.commune
        return commune if self.web is None else commune.model_copy(update={"web": self.web})

    @cached_property
    def facts(self) -> Facts:
        """Return all facts, and the mark of what waits for approval."""
        return with_mark(self.as_of_today) if self.held else self.as_of_today

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """Return the campaigns."""
        return self._shown(self.shelf.campaigns)

    def notice(self, slug: str) -> Announcement | None:
        """Return the announcement called *slug*, if there is one that was not withdrawn."""
        notice = self.shelf.notice(slug)
        return None if notice is None or notice.withdrawn is not None else self._shown((notice,))[0]

    def _shown(self, documents: Iterable[D]) -> tuple[D, ...]:
        as_they_stand = map(self._as_it_stands, documents)
        return tuple(
            pending(document) if self.is_held(*kind_and_slug(document)) else document for document in as_they_stand
        )

    def _as_published(self, guides: Iterable[Guide]) -> tuple[Guide, ...]:
        return self._shown(guides)

    def _as_shown(self, rows: Iterable[Listed]) -> tuple[Listed, ...]:
        return self._shown(rows)
