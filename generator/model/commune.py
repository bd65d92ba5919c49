"""The commune: its name, bodies, villages, help desk, and how it broadcasts."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from generator.entries import NEVER_EMPTY, RARE, FieldEntry, FormHelp, ShortFor
from generator.fields import Line, Part, Phone, PlainWords, Slug, id_of, list_of_one
from generator.model.machine_voice import Jingle, MachineVoice
from generator.model.parts import PictureField, Record
from generator.model.places import NOWHERE, Places
from generator.model.station import DayOff, ProgrammeTemplate
from generator.model.theme import Theme, ThemeField
from generator.text.addresses import site_address


def _site_address(value: str) -> str:
    try:
        return site_address(value.strip())
    except ValueError:
        raise PydanticCustomError("not-an-address", "no web address", {"found": value}) from None


SiteAddress = Annotated[str, AfterValidator(_site_address), FieldEntry.LINK]
"""The web address of the site's folder, in ASCII."""


class Body(Record):
    """An office of the commune, with its full name."""

    id: Slug
    name: Line
    task: Line | None = None
    phone: Phone | None = None
    email: Line | None = None
    address: Line | None = None


class Head(Record):
    """A village head; *consent* says who asked whether the number may be printed, and when (Luật 91/2025/QH15)."""

    name: Line
    phone: Phone | None = None
    consent: Line


class Village(Record):
    """A village; its *id* is unique, and stays when the name changes. Without one, it is made of the name."""

    id: Slug
    name: Line
    head: Head | None = None
    help_place: Line | None = None
    zalo: Line | None = None
    notice_boards: Annotated[int | None, Field(ge=1, le=999)] = Field(
        default=None, description="dán ở mấy nơi: mỗi áp phích, bản niêm yết cần in ngần ấy tờ"
    )


def _villages(value: object) -> object:
    """Return a list of villages in which each has an id: one is made of its name where only that is given."""
    return [_village(one) for one in value] if isinstance(value, list | tuple) else value


def _village(value: object) -> object:
    if isinstance(value, str) and value.strip():
        return {"id": id_of(value), "name": value}
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return {"id": id_of(value["name"]), **value}
    return value


class Slot(Record):
    """A time of day at which the loudspeakers speak. *starts* and *minutes* are the commune's own settings."""

    id: Slug
    name: Line
    starts: Line | None = None
    minutes: Line | None = None


PauseSeconds = Annotated[Decimal, Field(ge=0, le=60, decimal_places=2)]
"""The length of a pause: after more than a minute, people think that the loudspeaker is broken."""


class Broadcast(Record):
    """How the commune broadcasts. The defaults are our own choices, not sourced facts.

    *syllables_per_minute* is the rate between pauses. For loudspeakers outdoors no source was found. Indoors, people
    read aloud at 315 (Coupé et al. 2019), and presenters on television speak at 264; outdoors it must be slower.
    """

    syllables_per_minute: int = Field(default=200, ge=60, le=400)
    pause_sentence_seconds: PauseSeconds = Decimal("0.6")
    pause_paragraph_seconds: PauseSeconds = Decimal("1.2")
    earliest: Line | None = None
    latest: Line | None = None
    greeting: Line
    speaker: Line
    thanks: Line
    slots: tuple[Slot, ...] = ()
    voice: MachineVoice | None = Field(
        default=None, description="giọng máy đọc lời phát thành tệp âm thanh; bỏ trống là giọng vi của espeak-ng"
    )
    jingle: Jingle | None = Field(default=None, description="nhạc hiệu mở đầu và kết thúc mỗi buổi phát")
    programmes: Annotated[tuple[ProgrammeTemplate, ...], RARE] = Field(
        default=(), description="khuôn của từng buổi trong tuần; buổi không có khuôn thì theo lệ thường"
    )
    days_off: Annotated[tuple[DayOff, ...], RARE] = Field(
        default=(), description="những ngày cả nơi này nghỉ phát loa; tin khẩn cấp vẫn phát"
    )


class Switch(StrEnum):
    """A setting that is on or off."""

    YES = "yes"
    NO = "no"


class TopicHelp(Record):
    """What stands beside documents of some *topics*, as documents write them, on whom to ask."""

    topics: Annotated[tuple[Line, ...], BeforeValidator(list_of_one)]
    text: Part


class TopicPicture(Record):
    """The *picture* of all texts of a topic, by the *name* that they give it, which have none of their own."""

    name: Line = Field(description="tên chủ đề, đúng như trong các bài", examples=["An toàn"])
    picture: PictureField


class HelpDesk(Record):
    """The place where people are helped; sheets name it while a page has no address yet.

    Its *text* stands beside guides. Beside documents of other matters it may be untrue: *matters* have their own texts.
    """

    name: Line
    text: Part
    matters: tuple[TopicHelp, ...] = ()


class Imprint(Record):
    """How the office that speaks on the site is reached, who is *responsible* for what it says, and its *portal*."""

    address: Line | None = None
    phone: Phone | None = None
    email: Line | None = None
    responsible: Line | None = None
    portal: Line | None = None


class Press(Record):
    """What a print shop needs: the colour *profile* of its press (a file below media/), and its *condition*'s name.

    ISO Coated v2 (FOGRA39) and PSO Coated v3 (FOGRA51) of the European Color Initiative are free to use.
    """

    profile: str = Field(min_length=1)
    condition: str = Field(min_length=1)


class Emergency(Record):
    """An emergency number, its *name*, and when to *use* it."""

    number: Phone
    name: Line
    use: Line


class Terms(Record):
    """What the commune, its villages and their heads are called; `terms.py` knows what is usual where nothing is said.

    A village is a thôn in a xã, a tổ dân phố in a phường (Thông tư 04/2012/TT-BNV), or has another name.
    """

    commune: PlainWords | None = Field(
        default=None, description="xã, phường hay đặc khu; bỏ trống thì lấy theo chữ đầu của tên gọi ở trên"
    )
    village: PlainWords | None = Field(
        default=None, description="thôn, tổ dân phố, khu phố…; bỏ trống thì lấy theo các tên trong danh sách"
    )
    head: PlainWords | None = Field(
        default=None, description="trưởng thôn, tổ trưởng tổ dân phố…; bỏ trống thì lấy theo tên gọi của nơi ấy"
    )


class Commune(Record):
    """The commune; redact.py leaves out optional texts whose facts are not confirmed."""

    name: Line
    city: Line
    organisation: Line
    web: SiteAddress | None = None
    short_web: SiteAddress | None = None
    theme: ThemeField = Field(
        default=Theme.PADDY,
        description="vẻ của trang web và tờ in: “đồng lúa” xanh tươi, “vải chàm” trang nhã, “hoa sen” cho ngày hội",
    )
    offline: Switch = Field(
        default=Switch.YES,
        description="điện thoại có giữ các bài hướng dẫn để đọc khi mất mạng không; “no” thì xóa cả những gì đã giữ",
    )
    keep_sheets: Switch = Field(
        default=Switch.NO,
        description="tờ in của thông báo đã hết hạn có còn được dựng không; trang và bản lưu trữ thì còn mãi",
    )
    foot_note: Line | None = Field(
        default=None, description="lời ghi ở chân mọi trang web, ví dụ khi trang còn đang chạy thử"
    )
    needs_approval: Annotated[Switch | None, NEVER_EMPTY] = Field(
        default=None,
        description="có phải duyệt rồi mới được đưa ra không; “yes” thì bài chưa duyệt không ra ở đâu cả",
    )
    hotline: Annotated[Phone | None, FormHelp("nơi không có tổng đài thì bỏ trống")] = Field(
        default=None, description="nơi không có tổng đài thì bỏ dòng này"
    )
    hotline_name: Line | None = None
    app: Annotated[Line | None, FormHelp("nơi không có ứng dụng thì bỏ trống")] = Field(
        default=None, description="nơi không có ứng dụng thì bỏ dòng này"
    )
    terms: Terms = Terms()
    bodies: tuple[Body, ...] = ()
    help_desk: HelpDesk
    imprint: Imprint | None = None
    emergency: tuple[Emergency, ...] = ()
    topics: Annotated[tuple[TopicPicture, ...], RARE] = Field(
        default=(), description="hình của từng chủ đề: bài nào chưa có hình riêng thì lấy hình của chủ đề"
    )
    villages: Annotated[
        tuple[Annotated[Village, ShortFor("name")], ...],
        BeforeValidator(_villages),
        FormHelp("danh sách có sẵn trong Excel thì dán vào ở cuối trang"),
    ] = Field(default=(), description="hoặc mỗi thôn một dòng tên, như `- Thôn Đông`; máy tự đặt mã `thon-dong`")
    broadcast: Broadcast
    press: Press | None = None
    places: Places = Field(default=NOWHERE, exclude=True, repr=False)

    @property
    def asks_approval(self) -> bool:
        """Return whether only approved texts may reach residents."""
        return self.needs_approval is Switch.YES
