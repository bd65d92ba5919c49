"""Words for things that are counted: a number before one of them is a quantity."""

from generator.text.pattern import Pattern

_THINGS = (
    "hộ|trai|gái|nam|nữ|người|nhân khẩu|khẩu|đồng|nghìn|ngàn|vạn|triệu|tỷ|tỉ|trường hợp|lượt|cháu|em|trẻ|cụ|ông|bà|"
    "bác|ha|héc ta|tấn|tạ|yến|kg|g|cân|cây|con|cái|chiếc|suất|phần quà|"
    "phần|phiếu|tin|cuộc|bài|hồ sơ|phản ánh|kiến nghị|ý kiến|m|km|mét|ki lô mét|đại biểu|đảng viên|"
    "đoàn viên|hội viên|học sinh|sinh viên|bệnh nhân|ca|thôn|xã|phường|tỉnh|ngày|"
    "năm|tháng|tuần|giờ|phút|giây|trang|lần|điểm|nhà|căn|ngôi|thửa|máy|xe|tàu|thuyền|liều|mũi|"
    "đơn vị|doanh nghiệp|thanh niên|công dân|gia đình|vụ|lít|khối|sào|mẫu|"
    "mô hình|công trình|dự án|tuyến|tổ|đội|nhóm|chi bộ|văn bản|thủ tục|lớp|trường|phòng|giường|bộ|"
    "đôi|bao|bó|gói|hộp|thùng|chai|quả|bông|sản phẩm|loài|loại|khách|lao động|"
    "nạn nhân|cán bộ|chiến sĩ|công nhân|hạng mục|quyết định|vị trí|địa điểm|cơ sở|hộ dân|bản|"
    "cổ phiếu|tác phẩm|huy chương|bước|mục|tiêu chí|chỉ tiêu|cơn|trận|nước|quốc gia|"
    "nghệ sĩ|chuyến|container|mã lực|calo|usd|đô la|euro|vnđ|vnd|đ|m2|m²|m3|m³|km2|km²|cm|mm|kwh|kw|°"
)
_COUNTED = Pattern(rf"\s?(?:{_THINGS})(?!\w)|\s?%")
_MEASURED = Pattern(
    r"\s?(?:nghìn|triệu|tỷ|tỉ|đồng|hộ|người|trường hợp|lượt|kg|m2|m²|ha|km|thanh niên|công dân|"
    r"phản ánh đã|cuộc)(?!\w)|\s?%"
)


def is_counted(after: str, *, strict: bool = False) -> bool:
    """Return whether the text right *after* a number names what it counts.

    After “tổng đài 1022” many nouns can follow that are not counted; if *strict*, only the surest words count.

    >>> is_counted(" hộ nghèo"), is_counted(" để được giúp đỡ")
    (True, False)
    """
    return (_MEASURED if strict else _COUNTED).match(after) is not None
