"""Short forms of offices and associations that have other senses elsewhere, with the neighbours that show them.

These senses are tried before those of `short_forms_in_context`, whose last one is said where no neighbour decides.
"""

from generator.speech.sense import SURNAME, Sense, sense

_ARMED = (
    r"(?:quân sự|qs|công an|ca\b|pctt|pc ?tt|ptds|phòng chống|phòng thủ|phòng không|pccc|cnch|pclb|tkcn|biên phòng|"
    r"bộ đội|bđbp|đồn|dân quân|dqtv|tiền phương|thống nhất|diễn tập|công trường|cứu hộ|cứu nạn|ứng phó|chữa cháy|"
    r"tiểu đoàn|đại đội|trung đoàn|sư đoàn|lữ đoàn|chiến dịch|bảo vệ rừng|xử lý|thuỷ lợi|thủy lợi|hiện trường)"
)

SENSES_OF_OFFICES: dict[str, tuple[Sense, ...]] = {
    "BCH": (sense("ban chỉ huy", after=_ARMED), sense("ban chỉ huy", before=r"điện|công điện"), sense("ban chấp hành")),
    "KH": (
        sense("khuyến học", before=r"quỹ|hội|ban|chi hội"),
        sense("khách hàng", before=r"mã|mã số"),
        sense(
            "khách hàng", after=r"(?:sử dụng|dùng|vay|gửi|cá nhân|doanh nghiệp|mua|được|có nhu cầu|liên hệ|mất điện)"
        ),
    ),
    "HT": (
        sense("hiệu trưởng", after=r"(?:pht|phó hiệu|tpt|nhà trường)"),
        sense("hội trường", after=r"(?:ubnd|ủy ban|tầng|xã|lớn|nhà văn hóa|nvh|thôn|trung tâm|đảng ủy|\d)"),
        sense("hội trường", before=r"địa điểm|đđ|tại|ở"),
        sense("hỗ trợ", before=r"bt|bồi thường|được|mức|tiền|kinh phí"),
        sense("hiệu trưởng", before=r"đ/c|thầy|cô|ký|gửi|phó", after=r".*"),
        sense("hệ thống", after=r"(?:điện|nước|cấp nước|thoát nước|kênh|mương|truyền thanh|loa|camera)"),
        sense("hỗ trợ", is_sure=False),
        sense("hiệu trưởng"),
        sense("hệ thống"),
    ),
    "DC": (
        sense("dân cư", before=r"về|khu|quốc gia(?: về)?|csdlqg(?: về)?|điểm|tổ"),
        sense("di chuyển", is_sure=False),
        sense("dân cư"),
    ),
    "TCT": (
        sense(
            "tổng công ty", after=r"(?:điện|bưu|viễn|hàng|xây|giấy|đường sắt|cảng|phát điện|truyền tải|khí|dược|may)"
        ),
        sense("tổng cục thuế"),
    ),
    "QN": (
        sense("Quảng Ninh", before=r"tỉnh|khu vực|hải phòng,?|hp|tp|biển|từ"),
        sense("Quảng Ninh", after=r"(?:hp|hải phòng|tp)"),
        sense("quân nhân"),
    ),
    "NC": (sense("nâng cao", before=r"ntm|nông thôn mới|lớp|chuyên đề"), sense("nghiên cứu")),
    "KV": (sense("khu vực"),),
    "KTT": (sense("khu thể thao", before=r"nvh|nhà văn hóa|và"), sense("kế toán trưởng")),
    "QS": (sense("quân sự"),),
    "QP": (sense("quốc phòng"),),
    "ĐK": (
        sense(
            "đăng ký",
            after=r"(?:kết hôn|khai sinh|khai tử|kinh doanh|tham gia|tạm|thường trú|xe|đất|nvqs|học|trước|thi|ld)",
        ),
        sense("đăng ký", before=r"giấy|đơn|phiếu|tờ|hạn|mẫu|link|lệ phí|cần|muốn|để"),
        sense("điều kiện", before=r"đủ|các|theo|có"),
        sense("đa khoa", before=r"phòng khám|bệnh viện|bv|pk"),
        sense("đăng ký", is_sure=False),
        sense("điều kiện"),
    ),
    "HK": (
        sense("hộ khẩu", before=r"sổ|có|nhập|chuyển|tách"),
        sense("học kỳ", after=r"(?:i|ii|\d|hè|này|đầu|cuối|mới)\b"),
        sense("hành khách", before=r"vận tải|xe|chở|bến"),
        sense("học kỳ", is_sure=False),
        sense("hộ khẩu"),
    ),
    "GĐ": (
        sense(
            "gia đình",
            after=r"(?:chính sách|văn hóa|văn hoá|nghèo|khó khăn|có công|liệt sĩ|hạnh phúc|anh|ông|bà|chị|học sinh)",
        ),
        sense("giai đoạn", after=r"(?:\d{4}|[iv12]+\b)"),
        sense("giám đốc"),
    ),
    "TĐ": (
        sense("thửa đất", after=r"số \d"),
        sense("thửa đất", before=r"\d|các|diện tích"),
        sense("thi đua", before=r"phong trào|danh hiệu|ban|cụm|khối"),
        sense("tập đoàn", after=r"(?:điện|dầu khí|viễn thông|vingroup|than|cao su|hóa chất|xăng dầu)"),
        sense("tương đương", before="hoặc|trình độ|và"),
        sense("thi đua", is_sure=False),
        sense("tập đoàn"),
    ),
    "DT": (
        sense("dự toán", before=r"%|giao|vượt|so với|kế hoạch|năm|chi|thu|ngân sách|lập|phân bổ|quyết toán"),
        sense("diện tích", after=r"(?:đất|\d|gieo|cấy|trồng|lúa|canh tác|bị|nuôi|tự nhiên|thửa|xây dựng|sàn|sử dụng)"),
        sense("dân tộc", before=r"đồng bào|ban|công tác|phòng"),
        sense("di tích", before=r"khu|quần thể|bảo vệ|tu bổ|bảo tồn"),
        sense("diện tích", is_sure=False),
        sense("dân tộc"),
        sense("dự toán"),
    ),
    "NK": (
        sense("nhân khẩu", before=r"\d|số|hộ"),
        sense("nhiệm kỳ", after=r"\d{4}"),
        sense("nhập khẩu", before=r"hàng|thuế|xuất|xk"),
        sense("nhân khẩu", is_sure=False),
        sense("nhiệm kỳ"),
        sense("nhập khẩu"),
    ),
    "XK": (sense("xuất khẩu"),),
    "KK": (
        sense("kê khai", before=r"tờ|đơn|phải|hồ sơ"),
        sense("khó khăn", before=r"hoàn cảnh|gia đình|hộ"),
        sense("khuyến khích", before=r"giải|(?<!\d)\d{1,2}"),
        sense("kê khai"),
    ),
    "ĐG": (sense("đấu giá", after=r"(?:quyền|qsdđ|đất|tài sản|ts)"), sense("đánh giá", is_sure=False)),
    "QT": (
        sense("quyết toán", after=r"(?:thuế|ngân sách|vốn|công trình|thu|chi|dự án|năm|kinh phí)"),
        sense("quy trình", before=r"theo|đúng|các|thực hiện"),
        sense("quản trị", before=r"hội đồng|hành chính|ban|phòng"),
        sense("quy trình", is_sure=False),
        sense("quyết toán"),
    ),
    "CHT": (
        sense("chi hội trưởng", after=r"(?:phụ nữ|nông dân|cựu|ccb|người cao|nct|chữ thập|khuyến học)"),
        sense("chỉ huy trưởng", before=r"đ/c|đồng chí|ông|ban chqs|quân sự|phó|báo cáo"),
        sense("chỉ huy trưởng", is_sure=False),
        sense("chi hội trưởng"),
    ),
    "TBC": (
        sense("trung bình cộng", before=r"điểm|mức|giá trị"),
        sense("tổ bầu cử", after=r"(?:số|\d)"),
        sense("trung bình cộng", is_sure=False),
        sense("tổ bầu cử"),
    ),
    "TCKT": (sense("tài chính kế toán"),),
    "CT": (
        sense("xê tê", before=r"chụp|máy|phim", after=r".*"),
        sense("xê tê", after=r"scan"),
        sense(
            "công trình",
            after=r"(?:thủy lợi|thuỷ lợi|giao thông|xây dựng|phúc lợi|đê|công cộng|ngầm|cấp nước|trường|đường|kênh)",
        ),
        sense("công trình", before=r"thi công|hạng mục|nghiệm thu|các|bàn giao"),
        sense(
            "chương trình",
            after=r"(?:mục tiêu|mtqg|phát triển|giảm nghèo|xây dựng nông|hành động|công tác|giáo dục|tiêm|ocop|ntm)",
        ),
    ),
    "CS": (
        sense(
            "cảnh sát",
            after=r"(?:giao thông|khu vực|hình sự|biển|pccc|cơ động|môi trường|phòng|điều tra|quản lý|trật tự)",
        ),
        sense("công suất", after=r"(?:\d|máy|trạm|thiết kế|lắp đặt|bơm)"),
        sense("chính sách", before=r"gia đình|gđ|đối tượng|chế độ|nhcs|người"),
    ),
    "ĐL": (sense("địa lý", before=r"môn|ls,?|lịch sử,?"), sense("điện lực")),
    "NV": (
        sense("ngữ văn", before=r"môn|toán,?"),
        sense("nguyện vọng", after=r"(?:\d|i+\b)"),
        sense("nguyện vọng", before=r"các|đăng ký|số|đổi|xét"),
    ),
    "ĐH": (
        sense(
            "đại hội",
            before=r"tại|sau|trước|các",
            after=r"(?:chi bộ|đảng bộ|đảng|chi đoàn|đoàn|hội|công đoàn|thể dục|tdtt|đại biểu)",
        ),
        sense(
            "đại hội",
            after=r"(?:chi bộ|đảng bộ|đb\b|chi đoàn|đoàn xã|công đoàn|mttq|ccb|thể dục|tdtt|đại biểu|chi hội)",
        ),
        sense("đại học"),
    ),
    "TM": (sense("thương mại", after=r"(?:dịch vụ|điện tử|và dịch|dv)"),),
    "TT": (
        sense("trưởng thôn", before=r"(?:ông|bà|anh|chị|đ/c) [^,;.\d]{1,24}\("),
        sense("truyền thanh", before=r"đài|trạm"),
        sense(
            "thường trực",
            after=r"(?:hđnd|hội đồng|đảng ủy|đảng uỷ|đu\b|thành ủy|thành uỷ|ubmttq|mttq|ủy ban m|mặt trận|bch|ban chỉ)",
        ),
        sense("thường trực", before=r"phó chủ tịch|phó bí thư|pct|pbt|văn phòng"),
        sense("trạm trưởng", before=r"trạm y tế|tyt"),
        sense("trung tâm", before=r"tại|đến|ở", after=r"[a-zđ]"),
        sense("thể thao", before=r"thể dục|văn hóa|vh|tdtt"),
        sense("trồng trọt", after=r"(?:và bvtv|và bảo vệ thực|và chăn nuôi)"),
        sense("tuyên truyền", before=r"công tác|loa|xe|tổ|đội|bài|tờ rơi", after=r".*"),
    ),
    "CTN": (
        sense("chủ tịch nước", before=r"quyết định|lệnh|thư|của|tặng|quà"),
        sense("cấp thoát nước", is_sure=False),
        sense("chủ tịch nước"),
    ),
    "SL": (
        sense("sản lượng", after=r"(?:lúa|thóc|thủy sản|thuỷ sản|\d|đạt|thu|điện|khai thác|nuôi)"),
        sense("số lượng", is_sure=False),
    ),
    "LL": (sense("lực lượng"),),
    "PL": (sense("phụ lục", after=r"(?:[ivx]+\b|\d|kèm|số)"), sense("pháp luật")),
    "HC": (sense("huy chương", after=r"(?:vàng|bạc|đồng)"), sense("hành chính")),
    "KM": (sense("kiểu mẫu", before=r"ntm|nông thôn mới|khu dân cư|vườn|thôn|kdc"),),
    "TK": (
        sense("tê ca", before=r"soạn(?: tin)?"),
        sense("tờ khai", before=r"mẫu(?: số)? \S+|mẫu|nộp|\d/"),
    ),
    "DP": (sense("dân phố", before="tổ"), sense("dê pê")),
    "CM": (
        sense("cách mạng", before=r"với|kháng chiến|lão thành|hoạt động|lịch sử"),
        sense("chuyên môn", before=r"tổ|bộ phận|phòng"),
        sense("cách mạng", is_sure=False),
        sense("chuyên môn"),
    ),
    "LS": (
        sense("lãi suất", before=r"vay|ngân hàng|nhcsxh|tiền|gửi|với|hỗ trợ|csxh"),
        sense("lãi suất", after=r"(?:\d|từ \d|vay|ưu đãi|thấp|tiền)"),
        sense("liệt sĩ", before=r"con|thân nhân|gia đình|mộ|nghĩa trang|mẹ|tb|vợ|bố|tìm"),
        sense("lịch sử", before=r"môn|nv,|ngữ văn,?|địa lý,?"),
        sense("luật sư"),
    ),
    "DS": (
        sense("dân số", before=r"ctv|cán bộ|ban|công tác|phòng|ngành"),
        sense("dược sĩ", after=rf"\.?\s*{SURNAME}"),
        sense("danh sách"),
    ),
    "SP": (sense("sư phạm", before=r"đại học|đh|cao đẳng|cđ|trường|nghiệp vụ"), sense("sản phẩm")),
    "XD": (sense("xây dựng"),),
    "NS": (
        sense("nghệ sĩ", after=rf"\.?\s*{SURNAME}"),
        sense("năng suất", after=r"(?:lúa|\d|ước|đạt|bình quân|cây)"),
        sense("ngân sách"),
    ),
    "NSX": (
        sense("nhà sản xuất", after=r":\s*[^\W\d]"),
        sense("ngày sản xuất", after=r":?\s*\d"),
        sense("ngân sách xã", is_sure=False),
        sense("ngày sản xuất"),
    ),
    "TTĐT": (sense("thông tin điện tử", before=r"trang|cổng"), sense("trật tự đô thị")),
    "PGD": (
        sense("phòng giao dịch", after=r"(?:nhcsxh|ngân hàng|agribank|bidv|nh\b|số)"),
        sense("phòng giáo dục", after=r"(?:và|&|huyện|quận)"),
        sense("phó giám đốc", is_sure=False),
        sense("phòng giao dịch"),
        sense("phòng giáo dục"),
    ),
    "BQ": (sense("bình quân"),),
    "KQ": (sense("kết quả"),),
    "UV": (sense("ủy viên", after=r"(?:ban|btv|bch|ubnd|ubmttq|thường|ủy ban|ubkt)"), sense("u vê")),
    "BHTNLĐ": (sense("bảo hiểm tai nạn lao động"),),
    "TPCP": (sense("trái phiếu chính phủ"),),
}
"""Each short form with the senses that it has in offices."""
