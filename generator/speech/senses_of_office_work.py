"""Further senses of short forms in the work of offices: what is done, asked for, paid and signed.

They are tried before those of `senses_by_field`, `senses_of_offices` and `short_forms_in_context`. A sense has words
that stand right before the short form, or right behind it; the last of a short form that no other table has fits any.
"""

from generator.speech.sense import Sense, beside, sense

SENSES_OF_OFFICE_WORK: dict[str, tuple[Sense, ...]] = {
    "AT": (
        *beside("an toàn", r"đảm bảo", r"giao thông|thực phẩm|điện|lao động|vệ sinh"),
        sense("an toàn", is_sure=False),
    ),
    "BC": (*beside("bưu chính", r"dịch vụ", r"công ích|viễn thông"),),
    "BD": (sense("bồi dưỡng", is_sure=False),),
    "BG": (sense("bê giê"),),
    "BH": (sense("bảo hiểm", is_sure=False),),
    "BP": (
        *beside("biện pháp", r"các|bằng mọi|có|những", r"khắc phục|xử lý|thi công|kỹ thuật|phòng"),
        sense("bộ phận", is_sure=False),
    ),
    "BS": (
        *beside("bản sao", r"\d", r"cccd|căn cước|giấy khai|gks|bằng|công chứng|chứng thực|học bạ|khai sinh|hộ chiếu"),
    ),
    "BT": (sense("bình thường", before=r"hoạt động|trở lại|vẫn|sinh hoạt"),),
    "BĐ": (sense("bình đẳng", after=r"(?:giới)"),),
    "CC": (
        sense("chứng chỉ", before=r"bằng|có|văn bằng|cấp|các"),
        sense("công cộng", before=r"nơi|giao thông|y tế|trật tự|vệ sinh|chiếu sáng"),
    ),
    "CH": (
        *beside("chỉ huy", r"ban|sở", r"trưởng"),
        sense("xê hát"),
    ),
    "CM": (*beside("chuyên môn", r"công chức|cán bộ|bằng|trình độ", r"nghiệp vụ|kỹ thuật"),),
    "CN": (
        *beside("cá nhân", r"tổ chức|tập thể|mã số thuế|mst", r"tổ chức|kinh doanh|kd|vi phạm|nộp"),
        *beside("chủ nhiệm", r"gv|giáo viên|phó|thầy|cô", r"clb|câu lạc|lớp|hội|khoa|đề tài"),
    ),
    "CQ": (
        sense("chính quyền", after=r"(?:địa phương|cơ sở|xã|2 cấp|hai cấp|điện tử|các cấp)"),
        sense("cơ quan", is_sure=False),
    ),
    "CS": (sense("chính sách", after=r"(?:hỗ trợ|xã hội|bhyt|ưu đãi|dân tộc|mới)"),),
    "CT": (
        *beside("chi tiết", r"xem|thông tin|biết|lịch", r":|tại|xem"),
        *beside("chính trị", r"lý luận|hệ thống|trung cấp|học viện", r"xã hội|tư tưởng"),
        sense("chuyên trách", before=r"cán bộ|không|bán"),
    ),
    "CV": (
        sense("công việc", before=r"tìm|phân công|giải quyết|nội dung|các"),
        *beside("chuyên viên", r"đ/c|đồng chí|bà|ông", r"chính|cao cấp|phòng|văn phòng"),
    ),
    "CX": (sense("xê ích"),),
    "CĐ": (
        *beside("chế độ", r"hưởng|giải quyết|chi trả|các", r"chính sách|ăn|bảo hiểm|nghỉ|thai|tử tuất|ưu đãi|hưu"),
        *beside("cộng đồng", r"tổ|dựa vào|sinh hoạt|giám sát|lây nhiễm|lan ra", r"dân cư"),
        sense("cố định", before=r"tài sản|điện thoại|số máy|tiêm chủng|điểm"),
    ),
    "DH": (sense("dê hát"),),
    "DK": (sense("dự kiến", is_sure=False),),
    "DQ": (sense("dân quân", is_sure=False),),
    "DT": (
        *beside("dự thảo", r"góp ý|bản", r"luật|nghị|văn bản|kế hoạch"),
        *beside("doanh thu", r"thuế|hkd", r"thuần|tính thuế|bán hàng|từ \d"),
        sense("dân tộc", after=r"(?:thiểu số|tôn giáo|miền)"),
    ),
    "GB": (
        sense("giao ban", before=r"họp|hội nghị"),
        sense("giê bê"),
    ),
    "GC": (sense("ghi chú"),),
    "GD": (sense("gia đình", before=r"hộ|kế hoạch hóa|chủ"),),
    "GK": (sense("giữa kỳ", is_sure=False),),
    "GP": (sense("giải pháp", before=r"các|nhiệm vụ|phương hướng|đề xuất"),),
    "GS": (sense("giáo sư"),),
    "GT": (
        *beside("giấy tờ", r"các|hồ sơ|mang|mang theo|loại", r"tùy thân|liên quan|chứng minh|gốc|kèm"),
        *beside("giá trị", r"tổng|hạn mức|tính", r"hợp đồng|còn lại|tài sản|thẻ"),
    ),
    "HB": (sense("học bạ", is_sure=False),),
    "HH": (sense("hàng hóa", is_sure=False),),
    "HQ": (
        sense("hải quan", before=r"chi cục|cục|thủ tục"),
        sense("Hàn Quốc", before=r"đi|lao động|tiếng"),
        sense("hiệu quả", is_sure=False),
    ),
    "HT": (
        sense("hiện trạng", before=r"bản đồ|kiểm kê|theo"),
        *beside("hình thức", r"dưới|qua|các", r"xử phạt|nộp|thi|thanh toán|kỷ luật|đóng"),
        sense("hộ tịch", before=r"tư pháp|đăng ký|sổ|trích lục"),
    ),
    "HĐ": (*beside("hóa đơn", r"xuất|viết|lấy|in|tiền", r"điện|gtgt|đỏ|nước|tiền|bán|vat"),),
    "KB": (sense("kho bạc"),),
    "KC": (
        sense("khẩn cấp", before=r"trường hợp|tình huống|tin|di dời|công điện"),
        sense("khoảng cách", after=r"(?:giữa|từ|đến|an toàn)"),
        sense("ca xê"),
    ),
    "KH": (
        sense("kỳ họp", after=r"(?:thứ [\wđ]|thường lệ|chuyên đề|bất thường|cuối năm|giữa năm)"),
        sense("khách hàng", after=r"(?:tại|ở|khu vực|thuộc|vui lòng|cần|thanh toán|nợ|chưa|đăng ký|bị)"),
    ),
    "KL": (
        *beside("khối lượng", r"tổng|xác nhận|theo|nghiệm thu", r"thi công|công việc|rác|hoàn thành|đất|riêng"),
        *beside("kỷ luật", r"khen thưởng|hội đồng|hình thức|bị", r"đảng|lao động|khiển|cảnh cáo"),
    ),
    "KN": (
        sense("kinh nghiệm", before=r"năm|có|sáng kiến|nhiều"),
        sense("kiến nghị", is_sure=False),
    ),
    "KP": (
        *beside(
            "kinh phí",
            r"hỗ trợ|nguồn|dự toán|bố trí|cấp|bổ sung|tổng|thiếu",
            r"thực hiện|hoạt động|hỗ trợ|bổ sung|từ|do|xây dựng|chi",
        ),
        sense("khu phố"),
    ),
    "KS": (*beside("khai sinh", r"giấy|đăng ký|trích lục|bản sao giấy", r"cho|đúng hạn|quá hạn|lại"),),
    "KT": (*beside("kế toán", r"bộ phận|nhân viên|gặp", r"trưởng|viên|nhà trường|thuế|htx"),),
    "LN": (
        sense("liên ngành", before=r"đoàn|tổ|kiểm tra"),
        sense("lâm nghiệp", is_sure=False),
    ),
    "LP": (sense("lệ phí", is_sure=False),),
    "LT": (sense("e lờ tê", is_sure=False),),
    "LX": (sense("lái xe", is_sure=False),),
    "LĐ": (
        *beside(
            "lãnh đạo",
            r"đồng chí|đ/c|ban|tập thể|báo cáo|xin ý kiến|các",
            r"ubnd|đảng ủy|xã|phòng|công an|sở|ban|hđnd|đơn vị|nhà trường|thôn",
        ),
    ),
    "MB": (sense("em bê"),),
    "MC": (
        sense("một cửa", before=r"bộ phận|quầy|tổ|cơ chế"),
        sense("em xê"),
    ),
    "MH": (sense("mô hình", is_sure=False),),
    "MN": (sense("mầm non"),),
    "MS": (sense("mã số", is_sure=False),),
    "MT": (*beside("mục tiêu", r"chương trình|các|đạt", r"quốc gia|đề ra"),),
    "NB": (
        sense("Nhật Bản", before=r"đi|lao động|tiếng"),
        sense("nội bộ", is_sure=False),
    ),
    "NC": (sense("nhu cầu", before=r"theo|đăng ký|khảo sát"),),
    "ND": (*beside("nội dung", r"có|các|theo", r":|ck|chuyển khoản|cuộc họp|chính|thi|họp"),),
    "NL": (sense("năng lực", is_sure=False),),
    "NM": (sense("nhà máy", is_sure=False),),
    "NS": (*beside("năm sinh", r"họ tên|họ và tên", r":|\||[12]\d\d\d"),),
    "NX": (sense("nhận xét", is_sure=False),),
    "PC": (
        *beside(
            "phụ cấp", r"lương|hệ số|lương và|lương|mức", r"chức vụ|khu vực|thâm niên|trách nhiệm|độc hại|ưu đãi|\d"
        ),
        sense("pháp chế", before=r"phòng|ban|vụ|công tác"),
    ),
    "PD": (sense("phê duyệt", is_sure=False),),
    "PH": (sense("phụ huynh", is_sure=False),),
    "PM": (
        *beside("phần mềm", r"cài|trên|cập nhật|tải", r"vssid|vneid|quản lý|kế toán|dịch"),
        sense("pê em"),
    ),
    "PS": (sense("pê ét"),),
    "PT": (
        sense("phong trào", after=r"(?:thi đua|toàn dân|văn nghệ|hiến máu|quần chúng|đền ơn)"),
        *beside("phát thanh", r"giờ|bài|chương trình|đài", r"truyền hình|viên"),
    ),
    "PV": (sense("phóng viên"),),
    "QC": (sense("quảng cáo", before=r"biển|băng rôn|tấm"),),
    "QK": (sense("quân khu"),),
    "QM": (sense("quy mô", is_sure=False),),
    "QN": (sense("Quảng Ninh", after=r"(?:-? ?hp|-? ?hải phòng)"),),
    "QT": (*beside("quốc tế", r"hội nhập|sân bay|cảng|ngày|hợp tác|giải", r"thiếu nhi|phụ nữ|lao động"),),
    "SC": (sense("sửa chữa", is_sure=False),),
    "SH": (
        sense("ét hát", before=r"xe"),
        sense("sinh hoạt", is_sure=False),
    ),
    "SS": (sense("ét ét"),),
    "TB": (*beside("trung bình", r"cao|khá|tốt|giỏi", r",? ?thấp|,? ?yếu|,? ?kém"),),
    "TC": (
        *beside("tiêu chí", r"\d|bộ|đạt", r"số|môi trường|nông thôn|ntm|thu nhập|giao thông"),
        *beside(
            "trợ cấp",
            r"mức|hưởng|chi trả|tiền|nhận|cắt",
            r"xã hội|thường xuyên|một lần|thất nghiệp|hằng tháng|hàng tháng|mai táng|tuất|thai",
        ),
    ),
    "TD": (sense("tín dụng", is_sure=False),),
    "TL": (sense("tài liệu", before=r"các|photo|kèm|tập|hồ sơ"),),
    "TM": (*beside("tiền mặt", r"nộp|bằng|trả|thanh toán|thu", r"hoặc chuyển"),),
    "TQ": (sense("Trung Quốc", is_sure=False),),
    "TT": (
        *beside("thông tin", r"cung cấp|cập nhật|mọi|công nghệ", r"liên hệ|chi tiết|cá nhân|thuê bao"),
        sense("tình trạng", after=r"(?:pháp lý|hôn nhân|ô nhiễm)"),
        sense("thực tế", before=r"diện tích|giá|kiểm tra"),
        sense("thứ tự", before=r"số"),
    ),
    "TY": (sense("thú y", is_sure=False),),
    "TĐ": (
        *beside("thời điểm", r"đến|tại|cùng|từ", r"kiểm tra|báo cáo|hiện"),
        sense("trình độ", after=r"(?:học vấn|chuyên môn|lý luận)"),
        sense("tổng đài", after=r"(?:\d{3})"),
    ),
    "VC": (sense("vợ chồng", before=r"hai|ông|cả"),),
    "VL": (sense("việc làm", is_sure=False),),
    "VT": (sense("vị trí", after=r"(?:việc làm|tuyển|đặt|sạt)"),),
    "VĐ": (
        sense("vấn đề", before=r"các|một số|những|\d"),
        sense("vận động", is_sure=False),
    ),
    "XL": (sense("xử lý", is_sure=False),),
    "XM": (sense("xe máy", is_sure=False),),
    "YC": (sense("yêu cầu", is_sure=False),),
    "YK": (sense("ý kiến", is_sure=False),),
    "ĐB": (*beside("đặc biệt", r"trường hợp|khuyết tật", r"nặng|khó khăn|nghiêm trọng"),),
    "ĐD": (
        *beside("điều dưỡng", r"bác sĩ|\d|khoa", r"trưởng|viên"),
        sense("đại diện", is_sure=False),
    ),
    "ĐP": (sense("địa phương", is_sure=False),),
    "ĐS": (sense("đời sống", is_sure=False),),
    "ĐT": (
        *beside("đô thị", r"khu|trật tự|văn minh", r"hóa|mới|loại"),
        sense("đoàn thể", before=r"mặt trận|mttq|khối|các ngành"),
    ),
    "ĐV": (
        *beside("đơn vị", r"thủ trưởng|quý|liên|các", r"tính|thi công|thu|quản lý|vận chuyển|sự nghiệp|trúng thầu"),
    ),
    "ĐĐ": (sense("đại đội", after=r"(?:\d|dân quân|bộ binh)"),),
}
"""Each short form with the senses that it has in the work of offices."""
