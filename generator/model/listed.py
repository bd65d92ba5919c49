"""A notice as lists show it: without its text, since the site of ten years lists thousands, on many pages."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from hashlib import blake2b
from typing import Any

from generator.fields import Text
from generator.model.documents import Announcement, Attachment, Priority
from generator.model.parts import Audience, Picture, State
from generator.text.attachments import attached
from generator.text.occasion import Occasion


@dataclass(frozen=True, repr=False)  # without slots it is unpickled five times as fast
class Listed:
    """What plans and lists know of the notice *slug*; the fields are those of the announcement.

    *needs* are the keys of all facts without which nothing of the notice may be published. *reason* says why it was
    withdrawn, where it *is_withdrawn*. *attached* are the papers in media/ that its text leads to, beside the
    *attachments* that it hands out. *short* is not part of the `repr`, from which digests are made: no list shows it,
    and whatever prints it notes that (`Reads.short_address`).
    """

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
    when: tuple[Occasion, ...] = ()
    picture: Picture | None = None
    needs: tuple[str, ...] = ()
    short: str | None = field(default=None, repr=False)
    is_withdrawn: bool = False
    reason: Text | None = None
    attached: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    approved_on: date | None = None
    is_story: bool = False
    is_template: bool = False

    def __repr__(self) -> str:
        return f"Listed({self.slug!r}, {self._digest})"

    @cached_property
    def _digest(self) -> str:
        """Return a hash of the fields, computed once: the digests of many lists are made of it."""
        values = repr([getattr(self, name) for name in _DIGESTED]).encode(errors="surrogatepass")
        return blake2b(values, digest_size=12).hexdigest()

    @property
    def keys_of_parts(self) -> tuple[str, ...]:
        """Return the keys of the facts without which a part of this may not be shown."""
        texts = (text for text in (self.topic, self.reason) if text is not None)
        return (
            *(key for text in texts for key in text.facts()),
            *(_needed_by(self.picture) if self.picture is not None else ()),
            *(key for paper in self.attachments for key in _needed_for(paper)),
        )

    def goes_to(self, channel: str) -> bool:
        """Return whether the notice is meant for *channel*."""
        return self.channels is None or channel in self.channels

    def is_over(self, today: date) -> bool:
        """Return whether the last day of the notice is before *today*."""
        return self.expires is not None and self.expires < today

    def redacted(self, may_publish: Callable[[str], bool]) -> "Listed | None":
        """Return the part that may be published, as redact.py does with the whole notice; None if there is none."""
        if self.needs and not all(map(may_publish, self.needs)):
            return None
        lost: dict[str, object] = {
            name: None
            for name, text in (("topic", self.topic), ("reason", self.reason))
            if text is not None and not all(map(may_publish, text.facts()))
        }
        if self.picture is not None and not all(map(may_publish, _needed_by(self.picture))):
            lost["picture"] = None
        kept = tuple(paper for paper in self.attachments if all(map(may_publish, _needed_for(paper))))
        if len(kept) < len(self.attachments):
            lost["attachments"] = kept
        return self.changed(**lost) if lost else self

    def changed(self, **fields: Any) -> "Listed":  # noqa: ANN401 - fields of any type
        """Return a copy with other *fields*."""
        return replace(self, **fields)


def _needed_for(paper: Attachment) -> tuple[str, ...]:
    return (*paper.needs, *paper.title.facts())


def _needed_by(picture: Picture) -> tuple[str, ...]:
    texts = (text for text in (picture.alt, picture.licence) if text is not None)
    return (*picture.needs, *(key for text in texts for key in text.facts()))


_DIGESTED = tuple(each.name for each in fields(Listed) if each.repr)


def listed(notice: Announcement, needs: tuple[str, ...] = ()) -> Listed:
    """Return *notice* as lists show it; *needs* are the keys of the facts without which it may not be published."""
    return Listed(
        slug=notice.slug,
        title=notice.title,
        summary=notice.summary,
        issuer=notice.issuer,
        topic=notice.topic,
        published=notice.published,
        expires=notice.expires,
        updated=notice.updated,
        priority=notice.priority,
        villages=notice.villages,
        channels=notice.channels,
        audience=notice.audience,
        state=notice.state,
        when=notice.when,
        picture=notice.picture,
        needs=needs,
        short=notice.short,
        is_withdrawn=notice.withdrawn is not None,
        reason=notice.withdrawn,
        attached=tuple(dict.fromkeys(attached(notice.body.raw))),
        attachments=notice.attachments,
        approved_on=notice.approved_on,
        is_story=notice.is_story,
        is_template=notice.is_template,
    )
