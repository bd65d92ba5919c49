"""Further senses of short forms for what is done: checked, handed over, paid, organised, broken.

They are tried before those of `senses_of_office_work`, in the same way.
"""

from generator.speech.sense import Sense, beside, sense

SENSES_OF_ACTIONS: dict[str, tuple[Sense, ...]] = {
    "BB": (sense("bắt buộc", before=r"bảo hiểm xã hội|bhxh|tiêm|môn|tham gia|bảo hiểm|kiểm dịch"),),
    "BC": (*beside("bầu cử", r"ngày|ban|tổ|phiếu|luật|quyền", r"đại biểu|đbqh|bổ sung|quốc hội"),),
    "BG": (*beside("bàn giao", r"biên bản|lễ|nhận", r"mặt bằng|công trình|hồ sơ|tài sản"),),
    "BH": (*beside("bảo hành", r"phiếu|thời hạn", r"công trình|máy|\d+ tháng"),),
    "BS": (
        *beside(
            "bổ sung",
            r"đề nghị|cần|sửa đổi|điều chỉnh|đợt|phải|yêu cầu|xét tuyển",
            r"hồ sơ|giấy|kinh phí|kế hoạch|danh sách|vốn|dự toán|đợt",
        ),
    ),
    "BĐ": (*beside("bắt đầu", r"thời gian", r"lúc|từ|thu|vào|ngày"),),
    "CB": (
        sense("cảnh báo", after=r"(?:cháy|lũ|bão|sạt|dịch|thiên tai|nguy cơ|mưa|mức|lừa đảo)"),
        sense("chuẩn bị", after=r"(?:hồ sơ|giống|vật tư|đất|phương án|sẵn|tốt|lực lượng)"),
    ),
    "CC": (
        *beside("công chứng", r"bản sao|văn phòng|vp|phòng|photo|phí|sao", r"viên|hợp đồng|giấy|cccd|bản sao"),
        sense("cung cấp", after=r"(?:điện|nước|thông tin|hồ sơ|dịch vụ)"),
    ),
    "CP": (sense("cho phép", before=r"vượt quá|được|giới hạn|nồng độ|tốc độ|tải trọng|không"),),
    "CĐ": (sense("chuyển đổi", after=r"(?:số(?! ?\d)|cơ cấu|mục đích|cây|lúa)"),),
    "GD": (*beside("giao dịch", r"phòng|điểm|phiên|mã|phí", r"xã|tại xã|lưu động|ngân hàng|thành công|điện tử"),),
    "GS": (
        *beside(
            "giám sát",
            r"đoàn|tư vấn|ban|công tác|tổ",
            r"chuyên đề|thường xuyên|việc|thi công|đầu tư|cộng đồng|môi trường|chất lượng|dịch",
        ),
    ),
    "GĐ": (*beside("giám định", r"hội đồng|trung tâm|phí|kết luận", r"y khoa|thương tật|tư pháp"),),
    "HT": (*beside("hoàn thành", r"đã|chưa|phải", r"nhiệm vụ|trước|tốt|xuất sắc|chương trình|kế hoạch"),),
    "HĐ": (
        *beside(
            "hoạt động",
            r"mọi|tạm dừng|ngừng|thời gian|đang|kinh phí|quy chế",
            r"trải nghiệm|kinh doanh|kd|hè|từ|văn hóa|ngoại khóa|bình thường|lễ hội|tôn giáo|của",
        ),
    ),
    "KB": (*beside("khai báo", r"phiếu|tờ|phải", r"y tế|tạm trú|lưu trú|tạm vắng"),),
    "KH": (sense("kết hôn", before=r"đăng ký|giấy|tình trạng"),),
    "KK": (*beside("kiểm kê", r"biên bản|tổng|công tác|tổ|bảng", r"đất|tài sản|rừng|quỹ"),),
    "KN": (sense("khiếu nại", after=r"(?:,? ?tố cáo|,? ?tc\b)"),),
    "KP": (*beside("khắc phục", r"biện pháp|phải|cần|đã", r"hậu quả|sự cố|tồn tại|thiên tai"),),
    "KS": (
        *beside(
            "khảo sát", r"phiếu|đoàn|kết quả|đã|bài|đề", r"thực địa|chất lượng|thực tế|địa chất|hiện trạng|nhu cầu"
        ),
        *beside("kiểm soát", r"trạm|chốt|tuần tra|ban|trưởng ban", r"dịch|chi|bệnh|giết mổ|tải trọng|viên"),
    ),
    "KT": (
        *beside("kết thúc", r"bắt đầu và|thời gian|sẽ", r"lúc|hồi|vào|ngày|trước|đăng ký"),
        *beside(
            "kiểm tra",
            r"lịch|bài|đề|đợt|biên bản|thanh tra",
            r"định kỳ|giữa kỳ|cuối kỳ|học kỳ|chất lượng|đột xuất|công tác|việc|hành chính|pccc",
        ),
    ),
    "LL": (*beside("liên lạc", r"sổ|ban|thông tin|giữ", r":|qua"),),
    "PA": (*beside("phản ánh", r"tiếp nhận|xử lý|tin|ý kiến|người dân", r"của|hiện trường|kiến nghị|về"),),
    "PH": (
        sense("phối hợp", after=r"(?:với|cùng)"),
        sense("phát hành", before=r"số|ngày|đơn vị"),
    ),
    "PS": (sense("phát sinh", before=r"số|chi phí|không|trường hợp"),),
    "PV": (
        sense("phục vụ", after=r"(?:nhân dân|tết|lễ|bà con|hội nghị|sản xuất|người|đại hội|khách|hành chính)"),
        sense("phỏng vấn", before=r"thi|lịch|vòng|trả lời"),
    ),
    "SH": (sense("sở hữu", before=r"quyền|chủ|chứng nhận"),),
    "SS": (sense("sẵn sàng", after=r"(?:ứng phó|chiến đấu|di dời)"),),
    "TC": (
        sense("tố cáo", before=r"khiếu nại|đơn"),
        *beside(
            "tổ chức",
            r"ban|các|được",
            r"thực hiện|hội nghị|lễ|chính trị|đảng|họp|cán bộ|thi|lớp|tại|vào|đại hội|giải|tết",
        ),
    ),
    "TD": (*beside("tuyển dụng", r"thông báo|nhu cầu|lịch|thi", r"công nhân|lao động|viên chức"),),
    "TG": (
        *beside("tham gia", r"không|đối tượng|đã|số người", r"bhyt|giao thông|bảo hiểm|lớp|câu lạc"),
        sense("trợ giúp", after=r"(?:xã hội|pháp lý)"),
    ),
    "TH": (
        *beside(
            "thực hiện",
            r"tổ chức|đơn vị|kết quả|thời gian|kinh phí",
            r"nghị quyết|kế hoạch|dự án|tốt|theo|quy|chính sách|nhiệm vụ|từ",
        ),
    ),
    "TK": (
        *beside("thống kê", r"cục|chi cục|cán bộ", r"dân số|đất|thiệt hại"),
        sense("tiết kiệm", before=r"sổ|gửi|thực hành"),
    ),
    "TL": (sense("thanh lý", before=r"hợp đồng|biên bản"),),
    "TN": (*beside("tiếp nhận", r"giấy|phiếu|bộ phận", r"hồ sơ|và trả|đơn|phản ánh"),),
    "TT": (*beside("thanh toán", r"hạn|phiếu|đã|chưa|hình thức", r"tiền|hóa đơn|trực tuyến|không dùng|qua|viện phí"),),
    "TX": (sense("tiếp xúc", after=r"(?:cử tri)"),),
    "TĐ": (*beside("thẩm định", r"phí|báo cáo|chờ|kết quả", r"giá|hồ sơ|dự án|thiết kế"),),
    "VC": (*beside("vận chuyển", r"chi phí|xe|cước", r"hàng|rác|vật liệu|miễn phí|lợn"),),
    "VP": (
        *beside(
            "vi phạm",
            r"trường hợp|lỗi|hành vi|biên bản|chủ xe|các hộ",
            r"giao thông|nồng độ|tốc độ|quy định|đê|hành lang|lần|hành chính",
        ),
    ),
    "XL": (*beside("xếp loại", r"học lực|điểm|kết quả", r"tốt|khá|giỏi|hoàn thành|rèn luyện|xuất sắc"),),
    "ĐB": (sense("đảm bảo", after=r"(?:an toàn|vệ sinh|chất lượng|tiến độ|yêu cầu)"),),
    "ĐC": (
        *beside("điều chỉnh", r"quyết định|đã", r"quy hoạch|kế hoạch|dự toán|giá|lịch|bổ sung|tăng|giảm"),
        sense("đối chiếu", before=r"bảng|biên bản"),
    ),
    "ĐH": (sense("điều hành", before=r"trung tâm|ban|tổ|chỉ đạo"),),
    "ĐL": (sense("đo lường", before=r"tiêu chuẩn"),),
    "ĐN": (*beside("đề nghị", r"đơn|tờ trình|giấy|kính", r"xem xét|thanh toán|các|bà con|ubnd|hỗ trợ"),),
    "ĐT": (sense("đào tạo", after=r"(?:nghề|nguồn nhân|lái xe|đại học)"),),
}
"""Each short form with the senses in which something is done."""
