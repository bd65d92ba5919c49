"""Short forms that have one sense in one field and another elsewhere, with the neighbours that show it.

These senses are tried before those of `short_forms_in_context`, whose last one is said where no neighbour decides.
"""

from generator.speech.sense import Sense, sense

_PLAN = r"(?:sử dụng|sdđ|chi tiết|chung|phân khu|tổng thể|vùng|xây dựng|đất|đô thị|nông thôn|giao thông|ngành|tỉnh|\d/)"

_WAY = r"(?:hướng|phía|gió)(?: \w+)?"
_PEST = r"sâu|rầy|rệp|ấu trùng|trừ|phun(?: \w+)?|bọ|mật độ"
_ANIMALS = (
    r"(?:lmlm|lở mồm long móng|tiêm(?: phòng)?(?: \w+)?|bệnh|vắc xin|dtl|thụ|cúm|phòng|trâu|bò|lợn|đóng dấu|chó|tht)"
    r"(?:\W+\w+){0,2}"
)

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
    "CLN": (sense("cuốn lá nhỏ", before=_PEST), sense("đất trồng cây lâu năm")),
    "THT": (
        sense("tụ huyết trùng", before=_ANIMALS),
        sense("tụ huyết trùng", after=r"(?:trâu|bò|lợn|gia cầm|gà|dê)"),
        sense("tổ hợp tác"),
    ),
    "DTL": (
        sense("dịch tả lợn", before=_ANIMALS),
        sense("dịch tả lợn", after=r"(?:châu phi|cổ điển|cp)"),
        sense("đất thủy lợi"),
    ),
    "CK": (
        sense("cùng kỳ", before=r"so với|so|cùng|bằng"),
        sense("chuyển khoản", before=r"nd|nội dung|stk|hoặc|tm|tiền"),
        sense("cam kết", before=r"ký|bản|giấy"),
        sense("xê ca"),
    ),
    "KG": (
        sense("khá giỏi", before=r"hs|học sinh|loại|tỷ lệ"),
        sense("khai giảng", before=r"lễ|ngày|dự"),
        sense("khai giảng", after=r"(?:năm học|nh|\d|lớp|khóa|ngày|lúc|vào)"),
        sense("khá giỏi", after=r"\d"),
        sense("kính gửi", after=":"),
        sense("ca giê"),
    ),
    "MG": (
        sense("miễn giảm", before=r"được|đơn(?: xin)?|diện|chế độ|xét"),
        sense("miễn giảm", after=r"(?:học phí|thuế|tiền|viện phí)"),
        sense("mẫu giáo", before=r"lớp|trường|trẻ|học sinh|hs|gv|và"),
        sense("mẫu giáo", after=r"(?:\d|bé|nhỡ|lớn|ghép)"),
        sense("em giê"),
    ),
    "NT": (
        sense("nhà trẻ", before=r"lớp|nhóm|trẻ|mg|mẫu giáo,?|và"),
        sense("nhà trẻ", after=r"\d"),
        sense("nông thôn", before=r"giao thông|đường|điện|nước sạch"),
        sense("nghiệm thu", before=r"biên bản|bb"),
        sense("nhà thầu"),
    ),
    "BTB": (sense("bắc tây bắc", before=_WAY), sense("bê tê bê")),
    "BĐB": (sense("bắc đông bắc"),),
    "NĐN": (sense("nam đông nam"),),
    "NTN": (sense("nam tây nam", before=_WAY), sense("en tê en")),
    "HTL": (sense("mực nước thượng lưu"),),
    "HHL": (sense("mực nước hạ lưu"),),
    "BB": (sense("bắc bộ", before=r"sào|đồng bằng|vịnh|khu vực|trung du|miền núi"),),
    "MP": (
        sense("mặt phố", before=r"nhà|đất|lô"),
        sense("miễn phí", before=r"tư vấn|cấp|phát|khám|xét nghiệm|test|gọi|vé|[\d)]"),
        sense("em pê"),
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
            after=r"(?:lớp|thcs|thpt|tiểu học|mầm non|giỏi|nghèo|"
            r"cấp (?:\d|i|tiểu|thcs|thpt|trung|tp|thành|huyện)|khối|trường|có|toàn|nam|nữ|mới|các|được|khuyết)",
        ),
        sense(
            "hồ sơ", before=r"(?:trực tuyến|giải quyết|tiếp nhận|xử lý|thụ lý|trả|tồn)(?: (?:đạt|được|xong|[\d/.,]+))*"
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
    "TX": (sense("thường xuyên", before=r"chi|giáo dục|gd|sửa chữa|tiêm|trực|duy tu"),),
    "VGB": (
        sense("viêm gan bê", before=r"bệnh|vi rút|virus|tiêm|nhiễm|mắc|chống|sàng lọc|lao|hiv|và|mũi|vgc|aids"),
        sense("vê giê bê"),
    ),
    "VGC": (sense("viêm gan xê"),),
    "CĐ": (sense("cao đẳng", before=r"đh|đại học|trung cấp|tc|hệ|bậc|tốt nghiệp|trình độ"),),
    "TTB": (sense("tây tây bắc", before=_WAY), sense("trang thiết bị")),
    "TTN": (sense("tây tây nam", before=_WAY), sense("thanh thiếu niên")),
    "ĐĐB": (sense("đông đông bắc"),),
    "ĐĐN": (sense("đông đông nam"),),
    "RH": (sense("độ ẩm", after=r"\d{1,3}"), sense("e rờ hát")),
    "NN": (
        sense("ngoại ngữ", before=r"môn|văn|toán|anh|trung tâm|dạy|lớp|văn, .{1,16}|toán, .{1,16}"),
        sense("nông nghiệp"),
    ),
    "TA": (sense("tiếng Anh", before=r"môn|toán,?|tiết \d|lớp|gv|văn,?"), sense("tê a")),
    "UT": (sense("ưu tiên", before=r"điểm|diện|đối tượng|được|mức"), sense("u tê")),
    "ĐB": (
        sense("đảng bộ", before=r"bch|ban chấp hành|đại hội|đh|toàn"),
        sense("đồng bào", before=r"\d|giúp"),
        sense("đông bắc", before=_WAY),
        sense("đại biểu"),
    ),
    "ĐN": (sense("đông nam", before=_WAY), sense("Đà Nẵng", before=r"tp|thành phố"), sense("đối ngoại")),
    "TN": (sense("tây nam", before=_WAY),),
    "ĐĐ": (
        sense("đất đai", before=r"luật|đăng ký|vpđk|đk|thanh tra|quản lý|tranh chấp|giá|văn phòng"),
        sense("địa điểm", after=r":"),
        sense("địa điểm", before=r"và|,|tg|thời gian|\)"),
        sense("đất đai"),
    ),
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
    "TE": (sense("tê e", before=r"\d ?\+|npk.{1,12}"), sense("trẻ em")),
    "LV": (
        sense("làm việc", before=r"ngày|giờ|thời gian|lịch"),
        sense("làm việc", after=r"(?:từ|t\d|thứ)"),
        sense("e lờ vê"),
    ),
    "TV": (
        sense("thủy văn", before=r"mực nước(?: tại| ở)?|trạm|đài|lũ tại|đỉnh lũ(?: tại)?"),
        sense("tiếng Việt", before=r"môn|tiết \d|toán,?|toán và|sách|tiết \d:"),
        sense("tư vấn", after=r"(?:miễn phí|mp|pháp luật|sức khỏe|giám sát|thiết kế|tâm lý|tuyển sinh)"),
        sense("thường vụ", before=r"ban"),
        sense("thành viên", before=r"\d|các|gia đình"),
    ),
    "PT": (
        sense("phụ tải", before=r"sa thải|tiết giảm|công suất|giảm"),
        sense("phương tiện", before=r"\d|các|loại|chủ|số"),
        sense("phụ trách", before=r"đ/c|cán bộ|người|gv"),
    ),
    "BTT": (
        sense("ban thường trực", after=r"(?:ub)?(?:mttq|mặt trận|ủy ban mttq|ubmttq|ủy ban m)"),
        sense("bê tê tê"),
    ),
}
"""Each short form with the senses that it has in some field."""
