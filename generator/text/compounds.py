"""Words of several syllables: Vietnamese writes a space between syllables, not between words, so only a list can tell.

`compounds.txt` is the list of words of pyvi (Viet-Trung Tran, MIT; see LICENSES.md), those of two to four syllables.
`_OURS` are words that notices of a commune need beside it. A word that is missing costs a worse line, never a wrong
one. The list is read when a text is first broken into lines.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

MOST = 4
"""The most syllables of a word in the list."""

_OURS = """
sai đâu, quét mã, bấm số, ngừng cấp, mất điện, cắt điện, hộ gia, ban nhân, hội nông, cúp máy, giấy bút, nắp cống, đèn
đường, cột điện, cổng chùa, tổ dân, bản tin, mã QR, thẻ bỏ ví, hết hạn, đúng hạn, quá hạn, tải về, gửi đi, số điện
thoại, văn hóa, vật mốc, ủy ban, bỏ sót, biển số, buổi sáng, buổi trưa, buổi chiều, buổi tối, xảy ra, cứu nạn, cứu
hỏa, đuối nước, đánh nhau, bị nạn, ốm nặng, trẻ nhỏ, loa đài, tin nhắn, chuyển tiền, người dân, người già, ngã ba, ngã
tư, tiêm phòng, mưa bão, sân vận, kênh mương, bờ đê, cho đến, sau khi, trước khi, từ khi, trong khi, kể từ, để cho, mà
không, cũng như, cũng được, ở đâu, khi nào, những gì, điều gì, chỗ nào, với nhau, không được, nhờ người, mời bà, các
cụ, các bác, xăng dầu
"""


@cache
def known() -> frozenset[str]:
    """Return all words of several syllables, in lower case."""
    listed = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    ours = re.split(r",\s*", " ".join(_OURS.split()).casefold())
    return frozenset((*listed, *ours))


def word_length(syllables: Sequence[str]) -> int:
    """Return how many of *syllables*, in lower case, make the longest word that begins with the first; 1 for any other.

    >>> word_length(["phản", "ánh", "đi"]), word_length(["của", "xã"])
    (2, 1)
    """
    words = known()
    for length in range(min(MOST, len(syllables)), 1, -1):
        if " ".join(syllables[:length]) in words:
            return length
    return 1
