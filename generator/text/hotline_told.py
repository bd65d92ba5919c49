"""Where a text tells people to call a number, and does not say that it is for what can wait."""

import re

from generator.text.pattern import Pattern

_SENTENCE = Pattern(r"(?:[^.!?;\n]|(?<=\d)\.(?=\d))+")  # “1900.1234” is one number
_CALL = Pattern(r"(?<!\w)(?:gọi|bấm|quay|nhấn|nhắn|liên hệ|alo|báo|điện|phản ánh)(?!\w)", re.IGNORECASE)
_NOT = Pattern(
    r"(?<!\w)(?:không|đừng|chớ|thôi|cấm|chưa|khỏi)(?!\w)|thay vì|việc khác|việc còn lại|qua cơn|hết nguy|phản ánh"
    r"|sau đó|yên rồi|an toàn rồi",
    re.IGNORECASE,
)


def hotline_told(text: str, hotline: str) -> int | None:
    """Return where *text* first tells people to call the *hotline*, if it does.

    A sentence that says what not to do, or speaks of what can wait, is not meant.

    >>> hotline_told("Có cháy thì gọi ngay 1022.", "1022"), hotline_told("Gọi 114, đừng gọi 1022.", "1022")
    (21, None)
    >>> hotline_told("Việc khác thì gọi 1022. Tổng đài 1022 nhận phản ánh.", "1022")
    """
    digits = r"[ .]?".join(filter(str.isdigit, hotline))
    number = re.compile(rf"(?<![\w.,/:-]){digits}(?!\w|[.,/:-]\d)")
    for sentence in _SENTENCE.finditer(text):
        place = number.search(sentence[0])
        if place and _CALL.search(sentence[0][: place.start()]) and not _NOT.search(sentence[0]):
            return sentence.start() + place.start()
    return None
