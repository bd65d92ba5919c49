"""Words that are true on one medium alone: “trang này” on a printed sheet, “bấm vào đây” over a loudspeaker.

The words of a text go everywhere: to the page, to sheets, to the air, to messages.
"""

import re

from generator.text.pattern import Pattern

_SIDE = r"(?:dưới đây|bên dưới|bên cạnh|bên trên|bên này|ở trên|ở dưới)"
_LINK = r"đường dẫn|đường link|liên kết|link"
_MEDIUM = Pattern(
    r"\btrang(?: web| mạng)? này\b"
    r"|\b(?:bấm|nhấn|nhấp|ấn|chạm|click|kích)(?: chuột)?(?: vào| tại)? (?:ở )?"
    rf"(?:đây\b|(?:nút|{_LINK}|dòng chữ)(?: [^\W\d_]+){{0,2}} {_SIDE}\b)"
    rf"|\b(?:{_LINK}|mã QR|mã|video|ảnh|hình|bảng) {_SIDE}\b"
    r"|\b(?:tờ|áp phích|tờ rơi|tờ gấp) này\b",
    re.IGNORECASE,
)
_OF_THEM = ("này", "đây", "bên ", "ở trên", "ở dưới")
"""One of them is in whatever `_MEDIUM` finds; most texts have none."""


def words_of_one_medium(text: str) -> str:
    """Return the first words of *text* that are true on one medium alone; an empty text if there are none.

    >>> words_of_one_medium("Bà con xem trên trang này."), words_of_one_medium("Bấm vào đây để tải.")
    ('trang này', 'Bấm vào đây')
    >>> words_of_one_medium("Bấm nút gửi, đợi ở đây. Tờ giấy này giữ lại.")
    ''
    """
    small = text.casefold()
    found = _MEDIUM.search(text) if any(words in small for words in _OF_THEM) else None
    return found[0] if found else ""
