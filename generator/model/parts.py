"""What all documents are made of: records, blocks that stand or fall with their facts, approval, places."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from generator.fields import Day, FactKeys, Line, Prose, ShortCode, Slug, Slugs, Text
from generator.model.inside import found_in
from generator.model.places import NOWHERE, Location, Places


class Record(BaseModel):
    """Frozen, complete when made, unknown keys refused."""

    # Most commands read few kinds of file, or none: a kind is made ready when its first file is read.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with the fields of *update*; what was worked out from the old ones is worked out anew."""
        copy = super().model_copy(update=update, deep=deep)
        for name in copy.__dict__.keys() - type(self).model_fields.keys():
            del copy.__dict__[name]
        return copy


class Block(Record):
    """A piece of a document that stands only while every fact it needs may be published.

    A fact that one of its own texts names is needed as well, without being listed.
    """

    needs: FactKeys = ()


class Paragraph(Block):
    """A paragraph, or what is said instead while its facts are missing."""

    text: Prose
    otherwise: Prose | None = None


def _paragraph(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


def _paragraphs(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


Paragraphs = Annotated[tuple[Annotated[Paragraph, BeforeValidator(_paragraph)], ...], BeforeValidator(_paragraphs)]
"""Paragraphs; a plain string means `text:`, one alone needs no list."""


class Picture(Record):
    """A picture from content/media; *alt* says what it shows to those who do not see it."""

    file: str
    alt: Line
    licence: Line


class StepInstead(Record):
    """What a step says while its facts are missing; without *title* the step keeps its own."""

    title: Line | None = None
    text: Prose | None = None


class Step(Block):
    """One action of a guide: *title* says what to do in a few words, *text* how."""

    title: Line
    text: Prose | None = None
    picture: Picture | None = None
    otherwise: Annotated[StepInstead | None, BeforeValidator(_paragraph)] = None


class NoteKind(StrEnum):
    """How a note is set: a tip, a warning, or an emergency."""

    TIP = "tip"
    WARNING = "warning"
    EMERGENCY = "emergency"


class Note(Paragraph):
    """A note beside the steps."""

    kind: NoteKind = NoteKind.TIP
    title: Line | None = None


class State(StrEnum):
    """Whether the commune's leaders have approved a text for broadcasting and printing."""

    DRAFT = "draft"
    APPROVED = "approved"


class Audience(StrEnum):
    """Whom a document speaks to."""

    RESIDENTS = "residents"
    BUSINESSES = "businesses"
    VILLAGE_HEADS = "village-heads"


class Document(Block):
    """What guides, announcements and campaigns have in common; *updated* is the day the text was last changed."""

    slug: Slug
    short: ShortCode | None = Field(
        default=None,
        repr=False,  # digests are made of it, and what prints the code notes that (`Reads.short_address`)
        description="mã của địa chỉ ngắn in trên giấy, ví dụ xw9m: 4 đến 12 chữ thường và số, trừ 0, 1, i, l, o; "
        "in rồi thì giữ nguyên, kể cả khi đổi slug",
    )
    title: Line
    summary: Line
    updated: Day
    audience: Audience = Audience.RESIDENTS
    topic: Line | None = None
    sources: FactKeys = Field(default=(), description="tên các thông tin gốc làm chỗ dựa cho cả bài, in ở chân bài")
    related: Slugs = ()
    channels: Annotated[tuple[str, ...], BeforeValidator(_paragraphs)] | None = Field(
        default=None, description="bài này ra những kênh nào, ví dụ site, poster; bỏ trống là mọi kênh hợp với bài"
    )
    state: State = State.DRAFT
    approved_by: Line | None = None
    approved_on: Day | None = None
    places: Places = Field(default=NOWHERE, exclude=True, repr=False)

    def goes_to(self, channel: str) -> bool:
        """Tell whether this document is meant for *channel*."""
        return self.channels is None or channel in self.channels


def texts(part: Any) -> Iterator[tuple[Location, Text]]:  # noqa: ANN401 - walks any record
    """Yield every text below *part* with its location, in the order of the fields."""
    return found_in(part, Text)
