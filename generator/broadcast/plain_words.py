"""Words of papers and screens → the plain word that a neighbour would say.

Only words whose plain twin says the same in any sentence of a commune's news: a warning that is often wrong is not
read. Terms of law (phản ánh, kiến nghị, khiếu nại, tố cáo, thủ tục hành chính) have no twin.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType

from generator.text.pattern import Pattern

TWINS = MappingProxyType(
    {
        # officialese
        "ban hành": "ra",
        "căn cứ": "theo",
        "cư trú": "ở",
        "di dời": "chuyển đi",
        "di chuyển": "đi",
        "đăng tải": "đăng",
        "đề nghị bà con": "mời bà con",
        "đối với": "với",
        "hạng mục": "phần việc",
        "hiện hành": "đang dùng",
        "hỏa hoạn": "cháy",
        "hoả hoạn": "cháy",
        "khẩn trương": "nhanh",
        "lưu thông": "đi lại",
        "nhằm mục đích": "để",
        "niêm yết": "dán lên bảng",
        "phát sinh": "xảy ra",
        "phương tiện giao thông": "xe cộ",
        "phụ huynh": "cha mẹ",
        "thanh toán": "trả tiền",
        "thực hiện việc": "làm",
        "tiến hành": "làm",
        "trên địa bàn": "trong",
        "triển khai": "làm",
        "truy cập": "vào",
        "vật nuôi": "con nuôi trong nhà",
        "xuất trình": "đưa cho xem",
        # English
        "account": "tài khoản",
        "app": "ứng dụng",
        "check": "kiểm tra",
        "click": "bấm",
        "comment": "viết ý kiến",
        "deadline": "hạn chót",
        "download": "tải về",
        "email": "thư điện tử",
        "feedback": "phản ánh",
        "file": "tệp",
        "form": "mẫu",
        "hotline": "đường dây nóng",
        "link": "đường dẫn",
        "livestream": "phát trực tiếp",
        "login": "đăng nhập",
        "online": "trên mạng",
        "password": "mật khẩu",
        "scan": "quét",
        "smartphone": "điện thoại thông minh",
        "update": "cập nhật",
        "website": "trang web",
    }
)

_WORDS = Pattern(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(TWINS, key=len, reverse=True)))})(?!\w)", re.IGNORECASE)


def hard_words(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield the hard words of *text*, each with its plain twin and where it stands.

    >>> list(hard_words("Bà con truy cập website"))
    [('truy cập', 'vào', 7), ('website', 'trang web', 16)]
    """
    for found in _WORDS.finditer(text):
        yield found[0], TWINS[found[0].lower()], found.start()
