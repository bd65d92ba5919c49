"""Short forms that have one sense in one field and another elsewhere, with the neighbours that show it.

These senses are tried before those of `short_forms_in_context`, whose last one is said where no neighbour decides.
"""

from generator.text.speech.sense import Sense, sense

_PLAN = r"(?:sử dụng|sdđ|chi tiết|chung|phân khu|tổng thể|vùng|xây dựng|đất|đô thị|nông thôn|giao thông|ngành|tỉnh|\d/)"

_WAY = r"(?:hướng|phía|gió)(?: \w+)?"

SENSES_BY_FIELD: dict[str, tuple[Sense, ...]] = {
    "CN": (
        sense("cận nghèo", before=r"hộ|nghèo và|nghèo,|hn,|hộ nghèo"),
        sense("chứng nhận", before=r"giấy|cấp giấy|được cấp|đăng ký|sổ|bằng|quyết định"),
        sense("chăn nuôi", after=r"(?:lợn|gà|vịt|bò|trâu|gia súc|gia cầm|và thú y|thú y|dê|tập trung|hữu cơ)"),
        sense(
            "chi nhánh", after=r"(?:vpđk|vp đk|nhnn|nhcs|agri|bidv|vietin|viettin|điện lực|số|xăng dầu|bưu|cấp nước)"
        ),
        sense("công nghệ", before=r"khoa học(?: và)?|kh|ứng dụng|chuyển giao"),
    ),
    "QH": (
        sense("quy hoạch", after=_PLAN),
        sense("quy hoạch", before=r"theo|đất|bản đồ|đồ án|khu|hồ sơ|duyệt|chỉnh"),
        sense("quốc hội", is_sure=False),
    ),
    "TB": (
        sense("tây bắc", before=_WAY),
        sense("thương binh", before=r"con|thân nhân|gia đình|thẻ|hạng|vợ|là"),
        sense("trung bình", before=r"điểm|nhiệt độ|mức|mực nước|loại|học lực|lượng mưa|độ ẩm|giá|thu nhập|ở mức"),
        sense("trạm bơm", after=r".{1,20}?(?:vận hành|tiêu|tưới|hoạt động|bơm)"),
        sense("thiết bị", before=r"máy móc|trang|lắp đặt|vật tư|sửa chữa|kiểm tra"),
    ),
    "BT": (
        sense("bồi thường", after=r",\s*(?:ht|hỗ trợ)|\W*(?:và hỗ trợ|gpmb|giải phóng|thiệt hại|đất|về đất)"),
        sense("biệt thự", before=r"nhà ở|lk|liền kề|lô|khu|lô đất"),
        sense("bê tông", after=r"(?:xi măng|nhựa|asphalt|cốt thép|hóa|m\d)"),
        sense("bê tông", before=r"đường|đổ|mặt đường|kênh|rãnh"),
    ),
    "THA": (
        sense("tăng huyết áp", before=r"bệnh|mắc|bệnh nhân|người bệnh|điều trị|bị|tiền sử|đtđ,|đtđ và|tầm soát"),
        sense("tăng huyết áp", after=r"(?:,| và)? (?:đtđ|đái tháo đường|tim mạch|đột quỵ)"),
        sense("thi hành án"),
    ),
    "LK": (sense("liền kề", before=r"nhà ở|nhà|lô|đất|khu|lô đất"), sense("lũy kế", is_sure=False), sense("liền kề")),
    "BS": (
        sense("biển số", before=r"xe|ô tô|xe máy|mô tô"),
        sense("biển số", after=r":?\s*[1-9]\d[- ]?[a-zđ]"),
        sense("bác sĩ"),
    ),
    "NTS": (sense("đất nuôi trồng thủy sản", before=r"đất|luc|bhk|cln|ont|luk|hnk"), sense("nuôi trồng thủy sản")),
    "DL": (
        sense("dương lịch", before=r"\d|tết|ngày|tháng|năm"),
        sense("dữ liệu", before=r"cơ sở|kho|trung tâm|nhập"),
        sense("du lịch", is_sure=False),
    ),
    "HP": (sense("Hải Phòng"),),
    "VS": (sense("vệ sinh", after=r"(?:môi trường|mt|công cộng|an toàn|thực phẩm|thú y|khử)"), sense("vệ sinh")),
    "YT": (sense("y tế"),),
    "XN": (
        sense("xét nghiệm", after=r"(?:máu|nước tiểu|hiv|covid|nhanh|pcr|đường|mỡ|dương|âm|lại|sàng lọc|miễn phí)"),
        sense(
            "xí nghiệp",
            after=r"(?:nước|thủy lợi|thuỷ lợi|may|quản lý|môi trường|khai thác|đóng tàu|cơ khí|xây|số|giày)",
        ),
        sense("xác nhận", before=r"giấy|đơn|đã|cần|xin|phiếu"),
        sense("xác nhận", is_sure=False),
        sense("xét nghiệm"),
        sense("xí nghiệp"),
    ),
    "NH": (sense("năm học", after=r"\d{4}"), sense("năm học", before="đầu|cuối|trong"), sense("ngân hàng")),
    "CL": (sense("công lập", before=r"trường|mầm non|mn|trung học phổ thông|thpt|ngoài"), sense("chất lượng")),
    "QLĐĐ": (
        sense("quản lý đê điều", after=r"(?:và pctt|và phòng|pctt|hạt)|\W*và pc"),
        sense("quản lý đê điều", before=r"hạt|chi cục|lụt bão|phòng chống"),
        sense("quản lý đất đai", is_sure=False),
        sense("quản lý đê điều"),
    ),
    "TNXH": (sense("tự nhiên và xã hội", before=r"môn|sách|lớp"), sense("tệ nạn xã hội")),
    "HA": (
        sense("huyết áp", after=r"\d|cao|thấp"),
        sense("huyết áp", before="đo"),
        sense("hạ áp", before=r"lưới|điện|đường dây|lộ"),
        sense("huyết áp", is_sure=False),
        sense("hạ áp"),
    ),
    "HS": (
        sense(
            "học sinh",
            after=r"(?:lớp|thcs|thpt|tiểu học|mầm non|giỏi|nghèo|cấp|khối|trường|có|toàn|nam|nữ|mới|các|được|khuyết)",
        ),
        sense("học sinh", before=r"\d|các|em|mỗi|phụ huynh|gv|giáo viên|cho|toàn thể|đồng/|đ/|k/|lớp|/"),
        sense("hình sự", before=r"cảnh sát|vụ án|trách nhiệm|đội cs"),
    ),
    "TH": (
        sense("tiểu học", after=r"(?:và trung|và thcs)"),
        sense("tiểu học", before=r"trường|mn|thcs|gd|cấp|các trường"),
        sense("trường hợp", before=r"\d|các|mọi|những|một số"),
    ),
    "TS": (
        sense("thủy sản", before=r"nuôi trồng|nuôi|chế biến|nts|khai thác|giống|kh\w* thác"),
        sense("thí sinh", before=r"\d|các|số"),
    ),
    "TX": (sense("thường xuyên", before=r"chi|giáo dục|gd|sửa chữa|tiêm|trực|duy tu"), sense("thị xã")),
    "VGB": (sense("viêm gan bê", before=r"bệnh|vi rút|virus|tiêm|nhiễm|mắc|chống|sàng lọc"), sense("vê giê bê")),
    "CĐ": (sense("cao đẳng", before=r"đh|đại học|trung cấp|tc|hệ|bậc|tốt nghiệp|trình độ"),),
    "TTB": (sense("tây tây bắc", before=_WAY), sense("trang thiết bị")),
    "TTN": (sense("tây tây nam", before=_WAY), sense("thanh thiếu niên")),
    "ĐĐB": (sense("đông đông bắc"),),
    "ĐĐN": (sense("đông đông nam"),),
    "ĐB": (sense("đông bắc", before=_WAY), sense("đại biểu")),
    "ĐN": (sense("đông nam", before=_WAY), sense("Đà Nẵng", before=r"tp|thành phố"), sense("đối ngoại")),
    "TN": (sense("tây nam", before=_WAY),),
    "ĐĐ": (sense("đất đai"),),
    "BĐ": (
        sense("bản đồ", before=r"tờ|số tờ"),
        sense("bản đồ", after=r"(?:giải thửa|địa chính|quy hoạch|hiện trạng|số)"),
        sense("bưu điện", after=r"\W*(?:vhx|văn hóa|xã|huyện|tỉnh)"),
        sense("báo động", before=r"mức|cấp|dưới|trên|vượt"),
        sense("bản đồ", is_sure=False),
        sense("bưu điện"),
        sense("báo động"),
    ),
    "PK": (sense("phòng khám"),),
}
"""Each short form with the senses that it has in some field."""
