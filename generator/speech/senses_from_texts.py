"""Short forms whose neighbours in real notices, bulletins and lists showed another sense than the tables had.

These senses are tried before all others; each stands in a case beside the words that show it.
"""

from generator.speech.sense import Sense, beside, sense

_COUNCILS = r"(?:ubnd|hđnd|mttq|ubmttq|đoàn|cấp|toàn|các tỉnh,|tỉnh,|quận,|huyện,|xã,|phường,|sở \w+|công an|ca)"

SENSES_FROM_TEXTS: dict[str, tuple[Sense, ...]] = {
    "BB": (sense("bệnh binh", after=r"\d{1,3} ?%|\d/\d"), sense("bệnh binh", before=r"thương binh,|tb,|và")),
    "CĐ": (sense("cộng đồng", before="giám sát đầu tư|đầu tư|gs đầu tư", after="$|[,.;]|của"),),
    "GC": (sense("gia cầm", before="con|đàn|chăn nuôi|cúm|dịch cúm|bệnh"),),
    "GS": (sense("gia súc", before="con|đàn|chăn nuôi"),),
    "HĐGD": (
        sense("hợp đồng giao dịch", before="chứng thực|công chứng|lập|ký"),
        sense("hợp đồng giao dịch", after="đất|nhà|mua bán|chuyển nhượng|tặng cho|tài sản|quyền"),
        sense("hội đồng giáo dục"),
    ),
    "HP": (sense("học phí", before=r"(?:học|lái)[^;.]{0,24}", after=r":?\s*\d[\d.,]* ?(?:k|tr|triệu|đ|nghìn)(?!\w)"),),
    "HT": (sense("hộ tịch", before="trích lục|cải chính"),),
    "HV": (sense("học viên", before=r"(?:sv|sinh viên|hs|học sinh),"), sense("học viên", after=", ?(?:sv|sinh viên)")),
    "HĐ": (
        sense("hoạt động", before="người", after="không chuyên|chuyên trách|ở thôn|tôn giáo"),
        sense("hợp đồng", after=r"(?:111|68)(?!\d)"),
    ),
    "KH": (
        sense(
            "kế hoạch",
            before="theo|căn cứ|xây dựng|ban hành|triển khai|thực hiện",
            after="của|số|năm|này|đã|phát triển|\\d",
        ),
    ),
    "KK": (sense("khuyến khích", before=r"(?:giải|ba|iii|nhì|nhất):?[^.]{0,30}[;,]", after=r":?\s*\d"),),
    "BCH": (
        sense("ban chỉ huy", before=r"(?:vp|văn phòng|trực ban|trực|về|báo cáo)", after=r"$|[,.;]|trước|khi|qua|\d"),
    ),
    "BT": (
        sense("bí thư", before=r"(?:ô\.|ông|bà|b\.|đ/c|đồng chí) [^,;:.\d]{3,30}[-–(,]", after="$|[,;.)]|và|chi bộ"),
    ),
    "BS": (
        sense("biển số", after=r"\d\d ?[-A-Z]"),
        sense("biển số", before=r"(?:đk|đăng ký|giấy tờ|sang tên)(?: xe)? ?(?:\+|và|,)"),
    ),
    "CN": (
        sense("chủ nhật", before="sáng|chiều|tối|trưa|đêm"),
        sense("cá nhân", before=r"(?:hộ gđ|gđ|gia đình|tổ chức|tập thể|hộ kd),"),
    ),
    "CV": (sense("chuyên viên", before=r"cvp [^\W\d_]+,"),),
    "KM": (
        sense("kiểu mẫu", before=r"(?:ntm|nông thôn mới)[^;.]{0,30}"),
        sense(
            "kênh mương", before="kiên cố hóa|kiên cố|nạo vét|hệ thống", after="nội đồng|loại|cấp|tưới|tiêu|n\\d|dài|$"
        ),
        sense("kênh mương", after="nội đồng|loại|tưới|tiêu"),
    ),
    "LM": (
        sense("lượng mưa", before="tổng|có", after=r"\D{0,24}\d[\d.,-]* ?mm"),
        sense("lượng mưa", after=r":? ?\d[\d.,-]* ?mm"),
        sense("e lờ em"),
    ),
    "QN": (sense("Quảng Ninh", before="cách|bờ biển|vùng biển|tỉnh|ven biển"),),
    "NĐ": (sense("nghị định", before="các", after=","),),
    "PC": (sense("pê xê", before=r"(?:phòng|dãy) máy[^.;]{0,16}\d|máy"),),
    "PGD": (sense("phòng giao dịch", after=r"(?:nh\w*|ngân hàng|agribank|bidv|vietin\w*|vietcom\w*|số)(?!\w)"),),
    "PT": (sense("phương tiện", before=r"(?:lực lượng|ll|xung kích)[^;.]{0,30},", after=":"),),
    "QĐ": (
        sense("quyết định", before="các", after="của|và|,"),
        sense("quyết định", after="của (?:ttg|ct|ubnd|bộ|chủ)"),
    ),
    "RSX": (sense("e rờ ét ích", before=r"wave|honda|yamaha|suzuki"), sense("đất rừng sản xuất")),
    "SH": (sense("sa hình", before=r"(?:mô phỏng|lý thuyết|lt|mp),", after=",|và|đường"),),
    "TA": (sense("tiếng Anh", before="nói|nghe|dạy|học|thi|viết"),),
    "TB": (sense("trung bình", after=r":? ?(?!\d+ ?km)\d[\d.,]* ?[^\W\d_]+(?: [^\W\d_]+)?/[^\W\d_]"),),
    "TM": (
        sense("tiền mặt", before=r"(?:qr|ck|chuyển khoản|thẻ|bằng)(?: hoặc|,|/)?"),
        sense(
            "thương mại",
            before=r"(?:xd|sx|dv|đt|xnk|vt|tnhh|cp|xây dựng|dịch vụ|sản xuất|vận tải|đầu tư) ?(?:&|và|-|,)?",
        ),
    ),
    "TP": (sense("thành phố", before=_COUNCILS),),
    "SS": (sense("sĩ số", before=r"lớp[^;.]{0,12}", after=r":? ?\d{1,2}"),),
    "TQ": (sense("tuyển quân", before="dbđv,|dqtv,|nvqs,|kế hoạch|hội đồng|công tác"),),
    "TT": (
        sense("trưởng thôn", before=r"(?:ô|b)\.\s?[^,;.\d]{1,24}\("),
        sense("thông tư", before="(?<!\\w)nđ,|nghị định,|luật,"),
        sense("trung tâm", before="đăng kiểm tại|tại"),
    ),
    "TTHN": (
        sense("tình trạng hôn nhân", before="xác nhận|giấy xn|xn"),
        sense("tình trạng hôn nhân", after="cho|của|để"),
        sense("trung tâm hội nghị"),
    ),
    "TV": (
        sense("tạm vắng", before="(?:đăng ký|khai báo|quản lý) tt(?:,| và|/)|tạm trú(?:,| và|/)"),
        sense("ti vi", after=r"\d\d ?(?:inch|in)(?!\w)"),
    ),
    "XN": (
        sense("xét nghiệm", before="mẫu|kết quả|phiếu|làm|đi"),
        sense("xí nghiệp", after="gạch|may|giày|nước|điện|thủy nông|thuỷ nông|xây|đá|gỗ|chè|cơ khí|khai thác"),
    ),
    "XNTN": (
        sense("xí nghiệp thủy nông", after="mở|đóng|vận hành|huyện|khu vực|bơm|điều tiết|cấp nước|thông báo|lấy nước"),
        sense("xác nhận thu nhập"),
    ),
    "ĐT": (sense("đoàn thể", before="ngành,|ban ngành|các ban,|mặt trận,"),),
    "ĐH": (sense("đồng hương", before="(?<!\\w)hội"),),
    "ĐK": (sense("đăng ký", after="lần đầu|xe|mới"),),
    "ĐB": (
        *beside("đường bộ", "phí bảo trì|bảo trì|hạ tầng|phí sử dụng|gtvt", "việt nam|cao tốc"),
        sense("đặc biệt", before=r"xs\w*:?|giải:?|xổ số[^;.]{0,20}:"),
    ),
}
"""Each short form with its senses."""
