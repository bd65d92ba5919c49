"""Further senses of short forms in the notices of a commune, with the neighbours that show them; they are tried first.

They were found by reading notices of electricity and water companies, tax and land offices, schools, health stations,
plant protection and the police, one field after another, and asking of each short form what else it may stand for.
"""

from generator.speech.sense import MONEY, SUBJECT, WASTE, Sense, beside, sense
from generator.text.pattern import Pattern

_AT_A_START = Pattern(r"(?:^|[;:.,()\-|])\s*$")
_A_PLACE = Pattern(
    r"\s?[:.]?\s?(?:số (?:nhà|\d)|nhà số|sn \d|thửa|thôn|xóm|ấp|ngõ|ngách|hẻm|kiệt|tổ (?:\d|dân phố)|tdp|khu|đường|phố|"
    r"tại |liên hệ|nhận|nơi|trụ sở|lô |\d+[a-z]?(?:[ /]|$))"
)
_ADDRESS = Sense("địa chỉ", _AT_A_START, _A_PLACE)
_COMRADE = Sense("đồng chí")

SENSES_OF_COMMUNES: dict[str, tuple[Sense, ...]] = {
    "TM": (
        sense("tiền mặt", after=r"(?:và hiện vật|hoặc ck|hoặc chuyển|và quà)"),
        sense("thay mặt", after=r"(?:ban|btc|ubnd|bch|đảng|chi bộ|hội|gia đình|lãnh đạo|cấp ủy|mttq|hđnd)(?!\w)"),
    ),
    "VN": (sense("văn nghệ", before=r"giao lưu|đêm|tiết mục|biểu diễn|tập|đội"), sense("Việt Nam")),
    "DV": (sense("dân vũ", before=r"múa|nhảy|clb"),),
    "DS": (
        sense("dân số", after=r"\d{1,3}\.\d{3} (?:người|khẩu|nhân khẩu)"),
        sense("dưỡng sinh", before=r"clb|câu lạc bộ|tập"),
    ),
    "GM": (*beside("giết mổ", r"cơ sở|lò|điểm", r"(?:lậu|gia súc|gia cầm|lợn|tập trung|động vật)"),),
    "ĐV": (sense("động vật", after=r"(?:thủy sản|hoang dã|nuôi|mắc)"),),
    "GT": (sense("giá trị", after=r"\d[\d.,]* ?(?:tỷ|tr|triệu)"),),
    "GC": (sense("gieo cấy", after=r"(?:lúa|vụ|xong|được \d)"),),
    "HG": (sense("hòa giải"),),
    "PA": (sense("phản ánh", after=r"(?:,? ?kn\b|kiến nghị|của dân|hiện trường)"),),
    "NT": (sense("nghiệm thu", after=r"(?:ct\b|công trình|hạng mục|đưa vào|bàn giao)"),),
    "GS": (sense("giám sát", before=r"(?<!\w)tv|tư vấn"),),
    "PC": (
        sense("phụ cấp", after=r"(?:chức vụ|tn\b|khu vực|thâm niên|trách nhiệm|ưu đãi|độc hại|kiêm|đại biểu|\d[,.]\d)"),
    ),
    "Đ/c": (_ADDRESS, _COMRADE),
    "Đ/C": (_ADDRESS, _COMRADE),
    "đ/c": (_ADDRESS, _COMRADE),
    "CN": (
        sense("cận nghèo", before=r"hộ nghèo[^;.]{0,16},", after=r"\d"),
        sense("công nhân", before=r"(?<!\w)tháng"),
        sense("công nhân", after=r"(?:lao động|may|viên|công ty)"),
        sense("cá nhân", before=r"(?:khen|tuyên dương|biểu dương|thưởng)[^;.]{0,24}\d", after=r"(?:$|[,;.)]|và|\d)"),
        sense("chuyên ngành", before=r"chữa cháy(?: cs,| cơ sở,)?|cs,|cơ sở,"),
        sense("công nghệ", before=rf"môn|{SUBJECT},", after=r"(?:$|[,;.:)]|th\b|lớp|tin|và|\d)"),
        sense("cận nghèo", before=r"xác nhận(?: diện| là)?(?: hộ| hn, hộ| nghèo,)?", after=r"(?:$|năm|cho hộ|của hộ)"),
        sense("cá nhân", before=r"xác nhận|tổ chức,|tc,"),
    ),
    "TTTP": (sense("trực tuyến toàn phần"),),
    "TTTT": (sense("trực tuyến toàn trình", before=r"dvc|dịch vụ công"), sense("thông tin truyền thông")),
    "CC": (
        sense(
            "công chức",
            after=r"(?:xã|địa chính|tư pháp|văn hóa|phụ trách|chuyên môn)(?!\w)",
            before=r"(?:^|[;:.,]|các|đ/c)",
        ),
        sense(
            "căn cước",
            before=r"(?:gốc|gks|bhyt|khẩu|ảnh)(?: và|,)|mang theo[^;.]{0,20}(?: và|,)",
            after=r"(?:$|[,;.)])",
        ),
        sense("chữa cháy", before=r"bơm|trụ|bình|đội|họng"),
        sense(
            "căn cước",
            before=r"thẻ|luật|cấp(?: đổi| lại| mới| thẻ)?|số|làm(?: thẻ)?|đổi|quét|mang(?: theo)?(?: thẻ)?|cccd/",
            after=r"(?!\W*(?:nghề|hành nghề|tin học|ngoại ngữ|đào tạo|sơ cấp|bồi dưỡng))",
        ),
        sense("căn cước", after=r"(?:2 mặt|hai mặt|gắn chip|gắn chíp|/cccd|hoặc vneid|, ?vneid|điện tử|dưới 14)"),
    ),
    "KH": (
        sense(
            "kế hoạch",
            after=r"(?:thu|số \d|triển khai|tổ chức|phòng|\d+/|của ubnd|tuyển|công tác|thực hiện|"
            r"cắt|sửa chữa|bảo dưỡng|ngừng)(?!\w)",
        ),
        sense("khách", before=r"(?<!\w)xe(?: ô tô)?"),
        sense(
            "kỳ hạn", before=r"(?:lãi suất|(?<!\w)ls|gửi|tiết kiệm|/năm)[^;.]{0,20}", after=r"\d+ ?(?:tháng|th|t|năm)"
        ),
        sense("kế hoạch", before=r"%"),
    ),
    "NS": (
        sense("ngân sách", before=r"(?<!\w)(?:thu|chi|vốn|dự toán|bổ sung|nguồn|cân đối|hỗ trợ từ)"),
        sense("ngân sách", after=r"(?:xã|tp|thành phố|tỉnh|tw|địa phương|đp\b|cấp|nhà nước|hỗ trợ)"),
    ),
    "DT": (
        sense("di tích", before=r"bql|ban quản lý|xếp hạng|tu bổ"),
        sense("dự thảo", after=r"(?:báo cáo|nghị quyết|văn kiện|kế hoạch|quy chế|quy định|luật|tờ trình)"),
        sense("dự toán", after=r"(?:giao|được giao|thu|chi|ngân sách|ns\b|tp giao|hđnd|thành phố giao|năm \d{4})"),
        sense("dự toán", before=r"(?:thu|chi|giao)[^;.]{0,20}%"),
    ),
    "GN": (
        *beside("giải ngân", r"tỷ lệ|vốn|đã|kết quả|tiến độ|số", r"vốn|được|đạt|\d|đầu tư"),
        sense("giảm nghèo", is_sure=False),
        sense("giải ngân"),
    ),
    "TC": (
        sense("tố cáo", before=r"kn,|khiếu nại,|(?:khiếu nại|kn) và|đơn"),
        sense("trợ cấp", before=r"lh,|lương hưu(?: và|,)|hưởng|chi trả|nhận"),
        sense("tiêu chí", after=r"\d{1,2}(?:(?:, ?| và )\d{1,2})* (?:chưa|đạt|đã|ntm|về|còn)"),
        sense("tầng cao", after=r"\d+(?:\s?-\s?\d+)? tầng"),
        sense("tái chế", before=WASTE),
        sense("tổng cộng", after=MONEY),
    ),
    "ĐT": (
        sense("điện thoại", after=r"[^;.\d]{0,20}0\d{2,3}"),
        sense(
            "điện tử",
            before=r"hóa đơn|hoá đơn|chữ ký|thanh toán|sổ|biên lai|học bạ|bệnh án|giao dịch|thương mại|công tơ|"
            r"chính quyền|thông tin|bảng",
            after=r"(?!\W*\(?0\d)",
        ),
        sense("đục thân", before=r"sâu"),
    ),
    "TK": (sense("tờ khai", after=r"(?:0\d(?:[-/]|$)|thuế|hải quan|khai sinh|căn cước|cc\b)"),),
    "ĐN": (
        sense("đẻ nhánh", before=r"giai đoạn|lúa|thời kỳ"),
        sense("điện nước", before=r"(?<!\w)tiền"),
        *beside("điện năng", r"tổn thất|sản lượng|tiết kiệm", r"tiêu thụ|thương phẩm|phản kháng|\d[\d.,]*\s?kwh"),
    ),
    "TG": (
        sense("thế giới", before=r"môi trường|bvmt|sức khỏe|dân số|thị trường|giá vàng|cúp|tim mạch"),
        sense("trung gian", before=r"lộ \d{3}|trạm|tba"),
    ),
    "NK": (sense("nhiệm kỳ", after=r"\d{4}"),),
    "CT": (
        sense("công trình", before=r"khởi công|nghiệm thu|(?<!\w)nt|quyết toán|thi công|khánh thành|bàn giao|gắn biển"),
        sense("chỉ tiêu", before=r"nhóm|đạt \d+|đạt[^;.]{0,8}\d"),
        sense("chứng thực", before=r"ht,|hộ tịch,|lệ phí|phí"),
        sense("công trình", before=r"\d ?(?:tr|triệu|k)/"),
        sense("cử tri", before=r"thẻ|danh sách|phiếu", after=r"(?!\W*(?:mục|tiêu))"),
        sense("chứng thực", before=r"bản sao(?: có)?|sao y|photo|bản photo(?: có)?"),
    ),
    "BBC": (sense("ban bầu cử", after=r"(?:số|hđnd|đb|đại biểu|xã)"), sense("bê bê xê")),
    "KT": (
        Sense(
            "ký thay",
            Pattern(r"(?:^|[;.,])\s*$"),
            Pattern(r"\.? ?(?:trưởng|chủ tịch|giám đốc|hiệu trưởng|cục|chi cục|bí thư)"),
        ),
        sense("khai tử", before=r"trích lục|ks,|khai sinh,|đăng ký"),
        sense("kỹ thuật", after=r"(?:trồng|chăm sóc|nuôi|chăn|canh tác|sản xuất|thâm canh|gieo|bón|cấy|ủ)"),
        sense("kiểm tra", after=r"(?:(?:cuối|giữa|đầu) (?:học kỳ|hk|kỳ|năm|i\b|ii\b)|gk|ck|hk|1 tiết|15 phút|15p)"),
        sense("khuyết tật", before=r"(?<!\w)(?:hs|te|trẻ)", after=r"(?:học|hòa|nặng|nhẹ|$|[,;.)]|được)"),
    ),
    "HT": (
        sense("hộ tịch", before=r"lệ phí|sổ|đăng ký|cải chính|trích lục"),
        sense("hoàn thành", before=r"htt,|htxs,|xếp loại"),
    ),
    "TĐ": (sense("tự động", before=r"số|hộp số|cửa|cống|bơm"),),
    "BX": (sense("bến xe"),),
    "VNN": (sense("vì người nghèo", before=r"cao điểm|ủng hộ|vận động|thu|đơđn,|pctt,|đền ơn đáp nghĩa,|khoản"),),
    "ĐB": (
        sense("đại biểu", before=r"đh|đại hội", after=r"(?:mttq|hội|đoàn|hpn|ccb|công đoàn|phụ nữ|nông dân|các|tdtt)"),
    ),
    "RĐ": (sense("ruộng đất", before=r"tích tụ|tập trung|chia"), sense("ruộng đất")),
    "TP": (
        sense("tội phạm", before=r"đấu tranh với"),
        sense("tội phạm", before=r"tố giác|phòng chống|đấu tranh|trấn áp|chống|phòng, chống|loại"),
        Sense("thành phần", _AT_A_START, Pattern(r"\s?:(?! ?hải)|\s(?:tham dự|dự|mời|gồm|họp)(?!\w)")),
        sense("thành phần", before=r"thời gian,|tg,|đđ,|địa điểm,|nd,"),
    ),
    "đv": (
        sense("đơn vị", before=r"(?:máu|hiến)[^;.]{0,24}\d"),
        sense("đảng viên", before=r"(?:chi bộ|đảng)[^;.]{0,24}\d"),
        sense("đơn vị"),
    ),
    "Mr": (sense("ông"),),
    "Ms": (sense("bà"),),
    "Mrs": (sense("bà"),),
    "QM": (
        sense("qua mạng", before=r"lừa đảo|mua bán|mua|bán hàng|đánh bạc"),
        sense("quy mô"),
    ),
    "QĐ": (
        sense("quy định", before=r"(?:quá|vượt|trái|đúng|không đúng)(?: số người| tải trọng| tốc độ| mức)?"),
        sense("quân đội", after=r"\d+,? (?:ca|công an)\b"),
        sense("quân đội", before=r"(?:ca|công an) \d+,"),
    ),
    "QS": (sense("quân số", before=r"%|đủ"),),
    "CĐ": (
        sense("chuyên đề", before=r"sinh hoạt|hội nghị|nghị quyết"),
        sense("chuyển đổi", before=r"hỗ trợ|đs,|đời sống,", after=r"nghề|việc"),
    ),
    "ĐC": (
        Sense("địa chỉ", None, Pattern(r"\s?:")),
        sense("đặt cọc", before=r"(?:tiền|nộp|hoàn)"),
    ),
    "ĐG": (sense("đấu giá", before=r"phiên|cuộc|khu|tham gia|trúng|tiền|bán|đấu giá viên|hồ sơ|buổi"),),
    "TN": (
        sense("trách nhiệm", before=r"(?<!\w)pc"),
        *beside("tình nguyện", r"mùa hè|áo xanh|chủ nhật|ra quân", r"(?:hè|hiến máu|chung sức|mùa hè)"),
        sense("thoát nghèo", before=r"hộ mới|mới|cn, hộ|diện"),
    ),
    "LH": (
        sense("liên hệ", after=r"(?:đ/c|anh|chị|ông|bà|số|theo|qua|zalo|[^;.\d]{0,20}0\d{2})"),
        sense("lễ hội", after=r"(?:đình|đền|chùa|làng|truyền thống|xuân)"),
        sense("lương hưu", before=r"chi trả|lĩnh"),
        sense("lương hưu", before=r"chi trả|trả|nhận|lĩnh", after=r"(?:từ|tháng|và|t\d|, ?bhxh|qua)"),
        sense("liên hệ"),
    ),
    "ĐK": (
        sense("đăng kiểm", before=r"hạn|trung tâm|tem|đi|phí", after=r"(?:xe|ô tô|\d+k|[\d.]+đ)(?!\w)|, bhtnds"),
        sense("đăng ký", before=r"(?<!\w)(?:phí|lệ phí|hồ sơ|phiếu|đơn)"),
        sense("định kỳ", before=r"khám sk|sk|khám sức khỏe|kiểm tra"),
    ),
    "ĐĐ": (sense("đất đai", before=r"luật"),),
    "GĐ": (
        sense("gia đình", before=r"hộ"),
        *beside(
            "gia đình",
            r"(?:xây dựng|các|mỗi|\d) ",
            r"(?:no ấm|văn hóa|hạnh phúc|chính sách|hộ|có|liệt sĩ|thương binh|ông|bà|"
            r"hiếu học|học tập|trẻ|tiêu biểu|5 không|đông con|nct)",
        ),
    ),
    "QC": (*beside("quần chúng", r"kết nạp(?: \d+)?|cảm tình,|giới thiệu(?: \d+)?", r"ưu tú"),),
    "HH": (sense("huy hiệu", before=r"nhận|trao|tặng", after=r"\d\d năm|đảng|đoàn"),),
    "ĐP": (sense("đảng phí", before=r"(?<!\w)(?:thu|nộp|đóng)"),),
    "HS": (sense("hồ sơ", after=r"cấp (?:cc|cccd|gplx|gcn|hộ chiếu|phép|mới|đổi|lại)"),),
    "KTT": (sense("kinh tuyến trục", after=r"\d|:"),),
    "MNC": (sense("mặt nước chuyên dùng", before=r"đất[^;.]{0,40}"), sense("mực nước chết")),
    "CSD": (sense("chưa sử dụng", before=r"đất[^;.]{0,40}"), sense("xê ét dê")),
}
"""Each short form with its senses that are tried first."""
