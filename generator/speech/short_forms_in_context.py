"""Short forms with several senses, each with the neighbours that show it.

The first sense that fits is said. If it is not sure, all others are reported as possible readings.
"""

from generator.speech.sense import SURNAME, Sense, sense

_NUMBERED = r"(?:số\s*)?\d"
_OFFICE = (
    r"(?:ubnd|hđnd|hội đồng|ủy ban|uỷ ban|mttq|mặt trận|hội|nước|quốc hội|xã|phường|thị trấn|huyện|tỉnh|"
    r"tp|thành phố|công đoàn|lđlđ)"
)
_SIGNED = (
    r"(?:\.\s*(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|ban|chủ tịch|trưởng|giám đốc|bộ trưởng|thủ tướng|"
    r"chính phủ|đảng|bch|btv|hiệu trưởng|chánh|cục|sở|tổng|ct|đoàn))"
)
_CENTRES = (
    r"(?:pvhcc|phục vụ|y tế|văn h|vh|dịch vụ|dvsn|dvc|hành chính|hcc|giáo dục|gd|bảo trợ|chính trị|"
    r"học tập|ht|kiểm soát|truyền thông|khuyến nông|"
    r"thương mại|dạy nghề|điều hành|hội nghị|thể thao|tiêm|dân số|đăng kiểm|cung cấp|nước|xã|phường|"
    r"chỉ huy|ứng dụng|phát triển|hỗ trợ|ngoại ngữ)"
)
_DAYS_BEFORE = (
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|t[2-7]|sáng|chiều|tối|trưa|đêm|ngày|và|từ|đến|tới|hoặc|,|-|–|/|thứ)"
)

IN_CONTEXT: dict[str, tuple[Sense, ...]] = {
    "TP": (sense("tư pháp", before=r"\b(?:sở|bộ|phòng|ban|cán bộ|ngành|công chức)"), sense("thành phố")),
    "Tp": (sense("thành phố"),),
    "tp": (sense("thành phố"),),
    "TX": (sense("thị xã"),),
    "Tx": (sense("thị xã"),),
    "TT": (
        sense("thông tư", after=_NUMBERED),
        sense("thị trấn", after=r"\.?\s*(?:an|núi|tiên|cát|vĩnh|minh|trường)\b"),
        sense("trung tâm", after=_CENTRES),
        sense("trật tự", after=r"(?:an toàn|đô thị|xây dựng)"),
        sense("trung tâm", is_sure=False),
        sense("thông tư"),
        sense("thị trấn"),
    ),
    "CT": (
        sense("chỉ thị", after=_NUMBERED),
        sense("chỉ thị", before=r"thực hiện|theo"),
        sense("công ty", after=r"(?:cổ phần|tnhh|cp|trách nhiệm)"),
        sense("chủ tịch", after=_OFFICE),
        sense("chủ tịch", is_sure=False),
    ),
    "TB": (
        sense("thông báo", after=_NUMBERED),
        sense("thông báo", before=r"theo|ra|căn cứ|thực hiện|số|các"),
        sense("thương binh", before=r"lao động|gia đình|hội", after=r".*?(?:và xã hội|ls|liệt sĩ|bb|xh)"),
        sense("trung bình", before=r"loại|mức|điểm|đạt|khá|học lực"),
        sense("trạm bơm", before=r"vận hành|khu vực|công trình"),
        sense("thông báo", is_sure=False),
    ),
    "TTr": (sense("tờ trình"),),
    "KH": (
        sense("khoa học", after=r"(?:công nghệ|kỹ thuật|và)"),
        sense("khách hàng", before=r"quý"),
        sense("kế hoạch", is_sure=False),
    ),
    "QĐ": (
        sense("quy định", before=r"quy định(?: số)?(?: \S+)?"),
        sense("quân đội", after=r"(?:và )?(?:ca\b|công an|nhân dân|nd\b|biên phòng)"),
        sense("quyết định"),
    ),
    "NQ": (sense("nghị quyết"),),
    "NĐ": (sense("Nguyên đán", before="tết"), sense("nghị định")),
    "CV": (sense("công văn"),),
    "BC": (sense("báo cáo"),),
    "HD": (sense("hướng dẫn"),),
    "KL": (sense("kết luận"),),
    "GM": (sense("giấy mời"),),
    "GT": (sense("giới thiệu", before="giấy"), sense("giao thông", is_sure=False)),
    "BB": (sense("biên bản"),),
    "ĐA": (sense("đề án"),),
    "PA": (sense("phương án"),),
    "DA": (sense("dự án"),),
    "HĐ": (
        sense("hợp đồng", before=r"ký|theo|số", after=r".*"),
        sense("hội đồng", after=r"(?:nhân dân|thi|xét|quản|tư vấn|nghĩa)"),
        sense("hợp đồng", is_sure=False),
    ),
    "GP": (sense("giấy phép"),),
    "QC": (sense("quy chế"),),
    "VP": (sense("vi phạm", before="xử phạt|xử lý"), sense("văn phòng")),
    "VT": (
        sense("vận tải", before=r"giao thông|kinh doanh"),
        sense("viễn thông", before="bưu chính"),
        sense("văn thư"),
    ),
    "VH": (sense("văn hóa"),),
    "XH": (sense("xã hội"),),
    "KT": (
        sense("kiểm tra", before=r"ủy ban|đoàn|phiếu"),
        sense("ký thay", after=_SIGNED),
        sense("kỹ thuật", before="khoa học|bảo hành"),
        sense("kinh tế"),
    ),
    "TM": (sense("thương mại", before=r"công ty|dịch vụ|trung tâm|ngân hàng|vụ|cp|tnhh"), sense("thay mặt")),
    "TL": (
        sense("tỉnh lộ", after=r"\.?\s?\d+(?!\d|[.,]\d|\s?%)"),
        sense("thừa lệnh", after=r"\."),
        sense("tỷ lệ", before=r"đạt|chiếm"),
        sense("thừa lệnh"),
    ),
    "TUQ": (sense("thừa ủy quyền"),),
    "Q": (
        sense("quận", before=r"ubnd|ủy ban(?: nhân dân)?|các|hđnd|công an|ca|đảng ủy"),
        sense("quyền", after=r"\.\s*(?:chủ tịch|trưởng|giám đốc|hiệu trưởng|chánh|bí thư|vụ|bộ|cục)"),
    ),
    "CN": (
        sense("chủ nhật", before=_DAYS_BEFORE),
        sense("chủ nhật", after=r"(?:ngày\s*)?\d|hàng tuần|hằng tuần|tuần|nghỉ"),
        sense("công nghiệp", before=r"khu|cụm|ngành|sản xuất|bộ", after=r".*"),
        sense("chi nhánh", after=r"(?:ngân hàng|công ty|văn phòng|vpđk|hải|hà|điện|vnpt|viettel|agribank)"),
        sense("cử nhân", after=rf"\.\s*{SURNAME}"),
        sense("công nhân", before=r"anh chị em|các|đội ngũ|nữ", after=r".*"),
        sense("chủ nhật", is_sure=False),
    ),
    "CB": (sense("cảnh báo", before=r"phát|tin"), sense("cán bộ")),
    "CC": (sense("công chức"),),
    "VC": (sense("viên chức"),),
    "CP": (
        sense("cổ phần", before=r"công ty|ctcp|cty|ct|tnhh|ngân hàng", after=r".*"),
        sense("chi phí", before=r"tổng|các khoản"),
        sense(
            "cổ phần",
            after=r"(?:đt|đầu tư|xd|xây dựng|tm|thương mại|sx|sản xuất|dược|nước|cấp nước|điện|vận tải|may)\b",
        ),
        sense("chính phủ"),
    ),
    "Cty": (sense("công ty"),),
    "cty": (sense("công ty"),),
    "CTY": (sense("công ty"),),
    "ĐT": (
        sense("đường tỉnh", after=r"\.?\s?\d{3}[a-z]?(?![\d.])"),
        sense("đào tạo", before=r"(?:giáo dục|gd)(?: và)?|phòng|sở|bộ"),
        sense("đầu tư", before=r"kế hoạch(?: và)?|cp|cổ phần|chi|vốn|chủ|tổng mức|suất|dự án|dự toán"),
        sense("đoàn thể", after=r"(?:chính trị|ct-xh|ctxh)"),
        sense("đối tượng", before=r"các|những|\d|mọi|thuộc"),
        sense("điện thoại"),
    ),
    "Đt": (sense("điện thoại"),),
    "đt": (sense("điện thoại"),),
    "DĐ": (sense("di động"),),
    "QL": (sense("quốc lộ", after=r"\.?\s?\d"), sense("quản lý")),
    "HL": (sense("hương lộ", after=r"\.?\s?\d"), sense("hỏa lực")),
    "TH": (
        sense("tiểu học", before=r"trường|học sinh|cấp|giáo viên"),
        sense("truyền hình", before=r"phát thanh|đài"),
        sense("tổng hợp", before=r"phòng|bảng|biểu"),
        sense("tiểu học", is_sure=False),
    ),
    "TN": (
        sense("thanh niên", before=r"đoàn|hội|bí thư đoàn|liên hiệp"),
        sense("tự nguyện", before=r"bhxh|bhyt|bảo hiểm(?: \w+){0,2}|đóng góp|hiến đất"),
        sense("trách nhiệm", before=r"giấy xác nhận|quy"),
        sense("tài nguyên", after=r"(?:và|môi trường)"),
        sense("tốt nghiệp", before="thi"),
        sense("thanh niên", is_sure=False),
    ),
    "ND": (sense("nông dân", before="hội"), sense("nhân dân")),
    "PN": (sense("phụ nữ"),),
    "HS": (
        sense("hồ sơ", before=r"nộp|bộ|nhận|trả|mã|giải quyết|xử lý|thành phần|tiếp nhận|thụ lý|hạn|bổ sung|gửi|lưu"),
        sense(
            "hồ sơ", after=r"(?:nộp|gồm|tồn|quá hạn|đúng hạn|trước hạn|trực tuyến|tiếp nhận|đã giải quyết|thủ tục|đất)"
        ),
        sense("học sinh", is_sure=False),
    ),
    "GV": (sense("giáo viên"),),
    "ĐV": (
        sense("đoàn viên", before=r"thanh niên|công đoàn"),
        sense("đơn vị", before=r"các"),
        sense("đảng viên", is_sure=False),
    ),
    "HV": (sense("học viên", before="các|lớp"), sense("hội viên", is_sure=False)),
    "BN": (sense("bệnh nhân"),),
    "TS": (
        sense("tiến sĩ", after=rf"\.?\s*{SURNAME}"),
        sense("tuyển sinh", before=r"ban|hội đồng|lịch"),
        sense("tài sản", before="bồi thường|kê khai"),
        sense("tiến sĩ", is_sure=False),
    ),
    "KS": (sense("kỹ sư"),),
    "LĐ": (sense("lao động"),),
    "MT": (sense("mặt trận", before="ban công tác|ủy ban"), sense("môi trường")),
    "GD": (sense("giáo dục"),),
    "SX": (sense("sản xuất"),),
    "KD": (sense("kinh doanh"),),
    "DV": (sense("dịch vụ"),),
    "CĐ": (
        sense("công điện", after=_NUMBERED),
        sense("cao đẳng", before=r"trường|học|đh|đại học"),
        sense("công đoàn", is_sure=False),
    ),
    "NV": (
        sense("nhiệm vụ", before="thực hiện"),
        sense("nhân viên", before="các|cán bộ"),
        sense("nội vụ", is_sure=False),
    ),
    "TC": (sense("trung cấp", before="trường|cđ"), sense("tài chính", is_sure=False)),
    "CA": (sense("công an", after=r"(?:xã|phường|tp|thành phố|huyện|tỉnh|quận)\b"), sense("công an")),
    "TU": (sense("thành ủy"),),
    "HU": (sense("huyện ủy"),),
    "ĐU": (sense("đảng ủy"),),
    "SN": (
        sense("sáp nhập", before=r"sau|trước|khi|mới|được|xã"),
        sense("sinh", after=r"(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"),
        sense("sinh năm", after=r"\W*(?:19|20)\d\d"),
        sense("số nhà", after=r"\W*\d"),
        sense("sự nghiệp", is_sure=False),
    ),
    "BT": (sense("bí thư", is_sure=False),),
    "PT": (sense("phát triển"),),
    "CS": (sense("chính sách", before="ngân hàng"), sense("cộng sản", before="đảng"), sense("cơ sở", is_sure=False)),
    "VD": (sense("ví dụ"),),
    "Vd": (sense("ví dụ"),),
    "vd": (sense("ví dụ"),),
    "TV": (sense("thường vụ", before="ban"), sense("ti vi", is_sure=False)),
    "PC": (sense("phòng chống"),),
    "ĐC": (
        sense("đồng chí", after=rf"\.?\s*(?:{SURNAME}|bí thư|chủ tịch|phó|trưởng)"),
        sense("địa chỉ", is_sure=False),
    ),
    "đc": (sense("đồng chí", after=rf"\.?\s*(?:{SURNAME}|bí thư|chủ tịch|phó|trưởng)"), sense("địa chỉ")),
    "ĐHĐB": (sense("đại hội đại biểu"),),
    "ĐHTN": (sense("đại hội thanh niên", before="đoàn"), sense("đại học Thái Nguyên")),
    "BCHĐB": (sense("ban chấp hành đảng bộ"),),
    "tr": (sense("trang"),),
    "TG": (sense("tuyên giáo", before="ban"), sense("thời gian", is_sure=False)),
    "TK": (sense("thế kỷ", after=r"[ivx]+\b"), sense("tài khoản", is_sure=False)),
    "KM": (sense("khuyến mại"),),
}
