"""Short forms of which a blind set showed a sense that the other tables lacked, with the neighbours that show it.

These senses are tried before those of all other tables. Where none fits, those decide; a short form that no other
table has ends here with the sense that fits any neighbours.
"""

from generator.speech.sense import Sense, sense

_OFFICES = (
    r"(?:kt|tc|vh|nv|tp|gd|ld|lđ|tn|tư pháp|kinh tế|văn hóa|nội vụ|giáo dục|tài chính|hành chính|"
    r"dân số|công thương|nghiệp vụ|tổ chức|kế hoạch|kỹ thuật|y tế)"
)
_CHASSIS = r"(?:\s*[:.]?\s*)?(?=[a-z0-9]{5,20}\b)(?=[a-z]*\d)[a-z0-9]+"

SENSES_OF_STAFF: dict[str, tuple[Sense, ...]] = {
    "CS": (
        sense("chỉ số", before=r"công tơ|ghi|đọc|đồng hồ", after=r"(?:cũ|mới|đầu|cuối|\d)"),
        sense("chỉ số", after=r"(?:cũ|mới|đầu kỳ|cuối kỳ|công tơ|đồng hồ)(?!\w)"),
        sense("chỉ số", before=r"công tơ|đồng hồ"),
        sense("công suất", after=r"\d[\d.,]*\s?(?:cv|kw|kva|mw|mva|hp|m3|lít)"),
    ),
    "HS": (
        sense("hệ số", before=r"\d\S{0,4} x|nhân|lương", after=r"\d[\d.,]*"),
        sense("học sinh", after=r"nộp (?:hs|hồ sơ|đơn|tiền|học phí|bài)"),
        sense("hồ sơ", before=r"(?:gcn|giấy chứng nhận|thủ tục)[^;.]{0,24}\d[\d/]*"),
        sense("hồ sơ", before=r"(?:(?<!học )(?<!viện )phí|cước)(?: [^\W\d_]+){0,4}:? ?[\d.,]* ?(?:đ|đồng|k|nghìn)? ?/"),
    ),
    "MT": (
        sense("mặt tiền", before=r"\d|nhà|lô|đất|lô đất(?: \d)?|rộng"),
        sense("mặt tiền", after=r"(?:đường|rộng|phố|\d)"),
    ),
    "BB": (sense("bắc bộ", before=r"\d[\d.,]* (?:mẫu|sào|thước)|vịnh"),),
    "KĐ": (
        sense("khởi điểm", before=r"giá|mức"),
        sense("kiểm định", before=r"phí|hạn|tem|giấy|trung tâm|đến hạn|chưa|đã"),
        sense("kiểm định", after=r"(?:xe|chất lượng|công tơ|thang máy|định kỳ|an toàn|đồng hồ)"),
        sense("khởi động", before=r"lễ"),
        sense("kiểm định", is_sure=False),
        sense("khởi điểm"),
    ),
    "CR": (sense("chiều rộng", after=r"\W{0,3}\d"), sense("chiều rộng")),
    "CD": (
        sense("chiều dài", after=r"\W{0,3}\d[\d.,]*\s?(?:m|cm|km|mm)(?!\w)"),
        sense("công dân", before=r"\d|tiếp|của|các|mỗi|cho|số định danh", after=r".*"),
        sense("xê dê"),
    ),
    "CC": (
        sense("chính chủ", before=r"sổ đỏ|sổ hồng|đất|bán|sổ"),
        sense("chiều cao", after=r"\W{0,3}\d[\d.,]*\s?(?:m|cm)(?!\w)"),
        sense("chung cư", before=r"nhà|căn hộ|tòa"),
    ),
    "TN": (
        sense("tốt nghiệp", after=r"(?:thpt|thcs|tiểu học|th\b|đh|đại học|cđ|cao đẳng|trung học)"),
        sense("tốt nghiệp", before=r"bằng|xét|giấy chứng nhận|lễ|hs|học sinh"),
        sense("thu nhập", after=r"(?:bình quân|bq|cá nhân|chịu thuế|thấp)"),
        sense("thiên nhiên", before=r"tài nguyên"),
        sense("trắc nghiệm", after=r"\+? ?\d+ ?%? ?(?:tl|tự luận)"),
        sense("thất nghiệp", after=r",? ?(?:ts|thai sản)\b"),
        sense("thất nghiệp", before=r"trợ cấp|bảo hiểm y tế,"),
    ),
    "TA": (
        sense("tiếng Anh", after=r"\W{0,2}\d{2,3}(?:'| phút|p\b)"),
        sense("tiếng Anh", before=r"dạy|giáo viên|gv"),
        sense("tiếng Anh", before=r"(?:văn|toán)\W[^;.]{0,20}|clb|câu lạc bộ|ngoại ngữ"),
    ),
    "HN": (
        sense(
            "hội nghị",
            after=r"(?:trực tuyến|tổng kết|sơ kết|triển khai|báo cáo|quán triệt|điển hình|bch|ban chấp|đại biểu|"
            r"giao ban|công bố|tập huấn|tiếp xúc|cử tri|cbcc|nlđ|người lao động|viên chức|công chức|nhà giáo|học tập)",
        ),
        sense("hội nghị", before=r"dự|(?<!\w)chi|tại|tổ chức|khai mạc|giấy mời|khánh tiết|phục vụ"),
        sense("hộ nghèo", before=r"\d|các|số|tỷ lệ|diện"),
        sense("hộ nghèo", after=r"(?:và cn|, ?cn|, hộ cn|& ?cn)"),
        sense("Hà Nội"),
    ),
    "TP": (
        sense("trưởng phòng", after=rf"(?<![,;.] ){_OFFICES}(?!\w)"),
        sense("trưởng phòng", before=r"đ/c|đồng chí|chức danh|phó|kiêm"),
        sense("thành phẩm", before=r"thuốc|nguyên liệu và"),
    ),
    "MĐ": (
        sense("mật độ", before=r"sâu|rầy|rệp|lứa \d|trứng|bọ|hại"),
        sense("mật độ", after=r"\W{0,3}\d[\d.,]*(?:\s?-\s?\d+)? ?(?:con|ổ|trứng|cây|khóm|dảnh|bông|%)"),
        sense("mục đích", after=r"(?:sử dụng|sdđ|sd\b|,? ?yêu cầu)"),
        sense("mật độ", after=r"(?:xây dựng|xd|dân số|cấy|gieo|trồng|nuôi)"),
        sense("em đê"),
    ),
    "SK": (
        sense("số khung", after=_CHASSIS),
        sense("số khung", before=r"xe|máy|sm"),
        sense("sáng kiến", after=r"kinh nghiệm"),
        sense("sức khỏe"),
    ),
    "SM": (
        sense("số máy", after=_CHASSIS),
        sense("số máy", before=r"khung|sk"),
        sense("ét em"),
    ),
    "TT": (
        sense("trung tâm", before=r"đăng kiểm"),
        sense("trưởng thôn", before=r"thôn:? ?(?:bt|bí thư),?"),
        sense("tiền tệ", before=r"chính sách"),
        sense("tuyên truyền", before=r"(?<!\w)chi"),
        sense("thị trường", before=r"quản lý|giá|ổn định"),
    ),
    "NT": (
        sense("nông thôn", before=r"cấp nước|nước sạch|điện|thanh niên"),
        sense("nhà trẻ", before=r"học|gửi|tuổi"),
        sense("nghiệm thu", before=r"hồ sơ|hs|sau|đã|khi|chờ|biên bản"),
    ),
    "ĐB": (
        sense("đông bắc", before=r"gió|hướng|phía|gió mùa|kv|khu vực|đài"),
        sense("đường bộ", before=r"csgt|giao thông|gt|cầu|hành lang|quản lý"),
    ),
    "VX": (
        sense("vắc xin", before=r"tiêm|loại|mũi|liều|các|uống|phòng|bảo quản|có|hết|lô"),
        sense("vắc xin", after=r"(?:phòng|viêm|dại|cúm|sởi|lao|bại|covid|hpv|uốn|\d)"),
        sense("vê ích"),
    ),
    "NL": (sense("người lớn", before=r"vé|suất|giá vé[^;.]{0,20}|\d"), sense("người lớn", after=r"[\d.]+ ?k?[,;] ?te")),
    "KN": (sense("khiếu nại", before=r"luật|đơn|quyền|giải quyết"),),
    "ĐT": (sense("điện thoại", after=r"\(?0\d{2}"),),
    "ND": (
        sense("nông dân", after=r",? ?(?:pn|phụ nữ|ccb|cựu|đtn|thanh niên|đoàn)"),
        sense("nông dân", before=r"(?:ccb|cựu chiến binh|pn|phụ nữ|đtn|thanh niên|hội),?"),
    ),
    "CT": (sense("chỉ tiêu", before=r"(?:lớp|tuyển|thpt|trường)[^;.]{0,24} \d[\d.]*"),),
    "CN": (
        sense("chi nhánh", before=r"bank|ngân hàng|nhcsxh|bidv|vpđk|đkđđ|vpđkđđ|đất đai|điện lực"),
        sense("cả năm", before=r"(?:hkii|hk2|hk ii|học kỳ (?:ii|2|hai))[^;]{0,8}"),
    ),
    "HP": (
        sense("học phí", before=r"(?:miễn|giảm|đóng|thu|mức|nộp)(?: \d+ ?%)?"),
        sense("học phí", after=r"(?:hk|học kỳ|kỳ|tháng \d|năm học)"),
    ),
    "BC": (sense("biên chế", after=r"\d{1,3}\W+(?:hđ|hợp đồng)"), sense("biên chế", before=r"tinh giản|trong|vào")),
    "TC": (sense("tăng cường", before=r"không khí lạnh|kkl|được"),),
    "TĐ": (sense("tốc độ", before=r"(?:nđc|nồng độ|lỗi|quá|bắn|vượt)[^;.]{0,12}"),),
    "CĐ": (sense("chỉ đạo", before=r"ban"),),
    "XN": (sense("xét nghiệm", after=r",? ?(?:sâ|xq|siêu âm|chụp)"), sense("xét nghiệm", before=r"phòng|máy|kết quả")),
    "HĐTV": (
        sense("hội đồng tư vấn", after=r"(?:tuyển|nvqs|xét|giáo dục|pháp luật|thuế)"),
        sense("hội đồng tư vấn", before=r"mttq|mặt trận"),
        sense("hội đồng thành viên"),
    ),
    "TS": (
        sense("thai sản", before=r"chế độ|nghỉ|hưởng|trợ cấp|tn,|thất nghiệp,"),
        sense("thai sản", after=r",? ?(?:ôđ|ốm đau)"),
        sense("thí sinh", before=r"lệ phí[^;.]{0,24}|\d ?(?:đ|đồng)|mỗi|mã|phòng thi,?"),
        sense("tài sản", after=r"(?:kê biên|bảo đảm|thế chấp|công|gắn liền|chung)"),
        sense("tài sản", before=r"đấu giá|định giá|kê biên|thanh lý"),
        sense("thí sinh", after=r"/ ?môn|dự thi|mang|có mặt|trúng tuyển|vắng"),
    ),
    "TNXH": (sense("tự nhiên và xã hội", before=r"tiết \d|toán,?|tv,?|tiếng việt,?"),),
    "SN": (sense("năm sinh", after=r"(?:\d\)|\|)?\W*(?:đc|địa chỉ|quê|giới tính|cccd)"),),
    "PGD": (sense("phòng giao dịch", before=r"(?:nhcsxh|ngân hàng)[^;.]{0,20}"),),
    "PTH": (sense("phó thương hàn", before=r"tht|dịch tả|lmlm|tiêm|bệnh|vắc xin|và"), sense("pê tê hát")),
    "DT": (sense("doanh thu", after=r"\d[\d.,]*\s?(?:tr|tỷ|tỉ|triệu|đ|đồng)(?!\w)"),),
    "TL": (sense("tự luận", before=r"(?:tn|trắc nghiệm)[^;.]{0,10}"), sense("tự luận", before=r"phần|đề thi|câu")),
    "CB": (sense("chi bộ", before=r"bí thư|phó bí thư"),),
    "UV": (sense("ủy viên", before=r"(?:phó|trưởng|thư ký|ban|gồm)[^;.]{0,12}\d"),),
    "VNN": (sense("vì người nghèo", before=r"quỹ|ngày|tết"), sense("vê en en")),
    "CL": (sense("công lập", before=r"lớp \d{1,2}|thpt|hệ"),),
    "TB": (sense("trung bình", before=r"mưa|gió|lượng", after=r"\d"),),
    "TCĐ": (
        sense("tổ công đoàn", after=r"(?:số|khối|trường|thôn|tổ|văn phòng|\d)"),
        sense("tổ công đoàn", before=r"các|đ/c|bầu|họp|\d"),
        sense("tổ cộng đồng", before=r"giám sát|tuần tra"),
        sense("tê xê đê"),
    ),
}
"""Each short form with its senses that are tried first."""
