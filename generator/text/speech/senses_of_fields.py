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
        "NL": "ngập lụt",
    },
    "land": {
        "HS": "hồ sơ", "TH": "thu hồi", "ĐĐ": "đất đai", "ĐG": "đấu giá", "ĐC": "địa chính", "KK": "kiểm kê",
        "ĐK": "đăng ký", "BĐ": "bản đồ", "QH": "quy hoạch", "DT": "diện tích", "TS": "tài sản", "CC": "công chứng",
        "TĐ": "trích đo", "LC": "lấn chiếm", "KĐ": "khởi điểm", "MG": "mốc giới",
    },
    "school": {
        "HS": "học sinh", "NN": "ngoại ngữ", "NV": "nhân viên", "HT": "hiệu trưởng", "PH": "phụ huynh",
        "TN": "tốt nghiệp", "TS": "tuyển sinh", "KT": "kiểm tra", "TA": "tiếng Anh", "TV": "tiếng Việt",
        "TD": "thể dục", "HK": "học kỳ", "HL": "học lực", "XT": "xét tuyển", "ĐK": "đăng ký", "HB": "học bạ",
        "CL": "công lập", "BT": "bán trú", "LĐ": "lao động", "ÂN": "âm nhạc",
    },
    "health": {
        "XN": "xét nghiệm", "TC": "tiêm chủng", "TE": "trẻ em", "SK": "sức khỏe", "ĐT": "điều trị", "CC": "cấp cứu",
        "TV": "tư vấn", "NV": "nhân viên", "HA": "huyết áp", "DD": "dinh dưỡng", "ĐK": "đăng ký", "NC": "nguy cơ",
        "CĐ": "chỉ định",
    },
    "farming": {
        "CV": "chính vụ", "RM": "rau màu", "TY": "thú y", "TS": "thủy sản", "GC": "gia cầm", "GS": "gia súc",
        "NS": "năng suất", "VĐ": "vụ đông", "MĐ": "mật độ", "PB": "phân bón", "TL": "thủy lợi", "KN": "khuyến nông",
    },
    "police": {
        "LĐ": "lừa đảo", "ĐT": "đối tượng", "PT": "phương tiện", "NH": "ngân hàng", "MT": "ma túy", "VK": "vũ khí",
        "TS": "tài sản", "CD": "công dân",
    },
    "roads": {
        "ĐT": "đường tỉnh", "LH": "lưu hành", "QT": "quá tải", "PT": "phương tiện", "TĐ": "tốc độ", "LX": "lái xe",
        "VT": "vận tải", "HK": "hành khách", "HH": "hàng hóa", "GT": "giao thông", "ĐB": "đường bộ",
    },
    "social": {
        "TM": "tiền mặt", "HN": "hộ nghèo", "KT": "khuyết tật", "TE": "trẻ em", "GĐ": "gia đình", "TC": "trợ cấp",
        "MC": "mồ côi", "TB": "thương binh", "LS": "liệt sĩ", "NT": "nhà tài trợ",
    },
    "party": {
        "ĐV": "đảng viên", "BT": "bí thư", "KT": "kiểm tra", "GS": "giám sát", "UV": "ủy viên", "TC": "tổ chức",
        "ĐH": "đại hội", "HN": "hội nghị", "CT": "chủ tịch", "ĐB": "đại biểu", "KL": "kết luận",
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
