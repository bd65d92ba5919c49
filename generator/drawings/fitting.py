"""The words of a title → the drawing that fits them.

No drawing is composed here; only names are compared. A title is looked up phrase by phrase, so that ten thousand of
them cost little.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

ALARM = "ve/bao-dong"
"""Stands beside what cannot wait, where nothing fits better."""

FRAUD = "ve/chan-lua-dao"
STORMS = frozenset({"ve/bao-vao", "ve/lu-len", "ve/so-tan", "ve/canh-de", "ve/bao", "ve/lu", "ve/set"})
"""The drawings of storms and floods."""

_DANGERS_LISTED: Mapping[str, str] = {
    "ve/so-tan": "sơ tán|di dời dân|tránh bão",
    "ve/bao-vao": "bão|bão số|áp thấp nhiệt đới|siêu bão|gió giật|dông lốc|lốc xoáy",
    "ve/canh-de": "vỡ đê|đê điều|canh đê|mặt đê|đê",
    "ve/lu-len": "lũ|lụt|ngập lụt|nước lũ|xả lũ|nước dâng",
    "ve/sat-lo-duong": "sạt lở|lở đất|sụt lún",
    "ve/cau-sut": "sập cầu|cầu sập|sụt cầu|cầu sụt|cầu gãy|gãy cầu|cầu hỏng|cấm cầu|cấm qua cầu|không qua cầu|qua cầu",
    "ve/chay-nha": "cháy|chữa cháy|cứu hỏa|cháy nổ",
    "ve/khong-tam-song": "đuối nước|tắm sông",
    FRAUD: "lừa đảo|lừa|giả danh|mạo danh|giả mạo|kẻ gian|tin nhắn lạ|mã otp",
    "ve/cap-cuu": "cấp cứu|bị nạn|tai nạn",
    "ve/cay-do-duong": "cây đổ|đổ cây",
    "ve/cat-dien": "mất điện|cắt điện|ngừng cấp điện|tạm ngừng cấp điện|cúp điện",
    "ve/cat-nuoc": "mất nước|cắt nước|ngừng cấp nước|tạm ngừng cấp nước|ngừng nước|cúp nước",
    "ve/phong-dich-vat-nuoi": "dịch tả lợn|cúm gia cầm|gia súc|gia cầm|thú y|vật nuôi",
    "ve/diet-muoi": "sốt xuất huyết|muỗi|diệt muỗi",
}
"""Drawings of what may harm, and the words of titles that they fit: notices that cannot wait have one of these."""

_MATTERS_LISTED: Mapping[str, str] = {
    "ve/cong-tac": "cống|tắc cống|thoát nước|ngập|ngập đường",
    "ve/den-duong-hong": "đèn đường|chiếu sáng",
    "ve/duong-hong": "ổ gà|đường hỏng|sửa đường|làm đường|nâng cấp đường|cấm đường",
    "ve/dot-rom": "rơm rạ|đốt rơm|đốt đồng",
    "ve/don-ve-sinh": "vệ sinh|tổng vệ sinh|dọn đường|dọn dẹp|ngày chủ nhật xanh",
    "ve/thu-gom-rac": "rác|thu gom rác",
    "ve/tieng-on": "tiếng ồn|hát karaoke|loa kẹo kéo",
    "ve/tiem-cho": "bệnh dại|tiêm dại|chó mèo|nuôi chó|chó",
    "ve/tiem-phong": "tiêm chủng|tiêm phòng|vắc xin|vắc-xin|uống vitamin",
    "ve/nhap-hoc": "nhập học|tuyển sinh|năm học|học sinh|khai giảng|trường học",
    "ve/khai-sinh": "khai sinh|hộ tịch",
    "ve/lam-can-cuoc": "căn cước|cccd|vneid",
    "ve/tro-cap": "trợ cấp|trợ giúp|bảo trợ|chi trả|an sinh",
    "ve/bo-phieu": "bầu cử|cử tri|bỏ phiếu|lấy ý kiến",
    "ve/thu-hoach": "thu hoạch|gặt|vụ mùa|vụ chiêm",
    "ve/tuoi-ruong": "thủy lợi|bơm nước|tưới|lấy nước",
    "ve/cay-ruong": "gieo cấy|làm đất|cày|trâu bò|nông nghiệp",
    "ve/dat-dai": "đất đai|thửa đất|sổ đỏ|đo đất|đất",
    "ve/di-cho": "chợ|họp chợ",
    "ve/mo-cua-hang": "cửa hàng|doanh nghiệp|hộ kinh doanh|kinh doanh",
    "ve/hop-thon": "họp|họp thôn|hội nghị|tiếp xúc cử tri",
    "ve/nho-con-chau": "người cao tuổi|điện thoại thông minh|các cụ",
    "ve/nghe-loa": "loa|phát thanh|truyền thanh",
    "ve/dan-ap-phich": "áp phích|bảng tin|trưởng thôn",
    "ve/quet-ma": "mã qr|quét mã",
    "ve/cai-ung-dung": "ứng dụng|cài|phần mềm",
    "ve/nhan-ket-qua": "kết quả|gửi xong",
    "ve/den-quay": "thủ tục|hồ sơ|một cửa|giấy tờ|chứng thực",
    "ve/tra-cuu": "tra cứu|trực tuyến|dịch vụ công",
    "ve/goi-dien": "phản ánh|kiến nghị|tổng đài|gọi",
}
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_MOST_WORDS = 5

_Fitting = tuple[int, str]
"""A rank and the name of a drawing; of several that fit one title, that of the lowest rank is taken."""


def _by_words(listed: Mapping[str, str]) -> dict[str, _Fitting]:
    pairs = ((name, words) for name, all_ in listed.items() for words in all_.split("|"))
    return {words: (rank, name) for rank, (name, words) in enumerate(pairs)}


_DANGERS = _by_words(_DANGERS_LISTED)
_ALL = _by_words({**_DANGERS_LISTED, **_MATTERS_LISTED})
FITTING = (*_DANGERS_LISTED, *_MATTERS_LISTED, ALARM)
"""The names of all drawings that may be chosen for a title."""


@lru_cache(maxsize=32_768)
def fitting(title: str, topic: str, *, urgent: bool) -> str:
    """Return the name of the drawing that fits a *title*, or else its *topic*; an empty text where none does.

    What is *urgent* has a drawing of a danger.

    >>> fitting("Cắt nước sáng thứ Bảy", "", urgent=False), fitting("Tin vui", "Vệ sinh môi trường", urgent=False)
    ('ve/cat-nuoc', 've/don-ve-sinh')
    """
    known = _DANGERS if urgent else _ALL
    for words in (title, topic):
        found = min(filter(None, map(known.get, _phrases(words))), default=None)
        if found:
            return found[1]
    return ALARM if urgent else ""


def _phrases(words: str) -> list[str]:
    each = _WORD.findall(words.lower())
    ends = range(1, _MOST_WORDS + 1)
    return [" ".join(each[start : start + end]) for start in range(len(each)) for end in ends]
