"""Guides, announcements and campaigns."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.fields import Day, Line, Prose, Slug, Slugs
from generator.model.commune import WeekdayField
from generator.model.parts import Block, Document, Note, Paragraphs, Record, Step


def _one(value: object) -> object:
    return [value] if isinstance(value, str) else value


class Action(Block):
    """What a reader can do at once: *label* on the button; *address* a `tel:` or web address that names its fact.

    There is no address only where `otherwise` stands in: then the label is words, and no button.
    """

    label: Line
    address: Line | None
    otherwise: Line | None = None


class Guide(Document):
    """A step-by-step guide. *headline* is the title as a poster shouts it; *order* sorts the list on the site."""

    headline: Line | None = None
    task: Line | None = Field(default=None, description="điều bà con đến để làm, in trên nút to ở trang chủ")
    order: int = 100
    prepare: Paragraphs = ()
    steps: tuple[Step, ...] = ()
    notes: tuple[Note, ...] = ()
    what_next: Paragraphs = ()
    action: Action | None = None
    spoken: Prose | None = Field(default=None, description="lời đọc trên loa, thay cho tóm tắt và các bước")


class Priority(StrEnum):
    """The three priorities of Thông tư 39/2020/TT-BTTTT."""

    NORMAL = "thông thường"
    PRIORITY = "ưu tiên"
    URGENT = "khẩn cấp"


class Announcement(Document):
    """A notice: front matter, then its text. It shows from *published* to the end of *expires*."""

    published: Day
    expires: Day | None = None
    number: Line | None = None
    issuer: Line
    addressees: Paragraphs = ()
    signed: Paragraphs = ()
    priority: Priority = Priority.NORMAL
    villages: Slugs = ()
    body: Prose
    guide: Slug | None = None
    spoken: Prose | None = Field(default=None, description="lời đọc trên loa, thay cho lời văn")


class Message(Block):
    """One thing said over the loudspeakers, written for the ear. *call*: a number that is said twice at the end."""

    slug: Slug
    title: Line
    text: Prose
    otherwise: Prose | None = None
    guide: Slug | None = None
    call: Line | None = None
    priority: Priority = Priority.NORMAL


Week = Annotated[int, Field(ge=0, le=999)]
"""The number of a week; whether its campaign is that long is checked with the campaign."""


class Airing(Record):
    """Which messages are broadcast in *weeks* of a campaign, on which days and in which slots."""

    weeks: Annotated[tuple[Week, ...], BeforeValidator(_one)]
    days: Annotated[tuple[WeekdayField, ...], BeforeValidator(_one)]
    slots: Slugs
    messages: Slugs


class PosterRound(Record):
    """Which guides hang where from the first day of *week*."""

    week: int = Field(ge=1)
    guides: Slugs
    where: Line


class Campaign(Document):
    """What is broadcast, posted and printed over *weeks* weeks from *starts* (a day, or the fact that will say it)."""

    starts: Line | None = None
    weeks: int = Field(ge=1, le=52)
    messages: tuple[Message, ...] = ()
    airings: tuple[Airing, ...] = ()
    posters: tuple[PosterRound, ...] = ()


AnyDocument = Guide | Announcement | Campaign
