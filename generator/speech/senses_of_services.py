"""Further senses of short forms in health, schools, farming, water, power and building.

They are tried before those of `senses_of_office_work`, in the same way.
"""

from generator.speech.sense import Sense, beside, sense

SENSES_OF_SERVICES: dict[str, tuple[Sense, ...]] = {
    "BD": (*beside("bảo dưỡng", r"lịch", r"máy|trạm|đường dây|xe|định kỳ|thiết bị|lưới"),),
    "BG": (sense("bọ gậy", before=r"diệt|lq|lăng quăng|có"),),
    "BP": (sense("biên phòng", before=r"bộ đội|đồn|trạm kiểm soát"),),
    "BT": (
        sense("bồi thường", before=r"đơn giá|phương án|tiền|chi trả|kinh phí|hội đồng"),
        *beside("bảo trì", r"phí|lịch|quỹ", r"đường|hệ thống|định kỳ|thang máy"),
        sense("bảo trợ", after=r"(?:xã hội)"),
        sense("bài tập", before=r"vở|sách"),
    ),
    "BĐ": (sense("ban đầu", before=r"khám chữa bệnh|kcb|nơi đăng ký"),),
    "CB": (
        sense("cơ bản", before=r"hoàn thành|kiến thức|xây dựng|mũi|lương"),
        *beside("chế biến", r"cơ sở", r"thủy sản|thực phẩm|nông sản|ts"),
    ),
    "CC": (*beside("cấp cứu", r"ưu tiên|trực|xe|khoa|sơ|đội|gọi|đi", r"115|24|bệnh nhân|bn|khẩn|tai nạn|ngoại"),),
    "CH": (
        sense("cửa hàng", after=r"(?:xăng|tiện lợi|vật tư|thuốc)"),
        sense("căn hộ", before=r"\d|giá"),
    ),
    "CK": (*beside("cuối kỳ", r"thi|kiểm tra|điểm|đánh giá|số dư|tồn", r"i|ii|\d"),),
    "CP": (sense("chế phẩm", after=r"(?:sinh học|vi sinh|em)"),),
    "CQ": (sense("chính quy", before=r"hệ|đào tạo|đại học"),),
    "CS": (
        sense("chiến sĩ", before=r"cán bộ|bộ đội|\d|đồng chí|cb"),
        sense("chăm sóc", after=r"(?:sức khỏe|trẻ|khách|cây|lúa|người)"),
        *beside("chiếu sáng", r"đèn|hệ thống|tủ|điện", r"công cộng|đường"),
    ),
    "CX": (*beside("cây xanh", r"đất|chăm sóc|trồng|cắt tỉa|đổ", r"đô thị|đường"),),
    "CĐ": (
        sense("cấp độ", after=r"(?:rủi ro|rrtt|dịch)"),
        sense("cường độ", after=r"(?:mưa|gió|dòng|âm)"),
    ),
    "DH": (sense("dạy học", before=r"thiết bị|đồ dùng|kế hoạch|chương trình|phương pháp|nhiệm vụ"),),
    "DT": (
        *beside("dự thi", r"đăng ký|phiếu|thẻ|số lượng|thí sinh", r"tn"),
        sense("dạy thêm", after=r"(?:,? ?ht\b|,? ?học thêm)"),
    ),
    "GC": (*beside("gia cầm", r"gia súc|gs|đàn", r",? ?thủy cầm"),),
    "GK": (
        sense("giám khảo", before=r"ban|thành viên"),
        sense("giáo khoa", before=r"sách"),
    ),
    "GP": (sense("giải phóng", after=r"(?:mặt bằng|hành lang)"),),
    "GS": (*beside("gia súc", r"đàn|chăn nuôi|chuồng", r",? ?gc\b|,? ?gia cầm"),),
    "HB": (sense("học bổng", before=r"trao|suất|quỹ|nhận"),),
    "HH": (sense("hô hấp", before=r"bệnh|nhiễm khuẩn|đường|viêm"),),
    "HK": (*beside("hạnh kiểm", r"học lực và|học lực|xếp loại", r"tốt|khá|trung bình|tb"),),
    "HL": (
        *beside("học lực", r"xếp loại|hạnh kiểm|hạnh kiểm và", r"giỏi|khá|trung bình|tb|yếu"),
        *beside("hạ lưu", r"mực nước|cống|phía", r"cống|đập|sông|hồ"),
    ),
    "HT": (
        *beside("hạ tầng", r"kết cấu|kinh tế|phát triển", r"kỹ thuật|giao thông|viễn thông|đô thị|xã hội"),
        *beside(
            "học tập", r"đồ dùng|kết quả|góc|phong trào|dụng cụ|thi đua", r"cộng đồng|suốt đời|và làm theo|nghị quyết"
        ),
        sense("hè thu", before=r"vụ|lúa"),
    ),
    "KD": (*beside("kiểm dịch", r"giấy|trạm|chốt", r"động vật|thực vật|y tế"),),
    "KK": (*beside("không khí", r"ô nhiễm|chất lượng|lọc", r"lạnh"),),
    "KN": (
        sense("khuyến nông", before=r"trạm|tổ|cán bộ|cb|trung tâm"),
        sense("kỹ năng", after=r"(?:sống|mềm|số)"),
    ),
    "KS": (sense("kháng sinh", before=r"dùng|thuốc|tồn dư|uống"),),
    "KT": (
        *beside("khai thác", r"quản lý|vận hành|đội tàu", r"thủy sản|nước|cát|đá|khoáng|hải sản|công trình"),
        sense("khử trùng", before=r"phun|tiêu độc|thuốc"),
        sense("khuyết tật", before=r"trẻ|người|học sinh|mức độ"),
    ),
    "LT": (
        *beside("lý thuyết", r"thi|học", r"và thực hành"),
        sense("lương thực", after=r"(?:thực phẩm)"),
    ),
    "MB": (
        *beside("mặt bằng", r"giải phóng|thuê|bàn giao|san lấp|tổng", r"sạch|thi công|kinh doanh"),
        *beside("máy bơm", r"\d|các|vận hành", r"dã chiến|chìm|tiêu|tưới"),
    ),
    "MC": (*beside("máy cắt", r"đóng|cắt|nhảy|lộ", r"\d{3}|đầu nguồn|hợp bộ"),),
    "MN": (
        *beside("mực nước", r"dự báo", r"sông|hồ|tại|hạ lưu|thượng lưu|lúc|báo động|\+|triều"),
        sense("miền núi", before=r"dân tộc|vùng|trung du và"),
    ),
    "MT": (
        sense("miền Trung", before=r"đồng bào|ủng hộ|các tỉnh"),
        sense("máy tính", before=r"phòng|học"),
    ),
    "NC": (*beside("nguy cơ", r"yếu tố|có", r"cao|cháy|sạt|dịch"),),
    "NL": (sense("năng lượng", after=r"(?:mặt trời|tái tạo|gió)"),),
    "NS": (
        *beside("nước sạch", r"nhà máy|cấp|chương trình|giá|dùng", r"nông thôn|và vsmt|sinh hoạt"),
        sense("nông sản", before=r"tiêu thụ|chế biến|chợ|bán"),
    ),
    "NT": (
        *beside("nghĩa trang", r"đất|khu|ban quản lý", r"liệt sĩ|nhân dân|thôn"),
        sense("nuôi trồng", after=r"(?:thủy sản|cá|tôm)"),
    ),
    "PC": (sense("phân cách", before=r"dải|giải"),),
    "PL": (*beside("phân loại", r"đánh giá|thu gom", r"rác|hộ|chất thải|tại nguồn|đảng viên|cán bộ"),),
    "PS": (sense("phụ sản", before=r"bệnh viện|bv|khoa"),),
    "PT": (
        *beside("phẫu thuật", r"bệnh nhân|ca|khám", r"mắt|đục|tim|nội soi"),
        *beside("phổ thông", r"trường|giáo dục", r"dân tộc|cơ sở"),
    ),
    "PV": (sense("phạm vi", after=r"(?:thi công|công trình|hành lang|bảo vệ|điều chỉnh)"),),
    "QT": (sense("quá tải", before=r"mba|tba|trạm|xe|chở|chống|máy"),),
    "SC": (*beside("sự cố", r"xử lý|khắc phục|do|báo|bị", r"điện|lưới|đường dây|tràn"),),
    "SS": (sense("sơ sinh", before=r"trẻ|mũi|bé"),),
    "TB": (
        *beside("trạm bơm", r"tại", r"cống|tiêu|tưới"),
        sense("tây bắc", before=r"di chuyển|đi|dịch chuyển"),
    ),
    "TC": (*beside("tiêm chủng", r"lịch|buổi|điểm|sổ|phiếu", r"mở rộng|dịch vụ|cho trẻ|thường xuyên|vắc"),),
    "TD": (*beside("thể dục", r"môn|giờ|tập", r"thể thao|nhịp điệu|dưỡng sinh"),),
    "TH": (
        *beside("thu hồi", r"diện tích|quyết định", r"đất|nợ|giấy"),
        *beside("tin học", r"ta|tiếng anh|môn|phòng máy", r"lớp 3"),
        sense("tập huấn", before=r"lớp|dự|mở"),
        sense("thực hành", before=r"thi|giờ|lý thuyết"),
    ),
    "TK": (*beside("thiết kế", r"hồ sơ|bản vẽ|tư vấn|công suất|lưu lượng", r"kỹ thuật|thi công|cơ sở|bản vẽ"),),
    "TL": (
        sense("thượng lưu", before=r"mực nước"),
        sense("trọng lượng", after=r"(?::|hơi|bình quân|cơ thể)"),
        sense("thủy lợi", before=r"công trình|kênh|xí nghiệp|công ty|phí"),
    ),
    "TM": (sense("tim mạch", before=r"bệnh|khoa|bác sĩ|khám"),),
    "TN": (
        *beside("trắc nghiệm", r"câu|phần|đề|hình thức", r"khách quan|tự luận"),
        *beside("thí nghiệm", r"phòng|đội", r"điện|định kỳ"),
    ),
    "TQ": (sense("tổng quát", before=r"khám|siêu âm"),),
    "TV": (sense("thư viện", before=r"phòng|sách|cán bộ"),),
    "VL": (
        *beside("vật lý", r"môn|toán", r"trị liệu"),
        *beside("vật liệu", r"nguyên|bãi|giá|kho", r"xây dựng|nổ"),
    ),
    "VS": (*beside("vi sinh", r"phân|men|hữu cơ|chế phẩm", r"vật"),),
    "VT": (*beside("vật tư", r"kho|mua|cấp|các|nhập|chuẩn bị", r"y tế|dự trữ|phòng chống|nông nghiệp"),),
    "XL": (*beside("xây lắp", r"công ty|gói thầu|chi phí|hợp đồng", r"điện"),),
    "XM": (sense("xi măng", before=r"bê tông|tấn|bao"),),
    "ĐB": (sense("đồng bằng", after=r"(?:sông|bắc bộ)"),),
    "ĐC": (*beside("địa chính", r"bản đồ|cán bộ|công chức|hồ sơ", r"xd\b|nn\b|xây dựng|nông nghiệp"),),
    "ĐD": (
        sense("đồ dùng", after=r"(?:học tập|dạy học|đồ chơi|cá nhân)"),
        sense("điểm đo", before=r"mã"),
    ),
    "ĐG": (*beside("đơn giá", r"theo", r"tiền|thi công|bồi thường|:"),),
    "ĐH": (
        *beside("đường huyết", r"đo|chỉ số|xét nghiệm", r"lúc đói|sau ăn|mao mạch|\d"),
        *beside("đồng hồ", r"thay|hộp|chỉ số", r"nước|điện|đo|tổng"),
    ),
    "ĐK": (*beside("đường kính", r"ống|cống|gốc", r"ngoài|trong|\d"),),
    "ĐL": (*beside("đại lý", r"các", r"thu|thuế|bhyt|bảo hiểm|xăng|vé"),),
    "ĐN": (*beside("đấu nối", r"điểm|vị trí|thi công", r"điện|nước|cống|thoát"),),
    "ĐS": (sense("đường sắt", before=r"giao thông|hành lang|ga"),),
    "ĐT": (
        sense("đội tuyển", after=r"(?:hsg|học sinh giỏi|bóng|quốc gia|toán|văn)"),
        *beside("điều trị", r"khám|bác sĩ|tuyến|phác đồ|đang", r"ngoại trú|nội trú|bệnh|tại nhà|lao"),
    ),
    "ĐV": (*beside("động vật", r"kiểm dịch|nuôi nhốt|bảo vệ|thịt", r"hoang dã|rừng"),),
    "ĐĐ": (sense("đê điều", before=r"quản lý|bảo vệ|hạt"),),
}
"""Each short form with the senses that it has in public services."""
