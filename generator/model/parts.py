"""The parts of all documents: records, blocks that are published only with their facts, approval, places."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from generator.days import Day
from generator.drawings.names import FOLDER, NAMES, is_drawn
from generator.entries import NEVER_EMPTY, RARE, ChosenFrom, FieldEntry, FormHelp, ShortFor
from generator.fields import FactKeys, Line, Part, PlainWords, ShortCode, Slug, Slugs, Text, list_of_one
from generator.model.inside import found_in
from generator.model.places import NOWHERE, Location, Places


class Record(BaseModel):
    """A record of content: frozen, complete when it is made, without unknown keys."""

    # Most commands read few kinds of files, or none: pydantic prepares a kind when its first file is read.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with the fields of *update*; cached properties are not copied, since they may have changed."""
        copy = super().model_copy(update=update, deep=deep)
        for name in copy.__dict__.keys() - type(self).model_fields.keys():
            del copy.__dict__[name]
        return copy


class Block(Record):
    """A piece of a document that is published only if every fact that it needs may be.

    It needs the facts that *needs* lists, and those that its own texts name.
    """

    needs: Annotated[FactKeys, RARE, NEVER_EMPTY] = ()


class Paragraph(Block):
    """A paragraph; *otherwise* replaces it while its facts are missing."""

    text: Part
    otherwise: Annotated[Part | None, RARE] = None


def _paragraph(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


def _paragraphs(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


Paragraphs = Annotated[
    tuple[Annotated[Paragraph, BeforeValidator(_paragraph), ShortFor("text")], ...], BeforeValidator(_paragraphs)
]
"""Paragraphs; a plain string is short for `text:`, and a single paragraph needs no list."""


def _of_photograph(value: Text | None, info: ValidationInfo) -> Text | None:
    """Return *value*; raise `PydanticCustomError` where it is missing beside the name of a file.

    What a drawing shows is known (`drawings.names`).
    """
    if value is None and not is_drawn(info.data.get("file", FOLDER)):
        raise PydanticCustomError("missing", "a photograph needs it")
    return value


OfPhotograph = Annotated[Line | None, AfterValidator(_of_photograph)]


class Picture(Block):
    """A drawing of ours, or a picture from content/media; *alt* describes it to people who cannot see it.

    A picture from media/ has an *alt* and a *licence*. A drawing needs neither: its *alt* is known.
    """

    file: Annotated[
        str,
        FieldEntry.WORDS,
        ChosenFrom("pictures"),
        FormHelp("chọn một hình vẽ có sẵn, một ảnh đã đưa vào, hoặc đưa ảnh mới vào"),
    ] = Field(
        description="tên hình vẽ có sẵn, hoặc tên tệp trong `media/`: .jpg, .png, .webp hay .svg",
    )
    alt: OfPhotograph = Field(
        default=None,
        validate_default=True,
        description="tả ảnh cho người không nhìn thấy, một câu; hình vẽ có sẵn thì không cần",
        examples=["Bà con xếp hàng lấy nước ở nhà văn hóa"],
    )
    licence: OfPhotograph = Field(
        default=None,
        validate_default=True,
        description="ai chụp, ai vẽ, và được phép dùng thế nào; hình vẽ có sẵn thì không cần",
        examples=["Trần Thị Mẫu chụp, cho phép dùng trên trang này"],
    )

    @property
    def is_drawn(self) -> bool:
        """Return whether this is a drawing of ours, and no file of media/."""
        return is_drawn(self.file)

    @property
    def described(self) -> Text | str:
        """Return what it shows, in words."""
        return self.alt or NAMES.get(self.file, "")


def _picture(value: object) -> object:
    """Return the name *value* as a picture; what has no ending of a file, as “.jpg”, is meant for a drawing."""
    if not isinstance(value, str):
        return value
    typed = value.strip()
    drawn = f"{FOLDER}{typed.lower().removeprefix(FOLDER)}"
    return {"file": drawn if drawn in NAMES or "." not in typed else typed}


PictureField = Annotated[Picture, BeforeValidator(_picture), ShortFor("file")]
"""A picture; the name of a drawing alone is short for `file:`."""


class StepInstead(Record):
    """What replaces a step while its facts are missing; without *title* the step keeps its own."""

    title: Line | None = None
    brief: Annotated[Line | None, RARE] = Field(default=None, description="lời ngắn thay cho lời ngắn của bước")
    text: Part | None = None


class Step(Block):
    """One action of a guide: *title* says what to do in a few words, *text* how; *brief* is for posters of pictures."""

    title: Line
    brief: Annotated[Line | None, RARE] = Field(
        default=None,
        description="bước này nói trong năm tiếng trở lại, cho áp phích kể bằng hình",
        examples=["Bấm số 1022"],
    )
    text: Part | None = None
    picture: Annotated[PictureField | None, RARE, FormHelp("hình của bước này, trên trang và trên giấy")] = Field(
        default=None, description="hình của bước này, ví dụ ve/dien-thoai, hay ảnh trong `media/`"
    )
    otherwise: Annotated[StepInstead | None, BeforeValidator(_paragraph), ShortFor("text"), RARE] = None


MOST_WORDS = 5
"""The most words of a step's `brief`: what is taken in with its picture at a glance."""


class NoteKind(StrEnum):
    """The kinds of notes, which look different."""

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
    """The people for whom a document is written."""

    RESIDENTS = "residents"
    BUSINESSES = "businesses"
    VILLAGE_HEADS = "village-heads"


class Document(Block):
    """The fields that guides, announcements and campaigns share; *updated* is the day of the last change."""

    slug: Slug
    short: ShortCode | None = Field(
        default=None,
        repr=False,  # digests are made of the `repr`; whatever prints the code notes that (`Reads.short_address`)
        description="mã của địa chỉ ngắn in trên giấy, ví dụ xw9m: 4 đến 12 chữ thường và số, trừ 0, 1, i, l, o; "
        "in rồi thì giữ nguyên, kể cả khi đổi slug",
    )
    title: Line = Field(description="một dòng, nói ngay việc gì", examples=["Cắt điện sáng thứ Bảy, 5/12/2026"])
    summary: Line = Field(description="một hai câu: ai cần làm gì, bao giờ")
    updated: Day
    audience: Annotated[Audience, RARE] = Audience.RESIDENTS
    topic: Line | None = Field(default=None, description="những bài cùng chủ đề đứng cạnh nhau trên trang")
    sources: Annotated[FactKeys, RARE] = Field(
        default=(), description="tên các thông tin gốc làm chỗ dựa cho cả bài, in ở chân bài"
    )
    related: Annotated[Slugs, RARE] = ()
    channels: Annotated[
        tuple[str, ...] | None, BeforeValidator(list_of_one), RARE, FormHelp("bỏ trống là mọi kênh hợp với bài")
    ] = Field(
        default=None, description="bài này ra những kênh nào, ví dụ site, poster; bỏ trống là mọi kênh hợp với bài"
    )
    state: State = State.DRAFT
    approved_by: Line | None = None
    approved_on: Day | None = None
    approved_hash: PlainWords | None = Field(
        default=None, description="dấu của bản đã duyệt, do lệnh `approve` ghi; sửa bài thì dấu không còn khớp"
    )
    quick_fix: PlainWords | None = Field(
        default=None,
        description="vì sao sửa nhanh, chưa qua người duyệt; do bàn làm việc ghi, lần duyệt sau sẽ bỏ đi",
    )
    places: Places = Field(default=NOWHERE, exclude=True, repr=False)

    def goes_to(self, channel: str) -> bool:
        """Return whether this document is meant for *channel*."""
        return self.channels is None or channel in self.channels


def texts(part: Any) -> Iterator[tuple[Location, Text]]:  # noqa: ANN401 - walks any record
    """Yield every text below *part* with its location, in the order of the fields."""
    return found_in(part, Text)
