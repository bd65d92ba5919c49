"""Further senses of short forms in the notices of a commune, with the neighbours that show them; they are tried first.

They were found by reading notices of electricity and water companies, tax and land offices, schools, health stations,
plant protection and the police, one field after another, and asking of each short form what else it may stand for.
"""

from generator.text.pattern import Pattern
from generator.text.speech.sense import Sense, beside, sense

_AT_A_START = Pattern(r"(?:^|[;:.,()\-|])\s*$")
_A_PLACE = Pattern(
    r"\s?[:.]?\s?(?:số (?:nhà|\d)|nhà số|sn \d|thửa|thôn|xóm|ấp|ngõ|ngách|hẻm|kiệt|tổ (?:\d|dân phố)|tdp|khu|đường|phố|"
    r"tại |liên hệ|nhận|nơi|trụ sở|lô |\d+[a-z]?(?:[ /]|$))"
)
_ADDRESS = Sense("địa chỉ", _AT_A_START, _A_PLACE)
_COMRADE = Sense("đồng chí")
_MONEY = r"\d[\d.,]*\s?(?:đ|đồng|k|nghìn|tr|trđ|triệu|tỷ)(?!\w)"
_METRES = r"\d+[.,]\d+\s?m(?!\w)"
_SUBJECTS = r"(?:toán|văn|lý|hóa|sinh|sử|địa|gdcd|khtn|ls&đl|anh|tv|tiếng việt|tnxh|cn|mt|đđ)"
_SPORTS = r"(?:bđ|bc|bóng đá|bóng chuyền|cầu lông|cờ tướng|bóng bàn|kéo co)(?: (?:nam|nữ))?(?:,| và)"
_PESTS = r"(?:rn|sđt|scln|cln|kv|rầy nâu|rầy lưng trắng|sâu cuốn lá(?: nhỏ)?|đạo ôn|khô vằn|bạc lá|rầy)"
_WASTE = r"(?:(?:rác|chất|rác thải)(?: thải)?:?|hữu cơ,?|tái chế,?|vô cơ,?|hc,?|vc,?|tc,?|phân loại)"

SENSES_OF_COMMUNES: dict[str, tuple[Sense, ...]] = {
    "Đ/c": (_ADDRESS, _COMRADE),
    "Đ/C": (_ADDRESS, _COMRADE),
    "đ/c": (_ADDRESS, _COMRADE),
    "CN": (
        sense("chuyên ngành", before=r"chữa cháy(?: cs,| cơ sở,)?|cs,|cơ sở,"),
        sense("công nghệ", before=rf"môn|{_SUBJECTS},", after=r"(?:$|[,;.:)]|th\b|lớp|tin|và|\d)"),
        sense("cận nghèo", before=r"xác nhận(?: diện| là)?(?: hộ| hn, hộ| nghèo,)?", after=r"(?:$|năm|cho hộ|của hộ)"),
        sense("cá nhân", before=r"xác nhận|tổ chức,|tc,"),
    ),
    "TT": (
        sense("tải trọng", after=r"\d[\d.,]*\s?(?:t|tấn)(?!\w)"),
        sense("thanh toán", after=r"tt(?!\w)|trực tuyến"),
        sense(
            "trực tuyến", before=r"hs|hồ sơ|nộp|thanh toán|(?<!\w)tt|dvc|dịch vụ công", after=r"(?:đạt|\d|tỷ|toàn|$)"
        ),
        sense("thường trực", before=r"các đ/c|các đồng chí|bch,|btv,|đ/c trong"),
        sense("thông thường", before=r"sâu|rầy|mật độ|cln|scln", after=r"\d"),
    ),
    "TTTP": (sense("trực tuyến toàn phần"),),
    "TTTT": (sense("trực tuyến toàn trình", before=r"dvc|dịch vụ công"), sense("thông tin truyền thông")),
    "SL": (
        sense(
            "số lượng",
            after=r"\d[\d.]*\s?(?:đ/c|người|cái|chiếc|bộ|suất|xe|hộ|em|hs|cháu|bản|tờ|phiếu|lô|quyển|đại biểu|công dân|gói)",
        ),
        sense("số lượng", before=r"tt,|stt,|tên hàng,|đvt,|đơn vị(?: tính)?,"),
    ),
    "CC": (
        sense("chữa cháy", before=r"bơm|trụ|bình|đội|họng"),
        sense(
            "căn cước",
            before=r"thẻ|luật|cấp(?: đổi| lại| mới| thẻ)?|số|làm(?: thẻ)?|đổi|quét|mang(?: theo)?(?: thẻ)?|cccd/",
            after=r"(?!\W*(?:nghề|hành nghề|tin học|ngoại ngữ|đào tạo|sơ cấp|bồi dưỡng))",
        ),
        sense("căn cước", after=r"(?:2 mặt|hai mặt|gắn chip|gắn chíp|/cccd|hoặc vneid|, ?vneid|điện tử|dưới 14)"),
    ),
    "KH": (
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
        sense("dự toán", after=r"(?:giao|được giao|thu|chi|ngân sách|ns\b|tp giao|hđnd|thành phố giao|năm \d{4})"),
        sense("dự toán", before=r"(?:thu|chi|giao)[^;.]{0,20}%"),
    ),
    "TH": (
        Sense("tổng hợp", Pattern(r"^\s*$"), Pattern(r"\s?:"), is_sure=False),
        sense("tin học", before=rf"{_SUBJECTS},", after=r"(?:$|[,;.)])"),
        sense("thực hiện", after=r"\d[\d.,]*\s?(?:tỷ|tr|triệu|%|/\d)"),
        sense("thực hiện", before=r"dt giao[^.]{0,24}|đã|tổ chức|kết quả|tiến độ|phối hợp"),
    ),
    "GN": (
        *beside("giải ngân", r"tỷ lệ|vốn|đã|kết quả|tiến độ|số", r"vốn|được|đạt|\d|đầu tư"),
        sense("giảm nghèo", is_sure=False),
        sense("giải ngân"),
    ),
    "TC": (
        sense("tiêu chí", after=r"\d{1,2}(?:(?:, ?| và )\d{1,2})* (?:chưa|đạt|đã|ntm|về|còn)"),
        sense("tầng cao", after=r"\d+(?:\s?-\s?\d+)? tầng"),
        sense("tái chế", before=_WASTE),
        sense("tổng cộng", after=_MONEY),
    ),
    "HC": (
        sense("hữu cơ", before=_WASTE),
        sense("hóa chất", after=r"\d[\d.,]* ?(?:lít|l|kg)(?!\w)|khử|diệt|sát|tiêu độc"),
    ),
    "VC": (sense("vô cơ", before=_WASTE),),
    "ĐT": (
        sense(
            "điện tử",
            before=r"hóa đơn|hoá đơn|chữ ký|thanh toán|sổ|biên lai|học bạ|bệnh án|giao dịch|thương mại|công tơ|"
            r"chính quyền|thông tin|bảng",
            after=r"(?!\W*\(?0\d)",
        ),
        sense("đục thân", before=r"sâu"),
    ),
    "TK": (sense("tờ khai", after=r"(?:0\d(?:[-/]|$)|thuế|hải quan|khai sinh|căn cước|cc\b)"),),
    "ĐN": (*beside("điện năng", r"tổn thất|sản lượng|tiết kiệm", r"tiêu thụ|thương phẩm|phản kháng|\d[\d.,]*\s?kwh"),),
    "VX": (sense("vặn xoắn", before=r"cáp|dây"), sense("vắc xin", after=r"(?:dtl|tht|nc\b|niu|gum|lmlm|cúm|dại)")),
    "NC": (sense("niu cát xơn", before=r"vx|vắc xin|bệnh|tiêm", after=r"(?:gà|và gum|, ?gum|cho gà|gia cầm)"),),
    "TG": (
        sense("thế giới", before=r"môi trường|bvmt|sức khỏe|dân số|thị trường|giá vàng|cúp|tim mạch"),
        sense("trung gian", before=r"lộ \d{3}|trạm|tba"),
    ),
    "TL": (
        sense("thượng lưu", after=_METRES),
        sense("thành lập", after=r"(?:đảng|đoàn|hội|qđnd|đội|ngành|lực lượng|tổ|ban|hợp tác|htx|clb|mttq|cand)"),
    ),
    "HL": (
        sense("hạ lưu", after=_METRES),
        sense("huấn luyện", before=r"(?:dqtv|dân quân|công tác|năm|đợt|lớp|ra quân|khai mạc)", after=r"(?!\W*\d)"),
        sense("huấn luyện", after=r"(?:dqtv|dân quân|chiến sĩ|dbđv|quân)"),
    ),
    "TV": (sense("thủy văn", before=r"(?:sông|mn|mực nước|mưa|lũ)(?: \w+){0,2} (?:tại|ở)|trạm"),),
    "MC": (sense("mặt cắt", after=r"(?:đê|đường|ngang|sông|kênh|cống|\d-\d)"),),
    "PB": (
        *beside("phổ biến", r"mưa|mật độ|sóng|gió", r"\d|từ|luật|pháp luật|nghị quyết"),
        *beside("phân bón", r"giống,|vật tư|bvtv,|mua|bán|giá", r"giả|hữu cơ|npk|lót|thúc"),
        sense("phát biểu", after=r"(?:khai mạc|chỉ đạo|của|bế mạc|tại|đáp từ)"),
        sense("phổ biến", is_sure=False),
        sense("phân bón"),
        sense("phát biểu"),
    ),
    "NK": (sense("nhiệm kỳ", after=r"\d{4}"),),
    "CT": (
        sense("chỉ tiêu", before=r"nhóm|đạt \d+|đạt[^;.]{0,8}\d"),
        sense("chứng thực", before=r"ht,|hộ tịch,|lệ phí|phí"),
        sense("công trình", before=r"\d ?(?:tr|triệu|k)/"),
        sense("cử tri", before=r"thẻ|danh sách|phiếu", after=r"(?!\W*(?:mục|tiêu))"),
        sense("chứng thực", before=r"bản sao(?: có)?|sao y|photo|bản photo(?: có)?"),
    ),
    "BBC": (sense("ban bầu cử", after=r"(?:số|hđnd|đb|đại biểu|xã)"), sense("bê bê xê")),
    "BT": (
        sense("bị thương", before=r"chết,?|tử vong,?|vụ[^;.]{0,16}\d"),
        *beside(
            "bán trú",
            r"tiền ăn|(?<!\w)ăn|học sinh|(?<!\w)hs|nuôi|lớp|quỹ|bếp",
            rf"{_MONEY}/(?:bữa|ngày|hs|suất|học|th)|cho (?:hs|trẻ)",
        ),
    ),
    "KS": (*beside("khai sinh", r"cccd,|bản sao|(?:hs|hồ sơ):|giấy", r"(?:cccd|cc\b|sổ hk|hộ khẩu|học bạ|bản sao)"),),
    "TS": (
        sense("tỷ số", after=r"(?:gtks|giới tính)"),
        sense(
            "tuyển sinh",
            after=r"(?:đợt|trực tuyến|lớp \d|đầu cấp|vào lớp|mầm non|10|năm học|bổ sung|trái tuyến|đúng tuyến)",
        ),
        sense("tuyển sinh", before=r"phương án|kế hoạch|ban|công tác|hội đồng|lịch"),
    ),
    "KT": (sense("khuyết tật", before=r"(?<!\w)(?:hs|te|trẻ)", after=r"(?:học|hòa|nặng|nhẹ|$|[,;.)]|được)"),),
    "HT": (
        sense("hộ tịch", before=r"lệ phí|sổ|đăng ký|cải chính|trích lục"),
        sense("hoàn thành", before=r"htt,|htxs,|xếp loại"),
    ),
    "XT": (
        *beside("xét tuyển", r"điểm|đăng ký|hs|hồ sơ|lệ phí|phương thức", r"đợt|nv|bổ sung|học bạ|lớp|thẳng"),
        sense("ích tê"),
    ),
    "TĐ": (sense("tự động", before=r"số|hộp số|cửa|cống|bơm"),),
    "XM": (sense("xi măng", after=r"(?:pc|\d+ ?(?:tấn|bao|kg)|hoàng|nghi|hải phòng|bỉm|trắng)"),),
    "BX": (sense("bến xe"),),
    "SB": (
        sense("sân bóng", after=r"(?:thôn|xã|mini|nhân tạo|trung tâm|khu|trường|cỏ)"),
        sense("sân bay", after=r"(?:cát bi|nội bài|quốc tế|vân đồn|tân sơn|đà nẵng)"),
        sense("sân bay", is_sure=False),
        sense("sân bóng"),
    ),
    "TB": (
        sense("trạm bơm", before=r"vận hành[^;.]{0,30}\d[\d/]*|mở|các", after=r"(?:$|[,;.)]|chạy|tiêu|bơm|tưới)"),
        sense("trạm bơm", after=r"[^;.,:\d]{2,20} (?:chạy|dừng|mở máy|tiêu|bơm)"),
        sense("thương binh", after=r"[1-4]/4|hạng|loại|,? ?bb\b|,? ?bệnh binh"),
        sense("thương binh", before=r"lt,|liệt sĩ,|ls,"),
    ),
    "BB": (
        sense("bệnh binh", after=r"[1-3]/3|hạng"),
        sense("bệnh binh", before=r"tb,|tb và|thương binh(?: [\d%/]+)?,"),
        sense("bóng bàn", before=rf"{_SPORTS}|môn|giải", after=r"(?:đơn|đôi|nam|nữ|$|[,;.)])"),
    ),
    "VNN": (sense("vì người nghèo", before=r"cao điểm|ủng hộ|vận động|thu|đơđn,|pctt,|đền ơn đáp nghĩa,|khoản"),),
    "CGC": (sense("cựu giáo chức", before=r"hội"), sense("cúm gia cầm")),
    "LV": (sense("làm vườn", before=r"hội"),),
    "ĐB": (
        sense("đại biểu", before=r"đh|đại hội", after=r"(?:mttq|hội|đoàn|hpn|ccb|công đoàn|phụ nữ|nông dân|các|tdtt)"),
    ),
    "BĐ": (
        sense("bóng đá", before=r"môn|giải|thi đấu|trận|sân|clb", after=r"(?!\W*(?:\d|i))"),
        sense("bóng đá", after=r"(?:nam|nữ|nhi đồng|thiếu niên|mini|u\d|7 người|5 người)"),
    ),
    "BC": (sense("bóng chuyền", before=rf"môn|giải|{_SPORTS}"), sense("bóng chuyền", after=r"(?:nam|nữ|hơi|da)(?!\w)")),
    "CL": (
        sense("cầu lông", before=rf"môn|{_SPORTS}|clb", after=r"(?:đôi|đơn|nam|nữ|$|[,;.)])"),
        sense("cầu lông", after=r"(?:đôi|đơn) (?:nam|nữ)"),
    ),
    "QK": (sense("quốc khánh", after=r"0?2[/-]0?9"), sense("quốc khánh", before=r"tết|nghỉ lễ|mừng|lễ|cmt8 (?:và|&)")),
    "KN": (sense("kỷ niệm", after=r"(?:\d+ năm|ngày \d|ngày tl|ngày thành|ngày truyền|lần thứ)"),),
    "RN": (*beside("rầy nâu", r"lúa|sâu|phun|trừ|mật độ", rf"lứa|,? ?{_PESTS}|\d+ ?con"), sense("e rờ en")),
    "SĐT": (
        *beside(
            "sâu đục thân", rf"{_PESTS},?(?: và)?|sâu bệnh:?|phun|trừ", rf"(?:lứa|2 chấm|hai chấm|bướm|,? ?{_PESTS})"
        ),
        sense("số điện thoại"),
    ),
    "KV": (*beside("khô vằn", rf"bệnh|{_PESTS},", r"gây hại|hại lúa"), sense("khu vực")),
    "ĐÔ": (sense("đạo ôn", before=rf"bệnh|{_PESTS},"), sense("đạo ôn")),
    "BL": (
        *beside("bạc lá", rf"bệnh|đô,|{_PESTS},", r"hại lúa|đốm sọc"),
        sense("biên lai", is_sure=False),
        sense("bạc lá"),
        sense("bạo lực"),
    ),
    "RĐ": (sense("ruộng đất", before=r"tích tụ|tập trung|chia"), sense("ruộng đất")),
    "TP": (
        sense("tội phạm", before=r"tố giác|phòng chống|đấu tranh|trấn áp|chống|phòng, chống|loại"),
        Sense("thành phần", _AT_A_START, Pattern(r"\s?:(?! ?hải)|\s(?:tham dự|dự|mời|gồm|họp)(?!\w)")),
        sense("thành phần", before=r"thời gian,|tg,|đđ,|địa điểm,|nd,"),
    ),
    "SA": (sense("siêu âm", before=r"khám|xn,|xét nghiệm,|máy|chụp|phòng|và"), sense("siêu âm")),
    "đv": (
        sense("đơn vị", before=r"(?:máu|hiến)[^;.]{0,24}\d"),
        sense("đảng viên", before=r"(?:chi bộ|đảng)[^;.]{0,24}\d"),
        sense("đơn vị"),
    ),
    "Mr": (sense("ông"),),
    "Ms": (sense("bà"),),
    "Mrs": (sense("bà"),),
    "AL": (sense("âm lịch", before=r"\d|rằm|ngày|tháng|tết"), sense("a e lờ")),
    "XN": (
        sense("xí nghiệp", after=r"(?:ktcttl|khai thác|thủy nông|thủy lợi|cấp nước|môi trường|xe buýt)"),
        *beside("xét nghiệm", r"khám|sa,|siêu âm,|xq,|làm", r",? ?(?:đtđ|sa\b|chụp)"),
    ),
    "TQ": (sense("Tổ quốc", before=r"cờ(?: đỏ sao vàng)?|treo cờ|bảo vệ"),),
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
    "HN": (sense("hằng năm", before=r"cây"),),
    "LN": (sense("lâu năm", before=r"cây(?: hn,| hằng năm,)?"),),
    "CĐ": (sense("chuyển đổi", before=r"hỗ trợ|đs,|đời sống,", after=r"nghề|việc"),),
    "ĐC": (sense("đặt cọc", before=r"(?:tiền|nộp|hoàn)"),),
    "ĐG": (sense("đấu giá", before=r"phiên|cuộc|khu|tham gia|trúng|tiền|bán|đấu giá viên|hồ sơ|buổi"),),
    "TN": (sense("thoát nghèo", before=r"hộ mới|mới|cn, hộ|diện"),),
    "LH": (
        sense("lương hưu", before=r"chi trả|trả|nhận|lĩnh", after=r"(?:từ|tháng|và|t\d|, ?bhxh|qua)"),
        sense("liên hệ"),
    ),
    "ĐK": (
        sense("đăng kiểm", before=r"hạn|trung tâm|tem|đi|phí", after=r"(?:xe|ô tô|\d+k|[\d.]+đ)(?!\w)|, bhtnds"),
        sense("đăng ký", before=r"(?<!\w)(?:phí|lệ phí|hồ sơ|phiếu|đơn)"),
        sense("định kỳ", before=r"khám sk|sk|khám sức khỏe|kiểm tra"),
    ),
    "PK": (sense("phụ khoa", before=r"khám|bệnh|viêm"),),
    "LQ": (*beside("lũ quét", r"cảnh báo|nguy cơ|phòng", r",? ?(?:slđ|sạt|và sạt)"), sense("lăng quăng")),
    "MN": (sense("mực nước", after=r"(?:lên|xuống|dâng|rút|hạ|cao nhất|đạt|đang|thấp)"),),
    "MB": (sense("máy bơm", before=r"(?:vận hành|tb|trạm bơm)[^;.]{0,30}\d[\d/]*"),),
    "KTT": (sense("kinh tuyến trục", after=r"\d|:"), sense("kế toán trưởng")),
    "MNC": (sense("mặt nước chuyên dùng", before=r"đất[^;.]{0,40}"), sense("mực nước chết")),
    "BCS": (
        sense("bao cao su", before=r"(?:dctc|khhgđ|kế hoạch hóa|thuốc)[^.]{0,24}"),
        sense("bằng chưa sử dụng", before=r"đất[^;.]{0,40}"),
        sense("ban cán sự"),
    ),
    "CSD": (sense("chưa sử dụng", before=r"đất[^;.]{0,40}"), sense("xê ét dê")),
}
"""Each short form with its senses that are tried first."""
