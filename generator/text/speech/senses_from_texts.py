"""Short forms whose neighbours in real notices, bulletins and lists showed another sense than the tables had.

These senses are tried before all others; each stands in a case beside the words that show it.
"""

from generator.text.speech.sense import Sense, beside, sense

_COUNCILS = r"(?:ubnd|hđnd|mttq|ubmttq|đoàn|cấp|toàn|các tỉnh,|tỉnh,|quận,|huyện,|xã,|phường,|sở \w+|công an|ca)"

SENSES_FROM_TEXTS: dict[str, tuple[Sense, ...]] = {
    "BB": (sense("bệnh binh", after=r"\d{1,3} ?%|\d/\d"), sense("bệnh binh", before=r"thương binh,|tb,|và")),
    "KK": (sense("khuyến khích", before=r"(?:giải|ba|iii|nhì|nhất):?[^.]{0,30}[;,]", after=r":?\s*\d"),),
    "CV": (sense("chuyên viên", before=r"cvp [^\W\d_]+,"),),
    "LM": (sense("lượng mưa", before="tổng|có", after=r"\D{0,24}\d[\d.,-]* ?mm"), sense("e lờ em")),
    "NĐ": (sense("nghị định", before="các", after=","),),
    "PGD": (sense("phòng giao dịch", after=r"(?:nh\w*|ngân hàng|agribank|bidv|vietin\w*|vietcom\w*|số)(?!\w)"),),
    "QĐ": (
        sense("quyết định", before="các", after="của|và|,"),
        sense("quyết định", after="của (?:ttg|ct|ubnd|bộ|chủ)"),
    ),
    "TP": (sense("thành phố", before=_COUNCILS),),
    "TT": (
        sense("thông tư", before="(?<!\\w)nđ,|nghị định,|luật,"),
        sense("trung tâm", before="đăng kiểm tại|tại"),
    ),
    "TTHN": (
        sense("tình trạng hôn nhân", before="xác nhận|giấy xn|xn"),
        sense("tình trạng hôn nhân", after="cho|của|để"),
        sense("trung tâm hội nghị"),
    ),
    "ĐB": (
        *beside("đường bộ", "phí bảo trì|bảo trì|hạ tầng|phí sử dụng|gtvt", "việt nam|cao tốc"),
        sense("đặc biệt", before=r"xs\w*:?|giải:?|xổ số[^;.]{0,20}:"),
    ),
}
"""Each short form with its senses."""
