"""The one line beneath a preview on the desk: how it fits, how long it is, or why there is nothing to see."""

from collections.abc import Collection
from datetime import date

from generator.messages.commands import preview_failed
from generator.text.dates import in_numbers
from generator.text.written_numbers import figures

NOTHING_YET = (
    "Chưa xem trước được: bài còn ô phải điền, hoặc còn chỗ viết sai. Điền và sửa xong, bản xem trước sẽ hiện ra."
)
COMMUNE_FAULTY = "Chưa xem trước được: phần Cài đặt hoặc Thông tin gốc đang có chỗ viết sai. Sửa chỗ ấy trước."
STALE = "Bài đang có chỗ viết sai; đây là bản gần nhất còn đúng."
OF_NO_TEXT = "Phần này không phải là một bài: chỉ xem trước được trang chủ."
CAMPAIGN = "Đợt phát không có tờ in riêng: nó in các bài hướng dẫn ghi trong lịch dán."
WITHDRAWN = "Bài đã rút: không in, không phát, không gửi đi; trang chỉ còn nói là đã rút."
LEFT_OUT = "Các chỗ trong bài còn chờ xác nhận, nên chưa có gì để đăng."

_NAMES = {
    "poster": "áp phích",
    "leaflet": "tờ rơi",
    "notice": "bản niêm yết",
    "script": "lời phát thanh",
    "share": "tin nhắn",
    "site": "trang web",
}


def failed(error: Exception) -> str:
    """Say that a preview could not be made."""
    return preview_failed(error)


def on_site(path: str) -> str:
    """Say where a page stands on the website."""
    return f"Địa chỉ trên trang web: {path}"


def notice_on_site(path: str, published: date, expires: date | None, today: date) -> str:
    """Say where the page of a notice stands on the website, and whether its days have come, or are over."""
    if expires and expires < today:
        return f"{on_site(path)}: đã hết hạn ngày {in_numbers(expires)}, trang ghi rõ điều đó."
    return f"{on_site(path)}, như sẽ hiện từ ngày {in_numbers(published)}" if published > today else on_site(path)


def fits(pages: int) -> str:
    """Say how many pages a sheet has."""
    return f"vừa {figures(pages)} trang" if pages == 1 else f"{figures(pages)} trang"


def not_whole(pages: int) -> str:
    """Say that parts of the text have no room on a sheet of so many *pages*."""
    return f"{fits(pages)}, nhưng có phần hết chỗ: xem chỗ đã báo"


def too_long(pages: int) -> str:
    """Say that a part of the text is too long for a sheet of so many *pages*."""
    return f"{figures(pages)} trang, chữ quá nhỏ: rút ngắn chỗ đã báo"


def quoted(label: str) -> str:
    """Return *label* as problems quote it."""
    return f"“{label}”"


def not_chosen(channel: str, chosen: Collection[str]) -> str:
    """Say that the text does not go to *channel*, but to those *chosen*."""
    names = ", ".join(_NAMES[name] for name in _NAMES if name in chosen)
    return f"Mục “các kênh” của bài không có {_NAMES[channel]}" + (f", chỉ có: {names}." if names else ".")


def over(channel: str, expires: date) -> str:
    """Say that the text is of no use in *channel* after the day *expires*."""
    return f"Bài đã hết hạn ngày {in_numbers(expires)}: không còn {_NAMES[channel]}."


def does_not_fit(channel: str) -> str:
    """Say that the text is too long for a sheet; the problem at its field says by how much."""
    return f"Bài dài quá nên không có {_NAMES[channel]}."


def not_made_of(channel: str) -> str:
    """Say that a text of this kind, or for these readers, has nothing in *channel*."""
    return f"Bài này không có {_NAMES[channel]}."


def lasts(seconds: int, slot: int | None) -> str:
    """Say how long a script takes to read, of a *slot* of so many seconds."""
    if slot is None:
        return f"{figures(seconds)} giây"
    if seconds > slot:
        return f"{figures(seconds)} giây, dài hơn buổi {figures(slot)} giây"
    return f"{figures(seconds)} giây trong buổi {figures(slot)} giây"


def pieces(count: int, seconds: int) -> str:
    """Say how long several scripts take together."""
    return f"{figures(count)} lời phát, cộng lại {figures(seconds)} giây"


def messages(parts: int, without_marks: int) -> str:
    """Say as how many text messages the text is sent, with marks and without."""
    return f"{figures(parts)} tin nhắn" + (
        f"; không dấu thì {figures(without_marks)} tin" if without_marks != parts else ""
    )


def texts(count: int, parts: int) -> str:
    """Say how many texts there are to send, and how many messages they take together."""
    return f"{figures(count)} lời để gửi, cộng lại {figures(parts)} tin nhắn"
