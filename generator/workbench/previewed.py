"""What of the shelf residents will see once the text that is being written is approved: all else as it is published."""

from dataclasses import dataclass, field

from generator.publishable import Published


@dataclass(frozen=True)
class Previewed(Published):
    """What may be published of the *shelf*; the kinds and slugs in *shown* need not wait for approval."""

    shown: frozenset[tuple[str, str]] = field(default=frozenset())

    def is_held(self, kind: str, slug: str) -> bool:
        """Return whether the document *slug* of a *kind* waits for approval, and is not being looked at."""
        return (kind, slug) not in self.shown and super().is_held(kind, slug)

    def same_standings(self, last: Published) -> bool:
        """Return whether every text is shown, and approved, as in the *last* library."""
        return self.held == last.held and super().same_standings(last)
