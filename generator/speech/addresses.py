"""Words that web addresses write without marks, and how they are said.

These are the cities and provinces after Nghị quyết 202/2025/QH15, older names that addresses still have, and public
services known all over the country. A commune adds its own through the names of its lexicon.
"""

from generator.text.names import bare

_PLACES = (
    "Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh", "Tuyên Quang", "Lào Cai",
    "Thái Nguyên", "Phú Thọ", "Bắc Ninh", "Hưng Yên",
    "Ninh Bình", "Quảng Trị", "Quảng Ngãi", "Gia Lai", "Khánh Hòa", "Lâm Đồng", "Đắk Lắk", "Đồng Nai",
    "Tây Ninh", "Vĩnh Long", "Đồng Tháp", "Cà Mau",
    "An Giang", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An",
    "Hà Tĩnh", "Cao Bằng", "Hải Dương", "Thái Bình",
    "Nam Định", "Hà Nam", "Bắc Giang", "Vĩnh Phúc", "Hòa Bình", "Yên Bái", "Hà Giang", "Bắc Kạn",
    "Quảng Bình", "Thừa Thiên Huế", "Quảng Nam", "Bình Định",
    "Phú Yên", "Bình Dương", "Bình Phước", "Bình Thuận", "Ninh Thuận", "Long An", "Tiền Giang", "Bến Tre",
    "Trà Vinh", "Hậu Giang", "Sóc Trăng", "Kiên Giang",
    "Bạc Liêu", "Kon Tum", "Đắk Nông", "Việt Nam",
)  # fmt: skip

_SERVICES = {
    "chinhphu": "chính phủ", "dichvucong": "dịch vụ công", "quochoi": "quốc hội",
    "baohiemxahoi": "bảo hiểm xã hội", "bocongan": "bộ công an",
    "thuedientu": "thuế điện tử", "vanban": "văn bản", "congbao": "công báo", "tuyengiao": "tuyên giáo",
    "thuvienphapluat": "thư viện pháp luật",
    "phanhoi": "phản hồi", "phananh": "phản ánh", "congdan": "công dân", "thongtin": "thông tin",
    "tuoitre": "tuổi trẻ", "thanhnien": "thanh niên",
    "nhandan": "nhân dân", "laodong": "lao động", "baochinhphu": "báo chính phủ",
    "xaydungchinhsach": "xây dựng chính sách", "motcua": "một cửa",
    "huongdan": "hướng dẫn", "dangky": "đăng ký", "lienhe": "liên hệ", "tintuc": "tin tức",
    "thongbao": "thông báo", "gioithieu": "giới thiệu", "hotro": "hỗ trợ",
    "gmail": "g mail",
}  # fmt: skip

ADDRESS_WORDS: dict[str, str] = {bare(place).replace(" ", ""): place for place in _PLACES} | _SERVICES
"""From a part of an address, in small letters without marks, to how it is said."""
