"""Guides, announcements and campaigns."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.days import Day, Occasions
from generator.entries import NEVER_EMPTY, RARE, ChosenFrom, FieldEntry, FormHelp, TickedTable
from generator.fields import Line, Prose, Slug, Slugs, VillageIds, list_of_one
from generator.model.commune import Switch
from generator.model.parts import Block, Document, Note, NoteKind, Paragraphs, PictureField, Record, Step
from generator.model.station import WeekdayField


class Action(Block):
    """What a reader can do at once: the *label* of a button, and a `tel:` or web *address* that names its fact.

    The address is None only after redact.py has put `otherwise` in place of the label, which is then no button.
    """

    label: Line
    address: Line | None
    otherwise: Line | None = None


class Guide(Document):
    """A step-by-step guide. *headline* is the title for posters; *order* sorts the list on the site."""

    headline: Annotated[Line | None, RARE] = None
    task: Annotated[Line | None, RARE] = Field(
        default=None, description="điều bà con đến để làm, in trên nút to ở trang chủ"
    )
    about_emergency: Annotated[Switch | None, RARE] = Field(
        default=None,
        description="bài có dạy gọi cứu hỏa, cấp cứu, công an… không; “yes” thì tờ in, lời phát, tin gửi đi chỉ nêu "
        "các số ấy, không mời gọi tổng đài; bỏ trống thì bài có lưu ý loại “emergency” được coi là “yes”",
    )
    picture: Annotated[PictureField | None, RARE] = Field(
        default=None,
        description="hình của cả bài, trên trang và mọi tờ in; bỏ trống thì máy chọn hình hợp với tiêu đề, chủ đề",
    )
    order: Annotated[int, RARE] = 100
    prepare: Paragraphs = ()
    steps: tuple[Step, ...] = ()
    notes: tuple[Note, ...] = ()
    what_next: Paragraphs = ()
    action: Annotated[Action | None, RARE] = None
    spoken: Annotated[Prose | None, RARE] = Field(
        default=None, description="lời đọc trên loa, thay cho tóm tắt và các bước"
    )

    @property
    def is_about_emergency(self) -> bool:
        """Return whether readers are to call the emergency numbers, and never the hotline."""
        if self.about_emergency is not None:
            return self.about_emergency is Switch.YES
        return any(note.kind is NoteKind.EMERGENCY for note in self.notes)


class Priority(StrEnum):
    """The three priorities of Thông tư 39/2020/TT-BTTTT."""

    NORMAL = "thông thường"
    PRIORITY = "ưu tiên"
    URGENT = "khẩn cấp"


class Attachment(Block):
    """A paper that a notice hands out: a PDF of content/media, and its *title*, what people know it as."""

    title: Line = Field(description="bà con gọi văn bản này là gì", examples=["Thông báo số 12/TB-UBND"])
    file: Annotated[str, FieldEntry.WORDS, ChosenFrom("papers"), FormHelp("chọn một tệp PDF đã đưa vào")] = Field(
        description="tên tệp PDF trong `media/`"
    )


class Announcement(Document):
    """A notice: front matter, then its text, the *body*. It holds from *published* to the end of *expires*.

    *when*, *where*, *who* and *contact* are its particulars: what people must know to come in time to the right place.
    *withdrawn* says why the commune took it back. A *template* has blanks, and is filled in when something happens.
    """

    published: Day
    expires: Day | None = None
    number: Annotated[Line | None, RARE] = None
    issuer: Line
    addressees: Annotated[Paragraphs, RARE] = ()
    signed: Annotated[Paragraphs, RARE] = ()
    priority: Priority = Priority.NORMAL
    villages: Annotated[VillageIds, FormHelp("")] = Field(default=(), description="mã hay tên thôn đều được")
    when: Occasions = Field(
        default=(),
        description="ngày giờ diễn ra, ví dụ 8h00–16h30 ngày 10/12/2026; nhiều buổi thì mỗi buổi một dòng",
    )
    where: Line | None = Field(default=None, description="nơi diễn ra")
    who: Line | None = Field(default=None, description="ai cần biết, ai cần đến")
    contact: Line | None = Field(default=None, description="hỏi ai, gọi số nào")
    picture: Annotated[PictureField | None, RARE] = Field(
        default=None,
        description="hình của thông báo, in trên trang và áp phích; bỏ trống thì máy chọn hình hợp với tiêu đề, chủ đề",
    )
    body: Prose
    attachments: Annotated[tuple[Attachment, ...], RARE] = Field(
        default=(), description="những tệp PDF bà con tải về được ở trang của thông báo, kèm số trang và dung lượng"
    )
    guide: Annotated[Slug | None, RARE] = None
    spoken: Annotated[Prose | None, RARE] = Field(default=None, description="lời đọc trên loa, thay cho lời văn")
    story: Annotated[Switch | None, RARE] = Field(
        default=None,
        description="“yes” thì đây là chuyện bà con hỏi, chính quyền trả lời, kể ở trang Kết quả; không nêu ai, ở đâu",
    )
    withdrawn: Annotated[Line | None, NEVER_EMPTY] = Field(
        default=None, description="vì sao rút thông báo này; trang chỉ còn nói đã rút, mọi chỗ khác không còn nhắc tới"
    )

    template: Annotated[Switch | None, RARE, NEVER_EMPTY] = Field(
        default=None,
        description="“yes” thì đây là mẫu soạn sẵn, không ra ở đâu cả; chỗ trống viết trong hai dấu ngoặc vuông, "
        "ví dụ [[nơi ngập]], ra tin thì chỉ điền những chỗ ấy",
    )
    from_template: Annotated[Slug | None, RARE] = Field(default=None, description="tin này điền từ mẫu nào")

    @property
    def is_template(self) -> bool:
        """Return whether it is to be filled in, and never published as it stands."""
        return self.template is Switch.YES

    @property
    def is_story(self) -> bool:
        """Return whether it tells what somebody asked and what the commune answered."""
        return self.story is Switch.YES


class Message(Block):
    """A text written for the loudspeakers; the number *call* is said twice at its end."""

    slug: Slug
    title: Line
    text: Prose
    otherwise: Annotated[Prose | None, RARE] = None
    guide: Annotated[Slug | None, RARE] = None
    call: Annotated[Line | None, RARE] = None
    priority: Priority = Priority.NORMAL


Week = Annotated[int, Field(ge=0, le=999)]
"""The number of a week; a check compares it with the length of its campaign."""


class Airing(Record):
    """The messages that are broadcast in some *weeks* of a campaign, on some *days*, in some *slots*."""

    weeks: Annotated[tuple[Week, ...], BeforeValidator(list_of_one)] = Field(title="phát trong những tuần nào")
    days: Annotated[tuple[WeekdayField, ...], BeforeValidator(list_of_one)]
    slots: Slugs
    messages: Slugs = Field(title="phát những bài nào")


class PosterRound(Record):
    """The guides whose posters are put up at the beginning of *week*, and *where*."""

    week: int = Field(ge=1)
    guides: Slugs
    where: Line
    copies: Annotated[int | None, Field(ge=1, le=99_999), RARE] = Field(
        default=None, description="mỗi áp phích in mấy tờ cho đợt dán này"
    )


class Campaign(Document):
    """What is broadcast and put up in *weeks* weeks from *starts* on, which is a day, or a fact that is a day."""

    starts: Line | None = None
    weeks: int = Field(ge=1, le=52)
    messages: tuple[Message, ...] = ()
    airings: Annotated[tuple[Airing, ...], TickedTable("slots", "days", "phát vào những buổi nào")] = ()
    posters: tuple[PosterRound, ...] = ()
    days_off: Annotated[tuple[Day, ...], BeforeValidator(list_of_one)] = Field(
        default=(), description="những ngày đợt này nghỉ phát, ví dụ 2/9/2026"
    )


AnyDocument = Guide | Announcement | Campaign
