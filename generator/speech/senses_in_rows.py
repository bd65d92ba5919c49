"""Short forms that the words around them decide at some distance: a heading, a row in brackets, the years of a term.

These senses are tried before all others.
"""

from generator.speech.sense import Sense, beside, sense

_ON_THE_SPOT = r"tại chỗ\W+(?:\w+\W+){0,3}"
_MONEY = r":?\s*\d[\d.,]*\s?(?:k|tr|triệu|đ|nghìn|tỷ|đồng)(?!\w)"
_A_SUM = r"\d ?(?:tr|triệu|k|đ|đồng|nghìn)(?:/\w+)?(?: đối với)?"
_SUBJECTS = r"(?<!\w)(?:toán|văn|tv|ta|an|mt|đđ|cn|td|tiếng việt|tnxh|môn|gdtc|hđtn|anh|lý|hóa|sử|địa)(?:,|;|\+| và)"
_FINED = r"(?:phạt|mức phạt)[^;]{0,40}\("

SENSES_IN_ROWS: dict[str, tuple[Sense, ...]] = {
    "CH": (sense("chỉ huy", before=_ON_THE_SPOT),),
    "PT": (sense("phương tiện", before=_ON_THE_SPOT),),
    "VT": (
        sense("vĩ tuyến", after=r"\d{1,2}(?:[,.]\d)? ?(?:°|độ|n(?!\w))"),
        sense("vật tư", before=_ON_THE_SPOT),
    ),
    "BT": (
        sense("bồi thường", before=r"đất[^|]{0,24}", after=_MONEY),
        sense("bị thương", after="nặng|nhẹ"),
        sense("bí thư", before=r"đ/c|đồng chí"),
        sense("bồi thường", before=r"(?:thu hồi|gpmb|mặt bằng)[^|]{0,40}", after=_MONEY),
        sense("bồi thường", before=r"(?:thu hồi|gpmb|mặt bằng)[^|]{0,40}", after=r"\d+ ?%"),
        sense("bị thương", before=r"(?:chết|tử vong|tv|tngt|tai nạn)[^;]{0,40}\d"),
    ),
    "BĐG": (
        *beside("bán đấu giá", "thông báo|mở thầu|phiên|hồ sơ", "tài sản|qsdđ|quyền|đất|lô|ts|xe"),
        sense("bình đẳng giới"),
    ),
    "MN": (
        sense("mực nước", before="thông tin|theo dõi|đo|thông báo"),
        sense("mực nước", after=r":?\s*[+-]?\d{1,2},\d"),
    ),
    "KT": (
        sense("kinh tế", after=r"[^\w]{0,3}(?:b\) )?(?:vh|văn hóa|xã hội|xh|qp)"),
        sense(
            "kết thúc",
            before=r"(?:năm học|thực học|khóa|bđ|bắt đầu)[^;]{0,40}",
            after=r"(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?(?!\d)",
        ),
        sense("kinh tuyến", after=r"\d{2,3}(?:[,.]\d)? ?(?:°|độ|e(?!\w))"),
    ),
    "NN": (
        sense("nhà nước", after=r"(?:đóng|thu hồi|giao đất|cho thuê|hỗ trợ \d)"),
        sense("nhà nước", before="cchc|hành chính|quản lý|cơ quan|doanh nghiệp|ngân sách"),
        sense("en en", before="biển|biển số"),
    ),
    "TBT": (sense("trạm bơm tiêu", after=r"[^;:\d]{2,24}\d+ ?(?:x|máy)"), sense("tổng bí thư")),
    "BS": (sense("bản sao", before=r"(?:ks|giấy|gks|cccd|học bạ|bằng|sổ) ", after=r"\)"),),
    "SH": (
        sense("sa hình", after=r"\d+ bài"),
        sense("sát hạch", before=r"lệ phí|kỳ|thi|trung tâm", after=r":? ?(?:lt|lái|gplx|lý thuyết)"),
    ),
    "MP": (sense("mô phỏng", before=r"(?<!\w)(?:lt|lý thuyết)[^|]{0,24}"),),
    "HS": (
        sense("hộ sinh", before=r"(?<!\w)(?:ds|bs|ys|đd|nhs),"),
        sense("hồ sơ", after=r"(?:gồm)?:[^|]{0,40}(?:gốc|bản sao|sao|giấy|đơn|tờ khai)(?!\w)"),
    ),
    "DS": (sense("dược sĩ", before=r"(?<!\w)(?:bs|tyt|bác sĩ),", after=r", ?(?:đd|hs|ys|nhs|kỹ)"),),
    "ĐV": (
        sense("đơn vị", before="cq,|cơ quan,|tổ chức,"),
        sense("đơn vị", before="kết nghĩa|đóng quân|phiên hiệu"),
    ),
    "GB": (
        sense("giao ban", before="dự|họp|hội nghị|buổi|lịch"),
        sense("giao ban", after="tháng|tuần|quý"),
    ),
    "CB": (sense("xê bê", before="đóng|ngắt|cắt|aptomat"),),
    "ĐĐ": (sense("đạo đức", before=_SUBJECTS),),
    "AN": (sense("âm nhạc", before=_SUBJECTS),),
    "TD": (sense("thể dục", before=_SUBJECTS),),
    "TA": (sense("tiếng Anh", before=_SUBJECTS),),
    "TCM": (sense("tổ chuyên môn", before="họp|các|sinh hoạt"), sense("tay chân miệng")),
    "ĐCS": (sense("điện chiếu sáng", after="đường|hỏng|công cộng|ngõ|thôn"), sense("đảng cộng sản")),
    "LL": (sense("liên lạc", before="mất|giữ"),),
    "Ds": (sense("dược sĩ", before=r"bs,|ths,|cki,|ths\.|trạm"), sense("danh sách")),
    "ĐC": (sense("địa chính", before="lưới|đo đạc|bản đồ|trích đo"),),
    "ND": (sense("nội dung", after=r"\d{1,2}\s?:"),),
    "SK": (sense("sức khỏe", before="khám|kiểm tra|theo dõi|chăm sóc"),),
    "ĐTN": (
        sense("đào tạo nghề", before="dvvl,|việc làm,|lớp|trung tâm"),
        sense("đoàn thanh niên"),
    ),
    "CMT": (
        *beside("chứng minh thư", "số|theo|giấy|thẻ|ảnh|bản sao", r"[/,]|hoặc|cccd"),
        sense("cách mạng tháng"),
    ),
    "CX": (sense("cây xanh", after=r"(?:đổ|gãy|đô thị|bật gốc|công cộng|:? ?\d+ cây)"),),
    "CN": (
        sense("cá nhân", before=r"phạt[^;]{0,36}", after=r":?\s*\d[\d.,-]*\s?(?:tr|triệu|k|đ|nghìn)(?!\w)"),
        sense("công nghệ", before=_SUBJECTS),
        sense("chủ nhật", before=r"(?<!\w)(?:t[2-7]|thứ [2-7b-t]\w*)[^;]{0,30}\("),
        sense("cá nhân", before=_FINED + "|đối với|mỗi"),
        sense("cá nhân", before=_A_SUM),
    ),
    "CT": (
        sense("chương trình", after=r"lớp|gdpt|khung|môn"),
        sense("chủ tịch", before=r"đ/c|đồng chí"),
        sense("chủ tịch", after=r"\d* ?pct|phó chủ tịch"),
    ),
    "GK": (sense("giá khởi điểm", after=r":?\s*\d[\d.,]*\s?(?:tr|triệu|k|đ|tỷ|nghìn)(?!\w)"),),
    "HC": (
        sense("hộ chiếu", before=r"(?:cc|cccd|căn cước),"),
        sense("hậu cần", before=r"tại chỗ\W+(?:\w+\W+){0,3}|(?:tiểu ban|nhóm|tổ)(?: \d+)?"),
    ),
    "BC": (sense("bị cáo", before=r"(?:vụ án|xét xử|tòa)[^;]{0,40}"),),
    "CĐ": (sense("cao điểm", before="giờ|đợt|tháng"),),
    "CTN": (sense("chủ tịch nước", before=r"ttg(?: cp)?,|thủ tướng|phó|lệnh"),),
    "KH": (sense("khách hàng", before=r"(?<!\w)(?:điện|cấp nước|nước sạch)[^;]{0,40}\d ?%?"),),
    "LT": (
        sense("lý thuyết", after=r"\d+ câu"),
        sense("lương thực", before="dự trữ|cấp|cứu trợ|hỗ trợ"),
        sense("lý thuyết", after=r"[^|]{0,28}(?<!\w)(?:mp|sa hình|mô phỏng)(?!\w)"),
        sense("lý thuyết", after=r"[^|]{0,28}(?<!\w)(?:th|thực hành)(?!\w)"),
    ),
    "TH": (
        sense("thực hành", before=r"(?<!\w)(?:lt|lý thuyết)(?!\w)[^|]{0,32}"),
        sense("thực hiện", before="chủ động|nghiêm túc|tiếp tục|đang|phải", after=r"[^\W\d]"),
        sense("thực hiện", after=r"(?:pa|kh|nq|ct|nv|cv|qđ|tb|luật|phương án|tốt|nghiêm|nghị|chỉ thị|kế hoạch)(?!\w)"),
    ),
    "TN": (sense("thí nghiệm", before=r"p\.|phòng"),),
    "UV": (sense("ủy viên", before=r"\d|các|đ/c"),),
    "QH": (sense("quy hoạch", before=r"xem|mép đường|đường|tra cứu|khu vực|trong"),),
    "HL": (*beside("huấn luyện", "kế hoạch|khai mạc|mở đợt", "dq|dân quân|quân sự|dbđv|tự vệ|chiến sĩ"),),
    "HN": (
        sense("hộ nghèo", after=r"[^;]{0,24}(?:hcn|cận nghèo)"),
        sense("hộ nghèo", before=r"(?:bhyt|tặng|miễn|giảm|quà|hỗ trợ)[^;]{0,24}cho"),
        sense("Hà Nội", before=r"(?:sông|mưa|bão|mực nước|trạm|lũ)[^;]{0,36} tại"),
    ),
    "HT": (
        sense("hỗ trợ", after=r":?\s*\d[\d.,]*\s?(?:lần|k|tr|triệu|đ|nghìn)(?!\w)"),
        sense("hỗ trợ", before="trực"),
        sense("hưu trí", before="trợ cấp|hưởng|hỗ trợ|chi trả|chế độ|tc", after="xh|xã hội"),
        sense("hoàn thành", before=r"(?:htt|htxs|xếp loại)[^;]{0,16}", after=r"(?:\d|tốt)"),
        sense("hoàn thành", before=r"\d", after=r"(?:chương trình|nhiệm vụ|chỉ tiêu)"),
        sense("hiệu trưởng", before=r"(?:bgh|ban giám hiệu)\W+\d{0,2}"),
        sense("hoàn thành", after=r":?\s*\d+[\d,]* ?%"),
    ),
    "KN": (sense("kinh nghiệm", before="có|nhiều|số năm|đủ"),),
    "KĐ": (sense("kinh đông", before=r"độ|°"),),
    "LĐ": (
        sense("lãnh đạo", before=r"(?:trực|đ/c/ca|ca)[^;]{0,20}\(", after=r"\d"),
        sense("lãnh đạo", before="trực"),
    ),
    "NL": (sense("người lớn", after=_MONEY), sense("người lớn", before="vé", after=r"[:\d]")),
    "PP": (
        sense("phó phòng", before=r"tp,|trưởng phòng,|gđ,"),
        sense("phó phòng", after="phụ trách|các phòng"),
        sense("pê pê"),
    ),
    "QT": (sense("quốc tế", after=r"(?:1/6|8/3|1/5|thiếu nhi|phụ nữ|lao động|hạnh phúc|người cao tuổi)"),),
    "PH": (sense("phòng học", before=r"(?:csvc|cơ sở vật chất|xây|sửa|trường có)[^;]{0,20}\d"),),
    "PTP": (sense("phó trưởng phòng"),),
    "TB": (
        sense(
            "thông báo",
            before="ubnd|ủy ban nhân dân|xã|thôn|trường",
            after=r":?\s*(?:từ|về|đến|lịch|thu|v/v|mời|tạm)(?!\w)",
        ),
        sense("trạm bơm", after=r"[^;:\d]{2,24}:? ?\d+ máy"),
        sense("trạm bơm", before=r"máy/\d{1,2}|(?:đê|cống|kênh)[^.]{0,24};"),
        sense("trung bình", after=r":?\s*\d[\d.,]*\s?(?:mm|m|cm|độ|°c?|điểm|đ|kg|tạ|tấn|%|-)(?!\w|/4)"),
        sense("trung bình", after=r":?\s*\d{1,2},\d"),
        sense("trung bình", before=r"(?:khá|giỏi|tốt)[^.]{0,24}[;,]", after=r":?\s*\d"),
    ),
    "TC": (
        sense("tổ chức", before=r"phạt[^|]{0,46}", after=r"gấp|:?\s*\d[\d.,-]*\s?(?:tr|triệu|k|đ|nghìn)(?!\w)"),
        sense("tổ chức", before=r"cn\)[^;]{0,24}" + _A_SUM),
        sense("tự chọn", before="môn|tiết"),
        sense("tổ chức", before=_FINED + "|đối với"),
    ),
    "TP": (
        sense("thực phẩm", before=r"(?:gạo|suất ăn|mắm|rau)[^;]{0,40}", after=_MONEY),
        sense("trưởng phòng", before=r"(?:gđ|giám đốc),", after=r",|và"),
    ),
    "TL": (
        sense("thượng lưu", after=r"[^;]{0,20}(?<!\w)hl(?!\w)"),
        sense("tỷ lệ", after=r"1 ?[/:] ?\d"),
        sense("tỷ lệ", after=r":?\s*\d[\d,]* ?%"),
    ),
    "TTX": (sense("tải trọng xe", before="kiểm tra|trạm|cân|kiểm soát|cân kiểm tra"), sense("thông tấn xã")),
    "ST": (sense("siêu thị", before="tttm,|chợ,|trung tâm thương mại,"), sense("ét tê")),
    "ĐH": (
        sense("đường huyết", before=r"(?:ha|huyết áp),|đo"),
        *beside("đại học", "đỗ|trúng tuyển|thi|vào|trình độ|sv|sinh viên|bằng", "và cđ|cđ|-cđ|chính quy|tại chức"),
    ),
    "HĐ": (
        sense("hội đồng", before="ub,|ủy ban,|đu,|đảng ủy,"),
        sense("hội đồng", before=r"p\.|phòng"),
    ),
    "NV": (sense("nhân viên", before=r"\d", after="hđ|hợp đồng"),),
    "CC": (
        sense("căn cước", after=r", ?(?:hc|hộ chiếu|gplx|cmt\w*)(?!\w)"),
        sense("công chức", before=r"\d+ cb[^;]{0,8}\d+"),
        sense("công chức", before="cb,|cán bộ,|và", after=", ?(?:vc|nlđ)"),
    ),
    "TK": (
        sense("tiết kiệm", before="thực hành"),
        sense("tiết kiệm", after="theo gương|chống"),
        sense("thừa kế", after=r"(?:quyền|qsdđ|di chúc|đất|nhà đất|tài sản)(?!\w)"),
    ),
    "VH": (sense("vận hành", after=r"(?:cống|trạm|hồ|máy|tb|mb|liên hồ|nhà máy)(?!\w)"),),
    "TV": (
        sense("tiếng Việt", before=_SUBJECTS),
        sense("thuyền viên", before=r"tàu[^;]{0,24}\d"),
        sense("tử vong", before="người|trường hợp|nạn nhân|làm", after=r"$|[,.;)+]|và|do|tại"),
        sense("tử vong", after=r"\d+ (?:người|ca|trường hợp)"),
    ),
    "TT": (
        sense("trưởng thôn", before=r"(?:bt cb|bí thư chi bộ|btcb),"),
        sense("thứ tự", after=r"(?:họ|tên|nội dung|hạng mục|địa chỉ)(?: |$)", before="^"),
        sense("thanh toán", before="tổng", after=r":?\s*\d|:|tiền"),
    ),
    "TĐ": (sense("thi đua", before="khối|cụm"),),
    "VB": (sense("vĩ bắc", before=r"độ|°"), sense("vê bê", before="huyện|thpt|thcs|thị trấn"), sense("văn bản")),
    "VN": (sense("văn nghệ", before=r"(?:tiểu ban|nhóm|tổ|đội|tiết mục)(?: \d+)?"),),
    "DT": (
        sense(
            "doanh thu", before=r"(?:mức thu|thuế suất|thuế|tính|nộp|phí|khoán|thu)\W+\d[\d.,]* ?%|kê khai|tính thuế"
        ),
    ),
    "MT": (
        sense("mỹ thuật", before=_SUBJECTS),
        sense(
            "ma túy", before=r"dương tính(?: với)?|sử dụng(?: trái phép)?(?: chất)?|nghiện|tàng trữ|mua bán|vụ án|án"
        ),
    ),
    "NK": (sense("nhiệm kỳ", after=r"\d\d(?:\d\d)?\s?-\s?\d\d"),),
    "TBC": (
        sense("trung bình cộng", after=r":?\s*\d{1,2}[,.]\d"),
        sense("trung bình cộng", before="điểm|học bạ|học lực"),
    ),
    "SL": (
        sense("sạt lở", before="điểm|nguy cơ|chống", after="bờ|đê|đất|kênh|mái|kè"),
        sense("sạt lở", before="nguy cơ|khu vực|cảnh báo"),
        sense(
            "số lượng",
            after=r":?\s*\d[\d.]*\s?(?:bao|can|cuộn|tấm|áo|máy|bàn|ghế|loa|cây|con|viên|ống|đôi|kiện|thùng|hộp|cờ|"
            r"biển|người|đồng chí|học sinh|cuốn|chai|lọ|tập|đèn|cột|bình)(?!\w)",
        ),
    ),
}
"""Each short form with its senses."""
