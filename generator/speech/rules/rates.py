"""Rates: a stroke between a quantity and what it is for (6.000đ/vé, 25 học sinh/lớp, 2 lần/ngày) is “một”.

Any noun may follow a sum of money or a measure. After a count, two words that name one thing together (nam/nữ,
thôn/xóm) are no rate, and neither is a stroke before another count (45 hộ/162 khẩu).
"""

import re

from generator.speech.letters import UPPER
from generator.speech.rule import CLAIMED, WORDS, LineContext, Rule, Spoken
from generator.text.pattern import Pattern

_QUANTITY = Pattern(
    r"(?:(?<!\w)\d[\d.,]*|(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|trăm|nghìn|triệu|tỷ|đồng))"
    r"(?: ?[^\W\d_]{1,6}[²³23]?(?:\d{1,3})?|%|'|)(?: [^\W\d_]{1,12}){0,3}"
    r"(?:\s?/[^\W\d_]{1,9}(?: [^\W\d_]{1,9})?){0,2}\s?-?$"
)
_NOUN = Pattern(r"\s?([^\W\d_]+)(?: ?\d)?")
_PAIRS = frozenset({
    "nam/nữ", "vợ/chồng", "cha/mẹ", "bố/mẹ", "ông/bà", "anh/chị", "thôn/xóm", "thôn/tổ", "thôn/khu",
    "xã/phường", "tổ/thôn", "tổ/khu", "ngày/đêm", "sáng/chiều", "trai/gái", "con/cháu", "cháu/con", "cô/chú",
    "nhà/đất", "đất/nhà", "gà/vịt", "lúa/màu", "trâu/bò", "lợn/gà", "huyện/tỉnh", "tỉnh/huyện", "trên/dưới",
    "quận/huyện", "phường/xã", "đạt/không", "xóm/thôn", "ấp/thôn", "bản/làng", "đi/đến", "vào/ra", "nhập/xuất",
    "thu/chi", "đi/về", "có/không", "chẵn/lẻ", "trong/ngoài", "trước/sau", "mua/bán",
    "nhóm/lớp", "lớp/nhóm", "thôn/làng", "làng/thôn", "cây/con", "con/cây", "ống/cống", "điện/nước",
    "nước/điện", "bò/trâu", "gà/ngan", "tổ/đội", "đội/nhóm", "chợ/siêu", "ô tô/xe", "bàn/ghế", "chữ/số",
})  # fmt: skip
_PEOPLE = "HS|GV|SV|HV|BN|NCT|KH|CB|CTV|ĐV|NLĐ|HTX|DN|TBA|Km|KDC|TDP|HSSV|LĐ|HGĐ|TE|HKD|HV|NV|CBCC|TH|XN|GCN|VĐV|CLB|TV"
_NAMED = Pattern(rf"(?:{_PEOPLE})(?!\w)")
_MONEY = Pattern(r"\d\s?(?:đ|đồng|k|tr|trđ|triệu|nghìn|ngàn)\s?$")
_CLASS = Pattern(r"(?<!\w)(?:lớp|nhà|ngõ|số|tổ|thửa|phòng)\s\d{1,3}$")
_LIST_NUMBER = Pattern(r"(?:^|[;:.,]\s)\d{1,2}$")
_LAST_WORD = Pattern(r"([^\W\d_]+)\s?-?$")


# Behind a stroke staff write short forms of people in small letters: 8k/hs/tháng, 3tr/ng/th.
_SMALL = {
    "hs": "học sinh", "ng": "người", "gv": "giáo viên", "hv": "học viên", "kh": "khách hàng", "lđ": "lao động",
    "nv": "nhân viên", "cn": "công nhân", "sv": "sinh viên", "bn": "bệnh nhân", "hgđ": "hộ gia đình",
    "đv": "đảng viên", "ct": "công trình", "sp": "sản phẩm", "xe": "xe", "c": "cái", "b": "bộ",
}  # fmt: skip
_BY_THE_DAY = Pattern(r"(?:giường|phòng|thuê|công nhật|tiền công|nhân công|máy)[^;]{0,36}$")


def _say_small(found: re.Match[str], line: LineContext) -> Spoken | None:
    before = line.before(found.start())
    if not _QUANTITY.search(before):
        return None
    if len(found[1]) == 1 and (before.endswith("đ") or not _MONEY.search(before)):
        return None
    is_day = found[1] == "ng" and _BY_THE_DAY.search(before)
    return Spoken(f"một {'ngày' if is_day else _SMALL[found[1]]}", mark=WORDS)


def _say(found: re.Match[str], line: LineContext) -> Spoken | None:
    before, after = line.before(found.start()), line.after(found.end())
    noun = _NOUN.match(after)
    following = line.text[found.end() : found.end() + 1]
    if following.isupper() and not (_MONEY.search(before) or _NAMED.match(line.text[found.end() :])):
        return None
    if found[0].endswith("1 ") and _CLASS.search(before):
        return None
    if found[0].endswith(" ") and _LIST_NUMBER.search(before):
        return None
    if noun is None or (noun[0][-1].isdecimal() and not _MONEY.search(before)) or not _QUANTITY.search(before):
        return None
    last = _LAST_WORD.search(before)
    if last and f"{last[1]}/{noun[1]}" in _PAIRS:
        return None
    return Spoken("một", mark=WORDS)


RATES = (
    Rule(
        "rate of people in short",
        Pattern(rf"(?<=[^\W_]|[{CLAIMED}%²³])\s?/\s?({'|'.join(_SMALL)})(?!\w|\.\w)"),
        _say_small,
        needs="/",
        has_digits=False,
    ),
    Rule(
        "rate of anything",
        Pattern(
            rf"(?<=[^\W_]|[{CLAIMED}%²³-])(?<! -)-?\s?/\s?(?:0?1 (?=[^\W\d_])(?!âm|dương|tết)|"
            rf"(?=[^\W\d_{UPPER}])(?!(?:[cdgmvđ]|và|hoặc)(?!\w))|"
            rf"(?=(?:{_PEOPLE})(?!\w))|(?=[A-ZĐ]{{2,6}}(?!\w)))"
        ),
        _say,
        needs="/",
        has_digits=False,
    ),
)
