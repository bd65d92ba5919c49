"""A notice as lists show it: all of it but the text. A site of ten years has thousands, and lists them on many pages."""

from dataclasses import dataclass
from datetime import date

from generator.fields import Text
from generator.model.documents import Announcement, Priority
from generator.model.parts import Audience, State


@dataclass(frozen=True, slots=True)
class Listed:
    """What plans and lists know of the notice *slug*; its fields are those of the announcement."""

    slug: str
    title: Text
    summary: Text
    issuer: Text
    topic: Text | None
    published: date
    expires: date | None
    updated: date
    priority: Priority
    villages: tuple[str, ...]
    channels: tuple[str, ...] | None
    audience: Audience
    state: State

    def goes_to(self, channel: str) -> bool:
        """Return whether the notice is meant for *channel*."""
        return self.channels is None or channel in self.channels

    def is_over(self, today: date) -> bool:
        """Return whether its last day is gone."""
        return self.expires is not None and self.expires < today


def listed(notice: Announcement) -> Listed:
    """Return *notice* as lists show it."""
    return Listed(
        notice.slug,
        notice.title,
        notice.summary,
        notice.issuer,
        notice.topic,
        notice.published,
        notice.expires,
        notice.updated,
        notice.priority,
        notice.villages,
        notice.channels,
        notice.audience,
        notice.state,
    )
