"""What a word is to its neighbours: whether it counts, is counted, is a name or follows one, begins or ends a sentence.

No line may end between such words and the numbers and names beside them.
"""

import re
from typing import NamedTuple

from generator.text.compounds import with_tones_one_way

_NUMBERED_THINGS = """
tháng ngày năm thứ tuần quý số điều khoản điểm chương phần mục bài bước trang tờ mã quyển tập thôn xóm tổ khu xã phường
quận huyện tỉnh đường ngõ ngách phố nhà phòng tầng lớp cấp hạng loại lần đài khối đội lúc hồi kỳ nhóm lô cột km lộ
giờ mùng mồng nhật mẫu thửa cửa dãy
"""
"""What a number may follow: “số 12”, “Tổng đài 1022”, “lớp 5A2”, “5 giờ 30”, “Chủ nhật 29/11”."""
_NAMED_THINGS = """
thôn xóm làng xã phường phố tổ khu huyện quận tỉnh đường ngõ chợ cầu chùa sông hồ đình trường ông bà anh chị cô bác cụ
chú tháng độ nhóm lô khối hạng loại lớp dãy
"""
"""What a name follows: “thôn Đông”, “ông Ví”, “tháng Giêng”, “37 độ C”, “nhóm B”."""
_COUNTED_THINGS = """
giờ phút giây ngày tuần tháng năm quý đồng nghìn ngàn triệu tỷ km m cm mm kg g tấn tạ yến ha m² m2 m³ m3 lít ml % độ
mét người hộ thôn xã trang tờ bản lần cái chiếc số buổi ca vòng bước mũi điểm cây con suất tiếng tuổi nhà bài câu việc
ký chữ phiếu thẻ mã cụm tổ đội xe kw kwh mb gb tết
"""
"""What a number may stand before: “15 phút”."""

OPENING, CLOSING = "([{“‘\"'«", ".,;:!?…)]}”’\"'»"
_AFTER_NUMBER, _BEFORE_NUMBER, _BEFORE_NAME = (
    frozenset(words.split()) for words in (_COUNTED_THINGS, _NUMBERED_THINGS, _NAMED_THINGS)
)
_ORDINALS = frozenset(("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"))
_NUMBER = re.compile(r"[A-ZĐ]{0,3}\d[\d.,:/\-–+hHg]*(?:[A-ZĐ]\d*)?")
"""Also what is counted in letters and figures: “45B”, “5A2”, “CT01”, “km 12+300”."""
_PARAGRAPHS = frozenset("abcdđeghik")
"""The letters of paragraphs in laws: “điểm a khoản 2”."""
_FIRST_HALVES = frozenset(("thứ", "chủ", "điểm"))
_FIGURES = "0123456789hHg"
_UNSEEN = re.compile("[\U000e0001-\U000e007f]+")  # the marks of facts (`said`)
_MOST_WORDS = 16_384  # that are known at once


class JoinedWord(NamedTuple):
    """What a word is to its neighbours, looked up once for each word: a text has few different ones."""

    low: str
    letters: int
    """How many are seen of it, without the marks round it: these are narrow, and a name in quotation marks is one."""
    starts_in_number: bool
    ends_in_number: bool
    opens_gap: bool
    """No mark behind it parts it from the next word."""
    closes_gap: bool
    """No mark before it parts it from the word before."""
    ends_sentence: bool
    is_number: bool
    is_figures: bool
    """It is a number without letters before or behind it."""
    is_capitalised: bool
    before_number: bool
    before_name: bool
    after_number: bool
    is_ordinal: bool
    is_paragraph: bool
    may_begin_pair: bool
    may_end_pair: bool
    """It may be the first, or the last, word of a pair, whatever stands beside it; most words may not."""


def _word(written: str) -> JoinedWord:
    seen = _UNSEEN.sub("", written)
    bare = seen.strip(OPENING + CLOSING)
    low = with_tones_one_way(bare.casefold())
    is_number = bare[-1:].isalnum() and _NUMBER.fullmatch(bare) is not None
    is_capitalised = bare[:1].isupper() and (len(bare) == 1 or not bare.isupper())
    return JoinedWord(
        low=low,
        letters=len(bare),
        starts_in_number=seen[:1].isdecimal(),
        ends_in_number=seen[-1:].isdecimal(),
        opens_gap=bool(seen) and seen[-1] not in CLOSING,
        closes_gap=bool(seen) and seen[0] not in OPENING,
        ends_sentence=seen[-1:] in ".!?:…",
        is_number=is_number,
        is_figures=is_number and bare[0].isdecimal() and bare[-1] in _FIGURES,
        is_capitalised=is_capitalised,
        before_number=low in _BEFORE_NUMBER,
        before_name=low in _BEFORE_NAME,
        after_number=low in _AFTER_NUMBER,
        is_ordinal=low in _ORDINALS,
        is_paragraph=bare in _PARAGRAPHS,
        may_begin_pair=is_number or low in _FIRST_HALVES,
        may_end_pair=is_number or is_capitalised,
    )


class _KnownWords(dict[str, JoinedWord]):
    """What each word is to its neighbours, by how it is written; forgotten as a whole where it grows too large."""

    def __missing__(self, written: str) -> JoinedWord:
        if len(self) >= _MOST_WORDS:
            self.clear()
        word = self[written] = _word(written)
        return word


WORDS = _KnownWords()
