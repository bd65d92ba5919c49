"""What a line is about, told by its words; senses of short forms that no neighbour decides follow from that.

A word of the field anywhere near counts, not only next to the short form: in a line about land HS is “hồ sơ”, in one
about a school “học sinh”. Such a reading is likely, not sure, so the other senses are told.
"""

from generator.speech.pairs import collocates
from generator.speech.senses_of_fields import SENSES_OF_FIELDS
from generator.text.pattern import Pattern

REACH = 110
"""How many characters to either side tell the field."""

_WORDS = {
    "awards": (r"khen thưởng|khen|tuyên dương|biểu dương|giấy khen|bằng khen|vinh danh|tôn vinh"),
    "army": (r"nvqs|nhập ngũ|dân quân|dqtv|tuyển quân|quân nhân|khám tuyển|hđnvqs|sơ tuyển|xuất ngũ"),
    "electricity": (
        r"(?:cắt |mất |có |lưới )?điện|tba|mba|\d+ ?kv|\d* ?kwh|công tơ|đz|trạm biến áp|đường dây|điện lực|"
        r"máy biến áp|lưới|ngừng cấp"
    ),
    "weather": (
        r"bão|gió|giật|atnđ|áp thấp|biển động|tâm bão|mưa|lũ|rrtt|thiên tai|triều|ngập|tàu|tàu thuyền|"
        r"không khí lạnh|kkl|neo đậu|tránh trú|chằng chống|tốc mái|mực nước|đê|sơ tán|di dời|sạt lở|sông|sóng|"
        r"tâm|thiệt hại|pctt|ptds"
    ),
    "land": (
        r"đất|thửa|gcn\w*|qsdđ|sdđ|địa chính|gpmb|thu hồi|quy hoạch|\d* ?lô|lấn chiếm|vpđk\w*|bồi thường|"
        r"đo đạc|mốc giới|ranh giới|tđc|hiện trạng|tách thửa|sổ đỏ|chuyển nhượng|tờ bđ|tbđ|xây dựng|gpxd|"
        r"trích lục"
    ),
    "school": (
        r"học sinh|lớp|trường|gv|hs|thpt|thcs|tiểu học|mầm non|môn|toán|văn|điểm|năm học|bgh|giáo viên|học kỳ|"
        r"tuyển sinh|sgk|phhs|cmhs|khai giảng|học|dự thi|kỳ thi|thi vào|gvcn|phụ huynh|"
        r"k1?\d|nguyện vọng|khai trường|lớp \d\w*"
    ),
    "health": (
        r"tiêm|khám|bệnh|vắc xin|tyt|trạm y tế|bhyt|thuốc|mũi|bác sĩ|máu|dịch|sức khỏe|trẻ|y tế|nvyt|ksk|"
        r"xét nghiệm|sxh|điều trị|uống|mang thai"
    ),
    "farming": (
        r"lúa|trà|vụ|sâu|rầy|phun|giống|\d[\d.,]* ?ha|gieo|cấy|\d* ?sào|htx|phân bón|lợn|gà|trâu|bò|bón|bvtv|"
        r"thủy lợi|trồng|nuôi|úng|chăn nuôi|mạ|rau|thóc|gặt"
    ),
    "police": (
        r"công an|ca|cax|lừa đảo|tội phạm|antt|cảnh báo|ma túy|trộm|vneid|qua mạng|tố giác|mất trộm|giả danh|"
        r"otp|zalo|facebook"
    ),
    "roads": (
        r"xe|biển số|bks|gplx|ql ?\d*|csgt|tốc độ|\d+ ?km/h|quá tải|cầu|đăng kiểm|xe tải|mbh|tngt|lái xe|ô tô|"
        r"xe máy|ttatgt|atgt|tài xế|chở"
    ),
    "social": (
        r"hộ nghèo|bảo trợ|trợ cấp|người có công|ncc|nct|tặng(?: \d+)?|quà|\d* ?suất|btxh|từ thiện|ủng hộ|"
        r"hoàn cảnh"
    ),
    "party": (r"đảng|chi bộ|đu|btv|bch|bí thư|nghị quyết|đảng viên|đại hội|đảng ủy|đảng bộ|nq|pbt"),
    "building": (
        r"thi công|nghiệm thu|gói thầu|dự án|nhà thầu|chủ đầu tư|khởi công|khánh thành|bê tông|hạng mục|xây lắp|"
        r"quyết toán công trình|thiết kế|kết cấu|dự toán"
    ),
    "sports": (r"giải|bóng|thi đấu|vđv|trận|bóng đá|bóng chuyền|đội|vô địch|hội thao|tdtt"),
    "money": (
        r"\d[\d.,]* ?(?:đ|k|tr|trđ|triệu|tỷ|đồng|nghìn)|thu|chi|nộp|phí|quỹ|thuế|stk|ngân hàng|vay|nhcsxh|"
        r"lãi suất|tiền|đồng|giá|trả"
    ),
}
_FIELDS = {field: Pattern(rf"(?<!\w)(?:{words})(?!\w)") for field, words in _WORDS.items()}
_OF: dict[str, dict[str, str]] = {}
for _field, _senses in SENSES_OF_FIELDS.items():
    for _short, _said in _senses.items():
        _OF.setdefault(_short, {})[_field] = _said


_OF_A_FIELD = 1.5
"""How much a word of the field counts against one that often stands beside the words that are meant."""


def likely(short: str, near: str) -> str:
    """Return what *short* stands for in the field of the text *near* it, in lower case; nothing if no field shows.

    >>> likely("HS", "niêm yết công khai hs cấp gcn lần đầu cho thửa đất"), likely("HS", "mời đến đây")
    ('hồ sơ', '')
    """
    scores: dict[str, float] = dict(collocates(short, near))
    for field, said in _OF.get(short, {}).items():
        scores[said] = scores.get(said, 0) + _OF_A_FIELD * len(set(_FIELDS[field].findall(near)))
    best = max(scores, key=scores.__getitem__, default="")
    return best if scores.get(best) else ""
