"""What a short form stands for in a field, where none of its neighbours decides (`fields`)."""

SENSES_OF_FIELDS: dict[str, dict[str, str]] = {
    "awards": {
        "TT": "tập thể", "CN": "cá nhân", "GĐ": "gia đình", "BK": "bằng khen", "GK": "giấy khen",
    },
    "army": {
        "CS": "chính sách", "QĐ": "quân đội", "CD": "công dân", "TN": "thanh niên", "SK": "sức khỏe",
        "QN": "quân nhân", "DQ": "dân quân", "TQ": "tuyển quân", "SQ": "sĩ quan", "XN": "xuất ngũ",
    },
    "electricity": {
        "KH": "khách hàng", "SC": "sửa chữa", "TN": "thí nghiệm", "BD": "bảo dưỡng", "VH": "vận hành",
        "PT": "phụ tải", "ĐL": "điện lực", "MC": "máy cắt", "ĐN": "đấu nối", "HA": "hạ áp",
    },
    "weather": {
        "TTB": "tây tây bắc", "TTN": "tây tây nam", "ĐB": "đông bắc", "ĐN": "đông nam", "KNĐ": "khu neo đậu",
        "TM": "tốc mái", "DB": "dự báo", "XK": "xung kích", "PT": "phương tiện", "BĐ": "báo động", "DD": "di dời",
        "ST": "sơ tán", "LB": "lồng bè", "NK": "nhân khẩu", "RM": "rau màu", "LQ": "lũ quét", "KC": "khẩn cấp",
        "NL": "ngập lụt", "HQ": "hậu quả", "AT": "áp thấp",
        "BCH": "ban chỉ huy", "TV": "thủy văn", "HL": "hạ lưu", "TL": "thượng lưu", "LL": "lực lượng",
        "TS": "thủy sản", "TB": "trạm bơm", "TĐ": "thủy điện", "VT": "vật tư", "CT": "công trình",
        "KV": "khu vực", "TT": "thời tiết", "LĐ": "lao động", "NT": "nuôi trồng",
        "TP": "thành phố", "QĐ": "quyết định", "ĐĐ": "đê điều", "KK": "không khí", "CĐ": "cấp độ",
    },
    "land": {
        "HS": "hồ sơ", "TH": "thu hồi", "ĐĐ": "đất đai", "ĐG": "đấu giá", "ĐC": "địa chính", "KK": "kiểm kê",
        "ĐK": "đăng ký", "BĐ": "bản đồ", "QH": "quy hoạch", "DT": "diện tích", "TS": "tài sản", "CC": "công chứng",
        "TĐ": "trích đo", "LC": "lấn chiếm", "HSKT": "hồ sơ kỹ thuật", "BGĐ": "bảng giá đất",
        "KĐ": "khởi điểm", "MG": "mốc giới", "HT": "hỗ trợ", "KT": "kích thước",
        "MĐ": "mục đích", "GP": "giấy phép", "CN": "chứng nhận", "NN": "nông nghiệp", "GT": "giao thông",
        "TC": "thổ cư", "CT": "công trình", "NT": "nông thôn", "TL": "trích lục", "HL": "hành lang", "VP": "vi phạm",
        "TT": "thực tế", "ĐT": "đô thị", "LK": "liền kề", "HĐ": "hợp đồng", "PA": "phương án",
    },
    "school": {
        "HS": "học sinh", "NN": "ngoại ngữ", "NV": "nhân viên", "HT": "hiệu trưởng", "PH": "phụ huynh",
        "TN": "tốt nghiệp", "TS": "tuyển sinh", "KT": "kiểm tra", "TA": "tiếng Anh", "TV": "tiếng Việt",
        "TD": "thể dục", "HK": "học kỳ", "HL": "học lực", "XT": "xét tuyển", "ĐK": "đăng ký", "HB": "học bạ",
        "CL": "công lập", "BT": "bán trú", "LĐ": "lao động", "ÂN": "âm nhạc", "TBC": "trung bình cộng", "GK": "giữa kỳ",
        "CK": "cuối kỳ", "BTN": "bằng tốt nghiệp", "MT": "mỹ thuật", "CN": "công nghệ", "TH": "tiểu học",
        "NK": "năng khiếu",
        "TL": "tự luận", "KK": "khuyến khích", "DT": "dự thi", "TC": "trung cấp", "MG": "mẫu giáo",
        "NT": "nhà trẻ", "LT": "lý thuyết", "PT": "phổ thông", "SH": "sinh học", "ĐĐ": "đạo đức", "LS": "lịch sử",
        "HC": "hành chính", "KH": "kế hoạch", "QL": "quản lý", "BV": "bảo vệ", "NX": "nhận xét", "TB": "trung bình",
    },
    "health": {
        "XN": "xét nghiệm", "TC": "tiêm chủng", "TE": "trẻ em", "SK": "sức khỏe", "ĐT": "điều trị", "CC": "cấp cứu",
        "TV": "tư vấn", "NV": "nhân viên", "HA": "huyết áp", "DD": "dinh dưỡng", "ĐK": "đăng ký", "NC": "nguy cơ",
        "CĐ": "chỉ định", "BTN": "bệnh truyền nhiễm", "TĐKT": "tiêu độc khử trùng", "KB": "khám bệnh", "TM": "tim mạch",
        "PS": "phụ sản", "TH": "trường hợp", "CB": "cán bộ", "NT": "nội trú", "TS": "tiến sĩ", "GS": "giáo sư",
        "BV": "bệnh viện",
        "ĐD": "điều dưỡng", "CT": "chấn thương", "XQ": "ích quang", "NB": "người bệnh",
        "TN": "truyền nhiễm", "VS": "vệ sinh", "TD": "theo dõi", "PB": "phòng bệnh",
    },
    "farming": {
        "CV": "chính vụ", "RM": "rau màu", "TY": "thú y", "TS": "thủy sản", "GC": "gia cầm", "GS": "gia súc",
        "NS": "năng suất", "VĐ": "vụ đông", "MĐ": "mật độ", "PB": "phân bón", "TL": "thủy lợi", "KN": "khuyến nông",
    },
    "police": {
        "LĐ": "lừa đảo", "ĐT": "đối tượng", "PT": "phương tiện", "NH": "ngân hàng", "MT": "ma túy", "VK": "vũ khí",
        "TS": "tài sản", "CD": "công dân", "CQĐT": "cơ quan điều tra", "TNHS": "trách nhiệm hình sự", "HS": "hình sự",
        "TG": "tố giác", "BC": "bị can", "VA": "vụ án", "TP": "tội phạm", "KV": "khu vực", "CB": "cảnh báo",
        "TK": "tài khoản", "CK": "chuyển khoản", "LL": "lực lượng", "QC": "quần chúng", "TN": "tệ nạn",
    },
    "roads": {
        "ĐT": "đường tỉnh", "LH": "lưu hành", "QT": "quá tải", "PT": "phương tiện", "TĐ": "tốc độ", "LX": "lái xe",
        "VT": "vận tải", "HK": "hành khách", "HH": "hàng hóa", "GT": "giao thông", "ĐB": "đường bộ",
        "ĐK": "đăng ký", "VP": "vi phạm", "HL": "hành lang", "TT": "tải trọng", "KĐ": "kiểm định",
        "GP": "giấy phép", "SH": "sát hạch", "LT": "lý thuyết", "CSH": "chủ sở hữu", "CX": "chủ xe",
        "UT": "ưu tiên", "KS": "kiểm soát", "NĐC": "nồng độ cồn", "ĐG": "đấu giá",
    },
    "social": {
        "TM": "tiền mặt", "HN": "hộ nghèo", "KT": "khuyết tật", "TE": "trẻ em", "GĐ": "gia đình", "TC": "trợ cấp",
        "MC": "mồ côi", "TB": "thương binh", "LS": "liệt sĩ", "NT": "nhà tài trợ",
    },
    "party": {
        "ĐV": "đảng viên", "BT": "bí thư", "KT": "kiểm tra", "GS": "giám sát", "UV": "ủy viên", "TC": "tổ chức",
        "ĐH": "đại hội", "HN": "hội nghị", "CT": "chủ tịch", "ĐB": "đại biểu", "KL": "kết luận",
    },
    "building": {
        "CTXD": "công trình xây dựng", "TMĐT": "tổng mức đầu tư", "HTĐT": "hạ tầng đô thị", "CT": "công trình",
        "TC": "thi công", "GT": "gói thầu", "XL": "xây lắp", "TK": "thiết kế", "DT": "dự toán",
        "DA": "dự án", "BT": "bê tông", "TV": "tư vấn", "GS": "giám sát", "QT": "quyết toán", "KL": "khối lượng",
        "HM": "hạng mục", "BG": "bàn giao", "KC": "khởi công", "KT": "khánh thành", "ĐV": "đơn vị",
        "TĐ": "tiến độ", "CL": "chất lượng", "HT": "hạ tầng",
    },
    "sports": {
        "BĐ": "bóng đá", "BC": "bóng chuyền", "CL": "cầu lông", "BB": "bóng bàn", "CK": "chung kết", "BK": "bán kết",
        "TK": "tứ kết",
    },
    "money": {
        "TM": "tiền mặt", "CK": "chuyển khoản", "TK": "tài khoản", "NH": "ngân hàng", "GD": "giao dịch",
        "NS": "ngân sách", "GN": "giải ngân", "DN": "doanh nghiệp", "QT": "quyết toán", "LS": "lãi suất",
    },
}  # fmt: skip
"""Each field with its short forms."""
