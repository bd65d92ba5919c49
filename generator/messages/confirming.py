"""What the sheet says that asks somebody to confirm facts: the question, and where each will stand."""

from collections.abc import Iterable
from datetime import date

from generator.text.dates import in_numbers

COMMUNE_ITSELF = "Phần giới thiệu chung của mọi trang, mọi tờ in"
_KINDS = {"guide": "Hướng dẫn", "notice": "Thông báo", "campaign": "Chiến dịch"}
_CHANNELS = {
    "site": "trang web",
    "poster": "áp phích",
    "leaflet": "tờ rơi",
    "script": "loa",
    "share": "tin nhắn",
}


def place(kind: str, title: str, channels: Iterable[str]) -> str:
    """Say in which text a fact will stand, and on what that goes out."""
    on = ", ".join(name for channel, name in _CHANNELS.items() if channel in set(channels))
    return f"{_KINDS[kind]} “{title}”{f' ({on})' if on else ''}"


CHANNELS = tuple(_CHANNELS)
"""The channels that a place names."""


def question(asked: str, new: str, day: date | None) -> str:
    """Return what is asked: what stands in the registry, or else whether the value is right, or changes."""
    if asked:
        return asked
    if new and day:
        return f"Từ ngày {in_numbers(day)} có đổi thành “{new}” không?"
    return f"“{new}” có đúng không?" if new else "Điều này là gì? Xin ghi cho đúng từng chữ, từng số."
