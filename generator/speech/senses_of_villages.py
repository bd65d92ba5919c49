"""Further senses of short forms in fields, schools, health stations, sports and storms; they are tried first.

See `senses_of_communes`.
"""

from generator.speech.sense import MONEY, SUBJECT, WASTE, Sense, beside, sense
from generator.text.pattern import Pattern

_METRES = r"\d+[.,]\d+\s?m(?!\w)"
_SPORTS = r"(?:bđ|bc|bóng đá|bóng chuyền|cầu lông|cờ tướng|bóng bàn|kéo co)(?: (?:nam|nữ))?(?:,| và)"
_PESTS = r"(?:rn|sđt|scln|cln|kv|rầy nâu|rầy lưng trắng|sâu cuốn lá(?: nhỏ)?|đạo ôn|khô vằn|bạc lá|rầy)"

SENSES_OF_VILLAGES: dict[str, tuple[Sense, ...]] = {
    "BS": (
        sense("bác sĩ", after=r",? ?\d? ?(?:ys|y sĩ|đd|điều dưỡng|nhs|ktv)(?!\w)"),
        sense("biển số", after=r"(?:định danh|đẹp|trúng|mới|5 số|vàng|trắng|xanh|cũ)"),
    ),
    "MP": (
        sense(
            "miễn phí", before=r"nghèo|trẻ em|nct|te|đều|được|\d[\d.]* ?(?:t|tuổi)|ncc|hs", after=r"(?:$|[,;.)]|cho)"
        ),
    ),
    "NV": (
        *beside(
            "nhân viên",
            r"giả danh|tuyển",
            r"(?:điện lực|y tế|bưu điện|thu|ngân hàng|giao hàng|trường|phục vụ|bán|bảo vệ|nấu ăn|thú y)",
        ),
    ),
    "MT": (sense("máy tính", after=r"(?:xách tay|để bàn|bàn|casio|, ?(?:\d )?máy in)"),),
    "KK": (sense("khuyến khích", before=r"(?:nhất|nhì|ba)[^;.]{0,24}(?:,|và)|giải(?: \d)?"),),
    "TT": (
        sense("tải trọng", before=r"(?:quá tải|chở quá|vượt)[^;.]{0,8}|tải \d+ ?%"),
        sense("trưởng", after=r"thôn \d", before=r"ông [^;.]{2,20},|bà [^;.]{2,20},|đ/c [^;.]{2,20},"),
        sense("trưởng thôn", before=r"bầu"),
        sense("thường trực", before=r"dân quân|dqtv|dqcđ,"),
        sense("tập thể", before=r"(?:khen|tuyên dương|biểu dương|thưởng)[^;.]{0,24}\d", after=r"(?:$|[,;.)]|và|\d)"),
        sense("tải trọng", after=r"\d[\d.,]*\s?(?:t|tấn)(?!\w)"),
        sense("thanh toán", after=r"tt(?!\w)|trực tuyến"),
        sense(
            "trực tuyến", before=r"hs|hồ sơ|nộp|thanh toán|(?<!\w)tt|dvc|dịch vụ công", after=r"(?:đạt|\d|tỷ|toàn|$)"
        ),
        sense("thường trực", before=r"các đ/c|các đồng chí|bch,|btv,|đ/c trong"),
        sense("thông thường", before=r"sâu|rầy|mật độ|cln|scln", after=r"\d"),
    ),
    "SL": (
        sense("sàng lọc", after=r"(?:ung thư|trước sinh|sơ sinh|bệnh|lao)(?!\w)"),
        sense(
            "số lượng",
            after=r"\d[\d.]*\s?(?:đ/c|người|cái|chiếc|bộ|suất|xe|hộ|em|hs|cháu|"
            r"bản|tờ|phiếu|lô|quyển|đại biểu|công dân|gói)",
        ),
        sense("số lượng", before=r"tt,|stt,|tên hàng,|đvt,|đơn vị(?: tính)?,"),
    ),
    "TH": (
        sense("trường hợp", before=r"(?:k|đ|đồng|tr|triệu)/"),
        Sense("tổng hợp", Pattern(r"^\s*$"), Pattern(r"\s?:"), is_sure=False),
        sense("tin học", before=rf"{SUBJECT},", after=r"(?:$|[,;.)])"),
        sense("thực hiện", after=r"\d[\d.,]*\s?(?:tỷ|tr|triệu|%|/\d)"),
        sense("thực hiện", before=r"dt giao[^.]{0,24}|đã|tổ chức|kết quả|tiến độ|phối hợp"),
    ),
    "HC": (
        sense("hữu cơ", before=WASTE),
        sense("hóa chất", after=r"\d[\d.,]* ?(?:lít|l|kg)(?!\w)|khử|diệt|sát|tiêu độc"),
    ),
    "VC": (sense("vô cơ", before=WASTE),),
    "VX": (sense("vặn xoắn", before=r"cáp|dây"), sense("vắc xin", after=r"(?:dtl|tht|nc\b|niu|gum|lmlm|cúm|dại)")),
    "NC": (sense("niu cát xơn", before=r"vx|vắc xin|bệnh|tiêm", after=r"(?:gà|và gum|, ?gum|cho gà|gia cầm)"),),
    "TL": (
        sense("tỷ lệ", after=r"[^\d.;:\W][^\d.;:]{2,40}\d[\d,]* ?%"),
        sense("thượng lưu", after=_METRES),
        sense("thành lập", after=r"(?:đảng|đoàn|hội|qđnd|đội|ngành|lực lượng|tổ|ban|hợp tác|htx|clb|mttq|cand)"),
    ),
    "HL": (
        sense("hạ lưu", after=_METRES),
        sense("huấn luyện", before=r"(?:dqtv|dân quân|công tác|năm|đợt|lớp|ra quân|khai mạc)", after=r"(?!\W*\d)"),
        sense("huấn luyện", after=r"(?:dqtv|dân quân|chiến sĩ|dbđv|quân)"),
    ),
    "TV": (
        sense("tư vấn", after=r"(?:gs|tk|thiết kế|giám sát)(?!\w)"),
        sense("thành viên", after=r"(?:góp vốn|htx)"),
        sense("thành viên", before=r"(?:k|đ|đồng|tr|triệu)/"),
        sense("thành viên", after=r"(?:btv|bch|ubnd|hội đồng|ban|tổ|bcđ)(?!\w)"),
        sense("thủy văn", before=r"(?:sông|mn|mực nước|mưa|lũ)(?: \w+){0,2} (?:tại|ở)|trạm"),
    ),
    "MC": (sense("mặt cắt", after=r"(?:đê|đường|ngang|sông|kênh|cống|\d-\d)"),),
    "PB": (
        *beside("phổ biến", r"mưa|mật độ|sóng|gió", r"\d|từ|luật|pháp luật|nghị quyết"),
        *beside("phân bón", r"giống,|vật tư|bvtv,|mua|bán|giá", r"giả|hữu cơ|npk|lót|thúc"),
        sense("phát biểu", after=r"(?:khai mạc|chỉ đạo|của|bế mạc|tại|đáp từ)"),
        sense("phổ biến", is_sure=False),
        sense("phân bón"),
        sense("phát biểu"),
    ),
    "BT": (
        sense("bị thương", before=r"chết,?|tử vong,?|vụ[^;.]{0,16}\d"),
        *beside(
            "bán trú",
            r"tiền ăn|(?<!\w)ăn|học sinh|(?<!\w)hs|nuôi|lớp|quỹ|bếp",
            rf"{MONEY}/(?:bữa|ngày|hs|suất|học|th)|cho (?:hs|trẻ)",
        ),
    ),
    "KS": (
        sense("khai sinh", before=r"khai tử,|kt,|đăng ký", after=r"(?:liên thông|,|lại|muộn|$)"),
        *beside("khai sinh", r"cccd,|bản sao|(?:hs|hồ sơ):|giấy", r"(?:cccd|cc\b|sổ hk|hộ khẩu|học bạ|bản sao)"),
    ),
    "TS": (
        sense("tỷ số", after=r"(?:gtks|giới tính)"),
        sense(
            "tuyển sinh",
            after=r"(?:đợt|trực tuyến|lớp \d|đầu cấp|vào lớp|mầm non|10|năm học|bổ sung|trái tuyến|đúng tuyến)",
        ),
        sense("tuyển sinh", before=r"phương án|kế hoạch|ban|công tác|hội đồng|lịch"),
    ),
    "XT": (
        *beside("xét tuyển", r"điểm|đăng ký|hs|hồ sơ|lệ phí|phương thức", r"đợt|nv|bổ sung|học bạ|lớp|thẳng"),
        sense("ích tê"),
    ),
    "XM": (sense("xi măng", after=r"(?:pc|\d+ ?(?:tấn|bao|kg)|hoàng|nghi|hải phòng|bỉm|trắng)"),),
    "SB": (
        sense("sân bóng", after=r"(?:thôn|xã|mini|nhân tạo|trung tâm|khu|trường|cỏ)"),
        sense("sân bay", after=r"(?:cát bi|nội bài|quốc tế|vân đồn|tân sơn|đà nẵng)"),
        sense("sân bay", is_sure=False),
        sense("sân bóng"),
    ),
    "TB": (
        sense("thông báo", after=r"(?:về việc|v/v|về)(?!\w)"),
        sense("trung bình", before=r"(?<!\w)(?:ns|năng suất)"),
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
    "CGC": (sense("cựu giáo chức", before=r"hội"), sense("cúm gia cầm")),
    "LV": (sense("làm vườn", before=r"hội"),),
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
    "KV": beside("khô vằn", rf"bệnh|{_PESTS},", r"gây hại|hại lúa"),
    "ĐÔ": (sense("đạo ôn", before=rf"bệnh|{_PESTS},"), sense("đạo ôn")),
    "BL": (
        *beside("bạc lá", rf"bệnh|đô,|{_PESTS},", r"hại lúa|đốm sọc"),
        sense("biên lai", is_sure=False),
        sense("bạc lá"),
        sense("bạo lực"),
    ),
    "SA": (sense("siêu âm", before=r"khám|xn,|xét nghiệm,|máy|chụp|phòng|và"), sense("siêu âm")),
    "AL": (sense("âm lịch", before=r"\d|rằm|ngày|tháng|tết"), sense("a e lờ")),
    "XN": (
        sense("xí nghiệp", after=r"(?:ktcttl|khai thác|thủy nông|thủy lợi|cấp nước|môi trường|xe buýt)"),
        *beside("xét nghiệm", r"khám|sa,|siêu âm,|xq,|làm", r",? ?(?:đtđ|sa\b|chụp)"),
    ),
    "TQ": (sense("Tổ quốc", before=r"cờ(?: đỏ sao vàng)?|treo cờ|bảo vệ"),),
    "HN": (sense("hằng năm", before=r"cây"),),
    "LN": (sense("lâu năm", before=r"cây(?: hn,| hằng năm,)?"),),
    "PK": (sense("phụ khoa", before=r"khám|bệnh|viêm"),),
    "LQ": (*beside("lũ quét", r"cảnh báo|nguy cơ|phòng", r",? ?(?:slđ|sạt|và sạt)"), sense("lăng quăng")),
    "MN": (
        sense("mực nước", after=r"(?:đồng|sông|hồ|ao|kênh|ruộng)(?!\w)"),
        sense("mực nước", after=r"(?:lên|xuống|dâng|rút|hạ|cao nhất|đạt|đang|thấp)"),
    ),
    "MB": (sense("máy bơm", before=r"(?:vận hành|tb|trạm bơm)[^;.]{0,30}\d[\d/]*"),),
    "DP": (sense("dân phòng", before=r"đội|lực lượng|(?<!\w)ll"),),
    "BV": (
        sense("bảo vệ", before=r"luật", after=r"(?:trẻ|môi trường|mt\b|quyền|ntd|người tiêu|dữ liệu|rừng)"),
        sense("bươu vàng", before=r"ốc"),
        sense("bệnh viện"),
    ),
    "SH": (sense("sinh học", before=r"bả|chế phẩm|men|đệm lót|thuốc|phân"),),
    "TCT": (sense("thẻ chân trắng", before=r"tôm"),),
    "PT": (
        sense("phó", before=r"(?:bầu |thôn:? )tt,|trưởng thôn,", after="thôn"),
        sense("phó thôn", before=r"(?:bầu |thôn:? )tt,|trưởng thôn,"),
        sense("phổ thông", before=r"(?<!\w)nghề"),
    ),
    "PĐ": (sense("Phù Đổng", before=r"hội khỏe|hội khoẻ"), sense("pê đê")),
    "CK": (
        sense("chữ ký", before=r"chứng thực|xác nhận"),
        sense(
            "chuyển khoản", before=r"không|hoặc|bằng|qua|yêu cầu|đề nghị|phải", after=r"(?:$|[,;.)]|tiền|cho|qua|trước)"
        ),
        sense(
            "chung kết", before=r"(?:bđ|bc|bóng|giải|bk|bán kết|trận)[^.]{0,20}", after=r"(?:\d+h|lúc|ngày|$|[:,;.)])"
        ),
    ),
    "BCS": (
        sense("bao cao su", before=r"(?:dctc|khhgđ|kế hoạch hóa|thuốc)[^.]{0,24}"),
        sense("bằng chưa sử dụng", before=r"đất[^;.]{0,40}"),
        sense("ban cán sự"),
    ),
}
"""Each short form with its senses that are tried first."""
